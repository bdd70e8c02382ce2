package org.complang.check;

import java.util.List;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.syntax.ast.Expression;

/// Looks for records that are asked for by a fixed day on which they end or do not, where those that have ended by the as-of date are left out already.
final class EndSaid {
    private EndSaid() { }

    static void warn(Expression.Aggregate written, Table over, List<Condition> conditions, Reporter reporter) {
        if (!written.all()) {
            over.until().filter(until -> conditions.stream().anyMatch(condition -> names(condition, until)))
                    .ifPresent(until -> reporter.report(Code.ENDED_LEFT_OUT, written.where().orElseThrow(), over.plural(), until.name(), over.name()));
        }
    }

    private static boolean names(Condition condition, Column until) {
        Value field = new Value.Field(until);
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().anyMatch(part -> names(part, until));
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(part -> names(part, until));
            case Condition.Not(Condition inner) -> names(inner, until);
            case Condition.At(Condition inner, _) -> names(inner, until);
            case Condition.Compare(Value left, _, Value right) -> left.equals(field) && right instanceof Value.Date || right.equals(field) && left instanceof Value.Date;
            case Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.Holds _, Condition.InLastMonths _, Condition.Team _, Condition.Same _, Condition.Reaches _ -> false;
        };
    }
}
