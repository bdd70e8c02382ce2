package org.complang.sql;

import org.complang.model.Column;

/// What records with one key have together in a field.
///
/// @param stated whether a row says something of the field; null where every row does
record Merging(Column column, Sql written, Sql stated) {
    private Sql aggregated(boolean least) {
        boolean truth = Records.type(column) == SqlType.Plain.TRUTH;
        return new Sql.Aggregated(truth ? least ? "bool_and" : "bool_or" : least ? "min" : "max", written, null, Records.type(column), true);
    }

    private Sql count() {
        return new Sql.Aggregated("count", written, null, SqlType.WHOLE, false);
    }

    private Sql all() {
        return new Sql.Aggregated("count", null, stated, SqlType.WHOLE, false);
    }

    private Sql everywhere() {
        return Logic.compare(count(), "=", all());
    }

    Sql value() {
        Sql least = aggregated(true);
        return switch (column.merge()) {
            case REPORT, MAY_DIFFER -> Logic.choose(Logic.all(everywhere(), Logic.compare(least, "=", aggregated(false))), least, StoredValues.nothing(column));
            case EARLIEST -> Records.canBeNone(column) ? least : Logic.choose(everywhere(), least, StoredValues.nothing(column));
            case LATEST -> Logic.choose(everywhere(), aggregated(false), StoredValues.nothing(column));
        };
    }

    /// The first or the last day that they tell.
    Sql told() {
        return aggregated(column.merge() == Column.Merge.EARLIEST);
    }

    /// Whether the records say different things.
    Sql differs() {
        return Logic.all(Logic.compare(count(), ">", Numbers.ZERO.sql()), Logic.any(Logic.compare(count(), "<", all()), Logic.compare(aggregated(true), "<>", aggregated(false))));
    }
}
