package org.complang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `comp explain --out` writes what would stand on standard output, and says where it cannot.
class ExplainCommandTest {
    @TempDir
    private Path folder;

    private static CommandLineRun explain(String format, String... more) {
        List<String> arguments = new ArrayList<>(List.of("explain", "--data", "competencies/samples/partners.ndjson", "--partner", "4118820", "--as-of", "2018-03-15", "--lang", "zh-CN",
                "--format", format));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments, new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "markdown", "html"})
    void theFileHoldsWhatStandardOutputWould(String format) throws IOException {
        Path file = folder.resolve("out." + format);
        CommandLineRun written = explain(format, "--out", file.toString());
        assertThat(written.exit()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(Files.readString(file)).isNotBlank().isEqualTo(explain(format).out()).isEqualTo(explain(format).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html"})
    void whatCannotBeWrittenIsSaid(String format) {
        CommandLineRun run = explain(format, "--out", folder.resolve("no/such/folder").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("[no-place-for-output]", folder.resolve("no/such/folder").toString());
        assertThat(run.out()).isEmpty();
    }
}
