package org.complang.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/// What else records of one table are called, as rows say that give a record two names: where other rows know it by the second one alone, both speak of one record. For one thread.
final class OtherNames {
    private static final int SEVERAL = -1;

    /// By the partner and the other name the key.
    private final Map<Long, Integer> keys = new HashMap<>();

    private static long place(int partner, long text) {
        return (long) partner << Integer.SIZE | text;
    }

    void add(int partner, int key, int other) {
        keys.merge(place(partner, other), key, (one, two) -> one.equals(two) ? one : SEVERAL);
    }

    void clear() {
        keys.clear();
    }

    /// Gives the records of a table that have another one's other name the key of that one. Where that may be several ones, it is not known whether there is such a record.
    ///
    /// @param partners for each row the row of the partner
    /// @param open is told of such rows, before they are doubted
    void apply(Binder.Building building, int[] partners, IntConsumer open) {
        int column = building.table.key().getFirst().index();
        long[] cells = building.columns[column];
        for (int row = 0; row < building.count; row++) {
            Integer key = Cells.isKnown(cells[row]) && cells[row] != Binder.ABSENT && cells[row] != Binder.UNTOLD ? keys.get(place(partners[row], cells[row])) : null;
            if (key == null) {
                continue;
            }
            if (key == SEVERAL || keys.containsKey(place(partners[row], key))) {
                open.accept(row);
                building.doubt(row);
            } else {
                cells[row] = key;
            }
        }
    }

    /// For each row of a table the row of the partner in the root table.
    static int[] partners(Binder.Building[] tables, Binder.Building building) {
        int[] partners = Arrays.copyOf(building.parent, building.count);
        for (var table = building.table.parent(); table != null && table.parent() != null; table = table.parent()) {
            int[] parent = tables[table.index()].parent;
            for (int row = 0; row < partners.length; row++) {
                partners[row] = parent[partners[row]];
            }
        }
        return partners;
    }
}
