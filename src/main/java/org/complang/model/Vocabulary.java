package org.complang.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.wording.Labels;

/// A closed list of what exists: exams, workloads, markets. Two vocabularies are the same only if they are the same object.
public final class Vocabulary {
    private final String name;
    private final String plural;
    private final Labels labels;
    private final List<Term> terms;
    private final Map<String, Term> bySpelling = new HashMap<>();
    private final Map<String, Term> byName = new HashMap<>();

    /// `terms` are in the order of the programme and numbered from 0; a spelling that two terms share belongs to the first.
    public Vocabulary(String name, String plural, Labels labels, List<Term> terms) {
        this.name = name;
        this.plural = plural;
        this.labels = labels;
        this.terms = List.copyOf(terms);
        for (Term term : terms) {
            byName.putIfAbsent(term.name(), term);
            term.spellings().forEach(spelling -> bySpelling.putIfAbsent(spelling, term));
        }
    }

    public String name() {
        return name;
    }

    /// The word for several terms, as in "in developed markets".
    public String plural() {
        return plural;
    }

    public Labels labels() {
        return labels;
    }

    public List<Term> terms() {
        return terms;
    }

    /// The term that requirements call so.
    public Optional<Term> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The term that data spells so, exactly; null where no term is spelled so (reading asks for every value).
    public Term spelled(String spelling) {
        return bySpelling.get(spelling);
    }

    @Override
    public String toString() {
        return name;
    }

    /// One word of a vocabulary. `index` is its place there; `shown` is what readers see of it in
    /// reasons; `spellings` are how data writes it, the first being the usual one. A credential that was
    /// obtained after `retired`, or is looked at on a day on which it is not `accepted`, does not count.
    public record Term(String vocabulary, int index, String name, Labels labels, Labels shown, List<String> spellings, Optional<LocalDate> retired,
                       Validity accepted) {
        public Term {
            spellings = List.copyOf(spellings);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
