package org.complang.model;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.numbers.fraction.BigFraction;

/// The order of exact numbers, and how they are shown.
public final class Exact {
    private Exact() { }

    /// Below 0, 0 or above 0 as the first is less than, equal to or greater than the second. [BigFraction#compareTo] has it the wrong way round between two negative ones.
    public static int compare(BigFraction a, BigFraction b) {
        return a.subtract(b).signum();
    }

    /// A number as a decimal, for a message: one that a programme gives is shown as it is, any other with 16 digits.
    public static BigDecimal shown(BigFraction number) {
        return new BigDecimal(number.getNumerator()).divide(new BigDecimal(number.getDenominator()), MathContext.DECIMAL64);
    }
}
