package org.complang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.complang.Comp;
import org.complang.bulk.Bulk;
import org.complang.bulk.RejectedRow;
import org.complang.bulk.Twice;
import org.complang.bulk.Written;
import org.complang.decision.Decision;
import org.complang.decision.Impact;
import org.complang.diagnostic.OrderedDiagnostics;
import org.complang.impact.Comparison;
import org.complang.impact.Version;
import org.complang.report.ImpactCsv;
import org.complang.report.ImpactHtml;
import org.complang.report.ImpactJson;
import org.complang.report.ImpactText;
import org.complang.report.Wording;

/// `comp impact` over all partners: two passes over the data, whose results are compared partner by partner.
final class ImpactEvaluation {
    /// What is compared, and what is written where.
    ///
    /// @param out the file for the result; null for standard output
    /// @param csv the file for the partners for whom something changes; null where they are not written, or are the result
    record Order(List<Path> data, LocalDate asOf, LocalDate asOfAfter, ImpactCommand.Format format, Path out, Path csv, int threads) { }

    private final Terminal terminal;
    private final Wording wording;
    private final WantedCompetencies wanted;
    private final Order order;
    private final OrderedDiagnostics diagnostics = new OrderedDiagnostics();
    private final ToldRows told;
    private boolean errors;
    /// Whether rows could not be read that may speak of any partner: said with each decision, and so known before any two are compared.
    private volatile boolean incomplete;

    ImpactEvaluation(Terminal terminal, Wording wording, WantedCompetencies wanted, Order order) {
        this.terminal = terminal;
        this.wording = wording;
        this.wanted = wanted;
        this.order = order;
        this.told = new ToldRows(terminal, wording);
    }

    /// Compares two versions of a programme.
    ///
    /// @return with what the command ends
    int compare(Comp before, Comp after) {
        Version one = Version.of(before.programme(), order.asOf, wanted::includes);
        Version other = Version.of(after.programme(), order.asOfAfter, wanted::includes);
        Progress progress = new Progress(terminal);
        boolean rows = order.format == ImpactCommand.Format.csv;
        try (Output result = new Output(Optional.ofNullable(order.out), terminal.out()); Output csv = new Output(Optional.ofNullable(order.csv), null)) {
            List<Output> tables = rows ? List.of(result, csv) : List.of(csv);
            write(tables, ImpactCsv.header());
            Comparison comparison = new Comparison(one, other);
            Twice.Summaries summaries = new Twice(bulk(before, order.asOf), bulk(after, order.asOfAfter)).decide(order.data,
                    new Twice.Pass(new Written.OfDecisions((decision, lacks) -> kept(one, decision, lacks)), row -> reject(row, 0)),
                    new Twice.Pass(new Written.OfDecisions((decision, lacks) -> kept(other, decision, lacks)), row -> reject(row, 1)),
                    (partner, then, now) -> comparison.partner(partner, then, now, change -> write(tables, ImpactCsv.row(change, incomplete))), progress);
            Impact impact = comparison.impact(summaries.before(), summaries.after());
            progress.end();
            if (!rows) {
                result.write(text(impact));
            }
            result.whole();
            csv.whole();
            told.end(diagnostics);
            summary(impact);
            return errors || diagnostics.hasErrors() || impact.before().incomplete() || impact.after().incomplete() ? Terminal.PROBLEMS : Terminal.DONE;
        } catch (IOException | UncheckedIOException e) {
            progress.end();
            told.end(diagnostics);
            return terminal.runFailed(e, wording);
        }
    }

    private String kept(Version version, Decision decision, boolean lacks) {
        if (lacks) {
            incomplete = true;
        }
        return Comparison.kept(version, decision);
    }

    private Bulk bulk(Comp comp, LocalDate asOf) {
        return comp.bulk(asOf, competency -> wanted.includes(competency.name()), order.threads, Runtime.getRuntime().maxMemory() / 5, diagnostics);
    }

    private String text(Impact impact) {
        return switch (order.format) {
            case text -> ImpactText.text(impact, wording, terminal.colour() && order.out == null);
            case csv -> "";
            case json -> ImpactJson.line(impact, wording) + "\n";
            case html -> ImpactHtml.html(impact, wording);
        };
    }

    /// What came of it in short, where something else is written: into a file, or as rows.
    private void summary(Impact impact) {
        if (order.out != null || order.format == ImpactCommand.Format.csv) {
            (order.out == null ? terminal.err() : terminal.out()).print(ImpactText.text(impact, wording, terminal.colour()));
        }
    }

    private static void write(List<Output> outputs, String text) throws IOException {
        for (Output output : outputs) {
            output.write(text);
        }
    }

    /// Tells of a row once, though both passes read it.
    private void reject(RejectedRow row, int pass) {
        errors |= row.diagnostic().isError();
        told.tell(row.diagnostic(), pass);
    }
}
