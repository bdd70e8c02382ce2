package org.complang.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complang.Comp;
import org.complang.certificate.Certificates;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `comp certify`: writes certificates of decisions.
@Command(name = "certify", sortOptions = false)
final class CertifyCommand implements Callable<Integer> {
    @Mixin
    private PartnersOnDay given;

    @Option(names = "--competency", paramLabel = "ID")
    private List<String> competencies;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;
    private final InputStream in;
    private Wording wording;
    private Comp comp;
    private Certificates certificates;
    private WantedCompetencies wanted;
    private boolean problems;

    CertifyCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() {
        wording = spoken.wording();
        Programmes programme = new Programmes(terminal, wording, "certify");
        Optional<Programmes.Asked> asked = programme.asked(given.programmes, competencies);
        if (asked.isEmpty()) {
            return programme.end();
        }
        comp = asked.get().comp();
        certificates = comp.certificates();
        wanted = asked.get().wanted();
        DocumentFiles files = new DocumentFiles(comp::documents, in, this::problem);
        given.data().forEach(path -> files.read(path, (read, text) -> {
            read.diagnostics().forEach(this::problem);
            JsonFiles.object(text.get()).ifPresentOrElse(document -> certify(path, read, document), () -> withoutDigest(path, read));
        }));
        return problems ? Terminal.PROBLEMS : Terminal.DONE;
    }

    private void certify(Path path, PartnerDocument read, Object document) {
        PartnerDocument bound = certificates.partner(document, path.toString());
        if (!Certificates.isCertifiable(bound)) {
            boolean mistakes = bound.partner().isEmpty() || read.diagnostics().stream().anyMatch(Diagnostic::isError);
            refuse(path, bound, mistakes ? "mistakes" : "keys");
            return;
        }
        PartnerData partner = bound.partner().orElseThrow();
        comp.decide(partner, given.asOf, true).stream().filter(wanted::includes).forEach(decision -> terminal.out().print(certificates.of(decision, partner, document) + "\n"));
    }

    /// What has no digest may be decided all the same.
    private void withoutDigest(Path path, PartnerDocument read) {
        if (read.diagnostics().stream().noneMatch(Diagnostic::isError)) {
            refuse(path, read, "mistakes");
        }
    }

    private void refuse(Path path, PartnerDocument read, String why) {
        problem(Diagnostic.of(Code.NO_CERTIFICATE, new Place.InFile(path.toString()), read.partner().map(PartnerData::partner).orElse("none"), why));
    }

    private void problem(Diagnostic diagnostic) {
        problems |= diagnostic.isError();
        terminal.print(List.of(diagnostic), wording);
    }
}
