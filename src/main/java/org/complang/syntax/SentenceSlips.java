package org.complang.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.complang.syntax.antlr.CompLexer;

/// Sentences within sentences, levels of competencies, and what guides deny or limit, where comp says it otherwise.
final class SentenceSlips extends Neighbours {
    /// How far before the word that does not fit a "no" may stand: "no more than 2 customers".
    private static final int NEAR = 5;
    private static final Set<String> MORE = Set.of("more", "greater", "higher", "larger");
    private static final Set<String> LATER = Set.of("later", "after");
    private static final Set<String> EARLIER = Set.of("earlier", "sooner", "before");
    private static final Set<String> MOST = Set.of("maximum", "max", "most");
    private static final Set<String> AGO = Set.of("ago", "before", "prior");
    private static final Set<String> SPANS = Set.of("time", "weeks", "months", "years", "month", "year");
    private static final Set<String> EXTREMES = Set.of("maximum", "minimum", "max", "min", "largest", "smallest", "greatest", "biggest", "best", "worst", "top");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Set<String> BOTH = Set.of("both", "either");

    SentenceSlips(List<Token> tokens) {
        super(tokens);
    }

    /// What to write instead, as a key behind `expected.`.
    Optional<String> at(int at) {
        return denied(at).or(() -> calendar(at)).or(() -> extreme(at)).or(() -> days(at)).or(() -> level(at)).or(() -> records(at)).or(() -> list(at)).or(() -> line(at)).or(() -> held(at)).or(() -> place(at));
    }

    /// "no more than 2", "no later than ...", "a maximum of 2".
    private Optional<String> denied(int at) {
        int no = IntStream.iterate(at, one -> one - 1).limit(NEAR).filter(this::isNo).findFirst().orElse(-1);
        String word = no < 0 ? "" : text(no + 1);
        if (no >= 0 && text(no + 2).equals("than")) {
            boolean first = begins(no) || type(no - 1) == CompLexer.COLON;
            return MORE.contains(word) ? Optional.of(first ? "countAtMost" : "atMostNumber") : LATER.contains(word) ? Optional.of("notLater") : EARLIER.contains(word) ? Optional.of("notEarlier")
                    : Optional.of(first ? "numberAlone" : "atLeastNumber");
        }
        int most = nearest(at, MOST);
        boolean counted = most >= 0 && (type(most + 1) == CompLexer.NUMBER && type(most + 2) == CompLexer.NAME || type(most + 1) == CompLexer.OF && type(most + 2) == CompLexer.NUMBER);
        boolean first = most >= 0 && type(most) == CompLexer.NAME && (begins(most) || type(most - 1) == CompLexer.COLON || begins(most - 1));
        return counted && first ? Optional.of("countAtMost") : Optional.empty();
    }

    /// Where one of some words stands, here or at most two words before; below 0 where none does.
    private int nearest(int at, Set<String> words) {
        return IntStream.iterate(at, one -> one - 1).limit(3).filter(one -> words.contains(text(one))).findFirst().orElse(-1);
    }

    private boolean isNo(int at) {
        return text(at).equals("no") || text(at).equals("not");
    }

    /// Days and months of a year, and since or by a day.
    private Optional<String> calendar(int at) {
        int in = type(at) == CompLexer.IN ? at : type(at - 1) == CompLexer.IN ? at - 1 : -1;
        if (in >= 0 && type(in + 1) == CompLexer.NUMBER && YEAR.matcher(text(in + 1)).matches()) {
            return Optional.of("inYear");
        }
        if (in >= 0 && type(in + 1) == CompLexer.YEAR_MONTH) {
            return Optional.of("inMonth");
        }
        if (in >= 0 && Slips.CURRENCY.matcher(text(in + 1)).matches() && before(in).anyMatch(type -> type == CompLexer.TOTAL)) {
            return Optional.of("currencyBehindField");
        }
        boolean since = type(at) == CompLexer.SINCE && type(at + 1) == CompLexer.DATE && type(at - 1) == CompLexer.NAME && before(at).noneMatch(SentenceSlips::isHolding);
        if (since || type(at) == CompLexer.NOT && type(at + 1) == CompLexer.BEFORE && type(at - 1) == CompLexer.NAME) {
            return Optional.of("notEarlier");
        }
        return text(at).equals("by") && type(at + 1) == CompLexer.DATE || type(at) == CompLexer.NOT && type(at + 1) == CompLexer.AFTER && type(at - 1) == CompLexer.NAME ? Optional.of("notLater") : Optional.empty();
    }

