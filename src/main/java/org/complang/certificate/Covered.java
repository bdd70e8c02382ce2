package org.complang.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Points;
import org.complang.model.Programme;
import org.complang.model.Requirement;
import org.complang.model.Value;

/// What certificates cover. Not covered are levels of competencies that rest on points elsewhere, and groups that must count at several moments.
///
/// @param day the day as of which a decision is certified
record Covered(Programme programme, LocalDate day) {
    /// The ways to a level in a competency, as they are in force on the day: steps, all of them.
    List<List<Requirement>> ways(Condition.Reaches reaches) {
        return inForce(reaches).flatMap(competency -> competency.options(day).stream()).flatMap(option -> option.levels().stream())
                .filter(level -> level.level().index() >= reaches.level().index()).map(level -> level.requirements(day)).toList();
    }

    private Stream<Competency> inForce(Condition.Reaches reaches) {
        return programme.competency(reaches.competency(), day).stream();
    }

    boolean is(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Block(_, List<Requirement> parts) -> parts.stream().allMatch(this::is);
            case Requirement.Single(Condition condition) -> is(condition);
            case Requirement.OfWhom ofWhom -> is(ofWhom.condition());
        };
    }

    boolean is(Competency.Track track) {
        return track.condition().stream().allMatch(this::is)
                && track.metrics().stream().allMatch(metric -> metric.gates().stream().allMatch(this::is) && metric.points().stream().allMatch(this::is));
    }

    private boolean is(Points points) {
        return switch (points) {
            case Points.Best(List<Points> ways) -> ways.stream().allMatch(this::is);
            case Points.Each(_, Value number) -> is(number);
            case Points.Share(_, Value number, Value full) -> is(number) && is(full);
            case Points.Less(Points way) -> is(way);
            case Points.If(_, Condition condition) -> is(condition);
        };
    }

    boolean is(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().allMatch(this::is);
            case Condition.Any(List<Condition> parts) -> parts.stream().allMatch(this::is);
            case Condition.Not(Condition inner) -> is(inner);
            case Condition.Compare(Value left, _, Value right) -> is(left) && is(right);
            case Condition.InLastMonths(Value day, _) -> is(day);
            case Condition.Within(Value time, _) -> is(time);
            case Condition.At(Condition inner, _) -> is(inner);
            case Condition.Team team -> team.places().stream().allMatch(place -> is(place.condition()));
            case Condition.Reaches reaches -> inForce(reaches).allMatch(competency -> competency.tracks().isEmpty()) && ways(reaches).stream().flatMap(List::stream).allMatch(this::is);
            case Condition.Holds _, Condition.Same _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _ -> true;
        };
    }

    private boolean is(Value value) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> is(inner);
            case Value.Arithmetic(Value left, _, Value right) -> is(left) && is(right);
            case Value.Growth(_, Value inner, _) -> is(inner);
            case Value.ByKey table -> Stream.concat(table.rows().stream().map(Value.Row::value), table.otherwise().stream()).allMatch(this::is);
            case Value.ByDate table -> Stream.concat(table.rows().stream().map(Value.DatedRow::value), table.otherwise().stream()).allMatch(this::is);
            case Value.Choice table -> Stream.concat(table.rows().stream().map(Value.ChoiceRow::value), table.otherwise().stream()).allMatch(this::is)
                    && table.rows().stream().allMatch(row -> is(row.condition()));
            case Value.At(Value inner, _) -> is(inner);
            case Value.MonthOf(Value day) -> is(day);
            case Value.Moved(Value day, _, _) -> is(day);
            case Value.LaterOf(_, Value left, Value right) -> is(left) && is(right);
            case Value.DaysBetween(Value left, Value right) -> is(left) && is(right);
            case Value.Aggregate aggregate -> aggregate.of().stream().allMatch(this::is) && aggregate.selection().conditions().stream().allMatch(this::is)
                    && aggregate.having().stream().allMatch(having -> having.also().isEmpty() && is(having.of()) && having.limits().stream().allMatch(limit -> is(limit.threshold())));
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.Field _, Value.AsOf _, Value.OfCalendar _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> true;
        };
    }
}
