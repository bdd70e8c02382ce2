package org.complang.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.complang.model.Column;
import org.complang.model.Table;

/// The days of a column of which the first or the last one counts where several records are one, and which another record may move: one with the same key whose day is not known, one that does not tell its key
/// and may be the same, or one that could not be read. What is told is then the latest, or the earliest, that the day may be.
public final class Movable {
    /// Stands for records that may be missing of the list, since some could not be read.
    private static final int LIST = -1;
    private static final int NOTHING = -2;
    /// Stands for another record with the same key.
    private static final int SAME = -3;
    /// Stands for records that may be missing of the list, since it is not known to which record above some belong; or since some could not be read, where others do not tell their key.
    private static final int STRAYS = -4;
    /// While records are put together, this is added to a day that is told where another record says that the day is not known. No day is as late.
    private static final long OPEN = 1L << 60;

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

    /// Whether records may move the day of a row that may be missing of the list.
    public boolean isByList(int row) {
        return by[row] == LIST || by[row] == STRAYS;
    }

    /// Whether only records may move it that could not be read.
    public boolean isByUnread(int row) {
        return by[row] == LIST;
    }

    /// Whether another record with the same key may move it, whose day is not known.
    public boolean isBySame(int row) {
        return by[row] == SAME;
    }

    /// Else the row, of the same table, that may move it farthest.
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
        if (rows.open() == null && rows.doubtful() == null && !data.isIncomplete(table)) {
            return null;
        }
        long[] cells = data.cells(column);
        int[] by = new int[cells.length];
        Arrays.fill(by, NOTHING);
        new ByKeyless(data, column).mark(by);
        if (data.isIncomplete(table)) {
            markByList(data, column, by);
        }
        if (rows.open() != null) {
            rows.open()[column.index()].stream().filter(row -> moves(column, Cells.UNKNOWN, cells[row])).forEach(row -> by[row] = SAME);
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

    private static void markByList(PartnerData data, Column column, int[] by) {
        Table table = column.table();
        long[] cells = data.cells(column);
        int[] parent = data.rows(table).parent();
        boolean lacks = false;
        for (int row = 0; row < by.length; row++) {
            lacks = row > 0 && parent[row] == parent[row - 1] ? lacks : data.isIncomplete(table, table.parent(), parent[row], true);
            if (lacks && moves(column, Cells.UNKNOWN, cells[row])) {
                by[row] = by[row] == NOTHING && data.rows(table).isIncomplete(data.partnerOf(table, row)) ? LIST : STRAYS;
            }
        }
    }

    /// Whether a cell, put together with another one of the same record, would change it.
    private static boolean moves(Column column, long cell, long told) {
        return told != Cells.UNKNOWN && cell != told && together(column, told, cell) != told;
    }

    // While records are put together

    private static long told(long cell) {
        return cell >= OPEN / 2 ? cell - OPEN : cell;
    }

    /// What becomes of two days of one record: the one that counts, and whether it is open.
    static long together(Column column, long a, long b) {
        boolean open = told(a) != a || told(b) != b || (a == Cells.UNKNOWN) != (b == Cells.UNKNOWN);
        long told = a == Cells.UNKNOWN ? told(b) : b == Cells.UNKNOWN ? told(a) : Duplicates.ofDays(column, told(a), told(b));
        if (told == Cells.NONE) {
            return open && column.merge() == Column.Merge.EARLIEST ? Cells.UNKNOWN : told;
        }
        return open && told != Cells.UNKNOWN ? told + OPEN : told;
    }

    /// Makes days that are open the ones that are told.
    ///
    /// @return for each column the rows of which they were; null where there is none
    static BitSet[] settle(Table table, long[][] columns) {
        BitSet[] open = null;
        for (Column column : table.columns()) {
            long[] cells = columns[column.index()];
            for (int row = 0; column.isMovable() && row < cells.length; row++) {
                if (told(cells[row]) != cells[row]) {
                    cells[row] = told(cells[row]);
                    open = open == null ? none(columns.length) : open;
                    open[column.index()].set(row);
                }
            }
        }
        return open;
    }

    private static BitSet[] none(int columns) {
        return Stream.generate(BitSet::new).limit(columns).toArray(BitSet[]::new);
    }

    /// The same rows where they have come to stand.
    ///
    /// @param open those that are known there already; null where there is none
    /// @param further those that are added; null where there is none
    /// @param moved where each row of these stands
    static BitSet[] open(BitSet[] open, BitSet[] further, IntUnaryOperator moved) {
        if (further == null) {
            return open;
        }
        BitSet[] all = open == null ? none(further.length) : open;
        for (int c = 0; c < all.length; c++) {
            further[c].stream().map(moved).forEach(all[c]::set);
        }
        return all;
    }

    /// Which records may be which others of their list, since one of them does not tell its key: those that agree in what both tell of it.
    private static final class ByKeyless {
        /// Parts of the key that both tell, and records that tell some, a bit for each part.
        private record Pattern(long told, long both) { }

        private final Column column;
        private final long[] cells;
        /// Rows that another record with the same key may move; null where there is none.
        private final BitSet open;
        private final int[] parent;
        private final long[][] key;
        /// By the records above and the parts that both tell, the row that moves days farthest.
        private final Map<Pattern, Map<List<Long>, Integer>> farthest = new HashMap<>();

        ByKeyless(PartnerData data, Column column) {
            this.column = column;
            this.cells = data.cells(column);
            BitSet[] all = data.rows(column.table()).open();
            this.open = all == null ? null : all[column.index()];
            this.parent = data.rows(column.table()).parent();
            this.key = column.table().key().stream().map(data::cells).toArray(long[][]::new);
        }

        void mark(int[] by) {
            TreeSet<Long> patterns = new TreeSet<>();
            for (int row = 0; row < cells.length; row++) {
                patterns.add(told(row));
            }
            if (patterns.stream().allMatch(told -> told == all())) {
                return;
            }
            for (int row = 0; row < cells.length; row++) {
                by[row] = mover(row, patterns);
            }
        }

        private int mover(int row, TreeSet<Long> patterns) {
            long told = told(row);
            int found = NOTHING;
            for (long pattern : patterns) {
                if (!mayBeOne(told, pattern)) {
                    continue;
                }
                Integer other = farthest(new Pattern(pattern, told & pattern)).get(parts(told & pattern, row));
                if (other != null && moves(column, moving(other), cells[row]) && (found == NOTHING || moves(column, moving(other), moving(found)))) {
                    found = other;
                }
            }
            return found;
        }

        /// What a row tells of the day of another: nothing for sure where another record with its own key may move its own.
        private long moving(int row) {
            return open != null && open.get(row) ? Cells.UNKNOWN : cells[row];
        }

        /// Whether another record is looked at for the days of one. If what does not tell its key is one that does, that one says what both say together; only what stands in the lists of the first is there nevertheless,
        /// and holds as long as both together.
        private boolean mayBeOne(long told, long other) {
            return other != all() || told != all() && !column.table().children().isEmpty();
        }

        private Map<List<Long>, Integer> farthest(Pattern pattern) {
            return farthest.computeIfAbsent(pattern, _ -> {
                Map<List<Long>, Integer> rows = new HashMap<>();
                for (int row = 0; row < cells.length; row++) {
                    if (told(row) == pattern.told()) {
                        rows.merge(parts(pattern.both(), row), row, (a, b) -> moves(column, moving(b), moving(a)) ? b : a);
                    }
                }
                return rows;
            });
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
