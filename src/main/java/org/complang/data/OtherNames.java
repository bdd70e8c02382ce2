package org.complang.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// What else records of one table are called, as rows say that give a record two names: where other rows know it by the second one alone, they speak of that record. For one thread.
final class OtherNames {
    /// Is added to the number of a text that is a key for want of another one.
    private static final long MARK = 1L << 40;
    private static final int SEVERAL = -1;
    /// Names of names that are looked up.
    private static final int STEPS = 8;

    /// By the partner and the other name the key.
    private final Map<Long, Integer> keys = new HashMap<>();

    /// The cell of a text as a key for want of another one.
    static long cell(int text) {
        return MARK + text;
    }

    private static long place(int partner, long text) {
        return (long) partner << Integer.SIZE | text;
    }

    void add(int partner, int key, int other) {
        keys.merge(place(partner, other), key, (one, two) -> one.equals(two) ? one : SEVERAL);
    }

    void clear() {
        keys.clear();
    }

    /// Gives records that are known by another name the key of the record that has it, or the name itself where none has. Where that may be several records, it is not known whether there is such a one.
    ///
    /// @param partners for each row the row of the partner
    /// @param open is told of such rows, before they are doubted
    void apply(Binder.Building building, int[] partners, IntConsumer open) {
        long[] cells = building.columns[building.table.key().getFirst().index()];
        List<Integer> named = new ArrayList<>();
        Set<Long> first = new HashSet<>();
        for (int row = 0; row < building.count; row++) {
            if (cells[row] >= MARK) {
                named.add(row);
            }
        }
        for (int row = 0; !named.isEmpty() && row < building.count; row++) {
            if (cells[row] >= 0 && cells[row] < MARK) {
                first.add(place(partners[row], cells[row]));
            }
        }
        for (int row : named) {
            int name = (int) (cells[row] - MARK);
            int key = key(partners[row], name, first, STEPS);
            cells[row] = key == SEVERAL ? name : key;
            if (key == SEVERAL) {
                open.accept(row);
                building.doubt(row);
            }
        }
    }

    /// The key of the record with a name.
    private int key(int partner, int name, Set<Long> first, int steps) {
        Integer other = keys.get(place(partner, name));
        if (other == null) {
            return name;
        }
        return steps == 0 || other == SEVERAL || first.contains(place(partner, name)) ? SEVERAL : key(partner, other, first, steps - 1);
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
