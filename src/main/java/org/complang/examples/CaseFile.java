package org.complang.examples;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.evaluate.Evaluator;
import org.complang.model.Competency;
import org.complang.model.Example;
import org.complang.model.Programme;
import org.complang.wording.Labels;

/// Cases that stand in a JSON file: `document`, and `cases` with `id`, `title`, `evaluationDate`, `data` (one partner document) and `expected`.
///
/// Names in `expected` are those of the guide: "Managed Service Partner" is the option `managed-service-partner`, `netCustomerAdds` the metric `net-customer-adds`. The competency is the `document` without
/// the word `competency-` before it; where none is called so, since one document has several, the name of the file likewise. Data may have mistakes, which are told: a case can be about them. In `steps`, true
/// is met, and false is not met or unknown; a level is the one surely attained; points are shown with two decimals. What cannot be compared makes a case fail, but for `detail`, which is for readers.
public final class CaseFile {
    private static final Set<String> EXPECTED = Set.of("overall", "designation", "options", "score", "tracks", "detail");
    private static final Set<String> OF_LEVEL = Set.of("attained", "steps");
    private static final Set<String> OF_TRACK = Set.of("metrics", "total", "level", "qualifies");

    /// Decimals, or zeros behind, of points that are expected.
    private static final int DIGITS = 100;

    private final String name;
    private final String competency;
    private final List<Map<?, ?>> cases = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private CaseFile(String name, String competency) {
        this.name = name;
        this.competency = competency;
    }

