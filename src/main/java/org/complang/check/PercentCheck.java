package org.complang.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.syntax.ast.Expression;
import org.complang.wording.ExactNumber;

/// Holds that a percentage stands only beside what can be a part of a whole: `20%` is 0.20, and a guide that says "20%" of a growth in percent, or of a number of records, means another
/// number.
final class PercentCheck {
    private static final BigFraction HUNDRED = BigFraction.of(100);
    private static final BigFraction FACTOR = BigFraction.of(10);

    private final ExpressionCheck expressions;

    PercentCheck(ExpressionCheck expressions) {
        this.expressions = expressions;
    }

    /// Whether two values that are compared or added go together; else that is reported at the percentage.
    boolean fits(Expression left, Value leftValue, Expression right, Value rightValue) {
        return fits(leftValue, right, rightValue) && fits(rightValue, left, leftValue);
    }

    /// Whether `value` goes together with what stands beside it; else that is reported at the percentage in it.
    boolean fits(Value beside, Expression place, Value value) {
        if (!isPercentage(value) || !isCounted(beside)) {
            return true;
        }
        report(place, isGrowthInPercent(beside) ? "growth" : isGrowth(beside) ? "rise" : "other");
        return false;
    }

    /// Whether a number that stands beside an amount of money is written without a percent sign; else that is reported.
    boolean besideAmount(Value amount, Expression place, Value value) {
        if (isPercentage(value)) {
            report(place, isGrowth(amount) ? "rise" : "other");
        }
        return !isPercentage(value);
    }

    /// The same where a value stands beside totals of `totalled`.
    boolean fitsTotal(Value totalled, Expression place, Value value) {
        boolean fits = !isPercentage(value) || !isCountedTotal(totalled);
        if (!fits) {
            report(place, "other");
        }
        return fits;
    }

    /// Whether what a value is divided by fits it: a number of percent is not divided by a part of one.
    boolean divides(Value divided, Expression place, Value by) {
        if (!isGrowthInPercent(divided) || !isPercentage(by)) {
            return true;
        }
        report(place, "growth");
        return false;
    }

    /// Whether a number that counts points or people is written without a percent sign; else that is reported at the percentage.
    boolean counts(Expression place, Value value) {
        if (isPercentage(value)) {
            report(place, "count");
        }
        return !isPercentage(value);
    }

    /// Warns where a part of a whole is compared with a number of percent, or a number of percent with a part.
    void warn(Value compared, Expression place, Value with) {
        boolean share = isShare(compared);
        if (share || isGrowthInPercent(compared)) {
            constants(with).filter(number -> share ? isPercent(number) : number.signum() > 0 && ExactNumber.compare(number, BigFraction.ONE) < 0).findFirst()
                    .ifPresent(number -> expressions.reporter().report(Code.PERCENT_MEANT, place, ExactNumber.shown(number), share ? "share" : "growth"));
        }
    }

    private static boolean isPercent(BigFraction number) {
        return ExactNumber.compare(number, BigFraction.ONE) > 0 && ExactNumber.compare(number, HUNDRED) <= 0;
    }

