package org.complang.phrasing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Unit;

/// What values are, as far as it matters for how they are said: their units, whether they are days or months, and whether there always is one.
public final class Units {
    private Units() { }

    /// The unit in which two sides of a comparison are said; a growth in percent is compared with a number of percent.
    public static Unit of(Value left, Value right) {
        Unit unit = of(right);
        return unit == Unit.Plain.NUMBER ? of(left) : unit;
    }

    /// The unit of a value.
    public static Unit of(Value value) {
        return switch (value) {
            case Value.Number(_, boolean percent) -> percent ? Unit.Plain.SHARE : Unit.Plain.NUMBER;
            case Value.Money(_, Term currency) -> new Unit.Money(currency.labels());
            case Value.ByKey(_, List<Value.Row> rows, _) -> of(rows.getFirst().value());
            case Value.ByDate(List<Value.DatedRow> rows, _) -> of(rows.getFirst().value());
            case Value.Choice(List<Value.ChoiceRow> rows, _) -> of(rows.getFirst().value());
            case Value.Named(_, _, Value inner) -> of(inner);
            case Value.At(Value inner, _) -> of(inner);
            case Value.Growth(boolean percent, Value inner, _) -> percent ? Unit.Plain.PERCENT : of(inner);
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> calculated(of(left), operator, of(right));
            case Value.Aggregate aggregate -> currency(aggregate).filter(_ -> aggregate.of().isPresent()).<Unit>map(currency -> new Unit.Money(currency.labels()))
                    .or(() -> aggregate.of().map(Units::of).filter(unit -> unit instanceof Unit.Money)).orElse(Unit.Plain.NUMBER);
            case Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.DaysBetween _, Value.Field _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ ->
                    Unit.Plain.NUMBER;
        };
    }

    private static Unit calculated(Unit left, Value.Operator operator, Unit right) {
        return switch (operator) {
            case PLUS, MINUS, GREATER, LESSER -> left == right || left instanceof Unit.Money ? left : Unit.Plain.NUMBER;
            case TIMES -> left instanceof Unit.Money ? left : right instanceof Unit.Money ? right : Unit.Plain.NUMBER;
            case DIVIDED -> left instanceof Unit.Money && !(right instanceof Unit.Money) ? left : Unit.Plain.NUMBER;
            case FULL -> Unit.Plain.NUMBER;
        };
    }

    /// The currency of a total of money: its condition is the last.
    static Optional<Term> currency(Value.Aggregate aggregate) {
        return currencyCondition(aggregate).map(condition -> condition.terms().getFirst());
    }

    /// The conditions of an aggregate that the author wrote: all but that of its currency.
    public static List<Condition> written(Value.Aggregate aggregate) {
        List<Condition> all = aggregate.selection().conditions();
        return currencyCondition(aggregate).isPresent() ? all.subList(0, all.size() - 1) : all;
    }

    /// The condition of an aggregate that its records are of its currency.
    public static Optional<Condition.OneOf> currencyCondition(Value.Aggregate aggregate) {
        Optional<Value> totalled = aggregate.having().map(Value.Having::of).or(aggregate::of);
        boolean money = totalled.filter(value -> Value.amounts(value).findAny().isPresent()).isPresent();
        return Stream.of(aggregate.selection().conditions()).filter(conditions -> money && !conditions.isEmpty()).map(List::getLast)
                .flatMap(last -> last instanceof Condition.OneOf one ? Stream.of(one) : Stream.empty()).findFirst();
    }

    /// The comparison of which a condition consists, where all that it asks besides is that the amount that is compared is in the currency that is said with the other.
    public static Optional<Condition.Compare> amount(Condition condition) {
        boolean inCurrency = condition instanceof Condition.All(List<Condition> parts) && parts.size() == 2 && parts.getFirst() instanceof Condition.Compare(Value.Field(Column amount), _, Value right)
                && of(right) instanceof Unit.Money && parts.getLast() instanceof Condition.OneOf(Column currency, _) && amount.currency().equals(Optional.of(currency));
        return inCurrency ? Optional.of((Condition.Compare) ((Condition.All) condition).parts().getFirst()) : Optional.empty();
    }

    /// The comparison that is so where the one that a condition denies is not: of numbers that always are there. Nothing where it denies something else, or nothing.
    public static Optional<Condition.Compare> denied(Condition condition) {
        return condition instanceof Condition.Not(Condition.Compare denied) && !isTime(denied.left()) && Value.isAlwaysThere(denied.left()) && Value.isAlwaysThere(denied.right())
                ? Optional.of(denied.opposite()) : Optional.empty();
    }

    /// Whether a value is a day or a month.
    public static boolean isTime(Value value) {
        return switch (value) {
            case Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _ -> true;
            case Value.Field(Column column) -> column.type() == Type.Plain.DATE || column.type() == Type.Plain.MONTH;
            case Value.Named(_, _, Value inner) -> isTime(inner);
            case Value.At(Value inner, _) -> isTime(inner);
            case Value.Aggregate aggregate -> aggregate.kind().isOfDays();
            case Value.ByKey(_, List<Value.Row> rows, _) -> isTime(rows.getFirst().value());
            case Value.ByDate(List<Value.DatedRow> rows, _) -> isTime(rows.getFirst().value());
            case Value.Choice(List<Value.ChoiceRow> rows, _) -> isTime(rows.getFirst().value());
            case Value.Number _, Value.Money _, Value.Arithmetic _, Value.DaysBetween _, Value.Growth _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> false;
        };
    }
}
