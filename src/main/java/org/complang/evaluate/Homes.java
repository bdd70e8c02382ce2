package org.complang.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Table;
import org.complang.model.Value;

/// Of which rows a condition or a value speaks: the deepest table that it needs, so that it is computed once for each record and not for every record below.
record Homes(Table root) {
    Table of(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> deepest(parts.stream().map(this::of).toList());
            case Condition.Any(List<Condition> parts) -> deepest(parts.stream().map(this::of).toList());
            case Condition.Not(Condition inner) -> of(inner);
            case Condition.Compare(Value left, _, Value right) -> deepest(List.of(of(left), of(right)));
            case Condition.InLastMonths(Value day, _) -> of(day);
            case Condition.Within(Value time, _) -> of(time);
            case Condition.At(Condition inner, Moment.EndOfMonth(Column month)) -> deepest(List.of(of(inner), month.table()));
            case Condition.At(Condition inner, _) -> of(inner);
            case Condition.Team team -> team.per();
            case Condition.OneOf(Column column, _) -> column.table();
            case Condition.Same(Column left, Column right) -> deepest(List.of(left.table(), right.table()));
            case Condition.Reaches _ -> root;
            case Condition.TextIs(Column column, _) -> column.table();
            case Condition.IsYes(Column column) -> column.table();
            case Condition.IsNone(Column column) -> column.table();
            case Condition.Holds holds -> holds.choices().getFirst().held().parent();
        };
    }

    Table of(Value value) {
        return switch (value) {
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> root;
            case Value.Field(Column column) -> column.table();
            case Value.Named(_, _, Value inner) -> of(inner);
            case Value.At(Value inner, _) -> of(inner);
            case Value.Growth(_, Value inner, _) -> of(inner);
            case Value.MonthOf(Value day) -> of(day);
            case Value.Moved(Value day, _, _) -> of(day);
            case Value.LaterOf(_, Value left, Value right) -> deepest(List.of(of(left), of(right)));
            case Value.DaysBetween(Value left, Value right) -> deepest(List.of(of(left), of(right)));
            case Value.Arithmetic(Value left, _, Value right) -> deepest(List.of(of(left), of(right)));
            case Value.ByKey(Column column, List<Value.Row> rows, var otherwise) -> {
                List<Table> tables = new ArrayList<>(List.of(column.table()));
                rows.forEach(row -> tables.add(of(row.value())));
                otherwise.ifPresent(o -> tables.add(of(o)));
                yield deepest(tables);
            }
            case Value.ByDate(List<Value.DatedRow> rows, var otherwise) -> {
                List<Table> tables = new ArrayList<>();
                rows.forEach(row -> tables.add(of(row.value())));
                otherwise.ifPresent(o -> tables.add(of(o)));
                yield deepest(tables);
            }
            case Value.Choice(List<Value.ChoiceRow> rows, var otherwise) -> {
                List<Table> tables = new ArrayList<>();
                rows.forEach(row -> tables.addAll(List.of(of(row.condition()), of(row.value()))));
                otherwise.ifPresent(o -> tables.add(of(o)));
                yield deepest(tables);
            }
            case Value.Aggregate aggregate -> aggregate.per();
        };
    }

    /// The deepest of tables that lie on one line from the root.
    private static Table deepest(List<Table> tables) {
        Table deepest = tables.getFirst();
        for (Table table : tables) {
            if (table.isWithin(deepest)) {
                deepest = table;
            }
        }
        return deepest;
    }
}
