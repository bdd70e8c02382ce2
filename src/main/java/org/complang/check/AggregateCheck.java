package org.complang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.check.Meaning.Kind;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.OnLevels;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Window;
import org.complang.syntax.ast.Expression.Aggregation;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Name;
import org.complang.wording.Phrase;

/// Totals and counts over records.
final class AggregateCheck {
    private final ExpressionCheck expressions;
    private final ListCheck lists;
    private final Reporter reporter;

    AggregateCheck(ExpressionCheck expressions, Definitions definitions, Reporter reporter) {
        this.expressions = expressions;
        this.lists = new ListCheck(expressions, definitions, reporter);
        this.reporter = reporter;
    }

    /// What is aggregated, with the condition that it brings along: the currency of an amount.
    private record Summand(Value value, Kind kind, Optional<Condition> currency) { }

    Meaning aggregate(Expression.Aggregate written) {
        Optional<Table> over = lists.table(written.list());
        if (over.isEmpty()) {
            return Meaning.WRONG;
        }
        if (written.aggregation() == Aggregation.AVERAGE && over.get().month().isPresent()) {
            // A month is meant, or each record by itself: that has to be said.
            return expressions.wrong(Code.AVERAGE_UNCLEAR, written, what(written), written.list().text(), "months", written.window().map(reporter::text).orElse("in the last 12 closed months"));
        }
        Optional<Summand> summand = written.of().flatMap(of -> summand(of, written.currency(), over.get(), written));
        Optional<List<Condition>> conditions = lists.conditions(written, over.get());
        Optional<Window> window = conditions.flatMap(known -> lists.window(written, over.get(), known));
        if (written.of().isPresent() && summand.isEmpty() || conditions.isEmpty() || written.window().isPresent() && window.isEmpty()) {
            return Meaning.WRONG;
        }
        if (countsEach(written.aggregation())) {
            ListCheck.warnWithoutKey(over.get(), written.list(), reporter);
        }
        if (written.all() && over.get().until().isEmpty()) {
            reporter.report(Code.ALL_WITHOUT_EFFECT, written.list(), over.get().name(), endedAround(over.get()).orElse("none"));
        }
        written.where().ifPresent(where -> AheadSaid.warn(where, over.get(), conditions.get(), reporter));
        EndSaid.warn(written, over.get(), summand.map(Summand::value), conditions.get(), reporter);
        MonthsSaid.Windowed windowed = window.isPresent() ? new MonthsSaid.Windowed(window, conditions.get()) : MonthsSaid.Windowed.of(over.get(), conditions.get());
        List<Condition> all = new ArrayList<>(windowed.others());
        if (windowed.window().isEmpty()) {
            MonthsSaid.begun(over.get(), all).ifPresent(all::add);
        }
        summand.flatMap(Summand::currency).ifPresent(all::add);
        Value.Selection selection = new Value.Selection(written.all(), windowed.window(), all);
        return switch (written.aggregation()) {
            case COUNT -> number(plain(Value.Kind.COUNT, over.get(), Optional.empty(), selection));
            case SOME -> some(written.keys().isEmpty() && written.having().isEmpty()
                    ? number(plain(Value.Kind.COUNT, over.get(), Optional.empty(), selection))
                    : different(written, over.get(), selection));
            case COUNT_DIFFERENT -> different(written, over.get(), selection);
            case TOTAL -> sum(Value.Kind.TOTAL, summand.get(), over.get(), selection);
            case AVERAGE -> average(written, summand.get(), over.get(), selection);
            case AVERAGE_PER_MONTH -> averagePerMonth(written, summand.get(), over.get(), selection);
            case EARLIEST, LATEST, LOWEST, HIGHEST -> sum(Value.Kind.valueOf(written.aggregation().name()), summand.get(), over.get(), selection);
        };
    }

    /// Whether it matters that each record is one by itself.
    private static boolean countsEach(Aggregation aggregation) {
        return switch (aggregation) {
            case TOTAL, COUNT, AVERAGE, AVERAGE_PER_MONTH -> true;
            case COUNT_DIFFERENT, EARLIEST, LATEST, HIGHEST, LOWEST, SOME -> false;
        };
    }

