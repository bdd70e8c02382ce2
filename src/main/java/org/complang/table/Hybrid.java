package org.complang.table;

import java.io.IOException;
import java.util.Arrays;

/// Numbers of few bits as Parquet writes them: runs of one number, and groups of eight numbers whose bits stand one behind the other.
final class Hybrid {
    private final byte[] bytes;
    private final int end;
    private final int width;
    private int at;

    /// @param bytes followed by [Chunk#SLACK] others
    /// @param width bits of a number, at most 32
    Hybrid(byte[] bytes, int from, int end, int width) {
        this.bytes = bytes;
        this.end = end;
        this.width = width;
        this.at = from;
    }

    /// Reads so many numbers, all that there are; further ones may fill up the last group.
    ///
    /// @throws IOException where there are fewer
    void read(int[] into, int count) throws IOException {
        for (int done = 0; done < count; ) {
            long head = varint();
            long length = head >>> 1;
            int wanted = (int) Math.min(count - done, (head & 1) == 0 ? length : length * 8);
            if (wanted <= 0) {
                throw new IOException("a run of no numbers");
            }
            if ((head & 1) == 0) {
                run(into, done, wanted);
            } else {
                packed(into, done, wanted, length);
            }
            done += wanted;
        }
    }

    /// Whether the next numbers, so many, are one run of a number.
    boolean isRunOf(int number, int count) throws IOException {
        int before = at;
        long head = varint();
        boolean is = (head & 1) == 0 && head >>> 1 >= count && number() == number;
        at = before;
        return is;
    }

    private void run(int[] into, int from, int count) throws IOException {
        Arrays.fill(into, from, from + count, number());
    }

    /// The number of a run.
    private int number() throws IOException {
        int size = width + 7 >> 3;
        need(size);
        int number = (int) (EightBytes.at(bytes, at) & mask(size * 8));
        at += size;
        return number;
    }

    private void packed(int[] into, int from, int count, long groups) throws IOException {
        need((count * (long) width + 7) / 8);
        long mask = mask(width);
        long bit = at * 8L;
        for (int i = from; i < from + count; i++) {
            into[i] = (int) (EightBytes.at(bytes, (int) (bit >>> 3)) >>> (bit & 7) & mask);
            bit += width;
        }
        at = (int) Math.min(end, at + groups * width);
    }

    private static long mask(int bits) {
        return bits == 0 ? 0 : -1L >>> Long.SIZE - bits;
    }

    private void need(long size) throws IOException {
        if (size > end - at) {
            throw new IOException("fewer numbers than there should be");
        }
    }

    private long varint() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            need(1);
            byte next = bytes[at++];
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IOException("a number that does not end");
    }
}
