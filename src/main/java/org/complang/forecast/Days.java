package org.complang.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.OnMoment;
import org.complang.model.OnPoints;
import org.complang.model.Programme;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.model.Walk;
import org.complang.model.Window;
import org.complang.phrasing.Units;

/// The days on which a decision can be another one than on the day before. Between two of them it is the same on every day.
///
/// The as-of date is looked at in few ways: whether something is in force on it, and whether a day or a month of the data or the programme lies before or after a moment that follows from it. A
/// moment never goes back while the as-of date goes on, so each such look changes on one day at most, and that day is sought. Where two days are compared and both may move, every day is looked at.
final class Days extends Walk<When> {
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
        super(When.AS_OF);
        this.programme = programme;
        this.data = data;
        this.lens = lens;
        this.first = first;
        this.last = last;
    }

    /// The days after `first`, and not after `last`, on which a partner may be decided otherwise in a competency than on the day before.
    static SortedSet<LocalDate> of(Programme programme, String competency, PartnerData data, Lens lens, LocalDate first, LocalDate last) {
        Days days = new Days(programme, data, lens, first, last);
        days.versions(competency);
        return days.days;
    }

    /// All versions of a competency.
    private void versions(String name) {
        if (seen.add(name)) {
            programme.competencies().stream().filter(version -> version.name().equals(name)).forEach(this::competency);
        }
    }

    @Override
    protected When at(When when, Moment moment) {
        return when.at(moment);
    }

    @Override
    protected void validity(Validity validity) {
        accepted(validity, When.AS_OF);
    }

    @Override
    protected void condition(Condition condition, When when) {
        if (!seen.add(new Looked(condition, when))) {
            return;
        }
        super.condition(condition, when);
        switch (condition) {
            case Condition.Compare(Value left, _, Value right) -> {
                if (Units.isTime(left) && (OnMoment.rests(left) || OnMoment.rests(right))) {
                    watch(condition, when);
                }
            }
            case Condition.InLastMonths(Value.Field(Column column), int months) -> cells(column).forEach(cell -> {
                seek(at -> Cells.date(when.day(Cells.date(at)).minusMonths(months)), cell);
                known(when, cell);
            });
            case Condition.InLastMonths _, Condition.Within _ -> watch(condition, when);
            case Condition.Team team -> there(team.over(), team.per(), when);
            case Condition.Holds(_, _, List<Condition.Choice> choices) -> choices.forEach(choice -> {
                limits(choice.held(), when);
                limits(choice.held(), When.AS_OF);
                accepted(choice.term().accepted(), when);
            });
            case Condition.Reaches(String name, _) -> versions(name);
            case Condition.All _, Condition.Any _, Condition.Not _, Condition.At _, Condition.Same _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _ -> { }
        }
    }

    /// Days that move with the as-of date are watched where they are compared; points rest on the tracks, which are looked at as a whole. Days that are counted to or from such a one are
    /// another number on each day.
    @Override
    protected void value(Value value, When when) {
        if (seen.add(new Looked(value, when))) {
            super.value(value, when);
            if (value instanceof Value.DaysBetween && OnMoment.rests(value)) {
                everyDay();
            }
        }
    }

    @Override
    protected void records(Value.Aggregate aggregate, When when) {
        aggregate.selection().window().ifPresent(window -> months(aggregate.over().month().orElseThrow(), window, when));
        there(aggregate.over(), aggregate.per(), when);
        super.records(aggregate, when);
    }

    // Looks at the as-of date

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

    /// A month comes into a window when it, or the quarter or the year around it, is closed, and leaves it later.
    private void months(Column month, Window window, When when) {
        cells(month).forEach(cell -> {
            reached(when, Cells.date(window.reaches(Cells.month(cell))));
            reached(When.AS_OF, firstDay(cell + 1));
            reached(when, Cells.date(window.leaves(Cells.month(cell))));
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

    private void everyDay() {
        first.plusDays(1).datesUntil(last.plusDays(1)).forEach(days::add);
    }

    /// Looks at a condition on every day. One that rests on points is not judged by itself: any day may matter.
    private void watch(Condition condition, When when) {
        if (OnPoints.rests(condition)) {
            everyDay();
            return;
        }
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
