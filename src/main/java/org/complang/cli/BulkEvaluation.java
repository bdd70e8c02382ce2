package org.complang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.complang.Comp;
import org.complang.bulk.Bulk;
import org.complang.bulk.RejectedRow;
import org.complang.bulk.Written;
import org.complang.data.PartnerData;
import org.complang.decision.Summary;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.OrderedDiagnostics;
import org.complang.diagnostic.Place;
import org.complang.report.DecisionCsv;
import org.complang.report.DecisionJson;
import org.complang.report.DecisionParquet;
import org.complang.report.DecisionText;
import org.complang.report.SummaryText;
import org.complang.report.Wording;
import org.complang.wording.Visible;

/// `comp evaluate` over tables, and into files: all partners in one pass.
final class BulkEvaluation {
    /// What is written where.
    ///
    /// @param out the file for the results; null for standard output
    /// @param rejected the file for rows that could not be read; null for one beside the results, if these are in a file
    record Order(List<Path> data, LocalDate asOf, EvaluateCommand.Format format, Path out, Path rejected, int threads) {
        Optional<Path> rejectedFile() {
            return rejected != null ? Optional.of(rejected) : Optional.ofNullable(out).map(Order::rejectedBeside);
        }

        /// The file for rows that could not be read beside one for results.
        static Path rejectedBeside(Path out) {
            return out.resolveSibling(out.getFileName() + ".rejected.csv");
        }
    }

    private final Terminal terminal;
    private final Wording wording;
    private final Comp comp;
    private final WantedCompetencies wanted;
    private final Order order;
    private final OrderedDiagnostics diagnostics = new OrderedDiagnostics();
    private final ToldRows told;
    private boolean errors;

    BulkEvaluation(Terminal terminal, Wording wording, Comp comp, WantedCompetencies wanted, Order order) {
        this.terminal = terminal;
        this.wording = wording;
        this.comp = comp;
        this.wanted = wanted;
        this.order = order;
        this.told = new ToldRows(terminal, wording);
    }

    private Bulk bulk() {
        return comp.bulk(order.asOf, competency -> wanted.includes(competency.name()), order.threads, Runtime.getRuntime().maxMemory() / 4, diagnostics);
    }

    /// Decides all partners.
    ///
    /// @return with what the command ends
    int all() {
        Progress progress = new Progress(terminal);
        try (Output results = results(); RejectedFile aside = new RejectedFile(order.rejectedFile())) {
            Summary summary = bulk().decide(order.data, writing(), results::write, row -> reject(row, aside), progress);
            progress.end();
            whole(results);
            aside.whole();
            told.end(diagnostics);
            String text = SummaryText.text(summary, order.asOf, wording) + aside.file().filter(_ -> told.met() > 0).map(file -> wording.say("summary.aside", List.of(Visible.text(file.toString()))) + "\n").orElse("");
            (order.out == null && order.format != EvaluateCommand.Format.text ? terminal.err() : terminal.out()).print(text);
            return errors || diagnostics.hasErrors() || summary.incomplete() ? Terminal.PROBLEMS : Terminal.DONE;
        } catch (IOException | UncheckedIOException e) {
            progress.end();
            told.end(diagnostics);
            return terminal.runFailed(e, wording);
        }
    }

    /// Looks at one partner, with all its records.
    ///
    /// @param written what is written of the partner; also told whether data of it may be missing
    /// @return with what the command ends
    int one(String identifier, BiFunction<PartnerData, Boolean, Optional<String>> written) {
        Progress progress = new Progress(terminal);
        try (Output results = results(); RejectedFile aside = new RejectedFile(Optional.ofNullable(order.rejected))) {
            Bulk.Found found = bulk().partner(order.data, identifier, row -> reject(row, aside), progress);
            Optional<PartnerData> partner = found.partner();
            progress.end();
            aside.whole();
            told.end(diagnostics);
            if (partner.isEmpty()) {
                SeenPartners seen = new SeenPartners(order.data);
                found.others().forEach(seen::add);
                terminal.print(seen.lacks(identifier).map(List::of).orElseGet(this::blank), wording);
                return Terminal.WRONG_USAGE;
            }
            Optional<String> text = written.apply(partner.get(), found.incomplete());
            if (text.isEmpty()) {
                return Terminal.PROBLEMS;
            }
            results.write(text.get());
            whole(results);
            return errors || diagnostics.hasErrors() || found.incomplete() ? Terminal.PROBLEMS : Terminal.DONE;
        } catch (IOException | UncheckedIOException e) {
            progress.end();
            told.end(diagnostics);
            return terminal.runFailed(e, wording);
        }
    }

    /// That there is nothing in the data; nothing where something else is wrong with it, which has been told.
    private List<Diagnostic> blank() {
        return errors || diagnostics.hasErrors() ? List.of() : order.data.stream().map(path -> Diagnostic.of(Code.NO_DOCUMENTS, new Place.InFile(path.toString()))).toList();
    }

    private void reject(RejectedRow row, RejectedFile aside) {
        errors |= row.diagnostic().isError();
        told.tell(row.diagnostic(), 0);
        aside.write(row, wording);
    }

    /// Where the results go, behind what stands above them.
    private Output results() throws IOException {
        Output results = new Output(Optional.ofNullable(order.out), terminal.out());
        results.write(switch (order.format) {
            case csv -> DecisionCsv.header();
            case parquet -> DecisionCsv.wholeHeader();
            case text, json -> "";
        });
        return results;
    }

    /// What is written of each partner.
    private Written writing() {
        return switch (order.format) {
            case text -> order.out == null ? new Written.OfConclusions((_, _) -> "") : new Written.OfDecisions((decision, incomplete) -> DecisionText.text(decision, wording, false, incomplete));
            case json -> new Written.OfDecisions((decision, incomplete) -> DecisionJson.line(decision, incomplete) + "\n");
            case csv -> new Written.OfConclusions(DecisionCsv::row);
            case parquet -> new Written.OfDecisions(DecisionCsv::wholeRow);
        };
    }

    /// All results are written.
    private void whole(Output results) throws IOException {
        if (order.format == EvaluateCommand.Format.parquet) {
            results.whole(text -> DecisionParquet.ofCsv(text.from(), text.to()));
        } else {
            results.whole();
        }
    }
}
