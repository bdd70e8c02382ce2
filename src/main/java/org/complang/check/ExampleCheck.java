package org.complang.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Example;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.syntax.ast.Example.Field;
import org.complang.syntax.ast.Example.Given;
import org.complang.syntax.ast.Example.Kind;
import org.complang.syntax.ast.Name;
import org.complang.wording.Phrase;

/// Examples as written to partner documents and expectations. A text that must be there and is not given, such as a key, is made up, differently for each record.
final class ExampleCheck {
    /// Records of one line, with those below it.
    private static final int MOST = 10_000;

    private final Shape shape;
    private final Vocabulary levels;
    private final Reporter reporter;
    private final Set<String> taken;
    private final Map<String, Integer> made = new HashMap<>();

    /// @param levels the vocabulary of levels
    ExampleCheck(Shape shape, Vocabulary levels, Reporter reporter) {
        this(shape, levels, reporter, Set.of());
    }

    /// @param taken texts that are not made up
    ExampleCheck(Shape shape, Vocabulary levels, Reporter reporter, Set<String> taken) {
        this.taken = taken;
        this.shape = shape;
        this.levels = levels;
        this.reporter = reporter;
    }

    /// The example of a competency; nothing where it is wrong, which is reported.
    Optional<Example> example(org.complang.syntax.ast.Example written, Competency competency) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (Shape.Group group : shape.groups()) {
            List<Given> lines = written.given().stream().filter(given -> given.record().text().equals(group.record())).toList();
            document.put(group.spelling(), group(group, lines));
        }
        List<Column> own = shape.root().columns().stream().filter(column -> shape.groups().stream().noneMatch(group -> group.columns().contains(column))).toList();
        written.given().stream().filter(given -> given.record().text().equals("document")).forEach(given -> fields(given, own, "document", document));
        written.given().stream().filter(given -> !given.record().text().equals("document")
                        && shape.group(given.record().text()).isEmpty())
                .forEach(given -> records(given, shape.root(), document));
        Optional<LocalDate> asOf = Calendar.date(written.asOf(), reporter);
        ExpectationCheck check = new ExpectationCheck(competency, levels, asOf, reporter);
        List<Example.Expectation> expectations = written.expectations().stream().flatMap(expectation -> check.expectation(expectation).stream()).toList();
        if (written.expectations().isEmpty()) {
            reporter.report(Code.NOTHING_EXPECTED, written);
        }
        return asOf.map(date -> new Example(written.title(), reporter.place(written), date, document, expectations));
    }

    private Map<String, Object> group(Shape.Group group, List<Given> lines) {
        Map<String, Object> record = new LinkedHashMap<>();
        lines.forEach(line -> fields(line, group.columns(), group.record(), record));
        complete(group.columns(), group.record(), record, lines.isEmpty() ? null : lines.getFirst());
        return record;
    }

    @SuppressWarnings("unchecked")
    private void records(Given given, Table parent, Map<String, Object> above) {
        Optional<Table> table = table(given, parent);
        int number = table.isEmpty() ? 0 : number(given);
        if (number == 0) {
            return;
        }
        if (all(given) > MOST) {
            reporter.report(Code.OUT_OF_REACH, given, given.number().orElse(""));
            return;
        }
        List<Object> list = (List<Object>) above.computeIfAbsent(table.get().spelling(), _ -> new ArrayList<>());
        Reporter first = reporter;
        for (int i = 0; i < number; i++) {
            Map<String, Object> record = new LinkedHashMap<>();
            ExampleCheck each = i == 0 ? this : silent();
            each.fields(given, table.get().columns(), table.get().record(), record);
            each.complete(table.get().columns(), table.get().record(), record, given);
            given.below().forEach(below -> each.records(below, table.get(), record));
            made.putAll(each.made);
            list.add(record);
        }
    }

    /// How many records a line gives, with those below it; no more than one more than may be.
    private static long all(Given given) {
        long below = given.below().stream().mapToLong(ExampleCheck::all).sum();
        long number = given.number().map(text -> text.length() > 6 || text.contains(".") ? MOST + 1L : Long.parseLong(text)).orElse(1L);
        return Math.min(MOST + 1L, number * (1 + below));
    }

    /// The list below `parent` that holds the records of a line; where there is none, that is reported.
    Optional<Table> table(Given given, Table parent) {
        return SourceCheck.list(parent, given.record(), reporter, () -> unknown(given.record(), parent));
    }

    /// How many records a line gives; where it is not one to as many as it may be, that is reported and there are none.
    int number(Given given) {
        int number = given.number().map(text -> text.length() > 6 || text.contains(".") ? MOST + 1 : Integer.parseInt(text)).orElse(1);
        if (number < 1 || number > MOST) {
            reporter.report(Code.OUT_OF_REACH, given, given.number().orElse(""));
            return 0;
        }
        return number;
    }

    /// Who wrote the name of a list is told what one record of it is called.
    private void unknown(Name record, Table parent) {
        Optional<Table> list = parent.children().stream().filter(child -> child.name().equals(record.text())).findFirst();
        TreeSet<String> known = new TreeSet<>(parent.children().stream().map(Table::record).toList());
        shape.groups().forEach(group -> known.add(group.record()));
        if (list.isPresent()) {
            reporter.report(Diagnostic.of(Code.UNKNOWN_RECORD, reporter.inSource(record), record.text()).suggesting(list.map(Table::record)));
        } else {
            reporter.unknown(Code.UNKNOWN_RECORD, record, known);
        }
    }

    /// The same for the second and further records of a line, of which nothing new is to be said.
    private ExampleCheck silent() {
        ExampleCheck check = new ExampleCheck(shape, levels, reporter.silent(), taken);
        check.made.putAll(made);
        return check;
    }

    /// Takes the fields of a line as values by the names of data.
    void fields(Given given, List<Column> columns, String record, Map<String, Object> values) {
        for (Field field : given.fields()) {
            Optional<Column> column = columns.stream().filter(c -> c.name().equals(field.name().text())).findFirst();
            if (column.isEmpty()) {
                reporter.unknownField(field.name(), columns.stream().map(Column::name).toList(), record);
            } else if (values.containsKey(column.get().spelling())) {
                reporter.duplicate(field.name(), field.name().text());
            } else {
                values.put(column.get().spelling(), value(field, column.get()));
            }
        }
    }

    /// Makes up texts that must be there, and reports other fields that must be.
    void complete(List<Column> columns, String record, Map<String, Object> values, Given place) {
        for (Column column : columns) {
            if (column.absence() == Column.Absence.NEVER && !values.containsKey(column.spelling())) {
                if (column.type().isText()) {
                    values.put(column.spelling(), made(record, column));
                } else if (place != null) {
                    reporter.report(Code.EXAMPLE_LACKS, place.record(), column.name(), record);
                }
            }
        }
    }

    private String made(String record, Column column) {
        String text;
        do {
            text = record + "-" + made.merge(record + "." + column.name(), 1, Integer::sum);
        } while (taken.contains(text));
        return text;
    }

    private Object value(Field field, Column column) {
        Optional<Object> value = switch (field.kind()) {
            case UNKNOWN, NONE -> column.absence() == Column.Absence.NEVER ? Optional.empty() : Optional.of(Optional.empty());
            case NUMBER -> isNumber(column.type()) ? Optional.of(new BigDecimal(field.text()))
                    : column.type().isText() ? Optional.of(field.text()) : term(field, column);
            case NAME -> column.type().isText() ? Optional.of(field.text()) : term(field, column);
            case TEXT -> column.type() instanceof Type.Code || column.type().isText() ? Optional.of(field.text()) : Optional.empty();
            case DATE -> column.type() == Type.Plain.DATE ? Optional.of(field.text()) : Optional.empty();
            case MONTH -> column.type() == Type.Plain.MONTH ? Optional.of(field.text()) : term(field, column);
            case MONEY -> Optional.empty();
            case YES, NO -> column.type() == Type.Plain.YES_NO ? Optional.of(field.kind() == Kind.YES) : Optional.empty();
        };
        if (value.isEmpty()) {
            wrong(field, column);
        }
        return value.orElse(Optional.empty());
    }

    private void wrong(Field field, Column column) {
        if (field.kind() == Kind.MONEY && column.type() instanceof Type.Money(String currencyField)) {
            String[] money = field.text().split(" ");
            reporter.report(Code.CURRENCY_APART, field, column.name(), money[1], currencyField, money[0]);
        } else if (column.type() instanceof Type.Code(Vocabulary vocabulary) && field.kind() == Kind.NAME) {
            if (!reporter.doubtful().contains(field.text())) {
                Optional<String> nearest = NearestName.of(field.text(), vocabulary.terms().stream().map(Vocabulary.Term::name).toList());
                reporter.report(Diagnostic.of(Code.WRONG_KIND_OF_VALUE, reporter.inSource(field), word(column.type()), field.text()).suggesting(nearest));
            }
        } else {
            reporter.report(Code.WRONG_KIND_OF_VALUE, field, word(column.type()), Phrase.of("type.other"));
        }
    }

    private static Optional<Object> term(Field field, Column column) {
        return column.type() instanceof Type.Code(Vocabulary vocabulary) ? vocabulary.named(field.text()).map(term -> term.spellings().getFirst()) : Optional.empty();
    }

    private static boolean isNumber(Type type) {
        return type == Type.Plain.COUNT || type == Type.Plain.DECIMAL || type instanceof Type.Money;
    }

    static Phrase word(Type type) {
        return switch (type) {
            case Type.Plain plain -> switch (plain) {
                case ID, TEXT -> Phrase.of("type.text");
                case YES_NO -> Phrase.of("type.yes-no");
                case DATE -> Phrase.of("type.date");
                case MONTH -> Phrase.of("type.month");
                case COUNT -> Phrase.of("type.count");
                case DECIMAL -> Phrase.of("type.number");
            };
            case Type.Money _ -> Phrase.of("type.number");
            case Type.Code(Vocabulary vocabulary) -> Phrase.of("type.code", vocabulary.labels());
        };
    }
}
