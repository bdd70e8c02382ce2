package org.complang.data;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.IntStream;
import org.complang.data.DocumentBatches.Matters;
import org.complang.data.DocumentFields.Field;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.table.Texts;

/// Reads documents that are written plainly, straight from their bytes, and none in which anything is out of the ordinary. For one thread.
final class PlainDocuments extends PlainText {
    /// Stands for a term that nothing declares, and that has been reported.
    private static final long UNDECLARED = Binder.ABSENT;

    private final Shape shape;
    private final Narrowed[][] narrowed;
    private final DocumentFields[] names;
    /// For each column of each table the cell of a value that is absent; [Binder#ABSENT] where it must not be.
    private final long[][] absent;
    /// For each table the columns that tell which of the records with lists one is, and that may be not known.
    private final int[][] openKeys;
    private final Set<String> reportedSpellings;
    private final Set<String> reportedFields;

    private Binder.Building[] tables;
    private Texts texts;
    /// Where the field begins that is read, if its name stands there as it did before; else -1.
    private int began;

    PlainDocuments(Shape shape, Fields fields, Matters matters, Set<String> reportedSpellings, Set<String> reportedFields) {
        this.shape = shape;
        this.narrowed = shape.tables().stream().map(table -> Narrowed.of(table, matters)).toArray(Narrowed[][]::new);
        this.names = shape.tables().stream().map(table -> new DocumentFields(fields.of(table), matters::needs)).toArray(DocumentFields[]::new);
        this.absent = shape.tables().stream().map(table -> table.columns().stream().mapToLong(column -> column.absence() == Column.Absence.NEVER ? Binder.ABSENT : Binder.absent(column)).toArray())
                .toArray(long[][]::new);
        this.openKeys = shape.tables().stream().map(table -> table.parent() == null || table.children().isEmpty() ? IntStream.empty()
                : table.key().stream().filter(column -> column.absence() == Column.Absence.UNKNOWN).mapToInt(Column::index)).map(IntStream::toArray).toArray(int[][]::new);
        this.reportedSpellings = reportedSpellings;
        this.reportedFields = reportedFields;
    }

    /// Begins a stretch of text.
    void begin(byte[] text, int length) {
        over(text, length);
        for (DocumentFields fields : names) {
            fields.beginText();
        }
        texts = new Texts();
        tables = shape.tables().stream().map(table -> new Binder.Building(table, false)).toArray(Binder.Building[]::new);
    }

    /// The records that have been read.
    Binder.Building[] tables() {
        return tables;
    }

    /// The texts that their cells stand for.
    Texts texts() {
        return texts;
    }

    /// Reads the document that begins at a place.
    ///
    /// @return the row of its partner; below 0 where it is not written plainly, of which nothing is kept then
    int document(int from) {
        int[] marks = new int[tables.length];
        for (int t = 0; t < marks.length; t++) {
            marks[t] = tables[t].count;
        }
        at = from;
        try {
            int row = tables[0].add(-1);
            record(shape.root(), row, names[0], true);
            if (Cells.isKnown(tables[0].columns[shape.partnerKey().index()][row]) && isAlone()) {
                return row;
            }
        } catch (Unusual e) {
            // It is read once more, as any document is.
        }
        for (int t = 0; t < marks.length; t++) {
            tables[t].count = marks[t];
        }
        return -1;
    }

    /// Reads a record. Its fields are given once, and those that must be there are.
    ///
    /// @param whole whether all fields of the table stand here, and not some of them in a record that the document holds once
    private void record(Table table, int row, DocumentFields known, boolean whole) {
        take('{');
        known.begin();
        long lists = 0;
        if (mark() == '}') {
            at++;
        } else {
            do {
                skipSpace();
                Field repeated = known.repeated(bytes, at, end);
                if (repeated != null) {
                    at += repeated.repeatedLength() - 1;
                    set(repeated, row, repeated.repeatedCell());
                    continue;
                }
                Field field = field(table, known);
                if (field == null) {
                    continue;
                }
                switch (field.kind) {
                    case RECORDS -> {
                        if (field.records.index() >= Long.SIZE || (lists & 1L << field.records.index()) != 0) {
                            throw Unusual.IT;
                        }
                        lists |= 1L << field.records.index();
                        records(field.records, row);
                    }
                    case SINGLE -> record(table, row, field.single, false);
                    case TEXT, WORD, YES_NO, COUNT, DECIMAL -> scalar(field, row);
                }
            } while (more('}'));
        }
        if (whole) {
            close(table, row);
        }
    }

    /// Goes behind the name of a field; null for an undeclared one, whose value is gone over too.
    private Field field(Table table, DocumentFields known) {
        Field expected = known.expected(bytes, at, end);
        if (expected != null) {
            began = at;
            at += expected.length();
            return expected;
        }
        began = -1;
        take('"');
        int from = at;
        int to = endOfText();
        Field field = escaped ? null : known.find(bytes, from, to);
        take(':');
        if (field == null) {
            undeclared(table, from, to);
        }
        return field;
    }

    private void close(Table table, int row) {
        long[][] columns = tables[table.index()].columns;
        for (int c = 0; c < columns.length; c++) {
            if (columns[c][row] == Binder.ABSENT) {
                columns[c][row] = absent(table.index(), c);
            }
        }
        for (int c : openKeys[table.index()]) {
            if (columns[c][row] == Cells.UNKNOWN) {
                // What stands below matters, be it of another month or not: it may belong to any.
                throw Unusual.IT;
            }
        }
    }

