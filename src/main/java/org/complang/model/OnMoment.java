package org.complang.model;

import java.util.List;

/// What depends on the moment at which it is judged; everything else is the same at every moment.
public final class OnMoment {
    private OnMoment() { }

    /// Whether a condition may be another one at another moment.
    public static boolean rests(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().anyMatch(OnMoment::rests);
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(OnMoment::rests);
            case Condition.Not(Condition inner) -> rests(inner);
            case Condition.Compare(Value left, _, Value right) -> rests(left) || rests(right);
            case Condition.InLastMonths _, Condition.Within _, Condition.Holds _ -> true;
            case Condition.Team team -> isDated(team.over(), team.per()) || team.places().stream().anyMatch(place -> rests(place.condition()));
            case Condition.At(_, Moment moment) -> !(moment instanceof Moment.On || moment instanceof Moment.EndOfMonth);
            case Condition.Same _, Condition.Reaches _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _ -> false;
        };
    }

    /// The same of a value.
    public static boolean rests(Value value) {
        return switch (value) {
            case Value.AsOf _, Value.OfCalendar _, Value.Growth _ -> true;
            case Value.Named(_, _, Value inner) -> rests(inner);
            case Value.Arithmetic(Value left, _, Value right) -> rests(left) || rests(right);
            case Value.ByKey table -> table.rows().stream().anyMatch(row -> rests(row.value())) || table.otherwise().filter(OnMoment::rests).isPresent();
            case Value.ByDate table -> table.rows().stream().anyMatch(row -> rests(row.value())) || table.otherwise().filter(OnMoment::rests).isPresent();
            case Value.Choice table -> table.rows().stream().anyMatch(row -> rests(row.condition()) || rests(row.value())) || table.otherwise().filter(OnMoment::rests).isPresent();
            case Value.At(_, Moment moment) -> !(moment instanceof Moment.On);
            case Value.MonthOf(Value day) -> rests(day);
            case Value.Moved(Value day, _, _) -> rests(day);
            case Value.LaterOf(_, Value left, Value right) -> rests(left) || rests(right);
            case Value.DaysBetween(Value left, Value right) -> rests(left) || rests(right);
            case Value.Aggregate aggregate -> aggregate.selection().window().isPresent() || isDated(aggregate.over(), aggregate.per())
                    || aggregate.of().filter(OnMoment::rests).isPresent() || aggregate.selection().conditions().stream().anyMatch(OnMoment::rests)
                    || aggregate.having().filter(having -> !having.also().isEmpty() || rests(having.of()) || having.limits().stream().anyMatch(limit -> rests(limit.threshold()))).isPresent();
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.Field _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> false;
        };
    }

    /// Whether records of a table, or those below `per` that they belong to, begin or end on some day.
    private static boolean isDated(Table over, Table per) {
        for (Table table = over; table != per; table = table.parent()) {
            if (table.since().isPresent() || table.until().isPresent()) {
                return true;
            }
        }
        return false;
    }
}
