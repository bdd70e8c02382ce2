package org.complang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Diagnostics;
import org.complang.report.Wording;

/// The programme that a command line names, or the folder that is meant where it names none.
final class Programmes {
    private static final Path DEFAULT = Path.of("competencies");

    private final Terminal terminal;
    private final Wording wording;
    private final String command;
    private final String parameter;
    private int end = Terminal.DONE;

    /// @param parameter what names the programme on the command line, for messages
    Programmes(Terminal terminal, Wording wording, String command, String parameter) {
        this.terminal = terminal;
        this.wording = wording;
        this.command = command;
        this.parameter = parameter;
    }

    /// The same for a command with the option `--program`.
    Programmes(Terminal terminal, Wording wording, String command) {
        this(terminal, wording, command, "--program");
    }

    /// What reading gives, after its diagnostics have been told; nothing where the command ends here, see [#end].
    ///
    /// @param named files and folders; null or empty where none is named
    <P> Optional<P> read(List<Path> named, BiFunction<List<Path>, Consumer<Diagnostic>, Optional<P>> reading) {
        boolean none = named == null || named.isEmpty();
        if (none && !Files.isDirectory(DEFAULT)) {
            end = terminal.wrongUsage(wording.say("wrong.no-programme", List.of(parameter)), command + " ", wording);
            return Optional.empty();
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<P> read = reading.apply(none ? List.of(DEFAULT) : named, diagnostics);
        terminal.print(diagnostics, wording);
        end = read.isEmpty() ? Terminal.PROBLEMS : Terminal.DONE;
        return read;
    }

    /// With what the command ends where nothing could be read.
    int end() {
        return end;
    }
}
