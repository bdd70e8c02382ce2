package org.complang.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complang.data.CellReading;
import org.complang.data.CellReading.Result;
import org.complang.data.Cells;
import org.complang.data.Identifiers;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Source;
import org.complang.model.Type;
import org.complang.model.Vocabulary.Term;
import org.complang.table.Blanks;
import org.complang.table.Chunk;
import org.complang.table.EightBytes;
import org.complang.table.Rows;
import org.complang.table.Texts;

/// Reads one field of a record from rows. After [#read] the value is a cell, or a text that is a stretch of bytes. For one thread.
abstract class FieldReader {
    /// What a row says of a field.
    enum Kind { CELL, TEXT, MISSING, UNREADABLE }

    private static final Result NOT_UTF8 = new Result.Unreadable(Code.VALUE_NOT_UTF8);
    private static final Result.Unreadable WRONG = new Result.Unreadable(Code.WRONG_VALUE);

    final Column column;
    Kind kind;
    long cell;
    byte[] bytes;
    int from;
    int to;
    /// The wanted field of the row from which the value is, or -1.
    int slot = -1;
    /// What is wrong with a value that cannot be read.
    Result.Unreadable fault = WRONG;
    private boolean[] terms;
    private long first = Long.MIN_VALUE;
    private long last = Long.MAX_VALUE;
    private boolean narrowed;

    FieldReader(Column column) {
        this.column = column;
    }

    abstract void read(Rows rows);

    /// Tells what was seen of a column as a whole: in which ways its texts could be read, as [org.complang.data.TwoWays] says, and of which months it speaks.
    void tell(int file, FilePlan columns, Faults faults) { }

    /// Records matter only with cells from one to another.
    void narrow(long first, long last) {
        this.first = first;
        this.last = last;
        narrowed = true;
    }

    /// Records matter only with some terms.
    void narrow(boolean[] terms) {
        this.terms = terms;
        narrowed = true;
    }

    boolean isNarrowed() {
        return narrowed;
    }

    /// Whether a record with what was read last can matter; one of which it is not known can.
    boolean matters() {
        return switch (kind) {
            case MISSING, UNREADABLE -> true;
            case CELL -> terms == null ? cell >= first && cell <= last || !Cells.isKnown(cell) : cell >= 0 && cell < terms.length && terms[(int) cell];
            case TEXT -> terms == null;
        };
    }

    /// What a text says, as it is taken over again and again.
    static final class Known {
        private final Kind kind;
        private final long cell;
        private final byte[] bytes;
        private final int length;
        private final Result.Unreadable fault;

        private Known(Kind kind, long cell, byte[] utf8, Result.Unreadable fault) {
            this.kind = kind;
            this.cell = cell;
            this.bytes = Chunk.padded(utf8);
            this.length = utf8.length;
            this.fault = fault;
        }

        static Known of(Result result) {
            byte[] none = new byte[0];
            return switch (result) {
                case Result.OfCell(long known) -> new Known(Kind.CELL, known, none, WRONG);
                case Result.OfText(String text) -> new Known(Kind.TEXT, 0, text.getBytes(StandardCharsets.UTF_8), WRONG);
                case Result.Missing _ -> new Known(Kind.MISSING, 0, none, WRONG);
                case Result.Unreadable fault -> new Known(Kind.UNREADABLE, 0, none, fault);
            };
        }
    }

    /// The column of the file, from 1, from which the value is; 1 where it is from none.
    int place(Rows rows) {
        return slot < 0 ? 1 : rows.column(slot);
    }

    /// Whether no record with a known cell from one to another can matter.
    boolean mattersNowhere(long lowest, long highest) {
        return terms == null && narrowed && (highest < first || lowest > last);
    }

    /// The field is not read, since nothing can stand in it that needs to be told.
    void leaveOut() {
        kind = Kind.TEXT;
    }

    void take(Known known) {
        kind = known.kind;
        cell = known.cell;
        if (known.kind != Kind.CELL) {
            bytes = known.bytes;
            from = 0;
            to = known.length;
            fault = known.fault;
        }
    }

    void take(Result result) {
        take(Known.of(result));
    }

