package org.complang.sql;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.complang.model.Condition;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;

/// How many aggregates lie within each other: what needs others is computed after them.
///
/// @param reaching the stage of what decides whether the partner has a level of a competency
record Stages(BiFunction<String, Term, Integer> reaching) {
    int of(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> conditions(parts);
            case Condition.Any(List<Condition> parts) -> conditions(parts);
            case Condition.Not(Condition inner) -> of(inner);
            case Condition.Compare(Value left, _, Value right) -> Math.max(of(left), of(right));
            case Condition.InLastMonths(Value day, _) -> of(day);
            case Condition.Within(Value time, _) -> of(time);
            case Condition.At(Condition inner, _) -> of(inner);
            case Condition.Team team -> of(team);
            case Condition.Reaches(String competency, Term level) -> reaching.apply(competency, level);
            case Condition.Holds _ -> 1;
            case Condition.Same _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _ -> 0;
        };
    }

    private int conditions(Collection<Condition> conditions) {
        return conditions.stream().mapToInt(this::of).max().orElse(0);
    }

    int of(Condition.Team team) {
        return 1 + team.places().stream().mapToInt(place -> of(place.condition())).max().orElse(0);
    }

    int of(Value value) {
        return switch (value) {
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.Field _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> 0;
            case Value.Named(_, _, Value inner) -> of(inner);
            case Value.At(Value inner, _) -> of(inner);
            case Value.Growth(_, Value inner, _) -> of(inner);
            case Value.MonthOf(Value day) -> of(day);
            case Value.Moved(Value day, _, _) -> of(day);
            case Value.LaterOf(_, Value left, Value right) -> Math.max(of(left), of(right));
            case Value.DaysBetween(Value left, Value right) -> Math.max(of(left), of(right));
            case Value.Arithmetic(Value left, _, Value right) -> Math.max(of(left), of(right));
            case Value.ByKey table -> values(Stream.concat(table.rows().stream().map(Value.Row::value), table.otherwise().stream()));
            case Value.ByDate table -> values(Stream.concat(table.rows().stream().map(Value.DatedRow::value), table.otherwise().stream()));
            case Value.Choice table -> Math.max(values(Stream.concat(table.rows().stream().map(Value.ChoiceRow::value), table.otherwise().stream())),
                    conditions(table.rows().stream().map(Value.ChoiceRow::condition).toList()));
            case Value.Aggregate aggregate -> of(aggregate);
        };
    }

    private int values(Stream<Value> values) {
        return values.mapToInt(this::of).max().orElse(0);
    }

    int of(Value.Aggregate aggregate) {
        int having = aggregate.having().map(h -> Math.max(of(h.of()), values(h.limits().stream().map(Value.Limit::threshold)))).orElse(0);
        return 1 + Stream.of(conditions(aggregate.selection().conditions()), aggregate.of().map(this::of).orElse(0), having).mapToInt(Integer::intValue).max().orElse(0);
    }
}
