package org.complang.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.check.Meaning.Kind;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.source.Span;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Name;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// Gives expressions their meaning for the records of one table.
final class ExpressionCheck {
    /// Digits before and after the decimal point of a number in a programme; data has at most 14 and 4.
    static final int DIGITS = 18;

    private final Definitions definitions;
    private final Reporter reporter;
    private final Table scope;
    private final Parameters parameters;
    private final boolean scoring;

    /// @param scope the table for whose records expressions speak
    /// @param parameters what stands for the parameters of the definition around
    /// @param scoring whether points are earned here, where associations hold at the end of each record's month
    ExpressionCheck(Definitions definitions, Reporter reporter, Table scope, Parameters parameters, boolean scoring) {
        this.definitions = definitions;
        this.reporter = reporter;
        this.scope = scope;
        this.parameters = parameters;
        this.scoring = scoring;
    }

    /// A condition, or nothing where it is wrong.
    Optional<Condition> condition(Expression expression) {
        return switch (meaning(expression, null)) {
            case Meaning.Conditional conditional -> Optional.of(conditional.condition());
            case Meaning.Valued _ -> {
                reporter.report(Code.NOT_A_CONDITION, expression);
                yield Optional.empty();
            }
            case Meaning.Wrong _ -> Optional.empty();
        };
    }

    /// A value, or nothing where it is wrong; a condition is none.
    Optional<Meaning.Valued> value(Expression expression) {
        return switch (meaning(expression, null)) {
            case Meaning.Valued valued -> Optional.of(valued);
            case Meaning.Conditional _ -> {
                reporter.report(Code.NOT_A_NUMBER, expression);
                yield Optional.empty();
            }
            case Meaning.Wrong _ -> Optional.empty();
        };
    }

    /// What an expression means. A name that stands for nothing else is a term of `expected`, where a vocabulary is expected.
    Meaning meaning(Expression expression, Vocabulary expected) {
        return switch (expression) {
            case Expression.Junction junction -> junction(junction);
            case Expression.Not not -> condition(not.operand()).<Meaning>map(c -> new Meaning.Conditional(new Condition.Not(c))).orElse(Meaning.WRONG);
            case Expression.Comparison comparison -> new ComparisonCheck(this, reporter).comparison(comparison);
            case Expression.Membership membership -> membership(membership);
            case Expression.Absent absent -> new ComparisonCheck(this, reporter).absent(absent);
            case Expression.Arithmetic arithmetic -> new ComparisonCheck(this, reporter).arithmetic(arithmetic);
            case Expression.NumberText number -> number(number);
            case Expression.Money money -> money(money);
            case Expression.DateLiteral date -> Calendar.date(date.date(), reporter)
                    .<Meaning>map(d -> new Meaning.Valued(new Value.Date(d), Kind.Plain.DATE)).orElse(Meaning.WRONG);
            case Expression.MonthLiteral month -> Calendar.month(month, reporter)
                    .<Meaning>map(m -> new Meaning.Valued(new Value.Month(m), Kind.Plain.MONTH)).orElse(Meaning.WRONG);
            case Expression.TextLiteral text -> wrong(Code.WRONG_TYPE, text, Phrase.of("type.text"));
            case Expression.YesNo yes -> wrong(Code.WRONG_TYPE, yes, Phrase.of("type.yes-no"));
            case Expression.Reference reference -> reference(reference, expected);
            case Expression.Table table -> new ThresholdTable(this, reporter).meaning(table);
            case Expression.Aggregate aggregate -> new AggregateCheck(this, definitions, reporter).aggregate(aggregate);
            case Expression.HowMany howMany -> new PeopleCheck(this, definitions, reporter).howMany(howMany);
            case Expression.Call call -> call(call.name(), call.arguments());
            case Expression.Shifted shifted -> new MomentCheck(this, reporter).shifted(shifted);
            case Expression.Growth growth -> new MomentCheck(this, reporter).growth(growth);
            case Expression.Between between -> new ComparisonCheck(this, reporter).between(between);
            case Expression.InLastMonths last when last.value() instanceof Expression.Aggregate list && list.window().isEmpty() && !list.isOfDate() ->
                    new AggregateCheck(this, definitions, reporter).monthsOfList(last, list);
            case Expression.InLastMonths last -> new MomentCheck(this, reporter).inLastMonths(last);
            case Expression.InWindow within -> new MomentCheck(this, reporter).inWindow(within);
            case Expression.InPeriods periods -> new PeriodsCheck(this, reporter).inPeriods(periods);
            case Expression.MonthOf monthOf -> new MomentCheck(this, reporter).monthOf(monthOf);
            case Expression.LaterOf laterOf -> new MomentCheck(this, reporter).laterOf(laterOf);
            case Expression.DaysBetween days -> new MomentCheck(this, reporter).daysBetween(days);
            case Expression.GreaterOf greater -> new ComparisonCheck(this, reporter).greaterOf(greater);
            case Expression.Full full -> new ComparisonCheck(this, reporter).full(full);
            case Expression.Reaches reaches -> reaches(reaches);
            case Expression.EveryMetric metric -> points(metric, new Value.LeastMetric());
            case Expression.PointsOf points -> pointsOf(points);
            case Expression.Holding holding -> new HoldingCheck(this, definitions, reporter).holding(holding);
            case Expression.OfWhich ofWhich -> new ComparisonCheck(this, reporter).ofWhich(ofWhich);
        };
    }

