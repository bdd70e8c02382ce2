package org.complang.evaluate;

import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Range;
import org.complang.model.Table;
import org.complang.model.Validity;
import org.complang.model.Value.Operator;
import org.complang.wording.ExactNumber;

/// Points of each partner; those of a metric are never below 0.
abstract class Scores extends Quantity {
    private static final Range NOTHING = Range.exactly(BigFraction.ZERO);

    Scores(int id, Table root) {
        super(id, root);
    }

    /// @param row the row of the partner
    abstract Range points(Run run, int row);

    @Override
    Bounds compute(Run run) {
        Range[] points = new Range[run.count(table)];
        for (int row = 0; row < points.length; row++) {
            points[row] = points(run, row);
        }
        return Bounds.fractions(points);
    }

    static Range of(Run run, Quantity quantity, int row) {
        Range range = run.result(quantity).range(row);
        return range == null ? NOTHING : range;
    }

    /// So many points for each of a number.
    static final class Each extends Scores {
        private final Range points;
        private final Quantity number;

        Each(int id, BigFraction points, Quantity number) {
            super(id, number.table);
            this.points = Range.exactly(points);
            this.number = number;
        }

        @Override
        Range points(Run run, int row) {
            Range earned = Ranges.apply(of(run, number, row), Operator.TIMES, points).orElseThrow();
            if (earned.isDecimal()) {
                return Range.ofTenThousandths(Math.max(0, earned.lowest()), Math.max(0, earned.highest()));
            }
            return new Range(Optional.of(notNegative(earned.from())), earned.to().map(to -> notNegative(Optional.of(to))));
        }

        private static BigFraction notNegative(Optional<BigFraction> number) {
            return number.filter(n -> n.signum() > 0).orElse(BigFraction.ZERO);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            number.uncertain(run, row, missing);
        }
    }

    /// Points in proportion, up to a number that earns all of them.
    static final class Share extends Scores {
        private static final Range SHARES = new Range(Optional.of(BigFraction.ZERO), Optional.of(BigFraction.ONE));

        private final Range points;
        private final Quantity number;
        private final Quantity full;

        Share(int id, BigFraction points, Quantity number, Quantity full) {
            super(id, number.table);
            this.points = Range.exactly(points);
            this.number = number;
            this.full = full;
        }

        @Override
        Range points(Run run, int row) {
            Range target = run.result(full).range(row);
            if (target == null || isNotAboveZero(target)) {
                return NOTHING;
            }
            Range reached = of(run, number, row);
            if (reached.isDecimal() && target.isDecimal() && target.lowest() > 0 && (reached.highest() <= 0 || reached.lowest() >= target.highest())) {
                return reached.highest() <= 0 ? NOTHING : points;
            }
            Optional<Range> share = Ranges.apply(reached, Operator.DIVIDED, target);
            return share.isEmpty() ? NOTHING : Ranges.apply(Ranges.clamp(share.get(), SHARES), Operator.TIMES, points).orElseThrow();
        }

        private static boolean isNotAboveZero(Range range) {
            return range.isDecimal() ? range.highest() <= 0 : range.to().filter(most -> most.signum() <= 0).isPresent();
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            if (!run.result(this).isExact(row)) {
                number.uncertain(run, row, missing);
                full.uncertain(run, row, missing);
            }
        }
    }

    /// What another way earns, taken away.
    static final class Less extends Scores {
        private final Quantity way;

        Less(int id, Quantity way) {
            super(id, way.table);
            this.way = way;
        }

        @Override
        Range points(Run run, int row) {
            return of(run, way, row).negated();
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            way.uncertain(run, row, missing);
        }
    }

    /// All or nothing.
    static final class If extends Scores {
        private final Range points;
        private final Range maybe;
        private final Truth condition;

        If(int id, BigFraction points, Truth condition) {
            super(id, condition.table);
            this.points = Range.exactly(points);
            this.maybe = new Range(Optional.of(BigFraction.ZERO), Optional.of(points));
            this.condition = condition;
        }

        @Override
        Range points(Run run, int row) {
            byte met = run.outcome(condition, row);
            return met == YES ? points : met == NO ? NOTHING : maybe;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            condition.uncertain(run, row, missing);
        }
    }

    /// The most, the least or the sum of several.
    static final class Of extends Scores {
        enum How { MOST, LEAST, SUM }

        private final How how;
        private final Quantity[] parts;

        Of(int id, Table root, How how, List<Quantity> parts) {
            super(id, root);
            this.how = how;
            this.parts = parts.toArray(Quantity[]::new);
        }

        @Override
        Range points(Run run, int row) {
            Range result = null;
            for (int i = 0; i < parts.length; i++) {
                Quantity part = parts[i];
                if (part instanceof Metric metric && !metric.applies(run)) {
                    continue;
                }
                Range other = of(run, part, row);
                result = result == null ? other : how == How.SUM ? Ranges.apply(result, Operator.PLUS, other).orElseThrow() : best(result, other);
            }
            return result == null ? NOTHING : result;
        }

        private Range best(Range a, Range b) {
            if (a.isDecimal() && b.isDecimal()) {
                return how == How.MOST ? Range.ofTenThousandths(Math.max(a.lowest(), b.lowest()), Math.max(a.highest(), b.highest()))
                        : Range.ofTenThousandths(Math.min(a.lowest(), b.lowest()), Math.min(a.highest(), b.highest()));
            }
            return new Range(pick(a.from(), b.from()), pick(a.to(), b.to()));
        }

        /// An absent bound is an open end above: points have no open end below.
        private Optional<BigFraction> pick(Optional<BigFraction> a, Optional<BigFraction> b) {
            if (a.isEmpty() || b.isEmpty()) {
                return how == How.MOST ? Optional.empty() : a.or(() -> b);
            }
            int order = ExactNumber.compare(a.get(), b.get());
            boolean first = how == How.MOST ? order >= 0 : order <= 0;
            return first ? a : b;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            if (run.result(this).isExact(row)) {
                return;
            }
            for (Quantity part : parts) {
                boolean counts = !(part instanceof Metric metric) || metric.applies(run);
                if (counts && !run.result(part).isExact(row)) {
                    part.uncertain(run, row, missing);
                }
            }
        }
    }

    /// The points of a metric: the sum of its ways up to its most, and none where a gate is not met.
    static final class Metric extends Scores {
        private final Range within;
        private final Validity validity;
        private final List<Truth> gates;
        private final Quantity sum;

        Metric(int id, Optional<BigFraction> most, Validity validity, List<Truth> gates, Quantity sum) {
            super(id, sum.table);
            this.within = new Range(Optional.of(BigFraction.ZERO), most);
            this.validity = validity;
            this.gates = gates;
            this.sum = sum;
        }

        /// Whether the metric is in force on the as-of date.
        boolean applies(Run run) {
            return validity.holds(run.asOf);
        }

        @Override
        Range points(Run run, int row) {
            byte open = YES;
            for (Truth gate : gates) {
                open = (byte) Math.min(open, run.outcome(gate, row));
            }
            if (open == NO) {
                return NOTHING;
            }
            Range points = Ranges.clamp(of(run, sum, row), within);
            return open == YES ? points : Ranges.hull(NOTHING, points);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            for (Truth gate : gates) {
                if (run.outcome(gate, row) == Kleene.MAYBE) {
                    gate.uncertain(run, row, missing);
                }
            }
            if (!Ranges.clamp(of(run, sum, row), within).isExact()) {
                sum.uncertain(run, row, missing);
            }
        }
    }
}
