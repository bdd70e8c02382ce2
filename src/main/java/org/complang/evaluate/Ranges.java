package org.complang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.model.Value.Operator;
import org.complang.wording.ExactNumber;

/// Arithmetic of ranges, exact and along the written expression: a result holds for every choice of values between the bounds.
final class Ranges {
    static final Range UNBOUNDED = new Range(Optional.empty(), Optional.empty());
    private static final Range HUNDRED = Range.exactly(BigFraction.of(100));

    private Ranges() { }

    /// The range of the result; empty where a division by exactly 0 leaves no value.
    static Optional<Range> apply(Range a, Operator operator, Range b) {
        Range decimal = a.isDecimal() && b.isDecimal() ? decimal(a, operator, b) : null;
        if (decimal != null) {
            return Optional.of(decimal);
        }
        return switch (operator) {
            case PLUS -> Optional.of(new Range(plus(a.from(), b.from()), plus(a.to(), b.to())));
            case MINUS -> Optional.of(new Range(plus(a.from(), b.to().map(BigFraction::negate)), plus(a.to(), b.from().map(BigFraction::negate))));
            case TIMES -> Optional.of(times(a, b));
            case DIVIDED -> divided(a, b);
            case GREATER, LESSER, FULL -> Optional.of(a.equals(UNBOUNDED) || b.equals(UNBOUNDED) ? UNBOUNDED : ordered(a, operator, b));
        };
    }

    /// What keeps the order of bounds. Of two that are open at one end only there is some value.
    private static Range ordered(Range a, Operator operator, Range b) {
        return switch (operator) {
            case GREATER -> new Range(nearest(a.from(), b.from(), ExactNumber::greater), farthest(a.to(), b.to(), ExactNumber::greater));
            case LESSER -> new Range(farthest(a.from(), b.from(), ExactNumber::lesser), nearest(a.to(), b.to(), ExactNumber::lesser));
            case FULL -> new Range(Optional.of(a.from().map(least -> full(least, b)).orElse(BigFraction.ZERO)), a.to().map(most -> full(most, b)));
            case PLUS, MINUS, TIMES, DIVIDED -> throw new IllegalArgumentException(operator.name());
        };
    }

    /// One of two bounds, of which an open one is left out.
    private static Optional<BigFraction> nearest(Optional<BigFraction> a, Optional<BigFraction> b, BinaryOperator<BigFraction> one) {
        return a.isPresent() && b.isPresent() ? Optional.of(one.apply(a.get(), b.get())) : a.or(() -> b);
    }

    /// One of two bounds, open where one is.
    private static Optional<BigFraction> farthest(Optional<BigFraction> a, Optional<BigFraction> b, BinaryOperator<BigFraction> one) {
        return a.flatMap(x -> b.map(y -> one.apply(x, y)));
    }

    /// How many of a size, which is exact and above 0, are full in a number.
    private static BigFraction full(BigFraction number, Range size) {
        return number.signum() <= 0 ? BigFraction.ZERO : ExactNumber.down(number.divide(size.from().orElseThrow()));
    }

    /// The range of the result where all bounds are decimals that fit; else null.
    private static Range decimal(Range a, Operator operator, Range b) {
        return switch (operator) {
            case PLUS -> decimal(a.lowest(), b.lowest(), a.highest(), b.highest());
            case MINUS -> decimal(a.lowest(), negated(b.highest()), a.highest(), negated(b.lowest()));
            case TIMES -> {
                boolean known = a.isExact() && b.isExact() && Long.numberOfLeadingZeros(Math.abs(a.lowest())) + Long.numberOfLeadingZeros(Math.abs(b.lowest())) > Long.SIZE + 1;
                long product = known ? a.lowest() * b.lowest() : 1;
                yield product % Cells.SCALE == 0 ? Range.ofTenThousandths(product / Cells.SCALE, product / Cells.SCALE) : null;
            }
            case DIVIDED -> {
                boolean known = a.isExact() && b.isExact() && b.lowest() != 0 && Math.abs(a.lowest()) < Cells.LIMIT / Cells.SCALE;
                long top = known ? a.lowest() * Cells.SCALE : 1;
                yield known && top % b.lowest() == 0 ? Range.ofTenThousandths(top / b.lowest(), top / b.lowest()) : null;
            }
            case GREATER -> isOpen(a) || isOpen(b) ? UNBOUNDED : Range.ofTenThousandths(Math.max(a.lowest(), b.lowest()), Math.max(a.highest(), b.highest()));
            case LESSER -> isOpen(a) || isOpen(b) ? UNBOUNDED : Range.ofTenThousandths(Math.min(a.lowest(), b.lowest()), Math.min(a.highest(), b.highest()));
            case FULL -> isOpen(a) || b.lowest() < Cells.SCALE ? null
                    : Range.ofTenThousandths(full(a.lowest(), b.lowest()), a.highest() == Range.OPEN_ABOVE ? Range.OPEN_ABOVE : full(a.highest(), b.lowest()));
        };
    }

    /// The sums of two lower and of two upper bounds.
    private static Range decimal(long aLow, long bLow, long aHigh, long bHigh) {
        boolean openBelow = aLow == Range.OPEN_BELOW || bLow == Range.OPEN_BELOW;
        boolean openAbove = aHigh == Range.OPEN_ABOVE || bHigh == Range.OPEN_ABOVE;
        boolean fit = (openBelow || fit(aLow, bLow)) && (openAbove || fit(aHigh, bHigh));
        return fit ? Range.ofTenThousandths(openBelow ? Range.OPEN_BELOW : aLow + bLow, openAbove ? Range.OPEN_ABOVE : aHigh + bHigh) : null;
    }