    /// The cases of a file, from its JSON; nothing where it is no case file.
    ///
    /// @param name that of the file
    public static Optional<CaseFile> of(String name, Object json, Programme programme) {
        if (!(json instanceof Map<?, ?> file) || !(file.get("document") instanceof String document) || !(file.get("cases") instanceof List<?> cases) || cases.isEmpty()) {
            return Optional.empty();
        }
        String ofDocument = competency(document);
        String ofFile = competency(name.replaceFirst("\\.json$", ""));
        boolean byFile = programme.competency(ofDocument).isEmpty() && programme.competency(ofFile).isPresent();
        CaseFile result = new CaseFile(name, byFile ? ofFile : ofDocument);
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i) instanceof Map<?, ?> fields && fields.get("data") instanceof Map<?, ?> && fields.get("expected") instanceof Map<?, ?> && isDay(fields.get("evaluationDate"))) {
                result.cases.add(fields);
            } else {
                result.wrong.add(cases.get(i) instanceof Map<?, ?> fields && fields.get("id") != null ? String.valueOf(fields.get("id")) : String.valueOf(i + 1));
            }
        }
        return Optional.of(result);
    }

    private static boolean isDay(Object value) {
        try {
            return LocalDate.parse(String.valueOf(value)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// The cases that cannot be run, by their `id`, or by their number, from 1, where they have none.
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    private static String competency(String document) {
        return document.replaceFirst("^competency-", "").replace('.', '-');
    }

    /// The competency that the cases are of.
    public String competency() {
        return competency;
    }

    /// The results of all cases that can be run.
    public List<ExampleResult> run(Evaluator evaluator) {
        Examples examples = new Examples(evaluator);
        return cases.stream().map(one -> examples.run(competency + " (" + name + ")", competency, example(one, evaluator.programme()), true)).toList();
    }

    @SuppressWarnings("unchecked")
    private Example example(Map<?, ?> one, Programme programme) {
        LocalDate asOf = LocalDate.parse(String.valueOf(one.get("evaluationDate")));
        Competency target = programme.competency(competency, asOf).orElseGet(() -> programme.competency(competency).orElseThrow());
        Map<?, ?> expected = (Map<?, ?>) one.get("expected");
        List<Example.Expectation> expectations = new ArrayList<>();
        if (expected.containsKey("overall")) {
            expectations.add(new Example.Expectation.Attained(level(expected.get("overall")), Optional.empty(), false));
        }
        truth(expected, "designation", expectations)
                .ifPresent(attained -> expectations.add(new Example.Expectation.Attained(attained ? Optional.of("designation") : Optional.empty(), Optional.empty(), false)));
        object(expected, "options", expectations).forEach((option, levels) -> named("option", option, labels(target.options(), Competency.Option::labels), expectations)
                .ifPresent(name -> option(target.options().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow(), object(option, levels, expectations), asOf, expectations)));
        points(expected, "score", expectations).ifPresent(score -> expectations.add(new Example.Expectation.OfTrack(Optional.of(score), Optional.empty(), Map.of())));
        object(expected, "tracks", expectations).forEach((track, points) -> named("track", track, labels(target.tracks(), Competency.Track::labels), expectations)
                .ifPresent(name -> track(name, object(track, points, expectations), target, expectations)));
        expected.forEach((key, value) -> {
            if (!EXPECTED.contains(key)) {
                member(key, value, target, expectations);
            }
        });
        return new Example(one.get("id") + " " + one.get("title"), name + " " + one.get("id"), asOf, (Map<String, Object>) one.get("data"), expectations);
    }

    /// Rules of eligibility have names of their own: that of a level, or of an option with one level.
    private static void member(Object name, Object value, Competency target, List<Example.Expectation> expectations) {
        List<Example.Expectation> such = new ArrayList<>();
        for (Competency.Option option : target.options()) {
            for (Competency.Level level : option.levels()) {
                boolean called = isCalled(level.level().labels(), name) || option.levels().size() == 1 && isCalled(option.labels(), name);
                if (called && value instanceof Boolean attained) {
                    such.add(new Example.Expectation.OfLevel(level.level().name(), Optional.of(outcome(attained)), Optional.of(option.name()), Map.of()));
                }
            }
        }
        // Of several it is not said which one is meant.
        expectations.add(such.size() == 1 ? such.getFirst() : new Example.Expectation.OfNone("key", String.valueOf(name)));
    }

    private static boolean isCalled(Labels labels, Object name) {
        return labels.identifier().equals(kebab(name)) || kebab(labels.in("en")).equals(kebab(name));
    }

    private static void option(Competency.Option option, Map<?, ?> expected, LocalDate asOf, List<Example.Expectation> expectations) {
        if (expected.containsKey("level")) {
            expectations.add(new Example.Expectation.Attained(level(expected.get("level")), Optional.of(option.name()), false));
        }
        Map<Object, Object> levels = new LinkedHashMap<>(expected);
        levels.remove("level");
        levels.forEach((name, outcome) -> named("level", name, labels(option.levels(), level -> level.level().labels()), expectations)
                .flatMap(found -> option.levels().stream().filter(level -> level.level().name().equals(found)).findFirst())
                .ifPresent(level -> level(option.name(), level.level().name(), level.steps(asOf), object(name, outcome, expectations), expectations)));
    }

    private static void level(String option, String level, List<Competency.Step> known, Map<?, ?> expected, List<Example.Expectation> expectations) {
        Map<String, String> steps = new LinkedHashMap<>();
        List<?> outcomes = expected.get("steps") instanceof List<?> list ? list : List.of();
        if (expected.containsKey("steps") && !(expected.get("steps") instanceof List<?>)) {
            expectations.add(new Example.Expectation.OfNone("key", "steps"));
        }
        for (int i = 0; i < outcomes.size(); i++) {
            if (i < known.size() && outcomes.get(i) instanceof Boolean met) {
                steps.put(known.get(i).name(), outcome(met));
            } else {
                expectations.add(new Example.Expectation.OfNone("step", level + " " + (i + 1)));
            }
        }
        Optional<Boolean> attained = truth(expected, "attained", expectations);
        onlyKnown(expected, OF_LEVEL, expectations);
        expectations.add(new Example.Expectation.OfLevel(level, attained.map(CaseFile::outcome), Optional.of(option), steps));
    }

    private static String outcome(boolean met) {
        return met ? "met" : Examples.NOT_SURELY;
    }

    private static void track(String track, Map<?, ?> expected, Competency target, List<Example.Expectation> expectations) {
        List<Labels> known = target.tracks().stream().filter(t -> t.name().equals(track)).flatMap(t -> t.metrics().stream()).map(Competency.Metric::labels).toList();
        Map<String, BigFraction> metrics = new LinkedHashMap<>();
        object(expected, "metrics", expectations)
                .forEach((metric, value) -> named("metric", metric, known, expectations).ifPresent(name -> number(value, expectations).ifPresent(number -> metrics.put(name, number))));
        Optional<BigFraction> total = points(expected, "total", expectations);
        if (total.isPresent() || !metrics.isEmpty()) {
            expectations.add(new Example.Expectation.OfTrack(total, Optional.of(track), metrics));
        }
        if (expected.containsKey("level")) {
            expectations.add(new Example.Expectation.Attained(level(expected.get("level")), Optional.of(track), false));
        }
        truth(expected, "qualifies", expectations).ifPresent(qualifies -> expectations.add(new Example.Expectation.Qualifies(qualifies, track)));
        onlyKnown(expected, OF_TRACK, expectations);
    }

    /// What is no object the case can only fail with; nothing is expected where nothing is given.
    private static Map<?, ?> object(Map<?, ?> expected, String key, List<Example.Expectation> expectations) {
        return expected.containsKey(key) ? object(key, expected.get(key), expectations) : Map.of();
    }

    private static Map<?, ?> object(Object key, Object value, List<Example.Expectation> expectations) {
        if (value instanceof Map<?, ?> object && !object.isEmpty()) {
            return object;
        }
        expectations.add(new Example.Expectation.OfNone("key", String.valueOf(key)));
        return Map.of();
    }

    private static Optional<Boolean> truth(Map<?, ?> expected, String key, List<Example.Expectation> expectations) {
        if (expected.containsKey(key) && !(expected.get(key) instanceof Boolean)) {
            expectations.add(new Example.Expectation.OfNone("key", key));
        }
        return expected.get(key) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
    }

    private static void onlyKnown(Map<?, ?> expected, Set<String> known, List<Example.Expectation> expectations) {
        expected.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> expectations.add(new Example.Expectation.OfNone("key", String.valueOf(key))));
    }

    private static Optional<String> level(Object value) {
        return value == null ? Optional.empty() : Optional.of(kebab(value));
    }

    /// Points that are expected; nothing where none are.
    private static Optional<BigFraction> points(Map<?, ?> expected, String key, List<Example.Expectation> expectations) {
        return expected.containsKey(key) ? number(expected.get(key), expectations) : Optional.empty();
    }

    /// What is no number of points, the case can only fail with.
    private static Optional<BigFraction> number(Object value, List<Example.Expectation> expectations) {
        if (value instanceof BigDecimal number && Math.abs((long) number.scale()) <= DIGITS) {
            return Optional.of(BigFraction.of(number.unscaledValue()).multiply(BigFraction.of(BigInteger.TEN).pow(-number.scale())));
        }
        expectations.add(new Example.Expectation.OfNone("points", String.valueOf(value)));
        return Optional.empty();
    }

    /// What is called so, or else labelled so. Where there is none, the case can only fail.
    private static Optional<String> named(String kind, Object name, List<Labels> known, List<Example.Expectation> expectations) {
        String kebab = kebab(name);
        Optional<Labels> found = known.stream().filter(labels -> labels.identifier().equals(kebab)).findFirst()
                .or(() -> known.stream().filter(labels -> kebab(labels.in("en")).equals(kebab)).findFirst());
        if (found.isEmpty()) {
            expectations.add(new Example.Expectation.OfNone(kind, String.valueOf(name)));
        }
        return found.map(Labels::identifier);
    }

    private static <T> List<Labels> labels(List<T> parts, Function<T, Labels> labels) {
        return parts.stream().map(labels).toList();
    }

    private static String kebab(Object name) {
        return String.valueOf(name).replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
