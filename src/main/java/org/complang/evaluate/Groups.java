package org.complang.evaluate;

import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.Arrays;
import java.util.List;
import org.complang.data.Cells;
import org.complang.model.Value.Key;

/// The different combinations of values among the rows of a selection, for each row above by itself, with the total of each as cells. It is one pass over the selection.
final class Groups {
    private final Run run;
    private final Selection selection;
    /// For each key its cells, or the rows above that tell rows apart.
    private final long[][] cells;
    /// For each key whether a record may have none.
    private final boolean[] noneable;
    private final int[][] records;
    private final int[] slots;

    /// A row of each group; groups of one owner stand together.
    private int[] rows = new int[8];
    private long[] low = new long[8];
    private long[] high = new long[8];
    private boolean[] sure = new boolean[8];
    private int count;

    private int firstOfOwner;
    /// Of the rows of which the group is not known: how many, whether some surely counts, and what they may add to any group.
    private long more;
    private boolean someSure;
    private long moreLow;
    private long moreHigh;

    Groups(Run run, Selected selected, List<Key> keys) {
        this.run = run;
        this.selection = run.result(selected);
        this.cells = keys.stream().map(key -> key instanceof Key.OfColumn(var column) ? run.cells(column) : null).toArray(long[][]::new);
        this.noneable = new boolean[keys.size()];
        for (int k = 0; k < noneable.length; k++) {
            noneable[k] = keys.get(k).mayBeNone();
        }
        this.records = keys.stream().map(key -> key instanceof Key.OfRecord(var above) ? run.owners(selected.table, above) : null).toArray(int[][]::new);
        this.slots = new int[Integer.highestOneBit(Math.max(2, selection.count(0, run.count(selected.table)))) * 4];
        Arrays.fill(slots, -1);
    }

    /// Counts the groups of each row above.
    ///
    /// @param of what is totalled, or null
    /// @throws ArithmeticException where a total is no cell
    Bounds count(Different different, Different.Look look, Bounds of, boolean notNegative) {
        long[] lower = new long[run.count(different.table)];
        long[] upper = new long[lower.length];
        boolean[] incomplete = different.incomplete(run);
        int first = 0;
        for (int owner = 0; owner < lower.length; owner++) {
            int end = different.end(run, owner);
            group(first, end, of, owner);
            boolean mayLack = incomplete != null && incomplete[owner];
            boolean open = mayLack || different.isMixed(run, owner);
            long least = 0;
            long most = more;
            for (int group = firstOfOwner; group < count; group++) {
                byte keeps = of == null ? YES : keeps(look, group, open, notNegative, owner);
                least += keeps == YES && sure[group] ? 1 : 0;
                most += keeps != NO ? 1 : 0;
            }
            // a row that surely counts is of some group, also where it is not known of which
            lower[owner] = (of == null && least == 0 && someSure ? 1 : least) * Cells.SCALE;
            upper[owner] = mayLack ? Bounds.HIGHEST : most * Cells.SCALE;
            first = end;
        }
        return Bounds.cells(lower, upper);
    }

    private void group(int first, int end, Bounds of, int owner) {
        firstOfOwner = count;
        more = 0;
        someSure = false;
        moreLow = 0;
        moreHigh = 0;
        for (int row = selection.next(first); row < end; row = selection.next(row + 1)) {
            long state = state(row);
            long lowest = of == null ? 0 : of.lower(row);
            boolean none = lowest == Cells.NONE;
            long a = none ? 0 : lowest;
            long b = none || of == null ? 0 : of.upper(row);
            if (state == Cells.UNKNOWN) {
                more++;
                someSure |= selection.isSure(row) && !mayBeNone(row);
                moreLow = Aggregates.plus(moreLow, Math.min(a, 0));
                moreHigh = Aggregates.plus(moreHigh, Math.max(b, 0));
            } else if (state != Cells.NONE) {
                int group = groupOf(row, owner);
                boolean counts = selection.isSure(row);
                sure[group] |= counts;
                low[group] = Aggregates.plus(low[group], counts ? a : Math.min(a, 0));
                high[group] = Aggregates.plus(high[group], counts ? b : Math.max(b, 0));
            }
        }
    }

    /// Whether a row is of a group: [Cells#NONE] where it is of none, because it has no value in some key, [Cells#UNKNOWN] where it is not known of which.
    private long state(int row) {
        long state = 0;
        for (long[] column : cells) {
            long cell = column == null ? 0 : column[row];
            if (cell == Cells.NONE) {
                return Cells.NONE;
            }
            state = cell == Cells.UNKNOWN ? Cells.UNKNOWN : state;
        }
        return state;
    }

    /// Whether a key that is not known may be none, so that the row may be of no group.
    private boolean mayBeNone(int row) {
        for (int k = 0; k < cells.length; k++) {
            if (noneable[k] && cells[k][row] == Cells.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    private int groupOf(int row, int owner) {
        long hash = owner * 0x9E3779B97F4A7C15L;
        for (int k = 0; k < cells.length; k++) {
            hash = (hash ^ hash >>> 32 ^ key(k, row)) * 0x9E3779B97F4A7C15L;
        }
        int slot = (int) (hash ^ hash >>> 32) & slots.length - 1;
        while (slots[slot] >= 0) {
            if (slots[slot] >= firstOfOwner && same(rows[slots[slot]], row)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            low = Arrays.copyOf(low, count * 2);
            high = Arrays.copyOf(high, count * 2);
            sure = Arrays.copyOf(sure, count * 2);
        }
        slots[slot] = count;
        rows[count] = row;
        return count++;
    }

    private long key(int k, int row) {
        return cells[k] == null ? records[k][row] : cells[k][row];
    }

    private boolean same(int a, int b) {
        for (int k = 0; k < cells.length; k++) {
            if (key(k, a) != key(k, b)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the total of a group keeps within the limits, if rows of which the group is not known may belong to it.
    private byte keeps(Different.Look look, int group, boolean open, boolean notNegative, int owner) {
        long least = open && !notNegative ? Bounds.LOWEST : Aggregates.plus(low[group], moreLow);
        long most = open ? Bounds.HIGHEST : Aggregates.plus(high[group], moreHigh);
        byte keeps = YES;
        for (Different.Limit limit : look.limits()) {
            Bounds wanted = run.result(limit.threshold());
            keeps = wanted.range(owner) == null ? NO : (byte) Math.min(keeps, Bounds.compare(least, most, limit.relation(), wanted, owner));
        }
        return keeps;
    }
}
