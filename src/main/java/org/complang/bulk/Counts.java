package org.complang.bulk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complang.decision.Conclusion;
import org.complang.decision.Summary;
import org.complang.diagnostic.Code;
import org.complang.model.Programme;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;
import org.complang.wording.Places;

/// Counts what decisions come to, for a [Summary]. For one thread, but for [#add(Counts)].
final class Counts {
    private static final class OfCompetency {
        private final Labels competency;
        private final Map<String, Long> levels = new HashMap<>();
        private final Map<String, Long> missing = new TreeMap<>();
        private long none;
        private long undetermined;

        OfCompetency(Labels competency) {
            this.competency = competency;
        }
    }

    private final Map<String, OfCompetency> competencies = new TreeMap<>();
    private final Map<Code, Long> rejected = new TreeMap<>();
    private long partners;

    void partner() {
        partners++;
    }

    void add(Conclusion one) {
        OfCompetency counts = competencies.computeIfAbsent(one.competency().identifier(), _ -> new OfCompetency(one.competency()));
        if (one.level().isPresent()) {
            counts.levels.merge(one.level().get().identifier(), 1L, Long::sum);
        } else {
            counts.none++;
        }
        if (one.undetermined()) {
            counts.undetermined++;
            one.missing().stream().map(Places::withoutKeys).distinct().forEach(field -> counts.missing.merge(field, 1L, Long::sum));
        }
    }

    /// Adds what another thread has counted.
    synchronized void add(Counts other) {
        partners += other.partners;
        other.competencies.forEach((name, more) -> {
            OfCompetency counts = competencies.computeIfAbsent(name, _ -> new OfCompetency(more.competency));
            more.levels.forEach((level, count) -> counts.levels.merge(level, count, Long::sum));
            more.missing.forEach((field, count) -> counts.missing.merge(field, count, Long::sum));
            counts.none += more.none;
            counts.undetermined += more.undetermined;
        });
    }

    void rejected(Code code) {
        rejected.merge(code, 1L, Long::sum);
    }

    /// What was counted: competencies by name, levels from the lowest to the highest.
    Summary summary(Programme programme, boolean incomplete) {
        List<Summary.OfCompetency> all = competencies.values().stream().map(counts -> {
            Map<Labels, Long> levels = new LinkedHashMap<>();
            programme.levels().terms().stream().sorted(Comparator.comparingInt(Term::index)).filter(term -> counts.levels.containsKey(term.name()))
                    .forEach(term -> levels.put(term.labels(), counts.levels.get(term.name())));
            return new Summary.OfCompetency(counts.competency, levels, counts.none, counts.undetermined, counts.missing);
        }).toList();
        Map<String, Long> codes = new LinkedHashMap<>();
        rejected.forEach((code, count) -> codes.put(code.id(), count));
        return new Summary(partners, all, codes, incomplete);
    }
}
