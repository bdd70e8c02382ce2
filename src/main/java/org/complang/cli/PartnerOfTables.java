package org.complang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.complang.Comp;
import org.complang.data.DocumentText;
import org.complang.data.PartnerData;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.report.Wording;

/// The one partner of tables that a command looks at which looks at partners one by one.
final class PartnerOfTables {
    private final Terminal terminal;
    private final Wording wording;
    private final String command;
    private final Comp comp;
    private final WantedCompetencies wanted;

    PartnerOfTables(Terminal terminal, Wording wording, String command, Comp comp, WantedCompetencies wanted) {
        this.terminal = terminal;
        this.wording = wording;
        this.command = command;
        this.comp = comp;
        this.wanted = wanted;
    }

    /// Writes of the partner, with all its records.
    ///
    /// @param partner its identifier; null where the command line names none, which is wrong
    /// @param written what is written of it, also where data of it may be missing; nothing where nothing can be, which has been told
    /// @param out the file that is written; null for standard output
    /// @return with what the command ends
    int look(List<Path> data, LocalDate asOf, String partner, Path out, BiFunction<PartnerData, Boolean, Optional<String>> written) {
        if (partner == null) {
            return terminal.wrongUsage(wording.say("wrong.tables-without-partner", List.of("--partner")), command + " ", wording);
        }
        BulkEvaluation.Order order = new BulkEvaluation.Order(data, asOf, EvaluateCommand.Format.text, out, null, Runtime.getRuntime().availableProcessors());
        return new BulkEvaluation(terminal, wording, comp, wanted, order).one(partner, written);
    }

    /// What tables tell of a partner as a document. That no document says the same is told.
    ///
    /// @param incomplete whether data of any partner may be missing
    Optional<String> document(PartnerData one, boolean incomplete) {
        Optional<String> text = incomplete ? Optional.empty() : DocumentText.of(one);
        if (text.isEmpty()) {
            terminal.print(List.of(Diagnostic.of(Code.NOT_AS_DOCUMENT, new Place.InData(one.partner(), 0, 0, ""))), wording);
        }
        return text;
    }
}
