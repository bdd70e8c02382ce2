package org.complang.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Test;

/// Forecasts for programs have the published form.
class ForecastSchemaTest {
    private static final Path SUITE = Path.of("src/test/resources/conformance/forecast");

    private static Schema schema() throws IOException {
        try (var in = ForecastJson.class.getResourceAsStream("forecast-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    /// Every case of the suite, whatever it prints, as JSON.
    @Test
    void theForecastsOfTheSuiteFit() throws IOException {
        Schema schema = schema();
        int lines = 0;
        try (Stream<Path> found = Files.walk(SUITE)) {
            for (Path command : found.filter(path -> path.endsWith("command")).sorted().toList()) {
                CommandLineRun run = run(command);
                for (String line : run.out().lines().toList()) {
                    assertThat(schema.validate(line, InputFormat.JSON)).as("%s: %s", command, line).isEmpty();
                    lines++;
                }
                assertThat(run(command).out()).as("the same bytes again").isEqualTo(run.out());
            }
        }
        assertThat(lines).isGreaterThan(10);
    }

    private static CommandLineRun run(Path command) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (String line : Files.readAllLines(command)) {
            Path file = command.resolveSibling(line);
            arguments.add(!line.startsWith("-") && Files.exists(file) ? file.toString() : line);
        }
        if (!arguments.contains("--format")) {
            arguments.addAll(List.of("--format", "json"));
        }
        return CommandLineRun.of(arguments, new byte[0]);
    }

    @Test
    void anythingElseDoesNot() throws IOException {
        String line = run(SUITE.resolve("json/command")).out().strip();
        assertThat(schema().validate(line.replace("\"decided\"", "\"perhaps\""), InputFormat.JSON)).isNotEmpty();
        assertThat(schema().validate(line.replace("\"total\":\"4000\"", "\"total\":4000"), InputFormat.JSON)).isNotEmpty();
    }
}
