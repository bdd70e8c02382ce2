package org.complang.evaluate;

import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.model.Condition.Relation;
import org.complang.model.Table;
import org.complang.model.Value.Key;
import org.complang.model.Value.Operator;

/// The number of different values, or of different combinations of values, among rows; if asked for, only of those whose rows together reach a total.
final class Different extends Aggregates {
    private final List<Key> keys;
    private final Relation relation;
    private final Quantity threshold;
    private final boolean notNegative;

    /// @param of what is totalled for each group, or null where every group counts
    /// @param threshold what the total is compared with, for each row of `per`
    /// @param notNegative whether no value that is totalled is below 0, also where it is not known
    Different(int id, Table per, Truth selected, List<Key> keys, Quantity of, Relation relation, Quantity threshold, boolean notNegative) {
        super(id, per, selected, of);
        this.keys = keys;
        this.relation = relation;
        this.threshold = threshold;
        this.notNegative = notNegative;
    }

    /// The rows with one combination.
    private static final class Group {
        private boolean sure;
        private Range total = Range.exactly(BigFraction.ZERO);

        void add(Range value, boolean surely) {
            Range adds = surely ? value : Ranges.hull(Range.exactly(BigFraction.ZERO), value);
            total = Ranges.apply(total, Operator.PLUS, adds).orElseThrow();
        }
    }

    /// What belongs to one row of `per`.
    private static final class Owned {
        private final Map<List<Long>, Group> groups = new HashMap<>();
        private long unknownKeys;
        private boolean sureUnknownKey;
        private Range unknownTotal = Range.exactly(BigFraction.ZERO);
    }

    @Override
    Bounds compute(Run run) {
        byte[] selection = run.result(selected);
        int[] owners = owners(run);
        List<int[]> keyOwners = new ArrayList<>();
        keys.forEach(key -> keyOwners.add(key instanceof Key.OfRecord(Table above) ? run.owners(selected.table, above) : null));
        Owned[] owned = new Owned[run.count(table)];
        for (int i = 0; i < selection.length; i++) {
            if (selection[i] != NO) {
                Owned here = owned[owners[i]] == null ? owned[owners[i]] = new Owned() : owned[owners[i]];
                add(run, here, keyOwners, i, selection[i] == YES);
            }
        }
        long[] lower = new long[owned.length];
        long[] upper = new long[owned.length];
        boolean incomplete = incomplete(run);
        for (int i = 0; i < owned.length; i++) {
            count(run, owned[i] == null ? new Owned() : owned[i], i, incomplete, lower, upper);
        }
        return Bounds.cells(lower, upper);
    }

    private void add(Run run, Owned owned, List<int[]> keyOwners, int row, boolean sure) {
        List<Long> combination = new ArrayList<>(keys.size());
        boolean unknown = false;
        for (int k = 0; k < keys.size(); k++) {
            long cell = switch (keys.get(k)) {
                case Key.OfColumn(var column) -> run.cells(column)[row];
                case Key.OfRecord _ -> keyOwners.get(k)[row];
            };
            if (cell == Cells.NONE) {
                return;
            }
            unknown |= cell == Cells.UNKNOWN;
            combination.add(cell);
        }
        Range value = of == null ? Range.exactly(BigFraction.ZERO) : run.result(of).number(row).orElse(Range.exactly(BigFraction.ZERO));
        if (unknown) {
            owned.unknownKeys++;
            owned.sureUnknownKey |= sure;
            Group adds = new Group();
            adds.add(value, false);
            owned.unknownTotal = Ranges.apply(owned.unknownTotal, Operator.PLUS, adds.total).orElseThrow();
        } else {
            Group group = owned.groups.computeIfAbsent(combination, _ -> new Group());
            group.sure |= sure;
            group.add(value, sure);
        }
    }

    private void count(Run run, Owned owned, int row, boolean incomplete, long[] lower, long[] upper) {
        long sure = 0;
        long possible = owned.unknownKeys;
        for (Group group : owned.groups.values()) {
            byte reaches = reaches(run, group, owned, row, incomplete);
            sure += reaches == YES && group.sure ? 1 : 0;
            possible += reaches == NO ? 0 : 1;
        }
        boolean someUnknown = of == null && sure == 0 && owned.sureUnknownKey;
        lower[row] = (someUnknown ? 1 : sure) * Cells.SCALE;
        upper[row] = incomplete ? Bounds.HIGHEST : possible * Cells.SCALE;
    }

    /// Whether a group reaches the total, if rows of which the group is not known may belong to it.
    private byte reaches(Run run, Group group, Owned owned, int row, boolean incomplete) {
        if (of == null) {
            return YES;
        }
        Range total = Ranges.apply(group.total, Operator.PLUS, owned.unknownTotal).orElseThrow();
        Range open = incomplete ? new Range(notNegative ? total.from() : Optional.empty(), Optional.empty()) : total;
        Optional<Range> wanted = run.result(threshold).number(row);
        return wanted.isEmpty() ? NO : Bounds.compare(Bounds.fractions(new Range[] {open}), relation, Bounds.fractions(new Range[] {wanted.get()}), 0);
    }

    @Override
    void uncertain(Run run, int row, Missing missing) {
        super.uncertain(run, row, missing);
        byte[] selection = run.result(selected);
        int[] owners = owners(run);
        for (Key key : keys) {
            if (key instanceof Key.OfColumn(var column)) {
                for (int i = 0; i < selection.length; i++) {
                    if (owners[i] == row && selection[i] != NO && run.cells(column)[i] == Cells.UNKNOWN) {
                        missing.field(column, i);
                    }
                }
            }
        }
        if (threshold != null) {
            threshold.uncertain(run, row, missing);
        }
    }
}
