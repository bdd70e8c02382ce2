package org.complang.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complang.model.Column;
import org.complang.model.Table;

/// The days of a column of which the first or the last one counts where several records are one, and which another record may move: one that does not tell its key and may be the same, or one that could not
/// be read. What is told is then the latest, or the earliest, that the day may be.
public final class Movable {
    /// Stands for records that may be missing of the list.
    private static final int LIST = -1;
    private static final int NOTHING = -2;

    private final long[] settled;
    private final int[] by;

    private Movable(long[] settled, int[] by) {
        this.settled = settled;
        this.by = by;
    }

    /// Whether the day of a row may be moved.
    public boolean is(int row) {
        return by[row] != NOTHING;
    }

    /// Whether records may move the day of a row that may be missing of the list; else [#by] does.
    public boolean isByList(int row) {
        return by[row] == LIST;
    }

    /// The row, of the same table, that may move the day of a row farthest.
    public int by(int row) {
        return by[row];
    }

    /// The column, with days that may be moved as not known.
    public long[] settled() {
        return settled;
    }

    /// What may be moved in a column that is movable; null where nothing may.
    static Movable of(PartnerData data, Column column) {
        Table table = column.table();
        PartnerData.Rows rows = data.rows(table);
        if (rows.doubtful() == null && !data.isIncomplete(table)) {
            return null;
        }
        long[] cells = data.cells(column);
        int[] by = new int[cells.length];
        Arrays.fill(by, NOTHING);
        new ByKeyless(data, column).mark(by);
        int[] parent = rows.parent();
        boolean open = false;
        for (int row = 0; data.isIncomplete(table) && row < by.length; row++) {
            open = row > 0 && parent[row] == parent[row - 1] ? open : data.isIncomplete(table, table.parent(), parent[row], true);
            by[row] = open && moves(column, Cells.UNKNOWN, cells[row]) ? LIST : by[row];
        }
        long[] settled = null;
        for (int row = 0; row < by.length; row++) {
            if (by[row] != NOTHING) {
                settled = settled == null ? cells.clone() : settled;
                settled[row] = Cells.UNKNOWN;
            }
        }
        return settled == null ? null : new Movable(settled, by);
    }

    /// Whether a cell, put together with another one of the same record, would change it.
    private static boolean moves(Column column, long cell, long told) {
        return told != Cells.UNKNOWN && cell != told && Duplicates.together(column, told, cell) != told;
    }

    /// Which records without a key may be which others of their list: those that agree in what is told of the key.
    private static final class ByKeyless {
        private final Column column;
        private final long[] cells;
        private final int[] parent;
        private final long[][] key;
        /// For each set of parts of the key that are told, by the records above and these parts, the row that moves days farthest.
        private final Map<Long, Map<List<Long>, Integer>> farthest = new TreeMap<>();

        ByKeyless(PartnerData data, Column column) {
            this.column = column;
            this.cells = data.cells(column);
            this.parent = data.rows(column.table()).parent();
            this.key = column.table().key().stream().map(data::cells).toArray(long[][]::new);
        }

        void mark(int[] by) {
            for (int row = 0; row < cells.length; row++) {
                if (told(row) != all()) {
                    farthest.computeIfAbsent(told(row), _ -> new HashMap<>()).merge(parts(told(row), row), row, (a, b) -> moves(column, cells[b], cells[a]) ? b : a);
                }
            }
            for (int row = 0; !farthest.isEmpty() && row < cells.length; row++) {
                if (told(row) == all()) {
                    by[row] = mover(row);
                }
            }
        }

        private int mover(int row) {
            int found = NOTHING;
            for (Map.Entry<Long, Map<List<Long>, Integer>> pattern : farthest.entrySet()) {
                Integer other = pattern.getValue().get(parts(pattern.getKey(), row));
                if (other != null && moves(column, cells[other], cells[row]) && (found == NOTHING || moves(column, cells[other], cells[found]))) {
                    found = other;
                }
            }
            return found;
        }

        private long all() {
            return (1L << key.length) - 1;
        }

        /// The parts of the key of a row that are told, a bit for each.
        private long told(int row) {
            long told = 0;
            for (int i = 0; i < key.length; i++) {
                told |= key[i][row] == Cells.UNKNOWN ? 0 : 1L << i;
            }
            return told;
        }

        private List<Long> parts(long told, int row) {
            List<Long> parts = new ArrayList<>(key.length + 1);
            parts.add((long) parent[row]);
            for (int i = 0; i < key.length; i++) {
                if ((told >> i & 1) != 0) {
                    parts.add(key[i][row]);
                }
            }
            return parts;
        }
    }
}
