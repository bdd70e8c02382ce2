package org.complang.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.complang.decision.Decision;

/// Decisions as rows of a table: partner, competency, day, status, level, the fields that are missing, the programme, and whether data of any partner may be missing because it could not be read.
public final class DecisionCsv {
    private static final List<String> COLUMNS = List.of("partner", "partnerName", "competency", "asOf", "status", "level", "missing", "programme", "incomplete");

    private DecisionCsv() { }

    /// The first line, with its line break.
    public static String header() {
        return line(COLUMNS);
    }

    /// One decision as a line, with its line break.
    public static String row(Decision decision) {
        return row(decision, false);
    }

    /// The same, telling whether data of any partner may be missing.
    public static String row(Decision decision, boolean incomplete) {
        return line(List.of(decision.partner(), decision.partnerName(), decision.competency().identifier(), decision.asOf().toString(),
                decision.undetermined() ? "undetermined" : "decided", decision.level().map(level -> level.identifier()).orElse(""),
                String.join("; ", decision.missing()), decision.programme(), incomplete ? "yes" : "no"));
    }

    private static String line(List<String> cells) {
        StringWriter out = new StringWriter();
        CsvWriter.builder().bufferSize(0).lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF).build(out).writeRecord(cells.toArray(String[]::new));
        return out.toString();
    }
}
