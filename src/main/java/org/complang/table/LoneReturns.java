package org.complang.table;

import java.io.IOException;
import java.io.InputStream;

/// A text in which a carriage return without a line feed behind it ends a line too, as where texts of several systems were put together: each is given as a line feed.
final class LoneReturns extends InputStream {
    private static final byte RETURN = '\r';
    private static final byte FEED = '\n';

    private final InputStream in;
    private final byte[] ahead = new byte[1 << 14];
    private int at;
    private int end;

    LoneReturns(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int to = from;
        while (to < from + length && (to == from || at < end)) {
            int next = peek();
            if (next < 0) {
                break;
            }
            at++;
            bytes[to++] = next == RETURN && peek() != FEED ? FEED : (byte) next;
        }
        return to == from && length > 0 ? -1 : to - from;
    }

    /// The next byte; below 0 at the end.
    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(ahead));
        }
        return at < end ? Byte.toUnsignedInt(ahead[at]) : -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
