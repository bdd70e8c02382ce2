package org.complang.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.check.Meaning.Kind;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Type;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Vocabulary;
import org.complang.syntax.ast.Codes;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Node;
import org.complang.wording.ExactNumber;
import org.complang.wording.Phrase;

/// Comparisons and arithmetic: what may stand beside what.
final class ComparisonCheck {
    /// Operations in one expression.
    private static final int OPERATIONS = 100;

    private final ExpressionCheck expressions;
    private final Reporter reporter;

    ComparisonCheck(ExpressionCheck expressions, Reporter reporter) {
        this.expressions = expressions;
        this.reporter = reporter;
    }

    Meaning comparison(Expression.Comparison comparison) {
        Meaning left = expressions.meaning(comparison.left(), null);
        Condition.Relation relation = Condition.Relation.valueOf(comparison.relation().name());
        boolean equality = equality(relation);
        return switch (left) {
            case Meaning.Wrong _ -> {
                boolean needsLeft = comparison.right() instanceof Expression.Reference || comparison.right() instanceof Expression.TextLiteral
                        || comparison.right() instanceof Expression.YesNo;
                if (!needsLeft) {
                    expressions.meaning(comparison.right(), null);
                }
                yield Meaning.WRONG;
            }
            case Meaning.Conditional(Condition condition) -> equality ? yesNo(condition, relation, comparison.right())
                    : expressions.wrong(Code.CONDITION_COMPARED, comparison, reporter.text(comparison.left()));
            case Meaning.Valued(Value.Field(Column column), Kind.Code(Type.Code(Vocabulary vocabulary))) ->
                    equality ? code(column, vocabulary, relation, comparison.right())
                            : expressions.wrong(Code.WRONG_TYPE, comparison.left(), Phrase.of("type.code", vocabulary.labels()));
            case Meaning.Valued(Value.Field(Column column), Kind kind) when kind == Kind.Plain.TEXT ->
                    equality ? text(column, relation, comparison.right())
                            : expressions.wrong(Code.WRONG_TYPE, comparison.left(), Phrase.of("type.text"));
            case Meaning.Valued valued -> ordered(valued, relation, comparison);
        };
    }

    private static boolean equality(Condition.Relation relation) {
        return relation == Condition.Relation.EQUAL || relation == Condition.Relation.NOT_EQUAL;
    }

    private Meaning ordered(Meaning.Valued left, Condition.Relation relation, Expression.Comparison comparison) {
        return switch (expressions.meaning(comparison.right(), null)) {
            case Meaning.Wrong _ -> Meaning.WRONG;
            case Meaning.Conditional _ -> expressions.wrong(Code.WRONG_TYPE, comparison.right(), Phrase.of("type.condition"));
            case Meaning.Valued right when left.value() instanceof Value.Field(Column amount) && amount.currency().isPresent() && right.type() instanceof Kind.Money(String currency) && !currency.isEmpty() ->
                    inCurrency(amount.currency().get(), currency, new Condition.Compare(left.value(), relation, right.value()));
            case Meaning.Valued right when left.value() instanceof Value.Field(Column one) && right.value() instanceof Value.Field(Column other) && one.currency().isPresent()
                    && one.currency().equals(other.currency()) -> new Meaning.Conditional(new Condition.Compare(left.value(), relation, right.value()));
            case Meaning.Valued right when left.type() instanceof Kind.Money && right.type() == Kind.Plain.NUMBER
                    && !new PercentCheck(expressions).besideAmount(left.value(), comparison.right(), right.value()) -> Meaning.WRONG;
            case Meaning.Valued right when !fits(left.type(), right.type()) -> {
                Optional<String> amount = left.type() instanceof Kind.Money(var currency) && !currency.isEmpty() && comparison.right() instanceof Expression.NumberText
                        ? Optional.of(currency + " " + reporter.text(comparison.right())) : Optional.empty();
                reporter.report(Diagnostic.of(Code.WRONG_KIND_OF_VALUE, reporter.inSource(comparison.right()), word(left.type()), word(right.type())).suggesting(amount));
                yield Meaning.WRONG;
            }
            case Meaning.Valued right when !new PercentCheck(expressions).fits(comparison.left(), left.value(), comparison.right(), right.value()) -> Meaning.WRONG;
            case Meaning.Valued right when isBeyond(left.value(), relation, right.value(), comparison.right()) -> Meaning.WRONG;
            case Meaning.Valued right -> {
                new PercentCheck(expressions).warn(left.value(), comparison.right(), right.value());
                if (!equality(relation)) {
                    warnOfNoNumber(comparison.right(), right.value());
                }
                yield new Meaning.Conditional(new Condition.Compare(left.value(), relation, right.value()));
            }
        };
    }

