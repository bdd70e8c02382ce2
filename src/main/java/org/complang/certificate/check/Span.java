package org.complang.certificate.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// What a value surely is at least and at most, both included; null is an open end. Days are counted from 1970-01-01, months from year 0.
///
/// @param absent whether there is no value, which passes no comparison
record Span(boolean absent, Fraction from, Fraction to) {
    static final Span ABSENT = new Span(true, null, null);
    static final Span OPEN = new Span(false, null, null);
    static final Span ZERO = of(Fraction.ZERO);
    /// What goes on without an end: later than every day and month.
    static final Fraction ENDLESS = Fraction.of(Long.MAX_VALUE);

    static Span of(Fraction number) {
        return new Span(false, number, number);
    }

    static Span of(Fraction from, Fraction to) {
        return new Span(false, from, to);
    }

    private boolean isOpen() {
        return !absent && from == null && to == null;
    }

    private boolean isExact() {
        return from != null && from.equals(to);
    }

    Span plus(Span other) {
        return absent || other.absent ? ABSENT : of(plus(from, other.from), plus(to, other.to));
    }

    private static Fraction plus(Fraction a, Fraction b) {
        return a == null || b == null ? null : a.plus(b);
    }

    Span minus(Span other) {
        return absent || other.absent ? ABSENT : plus(of(other.to == null ? null : other.to.negated(), other.from == null ? null : other.from.negated()));
    }

    /// An open end times 0 is 0; a value open at both ends times anything is open.
    Span times(Span other) {
        if (absent || other.absent) {
            return ABSENT;
        }
        if (isOpen() || other.isOpen()) {
            return OPEN;
        }
        Fraction least = null;
        Fraction most = null;
        boolean below = false;
        boolean above = false;
        for (int i = 0; i < 4; i++) {
            Fraction x = i < 2 ? from : to;
            Fraction y = i % 2 == 0 ? other.from : other.to;
            int sign = (x != null ? x.sign() : i < 2 ? -1 : 1) * (y != null ? y.sign() : i % 2 == 0 ? -1 : 1);
            if (sign != 0 && (x == null || y == null)) {
                below |= sign < 0;
                above |= sign > 0;
            } else {
                Fraction product = sign == 0 ? Fraction.ZERO : x.times(y);
                least = least == null ? product : Fraction.least(least, product);
                most = most == null ? product : Fraction.greatest(most, product);
            }
        }
        return of(below ? null : least, above ? null : most);
    }

    /// No value where the divisor is 0, and nothing known where it may be.
    Span divided(Span other) {
        if (absent || other.absent || other.isExact() && other.from.sign() == 0) {
            return ABSENT;
        }
        boolean positive = other.from != null && other.from.sign() > 0;
        boolean negative = other.to != null && other.to.sign() < 0;
        if (!positive && !negative) {
            return OPEN;
        }
        Fraction low = other.to == null ? Fraction.ZERO : other.to.inverse();
        Fraction high = other.from == null ? Fraction.ZERO : other.from.inverse();
        return times(of(low, high));
    }

    /// How many of a size, which is a number above 0, are full in this.
    Span full(Span size) {
        return absent || size.absent ? ABSENT : isOpen() ? OPEN : of(from == null ? Fraction.ZERO : from.full(size.from), to == null ? null : to.full(size.from));
    }

    /// How much more this is than an earlier value, in percent of it; no value where the earlier one is not above 0.
    Span percentAbove(Span earlier) {
        if (absent || earlier.absent || earlier.to != null && earlier.to.sign() <= 0) {
            return ABSENT;
        }
        if (earlier.from == null || earlier.from.sign() <= 0) {
            return OPEN;
        }
        Span hundred = of(Fraction.HUNDRED);
        return times(hundred).divided(earlier).minus(hundred);
    }

    /// Everything from the lesser to the greater of both.
    Span hull(Span other) {
        return of(from == null || other.from == null ? null : Fraction.least(from, other.from), to == null || other.to == null ? null : Fraction.greatest(to, other.to));
    }

