package org.complang.table;

import java.util.Arrays;

/// Where marks stand in a chunk of text: what ends a field or a row, outside of quotes, and quotes. They are found some thousand bytes at a time, sixty-four in one go, before rows are looked at: so that
/// the work for a byte does not depend on what it is. Between an odd quote and an even one is inside, which is not so where quotes stand that should not be there; such a row is left to who reads the
/// bytes one by one, and behind it marks are looked for anew. For one thread.
final class Marks {
    private static final int BLOCK = 1 << 14;
    /// Bytes that are looked at behind a row with an odd quote: the next such row may be near.
    private static final int STEP = 1 << 9;
    private static final long QUOTES = EightBytes.repeated(Format.QUOTE);
    private static final long HIGHEST = EightBytes.repeated((byte) 0x80);

    private final long delimiters;
    private final long lineEnds;
    private final byte delimiter;
    private final byte lineEnd;
    private final int columns;
    private byte[] bytes;
    private int end;
    private boolean ascii;
    /// The bytes before have been looked at.
    private int looked;
    /// The places of delimiters and line ends that have not been gone past, behind one place that has.
    private int[] fields;
    private int field;
    private int fieldCount;
    private int[] quotes = new int[2 * Long.SIZE];
    private int quote;
    private int quoteCount;
    /// Behind the quotes of the row of which was told last.
    private int quoteBehind;
    /// Whether the bytes behind those that have been looked at stand inside quotes.
    private boolean inside;
    private int step;

    /// @param columns fields in a row
    Marks(Format format, int columns) {
        this.delimiter = format.delimiter();
        this.lineEnd = format.lineEnd();
        this.delimiters = EightBytes.repeated(format.delimiter());
        this.lineEnds = EightBytes.repeated(format.lineEnd());
        this.columns = columns;
        this.fields = new int[BLOCK + columns + Long.SIZE];
    }

    /// Begins a chunk.
    ///
    /// @param ascii whether all of it is ASCII
    void begin(byte[] bytes, int end, boolean ascii) {
        this.bytes = bytes;
        this.end = end;
        this.ascii = ascii;
        step = BLOCK;
        beginAt(0);
    }

    /// Forgets all marks; the next ones are looked for from a place on, where a row begins.
    private void beginAt(int place) {
        looked = place;
        inside = false;
        quote = 0;
        quoteCount = 0;
        fields[0] = place - 1;
        field = 1;
        fieldCount = 1;
    }

