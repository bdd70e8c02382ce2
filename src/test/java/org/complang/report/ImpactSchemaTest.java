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

/// Impacts for programs have the published form.
class ImpactSchemaTest {
    private static final Path SUITE = Path.of("src/test/resources/conformance/command-line/impact");

    private static Schema schema() throws IOException {
        try (var in = ImpactJson.class.getResourceAsStream("impact-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    /// Every case of the suite that compares something, as JSON.
    @Test
    void theImpactsOfTheSuiteFit() throws IOException {
        Schema schema = schema();
        int compared = 0;
        try (Stream<Path> found = Files.walk(SUITE)) {
            for (Path command : found.filter(path -> path.endsWith("command")).sorted().toList()) {
                CommandLineRun run = json(command);
                if (run.out().startsWith("{")) {
                    assertThat(schema.validate(run.out(), InputFormat.JSON)).as("%s: %s", command, run.out()).isEmpty();
                    assertThat(json(command).out()).as("the same bytes again").isEqualTo(run.out());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(8);
    }

    @Test
    void anythingElseDoesNot() throws IOException {
        String line = json(SUITE.resolve("versions/command")).out();
        for (List<String> wrong : List.of(List.of("\"noLongerMet\"", "\"perhaps\""), List.of("\"near\":1", "\"near\":-1"), List.of("\"partners\":8", "\"partners\":\"8\""), List.of("\"inForce\"", "null"))) {
            assertThat(line).contains(wrong.getFirst());
            assertThat(schema().validate(line.replace(wrong.getFirst(), wrong.getLast()), InputFormat.JSON)).as("%s", wrong).isNotEmpty();
        }
    }

    static CommandLineRun json(Path command) throws IOException {
        return run(command, "json", "en");
    }

    /// A case of the suite in another form.
    static CommandLineRun run(Path command, String format, String language) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (String line : Files.readAllLines(command)) {
            Path file = command.resolveSibling(line);
            arguments.add(!line.startsWith("-") && Files.exists(file) ? file.toString() : line);
        }
        for (String option : List.of("--format", "--lang")) {
            int place = arguments.indexOf(option);
            if (place >= 0) {
                arguments.subList(place, place + 2).clear();
            }
        }
        arguments.addAll(List.of("--format", format, "--lang", language));
        return CommandLineRun.of(arguments, new byte[0]);
    }
}
