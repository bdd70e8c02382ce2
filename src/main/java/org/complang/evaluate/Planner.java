package org.complang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Points;
import org.complang.model.Programme;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Phrase;

/// Turns requirements and points into plans, once for a programme.
final class Planner {
    private final Programme programme;
    private final Table root;
    private final Nodes nodes;

    Planner(Programme programme) {
        this.programme = programme;
        this.root = programme.shape().root();
        this.nodes = new Nodes(root, this::reaches);
    }

    /// Whether the partner has a level or a higher one in a competency: in any option, or on any track, of the version that is in force.
    private Truth reaches(String name, Term level) {
        Quantity score = nodes.score();
        Quantity leastMetric = nodes.leastMetric();
        List<Truth> ways = new ArrayList<>();
        for (Competency competency : programme.competencies()) {
            if (!competency.name().equals(name)) {
                continue;
            }
            for (Competency.Option option : competency.options()) {
                ways(option.levels(), level, List.of(inForce(competency.validity()), inForce(option.validity())), ways);
            }
            for (Competency.Track track : competency.tracks()) {
                Plan.Track plan = track(track);
                List<Truth> on = new ArrayList<>(List.of(inForce(competency.validity())));
                plan.condition().ifPresent(on::add);
                ways(competency.levels(), level, on, ways);
            }
        }
        nodes.onTrack(score, leastMetric);
        return nodes.own(id -> new Truth.Junction(id, root, false, ways));
    }

    private void ways(List<Competency.Level> levels, Term wanted, List<Truth> before, List<Truth> ways) {
        for (Competency.Level level : levels) {
            if (level.level().index() >= wanted.index()) {
                List<Truth> all = new ArrayList<>(before);
                for (Competency.Step step : level.steps()) {
                    Truth met = gate(step.requirement());
                    Truth over = nodes.own(id -> new Truth.Negation(id, inForce(step.validity())));
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

    Plan plan(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Block(int wanted, List<Requirement> parts) -> composite(wanted, parts.stream().map(this::plan).toList());
            case Requirement.Single(Condition condition) -> plan(condition);
            case Requirement.OfWhom ofWhom -> composite(2, ofWhom.parts().stream().map(this::plan).toList());
        };
    }

    Truth truth(Condition condition) {
        return nodes.truth(condition, root, When.AS_OF);
    }

    private static Plan composite(int wanted, List<Plan> parts) {
        Phrase says = wanted == parts.size() ? Phrase.of("step.all") : wanted == 1 ? Phrase.of("step.any") : Phrase.of("step.some", wanted);
        return new Plan.Composite(wanted, parts, says);
    }

    private Plan plan(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> composite(parts.size(), parts.stream().map(this::plan).toList());
            case Condition.Any(List<Condition> parts) -> composite(1, parts.stream().map(this::plan).toList());
            case Condition.Compare compare -> new Plan.Single(truth(compare), Phrases.condition(compare, true), compared(compare));
            case Condition.Team team -> {
                Aggregates.Filled filled = nodes.filled(team, When.AS_OF);
                Quantity wanted = nodes.constant(org.apache.commons.numbers.fraction.BigFraction.of(filled.wanted()), root);
                yield new Plan.Single(truth(team), Phrases.condition(team, true),
                        Optional.of(new Plan.Compared(filled, wanted, Optional.empty(), Condition.Relation.AT_LEAST, Optional.empty())));
            }
            case Condition.Not _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.Holds _, Condition.InLastMonths _, Condition.At _,
                 Condition.Same _, Condition.Reaches _ ->
                    new Plan.Single(truth(condition), Phrases.condition(condition, true), Optional.empty());
        };
    }

    private Optional<Plan.Compared> compared(Condition.Compare compare) {
        if (isTime(compare.left())) {
            return Optional.empty();
        }
        return Optional.of(new Plan.Compared(nodes.quantity(compare.left(), root, When.AS_OF), nodes.quantity(compare.right(), root, When.AS_OF),
                currency(compare.right()), compare.relation(), selected(compare.left())));
    }

    private static boolean isTime(Value value) {
        return switch (value) {
            case Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _ -> true;
            case Value.Field(Column column) -> column.type() == Type.Plain.DATE || column.type() == Type.Plain.MONTH;
            case Value.Named(_, _, Value inner) -> isTime(inner);
            case Value.At(Value inner, _) -> isTime(inner);
            case Value.Aggregate aggregate -> aggregate.kind() == Value.Kind.EARLIEST || aggregate.kind() == Value.Kind.LATEST;
            case Value.ByKey(_, List<Value.Row> rows, _) -> isTime(rows.getFirst().value());
            case Value.ByDate(List<Value.DatedRow> rows, _) -> isTime(rows.getFirst().value());
            case Value.Choice(List<Value.ChoiceRow> rows, _) -> isTime(rows.getFirst().value());
            case Value.Number _, Value.Money _, Value.Arithmetic _, Value.Growth _, Value.Score _, Value.LeastMetric _ -> false;
        };
    }

    private static Optional<String> currency(Value value) {
        return switch (value) {
            case Value.Money(_, Term currency) -> Optional.of(currency.name());
            case Value.ByKey(_, List<Value.Row> rows, _) -> currency(rows.getFirst().value());
            case Value.ByDate(List<Value.DatedRow> rows, _) -> currency(rows.getFirst().value());
            case Value.Choice(List<Value.ChoiceRow> rows, _) -> currency(rows.getFirst().value());
            case Value.Named(_, _, Value inner) -> currency(inner);
            case Value.At(Value inner, _) -> currency(inner);
            case Value.Growth(boolean percent, Value inner, _) -> percent ? Optional.empty() : currency(inner);
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> switch (operator) {
                case PLUS, MINUS -> currency(left);
                case TIMES -> currency(left).or(() -> currency(right));
                case DIVIDED -> currency(right).isPresent() ? Optional.empty() : currency(left);
            };
            case Value.Aggregate aggregate -> aggregate.of().filter(of -> of instanceof Value.Field(Column column) && column.type() instanceof Type.Money)
                    .flatMap(_ -> aggregate.selection().conditions().reversed().stream().findFirst())
                    .flatMap(condition -> condition instanceof Condition.OneOf(_, List<Term> terms) ? Optional.of(terms.getFirst().name()) : Optional.empty());
            case Value.Number _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.Field _, Value.Score _,
                 Value.LeastMetric _ -> Optional.empty();
        };
    }

    private Optional<Plan.Selected> selected(Value value) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> selected(inner);
            case Value.Aggregate aggregate when aggregate.having().isEmpty() -> {
                Optional<Quantity> total = aggregate.kind() == Value.Kind.TOTAL
                        ? aggregate.of().map(of -> nodes.quantity(of, aggregate.over(), When.AS_OF)) : Optional.empty();
                Phrase of = aggregate.of().map(Phrases::value).orElse(Phrase.of("value.count", Phrases.plural(aggregate.over())));
                yield Optional.of(new Plan.Selected(aggregate.over(), nodes.selection(aggregate, When.AS_OF), nodes.reasons(aggregate, When.AS_OF), total, of));
            }
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.Field _, Value.Arithmetic _, Value.ByKey _, Value.ByDate _, Value.Choice _,
                 Value.At _, Value.Growth _, Value.Score _, Value.LeastMetric _, Value.Aggregate _ -> Optional.empty();
        };
    }

