package org.complang.sql;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Condition.Relation;
import org.complang.model.Value.Operator;

/// Arithmetic of ranges, along the written expression: a result holds for every choice of values between the ends.
final class Ranges {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    /// From the year 1 to the year 9999 there are fewer days.
    private static final BigInteger MOST_DAYS = BigInteger.TEN.pow(7);

    private final Fractions fractions;

    Ranges(Fractions fractions) {
        this.fractions = fractions;
    }

    Bounds apply(Bounds a, Operator operator, Bounds b) {
        Sql present = Logic.all(a.present(), b.present());
        return switch (operator) {
            case PLUS -> of(present, fractions.plus(a.lower(), b.lower()), a.isExact() && b.isExact() ? null : fractions.plus(a.upper(), b.upper()));
            case MINUS -> of(present, fractions.minus(a.lower(), b.upper()), a.isExact() && b.isExact() ? null : fractions.minus(a.upper(), b.lower()));
            case TIMES -> times(present, a, b);
            case DIVIDED -> divided(present, a, b);
            case GREATER, LESSER -> greaterOf(operator == Operator.GREATER, a, b);
            case FULL -> full(present, a, Fractions.value(b.lower()).orElseThrow());
        };
    }

    private Bounds full(Sql present, Bounds a, BigFraction size) {
        Fraction low = fractions.full(a.lower(), size);
        return a.isExact() && !a.lower().canBeOpen() ? of(present, low, null)
                : known(a, a, of(present, fractions.orElse(low, Fractions.ZERO), fractions.full(a.upper(), size)));
    }

    Bounds daysBetween(Bounds first, Bounds second) {
        Fraction least = days(first.upper(), second.lower());
        return of(Logic.all(first.present(), second.present()), least, first.isExact() && second.isExact() ? null : days(first.lower(), second.upper()));
    }

    private static Fraction days(Fraction first, Fraction second) {
        if (first.isImpossible() || second.isImpossible()) {
            return first.isImpossible() ? first : second;
        }
        boolean open = first.isOpen() || second.isOpen();
        return open ? Fractions.open(SqlType.WHOLE) : Fraction.of(new Exact(new Sql.DaysBetween(first.top().sql(), second.top().sql()), MOST_DAYS, false));
    }

    /// A result of which nothing is known where nothing is known of one of those that it is made of.
    private Bounds known(Bounds a, Bounds b, Bounds result) {
        Sql unbounded = Logic.any(isOpen(a), isOpen(b));
        return new Bounds(result.present(), openWhere(unbounded, result.lower()), openWhere(unbounded, result.upper()));
    }

    /// The greater, or the lesser, of both; of days the later, or the earlier.
    Bounds greaterOf(boolean greater, Bounds a, Bounds b) {
        Sql present = Logic.all(a.present(), b.present());
        if (a.isExact() && b.isExact() && !a.lower().canBeOpen() && !b.lower().canBeOpen()) {
            return of(present, fractions.nearest(!greater, a.lower(), b.lower()), null);
        }
        Fraction lower = greater ? fractions.nearest(false, a.lower(), b.lower()) : fractions.farthest(true, a.lower(), b.lower());
        Fraction upper = greater ? fractions.farthest(false, a.upper(), b.upper()) : fractions.nearest(true, a.upper(), b.upper());
        return known(a, b, of(present, lower, upper));
    }

    /// @param upper null where it is the lower end
    private static Bounds of(Sql present, Fraction lower, Fraction upper) {
        return new Bounds(present, lower, upper == null ? lower : upper);
    }

    Bounds times(Bounds a, BigFraction factor) {
        Fraction low = fractions.times(factor.signum() < 0 ? a.upper() : a.lower(), factor);
        return of(a.present(), low, a.isExact() ? null : fractions.times(factor.signum() < 0 ? a.lower() : a.upper(), factor));
    }

