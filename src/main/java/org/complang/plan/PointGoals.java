package org.complang.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Range;
import org.complang.evaluate.When;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.OnPoints;
import org.complang.model.Points;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.wording.ExactNumber;

/// How a track could earn the points that a level asks for: first so many in every metric, then so many in some of them together and in all, where points are cheapest.
final class PointGoals {
    /// Steps towards a total.
    private static final int STEPS = 60;

    private final Making making;
    private final Raising raising;
    private final Competency.Track track;
    private final Table root;

    PointGoals(Making making, Raising raising, Competency.Track track, Table root) {
        this.making = making;
        this.raising = raising;
        this.track = track;
        this.root = root;
    }

    /// Points of metrics together.
    ///
    /// @param metrics their names; empty for all
    private record Sum(Set<String> metrics, BigFraction least) {
        boolean counts(Competency.Metric metric) {
            return metrics.isEmpty() || metrics.contains(metric.name());
        }
    }

    /// What a level asks of points, and of other things.
    private final class Goals {
        private final World world;
        private final List<Sum> sums = new ArrayList<>();
        private BigFraction everyMetric = BigFraction.ZERO;
        private boolean understood = true;
        private final List<Requirement> others = new ArrayList<>();

        private Goals(World world) {
            this.world = world;
        }

        private void add(Requirement requirement) {
            switch (requirement) {
                case Requirement.Single(Condition condition) when OnPoints.rests(condition) -> add(condition);
                case Requirement.Block(int wanted, List<Requirement> parts) when wanted == parts.size() -> parts.forEach(this::add);
                case Requirement other -> {
                    understood &= !OnPoints.rests(other);
                    others.add(other);
                }
            }
        }

        private void add(Condition condition) {
            switch (condition) {
                case Condition.All(List<Condition> parts) -> parts.forEach(this::add);
                case Condition.Compare(Value left, Condition.Relation relation, Value right) -> understood &= number(right).filter(number -> add(left, relation, number)).isPresent() || isMet(condition);
                case Condition _ -> understood &= isMet(condition);
            }
        }

        /// Whether so many points, which are asked for in a way that is not understood, are there already.
        private boolean isMet(Condition condition) {
            // Points are those of the track that was looked at last.
            world.view.points(track);
            return world.meets(condition, root, 0, When.AS_OF);
        }

        /// Whether what is asked of points is understood.
        private boolean add(Value points, Condition.Relation relation, BigFraction number) {
            boolean lower = relation == Condition.Relation.AT_LEAST || relation == Condition.Relation.MORE_THAN;
            // More than 0 points is, of points that are shown, at least a hundredth.
            BigFraction least = relation == Condition.Relation.MORE_THAN ? number.add(BigFraction.of(1, 100)) : number;
            switch (points) {
                case Value.Score _ when lower -> sums.add(new Sum(Set.of(), least));
                case Value.LeastMetric _ when lower -> everyMetric = ExactNumber.greater(everyMetric, least);
                // At most so many points: what is asked for is the least that is enough.
                case Value.Score _ -> { }
                case Value some when lower && metrics(some).isPresent() -> sums.addFirst(new Sum(metrics(some).get(), least));
                case Value.Named(_, _, Value inner) -> {
                    return add(inner, relation, number);
                }
                case Value.Arithmetic calculated -> {
                    return lower && addCalculated(calculated, relation, number);
                }
                case Value _ -> {
                    return false;
                }
            }
            return true;
        }

        /// Of a calculation with points on one side: so many points as the other side leaves to be earned.
        private boolean addCalculated(Value.Arithmetic calculated, Condition.Relation relation, BigFraction number) {
            boolean left = OnPoints.rests(calculated.left());
            Value points = left ? calculated.left() : calculated.right();
            Optional<BigFraction> other = number(left ? calculated.right() : calculated.left());
            if (other.isEmpty()) {
                return false;
            }
            boolean above = other.get().signum() > 0;
            return switch (calculated.operator()) {
                case PLUS -> add(points, relation, number.subtract(other.get()));
                case MINUS -> left && add(points, relation, number.add(other.get()));
                case TIMES -> above && add(points, relation, number.divide(other.get()));
                case DIVIDED -> left && above && add(points, relation, number.multiply(other.get()));
                case GREATER, LESSER, FULL -> false;
            };
        }

        /// How many points are asked for of this partner; nothing where that is not known, or rests on points itself.
        private Optional<BigFraction> number(Value asked) {
            return OnPoints.rests(asked) ? Optional.empty() : world.view.number(asked, root, When.AS_OF, 0).filter(Range::isExact).flatMap(Range::from);
        }

