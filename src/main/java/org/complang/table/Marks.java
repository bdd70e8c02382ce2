package org.complang.table;

import java.util.Arrays;

/// Where marks stand in a chunk of text: what ends a field or a row, and quotes. They are found some thousand bytes at a time, sixty-four in one go, before rows are looked at: so that the work for a
/// byte does not depend on what it is. For one thread.
final class Marks {
    private static final int BLOCK = 1 << 14;
    private static final long QUOTES = Words.repeated(Format.QUOTE);

    private final long delimiters;
    private final long lineEnds;
    private final int columns;
    private byte[] bytes;
    private int end;
    /// The bytes before have been looked at.
    private int looked;
    /// The places of delimiters and line ends that have not been gone past, behind one place that has.
    private int[] fields;
    private int field;
    private int fieldCount;
    private int[] lines = new int[BLOCK + Long.SIZE];
    private int line;
    private int lineCount;
    private int[] quotes = new int[64];
    private int quote;
    private int quoteCount;

    /// @param columns fields in a row
    Marks(Format format, int columns) {
        this.delimiters = Words.repeated(format.delimiter());
        this.lineEnds = Words.repeated(format.lineEnd());
        this.columns = columns;
        this.fields = new int[BLOCK + columns + Long.SIZE];
    }

    /// Begins a chunk.
    void begin(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
        looked = 0;
        line = 0;
        lineCount = 0;
        quote = 0;
        quoteCount = 0;
        fields[0] = -1;
        field = 1;
        fieldCount = 1;
    }

    /// Where the row that begins at a place ends, if it is a plain one: as many fields as there are columns, none quoted, and a line end behind them. Else -1.
    int plainRow(int start) {
        int last = field + columns - 1;
        if (last >= fieldCount) {
            look();
            last = field + columns - 1;
            if (last >= fieldCount) {
                return -1;
            }
        }
        int stop = fields[last];
        return line < lineCount && lines[line] == stop && (quote == quoteCount || quotes[quote] > stop) && stop > start && (bytes[start] != '\r' || stop > start + 1) ? stop : -1;
    }

    /// Where a field of the row begins of which [#plainRow] told last.
    int start(int column) {
        return fields[field + column - 1] + 1;
    }

    /// Where it ends.
    int end(int column) {
        return fields[field + column];
    }

    /// Goes past that row.
    void pass() {
        field += columns;
        line++;
    }

    /// Goes to a place where a row begins.
    void passTo(int place) {
        while (looked < end && looked < place) {
            field = fieldCount;
            look();
        }
        while (field < fieldCount && fields[field] < place) {
            field++;
        }
        fields[field - 1] = place - 1;
        while (line < lineCount && lines[line] < place) {
            line++;
        }
        while (quote < quoteCount && quotes[quote] < place) {
            quote++;
        }
    }

    /// Looks at further bytes, until there are the marks of a row or no more bytes.
    private void look() {
        System.arraycopy(fields, field - 1, fields, 0, fieldCount - field + 1);
        fieldCount -= field - 1;
        field = 1;
        System.arraycopy(lines, line, lines, 0, lineCount - line);
        lineCount -= line;
        line = 0;
        System.arraycopy(quotes, quote, quotes, 0, quoteCount - quote);
        quoteCount -= quote;
        quote = 0;
        do {
            int stop = Math.min(end, looked + BLOCK);
            if (lines.length < lineCount + BLOCK + Long.SIZE) {
                lines = Arrays.copyOf(lines, lineCount + BLOCK + Long.SIZE);
            }
            for (int place = looked; place < stop; place += Long.SIZE) {
                look(place);
            }
            looked = stop;
        } while (fieldCount - field < columns && looked < end);
    }

    private void look(int place) {
        long marks = 0;
        long ends = 0;
        long quoted = 0;
        int most = Math.min(Long.SIZE, end - place);
        for (int i = 0; i < most; i += 8) {
            long word = Words.at(bytes, place + i);
            long line = Words.equal(word, lineEnds);
            marks |= Words.bits(Words.equal(word, delimiters) | line) << i;
            ends |= Words.bits(line) << i;
            long other = word ^ QUOTES;
            quoted |= other - 0x0101010101010101L & ~other;
        }
        if (most < Long.SIZE) {
            marks &= (1L << most) - 1;
            ends &= (1L << most) - 1;
        }
        fieldCount = put(marks, place, fields, fieldCount);
        lineCount = put(ends, place, lines, lineCount);
        if ((quoted & 0x8080808080808080L) != 0) {
            quotes(place, place + most);
        }
    }

    /// Writes the places of marks, eight at a time whether there are so many or not.
    private static int put(long marks, int place, int[] places, int count) {
        int next = count;
        int behind = count + Long.bitCount(marks);
        long rest = marks;
        do {
            for (int i = 0; i < 4; i++) {
                places[next + i] = place + Long.numberOfTrailingZeros(rest);
                rest &= rest - 1;
            }
            next += 4;
        } while (next < behind);
        return behind;
    }

    private void quotes(int from, int to) {
        for (int place = from; place < to; place++) {
            if (bytes[place] == Format.QUOTE) {
                quotes = quoteCount == quotes.length ? Arrays.copyOf(quotes, quotes.length * 2) : quotes;
                quotes[quoteCount++] = place;
            }
        }
    }
}
