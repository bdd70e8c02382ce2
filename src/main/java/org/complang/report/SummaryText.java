package org.complang.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.complang.decision.Summary;

/// What came of many decisions, as text: partners by level, what is not known and why, and rows that could not be read.
public final class SummaryText {
    /// Fields that are named, those on which most hangs.
    private static final int FIELDS = 5;

    private SummaryText() { }

    /// Several lines, each with its line break.
    public static String text(Summary summary, LocalDate asOf, Wording wording) {
        String comma = wording.say("list.comma", List.of());
        StringBuilder out = new StringBuilder(wording.say("summary.partners", List.of(summary.partners(), asOf))).append('\n');
        for (Summary.OfCompetency of : summary.competencies()) {
            String levels = of.levels().entrySet().stream().map(level -> wording.say("summary.level", List.of(level.getKey(), level.getValue()))).collect(Collectors.joining(comma));
            out.append("  ").append(wording.say("summary.competency", List.of(of.competency(), levels.isEmpty() ? "" : levels + comma, of.none()))).append('\n');
            if (of.undetermined() > 0) {
                String fields = of.missing().entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(FIELDS)
                        .map(field -> wording.say("summary.field", List.of(field.getKey(), field.getValue()))).collect(Collectors.joining(comma));
                out.append("    ").append(wording.say("summary.undetermined", List.of(of.undetermined(), fields))).append('\n');
            }
        }
        if (!summary.rejected().isEmpty()) {
            long rows = summary.rejected().values().stream().mapToLong(count -> count).sum();
            String codes = summary.rejected().entrySet().stream().map(code -> wording.say("summary.field", List.of(code.getKey(), code.getValue()))).collect(Collectors.joining(comma));
            out.append(wording.say("summary.rejected", List.of(rows, codes))).append('\n');
        }
        if (summary.incomplete()) {
            out.append(wording.say("summary.incomplete", List.of())).append('\n');
        }
        return out.toString();
    }
}
