package org.complang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complang.check.Meaning.Kind;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Expression.RowKey;
import org.complang.syntax.ast.Name;
import org.complang.wording.ExactNumber;

/// Numbers by market, by date or by condition: holds that each row can be chosen, and that every term has one.
final class ThresholdTable {
    private final ExpressionCheck expressions;
    private final Reporter reporter;
    private Kind kind;
    private boolean wrong;

    ThresholdTable(ExpressionCheck expressions, Reporter reporter) {
        this.expressions = expressions;
        this.reporter = reporter;
    }

    Meaning meaning(Expression.Table table) {
        List<Expression.Row> rows = new ArrayList<>(table.rows());
        Optional<Value> otherwise = Optional.empty();
        if (rows.getLast().key() instanceof RowKey.Otherwise && rows.size() > 1) {
            otherwise = value(rows.removeLast());
        }
        Optional<Value> value = switch (rows.getFirst().key()) {
            case RowKey.In _ -> byKey(table, rows, otherwise);
            case RowKey.From _, RowKey.Until _ -> byDate(table, rows, otherwise);
            case RowKey.If _ -> choice(rows, otherwise);
            case RowKey.Otherwise _ -> {
                reporter.report(Code.TABLE_KEYS, rows.getFirst());
                yield Optional.empty();
            }
        };
        return wrong || value.isEmpty() ? Meaning.WRONG : new Meaning.Valued(value.get(), kind);
    }

    private Optional<Value> value(Expression.Row row) {
        Optional<Meaning.Valued> value = expressions.value(row.value());
        if (value.isEmpty()) {
            wrong = true;
            return Optional.empty();
        }
        Meaning.Valued valued = value.get();
        if (kind != null && !kind.equals(valued.type())) {
            reporter.report(Code.TABLE_MIXES, row.value(), ComparisonCheck.word(kind), ComparisonCheck.word(valued.type()));
            wrong = true;
        }
        kind = valued.type();
        return Optional.of(valued.value());
    }

