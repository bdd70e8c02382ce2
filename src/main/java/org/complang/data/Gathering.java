package org.complang.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.table.Texts;

/// Puts records of many partners together that are found one by one, in any order: the way in from tables. Each record is given with what is around it, again and again; what is given of one record
/// in several places is put together as the data model says. For one thread.
public final class Gathering {
    /// Stands for a field that is not given.
    public static final long NOT_GIVEN = Binder.ABSENT;
    /// Stands for a field that a file does not tell though such files do: where nothing else tells it, it is not known, be its absence ever so telling.
    public static final long NOT_TOLD = Binder.UNTOLD;

    private final Shape shape;
    private final Consumer<Diagnostic> diagnostics;
    private final Texts texts = new Texts();
    private final Binder.Building[] tables;
    private final Known[] known;
    /// What else the records of a table are called; null where nothing is said of it.
    private final OtherNames[] names;
    private int[] rowOfPartner = new int[64];
    /// Fields of partners of rows that may speak of nobody, with what these say.
    private final List<Perhaps> perhaps = new ArrayList<>();
    /// Fields of partners of which it has been told that rows differ, by their row and column.
    private final Set<Long> differing = new HashSet<>();

    /// Fields of records that rows which cannot be read may have told, with the rows of the partners.
    private final Map<Column, BitSet> perhapsTold = new LinkedHashMap<>();

    private record Perhaps(Column column, int row, long cell) { }

    /// @param diagnostics is told what differs between records that should be one
    public Gathering(Shape shape, Consumer<Diagnostic> diagnostics) {
        this.shape = shape;
        this.diagnostics = diagnostics;
        this.tables = shape.tables().stream().map(table -> new Binder.Building(table, false)).toArray(Binder.Building[]::new);
        this.known = new Known[tables.length];
        this.names = new OtherNames[tables.length];
        for (Table table : shape.tables()) {
            boolean found = table.parent() != null && !table.children().isEmpty() && !table.key().isEmpty();
            known[table.index()] = found ? new Known(tables[table.index()]) : null;
        }
        Arrays.fill(rowOfPartner, -1);
    }

    /// Forgets all records, and the texts that they stand for: what was built before is no longer to be used. Those that come take the room that they had.
    public void clear() {
        texts.clear();
        perhaps.clear();
        perhapsTold.clear();
        differing.clear();
        Arrays.fill(rowOfPartner, -1);
        for (int t = 0; t < tables.length; t++) {
            tables[t].clear();
            if (known[t] != null) {
                known[t].clear();
            }
            if (names[t] != null) {
                names[t].clear();
            }
        }
    }

    /// The texts that cells stand for.
    public Texts texts() {
        return texts;
    }

    /// The cell of a text by its number: itself, or, in a column of terms, a value that equals no term.
    public static long cell(Column column, int text) {
        return column.type() instanceof Type.Code(var vocabulary) ? vocabulary.terms().size() + text : text;
    }

    /// The row of a partner, which is new where nothing was said of it before.
    ///
    /// @param text the number of its identifier
    public int partner(int text) {
        if (text >= rowOfPartner.length) {
            int before = rowOfPartner.length;
            rowOfPartner = Arrays.copyOf(rowOfPartner, Math.max(before * 2, text + 1));
            Arrays.fill(rowOfPartner, before, rowOfPartner.length, -1);
        }
        if (rowOfPartner[text] < 0) {
            rowOfPartner[text] = tables[0].add(-1);
            tables[0].columns[shape.partnerKey().index()][rowOfPartner[text]] = text;
        }
        return rowOfPartner[text];
    }

    /// How many partners there are.
    public int partners() {
        return tables[0].count;
    }

    /// A field of a partner itself is not known, where nothing is given of it.
    public void unknown(Column column, int row) {
        long[] cells = tables[0].columns[column.index()];
        cells[row] = cells[row] == NOT_GIVEN ? Cells.UNKNOWN : cells[row];
    }

    /// A field of a partner itself.
    public void ofPartner(Column column, int row, long cell) {
        long[] cells = tables[0].columns[column.index()];
        if (cells[row] == NOT_GIVEN) {
            cells[row] = cell;
        } else if (cells[row] == NOT_TOLD || cell == NOT_TOLD) {
            cells[row] = Duplicates.untold(column, cells[row], cell);
        } else if (cells[row] != cell) {
            cells[row] = Duplicates.together(column, cells[row], cell);
            if (column.merge() == Column.Merge.REPORT && differing.add((long) row * tables[0].columns.length + column.index())) {
                diagnostics.accept(Diagnostic.of(Code.DIFFERING_DUPLICATES, new Place.InData(identifier(row), 0, 0, column.spelling()), column.spelling()));
            }
        }
    }

