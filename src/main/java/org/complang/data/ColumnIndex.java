package org.complang.data;

import org.complang.model.Column;
import org.complang.model.Type;

/// Where each value of a column stands: for each a bit for every row, so that whole words of rows are looked at together. Only columns that hold few different values have one: terms, yes or no,
/// and months.
public final class ColumnIndex {
    /// Tables with fewer rows have none: looking at each is less work.
    private static final int ROWS = 256;
    /// Columns with more different values have none.
    private static final int VALUES = 64;
    private static final int MONTHS = 600;

    private final long[] values;
    private final long[][] rows;

    private ColumnIndex(long[] values, long[][] rows) {
        this.values = values;
        this.rows = rows;
    }

    /// The number of different values, those that are not known or absent among them; spellings that nothing declares are one.
    public int values() {
        return values.length;
    }

    /// A value as a cell.
    public long value(int number) {
        return values[number];
    }

    /// The rows that have a value: bit `i % 64` of word `i / 64` for row `i`. Nobody writes to it.
    public long[] rows(int number) {
        return rows[number];
    }

    /// The index of a column; null where it has none.
    static ColumnIndex of(Column column, long[] cells) {
        long first = 0;
        int places = switch (column.type()) {
            case Type.Code(var vocabulary) -> vocabulary.terms().size() + 1;
            case Type.Plain.YES_NO -> 2;
            case Type.Plain.MONTH -> MONTHS;
            case Type.Plain.ID, Type.Plain.TEXT, Type.Plain.DATE, Type.Plain.COUNT, Type.Plain.DECIMAL -> 0;
            case Type.Money _ -> 0;
        };
        if (places == 0 || cells.length < ROWS) {
            return null;
        }
        if (column.type() == Type.Plain.MONTH) {
            first = Long.MAX_VALUE;
            for (long cell : cells) {
                first = Cells.isKnown(cell) ? Math.min(first, cell) : first;
            }
        }
        return of(cells, first, places, column.type() instanceof Type.Code);
    }

    /// @param first the least value
    /// @param places the number of values from it on that are told apart
    /// @param others whether values behind these are taken as the last of them; else there is no index where there are some
    private static ColumnIndex of(long[] cells, long first, int places, boolean others) {
        long[][] byPlace = new long[places + 2][];
        int different = 0;
        for (int row = 0; row < cells.length; row++) {
            long cell = cells[row];
            long place = cell == Cells.UNKNOWN ? places : cell == Cells.NONE ? places + 1 : cell - first;
            if (Cells.isKnown(cell) && place >= places) {
                if (!others) {
                    return null;
                }
                place = places - 1;
            }
            long[] bits = byPlace[(int) place];
            if (bits == null) {
                if (++different > VALUES) {
                    return null;
                }
                bits = new long[cells.length + Long.SIZE - 1 >> 6];
                byPlace[(int) place] = bits;
            }
            bits[row >> 6] |= 1L << row;
        }
        long[] values = new long[different];
        long[][] rows = new long[different][];
        int next = 0;
        for (int place = 0; place < byPlace.length; place++) {
            if (byPlace[place] != null) {
                values[next] = place == places ? Cells.UNKNOWN : place == places + 1 ? Cells.NONE : first + place;
                rows[next++] = byPlace[place];
            }
        }
        return new ColumnIndex(values, rows);
    }
}
