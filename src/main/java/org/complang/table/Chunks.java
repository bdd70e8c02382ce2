package org.complang.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;

/// Cuts a text into [Chunk]s of whole rows or whole documents, however long it is. Several threads may take chunks; each gives the bytes back when it has read them.
public final class Chunks implements Closeable {
    /// Bytes in one row, quoted line breaks included. A longer one is a row that cannot be read.
    public static final int ROW = 1 << 20;
    /// Bytes in a chunk of documents, which is longer than [#SIZE] only where a document is.
    private static final int DOCUMENTS = 256 << 20;
    private static final int SIZE = 2 * ROW;
    /// Bytes in the first chunk, which is read before the code for it is compiled.
    private static final int FIRST = SIZE / 8;
    /// Bytes that are read and counted at once, while they are in the caches of the processor.
    private static final int PIECE = 1 << 18;

    private static final long LINE_ENDS = EightBytes.repeated((byte) '\n');

    private final InputStream in;
    private final byte lineEnd;
    private final Tally.Count count;
    private final Cut cut;
    private final int most;
    private final ArrayBlockingQueue<byte[]> free = new ArrayBlockingQueue<>(16);
    private byte[] rest;
    private int restLength;
    private int number;
    private long line;
    private long read;
    private boolean ended;
    /// What the stream failed with, until it is told.
    private IOException failed;
    private boolean broken;
    private boolean within;
    private boolean lineEnded;

    /// Finds where whole rows or documents end.
    private interface Cut {
        /// The last place, not behind the bytes that are filled, before which all is whole; 0 where there is none.
        int last(byte[] bytes, int filled, Tally tally);
    }

    private Chunks(InputStream in, byte lineEnd, Tally.Count count, Cut cut, int most, byte[] begun, long line) {
        this.in = in;
        this.lineEnd = lineEnd;
        this.count = count;
        this.cut = cut;
        this.most = most;
        this.rest = begun;
        this.restLength = begun.length;
        this.line = line;
    }

    /// Chunks of rows.
    ///
    /// @param begun bytes that were read from the stream already and belong before what it still holds
    /// @param line the line, from 1, with which they begin
    /// @param columns fields in a row
    /// @param exact whether rows are gone through one by one to find where a chunk ends. Else it ends at the last line end that has an even number of quotes before it. That is the end of a row
    ///     unless quotes stand where none should; then who reads the chunk finds its last field open ([TextRows#isCutShort]), and the file must be read again, exactly
    public static Chunks ofRows(InputStream in, Format format, byte[] begun, long line, int columns, boolean exact) {
        int[] none = new int[columns];
        Arrays.fill(none, -1);
        TextRows rows = new TextRows(format, none, 0);
        Cut cut = exact ? (bytes, filled, _) -> wholeQuotedRows(rows, bytes, filled) : (bytes, filled, tally) -> lastLineEnd(bytes, filled, tally.evenQuotes(), format.lineEnd());
        return new Chunks(in, format.lineEnd(), Tally::ofRows, cut, SIZE, begun, line);
    }

    /// Chunks of documents that follow one another, each beginning on a line of its own.
    public static Chunks ofDocuments(InputStream in) {
        return new Chunks(in, (byte) '\n', Tally::ofDocuments, (bytes, filled, _) -> lastDocument(bytes, filled), DOCUMENTS, new byte[0], 1);
    }

    /// The next chunk; nothing at the end.
    ///
    /// @throws IOException where the stream fails; the chunks so far hold what was read before, and the next call gives what is left of it
    public synchronized Optional<Chunk> next() throws IOException {
        if (ended && restLength == 0) {
            return Optional.empty();
        }
        // Not what the array has room for, which may have served a longer chunk: the same text is always cut in the same places.
        int room = Math.max(number == 0 ? FIRST : SIZE, restLength);
        byte[] bytes = free.poll();
        if (bytes == null || bytes.length < room + Chunk.SLACK) {
            bytes = new byte[room + Chunk.SLACK];
        }
        System.arraycopy(rest, 0, bytes, 0, restLength);
        int filled = restLength;
        restLength = 0;
        int whole = 0;
        Tally tally = count.of(bytes, 0, filled, lineEnd);
        int counted = filled;
        do {
            room = filled == room ? (int) Math.min(most, filled * 2L) : room;
            bytes = bytes.length < room + Chunk.SLACK ? Arrays.copyOf(bytes, room + Chunk.SLACK) : bytes;
            while (!ended && filled < room) {
                filled += readPiece(bytes, filled, room);
                tally = tally.and(count.of(bytes, counted, filled, lineEnd));
                counted = filled;
            }
            whole = ended ? filled : this.cut.last(bytes, filled, tally);
        } while (whole == 0 && !ended && filled < most);
        int cut = whole > 0 ? whole : filled;
        int lines = tally.lines() - count.of(bytes, cut, filled, lineEnd).lines();
        if (cut < filled) {
            rest = rest.length < filled - cut ? new byte[Math.max(rest.length * 2, filled - cut)] : rest;
            System.arraycopy(bytes, cut, rest, 0, filled - cut);
            restLength = filled - cut;
        }
        Arrays.fill(bytes, cut, Math.min(bytes.length, cut + Chunk.SLACK), (byte) 0);
        if (failed != null) {
            broken = true;
            rest = Arrays.copyOf(bytes, cut + Chunk.SLACK);
            restLength = cut;
            IOException once = failed;
            failed = null;
            throw once;
        }
        if (cut == 0) {
            return Optional.empty();
        }
        Chunk chunk = new Chunk(number++, line, bytes, cut, within, whole == 0 || broken && bytes[cut - 1] != lineEnd, ended && restLength == 0, tally.ascii());
        within = whole == 0;
        line += lines;
        lineEnded = bytes[cut - 1] == lineEnd;
        return Optional.of(chunk);
    }