    private long absent(int table, int column) {
        long cell = absent[table][column];
        if (cell == Binder.ABSENT) {
            throw Unusual.IT;
        }
        return cell;
    }

    private void records(Table child, int parentRow) {
        take('[');
        if (mark() == ']') {
            at++;
            return;
        }
        Binder.Building building = tables[child.index()];
        do {
            if (mark() != '{') {
                throw Unusual.IT;
            }
            int row = building.add(parentRow);
            record(child, row, names[child.index()], true);
            if (isExcluded(child, row)) {
                building.count = row;
            }
        } while (more(']'));
    }

    private boolean isExcluded(Table table, int row) {
        for (Narrowed by : narrowed[table.index()]) {
            if (by.excludes(tables[table.index()].columns[by.column()][row])) {
                return true;
            }
        }
        return false;
    }

    /// A field that has been told of is gone over, if its value is a simple one.
    private void undeclared(Table table, int from, int to) {
        if (!reportedFields.contains(table + " " + new String(bytes, from, to - from, StandardCharsets.UTF_8))) {
            throw Unusual.IT;
        }
        if (mark() == '"') {
            at++;
            endOfText();
        } else if (bytes[at] == '{' || bytes[at] == '[') {
            throw Unusual.IT;
        } else {
            while (at < end && bytes[at] != ',' && bytes[at] != '}' && bytes[at] > ' ') {
                at++;
            }
        }
    }

    private void scalar(Field field, int row) {
        int from = began;
        long cell = scalar(field);
        if (from >= 0 && at < end && (bytes[at] == ',' || bytes[at] == '}')) {
            field.keep(from, at + 1, cell);
        }
        set(field, row, cell);
    }

    private void set(Field field, int row, long cell) {
        long[] cells = tables[field.table].columns[field.index];
        if (cells[row] != Binder.ABSENT) {
            throw Unusual.IT;
        }
        cells[row] = cell;
    }

    private long scalar(Field field) {
        return switch (mark()) {
            case '"' -> text(field);
            case 't' -> yesNo(field, Word.TRUE, 1);
            case 'f' -> yesNo(field, Word.FALSE, 0);
            case 'n' -> {
                word(Word.NULL);
                yield absent(field.table, field.index);
            }
            default -> number(field.kind);
        };
    }

    private long yesNo(Field field, Word word, long cell) {
        word(word);
        if (field.kind != DocumentFields.Kind.YES_NO) {
            throw Unusual.IT;
        }
        return cell;
    }

    private long text(Field field) {
        at++;
        int from = at;
        int to = endOfText();
        if (field.names && (escaped || !Identifiers.isPlain(field.column, bytes, from, to))) {
            throw Unusual.IT;
        }
        if (field.kind == DocumentFields.Kind.TEXT) {
            return !field.needed ? Cells.NONE : escaped ? texts.number(unescaped(from, to)) : texts.number(bytes, from, to);
        }
        if (field.kind != DocumentFields.Kind.WORD || escaped) {
            throw Unusual.IT;
        }
        long cell = field.cell(bytes, from, to, PlainDocuments::cell);
        if (cell == Cells.UNKNOWN) {
            throw Unusual.IT;
        }
        return cell == UNDECLARED ? undeclared(field, from, to) : cell;
    }

    private long undeclared(Field field, int from, int to) {
        Vocabulary vocabulary = ((Type.Code) field.column.type()).vocabulary();
        if (Identifiers.isOfNothing(bytes, from, to) || !reportedSpellings.contains(Binder.spelling(vocabulary, new String(bytes, from, to - from, StandardCharsets.UTF_8)))) {
            throw Unusual.IT;
        }
        return vocabulary.terms().size() + texts.number(bytes, from, to);
    }

    /// The cell of a text, unknown where it has none.
    private static long cell(Column column, String text) {
        if (column.type() instanceof Type.Code(Vocabulary vocabulary)) {
            Vocabulary.Term term = vocabulary.spelled(text);
            return term == null ? UNDECLARED : term.index();
        }
        return column.type() == Type.Plain.DATE ? Binder.date(text) : Binder.month(text);
    }

    /// A number that is written with digits, and a point, alone.
    private long number(DocumentFields.Kind kind) {
        boolean negative = bytes[at] == '-';
        at += negative ? 1 : 0;
        int from = at;
        long number = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at++] - '0';
        }
        int digits = at - from;
        if (digits == 0 || digits > 13 || digits > 1 && bytes[from] == '0') {
            throw Unusual.IT;
        }
        int decimals = 0;
        if (at < end && bytes[at] == '.') {
            at++;
            while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && decimals < Cells.DECIMALS) {
                number = number * 10 + bytes[at++] - '0';
                decimals++;
            }
            if (decimals == 0) {
                throw Unusual.IT;
            }
        }
        byte next = mark();
        boolean fits = kind == DocumentFields.Kind.COUNT ? !negative && decimals == 0 : kind == DocumentFields.Kind.DECIMAL;
        if (!fits || next != ',' && next != '}') {
            throw Unusual.IT;
        }
        for (int i = decimals; i < Cells.DECIMALS; i++) {
            number *= 10;
        }
        return negative ? -number : number;
    }
}
