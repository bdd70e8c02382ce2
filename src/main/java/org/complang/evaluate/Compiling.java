package org.complang.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Measured;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Points;
import org.complang.model.Programme;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.phrasing.Phrasing;
import org.complang.phrasing.Units;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Compiles requirements and points, once for a programme.
final class Compiling {
    private final Programme programme;
    private final Table root;
    private final Nodes nodes;
    private final Phrasing phrasing;
    private final Selections selections;

    Compiling(Programme programme) {
        this.programme = programme;
        this.root = programme.shape().root();
        this.nodes = new Nodes(root, this::reaches);
        this.phrasing = new Phrasing(programme);
        this.selections = new Selections(nodes, phrasing, root);
    }

    /// Whether the partner has a level or a higher one in a competency: in any option, or on any track, of the version that is in force.
    private Truth reaches(String name, Term level) {
        Nodes.TrackPoints around = nodes.points();
        List<Truth> ways = new ArrayList<>();
        for (Competency competency : programme.competencies()) {
            if (!competency.name().equals(name)) {
                continue;
            }
            for (Competency.Option option : competency.options()) {
                ways(option.levels(), level, List.of(inForce(competency.validity()), inForce(option.validity())), ways);
            }
            for (Competency.Track track : competency.tracks()) {
                Compiled.Track compiled = track(track);
                List<Truth> on = new ArrayList<>(List.of(inForce(competency.validity())));
                compiled.condition().ifPresent(on::add);
                ways(competency.levels(), level, on, ways);
            }
        }
        nodes.onTrack(around);
        return nodes.own(id -> new Truth.Junction(id, root, false, ways));
    }

    private void ways(List<Competency.Level> levels, Term wanted, List<Truth> before, List<Truth> ways) {
        for (Competency.Level level : levels) {
            if (level.level().index() >= wanted.index()) {
                List<Truth> all = new ArrayList<>(before);
                for (Competency.Step step : level.steps()) {
                    Truth met = gate(step.requirement());
                    Truth valid = inForce(step.validity());
                    Truth over = nodes.own(id -> new Truth.Negation(id, valid));
                    all.add(nodes.own(id -> new Truth.Junction(id, root, false, List.of(met, over))));
                }
                ways.add(nodes.own(id -> new Truth.Junction(id, root, true, all)));
            }
        }
    }

    private Truth inForce(Validity validity) {
        return nodes.own(id -> new TimeTruth.Valid(id, root, validity));
    }

    Nodes all() {
        return nodes;
    }

    int nodes() {
        return nodes.count();
    }

    /// The options of a competency, and its tracks, which are judged like options.
    List<Compiled.Option> options(Competency competency) {
        List<Compiled.Option> options = new ArrayList<>();
        for (Competency.Option option : competency.options()) {
            options.add(new Compiled.Option(option.labels(), option.validity(), null, levels(option.levels())));
        }
        for (Competency.Track track : competency.tracks()) {
            Compiled.Track compiled = track(track);
            options.add(new Compiled.Option(track.labels(), Validity.ALWAYS, compiled, levels(competency.levels())));
        }
        return List.copyOf(options);
    }

    private List<Compiled.Level> levels(List<Competency.Level> levels) {
        List<Compiled.Level> compiled = new ArrayList<>();
        for (Competency.Level level : levels) {
            List<Compiled.Step> steps = new ArrayList<>();
            level.steps().forEach(step -> steps.add(new Compiled.Step(step.validity(), Optional.of(step.labels()), compiled(step.requirement()))));
            compiled.add(new Compiled.Level(level.level(), Optional.of(level.level().labels()), List.copyOf(steps)));
        }
        compiled.sort(Comparator.comparingInt(level -> level.level().index()));
        return List.copyOf(compiled);
    }