    /// Reads some bytes more, or finds that there are none.
    private int readPiece(byte[] bytes, int filled, int room) {
        try {
            int more = in.read(bytes, filled, Math.min(PIECE, room - filled));
            ended = more < 0;
            read += Math.max(0, more);
            return Math.max(0, more);
        } catch (IOException e) {
            ended = true;
            failed = e;
            return 0;
        }
    }

    /// Gives back the bytes of a chunk that is read.
    public void release(Chunk chunk) {
        // Those of the first chunk serve no other.
        if (chunk.bytes().length >= SIZE) {
            free.offer(chunk.bytes());
        }
    }

    /// How many bytes have been read.
    public synchronized long read() {
        return read;
    }

    /// The line, from 1, up to which the text could be read so far.
    public synchronized long line() {
        return broken ? line + count.of(rest, 0, restLength, lineEnd).lines() : line;
    }

    /// Whether there are rows, all of which have been given, and the last one lacks the end of its line.
    public synchronized boolean endsWithoutLineEnd() {
        return number > 0 && !lineEnded && !broken;
    }

    private static int lastLineEnd(byte[] bytes, int filled, boolean evenQuotes, byte lineEnd) {
        boolean even = evenQuotes;
        int place = filled - 1;
        while (place >= 0 && !(even && bytes[place] == lineEnd)) {
            even ^= bytes[place] == Format.QUOTE;
            place--;
        }
        return place + 1;
    }

    private static int wholeQuotedRows(TextRows rows, byte[] bytes, int filled) {
        rows.begin(new Chunk(0, 1, bytes, filled, false, false, false, false));
        int cut = 0;
        while (rows.next() && !rows.openAtEnd() && bytes[rows.place() - 1] == rows.lineEnd()) {
            cut = rows.place();
        }
        return cut;
    }

    /// Where the line begins with which the last document begins that follows the end of another one: within a document there is no line end between a closing brace and an opening one without a comma, too.
    /// A document that lacks such a comma is not to be cut: of all such lines the last one counts of those that begin furthest left.
    private static int lastDocument(byte[] bytes, int filled) {
        int last = 0;
        int least = Integer.MAX_VALUE;
        int behind = filled;
        for (int lineEnd = lineEndBefore(bytes, behind); lineEnd >= 0 && least > 0; lineEnd = lineEndBefore(bytes, behind)) {
            int begin = lineEnd + 1;
            int place = begin;
            // A line of blanks alone does not begin anything that the line behind it does not.
            while (place < behind && isBlank(bytes[place])) {
                place++;
            }
            if (place < behind && bytes[place] == '{' && place - begin < least && isBehindDocument(bytes, begin)) {
                last = begin;
                least = place - begin;
            }
            behind = lineEnd;
        }
        return last;
    }

    /// The place of the last line end before a place; -1 where there is none.
    private static int lineEndBefore(byte[] bytes, int place) {
        int at = place;
        while (at >= 8 && EightBytes.any(EightBytes.at(bytes, at - 8), LINE_ENDS) == 0) {
            at -= 8;
        }
        at--;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }

    private static boolean isBlank(byte one) {
        return one == '\n' || one == '\r' || one == ' ' || one == '\t';
    }

    /// Whether nothing but blanks stands between a closing brace and a place.
    private static boolean isBehindDocument(byte[] bytes, int place) {
        int before = place - 1;
        while (before >= 0 && isBlank(bytes[before])) {
            before--;
        }
        return before >= 0 && bytes[before] == '}';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
