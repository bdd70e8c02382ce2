package org.complang.bench.bulk;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A part of a file in whole lines, block by block. A line break ends a line wherever it stands.
final class Lines {
    private static final int BLOCK = 1 << 22;
    /// So many bytes behind a block may be read.
    static final int BEYOND = 16;

    private Lines() { }

    interface Block {
        /// @param to where the last line of the block ends, behind its line break
        void lines(MemorySegment bytes, long from, long to);
    }

    /// All lines that begin at `from` or behind it and before `to`.
    static void read(Path file, long from, long to, Block block) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment buffer = Arena.ofAuto().allocate(BLOCK + BEYOND);
            long end = begin(channel, buffer, to);
            long at = begin(channel, buffer, from);
            while (at < end) {
                long length = Math.min(fill(channel, buffer, at), end - at);
                long cut = at + length == end ? length : lastEnd(buffer, length);
                if (cut == 0) {
                    buffer = Arena.ofAuto().allocate((buffer.byteSize() - BEYOND) * 2 + BEYOND);
                    continue;
                }
                at += cut;
                if (buffer.get(ValueLayout.JAVA_BYTE, cut - 1) != '\n') {
                    buffer.set(ValueLayout.JAVA_BYTE, cut++, (byte) '\n');
                }
                block.lines(buffer, 0, cut);
            }
        }
    }

    /// Where the first line begins at this place or behind it.
    private static long begin(FileChannel channel, MemorySegment buffer, long from) throws IOException {
        long size = channel.size();
        for (long at = from - 1; at >= 0 && at < size; ) {
            int length = fill(channel, buffer, at);
            for (long i = 0; i < length; i++) {
                if (buffer.get(ValueLayout.JAVA_BYTE, i) == '\n') {
                    return at + i + 1;
                }
            }
            at += length;
            if (at == size) {
                return size;
            }
        }
        return from == 0 ? 0 : size;
    }

    private static int fill(FileChannel channel, MemorySegment buffer, long at) throws IOException {
        var target = buffer.asByteBuffer().limit((int) buffer.byteSize() - BEYOND);
        while (target.hasRemaining() && channel.read(target, at + target.position()) > 0) { }
        return target.position();
    }

    private static long lastEnd(MemorySegment bytes, long length) {
        long at = length;
        while (at > 0 && bytes.get(ValueLayout.JAVA_BYTE, at - 1) != '\n') {
            at--;
        }
        return at;
    }

    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// Where the byte, which is there, comes next: eight bytes at a time.
    static long find(MemorySegment bytes, long from, char wanted) {
        long pattern = wanted * 0x0101010101010101L;
        for (long at = from; ; at += 8) {
            long different = bytes.get(LONG, at) ^ pattern;
            long found = different - 0x0101010101010101L & ~different & 0x8080808080808080L;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
    }
}
