package org.complang.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.sql.Dialect;
import org.complang.sql.FlatDocuments;

/// Partner documents as the rows of flat tables, and as statements that create and fill them.
final class FlatTables {
    private final Shape shape;
    private final FlatDocuments names;

    FlatTables(Shape shape) {
        this.shape = shape;
        this.names = new FlatDocuments(shape);
    }

    /// The rows of a document. What cannot be read is not there; some rows of records with lists are left out.
    Map<String, List<Map<String, Object>>> rows(Map<String, Object> document, String partner, Chance chance) {
        Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
        shape.tables().forEach(table -> tables.put(names.stored(table), new ArrayList<>()));
        Map<String, Object> root = new LinkedHashMap<>();
        for (Column column : shape.root().columns()) {
            Optional<Shape.Group> group = shape.groups().stream().filter(one -> one.columns().contains(column)).findFirst();
            Object holder = group.isPresent() ? document.get(group.get().spelling()) : document;
            root.put(column.spelling(), holder instanceof Map<?, ?> fields ? value(column, fields.get(column.spelling())) : null);
        }
        root.put(shape.partnerKey().spelling(), partner);
        tables.get(names.stored(shape.root())).add(root);
        Map<String, Object> key = Map.of(shape.partnerKey().spelling(), partner);
        shape.root().children().forEach(table -> list(table, document.get(table.spelling()), key, tables, chance));
        return tables;
    }

    private void list(Table table, Object list, Map<String, Object> around, Map<String, List<Map<String, Object>>> tables, Chance chance) {
        if (!(list instanceof List<?> records)) {
            return;
        }
        for (Object one : records) {
            if (one instanceof Map<?, ?> record) {
                Map<String, Object> row = new LinkedHashMap<>(around);
                table.columns().forEach(column -> row.put(column.spelling(), value(column, record.get(column.spelling()))));
                if (table.children().isEmpty() || !chance.percent(4)) {
                    tables.get(names.stored(table)).add(row);
                }
                Map<String, Object> key = new LinkedHashMap<>(around);
                table.key().forEach(column -> key.put(column.spelling(), row.get(column.spelling())));
                table.children().forEach(child -> list(child, record.get(child.spelling()), key, tables, chance));
            }
        }
    }

    private static Object value(Column column, Object json) {
        return switch (Content.of(column, json)) {
            case Content.None _, Content.Unknown _, Content.Moved _ -> null;
            case Content.Text(String text) -> text;
            case Content.YesNo(boolean yes) -> yes;
            case Content.Day(LocalDate day) -> day;
            case Content.Month(var month) -> month.atDay(1);
            case Content.Number(BigFraction number) -> new BigDecimal(number.getNumerator()).divide(new BigDecimal(number.getDenominator()));
            case Content.Word _, Content.OtherWord _ -> json;
        };
    }

    /// Statements that create the tables and fill them. On Spark, which keeps tables as files, they are views.
    List<String> statements(Dialect dialect, List<Map<String, List<Map<String, Object>>>> partners) {
        boolean views = dialect.name().equals("spark");
        List<String> statements = new ArrayList<>();
        for (Table table : shape.tables()) {
            Map<String, Column> columns = columns(table);
            List<String> rows = partners.stream().flatMap(partner -> partner.get(names.stored(table)).stream())
                    .map(row -> columns.keySet().stream().map(column -> literal(row.get(column), dialect)).collect(Collectors.joining(", ", "(", ")"))).toList();
            String name = quoted(names.stored(table), dialect);
            if (views) {
                statements.add(view(name, columns, rows, dialect));
                continue;
            }
            statements.add("CREATE TABLE " + name + " (" + columns.entrySet().stream().map(column -> quoted(column.getKey(), dialect) + " " + type(column.getValue())).collect(Collectors.joining(", ")) + ")");
            if (!rows.isEmpty()) {
                statements.add("INSERT INTO " + name + " VALUES " + String.join(", ", rows));
            }
        }
        return statements;
    }

    private static String view(String name, Map<String, Column> columns, List<String> rows, Dialect dialect) {
        String values = rows.isEmpty() ? columns.keySet().stream().map(_ -> "NULL").collect(Collectors.joining(", ", "(", ")")) : String.join(", ", rows);
        String typed = columns.entrySet().stream().map(column -> "CAST(" + quoted(column.getKey(), dialect) + " AS " + type(column.getValue()).replace("VARCHAR", "STRING") + ") AS " + quoted(column.getKey(), dialect))
                .collect(Collectors.joining(", "));
        return "CREATE OR REPLACE TEMPORARY VIEW " + name + " AS SELECT " + typed + " FROM VALUES " + values + " AS given(" + columns.keySet().stream().map(column -> quoted(column, dialect)).collect(Collectors.joining(", ")) + ")"
                + (rows.isEmpty() ? " WHERE false" : "");
    }

    private Map<String, Column> columns(Table table) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put(shape.partnerKey().spelling(), shape.partnerKey());
        List<Table> levels = new ArrayList<>();
        for (Table level = table.parent(); level != null && level.parent() != null; level = level.parent()) {
            levels.addFirst(level);
        }
        levels.forEach(level -> level.key().forEach(column -> columns.put(column.spelling(), column)));
        table.columns().forEach(column -> columns.put(column.spelling(), column));
        return columns;
    }

    private static String quoted(String name, Dialect dialect) {
        return dialect.quote() + name + dialect.quote();
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case Type.Plain.ID, Type.Plain.TEXT -> "VARCHAR";
            case Type.Code _ -> "VARCHAR";
            case Type.Plain.YES_NO -> "BOOLEAN";
            case Type.Plain.DATE, Type.Plain.MONTH -> "DATE";
            case Type.Plain.COUNT -> "BIGINT";
            case Type.Plain.DECIMAL -> "DECIMAL(18, 4)";
            case Type.Money _ -> "DECIMAL(18, 4)";
        };
    }

    private static String literal(Object value, Dialect dialect) {
        return switch (value) {
            case null -> "NULL";
            case String text -> dialect.text(text);
            case LocalDate day -> "DATE '" + day + "'";
            case BigDecimal number -> number.toPlainString();
            case Object other -> other.toString();
        };
    }
}
