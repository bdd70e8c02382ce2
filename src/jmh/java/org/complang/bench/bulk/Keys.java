package org.complang.bench.bulk;

import java.util.Arrays;

/// A set of keys of three numbers, each with a number beside it, in the order in which they came.
final class Keys {
    private int[] slots = new int[64];
    private long[] first = new long[32];
    private long[] second = new long[32];
    private long[] third = new long[32];
    /// What is known of each key.
    int[] values = new int[32];
    private int size;

    int size() {
        return size;
    }

    long first(int at) {
        return first[at];
    }

    long second(int at) {
        return second[at];
    }

    long third(int at) {
        return third[at];
    }

    /// The place of the key, which is added where it is new: then the place is the former size.
    int add(long a, long b, long c) {
        int slot = slot(a, b, c);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == first.length) {
            grow();
            slot = slot(a, b, c);
        }
        first[size] = a;
        second[size] = b;
        third[size] = c;
        values[size] = 0;
        slots[slot] = ++size;
        return size - 1;
    }

    /// Adds the key where it is new, and the bits to what is known of it.
    void mark(long a, long b, long c, int bits) {
        int at = add(a, b, c);
        values[at] |= bits;
    }

    boolean contains(long a, long b, long c) {
        return slots[slot(a, b, c)] != 0;
    }

    /// Everything that another set has, with the bits of its values.
    void addAll(Keys other) {
        for (int i = 0; i < other.size; i++) {
            mark(other.first[i], other.second[i], other.third[i], other.values[i]);
        }
    }

    void clear() {
        if (size * 8 < slots.length) {
            // Backwards, so that each key is still found where it was put.
            for (int i = size - 1; i >= 0; i--) {
                slots[slot(first[i], second[i], third[i])] = 0;
            }
        } else {
            Arrays.fill(slots, 0);
        }
        size = 0;
    }

    private int slot(long a, long b, long c) {
        long hash = (a * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(b, 23)) * 0xBF58476D1CE4E5B9L ^ c * 0x94D049BB133111EBL;
        hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (true) {
            int at = slots[slot] - 1;
            if (at < 0 || first[at] == a && second[at] == b && third[at] == c) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
    }

    private void grow() {
        first = Arrays.copyOf(first, size * 2);
        second = Arrays.copyOf(second, size * 2);
        third = Arrays.copyOf(third, size * 2);
        values = Arrays.copyOf(values, size * 2);
        slots = new int[size * 4];
        for (int i = 0; i < size; i++) {
            slots[slot(first[i], second[i], third[i])] = i + 1;
        }
    }
}
