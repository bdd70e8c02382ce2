package org.complang.table;

import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A column of a Parquet file while its rows are gone through.
abstract class ParquetField {
    final ColumnSchema schema;
    /// In these bytes, followed by [Chunk#SLACK] others, the value of the row stands as a text, from one place to another; it is empty where there is none.
    byte[] bytes = Chunk.NOTHING;
    int start;
    int end;
    /// Whether that text has been written already; else [#shown] sees to it.
    boolean shown = true;
    /// Whether all that has been read together with the value is ASCII.
    boolean ascii;

    ParquetField(ColumnSchema schema) {
        this.schema = schema;
    }

    /// This with its text.
    final ParquetField shown() {
        if (!shown) {
            try {
                show();
            } catch (RuntimeException e) {
                throw new UncheckedIOException(new IOException(e));
            }
            shown = true;
        }
        return this;
    }

    /// Writes the value of the row as a text, where that has not been done.
    abstract void show();

    /// The whole number of the row; below 0 where it is none of at most seven digits, or not held as a number.
    long count() {
        return -1;
    }

    final String text() {
        shown();
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
