package org.complang.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.decision.Forecast;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.evaluate.Evaluator;
import org.complang.evaluate.Lens;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Labels;

/// Foresees how decisions change by themselves: the way into this room.
///
/// The same data is decided as of each later day on which the decision can be another one. Nothing is assumed to happen, so monthly records end with the last month of the data.
public final class Forecasts {
    /// The longest forecast, in years.
    public static final int YEARS = 10;

    private final Evaluator evaluator;
    private final Programme programme;
    private final Phrasing phrasing;

    public Forecasts(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.programme = evaluator.programme();
        this.phrasing = new Phrasing(programme);
    }

    /// How the decision of a partner in a competency changes until a day.
    ///
    /// @param monthRepeats whether the records of the last closed month are taken to be there again in each month to come
    public Forecast of(String competency, PartnerData partner, LocalDate asOf, LocalDate until, boolean monthRepeats) {
        PartnerData data = monthRepeats ? MonthlyRecords.repeated(partner, asOf, until) : partner;
        List<Competency> versions = programme.competencies().stream().filter(version -> version.name().equals(competency)).toList();
        Lens lens = new Lens(programme);
        List<Forecast.Change> changes = new ArrayList<>();
        Optional<Decision> now = decide(competency, data, asOf);
        Optional<Decision> before = now;
        Optional<Decision> any = now;
        for (LocalDate day : Days.of(programme, competency, data, lens, asOf, until)) {
            Optional<Decision> after = decide(competency, data, day);
            new Difference(versions, lens, data, day, before, after).change().ifPresent(changes::add);
            before = after;
            any = any.or(() -> after);
        }
        List<Forecast.End> ends = monthRepeats ? List.of() : MonthlyRecords.ends(competency, programme, data, asOf, until, phrasing);
        Labels labels = versions.getFirst().labels();
        String name = any.map(Decision::partnerName).orElse(data.partner());
        return new Forecast(labels, data.partner(), name, programme.digest(), asOf, until, monthRepeats, now, changes, ends);
    }

    private Optional<Decision> decide(String competency, PartnerData data, LocalDate day) {
        return evaluator.decide(competency, data, day, false);
    }

    /// Two decisions, as of neighbouring days.
    private final class Difference {
        private final List<Competency> versions;
        private final LocalDate day;
        private final Optional<Decision> before;
        private final Optional<Decision> after;
        private final Lens.View viewBefore;
        private final Lens.View viewAfter;
        private final List<Forecast.OfStep> steps = new ArrayList<>();

        Difference(List<Competency> versions, Lens lens, PartnerData data, LocalDate day, Optional<Decision> before, Optional<Decision> after) {
            this.versions = versions;
            this.day = day;
            this.before = before;
            this.after = after;
            this.viewBefore = lens.at(data, day.minusDays(1));
            this.viewAfter = lens.at(data, day);
        }

        /// The change, if a level or a step is decided otherwise.
        Optional<Forecast.Change> change() {
            Set<String> options = new LinkedHashSet<>();
            Stream.of(before, after).flatMap(Optional::stream).flatMap(decision -> decision.options().stream()).forEach(option -> options.add(option.name().identifier()));
            options.forEach(name -> option(option(before, name), option(after, name)));
            boolean same = before.isPresent() == after.isPresent() && steps.isEmpty()
                    && before.map(Decision::level).equals(after.map(Decision::level)) && before.map(Decision::undetermined).equals(after.map(Decision::undetermined));
            return same ? Optional.empty() : Optional.of(new Forecast.Change(day, before, after, steps));
        }

        private Optional<Decision.Option> option(Optional<Decision> decision, String name) {
            return decision.stream().flatMap(d -> d.options().stream()).filter(option -> option.name().identifier().equals(name)).findFirst();
        }