        /// The metrics whose points are added; nothing where a value is something else.
        private static Optional<Set<String>> metrics(Value value) {
            return switch (value) {
                case Value.Named(_, _, Value inner) -> metrics(inner);
                case Value.PointsOf(String metric, _) -> Optional.of(Set.of(metric));
                case Value.Arithmetic(Value left, Value.Operator operator, Value right) when operator == Value.Operator.PLUS -> metrics(left).flatMap(some -> metrics(right).map(others -> {
                    Set<String> all = new LinkedHashSet<>(some);
                    all.addAll(others);
                    return all;
                }));
                case Value _ -> Optional.empty();
            };
        }
    }

    private record Path(Fix fix, World world) {
        Path and(Fix more) {
            return new Path(fix.and(more), world.with(more.edits()));
        }
    }

    /// Ways to attain a level on the track: the cheapest of each choice that it leaves between points.
    List<Fix> make(Competency.Level level, World world) {
        return Fix.best(PointChoices.of(level.requirements(world.asOf())).stream().flatMap(requirements -> make(requirements, world).stream()));
    }

    private List<Fix> make(List<Requirement> requirements, World world) {
        Goals goals = new Goals(world);
        requirements.forEach(goals::add);
        if (!goals.understood) {
            return List.of();
        }
        Path path = new Path(Fix.NOTHING, world);
        if (track.condition().isPresent()) {
            Optional<Fix> on = Fix.cheapest(making.make(track.condition().get(), root, 0, When.AS_OF, world));
            if (on.isEmpty()) {
                return List.of();
            }
            path = path.and(on.get());
        }
        Optional<Fix> others = Fix.cheapest(making.each(goals.others, path.world));
        if (others.isEmpty()) {
            return List.of();
        }
        Optional<Path> reached = everyMetric(goals.everyMetric, path.and(others.get()));
        for (Sum sum : goals.sums) {
            reached = reached.flatMap(so -> earn(sum, so));
        }
        return reached.map(p -> List.of(p.fix)).orElse(List.of());
    }

    private List<Competency.Metric> metrics(World world) {
        return track.metrics(world.asOf());
    }

    private BigFraction points(int metric, World world) {
        return world.view.points(track).get(metric).from().orElse(BigFraction.ZERO);
    }

    private Optional<Path> everyMetric(BigFraction least, Path path) {
        Path now = path;
        List<Competency.Metric> metrics = metrics(path.world);
        for (int m = 0; m < metrics.size(); m++) {
            if (ExactNumber.compare(points(m, now.world), least) < 0) {
                Optional<Fix> fix = Fix.cheapest(earn(metrics.get(m), m, least, now.world));
                if (fix.isEmpty()) {
                    return Optional.empty();
                }
                now = now.and(fix.get());
            }
        }
        return Optional.of(now);
    }

    private BigFraction total(Sum sum, World world) {
        BigFraction total = BigFraction.ZERO;
        List<Competency.Metric> metrics = metrics(world);
        for (int m = 0; m < metrics.size(); m++) {
            total = sum.counts(metrics.get(m)) ? total.add(points(m, world)) : total;
        }
        return total;
    }

    /// Takes what brings most points for its cost, until what is left is best taken at once.
    private Optional<Path> earn(Sum sum, Path path) {
        Path now = path;
        for (int i = 0; i < STEPS; i++) {
            BigFraction lacking = sum.least.subtract(total(sum, now.world));
            if (lacking.signum() <= 0) {
                return Optional.of(now);
            }
            Path at = now;
            List<Competency.Metric> metrics = metrics(at.world);
            List<Path> whole = new ArrayList<>();
            Path best = null;
            BigFraction bestRate = null;
            BigFraction bestUseful = BigFraction.ZERO;
            for (int m = 0; m < metrics.size(); m++) {
                if (!sum.counts(metrics.get(m))) {
                    continue;
                }
                BigFraction earned = points(m, at.world);
                BigFraction room = metrics.get(m).most().map(most -> most.subtract(earned)).orElse(lacking);
                for (BigFraction more : steps(metrics.get(m), room, lacking)) {
                    for (Fix fix : earn(metrics.get(m), m, earned.add(more), at.world).stream().limit(1).toList()) {
                        Path next = at.and(fix);
                        BigFraction gain = total(sum, next.world).subtract(total(sum, at.world));
                        if (gain.signum() <= 0) {
                            continue;
                        }
                        if (ExactNumber.compare(gain, lacking) >= 0) {
                            whole.add(next);
                        }
                        BigFraction useful = ExactNumber.compare(gain, lacking) > 0 ? lacking : gain;
                        BigFraction rate = fix.cost().divide(useful);
                        int order = bestRate == null ? -1 : ExactNumber.compare(rate, bestRate);
                        if (order < 0 || order == 0 && ExactNumber.compare(useful, bestUseful) > 0) {
                            bestRate = rate;
                            bestUseful = useful;
                            best = next;
                        }
                    }
                }
            }
            if (best == null) {
                return Optional.empty();
            }
            Optional<Path> cheapestWhole = whole.stream().min((a, b) -> Fix.CHEAPEST.compare(a.fix, b.fix));
            boolean last = cheapestWhole.isPresent() && ExactNumber.compare(cheapestWhole.get().fix.cost(), best.fix.cost()) <= 0;
            now = last ? cheapestWhole.get() : best;
        }
        return Optional.empty();
    }

