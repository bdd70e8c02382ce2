package org.complang.certificate;

import static org.complang.certificate.Notation.object;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complang.model.Column;
import org.complang.model.Programme;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;

/// What a certificate says of the form of partner documents: enough to read one.
record DataDescription(Programme programme, Notation notation) {
    Map<String, Object> tree() {
        Shape shape = programme.shape();
        Set<Vocabulary> used = new LinkedHashSet<>();
        List<Object> tables = new ArrayList<>();
        for (Table table : shape.tables()) {
            tables.add(table(table));
            table.columns().stream().map(Column::type).filter(Type.Code.class::isInstance).forEach(type -> used.add(((Type.Code) type).vocabulary()));
        }
        return object("partner", notation.of(shape.partnerKey()), "tables", tables, "vocabularies", used.stream().map(DataDescription::vocabulary).toList());
    }

    private static Map<String, Object> vocabulary(Vocabulary vocabulary) {
        return object("name", vocabulary.name(), "terms", vocabulary.terms().stream().map(term -> object("name", term.name(), "spellings", term.spellings())).toList());
    }

    private Map<String, Object> table(Table table) {
        Map<String, Object> tree = object("name", notation.of(table));
        if (table.parent() != null) {
            tree.put("list", table.spelling());
            tree.put("parent", notation.of(table.parent()));
        }
        tree.put("fields", table.columns().stream().map(this::field).toList());
        tree.put("key", table.key().stream().map(notation::of).toList());
        tree.put("keyInDocument", table.keyInDocument());
        table.since().ifPresent(column -> tree.put("since", notation.of(column)));
        table.until().ifPresent(column -> tree.put("until", notation.of(column)));
        return tree;
    }

    private Map<String, Object> field(Column column) {
        Map<String, Object> tree = object("name", notation.of(column), "field", column.spelling());
        programme.shape().groups().stream().filter(group -> group.columns().contains(column)).findFirst().ifPresent(group -> tree.put("in", group.spelling()));
        switch (column.type()) {
            case Type.Plain.ID -> tree.put("type", "id");
            case Type.Plain.TEXT -> tree.put("type", column.table().key().contains(column) ? "name" : "text");
            case Type.Plain.YES_NO -> tree.put("type", "yes-no");
            case Type.Plain.DATE -> tree.put("type", "day");
            case Type.Plain.MONTH -> tree.put("type", "month");
            case Type.Plain.COUNT -> tree.put("type", "count");
            case Type.Plain.DECIMAL -> tree.put("type", "decimal");
            case Type.Money _ -> tree.put("type", "decimal");
            case Type.Code(Vocabulary vocabulary) -> {
                tree.put("type", "term");
                tree.put("vocabulary", vocabulary.name());
            }
        }
        tree.put("absent", switch (column.absence()) {
            case NEVER -> "never";
            case UNKNOWN -> "unknown";
            case NONE -> "none";
            case OPEN_ENDED -> "open-ended";
        });
        tree.put("duplicates", switch (column.merge()) {
            case REPORT -> "report";
            case EARLIEST -> "earliest";
            case LATEST -> "latest";
            case MAY_DIFFER -> "may-differ";
        });
        return tree;
    }
}
