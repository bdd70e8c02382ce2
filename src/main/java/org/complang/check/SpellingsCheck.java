package org.complang.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Declaration.DateText;
import org.complang.syntax.ast.Example.Kind;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Name;
import org.complang.syntax.ast.ProgrammeFile;
import org.complang.syntax.ast.Rows;
import org.complang.wording.Phrase;

/// The spellings that have a name: texts, and texts with the values that they stand for.
final class SpellingsCheck {
    /// Numbers in data have so many digits before and behind the point.
    private static final int WHOLE_DIGITS = 14;
    private static final int DECIMALS = 4;

    /// Spellings of values.
    ///
    /// @param as what each text stands for, in the spelling of a document
    record Values(Type type, Map<String, String> as) { }

    private final Map<String, Vocabulary> vocabularies;
    private final Set<String> usedVocabularies;
    private final Map<String, Values> values = new LinkedHashMap<>();
    private final Map<String, Set<String>> texts = new LinkedHashMap<>();
    private final Map<String, Runnable> unused = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    private SpellingsCheck(Map<String, Vocabulary> vocabularies, Set<String> usedVocabularies) {
        this.vocabularies = vocabularies;
        this.usedVocabularies = usedVocabularies;
    }

    /// @param usedVocabularies receives the names of those of which spellings are declared
    static SpellingsCheck of(List<ProgrammeFile> files, Map<String, Vocabulary> vocabularies, Set<String> usedVocabularies, Reporter all) {
        SpellingsCheck check = new SpellingsCheck(vocabularies, usedVocabularies);
        for (ProgrammeFile file : files) {
            Reporter reporter = all.in(file.file());
            for (Declaration declaration : file.declarations()) {
                if (declaration instanceof Declaration.TextSpellings spellings) {
                    check.declare(spellings.name(), reporter);
                    LabelCheck.labels(spellings.name().text(), spellings.labels(), reporter);
                    check.texts.putIfAbsent(spellings.name().text(), textsOf(spellings.texts(), reporter));
                } else if (declaration instanceof Declaration.ValueSpellings spellings) {
                    check.declare(spellings.name(), reporter);
                    LabelCheck.labels(spellings.name().text(), spellings.labels(), reporter);
                    check.add(spellings, reporter);
                }
            }
        }
        return check;
    }

    private void declare(Name name, Reporter reporter) {
        if (names.add(name.text())) {
            unused.put(name.text(), () -> reporter.report(Code.UNUSED, name, name.text()));
        } else {
            reporter.duplicate(name, name.text());
        }
    }

    private void add(Declaration.ValueSpellings spellings, Reporter reporter) {
        Optional<Type> type = ShapeCheck.type(spellings.of(), vocabularies);
        if (type.isEmpty()) {
            List<String> known = new ArrayList<>(vocabularies.keySet());
            known.addAll(ShapeCheck.plainTypes());
            reporter.unknown(Code.UNKNOWN_TYPE, spellings.of(), known);
            reporter.doubt(spellings.name(), Optional.empty());
            return;
        }
        usedVocabularies.add(spellings.of().text());
        Map<String, String> as = new LinkedHashMap<>();
        spellings.values().forEach(spelling -> add(spelling, type.get(), as, reporter));
        values.putIfAbsent(spellings.name().text(), new Values(type.get(), as));
    }

    /// Adds what texts stand for; each stands for one value.
    static void add(Rows.Spelling spelling, Type type, Map<String, String> as, Reporter reporter) {
        Optional<String> value = written(spelling.value(), type, reporter);
        textsOf(spelling.texts(), reporter);
        for (Rows.Text text : spelling.texts()) {
            String other = as.putIfAbsent(text.text(), value.orElse(""));
            if (other != null && !other.equals(value.orElse(other))) {
                reporter.report(Code.DUPLICATE_SPELLING, text, text.text(), type == Type.Plain.YES_NO ? other.equals("true") ? "yes" : "no" : other);
            }
        }
    }

    /// Texts of a list, each once.
    static Set<String> textsOf(List<Rows.Text> written, Reporter reporter) {
        Set<String> result = new LinkedHashSet<>();
        for (Rows.Text text : written) {
            if (!result.add(text.text())) {
                reporter.report(Code.REPEATED_IN_LIST, text, '"' + text.text() + '"');
            }
        }
        return result;
    }

