package org.complang.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.complang.decision.Conclusion;
import org.complang.decision.Decision;

/// Decisions as rows of a table: partner, competency, day, status, level, the fields that are missing, the programme, and whether data of any partner may be missing because it could not be read.
public final class DecisionCsv {
    private static final List<String> COLUMNS = List.of("partner", "partnerName", "competency", "asOf", "status", "level", "missing", "programme", "incomplete");

    private DecisionCsv() { }

    /// The first line, with its line break.
    public static String header() {
        return line(COLUMNS);
    }

    /// What one decision comes to as a line, with its line break.
    ///
    /// @param incomplete whether data of any partner may be missing
    public static String row(Conclusion decision, boolean incomplete) {
        return line(cells(decision, incomplete));
    }

    private static List<String> cells(Conclusion decision, boolean incomplete) {
        return List.of(decision.partner(), decision.partnerName(), decision.competency().identifier(), decision.asOf().toString(),
                decision.undetermined() ? "undetermined" : "decided", decision.level().map(level -> level.identifier()).orElse(""),
                String.join("; ", decision.missing()), decision.programme(), incomplete ? "yes" : "no");
    }

    /// The first line of rows that hold the whole decision, too.
    public static String wholeHeader() {
        return line(Stream.concat(COLUMNS.stream(), Stream.of("decision")).toList());
    }

    /// One decision as a line that holds all of it, in the form of [DecisionJson], behind the other cells.
    public static String wholeRow(Decision decision, boolean incomplete) {
        return line(Stream.concat(cells(decision.conclusion(), incomplete).stream(), Stream.of(DecisionJson.line(decision, incomplete))).toList());
    }

    /// What a thread writes lines with, one after the other: to make it takes longer than to write one.
    private static final ThreadLocal<Line> LINE = ThreadLocal.withInitial(Line::new);

    private static final class Line {
        private final StringWriter out = new StringWriter();
        private final CsvWriter writer = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
    }

    private static String line(List<String> cells) {
        Line line = LINE.get();
        line.writer.writeRecord(cells.toArray(String[]::new));
        String text = line.out.toString();
        line.out.getBuffer().setLength(0);
        return text;
    }
}
