package org.complang.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.decision.Outcome;
import org.complang.evaluate.Lens;
import org.complang.evaluate.When;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.OnMoment;
import org.complang.model.Points;
import org.complang.model.Programme;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.phrasing.Units;

/// The days on which a decision can be another one than on the day before. Between two of them it is the same on every day.
///
/// The as-of date is looked at in few ways: whether something is in force on it, and whether a day or a month of the data or the programme lies before or after a moment that follows from it. A
/// moment never goes back while the as-of date goes on, so each such look changes on one day at most, and that day is sought. Where two days are compared and both may move, every day is looked at.
final class Days {
    private final Programme programme;
    private final PartnerData data;
    private final Lens lens;
    private final LocalDate first;
    private final LocalDate last;
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final Set<Object> seen = new HashSet<>();

    private record Looked(Object what, When when) { }

    private record Limit(Column column, When when, boolean since) { }

    private Days(Programme programme, PartnerData data, Lens lens, LocalDate first, LocalDate last) {
        this.programme = programme;
        this.data = data;
        this.lens = lens;
        this.first = first;
        this.last = last;
    }

    /// The days after `first`, and not after `last`, on which a partner may be decided otherwise in a competency than on the day before.
    static SortedSet<LocalDate> of(Programme programme, String competency, PartnerData data, Lens lens, LocalDate first, LocalDate last) {
        Days days = new Days(programme, data, lens, first, last);
        days.competency(competency);
        return days.days;
    }

    /// All versions of a competency.
    private void competency(String name) {
        if (!seen.add(name)) {
            return;
        }
        for (Competency version : programme.competencies()) {
            if (version.name().equals(name)) {
                validity(version.validity());
                for (Competency.Option option : version.options()) {
                    validity(option.validity());
                    option.levels().forEach(this::level);
                }
                version.tracks().forEach(this::track);
                version.levels().forEach(this::level);
            }
        }
    }

    private void level(Competency.Level level) {
        for (Competency.Step step : level.steps()) {
            validity(step.validity());
            requirement(step.requirement());
        }
    }

    private void track(Competency.Track track) {
        track.condition().ifPresent(condition -> condition(condition, When.AS_OF));
        for (Competency.Metric metric : track.metrics()) {
            validity(metric.validity());
            metric.gates().forEach(this::requirement);
            metric.points().forEach(this::points);
        }
    }

    private void points(Points points) {
        switch (points) {
            case Points.Best(List<Points> ways) -> ways.forEach(this::points);
            case Points.Each(_, Value number) -> value(number, When.AS_OF);
            case Points.Share(_, Value number, Value full) -> {
                value(number, When.AS_OF);
                value(full, When.AS_OF);
            }
            case Points.If(_, Condition condition) -> condition(condition, When.AS_OF);
        }
    }

    private void requirement(Requirement requirement) {
        switch (requirement) {
            case Requirement.Block(_, List<Requirement> parts) -> parts.forEach(this::requirement);
            case Requirement.Single(Condition condition) -> condition(condition, When.AS_OF);
            case Requirement.OfWhom ofWhom -> ofWhom.parts().forEach(this::requirement);
        }
    }

