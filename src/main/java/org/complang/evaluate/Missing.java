package org.complang.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.complang.data.PartnerData;
import org.complang.model.Column;
import org.complang.model.Table;

/// The fields that hold a decision open.
final class Missing {
    private record Cell(int table, int row, int column) { }

    /// What is not known of one record, or of a list.
    ///
    /// @param place that of the record; nothing where it is a list, or the partner
    /// @param columns the fields that are not known, and [#LAST] behind them; -1 among them is the record or the list itself
    private record Open(Table table, int row, String place, int[] columns) {
        private static final int LAST = Integer.MAX_VALUE;
        private static final Comparator<Open> ORDER = Comparator.<Open>comparingInt(open -> open.table.index()).thenComparing(Open::place).thenComparing(Open::columns, Arrays::compare);
    }

    private final PartnerData data;
    private final TreeSet<Cell> cells = new TreeSet<>(Comparator.comparingInt(Cell::table).thenComparingInt(Cell::row).thenComparingInt(Cell::column));

    Missing(PartnerData data) {
        this.data = data;
    }

    void field(Column column, int row) {
        cells.add(new Cell(column.table().index(), row, column.index()));
    }

    /// A record that may not exist, or belongs elsewhere.
    void record(Table table, int row) {
        cells.add(new Cell(table.index(), row, -1));
    }

    /// A list that may lack records.
    void list(Table table) {
        cells.add(new Cell(table.index(), -1, -1));
    }

    /// The fields alone: neither records that may not exist nor lists that may lack some.
    List<OpenField> fields() {
        return cells.stream().filter(cell -> cell.column >= 0).map(cell -> new OpenField(data.shape().tables().get(cell.table).columns().get(cell.column), cell.row)).toList();
    }

    /// The places, in an order that does not depend on that of the data, since the same records may come in another one: tables as the data model has them, so parents before children; of each the list
    /// itself, then its records by their places as texts, and of each record its fields as the data model has them. Records with one place, such as those whose keys are not known, are told apart by
    /// their fields.
    List<String> places() {
        List<String> places = new ArrayList<>(cells.size());
        open().stream().sorted(Open.ORDER).forEach(open -> {
            for (int column : open.columns) {
                if (column != Open.LAST) {
                    places.add(open.row < 0 ? path(open.table) : column < 0 ? open.place : place(open, open.table.columns().get(column)));
                }
            }
        });
        return places;
    }

    private List<Open> open() {
        List<Open> all = new ArrayList<>();
        List<Cell> left = List.copyOf(cells);
        for (int from = 0, to = 0; from < left.size(); from = to) {
            Cell first = left.get(from);
            while (to < left.size() && left.get(to).table == first.table && left.get(to).row == first.row) {
                to++;
            }
            int[] columns = IntStream.concat(left.subList(from, to).stream().mapToInt(Cell::column), IntStream.of(Open.LAST)).toArray();
            Table table = data.shape().tables().get(first.table);
            all.add(new Open(table, first.row, first.row < 0 ? "" : data.place(table, first.row), columns));
        }
        return all;
    }

    private String place(Open open, Column column) {
        return open.place.isEmpty() ? data.place(column, open.row) : open.place + "." + column.spelling();
    }

    /// A list as data spells it.
    private static String path(Table list) {
        return list.parent().parent() == null ? list.spelling() : path(list.parent()) + "." + list.spelling();
    }
}
