package org.complang.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;

/// What certificates call tables and fields, and how they write numbers.
record Notation(Shape shape) {
    String of(Table table) {
        return table.parent() == null ? "document" : table.parent().parent() == null ? table.name() : of(table.parent()) + "." + table.name();
    }

    /// A field by its record: `customers.usage.workload`, `partner.market`.
    String of(Column column) {
        return shape.groups().stream().filter(group -> group.columns().contains(column)).findFirst().map(Shape.Group::record).orElse(of(column.table())) + "." + column.name();
    }

    /// `day`, `month` or `number`: what a value is.
    static String unit(Value value) {
        return Value.isMonth(value) ? "month" : isDay(value) ? "day" : "number";
    }

    private static boolean isDay(Value value) {
        return switch (value) {
            case Value.Date _, Value.AsOf _, Value.OfCalendar _ -> true;
            case Value.Field(Column column) -> column.type() == Type.Plain.DATE;
            case Value.Named(_, _, Value inner) -> isDay(inner);
            case Value.At(Value inner, _) -> isDay(inner);
            case Value.Moved(Value inner, _, _) -> isDay(inner);
            case Value.LaterOf(_, Value left, _) -> isDay(left);
            case Value.Aggregate aggregate -> aggregate.kind() != Value.Kind.COUNT_DIFFERENT && aggregate.of().filter(Notation::isDay).isPresent();
            case Value.ByKey table -> isDay(table.rows().getFirst().value());
            case Value.ByDate table -> isDay(table.rows().getFirst().value());
            case Value.Choice table -> isDay(table.rows().getFirst().value());
            case Value.Month _, Value.MonthOf _, Value.Number _, Value.Money _, Value.Arithmetic _, Value.DaysBetween _, Value.Growth _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> false;
        };
    }

    /// An object with names and values in turn.
    static Map<String, Object> object(Object... entries) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            object.put((String) entries[i], entries[i + 1]);
        }
        return object;
    }
}
