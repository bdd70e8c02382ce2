package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.YES;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Value.Operator;

/// Numbers over the rows of a table that belong to a row of a table above.
abstract class Aggregates extends Quantity {
    final Selected selected;
    final Quantity of;

    /// @param of what is totalled or chosen from, or null
    Aggregates(int id, Table per, Selected selected, Quantity of) {
        super(id, per);
        this.selected = selected;
        this.of = of;
    }

    int[] owners(Run run) {
        return run.owners(selected.table, table);
    }

    /// The row behind those that belong to an owner.
    final int end(Run run, int owner) {
        return run.data.firstWithin(selected.table, table, owner + 1);
    }

    /// The sum of two cells, an open end included.
    ///
    /// @throws ArithmeticException where the sum is no cell
    static long plus(long total, long cell) {
        if (total == Bounds.LOWEST || total == Bounds.HIGHEST || cell == Bounds.LOWEST || cell == Bounds.HIGHEST) {
            return cell == Bounds.LOWEST || cell == Bounds.HIGHEST ? cell : total;
        }
        long sum = Math.addExact(total, cell);
        if (Math.abs(sum) > 9 * Cells.LIMIT) {
            throw new ArithmeticException();
        }
        return sum;
    }

    /// For each row whether rows that belong to it may be missing; null where they are of none.
    boolean[] incomplete(Run run) {
        return run.incomplete(selected.table, table);
    }

    @Override
    void uncertain(Run run, int row, Missing missing) {
        uncertain(run, selected, of, row, missing);
    }

    /// Collects the fields that leave open which rows count, and what of them is aggregated.
    final void uncertain(Run run, Selected selected, Quantity of, int row, Missing missing) {
        for (Table t = selected.table; t != table; t = t.parent()) {
            if (run.isIncomplete(t, table, row)) {
                missing.list(t);
            }
        }
        Selection selection = run.result(selected);
        int end = end(run, row);
        for (int i = selection.next(run.data.firstWithin(selected.table, table, row)); i < end; i = selection.next(i + 1)) {
            if (!selection.isSure(i)) {
                selected.uncertain(run, i, missing);
            }
            if (of != null && !run.result(of).isExact(i)) {
                of.uncertain(run, i, missing);
            }
        }
    }

    /// The number of rows.
    static final class Count extends Aggregates {
        Count(int id, Table per, Selected selected) {
            super(id, per, selected, null);
        }

        @Override
        Bounds compute(Run run) {
            Selection selection = run.result(selected);
            long[] lower = new long[run.count(table)];
            long[] upper = selection.isSure() ? lower : new long[lower.length];
            int first = 0;
            for (int owner = 0; owner < lower.length; owner++) {
                int end = end(run, owner);
                upper[owner] = selection.count(first, end) * Cells.SCALE;
                if (lower != upper) {
                    lower[owner] = selection.sure(first, end) * Cells.SCALE;
                }
                first = end;
            }
            boolean[] incomplete = incomplete(run);
            upper = incomplete == null || upper != lower ? upper : lower.clone();
            for (int i = 0; incomplete != null && i < upper.length; i++) {
                upper[i] = incomplete[i] ? Bounds.HIGHEST : upper[i];
            }
            return Bounds.cells(lower, upper);
        }
    }

    /// The sum of a quantity, exact whatever its size. A row without a value adds nothing.
    static final class Total extends Aggregates {
        private final boolean notNegative;

        /// @param notNegative whether no value is below 0, also where it is not known
        Total(int id, Table per, Selected selected, Quantity of, boolean notNegative) {
            super(id, per, selected, of);
            this.notNegative = notNegative;
        }

        @Override
        Bounds compute(Run run) {
            Bounds values = run.result(of);
            try {
                return values.areCells() ? cells(run, values) : fractions(run, values);
            } catch (ArithmeticException e) {
                return fractions(run, values);
            }
        }

        private Bounds cells(Run run, Bounds values) {
            Selection selection = run.result(selected);
            long[] lower = new long[run.count(table)];
            long[] upper = new long[lower.length];
            int first = 0;
            for (int owner = 0; owner < lower.length; owner++) {
                int end = end(run, owner);
                long sum = selection.isSure() ? values.sum(selection, first, end) : Cells.UNKNOWN;
                if (sum != Cells.UNKNOWN) {
                    lower[owner] = sum;
                    upper[owner] = sum;
                } else {
                    total(selection, first, end, values, owner, lower, upper);
                }
                first = end;
            }
            boolean[] incomplete = incomplete(run);
            for (int i = 0; incomplete != null && i < upper.length; i++) {
                upper[i] = incomplete[i] ? Bounds.HIGHEST : upper[i];
                lower[i] = incomplete[i] && !notNegative ? Bounds.LOWEST : lower[i];
            }
            return Bounds.cells(lower, upper);
        }

        private static void total(Selection selection, int first, int end, Bounds values, int owner, long[] lower, long[] upper) {
            for (int row = selection.next(first); row < end; row = selection.next(row + 1)) {
                long low = values.lower(row);
                if (low != Cells.NONE) {
                    long high = values.upper(row);
                    boolean sure = selection.isSure(row);
                    lower[owner] = plus(lower[owner], sure || low < 0 ? low : 0);
                    upper[owner] = plus(upper[owner], sure || high > 0 ? high : 0);
                }
            }
        }

