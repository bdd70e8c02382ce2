package org.complang.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Records of rows as bytes: written one after the other, and read again in the same order.
final class Bytes {
    byte[] bytes;
    int length;
    private int place;

    Bytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    /// What stands in a stretch of bytes, to be read.
    static Bytes of(byte[] bytes, int from, int to) {
        Bytes reading = new Bytes(0);
        reading.bytes = bytes;
        reading.place = from;
        reading.length = to;
        return reading;
    }

    void clear() {
        length = 0;
    }

    /// Makes room for so many more bytes.
    void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(Math.min(bytes.length * 2L, Integer.MAX_VALUE - Long.SIZE), (long) length + more)));
        }
    }

    void put(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /// A number that is not below 0, in as few bytes as it needs.
    void number(long number) {
        room(10);
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /// Bytes with their length before them.
    void slice(byte[] from, int start, int end) {
        number(end - start);
        raw(from, start, end);
    }

    /// Bytes by themselves.
    void raw(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        slice(utf8, 0, utf8.length);
    }

    String takeText() {
        int length = takeSlice();
        String text = new String(bytes, place, length, StandardCharsets.UTF_8);
        place += length;
        return text;
    }

    boolean more() {
        return place < length;
    }

    int take() {
        return bytes[place++];
    }

    long takeNumber() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[place++];
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /// The length of a slice, whose bytes begin at [#place].
    int takeSlice() {
        return (int) takeNumber();
    }

    int place() {
        return place;
    }

    void skip(int count) {
        place += count;
    }
}
