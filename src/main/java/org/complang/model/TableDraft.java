package org.complang.model;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.Labels;

/// A table while its fields, and what they mean, are being worked out. Only who holds the draft can change the table; whoever has the table alone finds it as it is.
public final class TableDraft {
    private final Table table;

    /// Begins a table, which is one of the lists of its parent from then on.
    ///
    /// @param index the place among the tables of the document
    /// @param parent the table whose records have these lists; null for the root
    public TableDraft(int index, String name, String spelling, String record, String plural, Labels labels, Table parent) {
        this.table = new Table(index, name, spelling, record, plural, labels, parent);
    }

    public Table table() {
        return table;
    }

    /// Adds a field behind those that are there.
    public Column add(String name, String spelling, Labels labels, Type type, Column.Absence absence, Column.Merge merge) {
        return table.add(name, spelling, labels, type, absence, merge);
    }

    /// Tells what makes two records one. An empty key means the whole record; `inDocument` that the key is unique in the whole document, else within the parent.
    public void identify(List<Column> key, boolean inDocument) {
        table.identify(key, inDocument);
    }

    /// Tells from which to which day a record holds; null where nothing limits it.
    public void limit(Column since, Column until) {
        table.limit(since, until);
    }

    /// Tells which field a reader knows a record by; null where it is its key.
    public void show(Column shownAs) {
        table.show(shownAs);
    }

    /// Tells that records can be added, in plans, and what one costs.
    public void canBeAdded(BigFraction cost) {
        table.canBeAdded(cost);
    }

    /// Tells how a value can change.
    ///
    /// @param column one of this table
    public void change(Column column, Column.Change change) {
        column.change(change);
    }
}
