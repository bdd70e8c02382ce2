package org.complang.data;

import java.util.Arrays;
import java.util.List;
import org.complang.model.Column;

/// Finds rows by their key, among those that belong to one record above; open addressing over row numbers.
final class KeyIndex {
    /// Stands for a row where there is none.
    static final int NOWHERE = -1;

    private final Binder.Building building;
    private final int[] columns;
    private final int[] above;
    private final int[] slots;

    /// @param above for each row the record above, for which alone keys are unique
    KeyIndex(Binder.Building building, List<Column> key, int[] above) {
        this.building = building;
        this.columns = key.stream().mapToInt(Column::index).toArray();
        this.above = above;
        this.slots = new int[Integer.highestOneBit(Math.max(4, building.count)) * 4];
        Arrays.fill(slots, NOWHERE);
    }

    /// The first row with the key of `row`, which is remembered.
    int first(int row) {
        int slot = slot(row);
        if (slots[slot] < 0) {
            slots[slot] = row;
        }
        return slots[slot];
    }

    /// The first row with the key of `row` that is remembered; [#NOWHERE] where none is.
    int find(int row) {
        return slots[slot(row)];
    }

    /// Where the first row with the key of `row` is, or would be.
    private int slot(int row) {
        long hash = above[row] * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
        for (int column : columns) {
            hash = (hash ^ building.columns[column][row]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] >= 0) {
            if (same(slots[slot], row)) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean same(int a, int b) {
        if (above[a] != above[b]) {
            return false;
        }
        for (int column : columns) {
            if (building.columns[column][a] != building.columns[column][b]) {
                return false;
            }
        }
        return true;
    }
}
