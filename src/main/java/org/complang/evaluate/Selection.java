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

    /// Keeps the rows whose cells pass a test.
    void narrow(long[] cells, CellTest test) {
        int[] from = rows;
        int[] to = from == null ? new int[count] : from;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = from == null ? i : from[i];
            byte truth = test.of(cells[row]);
            to[kept] = row;
            kept = weighed(i, kept, truth);
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
        for (int i = 0; i < count; i++) {
            int row = from == null ? i : from[i];
            byte truth = outcomes[owners == null ? row : owners[row]];
            to[kept] = row;
            kept = weighed(i, kept, truth);
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
            to[kept] = row;
            kept = weighed(i, kept, truth);
        }
        rows = to;
        count = kept;
    }

    /// What is known of the row that moves from one place to another; the place behind it if it is kept.
    private int weighed(int from, int to, byte truth) {
        if (truth == MAYBE && truths == null) {
            truths = new byte[count];
            Arrays.fill(truths, YES);
        }
        if (truths != null) {
            truths[to] = (byte) Math.min(truths[from], truth);
        }
        return truth == NO ? to : to + 1;
    }
}