    Optional<Values> values(Name name, Reporter reporter) {
        unused.remove(name.text());
        if (texts.containsKey(name.text())) {
            reporter.report(Code.WRONG_KIND, name, name.text(), "values");
        } else if (!values.containsKey(name.text())) {
            reporter.unknown(Code.UNKNOWN_NAME, name, values.keySet());
        }
        return Optional.ofNullable(values.get(name.text()));
    }

    /// Texts, listed or by their name.
    Set<String> texts(Rows.Texts written, Reporter reporter) {
        return written.named().map(name -> texts(name, reporter)).orElseGet(() -> textsOf(written.listed(), reporter));
    }

    private Set<String> texts(Name name, Reporter reporter) {
        unused.remove(name.text());
        if (values.containsKey(name.text())) {
            reporter.report(Code.WRONG_KIND, name, name.text(), "texts");
        } else if (!texts.containsKey(name.text())) {
            reporter.unknown(Code.UNKNOWN_NAME, name, texts.keySet());
        }
        return texts.getOrDefault(name.text(), Set.of());
    }

    void reportUnused() {
        unused.values().forEach(Runnable::run);
    }

    /// A value of a type in the spelling of a document; nothing, and reported, where it is none.
    static Optional<String> written(Rows.Value value, Type type, Reporter reporter) {
        Optional<String> written = switch (type) {
            case Type.Plain plain -> switch (plain) {
                case ID, TEXT -> value.kind() == Kind.TEXT || value.kind() == Kind.NUMBER || value.kind() == Kind.NAME ? Optional.of(value.text()) : Optional.empty();
                case YES_NO -> value.kind() == Kind.YES || value.kind() == Kind.NO ? Optional.of(String.valueOf(value.kind() == Kind.YES)) : Optional.empty();
                case DATE -> value.kind() == Kind.DATE ? Calendar.date(new DateText(value.text(), value.span()), reporter).map(_ -> value.text()) : Optional.empty();
                case MONTH -> value.kind() == Kind.MONTH ? Calendar.month(new Expression.MonthLiteral(value.text(), value.span()), reporter).map(_ -> value.text()) : Optional.empty();
                case COUNT -> value.kind() == Kind.NUMBER && !value.text().contains(".") && !value.text().startsWith("-") ? number(value, reporter) : Optional.empty();
                case DECIMAL -> value.kind() == Kind.NUMBER ? number(value, reporter) : Optional.empty();
            };
            case Type.Money _ -> value.kind() == Kind.NUMBER ? number(value, reporter) : Optional.empty();
            case Type.Code(Vocabulary vocabulary) -> spelling(value, vocabulary, reporter);
        };
        boolean said = type == Type.Plain.DATE && value.kind() == Kind.DATE || type == Type.Plain.MONTH && value.kind() == Kind.MONTH || reporter.doubtful().contains(value.text());
        if (written.isEmpty() && !said) {
            Optional<String> nearest = type instanceof Type.Code(Vocabulary vocabulary) && value.kind() == Kind.NAME
                    ? NearestName.of(value.text(), vocabulary.terms().stream().map(Vocabulary.Term::name).toList()) : Optional.empty();
            Object found = type instanceof Type.Code && value.kind() == Kind.NAME ? value.text() : Phrase.of("type.other");
            reporter.report(Diagnostic.of(Code.WRONG_KIND_OF_VALUE, reporter.inSource(value), ExampleCheck.word(type), found).suggesting(nearest));
        }
        return written;
    }

    private static Optional<String> number(Rows.Value value, Reporter reporter) {
        BigDecimal number = value.text().length() > ExpressionCheck.DIGITS ? null : new BigDecimal(value.text());
        if (number == null || number.scale() > DECIMALS || number.precision() - number.scale() > WHOLE_DIGITS) {
            reporter.report(Code.OUT_OF_REACH, value, value.text());
            return Optional.of("0");
        }
        return Optional.of(value.text());
    }

    /// A term by its name, or by a spelling. A spelling that no term has is known, and none of them: that is hardly meant.
    private static Optional<String> spelling(Rows.Value value, Vocabulary vocabulary, Reporter reporter) {
        if (value.kind() != Kind.TEXT) {
            return vocabulary.named(value.text()).map(term -> term.spellings().getFirst());
        }
        if (vocabulary.spelled(value.text()) == null) {
            List<String> spellings = vocabulary.terms().stream().flatMap(term -> term.spellings().stream()).toList();
            reporter.report(Diagnostic.of(Code.UNDECLARED_SPELLING, reporter.inSource(value), value.text(), vocabulary.name()).suggesting(NearestName.of(value.text(), spellings)));
        }
        return Optional.of(value.text());
    }
}
