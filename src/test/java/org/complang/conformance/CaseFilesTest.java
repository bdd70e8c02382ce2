package org.complang.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Decides the partners of the case files under `src/test/resources/cases` with the shipped competencies, through the command line: levels and every step of competencies, tracks and
/// every metric of designations. What a case file calls true is met; false is not met or unknown; points are those that surely count.
class CaseFilesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                JsonNode document = JSON.readTree(Files.readString(file));
                String competency = file.getFileName().toString().replaceFirst("^competency-", "").replaceFirst("\\.json$", "").replace('.', '-');
                boolean designation = document.get("kind").asString().equals("designation");
                assertThat(document.get("cases")).as("cases of %s", file).isNotEmpty();
                for (JsonNode one : document.get("cases")) {
                    tests.add(DynamicTest.dynamicTest(one.get("id").asString() + " " + one.get("title").asString(), () -> {
                        JsonNode decision = decide(competency, one);
                        if (designation) {
                            compareTracks(decision, one);
                        } else {
                            compareOptions(decision, one);
                        }
                    }));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static JsonNode decide(String competency, JsonNode one) {
        byte[] data = one.get("data").toString().getBytes(StandardCharsets.UTF_8);
        CommandLineRun run = CommandLineRun.of(List.of("evaluate", "--program", "competencies", "--data", "-", "--competency", competency,
                "--as-of", one.get("evaluationDate").asString(), "--format", "json"), data);
        assertThat(run.err()).as("messages").doesNotContain("error[");
        return JSON.readTree(run.out());
    }

    private static void compareOptions(JsonNode decision, JsonNode one) {
        JsonNode expected = one.get("expected");
        assertThat(level(decision.get("level"))).as(one.get("reason").asString()).isEqualTo(level(expected.get("overall")));
        assertThat(List.copyOf(decision.get("options").propertyNames())).as("options").isEqualTo(names(expected.get("options")));
        for (var option : expected.get("options").properties()) {
            JsonNode actual = decision.get("options").get(kebab(option.getKey()));
            assertThat(level(actual.get("level"))).as(option.getKey()).isEqualTo(level(option.getValue().get("level")));
            List<String> wanted = option.getValue().propertyNames().stream().filter(name -> !name.equals("level")).toList();
            assertThat(List.copyOf(actual.get("levels").propertyNames())).as("levels of %s", option.getKey()).isEqualTo(wanted.stream().map(String::toLowerCase).toList());
            for (String name : wanted) {
                JsonNode level = option.getValue().get(name);
                JsonNode found = actual.get("levels").get(name.toLowerCase());
                assertThat(found.get("outcome").asString().equals("met")).as(name + " attained").isEqualTo(level.get("attained").asBoolean());
                assertThat(steps(found)).as(name).isEqualTo(truths(level.get("steps")));
            }
        }
    }

    private static void compareTracks(JsonNode decision, JsonNode one) {
        JsonNode expected = one.get("expected");
        assertThat(level(decision.get("level")).equals("designation")).as(one.get("reason").asString()).isEqualTo(expected.get("designation").asBoolean());
        assertThat(highest(decision.get("tracks"))).as("score").isEqualTo(shown(expected.get("score")));
        assertThat(List.copyOf(decision.get("tracks").propertyNames())).as("tracks").isEqualTo(names(expected.get("tracks")));
        for (var track : expected.get("tracks").properties()) {
            JsonNode actual = decision.get("tracks").get(kebab(track.getKey()));
            assertThat(metrics(actual)).as(track.getKey()).isEqualTo(points(track.getValue().get("metrics")));
            assertThat(actual.get("shown").asString()).as("total").isEqualTo(shown(track.getValue().get("total")));
            assertThat(actual.get("qualifies").asString().equals("met")).as("qualifies").isEqualTo(track.getValue().get("qualifies").asBoolean());
        }
    }

    private static Map<String, String> metrics(JsonNode track) {
        Map<String, String> shown = new TreeMap<>();
        track.get("metrics").properties().forEach(metric -> shown.put(metric.getKey(), metric.getValue().get("shown").asString()));
        return shown;
    }

    private static Map<String, String> points(JsonNode metrics) {
        Map<String, String> shown = new TreeMap<>();
        metrics.properties().forEach(metric -> shown.put(kebab(apart(metric.getKey())), shown(metric.getValue())));
        return shown;
    }

    private static String highest(JsonNode tracks) {
        BigDecimal highest = BigDecimal.ZERO;
        for (JsonNode track : tracks) {
            highest = highest.max(new BigDecimal(track.get("shown").asString()));
        }
        return highest.setScale(2).toPlainString();
    }

    private static String shown(JsonNode points) {
        return points.decimalValue().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static List<String> names(JsonNode node) {
        return node.propertyNames().stream().map(CaseFilesTest::kebab).toList();
    }

    private static List<Boolean> steps(JsonNode level) {
        List<Boolean> steps = new ArrayList<>();
        level.get("steps").forEach(step -> steps.add(step.get("outcome").asString().equals("met")));
        return steps;
    }

    private static List<Boolean> truths(JsonNode steps) {
        List<Boolean> truths = new ArrayList<>();
        steps.forEach(step -> truths.add(step.asBoolean()));
        return truths;
    }

    private static String level(JsonNode node) {
        return node == null || node.isNull() ? "none" : node.asString().toLowerCase();
    }

    /// `netCustomerAdds` as `net Customer Adds`.
    private static String apart(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    private static String kebab(String name) {
        return name.toLowerCase().replaceAll("[^a-z0-9]+", "-");
    }
}