    /// Warns where the number that is compared with is given for some cases alone: in any other there is none, and the comparison is not met.
    private void warnOfNoNumber(Expression written, Value number) {
        boolean missing = written instanceof Expression.Table && switch (number) {
            case Value.Choice choice -> choice.otherwise().isEmpty() && !isWhole(choice);
            case Value.ByDate dated -> {
                List<Validity> days = dated.rows().stream().map(Value.DatedRow::validity).toList();
                // Of a day alone between two rows is told elsewhere.
                yield dated.otherwise().isEmpty() && InForceCheck.firstWithout(days, Validity.ALWAYS).isPresent() && InForceCheck.dayBetween(days).isEmpty();
            }
            case Value _ -> false;
        };
        if (missing) {
            reporter.report(Code.WITHOUT_OTHERWISE, written, reporter.text(written), number instanceof Value.Choice ? "condition" : "day");
        }
    }

    /// Whether one of the conditions is that another one is not so: then one of both is.
    private static boolean isWhole(Value.Choice choice) {
        List<Condition> conditions = choice.rows().stream().map(Value.ChoiceRow::condition).toList();
        return conditions.stream().anyMatch(condition -> condition instanceof Condition.Not(Condition inner) && conditions.contains(inner));
    }

    /// An amount of one record is compared with one in a currency: those in another are no such amount, since no rate is given.
    private Meaning inCurrency(Column told, String currency, Condition.Compare compared) {
        Condition is = new Condition.OneOf(told, List.of(expressions.definitions().vocabularies().get("currency").named(currency).orElseThrow()));
        boolean denied = compared.relation() == Condition.Relation.NOT_EQUAL;
        Condition one = new Condition.All(List.of(denied ? new Condition.Compare(compared.left(), Condition.Relation.EQUAL, compared.right()) : compared, is));
        return new Meaning.Conditional(denied ? new Condition.Not(one) : one);
    }

    /// Whether more points are asked for than the metrics may give, which is reported; and warns where they may, and all that can be earned is less.
    private boolean isBeyond(Value points, Condition.Relation relation, Value wanted, Expression place) {
        Optional<BigFraction> said = beyond(expressions.definitions().mostPoints(), points, relation, wanted);
        Optional<BigFraction> earned = said.or(() -> beyond(expressions.definitions().mostEarned(), points, relation, wanted));
        earned.ifPresent(most -> reporter.report(said.isPresent() ? Code.POINTS_OUT_OF_REACH : Code.POINTS_NEVER_GIVEN, place, reporter.text(place),
                ExactNumber.shown(most), points instanceof Value.Score ? "all" : points instanceof Value.PointsOf ? "one" : "each"));
        return said.isPresent();
    }

    /// The most that there can be, where more is wanted.
    private static Optional<BigFraction> beyond(Optional<MostPoints> known, Value points, Condition.Relation relation, Value wanted) {
        Optional<BigFraction> most = known.flatMap(tracks -> switch (points) {
            case Value.Score _ -> Optional.of(tracks.all());
            case Value.LeastMetric _ -> tracks.each();
            case Value.PointsOf(String metric, _) -> Optional.ofNullable(tracks.metrics().get(metric));
            case Value _ -> Optional.empty();
        });
        if (!(wanted instanceof Value.Number(BigFraction number, _))) {
            return Optional.empty();
        }
        return most.filter(limit -> switch (relation) {
            case AT_LEAST, EQUAL -> ExactNumber.compare(number, limit) > 0;
            case MORE_THAN -> ExactNumber.compare(number, limit) >= 0;
            case AT_MOST, LESS_THAN, NOT_EQUAL -> false;
        });
    }

    private Meaning yesNo(Condition condition, Condition.Relation relation, Expression right) {
        if (!(right instanceof Expression.YesNo(boolean yes, _))) {
            return expressions.wrong(Code.WRONG_KIND_OF_VALUE, right, Phrase.of("type.yes-no"), Phrase.of("type.other"));
        }
        return new Meaning.Conditional(yes == (relation == Condition.Relation.EQUAL) ? condition : new Condition.Not(condition));
    }

