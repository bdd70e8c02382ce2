package org.complang.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.complang.data.CellReading;
import org.complang.data.CellReading.Result;
import org.complang.data.Cells;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Source;
import org.complang.model.Type;
import org.complang.model.Vocabulary.Term;
import org.complang.table.Chunk;
import org.complang.table.Rows;
import org.complang.table.Texts;

/// Reads one field of a record from rows. After [#read] the value is a cell, or a text that is a stretch of bytes. For one thread.
abstract class FieldReader {
    /// What a row says of a field.
    enum Kind { CELL, TEXT, MISSING, UNREADABLE }

    private static final Result NOT_UTF8 = new Result.Unreadable(Code.VALUE_NOT_UTF8);

    final Column column;
    Kind kind;
    long cell;
    byte[] bytes;
    int from;
    int to;
    /// The wanted field of the row from which the value is, or -1.
    int slot = -1;
    /// What is wrong with a value that cannot be read.
    Code fault = Code.WRONG_VALUE;
    private boolean[] terms;
    private long first = Long.MIN_VALUE;
    private long last = Long.MAX_VALUE;
    private boolean narrowed;

    FieldReader(Column column) {
        this.column = column;
    }

    abstract void read(Rows rows);

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

    void take(Result result) {
        switch (result) {
            case Result.OfCell(long known) -> {
                kind = Kind.CELL;
                cell = known;
            }
            case Result.OfText(String text) -> {
                kind = Kind.TEXT;
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                bytes = Arrays.copyOf(utf8, utf8.length + Chunk.SLACK);
                from = 0;
                to = utf8.length;
            }
            case Result.Missing _ -> kind = Kind.MISSING;
            case Result.Unreadable(Code code) -> {
                kind = Kind.UNREADABLE;
                fault = code;
            }
        }
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
        private Result[] results = new Result[256];

        /// @param slots the wanted fields of the row, in the order in which they are looked at
        /// @param plain whether texts are read as documents are
        Looked(Column column, int[] slots, CellReading reading, boolean plain) {
            super(column);
            this.slots = slots;
            this.reading = reading;
            this.plainCount = plain && column.type() == Type.Plain.COUNT;
        }

        @Override
        void read(Rows rows) {
            for (int one : slots) {
                slot = one;
                if (plainCount && digits(rows)) {
                    return;
                }
                Result result = rows.escaped(one) ? reading.read(rows.text(one)) : known(rows);
                if (!(result instanceof Result.Missing) || one == slots[slots.length - 1]) {
                    take(result);
                    return;
                }
            }
        }

        /// A whole number that is written with digits alone.
        private boolean digits(Rows rows) {
            byte[] line = rows.bytes(slot);
            int end = rows.end(slot);
            int place = rows.start(slot);
            if (place == end || end - place > 13) {
                return false;
            }
            long number = 0;
            for (; place < end; place++) {
                int digit = line[place] - '0';
                if (digit < 0 || digit > 9) {
                    return false;
                }
                number = number * 10 + digit;
            }
            kind = Kind.CELL;
            cell = number * Cells.SCALE;
            return true;
        }

        private Result known(Rows rows) {
            if (texts.count() == MOST) {
                texts = new Texts();
                Arrays.fill(results, null);
            }
            int number = texts.number(rows.bytes(slot), rows.start(slot), rows.end(slot));
            if (number >= results.length) {
                results = Arrays.copyOf(results, results.length * 2);
            }
            if (results[number] == null) {
                results[number] = rows.isAscii() || utf8(rows.bytes(slot), rows.start(slot), rows.end(slot)) ? reading.read(rows.text(slot)) : NOT_UTF8;
            }
            return results[number];
        }
    }

    /// A column whose text is the value, whatever it is.
    static final class Plain extends FieldReader {
        private final int[] slots;
        private final Texts missing = new Texts();

        Plain(Column column, int[] slots, Iterable<String> missing) {
            super(column);
            this.slots = slots;
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
            while (from < to && bytes[from] == ' ') {
                from++;
            }
            while (from < to && bytes[to - 1] == ' ') {
                to--;
            }
            if (from == to || missing.count() > 0 && missing.find(bytes, from, to) >= 0) {
                kind = Kind.MISSING;
            } else if (!rows.isAscii() && !utf8(bytes, from, to)) {
                take(NOT_UTF8);
            } else if (rows.escaped(slot)) {
                take(new Result.OfText(rows.text(slot).strip()));
            } else {
                kind = Kind.TEXT;
            }
        }
    }

    /// Several columns together, one text.
    static final class Joined extends FieldReader {
        private final Source.Given.Joined given;
        private final int[] slots;
        private final Set<String> missing;

        Joined(Source.Given.Joined given, int[] slots, Set<String> missing) {
            super(given.column());
            this.given = given;
            this.slots = slots;
            this.missing = missing;
        }

        @Override
        void read(Rows rows) {
            slot = slots[0];
            boolean readable = rows.isAscii();
            if (!readable) {
                readable = true;
                for (int part : slots) {
                    readable &= utf8(rows.bytes(part), rows.start(part), rows.end(part));
                }
            }
            take(readable ? CellReading.joined(given, missing, Arrays.stream(slots).mapToObj(rows::text).toList()) : NOT_UTF8);
        }
    }

    /// Whether bytes are UTF-8.
    static boolean utf8(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return decodes(bytes, i, to);
            }
        }
        return true;
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
