package org.complang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.check.Meaning.Kind;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Name;

/// Totals and counts over records, and "N people who ...".
final class AggregateCheck {
    private static final int MOST_MONTHS = 1_200;

    private final ExpressionCheck expressions;
    private final Definitions definitions;
    private final Reporter reporter;

    AggregateCheck(ExpressionCheck expressions, Definitions definitions, Reporter reporter) {
        this.expressions = expressions;
        this.definitions = definitions;
        this.reporter = reporter;
    }

    Meaning aggregate(Expression.Aggregate written) {
        Optional<Table> over = table(written.list());
        if (over.isEmpty()) {
            return Meaning.WRONG;
        }
        Optional<Column> field = Optional.empty();
        if (written.field().isPresent()) {
            field = field(written.field().get(), over.get());
            if (field.isEmpty()) {
                return Meaning.WRONG;
            }
        }
        Optional<Term> currency = written.currency().flatMap(expressions::currency);
        Optional<Kind> kind = kind(written, field, currency);
        Optional<Value.Selection> selection = selection(written, over.get());
        if (kind.isEmpty() || selection.isEmpty()) {
            return Meaning.WRONG;
        }
        Value.Kind aggregation = Value.Kind.valueOf(written.aggregation().name());
        return new Meaning.Valued(new Value.Aggregate(aggregation, over.get(), expressions.scope(), field, currency, selection.get()), kind.get());
    }

    Meaning howMany(Expression.HowMany written) {
        Optional<Table> over = table(written.list());
        Optional<BigFraction> number = whole(written.number(), written);
        if (over.isEmpty() || number.isEmpty()) {
            return Meaning.WRONG;
        }
        Optional<Condition> condition = expressions.within(over.get()).condition(written.condition());
        return condition.<Meaning>map(c -> {
            Value.Selection selection = new Value.Selection(Optional.empty(), List.of(c));
            Value count = new Value.Aggregate(Value.Kind.COUNT, over.get(), expressions.scope(), Optional.empty(), Optional.empty(), selection);
            return new Meaning.Conditional(new Condition.Compare(count, Condition.Relation.AT_LEAST, new Value.Number(number.get())));
        }).orElse(Meaning.WRONG);
    }

    private Optional<BigFraction> whole(String digits, Expression.HowMany place) {
        if (digits.contains(".") || digits.length() > 9 || Integer.parseInt(digits) == 0) {
            reporter.report(Code.OUT_OF_REACH, place, digits);
            return Optional.empty();
        }
        return Optional.of(BigFraction.of(Integer.parseInt(digits)));
    }

    private Optional<Kind> kind(Expression.Aggregate written, Optional<Column> field, Optional<Term> currency) {
        if (written.aggregation() != Expression.Aggregation.TOTAL) {
            return Optional.of(Kind.Plain.NUMBER);
        }
        return switch (field.orElseThrow().type()) {
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> {
                if (written.currency().isPresent()) {
                    reporter.report(Code.NO_CURRENCY, written.currency().get(), field.get().name());
                }
                yield Optional.of(Kind.Plain.NUMBER);
            }
            case Type.Money _ -> {
                if (written.currency().isEmpty()) {
                    reporter.report(Code.NEEDS_CURRENCY, written.field().orElseThrow(), field.get().name(), written.list().text());
                }
                yield currency.map(term -> new Kind.Money(term.name()));
            }
            case Type.Plain _, Type.Code _ -> {
                reporter.report(Code.NOT_A_NUMBER, written.field().orElseThrow());
                yield Optional.empty();
            }
        };
    }

    /// The selection: the window and every part of the `where`, so that each can be named as a reason.
    private Optional<Value.Selection> selection(Expression.Aggregate written, Table over) {
        Optional<Integer> months = Optional.empty();
        if (written.window().isPresent()) {
            Expression.Window window = written.window().get();
            if (over.month().isEmpty()) {
                reporter.report(Code.NO_TIME, window, over.name());
                return Optional.empty();
            }
            if (window.months().length() > 4 || window.months().contains(".") || Integer.parseInt(window.months()) == 0
                    || Integer.parseInt(window.months()) > MOST_MONTHS) {
                reporter.report(Code.OUT_OF_REACH, window, window.months());
                return Optional.empty();
            }
            months = Optional.of(Integer.parseInt(window.months()));
        }
        List<Condition> conditions = new ArrayList<>();
        if (written.where().isPresent()) {
            Optional<Condition> condition = expressions.within(over).condition(written.where().get());
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            switch (condition.get()) {
                case Condition.All(List<Condition> parts) -> conditions.addAll(parts);
                case Condition single -> conditions.add(single);
            }
        }
        if (months.isEmpty() && over.month().isPresent() && conditions.stream().noneMatch(c -> names(c, over.month().get()))) {
            reporter.report(Code.NEEDS_WINDOW, written, over.name());
            return Optional.empty();
        }
        return Optional.of(new Value.Selection(months, conditions));
    }

    /// Whether a condition says something of the column itself.
    private static boolean names(Condition condition, Column column) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().anyMatch(part -> names(part, column));
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(part -> names(part, column));
            case Condition.Not(Condition inner) -> names(inner, column);
            case Condition.Compare(Value left, _, Value right) -> left.equals(new Value.Field(column)) || right.equals(new Value.Field(column));
            case Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.Holds _ -> false;
        };
    }

    private Optional<Column> field(Name name, Table table) {
        Optional<Column> column = table.columns().stream().filter(c -> c.name().equals(name.text())).findFirst();
        if (column.isEmpty()) {
            reporter.unknown(Code.UNKNOWN_FIELD, name, table.columns().stream().map(Column::name).toList(), table.name());
        }
        return column;
    }

    /// The list below this place that is called so, by its own name or by the word for its records.
    private Optional<Table> table(Name name) {
        List<Table> found = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (Table table : definitions.shape().tables()) {
            if (table != expressions.scope() && table.isWithin(expressions.scope())) {
                known.add(table.name());
                known.add(table.plural());
                if (Set.of(table.name()).contains(name.text()) || table.plural().equals(name.text()) || table.record().equals(name.text())) {
                    found.add(table);
                }
            }
        }
        if (found.isEmpty()) {
            reporter.unknown(Code.UNKNOWN_LIST, name, known);
        } else if (found.size() > 1) {
            reporter.report(Code.AMBIGUOUS_NAME, name, name.text(), String.join(", ", found.stream().map(Table::toString).toList()));
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
