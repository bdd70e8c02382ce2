package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.Arrays;
import org.complang.data.Cells;
import org.complang.data.Movable;
import org.complang.data.PartnerData;
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
        private final DayBound since;
        private final DayBound until;
        private final When when;

        /// @param ended whether rows that have ended hold too
        InForce(int id, Table table, boolean ended, When when) {
            super(id, table);
            this.since = table.since().map(column -> new DayBound(column, true)).orElse(null);
            this.until = ended ? null : table.until().map(column -> new DayBound(column, false)).orElse(null);
            this.when = when;
        }

        /// The condition on the day of a run, row by row.
        final class OnDay {
            private final boolean[] doubtful;
            private final long[] from;
            private final long[] to;
            private final Movable fromMovable;
            private final Movable toMovable;
            private final long known;
            private final long day;

            private OnDay(Run run) {
                this.doubtful = run.data.rows(table).doubtful();
                this.from = since == null ? null : since.cells(run);
                this.to = until == null ? null : until.cells(run);
                this.fromMovable = since == null ? null : since.movable(run);
                this.toMovable = until == null ? null : until.movable(run);
                this.known = run.known(when);
                this.day = run.day(when);
            }

            byte of(int row) {
                byte result = doubtful != null && doubtful[row] ? MAYBE : YES;
                if (from != null) {
                    result = (byte) Math.min(result, since.of(from, fromMovable, row, known));
                }
                return to == null ? result : (byte) Math.min(result, until.of(to, toMovable, row, day));
            }

            /// Whether every row is surely there, with the days that are told.
            private boolean isByDays() {
                return doubtful == null && fromMovable == null && toMovable == null;
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
            OnDay on = onDay(run);
            if (!on.isByDays()) {
                rows.narrow(run, this);
                return;
            }
            if (on.from != null) {
                rows.narrow(on.from, since.test(on.known));
            }
            if (on.to != null) {
                rows.narrow(on.to, until.test(on.day));
            }
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            PartnerData.Rows rows = run.data.rows(table);
            if (rows.doubtful() != null && rows.doubtful()[row]) {
                missing.record(table, row);
            }
            if (since != null) {
                since.uncertain(run, row, run.known(when), missing);
            }
            if (until != null) {
                until.uncertain(run, row, run.day(when), missing);
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