    Compiled compiled(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Block(int wanted, List<Requirement> parts) -> composite(wanted, parts.stream().map(this::compiled).toList());
            case Requirement.Single(Condition condition) -> compiled(condition);
            case Requirement.OfWhom ofWhom -> compiled(ofWhom);
        };
    }

    Truth truth(Condition condition) {
        return nodes.truth(condition, root, When.AS_OF);
    }

    private static Compiled composite(int wanted, List<Compiled> parts) {
        return new Compiled.Composite(wanted, parts, false, Phrasing.heading(wanted, parts.size()));
    }

    private Compiled compiled(Requirement.OfWhom ofWhom) {
        Compiled all = resting((Compiled.Single) compiled(ofWhom.parts().getFirst()), selections.all(ofWhom));
        Compiled some = resting((Compiled.Single) compiled(ofWhom.parts().getLast()), selections.among(ofWhom));
        return new Compiled.Composite(2, List.of(all, some), true, phrasing.requirement(ofWhom));
    }

    private static Compiled resting(Compiled.Single compiled, Compiled.Rests rests) {
        return new Compiled.Single(compiled.condition(), compiled.truth(), compiled.says(),
                compiled.compared().map(c -> new Compiled.Compared(c.actual(), c.required(), c.unit(), c.asked(), c.change(), Optional.of(rests))), compiled.reachable(), compiled.told());
    }

    private Compiled compiled(Condition condition) {
        return switch (condition) {
            case Condition.All amount when Units.amount(amount).isPresent() -> single(amount, Optional.empty());
            case Condition.All(List<Condition> parts) -> composite(parts.size(), parts.stream().map(this::compiled).toList());
            case Condition.Any(List<Condition> parts) -> composite(1, parts.stream().map(this::compiled).toList());
            case Condition.Compare compare -> single(compare, compared(compare));
            case Condition.Team team -> {
                Aggregates.Filled filled = nodes.filled(team, When.AS_OF);
                Quantity wanted = nodes.constant(BigFraction.of(filled.wanted()), root);
                Compiled.Rests rests = new Compiled.Team(filled, team, phrasing.groups(team), team.groups().stream().map(group -> nodes.truth(group.each(), team.over(), When.AS_OF)).toList());
                yield single(team, Optional.of(new Compiled.Compared(filled, Optional.of(wanted), Unit.Plain.NUMBER, Measured.Asked.AT_LEAST, Optional.empty(), Optional.of(rests))));
            }
            case Condition.Not _ when Units.denied(condition).isPresent() -> single(condition, Units.denied(condition).flatMap(this::compared).map(Compiling::denied));
            case Condition.Not _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _, Condition.Holds _, Condition.InLastMonths _, Condition.Within _, Condition.At _,
                 Condition.Same _, Condition.Reaches _ -> single(condition, Optional.empty());
        };
    }

    private static Compiled.Compared denied(Compiled.Compared compared) {
        return new Compiled.Compared(compared.actual(), compared.required(), compared.unit(), compared.asked(), compared.change(),
                compared.rests().map(rests -> rests instanceof Compiled.Selected selected ? selected.denied() : rests));
    }

    private Compiled single(Condition condition, Optional<Compiled.Compared> compared) {
        return new Compiled.Single(condition, truth(condition), phrasing.condition(condition, root), compared, reachable(condition), told(condition));
    }

    private List<Told> told(Condition condition) {
        return switch (condition) {
            case Condition.Not(Condition inner) -> told(inner);
            case Condition.Compare(Value left, _, Value right) -> Units.isTime(left) ? Stream.of(left, right).flatMap(this::told).toList() : toldOfTable(right).toList();
            case Condition.InLastMonths(Value day, _) -> told(day).toList();
            case Condition.Within(Value time, _) -> told(time).toList();
            case Condition.OneOf(Column column, _) -> told(column).toList();
            case Condition.TextIs(Column column, _) -> told(column).toList();
            case Condition.IsNone(Column column) -> told(column).toList();
            case Condition.Same(Column one, Column other) -> Stream.of(one, other).flatMap(this::told).toList();
            case Condition.All amount when Units.amount(amount).isPresent() -> toldOfAmount(amount);
            case Condition.All _, Condition.Any _, Condition.IsYes _, Condition.IsNone _, Condition.Holds _, Condition.At _, Condition.Team _, Condition.Reaches _ -> List.of();
        };
    }

    /// An amount and its currency.
    private List<Told> toldOfAmount(Condition.All amount) {
        Column of = ((Value.Field) Units.amount(amount).orElseThrow().left()).column();
        Column currency = ((Condition.OneOf) amount.parts().getLast()).column();
        return Stream.of(of, currency).flatMap(this::told).toList();
    }

    /// A day of the data as it stands there, or the first or last of several; what is calculated of it is another one every day.
    private Stream<Told> told(Value value) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> told(inner);
            case Value.Field _, Value.Aggregate _ when Units.isTime(value) -> Stream.of(new Told.Time(phrasing.value(value, root), nodes.quantity(value, root, When.AS_OF), Value.isMonth(value)));
            case Value _ -> Stream.of();
        };
    }

    /// The field by which a number is chosen.
    private Stream<Told> toldOfTable(Value threshold) {
        return switch (threshold) {
            case Value.Named(_, _, Value inner) -> toldOfTable(inner);
            case Value.ByKey table -> told(table.key());
            case Value _ -> Stream.of();
        };
    }

    private Stream<Told> told(Column column) {
        return column.table() == root ? Stream.of(new Told.Field(phrasing.field(column, root), column)) : Stream.of();
    }

    private List<Compiled.Reachable> reachable(Condition condition) {
        return switch (condition) {
            case Condition.Reaches(String name, _) -> reachable(name);
            case Condition.Not(Condition inner) -> reachable(inner);
            case Condition _ -> List.of();
        };
    }

    private List<Compiled.Reachable> reachable(String name) {
        return programme.competencies().stream().filter(competency -> competency.name().equals(name))
                .flatMap(competency -> Stream.concat(competency.options().stream().flatMap(option -> option.levels().stream()), competency.levels().stream())).map(Competency.Level::level).distinct()
                .sorted(Comparator.comparingInt(Term::index).reversed()).map(level -> new Compiled.Reachable(level.labels(), truth(new Condition.Reaches(name, level)))).toList();
    }

    private Optional<Compiled.Compared> compared(Condition.Compare compare) {
        return Units.isTime(compare.left()) ? Optional.empty() : Optional.of(compared(compare.left(), asked(compare.relation()), Optional.of(compare.right())));
    }

    private Compiled.Compared compared(Value actual, Measured.Asked asked, Optional<Value> required) {
        return new Compiled.Compared(nodes.quantity(actual, root, When.AS_OF), required.map(value -> nodes.quantity(value, root, When.AS_OF)),
                required.map(value -> Units.of(actual, value)).orElseGet(() -> Units.of(actual)), asked, change(actual), selections.rests(actual));
    }

    private static Measured.Asked asked(Condition.Relation relation) {
        return switch (relation) {
            case AT_LEAST -> Measured.Asked.AT_LEAST;
            case AT_MOST -> Measured.Asked.AT_MOST;
            case MORE_THAN -> Measured.Asked.MORE_THAN;
            case LESS_THAN -> Measured.Asked.LESS_THAN;
            case EQUAL -> Measured.Asked.EQUAL;
            case NOT_EQUAL -> Measured.Asked.NOT_EQUAL;
        };
    }

    /// The two values of a growth, which may be divided by what points are for.
    private Optional<Compiled.Change> change(Value value) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> change(inner);
            case Value.Arithmetic(Value inner, _, Value.Number _) -> change(inner);
            case Value.Arithmetic(Value inner, _, Value.Money _) -> change(inner);
            case Value.Growth(_, Value inner, Moment earlier) -> Optional.of(new Compiled.Change(nodes.quantity(inner, root, When.AS_OF),
                    nodes.quantity(inner, root, When.AS_OF.at(earlier)), Units.of(inner),
                    earlier instanceof Moment.On(var date) ? Optional.of(date) : Optional.empty()));
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.DaysBetween _, Value.Field _, Value.Arithmetic _,
                 Value.ByKey _, Value.ByDate _, Value.Choice _, Value.At _, Value.Score _, Value.LeastMetric _, Value.PointsOf _, Value.Aggregate _ -> Optional.empty();
        };
    }

    // Points

    /// A track with its metrics; from here on, points are those of this track.
    Compiled.Track track(Competency.Track track) {
        List<Compiled.Metric> metrics = new ArrayList<>();
        for (Competency.Metric metric : track.metrics()) {
            List<Truth> gates = metric.gates().stream().map(this::gate).toList();
            List<Compiled.Way> ways = metric.points().stream().map(this::way).toList();
            Quantity sum = nodes.own(id -> new Scores.Of(id, root, Scores.Of.How.SUM, ways.stream().map(Compiled.Way::points).toList()));
            metrics.add(new Compiled.Metric(metric, nodes.own(id -> new Scores.Metric(id, metric.most(), metric.validity(), gates, sum)),
                    metric.gates().stream().map(this::compiled).toList(), ways));
        }
        List<Quantity> points = metrics.stream().<Quantity>map(Compiled.Metric::points).toList();
        Quantity total = nodes.own(id -> new Scores.Of(id, root, Scores.Of.How.SUM, points));
        Quantity least = nodes.own(id -> new Scores.Of(id, root, Scores.Of.How.LEAST, points));
        nodes.onTrack(new Nodes.TrackPoints(total, least, byName(metrics)));
        return new Compiled.Track(track, track.condition().map(this::truth), track.condition().map(this::applies), metrics, total);
    }

    /// The condition of a track. Of one for whoever is on no other, the numbers of the others are told.
    private Compiled applies(Condition condition) {
        return switch (condition) {
            case Condition.Not(Condition.Any(List<Condition> parts)) -> composite(parts.size(), parts.stream().map(part -> applies(new Condition.Not(part))).toList());
            case Condition.Not(Condition.Compare(Value left, _, _)) when !Units.isTime(left) -> single(condition, Optional.of(compared(left, Measured.Asked.NOTHING, Optional.empty())));
            case Condition other -> compiled(other);
        };
    }

    /// The points of each metric, by its name; of several versions of one, those of the one that is in force.
    private Map<String, Quantity> byName(List<Compiled.Metric> metrics) {
        Map<String, List<Quantity>> versions = new LinkedHashMap<>();
        metrics.forEach(metric -> versions.computeIfAbsent(metric.metric().name(), _ -> new ArrayList<>()).add(metric.points()));
        Map<String, Quantity> points = new LinkedHashMap<>();
        versions.forEach((name, all) -> points.put(name, nodes.own(id -> new Scores.Of(id, root, Scores.Of.How.SUM, all))));
        return points;
    }

    private Compiled.Way way(Points points) {
        Phrase says = phrasing.points(points);
        return switch (points) {
            case Points.Best(List<Points> several) -> {
                List<Compiled.Way> ways = several.stream().map(this::way).toList();
                List<Quantity> parts = ways.stream().map(Compiled.Way::points).toList();
                yield new Compiled.Way(says, nodes.own(id -> new Scores.Of(id, root, Scores.Of.How.MOST, parts)), Optional.empty(), Optional.empty(), ways);
            }
            case Points.Each(var each, Value number) -> {
                Compiled.Compared compared = compared(number, Measured.Asked.NOTHING, Optional.empty());
                yield new Compiled.Way(says, nodes.own(id -> new Scores.Each(id, each, compared.actual())), Optional.of(compared), Optional.empty(), List.of());
            }
            case Points.Share(var most, Value number, Value full) -> {
                Compiled.Compared compared = compared(number, Measured.Asked.IN_PROPORTION, Optional.of(full));
                yield new Compiled.Way(says, nodes.own(id -> new Scores.Share(id, most, compared.actual(), compared.required().orElseThrow())), Optional.of(compared),
                        Optional.empty(), List.of());
            }
            case Points.Less(Points less) -> {
                Compiled.Way way = way(less);
                yield new Compiled.Way(says, nodes.own(id -> new Scores.Less(id, way.points())), way.compared(), way.condition(), way.ways());
            }
            case Points.If(var all, Condition condition) -> {
                Truth truth = truth(condition);
                yield new Compiled.Way(says, nodes.own(id -> new Scores.If(id, all, truth)), Optional.empty(), Optional.of(compiled(condition)), List.of());
            }
        };
    }

    private Truth gate(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Single(Condition condition) -> truth(condition);
            case Requirement.Block(int wanted, List<Requirement> parts) -> {
                List<Truth> truths = parts.stream().map(this::gate).toList();
                yield nodes.own(id -> new Truth.AtLeast(id, root, wanted, truths));
            }
            case Requirement.OfWhom ofWhom -> gate(new Requirement.Block(2, ofWhom.parts()));
        };
    }
}