    Table scope() {
        return scope;
    }

    Definitions definitions() {
        return definitions;
    }

    Reporter reporter() {
        return reporter;
    }

    Parameters parameters() {
        return parameters;
    }

    boolean scoring() {
        return scoring;
    }

    /// The term as it is stated where all this is used: a competency may state it anew for what it calls, too.
    Term stated(Term term) {
        return parameters.caller() == null ? definitions.stated(term) : parameters.caller().stated(term);
    }

    /// Whether terms are stated anew where all this is used.
    boolean restates() {
        return parameters.caller() == null ? definitions.restates() : parameters.caller().restates();
    }

    /// How many definitions lie around this place.
    int depth() {
        return parameters.caller() == null ? 0 : 1 + parameters.caller().depth();
    }

    /// The same for the records of another table.
    ExpressionCheck within(Table table) {
        return new ExpressionCheck(definitions, reporter, table, parameters, scoring);
    }

    /// Whether there is such a competency, and none rests on itself, is seen when all are known.
    private Meaning reaches(Expression.Reaches written) {
        if (written.subject().isPresent() && !columnsOf(written.subject().get(), written.subject().get()).equals(definitions.shape().groups().getFirst().columns())) {
            return wrong(Code.WRONG_KIND, written.subject().get(), written.subject().get().text(), "subject");
        }
        Vocabulary levels = definitions.vocabularies().get("level");
        Optional<Term> level = levels == null ? Optional.empty() : levels.named(written.level().text());
        if (level.isEmpty()) {
            reporter.unknown(Code.UNKNOWN_LEVEL, written.level(), levels == null ? Set.of() : levels.terms().stream().map(Term::name).toList());
            return Meaning.WRONG;
        }
        definitions.rest(written.competency(), reporter);
        return new Meaning.Conditional(new Condition.Reaches(written.competency().text(), level.get()));
    }

    private Meaning call(Name name, List<Expression.Argument> arguments) {
        RequirementCheck requirements = new RequirementCheck(this, definitions, reporter);
        if (requirements.isReusable(name.text()) && scope.parent() == null) {
            return requirements.named(name, arguments).<Meaning>map(Meaning.Conditional::new).orElse(Meaning.WRONG);
        }
        if (definitions.find(name.text()) == null) {
            reporter.unknown(Code.UNKNOWN_NAME, name, definitions.names());
            return Meaning.WRONG;
        }
        return new CallCheck(definitions, reporter).meaning(name, arguments, this);
    }

    /// Metrics can be spoken of where a level rests on them, which is at the partner.
    private Meaning points(Expression written, Value value) {
        return scoring && scope.parent() == null ? new Meaning.Valued(value, Kind.Plain.NUMBER) : wrong(Code.NO_POINTS, written);
    }

    private Meaning pointsOf(Expression.PointsOf written) {
        Name metric = written.metric();
        Map<String, Labels> metrics = definitions.metrics();
        if (scoring && scope.parent() == null && !metrics.containsKey(metric.text())) {
            reporter.unknown(Code.UNKNOWN_NAME, metric, metrics.keySet());
            return Meaning.WRONG;
        }
        return points(written, new Value.PointsOf(metric.text(), metrics.getOrDefault(metric.text(), Labels.of(metric.text()))));
    }

