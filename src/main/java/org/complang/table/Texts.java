package org.complang.table;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Numbers texts from 0, each text once, without making strings of them. Stretches of bytes that are looked up must be followed by [Chunk#SLACK] bytes in their array. For one thread.
public final class Texts {
    /// Not the same in every run, so that nobody can write texts that all stand in one place. What texts are numbered does not hang on it.
    private static final long SEED = new SplittableRandom().nextLong() | 1;
    private static final long SECOND_SEED = new SplittableRandom().nextLong() | 1;

    private byte[] arena = new byte[1 << 10];
    private int[] starts = new int[1 << 6];
    private int[] hashes = new int[1 << 6];
    /// For each slot a pair: the eight bytes of a short text, or the hash of a long one; and its length with its number, from 1. What is looked for is mostly found in one place in memory.
    private long[] slots = new long[1 << 9];
    private String[] strings = new String[0];
    private int count;
    private int last;
    private long lastKey;
    private int lastLength = -1;

    /// The number of a text, which is a new one where it was not there.
    public int number(byte[] bytes, int from, int to) {
        long key = key(bytes, from, to);
        int length = to - from;
        // Rows that follow one another often say the same.
        if (key == lastKey && length == lastLength && (length <= 8 || same(last, bytes, from, to))) {
            return last;
        }
        int hash = hash(key, length);
        int slot = slot(bytes, from, to, key, hash);
        last = slots[slot + 1] != 0 ? (int) slots[slot + 1] - 1 : add(bytes, from, to, key, hash, slot);
        lastKey = key;
        lastLength = length;
        return last;
    }

    /// The number of a text, or -1 where it is not there.
    public int find(byte[] bytes, int from, int to) {
        long key = key(bytes, from, to);
        int length = to - from;
        if (key == lastKey && length == lastLength && (length <= 8 || same(last, bytes, from, to))) {
            return last;
        }
        int found = (int) slots[slot(bytes, from, to, key, hash(key, length)) + 1] - 1;
        if (found >= 0) {
            last = found;
            lastKey = key;
            lastLength = length;
        }
        return found;
    }

    /// The number of a string, likewise.
    public int number(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(Chunk.padded(utf8), 0, utf8.length);
    }

    public int count() {
        return count;
    }

    /// What stands for the bytes of a text when texts are spread over parts: the same for equal texts, everywhere and always.
    public static int hash(byte[] bytes, int from, int to) {
        return spread((to - from <= 8 ? small(bytes, from, to) : mixed(bytes, from, to, 0)) * 0x9E3779B97F4A7C15L);
    }

    /// Forgets all texts; those that come take the room that they had.
    public void clear() {
        Arrays.fill(slots, 0);
        Arrays.fill(strings, null);
        count = 0;
        last = 0;
        lastLength = -1;
    }

    private int slot(byte[] bytes, int from, int to, long key, int hash) {
        int mask = slots.length - 2;
        int slot = hash << 1 & mask;
        while (slots[slot + 1] != 0 && !(slots[slot] == key && (int) (slots[slot + 1] >>> 32) == to - from
                && (to - from <= 8 || same((int) slots[slot + 1] - 1, bytes, from, to)))) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    private int add(byte[] bytes, int from, int to, long key, int hash, int slot) {
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            hashes = Arrays.copyOf(hashes, hashes.length * 2);
        }
        int start = starts[count];
        int end = Math.addExact(start, to - from);
        if (end + Chunk.SLACK > arena.length) {
            arena = Arrays.copyOf(arena, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(arena.length * 2L, end + (long) Chunk.SLACK)));
        }
        System.arraycopy(bytes, from, arena, start, to - from);
        hashes[count] = hash;
        starts[++count] = end;
        slots[slot] = key;
        slots[slot + 1] = (long) (to - from) << 32 | count;
        // Three quarters of the slots at most: the fewer there are, the more of them are at hand.
        if (count * 8 > slots.length * 3L) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        int mask = slots.length - 2;
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] != 0) {
                int slot = hashes[(int) before[i + 1] - 1] << 1 & mask;
                while (slots[slot + 1] != 0) {
                    slot = slot + 2 & mask;
                }
                slots[slot] = before[i];
                slots[slot + 1] = before[i + 1];
            }
        }
    }

    /// Whether a text of more than eight bytes, of the same length, is the one with the number.
    private boolean same(int number, byte[] bytes, int from, int to) {
        int at = starts[number];
        int last = to - 8;
        int end = at + last - from;
        long different = EightBytes.at(arena, at) ^ EightBytes.at(bytes, from) | EightBytes.at(arena, end) ^ EightBytes.at(bytes, last);
        for (int i = from + 8; i < last && different == 0; i += 8) {
            different = EightBytes.at(arena, at + i - from) ^ EightBytes.at(bytes, i);
        }
        return different == 0;
    }

    private static long key(byte[] bytes, int from, int to) {
        if (to - from <= 8) {
            return small(bytes, from, to);
        }
        if (to - from <= 16) {
            return EightBytes.at(bytes, from) * SEED + EightBytes.at(bytes, to - 8) * SECOND_SEED;
        }
        return mixed(bytes, from, to, SEED);
    }

    /// A text of eight bytes at most as a word, which tells it together with its length.
    public static long small(byte[] bytes, int from, int to) {
        return to == from ? 0 : EightBytes.at(bytes, from) << 64 - 8 * (to - from);
    }

    private static long mixed(byte[] bytes, int from, int to, long seed) {
        long hash = to - from ^ seed;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            hash = (hash ^ EightBytes.at(bytes, i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        if (i < to) {
            hash = (hash ^ EightBytes.at(bytes, i) << 64 - 8 * (to - i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    private static int hash(long key, int length) {
        return spread((key + length) * SEED);
    }

    private static int spread(long key) {
        long hash = key;
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return (int) (hash >>> 32);
    }

    /// A text by its number.
    public String text(int number) {
        if (number >= strings.length) {
            strings = Arrays.copyOf(strings, Math.max(count, 16));
        }
        if (strings[number] == null) {
            strings[number] = new String(arena, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
        }
        return strings[number];
    }

    /// All texts by their numbers, made into strings as they are asked for.
    public List<String> list() {
        return new AbstractList<>() {
            @Override
            public String get(int number) {
                return text(number);
            }

            @Override
            public int size() {
                return count;
            }

            @Override
            public int indexOf(Object text) {
                byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
                return find(Chunk.padded(utf8), 0, utf8.length);
            }

            @Override
            public boolean contains(Object text) {
                return indexOf(text) >= 0;
            }
        };
    }
}
