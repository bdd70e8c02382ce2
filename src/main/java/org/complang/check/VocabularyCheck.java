package org.complang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complang.diagnostic.Code;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.ProgrammeFile;
import org.complang.wording.Labels;

/// Collects the vocabularies: each with its own terms and those that stand elsewhere.
final class VocabularyCheck {
    private static final Set<String> SPELLINGS = Set.of("name", "label");

    private final Map<String, Declared> declared = new LinkedHashMap<>();

    /// Vocabularies of a name that is declared already: reported, and their terms taken all the same, so that what uses them is understood.
    private final List<Declared> repeated = new ArrayList<>();

    /// A vocabulary while its terms are collected.
    private record Declared(Declaration.Vocabulary vocabulary, Reporter reporter, boolean spelledByName, boolean shownByName, List<Term> terms, Map<String, String> names,
                            Map<String, String> spellings) { }

    static Map<String, Vocabulary> vocabularies(List<ProgrammeFile> files, Reporter all) {
        return new VocabularyCheck().collect(files, all);
    }

    private Map<String, Vocabulary> collect(List<ProgrammeFile> files, Reporter all) {
        for (ProgrammeFile file : files) {
            Reporter reporter = all.in(file.file());
            for (Declaration declaration : file.declarations()) {
                if (declaration instanceof Declaration.Vocabulary vocabulary) {
                    declare(vocabulary, reporter);
                }
            }
        }
        for (Declared vocabulary : declared.values()) {
            vocabulary.vocabulary.terms().forEach(term -> add(vocabulary, term, vocabulary.reporter));
        }
        for (Declared vocabulary : repeated) {
            vocabulary.vocabulary.terms().forEach(term -> add(declared.get(vocabulary.vocabulary.name().text()), term, vocabulary.reporter));
        }
        for (ProgrammeFile file : files) {
            Reporter reporter = all.in(file.file());
            for (Declaration declaration : file.declarations()) {
                if (declaration instanceof Declaration.Entry entry) {
                    addEntry(entry, reporter);
                }
            }
        }
        for (ProgrammeFile file : files) {
            Reporter reporter = all.in(file.file());
            for (Declaration declaration : file.declarations()) {
                if (declaration instanceof Declaration.Competency competency) {
                    competency.entries().forEach(entry -> addOrExtend(entry, reporter));
                }
            }
        }
        Map<String, Vocabulary> result = new LinkedHashMap<>();
        declared.forEach((name, d) -> {
            String plural = d.vocabulary.plural().map(Name::text).orElse(name + "s");
            result.put(name, new Vocabulary(name, plural, LabelCheck.labels(name, d.vocabulary.labels(), d.reporter), d.terms));
        });
        return result;
    }

    private void declare(Declaration.Vocabulary vocabulary, Reporter reporter) {
        boolean spelled = byName(vocabulary.spelledBy(), reporter);
        boolean shown = byName(vocabulary.shownBy(), reporter);
        Declared own = new Declared(vocabulary, reporter, spelled, shown, new ArrayList<>(), new HashMap<>(), new HashMap<>());
        if (declared.putIfAbsent(vocabulary.name().text(), own) != null) {
            repeated.add(own);
            reporter.report(Code.DUPLICATE_VOCABULARY, vocabulary.name(), vocabulary.name().text());
        }
    }

    private static boolean byName(Optional<Name> choice, Reporter reporter) {
        choice.filter(name -> !SPELLINGS.contains(name.text())).ifPresent(name -> reporter.unknown(Code.UNKNOWN_NAME, name, SPELLINGS));
        return choice.isPresent() && choice.get().text().equals("name");
    }

    private void addEntry(Declaration.Entry entry, Reporter reporter) {
        Declared vocabulary = declared.get(entry.vocabulary().text());
        if (vocabulary == null) {
            List<String> known = new ArrayList<>(declared.keySet());
            known.addAll(List.of("vocabulary", "record", "document", "set", "measure", "competency", "source", "spellings"));
            reporter.unknown(Code.UNKNOWN_VOCABULARY, entry.vocabulary(), known);
        } else {
            add(vocabulary, entry.term(), reporter);
        }
    }

    /// A term that a competency speaks of: a new one, or other names of one that is there.
    private void addOrExtend(Declaration.Entry entry, Reporter reporter) {
        Declared vocabulary = declared.get(entry.vocabulary().text());
        if (vocabulary == null || !vocabulary.names.containsKey(entry.term().name().text())) {
            addEntry(entry, reporter);
            return;
        }
        for (int i = 0; i < vocabulary.terms.size(); i++) {
            Term term = vocabulary.terms.get(i);
            if (term.name().equals(entry.term().name().text())) {
                List<String> spellings = new ArrayList<>(term.spellings());
                entry.term().aliases().stream().filter(alias -> !spellings.contains(alias)).forEach(spellings::add);
                spellings.forEach(spelling -> claim(vocabulary, spelling, term.name(), entry.term(), reporter));
                vocabulary.terms.set(i, new Term(term.vocabulary(), i, term.name(), term.labels(), term.shown(), spellings, term.retired(), term.accepted()));
            }
        }
    }

    /// Warns where a term is accepted no more when it retires.
    static void reportRetired(Declaration.Term term, Reporter reporter) {
        // Days of the calendar stand in their order as texts, too.
        if (term.retired().isPresent() && term.accepted().until().filter(until -> until.text().compareTo(term.retired().get().text()) < 0).isPresent()) {
            reporter.report(Code.RETIRED_WITHOUT_EFFECT, term.retired().get(), term.name().text(), term.retired().get().text(), term.accepted().until().get().text());
        }
    }

    private static void claim(Declared vocabulary, String spelling, String name, Declaration.Term place, Reporter reporter) {
        String other = vocabulary.spellings.putIfAbsent(spelling, name);
        if (other != null && !other.equals(name)) {
            reporter.report(Code.DUPLICATE_SPELLING, place, spelling, other);
        }
    }

    private static void add(Declared vocabulary, Declaration.Term term, Reporter reporter) {
        String name = term.name().text();
        String other = vocabulary.names.putIfAbsent(name, reporter.place(term));
        if (other != null) {
            reporter.duplicate(term.name(), name, other);
            return;
        }
        Labels labels = LabelCheck.labels(name, term.labels(), reporter);
        List<String> spellings = new ArrayList<>();
        spellings.add(term.spelling().orElse(vocabulary.spelledByName ? name : labels.in("en")));
        spellings.addAll(term.aliases());
        spellings.forEach(spelling -> claim(vocabulary, spelling, name, term, reporter));
        reportRetired(term, reporter);
        vocabulary.terms.add(new Term(vocabulary.vocabulary.name().text(), vocabulary.terms.size(), name, labels,
                vocabulary.shownByName ? Labels.of(name) : labels, spellings,
                term.retired().flatMap(date -> Calendar.date(date, reporter)), CompetencyCheck.validity(term.accepted(), reporter)));
    }
}
