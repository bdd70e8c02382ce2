package org.complang.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;

/// Writes partner documents of a shape: few values, so that many are alike, and everything that can be wrong with them.
final class DocumentWriter {
    private final Chance chance;
    private final Shape shape;
    private final LocalDate asOf;
    /// How often in a hundred something is missing, twice, or wrong.
    private final int faults;
    /// How often in a hundred a key is missing besides.
    private final int nameless;
    private final boolean huge;

    DocumentWriter(Chance chance, Shape shape, LocalDate asOf) {
        this.chance = chance;
        this.shape = shape;
        this.asOf = asOf;
        this.faults = chance.one(0, 3, 12);
        this.huge = chance.percent(3);
        this.nameless = chance.percent(10) ? 20 : 0;
    }

    /// Whether totals may have more digits than they may.
    boolean isHuge() {
        return huge;
    }

    Map<String, Object> document() {
        Map<String, Object> document = record(shape.root());
        for (Shape.Group group : shape.groups()) {
            group.columns().forEach(column -> document.remove(column.spelling()));
            Map<String, Object> fields = new LinkedHashMap<>();
            group.columns().forEach(column -> field(fields, column));
            if (group == shape.groups().getFirst()) {
                fields.put(group.key().spelling(), "PARTNER-1");
            }
            if (group == shape.groups().getFirst() || !chance.percent(faults)) {
                document.put(group.spelling(), fields);
            } else if (chance.percent(30)) {
                document.put(group.spelling(), chance.one(null, "nobody", List.of()));
            }
        }
        return document;
    }

    private Map<String, Object> record(Table table) {
        Map<String, Object> record = new LinkedHashMap<>();
        table.columns().forEach(column -> field(record, column));
        for (Table child : table.children()) {
            if (chance.percent(faults)) {
                if (chance.percent(10)) {
                    record.put(child.spelling(), chance.one(null, "none", 5));
                }
            } else {
                record.put(child.spelling(), list(child));
            }
        }
        return record;
    }

    /// A record in which nothing is missing, twice or wrong, and none below it.
    Map<String, Object> sound(Table table) {
        Map<String, Object> record = new LinkedHashMap<>();
        table.columns().forEach(column -> record.put(column.spelling(), value(column)));
        return record;
    }

    private List<Object> list(Table table) {
        List<Object> list = new ArrayList<>();
        for (int left = chance.between(huge ? 3 : 0, huge ? 9 : table.children().isEmpty() ? 4 : 3); left > 0; left--) {
            if (!list.isEmpty() && chance.percent(5 + 2 * faults) && chance.one(list) instanceof Map<?, ?> twice) {
                list.add(again(table, twice));
            } else {
                list.add(chance.percent(faults) && chance.percent(10) ? chance.one(null, "record", 3) : record(table));
            }
        }
        return list;
    }

    /// A record once more, the same or with some fields and lists anew.
    private Map<String, Object> again(Table table, Map<?, ?> twice) {
        Map<String, Object> copy = new LinkedHashMap<>();
        twice.forEach((name, value) -> copy.put((String) name, value));
        while (chance.percent(40)) {
            if (chance.percent(70)) {
                Column column = chance.one(table.columns());
                copy.remove(column.spelling());
                field(copy, column);
            } else if (!table.children().isEmpty()) {
                Table child = chance.one(table.children());
                copy.put(child.spelling(), list(child));
            }
        }
        return copy;
    }

    private void field(Map<String, Object> record, Column column) {
        boolean absent = switch (column.absence()) {
            case NEVER -> chance.percent(faults) && chance.percent(20);
            case UNKNOWN -> chance.percent(faults);
            case NONE, OPEN_ENDED -> chance.percent(30);
        };
        absent |= nameless > 0 && column.table().key().contains(column) && chance.percent(nameless);
        if (!absent) {
            record.put(column.spelling(), chance.percent(faults) && chance.percent(15) ? chance.one(true, "x", "", 1, -2, new BigDecimal("0.5"), List.of(1), Map.of("a", 1))
                    : value(column));
        } else if (chance.percent(50)) {
            record.put(column.spelling(), null);
        }
    }

    /// A value that fits the column, and that a data model may not know.
    Object value(Column column) {
        return switch (column.type()) {
            case Type.Plain.ID -> column.table().record().substring(0, 1).toUpperCase() + chance.between(1, huge ? 60 : column.table().keyInDocument() ? 9 : 4);
            case Type.Plain.TEXT -> chance.one("A", "B", "C", "", "Größe");
            case Type.Plain.YES_NO -> chance.percent(50);
            case Type.Plain.DATE -> chance.day(asOf).toString();
            case Type.Plain.MONTH -> chance.month(asOf).toString();
            case Type.Plain.COUNT -> number(true);
            case Type.Plain.DECIMAL -> number(false);
            case Type.Money _ -> number(false);
            case Type.Code(Vocabulary vocabulary) -> vocabulary.terms().isEmpty() || chance.percent(6) ? chance.one("Other", "Another")
                    : chance.one(chance.one(vocabulary.terms()).spellings());
        };
    }

    private BigDecimal number(boolean count) {
        if (chance.percent(huge ? 90 : 2)) {
            String big = chance.one("99999999999999", "99999999999998", "100000000000000", "99999999999999", "1E13", "50000000000000");
            return new BigDecimal(count ? big : chance.percent(30) ? "-" + big : big + (big.contains("E") ? "" : chance.one(".9999", ".99991", "")));
        }
        String number = chance.one("0", "1", "2", "3", "5", "10", "100", "299", "300", "1000");
        if (count) {
            return new BigDecimal(number + chance.one("", "", "", ".0"));
        }
        return new BigDecimal(chance.one("", "", "-") + number + chance.one("", "", ".5", ".0001", ".3333", ".10"));
    }
}
