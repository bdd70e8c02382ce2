package org.complang.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time, the first one in the lowest byte of the word.
public final class EightBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_SEVEN = 0x7F7F7F7F7F7F7F7FL;

    private static final long QUOTES = repeated((byte) '"');
    private static final long BACKSLASHES = repeated((byte) '\\');

    private EightBytes() { }

    /// The eight bytes that begin at a place.
    public static long at(byte[] bytes, int place) {
        return (long) LONG.get(bytes, place);
    }

    /// A byte eight times.
    static long repeated(byte value) {
        return (value & 0xFFL) * 0x0101010101010101L;
    }

    /// The highest bit of each byte in which both words are equal, and no other bit.
    static long equal(long word, long other) {
        long difference = word ^ other;
        return ~((difference & LOW_SEVEN) + LOW_SEVEN | difference | LOW_SEVEN);
    }

    /// The highest bit of each byte in which words of ASCII differ; what the other bits are says nothing.
    static long different(long word, long other) {
        return (word ^ other) + LOW_SEVEN;
    }

    /// Something other than 0 if and only if both words are equal in any byte: in less time than [#equal] tells in which.
    static long any(long word, long other) {
        long difference = word ^ other;
        return difference - 0x0101010101010101L & ~difference & ~LOW_SEVEN;
    }

    /// The highest bits of the eight bytes as the lowest eight bits.
    static long bits(long marks) {
        return (marks >>> 7) * 0x0102040810204080L >>> 56;
    }

    /// The number that at most seven digits denote; below 0 where there are none, or more, or anything else.
    public static long digits(byte[] bytes, int from, int length) {
        if (length < 1 || length > 7) {
            return -1;
        }
        int free = 64 - 8 * length;
        // The digits stand in the highest bytes, zeros before them.
        long digits = (at(bytes, from) << free | 0x3030303030303030L >>> 64 - free) ^ 0x3030303030303030L;
        if (((digits + 0x7676767676767676L | digits) & 0x8080808080808080L) != 0) {
            return -1;
        }
        long pairs = digits * 10 + (digits >>> 8);
        return ((pairs & 0xFF000000FFL) * 0xF424000000064L + (pairs >>> 16 & 0xFF000000FFL) * 0x271000000001L) >>> 32;
    }

    /// The highest bit of each byte that ends or interrupts a text in JSON: a quote, a backslash, or what is no character.
    public static long special(long word) {
        long control = ~((word & LOW_SEVEN) + 0x6060606060606060L | word) & ~LOW_SEVEN;
        return equal(word, QUOTES) | equal(word, BACKSLASHES) | control;
    }

    /// Whether no byte before an end has its highest bit set.
    public static boolean isAscii(byte[] bytes, int end) {
        return isAscii(bytes, 0, end);
    }

    /// Whether no byte of a stretch has its highest bit set.
    public static boolean isAscii(byte[] bytes, int from, int end) {
        long all = 0;
        int place = from;
        for (; place + 8 <= end; place += 8) {
            all |= at(bytes, place);
        }
        for (; place < end; place++) {
            all |= bytes[place] < 0 ? Long.MIN_VALUE : 0;
        }
        return (all & ~LOW_SEVEN) == 0;
    }

    /// The place of the first byte that is marked, where one is.
    public static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /// Whether a stretch of bytes holds nothing but characters of ASCII that can be seen, and blanks.
    public static boolean isPlain(byte[] bytes, int from, int to) {
        long found = 0;
        for (int place = from; place < to; place += 8) {
            long word = at(bytes, place);
            if (to - place < 8) {
                // Letters, in the place of what stands behind the end.
                long behind = -1L << 8 * (to - place);
                word = word & ~behind | 0x4040404040404040L & behind;
            }
            // Adding 96 sets the highest bit of what is 32 or more, adding one that of 127.
            long low = word & LOW_SEVEN;
            found |= (word | ~(low + 0x6060606060606060L) | low + 0x0101010101010101L) & ~LOW_SEVEN;
        }
        return found == 0;
    }
}
