package org.complang.model;

import java.util.List;

/// What rests on the points of a track: it is another condition or value on each track, and has no meaning where points are earned.
public final class OnPoints {
    private OnPoints() { }

    /// Whether a condition rests on the points of a track, and so is another one on each.
    public static boolean rests(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().anyMatch(OnPoints::rests);
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(OnPoints::rests);
            case Condition.Not(Condition inner) -> rests(inner);
            case Condition.At(Condition inner, _) -> rests(inner);
            case Condition.Compare(Value left, _, Value right) -> rests(left) || rests(right);
            case Condition.InLastMonths(Value day, _) -> rests(day);
            case Condition.Team team -> team.places().stream().anyMatch(place -> rests(place.condition()));
            case Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.Holds _, Condition.Same _, Condition.Reaches _ -> false;
        };
    }

    /// The same of a requirement.
    public static boolean rests(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Block(_, List<Requirement> parts) -> parts.stream().anyMatch(OnPoints::rests);
            case Requirement.Single(Condition condition) -> rests(condition);
            case Requirement.OfWhom ofWhom -> ofWhom.parts().stream().anyMatch(OnPoints::rests);
        };
    }

    /// The same of a value.
    public static boolean rests(Value value) {
        return switch (value) {
            case Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> true;
            case Value.Named(_, _, Value inner) -> rests(inner);
            case Value.At(Value inner, _) -> rests(inner);
            case Value.Growth(_, Value inner, _) -> rests(inner);
            case Value.Arithmetic(Value left, _, Value right) -> rests(left) || rests(right);
            case Value.ByKey table -> table.rows().stream().anyMatch(row -> rests(row.value())) || table.otherwise().filter(OnPoints::rests).isPresent();
            case Value.ByDate table -> table.rows().stream().anyMatch(row -> rests(row.value())) || table.otherwise().filter(OnPoints::rests).isPresent();
            case Value.Choice table -> table.rows().stream().anyMatch(row -> rests(row.condition()) || rests(row.value())) || table.otherwise().filter(OnPoints::rests).isPresent();
            case Value.Aggregate aggregate -> aggregate.of().filter(OnPoints::rests).isPresent() || aggregate.selection().conditions().stream().anyMatch(OnPoints::rests)
                    || aggregate.having().filter(having -> rests(having.of()) || having.limits().stream().anyMatch(limit -> rests(limit.threshold()))).isPresent();
            case Value.MonthOf(Value inner) -> rests(inner);
            case Value.Moved(Value inner, _, _) -> rests(inner);
            case Value.LaterOf(_, Value left, Value right) -> rests(left) || rests(right);
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.Field _ -> false;
        };
    }
}