    /// Whether a value is one total divided by another of the same records.
    private static boolean isShare(Value value) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> isShare(inner);
            case Value.At(Value inner, _) -> isShare(inner);
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) when operator == Value.Operator.DIVIDED ->
                    unnamed(left) instanceof Value.Aggregate part && unnamed(right) instanceof Value.Aggregate whole && part.kind() == whole.kind() && part.over().equals(whole.over()) && !isWeighted(part, whole);
            case Value _ -> false;
        };
    }

    /// Whether a value is multiplied with what it is divided by, as marks are with students: the quotient is an average, and no part.
    private static boolean isWeighted(Value.Aggregate part, Value.Aggregate whole) {
        return part.of().map(PercentCheck::unnamed).orElse(null) instanceof Value.Arithmetic(Value a, Value.Operator operator, Value b) && operator == Value.Operator.TIMES
                && whole.of().filter(weight -> weight.equals(a) || weight.equals(b)).isPresent();
    }

    private static Value unnamed(Value value) {
        return value instanceof Value.Named(_, _, Value inner) ? unnamed(inner) : value;
    }

    /// The numbers without a percent sign that the programme gives in a value.
    static Stream<BigFraction> constants(Value value) {
        return switch (value) {
            case Value.Number(BigFraction number, boolean percent) -> Stream.of(number).filter(_ -> !percent);
            case Value.Named(_, _, Value inner) -> constants(inner);
            case Value.ByKey _, Value.ByDate _, Value.Choice _ -> rows(value).flatMap(PercentCheck::constants);
            case Value _ -> Stream.empty();
        };
    }

    private void report(Expression place, String beside) {
        if (!reported(place, beside)) {
            expressions.wrong(Code.PERCENT_OF_NUMBER, place, expressions.reporter().text(place), "none", beside);
        }
    }

    /// Reports at the first percentage within `place`, which may be an argument where `place` is called; false where none is written in it.
    private boolean reported(Expression place, String beside) {
        return switch (place) {
            case Expression.NumberText(String digits, boolean percent, _) -> {
                if (percent) {
                    expressions.wrong(Code.PERCENT_OF_NUMBER, place, expressions.reporter().text(place), digits, beside);
                }
                yield percent;
            }
            case Expression.Table table -> table.rows().stream().anyMatch(row -> reported(row.value(), beside));
            case Expression.Arithmetic arithmetic -> reported(arithmetic.left(), beside) || reported(arithmetic.right(), beside);
            case Expression.Reference(var name, _, _) when expressions.parameters().arguments().get(name.text()) instanceof Expression.Argument.OfValue(Expression value, _) ->
                    new PercentCheck(expressions.parameters().caller()).reported(value, beside);
            case Expression _ -> false;
        };
    }

    /// Whether a value is written in percent: a percentage, one of several, or one that is added to something or multiplied by a plain number.
    static boolean isPercentage(Value value) {
        return switch (value) {
            case Value.Number(_, boolean percent) -> percent;
            case Value.Named(_, _, Value inner) -> isPercentage(inner);
            case Value.At(Value inner, _) -> isPercentage(inner);
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> switch (operator) {
                case PLUS, MINUS, GREATER, LESSER -> isPercentage(left) || isPercentage(right);
                case TIMES -> isPercentage(left) && isFactor(right) || isFactor(left) && isPercentage(right);
                case DIVIDED -> isPercentage(left) && isConstant(right);
                case FULL -> false;
            };
            case Value.ByKey _, Value.ByDate _, Value.Choice _ -> rows(value).anyMatch(PercentCheck::isPercentage);
            case Value.Growth _, Value.Aggregate _, Value.Field _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _,
                 Value.LaterOf _, Value.DaysBetween _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> false;
        };
    }

    /// Whether a value counts or adds up something, and is so no part of a whole. A field with decimals may hold parts; what is divided by something of its kind is one.
    private static boolean isCounted(Value value) {
        return switch (value) {
            case Value.Score _, Value.LeastMetric _, Value.PointsOf _, Value.DaysBetween _ -> true;
            case Value.Field(Column column) -> column.type() == Type.Plain.COUNT;
            case Value.Aggregate aggregate -> aggregate.of().isEmpty() || isCountedTotal(aggregate.of().get());
            case Value.Growth(boolean percent, Value inner, _) -> percent || isCounted(inner);
            case Value.Named(_, _, Value inner) -> isCounted(inner);
            case Value.At(Value inner, _) -> isCounted(inner);
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> switch (operator) {
                case PLUS, MINUS, TIMES, GREATER, LESSER -> isCounted(left) || isCounted(right);
                case DIVIDED -> isCounted(left) && (isConstant(right) || isAverage(left, right)) && !(isGrowthInPercent(left) && isHundred(right));
                case FULL -> true;
            };
            case Value.ByKey _, Value.ByDate _, Value.Choice _ -> rows(value).anyMatch(PercentCheck::isCounted);
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _ -> false;
        };
    }

    /// Whether a total is divided by a number of the same records.
    private static boolean isAverage(Value left, Value right) {
        return unnamed(left) instanceof Value.Aggregate total && unnamed(right) instanceof Value.Aggregate number && total.of().isPresent() && number.of().isEmpty() && number.keys().isEmpty() && total.over().equals(number.over());
    }

    /// Whether a total adds up what is no part of a whole; of a field alone it is always taken so.
    private static boolean isCountedTotal(Value of) {
        return of instanceof Value.Field || isCounted(of);
    }

    private static boolean isGrowthInPercent(Value value) {
        return switch (value) {
            case Value.Growth(boolean percent, _, _) -> percent;
            case Value.Named(_, _, Value inner) -> isGrowthInPercent(inner);
            case Value.At(Value inner, _) -> isGrowthInPercent(inner);
            case Value _ -> false;
        };
    }

    private static boolean isGrowth(Value value) {
        return switch (value) {
            case Value.Growth _ -> true;
            case Value.Named(_, _, Value inner) -> isGrowth(inner);
            case Value _ -> false;
        };
    }

    private static boolean isHundred(Value value) {
        return value instanceof Value.Number(BigFraction number, _) && number.equals(HUNDRED);
    }

    /// Whether a value is a number that the programme gives, be it one of several.
    private static boolean isConstant(Value value) {
        return switch (value) {
            case Value.Number _ -> true;
            case Value.Named(_, _, Value inner) -> isConstant(inner);
            case Value.ByKey _, Value.ByDate _, Value.Choice _ -> rows(value).allMatch(PercentCheck::isConstant);
            case Value.Arithmetic(Value left, _, Value right) -> isConstant(left) && isConstant(right);
            case Value _ -> false;
        };
    }

    /// Whether a constant multiplies a percentage, as in `2 * 20%`; of a great one it takes a part, as in `40% * 200`.
    private static boolean isFactor(Value value) {
        return isConstant(value) && constants(value).allMatch(number -> ExactNumber.compare(number.abs(), FACTOR) < 0);
    }

    private static Stream<Value> rows(Value table) {
        return switch (table) {
            case Value.ByKey(_, var rows, Optional<Value> otherwise) -> Stream.concat(rows.stream().map(Value.Row::value), otherwise.stream());
            case Value.ByDate(var rows, Optional<Value> otherwise) -> Stream.concat(rows.stream().map(Value.DatedRow::value), otherwise.stream());
            case Value.Choice(var rows, Optional<Value> otherwise) -> Stream.concat(rows.stream().map(Value.ChoiceRow::value), otherwise.stream());
            case Value _ -> Stream.empty();
        };
    }
}
