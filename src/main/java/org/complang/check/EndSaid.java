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
        return MonthsSaid.compares(condition, compared -> compared.left().equals(field) && compared.right() instanceof Value.Date || compared.right().equals(field) && compared.left() instanceof Value.Date);
    }
}
