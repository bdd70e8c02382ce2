package org.complang.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Condition.Relation;
import org.complang.model.Value.Operator;
import org.complang.reference.Verdict.Gap;
import org.complang.reference.Verdict.Truth;

/// A number, day or month of which it may not be known which one it is.
sealed interface Amount {
    Set<Gap> gaps();

    /// There is surely no value; it passes no comparison, and differs from everything.
    record Nothing(Set<Gap> gaps) implements Amount { }

    /// Some value between two bounds, both included; an absent bound is open. Where both are open there may be no value at all.
    record Between(Optional<BigFraction> low, Optional<BigFraction> high, Set<Gap> gaps) implements Amount {
        boolean isExact() {
            return low.isPresent() && high.isPresent() && order(low.get(), high.get()) == 0;
        }

        boolean isOpen() {
            return low.isEmpty() && high.isEmpty();
        }
    }

    static Between exactly(BigFraction number) {
        return new Between(Optional.of(number), Optional.of(number), Set.of());
    }

    /// The order of numbers. [BigFraction#compareTo] has it the wrong way round between two negative ones.
    static int order(BigFraction a, BigFraction b) {
        return a.subtract(b).signum();
    }

    static Between unbounded(Set<Gap> gaps) {
        return new Between(Optional.empty(), Optional.empty(), gaps);
    }

    /// Arithmetic along the written expression: every result of values between the bounds lies between the bounds of the result.
    static Amount apply(Amount left, Operator operator, Amount right) {
        Set<Gap> gaps = Gap.union(List.of(left.gaps(), right.gaps()));
        if (!(left instanceof Between a) || !(right instanceof Between b)) {
            return new Nothing(gaps);
        }
        return switch (operator) {
            case PLUS -> between(sum(a.low, b.low), sum(a.high, b.high), gaps);
            case MINUS -> between(sum(a.low, b.high.map(BigFraction::negate)), sum(a.high, b.low.map(BigFraction::negate)), gaps);
            case TIMES -> product(a, b, gaps);
            case DIVIDED -> quotient(a, b, gaps);
            case GREATER -> a.isOpen() || b.isOpen() ? unbounded(gaps) : between(a.low.isEmpty() ? b.low : b.low.isEmpty() ? a.low : Optional.of(greatest(a.low.get(), b.low.get())),
                    a.high.isEmpty() || b.high.isEmpty() ? Optional.empty() : Optional.of(greatest(a.high.get(), b.high.get())), gaps);
            case LESSER -> negated((Between) apply(negated(a), Operator.GREATER, negated(b)));
            case FULL -> a.isOpen() ? unbounded(gaps) : between(Optional.of(a.low.map(number -> full(number, b)).orElse(BigFraction.ZERO)), a.high.map(number -> full(number, b)), gaps);
        };
    }

    /// Everything from the least to the greatest of several; where there may be no value at all, nothing is known.
    static Amount hull(List<Amount> amounts, Set<Gap> gaps) {
        if (amounts.stream().allMatch(Nothing.class::isInstance)) {
            return new Nothing(Set.of());
        }
        Optional<BigFraction> low = Optional.empty();
        Optional<BigFraction> high = Optional.empty();
        for (int i = 0; i < amounts.size(); i++) {
            if (!(amounts.get(i) instanceof Between one) || one.isOpen()) {
                return unbounded(gaps);
            }
            low = i == 0 ? one.low : low.flatMap(a -> one.low.map(b -> order(a, b) <= 0 ? a : b));
            high = i == 0 ? one.high : high.flatMap(a -> one.high.map(b -> order(a, b) >= 0 ? a : b));
        }
        return between(low, high, gaps);
    }

    /// By how many percent of the earlier value the value is more; there is no such number where the earlier one is not above 0.
    static Amount percentGrowth(Amount now, Amount earlier) {
        Set<Gap> gaps = Gap.union(List.of(now.gaps(), earlier.gaps()));
        if (!(now instanceof Between a) || !(earlier instanceof Between b) || b.high.isPresent() && b.high.get().signum() <= 0) {
            return new Nothing(gaps);
        }
        if (b.low.isEmpty() || b.low.get().signum() <= 0) {
            return unbounded(gaps);
        }
        return apply(exactly(BigFraction.of(100)), Operator.TIMES, apply(apply(a, Operator.DIVIDED, b), Operator.MINUS, exactly(BigFraction.ONE)));
    }

    /// The same, no less than `least`.
    static Between atLeast(Between value, BigFraction least) {
        return between(Optional.of(value.low.map(low -> greatest(low, least)).orElse(least)), value.high.map(high -> greatest(high, least)), value.gaps);
    }

    /// Some value from `least` to `most`.
    static Between clamp(Between value, BigFraction least, BigFraction most) {
        return between(Optional.of(value.low.map(low -> clamp(low, least, most)).orElse(least)), Optional.of(value.high.map(high -> clamp(high, least, most)).orElse(most)), value.gaps);
    }

    private static BigFraction clamp(BigFraction number, BigFraction least, BigFraction most) {
        return order(number, least) < 0 ? least : order(number, most) > 0 ? most : number;
    }

    static Between between(Optional<BigFraction> low, Optional<BigFraction> high, Set<Gap> gaps) {
        Between result = new Between(low, high, gaps);
        return result.isExact() ? exactly(low.orElseThrow()) : result;
    }

    private static BigFraction greatest(BigFraction a, BigFraction b) {
        return order(a, b) < 0 ? b : a;
    }

