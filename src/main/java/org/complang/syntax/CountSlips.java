package org.complang.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.complang.syntax.antlr.CompLexer;

/// What authors put around numbers of people and records, of whom, and of which of them, where comp says it otherwise.
final class CountSlips extends Neighbours {
    CountSlips(List<Token> tokens) {
        super(tokens);
    }

    /// What to write instead, as a key behind `expected.`.
    Optional<String> at(int at) {
        if (type(at) == CompLexer.EACH_IN_AT_MOST || type(at - 1) == CompLexer.COMMA && type(at - 2) == CompLexer.TEAM_OF || type(at - 1) == CompLexer.EACH_IN_AT_MOST || type(at - 2) == CompLexer.EACH_IN_AT_MOST) {
            return Optional.of("shared");
        }
        if (type(at - 2) == CompLexer.DIFFERENT && type(at - 4) == CompLexer.COUNT) {
            return Optional.of("onceAnyway");
        }
        return switch (type(at)) {
            case CompLexer.THE -> Optional.of("samePeople").filter(_ -> type(at + 1) == CompLexer.NAME && text(at + 1).equals("same"));
            case CompLexer.OF_WHOM -> Optional.of(before(at).anyMatch(type -> type == CompLexer.OF_WHOM) ? "ofWhomOnce" : before(at).anyMatch(type -> type == CompLexer.COUNT) ? "ofWhomOfPeople" : "commaOfWhom");
            case CompLexer.COMMA -> comma(at);
            case CompLexer.DIFFERENT -> Optional.of(type(at + 1) == CompLexer.NAME && type(at + 2) == CompLexer.OF ? "differentOf" : "alwaysDifferent").filter(_ -> type(at - 1) == CompLexer.NUMBER);
            case CompLexer.NUMBER -> Optional.of("fullOf").filter(_ -> isOfNumber(at));
            case CompLexer.OTHER -> Optional.of("teamOf").filter(_ -> type(at - 1) == CompLexer.NUMBER);
            case CompLexer.OF -> of(at);
            case CompLexer.OR -> Optional.of("pairAnd").filter(_ -> before(at).anyMatch(CountSlips::isPair));
            case CompLexer.AT, CompLexer.GREATER, CompLexer.LESS -> compared(at);
            default -> Optional.empty();
        };
    }

    /// A part of those that are counted, of whom nothing is said, or of whom a part has been named before.
    private Optional<String> comma(int at) {
        boolean among = type(at + 1) == CompLexer.OF_WHICH || type(at + 1) == CompLexer.OF_WHOM;
        if (among && type(at - 1) == CompLexer.NAME && type(at - 2) == CompLexer.NUMBER) {
            return Optional.of("amongAll");
        }
        return Optional.of("ofWhomOnce").filter(_ -> type(at + 1) == CompLexer.OF_WHOM && before(at).anyMatch(type -> type == CompLexer.OF_WHOM));
    }

    /// Words behind which two values stand.
    private static boolean isPair(int type) {
        return switch (type) {
            case CompLexer.GREATER_OF, CompLexer.LESSER_OF, CompLexer.LATER_OF, CompLexer.EARLIER_OF, CompLexer.DAYS_BETWEEN -> true;
            default -> false;
        };
    }

    /// A part of a number, or the records of one that is spoken of.
    private Optional<String> of(int at) {
        if (type(at - 1) == CompLexer.PERCENT) {
            return Optional.of("percentOf").filter(_ -> type(at - 3) != CompLexer.FOR_EACH);
        }
        boolean ofRecord = type(at - 1) == CompLexer.NAME && type(at - 2) == CompLexer.OF && (type(at - 4) == CompLexer.TOTAL || type(at - 3) == CompLexer.COUNT) && type(at + 1) == CompLexer.NAME;
        return ofRecord ? Optional.of("measureOfRecord") : Optional.empty();
    }

    /// A comparison before what is counted.
    private Optional<String> compared(int at) {
        int number = type(at) == CompLexer.AT ? at + 2 : type(at + 1) == CompLexer.THAN ? at + 2 : at;
        boolean least = type(at + 1) == CompLexer.LEAST;
        if (type(at - 1) == CompLexer.IN && least && before(at).noneMatch(type -> type == CompLexer.WHERE || type == CompLexer.WHO)) {
            return Optional.of("differentOf");
        }
        if (type(at - 1) == CompLexer.OF_WHOM && least) {
            return Optional.of("ofWhomNumber");
        }
        if (type(at - 1) == CompLexer.COMMA && after(at).limit(4).anyMatch(type -> type == CompLexer.OF_WHOM)) {
            return Optional.of("ofWhomNumber");
        }
        if (type(at - 1) == CompLexer.HAVE) {
            return Optional.of("hasLevel");
        }
        boolean first = begins(at) || type(at - 1) == CompLexer.COLON;
        return first && !least && type(number) == CompLexer.NUMBER && type(number + 1) == CompLexer.NAME ? Optional.of("countAtMost") : Optional.empty();
    }
}
