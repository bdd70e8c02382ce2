package org.complang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complang.Comp;
import org.complang.data.ObjectDocument;
import org.complang.decision.Decision;
import org.complang.report.DecisionJson;
import org.complang.source.SourceFile;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What is decided although something is not known must stay so, whatever turns out to be there: partners with gaps are decided, the gaps are filled in ways that the manual allows, and nothing that was met, not met or measured may change.
///
/// This is independent of the reference, which shares the rules by which the evaluator treats what is not known. `-Dcomp.generated=` and `-Dcomp.seed=` as for the comparison with it.
/// `-Dcomp.needless=true` tells how many decisions stayed open although all completions came to one level.
class CompletionsTest {
    private static final int PARTNERS_OF_ONE = 10;
    private static final int COMPLETIONS = 12;
    private static final int GENERATED = Integer.getInteger("comp.generated", 1_500);
    private static final long SEED = Long.getLong("comp.seed", 20_261_129);
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final List<String> broken = java.util.Collections.synchronizedList(new ArrayList<>());
    private final LongAdder checked = new LongAdder();
    private final LongAdder open = new LongAdder();
    private final LongAdder needless = new LongAdder();

    @Test
    void decisionsHold() {
        System.out.println("completions: -Dcomp.seed=" + SEED);
        List<List<SourceFile>> worlds = GeneratedProgramme.worlds();
        IntStream.range(0, Math.max(1, GENERATED / PARTNERS_OF_ONE)).parallel().filter(_ -> broken.isEmpty()).forEach(i -> world(worlds.get(i % worlds.size()), SEED + i));
        if (Boolean.getBoolean("comp.needless")) {
            System.out.println("open decisions: " + open + ", of which all completions come to one level: " + needless);
        }
        assertThat(broken).as("decisions that did not hold, -Dcomp.seed=%s", SEED).isEmpty();
        assertThat(checked.sum()).as("completed partners whose decisions were compared").isGreaterThan(GENERATED);
    }

    private void world(List<SourceFile> files, long seed) {
        WrittenCompetency competency = new CompetencyWriter(new Chance(seed), Comp.of(files, _ -> { }).orElseThrow().programme()).competency();
        GeneratedProgramme.load(files, competency, _ -> { }).ifPresent(comp -> {
            for (int i = 0; i < PARTNERS_OF_ONE && broken.isEmpty(); i++) {
                Chance chance = new Chance(31 * seed + i);
                LocalDate asOf = chance.asOf();
                DocumentWriter writer = new DocumentWriter(chance, comp.programme().shape(), asOf);
                Map<String, Object> document = writer.document();
                if (!writer.isHuge()) {
                    Case one = new Case(files, comp, competency, document, asOf, seed);
                    count(one);
                    if (!one.changed().isEmpty()) {
                        broken.add(one.smallest().text());
                    }
                }
            }
        });
    }

    private void count(Case one) {
        List<Decision> told = decide(one.comp, one.document, one.asOf).orElse(List.of());
        List<List<Decision>> completed = one.completions().stream().map(completion -> decide(one.comp, completion, one.asOf).orElseThrow()).toList();
        for (int i = 0; i < told.size(); i++) {
            int index = i;
            checked.add(completed.size());
            if (told.get(i).undetermined()) {
                open.increment();
                if (completed.stream().map(decisions -> decisions.get(index).level()).distinct().count() == 1) {
                    needless.increment();
                }
            }
        }
    }

    /// A partner with gaps, and a competency.
    private record Case(List<SourceFile> files, Comp comp, WrittenCompetency competency, Map<String, Object> document, LocalDate asOf, long seed) {
        List<Map<String, Object>> completions() {
            Chance chance = new Chance(seed);
            DocumentWriter writer = new DocumentWriter(chance, comp.programme().shape(), asOf);
            return writer.isHuge() ? List.of() : Stream.generate(() -> new Completion(chance, comp.programme().shape(), writer).of(document)).limit(COMPLETIONS).flatMap(Optional::stream).toList();
        }

