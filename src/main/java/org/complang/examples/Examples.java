package org.complang.examples;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerDocument;
import org.complang.decision.Decision;
import org.complang.decision.Part;
import org.complang.diagnostic.Diagnostic;
import org.complang.evaluate.Evaluator;
import org.complang.model.Competency;
import org.complang.model.Example;
import org.complang.wording.Phrase;

/// Decides the examples of a programme and compares with what they expect: the way into this room.
public final class Examples {
    /// Expected where a case says no more than "false": not met or unknown.
    static final String NOT_SURELY = "not surely met";

    private final Evaluator evaluator;

    public Examples(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// The results of all examples, in the order of the programme.
    public List<ExampleResult> run() {
        List<ExampleResult> results = new ArrayList<>();
        for (Competency competency : evaluator.programme().competencies()) {
            competency.examples().forEach(example -> results.add(run(competency.name(), competency.name(), example)));
        }
        return results;
    }

    /// The result of one example of a competency.
    ExampleResult run(String suite, String competency, Example example) {
        PartnerDocument document = ObjectDocument.bind(evaluator.programme().shape(), example.document());
        List<Diagnostic> mistakes = document.diagnostics().stream().filter(Diagnostic::isError).toList();
        Optional<Decision> decision = document.partner().flatMap(partner -> evaluator.decide(competency, partner, example.asOf(), true));
        if (decision.isEmpty()) {
            return new ExampleResult(suite, example.title(), example.place(), List.of(Phrase.of("example.no-decision")), decision, document.diagnostics());
        }
        List<Phrase> differences = new ArrayList<>();
        if (!mistakes.isEmpty()) {
            differences.add(Phrase.of("example.mistakes"));
        }
        if (example.expectations().isEmpty()) {
            differences.add(Phrase.of("example.nothing-expected"));
        }
        example.expectations().forEach(expectation -> compare(expectation, decision.get(), differences));
        return new ExampleResult(suite, example.title(), example.place(), differences, decision, document.diagnostics());
    }

    private static void compare(Example.Expectation expectation, Decision decision, List<Phrase> differences) {
        switch (expectation) {
            case Example.Expectation.Attained(Optional<String> level, boolean undetermined, Optional<String> option) -> {
                if (undetermined) {
                    differ(differences, "status", "undetermined", decision.undetermined() ? "undetermined" : "decided");
                } else {
                    Optional<String> attained = option.isEmpty() ? decision.level().map(l -> l.identifier())
                            : option(decision, option.get()).flatMap(Decision.Option::level).map(l -> l.identifier());
                    differ(differences, option.map(o -> "level in " + o).orElse("level"), level.orElse("none"), attained.orElse("none"));
                }
            }
            case Example.Expectation.OfLevel(String level, String outcome, Optional<String> option, Map<String, String> steps) -> {
                List<Decision.Option> options = option.map(o -> option(decision, o).stream().toList()).orElse(decision.options());
                options.stream().flatMap(o -> o.levels().stream()).filter(l -> l.level().identifier().equals(level)).findFirst().ifPresentOrElse(found -> {
                    differ(differences, level, outcome, found.outcome().word());
                    steps.forEach((name, expected) -> differ(differences, level + " " + name, expected, step(found, name)));
                }, () -> differ(differences, level, outcome, "none"));
            }
            case Example.Expectation.OfTrack(Optional<BigFraction> points, Optional<String> track, Map<String, BigFraction> metrics) -> {
                Decision.Track found = decision.tracks().stream().filter(t -> track.isEmpty() || t.name().identifier().equals(track.get()))
                        .reduce((a, b) -> sure(a).subtract(sure(b)).signum() >= 0 ? a : b).orElse(null);
                points.ifPresent(total -> differ(differences, "points", shown(total), found == null ? "none" : shown(sure(found))));
                metrics.forEach((name, expected) -> differ(differences, name, shown(expected), found == null ? "none" : metric(found, name)));
            }
            case Example.Expectation.Qualifies(boolean surely, String track) -> differ(differences, "qualifies", surely ? "met" : NOT_SURELY,
                    decision.tracks().stream().filter(t -> t.name().identifier().equals(track)).findFirst().map(t -> t.qualifies().word()).orElse("none"));
            case Example.Expectation.OfNone(String kind, String name) -> differences.add(Phrase.of("example.no-" + kind, name));
        }
    }

    private static BigFraction sure(Decision.Track track) {
        return track.total().from().orElse(BigFraction.ZERO);
    }

    private static String metric(Decision.Track track, String name) {
        return track.metrics().stream().filter(metric -> metric.name().identifier().equals(name)).findFirst()
                .map(metric -> shown(metric.points().from().orElse(BigFraction.ZERO))).orElse("none");
    }

    /// Points as they are shown: with two decimals, halves up.
    static String shown(BigFraction points) {
        return points.bigDecimalValue(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static Optional<Decision.Option> option(Decision decision, String name) {
        return decision.options().stream().filter(option -> option.name().identifier().equals(name)).findFirst();
    }

    private static String step(Decision.Level level, String name) {
        return level.steps().stream().filter(step -> step.name().orElseThrow().identifier().equals(name)).findFirst()
                .map(Part::outcome).map(outcome -> outcome.word()).orElse("none");
    }

    private static void differ(List<Phrase> differences, String what, String expected, String actual) {
        boolean notSurely = expected.equals(NOT_SURELY) && !actual.equals("met");
        if (!expected.equals(actual) && !notSurely) {
            differences.add(Phrase.of("example.differs", what, expected, actual));
        }
    }
}