    private static Between negated(Between amount) {
        return between(amount.high.map(BigFraction::negate), amount.low.map(BigFraction::negate), amount.gaps);
    }

    /// How often a number above 0 can be taken from another before that is below 0; never where it is below 0 already.
    private static BigFraction full(BigFraction number, Between size) {
        BigFraction often = number.divide(size.low.orElseThrow());
        return often.signum() < 0 ? BigFraction.ZERO : often.subtract(fraction(often));
    }

    /// What of a number is over when it is made whole.
    private static BigFraction fraction(BigFraction number) {
        boolean turned = number.getDenominator().signum() < 0;
        return BigFraction.of((turned ? number.getNumerator().negate() : number.getNumerator()).mod(number.getDenominator().abs()), number.getDenominator().abs());
    }

    private static Optional<BigFraction> sum(Optional<BigFraction> a, Optional<BigFraction> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(a.get().add(b.get())) : Optional.empty();
    }

    /// The bounds of a product are among the products of the bounds; an open end times 0 is 0, for what lies there is some number.
    private static Between product(Between a, Between b, Set<Gap> gaps) {
        if (a.isOpen() || b.isOpen()) {
            return unbounded(gaps);
        }
        List<BigFraction> corners = new ArrayList<>();
        boolean openBelow = false;
        boolean openAbove = false;
        for (int side = 0; side < 4; side++) {
            Optional<BigFraction> x = side < 2 ? a.low : a.high;
            Optional<BigFraction> y = side % 2 == 0 ? b.low : b.high;
            int sign = sign(x, side < 2) * sign(y, side % 2 == 0);
            if (sign == 0) {
                corners.add(BigFraction.ZERO);
            } else if (x.isPresent() && y.isPresent()) {
                corners.add(x.get().multiply(y.get()));
            } else {
                openBelow |= sign < 0;
                openAbove |= sign > 0;
            }
        }
        return between(openBelow ? Optional.empty() : corners.stream().min(Amount::order), openAbove ? Optional.empty() : corners.stream().max(Amount::order),
                gaps);
    }

    private static int sign(Optional<BigFraction> bound, boolean low) {
        return bound.isPresent() ? bound.get().signum() : low ? -1 : 1;
    }

    /// Division by 0 gives nothing; where the divisor may be 0, nothing is known of the quotient, not even whether there is one.
    private static Amount quotient(Between a, Between b, Set<Gap> gaps) {
        if (b.isExact() && b.low.orElseThrow().signum() == 0) {
            return new Nothing(gaps);
        }
        boolean positive = b.low.isPresent() && b.low.get().signum() > 0;
        boolean negative = b.high.isPresent() && b.high.get().signum() < 0;
        if (!positive && !negative) {
            return unbounded(gaps);
        }
        Optional<BigFraction> low = b.high.isPresent() ? b.high.map(BigFraction::reciprocal) : Optional.of(BigFraction.ZERO);
        Optional<BigFraction> high = b.low.isPresent() ? b.low.map(BigFraction::reciprocal) : Optional.of(BigFraction.ZERO);
        return product(a, new Between(low, high, b.gaps), gaps);
    }

    /// Certain where every value of the one compares so with every value of the other.
    static Verdict compare(Amount left, Relation relation, Amount right) {
        if (!(left instanceof Between a) || !(right instanceof Between b)) {
            return Verdict.of(relation == Relation.NOT_EQUAL);
        }
        Truth truth = truth(a, relation, b);
        return truth == Truth.MAYBE ? Verdict.maybe(Gap.union(List.of(a.gaps, b.gaps))) : Verdict.of(truth == Truth.YES);
    }

    private static Truth truth(Between a, Relation relation, Between b) {
        return switch (relation) {
            case AT_LEAST -> truth(notBelow(a, b), below(a, b));
            case LESS_THAN -> truth(below(a, b), notBelow(a, b));
            case AT_MOST -> truth(notBelow(b, a), below(b, a));
            case MORE_THAN -> truth(below(b, a), notBelow(b, a));
            case EQUAL -> truth(notBelow(a, b) && notBelow(b, a), below(a, b) || below(b, a));
            case NOT_EQUAL -> truth(below(a, b) || below(b, a), notBelow(a, b) && notBelow(b, a));
        };
    }

    private static Truth truth(boolean surely, boolean surelyNot) {
        return surely ? Truth.YES : surelyNot ? Truth.NO : Truth.MAYBE;
    }

    /// Every value of `a` is at least every value of `b`.
    private static boolean notBelow(Between a, Between b) {
        return a.low.isPresent() && b.high.isPresent() && order(a.low.get(), b.high.get()) >= 0;
    }

    /// Every value of `a` is less than every value of `b`.
    private static boolean below(Between a, Between b) {
        return a.high.isPresent() && b.low.isPresent() && order(a.high.get(), b.low.get()) < 0;
    }

    /// The normal form of a number: a plain decimal where it has one, else `p/q` in lowest terms with the sign before it.
    static String shown(BigFraction number) {
        var top = number.getNumerator();
        var bottom = number.getDenominator();
        if (bottom.signum() < 0) {
            top = top.negate();
            bottom = bottom.negate();
        }
        try {
            BigDecimal plain = new BigDecimal(top).divide(new BigDecimal(bottom));
            return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
        } catch (ArithmeticException e) {
            return top + "/" + bottom;
        }
    }
}
