package org.complang.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.diagnostic.NearestName;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;

/// What stands under each name of a record in data: made once for a shape.
final class Fields {
    /// What a name of a record stands for.
    sealed interface Field {
        record Scalar(Column column) implements Field { }

        record Records(Table table) implements Field { }

        /// A record that the document holds once.
        record Single(Map<String, Field> fields) implements Field { }
    }

    /// The two columns of a record that may be given as a name and its value.
    record ByKey(Column key, Column value) { }

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

    /// Whether a list may be given as an object, because its records have a text or a term as their key and one more field.
    Optional<ByKey> byKey(Table table) {
        if (table.key().size() != 1 || table.columns().size() != 2 || !table.children().isEmpty()) {
            return Optional.empty();
        }
        Column key = table.key().getFirst();
        boolean named = key.type() instanceof Type.Code || key.type().isText();
        Column value = table.columns().get(key.index() == 0 ? 1 : 0);
        return named ? Optional.of(new ByKey(key, value)) : Optional.empty();
    }

    /// The declared name that a name in data seems to be, in other capitals or with other marks between its words; nothing where none is, or several are.
    static Optional<String> meant(String name, Map<String, Field> known) {
        String letters = NearestName.letters(name);
        List<String> like = known.keySet().stream().filter(one -> NearestName.letters(one).equals(letters)).toList();
        return like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty();
    }

    Map<String, Field> of(Table table) {
        return byTable.get(table);
    }
}
