package org.complang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complang.Comp;
import org.complang.document.Page;
import org.complang.report.PageHtml;
import org.complang.report.PageMarkdown;
import org.complang.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `comp doc`: the requirements of competencies as pages for readers.
@Command(name = "doc", sortOptions = false)
final class DocCommand implements Callable<Integer> {
    enum Format { markdown, html }

    @Option(names = {"--program", "--programme"}, paramLabel = "PATH")
    private List<Path> programmes;

    @Option(names = "--competency", paramLabel = "ID")
    private List<String> competencies;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "markdown")
    private Format format;

    @Option(names = "--out", paramLabel = "DIR")
    private Path folder;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;
    private Wording wording;

    DocCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        wording = spoken.wording();
        Programmes programme = new Programmes(terminal, wording, "doc");
        Optional<Programmes.Asked> asked = programme.asked(programmes, competencies);
        if (asked.isEmpty()) {
            return programme.end();
        }
        Comp comp = asked.get().comp();
        List<String> wanted = competencies == null ? asked.get().wanted().names() : competencies.stream().distinct().toList();
        if (folder != null) {
            return written(comp, wanted);
        }
        if (wanted.size() != 1) {
            return terminal.wrongUsage(wording.say("wrong.one-page", List.of("--competency", "--out")), "doc ", wording);
        }
        terminal.out().print(text(comp, wanted.getFirst()));
        return Terminal.DONE;
    }

    private String text(Comp comp, String competency) {
        Page page = comp.page(competency);
        return switch (format) {
            case markdown -> PageMarkdown.text(page, wording);
            case html -> PageHtml.text(page, wording);
        };
    }

    /// Writes a file for each competency, which is called after it and the language.
    private int written(Comp comp, List<String> wanted) {
        String ending = "." + wording.tag() + (format == Format.html ? ".html" : ".md");
        int done = 0;
        for (String competency : wanted) {
            Path file = folder.resolve(competency + ending);
            try {
                Files.createDirectories(folder);
                WholeFile.write(file, text(comp, competency));
                done++;
            } catch (IOException e) {
                terminal.outputFailed(file, e, wording);
            }
        }
        terminal.out().println(wording.say("doc.done", List.of(done)));
        return done < wanted.size() ? Terminal.PROBLEMS : Terminal.DONE;
    }
}
