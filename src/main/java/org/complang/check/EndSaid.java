package org.complang.check;

import java.util.List;
import java.util.stream.Stream;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.syntax.ast.Expression;

/// Looks for records that are asked for by the day on which they end, where some are left out that are meant, too: those that have ended by the as-of date, and those that never end.
final class EndSaid {
    private EndSaid() { }

    static void warn(Expression.Aggregate written, Table over, List<Condition> conditions, Reporter reporter) {
        over.until().ifPresent(until -> {
            if (!written.all() && conditions.stream().anyMatch(condition -> looksBack(condition, until))) {
                reporter.report(Code.ENDED_LEFT_OUT, written.where().orElseThrow(), over.plural(), until.name(), over.name());
            }
            if (until.absence() == Column.Absence.NONE && leavesOutEndless(conditions, until)) {
                reporter.report(Code.ENDLESS_LEFT_OUT, written.where().orElseThrow(), over.plural(), until.name());
            }
        });
    }

    /// Whether the last day is compared with a day of the programme, or with one before the as-of date.
    private static boolean looksBack(Condition condition, Column until) {
        Value field = new Value.Field(until);
        return MonthsSaid.compares(condition, compared -> compared.left().equals(field) && isBack(compared.right()) || compared.right().equals(field) && isBack(compared.left()));
    }

    private static boolean isBack(Value day) {
        return switch (day) {
            case Value.Date _ -> true;
            case Value.Moved(Value.AsOf _, int number, _) -> number < 0;
            case Value.At(Value.AsOf _, Moment.MonthsEarlier(int months)) -> months > 0;
            case Value.Named(_, _, Value inner) -> isBack(inner);
            case Value _ -> false;
        };
    }

    /// Whether the last day is to be late, and not early at the same time: what has none is not compared, though it ends later than any day. Who asks for days between two means those that end.
    private static boolean leavesOutEndless(List<Condition> together, Column until) {
        List<Condition> parts = together.stream().flatMap(EndSaid::flat).toList();
        boolean late = parts.stream().anyMatch(part -> bounds(part, until, true));
        boolean early = parts.stream().anyMatch(part -> bounds(part, until, false));
        return late && !early || parts.stream().anyMatch(part -> switch (part) {
            case Condition.Any(List<Condition> alternatives) -> alternatives.stream().anyMatch(one -> leavesOutEndless(List.of(one), until));
            case Condition.Not(Condition inner) -> leavesOutEndless(List.of(inner), until);
            case Condition _ -> false;
        });
    }

    private static Stream<Condition> flat(Condition condition) {
        return condition instanceof Condition.All(List<Condition> parts) ? parts.stream().flatMap(EndSaid::flat) : Stream.of(condition);
    }

    private static boolean bounds(Condition condition, Column until, boolean below) {
        Value field = new Value.Field(until);
        return condition instanceof Condition.Compare(Value left, Condition.Relation relation, Value right) && (left.equals(field) || right.equals(field)) && switch (relation) {
            case AT_LEAST, MORE_THAN -> below == left.equals(field);
            case AT_MOST, LESS_THAN -> below == right.equals(field);
            case EQUAL -> !below;
            case NOT_EQUAL -> false;
        };
    }
}
