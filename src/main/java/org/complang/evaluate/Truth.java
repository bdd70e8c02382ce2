package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.complang.data.Cells;
import org.complang.model.Column;
import org.complang.model.Condition.Relation;
import org.complang.model.Table;

/// A condition for every row of a table.
abstract class Truth extends Node<byte[]> {
    Truth(int id, Table table) {
        super(id, table);
    }

    /// The outcome of one row, by itself where that is less work than those of all rows.
    byte at(Run run, int row) {
        return run.result(this)[row];
    }

    /// Whether the outcome of one row is worked out by itself.
    boolean isByRow() {
        return false;
    }

    /// Keeps those rows for which this is met or may be.
    void narrow(Run run, Selection rows) {
        rows.narrow(run.result(this));
    }

    /// All or any of several conditions of the same rows.
    static final class Junction extends Truth {
        private final boolean all;
        private final Truth[] parts;
        private final boolean byRow;

        Junction(int id, Table table, boolean all, List<Truth> parts) {
            super(id, table);
            this.all = all;
            this.parts = parts.toArray(Truth[]::new);
            this.byRow = parts.stream().allMatch(Truth::isByRow);
        }

        @Override
        byte[] compute(Run run) {
            byte[] result = new byte[run.count(table)];
            Arrays.fill(result, all ? YES : NO);
            for (Truth part : parts) {
                byte[] values = run.result(part);
                for (int i = 0; i < result.length; i++) {
                    result[i] = all ? (byte) Math.min(result[i], values[i]) : (byte) Math.max(result[i], values[i]);
                }
            }
            return result;
        }

        @Override
        byte at(Run run, int row) {
            byte result = all ? YES : NO;
            for (Truth part : parts) {
                byte value = part.at(run, row);
                result = all ? (byte) Math.min(result, value) : (byte) Math.max(result, value);
                if (result == (all ? NO : YES)) {
                    return result;
                }
            }
            return result;
        }

        @Override
        void narrow(Run run, Selection rows) {
            if (all) {
                for (Truth part : parts) {
                    part.narrow(run, rows);
                }
            } else if (isByRow()) {
                rows.narrow(run, this);
            } else {
                rows.narrow(run.result(this));
            }
        }

        @Override
        boolean isByRow() {
            return byRow;
        }

        /// The parts of all of several conditions, those of parts that are such too.
        static Stream<Truth> apart(Truth truth) {
            return truth instanceof Junction junction && junction.all ? Stream.of(junction.parts).flatMap(Junction::apart) : Stream.of(truth);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            for (Truth part : parts) {
                if (part.at(run, row) == MAYBE) {
                    part.uncertain(run, row, missing);
                }
            }
        }
    }

    static final class Negation extends Truth {
        private final Truth part;

        Negation(int id, Truth part) {
            super(id, part.table);
            this.part = part;
        }

        @Override
        byte[] compute(Run run) {
            byte[] values = run.result(part);
            byte[] result = new byte[values.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = (byte) (YES - values[i]);
            }
            return result;
        }

        @Override
        byte at(Run run, int row) {
            return (byte) (YES - part.at(run, row));
        }

        @Override
        boolean isByRow() {
            return part.isByRow();
        }

        @Override
        void narrow(Run run, Selection rows) {
            if (isByRow()) {
                rows.narrow(run, this);
            } else {
                rows.narrow(run.result(this));
            }
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            part.uncertain(run, row, missing);
        }
    }

    /// A condition of the record that a row belongs to.
    static final class OfParent extends Truth {
        private final Truth above;

        OfParent(int id, Table table, Truth above) {
            super(id, table);
            this.above = above;
        }

        @Override
        byte[] compute(Run run) {
            byte[] values = run.seen(false).result(above);
            boolean[] nameless = run.data.nameless(above.table);
            byte[] ofNameless = nameless == null ? values : run.seen(true).result(above);
            int[] parent = run.data.rows(table).parent();
            byte[] result = new byte[run.count(table)];
            for (int i = 0; i < result.length; i++) {
                result[i] = nameless != null && nameless[parent[i]] ? ofNameless[parent[i]] : values[parent[i]];
            }
            return result;
        }

        @Override
        byte at(Run run, int row) {
            int parent = run.data.rows(table).parent()[row];
            return above.at(run.around(above.table, parent), parent);
        }

