package org.complang.table;

import dev.hardwood.schema.ColumnSchema;
import java.nio.charset.StandardCharsets;

/// A column of a Parquet file while its rows are gone through.
abstract class ParquetField {
    static final byte[] NOTHING = new byte[Chunk.SLACK];

    final ColumnSchema schema;
    /// In these bytes, followed by [Chunk#SLACK] others, the value of the row stands as a text, from one place to another; it is empty where there is none.
    byte[] bytes = NOTHING;
    int start;
    int end;
    /// Whether that text has been written already; else [#show] writes it.
    boolean shown = true;
    /// Whether all that has been read together with the value is ASCII.
    boolean ascii;

    ParquetField(ColumnSchema schema) {
        this.schema = schema;
    }

    /// Writes the value of the row as a text.
    void show() {
        shown = true;
    }

    /// The whole number of the row; below 0 where it is none of at most seven digits, or not held as a number.
    long count() {
        return -1;
    }

    final String text() {
        if (!shown) {
            show();
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
