package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.time.YearMonth;
import java.util.Arrays;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.model.Column;
import org.complang.model.Condition.Relation;
import org.complang.model.Table;
import org.complang.model.Validity;

/// Conditions on days and months.
abstract class TimeTruth extends Truth {
    TimeTruth(int id, Table table) {
        super(id, table);
    }

    /// The month of a row is one of the last closed ones.
    static final class InClosedMonths extends TimeTruth {
        private final Column month;
        private final int months;
        private final When when;

        InClosedMonths(int id, Column month, int months, When when) {
            super(id, month.table());
            this.month = month;
            this.months = months;
            this.when = when;
        }

        @Override
        byte[] compute(Run run) {
            long[] cells = run.cells(month);
            long last = run.lastMonth(when);
            long known = Math.min(last, run.lastMonth(When.AS_OF));
            byte[] result = new byte[run.count(table)];
            for (int i = 0; i < result.length; i++) {
                long cell = cells[i];
                result[i] = cell == Cells.UNKNOWN ? MAYBE : cell > last - months && cell <= known ? YES : NO;
            }
            return result;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            missing.field(month, row);
        }
    }

    /// A row exists and holds on the day.
    static final class InForce extends TimeTruth {
        private final Column since;
        private final Column until;
        private final When when;

        /// @param ended whether rows that have ended hold too
        InForce(int id, Table table, boolean ended, When when) {
            super(id, table);
            this.since = table.since().orElse(null);
            this.until = ended ? null : table.until().orElse(null);
            this.when = when;
        }

        @Override
        byte[] compute(Run run) {
            PartnerData.Rows rows = run.data.rows(table);
            long day = run.day(when);
            byte[] result = new byte[rows.count()];
            Arrays.fill(result, YES);
            if (rows.doubtful() != null) {
                for (int i = 0; i < result.length; i++) {
                    result[i] = rows.doubtful()[i] ? MAYBE : YES;
                }
            }
            if (since != null) {
                limit(result, run.cells(since), run.known(when), true);
            }
            if (until != null) {
                limit(result, run.cells(until), day, false);
            }
            return result;
        }

        private static void limit(byte[] result, long[] cells, long day, boolean from) {
            for (int i = 0; i < result.length; i++) {
                result[i] = (byte) Math.min(result[i], holds(cells[i], day, from));
            }
        }

        /// Whether a day lies on the right side of a bound, which it may be itself; without a bound it does.
        static byte holds(long bound, long day, boolean from) {
            return bound == Cells.NONE ? YES : bound == Cells.UNKNOWN ? MAYBE : (from ? bound <= day : bound >= day) ? YES : NO;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            PartnerData.Rows rows = run.data.rows(table);
            if (rows.doubtful() != null && rows.doubtful()[row]) {
                missing.record(table, row);
            }
            if (since != null && run.cells(since)[row] == Cells.UNKNOWN) {
                missing.field(since, row);
            }
            if (until != null && run.cells(until)[row] == Cells.UNKNOWN) {
                missing.field(until, row);
            }
        }
    }

    /// What the day of a row must not be after.
    static final class NotAfter extends TimeTruth {
        private final Column date;
        private final long last;

        NotAfter(int id, Column date, long last) {
            super(id, date.table());
            this.date = date;
            this.last = last;
        }

        @Override
        byte[] compute(Run run) {
            long[] cells = run.cells(date);
            byte[] result = new byte[run.count(table)];
            for (int i = 0; i < result.length; i++) {
                result[i] = cells[i] == Cells.UNKNOWN ? MAYBE : cells[i] <= last ? YES : NO;
            }
            return result;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            missing.field(date, row);
        }
    }

    /// Something is in force on the as-of date: the same for every row.
    static final class Valid extends TimeTruth {
        private final Validity validity;

        Valid(int id, Table table, Validity validity) {
            super(id, table);
            this.validity = validity;
        }

        @Override
        byte[] compute(Run run) {
            byte[] result = new byte[run.count(table)];
            Arrays.fill(result, validity.holds(run.asOf) ? YES : NO);
            return result;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) { }
    }

    /// The day of the moment is not after another one: the same for every row.
    static final class DayWithin extends TimeTruth {
        private final Validity validity;
        private final When when;

        DayWithin(int id, Table table, Validity validity, When when) {
            super(id, table);
            this.validity = validity;
            this.when = when;
        }

        @Override
        byte[] compute(Run run) {
            byte[] result = new byte[run.count(table)];
            Arrays.fill(result, validity.holds(Cells.date(run.day(when))) ? YES : NO);
            return result;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) { }
    }

    /// A day lies in the last so many months: after the same day so many months ago, and not after the moment.
    static final class InLastMonths extends TimeTruth {
        private final Quantity day;
        private final int months;
        private final When when;

        InLastMonths(int id, Quantity day, int months, When when) {
            super(id, day.table);
            this.day = day;
            this.months = months;
            this.when = when;
        }

