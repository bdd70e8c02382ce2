package org.complang.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.complang.Comp;
import org.complang.certificate.Requirements;
import org.complang.certificate.check.Checker;
import org.complang.certificate.check.Json;
import org.complang.certificate.check.Refusal;
import org.complang.data.JsonDocuments;
import org.complang.data.PartnerDocument;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.model.Programme;
import org.complang.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `comp verify`: checks certificates. Nothing is decided here: the programme is read to see what it requires, and the checker does the rest.
@Command(name = "verify", sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--certificate", paramLabel = "FILE", required = true)
    private List<Path> files;

    @Option(names = "--data", paramLabel = "PATH", required = true)
    private List<Path> data;

    @Option(names = {"--program", "--programme"}, paramLabel = "PATH")
    private List<Path> programmes;

    @Mixin
    private SpokenLanguage spoken;

    private final Terminal terminal;
    private final Map<String, Object> documents = new HashMap<>();
    /// Documents with mistakes, of which nothing is certified.
    private final Set<String> mistaken = new HashSet<>();
    private Wording wording;
    private Programme programme;
    private boolean problems;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// A certificate and the file that it stands in.
    private record Given(Path file, Checker checker) { }

    @Override
    public Integer call() {
        wording = spoken.wording();
        Programmes named = new Programmes(terminal, wording, "verify");
        Optional<Programme> read = named.read(programmes, Comp::read);
        if (read.isEmpty()) {
            return named.end();
        }
        programme = read.get();
        List<Given> given = new ArrayList<>();
        Set<String> wanted = new HashSet<>();
        for (Path file : files) {
            JsonFiles.read(file, certificate -> given(file, certificate, given, wanted), this::problem);
        }
        DocumentFiles reading = new DocumentFiles((name, in) -> new JsonDocuments(programme.shape(), name, in), null, this::problem);
        data.forEach(path -> reading.read(path, (document, text) -> JsonFiles.object(text.get())
                .ifPresentOrElse(whole -> keep(document, whole, wanted), () -> document.diagnostics().forEach(this::problem))));
        given.forEach(this::verify);
        return problems ? Terminal.PROBLEMS : Terminal.DONE;
    }

    private void given(Path file, Object certificate, List<Given> given, Set<String> wanted) {
        try {
            Checker checker = new Checker(certificate);
            wanted.add(checker.data());
            given.add(new Given(file, checker));
        } catch (Refusal refusal) {
            problem(diagnostic(file, refusal));
        }
    }

    /// Only documents that a certificate is about are kept; of one with mistakes no more than that.
    private void keep(PartnerDocument read, Object document, Set<String> wanted) {
        String digest = Json.digest(document);
        if (!wanted.contains(digest)) {
            return;
        }
        List<Diagnostic> mistakes = read.diagnostics().stream().filter(Diagnostic::isError).toList();
        if (mistakes.isEmpty()) {
            documents.put(digest, document);
        } else {
            mistakes.forEach(this::problem);
            mistaken.add(digest);
        }
    }

    private void verify(Given given) {
        try {
            Checker checker = given.checker;
            if (mistaken.contains(checker.data())) {
                problem(Diagnostic.of(Code.NO_CERTIFICATE, new Place.InData(given.file.toString(), 0, 0, "/data"), "none", "mistakes"));
                return;
            }
            Optional<Map<String, Object>> asked = Requirements.of(programme, checker.competency(), checker.asOf());
            Checker.Verified verified = checker.check(programme.digest(), asked, documents.get(checker.data()));
            terminal.out().println(wording.say("certificate.verified", List.of(verified.competency(), verified.partner(), verified.asOf(), verified.level().orElse("none"),
                    verified.undetermined() ? "undetermined" : "decided", verified.notCovered().isEmpty() ? "none" : String.join(", ", verified.notCovered()))));
        } catch (Refusal refusal) {
            problem(diagnostic(given.file, refusal));
        }
    }

    private static Diagnostic diagnostic(Path file, Refusal refusal) {
        Place place = new Place.InData(file.toString(), 0, 0, refusal.place());
        return switch (refusal.kind()) {
            case FORM -> Diagnostic.of(Code.NOT_A_CERTIFICATE, place, refusal.claimed(), refusal.claimed().isEmpty() ? "missing" : "wrong");
            case SEAL -> Diagnostic.of(Code.CERTIFICATE_ALTERED, place);
            case PROGRAMME -> Diagnostic.of(Code.CERTIFICATE_OF_OTHER_PROGRAMME, place);
            case DATA -> Diagnostic.of(Code.CERTIFICATE_OF_OTHER_DATA, place);
            case FAULTY_DATA -> Diagnostic.of(Code.NO_CERTIFICATE, place, refusal.claimed(), "mistakes");
            case CITED -> Diagnostic.of(Code.CERTIFICATE_CITES_WRONGLY, place, refusal.claimed(), refusal.found());
            case REPEATED -> Diagnostic.of(Code.CERTIFICATE_REPEATS, place, refusal.claimed());
            case LACKING -> Diagnostic.of(Code.CERTIFICATE_LACKS, place, refusal.found());
            case CLAIM -> Diagnostic.of(Code.CERTIFICATE_CLAIMS_WRONGLY, place, refusal.claimed(), refusal.found());
        };
    }

    private void problem(Diagnostic diagnostic) {
        problems = true;
        terminal.print(List.of(diagnostic), wording);
    }
}
