package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import org.complang.data.Cells;
import org.complang.data.Movable;
import org.complang.model.Column;

/// A bound on the day in a column: the last day on which something may begin, or the first on which it may end. A row without a day is not bound.
///
/// Where another record may move the day, what is earlier still is still not later. What moving can only ease is not asked for where the other record, or the list of which some could not be read, leaves open
/// by itself whatever both together would say.
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

    /// What is told in the column, also where it may be moved.
    long[] cells(Run run) {
        return run.data.cells(column);
    }

    /// What may be moved in the column; null where nothing may, so that it is enough to look at what is told.
    Movable movable(Run run) {
        return run.data.movable(column);
    }

    /// The bound at a day as a test of what is told.
    CellTest test(long day) {
        return upTo ? CellTest.between(Long.MIN_VALUE, day, YES) : CellTest.between(day, Long.MAX_VALUE, YES);
    }

    /// The outcome for a row, by what the two methods above give.
    byte of(long[] cells, Movable movable, int row, long day) {
        long cell = cells[row];
        byte told = Cells.isKnown(cell) ? (upTo ? cell <= day : cell >= day) ? YES : NO : cell == Cells.NONE ? YES : MAYBE;
        return movable == null || !isMoved(movable, cell, row) || Cells.isKnown(cell) && told == (eased ? YES : NO) ? told : MAYBE;
    }

    private boolean isMoved(Movable movable, long cell, int row) {
        return movable.is(row) && !(eased && Cells.isKnown(cell) && (covered && !movable.isBySame(row) || movable.isByUnread(row)));
    }

    /// Collects why the day of a row is not known, where it is not.
    void uncertain(Run run, int row, Missing missing) {
        long cell = run.data.cells(column)[row];
        Movable movable = movable(run);
        if (movable != null && isMoved(movable, cell, row)) {
            run.uncertain(column, row, missing);
        } else if (cell == Cells.UNKNOWN) {
            missing.field(column, row);
        }
    }

    /// The same, where for that it is not known whether a row keeps the bound at a day.
    void uncertain(Run run, int row, long day, Missing missing) {
        if (of(cells(run), movable(run), row, day) == MAYBE) {
            uncertain(run, row, missing);
        }
    }
}
