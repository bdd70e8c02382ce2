package org.complang.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.ExactNumber;

/// Arithmetic of fractions, and comparison without division.
final class Fractions {
    static final Fraction ZERO = Fraction.of(Numbers.ZERO);

    private final Numbers numbers;

    Fractions(Numbers numbers) {
        this.numbers = numbers;
    }

    Numbers numbers() {
        return numbers;
    }

    static Fraction open(SqlType type) {
        return Fraction.of(Numbers.open(type));
    }

    /// An exact number: a decimal where it is one, else a fraction of whole numbers.
    Fraction constant(BigFraction number) {
        BigFraction signed = ExactNumber.signedAbove(number);
        BigInteger top = signed.getNumerator();
        BigInteger bottom = signed.getDenominator();
        for (int decimals = 0; decimals <= Math.min(numbers.decimals(), 18); decimals++) {
            BigInteger[] scaled = top.multiply(BigInteger.TEN.pow(decimals)).divideAndRemainder(bottom);
            if (scaled[1].signum() == 0) {
                return Fraction.of(Numbers.literal(new BigDecimal(scaled[0], decimals)));
            }
        }
        return new Fraction(Numbers.literal(top), null, bottom);
    }

    /// The fraction as a number that is known while the statement is written; nothing where it is none.
    static Optional<BigFraction> value(Fraction fraction) {
        return fraction.bottom() == null && fraction.top().sql() instanceof Sql.Literal(BigDecimal value, _)
                ? Optional.of(BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale())).divide(BigFraction.of(fraction.times()))) : Optional.empty();
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    private Fraction of(Fraction top, Exact bottom, BigInteger times) {
        return new Fraction(top.top(), bottom, top.times().multiply(times));
    }

    /// The tops of two fractions over what both have below, and that: two fractions that differ only above.
    private List<Fraction> together(Fraction a, Fraction b) {
        if (a.hasSameBottom(b)) {
            return List.of(a, b);
        }
        BigInteger times = lcm(a.times(), b.times());
        Exact x = numbers.times(a.top(), times.divide(a.times()));
        Exact y = numbers.times(b.top(), times.divide(b.times()));
        if (a.bottom() == null && b.bottom() == null || a.bottom() != null && b.bottom() != null && a.bottom().sql() == b.bottom().sql()) {
            return List.of(new Fraction(x, a.bottom(), times), new Fraction(y, b.bottom(), times));
        }
        Fraction left = b.bottom() == null ? Fraction.of(x) : numbers.times(x, b.bottom());
        Fraction right = a.bottom() == null ? Fraction.of(y) : numbers.times(y, a.bottom());
        Fraction below = a.bottom() == null ? Fraction.of(b.bottom()) : b.bottom() == null ? Fraction.of(a.bottom()) : numbers.times(a.bottom(), b.bottom());
        // Products of whole numbers were made ten thousand times as large, above and below.
        BigInteger above = lcm(left.times(), right.times());
        Exact first = numbers.times(left.top(), above.divide(left.times()).multiply(below.times()));
        Exact second = numbers.times(right.top(), above.divide(right.times()).multiply(below.times()));
        return List.of(new Fraction(first, below.top(), above.multiply(times)), new Fraction(second, below.top(), above.multiply(times)));
    }

    Fraction plus(Fraction a, Fraction b) {
        if (a.isOpen() || b.isOpen()) {
            return a.isOpen() ? a : b;
        }
        if (Numbers.isZero(a.top()) || Numbers.isZero(b.top())) {
            return Numbers.isZero(a.top()) ? b : a;
        }
        List<Fraction> both = together(a, b);
        Fraction first = both.getFirst();
        return new Fraction(numbers.plus(first.top(), both.getLast().top()), first.bottom(), first.times());
    }

    Fraction minus(Fraction a, Fraction b) {
        if (a.isOpen() || b.isOpen() || Numbers.isZero(b.top())) {
            return b.isOpen() ? b : a;
        }
        List<Fraction> both = together(a, b);
        Fraction first = both.getFirst();
        return new Fraction(numbers.minus(first.top(), both.getLast().top()), first.bottom(), first.times());
    }

    /// So many times a fraction.
    Fraction times(Fraction a, BigFraction factor) {
        BigInteger top = ExactNumber.signedAbove(factor).getNumerator();
        BigInteger bottom = ExactNumber.signedAbove(factor).getDenominator();
        if (value(a).isPresent()) {
            return constant(value(a).get().multiply(factor));
        }
        BigInteger common = top.gcd(a.times());
        return new Fraction(numbers.times(a.top(), top.divide(common)), a.bottom(), a.times().divide(common).multiply(bottom));
    }

    Fraction times(Fraction a, Fraction b) {
        if (value(a).isPresent() && !b.isOpen()) {
            return times(b, value(a).get());
        }
        if (value(b).isPresent() && !a.isOpen()) {
            return times(a, value(b).get());
        }
        if (a.isOpen() || b.isOpen()) {
            return a.isOpen() ? a : b;
        }
        Fraction top = numbers.times(a.top(), b.top());
        BigInteger times = a.times().multiply(b.times());
        if (a.bottom() == null || b.bottom() == null) {
            return of(top, a.bottom() == null ? b.bottom() : a.bottom(), times);
        }
        Fraction below = numbers.times(a.bottom(), b.bottom());
        return of(new Fraction(numbers.times(top.top(), below.times()), null, top.times()), below.top(), times);
    }

    /// 1 by a fraction that is above 0 wherever the result is looked at.
    Fraction inverse(Fraction a) {
        if (value(a).isPresent()) {
            return value(a).get().signum() == 0 ? ZERO : constant(value(a).get().reciprocal());
        }
        Fraction top = a.bottom() == null ? Fraction.of(Numbers.literal(a.times())) : Fraction.of(numbers.times(a.bottom(), a.times()));
        Exact above = numbers.choose(Logic.known(a.top().sql()), top.top(), Numbers.open(top.top().type()));
        return new Fraction(new Exact(above.sql(), above.most(), true), a.top(), BigInteger.ONE);
    }

    Fraction negated(Fraction a) {
        return a.isOpen() ? a : value(a).isPresent() ? constant(value(a).get().negate()) : new Fraction(numbers.times(a.top(), BigInteger.ONE.negate()), a.bottom(), a.times());
    }

    Sql compare(Fraction a, String operator, Fraction b) {
        if (a.isOpen() || b.isOpen()) {
            return Sql.UNKNOWN;
        }
        List<Fraction> both = together(a, b);
        return numbers.compare(both.getFirst().top(), operator, both.getLast().top());
    }

    /// One of two fractions.
    Fraction choose(Sql condition, Fraction value, Fraction otherwise) {
        if (Logic.isTrue(condition) || value.is(otherwise)) {
            return value;
        }
        if (Logic.isFalse(condition)) {
            return otherwise;
        }
        if (value.isOpen() || otherwise.isOpen()) {
            Fraction other = value.isOpen() ? otherwise : value;
            return new Fraction(numbers.choose(condition, value.top(), otherwise.top()), other.bottom(), other.times());
        }
        BigInteger times = lcm(value.times(), otherwise.times());
        Exact x = numbers.times(value.top(), times.divide(value.times()));
        Exact y = numbers.times(otherwise.top(), times.divide(otherwise.times()));
        Exact bottom = value.bottom() == null && otherwise.bottom() == null ? null
                : numbers.choose(condition, value.bottom() == null ? Numbers.ONE : value.bottom(), otherwise.bottom() == null ? Numbers.ONE : otherwise.bottom());
        return new Fraction(numbers.choose(condition, x, y), bottom, times);
    }

    Fraction orElse(Fraction value, Fraction otherwise) {
        if (!value.canBeOpen() || value.isImpossible()) {
            return value;
        }
        if (value.isOpen()) {
            return otherwise;
        }
        return value.bottom() == null && otherwise.bottom() == null && value.times().equals(otherwise.times()) ? new Fraction(numbers.orElse(value.top(), otherwise.top()), null, value.times())
                : choose(Logic.known(value.top().sql()), value, otherwise);
    }

    /// The least or greatest of two ends, of which an open one is left out.
    Fraction nearest(boolean least, Fraction a, Fraction b) {
        if (a.isOpen() || b.isOpen() || a.is(b)) {
            return a.isOpen() ? b : a;
        }
        if (a.bottom() == null && b.bottom() == null) {
            List<Fraction> both = together(a, b);
            return new Fraction(numbers.extreme(least, both.stream().map(Fraction::top).toList()), null, both.getFirst().times());
        }
        Sql first = compare(a, least ? "<=" : ">=", b);
        return choose(Logic.any(Logic.isNull(b.top().sql(), true), Logic.all(Logic.known(a.top().sql()), first)), a, b);
    }

    /// The least or greatest of two ends, open where one is.
    Fraction farthest(boolean least, Fraction a, Fraction b) {
        if (a.isOpen() || b.isOpen() || a.is(b)) {
            return a.isOpen() ? a : b;
        }
        Fraction nearest = nearest(least, a, b);
        List<Sql> known = Stream.of(a, b).map(end -> Logic.known(end.top().sql())).toList();
        return choose(Logic.all(known), nearest, open(nearest.top().sql().type()));
    }

    /// No less than `low` and no more than `high`, which are 0 or above; `otherwise` where the end is open.
    Fraction clamped(Fraction a, BigFraction low, BigFraction high, BigFraction otherwise) {
        if (value(a).isPresent()) {
            BigFraction number = value(a).get();
            return constant(ExactNumber.lesser(ExactNumber.greater(number, low), high));
        }
        if (a.isOpen()) {
            return constant(otherwise);
        }
        if (a.bottom() == null) {
            Fraction within = nearest(true, low.signum() == 0 && a.notNegative() ? a : nearest(false, a, constant(low)), constant(high));
            return a.canBeOpen() ? choose(Logic.known(a.top().sql()), within, constant(otherwise)) : within;
        }
        Exact bottom = numbers.choose(Logic.known(a.top().sql()), a.bottom(), Numbers.ONE);
        Fraction least = low.signum() == 0 ? new Fraction(Numbers.ZERO, bottom, BigInteger.ONE) : times(new Fraction(bottom, bottom, BigInteger.ONE), low);
        Fraction most = times(new Fraction(bottom, bottom, BigInteger.ONE), high);
        Fraction known = new Fraction(a.top(), bottom, a.times());
        Fraction within = nearestOver(true, low.signum() == 0 && a.notNegative() ? known : nearestOver(false, known, least), most);
        return a.canBeOpen() ? choose(Logic.known(a.top().sql()), within, constant(otherwise)) : within;
    }

    /// How many of a size are full in a fraction: what is over is taken from its top, so that nothing is divided; open where the fraction is.
    Fraction full(Fraction a, BigFraction size) {
        Fraction many = times(a, size.reciprocal());
        if (value(many).isPresent()) {
            BigFraction number = value(many).get();
            return number.signum() <= 0 ? ZERO : constant(ExactNumber.down(number));
        }
        if (a.isOpen() || a.isImpossible()) {
            return many;
        }
        Fraction some = many.notNegative() ? many : farthest(false, many, ZERO);
        Exact top = numbers.whole(some.top());
        Exact below = some.bottom() == null ? Numbers.ONE : numbers.whole(some.bottom());
        BigInteger scale = BigInteger.TEN.pow(some.top().decimals()).multiply(some.times());
        BigInteger raised = some.bottom() == null ? BigInteger.ONE : BigInteger.TEN.pow(some.bottom().decimals());
        BigInteger common = scale.gcd(raised);
        Exact whole = numbers.times(top, raised.divide(common));
        Exact by = numbers.times(below, scale.divide(common));
        return new Fraction(numbers.withoutRest(whole, by), by, BigInteger.ONE);
    }

    /// The same for two fractions with one bottom.
    private Fraction nearestOver(boolean least, Fraction a, Fraction b) {
        BigInteger times = lcm(a.times(), b.times());
        List<Exact> tops = Stream.of(a, b).map(one -> numbers.times(one.top(), times.divide(one.times()))).toList();
        Exact extreme = numbers.extreme(least, tops);
        BigInteger most = least && tops.stream().allMatch(Exact::notNegative) ? tops.get(0).most().min(tops.get(1).most()) : extreme.most();
        return new Fraction(new Exact(extreme.sql(), most, extreme.notNegative()), a.bottom(), times);
    }
}
