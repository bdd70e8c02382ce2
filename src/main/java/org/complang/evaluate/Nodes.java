package org.complang.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.OnPoints;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Window;
import org.complang.wording.ExactNumber;

/// Makes the nodes of what is compiled. What is the same in several places, at the same moment, is one node, and later computed once.
final class Nodes {
    private final Homes homes;
    private final BiFunction<String, Term, Truth> reaching;
    private final Map<Object, Node<?>> made = new HashMap<>();
    /// Where terms are looked for, by the column in which they stand and the moment; of several the last has room.
    private final Map<Key, List<Holdings>> holdings = new HashMap<>();
    private TrackPoints points;

    private record Key(Object what, Table table, When when) { }

    /// @param reaching the condition that a partner has a level in a competency
    Nodes(Table root, BiFunction<String, Term, Truth> reaching) {
        this.reaching = reaching;
        this.homes = new Homes(root);
    }

    /// Number of nodes so far; every node's id is below it.
    int count() {
        return made.size();
    }

    /// The points of a track.
    ///
    /// @param metrics those of each metric, by its name
    record TrackPoints(Quantity score, Quantity leastMetric, Map<String, Quantity> metrics) { }

    /// From here on the points of a track are these; null where there are none.
    void onTrack(TrackPoints points) {
        this.points = points;
    }

    /// The points of the track around; null where there is none.
    TrackPoints points() {
        return points;
    }

    /// A node that is made in no other place; `build` makes no further one.
    <N extends Node<?>> N own(java.util.function.IntFunction<N> build) {
        int id = count();
        N node = build.apply(id);
        if (count() != id) {
            throw new IllegalStateException("two nodes with one id");
        }
        made.put(node, node);
        return node;
    }

    private <N extends Node<?>> N keep(Object what, Table table, When when, Supplier<N> build) {
        Key key = new Key(what, table, when);
        @SuppressWarnings("unchecked")
        N known = (N) made.get(key);
        if (known == null) {
            known = build.get();
            made.put(key, known);
        }
        return known;
    }

    // Conditions

    /// The condition at a moment for the rows of `at`, computed for the rows that it speaks of.
    Truth truth(Condition condition, Table at, When when) {
        Table home = when.endOf().map(Column::table).orElseGet(() -> homes.of(condition));
        return lift(OnPoints.rests(condition) ? build(condition, home, when) : keep(condition, home, when, () -> build(condition, home, when)), at);
    }

