package org.complang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of one partner goes where results go.
class OnePartnerTest {
    @TempDir
    private Path folder;

    private static CommandLineRun evaluate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "--data", "competencies/samples/partner-center", "--as-of", "2018-03-15", "--lang", "en", "--competency", "cloud-productivity"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments, new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void theFileHoldsWhatWouldBePrinted(String format) throws IOException {
        CommandLineRun printed = evaluate("--partner", "6100201", "--format", format);
        Path out = folder.resolve("one");
        CommandLineRun run = evaluate("--partner", "6100201", "--format", format, "--out", out.toString());
        assertThat(printed.out()).contains("6100201");
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).isEqualTo(printed.out());
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(printed.exit());
    }

    @Test
    void aParquetFileIsOne() throws IOException {
        Path out = folder.resolve("one.parquet");
        evaluate("--partner", "6100201", "--out", out.toString());
        assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).startsWith("PAR1").endsWith("PAR1").contains("6100201");
    }

    /// Of such a partner nothing is kept, and it is there nevertheless.
    @Test
    void aPartnerOfWhomNothingIsSaid() throws IOException {
        Files.writeString(folder.resolve("partners.csv"), "mpnId\nP1\nP2\n");
        CommandLineRun run = CommandLineRun.of(List.of("evaluate", "--data", folder.toString(), "--as-of", "2018-03-15", "--lang", "en", "--competency", "cloud-productivity", "--partner", "P2", "--format", "csv"),
                new byte[0]);
        assertThat(run.out().lines().skip(1)).singleElement().asString().startsWith("P2,");
        assertThat(run.exit()).isZero();
    }

    @Test
    void noFileComesOfAPartnerWhoIsNotThere() {
        Path out = folder.resolve("one.csv");
        CommandLineRun run = evaluate("--partner", "nobody", "--out", out.toString());
        assertThat(run.err()).contains("[no-such-partner]");
        assertThat(out).doesNotExist();
    }
}
