package org.complang.plan;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Outcome;
import org.complang.decision.Range;
import org.complang.evaluate.When;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.wording.ExactNumber;

/// How fewer records could count, where no more than so many may: each that is one too many is made not to meet something that is asked of it. Nothing is taken away.
final class Fewer {
    /// Records too many that are seen to, and records of each list that are looked at.
    private static final int MOST = 20;

    private final Making making;

    Fewer(Making making) {
        this.making = making;
    }

    /// Ways to make a value at most the limit, or below it.
    List<Fix> fewer(Value value, BigFraction limit, boolean below, Table at, int row, When when, World world) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> fewer(inner, limit, below, at, row, when, world);
            case Value.Aggregate aggregate when aggregate.kind() == Value.Kind.COUNT -> count(aggregate, limit, below, at, row, when, world).map(List::of).orElse(List.of());
            case Value.Aggregate aggregate when aggregate.kind() == Value.Kind.LOWEST -> making.staffing().count(Raising.reaching(aggregate, below ? Condition.Relation.LESS_THAN : Condition.Relation.AT_MOST, limit),
                    BigFraction.ONE, world.view.owner(at, row, aggregate.per()), when, world);
            case Value _ -> List.of();
        };
    }

    private Optional<Fix> count(Value.Aggregate count, BigFraction limit, boolean below, Table at, int row, When when, World world) {
        Edit.Ref ref = world.ref(at, row);
        Fix all = Fix.NOTHING;
        World next = world;
        for (int seen = 0; seen <= MOST; seen++) {
            int now = next.row(at, ref);
            if (isWithin(next.view.number(count, at, when, now).flatMap(Range::to), limit, below)) {
                return Optional.of(all);
            }
            Optional<Fix> cheapest = cheapest(count, next.view.owner(at, now, count.per()), when, next);
            if (cheapest.isEmpty()) {
                return Optional.empty();
            }
            all = all.and(cheapest.get());
            next = next.with(cheapest.get().edits());
        }
        return Optional.empty();
    }

    private static boolean isWithin(Optional<BigFraction> number, BigFraction limit, boolean below) {
        return number.filter(most -> below ? ExactNumber.compare(most, limit) < 0 : ExactNumber.compare(most, limit) <= 0).isPresent();
    }

    /// The cheapest way to have one record less that counts, or may.
    private Optional<Fix> cheapest(Value.Aggregate count, int perRow, When when, World world) {
        Table over = count.over();
        return Fix.cheapest(world.data().rowsWithin(over, count.per(), perRow)
                .filter(record -> world.view.counts(count, when, record) != Outcome.NOT_MET).limit(MOST).boxed()
                .flatMap(record -> count.selection().conditions().stream().flatMap(condition -> making.make(new Condition.Not(condition), over, record, when, world).stream())).toList());
    }
}
