package org.complang.table;

import java.util.Arrays;

/// A stretch of a file that holds whole rows.
///
/// @param number its place among the chunks of the file, from 0
/// @param line the line of its first byte, from 1
/// @param end where the bytes that count end; the array goes on for at least [#SLACK] bytes, so that a word may be read anywhere in it
/// @param beginsWithin whether it begins within a row that is too long for a chunk
/// @param endsWithin whether it ends within one
/// @param last whether nothing follows it
/// @param ascii whether it is known to hold nothing beyond ASCII
public record Chunk(int number, long line, byte[] bytes, int end, boolean beginsWithin, boolean endsWithin, boolean last, boolean ascii) {
    /// Bytes behind the end that may be read.
    public static final int SLACK = 8;

    /// No bytes, and others behind them.
    static final byte[] NOTHING = new byte[SLACK];

    /// Bytes by themselves as they can be read like those of a chunk: followed by [#SLACK] others.
    public static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + SLACK);
    }
}
