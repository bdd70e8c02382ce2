package org.complang.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Window;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Name;
import org.complang.wording.Phrase;

/// The list over which something is added up or counted, and which of its records count.
final class ListCheck {
    private final ExpressionCheck expressions;
    private final Definitions definitions;
    private final Reporter reporter;

    ListCheck(ExpressionCheck expressions, Definitions definitions, Reporter reporter) {
        this.expressions = expressions;
        this.definitions = definitions;
        this.reporter = reporter;
    }

    /// The list below this place that is called so, by its own name or by the word for its records.
    Optional<Table> table(Name name) {
        List<Table> found = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        Set<String> lists = new LinkedHashSet<>();
        for (Table table : definitions.shape().tables()) {
            if (table != expressions.scope() && table.isWithin(expressions.scope())) {
                known.add(table.name());
                known.add(table.plural());
                lists.add(table.plural());
                if (table.isCalled(name.text())) {
                    found.add(table);
                }
            }
        }
        if (found.isEmpty() && isAround(name)) {
            reporter.report(Code.LIST_OF_PARTNER, name, name.text(), expressions.scope().plural());
        } else if (found.isEmpty()) {
            reporter.unknown(Code.UNKNOWN_LIST, name, known, lists.isEmpty() ? Phrase.of("noLists") : String.join(", ", lists));
        } else if (found.size() > 1) {
            reporter.report(Code.AMBIGUOUS_NAME, name, name.text(), String.join(", ", found.stream().map(Table::toString).toList()));
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Whether a list around this place is called so.
    private boolean isAround(Name name) {
        return definitions.shape().tables().stream().anyMatch(table -> table.isCalled(name.text()) && table.parent() != null && expressions.scope().isWithin(table.parent()));
    }

    /// Every part of the `where` by itself, so that each can be named as a reason.
    Optional<List<Condition>> conditions(Expression.Aggregate written, Table over) {
        return written.where().isEmpty() ? Optional.of(List.of()) : conditions(written.where().get(), over);
    }

    /// The parts of a condition on records of a list.
    Optional<List<Condition>> conditions(Expression where, Table over) {
        return each(where, over).map(condition -> condition instanceof Condition.All(List<Condition> parts) ? parts : List.of(condition));
    }

    /// Where points are earned, what is held is judged when a month ends: that of the record, or, of associations, the last closed one.
    Condition judged(Condition condition, Table over) {
        return !expressions.scoring() ? condition : over.month().map(month -> MomentCheck.atEndOfMonth(condition, month)).orElseGet(() -> MomentCheck.atEndOfLastClosedMonth(condition));
    }

    /// What each of some records must fulfil.
    Optional<Condition> each(Expression written, Table over) {
        Optional<Condition> each = expressions.within(over).condition(written);
        each.ifPresent(condition -> new SameForAllCheck(over, reporter).warn(condition, written));
        return each.map(condition -> judged(condition, over));
    }

    /// The closed months, quarters or years of which records count, where the expression tells; nothing where it does not, or wrongly.
    Optional<Window> window(Expression.Aggregate written, Table over, List<Condition> conditions) {
        if (written.window().isEmpty()) {
            MonthsSaid.report(written, over, conditions, reporter);
            return Optional.empty();
        }
        Expression.Window window = written.window().get();
        if (over.month().isEmpty()) {
            reportNoTime(written, over, window);
            return Optional.empty();
        }
        return new MomentCheck(expressions, reporter).window(window);
    }

    /// Warns where records are counted one by one that have amounts and no key: two of one amount would be one. Of others that say the same no more than one is likely meant.
    static void warnWithoutKey(Table over, Name list, Reporter reporter) {
        boolean amounts = over.columns().stream().map(Column::type).anyMatch(type -> type == Type.Plain.COUNT || type == Type.Plain.DECIMAL || type instanceof Type.Money);
        if (over.key().isEmpty() && amounts) {
            reporter.report(Code.COUNTED_WITHOUT_KEY, list, over.plural());
        }
    }

    /// The first date of the records of a list.
    static Optional<String> date(Table over) {
        return over.columns().stream().filter(column -> column.type() == Type.Plain.DATE).map(Column::name).findFirst();
    }

    private void reportNoTime(Expression.Aggregate written, Table over, Expression.Window window) {
        String said = reporter.text(window);
        if (written.isOfDate()) {
            String extreme = reporter.text(written);
            reporter.report(Code.NO_TIME, window, over.name(), "brackets", extreme.substring(0, extreme.indexOf(said)).strip(), said);
            return;
        }
        Optional<String> date = date(over);
        reporter.report(Code.NO_TIME, window, over.name(), date.isPresent() ? "where" : "none", date.orElse(""), said);
    }
}
