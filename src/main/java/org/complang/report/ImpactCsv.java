package org.complang.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.complang.decision.Impact.Change;
import org.complang.decision.Impact.OfPartner;
import org.complang.decision.Impact.Reason;
import org.complang.decision.Impact.Standing;
import org.complang.wording.Labels;

/// Partners for whom something changes, as rows of a table: partner, name, competency, what is attained before and after, the change, the level lost or gained, in which option, why, and whether the partner
/// is or was short by at most 5%, and whether data of any partner may be missing, and so of this one.
public final class ImpactCsv {
    private static final List<String> COLUMNS = List.of("partner", "partnerName", "competency", "before", "after", "change", "level", "option", "reasons", "near", "incomplete");

    private ImpactCsv() { }

    /// The first line, with its line break.
    public static String header() {
        return line(COLUMNS);
    }

    /// One partner in one competency as a line, with its line break.
    ///
    /// @param incomplete whether rows could not be read that may speak of any partner
    public static String row(OfPartner change, boolean incomplete) {
        String reasons = String.join("; ", change.change() == Change.NEWLY_UNDETERMINED ? change.missing().stream().map(field -> "missing " + field).toList()
                : change.reasons().stream().map(ImpactCsv::reason).toList());
        return line(List.of(change.partner(), change.partnerName(), change.competency().identifier(), standing(change.before()), standing(change.after()), word(change.change()),
                change.level().map(Labels::identifier).orElse(""), change.option().map(Labels::identifier).orElse(""), reasons, change.near() ? "yes" : "no", incomplete ? "yes" : "no"));
    }

    private static String reason(Reason reason) {
        return reason.step().map(step -> step.identifier() + " " + word(reason.kind())).orElseGet(() -> word(reason.kind()));
    }

    private static String standing(Standing standing) {
        return standing.level().map(Labels::identifier).orElse("") + (standing.undetermined() ? "?" : "");
    }

    /// The name of a constant as programs read it: `noLongerMet`.
    static String word(Enum<?> value) {
        StringBuilder word = new StringBuilder();
        for (String part : value.name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }

    private static String line(List<String> cells) {
        StringWriter out = new StringWriter();
        CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out).writeRecord(cells.toArray(String[]::new));
        return out.toString();
    }
}
