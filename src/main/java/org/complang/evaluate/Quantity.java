package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.Arrays;
import java.util.Map;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.decision.Range;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value.Operator;

/// A number, amount, date or month for every row of a table, between two bounds.
abstract class Quantity extends Node<Bounds> {
    Quantity(int id, Table table) {
        super(id, table);
    }

    /// The same for every row.
    static final class Constant extends Quantity {
        private final Range range;
        private final long cell;

        /// @param range the number where it is no cell, else null
        Constant(int id, Table table, Range range, long cell) {
            super(id, table);
            this.range = range;
            this.cell = cell;
        }

        @Override
        Bounds compute(Run run) {
            int rows = run.count(table);
            if (range != null) {
                Range[] ranges = new Range[rows];
                Arrays.fill(ranges, range);
                return Bounds.fractions(ranges);
            }
            long[] cells = new long[rows];
            Arrays.fill(cells, cell);
            return Bounds.cells(cells, cells);
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
            long[] cells = run.cells(column);
            long[] lower = cells;
            long[] upper = cells;
            for (int i = 0; i < cells.length; i++) {
                boolean endless = cells[i] == Cells.NONE && column.absence() == Column.Absence.OPEN_ENDED;
                if (cells[i] == Cells.UNKNOWN || endless) {
                    if (lower == cells) {
                        lower = cells.clone();
                        upper = cells.clone();
                    }
                    lower[i] = endless ? Bounds.ENDLESS : lowest(column.type());
                    upper[i] = endless ? Bounds.ENDLESS : Bounds.HIGHEST;
                }
            }
            return Bounds.cells(lower, upper);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            if (run.cells(column)[row] == Cells.UNKNOWN) {
                missing.field(column, row);
            }
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
            return run.result(above).at(run.data.rows(table).parent());
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            above.uncertain(run, run.data.rows(table).parent()[row], missing);
        }
    }

    /// The cell of the row that the term in a column chooses.
    static final class ByKey extends Quantity {
        private final Column key;
        private final Map<Integer, Quantity> rows;

        ByKey(int id, Column key, Map<Integer, Quantity> rows) {
            super(id, key.table());
            this.key = key;
            this.rows = rows;
        }

