package org.complang.table;

/// What stands in a field in rows that follow one another, each by its number among them, from 0. A quoted field is given without its quotes; one that is absent is empty.
public final class FieldRun {
    byte[] bytes = Chunk.NOTHING;
    /// Where the texts begin and end: that of the first row at `first` and behind it, that of the next one a step further.
    int[] places;
    int first;
    int step;

    /// The bytes in which the field stands in all of the rows, each time followed by [Chunk#SLACK] others.
    public byte[] bytes() {
        return bytes;
    }

    /// Where it begins in a row.
    public int start(int row) {
        return places[first + row * step];
    }

    /// Where it ends in a row.
    public int end(int row) {
        return places[first + row * step + 1];
    }
}
