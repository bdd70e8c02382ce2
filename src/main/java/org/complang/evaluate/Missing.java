package org.complang.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.complang.data.PartnerData;
import org.complang.model.Column;
import org.complang.model.Table;

/// The fields that hold a decision open.
final class Missing {
    private record Cell(int table, int row, int column) { }

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

    /// The places, parents before children, in the order of the data.
    List<String> places() {
        List<String> places = new ArrayList<>();
        for (Cell cell : cells) {
            Table table = data.shape().tables().get(cell.table);
            places.add(cell.row < 0 ? path(table) : cell.column < 0 ? data.place(table, cell.row)
                    : data.place(table.columns().get(cell.column), cell.row));
        }
        return places;
    }

    /// A list as data spells it.
    private static String path(Table list) {
        return list.parent().parent() == null ? list.spelling() : path(list.parent()) + "." + list.spelling();
    }
}
