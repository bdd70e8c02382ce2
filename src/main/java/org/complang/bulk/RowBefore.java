package org.complang.bulk;

import java.util.Arrays;

/// Where the texts of the rows before stand in the buffer of each part: rows that follow one another often speak of the same partner and customer, and the same text needs not be kept once more. For one
/// thread.
final class RowBefore {
    private final int fields;
    /// For each part a pair for each field: where its text begins and ends; the same place twice where none stands before.
    private final int[][] places;

    RowBefore(int parts, int fields) {
        this.places = new int[parts][];
        this.fields = fields;
    }

    /// The buffer of a part is empty.
    void none(int part) {
        if (places[part] != null) {
            Arrays.fill(places[part], 0);
        }
    }

    /// Whether a text is that of the same field before; an empty one never is.
    boolean isSame(int part, int field, Bytes buffer, byte[] bytes, int from, int to) {
        int[] of = places[part];
        return of != null && from < to && Arrays.equals(buffer.bytes, of[2 * field], of[2 * field + 1], bytes, from, to);
    }

    /// The text of a field was written at the end of the buffer.
    void written(int part, int field, Bytes buffer, int length) {
        int[] of = places[part] == null ? places[part] = new int[2 * fields] : places[part];
        of[2 * field] = buffer.length - length;
        of[2 * field + 1] = buffer.length;
    }
}