    /// Where the row that begins at a place ends, if it is a plain one: as many fields as there are columns, on one line with its end, and quotes around whole fields only. Else -1.
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
        if (!isOneLine(last) || stop <= start || bytes[start] == '\r' && stop == start + 1) {
            return -1;
        }
        quoteBehind = quote;
        return quote == quoteCount || quotes[quote] > stop || isQuotedWell(start, stop) ? stop : -1;
    }

    /// Whether of the marks of the row the last one ends a line, and no other one.
    private boolean isOneLine(int last) {
        boolean within = false;
        for (int i = field; i < last; i++) {
            within |= bytes[fields[i]] == lineEnd;
        }
        return !within & bytes[fields[last]] == lineEnd;
    }

    private boolean isQuotedWell(int start, int stop) {
        int next = quote;
        while (next < quoteCount && quotes[next] < stop) {
            int open = quotes[next];
            int close = next + 1 < quoteCount ? quotes[next + 1] : stop;
            boolean begins = open == start || bytes[open - 1] == delimiter;
            if (!begins || close >= stop || !endsField(close + 1, stop) || holdsLineEnd(open + 1, close)) {
                return false;
            }
            next += 2;
        }
        quoteBehind = next;
        return true;
    }

    private boolean endsField(int place, int stop) {
        return place == stop || bytes[place] == delimiter || bytes[place] == '\r' && place + 1 == stop;
    }

    private boolean holdsLineEnd(int from, int to) {
        for (int place = from; place < to; place += 8) {
            long marks = EightBytes.equal(EightBytes.at(bytes, place), lineEnds);
            if (marks != 0 && place + EightBytes.first(marks) < to) {
                return true;
            }
        }
        return false;
    }

    /// Whether fields of the row of which [#plainRow] told last stand in quotes.
    boolean hasQuotes() {
        return quoteBehind > quote;
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
        quote = quoteBehind;
    }

    /// Goes to a place where a row begins.
    void passTo(int place) {
        while (looked < end && looked < place) {
            field = fieldCount;
            look();
        }
        int behind = quote;
        while (behind < quoteCount && quotes[behind] < place) {
            behind++;
        }
        if ((behind - quote) % 2 != 0) {
            step = STEP;
            beginAt(place);
            return;
        }
        quote = behind;
        while (field < fieldCount && fields[field] < place) {
            field++;
        }
        fields[field - 1] = place - 1;
    }

    /// Looks at further bytes, until there are the marks of a row or no more bytes.
    private void look() {
        System.arraycopy(fields, field - 1, fields, 0, fieldCount - field + 1);
        fieldCount -= field - 1;
        field = 1;
        System.arraycopy(quotes, quote, quotes, 0, quoteCount - quote);
        quoteCount -= quote;
        quote = 0;
        do {
            int stop = Math.min(end, looked + step);
            step = Math.min(BLOCK, step * 2);
            for (int place = looked; place < stop; place += Long.SIZE) {
                look(place);
            }
            looked = stop;
        } while (fieldCount - field < columns && looked < end);
    }

    private void look(int place) {
        if (ascii && end - place >= Long.SIZE) {
            lookAtAscii(place);
            return;
        }
        long marks = 0;
        long quoted = 0;
        int most = Math.min(Long.SIZE, end - place);
        for (int i = 0; i < most; i += 8) {
            long word = EightBytes.at(bytes, place + i);
            marks |= EightBytes.bits(EightBytes.equal(word, delimiters) | EightBytes.equal(word, lineEnds)) << i;
            quoted |= EightBytes.any(word, QUOTES);
        }
        found(most < Long.SIZE ? marks & (1L << most) - 1 : marks, quoted != 0, place, most);
    }

    /// The same of bytes of which it is known that they are ASCII, as almost all are: in half the time.
    private void lookAtAscii(int place) {
        long others = 0;
        long unquoted = -1;
        for (int i = 0; i < Long.SIZE; i += 8) {
            long word = EightBytes.at(bytes, place + i);
            others |= EightBytes.bits(EightBytes.different(word, delimiters) & EightBytes.different(word, lineEnds) & HIGHEST) << i;
            unquoted &= EightBytes.different(word, QUOTES);
        }
        found(~others, (unquoted & HIGHEST) != HIGHEST, place, Long.SIZE);
    }

    private void found(long marks, boolean quoted, int place, int most) {
        fieldCount = put(inside || quoted ? marks & ~inside(place, most) : marks, place, fields, fieldCount);
    }

    /// Which of the bytes stand inside quotes. Opening quotes do, closing ones do not.
    private long inside(int place, int most) {
        long found = 0;
        for (int i = 0; i < most; i += 8) {
            found |= EightBytes.bits(EightBytes.equal(EightBytes.at(bytes, place + i), QUOTES)) << i;
        }
        if (most < Long.SIZE) {
            found &= (1L << most) - 1;
        }
        if (quotes.length < quoteCount + 2 * Long.SIZE) {
            quotes = Arrays.copyOf(quotes, quotes.length * 2);
        }
        quoteCount = put(found, place, quotes, quoteCount);
        // From each quote on it is the other way round.
        long result = found;
        for (int shift = 1; shift < Long.SIZE; shift *= 2) {
            result ^= result << shift;
        }
        result ^= inside ? -1 : 0;
        inside = result < 0;
        return result;
    }

    /// Writes the places of marks, eight in any case.
    private static int put(long marks, int place, int[] places, int count) {
        long rest = marks;
        for (int i = 0; i < 8; i++) {
            places[count + i] = place + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        int behind = count + Long.bitCount(marks);
        for (int next = count + 8; next < behind; next++) {
            places[next] = place + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        return behind;
    }
}