    private Meaning code(Column column, Vocabulary vocabulary, Condition.Relation relation, Expression right) {
        if (right instanceof Expression.Reference(var field, Optional<org.complang.syntax.ast.Name> record, _) && record.isPresent()) {
            return switch (expressions.meaning(right, null)) {
                case Meaning.Valued(Value.Field(Column other), _) when other.type().equals(column.type()) -> {
                    Condition same = new Condition.Same(column, other);
                    yield new Meaning.Conditional(relation == Condition.Relation.EQUAL ? same : new Condition.Not(same));
                }
                case Meaning.Wrong _ -> Meaning.WRONG;
                case Meaning.Valued _, Meaning.Conditional _ ->
                        expressions.wrong(Code.WRONG_KIND_OF_VALUE, right, Phrase.of("type.code", vocabulary.labels()), Phrase.of("type.other"));
            };
        }
        if (right instanceof Expression.InWindow(Expression.Reference term, var window, _)) {
            return expressions.wrong(Code.MONTHS_BEHIND_TERM, window, reporter.text(term), reporter.text(window));
        }
        if (!(right instanceof Expression.Reference(var name, _, _))) {
            return expressions.wrong(Code.WRONG_KIND_OF_VALUE, right, Phrase.of("type.code", vocabulary.labels()), Phrase.of("type.other"));
        }
        Optional<Column> other = expressions.sameKind(name, column);
        if (other.isPresent()) {
            Condition same = new Condition.Same(column, other.get());
            return new Meaning.Conditional(relation == Condition.Relation.EQUAL ? same : new Condition.Not(same));
        }
        List<Term> terms = new HoldingCheck(expressions, expressions.definitions(), reporter)
                .terms(expressions.parameters().arguments().containsKey(name.text()) ? new Codes.Named(name, name.span())
                        : new Codes.Listed(List.of(new Codes.Code(name, Optional.empty(), name.span())), name.span()), column);
        if (terms.isEmpty()) {
            return Meaning.WRONG;
        }
        Condition oneOf = new Condition.OneOf(column, terms);
        return new Meaning.Conditional(relation == Condition.Relation.EQUAL ? oneOf : new Condition.Not(oneOf));
    }

    /// Whether a field is left empty, in the word in which it is declared what that means.
    Meaning absent(Expression.Absent written) {
        Optional<Column> column = switch (expressions.meaning(written.left(), null)) {
            case Meaning.Wrong _ -> Optional.empty();
            case Meaning.Valued(Value.Field(Column field), _) -> Optional.of(field);
            case Meaning.Conditional(Condition.IsYes(Column field)) -> Optional.of(field);
            case Meaning.Valued _, Meaning.Conditional _ -> {
                reporter.report(Code.NEVER_NONE, written.left(), reporter.text(written.left()), "value");
                yield Optional.empty();
            }
        };
        Column.Absence wanted = written.openEnded() ? Column.Absence.OPEN_ENDED : Column.Absence.NONE;
        if (column.isPresent() && column.get().absence() != wanted) {
            return expressions.wrong(Code.NEVER_NONE, written, column.get().name(), Phrase.word(column.get().absence()));
        }
        return column.<Meaning>map(field -> new Meaning.Conditional(written.negated() ? new Condition.Not(new Condition.IsNone(field)) : new Condition.IsNone(field))).orElse(Meaning.WRONG);
    }

    private Meaning text(Column column, Condition.Relation relation, Expression right) {
        if (!(right instanceof Expression.TextLiteral(String text, _))) {
            return expressions.wrong(Code.WRONG_KIND_OF_VALUE, right, Phrase.of("type.text-in-quotes"), Phrase.of("type.other"));
        }
        if (text.isEmpty()) {
            reporter.report(Code.EMPTY_TEXT, right, column.name(), column.absence() == Column.Absence.NONE ? "none" : "other");
        }
        Condition is = new Condition.TextIs(column, text);
        return new Meaning.Conditional(relation == Condition.Relation.EQUAL ? is : new Condition.Not(is));
    }

    /// From one bound to the other, both included.
    Meaning between(Expression.Between written) {
        Meaning low = comparison(new Expression.Comparison(written.value(), Expression.Relation.AT_LEAST, written.low(), written.span()));
        if (!(low instanceof Meaning.Conditional(Condition atLeast))) {
            return Meaning.WRONG;
        }
        Meaning high = comparison(new Expression.Comparison(written.value(), Expression.Relation.AT_MOST, written.high(), written.span()));
        if (!(high instanceof Meaning.Conditional(Condition atMost))) {
            return Meaning.WRONG;
        }
        if (atLeast instanceof Condition.Compare(_, _, Value from) && atMost instanceof Condition.Compare(_, _, Value to) && isAbove(from, to)) {
            return expressions.wrong(Code.NOTHING_BETWEEN, written.high(), reporter.text(written.low()), reporter.text(written.high()));
        }
        return new Meaning.Conditional(new Condition.All(List.of(atLeast, atMost)));
    }