    /// A field of a partner itself, as a row says that may not speak of it: if no other row says the same, it is not known.
    public void perhapsOfPartner(Column column, int row, long cell) {
        perhaps.add(new Perhaps(column, row, cell));
    }

    private void apply(Perhaps one) {
        long[] cells = tables[0].columns[one.column.index()];
        boolean same = cells[one.row] == one.cell;
        cells[one.row] = same || cells[one.row] == NOT_TOLD || one.column.merge() == Column.Merge.MAY_DIFFER && cells[one.row] != NOT_GIVEN ? cells[one.row] : Cells.UNKNOWN;
    }

    /// A record of a list.
    ///
    /// @param above the row of the record around it
    /// @param cells a cell for each column of the table, in their order
    /// @param doubtful whether it may not exist
    /// @return its row, for what belongs to it
    public int record(Table table, int above, long[] cells, boolean doubtful) {
        Known index = known[table.index()];
        int row = index == null ? -1 : index.find(above, cells);
        if (row < 0) {
            row = add(table, above, cells);
            if (index != null) {
                index.remember(row);
            }
            if (doubtful) {
                tables[table.index()].doubt(row);
            }
            return row;
        }
        if (!fits(table, row, cells) || doubtful != tables[table.index()].isDoubtful(row)) {
            int other = add(table, above, cells);
            if (doubtful) {
                tables[table.index()].doubt(other);
            }
            return other;
        }
        return row;
    }

    /// A field of a record that has been given, and to which nothing else was put together.
    ///
    /// @param row what [#record] gave
    public void set(Column column, int row, long cell) {
        tables[column.table().index()].columns[column.index()][row] = cell;
    }

    /// There is no such record: others with its key, of which somebody else says that there are, may be there or not.
    ///
    /// @param above the row of the record around it
    /// @param cells a cell for each column of the table, in their order
    public void denied(Table table, int above, long[] cells) {
        tables[table.index()].deny(add(table, above, cells));
    }

    /// The cell of a text that is the key of a record only for want of another one: it may be another name of a record that has a key of its own.
    ///
    /// @param text its number
    public long otherName(Table table, int text) {
        names(table);
        return OtherNames.cell(text);
    }

    private OtherNames names(Table table) {
        if (names[table.index()] == null) {
            names[table.index()] = new OtherNames();
        }
        return names[table.index()];
    }

    /// A row that cannot be read, or whose place is not known, may say of any record of a table that there is none.
    ///
    /// @param partner the row of the partner
    public void anyDenied(Table table, int partner) {
        tables[table.index()].denyAny(partner);
    }

    /// A record has another name: records of which nothing but this name is known ([#otherName]) are the one with the key, where no other record has that name too.
    ///
    /// @param partner the row of the partner
    /// @param key the number of the text of its key
    /// @param other the number of the other text
    public void named(Table table, int partner, int key, int other) {
        names(table).add(partner, key, other);
    }

    private int add(Table table, int above, long[] cells) {
        Binder.Building building = tables[table.index()];
        int row = building.add(above);
        for (int c = 0; c < cells.length; c++) {
            building.columns[c][row] = cells[c];
        }
        return row;
    }

