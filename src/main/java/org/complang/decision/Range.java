package org.complang.decision;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// A number between two bounds, both included; an empty bound is open-ended. Where nothing is missing both bounds are the number.
public record Range(Optional<BigFraction> from, Optional<BigFraction> to) {
    public static Range exactly(BigFraction number) {
        return new Range(Optional.of(number), Optional.of(number));
    }

    public boolean isExact() {
        return from.isPresent() && from.equals(to);
    }
}
