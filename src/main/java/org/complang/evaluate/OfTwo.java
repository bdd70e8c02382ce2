package org.complang.evaluate;

import java.util.Optional;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.model.Value.Operator;

/// A quantity that two others give together; it is certain where both are, and sometimes where they are not.
abstract class OfTwo extends Quantity {
    final Quantity left;
    final Quantity right;

    private OfTwo(int id, Quantity left, Quantity right) {
        super(id, left.table);
        this.left = left;
        this.right = right;
    }

    @Override
    void uncertain(Run run, int row, Missing missing) {
        if (!run.result(this).isExact(row)) {
            left.uncertain(run, row, missing);
            right.uncertain(run, row, missing);
        }
    }

    /// The later, or the earlier, of two days or months; no value where one has none.
    static final class LaterOf extends OfTwo {
        private final boolean later;

        LaterOf(int id, boolean later, Quantity left, Quantity right) {
            super(id, left, right);
            this.later = later;
        }

        @Override
        Bounds compute(Run run) {
            Bounds a = run.result(left).days();
            Bounds b = run.result(right).days();
            long[] lower = new long[run.count(table)];
            long[] upper = new long[lower.length];
            for (int i = 0; i < lower.length; i++) {
                boolean none = a.lower(i) == Cells.NONE || b.lower(i) == Cells.NONE;
                boolean open = isOpen(a, i) || isOpen(b, i);
                lower[i] = none ? Cells.NONE : open ? Bounds.LOWEST : later ? Math.max(a.lower(i), b.lower(i)) : Math.min(a.lower(i), b.lower(i));
                upper[i] = none ? Cells.NONE : open ? Bounds.HIGHEST : later ? Math.max(a.upper(i), b.upper(i)) : Math.min(a.upper(i), b.upper(i));
            }
            return Bounds.cells(lower, upper);
        }

        /// Whether nothing is known, not even that there is a day.
        private static boolean isOpen(Bounds days, int row) {
            return days.lower(row) == Bounds.LOWEST && days.upper(row) == Bounds.HIGHEST;
        }
    }

    /// By how many days the second of two days is later than the first; no value where one has none.
    static final class DaysBetween extends OfTwo {
        DaysBetween(int id, Quantity first, Quantity second) {
            super(id, first, second);
        }

        @Override
        Bounds compute(Run run) {
            Bounds first = run.result(left).days();
            Bounds second = run.result(right).days();
            long[] lower = new long[run.count(table)];
            long[] upper = new long[lower.length];
            for (int i = 0; i < lower.length; i++) {
                boolean none = first.lower(i) == Cells.NONE || second.lower(i) == Cells.NONE;
                lower[i] = none ? Cells.NONE : second.lower(i) == Bounds.LOWEST || first.upper(i) == Bounds.HIGHEST ? Bounds.LOWEST : (second.lower(i) - first.upper(i)) * Cells.SCALE;
                upper[i] = none ? Cells.NONE : second.upper(i) == Bounds.HIGHEST || first.lower(i) == Bounds.LOWEST ? Bounds.HIGHEST : (second.upper(i) - first.lower(i)) * Cells.SCALE;
            }
            return Bounds.cells(lower, upper);
        }
    }

    /// A number that is reckoned from two; no value where one has none, or where there is nothing to reckon, as when 0 divides.
    private abstract static class Reckoned extends OfTwo {
        Reckoned(int id, Quantity left, Quantity right) {
            super(id, left, right);
        }

        /// @param a where the left number lies
        /// @param b where the right one lies
        abstract Optional<Range> reckon(Range a, Range b);

        @Override
        final Bounds compute(Run run) {
            Bounds a = run.result(left);
            Bounds b = run.result(right);
            Range[] ranges = new Range[run.count(table)];
            for (int row = 0; row < ranges.length; row++) {
                Range one = a.range(row);
                Range other = b.range(row);
                ranges[row] = one == null || other == null ? null : reckon(one, other).orElse(null);
            }
            return Bounds.fractions(ranges);
        }
    }

    static final class Arithmetic extends Reckoned {
        private final Operator operator;

        Arithmetic(int id, Quantity left, Operator operator, Quantity right) {
            super(id, left, right);
            this.operator = operator;
        }

        @Override
        Optional<Range> reckon(Range a, Range b) {
            return Ranges.apply(a, operator, b);
        }
    }

    /// A value less the earlier one, or that in percent of the earlier one.
    static final class Growth extends Reckoned {
        private final boolean percent;

        Growth(int id, boolean percent, Quantity now, Quantity earlier) {
            super(id, now, earlier);
            this.percent = percent;
        }

        @Override
        Optional<Range> reckon(Range a, Range b) {
            return percent ? Ranges.percentGrowth(a, b) : Ranges.apply(a, Operator.MINUS, b);
        }
    }
}
