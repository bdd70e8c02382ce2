package org.complang.evaluate;

import java.time.LocalDate;
import java.time.YearMonth;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.model.Column;
import org.complang.model.Table;

/// One partner on one day, and what has been computed for it so far. Every node computes once in a run.
final class Run {
    final PartnerData data;
    /// The as-of date as a cell.
    final long day;
    /// The last closed month as a cell.
    final long lastMonth;
    private final Object[] results;

    Run(PartnerData data, LocalDate asOf, int nodes) {
        this.data = data;
        this.day = Cells.date(asOf);
        this.lastMonth = Cells.month(YearMonth.from(asOf)) - 1;
        this.results = new Object[nodes];
    }

    int count(Table table) {
        return data.rows(table).count();
    }

    long[] cells(Column column) {
        return data.cells(column);
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
        Object result = results[node.id];
        if (result == null) {
            result = node.compute(this);
            results[node.id] = result;
        }
        return (R) result;
    }
}
