package org.complang.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.model.Shape;
import org.complang.model.Validity;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;

/// Decides partners: the way into this room. Planned once for a programme, immutable, and used by any number of threads.
public final class Evaluator {
    private record LevelPlan(Term level, List<StepPlan> steps) { }

    private record StepPlan(Competency.Step step, Plan plan) { }

    /// An option, or a track that is judged like one.
    private record OptionPlan(Labels name, Validity validity, Optional<Plan.Track> track, List<LevelPlan> levels) { }

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
        Planner planner = new Planner(programme);
        List<CompetencyPlan> plans = new ArrayList<>();
        for (Competency competency : programme.competencies()) {
            List<OptionPlan> options = new ArrayList<>();
            for (Competency.Option option : competency.options()) {
                options.add(new OptionPlan(option.labels(), option.validity(), Optional.empty(), levels(option.levels(), planner)));
            }
            for (Competency.Track track : competency.tracks()) {
                Plan.Track plan = planner.track(track);
                options.add(new OptionPlan(track.labels(), Validity.ALWAYS, Optional.of(plan), levels(competency.levels(), planner)));
            }
            plans.add(new CompetencyPlan(competency, options));
        }
        return new Evaluator(programme, List.copyOf(plans), planner.nodes());
    }

    private static List<LevelPlan> levels(List<Competency.Level> levels, Planner planner) {
        return levels.stream()
                .sorted((a, b) -> Integer.compare(a.level().index(), b.level().index()))
                .map(level -> new LevelPlan(level.level(), level.steps().stream().map(step -> new StepPlan(step, planner.plan(step.requirement()))).toList()))
                .toList();
    }

    public Programme programme() {
        return programme;
    }

    /// Decides a partner in every competency of the programme that is in force on the day, in the order of the programme.
    ///
    /// @param asOf the day as of which everything is judged
    /// @param evidence whether decisions say on which records they rest
    public List<Decision> decide(PartnerData partner, LocalDate asOf, boolean evidence) {
        Run run = new Run(partner, asOf, nodes);
        return inForce(asOf).map(plan -> new Deciding(plan, run, 0, evidence).decide()).toList();
    }

    /// Decides a partner in one competency; nothing where the programme has none of that name in force on the day.
    public Optional<Decision> decide(String competency, PartnerData partner, LocalDate asOf, boolean evidence) {
        return inForce(asOf).filter(plan -> plan.competency.name().equals(competency)).findFirst()
                .map(plan -> new Deciding(plan, new Run(partner, asOf, nodes), 0, evidence).decide());
    }

    /// Decides every partner of a batch in those competencies that are wanted and in force on the day, without the records on which decisions rest. What several decisions need is computed once,
    /// for all partners; what none needs is not computed.
    ///
    /// @param sink takes each decision with the row of the partner in the root table: partner after partner, each in the order of the programme
    public void each(PartnerData batch, LocalDate asOf, Predicate<Competency> wanted, BiConsumer<Integer, Decision> sink) {
        Run run = new Run(batch, asOf, nodes);
        List<CompetencyPlan> looked = inForce(asOf).filter(plan -> wanted.test(plan.competency)).toList();
        for (int row = 0; row < batch.partners(); row++) {
            for (CompetencyPlan plan : looked) {
                sink.accept(row, new Deciding(plan, run, row, false).decide());
            }
        }
    }

    /// The fields on which a level of an option hangs, in the order of the data; empty where it hangs on none.
    public List<OpenField> open(String competency, String option, String level, PartnerData partner, LocalDate asOf) {
        Run run = new Run(partner, asOf, nodes);
        return inForce(asOf).filter(plan -> plan.competency.name().equals(competency)).findFirst().map(plan -> new Deciding(plan, run, 0, false).open(option, level)).orElse(List.of());
    }

    private Stream<CompetencyPlan> inForce(LocalDate day) {
        return plans.stream().filter(plan -> plan.competency.validity().holds(day));
    }

    /// One competency while it is decided for one partner.
    private final class Deciding {
        private final CompetencyPlan plan;
        private final Run run;
        private final int partner;
        private final Explainer explainer;
        private final Missing missing;
        private final List<Decision.Option> options = new ArrayList<>();
        private final List<Decision.Track> tracks = new ArrayList<>();
        private Term highest;

        /// @param partner the row of the partner
        Deciding(CompetencyPlan plan, Run run, int partner, boolean evidence) {
            this.plan = plan;
            this.run = run;
            this.partner = partner;
            this.explainer = new Explainer(run, partner, evidence);
            this.missing = new Missing(run.data);
        }

        Decision decide() {
            List<OptionPlan> looked = plan.options.stream().filter(this::isLookedAt).toList();
            looked.forEach(this::option);
            boolean undetermined = false;
            for (int o = 0; o < looked.size(); o++) {
                for (int l = 0; l < looked.get(o).levels.size(); l++) {
                    LevelPlan level = looked.get(o).levels.get(l);
                    boolean higher = highest == null || level.level.index() > highest.index();
                    if (higher && options.get(o).levels().get(l).outcome() == Outcome.UNKNOWN) {
                        undetermined = true;
                        collect(looked.get(o), level);
                    }
                }
            }
            return new Decision(plan.competency.labels(), run.data.partner(partner), partnerName(run.data, partner), run.asOf, programme.digest(),
                    Optional.ofNullable(highest).map(Term::labels), undetermined, undetermined ? missing.places() : List.of(), options, tracks);
        }

        private void collect(OptionPlan option, LevelPlan level) {
            option.track.flatMap(Plan.Track::condition).filter(condition -> run.result(condition)[partner] == Kleene.MAYBE).ifPresent(condition -> condition.uncertain(run, partner, missing));
            steps(level).forEach(step -> explainer.missing(step.plan, missing));
        }

        List<OpenField> open(String name, String wanted) {
            plan.options.stream().filter(this::isLookedAt).filter(option -> option.name.identifier().equals(name))
                    .forEach(option -> option.levels.stream().filter(level -> level.level.name().equals(wanted)).forEach(level -> collect(option, level)));
            return missing.fields();
        }

        /// An option that is in force, and a track that the partner may be on.
        private boolean isLookedAt(OptionPlan option) {
            return option.validity.holds(run.asOf) && option.track.flatMap(Plan.Track::condition).filter(c -> run.result(c)[partner] == Kleene.NO).isEmpty();
        }

        private Stream<StepPlan> steps(LevelPlan level) {
            return level.steps.stream().filter(step -> step.step.validity().holds(run.asOf));
        }

        private void option(OptionPlan option) {
            Outcome on = option.track.flatMap(Plan.Track::condition).map(condition -> Kleene.outcome(run.result(condition)[partner])).orElse(Outcome.MET);
            List<Decision.Level> levels = new ArrayList<>();
            Term best = null;
            for (LevelPlan level : option.levels) {
                List<Part> parts = steps(level).map(step -> explainer.part(step.plan).named(step.step.labels())).toList();
                Outcome outcome = parts.stream().map(Part::outcome).reduce(on, Outcome::and);
                levels.add(new Decision.Level(level.level.labels(), outcome, parts));
                best = outcome == Outcome.MET ? level.level : best;
            }
            options.add(new Decision.Option(option.name, Optional.ofNullable(best).map(Term::labels), levels));
            option.track.ifPresent(track -> tracks.add(track(track, best(levels))));
            if (best != null && (highest == null || best.index() > highest.index())) {
                highest = best;
            }
        }

        /// A track qualifies by any level.
        private static Outcome best(List<Decision.Level> levels) {
            List<Outcome> outcomes = levels.stream().map(Decision.Level::outcome).toList();
            return outcomes.contains(Outcome.MET) ? Outcome.MET : outcomes.contains(Outcome.UNKNOWN) ? Outcome.UNKNOWN : Outcome.NOT_MET;
        }

        private Decision.Track track(Plan.Track track, Outcome qualifies) {
            List<Decision.Metric> metrics = track.metrics().stream().filter(metric -> metric.metric().validity().holds(run.asOf))
                    .map(explainer::metric).toList();
            return new Decision.Track(track.track().labels(), qualifies, Scores.of(run, track.total(), partner), metrics);
        }
    }

    private static String partnerName(PartnerData data, int partner) {
        Shape.Group group = data.shape().groups().getFirst();
        String name = group.shownAs() == null ? "" : data.show(group.shownAs(), partner);
        return name.isEmpty() || name.equals("?") ? data.partner(partner) : name;
    }
}
