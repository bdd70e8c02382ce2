package org.complang.certificate.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lists and fields of partner documents, as the requirements of a certificate describe them.
final class DataModel {
    /// A field of the records of a table.
    ///
    /// @param in under which name of the document the record stands that has it, or null where it stands by itself
    /// @param spellings what data may write for a term, and the term: its name and its usual spelling
    record Field(Table table, int index, String name, String spelling, String in, String type, Map<String, Cell.Term> spellings, String absent, String duplicates) {
        String pointer(String record) {
            return record + (in == null ? "" : "/" + Json.escaped(in)) + "/" + Json.escaped(spelling);
        }
    }

    /// A list of records; the document itself is the first, with one record.
    static final class Table {
        final String name;
        final String spelling;
        final Table parent;
        final List<Field> fields = new ArrayList<>();
        final List<Table> children = new ArrayList<>();
        List<Field> key = List.of();
        boolean keyInDocument;
        Field since;
        Field until;

        Table(String name, String spelling, Table parent) {
            this.name = name;
            this.spelling = spelling;
            this.parent = parent;
        }

        boolean isWithin(Table other) {
            return this == other || parent != null && parent.isWithin(other);
        }

        /// Whether the list may be given as an object: a name and one value for each record.
        Optional<Field> onlyValue() {
            if (key.size() != 1 || fields.size() != 2 || !children.isEmpty() || !List.of("term", "id", "name").contains(key.getFirst().type)) {
                return Optional.empty();
            }
            return Optional.of(fields.get(1 - key.getFirst().index));
        }
    }

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Field> fields = new HashMap<>();
    private final Field partner;

    DataModel(Written data) throws Refusal {
        Map<String, Map<String, Cell.Term>> vocabularies = new HashMap<>();
        for (Written vocabulary : data.objects("vocabularies")) {
            vocabularies.put(vocabulary.text("name"), spellings(vocabulary));
        }
        for (Written table : data.objects("tables")) {
            table(table, vocabularies);
        }
        this.partner = field(data.text("partner"), data);
    }

    private static Map<String, Cell.Term> spellings(Written vocabulary) throws Refusal {
        Map<String, Cell.Term> spellings = new HashMap<>();
        for (Written term : vocabulary.objects("terms")) {
            List<String> all = term.texts("spellings");
            Cell.Term cell = new Cell.Term(term.text("name"), true, all.getFirst());
            all.forEach(spelling -> spellings.putIfAbsent(spelling, cell));
        }
        return spellings;
    }

    private void table(Written written, Map<String, Map<String, Cell.Term>> vocabularies) throws Refusal {
        Table parent = written.has("parent") ? table(written.text("parent"), written) : null;
        Table table = new Table(written.text("name"), written.has("list") ? written.text("list") : "", parent);
        if (parent != null) {
            parent.children.add(table);
        }
        tables.put(table.name, table);
        for (Written column : written.objects("fields")) {
            Map<String, Cell.Term> spellings = column.has("vocabulary") ? vocabularies.get(column.text("vocabulary")) : null;
            Field field = new Field(table, table.fields.size(), column.text("name"), column.text("field"), column.has("in") ? column.text("in") : null, column.text("type"), spellings,
                    column.text("absent"), column.text("duplicates"));
            table.fields.add(field);
            fields.put(field.name, field);
        }
        List<Field> key = new ArrayList<>();
        for (String name : written.texts("key")) {
            key.add(field(name, written));
        }
        table.key = key;
        table.keyInDocument = written.yes("keyInDocument");
        table.since = written.has("since") ? field(written.text("since"), written) : null;
        table.until = written.has("until") ? field(written.text("until"), written) : null;
    }

    /// The table of a name that stands in a part of the certificate.
    Table table(String name, Written where) throws Refusal {
        Table table = tables.get(name);
        if (table == null) {
            throw where.refused(Refusal.Kind.FORM, name, "");
        }
        return table;
    }

    /// The field of a name that stands in a part of the certificate.
    Field field(String name, Written where) throws Refusal {
        Field field = fields.get(name);
        if (field == null) {
            throw where.refused(Refusal.Kind.FORM, name, "");
        }
        return field;
    }

    Table root() {
        return tables.values().iterator().next();
    }

    /// The field that names the partner.
    Field partner() {
        return partner;
    }
}
