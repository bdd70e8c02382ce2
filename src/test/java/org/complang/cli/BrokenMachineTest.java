package org.complang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Test;

/// What no input can bring about, if all is well: said in one message nevertheless.
public class BrokenMachineTest {
    private static CommandLineRun run(Supplier<? extends Error> error, Supplier<? extends RuntimeException> mistake) {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                if (error != null) {
                    throw error.get();
                }
                throw mistake.get();
            }
        };
        return CommandLineRun.of(List.of("evaluate", "--data", "-", "--as-of", "2018-03-15", "--lang", "en"), broken);
    }

    @Test
    void noMemory() {
        CommandLineRun run = run(OutOfMemoryError::new, null);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("error[out-of-memory]: there is not enough memory\n  way out: give more, as in COMP_JAVA_OPTS=-Xmx4g, or fewer threads with --threads\n");
    }

    @Test
    void aMistakeOfCompItself() {
        CommandLineRun run = run(null, () -> new IllegalStateException("first line\nsecond line"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                error[internal-error]: comp made a mistake in evaluate: IllegalStateException: first line
                  way out: report it, with the command and as much of the programme and the data as you may show
                """);
    }
}
