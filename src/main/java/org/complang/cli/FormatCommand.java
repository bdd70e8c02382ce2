package org.complang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complang.diagnostic.Diagnostics;
import org.complang.report.Wording;
import org.complang.source.SourceFile;
import org.complang.syntax.Formatter;
import org.complang.syntax.Limits;
import org.complang.syntax.ProgrammeFiles;
import org.complang.syntax.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `comp fmt`: lays programme files out.
@Command(name = "fmt", sortOptions = false)
final class FormatCommand implements Callable<Integer> {
    private static final Path STANDARD = Path.of("-");

    @Parameters(paramLabel = "PATH", arity = "1..*")
    private List<Path> paths;

    @Option(names = "--check")
    private boolean check;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;
    private final InputStream in;
    private Wording wording;
    private int changed;
    private int failed;

    FormatCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        wording = spoken.wording();
        if (paths.contains(STANDARD)) {
            return paths.size() == 1 ? standard() : terminal.wrongUsage(wording.say("wrong.not-alone", List.of()), "fmt ", wording);
        }
        Diagnostics diagnostics = new Diagnostics();
        List<SourceFile> files = ProgrammeFiles.read(paths, diagnostics);
        terminal.print(diagnostics, wording);
        files.forEach(this::format);
        terminal.out().println(wording.say(check ? "fmt.checked" : "fmt.done", List.of(files.size(), changed)));
        if (failed > 0) {
            terminal.err().println(wording.say("fmt.failed", List.of(failed)));
        }
        return diagnostics.hasErrors() || failed > 0 || check && changed > 0 ? Terminal.PROBLEMS : Terminal.DONE;
    }

    private int standard() throws IOException {
        byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
        Diagnostics diagnostics = new Diagnostics();
        Optional<String> text = SourceText.decode(STANDARD.toString(), bytes, diagnostics).flatMap(file -> Formatter.format(file, diagnostics));
        terminal.print(diagnostics, wording);
        if (text.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        if (!check) {
            terminal.out().print(text.get());
            return Terminal.DONE;
        }
        boolean canonical = Arrays.equals(bytes, text.get().getBytes(StandardCharsets.UTF_8));
        if (!canonical) {
            terminal.out().println(wording.say("fmt.not-canonical", List.of(STANDARD)));
        }
        return canonical ? Terminal.DONE : Terminal.PROBLEMS;
    }

    private void format(SourceFile file) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<String> text = Formatter.format(file, diagnostics);
        terminal.print(diagnostics, wording);
        if (text.isEmpty()) {
            failed++;
            return;
        }
        byte[] canonical = text.get().getBytes(StandardCharsets.UTF_8);
        Path path = Path.of(file.name());
        try {
            if (Arrays.equals(Files.readAllBytes(path), canonical)) {
                return;
            }
            if (!check) {
                WholeFile.write(path, text.get());
            }
            changed++;
            terminal.out().println(wording.say(check ? "fmt.not-canonical" : "fmt.changed", List.of(path)));
        } catch (IOException e) {
            failed++;
            terminal.outputFailed(path, e, wording);
        }
    }
}
