package org.complang.certificate.check;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exact number: a fraction in lowest terms with a bottom above 0.
record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);
    static final Fraction HUNDRED = of(100);

    Fraction {
        BigInteger common = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
        top = top.divide(common);
        bottom = bottom.divide(common);
    }

    static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    static Fraction of(BigDecimal number) {
        return number.scale() <= 0 ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE) : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /// A number as certificates write it: a decimal, or `p/q`.
    ///
    /// @throws NumberFormatException where it is none
    static Fraction of(String written) {
        int slash = written.indexOf('/');
        return slash < 0 ? of(new BigDecimal(written)) : new Fraction(new BigInteger(written.substring(0, slash)), new BigInteger(written.substring(slash + 1)));
    }

    Fraction plus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction negated() {
        return new Fraction(top.negate(), bottom);
    }

    Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    /// One divided by this, which is not 0.
    Fraction inverse() {
        return new Fraction(bottom, top);
    }

    /// How many of a size above 0 are full in this; none below 0.
    Fraction full(Fraction size) {
        Fraction many = times(size.inverse());
        return many.sign() <= 0 ? ZERO : new Fraction(many.top.divide(many.bottom), BigInteger.ONE);
    }

    int sign() {
        return top.signum();
    }

    long whole() {
        return top.divide(bottom).longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    static Fraction least(Fraction a, Fraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    static Fraction greatest(Fraction a, Fraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /// A plain decimal where the number has one, else `p/q`.
    @Override
    public String toString() {
        try {
            return new BigDecimal(top).divide(new BigDecimal(bottom)).stripTrailingZeros().toPlainString();
        } catch (ArithmeticException e) {
            return top + "/" + bottom;
        }
    }
}
