package org.complang.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.model.Shape;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;

/// Decides partners: the way into this room. Planned once for a programme, immutable, and used by any number of threads.
public final class Evaluator {
    private record LevelPlan(Term level, List<StepPlan> steps) { }

    private record StepPlan(Labels name, Plan plan) { }

    private record OptionPlan(Labels name, List<LevelPlan> levels) { }

    private record CompetencyPlan(Competency competency, List<OptionPlan> options) { }

    private final Programme programme;
    private final List<CompetencyPlan> plans;
    private final int nodes;

    private Evaluator(Programme programme, List<CompetencyPlan> plans, int nodes) {
        this.programme = programme;
        this.plans = plans;
        this.nodes = nodes;
    }

    public static Evaluator of(Programme programme) {
        Planner planner = new Planner(programme.shape().root());
        List<CompetencyPlan> plans = new ArrayList<>();
        for (Competency competency : programme.competencies()) {
            List<OptionPlan> options = new ArrayList<>();
            for (Competency.Option option : competency.options()) {
                List<LevelPlan> levels = option.levels().stream()
                        .sorted((a, b) -> Integer.compare(a.level().index(), b.level().index()))
                        .map(level -> new LevelPlan(level.level(),
                                level.steps().stream().map(step -> new StepPlan(step.labels(), planner.plan(step.requirement()))).toList()))
                        .toList();
                options.add(new OptionPlan(option.labels(), levels));
            }
            plans.add(new CompetencyPlan(competency, options));
        }
        return new Evaluator(programme, List.copyOf(plans), planner.nodes());
    }

    public Programme programme() {
        return programme;
    }

    /// Decides a partner in every competency of the programme, in its order.
    ///
    /// @param asOf the day as of which everything is judged
    /// @param evidence whether decisions say on which records they rest
    /// @throws TotalTooLargeException where a total has too many digits
    public List<Decision> decide(PartnerData partner, LocalDate asOf, boolean evidence) {
        Run run = new Run(partner, asOf, nodes);
        return plans.stream().map(plan -> decide(plan, run, asOf, evidence)).toList();
    }

    /// Decides a partner in one competency; nothing where the programme has none of that name.
    public Optional<Decision> decide(String competency, PartnerData partner, LocalDate asOf, boolean evidence) {
        return plans.stream().filter(plan -> plan.competency.name().equals(competency)).findFirst()
                .map(plan -> decide(plan, new Run(partner, asOf, nodes), asOf, evidence));
    }

    private Decision decide(CompetencyPlan plan, Run run, LocalDate asOf, boolean evidence) {
        Explainer explainer = new Explainer(run, evidence);
        List<Decision.Option> options = new ArrayList<>();
        int highest = -1;
        Term level = null;
        for (OptionPlan option : plan.options) {
            List<Decision.Level> levels = new ArrayList<>();
            Term best = null;
            for (LevelPlan l : option.levels) {
                List<Part> steps = l.steps.stream().map(step -> explainer.part(step.plan).named(step.name)).toList();
                Outcome outcome = steps.stream().map(Part::outcome).reduce(Outcome.MET, Outcome::and);
                levels.add(new Decision.Level(l.level.labels(), outcome, steps));
                best = outcome == Outcome.MET ? l.level : best;
            }
            options.add(new Decision.Option(option.name, Optional.ofNullable(best).map(Term::labels), levels));
            if (best != null && best.index() > highest) {
                highest = best.index();
                level = best;
            }
        }
        List<String> missing = missing(plan, options, highest, explainer, run);
        boolean undetermined = missing != null;
        return new Decision(plan.competency.labels(), run.data.partner(), partnerName(run.data), asOf, programme.digest(),
                Optional.ofNullable(level).map(Term::labels), undetermined, undetermined ? missing : List.of(), options);
    }

    /// The fields that hold a level open that is higher than the highest one met; null where none is.
    private static List<String> missing(CompetencyPlan plan, List<Decision.Option> options, int highest, Explainer explainer, Run run) {
        Missing missing = null;
        for (int o = 0; o < options.size(); o++) {
            for (int l = 0; l < options.get(o).levels().size(); l++) {
                LevelPlan level = plan.options.get(o).levels.get(l);
                if (options.get(o).levels().get(l).outcome() == Outcome.UNKNOWN && level.level.index() > highest) {
                    Missing fields = missing == null ? new Missing(run.data) : missing;
                    level.steps.forEach(step -> explainer.missing(step.plan, fields));
                    missing = fields;
                }
            }
        }
        return missing == null ? null : missing.places();
    }

    private static String partnerName(PartnerData data) {
        Shape.Group group = data.shape().groups().getFirst();
        String name = group.shownAs() == null ? "" : data.show(group.shownAs(), 0);
        return name.isEmpty() || name.equals("?") ? data.partner() : name;
    }
}
