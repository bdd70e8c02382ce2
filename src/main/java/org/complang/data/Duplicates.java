package org.complang.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;

/// Makes records with one key one record: lists are united, fields put together as the data model declares. It takes the records of one partner or of several, of whom each is a row of the
/// root table; records of two partners are never one.
final class Duplicates {
    private final Consumer<Diagnostic> diagnostics;
    private final Places places;
    private final List<String> texts;
    private final Shape shape;
    private final PartnerData.Rows[] result;
    private final Set<String> differing = new HashSet<>();

    /// Where a field of a partner stands, for messages.
    interface Places {
        /// @param partner the row of the partner in the root table
        /// @param field the place of the field by keys: `customers[T1].market`
        Place of(int partner, String field);
    }

    /// @param texts the texts that cells stand for; may grow until records are united
    Duplicates(Consumer<Diagnostic> diagnostics, Places places, List<String> texts, Shape shape) {
        this.diagnostics = diagnostics;
        this.places = places;
        this.texts = texts;
        this.shape = shape;
        this.result = new PartnerData.Rows[shape.tables().size()];
    }

    /// The tables, parents first, with one row for each key, rows of one parent together. Of a field that was not given ([Binder#ABSENT]) in one of the records with one key, the value of the
    /// other stands; one that was given in none is as the field declares of an absent value.
    PartnerData.Rows[] unite(Binder.Building[] tables) {
        int[][] moved = new int[tables.length][];
        for (int t = 0; t < tables.length; t++) {
            Binder.Building building = tables[t];
            Table parent = building.table.parent();
            if (parent != null) {
                int[] parentMoved = moved[parent.index()];
                building.written = building.ofDocument ? building.parent.clone() : null;
                for (int row = 0; row < building.count; row++) {
                    building.parent[row] = parentMoved[building.parent[row]];
                }
            }
            (building.table.key().isEmpty() ? building.table.columns() : building.table.key()).forEach(column -> fillAbsent(building, column));
            int[] firstOf = firsts(building);
            building.table.columns().forEach(column -> fillAbsent(building, column));
            doubtTwoPlaces(building, firstOf);
            moved[t] = new int[building.count];
            result[t] = compact(building, firstOf, moved[t], parent == null ? 1 : result[parent.index()].count());
            doubtIncompleteKeys(building.table);
        }
        return result;
    }

    /// Makes what was not given what the field declares of an absent value.
    private static void fillAbsent(Binder.Building building, Column column) {
        long[] cells = building.columns[column.index()];
        long absent = Binder.absent(column);
        for (int row = 0; row < building.count; row++) {
            cells[row] = cells[row] == Binder.ABSENT ? absent : cells[row] == Binder.UNTOLD ? Cells.UNKNOWN : cells[row];
        }
    }

    /// The row of the partner to whom a row belongs whose parents have been put together already.
    private int partnerOf(Binder.Building building, int row) {
        int at = row;
        int[] parent = building.parent;
        for (Table table = building.table; table.parent() != null; table = table.parent()) {
            at = parent[at];
            parent = result[table.parent().index()].parent();
        }
        return at;
    }

    /// For each row the first row with the same identity, after merging into it.
    private int[] firsts(Binder.Building building) {
        int[] firstOf = new int[building.count];
        List<Column> key = building.table.key().isEmpty() ? building.table.columns() : building.table.key();
        boolean whole = building.table.key().isEmpty();
        KeyIndex index = new KeyIndex(building, key, building.parent);
        long[][] cells = cells(building.columns, key);
        for (int row = 0; row < building.count; row++) {
            if (isDenied(building, row)) {
                continue;
            }
            if (building.table.parent() == null || !whole && !hasKey(cells, row)) {
                firstOf[row] = row;
                continue;
            }
            firstOf[row] = index.first(row);
            if (firstOf[row] != row && !whole) {
                merge(building, firstOf[row], row);
            }
            if (firstOf[row] != row && !building.isDoubtful(row)) {
                building.trust(firstOf[row]);
            }
        }
        if (building.denied != null) {
            deny(building, firstOf, index, row -> whole || hasKey(cells, row));
        }
        for (int row = 0; building.anyDenied != null && row < building.count; row++) {
            if (firstOf[row] == row && building.anyDenied.get(partnerOf(building, row))) {
                building.doubt(row);
            }
        }
        return firstOf;
    }

    private static boolean isDenied(Binder.Building building, int row) {
        return building.denied != null && building.denied.get(row);
    }

