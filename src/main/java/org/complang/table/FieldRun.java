package org.complang.table;

/// What stands in a field in rows that follow one another, each by its number among them, from 0. A quoted field is given without its quotes; one that is absent is empty.
public final class FieldRun {
    /// Writes the texts of values that are no texts, once they are asked for.
    interface Unwritten {
        void write(FieldRun run);
    }

    /// Tells the whole numbers of rows.
    interface Counts {
        long of(int row);
    }

    byte[] bytes = Chunk.NOTHING;
    /// Where the texts begin and end: those of the first row at `first` and `firstEnd`, those of the next one a step behind.
    int[] starts;
    int[] ends;
    int first;
    int firstEnd;
    int step = 1;
    /// Null where texts have been written.
    Unwritten unwritten;
    /// Null where numbers are not held as such.
    Counts counts;

    /// The bytes in which the field stands in all of the rows, each time followed by [Chunk#SLACK] others. To be asked for before [#start] and [#end].
    public byte[] bytes() {
        if (unwritten != null) {
            unwritten.write(this);
            unwritten = null;
        }
        return bytes;
    }

    /// Where it begins in a row.
    public int start(int row) {
        return starts[first + row * step];
    }

    /// Where it ends in a row.
    public int end(int row) {
        return ends[firstEnd + row * step];
    }

    /// Whether the field holds whole numbers as such, of which [#count] tells.
    public boolean isOfCounts() {
        return counts != null;
    }

    /// The number of a row, where it has at most seven digits and no sign; [Rows#NOTHING] where there is none, and below that where it is another one.
    public long count(int row) {
        return counts.of(row);
    }
}
