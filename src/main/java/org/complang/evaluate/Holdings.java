package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.complang.data.Cells;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Validity;

/// Which of many terms are held, by what stands in a list of a record: a bit for each term, found for all of them in one pass. Conditions on what is held look at these bits.
abstract class Holdings extends Node<Holdings.Held> {
    /// Terms of which one node can tell.
    static final int MOST = Long.SIZE;

    /// The list.
    final Table list;
    private final Column code;
    private final List<Wanted> wanted = new ArrayList<>();
    private Lookup lookup;

    /// A term that is looked for.
    ///
    /// @param term the index of the term
    /// @param of what else must stand in the row, or null
    /// @param notAfter when it must have been obtained, or null
    /// @param accepted when it counts
    record Wanted(int term, CellTruth of, CellTruth notAfter, Validity accepted) {
        /// Whether nothing but the term is asked of a row.
        private boolean isPlain() {
            return of == null && notAfter == null;
        }
    }

    /// What is held, as bits for each row: surely, and possibly.
    record Held(long[] sure, long[] possible) { }

    /// Terms by their index, by what must be looked at: those for which the term alone decides, and others.
    ///
    /// @param plain for each term the bits of those that ask for nothing else
    /// @param further for each term the numbers of others; null where there are none
    /// @param allPlain the bits of those for which the term alone decides
    /// @param limited the bits of those that are not accepted on every day
    private record Lookup(long[] plain, int[][] further, long allPlain, long limited) { }

    /// @param table for whose rows it is told what is held
    /// @param code the column of the list in which the terms stand
    Holdings(int id, Table table, Column code) {
        super(id, table);
        this.list = code.table();
        this.code = code;
    }

    /// The number of a term among those that are looked for, from 0; below 0 where no further one can be.
    final int number(Wanted term) {
        int known = wanted.indexOf(term);
        if (known >= 0 || lookup != null || wanted.size() == MOST) {
            return known;
        }
        wanted.add(term);
        return wanted.size() - 1;
    }

    /// Called when all terms are known; several threads may make it: they make the same.
    private Lookup lookup() {
        Lookup made = lookup;
        if (made == null) {
            int terms = 1 + wanted.stream().mapToInt(Wanted::term).max().orElse(0);
            long[] plain = new long[terms];
            int[][] further = new int[terms][];
            long allPlain = 0;
            long limited = 0;
            for (int i = 0; i < wanted.size(); i++) {
                Wanted one = wanted.get(i);
                limited |= one.accepted.equals(Validity.ALWAYS) ? 0 : 1L << i;
                if (one.isPlain()) {
                    plain[one.term] |= 1L << i;
                    allPlain |= 1L << i;
                } else {
                    int[] others = further[one.term] == null ? new int[0] : further[one.term];
                    further[one.term] = Arrays.copyOf(others, others.length + 1);
                    further[one.term][others.length] = i;
                }
            }
            made = new Lookup(plain, further, allPlain, limited);
            lookup = made;
        }
        return made;
    }

    /// What the rows of the list say, whenever they hold: a pass over them, row by row.
    final class Said {
        private final Run run;
        private final Lookup terms = lookup();
        private final long[] codes;
        long sure;
        long possible;

        Said(Run run) {
            this.run = run;
            this.codes = run.cells(code);
        }

        /// Looks at a row: `sure` and `possible` are the bits of what it says.
        void look(int row) {
            long cell = codes[row];
            sure = 0;
            possible = 0;
            if (cell >= 0 && cell < terms.plain.length) {
                sure = terms.plain[(int) cell];
                possible = sure;
                if (terms.further[(int) cell] != null) {
                    further(row, terms.further[(int) cell]);
                }
            } else if (cell == Cells.UNKNOWN) {
                possible = terms.allPlain | furtherOpen(run, row);
            }
        }

        private void further(int row, int[] numbers) {
            for (int number : numbers) {
                byte value = Holdings.further(run, wanted.get(number), row);
                possible |= (long) (value + 1 >> 1) << number;
                sure |= (long) (value >> 1) << number;
            }
        }
    }

    /// What a row says beside the term.
    private static byte further(Run run, Wanted one, int row) {
        byte value = one.of == null ? YES : one.of.at(run, row);
        return one.notAfter == null ? value : (byte) Math.min(value, one.notAfter.at(run, row));
    }

    /// The bits of terms that ask for more, of those that a row may be.
    private long furtherOpen(Run run, int row) {
        long open = 0;
        for (int bit = 0; bit < wanted.size(); bit++) {
            Wanted one = wanted.get(bit);
            open |= !one.isPlain() && further(run, one, row) != NO ? 1L << bit : 0;
        }
        return open;
    }

    /// Whether some term does not count on every day.
    final boolean isLimited() {
        return lookup().limited != 0;
    }

    /// The bits of those terms that count on a day.
    final long accepted(LocalDate day) {
        long accepted = -1;
        for (long left = lookup().limited; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            accepted &= wanted.get(bit).accepted.holds(day) ? -1 : ~(1L << bit);
        }
        return accepted;
    }

