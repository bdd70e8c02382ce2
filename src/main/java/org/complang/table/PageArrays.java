package org.complang.table;

/// Arrays in which the pages of a column are read one behind the other: memory that is made anew for each costs more than what is done with it. What was read before is gone with the next page
/// of its kind. For one thread.
final class PageArrays {
    /// Bytes of an array that is kept while nothing is read.
    private static final int KEPT = 1 << 24;

    private byte[] raw = new byte[0];
    private byte[] data = new byte[0];
    private byte[] dictionary = new byte[0];

    /// For so many bytes of a page as they stand in the file, and [Chunk#SLACK] others.
    byte[] raw(int length) {
        raw = room(raw, length);
        return raw;
    }

    /// For so many bytes of a page that are no longer compressed, and [Chunk#SLACK] others.
    byte[] page(int kind, int length) {
        if (kind == ParquetPage.DICTIONARY) {
            dictionary = room(dictionary, length);
            return dictionary;
        }
        data = room(data, length);
        return data;
    }

    /// Lets go of what is large.
    void rest() {
        raw = kept(raw);
        data = kept(data);
        dictionary = kept(dictionary);
    }

    private static byte[] room(byte[] array, int length) {
        return array.length < length + Chunk.SLACK ? new byte[more(length) + Chunk.SLACK] : array;
    }

    /// Some more than are needed: the next page may be a little longer.
    static int more(int length) {
        return length + length / 4;
    }

    private static byte[] kept(byte[] array) {
        return array.length > KEPT ? new byte[0] : array;
    }
}
