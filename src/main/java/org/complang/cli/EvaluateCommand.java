package org.complang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complang.Comp;
import org.complang.data.JsonDocuments;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.decision.Decision;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Diagnostics;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.model.Competency;
import org.complang.report.DecisionCsv;
import org.complang.report.DecisionJson;
import org.complang.report.DecisionText;
import org.complang.report.Wording;
import org.complang.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// `comp evaluate`: decides partners.
@Command(name = "evaluate", sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
    private static final Path DEFAULT_PROGRAMME = Path.of("competencies");

    enum Format { text, json, csv }

    @Option(names = "--program", paramLabel = "PATH")
    private List<Path> programmes;

    @Option(names = "--data", paramLabel = "PATH", required = true)
    private List<Path> data;

    @Option(names = "--as-of", paramLabel = "DATE", required = true, converter = DateConverter.class)
    private LocalDate asOf;

    @Option(names = "--competency", paramLabel = "ID")
    private List<String> competencies;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format;

    @Option(names = "--lang", paramLabel = "TAG", converter = Languages.Converter.class)
    private String language;

    @Option(names = "--plans")
    private boolean plans;

    @Option(names = {"-h", "--help"}, usageHelp = true)
    private boolean help;

    private final Terminal terminal;
    private final InputStream in;
    private Wording wording;
    private Comp comp;
    private boolean problems;
    private long failed;

    EvaluateCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() {
        wording = Languages.wording(language);
        if (programmes == null && !Files.isDirectory(DEFAULT_PROGRAMME)) {
            return terminal.wrongUsage(wording.say("wrong.no-programme", List.of("--program")), "evaluate ", wording);
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<Comp> loaded = Comp.load(programmes == null ? List.of(DEFAULT_PROGRAMME) : programmes, diagnostics);
        terminal.print(diagnostics, wording);
        if (loaded.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        comp = loaded.get();
        if (!known()) {
            return Terminal.WRONG_USAGE;
        }
        reportNotInForce();
        if (format == Format.csv) {
            terminal.out().print(DecisionCsv.header());
        }
        data.forEach(this::read);
        if (failed > 0) {
            terminal.err().println(wording.say("evaluate.failed", List.of(failed)));
        }
        return problems ? Terminal.PROBLEMS : Terminal.DONE;
    }

    private boolean known() {
        List<String> names = comp.programme().competencies().stream().map(Competency::name).toList();
        for (String wanted : competencies == null ? List.<String>of() : competencies) {
            if (!names.contains(wanted)) {
                terminal.print(List.of(Diagnostic.of(Code.NO_SUCH_COMPETENCY, new Place.Nowhere(), wanted, String.join(", ", names))
                        .suggesting(NearestName.of(wanted, names))), wording);
                return false;
            }
        }
        return true;
    }

    /// Says which competencies have no decision because no version of them is in force.
    private void reportNotInForce() {
        List<Competency> wanted = comp.programme().competencies().stream().filter(c -> competencies == null || competencies.contains(c.name())).toList();
        for (String name : wanted.stream().map(Competency::name).distinct().toList()) {
            if (wanted.stream().noneMatch(c -> c.name().equals(name) && c.validity().holds(asOf))) {
                terminal.print(List.of(Diagnostic.of(Code.NOT_IN_FORCE, new Place.Nowhere(), name, asOf)), wording);
            }
        }
    }

    private void read(Path path) {
        boolean standard = path.toString().equals("-");
        if (!standard && !Files.isRegularFile(path)) {
            boolean there = Files.exists(path) && !Files.isDirectory(path);
            if (!there) {
                problem(Diagnostic.of(Files.exists(path) ? Code.NO_DOCUMENTS : Code.NO_SUCH_FILE, new Place.InFile(path.toString())));
                return;
            }
        }
        try (InputStream stream = standard ? in : Files.newInputStream(path)) {
            JsonDocuments documents = comp.documents(standard ? "-" : path.toString(), stream);
            long count = 0;
            for (Optional<PartnerDocument> document = documents.next(); document.isPresent(); document = documents.next()) {
                count++;
                decide(document.get());
            }
            if (count == 0) {
                problem(Diagnostic.of(Code.NO_DOCUMENTS, new Place.InFile(path.toString())));
            }
        } catch (IOException | UncheckedIOException e) {
            problem(Diagnostic.of(Code.FILE_NOT_READABLE, new Place.InFile(path.toString()), e.getClass().getSimpleName()));
        }
    }

    private void decide(PartnerDocument document) {
        problems |= document.diagnostics().stream().anyMatch(Diagnostic::isError);
        terminal.print(document.diagnostics(), wording);
        if (document.partner().isEmpty()) {
            failed++;
            return;
        }
        PartnerData partner = document.partner().get();
        List<Decision> decisions = comp.decide(partner, asOf, format == Format.text);
        decisions.stream().filter(this::wanted).forEach(decision -> print(decision, partner));
    }

    private boolean wanted(Decision decision) {
        return competencies == null || competencies.contains(decision.competency().identifier());
    }

    private void print(Decision decision, PartnerData partner) {
        terminal.out().print(switch (format) {
            case text -> DecisionText.text(decision, wording, terminal.colour());
            case json -> (plans ? DecisionJson.line(decision, comp.plans(decision, partner), wording) : DecisionJson.line(decision)) + "\n";
            case csv -> DecisionCsv.row(decision);
        });
    }

    private void problem(Diagnostic diagnostic) {
        problems = true;
        terminal.print(List.of(diagnostic), wording);
    }

    static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                if (value.length() == "2018-03-15".length()) {
                    return LocalDate.parse(value);
                }
            } catch (DateTimeException _) {
                // said below, as for what has another length
            }
            throw new WrongUsage.Refused(Phrase.of("wrong.date", value));
        }
    }
}
