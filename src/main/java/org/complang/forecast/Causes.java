package org.complang.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.decision.Evidence;
import org.complang.decision.Forecast;
import org.complang.decision.Outcome;
import org.complang.decision.Range;
import org.complang.evaluate.Lens;
import org.complang.evaluate.When;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.OnPoints;
import org.complang.model.Points;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.phrasing.Phrasing;
import org.complang.phrasing.Units;
import org.complang.wording.Amount;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Finds why a requirement is decided otherwise on a day than on the day before: it goes down to what came into force or ceased to be, and collects whom that concerns.
final class Causes {
    private final Phrasing phrasing;
    private final Lens.View before;
    private final Lens.View after;
    private final PartnerData data;
    private final Table root;
    private final Map<Key, Found> found = new LinkedHashMap<>();
    private int told;
    /// The record of the outermost aggregate around, or null: it is what a cause concerns.
    private Subject subject;
    private Function<Phrase, Phrase> moment = Function.identity();

    private record Key(Phrase says, Optional<Table> table) { }

    private record Subject(Table table, int row, Optional<BigFraction> amount, Unit unit) { }

    /// What one cause concerns.
    private static final class Found {
        private final Map<Integer, Optional<BigFraction>> rows = new LinkedHashMap<>();
        private Unit unit = Unit.Plain.NUMBER;
    }

    /// @param before the partner on the day before
    /// @param after the partner on the day
    Causes(Phrasing phrasing, Lens.View before, Lens.View after) {
        this.phrasing = phrasing;
        this.before = before;
        this.after = after;
        this.data = after.data();
        this.root = data.shape().root();
    }

    /// What was found, in the order of the programme.
    List<Forecast.Reason> reasons() {
        List<Forecast.Reason> reasons = new ArrayList<>();
        found.forEach((key, what) -> reasons.add(key.table.map(table -> reason(key.says, table, what))
                .orElseGet(() -> new Forecast.Reason(key.says, Optional.empty(), List.of(), 0, Optional.empty()))));
        return reasons;
    }

    private Forecast.Reason reason(Phrase says, Table table, Found what) {
        Phrase one = Phrasing.record(table);
        Phrase records = Phrasing.counted((long) what.rows.size(), one, Phrasing.records(table), one);
        Set<Phrase> names = new LinkedHashSet<>();
        what.rows.keySet().forEach(row -> after.name(table, row).ifPresent(names::add));
        List<BigFraction> amounts = what.rows.values().stream().flatMap(Optional::stream).toList();
        Optional<Amount> total = amounts.stream().reduce(BigFraction::add).map(sum -> new Amount(sum, what.unit));
        List<Phrase> given = names.stream().limit(Evidence.NAMES).toList();
        return new Forecast.Reason(says, Optional.of(records), given, names.size() - given.size(), total);
    }

    private void tell(String key, Object... arguments) {
        told++;
        Phrase says = moment.apply(Phrase.of(key, arguments));
        Found here = found.computeIfAbsent(new Key(says, Optional.ofNullable(subject).map(Subject::table)), _ -> new Found());
        if (subject != null) {
            here.rows.put(subject.row, subject.amount);
            here.unit = subject.unit;
        }
    }

    // Requirements

    void requirement(Requirement requirement) {
        switch (requirement) {
            case Requirement.Block(_, List<Requirement> parts) -> parts.forEach(this::requirement);
            case Requirement.Single(Condition condition) -> condition(condition, root, When.AS_OF, 0);
            case Requirement.OfWhom ofWhom -> ofWhom.parts().forEach(this::requirement);
        }
    }

    /// Looks at a condition of the partner.
    void condition(Condition condition) {
        condition(condition, root, When.AS_OF, 0);
    }

    /// Looks at how the points of a metric are earned.
    void metric(Competency.Metric metric) {
        metric.gates().forEach(this::requirement);
        metric.points().forEach(this::points);
    }

