package org.complang.phrasing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Amount;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Says values. `about` is the table whose records are spoken of; what belongs to others is said with its owner.
final class Values {
    private final Phrasing phrasing;

    Values(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    Phrase value(Value value, Table about) {
        return value(value, about, Units.of(value));
    }

    /// @param unit the unit of plain numbers: what is compared with a growth in percent is percent too
    Phrase value(Value value, Table about, Unit unit) {
        return switch (value) {
            case Value.Number(var number, boolean percent) -> Phrase.of("value.number", new Amount(number, percent ? Unit.Plain.SHARE : ofNumber(unit)));
            case Value.Money(var amount, Term currency) -> Phrase.of("value.number", new Amount(amount, new Unit.Money(currency.labels())));
            case Value.Date(var date) -> Phrase.of("value.plain", date);
            case Value.Month(var month) -> Phrase.of("value.plain", month);
            case Value.AsOf() -> Phrase.of("value.as-of");
            case Value.OfCalendar(var part, var year) -> Phrasing.ofYear(part.unit(), year, "value." + Phrase.word(part));
            case Value.MonthOf(Value day) -> Phrase.of("value.month-of", operand(day, about, unit));
            case Value.Moved(Value day, int number, var step) -> Phrase.of("value." + Phrase.word(step) + (number < 0 ? "-earlier" : "-later"), operand(day, about, unit), Math.abs(number));
            case Value.LaterOf(boolean later, Value left, Value right) -> Phrase.of(later ? "value.later" : "value.earlier", operand(left, about, unit), operand(right, about, unit));
            case Value.DaysBetween(Value first, Value second) -> Phrase.of("value.days-between", operand(first, about, unit), operand(second, about, unit));
            case Value.Score() -> Phrase.of("value.score");
            case Value.LeastMetric() -> Phrase.of("value.least-metric");
            case Value.PointsOf(_, Labels labels) -> Phrase.of("value.points-of", labels);
            case Value.Field(Column column) -> field(column, about);
            case Value.Named named -> Phrase.of("value.plain", named.labels());
            case Value.At(Value inner, Moment moment) -> at(operand(inner, about, unit), moment);
            case Value.Growth(boolean percent, Value inner, Moment.On(var date)) ->
                    Phrase.of(percent ? "value.growth-percent-since" : "value.growth-since", operand(inner, about, unit), date);
            case Value.Growth(boolean percent, Value inner, _) -> Phrase.of(percent ? "value.growth-percent" : "value.growth", operand(inner, about, unit));
            case Value.Arithmetic _ when averaged(value).isPresent() -> ofRecords("value.average", averaged(value).get());
            case Value.Arithmetic(Value left, var operator, Value right) -> Phrase.of("value." + Phrase.word(operator), isSum(operator) && isSum(left) ? value(left, about, Units.of(left)) : calculated(left, about), calculated(right, about));
            case Value.ByKey(_, List<Value.Row> rows, var otherwise) ->
                    rows(rows.stream().map(row -> Phrase.of("value.row", value(row.value(), about, unit), row.key().shown())).toList(), otherwise, about, unit);
            case Value.ByDate(List<Value.DatedRow> rows, var otherwise) -> rows(rows.stream().map(row -> dated(row, about, unit)).toList(), otherwise, about, unit);
            case Value.Choice(List<Value.ChoiceRow> rows, var otherwise) -> rows(rows.stream()
                    .map(row -> Phrase.of("value.if", value(row.value(), about, unit), phrasing.condition(row.condition(), about))).toList(), otherwise, about, unit);
            case Value.Aggregate aggregate -> aggregate(aggregate, about);
        };
    }

    private static Unit ofNumber(Unit unit) {
        return unit == Unit.Plain.PERCENT ? unit : Unit.Plain.NUMBER;
    }

    private Phrase dated(Value.DatedRow row, Table about, Unit unit) {
        Phrase says = value(row.value(), about, unit);
        var from = row.validity().from();
        var until = row.validity().until();
        return from.isPresent() && until.isPresent() ? Phrase.of("value.from-until", says, from.get(), until.get())
                : from.isPresent() ? Phrase.of("value.from", says, from.get()) : Phrase.of("value.until", says, until.orElseThrow());
    }

    private Phrase rows(List<Phrase> rows, Optional<Value> otherwise, Table about, Unit unit) {
        List<Phrase> all = new ArrayList<>(rows);
        otherwise.ifPresent(value -> all.add(Phrase.of("value.otherwise", value(value, about, unit))));
        return Phrase.of("list.comma", all);
    }

    /// What a record has in a field.
    Phrase field(Column column, Table about) {
        return column.table() == about ? Phrase.of("value.plain", column.labels()) : Phrase.of("value.of", column.labels(), Nouns.one(column.table()));
    }

    /// A value inside another; one of several words whose end is not seen stands in brackets.
    Phrase operand(Value value, Table about, Unit unit) {
        Phrase says = value(value, about, unit);
        return isLong(value) ? Phrase.of("condition.group", says) : says;
    }

    /// What more can be added to, or taken from, without brackets.
    private static boolean isSum(Value value) {
        return value instanceof Value.Arithmetic(_, var operator, _) && isSum(operator);
    }

    private static boolean isSum(Value.Operator operator) {
        return operator == Value.Operator.PLUS || operator == Value.Operator.MINUS;
    }

    /// A part of a calculation; one at a moment stands in brackets, so that the moment is not taken to be that of all before it.
    private Phrase calculated(Value value, Table about) {
        return value instanceof Value.At ? Phrase.of("condition.group", value(value, about)) : operand(value, about, Units.of(value));
    }

    /// The left side of a comparison; one that ends with a condition stands in brackets.
    Phrase compared(Value value, Table about) {
        boolean ends = (value instanceof Value.Aggregate aggregate ? Optional.of(aggregate) : averaged(value)).filter(Values::isLong).isPresent();
        return ends ? Phrase.of("condition.group", value(value, about)) : value(value, about);
    }

    private static boolean isLong(Value value) {
        return switch (value) {
            case Value.Arithmetic _, Value.ByKey _, Value.ByDate _, Value.Choice _, Value.LaterOf _, Value.DaysBetween _ -> true;
            case Value.Aggregate aggregate -> !Units.written(aggregate).isEmpty() || aggregate.having().isPresent();
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.Field _, Value.Named _, Value.Growth _, Value.At _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _,
                 Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> false;
        };
    }

    /// Something at a moment.
    static Phrase at(Phrase what, Moment moment) {
        return switch (moment) {
            case Moment.MonthsEarlier(int months) -> Phrase.of(months < 0 ? "value.months-later" : "moment.earlier", what, Math.abs(months));
            case Moment.On(var date) -> Phrase.of("moment.on", what, date);
            case Moment.EndOfMonth _ -> Phrase.of("moment.end-of-month", what);
            case Moment.EndOfLastClosedMonth _ -> Phrase.of("moment.end-of-last-closed-month", what);
        };
    }

    private Phrase aggregate(Value.Aggregate aggregate, Table about) {
        Phrase records = records(aggregate, false);
        return switch (aggregate.kind()) {
            case TOTAL, EARLIEST, LATEST, LOWEST, HIGHEST -> ofRecords("value." + Phrase.word(aggregate.kind()), aggregate);
            case COUNT -> Phrase.of("value.count", records);
            case COUNT_DIFFERENT -> aggregate.having().map(having -> Phrase.of("value.different-with", keys(aggregate, false), records, having(aggregate, having, true, about)))
                    .orElseGet(() -> Phrase.of("value.different", keys(aggregate, false), records));
        };
    }

    /// The total of which a value is the average: divided by the number of the same records, or of those of them that have a value.
    private static Optional<Value.Aggregate> averaged(Value value) {
        if (!(value instanceof Value.Arithmetic(Value.Aggregate total, Value.Operator operator, Value.Aggregate number)) || operator != Value.Operator.DIVIDED || total.kind() != Value.Kind.TOTAL
                || number.kind() != Value.Kind.COUNT || !total.over().equals(number.over()) || !total.per().equals(number.per())) {
            return Optional.empty();
        }
        Value.Selection all = total.selection();
        List<Condition> counted = number.selection().conditions();
        boolean same = all.ended() == number.selection().ended() && all.window().equals(number.selection().window()) && counted.size() >= all.conditions().size()
                && counted.subList(0, all.conditions().size()).equals(all.conditions());
        List<Condition> more = same ? counted.subList(all.conditions().size(), counted.size()) : List.of();
        return same && more.stream().allMatch(one -> one instanceof Condition.Not(Condition.IsNone _)) && (!more.isEmpty() || isCounted(total.of().orElseThrow(), counted)) ? Optional.of(total) : Optional.empty();
    }

    /// Whether records that are counted surely have a value: one that has none would be in the number, and in no average.
    private static boolean isCounted(Value of, List<Condition> counted) {
        return Value.isAlwaysThere(of) || of instanceof Value.Field(Column column) && counted.contains(new Condition.Not(new Condition.IsNone(column)));
    }

    /// The total, the highest or another one of a value of records.
    private Phrase ofRecords(String key, Value.Aggregate aggregate) {
        Value of = aggregate.of().orElseThrow();
        Phrase what = operand(of, aggregate.over(), Units.of(of));
        Phrase records = records(aggregate, false);
        return Units.currency(aggregate).map(currency -> Phrase.of(key + "-money", what, currency.labels(), records)).orElseGet(() -> Phrase.of(key, what, records));
    }

    /// What tells different records apart, as a noun.
    Phrase keys(Value.Aggregate aggregate, boolean one) {
        List<Value.Key> keys = aggregate.keys();
        if (keys.size() == 1) {
            return switch (keys.getFirst()) {
                case Value.Key.OfColumn(Column column) -> one ? Nouns.one(column) : Nouns.several(column);
                case Value.Key.OfRecord(Table table) -> one ? Nouns.one(table) : Nouns.several(table);
            };
        }
        List<Object> words = keys.stream().<Object>map(key -> switch (key) {
            case Value.Key.OfColumn(Column column) -> Nouns.one(column);
            case Value.Key.OfRecord(Table table) -> Nouns.one(table);
        }).toList();
        return Phrase.of(one ? "word.combination" : "word.combinations", words);
    }

    /// What the total of each group of different records keeps within, or does not.
    Phrase having(Value.Aggregate aggregate, Value.Having having, boolean positive, Table about) {
        boolean single = having.limits().size() == 1 && having.also().isEmpty();
        if (single) {
            return limit(aggregate, having, having.limits().getFirst(), positive, about);
        }
        Phrase within = having.limits().stream().map(limit -> limit(aggregate, having, limit, true, about)).reduce((a, b) -> Phrase.of("condition.and", a, b)).orElseThrow();
        Phrase whole = having.limits().size() == 1 ? within : Phrase.of("condition.group", within);
        Phrase always = having.also().stream().map(moment -> at(whole, moment)).reduce(within, (a, b) -> Phrase.of("condition.and", a, b));
        return positive ? always : Phrase.of("condition.not", always);
    }

    private Phrase limit(Value.Aggregate aggregate, Value.Having having, Value.Limit limit, boolean positive, Table about) {
        boolean counts = having.of() instanceof Value.Number(var number, _) && number.equals(BigFraction.ONE);
        Phrase sum = counts ? Phrase.of("value.count", Nouns.several(aggregate.over())) : Phrase.of("value.sum", operand(having.of(), aggregate.over(), Units.of(having.of())));
        Condition.Relation relation = positive ? limit.relation() : limit.relation().opposite();
        return Phrase.of("condition." + Phrase.word(relation), sum, value(limit.threshold(), about));
    }

    /// The records of an aggregate: the noun, the months and the conditions.
    Phrase records(Value.Aggregate aggregate, boolean one) {
        Table over = aggregate.over();
        Phrase noun = one ? Nouns.one(over) : Nouns.several(over);
        Phrase all = aggregate.selection().ended() ? Phrase.of("records.all", noun) : noun;
        Phrase timed = aggregate.selection().window().map(window -> Phrasing.within("records.window", all, window)).orElse(all);
        return phrasing.conditions().qualified(timed, Units.written(aggregate), over, one ? 1 : 2);
    }
}
