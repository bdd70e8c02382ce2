package org.complang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complang.Comp;
import org.complang.data.JsonTree;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.diagnostic.Trouble;
import org.complang.examples.CaseFile;
import org.complang.examples.Coverage;
import org.complang.examples.ExampleResult;
import org.complang.examples.JUnitReport;
import org.complang.model.Programme;
import org.complang.report.DecisionText;
import org.complang.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/// `comp test`: runs the examples of a programme, and case files.
@Command(name = "test", sortOptions = false)
final class TestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "0..*")
    private List<Path> paths = List.of();

    @Option(names = "--junit", paramLabel = "FILE")
    private Path junit;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;
    private Wording wording;
    private boolean problems;

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        wording = spoken.wording();
        List<Path> cases = paths.stream().filter(path -> path.toString().endsWith(".json")).toList();
        List<Path> programme = new ArrayList<>(paths);
        programme.removeAll(cases);
        if (new OutputFiles().reads("PATH", cases).readsProgramme("PATH", programme).writes("--junit", junit).areWrong(terminal, wording)) {
            return Terminal.WRONG_USAGE;
        }
        Programmes programmes = new Programmes(terminal, wording, "test", "PATH");
        Optional<Comp> comp = programmes.read(programme, Comp::load);
        if (comp.isEmpty()) {
            return programmes.end();
        }
        List<ExampleResult> results = new ArrayList<>(comp.get().examples());
        cases.forEach(file -> results.addAll(cases(file, comp.get())));
        report(results, comp.get().programme());
        write(results);
        return problems || results.stream().anyMatch(result -> !result.passed()) ? Terminal.PROBLEMS : Terminal.DONE;
    }

    private List<ExampleResult> cases(Path file, Comp comp) {
        try (InputStream in = Files.newInputStream(file)) {
            List<Object> values = JsonTree.readAll(in);
            Optional<CaseFile> cases = values.size() == 1 ? CaseFile.of(file.getFileName().toString(), values.getFirst(), comp.programme()) : Optional.empty();
            if (cases.isEmpty()) {
                problem(Diagnostic.of(Code.NOT_A_CASE_FILE, new Place.InFile(file.toString())));
            } else if (comp.programme().competency(cases.get().competency()).isEmpty()) {
                problem(Diagnostic.of(Code.NO_SUCH_COMPETENCY, new Place.InFile(file.toString()), cases.get().competency(),
                        String.join(", ", comp.programme().competencies().stream().map(c -> c.name()).toList())));
            } else {
                cases.get().wrong().forEach(id -> problem(Diagnostic.of(Code.NOT_A_CASE, new Place.InFile(file.toString()), id)));
                return comp.examples(cases.get());
            }
        } catch (IOException e) {
            problem(Diagnostic.of(Files.exists(file) ? Code.FILE_NOT_READABLE : Code.NO_SUCH_FILE, new Place.InFile(file.toString()), Trouble.of(e)));
        } catch (JacksonException e) {
            problem(BrokenJson.of(e, file));
        } catch (ClassCastException | NumberFormatException e) {
            problem(Diagnostic.of(Code.NOT_A_CASE_FILE, new Place.InFile(file.toString())));
        }
        return List.of();
    }

    private void problem(Diagnostic diagnostic) {
        problems = true;
        terminal.print(List.of(diagnostic), wording);
    }

    private void report(List<ExampleResult> results, Programme programme) {
        Coverage coverage = new Coverage(programme);
        for (ExampleResult result : results) {
            result.decision().ifPresent(coverage::see);
            if (!result.passed()) {
                terminal.out().println(wording.say("example.failed", List.of(result.place(), result.title())));
                result.differences().forEach(difference -> terminal.out().println("  " + wording.say(difference)));
                result.decision().ifPresent(decision -> terminal.out().print(DecisionText.text(decision, wording, terminal.colour(), false).indent(2)));
            }
            terminal.print(result.diagnostics(), wording);
        }
        long failed = results.stream().filter(result -> !result.passed()).count();
        coverage.gaps().forEach(gap -> terminal.out().println(wording.say(gap)));
        terminal.out().println(wording.say("example.summary", List.of(results.size(), failed)));
        terminal.out().println(wording.say("coverage.summary", List.of(coverage.conditions(), coverage.covered())));
    }

    private void write(List<ExampleResult> results) {
        if (junit == null) {
            return;
        }
        try {
            WholeFile.write(junit, JUnitReport.xml(results, wording::say));
        } catch (IOException e) {
            problems = true;
            terminal.outputFailed(junit, e, wording);
        }
    }
}