    private Optional<Value> byKey(Expression.Table table, List<Expression.Row> rows, Optional<Value> otherwise) {
        List<RowKey.In> keys = keys(rows, RowKey.In.class);
        Optional<Column> key = keys.isEmpty() ? Optional.empty() : key(keys);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Vocabulary vocabulary = ((Type.Code) key.get().type()).vocabulary();
        List<Value.Row> result = new ArrayList<>();
        Set<Term> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<Term> term = term(keys.get(i), vocabulary);
            if (term.isPresent() && !seen.add(term.get())) {
                reporter.report(Code.TABLE_REPEATS, keys.get(i).term(), keys.get(i).term().text());
            }
            Optional<Value> value = value(rows.get(i));
            wrong |= term.isEmpty();
            if (term.isPresent() && value.isPresent()) {
                result.add(new Value.Row(term.get(), value.get()));
            }
        }
        List<String> missing = vocabulary.terms().stream().filter(term -> !seen.contains(term)).map(Term::name).toList();
        if (!wrong && !missing.isEmpty() && otherwise.isEmpty()) {
            reporter.report(Code.TABLE_MISSES, table, vocabulary.name(), String.join(", ", missing));
            wrong = true;
        }
        return Optional.of(new Value.ByKey(key.get(), result, otherwise));
    }

    private Optional<Value> byDate(Expression.Table table, List<Expression.Row> rows, Optional<Value> otherwise) {
        List<Value.DatedRow> result = new ArrayList<>();
        for (Expression.Row row : rows) {
            Validity validity = switch (row.key()) {
                case RowKey.From(var date) -> new Validity(Calendar.date(date, reporter), Optional.empty());
                case RowKey.Until(var date) -> new Validity(Optional.empty(), Calendar.date(date, reporter));
                case RowKey.In _, RowKey.If _, RowKey.Otherwise _ -> {
                    reporter.report(Code.TABLE_KEYS, row);
                    wrong = true;
                    yield Validity.ALWAYS;
                }
            };
            if (!wrong && result.stream().anyMatch(other -> other.validity().overlaps(validity))) {
                reporter.report(Code.VERSIONS_OVERLAP, row);
                wrong = true;
            }
            value(row).ifPresent(value -> result.add(new Value.DatedRow(validity, value)));
        }
        if (otherwise.isEmpty()) {
            InForceCheck.dayBetween(result.stream().map(Value.DatedRow::validity).toList()).ifPresent(day -> reporter.report(Code.DAY_BETWEEN, table, reporter.text(table), day));
        }
        return Optional.of(new Value.ByDate(result, otherwise));
    }

    private Optional<Value> choice(List<Expression.Row> rows, Optional<Value> otherwise) {
        List<Value.ChoiceRow> result = new ArrayList<>();
        for (RowKey.If key : keys(rows, RowKey.If.class)) {
            Optional<Condition> condition = expressions.condition(key.condition());
            Optional<Value> value = value(rows.get(result.size()));
            wrong |= condition.isEmpty() || value.isEmpty();
            if (wrong) {
                return Optional.empty();
            }
            if (result.stream().anyMatch(before -> isMetBefore(before.condition(), condition.get()))) {
                reporter.report(Code.ROW_WITHOUT_EFFECT, rows.get(result.size()));
            }
            result.add(new Value.ChoiceRow(condition.get(), value.get()));
        }
        return Optional.of(new Value.Choice(result, otherwise));
    }

    /// Whether whatever meets a condition meets one that stands before it: at least 10 of what there is, and before it at least 5.
    private static boolean isMetBefore(Condition before, Condition condition) {
        return before.equals(condition) || before instanceof Condition.Compare(Value one, Condition.Relation relation, Value.Number(var least, _)) && condition instanceof Condition.Compare(Value other, Condition.Relation same, Value.Number(var number, _))
                && one.equals(other) && relation == same && switch (relation) {
                    case AT_LEAST, MORE_THAN -> ExactNumber.compare(number, least) >= 0;
                    case AT_MOST, LESS_THAN -> ExactNumber.compare(number, least) <= 0;
                    case EQUAL, NOT_EQUAL -> false;
                };
    }

    /// The keys of the rows, which must all be of one kind.
    private <K extends RowKey> List<K> keys(List<Expression.Row> rows, Class<K> kind) {
        List<K> keys = new ArrayList<>();
        for (Expression.Row row : rows) {
            if (!kind.isInstance(row.key())) {
                reporter.report(Code.TABLE_KEYS, row);
                wrong = true;
                return List.of();
            }
            keys.add(kind.cast(row.key()));
        }
        return keys;
    }

    private Optional<Term> term(RowKey.In key, Vocabulary vocabulary) {
        key.noun().filter(noun -> !noun.text().equals(vocabulary.name()) && !noun.text().equals(vocabulary.plural()))
                .ifPresent(noun -> reporter.unknown(Code.UNKNOWN_NAME, noun, List.of(vocabulary.name(), vocabulary.plural())));
        Optional<Term> term = vocabulary.named(key.term().text());
        if (term.isEmpty()) {
            reporter.unknown(Code.WRONG_VOCABULARY, key.term(), vocabulary.terms().stream().map(Term::name).toList(), vocabulary.plural());
        }
        return term;
    }

    /// The nearest field around this place that can hold a term of the rows.
    private Optional<Column> key(List<RowKey.In> keys) {
        Set<String> known = new TreeSet<>();
        for (RowKey.In key : keys) {
            Optional<Column> column = column(key.term(), known);
            if (column.isPresent()) {
                return column;
            }
        }
        Name first = keys.getFirst().term();
        if (expressions.definitions().termNames().contains(first.text())) {
            reporter.report(Code.TABLE_WITHOUT_KEY, first, first.text());
        } else {
            reporter.unknown(Code.UNKNOWN_NAME, first, known);
        }
        return Optional.empty();
    }

    /// Reports that another field of the same record can hold the term, too.
    private void reportOther(Name key, Column column, Table scope) {
        List<String> fit = scope.columns().stream().filter(other -> other.type() instanceof Type.Code(Vocabulary vocabulary) && vocabulary.named(key.text()).isPresent()).map(Column::name).toList();
        if (fit.size() > 1) {
            reporter.report(Code.TWO_FIELDS_FIT, key, key.text(), String.join(", ", fit), column.name());
            wrong = true;
        }
    }

    private Optional<Column> column(Name key, Set<String> known) {
        for (Table scope = expressions.scope(); scope != null; scope = scope.parent()) {
            for (Column column : scope.columns()) {
                if (column.type() instanceof Type.Code(Vocabulary vocabulary)) {
                    if (vocabulary.named(key.text()).isPresent()) {
                        reportOther(key, column, scope);
                        return Optional.of(column);
                    }
                    vocabulary.terms().forEach(term -> known.add(term.name()));
                }
            }
        }
        return Optional.empty();
    }
}
