package org.complang.check;

import java.util.List;
import java.util.Optional;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.syntax.ast.Expression;

/// Looks for records that are asked for from a day on, as those of this year are, and of which nothing says that they begin with their day: what is dated after the as-of date counts as well.
final class AheadSaid {
    private AheadSaid() { }

    /// @param where what the author says of the records
    static void warn(Expression where, Table over, List<Condition> conditions, Reporter reporter) {
        List<Condition> parts = conditions.stream().flatMap(Condition::apart).toList();
        if (over.since().isEmpty()) {
            parts.stream().flatMap(part -> from(part).stream()).filter(day -> day.table() == over && !over.until().equals(Optional.of(day)) && parts.stream().noneMatch(part -> ends(part, day)))
                    .findFirst().ifPresent(day -> reporter.report(Code.AHEAD_COUNTED, where, over.plural(), day.name()));
        }
    }

    /// The field whose day is to be a day that has passed, or a later one.
    private static Optional<Column> from(Condition condition) {
        return switch (condition) {
            case Condition.Compare(Value.Field(Column column), Condition.Relation relation, Value day) when isDate(column) && isLower(relation) && hasPassed(day) -> Optional.of(column);
            case Condition.Compare compared when compared.right() instanceof Value.Field -> compared.left() instanceof Value.Field ? Optional.empty() : from(compared.turned());
            case Condition _ -> Optional.empty();
        };
    }

    private static boolean isDate(Column column) {
        return column.type() == Type.Plain.DATE;
    }

    private static boolean isLower(Condition.Relation relation) {
        return relation == Condition.Relation.AT_LEAST || relation == Condition.Relation.MORE_THAN;
    }

    /// Whether a day follows from the as-of date and is not behind it: an earlier one, or the first of its month, quarter or year.
    static boolean hasPassed(Value day) {
        return switch (day) {
            case Value.OfCalendar(var part, _) -> !part.isEnd();
            case Value.Moved(Value.AsOf _, int number, _) -> number < 0;
            case Value.Moved(Value inner, int number, _) -> number < 0 && hasPassed(inner);
            case Value.At(Value.AsOf _, Moment.MonthsEarlier(int months)) -> months > 0;
            case Value.Named(_, _, Value inner) -> hasPassed(inner);
            case Value _ -> false;
        };
    }

    /// Whether a condition says up to when the day of a field lies, whatever day that is.
    private static boolean ends(Condition condition, Column day) {
        Value field = new Value.Field(day);
        return switch (condition) {
            case Condition.Compare(Value left, Condition.Relation relation, _) when left.equals(field) -> !isLower(relation);
            case Condition.Compare(_, Condition.Relation relation, Value right) when right.equals(field) -> !isLower(relation.turned());
            case Condition.InLastMonths(Value of, _) -> of.equals(field);
            case Condition.Within(Value of, _) -> of.equals(field);
            case Condition.Not(Condition.Compare(Value left, Condition.Relation relation, _)) when left.equals(field) -> isLower(relation);
            case Condition _ -> false;
        };
    }
}
