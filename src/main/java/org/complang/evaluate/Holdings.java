package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.model.Column;
import org.complang.model.Table;

/// Which of many terms each record holds at a moment, by what stands in one of its lists: a bit for each term, found for all of them in one pass over the list. Conditions on what is held look
/// at these bits.
final class Holdings extends Node<Holdings.Held> {
    /// Terms of which one node can tell.
    static final int MOST = Long.SIZE;

    private final Column code;
    private final Truth inForce;
    private final List<Wanted> wanted = new ArrayList<>();
    private Lookup lookup;

    /// A term that is looked for.
    ///
    /// @param term the index of the term
    /// @param of what else must stand in the row, or null
    /// @param notAfter when it must have been obtained, or null
    /// @param accepted when it counts
    record Wanted(int term, CellTruth of, CellTruth notAfter, TimeTruth.DayWithin accepted) { }

    /// What is held by each record, as bits: surely, and possibly.
    record Held(long[] sure, long[] possible) { }

    /// Terms by their index, by what must be looked at: those for which the code alone decides, and others.
    ///
    /// @param plain for each term the bits of those that ask for nothing else
    /// @param further for each term the numbers of others; null where there are none
    /// @param allPlain the bits of those for which the code alone decides
    private record Lookup(long[] plain, int[][] further, long allPlain) { }

    /// @param code the column of the list in which the terms stand
    /// @param inForce whether a row of the list holds at the moment
    Holdings(int id, Column code, Truth inForce) {
        super(id, code.table().parent());
        this.code = code;
        this.inForce = inForce;
    }

    /// The number of a term among those that are looked for, from 0; below 0 where no further one can be.
    int number(Wanted term) {
        int known = wanted.indexOf(term);
        if (known >= 0 || lookup != null || wanted.size() == MOST) {
            return known;
        }
        wanted.add(term);
        return wanted.size() - 1;
    }

    /// Called when all terms are known.
    private Lookup lookup() {
        if (lookup == null) {
            int terms = 1 + wanted.stream().mapToInt(Wanted::term).max().orElse(0);
            long[] plain = new long[terms];
            int[][] further = new int[terms][];
            long allPlain = 0;
            for (int i = 0; i < wanted.size(); i++) {
                Wanted one = wanted.get(i);
                if (one.of == null && one.notAfter == null) {
                    plain[one.term] |= 1L << i;
                    allPlain |= 1L << i;
                } else {
                    int[] others = further[one.term] == null ? new int[0] : further[one.term];
                    further[one.term] = Arrays.copyOf(others, others.length + 1);
                    further[one.term][others.length] = i;
                }
            }
            lookup = new Lookup(plain, further, allPlain);
        }
        return lookup;
    }

    @Override
    Held compute(Run run) {
        Lookup terms = lookup();
        Table list = code.table();
        PartnerData.Rows rows = run.data.rows(list);
        long[] codes = run.cells(code);
        byte[] there = run.result(inForce);
        int[] parent = rows.parent();
        long[] sure = new long[run.count(table)];
        long[] possible = new long[sure.length];
        boolean[] incomplete = run.incomplete(list, table);
        for (int i = 0; incomplete != null && i < possible.length; i++) {
            possible[i] = incomplete[i] ? -1 : 0;
        }
        for (int row = 0; row < codes.length; row++) {
            byte holds = there[row];
            long cell = codes[row];
            if (holds != NO && cell >= 0 && cell < terms.plain.length) {
                int term = (int) cell;
                possible[parent[row]] |= terms.plain[term];
                if (holds == YES) {
                    sure[parent[row]] |= terms.plain[term];
                }
                for (int i = 0; terms.further[term] != null && i < terms.further[term].length; i++) {
                    int bit = terms.further[term][i];
                    byte value = (byte) Math.min(holds, further(run, wanted.get(bit), row));
                    possible[parent[row]] |= (long) (value + 1 >> 1) << bit;
                    sure[parent[row]] |= (long) (value >> 1) << bit;
                }
            } else if (holds != NO && cell == Cells.UNKNOWN) {
                possible[parent[row]] |= terms.allPlain | furtherOpen(run, row);
            }
        }
        long accepted = accepted(run);
        for (int i = 0; accepted != -1 && i < sure.length; i++) {
            sure[i] &= accepted;
            possible[i] &= accepted;
        }
        return new Held(sure, possible);
    }

    /// What a row says beside the code.
    private static byte further(Run run, Wanted one, int row) {
        byte value = one.of == null ? YES : one.of.at(run, row);
        return one.notAfter == null ? value : (byte) Math.min(value, one.notAfter.at(run, row));
    }

    /// The bits of terms that ask for more than the code, of those that a row may be.
    private long furtherOpen(Run run, int row) {
        long open = 0;
        for (int bit = 0; bit < wanted.size(); bit++) {
            Wanted one = wanted.get(bit);
            if ((one.of != null || one.notAfter != null) && further(run, one, row) != NO) {
                open |= 1L << bit;
            }
        }
        return open;
    }

    /// The bits of those terms that count on the day.
    private long accepted(Run run) {
        long accepted = -1;
        for (int bit = 0; bit < wanted.size(); bit++) {
            if (!wanted.get(bit).accepted.holds(run)) {
                accepted &= ~(1L << bit);
            }
        }
        return accepted;
    }

    /// Collects the fields because of which it is not certain whether a record holds one of the terms.
    void uncertain(Run run, int number, int row, Missing missing) {
        Held held = run.result(this);
        long bit = 1L << number;
        if ((held.possible[row] & bit) == 0 || (held.sure[row] & bit) != 0) {
            return;
        }
        Table list = code.table();
        if (run.isIncomplete(list, table, row)) {
            missing.list(list);
        }
        Wanted one = wanted.get(number);
        int[] starts = run.data.starts(list);
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            long cell = run.cells(code)[i];
            byte is = cell == one.term ? YES : cell == Cells.UNKNOWN ? MAYBE : NO;
            byte there = run.result(inForce)[i];
            if (Math.min(is, Math.min(there, further(run, one, i))) == MAYBE) {
                if (is == MAYBE) {
                    missing.field(code, i);
                }
                for (Truth part : one.of == null ? List.of(inForce) : List.of(inForce, one.of)) {
                    uncertain(run, part, i, missing);
                }
                if (one.notAfter != null) {
                    uncertain(run, one.notAfter, i, missing);
                }
            }
        }
    }

    private static void uncertain(Run run, Truth part, int row, Missing missing) {
        if (part.at(run, row) == MAYBE) {
            part.uncertain(run, row, missing);
        }
    }

    @Override
    void uncertain(Run run, int row, Missing missing) {
        for (int i = 0; i < wanted.size(); i++) {
            uncertain(run, i, row, missing);
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
            byte[] result = new byte[run.count(table)];
            for (int row = 0; row < result.length; row++) {
                result[row] = at(run, row);
            }
            return result;
        }

        @Override
        byte at(Run run, int row) {
            int sure = 0;
            int possible = 0;
            for (int i = 0; i < nodes.length; i++) {
                Held held = run.result(nodes[i]);
                sure += Long.bitCount(held.sure[row] & bits[i]);
                possible += Long.bitCount(held.possible[row] & bits[i]);
            }
            return sure >= wanted ? YES : possible >= wanted ? MAYBE : NO;
        }

        @Override
        void narrow(Run run, Selection rows) {
            rows.narrow(run, this);
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
