package org.complang.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Range;
import org.complang.model.Value.Operator;

/// Arithmetic of ranges, exact and along the written expression: a result holds for every choice of values between the bounds.
final class Ranges {
    static final Range UNBOUNDED = new Range(Optional.empty(), Optional.empty());

    private Ranges() { }

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

    private static Range times(Range a, Range b) {
        if (isZero(a) || isZero(b)) {
            return Range.exactly(BigFraction.ZERO);
        }
        if (a.from().isEmpty() || a.to().isEmpty() || b.from().isEmpty() || b.to().isEmpty()) {
            return open(a, b);
        }
        List<BigFraction> products = Stream.of(a.from(), a.to())
                .flatMap(x -> Stream.of(b.from(), b.to()).map(y -> x.get().multiply(y.get()))).sorted().toList();
        return new Range(Optional.of(products.getFirst()), Optional.of(products.getLast()));
    }

    /// A product with an open end keeps the bound that its signs allow.
    private static Range open(Range a, Range b) {
        boolean bothUp = notNegative(a) && notNegative(b);
        return bothUp ? new Range(Optional.of(a.from().get().multiply(b.from().get())), Optional.empty()) : UNBOUNDED;
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

    private static boolean notNegative(Range range) {
        return range.from().isPresent() && range.from().get().signum() >= 0;
    }
}
