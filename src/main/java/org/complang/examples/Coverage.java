package org.complang.examples;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.decision.Range;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.wording.Phrase;

/// Which conditions the examples have seen met, and which not met: those of steps, of gates and of points that are all or nothing; a metric counts as one that is met where it has points.
/// A condition that was never seen both ways may be wrong without any example noticing. Unknown is neither.
public final class Coverage {
    /// A condition, or a metric where `says` is empty.
    private record Seen(String place, Phrase where, List<Phrase> says, Set<Outcome> outcomes) { }

    private final Programme programme;
    private final Set<Competency> competencies = new LinkedHashSet<>();
    private final Map<String, Seen> conditions = new LinkedHashMap<>();
    /// Steps and metrics that were seen.
    private final Set<String> reached = new HashSet<>();

    public Coverage(Programme programme) {
        this.programme = programme;
    }

    /// Looks at a decision.
    public void see(Decision decision) {
        Competency competency = programme.competency(decision.competency().identifier(), decision.asOf()).orElseThrow();
        competencies.add(competency);
        for (Competency.Option option : competency.options()) {
            named(decision, option.name()).forEach(seen -> levels(competency, option.name(), option.levels(), seen));
        }
        for (Competency.Track track : competency.tracks()) {
            named(decision, track.name()).forEach(seen -> levels(competency, track.name(), competency.levels(), seen));
            decision.tracks().stream().filter(seen -> seen.name().identifier().equals(track.name())).forEach(seen -> metrics(competency, track, seen, decision));
        }
    }

    private static List<Decision.Option> named(Decision decision, String name) {
        return decision.options().stream().filter(option -> option.name().identifier().equals(name)).toList();
    }

    private void levels(Competency competency, String option, List<Competency.Level> levels, Decision.Option seen) {
        for (Competency.Level level : levels) {
            seen.levels().stream().filter(l -> l.level().identifier().equals(level.level().name())).flatMap(l -> l.steps().stream()).forEach(part ->
                    level.steps().stream().filter(step -> step.name().equals(part.name().orElseThrow().identifier())).findFirst()
                            .ifPresent(step -> step(step.place(), where(competency, option, level.level().name(), step.name()), part)));
        }
    }

    private void metrics(Competency competency, Competency.Track track, Decision.Track seen, Decision decision) {
        for (Competency.Metric metric : track.metrics()) {
            seen.metrics().stream().filter(m -> metric.validity().holds(decision.asOf()) && m.name().identifier().equals(metric.name())).forEach(m -> {
                Phrase where = where(competency, track.name(), metric.name());
                reached.add(metric.place() + where);
                see(metric.place(), where, List.of(), earned(m.points()));
                for (int i = 0; i < m.gates().size(); i++) {
                    see(metric.place(), Phrase.of("coverage.gate", where, i + 1), m.gates().get(i));
                }
                List<Part> allOrNothing = conditions(m.ways()).toList();
                for (int i = 0; i < allOrNothing.size(); i++) {
                    see(metric.place(), Phrase.of("coverage.way", where, i + 1), allOrNothing.get(i));
                }
            });
        }
    }

    private static Stream<Part> conditions(List<Decision.Way> ways) {
        return ways.stream().flatMap(way -> Stream.concat(way.condition().stream(), conditions(way.ways())));
    }

    private static Outcome earned(Range points) {
        return points.from().filter(from -> from.signum() > 0).isPresent() ? Outcome.MET : points.to().filter(to -> to.signum() == 0).isPresent() ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }

    private static Phrase where(Competency competency, String... names) {
        return Phrase.of("coverage.where", competency.name() + ", " + String.join(", ", names));
    }

    private void step(String place, Phrase where, Part part) {
        reached.add(place + where);
        see(place, where, part);
    }

    private void see(String place, Phrase where, Part part) {
        if (part.parts().isEmpty()) {
            see(place, where, List.of(part.says()), part.outcome());
        }
        for (int i = 0; i < part.parts().size(); i++) {
            see(place, Phrase.of("coverage.part", where, i + 1), part.parts().get(i));
        }
    }

    private void see(String place, Phrase where, List<Phrase> says, Outcome outcome) {
        conditions.computeIfAbsent(place + where, _ -> new Seen(place, where, says, EnumSet.noneOf(Outcome.class))).outcomes.add(outcome);
    }

    /// Number of conditions that were seen at all.
    public int conditions() {
        return conditions.size();
    }

    /// Number of conditions that were seen both met and not met.
    public int covered() {
        return (int) conditions.values().stream().filter(Coverage::isCovered).count();
    }

    private static boolean isCovered(Seen seen) {
        return seen.outcomes.contains(Outcome.MET) && seen.outcomes.contains(Outcome.NOT_MET);
    }

    /// What was not seen both met and not met, in the order in which it was seen first; then the steps and metrics that no example reached, and the competencies that have none.
    public List<Phrase> gaps() {
        List<Phrase> gaps = new ArrayList<>();
        conditions.values().stream().filter(seen -> !isCovered(seen)).forEach(seen -> gaps.add(seen.says.isEmpty()
                ? Phrase.of(points(seen.outcomes), seen.place, seen.where) : Phrase.of(condition(seen.outcomes), seen.place, seen.where, seen.says.getFirst())));
        for (Competency competency : competencies) {
            competency.options().forEach(option -> unreached(competency, option.name(), option.levels(), gaps));
            for (Competency.Track track : competency.tracks()) {
                track.metrics().forEach(metric -> unreached(metric.place(), where(competency, track.name(), metric.name()), gaps));
                unreached(competency, track.name(), competency.levels(), gaps);
            }
        }
        programme.competencies().stream().filter(competency -> !competencies.contains(competency)).forEach(competency -> gaps.add(Phrase.of("coverage.no-example", version(competency))));
        return gaps;
    }

    private void unreached(Competency competency, String option, List<Competency.Level> levels, List<Phrase> gaps) {
        levels.forEach(level -> level.steps().forEach(step -> unreached(step.place(), where(competency, option, level.level().name(), step.name()), gaps)));
    }

    private void unreached(String place, Phrase where, List<Phrase> gaps) {
        if (!reached.contains(place + where)) {
            gaps.add(Phrase.of("coverage.never-seen", place, where));
        }
    }

    /// The name of a competency, with its days where another version has the same name.
    private Phrase version(Competency competency) {
        Phrase name = Phrase.of("coverage.where", competency.name());
        if (programme.competencies().stream().filter(other -> other.name().equals(competency.name())).count() == 1) {
            return name;
        }
        Phrase from = competency.validity().from().map(day -> Phrase.of("value.from", name, day)).orElse(name);
        return competency.validity().until().map(day -> Phrase.of("value.until", from, day)).orElse(from);
    }

    private static String condition(Set<Outcome> outcomes) {
        boolean unknown = outcomes.contains(Outcome.UNKNOWN);
        if (outcomes.contains(Outcome.MET)) {
            return unknown ? "coverage.met-or-unknown" : "coverage.never-failed";
        }
        return !unknown ? "coverage.never-met" : outcomes.contains(Outcome.NOT_MET) ? "coverage.not-met-or-unknown" : "coverage.only-unknown";
    }

    private static String points(Set<Outcome> outcomes) {
        boolean unknown = outcomes.contains(Outcome.UNKNOWN);
        if (outcomes.contains(Outcome.MET)) {
            return unknown ? "coverage.points-or-unknown" : "coverage.always-points";
        }
        return unknown ? "coverage.no-sure-points" : "coverage.no-points";
    }
}
