package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Decision;
import org.complang.decision.Evidence;
import org.complang.decision.Measured;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.decision.Range;
import org.complang.model.Table;

/// Reads out of a run what is to be said of a plan: outcomes, what was measured, and, if asked for, the records behind it.
final class Explainer {
    private final Run run;
    private final int partner;
    private final boolean evidence;
    private final Table root;

    /// @param partner the row of the partner of whom it is said
    Explainer(Run run, int partner, boolean evidence) {
        this.run = run;
        this.partner = partner;
        this.root = run.data.shape().root();
        this.evidence = evidence;
    }

    Part part(Plan plan) {
        return switch (plan) {
            case Plan.Composite composite -> composite(composite);
            case Plan.Single single -> single(single);
        };
    }

    private Part single(Plan.Single single) {
        Outcome outcome = Kleene.outcome(run.result(single.truth())[partner]);
        Lapses lapses = new Lapses(run);
        Optional<Evidence> records = evidence ? single.compared().flatMap(Plan.Compared::rests).map(new Witnesses(run, partner, lapses)::evidence) : Optional.empty();
        if (evidence && outcome == Outcome.NOT_MET) {
            lapses.look(single.condition(), root, partner);
        }
        return Part.single(single.says(), outcome, single.compared().map(this::measured), records, lapses.notes());
    }

    private Part composite(Plan.Composite composite) {
        List<Part> parts = composite.parts().stream().map(this::part).toList();
        long met = parts.stream().filter(part -> part.outcome() == Outcome.MET).count();
        long possible = parts.stream().filter(part -> part.outcome() != Outcome.NOT_MET).count();
        Outcome outcome = met >= composite.wanted() ? Outcome.MET : possible >= composite.wanted() ? Outcome.UNKNOWN : Outcome.NOT_MET;
        return Part.composite(composite.says(), outcome, composite.ofWhom(), parts);
    }

    /// Collects the fields that hold a plan open.
    void missing(Plan plan, Missing missing) {
        switch (plan) {
            case Plan.Composite composite -> {
                if (part(composite).outcome() == Outcome.UNKNOWN) {
                    composite.parts().forEach(part -> missing(part, missing));
                }
            }
            case Plan.Single single -> {
                if (run.result(single.truth())[partner] == MAYBE) {
                    single.truth().uncertain(run, partner, missing);
                }
            }
        }
    }

    private Measured measured(Plan.Compared compared) {
        Optional<Range> actual = run.result(compared.actual()).number(partner);
        Optional<Range> wanted = compared.required().flatMap(required -> run.result(required).number(partner));
        Optional<BigFraction> required = wanted.filter(Range::isExact).flatMap(Range::from);
        Optional<Range> shortfall = actual.flatMap(a -> required.map(r -> shortfall(a, r, compared.asked())));
        Optional<Measured.Change> change = compared.change().map(c -> new Measured.Change(run.result(c.current()).number(partner), run.result(c.earlier()).number(partner), c.unit(), c.since()));
        return new Measured(actual, required, shortfall, compared.unit(), compared.asked(), change);
    }

    /// How far the actual number is from the required one, at best and at worst: below it, above it, or either.
    private static Range shortfall(Range actual, BigFraction required, Measured.Asked asked) {
        Optional<BigFraction> leastBelow = actual.to().map(to -> notNegative(required.subtract(to)));
        Optional<BigFraction> below = actual.from().map(from -> notNegative(required.subtract(from)));
        Optional<BigFraction> leastAbove = actual.from().map(from -> notNegative(from.subtract(required)));
        Optional<BigFraction> above = actual.to().map(to -> notNegative(to.subtract(required)));
        return switch (asked) {
            case AT_LEAST, MORE_THAN, IN_PROPORTION -> new Range(leastBelow.or(() -> Optional.of(BigFraction.ZERO)), below);
            case AT_MOST, LESS_THAN -> new Range(leastAbove.or(() -> Optional.of(BigFraction.ZERO)), above);
            case EQUAL -> new Range(Optional.of(greater(leastBelow.orElse(BigFraction.ZERO), leastAbove.orElse(BigFraction.ZERO))),
                    below.flatMap(a -> above.map(b -> greater(a, b))));
            case NOT_EQUAL, NOTHING -> Range.exactly(BigFraction.ZERO);
        };
    }

    private static BigFraction greater(BigFraction a, BigFraction b) {
        return Ranges.compare(a, b) < 0 ? b : a;
    }

    private static BigFraction notNegative(BigFraction number) {
        return number.signum() < 0 ? BigFraction.ZERO : number;
    }

    // Points

    /// A metric with its points, and, if asked for, with its gates and the ways in which they were earned.
    Decision.Metric metric(Plan.Metric metric) {
        List<Part> gates = evidence ? metric.gates().stream().map(this::part).toList() : List.of();
        List<Decision.Way> ways = evidence ? metric.ways().stream().map(this::way).toList() : List.of();
        return new Decision.Metric(metric.metric().labels(), Scores.of(run, metric.points(), partner), metric.metric().most(), gates, ways);
    }

    private Decision.Way way(Plan.Way way) {
        Optional<Evidence> records = way.compared().flatMap(Plan.Compared::rests).map(rests -> new Witnesses(run, partner, new Lapses(run)).evidence(rests));
        return new Decision.Way(way.says(), Scores.of(run, way.points(), partner), way.compared().map(this::measured), records, way.condition().map(this::part),
                way.ways().stream().map(this::way).toList());
    }
}
