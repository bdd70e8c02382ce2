package org.complang.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Decides the partners of the case files under `src/test/resources/cases` with the shipped competencies, through the command line, and compares levels and every step.
class CaseFilesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                JsonNode document = JSON.readTree(Files.readString(file));
                String competency = document.get("document").asString().replaceFirst("^competency-", "").replace('.', '-');
                for (JsonNode one : document.get("cases")) {
                    tests.add(DynamicTest.dynamicTest(one.get("id").asString() + " " + one.get("title").asString(), () -> compare(competency, one)));
                }
            }
        }
        return tests.stream();
    }

    private static void compare(String competency, JsonNode one) {
        byte[] data = one.get("data").toString().getBytes(StandardCharsets.UTF_8);
        CommandLineRun run = CommandLineRun.of(List.of("evaluate", "--program", "competencies", "--data", "-", "--competency", competency,
                "--as-of", one.get("evaluationDate").asString(), "--format", "json"), data);
        assertThat(run.err()).as("messages").doesNotContain("error[");
        JsonNode decision = JSON.readTree(run.out());
        JsonNode expected = one.get("expected");
        assertThat(level(decision.get("level"))).as(one.get("reason").asString()).isEqualTo(level(expected.get("overall")));
        for (var option : expected.get("options").properties()) {
            JsonNode actual = decision.get("options").get(kebab(option.getKey()));
            assertThat(level(actual.get("level"))).as(option.getKey()).isEqualTo(level(option.getValue().get("level")));
            for (String name : List.of("Silver", "Gold")) {
                JsonNode wanted = option.getValue().get(name);
                if (wanted != null) {
                    assertThat(actual.get("levels").has(name.toLowerCase())).as(name + " exists").isTrue();
                    assertThat(steps(actual.get("levels").get(name.toLowerCase()))).as(name).isEqualTo(truths(wanted.get("steps")));
                }
            }
        }
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

    private static String kebab(String name) {
        return name.toLowerCase().replaceAll("[^a-z0-9]+", "-");
    }
}
