package org.complang.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// What a stream in gzip holds (RFC 1952), which may have several members, one behind the other. The class of the Java library takes a member that it cannot read, other than the first, as the end, and so
/// would lose rows without a word; here whatever follows a member is another one, or nothing but zeros, or the stream fails.
final class GzipStream extends InputStream {
    private static final int HEADER_CHECKED = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int DEFLATED = 8;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int place;
    private int filled;
    private boolean within;
    private boolean ended;

    GzipStream(InputStream in) throws IOException {
        this.in = in;
        header(next());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            while (!ended && length > 0) {
                int count = within ? inflater.inflate(into, offset, length) : 0;
                if (count > 0) {
                    check.update(into, offset, count);
                    return count;
                }
                if (!within) {
                    another();
                } else if (inflater.finished()) {
                    trailer();
                } else if (inflater.needsInput()) {
                    fill();
                    inflater.setInput(buffer, 0, filled);
                } else {
                    throw new ZipException("a dictionary is asked for");
                }
            }
            return length == 0 ? 0 : -1;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    /// Begins another member, or ends where there is none.
    private void another() throws IOException {
        int first = nextOrEnd();
        boolean padded = first == 0;
        while (first == 0) {
            first = nextOrEnd();
        }
        if (first < 0) {
            ended = true;
        } else if (padded) {
            throw new ZipException("something stands behind the end");
        } else {
            header(first);
        }
    }

    private void header(int first) throws IOException {
        if (first != 0x1F || next() != 0x8B || next() != DEFLATED) {
            throw new ZipException("no gzip");
        }
        int flags = next();
        // The time, and two bytes on how it was made.
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKED) != 0) {
            skip(2);
        }
        inflater.reset();
        inflater.setInput(buffer, place, filled - place);
        check.reset();
        within = true;
    }

    private void trailer() throws IOException {
        place = filled - inflater.getRemaining();
        long sum = number();
        long length = number();
        if (sum != check.getValue() || length != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("the sum differs");
        }
        within = false;
    }

    private long number() throws IOException {
        return next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // up to its end
        }
    }

    private int next() throws IOException {
        int next = nextOrEnd();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    private int nextOrEnd() throws IOException {
        if (place == filled) {
            int count = in.read(buffer, 0, buffer.length);
            place = 0;
            filled = Math.max(0, count);
            if (count < 0) {
                return -1;
            }
        }
        return buffer[place++] & 0xFF;
    }

    private void fill() throws IOException {
        place = 0;
        filled = in.read(buffer, 0, buffer.length);
        if (filled < 0) {
            filled = 0;
            throw new EOFException();
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
