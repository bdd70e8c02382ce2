package org.complang.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.complang.data.PartnerData;
import org.complang.decision.Attained;
import org.complang.decision.Conclusion;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.model.Shape;
import org.complang.model.Vocabulary.Term;

/// One competency while it is decided for one partner.
final class Deciding {
    private final Programme programme;
    private final Competency competency;
    private final List<Compiled.Option> options;
    private final Run run;
    private final Who who;
    private final int partner;
    private final boolean evidence;
    private final Explainer explainer;
    /// The highest level that is met so far; null while there is none.
    private Compiled.Level highest;
    /// Whether any level is unknown.
    private boolean isOpen;

    /// A partner of a batch: the row in the root table, the identifier, and how a reader knows the partner.
    record Who(int row, String partner, String name) {
        static Who of(PartnerData data, int row) {
            Shape.Group group = data.shape().groups().getFirst();
            String partner = data.partner(row);
            String name = group.shownAs() == null ? "" : data.show(group.shownAs(), row);
            return new Who(row, partner, name.isEmpty() || name.equals("?") ? partner : name);
        }
    }

    /// @param evidence whether the decision says on which records it rests
    Deciding(Programme programme, Competency competency, List<Compiled.Option> options, Run run, Who who, boolean evidence) {
        this.programme = programme;
        this.competency = competency;
        this.options = options;
        this.run = run;
        this.who = who;
        this.partner = who.row;
        this.evidence = evidence;
        this.explainer = new Explainer(run, partner, evidence);
    }

    Decision decide() {
        List<Decision.Option> decided = new ArrayList<>(options.size());
        List<Decision.Track> tracks = null;
        for (int i = 0; i < options.size(); i++) {
            Compiled.Option option = options.get(i);
            if (isLookedAt(option)) {
                Decision.Option one = option(option);
                decided.add(one);
                if (option.track() != null) {
                    tracks = tracks == null ? new ArrayList<>() : tracks;
                    tracks.add(track(option.track(), on(option), one));
                }
            }
        }
        Missing missing = isOpen ? missing(decided, highest == null ? null : highest.level()) : null;
        return new Decision(competency.labels(), who.partner, who.name, run.asOf, programme.digest(), highest == null ? Optional.empty() : highest.labels(),
                missing != null, missing == null ? List.of() : missing.places(), decided, tracks == null ? List.of() : tracks, evidence ? otherTracks() : List.of());
    }

    private List<Decision.OtherTrack> otherTracks() {
        return options.stream().filter(option -> option.track() != null && !isLookedAt(option))
                .flatMap(option -> explainer.applies(option.track()).map(why -> new Decision.OtherTrack(option.name(), why)).stream()).toList();
    }

    private Decision.Option option(Compiled.Option option) {
        Outcome on = on(option);
        Compiled.Level best = null;
        Decision.Level[] levels = new Decision.Level[option.levels().size()];
        for (int i = 0; i < levels.length; i++) {
            Compiled.Level level = option.levels().get(i);
            levels[i] = level(level, on);
            best = levels[i].outcome() == Outcome.MET ? level : best;
            isOpen |= levels[i].outcome() == Outcome.UNKNOWN;
        }
        highest = best != null && (highest == null || best.level().index() > highest.level().index()) ? best : highest;
        return new Decision.Option(option.name(), best == null ? Optional.empty() : best.labels(), List.of(levels));
    }

    /// What holds those levels open that are unknown and higher than the one that is met; null where there is none.
    private Missing missing(List<Decision.Option> decided, Term met) {
        Missing missing = null;
        int next = 0;
        for (Compiled.Option option : options) {
            if (isLookedAt(option)) {
                Decision.Option one = decided.get(next++);
                for (int i = 0; i < option.levels().size(); i++) {
                    Compiled.Level level = option.levels().get(i);
                    if (one.levels().get(i).outcome() == Outcome.UNKNOWN && (met == null || level.level().index() > met.index())) {
                        missing = missing == null ? new Missing(run.data) : missing;
                        collect(option, level, missing);
                    }
                }
            }
        }
        return missing;
    }

    private void collect(Compiled.Option option, Missing missing) {
        Truth condition = option.condition();
        if (condition != null && run.outcome(condition, partner) == Kleene.MAYBE) {
            condition.uncertain(run, partner, missing);
        }
    }

    private void collect(Compiled.Option option, Compiled.Level level, Missing missing) {
        collect(option, missing);
        level.steps().stream().filter(this::isInForce).forEach(step -> explainer.missing(step.compiled(), missing));
    }

