package org.complang.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.source.SourceFile;
import org.complang.source.Span;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.Node;
import org.complang.wording.Phrase;

/// Says what is wrong in one file. Where lines could not be read, nothing is said that may only follow from that.
///
/// @param competencies of each competency by its name a level that is asked for in it
/// @param left what was left out because it is wrong; where no mistake has been reported in the end, comp made one
record Reporter(SourceFile file, boolean whole, Set<String> doubtful, Map<String, String> competencies, List<Place> left, Consumer<Diagnostic> diagnostics) {
    private static final Set<Code> FOLLOW = EnumSet.of(Code.UNUSED, Code.DATES_WITHOUT_EFFECT, Code.NOTHING_REQUIRED, Code.NOTHING_EXPECTED, Code.NO_DOCUMENT, Code.NO_LEVELS, Code.NO_FISCAL_YEAR,
            Code.WRONG_VOCABULARY, Code.WRONG_KIND, Code.NO_TIME, Code.NO_KEY, Code.TABLE_WITHOUT_KEY, Code.TABLE_MISSES, Code.TOO_MANY_WANTED,
            Code.SOURCE_LACKS, Code.TRACKS_AND_LEVELS);
    /// What guides call the records of lists.
    private static final Map<String, String> OTHER_WORDS = Map.of("persons", "people", "individuals", "people", "individual", "person", "employees", "people", "professionals", "people",
            "clients", "customers", "tenants", "customers");
    /// What is called otherwise in spreadsheets.
    private static final Map<String, String> FUNCTIONS = Map.of("max", "greater of", "maximum", "greater of", "min", "lesser of", "minimum", "lesser of", "floor", "number of full", "rounddown", "number of full",
            "int", "number of full");
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final List<String> NUMBER_WORDS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /// The same, which says nothing: for what is looked at once more.
    Reporter silent() {
        return new Reporter(file, whole, doubtful, competencies, new ArrayList<>(), _ -> { });
    }

    Reporter in(SourceFile other) {
        return new Reporter(other, whole, doubtful, competencies, left, diagnostics);
    }

    void report(Code code, Span span, Object... arguments) {
        report(Diagnostic.of(code, new Place.InSource(file, span), arguments));
    }

    void report(Diagnostic diagnostic) {
        if (whole || !FOLLOW.contains(diagnostic.code())) {
            diagnostics.accept(diagnostic);
        }
    }

    /// Says that something is called so already.
    void duplicate(Node node, String name) {
        report(Code.DUPLICATE_NAME, node, name, "");
    }

    /// The same, with where that stands.
    ///
    /// @param place as [#place] gives it
    void duplicate(Node node, String name, String place) {
        report(Code.DUPLICATE_NAME, node, name, Phrase.of("declared.in", place));
    }

    /// The place of a node, for a message.
    Place inSource(Node node) {
        return new Place.InSource(file, node.span());
    }

    /// Where a node stands, as `file:line`.
    String place(Node node) {
        return file.name() + ":" + file.line(node.span().start());
    }

    /// What stands at a node, as it is written.
    String text(Node node) {
        return file.text().substring(node.span().start(), node.span().end());
    }

    void report(Code code, Node node, Object... arguments) {
        report(code, node.span(), arguments);
    }

    /// Remembers that something is left out, which has been reported by who found it wrong.
    void leave(Node node) {
        left.add(inSource(node));
    }

    /// Remembers names of which nothing more is to be said: what they stand for could not be made out.
    void doubt(Name name, Optional<Name> other) {
        doubtful.add(name.text());
        other.ifPresent(o -> doubtful.add(o.text()));
    }

    /// Says that a name is not known, with the nearest one that is.
    void unknown(Code code, Name name, Collection<String> known, Object... more) {
        if (doubtful.contains(name.text()) || !whole && FOLLOW.contains(code) || code == Code.UNKNOWN_NAME && reportCompetency(name)) {
            return;
        }
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = name.text();
        System.arraycopy(more, 0, arguments, 1, more.length);
        diagnostics.accept(Diagnostic.of(code, new Place.InSource(file, name.span()), arguments)
                .suggesting(NearestName.of(name.text(), known).or(() -> digits(name.text())).or(() -> Optional.ofNullable(OTHER_WORDS.get(name.text())).filter(known::contains)).or(() -> Optional.ofNullable(FUNCTIONS.get(name.text())))));
    }

    /// Says of a competency in the place of something else how it is asked for; false where a name is none.
    boolean reportCompetency(Name name) {
        boolean meant = competencies.containsKey(name.text());
        if (meant) {
            report(Code.COMPETENCY_WITHOUT_LEVEL, name, name.text(), competencies.get(name.text()));
        }
        return meant;
    }

    /// Says that a record has no such field, and which ones it has.
    ///
    /// @param record what it is called
    void unknownField(Name name, Collection<String> fields, String record) {
        unknown(Code.UNKNOWN_FIELD, name, fields, record, String.join(", ", fields));
    }

    /// Says that a vocabulary has no such term.
    ///
    /// @param vocabularies those in which it was looked for
    void unknownTerm(Name name, List<Vocabulary> vocabularies) {
        if (vocabularies.isEmpty()) {
            unknown(Code.UNKNOWN_NAME, name, List.of());
        }
        if (vocabularies.isEmpty() || doubtful.contains(name.text()) || reportCompetency(name)) {
            return;
        }
        List<Term> terms = vocabularies.stream().flatMap(vocabulary -> vocabulary.terms().stream()).toList();
        Optional<String> meant = terms.stream().filter(term -> term.spellings().stream().anyMatch(spelling -> isAlike(spelling, name.text()))).map(Term::name).findFirst()
                .or(() -> NearestName.ofCodes(name.text(), terms.stream().map(Term::name).toList()));
        Vocabulary likely = vocabularies.stream().filter(vocabulary -> meant.flatMap(vocabulary::named).isPresent()).findFirst().orElse(vocabularies.getFirst());
        String kinds = vocabularies.stream().map(Vocabulary::plural).distinct().collect(Collectors.joining(", "));
        report(Diagnostic.of(Code.UNKNOWN_TERM, inSource(name), name.text(), kinds, likely.name()).suggesting(meant));
    }

    /// Whether two names differ by nothing but letter case, blanks and dashes.
    private static boolean isAlike(String a, String b) {
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (!isBetween(a.charAt(i))) {
                while (j < b.length() && isBetween(b.charAt(j))) {
                    j++;
                }
                if (j == b.length() || Character.toLowerCase(a.charAt(i)) != Character.toLowerCase(b.charAt(j++))) {
                    return false;
                }
            }
        }
        return b.substring(j).chars().allMatch(c -> isBetween((char) c));
    }

    private static boolean isBetween(char c) {
        return c == ' ' || c == '-' || c == '_';
    }

    /// A number that is written as a word.
    private static Optional<String> digits(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        int number = ARTICLES.contains(small) ? 1 : NUMBER_WORDS.indexOf(small);
        return number < 0 ? Optional.empty() : Optional.of(String.valueOf(number));
    }
}
