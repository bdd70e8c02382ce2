package org.complang.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;

/// Changes of a partner's data: records added and fields set. The data itself stays as it is; [#apply] makes another.
///
/// Records are called by their row where they are there already, and by what [#add] gave where they are new.
public final class PartnerEdit {
    private final PartnerData data;
    private final List<Added> added = new ArrayList<>();
    private final Map<Cell, Long> set = new HashMap<>();
    private final List<String> texts;
    private int[] handles;
    private int[][] came;
    private int[][] moved;

    private final Set<Integer> doubted = new HashSet<>();

    private record Added(Table table, int parent, long[] cells) { }

    private record Cell(Column column, int row) { }

    public PartnerEdit(PartnerData data) {
        this.data = data;
        this.texts = new ArrayList<>(data.texts());
    }

    /// A new record of a list, whose fields are all absent.
    ///
    /// @return what calls the record: below 0
    public int add(Table table, int parent) {
        long[] cells = new long[table.columns().size()];
        for (Column column : table.columns()) {
            cells[column.index()] = Binder.absent(column);
        }
        added.add(new Added(table, parent, cells));
        return -added.size();
    }

    public void set(Column column, int row, long cell) {
        if (row < 0) {
            added.get(-row - 1).cells[column.index()] = cell;
        } else {
            set.put(new Cell(column, row), cell);
        }
    }

    /// Tells that a new record may not exist.
    public void doubt(int added) {
        doubted.add(-added - 1);
    }

    /// The cell of a text, new or not.
    public long text(String text) {
        int known = texts.indexOf(text);
        if (known >= 0) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /// The data with the changes. Rows of one list stay in their order; a new one follows those of its parent.
    public PartnerData apply() {
        Shape shape = data.shape();
        PartnerData.Rows[] rows = new PartnerData.Rows[shape.tables().size()];
        moved = new int[rows.length][];
        handles = new int[added.size()];
        came = new int[rows.length][];
        for (Table table : shape.tables()) {
            rows[table.index()] = table(table);
        }
        return new PartnerData(shape, rows, List.copyOf(texts));
    }

    /// The row of a new record in what [#apply] gave.
    public int row(int added) {
        return handles[-added - 1];
    }

    /// Where a row that was there before is in what [#apply] gave.
    public int after(Table table, int row) {
        return moved[table.index()][row];
    }

    /// What called a row of what [#apply] gave: its row before, or what [#add] gave.
    public int before(Table table, int row) {
        return came[table.index()][row];
    }

    private PartnerData.Rows table(Table table) {
        PartnerData.Rows old = data.rows(table);
        if (isUntouched(table)) {
            moved[table.index()] = identity(old.count());
            came[table.index()] = moved[table.index()];
            return old;
        }
        int[] parent = placed(table, old);
        int[] from = came[table.index()];
        int count = from.length;
        long[][] columns = new long[old.columns().length][count];
        boolean[] doubtful = old.doubtful() == null && Arrays.stream(from).noneMatch(this::isDoubted) ? null : new boolean[count];
        int[] written = new int[count];
        boolean[] repeated = new boolean[count];
        for (int row = 0; row < count; row++) {
            boolean isNew = from[row] < 0;
            for (int c = 0; c < columns.length; c++) {
                columns[c][row] = isNew ? added.get(-from[row] - 1).cells[c] : old.columns()[c][from[row]];
            }
            if (doubtful != null) {
                doubtful[row] = isNew ? isDoubted(from[row]) : old.doubtful() != null && old.doubtful()[from[row]];
            }
            written[row] = isNew || old.origin() == null ? -1 : old.origin().written()[from[row]];
            repeated[row] = !isNew && old.origin() != null && old.origin().repeated()[from[row]];
        }
        BitSet[] open = Movable.open(null, old.open(), before -> moved[table.index()][before]);
        set.forEach((cell, value) -> {
            if (cell.column.table() == table) {
                int at = moved[table.index()][cell.row];
                columns[cell.column.index()][at] = value;
                if (open != null) {
                    open[cell.column.index()].clear(at);
                }
            }
        });
        if (doubtful != null) {
            trustNewKeys(table, columns, parent, doubtful);
        }
        PartnerData.Origin origin = old.origin() == null ? null : new PartnerData.Origin(written, old.origin().parent(), old.origin().position(), repeated, old.origin().lists());
        return new PartnerData.Rows(count, columns, parent, doubtful, old.incomplete(), open, origin);
    }

    /// A record that may be another one, because its key is not known whole, is one by itself once the key is and no other beside it has that key.
    private void trustNewKeys(Table table, long[][] columns, int[] parent, boolean[] doubtful) {
        for (Cell cell : set.keySet()) {
            if (cell.column.table() == table && table.key().contains(cell.column) && data.cells(cell.column)[cell.row] == Cells.UNKNOWN) {
                int row = moved[table.index()][cell.row];
                boolean known = table.key().stream().noneMatch(column -> columns[column.index()][row] == Cells.UNKNOWN);
                boolean alone = IntStream.range(0, parent.length).noneMatch(other -> other != row && (parent[other] == parent[row] || table.keyInDocument())
                        && table.key().stream().allMatch(column -> columns[column.index()][other] == columns[column.index()][row] || columns[column.index()][other] == Cells.UNKNOWN));
                doubtful[row] &= !(known && alone);
            }
        }
    }

    private boolean isDoubted(int record) {
        return record < 0 && doubted.contains(-record - 1);
    }

    /// Gives the rows of a table their places: those of one row above stand together, the new ones behind the others.
    ///
    /// @return for each row that of the table above; below 0 where there is none
    private int[] placed(Table table, PartnerData.Rows old) {
        int[] above = table.parent() == null ? null : moved[table.parent().index()];
        Map<Integer, List<Integer>> own = new HashMap<>();
        for (int i = 0; i < added.size(); i++) {
            if (added.get(i).table == table) {
                int record = added.get(i).parent;
                own.computeIfAbsent(record < 0 ? row(record) : above[record], _ -> new ArrayList<>()).add(i);
            }
        }
        int count = old.count() + own.values().stream().mapToInt(List::size).sum();
        int parents = above == null ? 1 : came[table.parent().index()].length;
        int[] parent = new int[count];
        came[table.index()] = new int[count];
        moved[table.index()] = new int[old.count()];
        int next = 0;
        int row = 0;
        for (int at = 0; at < parents; at++) {
            int begin = next;
            for (; row < old.count() && (above == null ? 0 : above[old.parent()[row]]) == at; row++, next++) {
                moved[table.index()][row] = next;
                came[table.index()][next] = row;
            }
            for (int i : own.getOrDefault(at, List.of())) {
                handles[i] = next;
                came[table.index()][next++] = -i - 1;
            }
            Arrays.fill(parent, begin, next, above == null ? -1 : at);
        }
        return parent;
    }

    /// Whether the rows of a table are as before: none is added or set, and those above have kept their places.
    private boolean isUntouched(Table table) {
        if (added.stream().anyMatch(a -> a.table == table) || set.keySet().stream().anyMatch(cell -> cell.column.table() == table)) {
            return false;
        }
        if (table.parent() == null) {
            return true;
        }
        int[] above = moved[table.parent().index()];
        return above.length == 0 || above[above.length - 1] == above.length - 1;
    }

    private static int[] identity(int count) {
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = i;
        }
        return rows;
    }
}
