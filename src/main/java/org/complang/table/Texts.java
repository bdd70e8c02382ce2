package org.complang.table;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/// Numbers texts from 0, each text once, without making strings of them. Stretches of bytes that are looked up must be followed by [Chunk#SLACK] bytes in their array. For one thread.
public final class Texts {
    private byte[] arena = new byte[1 << 10];
    private int[] starts = new int[1 << 6];
    private int[] hashes = new int[1 << 6];
    private int[] slots = new int[1 << 8];
    private String[] strings = new String[0];
    private int count;

    /// The number of a text, which is a new one where it was not there.
    public int number(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        int slot = slot(bytes, from, to, hash);
        return slots[slot] > 0 ? slots[slot] - 1 : add(bytes, from, to, hash, slot);
    }

    /// The number of a text, or -1 where it is not there.
    public int find(byte[] bytes, int from, int to) {
        return slots[slot(bytes, from, to, hash(bytes, from, to))] - 1;
    }

    /// The number of a string, likewise.
    public int number(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(Arrays.copyOf(utf8, utf8.length + Chunk.SLACK), 0, utf8.length);
    }

    public int count() {
        return count;
    }

    /// What stands for the bytes of a text when it is spread over parts: the same for equal texts, everywhere and always.
    public int hash(int number) {
        return hashes[number];
    }

    private int slot(byte[] bytes, int from, int to, int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] > 0 && !(hashes[slots[slot] - 1] == hash && same(slots[slot] - 1, bytes, from, to))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int add(byte[] bytes, int from, int to, int hash, int slot) {
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
        slots[slot] = count;
        if (count * 2 > slots.length) {
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < count; i++) {
            int slot = hashes[i] & slots.length - 1;
            while (slots[slot] > 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i + 1;
        }
    }

    private boolean same(int number, byte[] bytes, int from, int to) {
        int start = starts[number];
        int length = starts[number + 1] - start;
        if (length != to - from) {
            return false;
        }
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            if (Words.at(arena, start + i) != Words.at(bytes, from + i)) {
                return false;
            }
        }
        return i == length || (Words.at(arena, start + i) ^ Words.at(bytes, from + i)) << 64 - 8 * (length - i) == 0;
    }

    private static int hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            hash = (hash ^ Words.at(bytes, i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        if (i < to) {
            hash = (hash ^ Words.at(bytes, i) << 64 - 8 * (to - i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        hash *= 0xD6E8FEB86659FD93L;
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
                return find(Arrays.copyOf(utf8, utf8.length + Chunk.SLACK), 0, utf8.length);
            }
        };
    }
}
