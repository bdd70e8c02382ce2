package org.complang.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Outcome;
import org.complang.decision.Range;
import org.complang.evaluate.When;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Exact;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;

/// How more different values, or combinations of values, could be counted: each by one record more.
final class Variety {
    private final Additions additions;

    Variety(Additions additions) {
        this.additions = additions;
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
            if (count.isEmpty() || Exact.compare(count.get(), target) >= 0) {
                return count.isEmpty() ? List.of() : done;
            }
            Optional<Fix> next = Fix.cheapest(one(different, there, when, current).filter(fix -> {
                World after = current.with(fix.edits());
                return after.view.number(different, different.per(), when, after.row(different.per(), per)).flatMap(Range::from).filter(n -> Exact.compare(n, count.get()) > 0).isPresent();
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
                    ways.add(additions.add(different.over(), other, different.per(), perRow, when, world, given).stream());
                }
            }
        }
        ways.add(additions.add(different.over(), conditions, different.per(), perRow, when, world, given).stream());
        return ways.stream().flatMap(way -> way);
    }

    private static Map<Column, Long> given(Value.Aggregate different, int perRow, When when, World world) {
        if (different.having().isEmpty() || !(different.having().get().of() instanceof Value.Field(Column column))) {
            return Map.of();
        }
        for (Value.Limit limit : different.having().get().limits()) {
            boolean above = limit.relation() == Condition.Relation.MORE_THAN;
            if (above || limit.relation() == Condition.Relation.AT_LEAST) {
                Optional<Long> cell = world.view.number(limit.threshold(), different.per(), when, perRow).flatMap(Range::to).flatMap(number -> Amounts.cell(number, above, column));
                if (cell.isPresent()) {
                    return Map.of(column, cell.get());
                }
            }
        }
        return Map.of();
    }

    private static Set<Long> counted(Value.Aggregate different, Column column, int perRow, When when, World world) {
        Table over = different.over();
        Set<Long> cells = new HashSet<>();
        IntStream.range(0, world.data().rows(over).count())
                .filter(row -> world.view.owner(over, row, different.per()) == perRow && world.view.counts(different, when, row) == Outcome.MET)
                .forEach(row -> cells.add(world.data().cells(column)[world.view.owner(over, row, column.table())]));
        return cells;
    }
}