        private Bounds fractions(Run run, Bounds values) {
            Selection selection = run.result(selected);
            int[] owners = owners(run);
            Range[] totals = new Range[run.count(table)];
            Arrays.fill(totals, Range.exactly(BigFraction.ZERO));
            Range zero = Range.exactly(BigFraction.ZERO);
            int count = run.count(selected.table);
            for (int row = selection.next(0); row < count; row = selection.next(row + 1)) {
                Optional<Range> value = values.number(row);
                if (value.isPresent()) {
                    Range adds = selection.isSure(row) ? value.get() : Ranges.hull(zero, value.get());
                    int owner = owners[row];
                    totals[owner] = Ranges.apply(totals[owner], Operator.PLUS, adds).orElseThrow();
                }
            }
            boolean[] incomplete = incomplete(run);
            for (int i = 0; incomplete != null && i < totals.length; i++) {
                totals[i] = incomplete[i] ? new Range(notNegative ? totals[i].from() : Optional.empty(), Optional.empty()) : totals[i];
            }
            return Bounds.fractions(totals);
        }
    }

    /// How many of the places of a team can be filled at once, nobody in two. It is decided exactly: the most that can be filled is the least, over all sets of places, of the people
    /// who fit one of the set and the places outside it.
    static final class Filled extends Quantity {
        private final Table over;
        private final Truth[] fits;
        private final int[] numbers;
        private final int most;
        private final int[] groups;

        /// @param fits who fits each place
        Filled(int id, Condition.Team team, Truth[] fits) {
            super(id, team.per());
            this.over = team.over();
            this.fits = fits;
            this.numbers = team.places().stream().mapToInt(Condition.Place::number).toArray();
            this.most = team.most();
            this.groups = groups(team.groupOfPlaces());
        }

        /// For each set of places the groups that they belong to, as a set.
        private static int[] groups(int[] groupOfPlaces) {
            int[] groups = new int[1 << groupOfPlaces.length];
            for (int set = 1; set < groups.length; set++) {
                int place = Integer.numberOfTrailingZeros(set);
                groups[set] = groups[set & set - 1] | 1 << groupOfPlaces[place];
            }
            return groups;
        }

        @Override
        Bounds compute(Run run) {
            byte[][] values = new byte[fits.length][];
            for (int i = 0; i < fits.length; i++) {
                values[i] = run.result(fits[i]);
            }
            boolean[] incomplete = run.incomplete(over, table);
            long[] lower = new long[run.count(table)];
            long[] upper = new long[lower.length];
            int row = 0;
            for (int owner = 0; owner < lower.length; owner++) {
                int[] sure = new int[1 << fits.length];
                int[] possible = new int[1 << fits.length];
                for (int end = run.data.firstWithin(over, table, owner + 1); row < end; row++) {
                    sure[mask(values, row, YES)]++;
                    possible[mask(values, row, MAYBE)]++;
                }
                lower[owner] = filled(sure) * Cells.SCALE;
                upper[owner] = (incomplete != null && incomplete[owner] ? wanted() : filled(possible)) * Cells.SCALE;
            }
            return Bounds.cells(lower, upper);
        }

        /// Who fits a place, by its number.
        Truth fits(int place) {
            return fits[place];
        }

        private static int mask(byte[][] values, int row, byte least) {
            int mask = 0;
            for (int i = 0; i < values.length; i++) {
                mask |= values[i][row] >= least ? 1 << i : 0;
            }
            return mask;
        }

        long wanted() {
            return Arrays.stream(numbers).asLongStream().sum();
        }

        /// The least, over all sets of places, of what those who fit can fill of the set and of the places outside it.
        ///
        /// @param people number of people who fit exactly the places of each set
        private long filled(int[] people) {
            long[] most = this.most == 1 ? bySomebody(people) : bySharing(people);
            long least = Long.MAX_VALUE;
            for (int set = 0; set < people.length; set++) {
                long outside = 0;
                for (int i = 0; i < numbers.length; i++) {
                    outside += (set & 1 << i) == 0 ? numbers[i] : 0;
                }
                least = Math.min(least, most[set] + outside);
            }
            return least;
        }

        /// How many places of each set people can fill who may be in several groups.
        private long[] bySharing(int[] people) {
            int[] kinds = IntStream.range(0, people.length).filter(kind -> people[kind] > 0).toArray();
            long[] filled = new long[people.length];
            for (int set = 0; set < people.length; set++) {
                for (int kind : kinds) {
                    filled[set] += (long) people[kind] * Math.min(most, Integer.bitCount(groups[kind & set]));
                }
            }
            return filled;
        }

        /// How many people fit at least one place of each set.
        private long[] bySomebody(int[] people) {
            long[] within = new long[people.length];
            for (int set = 0; set < people.length; set++) {
                within[set] = people[set];
            }
            for (int i = 0; i < fits.length; i++) {
                for (int set = 0; set < within.length; set++) {
                    if ((set & 1 << i) != 0) {
                        within[set] += within[set ^ 1 << i];
                    }
                }
            }
            int all = people.length - 1;
            long[] fit = new long[people.length];
            for (int set = 0; set < people.length; set++) {
                fit[set] = within[all] - within[all ^ set];
            }
            return fit;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            for (Table t = over; t != table; t = t.parent()) {
                if (run.isIncomplete(t, table, row)) {
                    missing.list(t);
                }
            }
            int first = run.data.firstWithin(over, table, row);
            int end = run.data.firstWithin(over, table, row + 1);
            for (Truth truth : fits) {
                byte[] values = run.result(truth);
                for (int i = first; i < end; i++) {
                    if (values[i] == MAYBE) {
                        truth.uncertain(run, i, missing);
                    }
                }
            }
        }
    }
}
