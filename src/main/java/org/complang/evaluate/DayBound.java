package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import org.complang.data.Cells;
import org.complang.data.Movable;
import org.complang.model.Column;

/// A bound on the day in a column: the last day on which something may begin, or the first on which it may end. A row without a day is not bound.
///
/// Where another record may move the day, what is earlier still is still not later. What moving can only ease is not asked for where the other record, or the list that may lack some, leaves open by itself
/// whatever both together would say.
final class DayBound {
    private final Column column;
    private final boolean upTo;
    private final boolean eased;
    private final boolean covered;

    /// @param upTo whether the day must be at latest the given one, else at earliest
    DayBound(Column column, boolean upTo) {
        this.column = column;
        this.upTo = upTo;
        this.eased = column.isEased(upTo);
        this.covered = column.isCovered(upTo);
    }

    /// The bound for one run.
    final class OfRun {
        private final Run run;
        /// What is told, also where it may be moved.
        final long[] cells;
        private final Movable movable;

        private OfRun(Run run) {
            this.run = run;
            this.cells = run.data.cells(column);
            this.movable = run.data.movable(column);
        }

        /// Whether some day may be moved, so that it is not enough to look at what is told.
        boolean isMovable() {
            return movable != null;
        }

        /// The bound at a day as a test of what is told.
        CellTest test(long day) {
            return upTo ? CellTest.between(Long.MIN_VALUE, day, YES) : CellTest.between(day, Long.MAX_VALUE, YES);
        }

        byte of(int row, long day) {
            long cell = cells[row];
            if (!Cells.isKnown(cell)) {
                return cell == Cells.NONE && !isMoved(row) ? YES : MAYBE;
            }
            byte told = (upTo ? cell <= day : cell >= day) ? YES : NO;
            return told == (eased ? YES : NO) || !isMoved(row) ? told : MAYBE;
        }

        private boolean isMoved(int row) {
            return movable != null && movable.is(row) && !(eased && Cells.isKnown(cells[row]) && (covered && !movable.isBySame(row) || movable.isByList(row)));
        }

        /// Collects why the day of a row is not known, where it is not.
        void uncertain(int row, Missing missing) {
            if (isMoved(row)) {
                run.uncertain(column, row, missing);
            } else if (cells[row] == Cells.UNKNOWN) {
                missing.field(column, row);
            }
        }
    }

    OfRun in(Run run) {
        return new OfRun(run);
    }
}