    private Meaning junction(Expression.Junction junction) {
        List<Condition> parts = new ArrayList<>();
        boolean wrong = false;
        for (Expression part : junction.parts()) {
            Optional<Condition> condition = condition(part);
            condition.ifPresent(parts::add);
            wrong |= condition.isEmpty();
        }
        if (wrong) {
            return Meaning.WRONG;
        }
        new AlwaysCheck(reporter).warn(junction, parts);
        return new Meaning.Conditional(junction.and() ? new Condition.All(parts) : new Condition.Any(parts));
    }

    private Meaning membership(Expression.Membership membership) {
        Meaning left = meaning(membership.left(), null);
        if (left == Meaning.WRONG) {
            return Meaning.WRONG;
        }
        if (!(left instanceof Meaning.Valued(Value value, Kind kind)) || !(kind instanceof Kind.Code) || !(value instanceof Value.Field(Column column))) {
            return wrong(Code.NOT_HELD, membership.left());
        }
        List<Term> terms = new HoldingCheck(this, definitions, reporter).terms(membership.codes(), column);
        if (terms.isEmpty()) {
            return Meaning.WRONG;
        }
        Condition oneOf = new Condition.OneOf(column, terms);
        return new Meaning.Conditional(membership.negated() ? new Condition.Not(oneOf) : oneOf);
    }

    private Meaning number(Expression.NumberText written) {
        return exact(written.digits(), written.span())
                .<Meaning>map(n -> new Meaning.Valued(new Value.Number(written.percent() ? n.divide(100) : n, written.percent()), Kind.Plain.NUMBER)).orElse(Meaning.WRONG);
    }

    private Meaning money(Expression.Money written) {
        Optional<Term> currency = currency(written.currency());
        Optional<BigFraction> amount = exact(written.digits(), written.span());
        if (currency.isEmpty() || amount.isEmpty()) {
            return Meaning.WRONG;
        }
        return new Meaning.Valued(new Value.Money(amount.get(), currency.get()), new Kind.Money(currency.get().name()));
    }

    Optional<Term> currency(Name name) {
        Vocabulary currencies = definitions.vocabularies().get("currency");
        Optional<Term> term = currencies == null ? Optional.empty() : currencies.named(name.text());
        if (term.isEmpty()) {
            reporter.unknown(Code.UNKNOWN_NAME, name, currencies == null ? Set.of() : currencies.terms().stream().map(Term::name).toList());
        }
        return term;
    }

    private Optional<BigFraction> exact(String digits, Span span) {
        BigDecimal number = new BigDecimal(digits.length() > 4 * DIGITS ? "1e99" : digits);
        if (number.precision() - number.scale() > DIGITS || number.stripTrailingZeros().scale() > DIGITS) {
            reporter.report(Code.BAD_NUMBER, span, DIGITS);
            return Optional.empty();
        }
        BigDecimal plain = number.stripTrailingZeros();
        return Optional.of(plain.scale() > 0 ? BigFraction.of(plain.unscaledValue(), BigDecimal.TEN.pow(plain.scale()).toBigInteger())
                : BigFraction.of(plain.toBigInteger()));
    }

    private Meaning reference(Expression.Reference reference, Vocabulary expected) {
        Name name = reference.name();
        if (reference.of().isPresent()) {
            return fieldOf(name, reference.of().get());
        }
        if (!parameters.arguments().containsKey(name.text()) && !visibleFields().contains(name.text()) && new RequirementCheck(this, definitions, reporter).isReusable(name.text())) {
            return call(name, List.of());
        }
        Expression.Argument argument = parameters.arguments().get(name.text());
        if (argument != null && visibleFields().contains(name.text())) {
            return wrong(Code.AMBIGUOUS_NAME, name, name.text(), Phrase.of("ambiguous.parameter"));
        }
        if (argument != null) {
            return switch (argument) {
                case Expression.Argument.OfValue(Expression value, _) -> parameters.caller().meaning(value, expected);
                case Expression.Argument.OfCodes _ -> wrong(Code.WRONG_KIND, name, name.text(), "set");
            };
        }
        if (name.text().equals("score") && scoring && scope.parent() == null) {
            return new Meaning.Valued(new Value.Score(), Kind.Plain.NUMBER);
        }
        Optional<Meaning> builtIn = builtIn(name);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        for (Table table = scope; table != null; table = table.parent()) {
            for (Column column : table.columns()) {
                if (column.name().equals(name.text())) {
                    return field(column, name);
                }
            }
        }
        if (definitions.find(name.text()) != null) {
            return new CallCheck(definitions, reporter).meaning(name, List.of(), this);
        }
        if (definitions.termNames().contains(name.text())) {
            boolean level = Optional.ofNullable(definitions.vocabularies().get("level")).flatMap(levels -> levels.named(name.text())).isPresent();
            return wrong(Code.WRONG_KIND, name, name.text(), level ? "level" : "term");
        }
        Set<String> known = visibleFields();
        known.addAll(definitions.names());
        new NameElsewhere(definitions, reporter, scope).report(name, known);
        return Meaning.WRONG;
    }

