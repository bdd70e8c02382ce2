package org.complang.table;

import java.math.BigDecimal;

/// Numbers of columns that hold numbers, as a text file would have them: in digits, without an exponent, and without a fraction where they have none.
public final class NumberText {
    /// Below these every whole binary fraction is the number that was meant.
    static final double EXACT = 1L << Double.PRECISION;
    static final double EXACT_FLOAT = 1L << Float.PRECISION;

    private NumberText() { }

    /// The shortest decimal that denotes a binary fraction; `NaN` and the infinities by their names. Programs write whole numbers so where some are missing. Beyond what is exact a fraction follows: that is a
    /// number too, and no identifier, which may have lost digits.
    public static String of(double value) {
        return of(Double.toString(value), value, EXACT);
    }

    /// The same of a short one.
    public static String of(float value) {
        return of(Float.toString(value), value, EXACT_FLOAT);
    }

    private static String of(String shortest, double value, double exact) {
        if (!Double.isFinite(value)) {
            return shortest;
        }
        String plain = of(new BigDecimal(shortest).stripTrailingZeros());
        return Math.abs(value) < exact ? plain : plain + ".0";
    }

    /// A decimal, without zeros that stand behind its point only since the column has so many places.
    public static String of(BigDecimal value) {
        return (value.scale() > 0 ? value.stripTrailingZeros() : value).toPlainString();
    }
}
