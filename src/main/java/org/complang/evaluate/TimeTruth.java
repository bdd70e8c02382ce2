package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

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

        /// The condition on the day of a run, row by row.
        final class OnDay {
            private final boolean[] doubtful;
            private final long[] from;
            private final long[] to;
            private final CellTest begun;
            private final CellTest notEnded;

            private OnDay(Run run) {
                this.doubtful = run.data.rows(table).doubtful();
                this.from = since == null ? null : run.cells(since);
                this.to = until == null ? null : run.cells(until);
                this.begun = since == null ? null : CellTest.between(Long.MIN_VALUE, run.known(when), YES);
                this.notEnded = until == null ? null : CellTest.between(run.day(when), Long.MAX_VALUE, YES);
            }

            byte of(int row) {
                byte result = doubtful != null && doubtful[row] ? MAYBE : YES;
                if (from != null) {
                    result = (byte) Math.min(result, begun.of(from[row]));
                }
                return to == null ? result : (byte) Math.min(result, notEnded.of(to[row]));
            }
        }

        OnDay onDay(Run run) {
            return new OnDay(run);
        }

        @Override
        byte[] compute(Run run) {
            OnDay day = onDay(run);
            byte[] result = new byte[run.count(table)];
            for (int row = 0; row < result.length; row++) {
                result[row] = day.of(row);
            }
            return result;
        }

        @Override
        byte at(Run run, int row) {
            return onDay(run).of(row);
        }

        @Override
        boolean isByRow() {
            return true;
        }

        @Override
        void narrow(Run run, Selection rows) {
            OnDay day = onDay(run);
            if (day.doubtful != null) {
                rows.narrow(run, this);
                return;
            }
            if (day.from != null) {
                rows.narrow(day.from, day.begun);
            }
            if (day.to != null) {
                rows.narrow(day.to, day.notEnded);
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
            Bounds before = Bounds.same(Cells.date(when.day(run.asOf).minusMonths(months)));
            Bounds last = Bounds.same(run.known(when));
            byte[] result = new byte[rows];
            for (int i = 0; i < rows; i++) {
                result[i] = (byte) Math.min(Bounds.compare(days, Relation.MORE_THAN, before, i), Bounds.compare(days, Relation.AT_MOST, last, i));
            }
            return result;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            day.uncertain(run, row, missing);
        }
    }
}
