package org.complang.data;

import java.util.Arrays;
import java.util.Objects;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;

/// Records that have lists and whose key is not known. Each of them may be any other of its list. So what stands in its lists may belong to any of these, and what stands in theirs may belong to it.
final class Nameless {
    /// Deeper than any table.
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final PartnerData data;
    /// For each table its distance from the root.
    private final int[] depths;
    /// For each table which of its rows are such records; null where none is.
    private final boolean[][] rows;
    /// For each table how deep the highest of such records lies that rows of a partner stand below; null where none stand below any.
    private final int[][] above;
    private final boolean any;

    Nameless(PartnerData data) {
        this.data = data;
        Shape shape = data.shape();
        int tables = shape.tables().size();
        depths = new int[tables];
        rows = new boolean[tables][];
        above = new int[tables][];
        for (Table table : shape.tables()) {
            depths[table.index()] = table.parent() == null ? 0 : depths[table.parent().index()] + 1;
            rows[table.index()] = table.parent() == null || table.children().isEmpty() ? null : nameless(table);
        }
        any = Arrays.stream(rows).anyMatch(Objects::nonNull);
        if (any) {
            int[][] highest = new int[tables][];
            shape.tables().stream().filter(table -> table.parent() != null).forEach(table -> look(table, highest));
        }
    }

    private boolean[] nameless(Table table) {
        boolean[] found = null;
        for (Column column : table.key()) {
            long[] cells = data.cells(column);
            for (int row = 0; row < cells.length; row++) {
                if (cells[row] == Cells.UNKNOWN) {
                    found = found == null ? new boolean[cells.length] : found;
                    found[row] = true;
                }
            }
        }
        return found;
    }

    /// @param highest for each row of the tables before, how deep the highest such record lies that it stands below; null where none stand below any
    private void look(Table table, int[][] highest) {
        boolean[] nameless = rows[table.parent().index()];
        int[] higher = highest[table.parent().index()];
        if (nameless == null && higher == null) {
            return;
        }
        int[] parent = data.rows(table).parent();
        int[] own = new int[parent.length];
        int[] ofPartner = new int[data.partners()];
        Arrays.fill(ofPartner, NOWHERE);
        for (int row = 0; row < own.length; row++) {
            int before = higher == null ? NOWHERE : higher[parent[row]];
            own[row] = before == NOWHERE && nameless != null && nameless[parent[row]] ? depths[table.parent().index()] : before;
            int partner = own[row] == NOWHERE ? -1 : data.partnerOf(table, row);
            if (partner >= 0) {
                ofPartner[partner] = Math.min(ofPartner[partner], own[row]);
            }
        }
        highest[table.index()] = own;
        above[table.index()] = ofPartner;
    }

    /// Whether there are any.
    boolean isAny() {
        return any;
    }

    /// Which records of a table are such ones; null where none is.
    boolean[] rows(Table table) {
        return rows[table.index()];
    }

    /// Whether it is not known to which record of a table some rows of a list belong.
    ///
    /// @param partner the row of the partner in the root table
    boolean isOpen(Table list, Table record, int partner) {
        return above[list.index()] != null && above[list.index()][partner] <= depths[record.index()];
    }

    /// Whether further rows of a list may belong to a record that has the list, or below which such records stand.
    ///
    /// @param at the table of the record, or one below it
    /// @param fromBelow whether a record below the given one is looked at, which may belong to another one: what holds of the given one by itself, such as that it counts, is another matter
    boolean mayLack(Table list, Table at, int row, boolean fromBelow) {
        if (!any) {
            return false;
        }
        Table table = at;
        int holder = row;
        while (!list.isWithin(table)) {
            holder = data.rows(table).parent()[holder];
            table = table.parent();
        }
        int[] strays = above[list.index()];
        if (strays != null && strays[data.partnerOf(table, holder)] <= depths[table.index()]) {
            return true;
        }
        for (boolean isBelow = fromBelow || table != at; table.parent() != null; table = table.parent(), isBelow = true) {
            if (isBelow && rows[table.index()] != null && rows[table.index()][holder]) {
                return true;
            }
            holder = data.rows(table).parent()[holder];
        }
        return false;
    }
}
