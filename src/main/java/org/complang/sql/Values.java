package org.complang.sql;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.model.Column;
import org.complang.model.Moment;
import org.complang.model.OnPoints;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary;

/// Values of rows, as far as they are known.
final class Values {
    private static final Fraction NOTHING = Fractions.ZERO;

    private final Lowering all;

    private record Key(Value value, JudgedAt at, Object points) { }

    Values(Lowering all) {
        this.all = all;
    }

    static Sql literal(LocalDate day) {
        return new Sql.Literal(day, SqlType.Plain.DATE);
    }

    /// A day as an end.
    static Fraction day(LocalDate day) {
        return day(literal(day));
    }

    static Fraction day(Sql day) {
        return Fraction.of(new Exact(day, BigInteger.ZERO, false));
    }

    /// A value of the records of rows, or of those around.
    Bounds bounds(Value value, Rows rows, JudgedAt at) {
        return bounds(value, rows, at, "");
    }

    /// @param measure what the value is called, where it has a name
    private Bounds bounds(Value value, Rows rows, JudgedAt at, String measure) {
        Key key = new Key(value, at, OnPoints.rests(value) ? all.scores.points() : null);
        Object known = rows.known().get(key);
        if (known == null) {
            Bounds made = make(value, rows, at, measure);
            known = made.isImpossible() ? Bounds.impossible(made.impossible()) : made;
            rows.known().put(key, known);
        }
        return (Bounds) known;
    }

    private Bounds make(Value value, Rows rows, JudgedAt at, String measure) {
        return switch (value) {
            case Value.Number(BigFraction number, _) -> Bounds.exactly(all.fractions.constant(number));
            case Value.Money(BigFraction amount, _) -> Bounds.exactly(all.fractions.constant(amount));
            case Value.Date(LocalDate date) -> Bounds.exactly(day(date));
            case Value.Month(var month) -> Bounds.exactly(day(month.atDay(1)));
            case Value.AsOf() -> Bounds.exactly(day(at.day()));
            case Value.OfCalendar calendar -> Bounds.exactly(day(calendar.asOf(at.day())));
            case Value.MonthOf(Value day) -> mapped(day, rows, at, end -> new Sql.OfCalendar(Sql.CalendarStep.MONTH_OF, end, 0));
            case Value.Moved(Value day, int number, var unit) -> {
                boolean days = unit == Value.Unit.DAYS && !Value.isMonth(day);
                yield mapped(day, rows, at, end -> new Sql.OfCalendar(days ? Sql.CalendarStep.DAYS_LATER : Sql.CalendarStep.MONTHS_LATER, end, number));
            }
            case Value.LaterOf(boolean later, Value left, Value right) -> all.ranges.greaterOf(later, bounds(left, rows, at), bounds(right, rows, at));
            case Value.DaysBetween(Value first, Value second) -> all.ranges.daysBetween(bounds(first, rows, at), bounds(second, rows, at));
            case Value.Field(Column column) -> cell(column, rows);
            case Value.Named(String name, _, Value inner) -> bounds(inner, rows, at, name);
            case Value.At(Value inner, Moment moment) -> bounds(inner, rows, at.at(moment), measure);
            case Value.Growth(boolean percent, Value inner, Moment moment) -> {
                Bounds now = bounds(inner, rows, at, measure);
                Bounds earlier = bounds(inner, rows, at.at(moment), measure);
                yield percent ? all.ranges.percentGrowth(now, earlier) : all.ranges.apply(now, Value.Operator.MINUS, earlier);
            }
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> all.ranges.apply(bounds(left, rows, at, measure), operator, bounds(right, rows, at, measure));
            case Value.ByKey table -> byKey(table, rows, at);
            case Value.ByDate table -> table.on(at.asOf()).map(chosen -> bounds(chosen, rows, at)).orElse(new Bounds(Sql.FALSE, NOTHING, NOTHING));
            case Value.Choice(List<Value.ChoiceRow> choices, Optional<Value> otherwise) -> {
                Bounds last = otherwise.map(chosen -> bounds(chosen, rows, at)).orElse(new Bounds(Sql.FALSE, NOTHING, NOTHING));
                for (Value.ChoiceRow row : choices.reversed()) {
                    Sql condition = all.conditions.truth(row.condition(), rows, at);
                    last = condition instanceof Sql.Impossible impossible ? Bounds.impossible(impossible) : all.ranges.choose(condition, bounds(row.value(), rows, at), last);
                }
                yield last;
            }
            case Value.Aggregate aggregate -> aggregate.kind() == Value.Kind.COUNT_DIFFERENT ? all.different.bounds(aggregate, rows, at, measure) : all.aggregates.bounds(aggregate, rows, at, measure);
            case Value.Score() -> all.scores.points().score();
            case Value.LeastMetric() -> all.scores.points().leastMetric();
            case Value.PointsOf(String metric, _) -> all.scores.points().of(metric);
        };
    }