    /// A metric that is there on only one of the two days.
    void metric(Labels name, boolean begins) {
        tell(begins ? "cause.metric-from" : "cause.metric-until", name, begins ? after.asOf() : before.asOf());
    }

    private void points(Points points) {
        switch (points) {
            case Points.Best(List<Points> ways) -> ways.forEach(this::points);
            case Points.Each(_, Value number) -> value(number, root, When.AS_OF, 0);
            case Points.Share(_, Value number, Value full) -> {
                value(number, root, When.AS_OF, 0);
                value(full, root, When.AS_OF, 0);
            }
            case Points.Less(Points way) -> points(way);
            case Points.If(_, Condition condition) -> condition(condition);
        }
    }

    /// Something that is there on only one of the two days by what the programme says.
    void stated(boolean begins) {
        tell(begins ? "cause.asked-from" : "cause.asked-until", begins ? after.asOf() : before.asOf());
    }

    /// What a step says of the day itself, where nothing else has been found.
    void outcome(Requirement requirement, boolean met) {
        tell(met ? "cause.from-now" : "cause.no-longer", phrasing.requirement(requirement));
    }

    /// Another version of a step is in force.
    void version(Requirement requirement) {
        tell("cause.version", phrasing.requirement(requirement), after.asOf());
    }

    private void condition(Condition condition, Table at, When when, int row) {
        boolean rests = OnPoints.rests(condition);
        Outcome now = rests ? null : after.outcome(condition, at, when, row);
        if (!rests && before.outcome(condition, at, when, row) == now) {
            return;
        }
        int toldBefore = told;
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(part -> condition(part, at, when, row));
            case Condition.Any(List<Condition> parts) -> parts.forEach(part -> condition(part, at, when, row));
            case Condition.Not(Condition inner) -> condition(inner, at, when, row);
            case Condition.Compare(Value left, _, Value right) -> {
                value(left, at, when, row);
                value(right, at, when, row);
            }
            case Condition.InLastMonths(Value.Field(Column column), int months) -> day(column, months, at, row, now);
            case Condition.InLastMonths(Value day, _) -> value(day, at, when, row);
            case Condition.Within(Value time, _) -> value(time, at, when, row);
            case Condition.At(Condition inner, Moment other) -> at(other, () -> condition(inner, at, when.at(other), row));
            case Condition.Team team -> team(team, when);
            case Condition.Holds holds -> {
                Table holder = holds.choices().getFirst().held().parent();
                int owner = after.owner(at, row, holder);
                holds.choices().forEach(choice -> choice(new Condition.Holds(holds.verb(), 1, List.of(choice)), choice, at, when, row, owner));
            }
            case Condition.Same _, Condition.Reaches _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _ -> { }
        }
        if (told == toldBefore && !rests) {
            tell(now == Outcome.MET ? "cause.from-now" : "cause.no-longer", phrasing.condition(condition, at));
        }
    }

    private void at(Moment other, Runnable look) {
        Function<Phrase, Phrase> around = moment;
        moment = switch (other) {
            case Moment.MonthsEarlier(int months) -> says -> around.apply(Phrase.of("moment.earlier", says, months));
            case Moment.On(LocalDate day) -> says -> around.apply(Phrase.of("moment.on", says, day));
            case Moment.EndOfLastClosedMonth _, Moment.EndOfMonth _ -> around;
        };
        look.run();
        moment = around;
    }

    private void day(Column column, int months, Table at, int row, Outcome now) {
        long cell = data.cells(column)[after.owner(at, row, column.table())];
        if (Cells.isKnown(cell)) {
            tell(now == Outcome.MET ? "cause.day-comes" : "cause.day-leaves", column.labels(), Cells.date(cell), months);
        }
    }

    /// What became of a term that somebody holds.
    private void choice(Condition.Holds alone, Condition.Choice choice, Table at, When when, int row, int owner) {
        if (before.outcome(alone, at, when, row) == after.outcome(alone, at, when, row)) {
            return;
        }
        Validity accepted = choice.term().accepted();
        boolean counted = accepted.holds(when.day(before.asOf()));
        boolean counts = accepted.holds(when.day(after.asOf()));
        if (when.endOf().isEmpty() && counted != counts) {
            if (counted) {
                tell("cause.accepted-until", choice.term().shown(), accepted.until().orElseThrow());
            } else {
                tell("cause.accepted-from", choice.term().shown(), accepted.from().orElseThrow());
            }
            return;
        }
        data.rowsWithin(choice.held(), choice.held().parent(), owner).filter(held -> data.cells(choice.code())[held] == choice.term().index())
                .forEach(held -> limits(choice.held(), held, false, when, Phrase.of("word.plain", choice.term().shown())));
    }

    /// Tells if a record begins or ends on the day.
    ///
    /// @param what what is said of the record
    private void limits(Table table, int row, boolean ended, When when, Phrase what) {
        table.since().ifPresent(since -> {
            long cell = data.cells(since)[row];
            if (Cells.isKnown(cell) && (cell <= Cells.date(known(when, before))) != (cell <= Cells.date(known(when, after)))) {
                tell("cause.record", what, since.labels(), Cells.date(cell));
            }
        });
        table.until().filter(_ -> !ended).ifPresent(until -> {
            long cell = data.cells(until)[row];
            if (Cells.isKnown(cell) && (cell >= Cells.date(when.day(before.asOf()))) != (cell >= Cells.date(when.day(after.asOf())))) {
                tell("cause.record", what, until.labels(), Cells.date(cell));
            }
        });
    }

    /// The last day on which what begins is there; at the end of a month of the data only the as-of date moves.
    private static LocalDate known(When when, Lens.View view) {
        return when.endOf().isPresent() ? view.asOf() : when.known(view.asOf());
    }

    private void team(Condition.Team team, When when) {
        for (int row = 0; row < data.rows(team.over()).count(); row++) {
            int member = row;
            about(new Subject(team.over(), row, Optional.empty(), Unit.Plain.NUMBER), () -> {
                there(team.over(), team.per(), false, when, member);
                team.places().forEach(place -> condition(place.condition(), team.over(), when, member));
            });
        }
    }

    private void about(Subject inner, Runnable look) {
        Subject around = subject;
        subject = around == null ? inner : around;
        look.run();
        subject = around;
    }

    private void there(Table over, Table per, boolean ended, When when, int row) {
        int at = row;
        for (Table table = over; table != per; table = table.parent()) {
            limits(table, at, ended && table == over, when, Phrasing.record(table));
            at = data.rows(table).parent()[at];
        }
    }

    // Values

    private void value(Value value, Table at, When when, int row) {
        boolean number = !Units.isTime(value) && !OnPoints.rests(value);
        if (number && before.number(value, at, when, row).equals(after.number(value, at, when, row))) {
            return;
        }
        switch (value) {
            case Value.Named(_, _, Value inner) -> value(inner, at, when, row);
            case Value.At(Value inner, Moment other) -> at(other, () -> value(inner, at, when.at(other), row));
            case Value.Growth(_, Value inner, Moment earlier) -> {
                value(inner, at, when, row);
                at(earlier, () -> value(inner, at, when.at(earlier), row));
            }
            case Value.Arithmetic(Value left, _, Value right) -> {
                value(left, at, when, row);
                value(right, at, when, row);
            }
            case Value.LaterOf(_, Value left, Value right) -> {
                value(left, at, when, row);
                value(right, at, when, row);
            }
            case Value.DaysBetween(Value left, Value right) -> {
                value(left, at, when, row);
                value(right, at, when, row);
            }
            case Value.MonthOf(Value day) -> value(day, at, when, row);
            case Value.Moved(Value day, _, _) -> value(day, at, when, row);
            case Value.ByKey(_, List<Value.Row> rows, Optional<Value> otherwise) -> {
                rows.forEach(one -> value(one.value(), at, when, row));
                otherwise.ifPresent(last -> value(last, at, when, row));
            }
            case Value.ByDate byDate -> byDate(byDate, at, when, row);
            case Value.Choice(List<Value.ChoiceRow> rows, Optional<Value> otherwise) -> {
                rows.forEach(one -> condition(one.condition(), at, when, row));
                rows.forEach(one -> value(one.value(), at, when, row));
                otherwise.ifPresent(last -> value(last, at, when, row));
            }
            case Value.Aggregate aggregate -> aggregate(aggregate, when, after.owner(at, row, aggregate.per()));
            case Value.AsOf _, Value.OfCalendar _, Value.Score _, Value.LeastMetric _, Value.PointsOf _, Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.Field _ -> { }
        }
    }

    private void byDate(Value.ByDate byDate, Table at, When when, int row) {
        Optional<Value> was = byDate.on(before.asOf());
        Optional<Value> is = byDate.on(after.asOf());
        if (was.equals(is)) {
            is.ifPresent(value -> value(value, at, when, row));
        } else if (was.isPresent() && is.isPresent()) {
            tell("cause.number", phrasing.value(was.get(), at), phrasing.value(is.get(), at), after.asOf());
        } else {
            tell(is.isPresent() ? "cause.number-from" : "cause.number-until", phrasing.value(is.or(() -> was).orElseThrow(), at), is.isPresent() ? after.asOf() : before.asOf());
        }
    }

    private void aggregate(Value.Aggregate aggregate, When when, int owner) {
        rows(aggregate, when, owner);
        aggregate.having().ifPresent(having -> {
            limits(aggregate, having, when, owner);
            having.also().forEach(other -> at(other, () -> {
                rows(aggregate, when.at(other), owner);
                limits(aggregate, having, when.at(other), owner);
            }));
        });
    }

    private void limits(Value.Aggregate aggregate, Value.Having having, When when, int owner) {
        having.limits().forEach(limit -> value(limit.threshold(), aggregate.per(), when, owner));
    }

    /// The records of an aggregate that count on only one of the two days, or with another value.
    private void rows(Value.Aggregate aggregate, When when, int owner) {
        Table over = aggregate.over();
        List<Outcome> counted = before.counts(aggregate, when);
        List<Outcome> count = after.counts(aggregate, when);
        Optional<Value> of = aggregate.of().filter(value -> !Units.isTime(value)).or(() -> aggregate.having().map(Value.Having::of));
        for (int i = 0; i < count.size(); i++) {
            int row = i;
            if (after.owner(over, row, aggregate.per()) != owner) {
                continue;
            }
            if (counted.get(row) != count.get(row)) {
                Lens.View there = count.get(row) == Outcome.NOT_MET ? before : after;
                Optional<BigFraction> amount = of.flatMap(value -> there.number(value, over, when, row)).filter(Range::isExact).flatMap(Range::from);
                about(new Subject(over, row, amount, Units.of(aggregate)), () -> row(aggregate, when, row));
            } else if (count.get(row) != Outcome.NOT_MET) {
                about(new Subject(over, row, Optional.empty(), Units.of(aggregate)), () -> of.ifPresent(value -> value(value, over, when, row)));
            }
        }
    }

    private void row(Value.Aggregate aggregate, When when, int row) {
        Table over = aggregate.over();
        aggregate.selection().window().ifPresent(window -> {
            long cell = data.cells(over.month().orElseThrow())[row];
            if (Cells.isKnown(cell)) {
                boolean was = Cells.isWithin(window, cell, when.day(before.asOf()), before.asOf());
                boolean is = Cells.isWithin(window, cell, when.day(after.asOf()), after.asOf());
                if (was != is) {
                    tell(is ? "cause.month-comes" : "cause.month-leaves", Cells.month(cell));
                }
            }
        });
        there(over, aggregate.per(), aggregate.selection().ended(), when, row);
        aggregate.selection().conditions().forEach(condition -> condition(condition, over, when, row));
    }
}