    /// Either of two values that may be absent: nothing is known where only one is.
    Span either(Span other) {
        return absent && other.absent ? ABSENT : absent || other.absent ? OPEN : hull(other);
    }

    /// No less than `low` and no more than `high`.
    Span within(Fraction low, Fraction high) {
        return of(from == null ? low : clamp(from, low, high), to == null ? high : clamp(to, low, high));
    }

    /// The same, no less than a number: an end that is open above stays so.
    Span atLeast(Fraction low) {
        return of(from == null ? low : Fraction.greatest(low, from), to == null ? null : Fraction.greatest(low, to));
    }

    private static Fraction clamp(Fraction number, Fraction low, Fraction high) {
        return Fraction.greatest(low, Fraction.least(number, high));
    }

    /// The greater, or the lesser, of two values; nothing is known where nothing is known of one, which may be absent.
    Span greaterOf(boolean greater, Span other) {
        return !absent && !other.absent && (isOpen() || other.isOpen()) ? OPEN : laterOf(greater, other);
    }

    /// The later, or the earlier, of two, of which each is there.
    Span laterOf(boolean later, Span other) {
        if (absent || other.absent) {
            return ABSENT;
        }
        return later ? of(from == null ? other.from : other.from == null ? from : Fraction.greatest(from, other.from), to == null || other.to == null ? null : Fraction.greatest(to, other.to))
                : of(from == null || other.from == null ? null : Fraction.least(from, other.from), to == null ? other.to : other.to == null ? to : Fraction.least(to, other.to));
    }

    /// Both ends changed; what is open or endless stays so.
    Span each(UnaryOperator<Fraction> change) {
        return absent ? this : of(from == null || from.equals(ENDLESS) ? from : change.apply(from), to == null || to.equals(ENDLESS) ? to : change.apply(to));
    }

    /// How this compares with another value.
    Outcome compare(String relation, Span other) {
        if (absent || other.absent) {
            return Outcome.of(relation.equals("not-equal"), false);
        }
        int least = from == null || other.to == null ? -1 : from.compareTo(other.to);
        int most = to == null || other.from == null ? 1 : to.compareTo(other.from);
        return switch (relation) {
            case "at-least" -> Outcome.of(least >= 0, most >= 0);
            case "more-than" -> Outcome.of(least > 0, most > 0);
            case "at-most" -> Outcome.of(most <= 0, least <= 0);
            case "less-than" -> Outcome.of(most < 0, least < 0);
            case "equal" -> Outcome.of(least == 0 && most == 0, least <= 0 && most >= 0);
            case "not-equal" -> Outcome.of(least == 0 && most == 0, least <= 0 && most >= 0).not();
            default -> throw new IllegalArgumentException(relation);
        };
    }

    /// The value as certificates write it: a text, `{"from", "to"}` where it is not certain, null where there is none.
    Object written(String unit) {
        if (absent) {
            return null;
        }
        if (isExact()) {
            return written(from, unit);
        }
        Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("from", written(from, unit));
        ends.put("to", written(to, unit));
        return ends;
    }

    private static String written(Fraction number, String unit) {
        if (Objects.equals(number, ENDLESS) && !unit.equals("number")) {
            return "endless";
        }
        return number == null ? null : switch (unit) {
            case "day" -> LocalDate.ofEpochDay(number.whole()).toString();
            case "month" -> month(number.whole()).toString();
            default -> number.toString();
        };
    }

    static YearMonth month(long months) {
        return YearMonth.of((int) Math.floorDiv(months, 12L), (int) Math.floorMod(months, 12L) + 1);
    }

    static long months(YearMonth month) {
        return month.getYear() * 12L + month.getMonthValue() - 1;
    }

    static Span sum(List<Span> spans) {
        return spans.stream().reduce(ZERO, Span::plus);
    }
}
