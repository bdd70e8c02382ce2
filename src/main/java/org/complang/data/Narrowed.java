package org.complang.data;

import java.util.ArrayList;
import java.util.List;
import org.complang.data.DocumentBatches.Matters;
import org.complang.model.Table;

/// Records matter only with a cell within bounds, or with some terms.
///
/// @param column the place of the column in its table
/// @param first the least cell that matters, `last` the greatest one
/// @param terms whether records with each term matter; null where the bounds say it
record Narrowed(int column, long first, long last, boolean[] terms) {
    /// What narrows the records of a table; empty where all matter.
    static Narrowed[] of(Table table, Matters matters) {
        List<Narrowed> narrowed = new ArrayList<>();
        matters.months(table).ifPresent(months -> narrowed.add(new Narrowed(table.month().orElseThrow().index(), months[0], months[1], null)));
        table.columns().forEach(column -> matters.terms(column).ifPresent(terms -> narrowed.add(new Narrowed(column.index(), 0, 0, terms))));
        return narrowed.toArray(Narrowed[]::new);
    }

    /// Whether records with a cell do not matter; one that is not known may be any.
    boolean excludes(long cell) {
        return Cells.isKnown(cell) && (terms == null ? cell < first || cell > last : cell >= terms.length || !terms[(int) cell]);
    }
}