    /// The same in every row.
    static final class Always extends FieldReader {
        Always(Column column, Result result) {
            super(column);
            take(result);
        }

        @Override
        void read(Rows rows) { }
    }

    /// A column, or the first of several in which the value is not missing. What a text stands for is worked out once.
    static final class Looked extends FieldReader {
        /// Texts that are remembered.
        private static final int MOST = 1 << 16;

        private final int[] slots;
        private final CellReading reading;
        private final boolean plainCount;
        private Texts texts = new Texts();
        private Known[] results = new Known[256];
        private final int only;
        private final Known nothing;
        private int ways;
        private final Set<Long> months = new HashSet<>();

        /// @param slots the wanted fields of the row, in the order in which they are looked at
        /// @param missing the texts that stand where a value is missing
        /// @param plain whether other texts are read as documents are
        Looked(Column column, int[] slots, CellReading reading, Set<String> missing, boolean plain) {
            super(column);
            this.slots = slots;
            this.reading = reading;
            this.plainCount = plain && column.type() == Type.Plain.COUNT && missing.stream().noneMatch(text -> text.matches("[0-9]+"));
            this.only = slots.length == 1 ? slots[0] : -1;
            this.nothing = Known.of(reading.nothing());
        }

        @Override
        void read(Rows rows) {
            if (only >= 0) {
                slot = only;
                if (!plainCount || !digits(rows)) {
                    take(known(rows));
                }
            } else {
                first(rows);
            }
            if (kind == Kind.MISSING) {
                take(nothing);
            }
        }

        private void first(Rows rows) {
            for (int one : slots) {
                slot = one;
                if (plainCount && digits(rows)) {
                    return;
                }
                take(known(rows));
                if (kind != Kind.MISSING) {
                    return;
                }
            }
        }

        /// A whole number that is written with at most seven digits alone.
        private boolean digits(Rows rows) {
            long number = rows.count(slot);
            if (number < 0) {
                return false;
            }
            kind = Kind.CELL;
            cell = number * Cells.SCALE;
            return true;
        }

        private Known known(Rows rows) {
            if (rows.escaped(slot)) {
                return known(rows.text(slot));
            }
            int number = texts.number(rows.bytes(slot), rows.start(slot), rows.end(slot));
            if (number < results.length && results[number] != null) {
                return results[number];
            }
            return remember(number, rows.isAscii() || utf8(rows.bytes(slot), rows.start(slot), rows.end(slot)) ? known(rows.text(slot)) : Known.of(NOT_UTF8));
        }

        private Known known(String text) {
            Result read = reading.read(text);
            ways |= reading.ways(text, read);
            if (column.type() == Type.Plain.MONTH && read instanceof Result.OfCell(long month)) {
                months.add(month);
            }
            return Known.of(read);
        }

        @Override
        void tell(int file, FilePlan columns, Faults faults) {
            faults.months(file, column.table(), months);
            if (ways != 0) {
                faults.ways(file, columns.names.get(slots[0]), ways);
            }
        }

        private Known remember(int number, Known known) {
            if (texts.count() > MOST) {
                texts = new Texts();
                results = new Known[results.length];
                return known;
            }
            results = number >= results.length ? Arrays.copyOf(results, results.length * 2) : results;
            results[number] = known;
            return known;
        }
    }

    /// A column whose text is the value, whatever it is.
    static final class Plain extends FieldReader {
        private final int[] slots;
        private final Texts missing = new Texts();
        private final boolean identifies;

        Plain(Column column, int[] slots, Iterable<String> missing) {
            super(column);
            this.slots = slots;
            this.identifies = column.type() == Type.Plain.ID;
            missing.forEach(this.missing::number);
        }

        @Override
        void read(Rows rows) {
            kind = Kind.MISSING;
            for (int one : slots) {
                if (kind == Kind.MISSING) {
                    slot = one;
                    one(rows);
                }
            }
        }

