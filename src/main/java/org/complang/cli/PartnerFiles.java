package org.complang.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.complang.Comp;
import org.complang.data.PartnerData;
import org.complang.diagnostic.Diagnostic;
import org.complang.report.Wording;

/// The programme that a command line names, and the partners of its documents: all of them, or the one that is asked for.
final class PartnerFiles {
    private final Terminal terminal;
    private final InputStream in;
    private final Wording wording;
    private final String command;
    private Comp comp;
    private WantedCompetencies wanted;
    private boolean problems;
    private long failed;

    PartnerFiles(Terminal terminal, InputStream in, Wording wording, String command) {
        this.terminal = terminal;
        this.in = in;
        this.wording = wording;
        this.command = command;
    }

    /// Loads the programme, or says what is wrong with it.
    ///
    /// @param programmes its files and folders; null for the folder that is meant where none is named
    /// @param competencies which of its competencies are asked for; null for all
    /// @return with what the command ends, where it cannot go on
    OptionalInt load(List<Path> programmes, List<String> competencies) {
        Programmes programme = new Programmes(terminal, wording, command);
        Optional<Comp> loaded = programme.read(programmes, Comp::load);
        if (loaded.isEmpty()) {
            return OptionalInt.of(programme.end());
        }
        comp = loaded.get();
        wanted = new WantedCompetencies(comp, competencies);
        wanted.unknown().ifPresent(this::problem);
        return wanted.unknown().isEmpty() ? OptionalInt.empty() : OptionalInt.of(Terminal.WRONG_USAGE);
    }

    /// The programme, once it is loaded.
    Comp comp() {
        return comp;
    }

    /// The competencies that are asked for.
    WantedCompetencies wanted() {
        return wanted;
    }

    /// Looks at partners one after the other, each with the text of its document, and tells before what is wrong with the document.
    ///
    /// @param partner the one that is asked for; null for all
    /// @return with what the command ends
    int each(List<Path> data, String partner, BiConsumer<PartnerData, Supplier<String>> look) {
        SeenPartners partners = new SeenPartners(data);
        DataFiles files = new DataFiles(comp, in, this::problem);
        data.forEach(path -> files.read(path, (document, text) -> {
            Optional<String> identifier = document.partner().map(PartnerData::partner);
            identifier.ifPresent(partners::add);
            if (partner == null || identifier.isEmpty() || identifier.get().equals(partner)) {
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

    void problem(Diagnostic diagnostic) {
        problems |= diagnostic.isError();
        terminal.print(List.of(diagnostic), wording);
    }
}