    private Bounds times(Sql present, Bounds a, Bounds b) {
        for (List<Bounds> both : List.of(List.of(a, b), List.of(b, a))) {
            var factor = Fractions.value(both.getFirst().lower());
            if (both.getFirst().isExact() && factor.isPresent() && factor.get().signum() != 0) {
                Bounds times = times(both.getLast(), factor.get());
                return new Bounds(present, times.lower(), times.upper());
            }
        }
        boolean above = List.of(a, b).stream().allMatch(one -> one.lower().notNegative() && !one.lower().canBeOpen());
        if (above) {
            Fraction low = fractions.times(a.lower(), b.lower());
            return of(present, low, a.isExact() && b.isExact() ? null : corner(a.upper(), b.upper()));
        }
        return corners(present, a, b);
    }

    /// The product of two ends; an open one times 0 is 0, and else open.
    private Fraction corner(Fraction x, Fraction y) {
        Fraction product = fractions.times(x, y);
        Sql zero = Logic.any(isZero(x), isZero(y));
        return !x.canBeOpen() && !y.canBeOpen() ? product : fractions.choose(zero, Fractions.ZERO, product);
    }

    private Sql isZero(Fraction x) {
        return x.isOpen() ? Sql.FALSE : fractions.numbers().compare(x.top(), "=", Numbers.ZERO);
    }

    /// The ends of a product are among the products of the ends. Where both ends of one are open there may be no value at all.
    private Bounds corners(Sql present, Bounds a, Bounds b) {
        Sql unbounded = Logic.any(isOpen(a), isOpen(b));
        Fraction low = null;
        Fraction high = null;
        Sql below = Sql.FALSE;
        Sql above = Sql.FALSE;
        for (int i = 0; i < 4; i++) {
            Fraction x = i < 2 ? a.lower() : a.upper();
            Fraction y = i % 2 == 0 ? b.lower() : b.upper();
            Fraction product = corner(x, y);
            low = low == null ? product : fractions.nearest(true, low, product);
            high = high == null ? product : fractions.nearest(false, high, product);
            Sql open = Logic.any(Logic.isNull(x.top().sql(), true), Logic.isNull(y.top().sql(), true));
            Sql same = Logic.any(Logic.all(sign(x, i < 2, true), sign(y, i % 2 == 0, true)), Logic.all(sign(x, i < 2, false), sign(y, i % 2 == 0, false)));
            Sql other = Logic.any(Logic.all(sign(x, i < 2, true), sign(y, i % 2 == 0, false)), Logic.all(sign(x, i < 2, false), sign(y, i % 2 == 0, true)));
            below = Logic.any(below, Logic.all(open, other));
            above = Logic.any(above, Logic.all(open, same));
        }
        return new Bounds(present, openWhere(Logic.any(unbounded, below), low), openWhere(Logic.any(unbounded, above), high));
    }

    /// Whether an end is above 0, or below; an open one is as far as can be.
    private Sql sign(Fraction end, boolean lower, boolean above) {
        Sql open = Logic.of(lower != above);
        return end.isOpen() ? open : Logic.choose(Logic.known(end.top().sql()), fractions.numbers().compare(end.top(), above ? ">" : "<", Numbers.ZERO), open);
    }

    private static Sql isOpen(Bounds a) {
        return Logic.all(Logic.isNull(a.lower().top().sql(), true), Logic.isNull(a.upper().top().sql(), true));
    }

    private Fraction openWhere(Sql condition, Fraction end) {
        return fractions.choose(condition, Fractions.open(end.top().sql().type()), end);
    }

    private Sql isSurelyZero(Bounds b) {
        return Logic.all(Logic.sure(isZero(b.lower())), Logic.sure(isZero(b.upper())));
    }

    private Sql isSurelyAbove(Bounds b) {
        return Logic.sure(fractions.numbers().compare(b.lower().top(), ">", Numbers.ZERO));
    }

    private Sql isSurelyBelow(Bounds b) {
        return b.upper().notNegative() && !b.upper().isOpen() ? Sql.FALSE : Logic.sure(fractions.numbers().compare(b.upper().top(), "<", Numbers.ZERO));
    }

