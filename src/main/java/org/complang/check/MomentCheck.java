package org.complang.check;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.complang.check.Meaning.Kind;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.OnLevels;
import org.complang.model.OnMoment;
import org.complang.model.OnPoints;
import org.complang.model.Value;
import org.complang.model.Window;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Node;
import org.complang.wording.Labels;

/// Values and conditions at other moments: a year earlier, on a day, at the end of a month.
final class MomentCheck {
    private static final int MOST_MONTHS = 1_200;

    private final ExpressionCheck expressions;
    private final Reporter reporter;

    MomentCheck(ExpressionCheck expressions, Reporter reporter) {
        this.expressions = expressions;
        this.reporter = reporter;
    }

    Meaning shifted(Expression.Shifted written) {
        Meaning meaning = expressions.meaning(written.expression(), null);
        Optional<Meaning> moved = moved(written, meaning);
        if (moved.isPresent()) {
            return moved.get();
        }
        Optional<Moment> moment = moment(written.moment(), written);
        if (moment.isEmpty()) {
            return Meaning.WRONG;
        }
        if (written.expression() instanceof Expression.Growth growth && growth.span().start() == written.span().start()) {
            reporter.report(Code.MOMENT_IN_GROWTH, written, reporter.text(growth), reporter.text(written).substring(growth.span().end() - growth.span().start()).strip());
        }
        return switch (meaning) {
            case Meaning.Conditional(Condition condition) -> {
                if (moment.get() instanceof Moment.EndOfMonth && !onlyHolding(condition)) {
                    yield expressions.wrong(Code.NO_MOMENT, written, "end");
                }
                if (OnLevels.rests(condition) || OnPoints.rests(condition)) {
                    yield expressions.wrong(Code.LEVEL_AT_MOMENT, written);
                }
                warnWithout(OnMoment.rests(condition), written, written.expression(), "other");
                yield new Meaning.Conditional(new Condition.At(condition, moment.get()));
            }
            case Meaning.Valued(Value value, Kind kind) -> {
                if (moment.get() instanceof Moment.EndOfMonth) {
                    yield expressions.wrong(Code.NO_MOMENT, written, "end");
                }
                if (OnLevels.rests(value) || OnPoints.rests(value)) {
                    yield expressions.wrong(Code.LEVEL_AT_MOMENT, written);
                }
                warnWithout(OnMoment.rests(value), written, written.expression(), "other");
                yield new Meaning.Valued(new Value.At(value, moment.get()), kind);
            }
            case Meaning.Wrong _ -> Meaning.WRONG;
        };
    }

    /// Warns where a moment stands behind what is the same at every moment: it was meant for more than what stands just before it.
    private void warnWithout(boolean effect, Expression written, Expression shifted, String how) {
        if (!effect) {
            reporter.report(Code.MOMENT_WITHOUT_EFFECT, written, reporter.text(shifted), how);
        }
    }

    /// A day or month that is moved; nothing where it is judged at another moment instead. What follows from the as-of date is so judged, and the end of a month stays the end of one; only
    /// where days are counted it is moved too.
    private Optional<Meaning> moved(Expression.Shifted written, Meaning meaning) {
        if (!(meaning instanceof Meaning.Valued(Value day, Kind kind)) || kind != Kind.Plain.DATE && kind != Kind.Plain.MONTH) {
            return Optional.empty();
        }
        return switch (written.moment()) {
            case Expression.Moment.MonthsEarlier(String months) when !followsFromAsOf(day) -> number(months, written, n -> new Value.Moved(day, -n, Value.Unit.MONTHS), kind);
            case Expression.Moment.Moved(String days, boolean ofDays, boolean later) when ofDays -> kind == Kind.Plain.MONTH ? Optional.of(expressions.wrong(Code.NO_MOMENT, written, "month"))
                    : number(days, written, n -> new Value.Moved(day, later ? n : -n, Value.Unit.DAYS), kind);
            case Expression.Moment.Moved(String months, _, _) when followsFromAsOf(day) -> number(months, written, n -> new Value.At(day, new Moment.MonthsEarlier(-n)), kind);
            case Expression.Moment.Moved(String months, _, _) -> number(months, written, n -> new Value.Moved(day, n, Value.Unit.MONTHS), kind);
            case Expression.Moment.MonthsEarlier _, Expression.Moment.On _, Expression.Moment.EndOfMonth _, Expression.Moment.EndOfLastClosedMonth _ -> Optional.empty();
        };
    }

