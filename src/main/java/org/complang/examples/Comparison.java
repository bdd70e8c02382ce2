package org.complang.examples;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.model.Example;
import org.complang.wording.ExactNumber;
import org.complang.wording.Phrase;

/// Compares a decision with what an example expects of it.
///
/// @param differences what was expected and did not come; grows
record Comparison(Example example, Decision decision, List<Phrase> differences) {
    void compare(Example.Expectation expectation) {
        switch (expectation) {
            case Example.Expectation.Attained attained -> attained(attained);
            case Example.Expectation.Undetermined(Optional<String> option) ->
                    differ(in(option, "example.status"), Phrase.of("example.undetermined"), Phrase.of(isUndetermined(option) ? "example.undetermined" : "example.decided"));
            case Example.Expectation.OfLevel(String level, Optional<String> outcome, Optional<String> option, Map<String, String> steps) -> {
                List<Decision.Option> options = option.map(o -> option(o).stream().toList()).orElse(decision.options());
                options.stream().flatMap(o -> o.levels().stream()).filter(l -> l.level().identifier().equals(level)).findFirst().ifPresentOrElse(found -> {
                    outcome.ifPresent(expected -> outcome(level, expected, Optional.of(found.outcome())));
                    steps.forEach((name, expected) -> outcome(level + " " + name, expected, step(found, name)));
                }, () -> outcome.ifPresent(expected -> outcome(level, expected, Optional.empty())));
            }
            case Example.Expectation.OfTrack(Optional<BigFraction> points, Optional<String> track, Map<String, BigFraction> metrics) -> {
                Optional<Decision.Track> found = decision.tracks().stream().filter(t -> track.isEmpty() || t.name().identifier().equals(track.get()))
                        .reduce((a, b) -> ExactNumber.compare(sure(a), sure(b)) >= 0 ? a : b);
                points.ifPresent(total -> differ(Phrase.of("example.points"), shown(total), orNone(found.map(t -> shown(sure(t))))));
                metrics.forEach((name, expected) -> differ(name, shown(expected), orNone(found.flatMap(t -> metric(t, name)))));
            }
            case Example.Expectation.Qualifies(boolean surely, String track) -> outcome(track, surely ? "met" : Examples.NOT_SURELY,
                    decision.tracks().stream().filter(t -> t.name().identifier().equals(track)).findFirst().map(Decision.Track::qualifies));
            case Example.Expectation.OfNone(String kind, String name) -> differences.add(Phrase.of("example.no-" + kind, name));
        }
    }

    /// A level that hangs on data that is missing is not known to be the highest one, unless the example says that this is meant.
    private void attained(Example.Expectation.Attained expected) {
        Optional<String> option = expected.option();
        Optional<String> attained = (option.isEmpty() ? decision.level() : option(option.get()).flatMap(Decision.Option::level)).map(level -> level.identifier());
        boolean meant = example.expectations().contains(new Example.Expectation.Undetermined(Optional.empty()))
                || example.expectations().contains(new Example.Expectation.Undetermined(option));
        Object level = orNone(attained);
        if (!attained.equals(expected.level())) {
            differ(in(option, "example.level"), orNone(expected.level()), level);
        } else if (expected.surely() && !meant && isUndetermined(option)) {
            differences.add(option.isPresent() ? Phrase.of("example.unsure-in", option.get(), level) : Phrase.of("example.unsure", level, List.copyOf(decision.missing())));
        }
    }

    private boolean isUndetermined(Optional<String> option) {
        return option.isEmpty() ? decision.undetermined() : option(option.get()).filter(Comparison::isUndetermined).isPresent();
    }

    /// Whether a level is unknown that is higher than the one attained; the levels are in their order.
    private static boolean isUndetermined(Decision.Option option) {
        List<Decision.Level> unknown = option.levels().stream().filter(level -> level.outcome() == Outcome.UNKNOWN).toList();
        List<Decision.Level> met = option.levels().stream().filter(level -> level.outcome() == Outcome.MET).toList();
        return !unknown.isEmpty() && (met.isEmpty() || option.levels().indexOf(unknown.getLast()) > option.levels().indexOf(met.getLast()));
    }

    private Optional<Decision.Option> option(String name) {
        return decision.options().stream().filter(option -> option.name().identifier().equals(name)).findFirst();
    }

    private static Optional<Outcome> step(Decision.Level level, String name) {
        return level.steps().stream().filter(step -> step.name().orElseThrow().identifier().equals(name)).findFirst().map(Part::outcome);
    }

    private static BigFraction sure(Decision.Track track) {
        return track.total().from().orElse(BigFraction.ZERO);
    }

    private static Optional<String> metric(Decision.Track track, String name) {
        return track.metrics().stream().filter(metric -> metric.name().identifier().equals(name)).findFirst()
                .map(metric -> shown(metric.points().from().orElse(BigFraction.ZERO)));
    }

    /// Points as they are shown: with two decimals, halves up.
    private static String shown(BigFraction points) {
        return points.bigDecimalValue(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static Phrase in(Optional<String> option, String key) {
        return option.map(name -> Phrase.of("example.in", Phrase.of(key), name)).orElse(Phrase.of(key));
    }

    private static Object orNone(Optional<String> value) {
        return value.<Object>map(v -> v).orElse(Phrase.of("example.none"));
    }

    private void outcome(String what, String expected, Optional<Outcome> actual) {
        boolean notSurely = expected.equals(Examples.NOT_SURELY) && actual.filter(outcome -> outcome == Outcome.MET).isEmpty();
        if (!notSurely) {
            differ(what, word(expected), word(actual.map(Outcome::word).orElse("none")));
        }
    }

    private static Phrase word(String outcome) {
        return switch (outcome) {
            case "met" -> Phrase.of("outcome.met");
            case "notMet" -> Phrase.of("outcome.not-met");
            case "unknown" -> Phrase.of("outcome.unknown");
            case Examples.NOT_SURELY -> Phrase.of("example.not-surely-met");
            default -> Phrase.of("example.none");
        };
    }

    private void differ(Object what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(Phrase.of("example.differs", what, expected, actual));
        }
    }
}