    private Bounds divided(Sql present, Bounds a, Bounds b) {
        var divisor = b.isExact() ? Fractions.value(b.lower()) : java.util.Optional.<BigFraction>empty();
        if (divisor.isPresent()) {
            Bounds result = divisor.get().signum() == 0 ? a : times(a, divisor.get().reciprocal());
            return new Bounds(divisor.get().signum() == 0 ? Sql.FALSE : present, result.lower(), result.upper());
        }
        Sql zero = isSurelyZero(b);
        Sql positive = isSurelyAbove(b);
        Sql negative = isSurelyBelow(b);
        Fraction low = inverse(b.upper(), negative);
        Fraction high = b.isExact() ? low : inverse(b.lower(), negative);
        boolean above = Logic.isFalse(negative);
        Fraction least = above ? fractions.orElse(low, Fractions.ZERO) : fractions.choose(positive, fractions.orElse(low, Fractions.ZERO), low);
        Fraction most = above ? high : fractions.choose(negative, fractions.orElse(high, Fractions.ZERO), high);
        Bounds result = times(present, a, new Bounds(Sql.TRUE, least, b.isExact() ? least : most));
        Sql crosses = Logic.not(Logic.any(positive, negative));
        Fraction lower = openWhere(crosses, result.lower());
        return of(Logic.all(present, Logic.not(zero)), lower, result.isExact() ? null : openWhere(crosses, result.upper()));
    }

    /// 1 by an end; without a meaning where it is neither above 0 nor below, in both of which cases the bottom of the result is above 0.
    private Fraction inverse(Fraction end, Sql negative) {
        if (end.isOpen()) {
            return end;
        }
        Fraction upright = fractions.inverse(end);
        if (Logic.isFalse(negative)) {
            return upright;
        }
        Fraction turned = fractions.negated(fractions.inverse(fractions.negated(end)));
        return fractions.choose(negative, turned, upright);
    }

    /// How much more `now` is than `earlier`, in percent of it; there is none where the earlier value is not above 0.
    Bounds percentGrowth(Bounds now, Bounds earlier) {
        Sql none = Logic.sure(fractions.compare(earlier.upper(), "<=", Fractions.ZERO));
        Sql certain = Logic.sure(fractions.compare(earlier.lower(), ">", Fractions.ZERO));
        Fraction low = fractions.orElse(inverse(earlier.upper(), Sql.FALSE), Fractions.ZERO);
        Fraction high = earlier.isExact() ? low : inverse(earlier.lower(), Sql.FALSE);
        Fraction least = new Fraction(new Exact(low.top().sql(), low.top().most(), true), low.bottom(), low.times());
        Bounds share = times(Sql.TRUE, times(now, HUNDRED), new Bounds(Sql.TRUE, least, earlier.isExact() ? least : high));
        Fraction hundred = fractions.constant(HUNDRED);
        Fraction lower = fractions.choose(certain, fractions.minus(share.lower(), hundred), Fractions.open(SqlType.WHOLE));
        Fraction upper = share.isExact() ? lower : fractions.choose(certain, fractions.minus(share.upper(), hundred), Fractions.open(SqlType.WHOLE));
        return new Bounds(Logic.all(now.present(), earlier.present(), Logic.not(none)), lower, upper);
    }

    /// One of two, or where it is unknown which, anything between them; where there may be a value and may be none, nothing is certain.
    Bounds choose(Sql condition, Bounds value, Bounds otherwise) {
        if (Logic.isTrue(condition) || Logic.isFalse(condition)) {
            return Logic.isTrue(condition) ? value : otherwise;
        }
        Sql both = Logic.all(value.present(), otherwise.present());
        Sql some = Logic.any(value.present(), otherwise.present());
        Fraction open = Fractions.open(value.lower().top().sql().type());
        Fraction low = fractions.choose(both, fractions.farthest(true, value.lower(), otherwise.lower()), open);
        Fraction high = fractions.choose(both, fractions.farthest(false, value.upper(), otherwise.upper()), open);
        return new Bounds(three(condition, value.present(), otherwise.present(), some), three(condition, value.lower(), otherwise.lower(), low), three(condition, value.upper(), otherwise.upper(), high));
    }

    private static Sql three(Sql condition, Sql value, Sql otherwise, Sql unknown) {
        Sql last = condition.canBeNull() ? Logic.choose(Logic.not(condition), otherwise, unknown) : otherwise;
        return Logic.choose(condition, value, last);
    }

