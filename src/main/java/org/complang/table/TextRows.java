package org.complang.table;

import java.util.Arrays;

/// Goes through the rows of chunks of text.
public final class TextRows extends TextRow {
    private final Format format;
    private final byte delimiter;
    private final long delimiters;
    private final long lineEnds;
    private final int columns;
    private final int[] slotOf;
    private final boolean byMarks;
    private final Marks marks;
    private boolean anyEscaped;
    /// Where the first one of the rows that were found together begins, and in which line.
    private int firstStart;
    private long firstLine;

    private Chunk chunk;
    private boolean whole;
    private long line;
    private boolean open;
    private boolean cutShort;
    /// The place of the first quote of the row whose field goes on in another line, or -1; and how many fields stand before.
    private int firstLong;
    private int beforeLong;

    /// @param slotOf for each column of the file the place among the wanted fields, or -1
    /// @param wanted number of wanted fields
    public TextRows(Format format, int[] slotOf, int wanted) {
        this(format, slotOf, wanted, true);
    }

    /// @param byMarks whether plain rows are found by their marks; else all are read byte by byte, with the same result
    TextRows(Format format, int[] slotOf, int wanted, boolean byMarks) {
        super(format, slotOf, wanted);
        this.byMarks = byMarks && slotOf.length > 0;
        this.format = format;
        this.delimiter = format.delimiter();
        this.delimiters = EightBytes.repeated(delimiter);
        this.lineEnds = EightBytes.repeated(lineEnd);
        this.columns = slotOf.length;
        this.slotOf = slotOf.clone();
        this.marks = new Marks(format, columns);
    }

    @Override
    public int delimiter() {
        return delimiter;
    }

    /// Begins a chunk.
    public void begin(Chunk chunk) {
        this.chunk = chunk;
        bytes = chunk.bytes();
        end = chunk.end();
        at = 0;
        line = chunk.line();
        cutShort = false;
        ascii = chunk.ascii();
        whole = byMarks && !chunk.beginsWithin() && !chunk.endsWithin();
        marks.begin(bytes, end, ascii);
        found.bytes = bytes;
    }

    /// Lets go of the bytes of the chunk, until another one begins.
    public void rest() {
        chunk = null;
        bytes = Chunk.NOTHING;
        end = 0;
        at = 0;
        marks.begin(bytes, end, ascii);
        found.bytes = bytes;
    }

    @Override
    public boolean next() {
        number = 0;
        found.count = 0;
        if (whole && plain()) {
            to(0);
            return true;
        }
        boolean more = any();
        if (whole) {
            marks.passTo(at);
        }
        return more;
    }

    @Override
    public PlainRows ahead() {
        found.count = 0;
        if (whole) {
            int most = found.room();
            while (found.count < most && plain()) { }
        }
        return found;
    }

    @Override
    public void to(int row) {
        number = row;
        int stop = found.stops[row];
        rowStart = row == 0 ? firstStart : found.stops[row - 1] + 1;
        rowEnd = bytes[stop - 1] == '\r' ? stop - 1 : stop;
        rowLine = firstLine + row;
        plain = true;
        fault = Fault.NONE;
        fields = columns;
    }

    /// Goes past the next row, if it is on one line that has all its fields, and quotes around whole fields only.
    private boolean plain() {
        int stop = marks.plainRow(at);
        if (stop < 0 || stop - at > Chunks.ROW) {
            return false;
        }
        if (found.count == 0) {
            firstStart = at;
            firstLine = line;
            noneEscaped();
        }
        int[] places = found.places;
        int first = 2 * found.count * columnOf.length;
        for (int slot = 0; slot < columnOf.length; slot++) {
            places[first + 2 * slot] = marks.start(columnOf[slot]);
            places[first + 2 * slot + 1] = marks.end(columnOf[slot]);
        }
        if (bytes[stop - 1] == '\r' && slotOf[columns - 1] >= 0) {
            int last = first + 2 * slotOf[columns - 1];
            places[last + 1] = Math.max(stop - 1, places[last]);
        }
        if (marks.hasQuotes()) {
            for (int place = first; place < first + 2 * columnOf.length; place += 2) {
                if (bytes[places[place]] == Format.QUOTE) {
                    places[place]++;
                    places[place + 1]--;
                }
            }
        }
        found.stops[found.count++] = stop;
        at = stop + 1;
        line++;
        marks.pass();
        return true;
    }

    private void noneEscaped() {
        if (anyEscaped) {
            Arrays.fill(escaped, false);
            anyEscaped = false;
        }
    }

    /// The next row, whatever stands in it.
    private boolean any() {
        while (at < end && isEmptyLine()) {
            line++;
        }
        if (at >= end) {
            return false;
        }
        plain = false;
        rowStart = at;
        rowLine = line;
        fault = Fault.NONE;
        fields = 0;
        firstLong = -1;
        noneEscaped();
        read();
        if (fault == Fault.NONE && columns > 0 && firstLong >= 0 && !chunk.beginsWithin() && !chunk.endsWithin() && (chunk.last() || bytes[at - 1] == lineEnd)
                && (fields != columns || Joined.areRows(bytes, rowStart, rowEnd, format, columns))) {
            breakOff();
        }
        cutShort |= openAtEnd();
        boolean part = chunk.beginsWithin() && rowStart == 0 || chunk.endsWithin() && at == end;
        if (part || rowEnd - rowStart > Chunks.ROW || fault == Fault.NONE && fields != columns) {
            fault = part || rowEnd - rowStart > Chunks.ROW ? Fault.LENGTH : Fault.FIELDS;
            faultAt = rowStart;
        }
        return true;
    }