    /// The greatest or least of several values, all of some records, and a number that is compared behind its condition.
    private Optional<String> extreme(int at) {
        if (type(at) == CompLexer.OF && (type(at - 1) == CompLexer.HIGHEST || type(at - 1) == CompLexer.LOWEST) && after(at).anyMatch(type -> type == CompLexer.AND)) {
            return Optional.of("greaterOf");
        }
        int word = nearest(at, EXTREMES);
        if (word >= 0 && type(word) == CompLexer.NAME && type(word + 1) == CompLexer.NAME && (type(word + 2) == CompLexer.OF || type(word + 2) == CompLexer.IN)) {
            return Optional.of("extremeOf");
        }
        if (type(at) == CompLexer.NAME && type(at - 1) == CompLexer.ALL && (begins(at - 1) || type(at - 2) == CompLexer.COLON) && (type(at + 1) == CompLexer.WHERE || type(at + 1) == CompLexer.WHO)) {
            return Optional.of("noneIsNot");
        }
        boolean compared = isLimit(at) && type(at - 1) != CompLexer.AND && before(at).anyMatch(SentenceSlips::isRelationWord) && before(at).anyMatch(type -> type == CompLexer.WHERE || type == CompLexer.WHO);
        return compared && before(at).anyMatch(type -> type == CompLexer.COUNT) ? Optional.of("countCompared") : Optional.empty();
    }

    /// Days between two dates, and days so long ago.
    private Optional<String> days(int at) {
        if (type(at) == CompLexer.DAYS_BETWEEN && (type(at - 1) == CompLexer.AVERAGE || type(at - 1) == CompLexer.TOTAL)) {
            return Optional.of("daysTotalled");
        }
        boolean span = text(at).equals("between") && SPANS.contains(text(at - 1)) || text(at + 1).equals("between") && SPANS.contains(text(at));
        boolean since = text(at - 1).equals("days") && (type(at) == CompLexer.SINCE || type(at) == CompLexer.AFTER || type(at) == CompLexer.BEFORE);
        if (span || since && type(at - 2) != CompLexer.NUMBER || type(at) == CompLexer.TO && before(at).anyMatch(type -> type == CompLexer.DAYS_BETWEEN)) {
            return Optional.of("daysBetween");
        }
        if (type(at - 1) == CompLexer.NUMBER && text(at).equals("days") && (type(at + 1) == CompLexer.AFTER || type(at + 1) == CompLexer.BEFORE || type(at + 1) == CompLexer.OF)) {
            return Optional.of("daysMoved");
        }
        boolean ago = type(at - 1) == CompLexer.NUMBER && isRelationWord(type(at - 2)) && (AGO.contains(text(at + 1)) || type(at + 1) == CompLexer.BEFORE);
        return ago && (type(at) == CompLexer.NAME || type(at) == CompLexer.MONTHS || type(at) == CompLexer.MONTH) ? Optional.of("longAgo") : Optional.empty();
    }

    private static boolean isRelationWord(int type) {
        return type == CompLexer.LEAST || type == CompLexer.MOST || type == CompLexer.THAN;
    }

    /// A level of a competency.
    private Optional<String> level(int at) {
        int in = type(at) == CompLexer.IN ? at : at - 1;
        boolean afterLevel = type(in) == CompLexer.IN && type(in - 1) == CompLexer.NAME && type(in + 1) == CompLexer.NAME;
        if (afterLevel && (type(in - 2) == CompLexer.HAVE || type(in - 2) == CompLexer.HOLD || begins(in - 1) && !begins(in))) {
            return Optional.of("hasLevel");
        }
        int several = type(at) == CompLexer.OF ? at - 1 : at;
        boolean named = type(several) == CompLexer.ANY || type(several) == CompLexer.ALL || type(several) == CompLexer.OPEN;
        return named && type(several - 1) == CompLexer.IN && before(at).anyMatch(type -> type == CompLexer.REACHES) ? Optional.of("reachesEach") : Optional.empty();
    }

    /// Records that are asked for within a sentence on others.
    private Optional<String> records(int at) {
        boolean within = before(at).anyMatch(type -> type == CompLexer.WHERE || type == CompLexer.WHO);
        if ((type(at) == CompLexer.WHERE || type(at) == CompLexer.WHO) && within && before(at).anyMatch(type -> type == CompLexer.SOME)) {
            return Optional.of("someBrackets");
        }
        if (type(at) == CompLexer.CLOSED && before(at).anyMatch(type -> type == CompLexer.HAVE)) {
            return Optional.of("haveRecords");
        }
        if (type(at) == CompLexer.OF && type(at - 1) == CompLexer.NAME && type(at - 2) == CompLexer.OF && type(at - 4) == CompLexer.IN && type(at + 1) == CompLexer.NAME && before(at).anyMatch(type -> type == CompLexer.TOTAL)) {
            return Optional.of("whereTerm");
        }
        if (type(at) == CompLexer.FROM && type(at + 1) == CompLexer.AT && type(at + 2) == CompLexer.LEAST) {
            return Optional.of("fromRecords");
        }
        boolean part = type(at) == CompLexer.AT && type(at + 3) == CompLexer.PERCENT && type(at + 4) == CompLexer.OF && (begins(at) || type(at - 1) == CompLexer.COLON);
        return part ? Optional.of("shareOf") : Optional.empty();
    }

