package org.complang.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Outcome;
import org.complang.decision.Range;
import org.complang.evaluate.When;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.ExactNumber;

/// How more different values, or combinations of values, could be counted: each by one record more, or by one that gets more, where a total is asked for.
final class Variety {
    /// Records that are made to have more, one by one.
    private static final int TRIED = 3;

    private final Additions additions;
    private final Raising raising;

    Variety(Additions additions, Raising raising) {
        this.additions = additions;
        this.raising = raising;
    }

    /// One record more for each that is lacking, of a value that does not count yet.
    List<Fix> more(Value.Aggregate different, BigFraction target, int perRow, When when, World world) {
        List<Fix> done = List.of(Fix.NOTHING);
        World now = world;
        Edit.Ref per = world.ref(different.per(), perRow);
        for (int i = 0; i < 200; i++) {
            World current = now;
            int there = current.row(different.per(), per);
            Optional<BigFraction> count = current.view.number(different, different.per(), when, there).flatMap(Range::from);
            if (count.isEmpty() || ExactNumber.compare(count.get(), target) >= 0) {
                return count.isEmpty() ? List.of() : done;
            }
            Optional<Fix> next = Fix.cheapest(one(different, there, when, current).filter(fix -> {
                World after = current.with(fix.edits());
                return after.view.number(different, different.per(), when, after.row(different.per(), per)).flatMap(Range::from).filter(n -> ExactNumber.compare(n, count.get()) > 0).isPresent();
            }).toList());
            if (next.isEmpty()) {
                return List.of();
            }
            done = List.of(done.getFirst().and(next.get()));
            now = current.with(next.get().edits());
        }
        return List.of();
    }

    /// Records with which one value more might count: of a term that no record that counts has, and, where a total is asked for, with enough of it.
    private Stream<Fix> one(Value.Aggregate different, int perRow, When when, World world) {
        List<Condition> conditions = new ArrayList<>(different.selection().conditions());
        Map<Column, Long> given = given(different, perRow, when, world);
        List<Stream<Fix>> ways = new ArrayList<>();
        for (Value.Key key : different.keys()) {
            if (key instanceof Value.Key.OfColumn(Column column) && column.type() instanceof Type.Code(var vocabulary)) {
                Set<Long> counted = counted(different, column, perRow, when, world);
                List<Term> free = vocabulary.terms().stream().filter(term -> !counted.contains((long) term.index())).toList();
                if (!free.isEmpty()) {
                    List<Condition> other = new ArrayList<>(conditions);
                    other.add(new Condition.OneOf(column, free));
                    ways.add(added(different, other, given, perRow, when, world));
                }
            }
        }
        ways.add(added(different, conditions, withOtherTexts(different, given), perRow, when, world));
        otherMonth(different, perRow, when, world).ifPresent(other -> ways.add(added(different, conditions, with(given, other), perRow, when, world)));
        ways.add(several(different, perRow, when, world));
        least(different, perRow, when, world).ifPresent(least -> ways.add(grown(different, least, perRow, when, world)));
        return ways.stream().flatMap(way -> way);
    }

    /// A text that tells apart what is counted is one that no other record has.
    private static Map<Column, Long> withOtherTexts(Value.Aggregate different, Map<Column, Long> given) {
        Map<Column, Long> all = new HashMap<>(given);
        different.keys().forEach(key -> {
            if (key instanceof Value.Key.OfColumn(Column column) && column.type().isText() && column.table() == different.over()) {
                all.put(column, Additions.ANOTHER);
            }
        });
        return all;
    }

    /// The last month of the window in which nothing counts yet, where months are told apart.
    private static Optional<Map.Entry<Column, Long>> otherMonth(Value.Aggregate different, int perRow, When when, World world) {
        Optional<Column> month = different.keys().stream().flatMap(key -> key instanceof Value.Key.OfColumn(Column column) && column.type() == Type.Plain.MONTH && column.table() == different.over() ? Stream.of(column) : Stream.empty()).findFirst();
        return month.flatMap(column -> different.selection().window().flatMap(window -> {
            Bounds months = Bounds.of(window, new Value.Field(column), when.day(world.asOf()));
            Set<Long> counted = counted(different, column, perRow, when, world);
            return LongStream.rangeClosed(months.low(), months.high()).filter(cell -> !counted.contains(cell)).boxed().reduce((_, later) -> later).map(cell -> Map.entry(column, cell));
        }));
    }

    private static Map<Column, Long> with(Map<Column, Long> given, Map.Entry<Column, Long> other) {
        Map<Column, Long> all = new HashMap<>(given);
        all.put(other.getKey(), other.getValue());
        return all;
    }

    /// A new record, with as much as is asked for together; where that is no field but a calculation, what it is made of.
    private Stream<Fix> added(Value.Aggregate different, List<Condition> conditions, Map<Column, Long> given, int perRow, When when, World world) {
        Table over = different.over();
        Optional<Least> least = least(different, perRow, when, world).filter(one -> !(one.of instanceof Value.Field));
        Stream<Fix> fixes = additions.add(different, least.map(one -> Raising.rated(over, conditions, one.of)).orElse(conditions), perRow, when, world, given).stream();
        return least.isEmpty() ? fixes : fixes.flatMap(fix -> raising.full(fix, over, least.get().of, least.get().total, least.get().above, when, world));
    }