    // Points

    /// A track with its metrics; from here on, points are those of this track.
    Plan.Track track(Competency.Track track) {
        List<Plan.Metric> metrics = new ArrayList<>();
        for (Competency.Metric metric : track.metrics()) {
            List<Truth> gates = metric.gates().stream().map(this::gate).toList();
            List<Quantity> ways = metric.points().stream().map(this::points).toList();
            Quantity sum = nodes.own(id -> new Scores.Of(id, root, Scores.Of.How.SUM, ways));
            metrics.add(new Plan.Metric(metric, nodes.own(id -> new Scores.Metric(id, metric.most(), metric.validity(), gates, sum))));
        }
        List<Quantity> points = metrics.stream().<Quantity>map(Plan.Metric::points).toList();
        Quantity total = nodes.own(id -> new Scores.Of(id, root, Scores.Of.How.SUM, points));
        Quantity least = nodes.own(id -> new Scores.Of(id, root, Scores.Of.How.LEAST, points));
        nodes.onTrack(total, least);
        return new Plan.Track(track, track.condition().map(this::truth), metrics, total);
    }

    private Quantity points(Points points) {
        return switch (points) {
            case Points.Best(List<Points> ways) -> {
                List<Quantity> parts = ways.stream().map(this::points).toList();
                yield nodes.own(id -> new Scores.Of(id, root, Scores.Of.How.MOST, parts));
            }
            case Points.Each(var each, Value number) -> {
                Quantity quantity = nodes.quantity(number, root, When.AS_OF);
                yield nodes.own(id -> new Scores.Each(id, each, quantity));
            }
            case Points.Share(var most, Value number, Value full) -> {
                Quantity quantity = nodes.quantity(number, root, When.AS_OF);
                Quantity target = nodes.quantity(full, root, When.AS_OF);
                yield nodes.own(id -> new Scores.Share(id, most, quantity, target));
            }
            case Points.If(var all, Condition condition) -> {
                Truth truth = truth(condition);
                yield nodes.own(id -> new Scores.If(id, all, truth));
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
