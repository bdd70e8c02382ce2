package org.complang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.DateForm;
import org.complang.model.NumberForm;
import org.complang.model.Source;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.syntax.ast.Rows;
import org.complang.wording.Phrase;

/// How the text of a column is read as the value of a field.
final class ReadingCheck {
    private final Column column;
    private final SpellingsCheck spellings;
    private final Set<String> missing;
    private final Reporter reporter;
    private final Set<String> said = new HashSet<>();
    private final Map<String, String> as = new HashMap<>();
    private final List<DateForm> forms = new ArrayList<>();
    private Optional<NumberForm> numbers = Optional.empty();
    private Optional<String> after = Optional.empty();
    private Optional<String> before = Optional.empty();
    private Optional<String> by = Optional.empty();
    private Optional<Source.Edge> edge = Optional.empty();
    private boolean lowerCase;
    private boolean rounded;

    private ReadingCheck(Column column, SpellingsCheck spellings, Set<String> missing, Reporter reporter) {
        this.column = column;
        this.spellings = spellings;
        this.missing = missing;
        this.reporter = reporter;
    }

    /// @param missing the texts that stand where a value is missing
    /// @param dates the forms of dates where the field has none of its own
    /// @param numbers the form of numbers where the field has none of its own
    static Source.Reading reading(List<Rows.Trait> traits, Column column, SpellingsCheck spellings, Set<String> missing, List<DateForm> dates, Optional<NumberForm> numbers, Reporter reporter) {
        ReadingCheck check = new ReadingCheck(column, spellings, missing, reporter);
        traits.stream().filter(trait -> !(trait instanceof Rows.Trait.Written)).forEach(check::add);
        traits.stream().filter(trait -> trait instanceof Rows.Trait.Written).forEach(check::add);
        if (!check.said.contains("written")) {
            dates.stream().filter(form -> column.type() == Type.Plain.MONTH || column.type() == Type.Plain.DATE && (form.hasDay() || check.edge.isPresent())).forEach(check.forms::add);
            check.numbers = numbers.filter(_ -> isNumber(column.type()));
        }
        return new Source.Reading(check.after, check.before, check.as, check.by, check.forms, check.numbers, check.edge, check.lowerCase, check.rounded);
    }

    private void add(Rows.Trait trait) {
        Type type = column.type();
        switch (trait) {
            case Rows.Trait.After(Rows.Text mark, _) -> {
                once("after", trait);
                after = Optional.of(mark.text());
            }
            case Rows.Trait.Before(Rows.Text mark, _) -> {
                once("before", trait);
                before = Optional.of(mark.text());
            }
            case Rows.Trait.SpelledBy by -> {
                once("spelled by", trait);
                spellings.values(by.spellings(), reporter).ifPresent(values -> add(by, values));
            }
            case Rows.Trait.As(Rows.Spelling spelling, _) -> {
                SpellingsCheck.add(spelling, type, as, reporter);
                spelling.texts().forEach(text -> never(text, missing, reporter));
            }
            case Rows.Trait.Written written -> {
                once("written", trait);
                if (isNumber(type)) {
                    number(written);
                } else if (fits(trait, type == Type.Plain.DATE || type == Type.Plain.MONTH)) {
                    SpellingsCheck.textsOf(written.forms(), reporter);
                    written.forms().forEach(this::add);
                }
            }
            case Rows.Trait.FirstDay _ -> edge(trait, Source.Edge.FIRST_DAY);
            case Rows.Trait.LastDay _ -> edge(trait, Source.Edge.LAST_DAY);
            case Rows.Trait.UntilNext _ -> edge(trait, Source.Edge.UNTIL_NEXT);
            case Rows.Trait.LowerCase _ -> {
                once("in lower case", trait);
                lowerCase = fits(trait, type.isText());
            }
            case Rows.Trait.Rounded _ -> {
                once("rounded to four decimals", trait);
                rounded = fits(trait, type == Type.Plain.DECIMAL || type instanceof Type.Money);
            }
        }
    }

    /// A text that stands where a value is missing is never read as one, nor is one with white space around it. An empty one is just that: a missing value.
    static void never(Rows.Text text, Set<String> missing, Reporter reporter) {
        if (missing.contains(text.text()) || !text.text().equals(text.text().strip())) {
            reporter.report(Code.STANDS_FOR_NOTHING, text, text.text());
        }
    }

    private void add(Rows.Trait.SpelledBy by, SpellingsCheck.Values values) {
        boolean same = switch (values.type()) {
            case Type.Code(Vocabulary vocabulary) -> column.type() instanceof Type.Code(Vocabulary own) && own == vocabulary;
            case Type.Plain plain -> plain == column.type() || plain.isText() && column.type().isText();
            case Type.Money _ -> false;
        };
        if (same) {
            values.as().forEach(as::putIfAbsent);
            this.by = Optional.of(by.spellings().text());
        } else {
            reporter.report(Code.WRONG_KIND_OF_VALUE, by.spellings(), ExampleCheck.word(column.type()), ExampleCheck.word(values.type()));
        }
    }

    /// Without a day a form says a day only where it is known which one of the month.
    private void add(Rows.Text written) {
        Optional<DateForm> form = DateForm.of(written.text());
        boolean day = column.type() == Type.Plain.DATE && edge.isEmpty();
        if (form.isEmpty() || day && !form.get().hasDay()) {
            reporter.report(Code.BAD_DATE_FORM, written, written.text(), Phrase.of(day ? "type.date" : "type.month"));
        } else {
            forms.add(form.get());
        }
    }

    private void number(Rows.Trait.Written written) {
        if (written.forms().size() > 1) {
            reporter.report(Code.BAD_NUMBER_FORM, written, reporter.text(written));
        } else {
            numbers = numbers(written.forms().getFirst(), reporter);
        }
    }

    /// The form that numbers have; nothing where the text does not tell it, which is reported.
    static Optional<NumberForm> numbers(Rows.Text written, Reporter reporter) {
        Optional<NumberForm> form = NumberForm.of(written.text());
        if (form.isEmpty()) {
            reporter.report(Code.BAD_NUMBER_FORM, written, '"' + written.text() + '"');
        }
        return form;
    }

    private static boolean isNumber(Type type) {
        return type == Type.Plain.COUNT || type == Type.Plain.DECIMAL || type instanceof Type.Money;
    }

    private void edge(Rows.Trait trait, Source.Edge which) {
        once("day", trait);
        boolean open = which != Source.Edge.UNTIL_NEXT || column.absence() == Column.Absence.OPEN_ENDED && column.table().parent() != null && column.table().children().isEmpty();
        if (fits(trait, column.type() == Type.Plain.DATE && open)) {
            edge = Optional.of(which);
        }
    }

    private boolean fits(Rows.Trait trait, boolean fits) {
        if (!fits) {
            reporter.report(Code.READING_UNFIT, trait, reporter.text(trait), column.name(), ExampleCheck.word(column.type()));
        }
        return fits;
    }

    private void once(String what, Rows.Trait trait) {
        if (!said.add(what)) {
            reporter.report(Code.SAID_TWICE, trait, reporter.text(trait));
        }
    }
}
