package org.complang.evaluate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.model.Column;
import org.complang.model.Table;

/// One partner on one day, and what has been computed for it so far. Every node computes once in a run.
final class Run {
    final PartnerData data;
    final LocalDate asOf;
    private Object[] results;

    Run(PartnerData data, LocalDate asOf, int nodes) {
        this.data = data;
        this.asOf = asOf;
        this.results = new Object[nodes];
    }

    /// The day of a moment as a cell.
    long day(When when) {
        return Cells.date(when.day(asOf));
    }

    /// The last day of which something is known at a moment, as a cell.
    long known(When when) {
        return Cells.date(when.known(asOf));
    }

    /// The last month that is closed at a moment, as a cell.
    long lastMonth(When when) {
        return Cells.month(YearMonth.from(when.day(asOf))) - 1;
    }

    int count(Table table) {
        return data.rows(table).count();
    }

    long[] cells(Column column) {
        return data.cells(column);
    }

    /// For each row of a table the row of a table above that it belongs to.
    int[] owners(Table table, Table above) {
        int[] owners = null;
        for (Table t = table; t != above; t = t.parent()) {
            int[] parent = data.rows(t).parent();
            if (owners == null) {
                owners = parent;
            } else {
                int[] next = new int[owners.length];
                for (int i = 0; i < next.length; i++) {
                    next[i] = parent[owners[i]];
                }
                owners = next;
            }
        }
        return owners;
    }

    /// The first row of a parent, or where it would be: rows stand in the order of their parents.
    static int firstOf(PartnerData.Rows rows, int parentRow) {
        int low = 0;
        int high = rows.count();
        while (low < high) {
            int middle = low + high >>> 1;
            if (rows.parent()[middle] < parentRow) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
