package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;

import java.util.List;
import java.util.Optional;
import org.complang.decision.Decision;
import org.complang.decision.Evidence;
import org.complang.decision.Measured;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.model.Table;

/// Reads out of a run what is to be said of a plan: outcomes, what was measured, and, if asked for, the records behind it.
final class Explainer {
    private final Run run;
    private final boolean evidence;
    private final Table root;

    Explainer(Run run, boolean evidence) {
        this.run = run;
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
        Outcome outcome = Kleene.outcome(run.result(single.truth())[0]);
        Lapses lapses = new Lapses(run);
        Optional<Evidence> records = evidence ? single.compared().flatMap(Plan.Compared::rests).map(new Witnesses(run, lapses)::evidence) : Optional.empty();
        if (evidence && outcome == Outcome.NOT_MET) {
            lapses.look(single.condition(), root, 0);
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
                if (run.result(single.truth())[0] == MAYBE) {
                    single.truth().uncertain(run, 0, missing);
                }
            }
        }
    }

    private Measured measured(Plan.Compared compared) {
        Optional<Measured.Change> change = compared.change().map(c -> new Measured.Change(run.result(c.current()).number(0), run.result(c.earlier()).number(0), c.unit(), c.since()));
        return Measured.of(run.result(compared.actual()).number(0), compared.required().flatMap(required -> run.result(required).number(0)), compared.unit(), compared.asked(), change);
    }

    // Points

    /// A metric with its points, and, if asked for, with its gates and the ways in which they were earned.
    Decision.Metric metric(Plan.Metric metric) {
        List<Part> gates = evidence ? metric.gates().stream().map(this::part).toList() : List.of();
        List<Decision.Way> ways = evidence ? metric.ways().stream().map(this::way).toList() : List.of();
        return new Decision.Metric(metric.metric().labels(), Scores.of(run, metric.points()), metric.metric().most(), gates, ways);
    }

    private Decision.Way way(Plan.Way way) {
        Optional<Evidence> records = way.compared().flatMap(Plan.Compared::rests).map(rests -> new Witnesses(run, new Lapses(run)).evidence(rests));
        return new Decision.Way(way.says(), Scores.of(run, way.points()), way.compared().map(this::measured), records, way.condition().map(this::part),
                way.ways().stream().map(this::way).toList());
    }
}