        @Override
        byte[] compute(Run run) {
            Bounds days = run.result(day);
            int rows = run.count(table);
            Bounds before = constant(Cells.date(when.day(run.asOf).minusMonths(months)), rows);
            Bounds last = constant(run.known(when), rows);
            byte[] result = new byte[rows];
            for (int i = 0; i < rows; i++) {
                result[i] = (byte) Math.min(Bounds.compare(days, Relation.MORE_THAN, before, i), Bounds.compare(days, Relation.AT_MOST, last, i));
            }
            return result;
        }

        private static Bounds constant(long cell, int rows) {
            long[] cells = new long[rows];
            Arrays.fill(cells, cell);
            return Bounds.cells(cells, cells);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            day.uncertain(run, row, missing);
        }
    }

    /// At the end of the month of a row, the record above it holds something: a row of a list of that record.
    static final class HeldAtMonthEnd extends TimeTruth {
        private final Column month;
        private final Truth held;
        private final Validity accepted;

        /// @param held which rows of the list would do, whenever they hold
        /// @param accepted on which days they count
        HeldAtMonthEnd(int id, Column month, Truth held, Validity accepted) {
            super(id, month.table());
            this.month = month;
            this.held = held;
            this.accepted = accepted;
        }

        @Override
        byte[] compute(Run run) {
            byte[] candidates = run.result(held);
            PartnerData.Rows list = run.data.rows(held.table);
            int[] owners = run.owners(table, held.table.parent());
            long[] months = run.cells(month);
            byte[] result = new byte[run.count(table)];
            int previous = -1;
            for (int i = 0; i < result.length; i++) {
                boolean asBefore = previous >= 0 && owner(owners, previous) == owner(owners, i) && months[previous] == months[i];
                result[i] = asBefore ? result[previous] : best(run, candidates, list, owner(owners, i), months[i]);
                previous = i;
            }
            return result;
        }

        /// The record that holds: one above the row, or the row itself.
        private static int owner(int[] owners, int row) {
            return owners == null ? row : owners[row];
        }

        private byte best(Run run, byte[] candidates, PartnerData.Rows list, int owner, long cell) {
            if (cell == Cells.NONE) {
                return NO;
            }
            byte best = run.isIncomplete(held.table, held.table.parent(), owner) ? MAYBE : NO;
            boolean unknown = cell == Cells.UNKNOWN;
            long day = unknown ? 0 : end(cell);
            for (int row = list.firstOf(owner); row < candidates.length && list.parent()[row] == owner && best < YES; row++) {
                byte holds = unknown ? mayHold(run, row) : holds(run, row, day);
                best = (byte) Math.max(best, Math.min(candidates[row], holds));
            }
            return unknown || accepted.holds(Cells.date(day)) ? best : NO;
        }

        /// At the end of a month that is not known: what is dated after the as-of date is not there in any month.
        private byte mayHold(Run run, int row) {
            return (byte) Math.min(MAYBE, held.table.since().map(column -> InForce.holds(run.cells(column)[row], Cells.date(run.asOf), true)).orElse(YES));
        }

        private byte holds(Run run, int row, long day) {
            Table list = held.table;
            byte from = list.since().map(column -> InForce.holds(run.cells(column)[row], Math.min(day, Cells.date(run.asOf)), true)).orElse(YES);
            byte until = list.until().map(column -> InForce.holds(run.cells(column)[row], day, false)).orElse(YES);
            return (byte) Math.min(isDoubtful(run, row) ? MAYBE : YES, Math.min(from, until));
        }

        private static long end(long month) {
            YearMonth yearMonth = Cells.month(month);
            return Cells.date(yearMonth.atEndOfMonth());
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            long cell = run.cells(month)[row];
            PartnerData.Rows list = run.data.rows(held.table);
            if (run.isIncomplete(held.table, table, row)) {
                missing.list(held.table);
                if (cell == Cells.UNKNOWN && !accepted.equals(Validity.ALWAYS)) {
                    missing.field(month, row);
                }
            }
            byte[] candidates = run.result(held);
            int owner = owner(run.owners(table, held.table.parent()), row);
            for (int i = list.firstOf(owner); i < candidates.length && list.parent()[i] == owner; i++) {
                byte holds = cell == Cells.UNKNOWN ? mayHold(run, i) : holds(run, i, end(cell));
                if (Math.min(candidates[i], holds) == MAYBE) {
                    uncertainRow(run, i, candidates[i], missing);
                    if (cell == Cells.UNKNOWN) {
                        missing.field(month, row);
                    }
                }
            }
        }

        private void uncertainRow(Run run, int row, byte candidate, Missing missing) {
            if (candidate == MAYBE) {
                held.uncertain(run, row, missing);
            }
            if (isDoubtful(run, row)) {
                missing.record(held.table, row);
            }
            held.table.since().filter(column -> run.cells(column)[row] == Cells.UNKNOWN).ifPresent(column -> missing.field(column, row));
            held.table.until().filter(column -> run.cells(column)[row] == Cells.UNKNOWN).ifPresent(column -> missing.field(column, row));
        }

        private boolean isDoubtful(Run run, int row) {
            boolean[] doubtful = run.data.rows(held.table).doubtful();
            return doubtful != null && doubtful[row];
        }
    }
}