        @Override
        void narrow(Run run, Selection rows) {
            Truth whose = above;
            while (whose instanceof OfParent further) {
                whose = further.above;
            }
            byte[] outcomes = run.seen(false).result(whose);
            boolean[] nameless = run.data.nameless(whose.table);
            for (int row = 0; row < outcomes.length; row++) {
                byte outcome = nameless != null && nameless[row] ? run.seen(true).result(whose)[row] : outcomes[row];
                if (outcome != YES) {
                    rows.narrow(run.data.firstWithin(table, whose.table, row), run.data.firstWithin(table, whose.table, row + 1), outcome);
                }
            }
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            int parent = run.data.rows(table).parent()[row];
            above.uncertain(run.around(above.table, parent), parent, missing);
        }
    }

    /// Two columns of one vocabulary hold the same; none is the same as nothing.
    static final class SameCell extends Truth {
        private final Column left;
        private final Column right;

        /// @param table the table of one of the columns; the other is of it or of a record above
        SameCell(int id, Table table, Column left, Column right) {
            super(id, table);
            this.left = left;
            this.right = right;
        }

        @Override
        byte[] compute(Run run) {
            byte[] result = new byte[run.count(table)];
            for (int i = 0; i < result.length; i++) {
                result[i] = at(run, i);
            }
            return result;
        }

        @Override
        byte at(Run run, int row) {
            long a = run.cells(left)[row(run, left, row)];
            long b = run.cells(right)[row(run, right, row)];
            return a == Cells.NONE || b == Cells.NONE ? NO : a == Cells.UNKNOWN || b == Cells.UNKNOWN ? MAYBE : a == b ? YES : NO;
        }

        @Override
        boolean isByRow() {
            return true;
        }

        @Override
        void narrow(Run run, Selection rows) {
            rows.narrow(run, this);
        }

        private int row(Run run, Column column, int row) {
            int[] owners = run.owners(table, column.table());
            return owners == null ? row : owners[row];
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            for (Column column : List.of(left, right)) {
                run.uncertain(column, row(run, column, row), missing);
            }
        }
    }

    /// At least so many of several conditions.
    static final class AtLeast extends Truth {
        private final int wanted;
        private final Truth[] parts;

        AtLeast(int id, Table table, int wanted, List<Truth> parts) {
            super(id, table);
            this.wanted = wanted;
            this.parts = parts.toArray(Truth[]::new);
        }

        @Override
        byte[] compute(Run run) {
            int rows = run.count(table);
            int[] sure = new int[rows];
            int[] possible = new int[rows];
            for (Truth part : parts) {
                byte[] values = run.result(part);
                for (int i = 0; i < rows; i++) {
                    sure[i] += values[i] >> 1;
                    possible[i] += values[i] + 1 >> 1;
                }
            }
            byte[] result = new byte[rows];
            for (int i = 0; i < rows; i++) {
                result[i] = sure[i] >= wanted ? YES : possible[i] >= wanted ? MAYBE : NO;
            }
            return result;
        }

        @Override
        byte at(Run run, int row) {
            int sure = 0;
            int possible = 0;
            for (Truth part : parts) {
                byte value = part.at(run, row);
                sure += value >> 1;
                possible += value + 1 >> 1;
            }
            return sure >= wanted ? YES : possible >= wanted ? MAYBE : NO;
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            for (Truth part : parts) {
                if (part.at(run, row) == MAYBE) {
                    part.uncertain(run, row, missing);
                }
            }
        }
    }

    /// Two quantities of the same rows compared.
    static final class Comparison extends Truth {
        private final Quantity left;
        private final Relation relation;
        private final Quantity right;

        Comparison(int id, Quantity left, Relation relation, Quantity right) {
            super(id, left.table);
            this.left = left;
            this.relation = relation;
            this.right = right;
        }

        @Override
        byte[] compute(Run run) {
            Bounds a = run.result(left);
            Bounds b = run.result(right);
            byte[] result = new byte[run.count(table)];
            for (int i = 0; i < result.length; i++) {
                result[i] = Bounds.compare(a, relation, b, i);
            }
            return result;
        }

        @Override
        byte at(Run run, int row) {
            return Bounds.compare(run.result(left), relation, run.result(right), row);
        }

        @Override
        boolean isByRow() {
            return true;
        }

        @Override
        void narrow(Run run, Selection rows) {
            rows.narrow(run, this);
        }

        @Override
        void uncertain(Run run, int row, Missing missing) {
            left.uncertain(run, row, missing);
            right.uncertain(run, row, missing);
        }
    }
}
