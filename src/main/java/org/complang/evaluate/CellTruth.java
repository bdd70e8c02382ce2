package org.complang.evaluate;

import java.time.LocalDate;
import java.util.List;
import org.complang.data.Cells;
import org.complang.data.ColumnIndex;
import org.complang.data.Movable;
import org.complang.model.Column;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Window;

/// A condition on what stands in one column of a row.
abstract class CellTruth extends Truth {
    final Column column;

    CellTruth(int id, Column column) {
        super(id, column.table());
        this.column = column;
    }

    /// What the condition is on the day of a run.
    abstract CellTest test(Run run);

    /// What it is on every day and of all data, where that is the same; else null.
    CellTest always() {
        return null;
    }

    @Override
    final byte[] compute(Run run) {
        CellTest test = test(run);
        long[] cells = run.cells(column);
        byte[] result = new byte[run.count(table)];
        for (int i = 0; i < result.length; i++) {
            result[i] = test.of(cells[i]);
        }
        Movable movable = run.data.movable(column);
        for (int i = 0; movable != null && i < result.length; i++) {
            result[i] = movable.is(i) ? moved(run, i) : result[i];
        }
        return result;
    }

    @Override
    final byte at(Run run, int row) {
        Movable movable = run.data.movable(column);
        return movable != null && movable.is(row) ? moved(run, row) : test(run).of(run.cells(column)[row]);
    }

    /// The outcome for a row whose day may be moved.
    byte moved(Run run, int row) {
        return Kleene.MAYBE;
    }

    @Override
    final boolean isByRow() {
        return true;
    }

    @Override
    final void narrow(Run run, Selection rows) {
        if (run.data.movable(column) != null) {
            rows.narrow(run, this);
            return;
        }
        ColumnIndex index = run.data.index(column);
        if (index == null) {
            rows.narrow(run.cells(column), test(run));
        } else {
            rows.narrow(index, test(run));
        }
    }

    @Override
    final void uncertain(Run run, int row, Missing missing) {
        run.uncertain(column, row, missing);
    }

    /// A condition that is the same on every day and of all data: the column holds one of some terms, says yes, or has no value.
    static final class Always extends CellTruth {
        private final CellTest test;

        private Always(int id, Column column, CellTest test) {
            super(id, column);
            this.test = test;
        }

        static Always oneOf(int id, Column column, int terms, List<Term> wanted) {
            byte[] members = new byte[terms];
            wanted.forEach(term -> members[term.index()] = Kleene.YES);
            return new Always(id, column, CellTest.oneOf(members));
        }

        static Always yes(int id, Column column) {
            return new Always(id, column, CellTest.between(1, 1, Kleene.NO));
        }

        /// No cell that holds something lies between these bounds.
        static Always none(int id, Column column) {
            return new Always(id, column, CellTest.between(1, 0, Kleene.YES));
        }

        @Override
        CellTest test(Run run) {
            return test;
        }

        @Override
        CellTest always() {
            return test;
        }
    }

    /// The column holds a text.
    static final class TextIs extends CellTruth {
        private final String text;

        TextIs(int id, Column column, String text) {
            super(id, column);
            this.text = text;
        }

        @Override
        CellTest test(Run run) {
            long wanted = run.number(text);
            return CellTest.between(wanted, wanted, Kleene.NO);
        }
    }

    /// The month in the column is one of a window.
    static final class InWindow extends CellTruth {
        private final Window window;
        private final When when;
        /// What was asked for last. Runs mostly have the same as-of date, and rows are looked at one by one; whichever thread sets it sets what any other would.
        private OnDay last = new OnDay(null, null);

        private record OnDay(LocalDate asOf, CellTest test) { }

        InWindow(int id, Column month, Window window, When when) {
            super(id, month);
            this.window = window;
            this.when = when;
        }

        @Override
        CellTest test(Run run) {
            OnDay known = last;
            if (!run.asOf.equals(known.asOf)) {
                LocalDate day = Cells.date(run.day(when));
                known = new OnDay(run.asOf, CellTest.between(Cells.month(window.first(day)), Cells.month(window.last(day, run.asOf)), Kleene.NO));
                last = known;
            }
            return known.test;
        }
    }

    /// The day in the column is not after another.
    static final class NotAfter extends CellTruth {
        private final CellTest test;
        private final long last;
        private final DayBound bound;

        NotAfter(int id, Column day, long last) {
            super(id, day);
            this.last = last;
            this.bound = new DayBound(day, true);
            this.test = bound.test(last);
        }

        @Override
        CellTest test(Run run) {
            return test;
        }

        @Override
        byte moved(Run run, int row) {
            return bound.of(bound.cells(run), bound.movable(run), row, last);
        }
    }

    /// What another condition on the column does not say.
    static final class Not extends CellTruth {
        private final CellTruth other;
        /// The test where it is the same on every day, else null.
        private final CellTest always;

        Not(int id, CellTruth other) {
            super(id, other.column);
            this.other = other;
            this.always = other.always() == null ? null : other.always().not();
        }

        @Override
        byte moved(Run run, int row) {
            return (byte) (Kleene.YES - other.moved(run, row));
        }

        @Override
        CellTest test(Run run) {
            return always == null ? other.test(run).not() : always;
        }

        @Override
        CellTest always() {
            return always;
        }
    }
}
