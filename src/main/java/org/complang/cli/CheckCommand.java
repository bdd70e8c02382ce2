package org.complang.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complang.Comp;
import org.complang.diagnostic.Diagnostics;
import org.complang.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `comp check`: reads a programme and reports its mistakes.
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*")
    private List<Path> paths;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Wording wording = spoken.wording();
        Diagnostics diagnostics = new Diagnostics();
        Optional<Comp> comp = Comp.load(paths, diagnostics);
        terminal.print(diagnostics, wording);
        if (comp.isEmpty()) {
            terminal.out().println(wording.say("check.failed", List.of(diagnostics.errors())));
            return Terminal.PROBLEMS;
        }
        terminal.out().println(wording.say("check.done", List.of(comp.get().programme().files(), comp.get().programme().competencies().size())));
        return Terminal.DONE;
    }
}
