package org.complang.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.check.Meaning.Kind;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.source.Span;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Expression.Aggregation;
import org.complang.syntax.ast.Name;
import org.complang.wording.Phrase;

/// Totals and counts over records, "N people who ...", and teams.
final class AggregateCheck {
    /// Groups of a team, counting those "of whom" apart.
    private static final int PLACES = 12;

    private final ExpressionCheck expressions;
    private final Definitions definitions;
    private final Reporter reporter;

    AggregateCheck(ExpressionCheck expressions, Definitions definitions, Reporter reporter) {
        this.expressions = expressions;
        this.definitions = definitions;
        this.reporter = reporter;
    }

    /// What is aggregated, with the condition that it brings along: the currency of an amount.
    private record Summand(Value value, Kind kind, Optional<Condition> currency) { }

    Meaning aggregate(Expression.Aggregate written) {
        Optional<Table> over = table(written.list());
        if (over.isEmpty()) {
            return Meaning.WRONG;
        }
        Optional<Summand> summand = written.of().flatMap(of -> summand(of, written.currency(), over.get(), written));
        Optional<List<Condition>> conditions = conditions(written, over.get());
        Optional<Integer> months = conditions.flatMap(known -> months(written, over.get(), known));
        if (written.of().isPresent() && summand.isEmpty() || conditions.isEmpty() || written.window().isPresent() && months.isEmpty()) {
            return Meaning.WRONG;
        }
        EndSaid.warn(written, over.get(), conditions.get(), reporter);
        List<Condition> all = new ArrayList<>(conditions.get());
        if (months.isEmpty()) {
            MonthsSaid.begun(over.get()).ifPresent(all::add);
        }
        summand.flatMap(Summand::currency).ifPresent(all::add);
        Value.Selection selection = new Value.Selection(written.all(), months, all);
        return switch (written.aggregation()) {
            case COUNT -> number(new Value.Aggregate(Value.Kind.COUNT, over.get(), expressions.scope(), Optional.empty(), List.of(), selection, Optional.empty()));
            case SOME -> some(written.keys().isEmpty() && written.having().isEmpty()
                    ? number(new Value.Aggregate(Value.Kind.COUNT, over.get(), expressions.scope(), Optional.empty(), List.of(), selection, Optional.empty()))
                    : different(written, over.get(), selection));
            case COUNT_DIFFERENT -> different(written, over.get(), selection);
            case TOTAL -> sum(Value.Kind.TOTAL, summand.get(), over.get(), selection);
            case AVERAGE -> average(written, summand.get(), over.get(), selection);
            case EARLIEST -> extreme(Value.Kind.EARLIEST, summand.get(), over.get(), selection, written);
            case LATEST -> extreme(Value.Kind.LATEST, summand.get(), over.get(), selection, written);
        };
    }

