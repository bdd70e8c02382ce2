package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.time.YearMonth;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.complang.data.Cells;
import org.complang.data.Movable;
import org.complang.decision.Range;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.model.Value.CalendarPart;
import org.complang.model.Value.Unit;

/// A number, amount, date or month for every row of a table, between two bounds.
abstract class Quantity extends Node<Bounds> {
    Quantity(int id, Table table) {
        super(id, table);
    }

    /// The same for every row.
    static final class Constant extends Quantity {
        private final Bounds bounds;

        /// @param range the number where it is no cell, else null
        Constant(int id, Table table, Range range, long cell) {
            super(id, table);
            this.bounds = range == null ? Bounds.same(cell) : Bounds.same(range);
        }

        @Override
        Bounds compute(Run run) {
            return bounds;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) { }
    }

    /// What stands in a column. A count that is not known is at least 0; a day that is open-ended is after every other.
    static final class Cell extends Quantity {
        private final Column column;

        Cell(int id, Column column) {
            super(id, column.table());
            this.column = column;
        }

        @Override
        Bounds compute(Run run) {
            Bounds told = Bounds.column(run.data.cells(column), lowest(column.type()), column.absence() == Column.Absence.OPEN_ENDED ? Bounds.ENDLESS : Cells.NONE);
            Movable movable = run.data.movable(column);
            return movable == null ? told : moved(told, movable, run.count(table));
        }

        /// A day may have been earlier, or later, than it is told; without one, or where none is as late as no end, there may be any.
        private Bounds moved(Bounds told, Movable movable, int rows) {
            boolean earlier = column.merge() == Column.Merge.EARLIEST;
            boolean later = column.merge() == Column.Merge.LATEST && column.absence() != Column.Absence.NONE;
            long[] lower = new long[rows];
            long[] upper = new long[rows];
            for (int row = 0; row < rows; row++) {
                boolean stays = !movable.is(row);
                boolean some = told.lower(row) != Cells.NONE;
                lower[row] = stays || later && some ? told.lower(row) : Bounds.LOWEST;
                upper[row] = stays || earlier && some ? told.upper(row) : Bounds.HIGHEST;
            }
            return Bounds.cells(lower, upper);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            run.uncertain(column, row, missing);
        }
    }

    static long lowest(Type type) {
        return type == Type.Plain.COUNT ? 0 : Bounds.LOWEST;
    }

    /// A quantity of the record that a row belongs to.
    static final class OfParent extends Quantity {
        private final Quantity above;

        OfParent(int id, Table table, Quantity above) {
            super(id, table);
            this.above = above;
        }

        @Override
        Bounds compute(Run run) {
            int[] parent = run.data.rows(table).parent();
            Bounds values = run.seen(false).result(above);
            boolean[] nameless = run.data.nameless(above.table);
            return nameless == null ? values.at(parent) : values.at(parent, nameless, run.seen(true).result(above));
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            int parent = run.data.rows(table).parent()[row];
            above.uncertain(run.around(above.table, parent), parent, missing);
        }
    }

    /// The as-of date, at a moment.
    static final class Day extends Quantity {
        private final When when;

        Day(int id, Table table, When when) {
            super(id, table);
            this.when = when;
        }

        @Override
        Bounds compute(Run run) {
            return Bounds.same(run.day(when));
        }

        @Override
        void uncertain(Run run, int row, Missing missing) { }
    }

    /// The last closed month, or the first or last day of the month, quarter or year, at a moment.
    static final class CalendarDay extends Quantity {
        private final Value.OfCalendar calendar;
        private final When when;

        CalendarDay(int id, Table table, Value.OfCalendar calendar, When when) {
            super(id, table);
            this.calendar = calendar;
            this.when = when;
        }

        @Override
        Bounds compute(Run run) {
            return Bounds.same(calendar.part() == CalendarPart.LAST_CLOSED_MONTH ? run.lastMonth(when) : Cells.date(calendar.asOf(when.day(run.asOf))));
        }

        @Override
        void uncertain(Run run, int row, Missing missing) { }
    }

    /// Another day or month for each day or month, none before that of an earlier one. What has no end stays without one.
    static final class Mapped extends Quantity {
        private final Quantity day;
        private final LongUnaryOperator map;

        private Mapped(int id, Quantity day, LongUnaryOperator map) {
            super(id, day.table);
            this.day = day;
            this.map = map;
        }

        /// The month of a day.
        static Mapped monthOf(int id, Quantity day) {
            return new Mapped(id, day, cell -> Cells.month(YearMonth.from(Cells.date(cell))));
        }

        /// A day or month so many days or months later, or earlier.
        ///
        /// @param ofMonths whether it is a month that is moved
        static Mapped moved(int id, Quantity day, boolean ofMonths, int number, Unit unit) {
            return new Mapped(id, day, ofMonths || unit == Unit.DAYS ? cell -> cell + number : cell -> Cells.date(Cells.date(cell).plusMonths(number)));
        }

        @Override
        Bounds compute(Run run) {
            Bounds days = run.result(day).days();
            long[] lower = new long[run.count(table)];
            long[] upper = new long[lower.length];
            for (int i = 0; i < lower.length; i++) {
                lower[i] = mapped(days.lower(i));
                upper[i] = mapped(days.upper(i));
            }
            return Bounds.cells(lower, upper);
        }

