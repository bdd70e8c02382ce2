package org.complang.check;

import java.util.List;
import java.util.Optional;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.syntax.ast.Expression;

/// Looks for records that are asked for by the day on which they end, where some are left out that are meant, too: those that have ended by the as-of date, and those that never end.
///
/// @param until the last day of the records
record EndSaid(Column until) {
    /// @param summed what is totalled of the records, or of which the earliest or latest is taken, if anything is
    static void warn(Expression.Aggregate written, Table over, Optional<Value> summed, List<Condition> conditions, Reporter reporter) {
        written.where().ifPresent(where -> warn(where, written.all(), over, summed, conditions, reporter));
        boolean latest = written.aggregation() == Expression.Aggregation.LATEST;
        over.until().filter(until -> latest && until.absence() == Column.Absence.NONE && summed.equals(Optional.of(new Value.Field(until))))
                .filter(until -> !conditions.contains(new Condition.Not(new Condition.IsNone(until)))).ifPresent(until -> reporter.report(Code.ENDLESS_LEFT_OUT, written, over.plural(), until.name(), "latest"));
    }

    /// @param where what the author says of the records
    /// @param ended whether those that have ended count too
    static void warn(Expression where, boolean ended, Table over, Optional<Value> summed, List<Condition> conditions, Reporter reporter) {
        over.until().map(EndSaid::new).ifPresent(said -> {
            if (!ended && conditions.stream().anyMatch(said::looksBack)) {
                reporter.report(Code.ENDED_LEFT_OUT, where, over.plural(), said.until.name(), over.name());
            }
            boolean lastDays = summed.filter(said::isMadeOfIt).isPresent();
            if (said.until.absence() == Column.Absence.NONE && !lastDays && said.leavesOutEndless(conditions)) {
                reporter.report(Code.ENDLESS_LEFT_OUT, where, over.plural(), said.until.name(), "compared");
            }
        });
    }

    private boolean isMadeOfIt(Value value) {
        return Value.madeOf(value).filter(until::equals).isPresent();
    }

    /// Whether the last day is compared with a day of the programme, or with one before the as-of date, or is to have passed.
    private boolean looksBack(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().anyMatch(this::looksBack);
            case Condition.Any(List<Condition> parts) -> parts.stream().allMatch(this::looksBack) || MonthsSaid.compares(condition, this::isBack);
            case Condition.Not(Condition.Compare compared) -> isBack(compared) || isPast(compared.opposite());
            case Condition.Not(Condition inner) -> looksBack(inner);
            case Condition.Compare compared -> isBack(compared) || isPast(compared);
            case Condition.InLastMonths(Value day, _) -> isMadeOfIt(day);
            case Condition.Within(Value time, _) -> isMadeOfIt(time);
            case Condition.At(Condition inner, _) -> looksBack(inner);
            case Condition _ -> false;
        };
    }

    private boolean isBack(Condition.Compare compared) {
        return isMadeOfIt(compared.left()) && isBack(compared.left(), compared.right()) || isMadeOfIt(compared.right()) && isBack(compared.right(), compared.left());
    }

    /// Whether the last day itself is to be the as-of date at the latest.
    private boolean isPast(Condition.Compare compared) {
        Value last = new Value.Field(until);
        return compared.left().equals(last) && compared.right() instanceof Value.AsOf && isNotLate(compared.relation())
                || compared.right().equals(last) && compared.left() instanceof Value.AsOf && isNotLate(compared.relation().turned());
    }

    private static boolean isNotLate(Condition.Relation relation) {
        return relation == Condition.Relation.AT_MOST || relation == Condition.Relation.LESS_THAN || relation == Condition.Relation.EQUAL;
    }

    private static boolean isBack(Value last, Value day) {
        return switch (day) {
            case Value.Date _ -> true;
            case Value.AsOf _ -> last instanceof Value.Moved(_, int number, _) && number > 0;
            case Value.Named(_, _, Value inner) -> isBack(last, inner);
            case Value _ -> AheadSaid.hasPassed(day);
        };
    }

    /// Whether the last day is to be late: what has none is not compared, though it ends later than any day. Who asks for days between two means those that end.
    private boolean leavesOutEndless(List<Condition> together) {
        List<Condition> parts = together.stream().flatMap(Condition::apart).toList();
        boolean late = parts.stream().anyMatch(part -> isCompared(part, true));
        boolean notLate = parts.stream().anyMatch(part -> isDenied(part, true));
        if (parts.stream().anyMatch(part -> isCompared(part, false)) || late && notLate) {
            return false;
        }
        return late || notLate || parts.stream().anyMatch(part -> switch (part) {
            case Condition.Any(List<Condition> alternatives) -> alternatives.stream().noneMatch(one -> isDenied(one, true) || isDenied(one, false) || one.equals(new Condition.IsNone(until)))
                    && alternatives.stream().anyMatch(one -> leavesOutEndless(List.of(one)));
            case Condition.Not(Condition inner) -> !isCompared(inner, false) && leavesOutEndless(List.of(inner));
            case Condition _ -> false;
        });
    }

    private boolean isDenied(Condition condition, boolean late) {
        return condition instanceof Condition.Not(Condition inner) && isCompared(inner, late);
    }

    /// Whether a condition asks for a last day that is late, or for one that is not.
    private boolean isCompared(Condition condition, boolean late) {
        return switch (condition) {
            case Condition.Compare compared when isMadeOfIt(compared.left()) -> switch (compared.relation()) {
                case AT_LEAST, MORE_THAN -> late;
                case AT_MOST, LESS_THAN, EQUAL -> !late;
                case NOT_EQUAL -> false;
            };
            case Condition.Compare compared -> isMadeOfIt(compared.right()) && isCompared(compared.turned(), late);
            case Condition.InLastMonths(Value day, _) -> !late && isMadeOfIt(day);
            case Condition.Within(Value time, _) -> !late && isMadeOfIt(time);
            case Condition _ -> false;
        };
    }
}
