package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.YES;

import java.util.List;
import java.util.Optional;
import org.complang.decision.Decision;
import org.complang.decision.Evidence;
import org.complang.decision.Measured;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.decision.Range;
import org.complang.model.Table;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// Reads out of a run what is to be said of a requirement: outcomes, what was measured, and, if asked for, the records behind it.
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

    /// Whether a requirement is met; looks at no more of it than that takes.
    Outcome outcome(Compiled compiled) {
        return switch (compiled) {
            case Compiled.Composite composite -> {
                int met = 0;
                int possible = 0;
                int left = composite.parts().size();
                for (int i = 0; i < composite.parts().size() && met < composite.wanted() && possible + left >= composite.wanted(); i++, left--) {
                    Outcome part = outcome(composite.parts().get(i));
                    met += part == Outcome.MET ? 1 : 0;
                    possible += part == Outcome.NOT_MET ? 0 : 1;
                }
                yield outcome(composite, met, possible);
            }
            case Compiled.Single single -> Kleene.outcome(run.outcome(single.truth(), partner));
        };
    }

    private static Outcome outcome(Compiled.Composite composite, int met, int possible) {
        return met >= composite.wanted() ? Outcome.MET : possible >= composite.wanted() ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    /// A requirement with its outcome and what was measured.
    ///
    /// @param name the name of a step; empty for its parts
    Part part(Compiled compiled, Optional<Labels> name) {
        return switch (compiled) {
            case Compiled.Composite composite -> composite(composite, name);
            case Compiled.Single single -> single(single, name);
        };
    }

    private Part single(Compiled.Single single, Optional<Labels> name) {
        Outcome outcome = Kleene.outcome(run.outcome(single.truth(), partner));
        if (!evidence) {
            return said(single, name, outcome);
        }
        Optional<Measured> measured = single.compared().map(this::measured);
        Lapses lapses = new Lapses(run);
        Optional<Evidence> records = evidence(single.compared(), lapses);
        if (outcome == Outcome.NOT_MET) {
            lapses.look(single.condition(), root, partner, When.AS_OF);
        }
        boolean saysAll = measured.flatMap(Measured::required).isPresent();
        List<Phrase> told = !single.reachable().isEmpty() ? List.of(reached(single.reachable()))
                : saysAll ? List.of() : single.told().stream().flatMap(one -> one.tell(run, partner, outcome).stream()).toList();
        return new Part(name, single.says(), outcome, measured, false, List.of(), records, told, lapses.notes());
    }

    /// What a partner has attained in another competency.
    private Phrase reached(List<Compiled.Reachable> levels) {
        boolean sure = levels.stream().noneMatch(level -> run.outcome(level.reached(), partner) == MAYBE);
        return levels.stream().filter(level -> run.outcome(level.reached(), partner) == YES).findFirst().map(level -> Phrase.of(sure ? "reached.level" : "reached.surely", level.level()))
                .orElse(Phrase.of(sure ? "reached.none" : "reached.none-surely"));
    }

    /// A condition without the records on which it rests, as it was said before or anew.
    private Part said(Compiled.Single single, Optional<Labels> name, Outcome outcome) {
        SaidBefore before = single.saidBefore();
        Compiled.Compared compared = single.compared().orElse(null);
        Bounds threshold = compared == null || compared.required().isEmpty() ? null : run.result(compared.required().get());
        int place = compared == null ? outcome.ordinal() : compared.change().isPresent() ? -1 : SaidBefore.place(run.result(compared.actual()), partner);
        Part known = place < 0 ? null : before.part(place, outcome, threshold, partner);
        if (known != null) {
            return known;
        }
        Part part = said(single, name, outcome, compared == null ? Optional.empty() : Optional.of(measured(compared)));
        return place < 0 ? part : before.keep(place, part, threshold, partner);
    }

    private static Part said(Compiled.Single single, Optional<Labels> name, Outcome outcome, Optional<Measured> measured) {
        return new Part(name, single.says(), outcome, measured, false, List.of(), Optional.empty(), List.of(), List.of());
    }

    private Part composite(Compiled.Composite composite, Optional<Labels> name) {
        Part[] parts = new Part[composite.parts().size()];
        int met = 0;
        int possible = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(composite.parts().get(i), Optional.empty());
            met += parts[i].outcome() == Outcome.MET ? 1 : 0;
            possible += parts[i].outcome() == Outcome.NOT_MET ? 0 : 1;
        }
        return new Part(name, composite.says(), outcome(composite, met, possible), Optional.empty(), composite.ofWhom(), List.of(parts), Optional.empty(), List.of(), List.of());
    }

    /// Collects the fields that hold a requirement open.
    void missing(Compiled compiled, Missing missing) {
        switch (compiled) {
            case Compiled.Composite composite -> {
                if (outcome(composite) == Outcome.UNKNOWN) {
                    composite.parts().forEach(part -> missing(part, missing));
                }
            }
            case Compiled.Single single -> {
                if (run.outcome(single.truth(), partner) == MAYBE) {
                    single.truth().uncertain(run, partner, missing);
                }
            }
        }
    }

    /// The same of something that is asked for, be it not met for another reason too: of all its parts each is asked for.
    void open(Compiled compiled, Missing missing) {
        if (compiled instanceof Compiled.Composite(int wanted, List<Compiled> parts, _, _) && wanted == parts.size()) {
            parts.forEach(part -> open(part, missing));
        } else {
            missing(compiled, missing);
        }
    }

    /// Collects the fields for want of which numbers are not known that are compared, where it is not met.
    void missingOfNumbers(Compiled compiled, Missing missing) {
        switch (compiled) {
            case Compiled.Composite composite -> composite.parts().forEach(part -> missingOfNumbers(part, missing));
            case Compiled.Single single when Kleene.outcome(run.outcome(single.truth(), partner)) == Outcome.MET -> { }
            case Compiled.Single single -> single.compared().map(Compiled.Compared::actual).filter(actual -> !run.result(actual).isExact(partner)).ifPresent(actual -> actual.uncertain(run, partner, missing));
        }
    }

    private Measured measured(Compiled.Compared compared) {
        Optional<Range> threshold = compared.required().isEmpty() ? Optional.empty() : number(compared.required().get());
        Optional<Measured.Change> change = compared.change().map(c -> new Measured.Change(number(c.current()), number(c.earlier()), c.unit(), c.since()));
        return new Measured(number(compared.actual()), threshold, compared.unit(), compared.asked(), change);
    }

    private Optional<Range> number(Quantity quantity) {
        return run.result(quantity).number(partner);
    }

    private Optional<Evidence> evidence(Optional<Compiled.Compared> compared, Lapses lapses) {
        return compared.flatMap(Compiled.Compared::rests).flatMap(new Witnesses(run, partner, lapses)::evidence);
    }

    // Points

    /// Why a partner is on a track, or is not; nothing where everybody is, or where nobody asks.
    Optional<Part> applies(Compiled.Track track) {
        return track.applies().filter(_ -> evidence).map(condition -> part(condition, Optional.empty()));
    }

    /// A metric with its points, and, if asked for, with its gates and the ways in which they were earned.
    Decision.Metric metric(Compiled.Metric metric) {
        List<Part> gates = evidence ? metric.gates().stream().map(gate -> part(gate, Optional.empty())).toList() : List.of();
        List<Decision.Way> ways = evidence ? metric.ways().stream().map(this::way).toList() : List.of();
        return new Decision.Metric(metric.metric().labels(), Scores.of(run, metric.points(), partner), metric.metric().most(), gates, ways);
    }

    private Decision.Way way(Compiled.Way way) {
        Lapses lapses = new Lapses(run);
        Optional<Evidence> records = evidence(way.compared(), lapses);
        return new Decision.Way(way.says(), Scores.of(run, way.points(), partner), way.compared().map(this::measured), records, way.condition().map(condition -> part(condition, Optional.empty())),
                lapses.notes(), way.ways().stream().map(this::way).toList());
    }
}
