package org.complang.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Condition.Choice;
import org.complang.model.Condition.Relation;
import org.complang.model.Moment;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// Says conditions and values in words.
final class Phrases {
    private Phrases() { }

    /// What a condition says, or, if not `positive`, what its opposite says.
    static Phrase condition(Condition condition, boolean positive) {
        return condition(condition, positive, 1);
    }

    /// The same of so many subjects, since verbs follow their number in some languages.
    private static Phrase condition(Condition condition, boolean positive, int subjects) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> joined(parts, positive, positive, subjects);
            case Condition.Any(List<Condition> parts) -> joined(parts, !positive, positive, subjects);
            case Condition.Not(Condition inner) -> condition(inner, !positive, subjects);
            case Condition.Compare compare -> compare(compare, positive);
            case Condition.InLastMonths(Value day, int months) -> Phrase.of(positive ? "condition.in-months" : "condition.not-in-months", value(day), months);
            case Condition.At(Condition inner, Moment moment) -> at(condition(inner, positive, subjects), moment);
            case Condition.Same(Column left, Column right) -> Phrase.of(positive ? "condition.equal" : "condition.not-equal", left.labels(), right.labels());
            case Condition.Reaches(String competency, Term level) -> Phrase.of(positive ? "condition.reaches" : "condition.not-reaches", level.shown(), competency);
            case Condition.Team team -> Phrase.of(positive ? "condition.team" : "condition.no-team", team(team));
            case Condition.OneOf(Column column, List<Term> terms) ->
                    Phrase.of(terms.size() == 1 ? positive ? "condition.is" : "condition.is-not" : positive ? "condition.one-of" : "condition.none-of",
                            column.labels(), Phrase.of("list.or", terms.stream().map(Term::shown).toList()));
            case Condition.TextIs(Column column, String text) -> Phrase.of(positive ? "condition.is" : "condition.is-not", column.labels(), text);
            case Condition.IsYes(Column column) -> Phrase.of(positive ? "condition.yes" : "condition.no", column.labels());
            case Condition.Holds holds -> holds(holds, positive, subjects);
        };
    }

    private static Phrase team(Condition.Team team) {
        return Phrase.of("list.and", team.places().stream().<Object>map(place -> Phrase.of("condition.how-many", BigFraction.of(place.number()), team.over().labels(),
                plural(team.over()), condition(place.condition(), true, 1), condition(place.condition(), true, 2))).toList());
    }

    private static Phrase joined(List<Condition> parts, boolean all, boolean positive, int subjects) {
        Phrase result = part(parts.getFirst(), positive, subjects);
        for (Condition part : parts.subList(1, parts.size())) {
            result = Phrase.of(all ? "condition.and" : "condition.or", result, part(part, positive, subjects));
        }
        return result;
    }

    /// A part of several; one that has parts itself stands in brackets.
    private static Phrase part(Condition condition, boolean positive, int subjects) {
        Condition inner = condition;
        while (inner instanceof Condition.Not(Condition below)) {
            inner = below;
        }
        boolean several = inner instanceof Condition.All || inner instanceof Condition.Any;
        Phrase says = condition(condition, positive, subjects);
        return several ? Phrase.of("condition.group", says) : says;
    }

    private static Phrase compare(Condition.Compare compare, boolean positive) {
        if (positive && compare.relation() == Relation.AT_LEAST && compare.right() instanceof Value.Number(var number, _)
                && compare.left() instanceof Value.Aggregate a && a.kind() == Value.Kind.COUNT && a.selection().closedMonths().isEmpty()
                && a.selection().conditions().size() == 1) {
            Condition each = a.selection().conditions().getFirst();
            return Phrase.of("condition.how-many", number, a.over().labels(), plural(a.over()), condition(each, true, 1), condition(each, true, 2));
        }
        Relation relation = positive ? compare.relation() : opposite(compare.relation());
        return Phrase.of("condition." + relation.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), value(compare.left()), value(compare.right()));
    }

    private static Relation opposite(Relation relation) {
        return switch (relation) {
            case AT_LEAST -> Relation.LESS_THAN;
            case LESS_THAN -> Relation.AT_LEAST;
            case AT_MOST -> Relation.MORE_THAN;
            case MORE_THAN -> Relation.AT_MOST;
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
        };
    }

    private static Phrase holds(Condition.Holds holds, boolean positive, int subjects) {
        String verb = holds.verb().name().toLowerCase(java.util.Locale.ROOT);
        Phrase what = what(holds);
        return Phrase.of((positive ? "holds." : "holds-not.") + verb, what, holds.choices().getFirst().held().parent().labels(), subjects);
    }

    private static Phrase what(Condition.Holds holds) {
        List<Object> named = holds.choices().stream().<Object>map(Phrases::choice).toList();
        int wanted = holds.wanted();
        if (named.size() == 1) {
            return Phrase.of("what.one", named.getFirst());
        }
        return wanted == named.size() ? Phrase.of("what.all", Phrase.of("list.and", named))
                : wanted == 1 ? Phrase.of("what.any", Phrase.of("list.or", named)) : Phrase.of("what.some", wanted, Phrase.of("list.and", named));
    }

    private static Object choice(Choice choice) {
        return choice.of().<Object>map(of -> Phrase.of("what.of", choice.term().shown(), of.terms().getFirst().shown())).orElse(choice.term().shown());
    }

    static Phrase value(Value value) {
        return switch (value) {
            case Value.Number(var number, _) -> Phrase.of("value.number", number);
            case Value.Money(var amount, Term currency) -> Phrase.of("value.money", amount, currency.shown());
            case Value.Date(var date) -> Phrase.of("value.plain", date);
            case Value.Month(var month) -> Phrase.of("value.plain", month);
            case Value.AsOf() -> Phrase.of("value.as-of");
            case Value.OfCalendar(var part) -> Phrase.of("value." + part.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            case Value.MonthOf(Value day) -> Phrase.of("value.month-of", value(day));
            case Value.Moved(Value day, int number, var unit) -> Phrase.of("value." + unit.name().toLowerCase(java.util.Locale.ROOT) + (number < 0 ? "-earlier" : "-later"), value(day), Math.abs(number));
            case Value.LaterOf(boolean later, Value left, Value right) -> Phrase.of(later ? "value.later" : "value.earlier", value(left), value(right));
            case Value.Score() -> Phrase.of("value.score");
            case Value.LeastMetric() -> Phrase.of("value.least-metric");
            case Value.Field(Column column) -> Phrase.of("value.plain", column.labels());
            case Value.Named named -> Phrase.of("value.plain", named.labels());
            case Value.At(Value inner, Moment moment) -> at(value(inner), moment);
            case Value.Growth(boolean percent, Value inner, Moment.On(var date)) ->
                    Phrase.of(percent ? "value.growth-percent-since" : "value.growth-since", value(inner), date);
            case Value.Growth(boolean percent, Value inner, _) -> Phrase.of(percent ? "value.growth-percent" : "value.growth", value(inner));
            case Value.Arithmetic(Value left, var operator, Value right) ->
                    Phrase.of("value." + operator.name().toLowerCase(java.util.Locale.ROOT), operand(left), operand(right));
            case Value.ByKey(_, List<Value.Row> rows, var otherwise) ->
                    rows(rows.stream().map(row -> Phrase.of("value.row", value(row.value()), row.key().shown())).toList(), otherwise);
            case Value.ByDate(List<Value.DatedRow> rows, var otherwise) -> rows(rows.stream().map(row -> row.validity().from()
                    .map(from -> Phrase.of("value.from", value(row.value()), from))
                    .orElseGet(() -> Phrase.of("value.until", value(row.value()), row.validity().until().orElseThrow()))).toList(), otherwise);
            case Value.Choice(List<Value.ChoiceRow> rows, var otherwise) ->
                    rows(rows.stream().map(row -> Phrase.of("value.if", value(row.value()), condition(row.condition(), true))).toList(), otherwise);
            case Value.Aggregate aggregate -> aggregate(aggregate);
        };
    }

    /// A side of a calculation; one that is calculated itself stands in brackets.
    private static Phrase operand(Value value) {
        return value instanceof Value.Arithmetic ? Phrase.of("condition.group", value(value)) : value(value);
    }

    private static Phrase rows(List<Phrase> rows, Optional<Value> otherwise) {
        List<Phrase> all = new ArrayList<>(rows);
        otherwise.ifPresent(value -> all.add(Phrase.of("value.otherwise", value(value))));
        return Phrase.of("list.comma", all);
    }

    private static Phrase at(Phrase what, Moment moment) {
        return switch (moment) {
            case Moment.MonthsEarlier(int months) -> Phrase.of("moment.earlier", what, months);
            case Moment.On(var date) -> Phrase.of("moment.on", what, date);
            case Moment.EndOfMonth _, Moment.EndOfLastClosedMonth _ -> what;
        };
    }

    private static Phrase aggregate(Value.Aggregate aggregate) {
        Labels records = plural(aggregate.over());
        return switch (aggregate.kind()) {
            case TOTAL -> Phrase.of("value.total", value(aggregate.of().orElseThrow()), records);
            case COUNT -> Phrase.of("value.count", records);
            case EARLIEST -> Phrase.of("value.earliest", value(aggregate.of().orElseThrow()), records);
            case LATEST -> Phrase.of("value.latest", value(aggregate.of().orElseThrow()), records);
            case COUNT_DIFFERENT -> Phrase.of("value.different", Phrase.of("list.and", aggregate.keys().stream().map(Phrases::key).toList()), records);
        };
    }

    private static Labels key(Value.Key key) {
        return switch (key) {
            case Value.Key.OfColumn(Column column) -> column.labels();
            case Value.Key.OfRecord(Table table) -> table.labels();
        };
    }

    /// The word for several records; languages other than English have one word for one and several.
    static Labels plural(Table table) {
        Map<String, String> texts = new LinkedHashMap<>(table.labels().texts());
        texts.put("en", table.labels().texts().containsKey("en") && !table.plural().equals(table.record() + "s")
                ? table.plural().replace('-', ' ') : table.labels().in("en") + "s");
        return new Labels(table.plural(), texts);
    }

    /// What is not known, where a condition cannot be decided.
    static Phrase unknown(Condition condition) {
        Optional<Column> column = switch (condition) {
            case Condition.Not(Condition inner) -> column(inner);
            case Condition other -> column(other);
        };
        return column.map(c -> Phrase.of("unknown.field", c.labels())).orElseGet(() -> Phrase.of("unknown.condition", condition(condition, true)));
    }

    private static Optional<Column> column(Condition condition) {
        return switch (condition) {
            case Condition.OneOf(Column column, _) -> Optional.of(column);
            case Condition.TextIs(Column column, _) -> Optional.of(column);
            case Condition.IsYes(Column column) -> Optional.of(column);
            case Condition.All _, Condition.Any _, Condition.Not _, Condition.Compare _, Condition.Holds _, Condition.InLastMonths _, Condition.At _, Condition.Team _,
                 Condition.Same _, Condition.Reaches _ -> Optional.empty();
        };
    }
}
