package org.complang.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.reference.Verdict.Gap;

/// One thing that the data speaks of, with what all its records together say.
final class Item {
    final Table table;
    final Item parent;
    final Map<Column, Content> fields = new HashMap<>();
    /// The fields of which another record may tell an earlier or a later day.
    final Map<Column, Content> moved = new HashMap<>();
    final Map<Table, List<Item>> lists = new LinkedHashMap<>();
    /// The place among all items of the table.
    int position;
    /// Whether it may be another item's record, or belong elsewhere.
    boolean doubtful;

    Item(Table table, Item parent) {
        this.table = table;
        this.parent = parent;
        table.children().forEach(child -> lists.put(child, new ArrayList<>()));
    }

    /// This item, or the one it belongs to, that is of the table.
    Item at(Table wanted) {
        Item item = this;
        while (item.table != wanted) {
            item = item.parent;
        }
        return item;
    }

    /// All items of the table that belong to this one, at whatever depth.
    List<Item> all(Table wanted) {
        if (table == wanted) {
            return List.of(this);
        }
        List<Item> found = new ArrayList<>();
        lists.values().forEach(list -> list.forEach(item -> found.addAll(item.all(wanted))));
        return found;
    }

    /// The field of the column, which may be one of a record that this item belongs to.
    Content field(Column column) {
        Item owner = at(column.table());
        return owner.moved.getOrDefault(column, owner.fields.get(column));
    }

    /// What is not known where a field is not.
    Gap gap(Column column, Shape shape) {
        if (field(column) instanceof Content.Moved moved) {
            return moved.gap();
        }
        Item owner = at(column.table());
        String before = owner.parent != null ? owner.place() + "."
                : shape.groups().stream().filter(group -> group.columns().contains(column)).map(group -> group.spelling() + ".").findFirst().orElse("");
        return new Gap(owner.table.index(), owner.position, column.index(), owner.place(), before + column.spelling());
    }

    Gap gap() {
        return new Gap(table.index(), position, -1, place(), place());
    }

    static Gap gap(Table list) {
        return new Gap(list.index(), -1, -1, "", path(list));
    }

    private static String path(Table list) {
        return list.parent().parent() == null ? list.spelling() : path(list.parent()) + "." + list.spelling();
    }

    private String place() {
        if (parent == null) {
            return "";
        }
        List<Column> key = table.key().isEmpty() ? table.columns() : table.key();
        String shown = key.stream().map(column -> fields.get(column).shown()).filter(text -> !text.isEmpty()).map(Item::quoted).collect(Collectors.joining(", "));
        return (parent.parent == null ? "" : parent.place() + ".") + table.spelling() + "[" + shown + "]";
    }

    private static String quoted(String key) {
        return key.matches("[^,\\[\\]\"]*") && key.equals(key.strip()) ? key : '"' + key.replaceAll("\"", "\"\"") + '"';
    }
}
