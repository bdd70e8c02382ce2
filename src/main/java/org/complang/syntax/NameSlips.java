package org.complang.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.complang.syntax.antlr.CompLexer;
import org.complang.syntax.antlr.CompParser;

/// What authors put around names and labels where comp says it otherwise.
final class NameSlips extends Neighbours {
    NameSlips(List<Token> tokens) {
        super(tokens);
    }

    /// What to write instead, as a key behind `expected.`.
    ///
    /// @param rule of the grammar in which reading stopped
    Optional<String> at(int at, int rule) {
        boolean named = rule == CompParser.RULE_parameters || rule == CompParser.RULE_keyFields || rule == CompParser.RULE_fieldName && before(at).anyMatch(type -> type == CompLexer.KEY);
        if (named && ProgrammeParser.isWord(tokens.get(at)) && (type(at - 1) == CompLexer.LEFT || type(at - 1) == CompLexer.OPEN || type(at - 1) == CompLexer.COMMA)) {
            return Optional.of("wordAsParameter");
        }
        if (isOfTrack(at) && (type(at) == CompLexer.IF || text(at).equals("else") || type(at) == CompLexer.OTHERWISE)) {
            return Optional.of("trackChoice");
        }
        if ((type(at) == CompLexer.RETIRED || type(at) == CompLexer.ACCEPTED) && type(at - 1) != CompLexer.COMMA) {
            return Optional.of("commaBefore");
        }
        if (type(at) == CompLexer.FISCAL_YEAR && type(at + 1) == CompLexer.COLON || text(at - 1).equals("fiscal-year") && begins(at - 1)) {
            return Optional.of("fiscalYearAtEdge");
        }
        boolean nameOfLine = at > 0 && type(at - 1) == CompLexer.NAME && begins(at - 1) && (type(at) == CompLexer.COLON || type(at) == CompLexer.STRING && isLabel(at));
        if (nameOfLine && isInChoice(at - 1)) {
            return Optional.of("noNameInList");
        }
        if (type(at) == CompLexer.COLON && type(at - 1) == CompLexer.NAME && type(at - 2) == CompLexer.NAME && begins(at - 2)) {
            return Optional.of("labelInQuotes");
        }
        if (at > 0 && type(at) == CompLexer.STRING && begins(at - 1) && isLabel(at) && ProgrammeParser.isWord(tokens.get(at - 1))) {
            return Optional.of(isDeclared(at - 1) ? "nameFirst" : "wordAsName");
        }
        boolean twoNames = type(at - 1) == CompLexer.NAME && (type(at) == CompLexer.NAME && begins(at - 2) && isDeclared(at - 2) || type(at - 2) == CompLexer.NAME && begins(at - 3) && isDeclared(at - 3));
        if (twoNames) {
            return Optional.of("nameFirst");
        }
        boolean behindLabel = type(at - 1) == CompLexer.STRING && (type(at) == CompLexer.OF || type(at) == CompLexer.LEFT);
        return behindLabel && isDefinition(at) ? Optional.of("labelLast") : Optional.empty();
    }

    /// Whether something stands in the line in which a track gets its name.
    private boolean isOfTrack(int at) {
        int first = at;
        while (first > 0 && !begins(first)) {
            first--;
        }
        return type(first) == CompLexer.TRACK;
    }

    /// Whether a text and what follows it is the label of what stands before a colon.
    private boolean isLabel(int at) {
        int end = at;
        while (type(end) == CompLexer.STRING || type(end) == CompLexer.NAME && type(end + 1) == CompLexer.STRING) {
            end++;
        }
        return type(end) == CompLexer.COLON;
    }

    /// Whether a line stands in a list below "any of:", "all of:" or "2 of:".
    private boolean isInChoice(int first) {
        int deep = 1;
        int at = first - 1;
        while (at >= 0 && deep > 0) {
            deep += type(at) == CompLexer.DEDENT ? 1 : type(at) == CompLexer.INDENT ? -1 : 0;
            at--;
        }
        return deep == 0 && type(at) == CompLexer.COLON && type(at - 1) == CompLexer.OF;
    }

    /// Whether a word says that what has a name follows.
    private boolean isDeclared(int at) {
        return switch (type(at)) {
            case CompLexer.COMPETENCY, CompLexer.OPTION, CompLexer.TRACK, CompLexer.METRIC, CompLexer.MEASURE, CompLexer.CONDITION, CompLexer.REQUIREMENT, CompLexer.RECORD, CompLexer.TERMS, CompLexer.SET -> true;
            default -> false;
        };
    }

    private boolean isDefinition(int at) {
        int first = at;
        while (!begins(first)) {
            first--;
        }
        return switch (type(first)) {
            case CompLexer.MEASURE, CompLexer.CONDITION, CompLexer.REQUIREMENT -> true;
            default -> false;
        };
    }
}
