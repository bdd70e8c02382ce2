package org.complang.sql;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.model.Value;
import org.complang.wording.Phrase;

/// Numbers and days over the records below a record, each twice: over those that surely count, and over those that may.
final class Aggregates {
    /// So many records a table has at most.
    static final BigInteger RECORDS = BigInteger.TEN.pow(9);

    private final Lowering all;

    /// What is read of an aggregate beside rows to whose records, or to those around, it belongs.
    interface Reading {
        Bounds at(Rows rows);
    }

    private record Key(Value.Aggregate aggregate, JudgedAt at) { }

    Aggregates(Lowering all) {
        this.all = all;
    }

    Bounds bounds(Value.Aggregate aggregate, Rows rows, JudgedAt at, String measure) {
        Reading reading = all.once(new Key(aggregate, at), _ -> make(aggregate, at, measure));
        return reading.at(rows);
    }

    private Reading make(Value.Aggregate aggregate, JudgedAt at, String measure) {
        if (!Records.isFlat(aggregate.over())) {
            return impossible(new Sql.Impossible(Sql.Obstacle.LIST_WITHOUT_KEY));
        }
        Group group = all.group(aggregate.over(), aggregate.per(), all.stages.of(aggregate), measure);
        Sql selection = all.conditions.selection(aggregate, group.rows, at);
        if (selection instanceof Sql.Impossible obstacle) {
            return impossible(obstacle);
        }
        Optional<Bounds> of = aggregate.of().map(value -> all.values.bounds(value, group.rows, at));
        if (of.filter(Bounds::isImpossible).isPresent()) {
            return impossible(of.get().impossible());
        }
        Naming naming = new Naming(group.base(name(aggregate, at, measure)), Optional.of(all.phrasing.value(aggregate, aggregate.per())));
        group.rows.hints().putIfAbsent(selection, "in_" + naming.name);
        return switch (aggregate.kind()) {
            case COUNT -> count(group, selection, naming);
            case TOTAL -> total(group, selection, of.orElseThrow(), naming);
            case EARLIEST, LATEST, LOWEST, HIGHEST -> extreme(group, selection, of.orElseThrow(), aggregate.kind(), naming);
            case COUNT_DIFFERENT -> throw new IllegalStateException("different records are counted elsewhere");
        };
    }

    static Reading impossible(Sql.Impossible obstacle) {
        return _ -> Bounds.impossible(obstacle);
    }

    private static String name(Value.Aggregate aggregate, JudgedAt at, String measure) {
        String records = UniqueNames.snake(aggregate.over().plural());
        String name = !measure.isEmpty() ? UniqueNames.snake(measure) : switch (aggregate.kind()) {
            case TOTAL -> "total_of_" + records;
            case COUNT, COUNT_DIFFERENT -> records;
            case EARLIEST, LATEST, LOWEST, HIGHEST -> Phrase.word(aggregate.kind()) + "_of_" + records;
        };
        return name + moment(at);
    }

    /// How columns are called that are judged on another day than the as-of date.
    static String moment(JudgedAt at) {
        return at.day().equals(at.asOf()) ? "" : "_on_" + Holdings.suffix(at.day().toString());
    }

    /// How columns of an aggregate begin, and what is said of the first.
    record Naming(String name, Optional<Phrase> says) { }

    // Counts

    private Reading count(Group group, Sql selection, Naming naming) {
        boolean sure = !selection.canBeNull();
        String from = group.add(naming.name + (sure ? "" : "_from"), counted(selection, group), naming.says());
        String to = sure ? from : group.add(naming.name + "_to", counted(group.possible(selection), group), Optional.empty());
        return rows -> {
            Fraction lower = Fraction.of(new Exact(group.number(rows, from, SqlType.WHOLE), RECORDS, true));
            return new Bounds(Sql.TRUE, lower, sure ? lower : Fraction.of(new Exact(group.number(rows, to, SqlType.WHOLE), RECORDS, true)));
        };
    }

    private static Sql counted(Sql filter, Group group) {
        group.possible(filter);
        return count(filter);
    }

    static Sql count(Sql filter) {
        return new Sql.Aggregated("count", null, Logic.isTrue(filter) ? null : filter, SqlType.WHOLE, false);
    }

    static Sql zero(Sql number) {
        return new Sql.Call("coalesce", List.of(number, Numbers.ZERO.sql()), number.type(), false);
    }

    // Totals

    private Reading total(Group group, Sql selection, Bounds of, Naming naming) {
        if (of.lower().bottom() != null || of.upper().bottom() != null) {
            return impossible(new Sql.Impossible(Sql.Obstacle.SUM_OF_FRACTIONS));
        }
        boolean exact = of.isExact() && !selection.canBeNull() && !of.lower().canBeOpen();
        Totalled low = totalled(group, selection, of, true);
        Totalled high = totalled(group, selection, of, false);
        Optional<Sql.Impossible> obstacle = Stream.of(low.sum, high.sum).filter(Exact::isImpossible).map(sum -> (Sql.Impossible) sum.sql()).findFirst();
        if (obstacle.isPresent()) {
            return impossible(obstacle.get());
        }
        String from = group.add(naming.name + (exact ? "" : "_from"), low.sum.sql(), naming.says());
        String to = exact ? from : group.add(naming.name + "_to", high.sum.sql(), Optional.empty());
        return rows -> {
            Fraction lower = read(group, rows, from, low);
            return new Bounds(Sql.TRUE, lower, exact ? lower : read(group, rows, to, high));
        };
    }

