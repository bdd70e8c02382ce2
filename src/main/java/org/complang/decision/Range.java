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
    /// Stand for bounds in ten-thousandths that are open.
    public static final long OPEN_BELOW = Long.MIN_VALUE;
    public static final long OPEN_ABOVE = Long.MAX_VALUE;
    private static final long NO_DECIMAL = Long.MIN_VALUE + 1;

    private final boolean isExact;
    private final boolean isDecimal;
    private final long lowest;
    private final long highest;
    /// Null until somebody asks for them.
    private Optional<BigFraction> from;
    private Optional<BigFraction> to;

    public Range(Optional<BigFraction> from, Optional<BigFraction> to) {
        this.from = from;
        this.to = to;
        this.isExact = from.isPresent() && from.equals(to);
        this.lowest = from.map(Range::tenThousandths).orElse(OPEN_BELOW);
        this.highest = isExact ? lowest : to.map(Range::tenThousandths).orElse(OPEN_ABOVE);
        this.isDecimal = lowest != NO_DECIMAL && highest != NO_DECIMAL;
    }

    private Range(long lowest, long highest) {
        this.lowest = lowest;
        this.highest = highest;
        this.isExact = lowest == highest;
        this.isDecimal = true;
        this.from = lowest == OPEN_BELOW ? Optional.empty() : null;
        this.to = highest == OPEN_ABOVE ? Optional.empty() : null;
    }

    public static Range exactly(BigFraction number) {
        Optional<BigFraction> both = Optional.of(number);
        return new Range(both, both);
    }

    /// A range whose bounds are whole numbers of ten-thousandths, which become fractions when they are asked for.
    ///
    /// @param lowest [#OPEN_BELOW] where there is no lower bound
    /// @param highest [#OPEN_ABOVE] where there is no upper bound
    public static Range ofTenThousandths(long lowest, long highest) {
        return new Range(lowest, highest);
    }

    /// Whether the bounds are open or whole numbers of ten-thousandths, as [#lowest()] and [#highest()] give them.
    public boolean isDecimal() {
        return isDecimal;
    }

    /// The lower bound in ten-thousandths, or [#OPEN_BELOW]; without meaning unless [#isDecimal()].
    public long lowest() {
        return lowest;
    }

    /// The upper bound in ten-thousandths, or [#OPEN_ABOVE]; without meaning unless [#isDecimal()].
    public long highest() {
        return highest;
    }

    public Optional<BigFraction> from() {
        // several threads may make it: they make the same
        Optional<BigFraction> known = from;
        if (known == null) {
            known = Optional.of(fraction(lowest));
            from = known;
        }
        return known;
    }

    public Optional<BigFraction> to() {
        Optional<BigFraction> known = to;
        if (known == null) {
            known = isExact ? from() : Optional.of(fraction(highest));
            to = known;
        }
        return known;
    }

    /// What is as far below 0 as this is above.
    public Range negated() {
        return new Range(to().map(BigFraction::negate), from().map(BigFraction::negate));
    }

    public boolean isExact() {
        return isExact;
    }

    private static long tenThousandths(BigFraction number) {
        BigInteger bottom = number.getDenominator();
        if (bottom.bitLength() > 14 || number.getNumerator().bitLength() > 46) {
            return NO_DECIMAL;
        }
        long top = number.getNumerator().longValue() * SCALE;
        long by = bottom.longValue();
        return top % by == 0 ? top / by : NO_DECIMAL;
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