    /// Names that stand in a list.
    private Optional<String> list(int at) {
        boolean holds = before(at).anyMatch(Neighbours::isVerb);
        if (BOTH.contains(text(at)) && isVerb(type(at - 1)) || BOTH.contains(text(at - 1)) && isVerb(type(at - 2)) && type(at) == CompLexer.OPEN) {
            return Optional.of("credentials");
        }
        if (type(at) == CompLexer.COLON && type(at - 1) == CompLexer.OF && holds) {
            return Optional.of("listInBrackets");
        }
        boolean listed = type(at) == CompLexer.NAME && type(at - 1) == CompLexer.COMMA && type(at - 2) == CompLexer.NAME && isVerb(type(at - 3));
        if (listed) {
            return Optional.of("codes");
        }
        boolean whom = type(at) == CompLexer.NUMBER && type(at - 1) == CompLexer.COMMA && type(at + 1) == CompLexer.OF_WHOM || type(at) == CompLexer.OF_WHOM && text(at - 1).equals("one") || text(at).equals("one") && type(at + 1) == CompLexer.OF_WHOM;
        if (whom) {
            return Optional.of("ofWhomNumber");
        }
        boolean soMany = type(at - 1) == CompLexer.COMMA && type(at) == CompLexer.IN && (type(at + 1) == CompLexer.NUMBER || type(at + 1) == CompLexer.AT);
        return soMany && after(at).anyMatch(type -> type == CompLexer.LAST) ? Optional.of("inSoMany") : Optional.empty();
    }

    /// What stands around the name of a line, and words that stand last in a list of numbers.
    private Optional<String> line(int at) {
        if (type(at - 1) == CompLexer.STRING && type(at - 2) == CompLexer.NAME && begins(at - 2) && (type(at) == CompLexer.NUMBER || type(at) == CompLexer.ANY || type(at) == CompLexer.ALL || type(at) == CompLexer.SOME)) {
            return Optional.of("colonBehindName");
        }
        boolean dated = (type(at) == CompLexer.FROM || type(at) == CompLexer.UNTIL) && type(at + 1) == CompLexer.DATE && type(at + 2) == CompLexer.COLON;
        if (dated && type(at - 1) != CompLexer.COMMA) {
            return Optional.of("commaBeforeDate");
        }
        boolean last = type(at) == CompLexer.OTHERWISE && type(at - 1) == CompLexer.COMMA && type(at + 1) == CompLexer.NUMBER || type(at) == CompLexer.ALL && type(at - 1) == CompLexer.IN && type(at - 2) == CompLexer.NUMBER;
        if (last) {
            return Optional.of("otherwiseLast");
        }
        boolean forTerm = text(at).equals("for") && type(at - 1) == CompLexer.NUMBER && type(at + 1) == CompLexer.NAME;
        return forTerm ? Optional.of("threshold") : Optional.empty();
    }

    /// What is held, for so long or since a day, and what somebody has.
    private Optional<String> held(int at) {
        boolean holds = before(at).anyMatch(SentenceSlips::isHolding);
        if (holds && text(at).equals("for") && type(at - 1) == CompLexer.NAME && after(at).anyMatch(type -> type == CompLexer.MONTHS || type == CompLexer.MONTH)) {
            return Optional.of("heldFor");
        }
        if (holds && type(at) == CompLexer.SINCE && type(at + 1) == CompLexer.DATE) {
            return Optional.of("heldOn");
        }
        if (isLimit(at) && type(at - 1) == CompLexer.HAVE) {
            return Optional.of("haveSoMany");
        }
        boolean subject = type(at - 2) == CompLexer.WHO || type(at - 2) == CompLexer.WHERE;
        return subject && text(at - 1).equals("are") && type(at) == CompLexer.NAME ? Optional.of("conditionAlone") : Optional.empty();
    }

    private static boolean isHolding(int type) {
        return isVerb(type) || type == CompLexer.ASSOCIATED || type == CompLexer.AUTHORIZED;
    }

    /// Lines that stand where no such line may, and ends of comparisons.
    private Optional<String> place(int at) {
        if ((type(at) == CompLexer.OR || type(at) == CompLexer.AND) && begins(at)) {
            return Optional.of("choiceOf");
        }
        if (type(at) == CompLexer.OR && type(at - 1) == CompLexer.THAN) {
            return Optional.of("atLeastNumber");
        }
        if (type(at) == CompLexer.AT && type(at + 1) == CompLexer.MOST && type(at - 1) == CompLexer.AND && type(at - 2) == CompLexer.NUMBER) {
            return Optional.of("fromTo");
        }
        if (type(at) == CompLexer.IN && type(at + 1) == CompLexer.ALL && type(at - 1) == CompLexer.NUMBER) {
            return Optional.of("numberForAll");
        }
        if (type(at) == CompLexer.AT && type(at - 2) == CompLexer.METRIC && begins(at - 2)) {
            return Optional.of("pointsOfMetric");
        }
        return type(at) == CompLexer.REQUIRES && begins(at - 1) ? Optional.of("levelOfCompetency") : Optional.empty();
    }
}
