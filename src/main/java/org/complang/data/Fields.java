package org.complang.data;

import java.util.HashMap;
import java.util.Map;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;

/// What stands under each name of a record in data: made once for a shape.
final class Fields {
    /// What a name of a record stands for.
    sealed interface Field {
        record Scalar(Column column) implements Field { }

        record Records(Table table) implements Field { }

        /// A record that the document holds once.
        record Single(Map<String, Field> fields) implements Field { }
    }

    private final Map<Table, Map<String, Field>> byTable = new HashMap<>();

    Fields(Shape shape) {
        for (Table table : shape.tables()) {
            Map<String, Field> fields = new HashMap<>();
            table.columns().forEach(column -> fields.put(column.spelling(), new Field.Scalar(column)));
            table.children().forEach(child -> fields.put(child.spelling(), new Field.Records(child)));
            byTable.put(table, fields);
        }
        Map<String, Field> root = byTable.get(shape.root());
        for (Shape.Group group : shape.groups()) {
            Map<String, Field> inner = new HashMap<>();
            for (Column column : group.columns()) {
                inner.put(column.spelling(), new Field.Scalar(column));
                root.remove(column.spelling());
            }
            root.put(group.spelling(), new Field.Single(inner));
        }
        for (Column column : shape.root().columns()) {
            if (shape.groups().stream().noneMatch(group -> group.columns().contains(column))) {
                root.put(column.spelling(), new Field.Scalar(column));
            }
        }
    }

    Map<String, Field> of(Table table) {
        return byTable.get(table);
    }
}
