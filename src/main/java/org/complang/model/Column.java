package org.complang.model;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.Labels;

/// A field of the records of one table. Two columns are the same only if they are the same object.
public final class Column {
    /// What an absent value means.
    public enum Absence {
        /// A value must be there.
        NEVER,
        /// There is one, but it is not known.
        UNKNOWN,
        /// There is none.
        NONE,
        /// It goes on without an end.
        OPEN_ENDED
    }

    /// How the values of two records with one key are put together where they differ.
    public enum Merge {
        /// They are reported, and the value is not known.
        REPORT,
        EARLIEST,
        LATEST,
        /// They may differ; the first counts, and decides nothing.
        MAY_DIFFER
    }

    /// How a value can change, in plans.
    ///
    /// @param grows whether a number can grow; else any value can be set
    /// @param cost what one unit costs, or the change as a whole where it does not grow
    public record Change(boolean grows, BigFraction cost) { }

    private final Table table;
    private final int index;
    private final String name;
    private final String spelling;
    private final Labels labels;
    private final Type type;
    private final Absence absence;
    private final Merge merge;
    private Change change;

    Column(Table table, int index, String name, String spelling, Labels labels, Type type, Absence absence, Merge merge) {
        this.table = table;
        this.index = index;
        this.name = name;
        this.spelling = spelling;
        this.labels = labels;
        this.type = type;
        this.absence = absence;
        this.merge = merge;
    }

    public Table table() {
        return table;
    }

    /// The place among the columns of the table, from 0.
    public int index() {
        return index;
    }

    /// The name in requirements.
    public String name() {
        return name;
    }

    /// The name in data.
    public String spelling() {
        return spelling;
    }

    public Labels labels() {
        return labels;
    }

    public Type type() {
        return type;
    }

    public Absence absence() {
        return absence;
    }

    public Merge merge() {
        return merge;
    }

    /// The field that tells the currency of this one, where it is an amount.
    public Optional<Column> currency() {
        return type instanceof Type.Money(String field) ? table.columns().stream().filter(column -> column.name.equals(field)).findFirst() : Optional.empty();
    }

    /// Whether another record that is the same can move the value, because the first or the last one counts.
    public boolean isMovable() {
        return (merge == Merge.EARLIEST || merge == Merge.LATEST) && table.parent() != null && !table.key().isEmpty();
    }

    /// Whether a value that another record moves can only meet a bound that it did not meet.
    ///
    /// @param upTo whether values up to the bound meet it, else those from it on
    public boolean isEased(boolean upTo) {
        return isMovable() && merge == Merge.EARLIEST == upTo;
    }

    /// Whether a record that may be the same need not be looked at for a bound on a value that is told: what moves the value only meets it the better, and the other record says by itself all that both would say together, since they
    /// have no other field that may say less in one of them, and no lists: what stands in those of one would otherwise hold by the day of the other.
    public boolean isCovered(boolean upTo) {
        return isEased(upTo) && table.children().isEmpty() && table.columns().stream().filter(other -> other != this && !table.key().contains(other))
                .noneMatch(other -> other.isMovable() || other.merge == Merge.REPORT && (other.absence == Absence.NONE || other.absence == Absence.OPEN_ENDED));
    }

    void change(Change change) {
        this.change = change;
    }

    /// How the value can change; nothing where it cannot.
    public Optional<Change> change() {
        return Optional.ofNullable(change);
    }

    @Override
    public String toString() {
        return table.name() + "." + name;
    }
}
