package org.complang.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.complang.diagnostic.Code;
import org.complang.model.Condition;
import org.complang.model.Condition.Relation;
import org.complang.model.Value;
import org.complang.syntax.ast.Expression;

/// Warns where two conditions that are joined leave nothing, or everything: one field of one record cannot be two terms at once ("Exchange and Yammer" of a guide means records of either), and it always is
/// not one of two.
final class AlwaysCheck {
    private final Reporter reporter;

    AlwaysCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    /// @param parts what the parts of the junction mean, in their order
    void warn(Expression.Junction junction, List<Condition> parts) {
        List<Condition> before = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Condition> asked = (junction.and() ? parts.get(i) : negated(parts.get(i))).apart().toList();
            if (asked.stream().anyMatch(one -> before.stream().anyMatch(other -> exclude(one, other)))) {
                boolean terms = asked.stream().anyMatch(Condition.OneOf.class::isInstance);
                reporter.report(junction.and() ? Code.NEVER_BOTH : Code.ALWAYS_ONE, junction.parts().get(i), reporter.text(junction.parts().get(i)), terms ? "terms" : "other");
                return;
            }
            before.addAll(asked);
        }
    }

    /// What must be so that a condition is not met; itself where that is not one condition.
    private static Condition negated(Condition condition) {
        return condition instanceof Condition.Not(Condition inner) ? inner : new Condition.Not(condition);
    }

    /// Whether no record meets both.
    private static boolean exclude(Condition a, Condition b) {
        return switch (a) {
            case Condition.OneOf(var column, var terms) when b instanceof Condition.OneOf(var other, var others) -> column.equals(other) && Collections.disjoint(terms, others);
            case Condition.OneOf(var column, var terms) when b instanceof Condition.Not(Condition.OneOf(var other, var others)) -> column.equals(other) && others.containsAll(terms);
            case Condition.OneOf(var column, _) when b instanceof Condition.IsNone(var other) -> column.equals(other);
            case Condition.TextIs(var column, var text) when b instanceof Condition.TextIs(var other, var another) -> column.equals(other) && !text.equals(another);
            case Condition.Compare one when b instanceof Condition.Compare other -> one.left().equals(other.left()) && (isApart(one, other) || isApart(other, one));
            // What is compared may have no value: whoever denies it may mean that.
            case Condition.Compare _ -> false;
            case Condition.Not(Condition inner) when inner instanceof Condition.Compare -> false;
            case Condition.Not(Condition.OneOf _) when b instanceof Condition.OneOf -> exclude(b, a);
            case Condition.IsNone _ when b instanceof Condition.OneOf -> exclude(b, a);
            case Condition _ -> b.equals(new Condition.Not(a)) || a.equals(new Condition.Not(b));
        };
    }

    /// Whether nothing is as great as the first asks and as small as the second.
    private static boolean isApart(Condition.Compare low, Condition.Compare high) {
        boolean least = low.relation() == Relation.AT_LEAST || low.relation() == Relation.MORE_THAN || low.relation() == Relation.EQUAL;
        boolean most = high.relation() == Relation.AT_MOST || high.relation() == Relation.LESS_THAN || high.relation() == Relation.EQUAL;
        boolean open = low.relation() == Relation.MORE_THAN || high.relation() == Relation.LESS_THAN;
        return least && most && (ComparisonCheck.isAbove(low.right(), high.right()) || open && isConstant(low.right()) && low.right().equals(high.right()));
    }

    private static boolean isConstant(Value value) {
        return value instanceof Value.Number || value instanceof Value.Money || value instanceof Value.Date || value instanceof Value.Month;
    }
}