        private long mapped(long cell) {
            return cell == Cells.NONE || cell == Bounds.LOWEST || cell >= Bounds.ENDLESS ? cell : map.applyAsLong(cell);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            day.uncertain(run, row, missing);
        }
    }

    /// The value of the row that the term in a column chooses.
    static final class ByKey extends Quantity {
        private static final Bounds ANYTHING = Bounds.anything();
        private static final Bounds NOTHING = Bounds.same(Cells.NONE);

        private final Column key;
        private final Quantity[] rows;
        private final Quantity otherwise;

        /// @param table for whose rows this computes; the column is theirs or of a record above
        /// @param rows the value for each term by its index, null where the table has none
        /// @param otherwise the value where no row is chosen, or null
        ByKey(int id, Table table, Column key, Quantity[] rows, Quantity otherwise) {
            super(id, table);
            this.key = key;
            this.rows = rows;
            this.otherwise = otherwise;
        }

        @Override
        Bounds compute(Run run) {
            long[] keys = run.cells(key);
            int[] owners = run.owners(table, key.table());
            int count = run.count(table);
            Range[] ranges = null;
            long[] lower = new long[count];
            long[] upper = new long[count];
            for (int i = 0; i < count; i++) {
                long cell = keys[owners == null ? i : owners[i]];
                Quantity chosen = chosen(cell);
                Bounds bounds = cell == Cells.UNKNOWN ? ANYTHING : chosen == null ? NOTHING : run.result(chosen);
                if (ranges == null && bounds.areCells()) {
                    lower[i] = bounds.lower(i);
                    upper[i] = bounds.upper(i);
                } else {
                    ranges = ranges == null ? ranges(Bounds.cells(lower, upper), i, count) : ranges;
                    ranges[i] = bounds.range(i);
                }
            }
            return ranges == null ? Bounds.cells(lower, upper) : Bounds.fractions(ranges);
        }

        /// The first rows as ranges.
        private static Range[] ranges(Bounds bounds, int rows, int count) {
            Range[] ranges = new Range[count];
            for (int i = 0; i < rows; i++) {
                ranges[i] = bounds.range(i);
            }
            return ranges;
        }

        private Quantity chosen(long cell) {
            return cell >= 0 && cell < rows.length && rows[(int) cell] != null ? rows[(int) cell] : otherwise;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            int[] owners = run.owners(table, key.table());
            int owner = owners == null ? row : owners[row];
            long cell = run.cells(key)[owner];
            if (cell == Cells.UNKNOWN) {
                missing.field(key, owner);
            } else if (chosen(cell) != null) {
                chosen(cell).uncertain(run, row, missing);
            }
        }
    }

    /// The value of the row that is in force on the as-of date.
    static final class ByDate extends Quantity {
        private final List<Validity> validities;
        private final List<Quantity> rows;
        private final Quantity otherwise;

        ByDate(int id, Table table, List<Validity> validities, List<Quantity> rows, Quantity otherwise) {
            super(id, table);
            this.validities = validities;
            this.rows = rows;
            this.otherwise = otherwise;
        }

        private Quantity chosen(Run run) {
            for (int i = 0; i < rows.size(); i++) {
                if (validities.get(i).holds(run.asOf)) {
                    return rows.get(i);
                }
            }
            return otherwise;
        }

        @Override
        Bounds compute(Run run) {
            Quantity chosen = chosen(run);
            return chosen == null ? Bounds.same(Cells.NONE) : run.result(chosen);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            if (chosen(run) != null) {
                chosen(run).uncertain(run, row, missing);
            }
        }
    }

    /// The value of the first row whose condition is met; where that is not certain, anything between the values that it may be.
    static final class Choice extends Quantity {
        private final List<Truth> conditions;
        private final List<Quantity> rows;
        private final Quantity otherwise;

        Choice(int id, Table table, List<Truth> conditions, List<Quantity> rows, Quantity otherwise) {
            super(id, table);
            this.conditions = conditions;
            this.rows = rows;
            this.otherwise = otherwise;
        }

        @Override
        Bounds compute(Run run) {
            Range[] ranges = new Range[run.count(table)];
            for (int row = 0; row < ranges.length; row++) {
                ranges[row] = choose(run, row);
            }
            return Bounds.fractions(ranges);
        }

        /// Where there may be a value and may be none, nothing is certain.
        private Range choose(Run run, int row) {
            Range found = null;
            boolean open = false;
            for (int i = 0; i < rows.size(); i++) {
                byte met = conditions.get(i).at(run, row);
                if (met != NO) {
                    Range value = run.result(rows.get(i)).range(row);
                    found = open ? either(found, value) : value;
                    open = true;
                    if (met == YES) {
                        return found;
                    }
                }
            }
            Range last = otherwise == null ? null : run.result(otherwise).range(row);
            return open ? either(found, last) : last;
        }

        private static Range either(Range a, Range b) {
            return a == null && b == null ? null : a == null || b == null ? Ranges.UNBOUNDED : Ranges.hull(a, b);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            if (run.result(this).isExact(row)) {
                return;
            }
            for (int i = 0; i < rows.size(); i++) {
                byte met = conditions.get(i).at(run, row);
                if (met == MAYBE) {
                    conditions.get(i).uncertain(run, row, missing);
                }
                if (met != NO) {
                    rows.get(i).uncertain(run, row, missing);
                }
                if (met == YES) {
                    return;
                }
            }
            if (otherwise != null) {
                otherwise.uncertain(run, row, missing);
            }
        }
    }
}