    private Optional<Meaning> number(String digits, Node place, IntFunction<Value> moved, Kind kind) {
        return Optional.of(months(digits, place).<Meaning>map(number -> new Meaning.Valued(moved.apply(number), kind)).orElse(Meaning.WRONG));
    }

    private static boolean followsFromAsOf(Value value) {
        return switch (value) {
            case Value.AsOf _ -> true;
            case Value.OfCalendar(var part, _) -> part.unit() == Window.Unit.MONTH;
            case Value.MonthOf(Value day) -> followsFromAsOf(day);
            case Value.Moved(Value day, _, _) -> followsFromAsOf(day);
            case Value.LaterOf(_, Value left, Value right) -> followsFromAsOf(left) && followsFromAsOf(right);
            case Value.Named(_, _, Value inner) -> followsFromAsOf(inner);
            case Value.At(Value inner, _) -> followsFromAsOf(inner);
            case Value.Date _, Value.Month _, Value.Field _, Value.Aggregate _, Value.Number _, Value.Money _, Value.Arithmetic _, Value.DaysBetween _, Value.Growth _, Value.ByKey _, Value.ByDate _,
                 Value.Choice _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> false;
        };
    }

    /// A moment of the whole run: not the end of a record's month.
    Optional<Moment> ofRun(Expression.Moment moment, Node written) {
        if (moment instanceof Expression.Moment.EndOfMonth) {
            reporter.report(Code.NO_MOMENT, written, "end");
            return Optional.empty();
        }
        return moment(moment, written);
    }

    private Optional<Moment> moment(Expression.Moment moment, Node written) {
        return switch (moment) {
            case Expression.Moment.MonthsEarlier(String months) -> months(months, written).map(Moment.MonthsEarlier::new);
            case Expression.Moment.On(var date) -> Calendar.date(date, reporter).map(Moment.On::new);
            case Expression.Moment.Moved(_, boolean ofDays, _) -> {
                reporter.report(Code.NO_MOMENT, written, ofDays ? "days" : "later");
                yield Optional.empty();
            }
            case Expression.Moment.EndOfLastClosedMonth() -> Optional.of(new Moment.EndOfLastClosedMonth());
            case Expression.Moment.EndOfMonth() -> {
                Optional<Column> month = expressions.scope().month();
                if (month.isEmpty()) {
                    reporter.report(Code.NO_TIME, written, expressions.scope().name(), "none");
                }
                yield month.map(Moment.EndOfMonth::new);
            }
        };
    }

    /// A whole number of months, or of days, above 0, as written; nothing where it is another, which is reported.
    Optional<Integer> months(String digits, Node place) {
        if (digits.length() > 4 || digits.contains(".") || Integer.parseInt(digits) == 0 || Integer.parseInt(digits) > MOST_MONTHS) {
            reporter.report(Code.OUT_OF_REACH, place, digits);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(digits));
    }

    /// So many closed months, quarters or years; nothing where they are too many, which is reported.
    Optional<Window> window(Expression.Window written) {
        Window.Unit unit = Window.Unit.valueOf(written.period().name());
        Optional<Month> year = expressions.definitions().fiscalYear().begins(unit, written, reporter);
        return months(written.count(), written).flatMap(count -> year.map(begins -> new Window(unit, count, begins))).filter(window -> {
            boolean within = window.months() <= MOST_MONTHS;
            if (!within) {
                reporter.report(Code.OUT_OF_REACH, written, written.count());
            }
            return within;
        });
    }

    Meaning growth(Expression.Growth written) {
        if (!(expressions.value(written.value()).orElse(null) instanceof Meaning.Valued(Value value, Kind kind))) {
            return Meaning.WRONG;
        }
        if (kind != Kind.Plain.NUMBER && !(kind instanceof Kind.Money)) {
            return expressions.wrong(Code.NOT_A_NUMBER, written.value());
        }
        if (OnLevels.rests(value) || OnPoints.rests(value)) {
            return expressions.wrong(Code.LEVEL_AT_MOMENT, written);
        }
        warnWithout(OnMoment.rests(value), written, written.value(), "growth");
        Optional<Moment> earlier = written.since().isEmpty() ? Optional.of(new Moment.MonthsEarlier(12)) : Calendar.date(written.since().get(), reporter).map(Moment.On::new);
        return earlier.<Meaning>map(moment -> new Meaning.Valued(new Value.Growth(written.percent(), value, moment), written.percent() ? Kind.Plain.NUMBER : kind))
                .orElse(Meaning.WRONG);
    }

