package org.complang.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.wording.Places;

/// The data of one partner, or of a batch of several, bound to the declared records: every table as columns of [Cells]. Records with one key are one row. The root table has a row for each
/// partner. Nobody writes to it after it is built.
public final class PartnerData {
    private static final Object NOTHING_MOVABLE = new Object();

    /// The rows of one table.
    public static final class Rows {
        private static final Object NO_INDEX = new Object();

        private final int count;
        private final long[][] columns;
        private final int[] parent;
        private final boolean[] doubtful;
        private final BitSet incomplete;
        private final BitSet[] open;
        private final Origin origin;
        /// Made when they are first asked for; several threads may make them: they make the same.
        private volatile int[] starts;
        private final Object[] indexes;

        /// @param count number of rows
        /// @param columns a column of cells for each column of the table
        /// @param parent for each row the row of the parent table; rows of one parent stand together, in the order of the parents
        /// @param doubtful for each row whether it may not exist, or null where all surely do
        /// @param incomplete the partners, by their rows in the root table, of whom rows may be missing because they could not be read; null where there is none
        /// @param open for each column the rows of which some record told a day and another one with their key tells that it is not known, so that it may be a day that counts; null where there is none
        /// @param origin where the rows were written; null where they were not read from one document
        Rows(int count, long[][] columns, int[] parent, boolean[] doubtful, BitSet incomplete, BitSet[] open, Origin origin) {
            this.count = count;
            this.columns = columns;
            this.parent = parent;
            this.doubtful = doubtful;
            this.incomplete = incomplete;
            this.open = open;
            this.origin = origin;
            this.indexes = new Object[columns.length];
        }

        public int count() {
            return count;
        }

        /// A column of cells for each column of the table.
        public long[][] columns() {
            return columns;
        }

        /// For each row the row of the parent table; rows of one parent stand together, in the order of the parents.
        public int[] parent() {
            return parent;
        }

        /// For each row whether it may not exist, or null where all surely do.
        public boolean[] doubtful() {
            return doubtful;
        }

        BitSet incomplete() {
            return incomplete;
        }

        BitSet[] open() {
            return open;
        }

        /// Where the rows were written; null where they were not read from one document.
        public Origin origin() {
            return origin;
        }

        /// Whether rows of any partner may be missing because they could not be read.
        public boolean isIncomplete() {
            return incomplete != null;
        }

        /// Whether rows of a partner may be missing.
        ///
        /// @param partner the row of the partner in the root table
        public boolean isIncomplete(int partner) {
            return incomplete != null && incomplete.get(partner);
        }

        private int[] starts(int parents) {
            // the rows may stand in other data too, where further parents without rows follow
            int[] known = starts;
            if (known == null || known.length <= parents) {
                known = new int[parents + 1];
                int next = 0;
                for (int row = 0; row < count; row++) {
                    while (next <= parent[row]) {
                        known[next++] = row;
                    }
                }
                Arrays.fill(known, next, parents + 1, count);
                starts = known;
            }
            return known;
        }

        private ColumnIndex index(Column column) {
            Object known = indexes[column.index()];
            if (known == null) {
                ColumnIndex made = ColumnIndex.of(column, columns[column.index()]);
                known = made == null ? NO_INDEX : made;
                indexes[column.index()] = known;
            }
            return known == NO_INDEX ? null : (ColumnIndex) known;
        }
    }

    /// Where rows were written.
    ///
    /// @param written for each row the record as it was written, counted through all lists
    /// @param parent for each record as it was written the one above it, likewise
    /// @param position for each record as it was written its position in its list, from 0; below 0 where the list is an object
    /// @param repeated for each row whether it was written several times
    /// @param lists the records above, as they were written, that have the list, be it empty
    public record Origin(int[] written, int[] parent, int[] position, boolean[] repeated, BitSet lists) { }

    private final Shape shape;
    private final Rows[] tables;
    private final List<String> texts;
    /// Made when it is first asked for; several threads may make it: they make the same.
    private Nameless nameless;
    /// By table and column, likewise; [#NOTHING_MOVABLE] where nothing is.
    private final Object[][] movable;

    PartnerData(Shape shape, Rows[] tables, List<String> texts) {
        this.shape = shape;
        this.tables = tables;
        this.texts = texts;
        this.movable = new Object[tables.length][];
    }

    List<String> texts() {
        return texts;
    }

    public Shape shape() {
        return shape;
    }

    public Rows rows(Table table) {
        return tables[table.index()];
    }

