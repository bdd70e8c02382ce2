package org.complang.data;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complang.diagnostic.Place;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.table.Chunk;
import org.complang.table.Texts;
import org.complang.table.Words;

/// Reads many partner documents into one batch. What is written plainly is read here, straight from the bytes; a document in which anything is out of the ordinary is left to [JsonDocuments], which
/// reads every document and tells what is wrong with it. So both read the same. For one thread.
public final class DocumentBatches {
    /// A document of a stretch of text: a row of the batch, or one that was read by itself.
    ///
    /// @param row the row in the batch, or -1
    /// @param document what was read by itself; null where it is in the batch
    /// @param text its text, where it was read by itself
    public record Item(int row, PartnerDocument document, String text) { }

    /// What a stretch of text holds.
    public record Batch(PartnerData partners, List<Item> items) { }

    /// Which values and which records decisions look at.
    public interface Matters {
        /// Whether the value of a column matters, be it only to tell records apart.
        boolean needs(Column column);

        /// The cells of the first and the last month of which records of a table matter; nothing where those of any month do.
        Optional<long[]> months(Table table);

        /// For each term of a column whether records with it matter; nothing where those with any do.
        Optional<boolean[]> terms(Column column);
    }

    /// Records matter only with a cell within bounds, or with some terms.
    ///
    /// @param terms null where the bounds say it
    private record Narrowed(int column, long first, long last, boolean[] terms) {
        boolean excludes(long cell) {
            return Cells.isKnown(cell) && (terms == null ? cell < first || cell > last : cell >= terms.length || !terms[(int) cell]);
        }
    }

    private final Shape shape;
    private final String name;
    private final boolean[][] needed;
    private final Narrowed[][] narrowed;
    private final Fields fields;
    private final Names[] names;
    private final Names root;
    private final Terms[][] terms;
    private final Set<String> reportedSpellings;
    private final Set<String> reportedFields;

    private byte[] bytes;
    private int end;
    private int at;
    private boolean escaped;
    /// How far lines have been counted, and the line that begins last.
    private int counted;
    private long line;
    private int lineStart;
    private Binder.Building[] tables;
    private Texts texts;

    /// The fields of a record by the bytes of their names. Records mostly have their fields in the same order, so the next one is looked at first.
    private static final class Names {
        private final Texts texts = new Texts();
        private final List<Fields.Field> fields = new ArrayList<>();
        private final List<byte[]> written = new ArrayList<>();
        private final List<Names> single = new ArrayList<>();
        private int expected;

        Names(Map<String, Fields.Field> known) {
            known.forEach((name, field) -> {
                texts.number(name);
                fields.add(field);
                written.add(name.getBytes(StandardCharsets.UTF_8));
                single.add(field instanceof Fields.Field.Single(Map<String, Fields.Field> inner) ? new Names(inner) : null);
            });
        }

        /// The number of a name, or -1.
        int find(byte[] bytes, int from, int to) {
            byte[] next = written.get(expected);
            if (!Arrays.equals(next, 0, next.length, bytes, from, to)) {
                int found = texts.find(bytes, from, to);
                if (found < 0) {
                    return -1;
                }
                expected = found;
            }
            int found = expected;
            expected = expected + 1 == written.size() ? 0 : expected + 1;
            return found;
        }
    }

    /// What the texts in a column stand for, as far as they have been met.
    private static final class Terms {
        private static final int MOST = 1 << 14;

        private Texts texts = new Texts();
        private long[] cells = new long[64];
    }

    /// Stands for a term that nothing declares, and that has been reported.
    private static final long UNDECLARED = Binder.ABSENT;

    /// A document is not written plainly.
    private static final class Unusual extends RuntimeException {
        private static final Unusual IT = new Unusual();

        private Unusual() {
            super(null, null, false, false);
        }
    }

    /// @param reportedSpellings undeclared spellings that have been reported; grows, and may be shared by threads
    /// @param reportedFields undeclared fields, likewise
    /// @param matters what decisions look at; other records are read and left out
    public DocumentBatches(Shape shape, String name, Matters matters, Set<String> reportedSpellings, Set<String> reportedFields) {
        this.shape = shape;
        this.name = name;
        this.needed = shape.tables().stream().map(table -> needed(table, matters)).toArray(boolean[][]::new);
        this.narrowed = shape.tables().stream().map(table -> narrowed(table, matters)).toArray(Narrowed[][]::new);
        this.fields = new Fields(shape);
        this.names = shape.tables().stream().map(table -> new Names(fields.of(table))).toArray(Names[]::new);
        this.root = names[0];
        this.terms = shape.tables().stream().map(table -> table.columns().stream().map(_ -> new Terms()).toArray(Terms[]::new)).toArray(Terms[][]::new);
        this.reportedSpellings = reportedSpellings;
        this.reportedFields = reportedFields;
    }

    private static boolean[] needed(Table table, Matters matters) {
        boolean[] needed = new boolean[table.columns().size()];
        for (Column column : table.columns()) {
            needed[column.index()] = matters.needs(column);
        }
        return needed;
    }

