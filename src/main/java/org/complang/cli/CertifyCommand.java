package org.complang.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complang.Comp;
import org.complang.certificate.Certificates;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.decision.Decision;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Diagnostics;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.model.Competency;
import org.complang.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `comp certify`: writes certificates of decisions.
@Command(name = "certify", sortOptions = false)
final class CertifyCommand implements Callable<Integer> {
    private static final Path DEFAULT_PROGRAMME = Path.of("competencies");

    @Option(names = "--program", paramLabel = "PATH")
    private List<Path> programmes;

    @Option(names = "--data", paramLabel = "PATH", required = true)
    private List<Path> data;

    @Option(names = "--as-of", paramLabel = "DATE", required = true, converter = EvaluateCommand.DateConverter.class)
    private LocalDate asOf;

    @Option(names = "--competency", paramLabel = "ID")
    private List<String> competencies;

    @Option(names = "--lang", paramLabel = "TAG", converter = Languages.Converter.class)
    private String language;

    @Option(names = {"-h", "--help"}, usageHelp = true)
    private boolean help;

    private final Terminal terminal;
    private final InputStream in;
    private Wording wording;
    private Comp comp;
    private Certificates certificates;
    private boolean problems;

    CertifyCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() {
        wording = Languages.wording(language);
        if (programmes == null && !Files.isDirectory(DEFAULT_PROGRAMME)) {
            return terminal.wrongUsage(wording.say("wrong.no-programme", List.of("--program")), "certify ", wording);
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<Comp> loaded = Comp.load(programmes == null ? List.of(DEFAULT_PROGRAMME) : programmes, diagnostics);
        terminal.print(diagnostics, wording);
        if (loaded.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        comp = loaded.get();
        certificates = comp.certificates();
        if (!known()) {
            return Terminal.WRONG_USAGE;
        }
        data.forEach(path -> Documents.read(path, in, document -> certify(path, document), this::problem));
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

    private void certify(Path path, Object document) {
        PartnerDocument bound = certificates.partner(document, path.toString());
        terminal.print(bound.diagnostics(), wording);
        if (!Certificates.isCertifiable(bound)) {
            problem(Diagnostic.of(Code.NO_CERTIFICATE, new Place.InFile(path.toString()), bound.partner().map(PartnerData::partner).orElse("none")));
            return;
        }
        PartnerData partner = bound.partner().orElseThrow();
        for (Decision decision : comp.decide(partner, asOf, true)) {
            if (competencies == null || competencies.contains(decision.competency().identifier())) {
                terminal.out().print(certificates.of(decision, partner, document) + "\n");
            }
        }
    }

    private void problem(Diagnostic diagnostic) {
        problems = true;
        terminal.print(List.of(diagnostic), wording);
    }
}