    /// The cells of a column, as they are told.
    public long[] cells(Column column) {
        return tables[column.table().index()].columns()[column.index()];
    }

    /// The number of partners.
    public int partners() {
        return rows(shape.root()).count();
    }

    /// Those of the partners in the root table, in their order.
    public int[] rows() {
        return IntStream.range(0, partners()).toArray();
    }

    /// The identifier of the partner, of several the first.
    public String partner() {
        return partner(0);
    }

    /// The identifier of a partner.
    ///
    /// @param row the row of the partner in the root table, from 0
    public String partner(int row) {
        return show(shape.partnerKey(), row);
    }

    /// The row of the partner to whom a row of a table belongs.
    public int partnerOf(Table table, int row) {
        int at = row;
        for (Table t = table; t.parent() != null; t = t.parent()) {
            at = tables[t.index()].parent()[at];
        }
        return at;
    }

    private Nameless nameless() {
        Nameless known = nameless;
        if (known == null) {
            known = new Nameless(this);
            nameless = known;
        }
        return known;
    }

    /// Whether rows of a list may be missing of any record: because they could not be read, or because it is not known to which record some belong.
    public boolean isIncomplete(Table list) {
        return nameless().isAny() || rows(list).isIncomplete();
    }

    /// Whether rows of a list may be missing of a record.
    ///
    /// @param at the table of the record, which has the list, or below which records with the list stand; or a table below it
    /// @param row the row of the record in that table
    /// @param fromBelow whether a record below this one is looked at, which may belong to another one
    public boolean isIncomplete(Table list, Table at, int row, boolean fromBelow) {
        return rows(list).isIncomplete() && rows(list).isIncomplete(partnerOf(at, row)) || nameless().mayLack(list, at, row, fromBelow);
    }

    /// Which records of a table have lists and no key that is known, so that what stands in their lists may belong to others; null where none is so.
    public boolean[] nameless(Table table) {
        return nameless().rows(table);
    }

    /// Whether it is not known to which records of a table some rows of a list of the partner belong, and so which of these are the same one's.
    ///
    /// @param record a table above the list
    /// @param partner the row of the partner in the root table
    public boolean isAttributionOpen(Table list, Table record, int partner) {
        return nameless().isOpen(list, record, partner);
    }

    /// For each row of the parent table the first row of the table that belongs to it, or where it would be, and behind the last the number of rows: those of row `i` are from `[i]` to before `[i + 1]`.
    /// Nobody writes to it.
    public int[] starts(Table table) {
        return rows(table).starts(rows(table.parent()).count());
    }

    /// Which days of a column may be moved by a record that may be the same; null where none may.
    public Movable movable(Column column) {
        if (!column.isMovable()) {
            return null;
        }
        Object[] known = movable[column.table().index()];
        if (known == null) {
            known = new Object[column.table().columns().size()];
            movable[column.table().index()] = known;
        }
        Object found = known[column.index()];
        if (found == null) {
            Movable made = Movable.of(this, column);
            found = made == null ? NOTHING_MOVABLE : made;
            known[column.index()] = found;
        }
        return found == NOTHING_MOVABLE ? null : (Movable) found;
    }

    /// The cells of a column, with days that may be moved as not known.
    public long[] settled(Column column) {
        Movable movable = movable(column);
        return movable == null ? cells(column) : movable.settled();
    }

    /// Where each value of a column stands; null where that is not told, because the table has few rows or the column many values.
    public ColumnIndex index(Column column) {
        return rows(column.table()).index(column);
    }

    /// The first row of a table among those that belong to a row of a table above, or where it would be; they end before the first of the next row above.
    public int firstWithin(Table table, Table above, int row) {
        return table == above ? row : starts(table)[firstWithin(table.parent(), above, row)];
    }

    /// The rows of a table that belong to a row of a table above, in their order.
    public IntStream rowsWithin(Table table, Table above, int row) {
        return IntStream.range(firstWithin(table, above, row), firstWithin(table, above, row + 1));
    }

    /// A cell as a reader knows it: `?` where it is not known, nothing where there is none.
    public String show(Column column, int row) {
        long cell = cells(column)[row];
        if (cell == Cells.UNKNOWN) {
            return "?";
        }
        if (cell == Cells.NONE) {
            return "";
        }
        return switch (column.type()) {
            case Type.Plain plain -> show(plain, cell);
            case Type.Money _ -> plain(cell);
            case Type.Code(Vocabulary vocabulary) -> {
                int known = vocabulary.terms().size();
                yield cell < known ? vocabulary.terms().get((int) cell).spellings().getFirst() : texts.get((int) cell - known);
            }
        };
    }