    /// Whether nothing in a row differs from what is given; then what it lacks is taken over.
    private boolean fits(Table table, int row, long[] cells) {
        long[][] columns = tables[table.index()].columns;
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] != NOT_GIVEN && columns[c][row] != NOT_GIVEN && columns[c][row] != cells[c] && cells[c] != NOT_TOLD && columns[c][row] != NOT_TOLD) {
                return false;
            }
        }
        for (int c = 0; c < cells.length; c++) {
            if (columns[c][row] == NOT_GIVEN) {
                columns[c][row] = cells[c];
            } else if (cells[c] != columns[c][row] && cells[c] != NOT_GIVEN) {
                columns[c][row] = Duplicates.untold(table.columns().get(c), columns[c][row], cells[c]);
            }
        }
        return true;
    }

    /// A partner may lack records of a table, and of those below it.
    public void lacks(Table table, int partner) {
        tables[table.index()].lacks(partner);
        table.children().forEach(child -> lacks(child, partner));
    }

    private String identifier(int partner) {
        return texts.text((int) tables[0].columns[shape.partnerKey().index()][partner]);
    }

    /// A row that cannot be read may have told a field of any record that a partner has in a table: where nothing else tells it, it is not known, be its absence ever so telling.
    ///
    /// @param column of a table that is not the partners' own
    /// @param partner the row of the partner
    public void perhapsTold(Column column, int partner) {
        perhapsTold.computeIfAbsent(column, _ -> new BitSet()).set(partner);
    }

    private void apply(Column column, BitSet of) {
        Binder.Building building = tables[column.table().index()];
        int[] partners = OtherNames.partners(tables, building);
        long[] cells = building.columns[column.index()];
        for (int row = 0; row < building.count; row++) {
            cells[row] = cells[row] == NOT_GIVEN && of.get(partners[row]) ? NOT_TOLD : cells[row];
        }
    }

    /// The partners with their records.
    public PartnerData build() {
        perhaps.forEach(this::apply);
        perhapsTold.forEach(this::apply);
        for (int t = 0; t < tables.length; t++) {
            if (names[t] != null) {
                Binder.Building building = tables[t];
                int[] partners = OtherNames.partners(tables, building);
                Set<String> told = new HashSet<>();
                names[t].apply(building, partners, row -> severalNamed(building, row, partners[row], told));
            }
        }
        Duplicates duplicates = new Duplicates(diagnostics, (partner, field) -> new Place.InData(identifier(partner), 0, 0, field),
                texts.list(), shape);
        return new PartnerData(shape, duplicates.unite(tables), texts.list());
    }

    /// @param told what has been told already, each name once
    private void severalNamed(Binder.Building building, int row, int partner, Set<String> told) {
        String name = texts.text((int) building.columns[building.table.key().getFirst().index()][row]);
        Place place = new Place.InData(identifier(partner), 0, 0, building.table.spelling() + "[" + name + "]");
        if (told.add(partner + " " + name)) {
            diagnostics.accept(Diagnostic.of(Code.NAME_OF_SEVERAL, place, building.table.record(), name));
        }
        lacks(building.table, partner);
        denyBelow(building.table, partner);
    }

    /// What rows deny of a record of which it is not known which one it is, they may deny of any.
    private void denyBelow(Table table, int partner) {
        if (tables[table.index()].denied != null) {
            anyDenied(table, partner);
        }
        table.children().forEach(child -> denyBelow(child, partner));
    }

    /// Finds records by their key and what is around them; open addressing over rows.
    private static final class Known {
        private final Binder.Building building;
        private final int[] key;
        private int[] slots = new int[64];
        private int count;

        Known(Binder.Building building) {
            this.building = building;
            this.key = building.table.key().stream().mapToInt(Column::index).toArray();
        }

        /// The row, or -1 where there is none or the key is not known.
        int find(int above, long[] cells) {
            for (int column : key) {
                if (!Cells.isKnown(cells[column]) || cells[column] == NOT_GIVEN) {
                    return -1;
                }
            }
            int slot = (int) hash(above, cells) & slots.length - 1;
            while (slots[slot] > 0) {
                if (same(slots[slot] - 1, above, cells)) {
                    return slots[slot] - 1;
                }
                slot = slot + 1 & slots.length - 1;
            }
            return -1;
        }

        private boolean same(int row, int above, long[] cells) {
            if (building.parent[row] != above) {
                return false;
            }
            for (int column : key) {
                if (building.columns[column][row] != cells[column]) {
                    return false;
                }
            }
            return true;
        }

        private long hash(int above, long[] cells) {
            long hash = above * 0x9E3779B97F4A7C15L;
            for (int column : key) {
                hash = mixed(hash, cells[column]);
            }
            return hash ^ hash >>> 32;
        }

        private static long mixed(long hash, long cell) {
            return (hash ^ hash >>> 32 ^ cell) * 0x9E3779B97F4A7C15L;
        }

        void clear() {
            Arrays.fill(slots, 0);
            count = 0;
        }

        void remember(int row) {
            if (++count * 2 > slots.length) {
                int[] before = slots;
                slots = new int[slots.length * 2];
                for (int kept : before) {
                    if (kept > 0) {
                        put(kept - 1);
                    }
                }
            }
            put(row);
        }

        private void put(int row) {
            long hash = building.parent[row] * 0x9E3779B97F4A7C15L;
            for (int column : key) {
                hash = mixed(hash, building.columns[column][row]);
            }
            int slot = (int) (hash ^ hash >>> 32) & slots.length - 1;
            while (slots[slot] > 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = row + 1;
        }
    }
}
