package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.Optional;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.model.Condition.Relation;
import org.complang.wording.ExactNumber;

/// A lower and an upper bound for every row, both included: as cells, or as fractions where arithmetic needs them. [Cells#NONE] as lower cell, or an
/// absent fraction range, says that there is no value, which passes no comparison.
final class Bounds {
    /// No lower bound.
    static final long LOWEST = Long.MIN_VALUE + 16;
    /// No upper bound.
    static final long HIGHEST = Range.OPEN_ABOVE;
    /// The day on which something without an end ends: after every day.
    static final long ENDLESS = HIGHEST - 1;

    private static final int EACH = -1;
    private static final int ONE_FOR_ALL = 0;

    private final long[] lower;
    private final long[] upper;
    private final Range[] ranges;
    /// What of a row leads to its bounds: the row itself, or nothing where all rows have the same.
    private final int mask;
    /// The lower bound of a cell that is not known, and both of one without a value.
    private final long unknown;
    private final long none;
    /// What all rows have as a range; null where each has its own.
    private final Range one;

    private Bounds(long[] lower, long[] upper, Range[] ranges, int mask, long unknown, long none) {
        this.lower = lower;
        this.upper = upper;
        this.ranges = ranges;
        this.mask = mask;
        this.unknown = unknown;
        this.none = none;
        this.one = mask == ONE_FOR_ALL ? ranges == null ? range(lower[0], upper[0]) : ranges[0] : null;
    }

    static Bounds cells(long[] lower, long[] upper) {
        return new Bounds(lower, upper, null, EACH, LOWEST, Cells.NONE);
    }

    /// @param ranges the range of each row, null where it has no value
    static Bounds fractions(Range[] ranges) {
        return new Bounds(null, null, ranges, EACH, LOWEST, Cells.NONE);
    }

    /// The same number, day or month for every row; [Cells#NONE] where none has a value.
    static Bounds same(long cell) {
        long[] cells = {cell};
        return new Bounds(cells, cells, null, ONE_FOR_ALL, LOWEST, Cells.NONE);
    }

    /// The same number for every row.
    static Bounds same(Range range) {
        return new Bounds(null, null, new Range[] {range}, ONE_FOR_ALL, LOWEST, Cells.NONE);
    }

    /// Anything for every row.
    static Bounds anything() {
        return new Bounds(new long[] {LOWEST}, new long[] {HIGHEST}, null, ONE_FOR_ALL, LOWEST, Cells.NONE);
    }

    /// What stands in a column.
    ///
    /// @param unknown the least that a cell may be that is not known
    /// @param none what a cell without a value is
    static Bounds column(long[] cells, long unknown, long none) {
        return new Bounds(cells, cells, null, EACH, unknown, none);
    }

    /// Whether the bounds are cells, which [#lower] and [#upper] give.
    boolean areCells() {
        return ranges == null;
    }

    long lower(int row) {
        long cell = lower[row & mask];
        return cell > Cells.NONE ? cell : cell == Cells.UNKNOWN ? unknown : none;
    }

    long upper(int row) {
        long cell = upper[row & mask];
        return cell > Cells.NONE ? cell : cell == Cells.UNKNOWN ? HIGHEST : none;
    }

    /// The sum of the cells of selected rows, from one row to before another; [Cells#UNKNOWN] where some cell is not known or has no value, or the sum may be too large.
    long sum(Selection selection, int from, int to) {
        return lower == upper && mask == EACH ? selection.sum(lower, from, to) : Cells.UNKNOWN;
    }

    /// Whether the cells are whole days or months, without the scale of numbers, is known to the node alone; this is for numbers.
    Optional<Range> number(int row) {
        return Optional.ofNullable(range(row));
    }

    /// The same; null where there is no value.
    Range range(int row) {
        if (mask == ONE_FOR_ALL) {
            return one;
        }
        return ranges == null ? range(lower(row), upper(row)) : ranges[row];
    }

    private static Range range(long low, long high) {
        return low == Cells.NONE ? null : Range.ofTenThousandths(low == LOWEST ? Range.OPEN_BELOW : low, high);
    }

