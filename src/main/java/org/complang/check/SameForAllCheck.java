package org.complang.check;

import java.util.List;
import java.util.regex.Pattern;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Name;

/// Warns where a condition of records compares, or a total of records adds up, a measure that was declared for the record around: it is the same for all of them, though it adds up what each of
/// them has. So is a condition that was declared for the record around.
final class SameForAllCheck {
    private final Table over;
    private final Reporter reporter;

    /// @param over the table for whose records the condition speaks
    SameForAllCheck(Table over, Reporter reporter) {
        this.over = over;
        this.reporter = reporter;
    }

    /// @param place where the condition is written
    void warn(Condition condition, Expression place) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> warn(part, place));
            case Condition.Any(List<Condition> parts) -> parts.forEach(part -> warn(part, place));
            case Condition.Not(Condition inner) -> warn(inner, place);
            case Condition.At(Condition inner, _) -> warn(inner, place);
            case Condition.Compare(Value left, _, Value right) when isWritten(right) -> warn(left, place);
            case Condition.InLastMonths(Value day, _) -> warn(day, place);
            case Condition.Within(Value time, _) -> warn(time, place);
            case Condition.Compare _, Condition.OneOf _, Condition.TextIs _, Condition.IsNone _, Condition.IsYes _, Condition.Holds _, Condition.Team _, Condition.Same _, Condition.Reaches _ -> { }
        }
    }

    /// Whether a value is written where it stands, and rests on no data.
    private static boolean isWritten(Value value) {
        return value instanceof Value.Number || value instanceof Value.Money || value instanceof Value.Date || value instanceof Value.Month || value instanceof Value.AsOf || value instanceof Value.OfCalendar;
    }

    /// Of what is added up, record by record.
    ///
    /// @param place where it is written
    void warnOfSum(Value summand, Expression place) {
        if (summand instanceof Value.Named(String name, _, Value measured) && isOfAll(measured) && !isNamedWithRecord(name, reporter.text(place))) {
            reporter.report(Code.SAME_FOR_ALL, place, name, over.record(), over.plural());
        }
    }

    /// Of a condition that was declared for the partner: in these words it would say something else if it stood here itself.
    ///
    /// @param words in which it was declared; a field that names its record there means that one everywhere
    void warn(Name name, Condition condition, String words) {
        if (saysOther(condition, words)) {
            reporter.report(Code.SAME_FOR_ALL, name, name.text(), over.record(), over.plural());
        }
    }

    private boolean saysOther(Condition condition, String words) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().anyMatch(part -> saysOther(part, words));
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(part -> saysOther(part, words));
            case Condition.Not(Condition inner) -> saysOther(inner, words);
            case Condition.At(Condition inner, _) -> saysOther(inner, words);
            case Condition.Compare(Value left, _, Value right) -> saysOther(left, words) || saysOther(right, words);
            case Condition.OneOf(Column column, _) -> saysOther(column, words);
            case Condition.TextIs(Column column, _) -> saysOther(column, words);
            case Condition.IsNone(Column column) -> saysOther(column, words);
            case Condition.IsYes(Column column) -> saysOther(column, words);
            case Condition.Holds _, Condition.InLastMonths _, Condition.Within _, Condition.Team _, Condition.Same _, Condition.Reaches _ -> false;
        };
    }

    private boolean saysOther(Value value, String words) {
        return value instanceof Value.Field(Column column) ? saysOther(column, words) : isOfAll(value);
    }

    /// Whether a record nearer by has a field that is called so.
    private boolean saysOther(Column column, String words) {
        if (isNamedWithRecord(column.name(), words)) {
            return false;
        }
        for (Table table = over; table != null && table != column.table(); table = table.parent()) {
            if (over.isWithin(column.table()) && table.columns().stream().anyMatch(near -> near.name().equals(column.name()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether what is called so is named together with its record, as in `market of partner`: its author knows which is meant.
    private static boolean isNamedWithRecord(String name, String words) {
        return words.matches("(?s).*\\b" + Pattern.quote(name) + "\\s+of\\s.*");
    }

    private void warn(Value compared, Expression place) {
        switch (compared) {
            case Value.Named(String name, _, Value measured) when isOfAll(measured) && !isNamedWithRecord(name, reporter.text(place)) ->
                    reporter.report(Code.SAME_FOR_ALL, place, name, over.record(), over.plural());
            case Value.At(Value inner, _) -> warn(inner, place);
            case Value.Growth(_, Value inner, _) -> warn(inner, place);
            case Value.Arithmetic(Value left, _, Value right) -> {
                warn(left, place);
                warn(right, place);
            }
            case Value.Named _, Value.Aggregate _, Value.Field _, Value.ByKey _, Value.ByDate _, Value.Choice _, Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _,
                 Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.DaysBetween _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> { }
        }
    }

    /// Whether a measure adds up what the records have, over all of them.
    private boolean isOfAll(Value measured) {
        return switch (measured) {
            case Value.Aggregate aggregate -> aggregate.per().parent() == null && aggregate.per() != over && aggregate.over().isWithin(over);
            case Value.Arithmetic(Value left, _, Value right) -> isOfAll(left) || isOfAll(right);
            case Value.Named(_, _, Value inner) -> isOfAll(inner);
            case Value.At(Value inner, _) -> isOfAll(inner);
            case Value.Growth(_, Value inner, _) -> isOfAll(inner);
            case Value.Field _, Value.ByKey _, Value.ByDate _, Value.Choice _, Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _,
                 Value.LaterOf _, Value.DaysBetween _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> false;
        };
    }
}
