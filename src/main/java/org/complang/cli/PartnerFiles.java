package org.complang.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.complang.Comp;
import org.complang.data.PartnerData;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.report.Wording;
import org.complang.wording.Phrase;

/// The partners of the documents that a command line names: all of them, or the one that is asked for.
final class PartnerFiles {
    private final Terminal terminal;
    private final InputStream in;
    private final Wording wording;
    private final Comp comp;
    private boolean problems;
    private long failed;

    PartnerFiles(Terminal terminal, InputStream in, Wording wording, Comp comp) {
        this.terminal = terminal;
        this.in = in;
        this.wording = wording;
        this.comp = comp;
    }

    /// Looks at partners one after the other, each with the text of its document, and tells before what is wrong with the document.
    ///
    /// @param partner the one that is asked for; null for all
    /// @return with what the command ends
    int each(List<Path> data, String partner, BiConsumer<PartnerData, Supplier<String>> look) {
        SeenPartners partners = new SeenPartners(data);
        DocumentFiles files = new DocumentFiles(comp::documents, in, this::problem);
        data.forEach(path -> files.read(path, (document, text) -> {
            Optional<String> identifier = document.partner().map(PartnerData::partner);
            boolean again = identifier.filter(one -> !partners.add(one)).isPresent();
            if (partner == null || identifier.isEmpty() || identifier.get().equals(partner)) {
                if (again) {
                    problem(Diagnostic.of(Code.PARTNER_REPEATED, new Place.InFile(path.toString()), identifier.get(), Phrase.of("repeated.in-documents")));
                }
                document.diagnostics().forEach(this::problem);
                failed += document.lost() ? 1 : 0;
                document.partner().ifPresent(one -> look.accept(one, text));
            }
        }));
        if (failed > 0) {
            terminal.err().println(wording.say("evaluate.failed", List.of(failed)));
        }
        Optional<Diagnostic> lacks = partner == null ? Optional.empty() : partners.lacks(partner);
        if (lacks.isPresent()) {
            problem(lacks.get());
            return Terminal.WRONG_USAGE;
        }
        return problems ? Terminal.PROBLEMS : Terminal.DONE;
    }

    /// Whether errors were told.
    boolean hasProblems() {
        return problems;
    }

    /// Tells of a problem; what is an error is one with which [#each] ends.
    void problem(Diagnostic diagnostic) {
        problems |= diagnostic.isError();
        terminal.print(List.of(diagnostic), wording);
    }
}
