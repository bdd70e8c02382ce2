package org.complang.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.Labels;

/// All records that one list of partner data holds, over all the records that have such a list; the root table is the partner itself, with one record.
/// Two tables are the same only if they are the same object. [TableDraft] makes one.
public final class Table {
    private final int index;
    private final String name;
    private final String spelling;
    private final String record;
    private final String plural;
    private final Labels labels;
    private final Table parent;
    private final List<Column> columns = new ArrayList<>();
    private final List<Table> children = new ArrayList<>();
    private List<Column> key = List.of();
    private boolean keyInDocument;
    private Column since;
    private Column until;
    private Column shownAs;
    private BigFraction added;

    Table(int index, String name, String spelling, String record, String plural, Labels labels, Table parent) {
        this.index = index;
        this.name = name;
        this.spelling = spelling;
        this.record = record;
        this.plural = plural;
        this.labels = labels;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    Column add(String name, String spelling, Labels labels, Type type, Column.Absence absence, Column.Merge merge) {
        Column column = new Column(this, columns.size(), name, spelling, labels, type, absence, merge);
        columns.add(column);
        return column;
    }

    void identify(List<Column> key, boolean inDocument) {
        this.key = List.copyOf(key);
        this.keyInDocument = inDocument;
    }

    void limit(Column since, Column until) {
        this.since = since;
        this.until = until;
    }

    void show(Column shownAs) {
        this.shownAs = shownAs;
    }

    void canBeAdded(BigFraction cost) {
        this.added = cost;
    }

    /// What it costs to add a record; nothing where none can be added.
    public Optional<BigFraction> added() {
        return Optional.ofNullable(added);
    }

    /// The place among the tables of the document, parents before children, the root first.
    public int index() {
        return index;
    }

    /// The name of the list in requirements.
    public String name() {
        return name;
    }

    /// The name of the list in data.
    public String spelling() {
        return spelling;
    }

    /// The word for one record: `customer`.
    public String record() {
        return record;
    }

    /// The word for several records: `customers`.
    public String plural() {
        return plural;
    }

    public Labels labels() {
        return labels;
    }

    /// The table whose records have these lists; null for the root.
    public Table parent() {
        return parent;
    }

    public List<Column> columns() {
        return Collections.unmodifiableList(columns);
    }

    public List<Table> children() {
        return Collections.unmodifiableList(children);
    }

    public List<Column> key() {
        return key;
    }

    public boolean keyInDocument() {
        return keyInDocument;
    }

    /// Whether the list is called so, or its records are, one or many.
    public boolean isCalled(String text) {
        return name.equals(text) || plural.equals(text) || record.equals(text);
    }

    public Optional<Column> since() {
        return Optional.ofNullable(since);
    }

    public Optional<Column> until() {
        return Optional.ofNullable(until);
    }

    public Optional<Column> shownAs() {
        return Optional.ofNullable(shownAs);
    }

    /// The month that a record speaks of, where its records have exactly one field that is a month.
    public Optional<Column> month() {
        List<Column> months = columns.stream().filter(column -> column.type() == Type.Plain.MONTH).toList();
        return months.size() == 1 ? Optional.of(months.getFirst()) : Optional.empty();
    }

    /// Whether this table is `other` or lies below it.
    public boolean isWithin(Table other) {
        for (Table table = this; table != null; table = table.parent) {
            if (table == other) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return parent == null || parent.parent == null ? name : parent + "." + name;
    }
}