    /// The records above those of a list, below the record spoken of, which may have ended.
    private Optional<String> endedAround(Table over) {
        return Stream.iterate(over.parent(), table -> table != null && table != expressions.scope(), Table::parent).filter(table -> table.until().isPresent()).map(Table::plural).findFirst();
    }

    /// A list behind which stands what is said of a date: mostly its months were meant.
    Meaning monthsOfList(Expression.InLastMonths written, Expression.Aggregate list) {
        lists.table(list.list()).ifPresent(over -> {
            Optional<String> date = ListCheck.date(over);
            reporter.report(Code.MONTHS_OF_LIST, written, written.months(), over.month().isPresent() ? "monthly" : date.isPresent() ? "dated" : "other", date.orElse(""));
        });
        return Meaning.WRONG;
    }

    private static Meaning some(Meaning count) {
        return count instanceof Meaning.Valued(Value value, _)
                ? new Meaning.Conditional(new Condition.Compare(value, Condition.Relation.AT_LEAST, new Value.Number(BigFraction.ONE))) : Meaning.WRONG;
    }

    private static Meaning number(Value value) {
        return new Meaning.Valued(value, Kind.Plain.NUMBER);
    }

    private Value plain(Value.Kind kind, Table over, Optional<Value> of, Value.Selection selection) {
        return new Value.Aggregate(kind, over, expressions.scope(), of, List.of(), selection, Optional.empty());
    }

    private Meaning sum(Value.Kind kind, Summand summand, Table over, Value.Selection selection) {
        return new Meaning.Valued(plain(kind, over, Optional.of(summand.value), selection), summand.kind);
    }

    /// The total divided by the number of those that have a value.
    private Meaning average(Expression.Aggregate written, Summand summand, Table over, Value.Selection selection) {
        Optional<List<Column>> lacking = mayLack(summand.value);
        if (lacking.isEmpty()) {
            return expressions.wrong(Code.AVERAGE_UNCLEAR, written, what(written), written.list().text(), "lacking", "");
        }
        List<Condition> conditions = new ArrayList<>(selection.conditions());
        lacking.get().forEach(column -> conditions.add(new Condition.Not(new Condition.IsNone(column))));
        Value total = plain(Value.Kind.TOTAL, over, Optional.of(summand.value), selection);
        Value number = plain(Value.Kind.COUNT, over, Optional.empty(), new Value.Selection(selection.ended(), selection.window(), conditions));
        return new Meaning.Valued(new Value.Arithmetic(total, Value.Operator.DIVIDED, number), summand.kind);
    }

    /// What is totalled, as it is written behind "total".
    private String what(Expression.Aggregate written) {
        Expression of = written.of().orElseThrow();
        String text = of instanceof Expression.Reference ? reporter.text(of) : "(...)";
        return text + written.currency().map(currency -> " in " + currency.text()).orElse("");
    }

