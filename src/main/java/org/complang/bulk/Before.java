package org.complang.bulk;

import org.complang.table.Chunk;
import org.complang.table.EightBytes;

/// A text with which others are compared, as what stood in the row before. For one thread.
final class Before {
    private byte[] text = new byte[8 + Chunk.SLACK];
    private int length = -1;

    /// Whether a text is the same.
    ///
    /// @param bytes hold it, and [Chunk#SLACK] others behind it
    boolean is(byte[] bytes, int from, int to) {
        if (to - from != length) {
            return false;
        }
        long different = 0;
        int at = 0;
        for (; at + 8 <= length; at += 8) {
            different |= EightBytes.at(bytes, from + at) ^ EightBytes.at(text, at);
        }
        // The bytes behind the end are no matter.
        return (different | (at < length ? (EightBytes.at(bytes, from + at) ^ EightBytes.at(text, at)) << 64 - 8 * (length - at) : 0)) == 0;
    }

    void set(byte[] bytes, int from, int to) {
        length = to - from;
        if (text.length < length + Chunk.SLACK) {
            text = new byte[2 * length + Chunk.SLACK];
        }
        System.arraycopy(bytes, from, text, 0, length);
    }

    /// No text is the same any more.
    void forget() {
        length = -1;
    }
}