        @Override
        Bounds compute(Run run) {
            long[] keys = run.cells(key);
            Range[] ranges = new Range[keys.length];
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == Cells.UNKNOWN) {
                    ranges[i] = Ranges.UNBOUNDED;
                } else {
                    Quantity chosen = keys[i] < 0 ? null : rows.get((int) keys[i]);
                    ranges[i] = chosen == null ? null : run.result(chosen).number(i).orElse(null);
                }
            }
            return Bounds.fractions(ranges);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            long cell = run.cells(key)[row];
            if (cell == Cells.UNKNOWN) {
                missing.field(key, row);
            } else if (cell >= 0 && rows.get((int) cell) != null) {
                rows.get((int) cell).uncertain(run, row, missing);
            }
        }
    }

    static final class Arithmetic extends Quantity {
        private final Quantity left;
        private final Operator operator;
        private final Quantity right;

        Arithmetic(int id, Quantity left, Operator operator, Quantity right) {
            super(id, left.table);
            this.left = left;
            this.operator = operator;
            this.right = right;
        }

        @Override
        Bounds compute(Run run) {
            Bounds a = run.result(left);
            Bounds b = run.result(right);
            Range[] ranges = new Range[run.count(table)];
            for (int i = 0; i < ranges.length; i++) {
                int row = i;
                ranges[i] = a.number(row).flatMap(x -> b.number(row).flatMap(y -> Ranges.apply(x, operator, y))).orElse(null);
            }
            return Bounds.fractions(ranges);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            if (run.result(this).isExact(row)) {
                return;
            }
            left.uncertain(run, row, missing);
            right.uncertain(run, row, missing);
        }
    }

    /// An aggregate over the rows of a table that belong to a row of another.
    abstract static class Aggregate extends Quantity {
        final Truth selected;
        final Column field;

        /// @param field what is totalled or told apart, or null
        Aggregate(int id, Table per, Truth selected, Column field) {
            super(id, per);
            this.selected = selected;
            this.field = field;
        }

        /// The row of `per` that a row belongs to.
        int[] owners(Run run) {
            int[] owners = null;
            for (Table t = selected.table; t != table; t = t.parent()) {
                int[] parent = run.data.rows(t).parent();
                if (owners == null) {
                    owners = parent;
                } else {
                    int[] next = new int[owners.length];
                    for (int i = 0; i < next.length; i++) {
                        next[i] = parent[owners[i]];
                    }
                    owners = next;
                }
            }
            return owners;
        }

        boolean incomplete(Run run) {
            return run.data.rows(selected.table).incomplete();
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            if (incomplete(run)) {
                missing.list(selected.table);
            }
            byte[] selection = run.result(selected);
            int[] owners = owners(run);
            for (int i = 0; i < selection.length; i++) {
                if (owners[i] == row && selection[i] != NO) {
                    if (selection[i] == MAYBE) {
                        selected.uncertain(run, i, missing);
                    }
                    if (field != null && run.cells(field)[i] == Cells.UNKNOWN) {
                        missing.field(field, i);
                    }
                }
            }
        }
    }

    /// The number of rows.
    static final class Count extends Aggregate {
        Count(int id, Table per, Truth selected) {
            super(id, per, selected, null);
        }

        @Override
        Bounds compute(Run run) {
            byte[] selection = run.result(selected);
            int[] owners = owners(run);
            long[] lower = new long[run.count(table)];
            long[] upper = new long[lower.length];
            for (int i = 0; i < selection.length; i++) {
                lower[owners[i]] += (selection[i] >> 1) * Cells.SCALE;
                upper[owners[i]] += (selection[i] + 1 >> 1) * Cells.SCALE;
            }
            if (incomplete(run)) {
                Arrays.fill(upper, Bounds.HIGHEST);
            }
            return Bounds.cells(lower, upper);
        }
    }

    /// The sum of a column.
    static final class Total extends Aggregate {
        Total(int id, Table per, Truth selected, Column field) {
            super(id, per, selected, field);
        }

        @Override
        Bounds compute(Run run) {
            byte[] selection = run.result(selected);
            long[] cells = run.cells(field);
            int[] owners = owners(run);
            long lowest = lowest(field.type());
            long[] lower = new long[run.count(table)];
            long[] upper = new long[lower.length];
            for (int i = 0; i < selection.length; i++) {
                if (selection[i] == NO || cells[i] == Cells.NONE) {
                    continue;
                }
                long cell = cells[i];
                boolean sure = selection[i] == YES;
                int owner = owners[i];
                if (cell == Cells.UNKNOWN) {
                    lower[owner] = lowest == 0 ? lower[owner] : Bounds.LOWEST;
                    upper[owner] = Bounds.HIGHEST;
                } else {
                    lower[owner] = plus(run, lower[owner], sure || cell < 0 ? cell : 0, i);
                    upper[owner] = plus(run, upper[owner], sure || cell > 0 ? cell : 0, i);
                }
            }
            if (incomplete(run)) {
                Arrays.fill(upper, Bounds.HIGHEST);
                if (lowest != 0) {
                    Arrays.fill(lower, Bounds.LOWEST);
                }
            }
            return Bounds.cells(lower, upper);
        }

        private long plus(Run run, long total, long cell, int row) {
            if (total == Bounds.LOWEST || total == Bounds.HIGHEST) {
                return total;
            }
            long sum = total + cell;
            if (((total ^ sum) & (cell ^ sum)) < 0 || Math.abs(sum) > 9 * Cells.LIMIT) {
                throw new TotalTooLargeException(run.data.place(field, row));
            }
            return sum;
        }
    }

    /// The number of different values of a column.
    static final class Different extends Aggregate {
        Different(int id, Table per, Truth selected, Column field) {
            super(id, per, selected, field);
        }

        @Override
        Bounds compute(Run run) {
            byte[] selection = run.result(selected);
            int[] owners = owners(run);
            long[] cells = run.cells(field);
            long[] lower = new long[run.count(table)];
            long[] upper = new long[lower.length];
            PartnerData.Rows rows = run.data.rows(selected.table);
            long[] values = new long[rows.count()];
            long[] sure = new long[rows.count()];
            for (int i = 0; i < values.length; ) {
                int owner = owners[i];
                int possible = 0;
                int certain = 0;
                int unknown = 0;
                boolean sureUnknown = false;
                for (; i < owners.length && owners[i] == owner; i++) {
                    if (selection[i] == NO || cells[i] == Cells.NONE) {
                        continue;
                    }
                    if (cells[i] == Cells.UNKNOWN) {
                        unknown++;
                        sureUnknown |= selection[i] == YES;
                    } else {
                        values[possible++] = cells[i];
                        if (selection[i] == YES) {
                            sure[certain++] = cells[i];
                        }
                    }
                }
                long least = distinct(sure, certain);
                lower[owner] = (least == 0 && sureUnknown ? 1 : least) * Cells.SCALE;
                upper[owner] = (distinct(values, possible) + unknown) * Cells.SCALE;
            }
            if (incomplete(run)) {
                Arrays.fill(upper, Bounds.HIGHEST);
            }
            return Bounds.cells(lower, upper);
        }

        private static long distinct(long[] values, int count) {
            Arrays.sort(values, 0, count);
            long distinct = 0;
            for (int i = 0; i < count; i++) {
                distinct += i == 0 || values[i] != values[i - 1] ? 1 : 0;
            }
            return distinct;
        }
    }
}
