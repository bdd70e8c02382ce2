package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import org.complang.data.Cells;
import org.complang.data.Movable;
import org.complang.model.Column;
import org.complang.model.Validity;

/// What the record above each row of a table holds at the end of the month of that row.
final class HoldingsAtMonthEnd extends Holdings {
    private final Column month;
    private final DayBound since;
    private final DayBound until;

    HoldingsAtMonthEnd(int id, Column code, Column month) {
        super(id, month.table(), code);
        this.month = month;
        this.since = list.since().map(column -> new DayBound(column, true)).orElse(null);
        this.until = list.until().map(column -> new DayBound(column, false)).orElse(null);
    }

    @Override
    Held compute(Run run) {
        Held said = all(new Said(run), run.count(list));
        Days days = new Days(run);
        int[] starts = run.data.starts(list);
        int[] owners = run.owners(table, list.parent());
        long[] months = run.cells(month);
        long[] sure = new long[run.count(table)];
        long[] possible = new long[sure.length];
        for (int row = 0; row < sure.length; row++) {
            int owner = owners == null ? row : owners[row];
            boolean asBefore = row > 0 && (owners == null ? row - 1 : owners[row - 1]) == owner && months[row - 1] == months[row];
            if (asBefore) {
                sure[row] = sure[row - 1];
                possible[row] = possible[row - 1];
            } else if (months[row] != Cells.NONE) {
                long possibly = run.isIncomplete(list, table, row) ? -1 : 0;
                atEndOf(days, months[row], starts[owner], starts[owner + 1], said, row, sure, possible, possibly);
            }
        }
        return new Held(sure, possible);
    }

    /// What the rows of a list hold at the end of a month.
    ///
    /// @param first the first of these rows
    /// @param said what they say, whenever they hold
    /// @param to where it is put
    /// @param possibly what is possible whatever they say
    private void atEndOf(Days days, long month, int first, int end, Held said, int to, long[] sure, long[] possible, long possibly) {
        boolean known = month != Cells.UNKNOWN;
        long day = known ? end(month) : Cells.UNKNOWN;
        for (int row = first; row < end; row++) {
            byte holds = known ? days.hold(row, day) : days.mayHold(row);
            possible[to] |= holds == NO ? 0 : said.possible()[row];
            sure[to] |= holds == YES ? said.sure()[row] : 0;
        }
        long accepted = known && isLimited() ? accepted(Cells.date(day)) : -1;
        sure[to] &= accepted;
        possible[to] = (possible[to] | possibly) & accepted;
    }

    private static Held all(Said said, int rows) {
        long[] sure = new long[rows];
        long[] possible = new long[rows];
        for (int row = 0; row < rows; row++) {
            said.look(row);
            sure[row] = said.sure;
            possible[row] = said.possible;
        }
        return new Held(sure, possible);
    }

    /// The days from which and until which rows of the list hold, in a run.
    private final class Days {
        private final boolean[] doubtful;
        private final long[] from;
        private final long[] to;
        private final Movable fromMovable;
        private final Movable toMovable;
        private final Run run;

        Days(Run run) {
            this.doubtful = run.data.rows(list).doubtful();
            this.from = since == null ? null : since.cells(run);
            this.to = until == null ? null : until.cells(run);
            this.fromMovable = since == null ? null : since.movable(run);
            this.toMovable = until == null ? null : until.movable(run);
            this.run = run;
        }

        /// At the end of a month that is not known: what is dated after the as-of date is not there in any month.
        byte mayHold(int row) {
            return (byte) Math.min(MAYBE, from == null ? YES : since.of(from, fromMovable, row, run.today));
        }

        byte hold(int row, long day) {
            byte holds = doubtful != null && doubtful[row] ? MAYBE : YES;
            if (from != null) {
                holds = (byte) Math.min(holds, since.of(from, fromMovable, row, Math.min(day, run.today)));
            }
            return to == null ? holds : (byte) Math.min(holds, until.of(to, toMovable, row, day));
        }

        /// Collects why it is not known whether a row holds at the end of a month, which may not be known itself.
        void uncertain(int row, long month, Missing missing) {
            boolean known = month != Cells.UNKNOWN;
            if (doubtful != null && doubtful[row]) {
                missing.record(list, row);
            }
            if (from != null && (!known || since.of(from, fromMovable, row, Math.min(end(month), run.today)) == MAYBE)) {
                since.uncertain(run, row, missing);
            }
            if (to != null && (!known || until.of(to, toMovable, row, end(month)) == MAYBE)) {
                until.uncertain(run, row, missing);
            }
        }
    }

    private static long end(long month) {
        return Cells.date(Cells.month(month).atEndOfMonth());
    }

    @Override
    void open(Run run, Wanted one, int row, Missing missing) {
        long cell = run.cells(month)[row];
        if (run.isIncomplete(list, table, row)) {
            missing.list(list);
            if (cell == Cells.UNKNOWN && !one.accepted().equals(Validity.ALWAYS)) {
                run.uncertain(month, row, missing);
            }
        }
        Days days = new Days(run);
        int[] starts = run.data.starts(list);
        int[] owners = run.owners(table, list.parent());
        int owner = owners == null ? row : owners[row];
        for (int i = starts[owner]; i < starts[owner + 1]; i++) {
            byte holds = cell == Cells.UNKNOWN ? days.mayHold(i) : days.hold(i, end(cell));
            byte says = says(run, one, i);
            if (Math.min(says, holds) == MAYBE) {
                if (says == MAYBE) {
                    uncertain(run, one, i, missing);
                }
                days.uncertain(i, cell, missing);
                if (cell == Cells.UNKNOWN) {
                    run.uncertain(month, row, missing);
                }
            }
        }
    }
}