        /// What was decided and changed, of the first completion of which anything did.
        List<String> changed() {
            List<Decision> told = decide(comp, document, asOf).orElse(List.of());
            List<String> changed = new ArrayList<>();
            for (Map<String, Object> completion : told.isEmpty() ? List.<Map<String, Object>>of() : completions()) {
                List<Decision> completed = decide(comp, completion, asOf).orElseThrow();
                for (int i = 0; i < told.size(); i++) {
                    holds("", json(told.get(i)), json(completed.get(i)), changed);
                }
                if (!changed.isEmpty()) {
                    changed.add("\n" + Comparison.text(completion));
                    break;
                }
            }
            return changed;
        }

        Case smallest() {
            return GeneratedProgramme.smallest(this, Case::simpler);
        }

        private Optional<Case> simpler() {
            return Stream.concat(competency.simpler().stream().flatMap(less -> GeneratedProgramme.load(files, less, _ -> { }).stream().map(loaded -> new Case(files, loaded, less, document, asOf, seed))),
                    Comparison.simpler(document).stream().map(less -> new Case(files, comp, competency, less, asOf, seed))).filter(one -> !one.changed().isEmpty()).findFirst();
        }

        String text() {
            return "seed " + seed + ", as of " + asOf + "\n" + competency.text() + "\n--- told\n" + Comparison.text(document) + "\n--- changed\n" + String.join("\n", changed());
        }
    }

    private static Map<String, Object> json(Decision decision) {
        return JSON.readValue(DecisionJson.line(decision), new TypeReference<LinkedHashMap<String, Object>>() { });
    }

    /// Collects what was said and does not hold.
    private static void holds(String place, Map<?, ?> told, Map<?, ?> completed, List<String> changed) {
        if (place.isEmpty() && "decided".equals(told.get("status")) && !java.util.Objects.equals(told.get("level"), completed.get("level"))) {
            changed.add("level " + told.get("level") + " became " + completed.get("level"));
        }
        told.forEach((name, before) -> {
            String at = place + "/" + name;
            Object after = completed.get(name);
            switch ((String) name) {
                case "outcome", "qualifies" -> {
                    if (!before.equals("unknown") && after != null && !before.equals(after)) {
                        changed.add(at + " " + before + " became " + after);
                    }
                }
                case "actual", "points", "total", "score", "shortfall" -> {
                    if (before != null && after != null && !within(after, before)) {
                        changed.add(at + " " + before + " became " + after);
                    }
                }
                default -> {
                    if (before instanceof Map<?, ?> map && after instanceof Map<?, ?> other) {
                        holds(at, map, other, changed);
                    } else if (before instanceof List<?> list && after instanceof List<?> others) {
                        for (int i = 0; i < Math.min(list.size(), others.size()); i++) {
                            if (list.get(i) instanceof Map<?, ?> map && others.get(i) instanceof Map<?, ?> other) {
                                holds(at + "/" + i, map, other, changed);
                            }
                        }
                    }
                }
            }
        });
    }

    /// Whether a number, or a range, lies in a range. Bounds that are no decimal numbers are rounded a little.
    private static boolean within(Object inner, Object outer) {
        return end(inner, "from").map(low -> end(outer, "from").map(least -> low >= least - 1e-6 * Math.max(1, Math.abs(least))).orElse(true)).orElse(end(outer, "from").isEmpty())
                && end(inner, "to").map(high -> end(outer, "to").map(most -> high <= most + 1e-6 * Math.max(1, Math.abs(most))).orElse(true)).orElse(end(outer, "to").isEmpty());
    }

    private static Optional<Double> end(Object range, String end) {
        Object number = range instanceof Map<?, ?> map ? map.get(end) : range;
        if (number == null) {
            return Optional.empty();
        }
        String[] parts = number.toString().split("/");
        double value = new BigDecimal(parts[0]).doubleValue();
        return Optional.of(parts.length == 1 ? value : value / new BigDecimal(parts[1]).doubleValue());
    }

    private static Optional<List<Decision>> decide(Comp comp, Map<String, Object> document, LocalDate asOf) {
        return ObjectDocument.bind(comp.programme().shape(), document).partner().map(partner -> comp.decide(partner, asOf, false));
    }
}