    boolean isExact(int row) {
        if (ranges != null) {
            Range range = ranges[row & mask];
            return range == null || range.isExact();
        }
        return lower(row) == upper(row);
    }

    /// The same as cells, which days and months always can be.
    Bounds days() {
        if (ranges == null) {
            return this;
        }
        long[] lowers = new long[ranges.length];
        long[] uppers = new long[ranges.length];
        for (int i = 0; i < ranges.length; i++) {
            lowers[i] = ranges[i] == null ? Cells.NONE : ranges[i].lowest() == Range.OPEN_BELOW ? LOWEST : ranges[i].lowest();
            uppers[i] = ranges[i] == null ? Cells.NONE : ranges[i].highest();
        }
        return new Bounds(lowers, uppers, null, mask, LOWEST, Cells.NONE);
    }

    /// The bounds of other rows: row `i` of the result is row `from[i]` of these.
    Bounds at(int[] from) {
        if (mask == ONE_FOR_ALL) {
            return this;
        }
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
            lowers[i] = lower(from[i]);
            uppers[i] = upper(from[i]);
        }
        return cells(lowers, uppers);
    }

    /// The same, with those of another one where a row that is taken over is among some.
    Bounds at(int[] from, boolean[] among, Bounds other) {
        boolean areCells = ranges == null && other.ranges == null;
        Range[] result = areCells ? null : new Range[from.length];
        long[] lowers = new long[areCells ? from.length : 0];
        long[] uppers = new long[lowers.length];
        for (int i = 0; i < from.length; i++) {
            Bounds one = among[from[i]] ? other : this;
            if (areCells) {
                lowers[i] = one.lower(from[i]);
                uppers[i] = one.upper(from[i]);
            } else {
                result[i] = one.range(from[i]);
            }
        }
        return areCells ? cells(lowers, uppers) : fractions(result);
    }

    /// How the bounds of a row compare: the outcome is certain where it is the same for all values between them.
    static byte compare(Bounds a, Relation relation, Bounds b, int row) {
        if (a.ranges == null && b.ranges == null) {
            return compare(a.lower(row), a.upper(row), relation, b.lower(row), b.upper(row));
        }
        return compare(a.range(row), relation, b.range(row));
    }

    /// How a number between two cells compares with the bounds of a row.
    static byte compare(long lower, long upper, Relation relation, Bounds b, int row) {
        return b.ranges == null ? compare(lower, upper, relation, b.lower(row), b.upper(row)) : compare(range(lower, upper), relation, b.range(row));
    }

    private static byte compare(long aLower, long aUpper, Relation relation, long bLower, long bUpper) {
        if (aLower == Cells.NONE || bLower == Cells.NONE) {
            return relation == Relation.NOT_EQUAL ? YES : NO;
        }
        return outcome(relation, Long.compare(aLower, bUpper), Long.compare(aUpper, bLower), aLower == LOWEST || bUpper == HIGHEST, aUpper == HIGHEST || bLower == LOWEST);
    }

    /// How two numbers compare; null is one without a value.
    static byte compare(Range a, Relation relation, Range b) {
        if (a == null || b == null) {
            return relation == Relation.NOT_EQUAL ? YES : NO;
        }
        if (a.isDecimal() && b.isDecimal()) {
            return outcome(relation, Long.compare(a.lowest(), b.highest()), Long.compare(a.highest(), b.lowest()), a.lowest() == Range.OPEN_BELOW || b.highest() == Range.OPEN_ABOVE,
                    a.highest() == Range.OPEN_ABOVE || b.lowest() == Range.OPEN_BELOW);
        }
        boolean openBelow = a.from().isEmpty() || b.to().isEmpty();
        boolean openAbove = a.to().isEmpty() || b.from().isEmpty();
        return outcome(relation, openBelow ? 0 : ExactNumber.compare(a.from().get(), b.to().get()), openAbove ? 0 : ExactNumber.compare(a.to().get(), b.from().get()), openBelow, openAbove);
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