    /// A list behind which stands what is said of a date: mostly its months were meant.
    Meaning monthsOfList(Expression.InLastMonths written, Expression.Aggregate list) {
        table(list.list()).ifPresent(over -> {
            Optional<String> date = over.columns().stream().filter(column -> column.type() == Type.Plain.DATE).map(Column::name).findFirst();
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

    private Meaning sum(Value.Kind kind, Summand summand, Table over, Value.Selection selection) {
        return new Meaning.Valued(new Value.Aggregate(kind, over, expressions.scope(), Optional.of(summand.value), List.of(), selection, Optional.empty()), summand.kind);
    }

    private Meaning average(Expression.Aggregate written, Summand summand, Table over, Value.Selection selection) {
        if (selection.closedMonths().isEmpty()) {
            return expressions.wrong(Code.NEEDS_WINDOW, written, over.name());
        }
        Value total = new Value.Aggregate(Value.Kind.TOTAL, over, expressions.scope(), Optional.of(summand.value), List.of(), selection, Optional.empty());
        Value months = new Value.Number(BigFraction.of(selection.closedMonths().get()));
        return new Meaning.Valued(new Value.Arithmetic(total, Value.Operator.DIVIDED, months), summand.kind);
    }

    private Meaning extreme(Value.Kind kind, Summand summand, Table over, Value.Selection selection, Expression.Aggregate written) {
        if (summand.kind != Kind.Plain.DATE && summand.kind != Kind.Plain.MONTH) {
            return expressions.wrong(Code.NOT_A_DATE, written.of().orElseThrow());
        }
        return sum(kind, summand, over, selection);
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
        Optional<Value.Having> having = Optional.empty();
        if (written.having().isPresent()) {
            Expression.Having h = written.having().get();
            Optional<Summand> of = summand(h.of(), h.currency(), over, written);
            List<Value.Limit> limits = new ArrayList<>();
            for (Expression.Limit limit : h.limits()) {
                Meaning threshold = expressions.meaning(limit.threshold(), null);
                if (of.isEmpty() || !(threshold instanceof Meaning.Valued valued)) {
                    return Meaning.WRONG;
                }
                if (!of.get().kind.equals(valued.type())) {
                    return expressions.wrong(Code.WRONG_KIND_OF_VALUE, limit.threshold(), ComparisonCheck.word(of.get().kind), ComparisonCheck.word(valued.type()));
                }
                if (!new PercentCheck(expressions).fitsTotal(of.get().value, limit.threshold(), valued.value())) {
                    return Meaning.WRONG;
                }
                limits.add(new Value.Limit(Condition.Relation.valueOf(limit.relation().name()), valued.value()));
            }
            if (limits.size() == 2 && ComparisonCheck.isAbove(limits.getFirst().threshold(), limits.getLast().threshold())) {
                Expression high = h.limits().getLast().threshold();
                return expressions.wrong(Code.NOTHING_BETWEEN, high, reporter.text(h.limits().getFirst().threshold()), reporter.text(high));
            }
            List<Moment> also = new ArrayList<>();
            for (Expression.Moment moment : h.also()) {
                Optional<Moment> meant = new MomentCheck(expressions, reporter).ofRun(moment, h);
                if (meant.isEmpty()) {
                    return Meaning.WRONG;
                }
                also.add(meant.get());
            }
            if (!also.isEmpty() && selection.conditions().stream().anyMatch(LevelsElsewhere::rests)) {
                return expressions.wrong(Code.LEVEL_AT_MOMENT, h);
            }
            having = Optional.of(new Value.Having(of.get().value, limits, also));
            List<Condition> conditions = new ArrayList<>(selection.conditions());
            of.get().currency.ifPresent(conditions::add);
            selection = new Value.Selection(selection.ended(), selection.closedMonths(), conditions);
        }
        return number(new Value.Aggregate(Value.Kind.COUNT_DIFFERENT, over, expressions.scope(), Optional.empty(), keys, selection, having));
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
        Meaning meaning = expressions.within(over).meaning(of, null);
        if (!(meaning instanceof Meaning.Valued(Value value, Kind kind))) {
            if (meaning instanceof Meaning.Conditional) {
                reporter.report(Code.NOT_A_NUMBER, of);
            }
            return Optional.empty();
        }
        if (value instanceof Value.Field(Column column) && column.type() instanceof Type.Money(String currencyField)) {
            return amount(column, currencyField, currency, of, written);
        }
        boolean day = kind == Kind.Plain.DATE || kind == Kind.Plain.MONTH;
        boolean ofDays = written.aggregation() == Expression.Aggregation.EARLIEST || written.aggregation() == Expression.Aggregation.LATEST;
        if (day != ofDays || kind instanceof Kind.Code || kind == Kind.Plain.TEXT) {
            reporter.report(ofDays ? Code.NOT_A_DATE : Code.NOT_A_NUMBER, of);
            return Optional.empty();
        }
        new SameForAllCheck(over, reporter).warnOfSum(value, of);
        currency.ifPresent(name -> reporter.report(Code.NO_CURRENCY, name, reporter.text(of), kind instanceof Kind.Money ? "amount" : "number"));
        return Optional.of(new Summand(MomentCheck.replacing(value, condition -> judged(condition, over)), kind, Optional.empty()));
    }

    private Optional<Summand> amount(Column column, String currencyField, Optional<Name> currency, Expression of, Expression.Aggregate written) {
        if (currency.isEmpty()) {
            reporter.report(Code.NEEDS_CURRENCY, of, column.name(), written.list().text());
            return Optional.empty();
        }
        Optional<Column> currencyColumn = column.table().columns().stream().filter(c -> c.name().equals(currencyField)).findFirst();
        return expressions.currency(currency.get()).flatMap(term -> currencyColumn.map(c ->
                new Summand(new Value.Field(column), new Kind.Money(term.name()), Optional.of(new Condition.OneOf(c, List.of(term))))));
    }

    /// The same aggregate over those of its records that also meet a condition.
    Optional<Value> narrowed(Value.Aggregate aggregate, Expression where) {
        return conditions(where, aggregate.over()).map(more -> {
            Value.Selection all = aggregate.selection();
            List<Condition> conditions = new ArrayList<>(all.conditions());
            conditions.addAll(aggregate.of().isPresent() && !conditions.isEmpty() && conditions.getLast() instanceof Condition.OneOf ? conditions.size() - 1 : conditions.size(), more);
            return new Value.Aggregate(aggregate.kind(), aggregate.over(), aggregate.per(), aggregate.of(), aggregate.keys(),
                    new Value.Selection(all.ended(), all.closedMonths(), conditions), aggregate.having());
        });
    }

    // People

    Meaning howMany(Expression.HowMany written) {
        return group(written).<Meaning>map(group -> new Meaning.Conditional(group.of.ofWhom().isEmpty() ? atLeast(group.over, group.of.each(), group.of.number())
                : ofWhom(group).condition())).orElse(Meaning.WRONG);
    }

    private Requirement.OfWhom ofWhom(Group group) {
        return new Requirement.OfWhom(group.over, expressions.scope(), group.of);
    }

    /// "N people who X, of whom K Y".
    Optional<Requirement> among(Expression.HowMany written) {
        return group(written).map(this::ofWhom);
    }

    /// "2 people who ..., 2 other people who ...": groups that share nobody. K of a group are a place of their own.
    Optional<Condition> team(List<Expression.HowMany> groups, Span span) {
        List<Condition.Group> team = new ArrayList<>();
        Table over = null;
        boolean wrong = groups.isEmpty();
        for (Expression.HowMany written : groups) {
            Optional<Group> group = group(written);
            if (group.isEmpty() || over != null && group.get().over != over) {
                group.ifPresent(_ -> reporter.report(Code.WRONG_KIND, written.list(), written.list().text(), "team"));
                wrong = true;
                continue;
            }
            over = group.get().over;
            team.add(group.get().of);
        }
        if (team.stream().mapToInt(group -> group.places().size()).sum() > PLACES) {
            reporter.report(Code.TEAM_TOO_LARGE, span, PLACES);
            return Optional.empty();
        }
        if (groups.isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, span, Phrase.of("found.block"));
        }
        return wrong ? Optional.empty() : Optional.of(new Condition.Team(over, expressions.scope(), team));
    }

    private record Group(Table over, Condition.Group of) { }

    private Optional<Group> group(Expression.HowMany written) {
        Optional<Table> over = table(written.list());
        Optional<Integer> number = whole(written.number());
        if (over.isEmpty()) {
            return Optional.empty();
        }
        Optional<Condition> each = each(written.condition(), over.get());
        each.ifPresent(condition -> MonthsSaid.report(written, over.get(), List.of(condition), reporter));
        each = each.map(condition -> MonthsSaid.begun(over.get()).<Condition>map(begun -> new Condition.All(List.of(condition, begun))).orElse(condition));
        Optional<Condition.Place> ofWhom = Optional.empty();
        if (written.among().isPresent()) {
            Optional<Integer> k = whole(written.among().get().number());
            Optional<Condition> among = each(written.among().get().condition(), over.get());
            if (k.isEmpty() || among.isEmpty()) {
                return Optional.empty();
            }
            if (number.isPresent() && k.get() > number.get()) {
                reporter.report(Code.TOO_MANY_WANTED, written.among().get(), String.valueOf(k.get()), number.get());
                return Optional.empty();
            }
            ofWhom = Optional.of(new Condition.Place(k.get(), among.get()));
        }
        if (number.isEmpty() || each.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Group(over.get(), new Condition.Group(number.get(), each.get(), ofWhom)));
    }

    private Condition atLeast(Table over, Condition each, int number) {
        Value.Selection selection = new Value.Selection(false, Optional.empty(), List.of(each));
        Value count = new Value.Aggregate(Value.Kind.COUNT, over, expressions.scope(), Optional.empty(), List.of(), selection, Optional.empty());
        return new Condition.Compare(count, Condition.Relation.AT_LEAST, new Value.Number(BigFraction.of(number)));
    }

    /// A whole number above 0, written or given for a parameter.
    private Optional<Integer> whole(Expression written) {
        if (!(expressions.meaning(written, null) instanceof Meaning.Valued(Value.Number(BigFraction number, boolean percent), _))) {
            if (!(written instanceof Expression.Reference)) {
                reporter.report(Code.OUT_OF_REACH, written, reporter.text(written));
            }
            return Optional.empty();
        }
        if (!new PercentCheck(expressions).counts(written, new Value.Number(number, percent))) {
            return Optional.empty();
        }
        boolean counts = number.getDenominator().bitLength() == 1 && number.signum() > 0 && number.getNumerator().bitLength() < 31;
        if (!counts) {
            reporter.report(Code.OUT_OF_REACH, written, reporter.text(written));
        }
        return counts ? Optional.of(number.getNumerator().intValueExact()) : Optional.empty();
    }

    // Selections

    private Optional<Integer> months(Expression.Aggregate written, Table over, List<Condition> conditions) {
        if (written.window().isEmpty()) {
            MonthsSaid.report(written, over, conditions, reporter);
            return Optional.empty();
        }
        Expression.Window window = written.window().get();
        if (over.month().isEmpty()) {
            reporter.report(Code.NO_TIME, window, over.name());
            return Optional.empty();
        }
        return new MomentCheck(expressions, reporter).months(window.months(), window);
    }

    /// Every part of the `where` by itself, so that each can be named as a reason.
    private Optional<List<Condition>> conditions(Expression.Aggregate written, Table over) {
        return written.where().isEmpty() ? Optional.of(List.of()) : conditions(written.where().get(), over);
    }

    private Optional<List<Condition>> conditions(Expression where, Table over) {
        List<Condition> conditions = new ArrayList<>();
        Optional<Condition> condition = expressions.within(over).condition(where);
        if (condition.isEmpty()) {
            return Optional.empty();
        }
        new SameForAllCheck(over, reporter).warn(condition.get(), where);
        switch (condition.get()) {
            case Condition.All(List<Condition> parts) -> conditions.addAll(parts);
            case Condition single -> conditions.add(single);
        }
        conditions.replaceAll(each -> judged(each, over));
        return Optional.of(conditions);
    }

    /// Where points are earned, what is held is judged when a month ends: that of the record, or, of associations, the last closed one.
    private Condition judged(Condition condition, Table over) {
        return !expressions.scoring() ? condition : over.month().map(month -> MomentCheck.atEndOfMonth(condition, month)).orElseGet(() -> MomentCheck.atEndOfLastClosedMonth(condition));
    }

    private Optional<Condition> each(Expression written, Table over) {
        Optional<Condition> each = expressions.within(over).condition(written);
        each.ifPresent(condition -> new SameForAllCheck(over, reporter).warn(condition, written));
        return each.map(condition -> judged(condition, over));
    }

    /// The list below this place that is called so, by its own name or by the word for its records.
    private Optional<Table> table(Name name) {
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
}
