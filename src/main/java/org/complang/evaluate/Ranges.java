package org.complang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Range;
import org.complang.model.Value.Operator;

/// Arithmetic of ranges, exact and along the written expression: a result holds for every choice of values between the bounds.
final class Ranges {
    static final Range UNBOUNDED = new Range(Optional.empty(), Optional.empty());

    private Ranges() { }

    /// The order of numbers. [BigFraction#compareTo] has it the wrong way round between two negative ones.
    static int compare(BigFraction a, BigFraction b) {
        return a.subtract(b).signum();
    }

    /// The range of the result; empty where a division by exactly 0 leaves no value.
    static Optional<Range> apply(Range a, Operator operator, Range b) {
        return switch (operator) {
            case PLUS -> Optional.of(new Range(plus(a.from(), b.from()), plus(a.to(), b.to())));
            case MINUS -> Optional.of(new Range(plus(a.from(), b.to().map(BigFraction::negate)), plus(a.to(), b.from().map(BigFraction::negate))));
            case TIMES -> Optional.of(times(a, b));
            case DIVIDED -> divided(a, b);
        };
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
        return new Range(openBelow ? Optional.empty() : products.stream().min(Ranges::compare),
                openAbove ? Optional.empty() : products.stream().max(Ranges::compare));
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
        return new Range(a.from().flatMap(x -> b.from().map(y -> compare(x, y) <= 0 ? x : y)), a.to().flatMap(x -> b.to().map(y -> compare(x, y) >= 0 ? x : y)));
    }

    /// How much more `now` is than `earlier`, in percent of it; there is none where the earlier value is not above 0.
    static Optional<Range> percentGrowth(Range now, Range earlier) {
        if (earlier.to().filter(most -> most.signum() <= 0).isPresent()) {
            return Optional.empty();
        }
        if (earlier.from().filter(least -> least.signum() > 0).isEmpty()) {
            return Optional.of(UNBOUNDED);
        }
        Range hundred = Range.exactly(BigFraction.of(100));
        return divided(times(now, hundred), earlier).flatMap(share -> apply(share, Operator.MINUS, hundred));
    }

    /// No less than `low` and no more than `high`.
    static Range clamp(Range range, BigFraction low, BigFraction high) {
        return new Range(Optional.of(clamp(range.from().orElse(low), low, high)), Optional.of(clamp(range.to().orElse(high), low, high)));
    }

    private static BigFraction clamp(BigFraction number, BigFraction low, BigFraction high) {
        return compare(number, low) < 0 ? low : compare(number, high) > 0 ? high : number;
    }
}
