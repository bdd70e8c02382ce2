package org.complang.table;

import java.util.Arrays;

/// Rows that follow one another, all of them whole and with nothing to be told of them but what stands in their fields: to be looked at field by field.
public final class PlainRows {
    /// No rows.
    public static final PlainRows NONE = new PlainRows(0);
    /// The most rows that are told of at once: what is noted of each stays in the caches.
    static final int MOST = 1 << 8;

    final FieldRun[] fields;
    int count;

    /// @param wanted how many fields of a row are wanted
    PlainRows(int wanted) {
        this.fields = new FieldRun[wanted];
        Arrays.setAll(fields, _ -> new FieldRun());
    }

    public int count() {
        return count;
    }

    /// A wanted field in these rows.
    public FieldRun field(int slot) {
        return fields[slot];
    }
}
