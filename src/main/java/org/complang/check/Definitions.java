package org.complang.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complang.diagnostic.Code;
import org.complang.model.Competency;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.syntax.ast.Codes;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Label;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.Requirement;
import org.complang.wording.Labels;

/// What can be named at some place: the definitions of the programme, and those of the competency and the option around the place.
final class Definitions {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+");

    /// Sets inside sets.
    private static final int SETS = 20;

    private final Definitions outer;
    private final Map<String, Vocabulary> vocabularies;
    private final Shape shape;
    private final FiscalYear fiscalYear;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<Term, Term> restated = new LinkedHashMap<>();
    private final Map<Name, Term> places = new LinkedHashMap<>();
    private final Set<Term> asked = new HashSet<>();
    private final boolean scoring;
    private Map<String, Labels> metrics = Map.of();
    private Optional<MostPoints> mostPoints = Optional.empty();
    private Optional<MostPoints> mostEarned = Optional.empty();
    private final List<Rest> rests = new ArrayList<>();

    /// A competency on which this one rests, and where that is written.
    record Rest(Name competency, Reporter reporter) { }

    /// A definition with what has been found out about it.
    static final class Entry {
        final Declaration.Definition definition;
        final Reporter reporter;
        final Definitions owner;
        boolean used;
        boolean open;
        Optional<Meaning> meaning;
        Optional<Meaning> scoringMeaning;
        Expansion.Size size;
        boolean tooLarge;

        Entry(Declaration.Definition definition, Reporter reporter, Definitions owner) {
            this.definition = definition;
            this.reporter = reporter;
            this.owner = owner;
        }
    }

    /// @param scoring whether they serve points, where associations hold at the end of each record's month
    Definitions(Definitions outer, Map<String, Vocabulary> vocabularies, Shape shape, FiscalYear fiscalYear, boolean scoring) {
        this.outer = outer;
        this.scoring = scoring;
        this.vocabularies = vocabularies;
        this.shape = shape;
        this.fiscalYear = fiscalYear;
    }

    /// Definitions inside these.
    Definitions inner(boolean scoring) {
        return new Definitions(this, vocabularies, shape, fiscalYear, scoring);
    }

    Map<String, Vocabulary> vocabularies() {
        return vocabularies;
    }

    Shape shape() {
        return shape;
    }

    FiscalYear fiscalYear() {
        return fiscalYear;
    }

    /// Remembers that what stands here rests on a competency.
    void rest(Name competency, Reporter reporter) {
        rests.add(new Rest(competency, reporter));
        if (outer != null) {
            outer.rest(competency, reporter);
        }
    }

    List<Rest> rests() {
        return List.copyOf(rests);
    }

    void add(Declaration.Definition definition, Reporter reporter) {
        String name = definition.name().text();
        Entry other = find(name);
        if (other != null) {
            reporter.duplicate(definition.name(), name, other.reporter.place(other.definition));
        } else {
            entries.put(name, new Entry(definition, reporter, this));
            LabelCheck.labels(name, labels(definition), reporter);
        }
    }

    /// The labels of the requirement or condition of which a sentence consists; none where it is another sentence.
    List<Label> labels(Requirement sentence) {
        Optional<Name> name = switch (sentence) {
            case Requirement.Statement(Expression.Reference(Name reference, Optional<Name> of, _), _) when of.isEmpty() -> Optional.of(reference);
            case Requirement.Statement(Expression.Call(Name called, _, _), _) -> Optional.of(called);
            case Requirement.Block _, Requirement.Team _, Requirement.Statement _ -> Optional.empty();
        };
        return name.map(found -> find(found.text())).map(entry -> labels(entry.definition)).orElse(List.of());
    }

    private static List<Label> labels(Declaration.Definition definition) {
        return switch (definition) {
            case Declaration.CodeSet set -> set.labels();
            case Declaration.Formula formula -> formula.labels();
            case Declaration.Reusable reusable -> reusable.labels();
            case Declaration.ReusableMetrics _ -> List.of();
        };
    }

    /// Says that a term is another one here: the same with other dates.
    ///
    /// @param place where that is said
    void restate(Term term, Term here, Name place) {
        restated.put(term, here);
        places.put(place, term);
    }

    /// Where terms are stated anew that have not been asked for.
    List<Name> unasked() {
        return places.entrySet().stream().filter(place -> !asked.contains(place.getValue())).map(Map.Entry::getKey).toList();
    }

    /// Whether some term is stated anew at this place.
    boolean restates() {
        return !restated.isEmpty() || outer != null && outer.restates();
    }

    /// Says which metrics the tracks of the competency have.
    void metrics(Map<String, Labels> metrics) {
        this.metrics = metrics;
    }

    /// The metrics of whose points can be spoken, with their labels; empty where there are none.
    Map<String, Labels> metrics() {
        return metrics.isEmpty() && outer != null ? outer.metrics() : metrics;
    }

    /// Says which tracks stand beside the levels that are checked from here on.
    void tracks(List<Competency.Track> tracks) {
        mostPoints = MostPoints.said(tracks);
        mostEarned = MostPoints.earned(tracks);
    }

    /// What the tracks can give at most by what is said of their metrics, where that is known.
    Optional<MostPoints> mostPoints() {
        return mostPoints;
    }

    /// The same by what can be earned.
    Optional<MostPoints> mostEarned() {
        return mostEarned;
    }

    /// The term as it is stated at this place.
    Term stated(Term term) {
        Term here = restated.get(term);
        if (here != null) {
            asked.add(term);
        }
        return here != null ? here : outer == null ? term : outer.stated(term);
    }