    /// Whether the programme gives two values of which the first is above the second.
    static boolean isAbove(Value first, Value second) {
        return switch (first) {
            case Value.Number(BigFraction a, _) -> second instanceof Value.Number(BigFraction b, _) && ExactNumber.compare(a, b) > 0;
            case Value.Money(BigFraction a, _) -> second instanceof Value.Money(BigFraction b, _) && ExactNumber.compare(a, b) > 0;
            case Value.Date(LocalDate a) -> second instanceof Value.Date(LocalDate b) && a.isAfter(b);
            case Value.Month(YearMonth a) -> second instanceof Value.Month(YearMonth b) && a.isAfter(b);
            case Value _ -> false;
        };
    }

    /// A comparison of what is measured, and one of a part of it: the same measure with one condition more.
    Meaning ofWhich(Expression.OfWhich written) {
        Optional<Condition> part = expressions.condition(written.part());
        if (!(comparison(written.whole()) instanceof Meaning.Conditional(Condition whole)) || part.isEmpty()) {
            return Meaning.WRONG;
        }
        return narrowed(part.get(), written).<Meaning>map(narrow -> new Meaning.Conditional(new Condition.All(List.of(whole, narrow)))).orElse(Meaning.WRONG);
    }

    private Optional<Condition> narrowed(Condition condition, Expression.OfWhich written) {
        return switch (condition) {
            case Condition.Compare(Value left, Condition.Relation relation, Value right) -> narrowed(left, written).map(value -> new Condition.Compare(value, relation, right));
            case Condition.All(List<Condition> bounds) -> {
                List<Condition> narrow = bounds.stream().flatMap(bound -> narrowed(bound, written).stream()).toList();
                yield narrow.size() < bounds.size() ? Optional.empty() : Optional.of(new Condition.All(narrow));
            }
            case Condition _ -> {
                reporter.report(Code.WHERE_WITHOUT_MEASURE, written.part(), "other");
                yield Optional.empty();
            }
        };
    }