    // Days

    /// Another day for each, none before that of an earlier one. What has no end stays without one.
    private Bounds mapped(Value day, Rows rows, JudgedAt at, UnaryOperator<Sql> map) {
        Bounds days = bounds(day, rows, at);
        boolean endless = Value.canBeEndless(day);
        Fraction lower = mapped(days.lower(), endless, map);
        return new Bounds(days.present(), lower, days.isExact() ? lower : mapped(days.upper(), endless, map));
    }

    private static Fraction mapped(Fraction end, boolean endless, UnaryOperator<Sql> map) {
        Sql day = end.top().sql();
        if (end.isOpen() || end.isImpossible()) {
            return end;
        }
        return day(endless ? Logic.choose(Logic.compare(day, "<", new Sql.Endless()), map.apply(day), day) : map.apply(day));
    }

    // Fields

    /// What stands in a field. A count that is not known is at least 0; a day that is open-ended is after every other.
    private Bounds cell(Column column, Rows rows) {
        Sql x = rows.column(column);
        boolean count = column.type() == Type.Plain.COUNT;
        Sql differs = all.records.mayDiffer(column) ? rows.differs(column) : Sql.FALSE;
        if (column.absence() == Column.Absence.OPEN_ENDED) {
            Fraction end = day(Logic.choose(differs, new Sql.Literal(null, SqlType.Plain.DATE), Logic.orElse(x, new Sql.Endless())));
            return Bounds.exactly(end);
        }
        BigInteger most = count ? BigInteger.TEN.pow(18 - Cells.DECIMALS) : BigInteger.TEN.pow(18);
        Fraction end = Fraction.of(new Exact(x, most, count));
        if (Records.mayBeOpen(column)) {
            Fraction told = Fraction.of(new Exact(rows.told(column), most, false));
            return column.merge() == Column.Merge.EARLIEST ? new Bounds(Sql.TRUE, end, told) : new Bounds(Sql.TRUE, told, end);
        }
        Sql present = column.absence() == Column.Absence.NONE ? Logic.any(Logic.known(x), Logic.sure(differs)) : Sql.TRUE;
        return count ? new Bounds(present, all.fractions.orElse(end, NOTHING), end, x) : new Bounds(present, end, end);
    }

    // Tables

    /// The value of the row whose term the field holds, else the last; not known where the field is not.
    private Bounds byKey(Value.ByKey table, Rows rows, JudgedAt at) {
        Vocabulary vocabulary = ((Type.Code) table.key().type()).vocabulary();
        Sql x = rows.column(table.key());
        Sql unknown = !Records.canBeNone(table.key()) ? Logic.isNull(x, true) : all.records.mayDiffer(table.key()) ? Logic.sure(rows.differs(table.key())) : Sql.FALSE;
        Bounds last = table.otherwise().map(value -> bounds(value, rows, at)).orElse(null);
        SqlType type = bounds(table.rows().getFirst().value(), rows, at).lower().top().sql().type();
        Fraction open = Fractions.open(type);
        Sql present = last == null ? unknown : Logic.any(unknown, last.present());
        Fraction lower = last == null ? open : all.fractions.choose(unknown, open, last.lower());
        Fraction upper = last == null || last.isExact() ? lower : all.fractions.choose(unknown, open, last.upper());
        for (Value.Row row : table.rows().reversed()) {
            List<Sql> spelled = Conditions.spelling(vocabulary, row.key()).stream().map(Sql::text).toList();
            Bounds value = bounds(row.value(), rows, at);
            Sql condition = spelled.isEmpty() ? Sql.FALSE : Logic.oneOf(x, spelled);
            boolean exact = lower.is(upper) && value.isExact();
            present = Logic.choose(condition, value.present(), present);
            lower = all.fractions.choose(condition, value.lower(), lower);
            upper = exact ? lower : all.fractions.choose(condition, value.upper(), upper);
        }
        return new Bounds(presence(table, present, unknown, last, rows, at), lower, upper);
    }

    /// Whether there is a value, in as few words as possible.
    private Sql presence(Value.ByKey table, Sql present, Sql unknown, Bounds last, Rows rows, JudgedAt at) {
        boolean always = table.rows().stream().allMatch(row -> Logic.isTrue(bounds(row.value(), rows, at).present()));
        if (!always || last != null && !Logic.isTrue(last.present())) {
            return present;
        }
        Vocabulary vocabulary = ((Type.Code) table.key().type()).vocabulary();
        List<Sql> spelled = table.rows().stream().flatMap(row -> Conditions.spelling(vocabulary, row.key()).stream()).map(Sql::text).toList();
        return last != null ? Sql.TRUE : Logic.any(unknown, Logic.sure(Logic.oneOf(rows.column(table.key()), spelled)));
    }
}