    /// The total of one end.
    ///
    /// @param open whether it is `NULL` where it is open
    record Totalled(Exact sum, boolean open, BigInteger times) { }

    /// The total of one end over the records that may count: what surely counts, and what may, where that takes the total farther.
    Totalled totalled(Group group, Sql selection, Bounds of, boolean lower) {
        return totalled(selection, group.possible(selection), of, lower);
    }

    Totalled totalled(Sql selection, Sql possible, Bounds of, boolean lower) {
        Fraction end = lower ? of.lower() : of.upper();
        Exact value = lower && of.counted() != null ? end.top().with(of.counted()) : end.top();
        Sql there = Logic.all(possible, of.present());
        Sql filter;
        if (!selection.canBeNull()) {
            filter = Logic.all(selection, of.present());
        } else if (end.notNegative()) {
            filter = lower ? Logic.all(selection, of.present()) : there;
        } else {
            value = all.numbers.choose(selection, value, all.numbers.extreme(lower, List.of(value, Numbers.ZERO)));
            filter = there;
        }
        Exact sum = all.numbers.sum(value, filter, RECORDS);
        boolean open = end.canBeOpen();
        if (open && !sum.isImpossible()) {
            Sql unknown = count(Logic.all(there, Logic.isNull(end.top().sql(), true)));
            sum = sum.with(Logic.choose(Logic.compare(unknown, "=", Numbers.ZERO.sql()), sum.sql(), new Sql.Literal(null, sum.sql().type())));
        }
        return new Totalled(sum, open, end.times());
    }

    Fraction read(Group group, Rows rows, String column, Totalled total) {
        SqlType type = total.sum.sql().type();
        Sql sql = total.open ? group.openNumber(rows, column, type) : group.number(rows, column, type);
        return new Fraction(total.sum.with(sql), null, total.times);
    }

    // One of them

    private Reading extreme(Group group, Sql selection, Bounds of, Value.Kind kind, Naming naming) {
        if (of.lower().bottom() != null || of.upper().bottom() != null) {
            return impossible(new Sql.Impossible(Sql.Obstacle.SUM_OF_FRACTIONS));
        }
        boolean least = kind == Value.Kind.EARLIEST || kind == Value.Kind.LOWEST;
        Exact low = kind.isOfDays() ? of.lower().top() : wide(of.lower().top());
        Exact high = kind.isOfDays() ? of.upper().top() : wide(of.upper().top());
        if (low.isImpossible() || high.isImpossible()) {
            return impossible((Sql.Impossible) (low.isImpossible() ? low : high).sql());
        }
        Sql possible = Logic.all(group.possible(selection), of.present());
        Sql surely = Logic.all(selection, of.present());
        Sql some = count(possible);
        Sql certain = Logic.compare(count(surely), ">", Numbers.ZERO.sql());
        Exact end = least ? low : high;
        Exact other = least ? high : low;
        Sql open = opens(possible, end);
        String function = least ? "min" : "max";
        Sql far = Logic.choose(Logic.all(certain, open), new Sql.Aggregated(function, end.sql(), possible, end.sql().type(), true), new Sql.Literal(null, end.sql().type()));
        Sql near = new Sql.Aggregated(function, other.sql(), surely, other.sql().type(), true);
        boolean exact = of.isExact() && !selection.canBeNull() && !end.sql().canBeNull();
        String found = group.add(naming.name + "_records", some, naming.says());
        String first = group.add(naming.name + (exact ? "" : least ? "_from" : "_to"), exact ? near : far, Optional.empty());
        String second = exact ? first : group.add(naming.name + (least ? "_to" : "_from"), near, Optional.empty());
        return rows -> {
            Sql present = Logic.compare(group.number(rows, found, SqlType.WHOLE), ">", Numbers.ZERO.sql());
            Fraction farther = read(group, rows, first, end, least ? of.lower() : of.upper());
            Fraction nearer = exact ? farther : read(group, rows, second, other, least ? of.upper() : of.lower());
            return new Bounds(present, least ? farther : nearer, least ? nearer : farther);
        };
    }

    /// The column of a number is as wide as what is calculated with it expects; a literal alone would be narrower.
    private Exact wide(Exact number) {
        Exact wide = all.numbers.wide(number, number.decimals());
        return wide.isImpossible() || wide.type().wide() ? wide : wide.with(new Sql.Cast(wide.sql(), new SqlType.Number(wide.decimals(), true)));
    }

    /// Whether no value is open at this end among those that may count.
    private static Sql opens(Sql possible, Exact end) {
        return end.sql().canBeNull() ? Logic.compare(count(Logic.all(possible, Logic.isNull(end.sql(), true))), "=", Numbers.ZERO.sql()) : Sql.TRUE;
    }

    private static Fraction read(Group group, Rows rows, String column, Exact end, Fraction of) {
        return new Fraction(end.with(group.read(rows, column, end.sql().type())), null, of.times());
    }
}
