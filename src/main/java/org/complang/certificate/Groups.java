package org.complang.certificate;

import static org.complang.certificate.Notation.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Outcome;
import org.complang.decision.Range;
import org.complang.evaluate.Lens;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.wording.ExactNumber;

/// The groups of records that are counted as different, as a certificate claims them.
final class Groups {
    private static final Range NOTHING = Range.exactly(BigFraction.ZERO);

    private final Value.Aggregate aggregate;
    private final Citing citing;
    private final Lens.View view;
    private final Map<List<Long>, Group> groups = new LinkedHashMap<>();
    private Range unknown = NOTHING;

    private static final class Group {
        private final int row;
        private boolean sure;
        private Range total = NOTHING;

        Group(int row) {
            this.row = row;
        }
    }

    Groups(Value.Aggregate aggregate, Citing citing, Lens.View view) {
        this.aggregate = aggregate;
        this.citing = citing;
        this.view = view;
    }

    void add(int row, Outcome outcome, Optional<Range> of) {
        List<Long> keys = new ArrayList<>();
        for (Value.Key key : aggregate.keys()) {
            keys.add(switch (key) {
                case Value.Key.OfColumn(var column) -> view.data().settled(column)[row];
                case Value.Key.OfRecord(Table table) -> (long) view.owner(aggregate.over(), row, table);
            });
        }
        if (keys.contains(Cells.NONE)) {
            return;
        }
        Range value = of.orElse(NOTHING);
        Range maybe = new Range(value.from().map(from -> from.signum() < 0 ? from : BigFraction.ZERO), value.to().map(to -> to.signum() > 0 ? to : BigFraction.ZERO));
        if (keys.contains(Cells.UNKNOWN)) {
            unknown = plus(unknown, maybe);
            return;
        }
        Group group = groups.computeIfAbsent(keys, _ -> new Group(row));
        group.sure |= outcome == Outcome.MET;
        group.total = plus(group.total, outcome == Outcome.MET ? value : maybe);
    }

    private static Range plus(Range a, Range b) {
        return new Range(a.from().flatMap(x -> b.from().map(x::add)), a.to().flatMap(x -> b.to().map(x::add)));
    }

    /// Each group with its total and whether it counts.
    ///
    /// @param thresholds what the limits are compared with
    List<Object> claims(List<Optional<Range>> thresholds) {
        List<Object> claims = new ArrayList<>();
        for (Group group : groups.values()) {
            Range total = plus(group.total, unknown);
            Outcome keeps = group.sure ? Outcome.MET : Outcome.UNKNOWN;
            for (int i = 0; i < thresholds.size(); i++) {
                keeps = keeps.and(keeps(total, aggregate.having().orElseThrow().limits().get(i).relation(), thresholds.get(i)));
            }
            Map<String, Object> claim = object("keys", keys(group.row));
            if (!thresholds.isEmpty()) {
                claim.put("total", Proofs.written(Optional.of(total), "number"));
            }
            claim.put("is", keeps.word());
            claims.add(claim);
        }
        return claims;
    }

    private List<Object> keys(int row) {
        List<Object> keys = new ArrayList<>();
        for (Value.Key key : aggregate.keys()) {
            keys.add(switch (key) {
                case Value.Key.OfColumn(var column) -> citing.value(column, aggregate.over(), row);
                case Value.Key.OfRecord(Table table) -> citing.pointer(table, view.owner(aggregate.over(), row, table));
            });
        }
        return keys;
    }

    private static Outcome keeps(Range total, Condition.Relation relation, Optional<Range> wanted) {
        if (wanted.isEmpty()) {
            return Outcome.NOT_MET;
        }
        int least = order(total.from(), wanted.get().to(), -1);
        int most = order(total.to(), wanted.get().from(), 1);
        return switch (relation) {
            case AT_LEAST -> outcome(least >= 0, most >= 0);
            case MORE_THAN -> outcome(least > 0, most > 0);
            case AT_MOST -> outcome(most <= 0, least <= 0);
            case LESS_THAN -> outcome(most < 0, least < 0);
            case EQUAL -> outcome(least == 0 && most == 0, least <= 0 && most >= 0);
            case NOT_EQUAL -> outcome(least > 0 || most < 0, least != 0 || most != 0);
        };
    }

    private static int order(Optional<BigFraction> a, Optional<BigFraction> b, int open) {
        return a.isEmpty() || b.isEmpty() ? open : ExactNumber.compare(a.get(), b.get());
    }

    private static Outcome outcome(boolean surely, boolean possibly) {
        return surely ? Outcome.MET : possibly ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }
}
