package org.complang.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complang.diagnostic.Code;
import org.complang.model.Shape;
import org.complang.model.Value;
import org.complang.model.Vocabulary;
import org.complang.syntax.ast.Codes;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Name;
import org.complang.wording.Labels;

/// The sets and measures that can be named at some place: those of the programme, and those of the competency around the place.
final class Definitions {
    private final Definitions outer;
    private final Map<String, Vocabulary> vocabularies;
    private final Shape shape;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /// A definition with what has been found out about it.
    private static final class Entry {
        final Declaration.Definition definition;
        final Reporter reporter;
        boolean used;
        boolean open;
        Optional<Meaning> meaning;

        Entry(Declaration.Definition definition, Reporter reporter) {
            this.definition = definition;
            this.reporter = reporter;
        }
    }

    Definitions(Definitions outer, Map<String, Vocabulary> vocabularies, Shape shape) {
        this.outer = outer;
        this.vocabularies = vocabularies;
        this.shape = shape;
    }

    Map<String, Vocabulary> vocabularies() {
        return vocabularies;
    }

    Shape shape() {
        return shape;
    }

    void add(Declaration.Definition definition, Reporter reporter) {
        String name = definition.name().text();
        if (find(name) != null) {
            reporter.report(Code.DUPLICATE_NAME, definition.name(), name);
        } else {
            entries.put(name, new Entry(definition, reporter));
        }
    }

    /// Checks every definition, named or not.
    void checkAll() {
        for (Entry entry : entries.values()) {
            switch (entry.definition) {
                case Declaration.CodeSet set -> checkSet(set, entry.reporter);
                case Declaration.Measure measure -> measure(measure.name(), entry.reporter);
            }
        }
    }

    void reportUnused() {
        for (Entry entry : entries.values()) {
            if (!entry.used) {
                entry.reporter.report(Code.UNUSED, entry.definition.name(), entry.definition.name().text());
            }
        }
    }

    /// The codes of a set, if there is a set of that name.
    Optional<Codes> set(Name name) {
        Entry entry = find(name.text());
        if (entry == null || !(entry.definition instanceof Declaration.CodeSet set)) {
            return Optional.empty();
        }
        entry.used = true;
        return Optional.of(set.codes());
    }

    /// The reporter of the file in which a definition stands.
    Reporter reporterOf(Name name) {
        return find(name.text()).reporter;
    }

    boolean isMeasure(String name) {
        Entry entry = find(name);
        return entry != null && entry.definition instanceof Declaration.Measure;
    }

    /// What a measure means, or nothing where it is wrong (which is reported once, where it stands).
    Optional<Meaning> measure(Name name, Reporter place) {
        Entry entry = find(name.text());
        Declaration.Measure measure = (Declaration.Measure) entry.definition;
        if (!place.file().equals(entry.reporter.file()) || !name.span().equals(measure.name().span())) {
            entry.used = true;
        }
        if (entry.open) {
            place.report(Code.DEFINED_BY_ITSELF, name, name.text());
            return Optional.empty();
        }
        if (entry.meaning == null) {
            entry.open = true;
            entry.meaning = check(measure, entry.reporter);
            entry.open = false;
        }
        return entry.meaning;
    }

    private Optional<Meaning> check(Declaration.Measure measure, Reporter reporter) {
        if (measure.body() == null) {
            return Optional.empty();
        }
        Labels labels = LabelCheck.labels(measure.name().text(), measure.labels(), reporter);
        return switch (new ExpressionCheck(owner(measure), reporter, shape.root()).meaning(measure.body(), null)) {
            case Meaning.Valued valued -> Optional.of(new Meaning.Valued(new Value.Named(measure.name().text(), labels, valued.value()), valued.type()));
            case Meaning.Conditional _ -> {
                reporter.report(Code.NOT_A_NUMBER, measure.body());
                yield Optional.empty();
            }
            case Meaning.Wrong _ -> Optional.empty();
        };
    }

    /// A measure sees what can be named where it stands, not where it is used.
    private Definitions owner(Declaration.Definition definition) {
        Entry entry = entries.get(definition.name().text());
        return entry != null && entry.definition == definition ? this : outer.owner(definition);
    }

    private void checkSet(Declaration.CodeSet set, Reporter reporter) {
        if (!(set.codes() instanceof Codes.Listed listed)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Codes.Code code : listed.codes()) {
            if (!seen.add(code.name().text() + code.of().map(of -> " of " + of.text()).orElse(""))) {
                reporter.report(Code.REPEATED_IN_LIST, code, code.name().text());
            }
            if (vocabularies.values().stream().noneMatch(v -> v.named(code.name().text()).isPresent())) {
                reporter.unknown(Code.UNKNOWN_NAME, code.name(), termNames());
            }
        }
    }

    /// Every name that stands for a term.
    Set<String> termNames() {
        Set<String> names = new TreeSet<>();
        vocabularies.values().forEach(v -> v.terms().forEach(term -> names.add(term.name())));
        return names;
    }

    /// Every name that a definition has.
    Set<String> names() {
        Set<String> names = outer == null ? new TreeSet<>() : outer.names();
        names.addAll(entries.keySet());
        return names;
    }

    private Entry find(String name) {
        Entry entry = entries.get(name);
        return entry != null ? entry : outer == null ? null : outer.find(name);
    }

    /// Terms of one vocabulary in the order of their names here, to look up by name.
    static Map<String, Vocabulary> byPlural(Map<String, Vocabulary> vocabularies) {
        Map<String, Vocabulary> result = new HashMap<>();
        for (Vocabulary vocabulary : List.copyOf(vocabularies.values())) {
            result.put(vocabulary.name(), vocabulary);
            result.put(vocabulary.plural(), vocabulary);
        }
        return result;
    }
}
