package org.complang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.complang.Comp;
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

    /// The files and folders that are read where these are named; null or empty where none is.
    static List<Path> paths(List<Path> named) {
        return named == null || named.isEmpty() ? List.of(DEFAULT) : named;
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
        Optional<P> read = reading.apply(paths(named), diagnostics);
        terminal.print(diagnostics, wording);
        end = read.isEmpty() ? Terminal.PROBLEMS : Terminal.DONE;
        return read;
    }

    /// A programme, and those of its competencies that are asked for.
    record Asked(Comp comp, WantedCompetencies wanted) { }

    /// The programme with the competencies that are asked for, after what is wrong has been told; nothing where the command ends here, see [#end].
    ///
    /// @param named its files and folders; null or empty where none is named
    /// @param competencies which of its competencies are asked for; null for all
    Optional<Asked> asked(List<Path> named, List<String> competencies) {
        Optional<Asked> asked = read(named, Comp::load).map(comp -> new Asked(comp, new WantedCompetencies(comp, competencies)));
        Optional<Diagnostic> unknown = asked.flatMap(one -> one.wanted.unknown());
        if (unknown.isEmpty()) {
            return asked;
        }
        terminal.print(List.of(unknown.get()), wording);
        end = Terminal.WRONG_USAGE;
        return Optional.empty();
    }

    /// With what the command ends where it cannot go on.
    int end() {
        return end;
    }
}