    private Truth build(Condition condition, Table home, When when) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> junction(true, parts, home, when);
            case Condition.Any(List<Condition> parts) -> junction(false, parts, home, when);
            case Condition.Not(Condition inner) -> {
                Truth part = truth(inner, home, when);
                yield part instanceof CellTruth cell ? own(id -> new CellTruth.Not(id, cell)) : own(id -> new Truth.Negation(id, part));
            }
            case Condition.Compare(Value left, Condition.Relation relation, Value right) -> {
                Quantity a = quantity(left, home, when);
                Quantity b = quantity(right, home, when);
                yield own(id -> new Truth.Comparison(id, a, relation, b));
            }
            case Condition.InLastMonths(Value day, int months) -> {
                Quantity quantity = quantity(day, home, when);
                yield own(id -> new TimeTruth.InLastMonths(id, quantity, months, when));
            }
            case Condition.Within within -> truth(within.bounds(), home, when);
            case Condition.At(Condition inner, var moment) -> truth(inner, home, when.at(moment));
            case Condition.Team team -> {
                Aggregates.Filled filled = filled(team, when);
                Quantity wanted = constant(BigFraction.of(filled.wanted()), home);
                yield own(id -> new Truth.Comparison(id, filled, Condition.Relation.AT_LEAST, wanted));
            }
            case Condition.OneOf(Column column, List<Term> terms) ->
                    own(id -> CellTruth.Always.oneOf(id, column, ((Type.Code) column.type()).vocabulary().terms().size(), terms));
            case Condition.Same(Column left, Column right) -> own(id -> new Truth.SameCell(id, home, left, right));
            case Condition.Reaches(String competency, Term level) -> reaching.apply(competency, level);
            case Condition.TextIs(Column column, String text) -> own(id -> new CellTruth.TextIs(id, column, text));
            case Condition.IsYes(Column column) -> own(id -> CellTruth.Always.yes(id, column));
            case Condition.IsNone(Column column) -> own(id -> CellTruth.Always.none(id, column));
            case Condition.Holds(_, int wanted, List<Condition.Choice> choices) -> {
                yield held(wanted, choices, when);
            }
        };
    }

    private Truth junction(boolean all, List<Condition> conditions, Table home, When when) {
        List<Truth> parts = conditions.stream().map(part -> truth(part, home, when)).toList();
        return own(id -> new Truth.Junction(id, home, all, parts));
    }

    /// Whether so many terms are held: some record of the list has each, holds at the moment, and was obtained while it could be.
    private Truth held(int wanted, List<Condition.Choice> choices, When when) {
        List<Condition.Choice> different = choices.stream().distinct().toList();
        if (different.size() < choices.size()) {
            List<Truth> each = choices.stream().map(choice -> held(1, List.of(choice), when)).toList();
            return own(id -> new Truth.AtLeast(id, each.getFirst().table, wanted, each));
        }
        Map<Holdings, Long> bits = new LinkedHashMap<>();
        for (Condition.Choice choice : choices) {
            Holdings.Wanted term = new Holdings.Wanted(choice.term().index(), choice.of().map(of -> (CellTruth) truth(of, choice.held(), when.ofRun())).orElse(null), notAfter(choice),
                    choice.term().accepted());
            List<Holdings> known = holdings.computeIfAbsent(new Key(choice.code(), choice.held(), when), _ -> new ArrayList<>());
            if (known.isEmpty() || known.getLast().number(term) < 0) {
                known.add(holdings(choice, when));
            }
            bits.merge(known.getLast(), 1L << known.getLast().number(term), (a, b) -> a | b);
        }
        return own(id -> new Holdings.AtLeast(id, wanted, List.copyOf(bits.keySet()), bits.values().stream().mapToLong(Long::longValue).toArray()));
    }

    private Holdings holdings(Condition.Choice choice, When when) {
        if (when.endOf().isPresent()) {
            return own(id -> new HoldingsAtMonthEnd(id, choice.code(), when.endOf().get()));
        }
        TimeTruth.InForce inForce = inForce(choice.held(), false, when);
        return own(id -> new Holdings.OnDay(id, choice.code(), when, inForce));
    }

    /// That a term was obtained while it could be; null where it always can be.
    private CellTruth notAfter(Condition.Choice choice) {
        Table held = choice.held();
        return choice.term().retired().map(retired -> (CellTruth) keep(List.of("not after", retired), held, When.AS_OF,
                () -> new CellTruth.NotAfter(count(), held.since().orElseThrow(), Cells.date(retired)))).orElse(null);
    }

    private TimeTruth.InForce inForce(Table table, boolean ended, When when) {
        return keep(List.of("in force", ended), table, when.ofRun(), () -> new TimeTruth.InForce(count(), table, ended, when.ofRun()));
    }

    /// Whether a record, and the records below `per` that it belongs to, hold at the moment.
    private Truth inForceWithin(Table over, Table per, boolean ended, When when) {
        List<Truth> parts = new ArrayList<>();
        for (Table table = over; table != per; table = table.parent()) {
            parts.add(lift(inForce(table, ended && table == over, when), over));
        }
        return parts.size() == 1 ? parts.getFirst() : keep(parts, over, when, () -> new Truth.Junction(count(), over, true, parts));
    }

    Aggregates.Filled filled(Condition.Team team, When when) {
        Supplier<Aggregates.Filled> build = () -> {
            Truth there = inForceWithin(team.over(), team.per(), false, when);
            Truth[] fits = team.places().stream().map(place -> {
                Truth each = truth(place.condition(), team.over(), when);
                return (Truth) own(id -> new Truth.Junction(id, team.over(), true, List.of(there, each)));
            }).toArray(Truth[]::new);
            return new Aggregates.Filled(count(), team, fits);
        };
        if (!OnPoints.rests(team)) {
            return keep(List.of("filled", team), team.per(), when, build);
        }
        Aggregates.Filled filled = build.get();
        return own(_ -> filled);
    }

    private Truth lift(Truth truth, Table at) {
        if (truth.table == at) {
            return truth;
        }
        Truth above = lift(truth, at.parent());
        return keep(above, at, When.AS_OF, () -> new Truth.OfParent(count(), at, above));
    }

    // Values

    Quantity quantity(Value value, Table at, When when) {
        return switch (value) {
            case Value.Score() -> points.score;
            case Value.LeastMetric() -> points.leastMetric;
            case Value.PointsOf(String metric, _) when points.metrics.containsKey(metric) -> points.metrics.get(metric);
            case Value.PointsOf _ -> constant(BigFraction.ZERO, at);
            case Value other -> {
                Table home = homes.of(other);
                yield lift(OnPoints.rests(other) ? build(other, home, when) : keep(other, home, when, () -> build(other, home, when)), at);
            }
        };
    }

    private Quantity build(Value value, Table home, When when) {
        return switch (value) {
            case Value.Number(BigFraction number, _) -> constant(number, home);
            case Value.Money(BigFraction amount, _) -> constant(amount, home);
            case Value.Date(var date) -> own(id -> new Quantity.Constant(id, home, null, Cells.date(date)));
            case Value.Month(var month) -> own(id -> new Quantity.Constant(id, home, null, Cells.month(month)));
            case Value.AsOf() -> own(id -> new Quantity.Day(id, home, when.ofRun()));
            case Value.OfCalendar calendar -> own(id -> new Quantity.CalendarDay(id, home, calendar, when.ofRun()));
            case Value.MonthOf(Value day) -> {
                Quantity days = quantity(day, home, when);
                yield own(id -> Quantity.Mapped.monthOf(id, days));
            }
            case Value.Moved(Value day, int number, var unit) -> {
                Quantity days = quantity(day, home, when);
                boolean ofMonths = Value.isMonth(day);
                yield own(id -> Quantity.Mapped.moved(id, days, ofMonths, number, unit));
            }
            case Value.LaterOf(boolean later, Value left, Value right) -> {
                Quantity a = quantity(left, home, when);
                Quantity b = quantity(right, home, when);
                yield own(id -> new OfTwo.LaterOf(id, later, a, b));
            }
            case Value.DaysBetween(Value first, Value second) -> {
                Quantity a = quantity(first, home, when);
                Quantity b = quantity(second, home, when);
                yield own(id -> new OfTwo.DaysBetween(id, a, b));
            }
            case Value.Field(Column column) -> own(id -> new Quantity.Cell(id, column));
            case Value.Named(_, _, Value inner) -> quantity(inner, home, when);
            case Value.At(Value inner, var moment) -> quantity(inner, home, when.at(moment));
            case Value.Growth(boolean percent, Value inner, var moment) -> {
                Quantity now = quantity(inner, home, when);
                Quantity earlier = quantity(inner, home, when.at(moment));
                yield own(id -> new OfTwo.Growth(id, percent, now, earlier));
            }
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> {
                Quantity a = quantity(left, home, when);
                Quantity b = quantity(right, home, when);
                yield own(id -> new OfTwo.Arithmetic(id, a, operator, b));
            }
            case Value.ByKey(Column column, List<Value.Row> rows, Optional<Value> otherwise) -> {
                Quantity[] chosen = new Quantity[((Type.Code) column.type()).vocabulary().terms().size()];
                rows.forEach(row -> chosen[row.key().index()] = quantity(row.value(), home, when));
                Quantity last = otherwise.map(o -> quantity(o, home, when)).orElse(null);
                yield own(id -> new Quantity.ByKey(id, home, column, chosen, last));
            }
            case Value.ByDate(List<Value.DatedRow> rows, Optional<Value> otherwise) -> {
                List<Quantity> values = rows.stream().map(row -> quantity(row.value(), home, when)).toList();
                Quantity last = otherwise.map(o -> quantity(o, home, when)).orElse(null);
                yield own(id -> new Quantity.ByDate(id, home, rows.stream().map(Value.DatedRow::validity).toList(), values, last));
            }
            case Value.Choice(List<Value.ChoiceRow> rows, Optional<Value> otherwise) -> {
                List<Truth> conditions = rows.stream().map(row -> truth(row.condition(), home, when)).toList();
                List<Quantity> values = rows.stream().map(row -> quantity(row.value(), home, when)).toList();
                Quantity last = otherwise.map(o -> quantity(o, home, when)).orElse(null);
                yield own(id -> new Quantity.Choice(id, home, conditions, values, last));
            }
            case Value.Aggregate aggregate -> aggregate(aggregate, when);
            case Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> throw new IllegalStateException("points are given by the track");
        };
    }

    private Quantity aggregate(Value.Aggregate aggregate, When when) {
        Selected selection = selected(aggregate, when);
        Table per = aggregate.per();
        Quantity of = aggregate.of().map(value -> quantity(value, aggregate.over(), when)).orElse(null);
        return switch (aggregate.kind()) {
            case TOTAL -> own(id -> new Aggregates.Total(id, per, selection, of, notNegative(aggregate.of().orElseThrow())));
            case COUNT -> own(id -> new Aggregates.Count(id, per, selection));
            case EARLIEST, LOWEST -> own(id -> new Extreme(id, per, selection, of, true));
            case LATEST, HIGHEST -> own(id -> new Extreme(id, per, selection, of, false));
            case COUNT_DIFFERENT -> {
                List<Different.Look> looks = aggregate.having().map(having -> looks(aggregate, having, when)).orElse(List.of(new Different.Look(selection, null, List.of())));
                boolean notNegative = aggregate.having().filter(having -> notNegative(having.of())).isPresent();
                yield own(id -> new Different(id, per, aggregate.keys(), looks, notNegative));
            }
        };
    }

    private List<Different.Look> looks(Value.Aggregate aggregate, Value.Having having, When when) {
        return Stream.concat(Stream.of(when), having.also().stream().map(when::at)).map(moment -> new Different.Look(selected(aggregate, moment),
                quantity(having.of(), aggregate.over(), moment),
                having.limits().stream().map(limit -> new Different.Limit(limit.relation(), quantity(limit.threshold(), aggregate.per(), moment))).toList())).toList();
    }

    /// Whether a value is never below 0, also where it is not known.
    private static boolean notNegative(Value value) {
        return switch (value) {
            case Value.Number(BigFraction number, _) -> number.signum() >= 0;
            case Value.Field(Column column) -> column.type() == Type.Plain.COUNT;
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> switch (operator) {
                case PLUS, TIMES, DIVIDED, LESSER -> notNegative(left) && notNegative(right);
                case GREATER -> notNegative(left) || notNegative(right);
                case MINUS -> false;
                case FULL -> true;
            };
            case Value.Named(_, _, Value inner) -> notNegative(inner);
            case Value.Aggregate aggregate -> aggregate.of().isEmpty() || notNegative(aggregate.of().get());
            case Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.DaysBetween _, Value.At _, Value.Growth _, Value.ByKey _, Value.ByDate _, Value.Choice _, Value.Score _,
                 Value.LeastMetric _, Value.PointsOf _ -> false;
        };
    }

    Quantity constant(BigFraction number, Table home) {
        BigFraction cell = ExactNumber.signedAbove(number.multiply(BigFraction.of(Cells.SCALE)));
        boolean fits = ExactNumber.isWhole(cell) && cell.getNumerator().bitLength() < 60;
        return own(id -> new Quantity.Constant(id, home, fits ? null : Range.exactly(number), fits ? cell.getNumerator().longValueExact() : 0));
    }

    private Quantity lift(Quantity quantity, Table at) {
        if (quantity.table == at) {
            return quantity;
        }
        Quantity above = lift(quantity, at.parent());
        return keep(above, at, When.AS_OF, () -> new Quantity.OfParent(count(), at, above));
    }

    // Selections

    /// Which records pass everything that an aggregate asks of them: the outcome of each.
    Truth selection(Value.Aggregate aggregate, When when) {
        List<Truth> parts = asked(aggregate, when);
        return keep(parts, aggregate.over(), when, () -> new Truth.Junction(count(), aggregate.over(), true, parts));
    }

    /// The same, as those records that may pass it.
    private Selected selected(Value.Aggregate aggregate, When when) {
        List<Truth> parts = asked(aggregate, when);
        return keep(List.of("selected", parts), aggregate.over(), when, () -> new Selected(count(), aggregate.over(), parts));
    }

    /// What an aggregate asks of a record.
    private List<Truth> asked(Value.Aggregate aggregate, When when) {
        Table over = aggregate.over();
        List<Truth> parts = new ArrayList<>();
        aggregate.selection().window().ifPresent(window -> parts.add(within(window, over, when)));
        parts.add(inForceWithin(over, aggregate.per(), aggregate.selection().ended(), when));
        aggregate.selection().conditions().forEach(condition -> parts.add(truth(condition, over, when)));
        return parts;
    }

    /// Which records are of the months of a window.
    Truth within(Window window, Table over, When when) {
        Column month = over.month().orElseThrow();
        return keep(window, over, when.ofRun(), () -> new CellTruth.InWindow(count(), month, window, when.ofRun()));
    }

    /// Whether a record of `table` is there at a moment, for the records of `over` that belong to it; if `ended`, also one that has ended.
    Truth there(Table table, Table over, boolean ended, When when) {
        return lift(inForce(table, ended, when), over);
    }
}