    /// The words of a text that may be names.
    static Stream<MatchResult> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).results();
    }

    /// Checks every definition that can be checked by itself, named or not.
    void checkAll() {
        for (Entry entry : entries.values()) {
            if (Expansion.isTooLarge(entry)) {
                continue;
            }
            switch (entry.definition) {
                case Declaration.CodeSet set -> checkSet(set, entry.reporter);
                case Declaration.Formula formula when formula.parameters().isEmpty() -> new CallCheck(this, entry.reporter).own(entry, scoring);
                case Declaration.Formula _, Declaration.Reusable _, Declaration.ReusableMetrics _ -> { }
            }
        }
    }

    void reportUnused() {
        for (Entry entry : entries.values()) {
            if (!entry.used) {
                entry.reporter.report(Code.UNUSED, entry.definition.name(), entry.definition.name().text());
            }
            String text = entry.reporter.text(entry.definition);
            parameters(entry.definition).stream().filter(parameter -> words(text).filter(word -> word.group().equals(parameter.text())).count() < 2)
                    .forEach(parameter -> entry.reporter.report(Code.UNUSED, parameter, parameter.text()));
        }
    }

    private static List<Name> parameters(Declaration.Definition definition) {
        return switch (definition) {
            case Declaration.Formula formula -> formula.parameters();
            case Declaration.Reusable reusable -> reusable.parameters();
            case Declaration.ReusableMetrics reusable -> reusable.parameters();
            case Declaration.CodeSet _ -> List.of();
        };
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

    /// The codes of a list, with those of the sets that stand in it in their place, told where the sets stand; what several of these have is there once. Nothing, and reported, where a set is defined by itself.
    Optional<List<Codes.Code>> withSets(List<Codes.Code> codes, Reporter reporter) {
        Set<String> seen = codes.stream().map(Definitions::text).collect(Collectors.toCollection(HashSet::new));
        List<Codes.Code> all = new ArrayList<>();
        for (Codes.Code code : codes) {
            Set<String> around = new HashSet<>();
            if (!isSet(code)) {
                all.add(code);
            } else if (!expand(code, around, seen, all)) {
                boolean deep = around.size() >= SETS;
                reporter.report(deep ? Code.NESTED_TOO_DEEPLY : Code.DEFINED_BY_ITSELF, code, deep ? SETS : code.name().text());
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    /// @param around the sets in which it stands
    /// @param seen codes and sets that need not be added
    /// @return false where it stands in itself, or in too many others
    private boolean expand(Codes.Code set, Set<String> around, Set<String> seen, List<Codes.Code> all) {
        if (around.size() >= SETS || !around.add(set.name().text())) {
            return false;
        }
        Codes codes = set(set.name()).orElseThrow();
        List<Codes.Code> inner = codes instanceof Codes.Listed(List<Codes.Code> listed, _) ? listed : List.of(new Codes.Code(((Codes.Named) codes).set(), Optional.empty(), codes.span()));
        for (Codes.Code code : inner) {
            Codes.Code here = new Codes.Code(new Name(code.name().text(), set.span()), code.of().map(of -> new Name(of.text(), set.span())), set.span());
            if (isSet(here)) {
                boolean stands = around.contains(here.name().text()) || seen.add(text(here)) && !expand(here, around, seen, all);
                if (stands) {
                    return false;
                }
            } else if (seen.add(text(here))) {
                all.add(here);
            }
        }
        around.remove(set.name().text());
        return true;
    }

    private boolean isSet(Codes.Code code) {
        return code.of().isEmpty() && isNoTerm(code.name()) && set(code.name()).isPresent();
    }

    private boolean isNoTerm(Name name) {
        return vocabularies.values().stream().noneMatch(v -> v.named(name.text()).isPresent());
    }

    private static String text(Codes.Code code) {
        return code.name().text() + code.of().map(of -> " of " + of.text()).orElse("");
    }

    private void checkSet(Declaration.CodeSet set, Reporter reporter) {
        if (!isNoTerm(set.name())) {
            reporter.duplicate(set.name(), set.name().text());
        }
        if (!(set.codes() instanceof Codes.Listed listed)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Codes.Code code : listed.codes()) {
            if (!seen.add(text(code))) {
                reporter.report(Code.REPEATED_IN_LIST, code, code.name().text());
            }
            if (isNoTerm(code.name()) && !isSet(code)) {
                Set<String> known = termNames();
                known.addAll(names());
                reporter.unknown(Code.UNKNOWN_NAME, code.name(), known);
            }
        }
        withSets(listed.codes(), reporter);
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

    /// The definition of a name, or null.
    Entry find(String name) {
        Entry entry = entries.get(name);
        return entry != null ? entry : outer == null ? null : outer.find(name);
    }

    /// The record that the document holds once and that is called so. `partner` is the one that names the partner, whatever its word is, unless another record is called that.
    Optional<Shape.Group> group(String record) {
        boolean other = shape.tables().stream().anyMatch(table -> table.isCalled(record));
        return shape.group(record).or(() -> record.equals("partner") && !other ? Optional.of(shape.groups().getFirst()) : Optional.empty());
    }

    /// The table whose records are called so; the root for a record that the document holds once.
    Optional<Table> table(Name record, Reporter reporter) {
        Set<String> known = new TreeSet<>();
        shape.groups().forEach(group -> known.add(group.record()));
        if (group(record.text()).isPresent()) {
            return Optional.of(shape.root());
        }
        for (Table table : shape.tables()) {
            known.add(table.record());
            if (table.record().equals(record.text())) {
                return Optional.of(table);
            }
        }
        reporter.unknown(Code.UNKNOWN_RECORD, record, known);
        return Optional.empty();
    }
}
