package org.complang.decision;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/// How exact numbers are written, and whether they are whole: always with the sign above. [BigFraction] leaves it where a division put it.
public final class ExactNumber {
    private ExactNumber() { }

    /// The same number with a divisor above 0.
    public static BigFraction signedAbove(BigFraction number) {
        return number.getDenominator().signum() > 0 ? number : BigFraction.of(number.getNumerator().negate(), number.getDenominator().negate());
    }

    /// Whether a number has no parts of one, wherever its sign stands.
    public static boolean isWhole(BigFraction number) {
        return number.getDenominator().abs().equals(BigInteger.ONE);
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
