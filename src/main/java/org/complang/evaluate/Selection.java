package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.Arrays;

/// Rows of a table that may count, in their order, and whether each surely does. It begins with all rows and is narrowed condition by condition; nobody narrows it any more once it is a result.
final class Selection {
    private int count;
    /// The rows; null while all rows of the table are in.
    private int[] rows;
    /// What is known of each row that is in; null while all surely are.
    private byte[] truths;

    /// All rows of a table.
    Selection(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }

    /// The row at a place, from 0.
    int row(int place) {
        return rows == null ? place : rows[place];
    }

    /// Whether the row at a place surely counts; else it may.
    boolean isSure(int place) {
        return truths == null || truths[place] == YES;
    }

    /// Whether all rows that may count surely do.
    boolean isSure() {
        return truths == null;
    }

    /// The first place whose row is not before a row of the table, or behind the last.
    int placeOf(int row) {
        if (rows == null) {
            return Math.min(row, count);
        }
        int place = Arrays.binarySearch(rows, 0, count, row);
        return place < 0 ? -place - 1 : place;
    }

    /// The first place from `place` on whose row is not before a row of the table, or behind the last.
    int end(int place, int row) {
        if (rows == null) {
            return Math.min(row, count);
        }
        if (count == 0 || rows[count - 1] < row) {
            return count;
        }
        int end = place;
        while (rows[end] < row) {
            end++;
        }
        return end;
    }

    /// The number of rows that surely count, from one place to before another.
    int sure(int first, int end) {
        int sure = 0;
        for (int i = first; i < end; i++) {
            sure += truths == null ? 1 : truths[i] >> 1;
        }
        return sure;
    }

    /// Keeps the rows whose cells pass a test.
    void narrow(long[] cells, CellTest test) {
        int[] from = rows;
        int[] to = from == null ? new int[count] : from;
        int kept = 0;
        int i = 0;
        for (; truths == null && i < count; i++) {
            int row = from == null ? i : from[i];
            byte truth = test.of(cells[row]);
            if (truth == MAYBE) {
                open();
                break;
            }
            to[kept] = row;
            kept += truth >> 1;
        }
        for (; i < count; i++) {
            int row = from == null ? i : from[i];
            kept = keep(i, row, test.of(cells[row]), to, kept);
        }
        rows = to;
        count = kept;
    }

    /// Keeps the rows for whose owners a condition is met.
    ///
    /// @param owners for each row of the table the row of which `outcomes` speak; null where that is the row itself
    void narrow(byte[] outcomes, int[] owners) {
        int[] from = rows;
        int[] to = from == null ? new int[count] : from;
        int kept = 0;
        int i = 0;
        for (; truths == null && i < count; i++) {
            int row = from == null ? i : from[i];
            byte truth = outcomes[owners == null ? row : owners[row]];
            if (truth == MAYBE) {
                open();
                break;
            }
            to[kept] = row;
            kept += truth >> 1;
        }
        for (; i < count; i++) {
            int row = from == null ? i : from[i];
            kept = keep(i, row, outcomes[owners == null ? row : owners[row]], to, kept);
        }
        rows = to;
        count = kept;
    }

    /// Keeps the rows for which a condition is met that is worked out row by row.
    void narrow(Run run, Truth condition) {
        int[] from = rows;
        int[] to = from == null ? new int[count] : from;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = from == null ? i : from[i];
            byte truth = condition.at(run, row);
            if (truth == MAYBE && truths == null) {
                open();
            }
            kept = keep(i, row, truth, to, kept);
        }
        rows = to;
        count = kept;
    }

    /// From here on it is told of each row whether it surely counts.
    private void open() {
        truths = new byte[count];
        Arrays.fill(truths, YES);
    }

    /// Moves a row from one place to another; gives the place behind it if it is kept.
    private int keep(int from, int row, byte truth, int[] to, int place) {
        to[place] = row;
        if (truths != null) {
            truths[place] = (byte) Math.min(truths[from], truth);
        }
        return truth == NO ? place : place + 1;
    }
}
