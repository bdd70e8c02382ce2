package org.complang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complang.Comp;
import org.complang.diagnostic.Diagnostic;
import org.complang.model.Competency;
import org.complang.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `comp impact`: which partners gain or lose which level between two versions of a programme, or two days, and why.
@Command(name = "impact", sortOptions = false)
final class ImpactCommand implements Callable<Integer> {
    enum Format { text, json, html, csv }

    @Option(names = "--before", paramLabel = "PATH")
    private List<Path> before;

    @Option(names = "--after", paramLabel = "PATH")
    private List<Path> after;

    @Mixin
    private PartnersOnDay given;

    @Option(names = "--as-of-after", paramLabel = "DATE", converter = EvaluateCommand.DateConverter.class)
    private LocalDate asOfAfter;

    @Option(names = "--competency", paramLabel = "ID")
    private List<String> competencies;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", converter = OutputFiles.OfOption.class)
    private Path out;

    @Option(names = "--csv", paramLabel = "FILE")
    private Path csv;

    @Option(names = "--threads", paramLabel = "NUMBER", converter = EvaluateCommand.ThreadsConverter.class)
    private Integer threads;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;
    private Wording wording;

    ImpactCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        wording = spoken.wording();
        Optional<String> wrong = wrong();
        if (wrong.isPresent()) {
            return terminal.wrongUsage(wrong.get(), "impact ", wording);
        }
        boolean two = before != null;
        OutputFiles files = new OutputFiles().reads("--data", given.data()).writes("--out", out).writes("--csv", csv);
        if (two) {
            files.readsProgramme("--before", before).readsProgramme("--after", after);
        } else {
            files.readsProgramme("--program", given.programmes);
        }
        if (files.areWrong(terminal, wording)) {
            return Terminal.WRONG_USAGE;
        }
        Programmes first = new Programmes(terminal, wording, "impact", two ? "--before" : "--program");
        Optional<Comp> one = first.read(two ? before : given.programmes, Comp::load);
        if (one.isEmpty()) {
            return first.end();
        }
        Programmes second = new Programmes(terminal, wording, "impact", "--after");
        Optional<Comp> other = !two || before.equals(after) ? one : second.read(after, Comp::load);
        return other.isEmpty() ? second.end() : compare(one.get(), other.get());
    }

    /// What is wrong with the options taken together.
    private Optional<String> wrong() {
        if (given.programmes != null && (before != null || after != null)) {
            return Optional.of(say("wrong.either", "--program", "--before, --after"));
        }
        if (before != null && after == null || before == null && after != null) {
            return Optional.of(say("wrong.missing", 1, before == null ? "--before=PATH" : "--after=PATH"));
        }
        if (before == null && asOfAfter == null) {
            return Optional.of(say("wrong.nothing-to-compare", "--before, --after", "--as-of-after"));
        }
        if (format == null && format(out).isEmpty()) {
            return Optional.of(say("wrong.ending", out.getFileName().toString(), ".html, .csv, .json, .txt"));
        }
        if (given.data().contains(Path.of("-"))) {
            return Optional.of(say("wrong.read-twice", "--data"));
        }
        return Optional.empty();
    }

    private int compare(Comp one, Comp other) {
        List<Competency> all = new ArrayList<>(other.programme().competencies());
        all.addAll(one.programme().competencies());
        WantedCompetencies wanted = new WantedCompetencies(all, competencies);
        if (wanted.unknown().isPresent()) {
            terminal.print(List.of(wanted.unknown().get()), wording);
            return Terminal.WRONG_USAGE;
        }
        LocalDate day = asOfAfter == null ? given.asOf : asOfAfter;
        List<String> inForce = new WantedCompetencies(one, competencies).inForce(given.asOf);
        List<Diagnostic> never = new WantedCompetencies(other, competencies).notInForce(day).stream().filter(diagnostic -> !inForce.contains(diagnostic.arguments().getFirst().toString())).toList();
        terminal.print(never, wording);
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        return new ImpactEvaluation(terminal, wording, wanted, new ImpactEvaluation.Order(given.data(), given.asOf, day, format == null ? format(out).orElseThrow() : format, out, csv, workers)).compare(one, other);
    }

    /// The form that the name of a file asks for, text where there is none; nothing where it asks for none that there is.
    private static Optional<Format> format(Path file) {
        return switch (file == null ? "" : OutputFiles.ending(file)) {
            case ".csv" -> Optional.of(Format.csv);
            case ".json" -> Optional.of(Format.json);
            case ".html", ".htm" -> Optional.of(Format.html);
            case ".txt", "" -> Optional.of(Format.text);
            default -> Optional.empty();
        };
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }
}
