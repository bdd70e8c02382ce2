package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.model.Condition.Relation;
import org.complang.model.Table;
import org.complang.model.Value.Key;
import org.complang.model.Value.Operator;

/// The number of different values, or of different combinations of values, among rows; if asked for, only of those whose rows together keep within limits, at one moment or at each of several.
final class Different extends Aggregates {
    private final List<Key> keys;
    private final List<Look> looks;
    private final boolean notNegative;

    /// The rows at one moment: which count, what is totalled for each group (null where every group counts), and with what the total is compared.
    record Look(Selected selected, Quantity of, List<Limit> limits) { }

    /// With what a total is compared, for each row of `per`.
    record Limit(Relation relation, Quantity threshold) { }

    /// @param notNegative whether no value that is totalled is below 0, also where it is not known
    Different(int id, Table per, List<Key> keys, List<Look> looks, boolean notNegative) {
        super(id, per, looks.getFirst().selected, looks.getFirst().of);
        this.keys = keys;
        this.looks = looks;
        this.notNegative = notNegative;
    }

    /// The rows with one combination.
    private static final class Group {
        private final int row;
        private boolean sure;
        private Range total = Range.exactly(BigFraction.ZERO);

        Group(int row) {
            this.row = row;
        }

        void add(Range value, boolean surely) {
            Range adds = surely ? value : Ranges.hull(Range.exactly(BigFraction.ZERO), value);
            total = Ranges.apply(total, Operator.PLUS, adds).orElseThrow();
        }
    }

    /// What belongs to one row of `per` in one look.
    private static final class Owned {
        private final Map<List<Long>, Group> groups = new LinkedHashMap<>();
        private long unknownKeys;
        private boolean sureUnknownKey;
        private Range unknownTotal = Range.exactly(BigFraction.ZERO);
    }

    /// The groups that count in one look: surely, and possibly; and how many further ones there may be.
    private record Counted(Set<List<Long>> sure, Set<List<Long>> possible, long more, boolean some) { }

    /// A combination, by one of its rows, and whether it counts.
    record Combination(int row, byte counts) { }

    /// What tells rows apart.
    List<Key> keys() {
        return keys;
    }

    /// The combinations that may count at the first moment among the rows that belong to a row, in the order of the data; they count if they do at every moment.
    List<Combination> combinations(Run run, int row) {
        List<Owned> owned = looks.stream().map(look -> owned(run, look, row, row + 1)[0]).map(here -> here == null ? new Owned() : here).toList();
        List<Combination> combinations = new ArrayList<>();
        owned.getFirst().groups.forEach((combination, group) -> {
            byte counts = YES;
            for (int look = 0; look < looks.size(); look++) {
                counts = (byte) Math.min(counts, counts(run, looks.get(look), owned.get(look), combination, row));
            }
            combinations.add(new Combination(group.row, counts));
        });
        return combinations;
    }

    /// Whether rows of a group may be of another one, since it is not known of which record they are.
    boolean isMixed(Run run, int row) {
        return of != null && run.data.isIncomplete(selected.table) && keys.stream().anyMatch(key -> key instanceof Key.OfRecord(Table record) && run.data.isAttributionOpen(selected.table, record, run.data.partnerOf(table, row)));
    }

    private byte counts(Run run, Look look, Owned owned, List<Long> combination, int row) {
        Group group = owned.groups.get(combination);
        boolean[] lacking = incomplete(run);
        boolean incomplete = lacking != null && lacking[row];
        if (group == null) {
            return owned.unknownKeys > 0 || incomplete ? MAYBE : NO;
        }
        byte keeps = keeps(run, look, group, owned, row, incomplete || isMixed(run, row));
        return keeps == YES && !group.sure ? MAYBE : keeps;
    }

    @Override
    Bounds compute(Run run) {
        Bounds values = of == null ? null : run.result(of);
        if (looks.size() == 1 && (values == null || values.areCells())) {
            try {
                return new Groups(run, selected, keys).count(this, looks.getFirst(), values, notNegative);
            } catch (ArithmeticException e) {
                // a total is no cell: it is computed as a fraction
            }
        }
        return computeFractions(run);
    }

    private Bounds computeFractions(Run run) {
        List<Owned[]> owned = looks.stream().map(look -> owned(run, look, 0, run.count(table))).toList();
        long[] lower = new long[run.count(table)];
        long[] upper = new long[lower.length];
        boolean[] lacking = incomplete(run);
        for (int i = 0; i < lower.length; i++) {
            boolean incomplete = lacking != null && lacking[i];
            List<Counted> counted = new ArrayList<>();
            for (int look = 0; look < looks.size(); look++) {
                Owned here = owned.get(look)[i];
                counted.add(counted(run, looks.get(look), here == null ? new Owned() : here, i, incomplete || isMixed(run, i)));
            }
            lower[i] = least(counted) * Cells.SCALE;
            upper[i] = incomplete ? Bounds.HIGHEST : most(counted) * Cells.SCALE;
        }
        return Bounds.cells(lower, upper);
    }

