package org.complang.model;

import java.util.List;
import java.util.Optional;

/// Goes through all that competencies ask for, from steps down to columns. Who is looking for something overrides what is met on the way, and goes on from there with `super`.
///
/// @param <C> what is known of the way on which something is met, such as the moment at which it is judged
public abstract class Walk<C> {
    private final C start;

    /// @param start what is known where a requirement begins
    protected Walk(C start) {
        this.start = start;
    }

    /// What is known within another moment.
    protected abstract C at(C way, Moment moment);

    /// When something is in force is met.
    protected void validity(Validity validity) { }

    /// A column is met by itself, as the value of a field or as what a condition looks at.
    protected void column(Column column, C way) { }

    /// One version of a competency.
    public void competency(Competency competency) {
        validity(competency.validity());
        for (Competency.Option option : competency.options()) {
            validity(option.validity());
            option.levels().forEach(this::level);
        }
        for (Competency.Track track : competency.tracks()) {
            track.condition().ifPresent(condition -> condition(condition, start));
            track.metrics().forEach(this::metric);
        }
        competency.levels().forEach(this::level);
    }

    private void level(Competency.Level level) {
        for (Competency.Step step : level.steps()) {
            validity(step.validity());
            requirement(step.requirement());
        }
    }

    private void metric(Competency.Metric metric) {
        validity(metric.validity());
        metric.gates().forEach(this::requirement);
        metric.points().forEach(this::points);
    }

    protected void requirement(Requirement requirement) {
        switch (requirement) {
            case Requirement.Block(_, List<Requirement> parts) -> parts.forEach(this::requirement);
            case Requirement.Single(Condition condition) -> condition(condition, start);
            case Requirement.OfWhom ofWhom -> ofWhom.parts().forEach(this::requirement);
        }
    }

    private void points(Points points) {
        switch (points) {
            case Points.Best(List<Points> ways) -> ways.forEach(this::points);
            case Points.Each(_, Value number) -> value(number, start);
            case Points.Share(_, Value number, Value full) -> both(number, full, start);
            case Points.Less(Points way) -> points(way);
            case Points.If(_, Condition condition) -> condition(condition, start);
        }
    }

    protected void condition(Condition condition, C way) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> condition(part, way));
            case Condition.Any(List<Condition> parts) -> parts.forEach(part -> condition(part, way));
            case Condition.Not(Condition inner) -> condition(inner, way);
            case Condition.Compare(Value left, _, Value right) -> both(left, right, way);
            case Condition.InLastMonths(Value day, _) -> value(day, way);
            case Condition.Within(Value time, _) -> value(time, way);
            case Condition.At(Condition inner, Moment moment) -> condition(inner, at(way, moment));
            case Condition.Team team -> team.places().forEach(place -> condition(place.condition(), way));
            case Condition.Same(Column left, Column right) -> {
                column(left, way);
                column(right, way);
            }
            case Condition.OneOf(Column column, _) -> column(column, way);
            case Condition.TextIs(Column column, _) -> column(column, way);
            case Condition.IsYes(Column column) -> column(column, way);
            case Condition.IsNone(Column column) -> column(column, way);
            case Condition.Holds(_, _, List<Condition.Choice> choices) -> choices.forEach(choice -> {
                column(choice.code(), way);
                choice.of().ifPresent(of -> column(of.column(), way));
            });
            case Condition.Reaches _ -> { }
        }
    }

    protected void value(Value value, C way) {
        switch (value) {
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> { }
            case Value.Field(Column column) -> column(column, way);
            case Value.Named(_, _, Value inner) -> value(inner, way);
            case Value.Arithmetic(Value left, _, Value right) -> both(left, right, way);
            case Value.LaterOf(_, Value left, Value right) -> both(left, right, way);
            case Value.DaysBetween(Value left, Value right) -> both(left, right, way);
            case Value.Growth(_, Value inner, Moment earlier) -> {
                value(inner, way);
                value(inner, at(way, earlier));
            }
            case Value.At(Value inner, Moment moment) -> value(inner, at(way, moment));
            case Value.MonthOf(Value day) -> value(day, way);
            case Value.Moved(Value day, _, _) -> value(day, way);
            case Value.ByKey(Column key, List<Value.Row> rows, Optional<Value> otherwise) -> {
                column(key, way);
                rows.forEach(row -> value(row.value(), way));
                otherwise.ifPresent(last -> value(last, way));
            }
            case Value.ByDate(List<Value.DatedRow> rows, Optional<Value> otherwise) -> {
                rows.forEach(row -> {
                    validity(row.validity());
                    value(row.value(), way);
                });
                otherwise.ifPresent(last -> value(last, way));
            }
            case Value.Choice(List<Value.ChoiceRow> rows, Optional<Value> otherwise) -> {
                rows.forEach(row -> {
                    condition(row.condition(), way);
                    value(row.value(), way);
                });
                otherwise.ifPresent(last -> value(last, way));
            }
            case Value.Aggregate aggregate -> aggregate(aggregate, way);
        }
    }

    private void both(Value left, Value right, C way) {
        value(left, way);
        value(right, way);
    }

    /// By default its records, then what is totalled of them; then, at each moment at which groups are compared, its records once more with what is totalled of groups.
    protected void aggregate(Value.Aggregate aggregate, C way) {
        records(aggregate, way);
        aggregate.of().ifPresent(of -> value(of, way));
        aggregate.keys().forEach(key -> {
            if (key instanceof Value.Key.OfColumn(Column column)) {
                column(column, way);
            }
        });
        aggregate.having().ifPresent(having -> {
            having(having, way);
            having.also().forEach(moment -> {
                C also = at(way, moment);
                records(aggregate, also);
                having(having, also);
            });
        });
    }

    private void having(Value.Having having, C way) {
        value(having.of(), way);
        having.limits().forEach(limit -> value(limit.threshold(), way));
    }

    /// The records that an aggregate takes at a moment are met.
    protected void records(Value.Aggregate aggregate, C way) {
        aggregate.selection().conditions().forEach(condition -> condition(condition, way));
    }
}
