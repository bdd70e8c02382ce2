package org.complang.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Decisions for programs have the published form.
class DecisionSchemaTest {
    private static Schema schema;

    @BeforeAll
    static void read() throws IOException {
        try (var in = DecisionJson.class.getResourceAsStream("decision-1.schema.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    @Test
    void theSampleDecisionsFit() {
        CommandLineRun run = CommandLineRun.of(List.of("evaluate", "--data", "competencies/samples/partners.ndjson", "--as-of", "2018-03-15", "--format", "json"), new byte[0]);
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).hasSizeGreaterThan(4).allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }

    @Test
    void anythingElseDoesNot() {
        CommandLineRun run = CommandLineRun.of(List.of("evaluate", "--data", "competencies/samples/partners.ndjson", "--competency", "cloud-productivity",
                "--as-of", "2018-03-15", "--format", "json"), new byte[0]);
        String line = run.out().lines().findFirst().orElseThrow();
        assertThat(schema.validate(line.replace("\"decided\"", "\"perhaps\""), InputFormat.JSON)).isNotEmpty();
        assertThat(schema.validate(line.replace("\"actual\":\"4640\"", "\"actual\":4640"), InputFormat.JSON)).isNotEmpty();
    }

    /// Partners that attain something, that do not, and that hang on data; teams, points and growth among their evidence.
    @ParameterizedTest
    @ValueSource(strings = {"4102377", "4118820", "4125561", "4130049", "4137715"})
    void explanationsFitTooInEveryLanguage(String partner) {
        for (String language : List.of("en", "zh-CN")) {
            CommandLineRun run = CommandLineRun.of(List.of("explain", "--data", "competencies/samples/partners.ndjson", "--partner", partner, "--as-of", "2018-03-15",
                    "--format", "json", "--lang", language), new byte[0]);
            assertThat(run.exit()).isZero();
            assertThat(run.out().lines()).hasSizeGreaterThan(4).allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty())
                    .allSatisfy(line -> assertThat(line).contains("\"evidence\":{\"says\":", "\"plans\":["));
        }
    }

    @Test
    void anythingElseIsNoExplanation() {
        CommandLineRun run = CommandLineRun.of(List.of("explain", "--data", "competencies/samples/partners.ndjson", "--partner", "4118820", "--competency", "cloud-productivity",
                "--as-of", "2018-03-15", "--format", "json"), new byte[0]);
        String line = run.out().strip();
        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
        for (String wrong : List.of("\"counted\":\"3\"->\"counted\":3", "\"leftOut\":->\"left\":", "\"status\":\"planned\"->\"status\":\"none\"",
                "\"status\":\"planned\"->\"status\":\"unknown\"", "\"least\":false->\"least\":\"no\"", "\"op\":\"add\"->\"op\":\"remove\"")) {
            String[] both = wrong.split("->");
            assertThat(line).contains(both[0]);
            assertThat(schema.validate(line.replace(both[0], both[1]), InputFormat.JSON)).as(wrong).isNotEmpty();
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        List<String> arguments = List.of("evaluate", "--data", "competencies/samples/partners.ndjson", "--as-of", "2018-03-15", "--format", "json");
        assertThat(CommandLineRun.of(arguments, new byte[0]).out()).isEqualTo(CommandLineRun.of(arguments, new byte[0]).out());
    }
}