    /// Leaves out what rows deny; where others speak of the same record, it may be there or not. A row that does not tell which record it denies may speak of any.
    private void deny(Binder.Building building, int[] firstOf, KeyIndex index, IntPredicate hasKey) {
        BitSet anyOf = new BitSet();
        for (int row = building.denied.nextSetBit(0); row >= 0; row = building.denied.nextSetBit(row + 1)) {
            firstOf[row] = KeyIndex.NOWHERE;
            int first = hasKey.test(row) ? index.find(row) : KeyIndex.NOWHERE;
            if (first != KeyIndex.NOWHERE) {
                denied(building, first);
            } else if (!hasKey.test(row)) {
                anyOf.set(building.parent[row]);
            }
        }
        for (int row = 0; row < building.count; row++) {
            if (firstOf[row] == row && anyOf.get(building.parent[row])) {
                denied(building, row);
            }
        }
    }

    /// A record is spoken of, and may not be there.
    private void denied(Binder.Building building, int row) {
        if (!building.isDoubtful(row)) {
            diagnostics.accept(Diagnostic.of(Code.RECORD_DENIED, places.of(partnerOf(building, row), name(building, row)), building.table.record()));
        }
        building.doubt(row);
    }

    private static long[][] cells(long[][] columns, List<Column> key) {
        return key.stream().map(column -> columns[column.index()]).toArray(long[][]::new);
    }

