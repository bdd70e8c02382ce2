package org.complang.sql;

import java.math.BigInteger;

/// One end of a range: `top / (bottom * times)`, or a day. Where the top is `NULL`, the end is open.
///
/// @param bottom above 0 wherever the top is not `NULL`; null for 1
/// @param times above 0
record Fraction(Exact top, Exact bottom, BigInteger times) {
    static Fraction of(Exact top) {
        return new Fraction(top, null, BigInteger.ONE);
    }

    boolean isOpen() {
        return top.isOpen();
    }

    boolean canBeOpen() {
        return top.sql().canBeNull();
    }

    boolean isImpossible() {
        return top.isImpossible() || bottom != null && bottom.isImpossible();
    }

    boolean notNegative() {
        return top.notNegative();
    }

    boolean hasSameBottom(Fraction other) {
        return times.equals(other.times) && (bottom == null ? other.bottom == null : other.bottom != null && bottom.sql() == other.bottom.sql());
    }

    boolean is(Fraction other) {
        return top.sql() == other.top.sql() && hasSameBottom(other);
    }
}
