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

    /// What two days or months give; no value where one has none.
    private abstract static class OfDays extends OfTwo {
        OfDays(int id, Quantity left, Quantity right) {
            super(id, left, right);
        }

        /// The least that it is for a row that has both.
        abstract long lower(Bounds a, Bounds b, int row);

        /// The greatest.
        abstract long upper(Bounds a, Bounds b, int row);

        @Override
        final Bounds compute(Run run) {
            Bounds a = run.result(left).days();
            Bounds b = run.result(right).days();
            long[] lower = new long[run.count(table)];
            long[] upper = new long[lower.length];
            for (int row = 0; row < lower.length; row++) {
                boolean none = a.lower(row) == Cells.NONE || b.lower(row) == Cells.NONE;
                lower[row] = none ? Cells.NONE : lower(a, b, row);
                upper[row] = none ? Cells.NONE : upper(a, b, row);
            }
            return Bounds.cells(lower, upper);
        }
    }

    /// The later, or the earlier, of two days or months.
    static final class LaterOf extends OfDays {
        private final boolean later;

        LaterOf(int id, boolean later, Quantity left, Quantity right) {
            super(id, left, right);
            this.later = later;
        }

        @Override
        long lower(Bounds a, Bounds b, int row) {
            return isOpen(a, row) || isOpen(b, row) ? Bounds.LOWEST : later ? Math.max(a.lower(row), b.lower(row)) : Math.min(a.lower(row), b.lower(row));
        }

        @Override
        long upper(Bounds a, Bounds b, int row) {
            return isOpen(a, row) || isOpen(b, row) ? Bounds.HIGHEST : later ? Math.max(a.upper(row), b.upper(row)) : Math.min(a.upper(row), b.upper(row));
        }

        /// Whether nothing is known, not even that there is a day.
        private static boolean isOpen(Bounds days, int row) {
            return days.lower(row) == Bounds.LOWEST && days.upper(row) == Bounds.HIGHEST;
        }
    }

    /// By how many days the second of two days is later than the first.
    static final class DaysBetween extends OfDays {
        DaysBetween(int id, Quantity first, Quantity second) {
            super(id, first, second);
        }

        @Override
        long lower(Bounds first, Bounds second, int row) {
            return second.lower(row) == Bounds.LOWEST || first.upper(row) == Bounds.HIGHEST ? Bounds.LOWEST : (second.lower(row) - first.upper(row)) * Cells.SCALE;
        }

        @Override
        long upper(Bounds first, Bounds second, int row) {
            return second.upper(row) == Bounds.HIGHEST || first.lower(row) == Bounds.LOWEST ? Bounds.HIGHEST : (second.upper(row) - first.lower(row)) * Cells.SCALE;
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