    Meaning inLastMonths(Expression.InLastMonths written) {
        Optional<Integer> months = months(written.months(), written);
        return switch (expressions.meaning(written.value(), null)) {
            case Meaning.Wrong _ -> Meaning.WRONG;
            case Meaning.Valued(Value value, Kind kind) when kind == Kind.Plain.DATE ->
                    months.<Meaning>map(m -> new Meaning.Conditional(new Condition.InLastMonths(value, m))).orElse(Meaning.WRONG);
            case Meaning.Valued _, Meaning.Conditional _ -> expressions.wrong(Code.NOT_A_DATE, written.value());
        };
    }

    /// A day from the first to the last one of a window, or a month likewise.
    Meaning inWindow(Expression.InWindow written) {
        Optional<Window> window = window(written.window());
        return switch (expressions.meaning(written.value(), null)) {
            case Meaning.Wrong _ -> Meaning.WRONG;
            case Meaning.Valued(Value value, Kind kind) when kind == Kind.Plain.DATE || kind == Kind.Plain.MONTH ->
                    window.<Meaning>map(known -> new Meaning.Conditional(new Condition.Within(value, known))).orElse(Meaning.WRONG);
            case Meaning.Valued _, Meaning.Conditional _ -> expressions.wrong(Code.NOT_A_DATE, written.value());
        };
    }

    Meaning monthOf(Expression.MonthOf written) {
        return switch (expressions.meaning(written.day(), null)) {
            case Meaning.Wrong _ -> Meaning.WRONG;
            case Meaning.Valued(Value value, Kind kind) when kind == Kind.Plain.DATE -> new Meaning.Valued(new Value.MonthOf(value), Kind.Plain.MONTH);
            case Meaning.Valued _, Meaning.Conditional _ -> expressions.wrong(Code.NOT_A_DATE, written.day());
        };
    }

    Meaning laterOf(Expression.LaterOf written) {
        Optional<Meaning.Valued> first = day(written.left());
        Optional<Meaning.Valued> second = day(written.right());
        if (!(first.orElse(null) instanceof Meaning.Valued(Value left, Kind kind)) || !(second.orElse(null) instanceof Meaning.Valued(Value right, Kind other))) {
            return Meaning.WRONG;
        }
        return kind == other ? new Meaning.Valued(new Value.LaterOf(written.later(), left, right), kind)
                : expressions.wrong(Code.WRONG_KIND_OF_VALUE, written.right(), ComparisonCheck.word(kind), ComparisonCheck.word(other));
    }

    Meaning daysBetween(Expression.DaysBetween written) {
        Optional<Value> first = dayWithEnd(written.first());
        Optional<Value> second = dayWithEnd(written.second());
        return first.isEmpty() || second.isEmpty() ? Meaning.WRONG : new Meaning.Valued(new Value.DaysBetween(first.get(), second.get()), Kind.Plain.NUMBER);
    }

    /// A day to which days can be counted; nothing where it is something else, which is reported.
    private Optional<Value> dayWithEnd(Expression written) {
        return day(written).filter(valued -> {
            if (valued.type() == Kind.Plain.MONTH) {
                reporter.report(Code.NOT_A_DATE, written);
            } else if (Value.canBeEndless(valued.value())) {
                reporter.report(Code.DAYS_WITHOUT_END, written, reporter.text(written));
            } else {
                return true;
            }
            return false;
        }).map(Meaning.Valued::value);
    }

    /// A day or a month, or nothing where it is something else, which is reported.
    private Optional<Meaning.Valued> day(Expression written) {
        return switch (expressions.meaning(written, null)) {
            case Meaning.Wrong _ -> Optional.empty();
            case Meaning.Valued valued when valued.type() == Kind.Plain.DATE || valued.type() == Kind.Plain.MONTH -> Optional.of(valued);
            case Meaning.Valued _, Meaning.Conditional _ -> {
                reporter.report(Code.NOT_A_DATE, written);
                yield Optional.empty();
            }
        };
    }

    /// The same conditions, with what is held judged at the end of the month that a record speaks of.
    static Condition atEndOfMonth(Condition condition, Column month) {
        return judged(condition, holds -> new Condition.At(holds, new Moment.EndOfMonth(month)));
    }