    /// The fields without which a value is not there; nothing where that does not hang on fields alone.
    private static Optional<List<Column>> mayLack(Value value) {
        return switch (value) {
            case Value.Number _, Value.Money _ -> Optional.of(List.of());
            case Value.Field(Column column) -> Optional.of(column.absence() == Column.Absence.NONE ? List.of(column) : List.of());
            case Value.Named(_, _, Value inner) -> mayLack(inner);
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) when operator != Value.Operator.DIVIDED || right instanceof Value.Number(BigFraction by, _) && by.signum() != 0 ->
                    either(left, right);
            case Value.DaysBetween(Value left, Value right) -> either(left, right);
            case Value _ -> Value.isAlwaysThere(value) ? Optional.of(List.of()) : Optional.empty();
        };
    }

    private static Optional<List<Column>> either(Value left, Value right) {
        return mayLack(left).flatMap(a -> mayLack(right).map(b -> Stream.concat(a.stream(), b.stream()).distinct().toList()));
    }

    private Meaning averagePerMonth(Expression.Aggregate written, Summand summand, Table over, Value.Selection selection) {
        if (over.month().isEmpty()) {
            return expressions.wrong(Code.AVERAGE_UNCLEAR, written, what(written), written.list().text(), "dated", "");
        }
        if (selection.window().isEmpty()) {
            return expressions.wrong(Code.NEEDS_WINDOW, written, over.name());
        }
        Value total = plain(Value.Kind.TOTAL, over, Optional.of(summand.value), selection);
        Value months = new Value.Number(BigFraction.of(selection.window().get().months()));
        return new Meaning.Valued(new Value.Arithmetic(total, Value.Operator.DIVIDED, months), summand.kind);
    }

    private Meaning different(Expression.Aggregate written, Table over, Value.Selection selection) {
        List<Value.Key> keys = new ArrayList<>();
        for (Name name : written.keys()) {
            Optional<Value.Key> key = key(name, over);
            if (key.isEmpty()) {
                return Meaning.WRONG;
            }
            keys.add(key.get());
        }
        if (written.having().isEmpty()) {
            return countDifferent(over, keys, selection, Optional.empty());
        }
        Expression.Having having = written.having().get();
        Optional<Summand> of = summand(having.of(), having.currency(), over, written);
        Optional<List<Value.Limit>> limits = of.flatMap(summand -> limits(having, summand));
        Optional<List<Moment>> also = limits.flatMap(_ -> also(having, selection));
        if (also.isEmpty()) {
            return Meaning.WRONG;
        }
        List<Condition> conditions = new ArrayList<>(selection.conditions());
        of.get().currency.ifPresent(conditions::add);
        return countDifferent(over, keys, new Value.Selection(selection.ended(), selection.window(), conditions), Optional.of(new Value.Having(of.get().value, limits.get(), also.get())));
    }

    private Meaning countDifferent(Table over, List<Value.Key> keys, Value.Selection selection, Optional<Value.Having> having) {
        return number(new Value.Aggregate(Value.Kind.COUNT_DIFFERENT, over, expressions.scope(), Optional.empty(), keys, selection, having));
    }

    /// Between which numbers the total of each of the different ones must lie.
    private Optional<List<Value.Limit>> limits(Expression.Having having, Summand of) {
        List<Value.Limit> limits = new ArrayList<>();
        for (Expression.Limit limit : having.limits()) {
            Optional<Meaning.Valued> value = expressions.value(limit.threshold());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Meaning.Valued threshold = value.get();
            if (!of.kind.equals(threshold.type())) {
                reporter.report(Code.WRONG_KIND_OF_VALUE, limit.threshold(), ComparisonCheck.word(of.kind), ComparisonCheck.word(threshold.type()));
                return Optional.empty();
            }
            if (!new PercentCheck(expressions).fitsTotal(of.value, limit.threshold(), threshold.value())) {
                return Optional.empty();
            }
            limits.add(new Value.Limit(Condition.Relation.valueOf(limit.relation().name()), threshold.value()));
        }
        if (limits.size() == 2 && ComparisonCheck.isAbove(limits.getFirst().threshold(), limits.getLast().threshold())) {
            Expression high = having.limits().getLast().threshold();
            reporter.report(Code.NOTHING_BETWEEN, high, reporter.text(having.limits().getFirst().threshold()), reporter.text(high));
            return Optional.empty();
        }
        return Optional.of(limits);
    }

    /// At which other moments it must lie there too.
    private Optional<List<Moment>> also(Expression.Having having, Value.Selection selection) {
        List<Moment> also = new ArrayList<>();
        for (Expression.Moment moment : having.also()) {
            Optional<Moment> meant = new MomentCheck(expressions, reporter).ofRun(moment, having);
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            also.add(meant.get());
        }
        if (!also.isEmpty() && selection.conditions().stream().anyMatch(OnLevels::rests)) {
            reporter.report(Code.LEVEL_AT_MOMENT, having);
            return Optional.empty();
        }
        return Optional.of(also);
    }

    private Optional<Value.Key> key(Name name, Table over) {
        Set<String> known = new TreeSet<>();
        for (Column column : over.columns()) {
            known.add(column.name());
            if (column.name().equals(name.text()) && column.merge() == Column.Merge.MAY_DIFFER) {
                reporter.report(Code.MAY_DIFFER_DECIDES_NOTHING, name, name.text());
                return Optional.empty();
            }
            if (column.name().equals(name.text())) {
                return Optional.of(new Value.Key.OfColumn(column));
            }
        }
        for (Table table = over.parent(); table != null && table != expressions.scope(); table = table.parent()) {
            known.add(table.record());
            if (table.record().equals(name.text())) {
                return Optional.of(new Value.Key.OfRecord(table));
            }
        }
        reporter.unknownField(name, known, over.name());
        return Optional.empty();
    }

    private Optional<Summand> summand(Expression of, Optional<Name> currency, Table over, Expression.Aggregate written) {
        if (!(expressions.within(over).value(of).orElse(null) instanceof Meaning.Valued(Value value, Kind kind))) {
            return Optional.empty();
        }
        if (kind instanceof Kind.Money(String known) && known.isEmpty()) {
            return amount(value, currency, of, over, written);
        }
        boolean day = kind == Kind.Plain.DATE || kind == Kind.Plain.MONTH;
        boolean ofDays = written.aggregation() == Expression.Aggregation.EARLIEST || written.aggregation() == Expression.Aggregation.LATEST;
        if (day != ofDays || kind instanceof Kind.Code || kind == Kind.Plain.TEXT) {
            reporter.report(ofDays ? Code.NOT_A_DATE : Code.NOT_A_NUMBER, of);
            return Optional.empty();
        }
        new SameForAllCheck(over, reporter).warnOfSum(value, of);
        currency.ifPresent(name -> reporter.report(Code.NO_CURRENCY, name, reporter.text(of), kind instanceof Kind.Money ? "amount" : "number"));
        return Optional.of(new Summand(MomentCheck.replacing(value, condition -> lists.judged(condition, over)), kind, Optional.empty()));
    }

    private static String word(Aggregation aggregation) {
        return switch (aggregation) {
            case AVERAGE, AVERAGE_PER_MONTH -> "average";
            case LOWEST, HIGHEST -> Phrase.word(aggregation);
            case TOTAL, COUNT, COUNT_DIFFERENT, SOME, EARLIEST, LATEST -> "total";
        };
    }

    /// An amount of a record, by itself or calculated of such amounts, whose currency the record tells.
    private Optional<Summand> amount(Value value, Optional<Name> currency, Expression of, Table over, Expression.Aggregate written) {
        List<Column> currencies = Value.amounts(value).flatMap(amount -> amount.currency().stream()).distinct().toList();
        if (currency.isEmpty()) {
            reporter.report(Code.NEEDS_CURRENCY, of, value instanceof Value.Field(Column column) ? column.name() : "(" + reporter.text(of) + ")", written.list().text(),
                    word(written.aggregation()), written.aggregation() == Aggregation.AVERAGE_PER_MONTH ? " per month" : "");
            return Optional.empty();
        }
        if (currencies.size() != 1) {
            reporter.report(Code.NOT_A_NUMBER, of);
            return Optional.empty();
        }
        Value judged = MomentCheck.replacing(value, condition -> lists.judged(condition, over));
        Optional<Term> added = expressions.currency(currency.get());
        List<String> others = byCurrency(value, currencies.getFirst()).map(row -> row.key().name()).filter(name -> !name.equals(currency.get().text())).distinct().toList();
        if (added.isPresent() && !others.isEmpty()) {
            reporter.report(Code.OTHER_CURRENCIES, of, added.get().name(), String.join(", ", others));
        }
        return added.map(term -> new Summand(judged, new Kind.Money(term.name()), Optional.of(new Condition.OneOf(currencies.getFirst(), List.of(term)))));
    }

    /// The rows of numbers that are chosen by the currency of a record.
    private static Stream<Value.Row> byCurrency(Value value, Column currency) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> byCurrency(inner, currency);
            case Value.Arithmetic(Value left, _, Value right) -> Stream.concat(byCurrency(left, currency), byCurrency(right, currency));
            case Value.ByKey(Column key, List<Value.Row> rows, _) when key.equals(currency) -> rows.stream();
            case Value _ -> Stream.empty();
        };
    }

    /// The same aggregate over those of its records that also meet a condition.
    Optional<Value> narrowed(Value.Aggregate aggregate, Expression where) {
        return lists.conditions(where, aggregate.over()).map(more -> {
            Value.Selection all = aggregate.selection();
            List<Condition> conditions = new ArrayList<>(all.conditions());
            conditions.addAll(aggregate.of().isPresent() && !conditions.isEmpty() && conditions.getLast() instanceof Condition.OneOf ? conditions.size() - 1 : conditions.size(), more);
            return new Value.Aggregate(aggregate.kind(), aggregate.over(), aggregate.per(), aggregate.of(), aggregate.keys(),
                    new Value.Selection(all.ended(), all.window(), conditions), aggregate.having());
        });
    }
}
