package org.complang.data;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.table.Blanks;
import org.complang.wording.Phrase;

/// Takes the records of one partner as a reader finds them, turns values into cells, and builds the partner's data. Values that do not fit are reported where they stand and taken as
/// not known.
final class Binder {
    /// Not given at all; becomes what the field declares of an absent value.
    static final long ABSENT = Long.MIN_VALUE + 2;
    /// Not told by a file that should tell it; is not known where nothing else tells it.
    static final long UNTOLD = Long.MIN_VALUE + 3;
    /// Undeclared spellings that are reported in one run, each once.
    private static final int SPELLINGS = 500;

    private final Shape shape;
    private final Consumer<Diagnostic> diagnostics;
    private final Set<String> reportedSpellings;
    private final Building[] tables;
    private final Map<String, Integer> textNumbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    /// The rows in which something seems to be meant for a column.
    private final Map<Column, BitSet> meant = new HashMap<>();

    /// A table that grows.
    static final class Building {
        final Table table;
        int count;
        long[][] columns;
        int[] parent = new int[8];
        /// The position of each record in its list, from 0; below 0 where the list was given as an object.
        int[] position = new int[8];
        /// The records above, as they were written, that have this list, be it empty.
        final BitSet lists = new BitSet();
        private int listOf = -1;
        private int next;
        /// The records above as they were written, once they have been put together.
        int[] written;
        boolean[] doubtful;
        /// The partners, by their rows in the root table, of whom records may be missing; null where there is none.
        BitSet incomplete;
        /// Rows that say that there is no such record; null where there is none.
        BitSet denied;
        /// The partners, by their rows in the root table, of whom any record may be denied; null where there is none.
        BitSet anyDenied;
        /// Whether the records stand in one document, so that each has a place there.
        final boolean ofDocument;

        Building(Table table, boolean ofDocument) {
            this.table = table;
            this.ofDocument = ofDocument;
            this.columns = new long[table.columns().size()][8];
        }

        /// Forgets all records.
        void clear() {
            count = 0;
            doubtful = null;
            incomplete = null;
            denied = null;
            anyDenied = null;
            written = null;
            lists.clear();
            listOf = -1;
        }

        int add(int parentRow) {
            if (count == parent.length) {
                parent = Arrays.copyOf(parent, count * 2);
                position = Arrays.copyOf(position, count * 2);
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = Arrays.copyOf(columns[i], count * 2);
                }
            }
            parent[count] = parentRow;
            if (ofDocument) {
                position[count] = next(parentRow);
            }
            for (long[] column : columns) {
                column[count] = ABSENT;
            }
            return count++;
        }

        /// The position of the next element of the list of a record; lists are read one after the other.
        private int next(int parentRow) {
            next = parentRow == listOf ? next + 1 : 0;
            listOf = parentRow;
            return next;
        }

        /// Records of a partner may be missing.
        void lacks(int partner) {
            incomplete = with(incomplete, partner);
        }

        void doubt(int row) {
            if (doubtful == null) {
                doubtful = new boolean[parent.length];
            }
            doubtful = doubtful.length < parent.length ? Arrays.copyOf(doubtful, parent.length) : doubtful;
            doubtful[row] = true;
        }

        /// A row says that there is no such record.
        void deny(int row) {
            denied = with(denied, row);
        }

        /// Any record of a partner may be denied.
        void denyAny(int partner) {
            anyDenied = with(anyDenied, partner);
        }

        /// @param set null for an empty one
        private static BitSet with(BitSet set, int bit) {
            BitSet more = set == null ? new BitSet() : set;
            more.set(bit);
            return more;
        }

        boolean isDoubtful(int row) {
            return doubtful != null && row < doubtful.length && doubtful[row];
        }

