package org.complang.evaluate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.complang.data.Cells;
import org.complang.data.Movable;
import org.complang.data.PartnerData;
import org.complang.model.Column;
import org.complang.model.Table;

/// Partner data on one day, and what has been computed for it so far. Every node computes once in a run, for all partners of the data.
final class Run {
    final PartnerData data;
    final LocalDate asOf;
    /// The as-of date as a cell.
    final long today;
    private final boolean isBatch;
    /// Whether records are looked at for what stands below them.
    private final boolean fromBelow;
    private Run other;
    private Object[] results;
    private int[][][] owners;
    private Map<String, Integer> numbers;

    Run(PartnerData data, LocalDate asOf, int nodes) {
        this(data, asOf, nodes, false);
    }

    private Run(PartnerData data, LocalDate asOf, int nodes, boolean fromBelow) {
        this.fromBelow = fromBelow;
        this.data = data;
        this.asOf = asOf;
        this.isBatch = data.partners() > 1;
        this.today = Cells.date(asOf);
        this.results = new Object[nodes];
    }

    /// The run in which records are looked at for what stands below them, which may belong to others: what of such a record is told by its lists is open, where it has no key.
    ///
    /// @param below false for the one in which they are looked at by themselves
    Run seen(boolean below) {
        if (below == fromBelow) {
            return this;
        }
        if (other == null) {
            other = new Run(data, asOf, results.length, below);
            other.other = this;
        }
        return other;
    }

    /// The run for a record around another one.
    Run around(Table table, int row) {
        boolean[] nameless = data.nameless(table);
        return seen(nameless != null && nameless[row]);
    }

    /// The day of a moment as a cell.
    long day(When when) {
        return when.isAsOf() ? today : Cells.date(when.day(asOf));
    }

    /// The last day of which something is known at a moment, as a cell.
    long known(When when) {
        return Math.min(day(when), today);
    }

    /// The last month that is closed at a moment, as a cell.
    long lastMonth(When when) {
        return Cells.lastClosedMonth(when.isAsOf() ? asOf : when.day(asOf));
    }

    /// The cell of a text, or -1 where the data has none such.
    long number(String text) {
        if (numbers == null) {
            numbers = new HashMap<>();
        }
        return numbers.computeIfAbsent(text, data::number);
    }

    int count(Table table) {
        return data.rows(table).count();
    }

    /// What stands in a column, a day that may be moved as not known.
    long[] cells(Column column) {
        return data.settled(column);
    }

    /// Collects why the cell of a row is not known, where it is not.
    void uncertain(Column column, int row, Missing missing) {
        Movable movable = data.movable(column);
        if (movable != null && movable.is(row)) {
            if (movable.isByList(row)) {
                missing.list(column.table());
            } else if (movable.isBySame(row)) {
                missing.field(column, row);
            } else {
                missing.record(column.table(), movable.by(row));
            }
        } else if (data.cells(column)[row] == Cells.UNKNOWN) {
            missing.field(column, row);
        }
    }

    /// For each row of a table the row of a table above that it belongs to; null where that is the table itself.
    int[] owners(Table table, Table above) {
        if (table == above) {
            return null;
        }
        if (table.parent() == above) {
            return data.rows(table).parent();
        }
        if (owners == null) {
            owners = new int[data.shape().tables().size()][][];
        }
        int[] known = owners[table.index()] == null ? null : owners[table.index()][above.index()];
        if (known != null) {
            return known;
        }
        int[] parent = data.rows(table).parent();
        int[] further = owners(table.parent(), above);
        int[] result = new int[count(table)];
        for (int i = 0; i < result.length; i++) {
            result[i] = further[parent[i]];
        }
        if (owners[table.index()] == null) {
            owners[table.index()] = new int[owners.length][];
        }
        owners[table.index()][above.index()] = result;
        return result;
    }

    /// Whether rows of a list of the partner of a row may be missing.
    boolean isIncomplete(Table list, Table table, int row) {
        return data.isIncomplete(list, table, row, fromBelow);
    }

    /// For each row of `per` whether rows of `over` that belong to it may be missing; null where they are of none.
    boolean[] incomplete(Table over, Table per) {
        boolean[] result = null;
        for (Table t = over; t != per; t = t.parent()) {
            if (data.isIncomplete(t)) {
                result = result == null ? new boolean[count(per)] : result;
                for (int row = 0; row < result.length; row++) {
                    result[row] |= isIncomplete(t, per, row);
                }
            }
        }
        return result;
    }

    /// The outcome of a condition of one partner: of several partners it is worked out for all, of whom one after the other is asked for.
    byte outcome(Truth truth, int partner) {
        return isBatch ? result(truth)[partner] : truth.at(this, partner);
    }

    @SuppressWarnings("unchecked")
    <R> R result(Node<R> node) {
        if (node.id >= results.length) {
            results = Arrays.copyOf(results, Math.max(node.id + 1, results.length * 2));
        }
        Object result = results[node.id];
        if (result == null) {
            result = node.compute(this);
            results[node.id] = result;
        }
        return (R) result;
    }
}