    private static Narrowed[] narrowed(Table table, Matters matters) {
        List<Narrowed> narrowed = new ArrayList<>();
        matters.months(table).ifPresent(months -> narrowed.add(new Narrowed(table.month().orElseThrow().index(), months[0], months[1], null)));
        table.columns().forEach(column -> matters.terms(column).ifPresent(terms -> narrowed.add(new Narrowed(column.index(), 0, 0, terms))));
        return narrowed.toArray(Narrowed[]::new);
    }

    /// Reads the documents of a chunk.
    public Batch read(Chunk chunk) {
        bytes = chunk.bytes();
        end = chunk.end();
        at = 0;
        counted = Integer.MAX_VALUE;
        texts = new Texts();
        tables = shape.tables().stream().map(table -> new Binder.Building(table, false)).toArray(Binder.Building[]::new);
        boolean plain = isUtf8();
        List<Item> items = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        skipSpace();
        while (at < end) {
            int start = at;
            int[] marks = Arrays.stream(tables).mapToInt(building -> building.count).toArray();
            if (plain && document()) {
                items.add(new Item(marks[0], null, null));
                starts.add(start);
            } else {
                for (int t = 0; t < marks.length; t++) {
                    tables[t].count = marks[t];
                }
                at = start;
                byItself(chunk).ifPresent(item -> {
                    items.add(item);
                    starts.add(start);
                });
            }
            skipSpace();
        }
        // Where records of a document differ that should be one, it is told where they stand.
        BitSet differing = new BitSet();
        Duplicates duplicates = new Duplicates(_ -> { }, (partner, _) -> {
            differing.set(partner);
            return new Place.Nowhere();
        }, texts.list(), shape);
        PartnerData batch = new PartnerData(shape, duplicates.unite(tables), texts.list());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).row >= 0 && differing.get(items.get(i).row)) {
                at = starts.get(i);
                items.set(i, byItself(chunk).orElseThrow());
            }
        }
        return new Batch(batch, items);
    }

    /// Reads what begins here as any document is read, and goes behind it.
    private Optional<Item> byItself(Chunk chunk) {
        if (at < counted) {
            counted = 0;
            lineStart = 0;
            line = chunk.line();
        }
        for (; counted < at; counted++) {
            if (bytes[counted] == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        JsonDocuments documents = new JsonDocuments(shape, name, new ByteArrayInputStream(bytes, at, end - at), line, at - lineStart + 1, reportedSpellings, reportedFields);
        Optional<PartnerDocument> document = documents.next();
        at = document.isPresent() ? at + (int) documents.consumed() : end;
        return document.map(read -> new Item(-1, read, documents.text()));
    }

    private boolean isUtf8() {
        if (Words.isAscii(bytes, end)) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private boolean document() {
        try {
            int row = tables[0].add(-1);
            record(shape.root(), row, root, true);
            return Cells.isKnown(tables[0].columns[shape.partnerKey().index()][row]) && (at == end || bytes[at] <= ' ');
        } catch (Unusual e) {
            return false;
        }
    }

    private void skipSpace() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    private byte mark() {
        if (at < end && bytes[at] > ' ') {
            return bytes[at];
        }
        skipSpace();
        if (at >= end) {
            throw Unusual.IT;
        }
        return bytes[at];
    }

    private void take(char wanted) {
        if (mark() != wanted) {
            throw Unusual.IT;
        }
        at++;
    }

    /// Reads a record. Its fields are given once, and those that must be there are.
    ///
    /// @param whole whether all fields of the table stand here, and not some of them in a record that the document holds once
    private void record(Table table, int row, Names known, boolean whole) {
        take('{');
        known.expected = 0;
        long lists = 0;
        if (mark() == '}') {
            at++;
        } else {
            do {
                take('"');
                int from = at;
                int to = endOfText();
                int field = escaped ? -1 : known.find(bytes, from, to);
                take(':');
                if (field < 0) {
                    undeclared(table, from, to);
                } else {
                    switch (known.fields.get(field)) {
                        case Fields.Field.Scalar(Column column) -> scalar(column, row);
                        case Fields.Field.Records(Table child) -> {
                            if ((lists & 1L << child.index()) != 0) {
                                throw Unusual.IT;
                            }
                            lists |= 1L << child.index();
                            records(child, row);
                        }
                        case Fields.Field.Single _ -> record(table, row, known.single.get(field), false);
                    }
                }
            } while (more('}'));
        }
        if (whole) {
            close(table, row);
        }
    }

    private boolean more(char last) {
        byte mark = mark();
        if (mark != ',' && mark != last) {
            throw Unusual.IT;
        }
        at++;
        return mark == ',';
    }

    private void close(Table table, int row) {
        long[][] columns = tables[table.index()].columns;
        for (Column column : table.columns()) {
            if (columns[column.index()][row] == Binder.ABSENT) {
                if (column.absence() == Column.Absence.NEVER) {
                    throw Unusual.IT;
                }
                columns[column.index()][row] = Binder.absent(column);
            }
        }
    }

    private void records(Table child, int parentRow) {
        take('[');
        if (mark() == ']') {
            at++;
            return;
        }
        do {
            if (mark() != '{') {
                throw Unusual.IT;
            }
            int row = tables[child.index()].add(parentRow);
            record(child, row, names[child.index()], true);
            if (isExcluded(child, row)) {
                tables[child.index()].count = row;
            }
        } while (more(']'));
    }

    private boolean isExcluded(Table table, int row) {
        for (Narrowed by : narrowed[table.index()]) {
            if (by.excludes(tables[table.index()].columns[by.column][row])) {
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

    /// The end of a text that begins here, which is gone over with its quote.
    private int endOfText() {
        escaped = false;
        int place = at;
        while (place < end) {
            long marks = Words.special(Words.at(bytes, place));
            if (marks == 0) {
                place += 8;
                continue;
            }
            int found = place + Words.first(marks);
            if (found >= end || bytes[found] != '"' && bytes[found] != '\\') {
                throw Unusual.IT;
            }
            if (bytes[found] == '"') {
                at = found + 1;
                return found;
            }
            escaped = true;
            place = found + 2;
        }
        throw Unusual.IT;
    }

    /// A text with its escapes undone.
    private String unescaped(int from, int to) {
        StringBuilder text = new StringBuilder();
        int begin = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                text.append(new String(bytes, begin, i - begin, StandardCharsets.UTF_8));
                i++;
                text.append(switch (bytes[i]) {
                    case '"', '\\', '/' -> (char) bytes[i];
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    default -> throw Unusual.IT;
                });
                begin = i + 1;
            }
        }
        return text.append(new String(bytes, begin, to - begin, StandardCharsets.UTF_8)).toString();
    }

    private void scalar(Column column, int row) {
        byte mark = mark();
        long cell = switch (mark) {
            case '"' -> text(column);
            case 't' -> yesNo(column, "true", 1);
            case 'f' -> yesNo(column, "false", 0);
            case 'n' -> {
                word("null");
                if (column.absence() == Column.Absence.NEVER) {
                    throw Unusual.IT;
                }
                yield Binder.absent(column);
            }
            default -> number(column);
        };
        long[] cells = tables[column.table().index()].columns[column.index()];
        if (cells[row] != Binder.ABSENT) {
            throw Unusual.IT;
        }
        cells[row] = cell;
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (at >= end || bytes[at] != word.charAt(i)) {
                throw Unusual.IT;
            }
        }
    }

    private long yesNo(Column column, String word, long cell) {
        word(word);
        if (column.type() != Type.Plain.YES_NO) {
            throw Unusual.IT;
        }
        return cell;
    }

    private long text(Column column) {
        at++;
        int from = at;
        int to = endOfText();
        return switch (column.type()) {
            case Type.Plain.ID, Type.Plain.TEXT -> !needed[column.table().index()][column.index()] ? Cells.NONE : escaped ? texts.number(unescaped(from, to)) : texts.number(bytes, from, to);
            case Type.Plain.DATE, Type.Plain.MONTH -> known(column, from, to);
            case Type.Code _ -> known(column, from, to);
            case Type.Plain.YES_NO, Type.Plain.COUNT, Type.Plain.DECIMAL -> throw Unusual.IT;
            case Type.Money _ -> throw Unusual.IT;
        };
    }

    private long known(Column column, int from, int to) {
        if (escaped) {
            throw Unusual.IT;
        }
        Terms of = terms[column.table().index()][column.index()];
        int before = of.texts.count();
        int number = of.texts.number(bytes, from, to);
        if (number == before) {
            of.cells = number == of.cells.length ? Arrays.copyOf(of.cells, number * 2) : of.cells;
            of.cells[number] = cell(column, new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        long cell = of.cells[number];
        if (of.texts.count() == Terms.MOST) {
            of.texts = new Texts();
        }
        if (cell == Cells.UNKNOWN) {
            throw Unusual.IT;
        }
        if (cell == UNDECLARED) {
            Vocabulary vocabulary = ((Type.Code) column.type()).vocabulary();
            if (!reportedSpellings.contains(Binder.spelling(vocabulary, new String(bytes, from, to - from, StandardCharsets.UTF_8)))) {
                throw Unusual.IT;
            }
            return vocabulary.terms().size() + texts.number(bytes, from, to);
        }
        return cell;
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
    private long number(Column column) {
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
        boolean fits = column.type() == Type.Plain.COUNT ? !negative && decimals == 0 : column.type() == Type.Plain.DECIMAL || column.type() instanceof Type.Money;
        if (!fits || next != ',' && next != '}') {
            throw Unusual.IT;
        }
        for (int i = decimals; i < Cells.DECIMALS; i++) {
            number *= 10;
        }
        return negative ? -number : number;
    }
}