    /// A row of several lines that has another number of fields, or whose lines are rows: likely a quote too much has joined what are rows. It ends with its first line.
    private void breakOff() {
        fault = Fault.QUOTES;
        faultAt = firstLong;
        open = false;
        fields = beforeLong;
        line = rowLine;
        endOfRow(lineStop(rowStart));
    }

    private int lineStop(int from) {
        int stop = from;
        while (stop < end && bytes[stop] != lineEnd) {
            stop++;
        }
        return stop;
    }

    private boolean isEmptyLine() {
        if (bytes[at] == lineEnd) {
            at++;
            return true;
        }
        if (bytes[at] == '\r' && (at + 1 == end || bytes[at + 1] == lineEnd)) {
            at = Math.min(end, at + 2);
            return true;
        }
        return false;
    }

    /// Eight bytes at a time, from mark to mark.
    private void read() {
        int fieldStart = at;
        int place = at;
        while (place < end) {
            if (place == fieldStart && bytes[place] == Format.QUOTE) {
                place = quoted(place);
                if (place < 0) {
                    return;
                }
                if (place >= end || bytes[place] != delimiter) {
                    endOfRow(place);
                    return;
                }
                fieldStart = ++place;
                continue;
            }
            long word = EightBytes.at(bytes, place);
            long marks = EightBytes.equal(word, delimiters) | EightBytes.equal(word, lineEnds);
            int next = Math.min(end, place + 8);
            while (marks != 0) {
                int mark = place + EightBytes.first(marks);
                if (mark >= end) {
                    break;
                }
                if (bytes[mark] != delimiter) {
                    field(fieldStart, mark > fieldStart && bytes[mark - 1] == '\r' ? mark - 1 : mark);
                    endOfRow(mark);
                    return;
                }
                field(fieldStart, mark);
                fieldStart = mark + 1;
                if (bytes[fieldStart] == Format.QUOTE) {
                    next = fieldStart;
                    break;
                }
                marks &= marks - 1;
            }
            place = next;
        }
        field(fieldStart, end > fieldStart && bytes[end - 1] == '\r' ? end - 1 : end);
        endOfRow(end);
    }

    private void field(int from, int to) {
        if (fields < columns) {
            int slot = slotOf[fields];
            if (slot >= 0) {
                found.places[2 * slot] = from;
                found.places[2 * slot + 1] = to;
            }
        }
        fields++;
    }

    /// Reads a quoted field; the place behind it, or below 0 where it is broken, in which case the row ends with its first line.
    private int quoted(int quote) {
        boolean doubled = false;
        int lines = 0;
        int place = quote + 1;
        int last = Math.min(end, quote + Chunks.ROW);
        for (; place < last; place++) {
            byte b = bytes[place];
            if (b == lineEnd) {
                lines++;
            } else if (b == Format.QUOTE) {
                if (place + 1 < end && bytes[place + 1] == Format.QUOTE) {
                    doubled = true;
                    place++;
                } else {
                    break;
                }
            }
        }
        int behind = place + 1;
        if (place >= last || !(behind >= end || bytes[behind] == delimiter || bytes[behind] == lineEnd || bytes[behind] == '\r' && (behind + 1 >= end || bytes[behind + 1] == lineEnd))) {
            fault = Fault.QUOTES;
            faultAt = quote;
            open = place >= end && end < quote + Chunks.ROW;
            endOfRow(lineStop(quote));
            return -1;
        }
        if (doubled && fields < columns && slotOf[fields] >= 0) {
            escaped[slotOf[fields]] = true;
            anyEscaped = true;
        }
        if (lines > 0 && firstLong < 0) {
            firstLong = quote;
            beforeLong = fields;
        }
        field(quote + 1, place);
        line += lines;
        return behind < end && bytes[behind] == '\r' && lineEnd != '\r' ? behind + 1 : behind;
    }

    /// @param mark the place of the byte that ends the row, or the end of the chunk
    private void endOfRow(int mark) {
        rowEnd = mark > rowStart && mark <= end && bytes[mark - 1] == '\r' ? mark - 1 : mark;
        at = Math.min(end, mark + 1);
        line++;
    }

    /// Where the next row begins.
    int place() {
        return at;
    }

    byte lineEnd() {
        return lineEnd;
    }

    /// Whether the chunk may end within a quoted field, and so not where a row does, or surely does within a row; to be asked when all its rows have been gone through.
    public boolean isCutShort() {
        return (cutShort || chunk.endsWithin()) && !chunk.last();
    }

    /// Whether a quoted field goes on beyond the bytes that are there, and might yet end.
    boolean openAtEnd() {
        return fault == Fault.QUOTES && open;
    }
}
