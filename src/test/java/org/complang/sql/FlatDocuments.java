package org.complang.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;

/// Makes a partner document of the rows that flat tables have of one partner: what a statement decides of the tables, comp decides of it.
///
/// A record that only rows of its lists name has nothing but its key. A row whose key, or one around, is not known stands for a record by itself.
public final class FlatDocuments {
    private final Shape shape;
    private final Records names;

    public FlatDocuments(Shape shape) {
        this.shape = shape;
        this.names = new Records(shape, new UniqueNames());
    }

    /// What stands for a field in which the rows of a partner differ: no value that can be read.
    private static final List<Object> UNREADABLE = List.of();

    /// A record with the lists that have been begun.
    private static final class Record {
        private final Map<String, Object> fields = new LinkedHashMap<>();
        private final Map<List<Object>, Record> byKey = new HashMap<>();
        private final boolean alone;

        private Record(boolean alone) {
            this.alone = alone;
        }

        @SuppressWarnings("unchecked")
        void add(Table list, Record record) {
            ((List<Object>) fields.computeIfAbsent(list.spelling(), _ -> new ArrayList<>())).add(record.fields);
        }
    }

    /// The name that a table has in data.
    public String stored(Table table) {
        return names.stored(table);
    }

    /// The document of one partner.
    ///
    /// @param tables by their names in data, the rows of the partner, by the names of their columns: texts, `Boolean`s, numbers and `LocalDate`s, a month as its first day; null where nothing stands
    public Map<String, Object> document(Map<String, List<Map<String, Object>>> tables) {
        Record root = new Record(false);
        partner(root, tables.getOrDefault(names.stored(shape.root()), List.of()), tables);
        for (Table table : shape.tables()) {
            if (table.parent() != null) {
                tables.getOrDefault(names.stored(table), List.of()).forEach(row -> record(root, table, row));
            }
        }
        return root.fields;
    }

    private void partner(Record root, List<Map<String, Object>> rows, Map<String, List<Map<String, Object>>> tables) {
        Map<Column, Map<String, Object>> places = new HashMap<>();
        for (Shape.Group group : shape.groups()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            root.fields.put(group.spelling(), fields);
            group.columns().forEach(column -> places.put(column, fields));
        }
        for (Column column : shape.root().columns()) {
            List<Object> values = rows.stream().map(row -> value(column, row)).distinct().toList();
            Object value = values.size() == 1 ? values.getFirst() : values.isEmpty() ? null : UNREADABLE;
            if (value != null) {
                places.getOrDefault(column, root.fields).put(column.spelling(), value);
            }
        }
        Column key = shape.partnerKey();
        tables.values().stream().flatMap(List::stream).map(row -> row.get(key.spelling())).filter(java.util.Objects::nonNull).findFirst().ifPresent(partner -> places.get(key).put(key.spelling(), partner));
    }

    /// The record of a row, in its list; and those around it, where nothing has spoken of them yet.
    private void record(Record root, Table table, Map<String, Object> row) {
        Record around = root;
        for (Table level : Records.levels(table)) {
            boolean own = level == table;
            List<Object> key = key(level, row);
            boolean known = !around.alone && !level.key().isEmpty() && names.unknownKeys(level).stream().allMatch(column -> value(column, row) != null);
            Record record = known ? around.byKey.get(Stream.concat(Stream.of(level), key.stream()).toList()) : null;
            if (own || record == null) {
                Record written = new Record(around.alone || !known);
                (own ? level.columns() : level.key()).forEach(column -> {
                    if (value(column, row) != null) {
                        written.fields.put(column.spelling(), value(column, row));
                    }
                });
                around.add(level, written);
                if (known) {
                    around.byKey.putIfAbsent(Stream.concat(Stream.of(level), key.stream()).toList(), written);
                }
                record = written;
            }
            around = record;
        }
    }

    private static List<Object> key(Table level, Map<String, Object> row) {
        List<Object> key = new ArrayList<>();
        level.key().forEach(column -> key.add(Optional.ofNullable(value(column, row)).map(value -> spelledOnce(column, value))));
        return key;
    }

    /// A term is one, however it is spelled.
    private static Object spelledOnce(Column column, Object value) {
        return column.type() instanceof Type.Code(Vocabulary vocabulary) && value instanceof String spelling && vocabulary.spelled(spelling) != null ? vocabulary.spelled(spelling).name() : value;
    }

    /// A value as a document writes it.
    private static Object value(Column column, Map<String, Object> row) {
        Object value = row.get(column.spelling());
        return value instanceof LocalDate day ? column.type() == Type.Plain.MONTH ? day.toString().substring(0, 7) : day.toString() : value;
    }
}
