package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.YES;

import java.util.Arrays;
import org.complang.data.Cells;
import org.complang.data.ColumnIndex;

/// Rows of a table that may count, and whether each surely does: a bit for each row. It begins with all rows and is narrowed condition by condition; nobody narrows it any more once it is a result.
final class Selection {
    private final int rows;
    private final long[] possible;
    /// The rows that surely count; null while these are all.
    private long[] sure;

    /// All rows of a table.
    Selection(int rows) {
        this.rows = rows;
        this.possible = new long[rows + Long.SIZE - 1 >> 6];
        Arrays.fill(possible, -1);
        if (rows % Long.SIZE != 0) {
            possible[possible.length - 1] = (1L << rows) - 1;
        }
    }

    /// The first row from `row` on that may count; the number of rows of the table where there is none.
    int next(int row) {
        if (row >= rows) {
            return rows;
        }
        int word = row >> 6;
        long left = possible[word] & -1L << row;
        while (left == 0) {
            if (++word == possible.length) {
                return rows;
            }
            left = possible[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }

    /// Whether a row that may count surely does.
    boolean isSure(int row) {
        return sure == null || (sure[row >> 6] & 1L << row) != 0;
    }

    /// Whether all rows that may count surely do.
    boolean isSure() {
        return sure == null;
    }

    /// The number of rows that may count, from one row to before another.
    int count(int from, int to) {
        return count(possible, from, to);
    }

    /// The number of rows that surely count.
    int sure(int from, int to) {
        return count(sure == null ? possible : sure, from, to);
    }

    private static int count(long[] bits, int from, int to) {
        int count = 0;
        for (int word = from >> 6; word << 6 < to; word++) {
            count += Long.bitCount(bits[word] & within(word, from, to));
        }
        return count;
    }

    /// The bits of a word that are rows from one to before another.
    private static long within(int word, int from, int to) {
        long fromOn = word == from >> 6 ? -1L << from : -1;
        return word == to >> 6 ? fromOn & (1L << to) - 1 : fromOn;
    }

    /// The sum of the cells of rows that may count; [Cells#UNKNOWN] where some cell is not known or has no value, or the sum may be too large.
    long sum(long[] cells, int from, int to) {
        long sum = 0;
        long high = 0;
        for (int word = from >> 6; word << 6 < to; word++) {
            for (long left = possible[word] & within(word, from, to); left != 0; left &= left - 1) {
                long cell = cells[(word << 6) + Long.numberOfTrailingZeros(left)];
                sum += cell;
                high |= cell < 0 ? ~cell : cell;
            }
        }
        return high < 8 * Cells.LIMIT / Math.max(1, to - from) ? sum : Cells.UNKNOWN;
    }

    /// Keeps the rows whose cells pass a test.
    void narrow(long[] cells, CellTest test) {
        for (int word = 0; word < possible.length; word++) {
            long met = 0;
            long open = 0;
            for (long left = possible[word]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                byte truth = test.of(cells[(word << 6) + bit]);
                met |= (long) (truth >> 1) << bit;
                open |= (long) (truth & MAYBE) << bit;
            }
            narrow(word, met, open);
        }
    }

    /// The same by an index of the column.
    void narrow(ColumnIndex index, CellTest test) {
        long[][] met = new long[index.values()][];
        long[][] open = new long[index.values()][];
        int mets = 0;
        int opens = 0;
        for (int i = 0; i < index.values(); i++) {
            byte truth = test.of(index.value(i));
            if (truth == YES) {
                met[mets++] = index.rows(i);
            } else if (truth == MAYBE) {
                open[opens++] = index.rows(i);
            }
        }
        if (mets == index.values()) {
            return;
        }
        for (int word = 0; word < possible.length; word++) {
            narrow(word, any(met, mets, word), any(open, opens, word));
        }
    }

    private static long any(long[][] bits, int count, int word) {
        long any = 0;
        for (int i = 0; i < count; i++) {
            any |= bits[i][word];
        }
        return any;
    }

    /// Keeps the rows for which a condition is met.
    ///
    /// @param outcomes the outcome for each row of the table
    void narrow(byte[] outcomes) {
        for (int word = 0; word < possible.length; word++) {
            long met = 0;
            long open = 0;
            for (long left = possible[word]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                byte truth = outcomes[(word << 6) + bit];
                met |= (long) (truth >> 1) << bit;
                open |= (long) (truth & MAYBE) << bit;
            }
            narrow(word, met, open);
        }
    }

    /// Keeps the rows for which a condition is met that is worked out row by row.
    void narrow(Run run, Truth condition) {
        for (int word = 0; word < possible.length; word++) {
            long met = 0;
            long open = 0;
            for (long left = possible[word]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                byte truth = condition.at(run, (word << 6) + bit);
                met |= (long) (truth >> 1) << bit;
                open |= (long) (truth & MAYBE) << bit;
            }
            narrow(word, met, open);
        }
    }

    /// Tells what is known of rows that stand together.
    void narrow(int from, int to, byte truth) {
        if (truth != YES) {
            for (int word = from >> 6; word << 6 < to; word++) {
                long others = ~within(word, from, to);
                narrow(word, others, truth == MAYBE ? ~others : 0);
            }
        }
    }

    /// Keeps those rows of a word for which something is met or may be; no row is in both.
    private void narrow(int word, long met, long open) {
        long before = possible[word];
        possible[word] = before & (met | open);
        if (sure != null) {
            sure[word] &= met;
        } else if ((before & open) != 0) {
            sure = possible.clone();
            sure[word] = before & met;
        }
    }
}
