package org.complang.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Competency;
import org.complang.model.Points;
import org.complang.model.Requirement;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;

/// Requirements and points of the partner.
final class Scores {
    private static final Bounds NOTHING = Bounds.exactly(Fractions.ZERO);

    private final Lowering all;
    private OfTrack points;

    /// The points of a track, and those of whichever of its metrics has fewest.
    ///
    /// @param metrics of each metric that is in force, in order
    /// @param byName the same by their names
    record OfTrack(Competency.Track track, List<Bounds> metrics, Bounds score, Bounds leastMetric, Map<String, Bounds> byName) {
        /// The points of a metric; none where it is not there, or not in force.
        Bounds of(String metric) {
            return byName.getOrDefault(metric, NOTHING);
        }

        /// Told apart by being another one: what it is made of is not looked through.
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private record Reached(String competency, Term level) { }

    Scores(Lowering all) {
        this.all = all;
    }

    /// The points of the track around; null where there is none.
    OfTrack points() {
        return points;
    }

    /// From here on points are those of this track.
    void onTrack(OfTrack track) {
        this.points = track;
    }

    private JudgedAt asOf() {
        return JudgedAt.asOf(all.asOf);
    }

    // Requirements

    Sql met(Requirement requirement, Rows rows) {
        return switch (requirement) {
            case Requirement.Single(var condition) -> all.conditions.truth(condition, rows, asOf());
            case Requirement.Block(int wanted, List<Requirement> parts) -> Holdings.atLeast(wanted, parts.stream().map(part -> met(part, rows)).toList(), all.numbers);
            case Requirement.OfWhom ofWhom -> Logic.all(ofWhom.parts().stream().map(part -> met(part, rows)).toList());
        };
    }

    /// Whether the partner has a level, or a higher one, in a competency: in any option, or on any track, of the version that is in force.
    Sql reaches(String name, Term level, Rows rows) {
        Reached key = new Reached(name, level);
        Object known = rows.known().get(key);
        if (known == null) {
            OfTrack around = points;
            List<Sql> ways = new ArrayList<>();
            all.programme.competency(name, all.asOf).ifPresent(competency -> {
                competency.options(all.asOf).forEach(option -> ways(option.levels(), level, Sql.TRUE, rows, ways));
                competency.tracks().forEach(track -> {
                    points = ofTrack(track, rows);
                    ways(competency.levels(), level, on(track, rows), rows, ways);
                });
            });
            points = around;
            known = Logic.any(ways);
            rows.known().put(key, known);
        }
        return (Sql) known;
    }

    private void ways(List<Competency.Level> levels, Term wanted, Sql on, Rows rows, List<Sql> ways) {
        for (Competency.Level level : levels) {
            if (level.level().index() >= wanted.index()) {
                List<Sql> steps = new ArrayList<>(List.of(on));
                level.requirements(all.asOf).forEach(requirement -> steps.add(met(requirement, rows)));
                ways.add(Logic.all(steps));
            }
        }
    }

    /// Whether the partner is on a track.
    Sql on(Competency.Track track, Rows rows) {
        return track.condition().map(condition -> all.conditions.truth(condition, rows, asOf())).orElse(Sql.TRUE);
    }

    int stage(String name, Term level) {
        return all.programme.competency(name, all.asOf).stream().flatMap(competency -> Stream.concat(
                Stream.concat(competency.options().stream().flatMap(option -> option.levels().stream()), competency.levels().stream())
                        .flatMap(one -> one.steps().stream()).map(step -> stage(step.requirement())),
                competency.tracks().stream().map(this::stage))).max(Integer::compare).orElse(0);
    }

    private int stage(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Single(var condition) -> all.stages.of(condition);
            case Requirement.Block(_, List<Requirement> parts) -> parts.stream().mapToInt(this::stage).max().orElse(0);
            case Requirement.OfWhom ofWhom -> all.stages.of(ofWhom.condition());
        };
    }

    private int stage(Competency.Track track) {
        Stream<Integer> metrics = track.metrics().stream().flatMap(metric -> Stream.concat(metric.gates().stream().map(this::stage), metric.points().stream().map(this::stage)));
        return Stream.concat(track.condition().map(all.stages::of).stream(), metrics).max(Integer::compare).orElse(0);
    }

    private int stage(Points way) {
        return switch (way) {
            case Points.Best(List<Points> ways) -> ways.stream().mapToInt(this::stage).max().orElse(0);
            case Points.Each(_, Value number) -> all.stages.of(number);
            case Points.Share(_, Value number, Value full) -> Math.max(all.stages.of(number), all.stages.of(full));
            case Points.Less(Points less) -> stage(less);
            case Points.If(_, var condition) -> all.stages.of(condition);
        };
    }

    // Points

    OfTrack ofTrack(Competency.Track track, Rows rows) {
        List<Bounds> metrics = new ArrayList<>();
        Map<String, Bounds> byName = new HashMap<>();
        Bounds total = null;
        Bounds least = null;
        for (Competency.Metric metric : track.metrics(all.asOf)) {
            Bounds points = metric(metric, rows);
            metrics.add(points);
            byName.put(metric.name(), points);
            total = total == null ? points : plus(total, points);
            least = least == null ? points : new Bounds(Sql.TRUE, all.fractions.nearest(true, least.lower(), points.lower()), all.fractions.nearest(true, least.upper(), points.upper()));
        }
        return new OfTrack(track, metrics, total == null ? NOTHING : total, least == null ? NOTHING : least, byName);
    }

    private Bounds plus(Bounds a, Bounds b) {
        return possible(all.ranges.apply(a, Value.Operator.PLUS, b));
    }

