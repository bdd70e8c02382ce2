package org.complang.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complang.decision.Conclusion;
import org.complang.decision.Decision;
import org.complang.wording.Labels;

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
        Line line = LINE.get();
        return line.text(List.of(decision.partner(), decision.partnerName())) + "," + line.behindPartner(decision, incomplete);
    }

    /// The cells behind those that say who the partner is.
    private static List<String> behindPartner(Conclusion decision, boolean incomplete) {
        return List.of(decision.competency().identifier(), decision.asOf().toString(), decision.undetermined() ? "undetermined" : "decided",
                decision.level().map(level -> level.identifier()).orElse(""), String.join("; ", decision.missing()), decision.programme(), incomplete ? "yes" : "no");
    }

    /// The first line of rows that hold the whole decision, too.
    public static String wholeHeader() {
        return line(Stream.concat(COLUMNS.stream(), Stream.of("decision")).toList());
    }

    /// One decision as a line that holds all of it, in the form of [DecisionJson], behind the other cells.
    public static String wholeRow(Decision decision, boolean incomplete) {
        return row(decision.conclusion(), incomplete).stripTrailing() + "," + line(List.of(DecisionJson.line(decision, incomplete)));
    }

    /// Competencies of which is remembered what was written.
    private static final int MOST = 256;
    /// Texts that are remembered of each.
    private static final int VARIANTS = 8;

    /// What a thread writes lines with, one after the other: to make it takes longer than to write one.
    private static final ThreadLocal<Line> LINE = ThreadLocal.withInitial(Line::new);

    private static final class Line {
        private final StringWriter out = new StringWriter();
        private final CsvWriter writer = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
        /// What was written of each competency, where no data is missing: of most partners one of a few things is said.
        private final Map<Labels, List<Said>> said = new IdentityHashMap<>();

        /// Cells without a line break behind them.
        String text(List<String> cells) {
            writer.writeRecord(cells);
            String text = out.getBuffer().substring(0, out.getBuffer().length() - 1);
            out.getBuffer().setLength(0);
            return text;
        }

        /// With its line break.
        String behindPartner(Conclusion decision, boolean incomplete) {
            List<Said> before = said.get(decision.competency());
            for (int i = 0; before != null && i < before.size(); i++) {
                if (before.get(i).isSame(decision, incomplete)) {
                    return before.get(i).text;
                }
            }
            return newBehindPartner(decision, incomplete);
        }

        private String newBehindPartner(Conclusion decision, boolean incomplete) {
            String text = text(DecisionCsv.behindPartner(decision, incomplete)) + "\n";
            if (decision.missing().isEmpty() && said.size() < MOST) {
                List<Said> before = said.computeIfAbsent(decision.competency(), _ -> new ArrayList<>());
                if (before.size() < VARIANTS) {
                    before.add(new Said(decision, incomplete, text));
                }
            }
            return text;
        }
    }

    /// What is written of a decision behind the partner.
    private record Said(Conclusion decision, boolean incomplete, String text) {
        boolean isSame(Conclusion other, boolean isIncomplete) {
            return decision.level().equals(other.level()) && decision.undetermined() == other.undetermined() && incomplete == isIncomplete && decision.asOf().equals(other.asOf())
                    && decision.programme().equals(other.programme()) && decision.missing().equals(other.missing());
        }
    }

    private static String line(List<String> cells) {
        return LINE.get().text(cells) + "\n";
    }
}