    /// The same conditions, with associations judged at the end of the last closed month: where points are earned for what a customer is, and no record speaks of a month.
    static Condition atEndOfLastClosedMonth(Condition condition) {
        return judged(condition, holds -> holds.verb() == Condition.Verb.ASSOCIATED ? new Condition.At(holds, new Moment.EndOfLastClosedMonth()) : holds);
    }

    /// The same conditions with something else in the places of what is held, unless a moment is written there. So many months earlier than the end of the last closed month is an end of a month, too.
    private static Condition judged(Condition condition, Function<Condition.Holds, Condition> held) {
        UnaryOperator<Condition> inner = part -> judged(part, held);
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> new Condition.All(parts.stream().map(inner).toList());
            case Condition.Any(List<Condition> parts) -> new Condition.Any(parts.stream().map(inner).toList());
            case Condition.Not(Condition part) -> new Condition.Not(inner.apply(part));
            case Condition.Holds holds -> held.apply(holds);
            case Condition.At(Condition part, Moment.MonthsEarlier earlier) -> new Condition.At(atEndOfLastClosedMonth(part), earlier);
            case Condition.Compare(Value left, Condition.Relation relation, Value right) -> new Condition.Compare(replacing(left, inner), relation, replacing(right, inner));
            case Condition.InLastMonths(Value day, int months) -> new Condition.InLastMonths(replacing(day, inner), months);
            case Condition.Within(Value time, Window window) -> new Condition.Within(replacing(time, inner), window);
            case Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _, Condition.At _, Condition.Team _, Condition.Same _, Condition.Reaches _ -> condition;
        };
    }

    /// A value with other conditions in the places of those by which it is chosen; not of those that select the records of an aggregate, nor on a day that is written there. So many months earlier an
    /// association is judged at the end of a month, too.
    static Value replacing(Value value, UnaryOperator<Condition> conditions) {
        return switch (value) {
            case Value.Choice(List<Value.ChoiceRow> rows, Optional<Value> otherwise) -> new Value.Choice(
                    rows.stream().map(row -> new Value.ChoiceRow(conditions.apply(row.condition()), replacing(row.value(), conditions))).toList(), otherwise.map(other -> replacing(other, conditions)));
            case Value.ByKey(Column key, List<Value.Row> rows, Optional<Value> otherwise) -> new Value.ByKey(key,
                    rows.stream().map(row -> new Value.Row(row.key(), replacing(row.value(), conditions))).toList(), otherwise.map(other -> replacing(other, conditions)));
            case Value.ByDate(List<Value.DatedRow> rows, Optional<Value> otherwise) -> new Value.ByDate(
                    rows.stream().map(row -> new Value.DatedRow(row.validity(), replacing(row.value(), conditions))).toList(), otherwise.map(other -> replacing(other, conditions)));
            case Value.Named(String name, Labels labels, Value named) -> new Value.Named(name, labels, replacing(named, conditions));
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> new Value.Arithmetic(replacing(left, conditions), operator, replacing(right, conditions));
            case Value.LaterOf(boolean later, Value left, Value right) -> new Value.LaterOf(later, replacing(left, conditions), replacing(right, conditions));
            case Value.DaysBetween(Value first, Value second) -> new Value.DaysBetween(replacing(first, conditions), replacing(second, conditions));
            case Value.Moved(Value day, int number, Value.Unit unit) -> new Value.Moved(replacing(day, conditions), number, unit);
            case Value.MonthOf(Value day) -> new Value.MonthOf(replacing(day, conditions));
            case Value.At(Value at, Moment.MonthsEarlier earlier) -> new Value.At(replacing(at, MomentCheck::atEndOfLastClosedMonth), earlier);
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.Field _, Value.Growth _, Value.At _, Value.AsOf _, Value.OfCalendar _, Value.Score _, Value.LeastMetric _, Value.PointsOf _,
                 Value.Aggregate _ -> value;
        };
    }

    private static boolean onlyHolding(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().allMatch(MomentCheck::onlyHolding);
            case Condition.Any(List<Condition> parts) -> parts.stream().allMatch(MomentCheck::onlyHolding);
            case Condition.Not(Condition inner) -> onlyHolding(inner);
            case Condition.Holds _ -> true;
            case Condition.Compare _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _, Condition.InLastMonths _, Condition.Within _, Condition.At _, Condition.Team _, Condition.Same _,
                 Condition.Reaches _ -> false;
        };
    }
}
