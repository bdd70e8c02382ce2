package org.complang.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.complang.data.CellReading.Result;
import org.complang.data.Cells;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.model.Vocabulary.Term;
import org.complang.table.Chunk;
import org.complang.table.PlainRows;
import org.complang.table.Rows;

/// Reads one field of a record from rows. After [#read] the value is a cell, or a text that is a stretch of bytes. For one thread.
abstract class FieldReader {
    /// What a row says of a field.
    enum Kind { CELL, TEXT, MISSING, UNREADABLE }

    static final Result NOT_UTF8 = new Result.Unreadable(Code.VALUE_NOT_UTF8);
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

    /// Looks at the field in some rows without reading it.
    ///
    /// @param chosen the numbers of these rows
    /// @param count how many they are
    /// @param found takes what is found in each: [Screen#ODD], [Screen#USUAL] or [Screen#NO_MATTER]
    void look(PlainRows rows, int[] chosen, int count, byte[] found) {
        Arrays.fill(found, 0, count, Screen.ODD);
    }

    /// What is found where a row says so of the field.
    final byte says(Kind said, long cell) {
        return switch (said) {
            case CELL -> narrowed && !matters(cell) ? Screen.NO_MATTER : Screen.USUAL;
            case TEXT -> column.type() instanceof Type.Code ? Screen.ODD : Screen.USUAL;
            case MISSING -> column.absence() == Column.Absence.NEVER || column.table().key().contains(column) ? Screen.ODD : Screen.USUAL;
            case UNREADABLE -> Screen.ODD;
        };
    }

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
            case CELL -> matters(cell);
            case TEXT -> terms == null;
        };
    }

    private boolean matters(long cell) {
        return terms == null ? cell >= first && cell <= last || !Cells.isKnown(cell) : cell >= 0 && cell < terms.length && terms[(int) cell];
    }

    /// What a text says, as it is taken over again and again.
    ///
    /// @param bytes of a text, with [Chunk#SLACK] others behind it
    /// @param length how many of them are the text
    record Known(Kind kind, long cell, byte[] bytes, int length, Result.Unreadable fault) {
        private static Known of(Kind kind, long cell, byte[] utf8, Result.Unreadable fault) {
            return new Known(kind, cell, Chunk.padded(utf8), utf8.length, fault);
        }

        static Known of(Result result) {
            byte[] none = new byte[0];
            return switch (result) {
                case Result.OfCell(long known) -> of(Kind.CELL, known, none, WRONG);
                case Result.OfText(String text) -> of(Kind.TEXT, 0, text.getBytes(StandardCharsets.UTF_8), WRONG);
                case Result.Missing _ -> of(Kind.MISSING, 0, none, WRONG);
                case Result.Unreadable fault -> of(Kind.UNREADABLE, 0, none, fault);
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

        @Override
        void look(PlainRows rows, int[] chosen, int count, byte[] found) {
            Arrays.fill(found, 0, count, says(kind, cell));
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