        private void option(Optional<Decision.Option> was, Optional<Decision.Option> is) {
            Labels option = is.or(() -> was).orElseThrow().name();
            if (was.isEmpty() || is.isEmpty()) {
                steps.add(new Forecast.OfStep(option, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), there(option.identifier(), is.isPresent())));
                return;
            }
            int told = steps.size();
            Set<String> levels = new LinkedHashSet<>();
            Stream.of(was.get(), is.get()).flatMap(one -> one.levels().stream()).forEach(level -> levels.add(level.level().identifier()));
            levels.forEach(name -> level(option, level(was.get(), name), level(is.get(), name)));
            boolean decidedOtherwise = !outcomes(was.get()).equals(outcomes(is.get()));
            if (decidedOtherwise && steps.size() == told) {
                steps.add(new Forecast.OfStep(option, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), there(option.identifier(), true)));
            }
        }

        private static Optional<Decision.Level> level(Decision.Option option, String name) {
            return option.levels().stream().filter(level -> level.level().identifier().equals(name)).findFirst();
        }

        private static List<Object> outcomes(Decision.Option option) {
            return option.levels().stream().<Object>map(level -> List.of(level.level().identifier(), level.outcome())).toList();
        }

        /// Why an option or a track is there on only one of the days, or it is otherwise certain whether the partner is on it.
        private List<Forecast.Reason> there(String name, boolean begins) {
            Causes causes = new Causes(phrasing, viewBefore, viewAfter);
            LocalDate on = begins ? day : day.minusDays(1);
            inForce(on).flatMap(version -> version.tracks().stream().filter(track -> track.name().equals(name)).findFirst()).flatMap(Competency.Track::condition)
                    .ifPresent(causes::condition);
            if (causes.reasons().isEmpty()) {
                causes.stated(begins);
            }
            return causes.reasons();
        }

        private Optional<Competency> inForce(LocalDate on) {
            return versions.stream().filter(version -> version.validity().holds(on)).findFirst();
        }

        private void level(Labels option, Optional<Decision.Level> was, Optional<Decision.Level> is) {
            Labels level = is.or(() -> was).orElseThrow().level();
            Set<String> names = new LinkedHashSet<>();
            Stream.of(was, is).flatMap(Optional::stream).flatMap(one -> one.steps().stream()).forEach(step -> names.add(step.name().orElseThrow().identifier()));
            for (String name : names) {
                Optional<Part> partBefore = part(was, name);
                Optional<Part> partAfter = part(is, name);
                if (!partBefore.map(Part::outcome).equals(partAfter.map(Part::outcome))) {
                    Labels step = partAfter.or(() -> partBefore).flatMap(Part::name).orElseThrow();
                    steps.add(new Forecast.OfStep(option, Optional.of(level), Optional.of(step), partBefore, partAfter,
                            reasons(option.identifier(), level.identifier(), name, partAfter.map(Part::outcome).filter(Outcome.MET::equals).isPresent())));
                }
            }
        }

        private static Optional<Part> part(Optional<Decision.Level> level, String name) {
            return level.stream().flatMap(one -> one.steps().stream()).filter(step -> step.name().orElseThrow().identifier().equals(name)).findFirst();
        }

        private List<Forecast.Reason> reasons(String option, String level, String name, boolean met) {
            Causes causes = new Causes(phrasing, viewBefore, viewAfter);
            Optional<Competency.Step> was = step(option, level, name, day.minusDays(1));
            Optional<Competency.Step> is = step(option, level, name, day);
            if (was.isPresent() && is.isPresent()) {
                if (!was.get().requirement().equals(is.get().requirement())) {
                    causes.version(is.get().requirement());
                } else {
                    causes.requirement(is.get().requirement());
                    metrics(option, causes);
                    if (causes.reasons().isEmpty()) {
                        causes.outcome(is.get().requirement(), met);
                    }
                }
            } else {
                causes.stated(is.isPresent());
            }
            return causes.reasons();
        }

        /// The step of a name that is in force on a day.
        private Optional<Competency.Step> step(String option, String level, String name, LocalDate on) {
            return inForce(on).stream().flatMap(version -> Stream.concat(
                            version.options(on).stream().filter(one -> one.name().equals(option)).flatMap(one -> one.levels().stream()),
                            version.tracks().stream().filter(track -> track.name().equals(option)).flatMap(_ -> version.levels().stream())))
                    .filter(one -> one.level().name().equals(level)).flatMap(one -> one.steps(on).stream())
                    .filter(step -> step.name().equals(name)).findFirst();
        }

        /// Steps of a track rest on its points: looks at the metrics that have others.
        private void metrics(String name, Causes causes) {
            Optional<Decision.Track> was = track(before, name);
            Optional<Decision.Track> is = track(after, name);
            if (was.isEmpty() || is.isEmpty() || !causes.reasons().isEmpty()) {
                return;
            }
            inForce(day).stream().flatMap(version -> version.tracks().stream()).filter(track -> track.name().equals(name)).flatMap(track -> track.metrics().stream())
                    .filter(metric -> metric.validity().holds(day) || metric.validity().holds(day.minusDays(1)))
                    .forEach(metric -> metric(metric, was.get(), is.get(), causes));
        }

        private void metric(Competency.Metric metric, Decision.Track was, Decision.Track is, Causes causes) {
            boolean there = metric.validity().holds(day);
            if (there != metric.validity().holds(day.minusDays(1))) {
                causes.metric(metric.labels(), there);
            } else if (!points(was, metric.name()).equals(points(is, metric.name()))) {
                causes.metric(metric);
            }
        }

        private static Optional<Decision.Track> track(Optional<Decision> decision, String name) {
            return decision.stream().flatMap(d -> d.tracks().stream()).filter(track -> track.name().identifier().equals(name)).findFirst();
        }

        private static Optional<Decision.Metric> metricOf(Decision.Track track, String name) {
            return track.metrics().stream().filter(metric -> metric.name().identifier().equals(name)).findFirst();
        }

        private static Optional<Object> points(Decision.Track track, String name) {
            return metricOf(track, name).map(Decision.Metric::points);
        }
    }
}