    /// How many points more of a metric are tried: one unit of each way, what is lacking, all.
    private static List<BigFraction> steps(Competency.Metric metric, BigFraction room, BigFraction lacking) {
        if (room.signum() <= 0) {
            return List.of();
        }
        Stream<BigFraction> units = metric.points().stream().flatMap(PointGoals::units);
        return Stream.concat(units, Stream.of(lacking, room, BigFraction.ONE)).map(points -> ExactNumber.compare(points, room) > 0 ? room : points).distinct().toList();
    }

    private static Stream<BigFraction> units(Points points) {
        return switch (points) {
            case Points.Best(List<Points> ways) -> ways.stream().flatMap(PointGoals::units);
            case Points.Each(BigFraction each, _) -> Stream.of(each);
            case Points.If(BigFraction all, _) -> Stream.of(all);
            case Points.Share(BigFraction all, _, Value.Number(BigFraction full, _)) when full.signum() > 0 -> Stream.of(all.divide(full));
            case Points.Share _, Points.Less _ -> Stream.of();
        };
    }

    /// Ways to so many points in a metric: its gates open, and one of its ways earns what is lacking.
    private List<Fix> earn(Competency.Metric metric, int index, BigFraction wanted, World world) {
        Optional<Fix> gates = Fix.cheapest(making.each(metric.gates(), world));
        if (gates.isEmpty()) {
            return List.of();
        }
        Path open = new Path(Fix.NOTHING, world).and(gates.get());
        BigFraction lacking = wanted.subtract(points(index, open.world));
        if (lacking.signum() <= 0) {
            return List.of(open.fix);
        }
        return Fix.best(metric.points().stream().flatMap(way -> way(way, lacking, open.world).stream()).map(fix -> open.fix.and(fix)));
    }

    private List<Fix> way(Points points, BigFraction more, World world) {
        return switch (points) {
            // Of several the best counts: each must earn more than that, and not only than itself.
            case Points.Best(List<Points> ways) -> {
                BigFraction best = earned(points, world);
                yield Fix.best(ways.stream().flatMap(way -> way(way, more.add(best.subtract(earned(way, world))), world).stream()));
            }
            // What takes points away is left as it is.
            case Points.Less _ -> List.of();
            // What is met already earns no more.
            case Points.If(BigFraction all, Condition condition) -> ExactNumber.compare(all, more) < 0 || world.meets(condition, root, 0, When.AS_OF) ? List.of() : making.make(condition, root, 0, When.AS_OF, world);
            case Points.Each(BigFraction each, Value number) -> raising.raise(number, measured(number, world).add(more.divide(each)), false, root, 0, When.AS_OF, world);
            case Points.Share(BigFraction all, Value number, Value full) -> world.view.number(full, root, When.AS_OF, 0).flatMap(Range::to).filter(f -> f.signum() > 0)
                    .map(f -> raising.raise(number, notNegative(measured(number, world)).add(more.multiply(f).divide(all)), false, root, 0, When.AS_OF, world)).orElse(List.of());
        };
    }

    /// The points that a way earns surely.
    private BigFraction earned(Points points, World world) {
        return switch (points) {
            case Points.Best(List<Points> ways) -> ways.stream().map(way -> earned(way, world)).reduce(BigFraction.ZERO, ExactNumber::greater);
            case Points.If(BigFraction all, Condition condition) -> world.meets(condition, root, 0, When.AS_OF) ? all : BigFraction.ZERO;
            case Points.Less(Points way) -> earned(way, world).negate();
            case Points.Each(BigFraction each, Value number) -> each.multiply(measured(number, world));
            case Points.Share(BigFraction all, Value number, Value full) -> world.view.number(full, root, When.AS_OF, 0).flatMap(Range::to).filter(f -> f.signum() > 0)
                    .map(f -> all.multiply(measured(number, world)).divide(f)).map(earned -> ExactNumber.compare(earned, all) > 0 ? all : earned).orElse(BigFraction.ZERO);
        };
    }

    private BigFraction measured(Value number, World world) {
        return notNegative(world.view.number(number, root, When.AS_OF, 0).flatMap(Range::from).orElse(BigFraction.ZERO));
    }

    /// What is below 0 earns as little as 0.
    private static BigFraction notNegative(BigFraction number) {
        return number.signum() < 0 ? BigFraction.ZERO : number;
    }
}