    /// Where so many records of a value are asked for: as many as are lacking, of the terms first that lack least.
    private Stream<Fix> several(Value.Aggregate different, int perRow, When when, World world) {
        Optional<Least> many = least(different, perRow, when, world).filter(least -> least.of instanceof Value.Number(BigFraction one, _) && one.equals(BigFraction.ONE));
        Optional<Column> column = different.keys().stream().flatMap(key -> key instanceof Value.Key.OfColumn(Column of) && of.type() instanceof Type.Code ? Stream.of(of) : Stream.empty()).findFirst();
        if (many.isEmpty() || column.isEmpty()) {
            return Stream.of();
        }
        record Lacking(Term term, int more) { }
        int wanted = Amounts.whole(many.get().total, many.get().above).intValue();
        Map<Long, Integer> counted = new HashMap<>();
        counting(different, perRow, when, world).forEach(row -> counted.merge(cell(column.get(), different.over(), row, world), 1, Integer::sum));
        return ((Type.Code) column.get().type()).vocabulary().terms().stream()
                .map(term -> new Lacking(term, wanted - counted.getOrDefault((long) term.index(), 0)))
                .filter(lacking -> lacking.more > 0).sorted(Comparator.comparingInt(Lacking::more)).limit(TRIED)
                .flatMap(lacking -> {
                    List<Condition> conditions = new ArrayList<>(different.selection().conditions());
                    conditions.add(new Condition.OneOf(column.get(), List.of(lacking.term)));
                    return additions.add(different, conditions, perRow, when, world, Map.of()).stream().map(fix -> times(fix, different.over(), lacking.more));
                });
    }

    /// A new record so many times, in the same place.
    private Fix times(Fix fix, Table over, int times) {
        Optional<Edit> record = fix.edits().stream().filter(edit -> edit instanceof Edit.NewRecord added && added.table == over).findFirst();
        Fix all = fix;
        for (int i = 1; i < times && record.isPresent(); i++) {
            Edit.NewRecord one = (Edit.NewRecord) record.get();
            all = all.and(additions.again(new Fix(Additions.cost(over, one.cells), List.of(one))));
        }
        return all;
    }

    /// What the records of a value must have together.
    private record Least(Value of, BigFraction total, boolean above) { }

    private static Optional<Least> least(Value.Aggregate different, int perRow, When when, World world) {
        return different.having().flatMap(having -> having.limits().stream().filter(limit -> limit.relation() == Condition.Relation.MORE_THAN || limit.relation() == Condition.Relation.AT_LEAST)
                .flatMap(limit -> world.view.number(limit.threshold(), different.per(), when, perRow).flatMap(Range::to)
                        .map(total -> new Least(having.of(), total, limit.relation() == Condition.Relation.MORE_THAN)).stream()).findFirst());
    }

    private static Map<Column, Long> given(Value.Aggregate different, int perRow, When when, World world) {
        return least(different, perRow, when, world).filter(least -> least.of instanceof Value.Field)
                .flatMap(least -> Amounts.cell(least.total, least.above, ((Value.Field) least.of).column()).map(cell -> Map.of(((Value.Field) least.of).column(), cell))).orElse(Map.of());
    }

    /// A record that counts gets as much more as all those of its value lack together; of each value the record with the most, and first the values that lack least.
    private Stream<Fix> grown(Value.Aggregate different, Least least, int perRow, When when, World world) {
        Table over = different.over();
        record Most(int row, BigFraction number, BigFraction total) { }
        Map<List<Long>, Most> values = new LinkedHashMap<>();
        counting(different, perRow, when, world).forEach(row -> {
            BigFraction number = world.view.number(least.of, over, when, row).flatMap(Range::from).orElse(BigFraction.ZERO);
            values.merge(keys(different, row, world), new Most(row, number, number), (most, one) -> new Most(ExactNumber.compare(one.number, most.number) > 0 ? one.row : most.row,
                    ExactNumber.compare(one.number, most.number) > 0 ? one.number : most.number, most.total.add(one.number)));
        });
        return values.values().stream().filter(most -> ExactNumber.compare(most.total, least.total) < 0 || least.above && ExactNumber.compare(most.total, least.total) == 0)
                .sorted((a, b) -> ExactNumber.compare(b.total, a.total)).limit(TRIED)
                .flatMap(most -> raising.raise(least.of, most.number.add(least.total.subtract(most.total)), least.above, over, most.row, when, world).stream());
    }

    private static List<Long> keys(Value.Aggregate different, int row, World world) {
        return different.keys().stream().map(key -> switch (key) {
            case Value.Key.OfColumn(Column column) -> cell(column, different.over(), row, world);
            case Value.Key.OfRecord(Table table) -> (long) world.view.owner(different.over(), row, table);
        }).toList();
    }

    private static Set<Long> counted(Value.Aggregate different, Column column, int perRow, When when, World world) {
        Set<Long> cells = new HashSet<>();
        counting(different, perRow, when, world).forEach(row -> cells.add(cell(column, different.over(), row, world)));
        return cells;
    }

    private static IntStream counting(Value.Aggregate different, int perRow, When when, World world) {
        return world.data().rowsWithin(different.over(), different.per(), perRow).filter(row -> world.view.counts(different, when, row) == Outcome.MET);
    }

    private static long cell(Column column, Table over, int row, World world) {
        return world.data().cells(column)[world.view.owner(over, row, column.table())];
    }
}