    /// What belongs to the rows of `per` from one to before another; null for those to which nothing does.
    private Owned[] owned(Run run, Look look, int from, int to) {
        Selection selection = run.result(look.selected);
        int[] owners = owners(run);
        List<int[]> keyOwners = new ArrayList<>();
        keys.forEach(key -> keyOwners.add(key instanceof Key.OfRecord(Table above) ? run.owners(selected.table, above) : null));
        Owned[] owned = new Owned[to - from];
        int end = run.data.firstWithin(selected.table, table, to);
        for (int row = selection.next(run.data.firstWithin(selected.table, table, from)); row < end; row = selection.next(row + 1)) {
            int at = owners[row] - from;
            Owned here = owned[at] == null ? owned[at] = new Owned() : owned[at];
            add(run, look, here, keyOwners, row, selection.isSure(row));
        }
        return owned;
    }

    private void add(Run run, Look look, Owned owned, List<int[]> keyOwners, int row, boolean sure) {
        List<Long> combination = new ArrayList<>(keys.size());
        boolean unknown = false;
        boolean mayBeNone = false;
        for (int k = 0; k < keys.size(); k++) {
            long cell = switch (keys.get(k)) {
                case Key.OfColumn(var column) -> run.cells(column)[row];
                case Key.OfRecord _ -> keyOwners.get(k)[row];
            };
            if (cell == Cells.NONE) {
                return;
            }
            unknown |= cell == Cells.UNKNOWN;
            mayBeNone |= cell == Cells.UNKNOWN && keys.get(k).mayBeNone();
            combination.add(cell);
        }
        Range value = look.of == null ? Range.exactly(BigFraction.ZERO) : run.result(look.of).number(row).orElse(Range.exactly(BigFraction.ZERO));
        if (unknown) {
            owned.unknownKeys++;
            owned.sureUnknownKey |= sure && !mayBeNone;
            Group adds = new Group(row);
            adds.add(value, false);
            owned.unknownTotal = Ranges.apply(owned.unknownTotal, Operator.PLUS, adds.total).orElseThrow();
        } else {
            Group group = owned.groups.computeIfAbsent(combination, _ -> new Group(row));
            group.sure |= sure;
            group.add(value, sure);
        }
    }

    private Counted counted(Run run, Look look, Owned owned, int row, boolean open) {
        Set<List<Long>> sure = new HashSet<>();
        Set<List<Long>> possible = new HashSet<>();
        owned.groups.forEach((combination, group) -> {
            byte keeps = keeps(run, look, group, owned, row, open);
            if (keeps == YES && group.sure) {
                sure.add(combination);
            }
            if (keeps != NO) {
                possible.add(combination);
            }
        });
        return new Counted(sure, possible, owned.unknownKeys, owned.sureUnknownKey);
    }

    /// The groups that surely count in every look; a row that surely counts is of some group, also where it is not known of which, unless there may be no value.
    private long least(List<Counted> counted) {
        Set<List<Long>> sure = new HashSet<>(counted.getFirst().sure);
        counted.forEach(look -> sure.retainAll(look.sure));
        boolean someUnknown = of == null && sure.isEmpty() && counted.getFirst().some;
        return someUnknown ? 1 : sure.size();
    }

    /// A group that counts is one of those that may count in each look, or, in a look with rows of which the group is not known, one of theirs.
    private static long most(List<Counted> counted) {
        List<Counted> certain = counted.stream().filter(look -> look.more == 0).toList();
        Set<List<Long>> within = null;
        for (Counted look : certain) {
            if (within == null) {
                within = new HashSet<>(look.possible);
            } else {
                within.retainAll(look.possible);
            }
        }
        long most = within == null ? Long.MAX_VALUE : within.size();
        for (Counted look : counted) {
            if (look.more > 0) {
                Set<List<Long>> these = within;
                long named = look.possible.stream().filter(group -> these == null || these.contains(group)).count();
                most = Math.min(most, named + look.more);
            }
        }
        return most;
    }

    /// Whether the total of a group keeps within the limits, if rows of which the group is not known may belong to it.
    private byte keeps(Run run, Look look, Group group, Owned owned, int row, boolean isOpen) {
        if (look.of == null) {
            return YES;
        }
        Range total = Ranges.apply(group.total, Operator.PLUS, owned.unknownTotal).orElseThrow();
        Range open = isOpen ? new Range(notNegative ? total.from() : Optional.empty(), Optional.empty()) : total;
        byte keeps = YES;
        for (Limit limit : look.limits) {
            Range wanted = run.result(limit.threshold).range(row);
            keeps = (byte) Math.min(keeps, wanted == null ? NO : Bounds.compare(open, limit.relation, wanted));
        }
        return keeps;
    }

    @Override
    void uncertain(Run run, int row, Missing missing) {
        if (isMixed(run, row)) {
            missing.list(selected.table);
        }
        for (Look look : looks) {
            uncertain(run, look.selected, look.of, row, missing);
            Selection selection = run.result(look.selected);
            int first = run.data.firstWithin(selected.table, table, row);
            int end = end(run, row);
            for (Key key : keys) {
                if (key instanceof Key.OfColumn(var column)) {
                    for (int i = selection.next(first); i < end; i = selection.next(i + 1)) {
                        run.uncertain(column, i, missing);
                    }
                }
            }
            look.limits.forEach(limit -> limit.threshold.uncertain(run, row, missing));
        }
    }
}