    /// Whether a row of the list says a term, whenever it holds.
    final byte says(Run run, Wanted one, int row) {
        long cell = run.cells(code)[row];
        byte is = cell == one.term ? YES : cell == Cells.UNKNOWN ? MAYBE : NO;
        return (byte) Math.min(is, further(run, one, row));
    }

    /// Collects the fields because of which it is not certain whether a row of the list says a term.
    final void uncertain(Run run, Wanted one, int row, Missing missing) {
        if (run.cells(code)[row] == Cells.UNKNOWN) {
            missing.field(code, row);
        }
        if (one.of != null && one.of.at(run, row) == MAYBE) {
            one.of.uncertain(run, row, missing);
        }
        if (one.notAfter != null && one.notAfter.at(run, row) == MAYBE) {
            one.notAfter.uncertain(run, row, missing);
        }
    }

    /// Collects the fields because of which it is not certain whether a term is held, where it is not.
    final void uncertain(Run run, int number, int row, Missing missing) {
        Held held = run.result(this);
        long bit = 1L << number;
        if ((held.possible[row] & bit) != 0 && (held.sure[row] & bit) == 0) {
            open(run, wanted.get(number), row, missing);
        }
    }

    /// Collects the fields because of which it is not certain whether a term is held.
    abstract void open(Run run, Wanted one, int row, Missing missing);

    @Override
    final void uncertain(Run run, int row, Missing missing) {
        for (int i = 0; i < wanted.size(); i++) {
            uncertain(run, i, row, missing);
        }
    }

    /// What each record that has the list holds on the day of a moment.
    static final class OnDay extends Holdings {
        private final When when;
        private final TimeTruth.InForce inForce;

        /// @param inForce whether a row of the list holds at the moment
        OnDay(int id, Column code, When when, TimeTruth.InForce inForce) {
            super(id, code.table().parent(), code);
            this.when = when;
            this.inForce = inForce;
        }

        @Override
        Held compute(Run run) {
            Said said = new Said(run);
            int[] parent = run.data.rows(list).parent();
            long[] sure = new long[run.count(table)];
            long[] possible = new long[sure.length];
            boolean[] incomplete = run.incomplete(list, table);
            for (int i = 0; incomplete != null && i < possible.length; i++) {
                possible[i] = incomplete[i] ? -1 : 0;
            }
            TimeTruth.InForce.OnDay day = inForce.onDay(run);
            for (int row = 0; row < parent.length; row++) {
                byte there = day.of(row);
                if (there != NO) {
                    said.look(row);
                    possible[parent[row]] |= said.possible;
                    sure[parent[row]] |= there == YES ? said.sure : 0;
                }
            }
            long accepted = isLimited() ? accepted(when.day(run.asOf)) : -1;
            for (int i = 0; accepted != -1 && i < sure.length; i++) {
                sure[i] &= accepted;
                possible[i] &= accepted;
            }
            return new Held(sure, possible);
        }

        @Override
        void open(Run run, Wanted one, int row, Missing missing) {
            if (run.isIncomplete(list, table, row)) {
                missing.list(list);
            }
            int[] starts = run.data.starts(list);
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                byte there = inForce.at(run, i);
                if (Math.min(says(run, one, i), there) == MAYBE) {
                    uncertain(run, one, i, missing);
                    if (there == MAYBE) {
                        inForce.uncertain(run, i, missing);
                    }
                }
            }
        }
    }

    /// At least so many of some terms are held.
    static final class AtLeast extends Truth {
        private final int wanted;
        private final Holdings[] nodes;
        private final long[] bits;

        /// @param nodes where the terms are looked for
        /// @param bits the terms in each of these
        AtLeast(int id, int wanted, List<Holdings> nodes, long[] bits) {
            super(id, nodes.getFirst().table);
            this.wanted = wanted;
            this.nodes = nodes.toArray(Holdings[]::new);
            this.bits = bits;
        }

        @Override
        byte[] compute(Run run) {
            if (nodes.length > 1) {
                return ofSeveral(run);
            }
            byte[] result = new byte[run.count(table)];
            Held held = run.result(nodes[0]);
            long terms = bits[0];
            for (int row = 0; row < result.length; row++) {
                result[row] = outcome(Long.bitCount(held.sure[row] & terms), Long.bitCount(held.possible[row] & terms));
            }
            return result;
        }

        private byte[] ofSeveral(Run run) {
            int[] sure = new int[run.count(table)];
            int[] possible = new int[sure.length];
            for (int i = 0; i < nodes.length; i++) {
                Held held = run.result(nodes[i]);
                for (int row = 0; row < sure.length; row++) {
                    sure[row] += Long.bitCount(held.sure[row] & bits[i]);
                    possible[row] += Long.bitCount(held.possible[row] & bits[i]);
                }
            }
            byte[] result = new byte[sure.length];
            for (int row = 0; row < result.length; row++) {
                result[row] = outcome(sure[row], possible[row]);
            }
            return result;
        }

        private byte outcome(int sure, int possible) {
            return sure >= wanted ? YES : possible >= wanted ? MAYBE : NO;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            for (int i = 0; i < nodes.length; i++) {
                for (long left = bits[i]; left != 0; left &= left - 1) {
                    nodes[i].uncertain(run, Long.numberOfTrailingZeros(left), row, missing);
                }
            }
        }
    }
}
