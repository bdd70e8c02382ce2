package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.model.Condition.Relation;

/// A lower and an upper bound for every row, both included: as cells, or as fractions where arithmetic needs them. [Cells#NONE] as lower cell, or an
/// absent fraction range, says that there is no value, which passes no comparison.
final class Bounds {
    /// No lower bound.
    static final long LOWEST = Long.MIN_VALUE + 16;
    /// No upper bound.
    static final long HIGHEST = Long.MAX_VALUE;
    /// The day on which something without an end ends: after every day.
    static final long ENDLESS = HIGHEST - 1;

    private final long[] lower;
    private final long[] upper;
    private final Range[] ranges;

    private Bounds(long[] lower, long[] upper, Range[] ranges) {
        this.lower = lower;
        this.upper = upper;
        this.ranges = ranges;
    }

    static Bounds cells(long[] lower, long[] upper) {
        return new Bounds(lower, upper, null);
    }

    static Bounds fractions(Range[] ranges) {
        return new Bounds(null, null, ranges);
    }

    /// Whether the bounds are cells, which [#lower] and [#upper] give.
    boolean areCells() {
        return ranges == null;
    }

    long lower(int row) {
        return lower[row];
    }

    long upper(int row) {
        return upper[row];
    }

    /// Whether the cells are whole days or months, without the scale of numbers, is known to the node alone; this is for numbers.
    Optional<Range> number(int row) {
        if (ranges != null) {
            return Optional.ofNullable(ranges[row]);
        }
        if (lower[row] == Cells.NONE) {
            return Optional.empty();
        }
        return Optional.of(new Range(lower[row] == LOWEST ? Optional.empty() : Optional.of(Cells.number(lower[row])),
                upper[row] == HIGHEST ? Optional.empty() : Optional.of(Cells.number(upper[row]))));
    }

    boolean isExact(int row) {
        if (ranges != null) {
            return ranges[row] == null || ranges[row].isExact();
        }
        return lower[row] == upper[row];
    }

    /// The bounds of other rows: row `i` of the result is row `from[i]` of these.
    Bounds at(int[] from) {
        if (ranges != null) {
            Range[] result = new Range[from.length];
            for (int i = 0; i < from.length; i++) {
                result[i] = ranges[from[i]];
            }
            return fractions(result);
        }
        long[] lowers = new long[from.length];
        long[] uppers = new long[from.length];
        for (int i = 0; i < from.length; i++) {
            lowers[i] = lower[from[i]];
            uppers[i] = upper[from[i]];
        }
        return cells(lowers, uppers);
    }

    /// How the bounds of a row compare: the outcome is certain where it is the same for all values between them.
    static byte compare(Bounds a, Relation relation, Bounds b, int row) {
        if (a.ranges == null && b.ranges == null) {
            if (a.lower[row] == Cells.NONE || b.lower[row] == Cells.NONE) {
                return relation == Relation.NOT_EQUAL ? YES : NO;
            }
            return outcome(relation, Long.compare(a.lower[row], b.upper[row]), Long.compare(a.upper[row], b.lower[row]),
                    a.lower[row] == LOWEST || b.upper[row] == HIGHEST, a.upper[row] == HIGHEST || b.lower[row] == LOWEST);
        }
        Optional<Range> x = a.number(row);
        Optional<Range> y = b.number(row);
        if (x.isEmpty() || y.isEmpty()) {
            return relation == Relation.NOT_EQUAL ? YES : NO;
        }
        boolean openBelow = x.get().from().isEmpty() || y.get().to().isEmpty();
        boolean openAbove = x.get().to().isEmpty() || y.get().from().isEmpty();
        return outcome(relation, openBelow ? 0 : Ranges.compare(x.get().from().get(), y.get().to().get()),
                openAbove ? 0 : Ranges.compare(x.get().to().get(), y.get().from().get()), openBelow, openAbove);
    }

    /// @param low how the least of the left compares with the greatest of the right; without meaning if `openBelow`
    /// @param high how the greatest of the left compares with the least of the right; without meaning if `openAbove`
    private static byte outcome(Relation relation, int low, int high, boolean openBelow, boolean openAbove) {
        int least = openBelow ? -1 : low;
        int greatest = openAbove ? 1 : high;
        return switch (relation) {
            case AT_LEAST -> least >= 0 ? YES : greatest < 0 ? NO : MAYBE;
            case MORE_THAN -> least > 0 ? YES : greatest <= 0 ? NO : MAYBE;
            case AT_MOST -> greatest <= 0 ? YES : least > 0 ? NO : MAYBE;
            case LESS_THAN -> greatest < 0 ? YES : least >= 0 ? NO : MAYBE;
            case EQUAL -> least == 0 && greatest == 0 ? YES : least > 0 || greatest < 0 ? NO : MAYBE;
            case NOT_EQUAL -> least == 0 && greatest == 0 ? NO : least > 0 || greatest < 0 ? YES : MAYBE;
        };
    }
}