    private static boolean hasKey(long[][] key, int row) {
        for (long[] column : key) {
            if (column[row] == Cells.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    private void merge(Binder.Building building, int into, int from) {
        for (Column column : building.table.columns()) {
            long[] cells = building.columns[column.index()];
            long a = cells[into];
            long b = cells[from];
            // What is told by a row alone that may speak of nobody is perhaps so.
            boolean perhaps = building.isDoubtful(into) != building.isDoubtful(from) && column.merge() != Column.Merge.MAY_DIFFER;
            if (a == b || b == Binder.ABSENT && !(perhaps && building.isDoubtful(into))) {
                continue;
            }
            if (!perhaps && a != Binder.ABSENT && (a == Binder.UNTOLD || b == Binder.UNTOLD)) {
                cells[into] = untold(column, a, b);
                continue;
            }
            if (a != Binder.ABSENT && b != Binder.ABSENT && column.merge() == Column.Merge.REPORT) {
                String field = name(building, into) + "." + column.spelling();
                int partner = partnerOf(building, into);
                if (differing.add(partner + " " + field)) {
                    diagnostics.accept(Diagnostic.of(Code.DIFFERING_DUPLICATES, places.of(partner, field), column.spelling()));
                }
            }
            cells[into] = perhaps ? Cells.UNKNOWN : a == Binder.ABSENT ? b : together(column, a, b);
        }
    }

    /// What becomes of two values one of which is [Binder#UNTOLD]: the other one, which would be the same; but of those of which the earliest or the latest counts, the one that is not told may be it.
    static long untold(Column column, long a, long b) {
        long told = a == Binder.UNTOLD ? b : a;
        return told == Binder.UNTOLD || column.merge() == Column.Merge.REPORT || column.merge() == Column.Merge.MAY_DIFFER ? told : together(column, told, Cells.UNKNOWN);
    }

    /// What becomes of two values that differ, of one field of one record.
    static long together(Column column, long a, long b) {
        return switch (column.merge()) {
            case MAY_DIFFER -> Cells.isKnown(a) ? a : b;
            case EARLIEST, LATEST -> column.isMovable() ? Movable.together(column, a, b) : ofDays(column, a, b);
            case REPORT -> Cells.UNKNOWN;
        };
    }

    /// The first or the last one of two days.
    static long ofDays(Column column, long a, long b) {
        return column.merge() == Column.Merge.EARLIEST ? earliest(a, b) : latest(a, b);
    }

    /// An unknown date may be the earlier one; "none" says nothing.
    private static long earliest(long a, long b) {
        if (a == Cells.NONE || b == Cells.NONE) {
            return a == Cells.NONE ? b : a;
        }
        return Math.min(a, b);
    }

    /// An unknown date may be the later one; "none" and "open-ended" are later than any.
    private static long latest(long a, long b) {
        if (a == Cells.NONE || b == Cells.NONE) {
            return Cells.NONE;
        }
        return a == Cells.UNKNOWN || b == Cells.UNKNOWN ? Cells.UNKNOWN : Math.max(a, b);
    }

    /// A key that is unique in the document, at two parents: it is not known to which the record belongs.
    private void doubtTwoPlaces(Binder.Building building, int[] firstOf) {
        if (!building.table.keyInDocument()) {
            return;
        }
        int[] partners = new int[building.count];
        for (int row = 0; row < building.count; row++) {
            partners[row] = partnerOf(building, row);
        }
        KeyIndex index = new KeyIndex(building, building.table.key(), partners);
        long[][] key = cells(building.columns, building.table.key());
        for (int row = 0; row < building.count; row++) {
            if (firstOf[row] != row || !hasKey(key, row)) {
                continue;
            }
            int first = index.first(row);
            if (first != row) {
                building.doubt(first);
                building.doubt(row);
                diagnostics.accept(Diagnostic.of(Code.KEY_IN_TWO_PLACES, places.of(partners[row], name(building, row)), building.table.parent().record()));
            }
        }
    }

    private void doubtIncompleteKeys(Table table) {
        if (table.parent() == null || table.key().isEmpty()) {
            return;
        }
        PartnerData.Rows rows = result[table.index()];
        boolean[] doubtful = rows.doubtful();
        long[][] key = cells(rows.columns(), table.key());
        for (int row = 0; row < rows.count(); row++) {
            if (!hasKey(key, row)) {
                doubtful = doubtful == null ? new boolean[rows.count()] : doubtful;
                doubtful[row] = true;
            }
        }
        if (doubtful != rows.doubtful()) {
            result[table.index()] = new PartnerData.Rows(rows.count(), rows.columns(), rows.parent(), doubtful, rows.incomplete(), rows.open(), rows.origin());
        }
    }

    /// Keeps the first rows, in the order of their parents.
    private static PartnerData.Rows compact(Binder.Building building, int[] firstOf, int[] moved, int parents) {
        int[] order = order(building, firstOf, parents);
        long[][] columns = new long[building.columns.length][];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = gathered(building.columns[c], order);
        }
        BitSet[] open = Movable.settle(building.table, columns);
        move(moved, firstOf, order);
        return new PartnerData.Rows(order.length, columns, gathered(building.parent, order), building.doubtful == null ? null : doubtful(building, order), building.incomplete, open,
                building.ofDocument ? origin(building, firstOf, order) : null);
    }

    /// Says for each row where the one is that it has become.
    private static void move(int[] moved, int[] firstOf, int[] order) {
        for (int i = 0; i < order.length; i++) {
            moved[order[i]] = i;
        }
        for (int row = 0; row < moved.length; row++) {
            moved[row] = firstOf[row] == KeyIndex.NOWHERE ? KeyIndex.NOWHERE : moved[firstOf[row]];
        }
    }

    private static boolean[] doubtful(Binder.Building building, int[] order) {
        boolean[] doubtful = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            doubtful[i] = building.isDoubtful(order[i]);
        }
        return doubtful;
    }

    private static int[] gathered(int[] numbers, int[] order) {
        int[] gathered = new int[order.length];
        for (int i = 0; i < gathered.length; i++) {
            gathered[i] = numbers[order[i]];
        }
        return gathered;
    }

    private static long[] gathered(long[] cells, int[] order) {
        long[] gathered = new long[order.length];
        for (int i = 0; i < gathered.length; i++) {
            gathered[i] = cells[order[i]];
        }
        return gathered;
    }

    /// Where each row that is kept was written; those that were written several times are at the first place.
    private static PartnerData.Origin origin(Binder.Building building, int[] firstOf, int[] order) {
        boolean[] several = new boolean[building.count];
        for (int row = 0; row < building.count; row++) {
            several[firstOf[row]] |= firstOf[row] != row;
        }
        boolean[] repeated = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            repeated[i] = several[order[i]];
        }
        int[] above = building.written == null ? building.parent : building.written;
        return new PartnerData.Origin(order, Arrays.copyOf(above, building.count), Arrays.copyOf(building.position, building.count), repeated, building.lists);
    }

    /// The rows to keep, counted into the order of their parents.
    private static int[] order(Binder.Building building, int[] firstOf, int parents) {
        int[] starts = new int[parents + 1];
        int kept = 0;
        for (int row = 0; row < building.count; row++) {
            if (firstOf[row] == row) {
                starts[Math.max(0, building.parent[row]) + 1]++;
                kept++;
            }
        }
        for (int i = 0; i < parents; i++) {
            starts[i + 1] += starts[i];
        }
        int[] order = new int[kept];
        for (int row = 0; row < building.count; row++) {
            if (firstOf[row] == row) {
                order[starts[Math.max(0, building.parent[row])]++] = row;
            }
        }
        return order;
    }

    /// The place of a record whose parents have been put together already.
    private String name(Binder.Building building, int row) {
        PartnerData.Rows[] rows = result.clone();
        rows[building.table.index()] = new PartnerData.Rows(building.count, building.columns, building.parent, null, null, null, null);
        return new PartnerData(shape, rows, texts).place(building.table, row);
    }
}
