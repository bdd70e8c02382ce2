package org.complang.decision;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// A number between two bounds, both included; an empty bound is open-ended. Where nothing is missing both bounds are the number.
public final class Range {
    /// What the numbers of data are written in: ten-thousandths.
    private static final long SCALE = 10_000;
    private static final BigInteger BIG_SCALE = BigInteger.valueOf(SCALE);

    private final boolean isExact;
    /// The bounds in ten-thousandths, as long as nobody has asked for them; without meaning once both are there as fractions, or where they are open.
    private final long low;
    private final long high;
    private Optional<BigFraction> from;
    private Optional<BigFraction> to;

    public Range(Optional<BigFraction> from, Optional<BigFraction> to) {
        this.from = from;
        this.to = to;
        this.isExact = from.isPresent() && from.equals(to);
        this.low = 0;
        this.high = 0;
    }

    private Range(long low, long high, boolean openBelow, boolean openAbove) {
        this.low = low;
        this.high = high;
        this.isExact = low == high && !openBelow && !openAbove;
        this.from = openBelow ? Optional.empty() : null;
        this.to = openAbove ? Optional.empty() : null;
    }

    public static Range exactly(BigFraction number) {
        Optional<BigFraction> both = Optional.of(number);
        return new Range(both, both);
    }

    /// A range whose bounds are whole numbers of ten-thousandths, which become fractions when they are asked for.
    ///
    /// @param low without meaning if `openBelow`
    /// @param high without meaning if `openAbove`
    public static Range ofTenThousandths(long low, long high, boolean openBelow, boolean openAbove) {
        return new Range(low, high, openBelow, openAbove);
    }

    public Optional<BigFraction> from() {
        // several threads may make it: they make the same
        Optional<BigFraction> known = from;
        if (known == null) {
            known = Optional.of(fraction(low));
            from = known;
        }
        return known;
    }

    public Optional<BigFraction> to() {
        Optional<BigFraction> known = to;
        if (known == null) {
            known = isExact ? from() : Optional.of(fraction(high));
            to = known;
        }
        return known;
    }

    public boolean isExact() {
        return isExact;
    }

    private static BigFraction fraction(long tenThousandths) {
        return tenThousandths % SCALE == 0 ? BigFraction.of(BigInteger.valueOf(tenThousandths / SCALE)) : BigFraction.of(BigInteger.valueOf(tenThousandths), BIG_SCALE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Range range && from().equals(range.from()) && to().equals(range.to());
    }

    @Override
    public int hashCode() {
        return Objects.hash(from(), to());
    }

    @Override
    public String toString() {
        return "Range[from=" + from() + ", to=" + to() + "]";
    }
}
