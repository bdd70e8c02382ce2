package org.complang.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complang.decision.Decision;
import org.complang.diagnostic.Code;
import org.complang.wording.Labels;

/// What came of a run, in numbers.
public final class Summary {
    /// Of one competency: partners by the level that they have attained, those of whom a higher level is not known, and for which fields.
    ///
    /// @param levels by the label of the level; those without one are the rest
    /// @param undetermined partners of whom a higher level is not known
    /// @param missing how many of these hang on a field, by its place without keys: `customers.usage.activeUsers`
    public record OfCompetency(Labels competency, Map<Labels, Long> levels, long none, long undetermined, Map<String, Long> missing) { }

    private static final class Counting {
        private final Labels competency;
        private final Map<Labels, Long> levels = new LinkedHashMap<>();
        private final Map<String, Long> missing = new TreeMap<>();
        private long none;
        private long undetermined;

        Counting(Labels competency) {
            this.competency = competency;
        }
    }

    private final Map<String, Counting> competencies = new TreeMap<>();
    private final Map<Code, Long> rejected = new TreeMap<>();
    private long partners;
    private boolean incomplete;

    /// Counts one more partner.
    void partner() {
        partners++;
    }

    void add(Decision decision) {
        Counting counting = competencies.computeIfAbsent(decision.competency().identifier(), _ -> new Counting(decision.competency()));
        if (decision.level().isPresent()) {
            counting.levels.merge(decision.level().get(), 1L, Long::sum);
        } else {
            counting.none++;
        }
        if (decision.undetermined()) {
            counting.undetermined++;
            decision.missing().stream().map(Summary::withoutKeys).distinct().forEach(field -> counting.missing.merge(field, 1L, Long::sum));
        }
    }

    /// A place without its keys; these may hold brackets.
    private static String withoutKeys(String place) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            depth += c == '[' ? 1 : 0;
            if (depth == 0) {
                plain.append(c);
            }
            depth -= c == ']' && depth > 0 ? 1 : 0;
        }
        return plain.toString();
    }

    void add(Summary other) {
        partners += other.partners;
        other.competencies.forEach((name, more) -> {
            Counting counting = competencies.computeIfAbsent(name, _ -> new Counting(more.competency));
            more.levels.forEach((level, count) -> counting.levels.merge(level, count, Long::sum));
            more.missing.forEach((field, count) -> counting.missing.merge(field, count, Long::sum));
            counting.none += more.none;
            counting.undetermined += more.undetermined;
        });
    }

    void rejected(Code code) {
        rejected.merge(code, 1L, Long::sum);
    }

    void incomplete() {
        incomplete = true;
    }

    public long partners() {
        return partners;
    }

    /// The competencies that were decided, by name.
    public List<OfCompetency> competencies() {
        return competencies.values().stream().map(c -> new OfCompetency(c.competency, c.levels, c.none, c.undetermined, c.missing)).toList();
    }

    /// Rows that were not taken, or not as a whole, by what was wrong with them.
    public Map<Code, Long> rejected() {
        return rejected;
    }

    /// Whether rows could not be read that may speak of any partner.
    public boolean isIncomplete() {
        return incomplete;
    }
}