    /// The fields on which a level of an option hangs.
    List<OpenField> open(String name, String wanted) {
        Missing missing = new Missing(run.data);
        options.stream().filter(this::isLookedAt).filter(option -> option.name().identifier().equals(name))
                .forEach(option -> option.levels().stream().filter(level -> level.level().name().equals(wanted)).forEach(level -> {
                    collect(option, missing);
                    level.steps().stream().filter(this::isInForce).forEach(step -> explainer.open(step.compiled(), missing));
                }));
        return missing.fields();
    }

    /// The fields for want of which numbers are not known that the steps of a level ask for, whatever becomes of it.
    List<OpenField> openOfNumbers(String name, String wanted) {
        Missing missing = new Missing(run.data);
        options.stream().filter(this::isLookedAt).filter(option -> option.name().identifier().equals(name)).flatMap(option -> option.levels().stream())
                .filter(level -> level.level().name().equals(wanted)).flatMap(level -> level.steps().stream()).filter(this::isInForce)
                .forEach(step -> explainer.missingOfNumbers(step.compiled(), missing));
        return missing.fields();
    }

    /// An option that is in force, and a track that the partner may be on.
    private boolean isLookedAt(Compiled.Option option) {
        return option.validity().holds(run.asOf) && on(option) != Outcome.NOT_MET;
    }

    /// Whether the partner is on a track; on an option every partner is.
    private Outcome on(Compiled.Option option) {
        Truth condition = option.condition();
        return condition == null ? Outcome.MET : Kleene.outcome(run.outcome(condition, partner));
    }

    private boolean isInForce(Compiled.Step step) {
        return step.validity().holds(run.asOf);
    }

    private Decision.Level level(Compiled.Level level, Outcome on) {
        Part[] parts = new Part[level.steps().size()];
        int count = 0;
        Outcome outcome = on;
        for (int i = 0; i < parts.length; i++) {
            Compiled.Step step = level.steps().get(i);
            if (isInForce(step)) {
                parts[count] = explainer.part(step.compiled(), step.name());
                outcome = outcome.and(parts[count].outcome());
                count++;
            }
        }
        return new Decision.Level(level.level().labels(), outcome, List.of(count == parts.length ? parts : Arrays.copyOf(parts, count)));
    }

    /// The points of a track, which qualifies by any level.
    private Decision.Track track(Compiled.Track track, Outcome on, Decision.Option judged) {
        Outcome qualifies = Outcome.NOT_MET;
        for (Decision.Level level : judged.levels()) {
            qualifies = qualifies.or(level.outcome());
        }
        List<Decision.Metric> metrics = new ArrayList<>(track.metrics().size());
        for (int i = 0; i < track.metrics().size(); i++) {
            Compiled.Metric metric = track.metrics().get(i);
            if (metric.metric().validity().holds(run.asOf)) {
                metrics.add(explainer.metric(metric));
            }
        }
        return new Decision.Track(track.track().labels(), on == Outcome.MET, explainer.applies(track), qualifies, Scores.of(run, track.total(), partner), metrics);
    }

    // The level alone

    /// Looks at levels from the highest down, and at no more of each than it takes.
    Attained attained() {
        Compiled.Level best = null;
        int open = -1;
        for (int o = 0; o < options.size(); o++) {
            Compiled.Option option = options.get(o);
            int than = best == null ? -1 : best.level().index();
            if (isHigher(option, than) && isLookedAt(option)) {
                Outcome on = on(option);
                for (int i = option.levels().size() - 1; i >= 0 && option.levels().get(i).level().index() > than; i--) {
                    Compiled.Level level = option.levels().get(i);
                    Outcome outcome = outcome(level, on);
                    if (outcome == Outcome.MET) {
                        best = level;
                        break;
                    }
                    open = outcome == Outcome.UNKNOWN ? Math.max(open, level.level().index()) : open;
                }
            }
        }
        return new Attained(best == null ? Optional.empty() : best.labels(), open > (best == null ? -1 : best.level().index()));
    }

    /// What the decision comes to. Only where a higher level is unknown all of it is looked at, since it tells what is missing.
    Conclusion conclusion() {
        Attained attained = attained();
        return attained.undetermined() ? decide().conclusion()
                : new Conclusion(competency.labels(), who.partner, who.name, run.asOf, programme.digest(), attained.level(), false, List.of());
    }

    /// Whether an option has a level that is higher than another.
    private static boolean isHigher(Compiled.Option option, int than) {
        return !option.levels().isEmpty() && option.levels().getLast().level().index() > than;
    }

    private Outcome outcome(Compiled.Level level, Outcome on) {
        Outcome outcome = on;
        for (int i = 0; i < level.steps().size() && outcome != Outcome.NOT_MET; i++) {
            Compiled.Step step = level.steps().get(i);
            outcome = isInForce(step) ? outcome.and(explainer.outcome(step.compiled())) : outcome;
        }
        return outcome;
    }
}