    private Fraction three(Sql condition, Fraction value, Fraction otherwise, Fraction unknown) {
        Fraction last = condition.canBeNull() ? fractions.choose(Logic.not(condition), otherwise, unknown) : otherwise;
        return fractions.choose(condition, value, last);
    }

    /// The outcome of a comparison is certain where it is the same for all values between the ends. What has no value passes none, and differs from everything.
    Sql compare(Bounds a, Relation relation, Bounds b) {
        Sql compared = ends(a, relation, b);
        return where(Logic.all(a.present(), b.present()), relation, compared);
    }

    /// The comparison of `a / b` with a number above 0, by products that have fewer digits than the quotient. What the quotient would be open for is unknown here, and it has no value where `b` is 0.
    Sql compareQuotient(Bounds a, Bounds b, Relation relation, BigFraction number) {
        Bounds product = times(b, number);
        Sql zero = isSurelyZero(b);
        Sql positive = isSurelyAbove(b);
        Sql negative = isSurelyBelow(b);
        // A division by a negative number turns the relation round.
        Sql turned = Logic.choose(negative, ends(a, relation.turned(), product), Sql.UNKNOWN);
        Sql compared = Logic.choose(positive, ends(a, relation, product), turned);
        return where(Logic.all(a.present(), b.present(), Logic.not(zero)), relation, compared);
    }

    /// The same of growth in percent from one value to another.
    Sql comparePercentGrowth(Bounds now, Bounds earlier, Relation relation, BigFraction percent) {
        Sql none = Logic.sure(fractions.compare(earlier.upper(), "<=", Fractions.ZERO));
        Sql certain = Logic.sure(fractions.compare(earlier.lower(), ">", Fractions.ZERO));
        Bounds product = times(earlier, percent.add(HUNDRED).divide(HUNDRED));
        Sql compared = Logic.choose(certain, ends(now, relation, product), Sql.UNKNOWN);
        return where(Logic.all(now.present(), earlier.present(), Logic.not(none)), relation, compared);
    }

    private static Sql where(Sql present, Relation relation, Sql compared) {
        return relation == Relation.NOT_EQUAL ? Logic.any(Logic.not(present), compared) : Logic.all(present, compared);
    }

    private Sql ends(Bounds a, Relation relation, Bounds b) {
        var wanted = Fractions.value(b.lower());
        if (a.counted() != null && b.isExact() && wanted.isPresent() && (wanted.get().signum() > 0 || wanted.get().signum() == 0 && relation != Relation.AT_LEAST && relation != Relation.LESS_THAN)) {
            return fractions.compare(Fraction.of(a.upper().top().with(a.counted())), operator(relation), b.lower());
        }
        if (a.isExact() && b.isExact()) {
            return fractions.compare(a.lower(), operator(relation), b.lower());
        }
        return switch (relation) {
            case AT_LEAST -> Logic.outcome(fractions.compare(a.lower(), ">=", b.upper()), fractions.compare(a.upper(), "<", b.lower()));
            case MORE_THAN -> Logic.outcome(fractions.compare(a.lower(), ">", b.upper()), fractions.compare(a.upper(), "<=", b.lower()));
            case AT_MOST -> Logic.outcome(fractions.compare(a.upper(), "<=", b.lower()), fractions.compare(a.lower(), ">", b.upper()));
            case LESS_THAN -> Logic.outcome(fractions.compare(a.upper(), "<", b.lower()), fractions.compare(a.lower(), ">=", b.upper()));
            case EQUAL -> Logic.outcome(same(a, b), apart(a, b));
            case NOT_EQUAL -> Logic.outcome(apart(a, b), same(a, b));
        };
    }

    private Sql same(Bounds a, Bounds b) {
        return Logic.all(fractions.compare(a.lower(), "=", b.upper()), fractions.compare(a.upper(), "=", b.lower()));
    }

    private Sql apart(Bounds a, Bounds b) {
        return Logic.any(fractions.compare(a.lower(), ">", b.upper()), fractions.compare(a.upper(), "<", b.lower()));
    }

    private static String operator(Relation relation) {
        return switch (relation) {
            case AT_LEAST -> ">=";
            case AT_MOST -> "<=";
            case MORE_THAN -> ">";
            case LESS_THAN -> "<";
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
        };
    }
}
