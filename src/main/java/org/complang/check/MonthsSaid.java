package org.complang.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.model.Window;
import org.complang.syntax.ast.Expression;

/// Which months of a monthly list count, where no window says it: those of which a condition speaks.
final class MonthsSaid {
    private MonthsSaid() { }

    /// Reports where no condition says which months of a monthly list count.
    static void report(Expression written, Table over, List<Condition> conditions, Reporter reporter) {
        if (over.month().isPresent() && conditions.stream().noneMatch(condition -> names(condition, over.month().get()))) {
            reporter.report(Code.NEEDS_WINDOW, written, over.name());
        }
    }

    /// A month that has not begun does not exist, also where a condition asks for months later than another. Nothing for a list that is not monthly, and where closed months are asked for.
    static Optional<Condition> begun(Table over, List<Condition> conditions) {
        return over.month().filter(month -> conditions.stream().flatMap(Condition::apart).noneMatch(condition -> isClosed(condition, month))).map(month -> new Condition.Compare(new Value.Field(month), Condition.Relation.AT_MOST, new Value.MonthOf(new Value.AsOf())));
    }

    /// Conditions of which one may say that the months of a monthly list are those of a window: that one as the window, and the others.
    record Windowed(Optional<Window> window, List<Condition> others) {
        static Windowed of(Table over, List<Condition> conditions) {
            Optional<Condition.Within> within = over.month().flatMap(month -> conditions.stream()
                    .filter(condition -> isClosed(condition, month)).map(Condition.Within.class::cast).findFirst());
            return new Windowed(within.map(Condition.Within::window), conditions.stream().filter(condition -> within.isEmpty() || condition != within.get()).toList());
        }
    }

    private static boolean isClosed(Condition condition, Column month) {
        return condition instanceof Condition.Within(Value time, _) && time.equals(new Value.Field(month));
    }

    /// Whether a condition says something of the column itself.
    private static boolean names(Condition condition, Column column) {
        Value field = new Value.Field(column);
        return compares(condition, compared -> compared.left().equals(field) || compared.right().equals(field));
    }

    /// Whether a condition compares something, or a part of it does.
    static boolean compares(Condition condition, Predicate<Condition.Compare> wanted) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().anyMatch(part -> compares(part, wanted));
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(part -> compares(part, wanted));
            case Condition.Not(Condition inner) -> compares(inner, wanted);
            case Condition.At(Condition inner, _) -> compares(inner, wanted);
            case Condition.Compare compare -> wanted.test(compare);
            case Condition.Within within -> compares(within.bounds(), wanted);
            case Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _, Condition.Holds _, Condition.InLastMonths _, Condition.Team _, Condition.Same _, Condition.Reaches _ -> false;
        };
    }
}