    private void condition(Condition condition, When when) {
        if (!seen.add(new Looked(condition, when))) {
            return;
        }
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> condition(part, when));
            case Condition.Any(List<Condition> parts) -> parts.forEach(part -> condition(part, when));
            case Condition.Not(Condition inner) -> condition(inner, when);
            case Condition.Compare(Value left, _, Value right) -> {
                value(left, when);
                value(right, when);
                if (Units.isTime(left) && (OnMoment.rests(left) || OnMoment.rests(right))) {
                    watch(condition, when);
                }
            }
            case Condition.InLastMonths(Value day, int months) -> {
                value(day, when);
                if (day instanceof Value.Field(Column column)) {
                    cells(column).forEach(cell -> {
                        seek(at -> Cells.date(when.day(Cells.date(at)).minusMonths(months)), cell);
                        known(when, cell);
                    });
                } else {
                    watch(condition, when);
                }
            }
            case Condition.At(Condition inner, Moment moment) -> condition(inner, when.at(moment));
            case Condition.Team team -> {
                there(team.over(), team.per(), when);
                team.places().forEach(place -> condition(place.condition(), when));
            }
            case Condition.Holds(_, _, List<Condition.Choice> choices) -> choices.forEach(choice -> {
                limits(choice.held(), when);
                limits(choice.held(), When.AS_OF);
                accepted(choice.term().accepted(), when);
            });
            case Condition.Reaches(String name, _) -> competency(name);
            case Condition.Same _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _ -> { }
        }
    }

    private void value(Value value, When when) {
        if (!seen.add(new Looked(value, when))) {
            return;
        }
        switch (value) {
            case Value.Named(_, _, Value inner) -> value(inner, when);
            case Value.At(Value inner, Moment moment) -> value(inner, when.at(moment));
            case Value.Growth(_, Value inner, Moment earlier) -> {
                value(inner, when);
                value(inner, when.at(earlier));
            }
            case Value.Arithmetic(Value left, _, Value right) -> {
                value(left, when);
                value(right, when);
            }
            case Value.LaterOf(_, Value left, Value right) -> {
                value(left, when);
                value(right, when);
            }
            case Value.MonthOf(Value day) -> value(day, when);
            case Value.Moved(Value day, _, _) -> value(day, when);
            case Value.ByKey(_, List<Value.Row> rows, Optional<Value> otherwise) -> {
                rows.forEach(row -> value(row.value(), when));
                otherwise.ifPresent(last -> value(last, when));
            }
            case Value.ByDate(List<Value.DatedRow> rows, Optional<Value> otherwise) -> {
                rows.forEach(row -> {
                    validity(row.validity());
                    value(row.value(), when);
                });
                otherwise.ifPresent(last -> value(last, when));
            }
            case Value.Choice(List<Value.ChoiceRow> rows, Optional<Value> otherwise) -> {
                rows.forEach(row -> {
                    condition(row.condition(), when);
                    value(row.value(), when);
                });
                otherwise.ifPresent(last -> value(last, when));
            }
            case Value.Aggregate aggregate -> aggregate(aggregate, when);
            // days that move with the as-of date are watched where they are compared; points rest on the tracks, which are looked at as a whole
            case Value.AsOf _, Value.OfCalendar _, Value.Score _, Value.LeastMetric _, Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.Field _ -> { }
        }
    }

    private void aggregate(Value.Aggregate aggregate, When when) {
        selection(aggregate, when);
        aggregate.of().ifPresent(of -> value(of, when));
        aggregate.having().ifPresent(having -> {
            having(aggregate, having, when);
            having.also().forEach(moment -> having(aggregate, having, when.at(moment)));
        });
    }

    private void having(Value.Aggregate aggregate, Value.Having having, When when) {
        selection(aggregate, when);
        value(having.of(), when);
        having.limits().forEach(limit -> value(limit.threshold(), when));
    }

    private void selection(Value.Aggregate aggregate, When when) {
        aggregate.selection().closedMonths().ifPresent(months -> months(aggregate.over().month().orElseThrow(), months, when));
        there(aggregate.over(), aggregate.per(), when);
        aggregate.selection().conditions().forEach(condition -> condition(condition, when));
    }

    // Looks at the as-of date

    private void validity(Validity validity) {
        accepted(validity, When.AS_OF);
    }

    private void accepted(Validity validity, When when) {
        validity.from().ifPresent(from -> reached(when, Cells.date(from)));
        validity.until().ifPresent(until -> reached(when, Cells.date(until) + 1));
    }

    /// The records of a table, and those below `per` that they belong to, begin and end.
    private void there(Table over, Table per, When when) {
        for (Table table = over; table != per; table = table.parent()) {
            limits(table, when);
        }
    }

    private void limits(Table table, When when) {
        table.since().filter(since -> seen.add(new Limit(since, when, true))).ifPresent(since -> cells(since).forEach(cell -> known(when, cell)));
        table.until().filter(until -> seen.add(new Limit(until, when, false))).ifPresent(until -> cells(until).forEach(cell -> reached(when, cell + 1)));
    }

    /// A month comes into a window when it is closed, and leaves it so many months later.
    private void months(Column month, int months, When when) {
        cells(month).forEach(cell -> {
            reached(when, firstDay(cell + 1));
            reached(When.AS_OF, firstDay(cell + 1));
            reached(when, firstDay(cell + months + 1));
        });
    }

    private static long firstDay(long month) {
        YearMonth yearMonth = Cells.month(month);
        return Cells.date(yearMonth.atDay(1));
    }

    /// The different days or months that records have in a column.
    private List<Long> cells(Column column) {
        boolean time = column.type() == Type.Plain.DATE || column.type() == Type.Plain.MONTH;
        return time ? Arrays.stream(data.cells(column)).filter(Cells::isKnown).distinct().boxed().toList() : List.of();
    }

    private void reached(When when, long day) {
        seek(asOf -> Cells.date(when.day(Cells.date(asOf))), day);
    }

    private void known(When when, long day) {
        seek(asOf -> Cells.date(when.known(Cells.date(asOf))), day);
    }

    /// Finds the first as-of date on which a day that never goes back is `wanted` or later.
    private void seek(LongUnaryOperator day, long wanted) {
        long before = Cells.date(first);
        long from = Cells.date(last);
        if (day.applyAsLong(before) >= wanted || day.applyAsLong(from) < wanted) {
            return;
        }
        while (from - before > 1) {
            long middle = before + from >> 1;
            if (day.applyAsLong(middle) >= wanted) {
                from = middle;
            } else {
                before = middle;
            }
        }
        days.add(Cells.date(from));
    }

    /// Looks at a condition on every day.
    private void watch(Condition condition, When when) {
        Table home = lens.home(condition);
        List<Outcome> before = lens.at(data, first).outcomes(condition, home, when);
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            List<Outcome> now = lens.at(data, day).outcomes(condition, home, when);
            if (!now.equals(before)) {
                days.add(day);
            }
            before = now;
        }
    }
}