        /// The record is there after all.
        void trust(int row) {
            if (isDoubtful(row)) {
                doubtful[row] = false;
            }
        }
    }

    /// Where the reader is, for messages.
    interface Here {
        Place place(String field);
    }

    /// @param reportedSpellings spellings that have been reported in this run; grows
    Binder(Shape shape, Consumer<Diagnostic> diagnostics, Set<String> reportedSpellings) {
        this.shape = shape;
        this.diagnostics = diagnostics;
        this.reportedSpellings = reportedSpellings;
        this.tables = shape.tables().stream().map(table -> new Building(table, true)).toArray(Building[]::new);
        tables[0].add(-1);
    }

    /// A new record of a list.
    int open(Table table, int parentRow) {
        return tables[table.index()].add(parentRow);
    }

    /// A record has the list, which is read next.
    void list(Table table, int parentRow) {
        tables[table.index()].lists.set(parentRow);
    }

    /// An element of a list that cannot be read.
    void reject(Table table, int parentRow) {
        tables[table.index()].next(parentRow);
        reject(table);
    }

    /// The record of a list that is given as an object, by its name and not by a position.
    int openNamed(Table table, int parentRow) {
        int row = open(table, parentRow);
        tables[table.index()].position[row] = -1;
        return row;
    }

    /// A record that cannot be read: the list, and every list below it, may lack some.
    void reject(Table table) {
        tables[table.index()].lacks(0);
        table.children().forEach(this::reject);
    }

    /// What stands under a name that seems to be that of a field, or of a list, is not read: what it would tell is not known.
    void meant(Fields.Field field, int row) {
        switch (field) {
            case Fields.Field.Scalar(Column column) -> meant.computeIfAbsent(column, _ -> new BitSet()).set(row);
            case Fields.Field.Records(Table child) -> reject(child, row);
            case Fields.Field.Single(Map<String, Fields.Field> fields) -> fields.values().forEach(inner -> meant(inner, row));
        }
    }

    /// A list that stands twice: which of both is meant nobody knows, so that each record of it may be there or not, and there may be others.
    void repeated(Table table) {
        reject(table);
        tables[table.index()].denyAny(0);
    }

    /// A text, which names a record only where there is something to read, whatever blanks stand around it.
    void text(Column column, int row, String value, Here here) {
        boolean names = Identifiers.isName(column);
        String said = names ? Blanks.strip(value) : value;
        if (names && said.isEmpty()) {
            nothing(column, row, here);
            return;
        }
        if (names && !Identifiers.isLegible(column, value)) {
            report(Code.WRONG_VALUE, column, here, '"' + CellReading.shown(Identifiers.shown(value)) + '"', Phrase.of("type.legible"));
            put(column, row, Cells.UNKNOWN, here);
            return;
        }
        if (names && Identifiers.isOfNothingInDocuments(said)) {
            report(Code.IDENTIFIER_OF_NOTHING, column, here, said);
            put(column, row, Cells.UNKNOWN, here);
            return;
        }
        switch (column.type()) {
            case Type.Plain.ID, Type.Plain.TEXT -> put(column, row, number(said), here);
            case Type.Code(Vocabulary vocabulary) -> put(column, row, term(column, vocabulary, value, here), here);
            case Type.Plain.DATE -> set(column, row, date(value), here, value);
            case Type.Plain.MONTH -> set(column, row, month(value), here, value);
            case Type.Plain.YES_NO, Type.Plain.COUNT, Type.Plain.DECIMAL -> wrong(column, row, '"' + CellReading.shown(value) + '"', here);
            case Type.Money _ -> wrong(column, row, '"' + CellReading.shown(value) + '"', here);
        }
    }

    void number(Column column, int row, BigDecimal value, Here here) {
        boolean count = column.type() == Type.Plain.COUNT;
        if (!count && column.type() != Type.Plain.DECIMAL && !(column.type() instanceof Type.Money)
                || count && (value.signum() < 0 || value.signum() != 0 && value.stripTrailingZeros().scale() > 0)) {
            wrong(column, row, CellReading.shown(value.toString()), here);
            return;
        }
        long cell = Cells.number(value);
        if (cell == Cells.UNKNOWN) {
            tooLarge(column, row, value.toString(), here);
        } else {
            put(column, row, cell, here);
        }
    }

    void tooLarge(Column column, int row, String written, Here here) {
        report(Code.NUMBER_TOO_LARGE, column, here, CellReading.shown(written));
        put(column, row, Cells.UNKNOWN, here);
    }

    void yesNo(Column column, int row, boolean value, Here here) {
        if (column.type() == Type.Plain.YES_NO) {
            put(column, row, value ? 1 : 0, here);
        } else {
            wrong(column, row, String.valueOf(value), here);
        }
    }

    void nothing(Column column, int row, Here here) {
        if (column.absence() == Column.Absence.NEVER) {
            report(Code.NULL_NOT_ALLOWED, column, here, column.spelling());
        }
        put(column, row, absent(column), here);
    }

    /// A record that the document holds once and that cannot be read: nothing is known of its fields.
    void reject(Map<String, Fields.Field> single) {
        for (Fields.Field field : single.values()) {
            if (field instanceof Fields.Field.Scalar(Column column)) {
                tables[0].columns[column.index()][0] = Cells.UNKNOWN;
            }
        }
    }

    /// A value that is no scalar, such as a list where a number should be.
    void wrong(Column column, int row, String shown, Here here) {
        report(Code.WRONG_VALUE, column, here, shown, word(column.type()));
        put(column, row, Cells.UNKNOWN, here);
    }

    private void set(Column column, int row, long cell, Here here, String written) {
        if (cell == Cells.UNKNOWN) {
            wrong(column, row, '"' + CellReading.shown(written) + '"', here);
        } else {
            put(column, row, cell, here);
        }
    }

    /// A field that stands twice in one record has no value that could be trusted.
    private void put(Column column, int row, long cell, Here here) {
        long[] cells = tables[column.table().index()].columns[column.index()];
        if (cells[row] != ABSENT) {
            report(Code.REPEATED_FIELD, column, here, column.spelling());
            cells[row] = Cells.UNKNOWN;
        } else {
            cells[row] = cell;
        }
    }

    private long number(String text) {
        Integer known = textNumbers.putIfAbsent(text, texts.size());
        if (known == null) {
            texts.add(text);
            return texts.size() - 1;
        }
        return known;
    }

    private long term(Column column, Vocabulary vocabulary, String value, Here here) {
        Vocabulary.Term term = vocabulary.spelled(value);
        if (term != null) {
            return term.index();
        }
        if (Identifiers.isOfNothingInDocuments(Blanks.strip(value))) {
            report(Code.IDENTIFIER_OF_NOTHING, column, here, value);
            return Cells.UNKNOWN;
        }
        if (Identifiers.isDamaged(value)) {
            report(Code.WRONG_VALUE, column, here, '"' + CellReading.shown(Identifiers.shown(value)) + '"', Phrase.of("type.legible"));
            return Cells.UNKNOWN;
        }
        if (reportedSpellings.size() < SPELLINGS && reportedSpellings.add(spelling(vocabulary, value))) {
            diagnostics.accept(Diagnostic.of(Code.UNDECLARED_SPELLING, here.place(column.spelling()), CellReading.shown(value), vocabulary.name()).suggesting(OtherWords.nearest(vocabulary, value)));
        }
        return vocabulary.terms().size() + number(value);
    }

    /// What is remembered of an undeclared spelling that has been reported.
    static String spelling(Vocabulary vocabulary, String value) {
        return vocabulary.name() + ' ' + CellReading.shown(value);
    }

    static long date(String value) {
        try {
            return value.length() == 10 ? Cells.date(LocalDate.parse(value)) : Cells.UNKNOWN;
        } catch (DateTimeException e) {
            return Cells.UNKNOWN;
        }
    }

    static long month(String value) {
        try {
            return value.length() == 7 ? Cells.month(YearMonth.parse(value)) : Cells.UNKNOWN;
        } catch (DateTimeException e) {
            return Cells.UNKNOWN;
        }
    }

    /// The cell of an absent value.
    static long absent(Column column) {
        return switch (column.absence()) {
            case NEVER, UNKNOWN -> Cells.UNKNOWN;
            case NONE, OPEN_ENDED -> Cells.NONE;
        };
    }

    static Phrase word(Type type) {
        return switch (type) {
            case Type.Plain.ID, Type.Plain.TEXT -> Phrase.of("type.text");
            case Type.Plain.YES_NO -> Phrase.of("type.true-false");
            case Type.Plain.DATE -> Phrase.of("type.date-written");
            case Type.Plain.MONTH -> Phrase.of("type.month-written");
            case Type.Plain.COUNT -> Phrase.of("type.count");
            case Type.Plain.DECIMAL -> Phrase.of("type.number");
            case Type.Money _ -> Phrase.of("type.number");
            case Type.Code(Vocabulary vocabulary) -> Phrase.of("type.code", vocabulary.labels());
        };
    }

    private void report(Code code, Column column, Here here, Object... arguments) {
        diagnostics.accept(Diagnostic.of(code, here.place(column.spelling()), arguments));
    }

    /// Ends a record: fields that were not given become what they declare, and a missing one that must be there is reported.
    void close(Table table, int row, Here here) {
        for (Column column : table.columns()) {
            long[] cells = tables[table.index()].columns[column.index()];
            if (cells[row] == ABSENT) {
                if (column.absence() == Column.Absence.NEVER) {
                    report(Code.MISSING_FIELD, column, here, column.spelling());
                }
                cells[row] = meant.containsKey(column) && meant.get(column).get(row) ? Cells.UNKNOWN : absent(column);
            }
        }
    }

    /// The partner's data, with records of one key put together.
    PartnerData build(Function<String, Place> place) {
        Duplicates duplicates = new Duplicates(diagnostics, (_, field) -> place.apply(field), texts, shape);
        PartnerData.Rows[] rows = duplicates.unite(tables);
        return new PartnerData(shape, rows, List.copyOf(texts));
    }

    /// Reported spellings for a run.
    static Set<String> noSpellings() {
        return new HashSet<>();
    }
}
