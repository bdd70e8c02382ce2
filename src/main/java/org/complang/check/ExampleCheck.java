package org.complang.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Example;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.syntax.ast.Example.Expectation;
import org.complang.syntax.ast.Example.Field;
import org.complang.syntax.ast.Example.Given;
import org.complang.syntax.ast.Example.Kind;
import org.complang.syntax.ast.Name;
import org.complang.wording.Phrase;

/// Examples as written to partner documents and expectations. A text that must be there and is not given, such as a key, is made up, differently for each record.
final class ExampleCheck {
    /// Records of one line.
    private static final int MOST = 10_000;

    private final Shape shape;
    private final Reporter reporter;
    private final Map<String, Integer> made = new HashMap<>();

    ExampleCheck(Shape shape, Reporter reporter) {
        this.shape = shape;
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
                        && shape.groups().stream().noneMatch(group -> group.record().equals(given.record().text())))
                .forEach(given -> records(given, shape.root(), document));
        List<Example.Expectation> expectations = new ArrayList<>();
        ExpectationCheck check = new ExpectationCheck(competency, reporter);
        for (Expectation expectation : written.expectations()) {
            check.expectation(expectation).ifPresent(expectations::add);
        }
        if (written.expectations().isEmpty()) {
            reporter.report(Code.NOTHING_EXPECTED, written);
        }
        String place = reporter.file().name() + ":" + reporter.file().line(written.span().start());
        return Calendar.date(written.asOf(), reporter).map(date -> new Example(written.title(), place, date, document, expectations));
    }

    private Map<String, Object> group(Shape.Group group, List<Given> lines) {
        Map<String, Object> record = new LinkedHashMap<>();
        lines.forEach(line -> fields(line, group.columns(), group.record(), record));
        complete(group.columns(), group.record(), record, lines.isEmpty() ? null : lines.getFirst());
        return record;
    }

    @SuppressWarnings("unchecked")
    private void records(Given given, Table parent, Map<String, Object> above) {
        Optional<Table> table = parent.children().stream()
                .filter(child -> child.record().equals(given.record().text()) || child.plural().equals(given.record().text())).findFirst();
        if (table.isEmpty()) {
            TreeSet<String> known = new TreeSet<>(parent.children().stream().map(Table::record).toList());
            shape.groups().forEach(group -> known.add(group.record()));
            reporter.unknown(Code.UNKNOWN_RECORD, given.record(), known);
            return;
        }
        int number = given.number().map(text -> text.length() > 6 || text.contains(".") ? MOST + 1 : Integer.parseInt(text)).orElse(1);
        if (number < 1 || number > MOST) {
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

    /// The same for the second and further records of a line, of which nothing new is to be said.
    private ExampleCheck silent() {
        ExampleCheck check = new ExampleCheck(shape, new Reporter(reporter.file(), reporter.whole(), reporter.doubtful(), _ -> { }));
        check.made.putAll(made);
        return check;
    }

    private void fields(Given given, List<Column> columns, String record, Map<String, Object> values) {
        for (Field field : given.fields()) {
            Optional<Column> column = columns.stream().filter(c -> c.name().equals(field.name().text())).findFirst();
            if (column.isEmpty()) {
                reporter.unknown(Code.UNKNOWN_FIELD, field.name(), columns.stream().map(Column::name).toList(), record);
            } else if (values.containsKey(column.get().spelling())) {
                reporter.report(Code.DUPLICATE_NAME, field.name(), field.name().text());
            } else {
                values.put(column.get().spelling(), value(field, column.get()));
            }
        }
    }

    private void complete(List<Column> columns, String record, Map<String, Object> values, Given place) {
        for (Column column : columns) {
            if (column.absence() == Column.Absence.NEVER && !values.containsKey(column.spelling())) {
                if (column.type() == Type.Plain.ID || column.type() == Type.Plain.TEXT) {
                    values.put(column.spelling(), record + "-" + made.merge(record + "." + column.name(), 1, Integer::sum));
                } else if (place != null) {
                    reporter.report(Code.EXAMPLE_LACKS, place.record(), column.name(), record);
                }
            }
        }
    }

    private Object value(Field field, Column column) {
        Optional<Object> value = switch (field.kind()) {
            case UNKNOWN, NONE -> column.absence() == Column.Absence.NEVER ? Optional.empty() : Optional.of(Optional.empty());
            case NUMBER -> isNumber(column.type()) ? Optional.of(new BigDecimal(field.text()))
                    : isText(column.type()) ? Optional.of(field.text()) : term(field, column);
            case NAME -> isText(column.type()) ? Optional.of(field.text()) : term(field, column);
            case TEXT -> column.type() instanceof Type.Code || isText(column.type()) ? Optional.of(field.text()) : Optional.empty();
            case DATE -> column.type() == Type.Plain.DATE ? Optional.of(field.text()) : Optional.empty();
            case MONTH -> column.type() == Type.Plain.MONTH ? Optional.of(field.text()) : term(field, column);
            case YES, NO -> column.type() == Type.Plain.YES_NO ? Optional.of(field.kind() == Kind.YES) : Optional.empty();
        };
        if (value.isEmpty()) {
            reporter.report(Code.WRONG_KIND_OF_VALUE, field, word(column.type()), Phrase.of("type.other"));
        }
        return value.orElse(Optional.empty());
    }

    private static Optional<Object> term(Field field, Column column) {
        return column.type() instanceof Type.Code(Vocabulary vocabulary) ? vocabulary.named(field.text()).map(term -> term.spellings().getFirst()) : Optional.empty();
    }

    private static boolean isNumber(Type type) {
        return type == Type.Plain.COUNT || type == Type.Plain.DECIMAL || type instanceof Type.Money;
    }

    private static boolean isText(Type type) {
        return type == Type.Plain.ID || type == Type.Plain.TEXT;
    }

    private static Phrase word(Type type) {
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

    /// What is expected, as written, to expectations of the model.
    private record ExpectationCheck(Competency competency, Reporter reporter) {
        Optional<Example.Expectation> expectation(Expectation written) {
            return switch (written) {
                case Expectation.Attained(var level, var option, _) -> {
                    boolean undetermined = level.filter(name -> name.text().equals("undetermined")).isPresent();
                    if (!undetermined && level.isPresent() && !isLevel(level.get()) || option.isPresent() && !isOption(option.get())) {
                        yield Optional.empty();
                    }
                    yield Optional.of(new Example.Expectation.Attained(undetermined ? Optional.empty() : level.map(Name::text), undetermined, option.map(Name::text)));
                }
                case Expectation.OfLevel(var level, var outcome, var option, var steps, _) -> {
                    if (!isLevel(level) || option.isPresent() && !isOption(option.get())) {
                        yield Optional.empty();
                    }
                    Map<String, String> outcomes = new LinkedHashMap<>();
                    steps.forEach(step -> outcomes.put(step.step().text(), step.outcome()));
                    steps.forEach(step -> isStep(step.step()));
                    yield Optional.of(new Example.Expectation.OfLevel(level.text(), outcome, option.map(Name::text), outcomes));
                }
                case Expectation.OfTrack(var points, var track, var metrics, _) -> {
                    Map<String, BigFraction> byName = new LinkedHashMap<>();
                    metrics.forEach(metric -> byName.put(metric.metric().text(), fraction(metric.points())));
                    metrics.forEach(metric -> isMetric(metric.metric()));
                    yield track.isPresent() && !isOption(track.get()) ? Optional.empty()
                            : Optional.of(new Example.Expectation.OfTrack(Optional.of(fraction(points)), track.map(Name::text), byName));
                }
            };
        }

        private static BigFraction fraction(String digits) {
            BigDecimal number = new BigDecimal(digits);
            return BigFraction.of(number.unscaledValue(), java.math.BigInteger.TEN.pow(number.scale()));
        }

        private boolean isLevel(Name name) {
            List<String> known = new ArrayList<>(competency.levels().stream().map(level -> level.level().name()).toList());
            competency.options().forEach(option -> option.levels().forEach(level -> known.add(level.level().name())));
            return known(Code.UNKNOWN_LEVEL, name, known);
        }

        private boolean isOption(Name name) {
            List<String> known = new ArrayList<>(competency.options().stream().map(Competency.Option::name).toList());
            competency.tracks().forEach(track -> known.add(track.name()));
            return known(Code.UNKNOWN_NAME, name, known);
        }

        private boolean isStep(Name name) {
            List<String> known = new ArrayList<>();
            competency.options().forEach(option -> option.levels().forEach(level -> level.steps().forEach(step -> known.add(step.name()))));
            competency.levels().forEach(level -> level.steps().forEach(step -> known.add(step.name())));
            return known(Code.UNKNOWN_NAME, name, known);
        }

        private boolean isMetric(Name name) {
            return known(Code.UNKNOWN_NAME, name, competency.tracks().stream().flatMap(track -> track.metrics().stream()).map(Competency.Metric::name).toList());
        }

        private boolean known(Code code, Name name, List<String> known) {
            if (!known.contains(name.text())) {
                reporter.unknown(code, name, known);
            }
            return known.contains(name.text());
        }
    }
}