    private Optional<Value> narrowed(Value value, Expression.OfWhich written) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> narrowed(inner, written);
            case Value.At(Value inner, var moment) -> narrowed(inner, written).map(narrow -> new Value.At(narrow, moment));
            case Value.Arithmetic(Value total, Value.Operator operator, Value.Number months) when operator == Value.Operator.DIVIDED ->
                    narrowed(total, written).map(narrow -> new Value.Arithmetic(narrow, operator, months));
            case Value.Aggregate aggregate -> new AggregateCheck(expressions, expressions.definitions(), reporter).narrowed(aggregate, written.where());
            case Value _ -> {
                reporter.report(Code.WHERE_WITHOUT_MEASURE, written.part(), "other");
                yield Optional.empty();
            }
        };
    }

    Meaning arithmetic(Expression.Arithmetic arithmetic) {
        if (operations(arithmetic) > OPERATIONS) {
            return expressions.wrong(Code.NESTED_TOO_DEEPLY, arithmetic, OPERATIONS);
        }
        Optional<Two> both = numbers(arithmetic.left(), arithmetic.right());
        if (both.isEmpty()) {
            return Meaning.WRONG;
        }
        Value left = both.get().left.value();
        Value right = both.get().right.value();
        Kind l = both.get().left.type();
        Kind r = both.get().right.type();
        Optional<Kind> kind = switch (arithmetic.operator()) {
            // Whether two amounts of a record are of one currency is seen where they are totalled in one.
            case PLUS, MINUS -> fits(l, r) || l instanceof Kind.Money && l.equals(r) ? Optional.of(l) : Optional.empty();
            case TIMES -> r == Kind.Plain.NUMBER ? Optional.of(l) : l == Kind.Plain.NUMBER ? Optional.of(r) : Optional.empty();
            case DIVIDED -> r == Kind.Plain.NUMBER ? Optional.of(l) : fits(l, r) ? Optional.of(Kind.Plain.NUMBER) : Optional.empty();
        };
        if (kind.isEmpty()) {
            return expressions.wrong(Code.WRONG_KIND_OF_VALUE, arithmetic.right(), word(l), word(r));
        }
        PercentCheck percents = new PercentCheck(expressions);
        boolean fits = switch (arithmetic.operator()) {
            case PLUS, MINUS -> percents.fits(arithmetic.left(), left, arithmetic.right(), right);
            case DIVIDED -> percents.divides(left, arithmetic.right(), right);
            case TIMES -> true;
        };
        if (!fits) {
            return Meaning.WRONG;
        }
        Value.Operator operator = Value.Operator.valueOf(arithmetic.operator().name());
        return new Meaning.Valued(new Value.Arithmetic(left, operator, right), kind.get());
    }

    Meaning greaterOf(Expression.GreaterOf written) {
        Optional<Two> both = ofOneKind(written.left(), written.right());
        if (both.isEmpty()) {
            return Meaning.WRONG;
        }
        Value left = both.get().left.value();
        Value right = both.get().right.value();
        Value.Operator operator = written.greater() ? Value.Operator.GREATER : Value.Operator.LESSER;
        return new PercentCheck(expressions).fits(written.left(), left, written.right(), right)
                ? new Meaning.Valued(new Value.Arithmetic(left, operator, right), both.get().left.type()) : Meaning.WRONG;
    }

    Meaning full(Expression.Full written) {
        Optional<Two> both = ofOneKind(written.of(), written.size());
        if (both.isEmpty()) {
            return Meaning.WRONG;
        }
        Value of = both.get().left.value();
        Value size = both.get().right.value();
        Value exact = constant(size);
        int sign = switch (exact) {
            case Value.Number(BigFraction number, _) -> number.signum();
            case Value.Money(BigFraction amount, _) -> amount.signum();
            case Value _ -> -1;
        };
        if (sign <= 0) {
            return expressions.wrong(sign < 0 ? Code.COUNT_NOT_WRITTEN : Code.OUT_OF_REACH, written.size(), reporter.text(written.size()), "size");
        }
        return new PercentCheck(expressions).fits(of, written.size(), size)
                ? new Meaning.Valued(new Value.Arithmetic(of, Value.Operator.FULL, exact), Kind.Plain.NUMBER) : Meaning.WRONG;
    }

    /// A number or an amount that stands there under a name.
    private static Value constant(Value value) {
        return value instanceof Value.Named(_, _, Value inner) ? constant(inner) : value;
    }

    private static int operations(Expression expression) {
        int count = 0;
        while (expression instanceof Expression.Arithmetic(Expression left, _, _, _) && count <= OPERATIONS) {
            count++;
            expression = left;
        }
        return count;
    }

    /// Two numbers or amounts of which something is made.
    private record Two(Meaning.Valued left, Meaning.Valued right) { }

    private Optional<Two> numbers(Expression left, Expression right) {
        Optional<Meaning.Valued> one = number(expressions.meaning(left, null), left);
        Optional<Meaning.Valued> other = number(expressions.meaning(right, null), right);
        return one.flatMap(l -> other.map(r -> new Two(l, r)));
    }

    /// Two numbers, or two amounts of one currency; else that is reported.
    private Optional<Two> ofOneKind(Expression left, Expression right) {
        Optional<Two> both = numbers(left, right);
        if (both.isPresent() && !fits(both.get().left.type(), both.get().right.type())) {
            reporter.report(Code.WRONG_KIND_OF_VALUE, right, word(both.get().left.type()), word(both.get().right.type()));
            return Optional.empty();
        }
        return both;
    }

    private Optional<Meaning.Valued> number(Meaning meaning, Node node) {
        return switch (meaning) {
            case Meaning.Wrong _ -> Optional.empty();
            case Meaning.Valued valued when valued.type() == Kind.Plain.NUMBER || valued.type() instanceof Kind.Money -> Optional.of(valued);
            case Meaning.Valued _, Meaning.Conditional _ -> {
                reporter.report(meaning instanceof Meaning.Valued(_, Kind type) && type == Kind.Plain.DATE ? Code.DATE_AS_NUMBER : Code.NOT_A_NUMBER, node);
                yield Optional.empty();
            }
        };
    }

    /// An amount in a record has its currency only in the record, and is no amount of a known currency.
    private static boolean fits(Kind a, Kind b) {
        return a.equals(b) && !(a instanceof Kind.Money(String currency) && currency.isEmpty());
    }

    static Phrase word(Kind kind) {
        return switch (kind) {
            case Kind.Plain.NUMBER -> Phrase.of("type.number");
            case Kind.Plain.DATE -> Phrase.of("type.date");
            case Kind.Plain.MONTH -> Phrase.of("type.month");
            case Kind.Plain.TEXT -> Phrase.of("type.text");
            case Kind.Money(String currency) -> currency.isEmpty() ? Phrase.of("type.amount") : Phrase.of("type.money", currency);
            case Kind.Code(Type.Code(Vocabulary vocabulary)) -> Phrase.of("type.code", vocabulary.labels());
        };
    }
}
