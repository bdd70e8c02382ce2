package org.complang.table;

import java.util.Arrays;

/// The mark with which texts in UTF-8 may begin, also each of several that were put together. It says nothing.
public final class Utf8Mark {
    /// The first byte of it, by which most places are told at a glance not to hold it.
    public static final byte FIRST = (byte) 0xEF;
    /// How many bytes it has.
    public static final int LENGTH = 3;

    private static final byte[] BYTES = {FIRST, (byte) 0xBB, (byte) 0xBF};

    private Utf8Mark() { }

    /// Whether it stands at a place.
    ///
    /// @param end the place behind the last byte
    public static boolean isAt(byte[] bytes, int place, int end) {
        return end - place >= LENGTH && Arrays.equals(bytes, place, place + LENGTH, BYTES, 0, LENGTH);
    }

    /// Whether bytes are the mark or a part of it from its beginning on; true of none.
    public static boolean isBegun(byte[] bytes) {
        return bytes.length <= LENGTH && Arrays.equals(bytes, 0, bytes.length, BYTES, 0, bytes.length);
    }
}