    private static Bounds possible(Bounds bounds) {
        return bounds.isImpossible() ? Bounds.impossible(bounds.impossible()) : bounds;
    }

    private Bounds metric(Competency.Metric metric, Rows rows) {
        Sql gate = Logic.all(metric.gates().stream().map(requirement -> met(requirement, rows)).toList());
        Bounds sum = metric.points().stream().map(way -> way(way, rows)).reduce(this::plus).orElse(NOTHING);
        if (gate instanceof Sql.Impossible obstacle) {
            return Bounds.impossible(obstacle);
        }
        if (sum.isImpossible()) {
            return sum;
        }
        Fraction low = within(sum.lower(), metric.most(), true);
        Fraction high = sum.isExact() && !sum.lower().canBeOpen() ? low : within(sum.upper(), metric.most(), false);
        boolean exact = low.is(high) && !gate.canBeNull();
        Fraction lower = all.fractions.choose(gate, low, Fractions.ZERO);
        return possible(new Bounds(Sql.TRUE, lower, exact ? lower : all.fractions.choose(Logic.possible(gate), high, Fractions.ZERO)));
    }

    /// Points of a metric: from 0 to its most, if it has one.
    private Fraction within(Fraction end, Optional<BigFraction> most, boolean lower) {
        return most.map(limit -> all.fractions.clamped(end, BigFraction.ZERO, limit, lower ? BigFraction.ZERO : limit)).orElseGet(() -> notNegative(end, lower));
    }

    private Bounds way(Points way, Rows rows) {
        return possible(switch (way) {
            case Points.Best(List<Points> ways) -> ways.stream().map(one -> way(one, rows)).reduce(this::best).orElse(NOTHING);
            case Points.Each(BigFraction points, Value number) -> each(points, number, rows);
            case Points.Share(BigFraction points, Value number, Value full) -> share(points, number, full, rows);
            case Points.Less(Points less) -> {
                Bounds earned = way(less, rows);
                yield earned.isImpossible() ? earned : all.ranges.apply(NOTHING, Value.Operator.MINUS, earned);
            }
            case Points.If(BigFraction points, var condition) -> {
                Sql met = all.conditions.truth(condition, rows, asOf());
                if (met instanceof Sql.Impossible obstacle) {
                    yield Bounds.impossible(obstacle);
                }
                Fraction lower = all.fractions.choose(met, all.fractions.constant(points), Fractions.ZERO);
                yield new Bounds(Sql.TRUE, lower, met.canBeNull() ? all.fractions.choose(Logic.possible(met), all.fractions.constant(points), Fractions.ZERO) : lower);
            }
        });
    }

    private Bounds best(Bounds a, Bounds b) {
        if (a.isImpossible() || b.isImpossible()) {
            return a.isImpossible() ? a : b;
        }
        return possible(new Bounds(Sql.TRUE, all.fractions.nearest(false, a.lower(), b.lower()), all.fractions.farthest(false, a.upper(), b.upper())));
    }

    /// The number, or 0 where there is none.
    private Bounds number(Value value, Rows rows) {
        Bounds number = all.values.bounds(value, rows, asOf());
        if (number.isImpossible()) {
            return number;
        }
        Fraction lower = all.fractions.choose(number.present(), number.lower(), Fractions.ZERO);
        return new Bounds(Sql.TRUE, lower, number.isExact() ? lower : all.fractions.choose(number.present(), number.upper(), Fractions.ZERO));
    }

    private Bounds each(BigFraction points, Value value, Rows rows) {
        Bounds number = number(value, rows);
        if (number.isImpossible()) {
            return number;
        }
        Bounds earned = all.ranges.apply(number, Value.Operator.TIMES, Bounds.exactly(all.fractions.constant(points)));
        if (earned.isImpossible()) {
            return earned;
        }
        Fraction lower = notNegative(earned.lower(), true);
        return new Bounds(Sql.TRUE, lower, earned.isExact() && !earned.lower().canBeOpen() ? lower : notNegative(earned.upper(), false));
    }

    private Fraction notNegative(Fraction end, boolean lower) {
        return end.notNegative() && !end.canBeOpen() ? end : lower ? all.fractions.nearest(false, end, Fractions.ZERO) : end.notNegative() ? end : all.fractions.farthest(false, end, Fractions.ZERO);
    }

    private Bounds share(BigFraction points, Value value, Value full, Rows rows) {
        Bounds number = number(value, rows);
        Bounds target = all.values.bounds(full, rows, asOf());
        if (number.isImpossible() || target.isImpossible()) {
            return number.isImpossible() ? number : target;
        }
        Sql none = Logic.any(Logic.not(target.present()), Logic.sure(all.fractions.compare(target.upper(), "<=", Fractions.ZERO)));
        Bounds share = all.ranges.apply(number, Value.Operator.DIVIDED, new Bounds(Sql.TRUE, target.lower(), target.upper()));
        if (share.isImpossible()) {
            return share;
        }
        Fraction low = earned(share.lower(), BigFraction.ZERO, points);
        Fraction high = share.isExact() && !share.lower().canBeOpen() ? low : earned(share.upper(), BigFraction.ONE, points);
        Fraction lower = all.fractions.choose(none, Fractions.ZERO, low);
        return new Bounds(Sql.TRUE, lower, high.is(low) ? lower : all.fractions.choose(none, Fractions.ZERO, high));
    }

    private Fraction earned(Fraction share, BigFraction open, BigFraction points) {
        return all.fractions.times(all.fractions.clamped(share, BigFraction.ZERO, BigFraction.ONE, open), points);
    }
}
