package org.complang.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.complang.syntax.antlr.CompLexer;
import org.complang.syntax.antlr.CompParser;

/// Months, quarters, years and moments as guides say them, where comp says them otherwise.
final class TimeSlips extends Neighbours {
    private static final Set<String> YEARS = Set.of("year", "years", "week", "weeks", "quarter", "quarters");
    private static final Set<String> DAYS = Set.of("day", "days");
    private static final Set<String> PERIODS = Set.of("year", "years", "quarter", "quarters", "fiscal year", "fiscal years", "fiscal quarter", "fiscal quarters");
    private static final Set<String> BEFORE = Set.of("previous", "prior", "past", "preceding");
    private static final Set<String> GOING_ON = Set.of("current", "this", "calendar");
    /// Words of a window with those before it: "in the last 4 closed quarters".
    private static final int WINDOW = 5;

    TimeSlips(List<Token> tokens) {
        super(tokens);
    }

    /// What to write instead, as a key behind `expected.`.
    Optional<String> at(int at, int rule) {
        if (type(at - 1) == CompLexer.NUMBER && (type(at - 2) == CompLexer.IN_EACH_OF_LAST || type(at - 2) == CompLexer.IN_ANY_OF_LAST)) {
            return Optional.of("periods");
        }
        if ((type(at) == CompLexer.BEFORE || type(at) == CompLexer.AFTER) && type(at - 1) == CompLexer.NUMBER && type(at + 1) == CompLexer.DATE) {
            return Optional.of("numberByDate");
        }
        return day(at).or(() -> period(at)).or(() -> months(at, rule));
    }

    /// Days, and what is judged on another one.
    private Optional<String> day(int at) {
        if (type(at - 1) == CompLexer.NUMBER && text(at + 1).equals("ago") || text(at).equals("within") && type(at + 1) == CompLexer.NUMBER && DAYS.contains(text(at + 2))) {
            return Optional.of("daysFrom");
        }
        if (isMoment(at) && before(at).limit(WINDOW).anyMatch(type -> type == CompLexer.LAST)) {
            return Optional.of("momentBehindBrackets");
        }
        if ((isMoved(type(at)) || type(at) == CompLexer.DAYS_EARLIER || type(at) == CompLexer.DAYS_LATER) && type(at - 1) == CompLexer.NUMBER && isRelationWord(type(at - 2))) {
            return Optional.of("movedAsOf");
        }
        if (type(at) == CompLexer.NAME && (type(at - 1) == CompLexer.ON || type(at - 1) == CompLexer.SINCE)) {
            return Optional.of("writtenDate");
        }
        return Optional.empty();
    }

    /// Quarters and years.
    private Optional<String> period(int at) {
        if (type(at) == CompLexer.IN && type(at - 1) == CompLexer.GROWTH) {
            return Optional.of("growthOf");
        }
        if (isEach(at)) {
            return Optional.of("eachPeriod");
        }
        boolean last = type(at - 1) == CompLexer.LAST || type(at - 1) == CompLexer.NUMBER && type(at - 2) == CompLexer.LAST;
        if (last && PERIODS.contains(text(at)) || BEFORE.contains(text(at)) && PERIODS.contains(text(at + 1))) {
            return Optional.of("closedPeriod");
        }
        if (type(at) == CompLexer.IN && type(at - 1) == CompLexer.IS && (isPeriod(at + 2) || isPeriod(at + 3)) || GOING_ON.contains(text(at)) && isPeriod(at + 1)) {
            return Optional.of("openPeriod");
        }
        if (type(at - 1) == CompLexer.NAME && type(at - 2) == CompLexer.CLOSED && !PERIODS.contains(text(at - 1))) {
            return Optional.of("window");
        }
        return Optional.empty();
    }

    /// "in each of", where nothing can be so in each, and "each month".
    private boolean isEach(int at) {
        boolean inEach = type(at) == CompLexer.IN && Slips.EACH.contains(text(at + 1)) || type(at) == CompLexer.OF && Slips.EACH.contains(text(at - 1)) && type(at - 2) == CompLexer.IN;
        return inEach || type(at) == CompLexer.IN_EACH_OF_LAST || type(at) == CompLexer.IN_ANY_OF_LAST || Slips.EACH.contains(text(at)) && (isPeriod(at + 1) || type(at - 1) == CompLexer.IN);
    }

    private Optional<String> months(int at, int rule) {
        if (type(at - 1) == CompLexer.NUMBER && YEARS.contains(text(at)) && type(at - 2) != CompLexer.LAST) {
            return Optional.of("monthsOrDays");
        }
        if (type(at - 1) == CompLexer.NUMBER && type(at - 2) == CompLexer.LAST && type(at) == CompLexer.NAME && !begins(at)) {
            return Optional.of("lastDays");
        }
        boolean withoutArticle = type(at) == CompLexer.LAST && type(at - 1) != CompLexer.THE;
        if (withoutArticle || type(at) == CompLexer.NAME && (type(at + 1) == CompLexer.LAST || type(at + 1) == CompLexer.THE && type(at + 2) == CompLexer.LAST)) {
            return Optional.of("lastMonths");
        }
        boolean months = type(at - 1) == CompLexer.THE && type(at - 2) == CompLexer.IN || type(at - 1) == CompLexer.LAST && type(at - 2) == CompLexer.THE && type(at - 3) == CompLexer.IN;
        return months && rule != CompParser.RULE_recordTrait ? Optional.of("lastMonths") : Optional.empty();
    }

    private boolean isMoment(int at) {
        return type(at) == CompLexer.A_YEAR_EARLIER || isMoved(type(at)) || type(at) == CompLexer.NUMBER && isMoved(type(at + 1));
    }

    private static boolean isMoved(int type) {
        return type == CompLexer.MONTHS_EARLIER || type == CompLexer.MONTHS_LATER || type == CompLexer.A_YEAR_LATER;
    }

    private static boolean isRelationWord(int type) {
        return switch (type) {
            case CompLexer.BEFORE, CompLexer.AFTER, CompLexer.ON_OR_BEFORE, CompLexer.ON_OR_AFTER, CompLexer.LEAST, CompLexer.MOST, CompLexer.THAN, CompLexer.FROM, CompLexer.TO -> true;
            default -> false;
        };
    }

    private boolean isPeriod(int at) {
        return PERIODS.contains(text(at)) || type(at) == CompLexer.MONTH;
    }
}