    /// Days and months that every programme knows.
    private Optional<Meaning> builtIn(Name name) {
        return switch (name.text()) {
            case "as-of-date" -> Optional.of(new Meaning.Valued(new Value.AsOf(), Kind.Plain.DATE));
            default -> Value.CalendarPart.named(name.text()).map(part -> ofCalendar(part, name));
        };
    }

    private Meaning ofCalendar(Value.CalendarPart part, Name name) {
        return definitions.fiscalYear().begins(part.unit(), name, reporter).<Meaning>map(begins -> {
            Value day = new Value.OfCalendar(part, begins);
            return new Meaning.Valued(day, Value.isMonth(day) ? Kind.Plain.MONTH : Kind.Plain.DATE);
        }).orElse(Meaning.WRONG);
    }

    /// A field around this place of the same vocabulary, if the name is no term of it.
    Optional<Column> sameKind(Name name, Column column) {
        if (((Type.Code) column.type()).vocabulary().named(name.text()).isPresent() || parameters.arguments().containsKey(name.text())) {
            return Optional.empty();
        }
        for (Table table = scope; table != null; table = table.parent()) {
            for (Column other : table.columns()) {
                if (other != column && other.name().equals(name.text()) && other.type().equals(column.type())) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    Set<String> visibleFields() {
        Set<String> names = new TreeSet<>();
        for (Table table = scope; table != null; table = table.parent()) {
            table.columns().forEach(column -> names.add(column.name()));
        }
        return names;
    }

    private Meaning fieldOf(Name field, Name record) {
        List<Column> columns = columnsOf(field, record);
        if (columns.isEmpty()) {
            return Meaning.WRONG;
        }
        Optional<Column> column = columns.stream().filter(c -> c.name().equals(field.text())).findFirst();
        if (column.isEmpty() && new CallCheck(definitions, reporter).isOf(field, record)) {
            return new CallCheck(definitions, reporter).meaningOf(field, this);
        }
        if (column.isEmpty()) {
            reporter.unknownField(field, columns.stream().map(Column::name).toList(), record.text());
            return Meaning.WRONG;
        }
        return field(column.get(), field);
    }

    /// The columns of the record around this place that is called so; empty, and reported, where there is none.
    private List<Column> columnsOf(Name field, Name record) {
        Set<String> known = new TreeSet<>();
        for (Table table = scope; table != null; table = table.parent()) {
            if (table.record().equals(record.text())) {
                return table.columns();
            }
            known.add(table.record());
        }
        Optional<Shape.Group> group = definitions.group(record.text());
        if (group.isPresent()) {
            return group.get().columns();
        }
        definitions.shape().groups().forEach(one -> known.add(one.record()));
        if (record.text().equals("document")) {
            return definitions.shape().root().columns();
        }
        new NameElsewhere(definitions, reporter, scope).reportRecord(field, record, known);
        return List.of();
    }

    private Meaning field(Column column, Name name) {
        if (column.merge() == Column.Merge.MAY_DIFFER) {
            return wrong(Code.MAY_DIFFER_DECIDES_NOTHING, name, column.name());
        }
        Value value = new Value.Field(column);
        return switch (column.type()) {
            case Type.Plain.YES_NO -> new Meaning.Conditional(new Condition.IsYes(column));
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> new Meaning.Valued(value, Kind.Plain.NUMBER);
            case Type.Plain.DATE -> new Meaning.Valued(value, Kind.Plain.DATE);
            case Type.Plain.MONTH -> new Meaning.Valued(value, Kind.Plain.MONTH);
            case Type.Plain.ID, Type.Plain.TEXT -> new Meaning.Valued(value, Kind.Plain.TEXT);
            case Type.Code code -> new Meaning.Valued(value, new Kind.Code(code));
            case Type.Money _ -> new Meaning.Valued(value, new Kind.Money(""));
        };
    }

    Meaning wrong(Code code, org.complang.syntax.ast.Node node, Object... arguments) {
        reporter.report(code, node, arguments);
        return Meaning.WRONG;
    }
}
