package org.complang.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;

/// Cuts a text into [Chunk]s of whole rows, however long it is. Several threads may take chunks; each gives the bytes back when it has read them.
public final class Chunks implements Closeable {
    /// Bytes in one row, quoted line breaks included. A longer one is a row that cannot be read.
    public static final int ROW = 1 << 20;
    private static final int SIZE = 2 * ROW;

    private final InputStream in;
    private final Format format;
    private final Rows rows;
    private final ArrayBlockingQueue<byte[]> free = new ArrayBlockingQueue<>(16);
    private byte[] rest = new byte[0];
    private int restLength;
    private int number;
    private long line;
    private long read;
    private boolean ended;
    private boolean within;
    private boolean lineEnded;

    /// @param begun bytes that were read from the stream already and belong before what it still holds
    /// @param line the line, from 1, with which they begin
    public Chunks(InputStream in, Format format, byte[] begun, long line) {
        this.in = in;
        this.format = format;
        this.rows = new Rows(format, new int[0], 0);
        this.rest = begun;
        this.restLength = begun.length;
        this.line = line;
    }

    /// The next chunk; nothing at the end.
    ///
    /// @throws IOException where the stream fails; the chunks so far hold what was read before, and the next call gives what is left of it
    public synchronized Optional<Chunk> next() throws IOException {
        if (ended && restLength == 0) {
            return Optional.empty();
        }
        byte[] bytes = free.poll();
        if (bytes == null || bytes.length < restLength + Chunk.SLACK) {
            bytes = new byte[Math.max(SIZE, restLength) + Chunk.SLACK];
        }
        System.arraycopy(rest, 0, bytes, 0, restLength);
        int filled = restLength;
        restLength = 0;
        IOException failed = null;
        while (!ended && filled < bytes.length - Chunk.SLACK) {
            try {
                int count = in.read(bytes, filled, bytes.length - Chunk.SLACK - filled);
                ended = count < 0;
                filled += Math.max(0, count);
                read += Math.max(0, count);
            } catch (IOException e) {
                ended = true;
                failed = e;
            }
        }
        int whole = ended ? filled : wholeRows(bytes, filled);
        int cut = whole > 0 ? whole : filled;
        if (cut < filled) {
            rest = rest.length < filled - cut ? new byte[Math.max(SIZE, filled - cut)] : rest;
            System.arraycopy(bytes, cut, rest, 0, filled - cut);
            restLength = filled - cut;
        }
        Arrays.fill(bytes, cut, Math.min(bytes.length, cut + Chunk.SLACK), (byte) 0);
        if (failed != null) {
            rest = Arrays.copyOf(bytes, cut + Chunk.SLACK);
            restLength = cut;
            throw failed;
        }
        if (cut == 0) {
            return Optional.empty();
        }
        Chunk chunk = new Chunk(number++, line, bytes, cut, within, whole == 0);
        within = whole == 0;
        line += lines(bytes, cut);
        lineEnded = bytes[cut - 1] == format.lineEnd();
        return Optional.of(chunk);
    }

    /// Gives back the bytes of a chunk that is read.
    public void release(Chunk chunk) {
        free.offer(chunk.bytes());
    }

    /// How many bytes have been read.
    public synchronized long read() {
        return read;
    }

    /// The line, from 1, that follows those of the chunks so far.
    public synchronized long line() {
        return line;
    }

    /// Whether there are rows, all of which have been given, and the last one lacks the end of its line.
    public synchronized boolean endsWithoutLineEnd() {
        return number > 0 && !lineEnded;
    }

    /// Where the last whole row ends; 0 where none does.
    private int wholeRows(byte[] bytes, int filled) {
        return contains(bytes, filled, Format.QUOTE) ? wholeQuotedRows(bytes, filled) : lastLineEnd(bytes, filled);
    }

    private int lastLineEnd(byte[] bytes, int filled) {
        int place = filled - 1;
        while (place >= 0 && bytes[place] != format.lineEnd()) {
            place--;
        }
        return place + 1;
    }

    private int wholeQuotedRows(byte[] bytes, int filled) {
        rows.begin(new Chunk(0, 1, bytes, filled, false, false));
        int cut = 0;
        while (rows.next() && !rows.openAtEnd() && bytes[rows.place() - 1] == format.lineEnd()) {
            cut = rows.place();
        }
        return cut;
    }

    private static boolean contains(byte[] bytes, int end, byte wanted) {
        long words = Words.repeated(wanted);
        for (int place = 0; place < end; place += 8) {
            long marks = Words.equal(Words.at(bytes, place), words);
            if (marks != 0 && place + Words.first(marks) < end) {
                return true;
            }
        }
        return false;
    }

    private int lines(byte[] bytes, int end) {
        long words = Words.repeated(format.lineEnd());
        int lines = 0;
        int place = 0;
        for (; place + 8 <= end; place += 8) {
            lines += Long.bitCount(Words.equal(Words.at(bytes, place), words));
        }
        for (; place < end; place++) {
            lines += bytes[place] == format.lineEnd() ? 1 : 0;
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