    private String show(Type.Plain type, long cell) {
        return switch (type) {
            case ID, TEXT -> texts.get((int) cell);
            case YES_NO -> cell == 1 ? "yes" : "no";
            case DATE -> Cells.date(cell).toString();
            case MONTH -> Cells.month(cell).toString();
            case COUNT, DECIMAL -> plain(cell);
        };
    }

    private static String plain(long cell) {
        return java.math.BigDecimal.valueOf(cell, Cells.DECIMALS).stripTrailingZeros().toPlainString();
    }

    /// The number of a text in this data, or -1 where it holds no such text.
    public int number(String text) {
        return texts.indexOf(text);
    }

    /// Whether the data was read from one document.
    public boolean isOfDocument() {
        return Arrays.stream(tables).anyMatch(rows -> rows.origin() != null);
    }

    /// The place of a record as a JSON pointer: `/customers/3/usage/0`; nothing where it has none, because it was not read from a document, or stands in a list that is given as an object.
    public Optional<String> pointer(Table table, int row) {
        Origin origin = tables[table.index()].origin();
        return table.parent() == null ? Optional.of("") : origin == null || origin.written()[row] < 0 ? Optional.empty() : pointerOfWritten(table, origin.written()[row]);
    }

    private Optional<String> pointerOfWritten(Table table, int written) {
        Origin origin = tables[table.index()].origin();
        if (table.parent() == null) {
            return Optional.of("");
        }
        return origin.position()[written] < 0 ? Optional.empty()
                : pointerOfWritten(table.parent(), origin.parent()[written]).map(above -> above + "/" + escaped(table.spelling()) + "/" + origin.position()[written]);
    }

    /// The place of the value of a record in a list that is given as an object, by its key: `/scoringHistory/0/metrics/skilling`; nothing where it stands in a list, or was not read from a document.
    public Optional<String> pointerInObject(Table table, int row) {
        Origin origin = tables[table.index()].origin();
        int written = table.parent() == null || origin == null ? -1 : origin.written()[row];
        return written < 0 || origin.position()[written] >= 0 ? Optional.empty()
                : pointerOfWritten(table.parent(), origin.parent()[written]).map(above -> above + "/" + escaped(table.spelling()) + "/" + escaped(show(table.key().getFirst(), row)));
    }

    /// The place of a field as a JSON pointer: `/customers/3/market`, or `/partner/market` of a record that the document holds once.
    public Optional<String> pointer(Column column, int row) {
        Optional<String> record = column.table().parent() != null ? pointer(column.table(), row)
                : Optional.of(shape.groups().stream().filter(group -> group.columns().contains(column)).map(group -> "/" + escaped(group.spelling())).findFirst().orElse(""));
        return record.map(above -> above + "/" + escaped(column.spelling()));
    }

    /// A name as a part of a JSON pointer.
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /// Whether a row was written several times, so that a change of one place would not change it.
    public boolean isRepeated(Table table, int row) {
        Origin origin = tables[table.index()].origin();
        return origin != null && origin.repeated()[row];
    }

    /// Whether the record of a row, where it was first written in a document, has a list, be it empty.
    public boolean hasList(Table list, int parentRow) {
        Origin above = tables[list.parent().index()].origin();
        Origin origin = tables[list.index()].origin();
        return origin != null && origin.lists().get(list.parent().parent() == null ? 0 : above.written()[parentRow]);
    }

    /// The place of a record, by keys as [Places] has them: `customers[T1].usage[Yammer, E3, 2018-02]`.
    public String place(Table table, int row) {
        if (table.parent() == null) {
            return "";
        }
        StringBuilder key = new StringBuilder();
        List<Column> columns = table.key().isEmpty() ? table.columns() : table.key();
        for (Column column : columns) {
            String shown = show(column, row);
            if (!shown.isEmpty()) {
                key.append(key.isEmpty() ? "" : ", ").append(Places.key(shown));
            }
        }
        String above = place(table.parent(), rows(table).parent()[row]);
        return (above.isEmpty() ? "" : above + ".") + table.spelling() + "[" + key + "]";
    }

    /// The place of a field of a record: `customers[T1].market`, or `partner.market` for one that the document holds once.
    public String place(Column column, int row) {
        if (column.table().parent() != null) {
            return place(column.table(), row) + "." + column.spelling();
        }
        for (Shape.Group group : shape.groups()) {
            if (group.columns().contains(column)) {
                return group.spelling() + "." + column.spelling();
            }
        }
        return column.spelling();
    }
}