        private void one(Rows rows) {
            bytes = rows.bytes(slot);
            from = rows.start(slot);
            to = rows.end(slot);
            // Below a blank is whatever might be white space, beyond ASCII too.
            if (from < to && (bytes[from] <= ' ' || bytes[to - 1] <= ' ')) {
                strip();
            }
            if (from == to || missing.count() > 0 && missing.find(bytes, from, to) >= 0) {
                kind = Kind.MISSING;
            } else if (identifies ? !EightBytes.isPlain(bytes, from, to) && isOdd() : !rows.isAscii() && !utf8(bytes, from, to)) {
                take(utf8(bytes, from, to) ? CellReading.NO_CHARACTER : NOT_UTF8);
            } else if (identifies && Identifiers.isOfNothing(bytes, from, to)) {
                take(CellReading.OF_NOTHING);
            } else if (identifies && Identifiers.isAsNumber(bytes, from, to)) {
                take(CellReading.AS_NUMBER);
            } else if (rows.escaped(slot)) {
                take(new Result.OfText(Blanks.strip(rows.text(slot))));
            } else {
                kind = Kind.TEXT;
            }
        }

        private boolean isOdd() {
            return !utf8(bytes, from, to) || Identifiers.holdsNoCharacter(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }

        private void strip() {
            for (int blank = Blanks.at(bytes, from, to); blank > 0; blank = Blanks.at(bytes, from, to)) {
                from += blank;
            }
            for (int blank = Blanks.before(bytes, from, to); blank > 0; blank = Blanks.before(bytes, from, to)) {
                to -= blank;
            }
        }
    }

    /// Several values together, one text.
    static final class Joined extends FieldReader {
        private final Source.Given.Joined given;
        private final List<Part> parts;
        private final Set<String> missing;

        /// A column as it is written, or the value of a field.
        record Part(int[] slots, Optional<FieldReader> field) { }

        Joined(Source.Given.Joined given, List<Part> parts, Set<String> missing) {
            super(given.column());
            this.given = given;
            this.parts = parts;
            this.missing = missing;
        }

        @Override
        void read(Rows rows) {
            slot = parts.getFirst().slots[0];
            boolean readable = rows.isAscii() || parts.stream().flatMapToInt(part -> Arrays.stream(part.slots)).allMatch(one -> utf8(rows.bytes(one), rows.start(one), rows.end(one)));
            if (!readable) {
                take(NOT_UTF8);
                return;
            }
            List<Optional<String>> said = parts.stream().map(part -> said(part, rows)).toList();
            boolean ofNothing = column.type() == Type.Plain.ID && said.stream().anyMatch(Optional::isPresent) && said.stream().flatMap(Optional::stream).allMatch(Identifiers::isOfNothing);
            take(ofNothing ? CellReading.OF_NOTHING : CellReading.joined(given, said));
        }

        /// What cannot be read as a value, and no term, is taken as it is written, in quotes, which no value has.
        private Optional<String> said(Part part, Rows rows) {
            if (part.field.isEmpty()) {
                return CellReading.said(rows.text(part.slots[0]), missing);
            }
            FieldReader field = part.field.get();
            field.read(rows);
            return switch (field.kind) {
                case CELL -> Optional.of(CellReading.written(field.column, field.cell));
                case TEXT -> {
                    String text = new String(field.bytes, field.from, field.to - field.from, StandardCharsets.UTF_8);
                    yield Optional.of(field.column.type().isText() ? text : quoted(text));
                }
                case MISSING -> Optional.empty();
                case UNREADABLE -> CellReading.said(rows.text(field.slot), missing).map(Joined::quoted);
            };
        }

        private static String quoted(String text) {
            return '"' + text + '"';
        }
    }

    /// Whether bytes are UTF-8.
    static boolean utf8(byte[] bytes, int from, int to) {
        return EightBytes.isAscii(bytes, from, to) || decodes(bytes, from, to);
    }

    private static boolean decodes(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (java.nio.charset.CharacterCodingException e) {
            return false;
        }
    }

    /// Which records matter, as a reader of the column finds them.
    static Optional<boolean[]> terms(Column column, Set<Term> wanted) {
        if (!(column.type() instanceof Type.Code(var vocabulary))) {
            return Optional.empty();
        }
        boolean[] terms = new boolean[vocabulary.terms().size()];
        wanted.forEach(term -> terms[term.index()] = true);
        return Optional.of(terms);
    }
}