    private static boolean isOpen(Range range) {
        return range.lowest() == Range.OPEN_BELOW && range.highest() == Range.OPEN_ABOVE;
    }

    /// How many of a size of at least 1 are full in a number, all in ten-thousandths.
    private static long full(long number, long size) {
        return number <= 0 ? 0 : number / size * Cells.SCALE;
    }

    private static long negated(long bound) {
        return bound == Range.OPEN_BELOW ? Range.OPEN_ABOVE : bound == Range.OPEN_ABOVE ? Range.OPEN_BELOW : -bound;
    }

    /// Whether the sum of two numbers fits.
    private static boolean fit(long a, long b) {
        return Math.abs(a) < Cells.LIMIT && Math.abs(b) < Cells.LIMIT;
    }

    private static Optional<BigFraction> plus(Optional<BigFraction> a, Optional<BigFraction> b) {
        return a.flatMap(x -> b.map(x::add));
    }

    /// The bounds of a product are among the products of the bounds. An open end times 0 is 0; but where both ends are open there may be no value at all.
    private static Range times(Range a, Range b) {
        if (a.equals(UNBOUNDED) || b.equals(UNBOUNDED)) {
            return UNBOUNDED;
        }
        List<BigFraction> products = new ArrayList<>();
        boolean openBelow = false;
        boolean openAbove = false;
        for (int i = 0; i < 4; i++) {
            Optional<BigFraction> x = i < 2 ? a.from() : a.to();
            Optional<BigFraction> y = i % 2 == 0 ? b.from() : b.to();
            int sign = x.map(BigFraction::signum).orElse(i < 2 ? -1 : 1) * y.map(BigFraction::signum).orElse(i % 2 == 0 ? -1 : 1);
            if (sign == 0 || x.isPresent() && y.isPresent()) {
                products.add(sign == 0 ? BigFraction.ZERO : x.get().multiply(y.get()));
            } else {
                openBelow |= sign < 0;
                openAbove |= sign > 0;
            }
        }
        return new Range(openBelow ? Optional.empty() : products.stream().min(ExactNumber::compare),
                openAbove ? Optional.empty() : products.stream().max(ExactNumber::compare));
    }

    private static Optional<Range> divided(Range a, Range b) {
        if (isZero(b)) {
            return Optional.empty();
        }
        boolean crossesZero = (b.from().isEmpty() || b.from().get().signum() <= 0) && (b.to().isEmpty() || b.to().get().signum() >= 0);
        if (crossesZero) {
            return Optional.of(UNBOUNDED);
        }
        Optional<BigFraction> low = b.to().map(BigFraction::reciprocal);
        Optional<BigFraction> high = b.from().map(BigFraction::reciprocal);
        boolean positive = b.from().isPresent() && b.from().get().signum() > 0;
        Range inverse = new Range(positive ? Optional.of(low.orElse(BigFraction.ZERO)) : low, positive ? high : Optional.of(high.orElse(BigFraction.ZERO)));
        return Optional.of(times(a, inverse));
    }

    private static boolean isZero(Range range) {
        return range.isExact() && range.from().get().signum() == 0;
    }

    /// Everything from the lesser lower to the greater upper bound.
    static Range hull(Range a, Range b) {
        if (a.isDecimal() && b.isDecimal()) {
            return Range.ofTenThousandths(Math.min(a.lowest(), b.lowest()), Math.max(a.highest(), b.highest()));
        }
        return new Range(a.from().flatMap(x -> b.from().map(y -> ExactNumber.compare(x, y) <= 0 ? x : y)), a.to().flatMap(x -> b.to().map(y -> ExactNumber.compare(x, y) >= 0 ? x : y)));
    }

    /// How much more `now` is than `earlier`, in percent of it; there is none where the earlier value is not above 0.
    static Optional<Range> percentGrowth(Range now, Range earlier) {
        if (earlier.to().filter(most -> most.signum() <= 0).isPresent()) {
            return Optional.empty();
        }
        if (earlier.from().filter(least -> least.signum() > 0).isEmpty()) {
            return Optional.of(UNBOUNDED);
        }
        return apply(now, Operator.TIMES, HUNDRED).flatMap(more -> apply(more, Operator.DIVIDED, earlier)).flatMap(share -> apply(share, Operator.MINUS, HUNDRED));
    }

    /// No less than the lower bound of another range and no more than its upper one.
    static Range clamp(Range range, Range within) {
        if (range.isDecimal() && within.isDecimal()) {
            return Range.ofTenThousandths(Math.clamp(range.lowest(), within.lowest(), within.highest()), Math.clamp(range.highest(), within.lowest(), within.highest()));
        }
        BigFraction low = within.from().orElseThrow();
        return new Range(Optional.of(clamp(range.from().orElse(low), low, within.to())), range.to().or(within::to).map(to -> clamp(to, low, within.to())));
    }

    private static BigFraction clamp(BigFraction number, BigFraction low, Optional<BigFraction> high) {
        return ExactNumber.compare(number, low) < 0 ? low : high.filter(most -> ExactNumber.compare(number, most) > 0).orElse(number);
    }
}
