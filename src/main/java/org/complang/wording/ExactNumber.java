package org.complang.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.numbers.fraction.BigFraction;

/// The order of exact numbers, how they are written and shown, and whether they are whole. [BigFraction] orders two negative ones the wrong way round, and leaves the sign above or below, where a division put it.
public final class ExactNumber {
    private ExactNumber() { }

    /// Below 0, 0 or above 0 as the first is less than, equal to or greater than the second.
    public static int compare(BigFraction a, BigFraction b) {
        return a.subtract(b).signum();
    }

    public static BigFraction lesser(BigFraction a, BigFraction b) {
        return compare(a, b) <= 0 ? a : b;
    }

    public static BigFraction greater(BigFraction a, BigFraction b) {
        return compare(a, b) >= 0 ? a : b;
    }

    /// A number as a decimal, for a message: one that a programme gives is shown as it is, any other with 16 digits.
    public static BigDecimal shown(BigFraction number) {
        return new BigDecimal(number.getNumerator()).divide(new BigDecimal(number.getDenominator()), MathContext.DECIMAL64);
    }

    /// The same number with a divisor above 0.
    public static BigFraction signedAbove(BigFraction number) {
        return number.getDenominator().signum() > 0 ? number : BigFraction.of(number.getNumerator().negate(), number.getDenominator().negate());
    }

    /// Whether a number has no parts of one, wherever its sign stands.
    public static boolean isWhole(BigFraction number) {
        return number.getDenominator().abs().equals(BigInteger.ONE);
    }

    /// The greatest whole number that is no greater than a number above 0.
    public static BigFraction down(BigFraction number) {
        BigFraction signed = signedAbove(number);
        return BigFraction.of(signed.getNumerator().divide(signed.getDenominator()));
    }

    /// The normal form of a number: a plain decimal where it has one, else a fraction `p/q` in lowest terms with the sign before it.
    public static String written(BigFraction number) {
        BigFraction signed = signedAbove(number);
        try {
            return new BigDecimal(signed.getNumerator()).divide(new BigDecimal(signed.getDenominator())).stripTrailingZeros().toPlainString();
        } catch (ArithmeticException e) {
            return signed.getNumerator() + "/" + signed.getDenominator();
        }
    }
}
