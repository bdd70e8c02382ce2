package org.complang.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Phrase;

/// Writes the parts that have one row for each record: records with one key are put together as the data model says, and a row whose key is not known is a record by itself.
///
/// The rows of a part come from its table; where it matters how many records there are, also from the tables of its lists, whose rows may speak of records that have no row of their own.
final class RecordParts {
    private static final String ALONE = "alone";
    private static final String STATED = "stated";
    private static final String WRITTEN = "written";

    private final Records records;
    private final TablePrefix prefix;
    private final UniqueNames names;
    private final Map<Table, String> withoutKey = new HashMap<>();
    private final Map<Table, Inner> inner = new HashMap<>();

    /// The names of columns inside the part of a table, before its rows are put together.
    private final class Inner {
        private final UniqueNames taken = new UniqueNames();
        private final Map<Column, String> given = new HashMap<>();

        Inner() {
            List.of(Records.PARTNER, ALONE, STATED).forEach(taken::unique);
        }

        String name(Column column, String wanted) {
            return given.computeIfAbsent(column, _ -> taken.unique(wanted));
        }
    }

    RecordParts(Records records, TablePrefix prefix, UniqueNames names) {
        this.records = records;
        this.prefix = prefix;
        this.names = names;
    }

    List<Query.Part> parts() {
        List<Query.Part> parts = new ArrayList<>();
        List<Records.Need> needs = records.needs();
        for (Records.Need need : needs) {
            boolean above = needs.stream().anyMatch(other -> other != need && need.table.isWithin(other.table) && looksBelow(other));
            if (above && !unknownKeys(need.table).isEmpty()) {
                withoutKey.put(need.table, names.unique(UniqueNames.snake(records.stored(need.table)) + "_without_key"));
                parts.add(new Query.Part(withoutKey.get(need.table), List.of(Phrase.of("sql.without-key", Phrasing.records(need.table))), List.of(new Written(need.table, need.table).rowsWithoutKey())));
            }
        }
        needs.forEach(need -> parts.add(need.table.parent() == null ? partner(need) : records(need)));
        return parts;
    }

    /// The tables of the data that the parts read.
    List<Table> reads() {
        return records.needs().stream().map(need -> need.table).toList();
    }

    /// The partners of whom rows do not tell to which record around them they belong, or which record they are where that may move a day that is asked for, as a part; nothing where every row tells.
    ///
    /// @param name what it is called
    Optional<Query.Part> unattributed(String name) {
        List<Query> rows = new ArrayList<>();
        for (Records.Need need : records.needs()) {
            Table table = need.table;
            List<Sql> unknown = Records.levels(table).stream().filter(level -> level != table || need.moved).flatMap(level -> records.unknownKeys(level).stream()).map(column -> Logic.isNull(StoredValues.raw(column), true)).toList();
            if (!unknown.isEmpty()) {
                rows.add(new Query(List.of(item(StoredValues.raw(records.partnerKey()), Records.PARTNER)), stored(table), List.of(), Logic.all(Logic.known(StoredValues.raw(records.partnerKey())), Logic.any(unknown)), List.of()));
            }
        }
        Sql partner = column(Records.PARTNER, SqlType.Plain.TEXT, false);
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new Query.Part(name, List.of(Phrase.of("sql.unattributed")), List.of(new Query(List.of(item(partner, Records.PARTNER)), new Query.Nested(rows, WRITTEN), List.of(), null, List.of(partner)))));
    }

    /// A column of a table that would stand for two fields.
    record Twice(Table table, Column column) { }

    Optional<Twice> twice() {
        return reads().stream().flatMap(table -> records.ambiguous(table).map(column -> new Twice(table, column))).findFirst();
    }

    private Query.Source stored(Table table) {
        return new Query.Stored(prefix.schemas(), prefix.beginning() + records.stored(table), records.stored(table));
    }

    /// Keys of the record and of those around that are not known where they are `NULL`.
    private List<Column> unknownKeys(Table table) {
        return Records.levels(table).stream().flatMap(level -> records.unknownKeys(level).stream()).toList();
    }

    private static Query.Item item(Sql sql, String name) {
        return new Query.Item(sql, name);
    }

    /// Whether a part also takes records of which only rows of lists speak.
    private boolean looksBelow(Records.Need need) {
        return need.table.parent() != null && (need.counted || isOncePerDocument(need));
    }

    private static boolean isOncePerDocument(Records.Need need) {
        return need.table.keyInDocument() && need.theres.contains(need.table);
    }

    // Records

    private Query.Part partner(Records.Need need) {
        Sql key = StoredValues.raw(records.partnerKey());
        List<Query.Item> items = new ArrayList<>(List.of(item(key, Records.PARTNER)));
        need.columns.forEach(column -> items.add(item(column == records.partnerKey() ? key : new Merging(column, StoredValues.raw(column), null).value(), records.valueName(need.table, column))));
        need.differing.forEach(column -> items.add(item(new Merging(column, StoredValues.raw(column), null).differs(), records.differsName(need.table, column))));
        Query query = new Query(items, stored(need.table), List.of(), Logic.known(key), List.of(StoredValues.raw(records.partnerKey())));
        return new Query.Part(records.part(need.table), List.of(Phrase.of("sql.partners")), List.of(query));
    }

    private Query.Part records(Records.Need need) {
        boolean once = isOncePerDocument(need);
        Query query = together(need);
        Phrase says = Phrase.of(need.table.key().isEmpty() ? "sql.records-without-key" : once ? "sql.records-in-document" : "sql.records", Phrasing.records(need.table));
        return new Query.Part(records.part(need.table), List.of(says), List.of(once ? oncePerDocument(need, query) : query));
    }

    /// The rows of a record, which are put together.
    private Query together(Records.Need need) {
        Table table = need.table;
        boolean keyed = !table.key().isEmpty();
        boolean grouped = keyed || need.counted;
        Written own = new Written(table, table);
        boolean alone = !unknownKeys(table).isEmpty() && (grouped || !need.identities.isEmpty());
        List<Table> below = looksBelow(need) ? reads().stream().filter(other -> other != table && other.isWithin(table)).toList() : List.of();
        List<Column> values = new ArrayList<>(need.columns.stream().filter(column -> column.table() == table && !table.key().contains(column)).toList());
        Stream.concat(need.differing.stream(), need.told.stream()).filter(column -> !values.contains(column)).forEach(values::add);
        if (!keyed && need.counted) {
            table.columns().stream().filter(column -> !values.contains(column)).forEach(values::add);
        }
        List<Query> union = new ArrayList<>(List.of(own.known(values, alone, !below.isEmpty())));
        if (!unknownKeys(table).isEmpty()) {
            union.add(own.unknown(values, alone, !below.isEmpty()));
        }
        for (Table other : below) {
            Written mention = new Written(other, table);
            union.add(mention.known(values, alone, true));
            if (!unknownKeys(table).isEmpty()) {
                union.add(mention.unknown(values, alone, true));
            }
        }
        List<Sql> group = new ArrayList<>();
        if (grouped) {
            group.add(column(Records.PARTNER, SqlType.Plain.TEXT, false));
            Records.levels(table).forEach(level -> records.key(level).forEach(key -> group.add(key(table, key))));
            if (alone) {
                group.add(column(ALONE, SqlType.Plain.TEXT, false));
            }
            if (!keyed) {
                values.forEach(value -> group.add(value(table, value)));
            }
        }
        return new Query(items(need, !below.isEmpty()), new Query.Nested(union, WRITTEN), List.of(), null, group);
    }

    private static Sql column(String name, SqlType type, boolean canBeNull) {
        return new Sql.Column("", name, type, canBeNull);
    }

    /// A key of the record of a table, or of one around, inside its part.
    private Sql key(Table table, Column column) {
        return column(keyName(table, column), Records.type(column), true);
    }

    private Sql value(Table table, Column column) {
        return column(valueName(table, column), Records.type(column), true);
    }

    private String keyName(Table table, Column column) {
        Table level = column.table();
        return names(table).name(column, records.key(level).size() == 1 ? records.word(level) : records.word(level) + "_" + UniqueNames.snake(column.name()));
    }

    private String valueName(Table table, Column column) {
        return names(table).name(column, UniqueNames.snake(column.name()));
    }

    private Inner names(Table table) {
        return inner.computeIfAbsent(table, _ -> new Inner());
    }

    /// What is given of each record.
    private List<Query.Item> items(Records.Need need, boolean stated) {
        Table table = need.table;
        boolean known = unknownKeys(table).isEmpty();
        Sql counts = stated ? column(STATED, SqlType.Plain.TRUTH, false) : null;
        List<Query.Item> items = new ArrayList<>(List.of(item(column(Records.PARTNER, SqlType.Plain.TEXT, false), Records.PARTNER)));
        for (Table level : need.identities) {
            records.key(level).forEach(column -> items.add(item(StoredValues.compared(key(table, column), column, known), records.keyName(table, level, column))));
            Sql alone = column(ALONE, SqlType.Plain.TEXT, false);
            Sql unknown = Logic.any(unknownKeys(level).stream().map(column -> Logic.isNull(key(table, column), true)).toList());
            items.add(item(unknownKeys(level).isEmpty() ? Sql.text("") : level == table ? alone : Logic.choose(unknown, alone, Sql.text("")), records.aloneName(table, level)));
        }
        for (Column column : need.columns) {
            boolean isKey = records.key(column.table()).contains(column);
            Sql sql = isKey ? key(table, column) : table.key().isEmpty() ? value(table, column) : new Merging(column, value(table, column), counts).value();
            items.add(item(sql, records.valueName(table, column)));
        }
        need.differing.forEach(column -> items.add(item(new Merging(column, value(table, column), counts).differs(), records.differsName(table, column))));
        need.told.forEach(column -> items.add(item(new Merging(column, value(table, column), counts).told(), records.toldName(table, column))));
        for (Table level : need.theres) {
            Sql all = Logic.all(records.unknownKeys(level).stream().map(column -> Logic.known(key(table, column))).toList());
            items.add(item(Logic.choose(all, Sql.TRUE, Sql.UNKNOWN), records.thereName(table, level)));
        }
        return items;
    }

    /// A record whose key stands at two records around may belong to either.
    private Query oncePerDocument(Records.Need need, Query query) {
        String there = records.thereName(need.table, need.table);
        List<Sql> alike = new ArrayList<>(List.of(column(Records.PARTNER, SqlType.Plain.TEXT, false)));
        need.table.key().forEach(column -> alike.add(column(records.keyName(need.table, need.table, column), Records.keyType(column), false)));
        Sql surely = column(there, SqlType.Plain.TRUTH, true);
        alike.add(surely);
        List<Query.Item> items = query.items().stream().map(Query.Item::name).map(name -> name.equals(there)
                ? item(Logic.choose(Logic.all(surely, Logic.compare(new Sql.Alike(alike), "=", Numbers.ONE.sql())), Sql.TRUE, Sql.UNKNOWN), name)
                : item(column(name, SqlType.Plain.TEXT, true), name)).toList();
        return new Query(items, new Query.Nested(List.of(query), "each"), List.of(), null, List.of());
    }

    // Rows of data

    /// Rows of a table that speak of records of a level: of the table itself, or of one around.
    private final class Written {
        private final Table rows;
        private final Table level;

        Written(Table rows, Table level) {
            this.rows = rows;
            this.level = level;
        }

        private Map<String, Sql> keys() {
            Map<String, Sql> keys = new LinkedHashMap<>();
            keys.put(Records.PARTNER, StoredValues.raw(records.partnerKey()));
            Records.levels(level).forEach(at -> records.key(at).forEach(column -> keys.put(keyName(level, column), StoredValues.raw(column))));
            return keys;
        }

        /// The rows whose keys are known.
        Query known(List<Column> values, boolean alone, boolean stated) {
            List<Query.Item> items = new ArrayList<>();
            keys().forEach((name, sql) -> items.add(item(sql, name)));
            if (alone) {
                items.add(item(Sql.text(""), ALONE));
            }
            rest(values, stated, items);
            List<Sql> where = new ArrayList<>(List.of(Logic.known(StoredValues.raw(records.partnerKey()))));
            unknownKeys(level).forEach(column -> where.add(Logic.known(StoredValues.raw(column))));
            return new Query(items, stored(rows), List.of(), Logic.all(where), List.of());
        }

        private void rest(List<Column> values, boolean stated, List<Query.Item> items) {
            values.forEach(column -> items.add(item(rows == level ? StoredValues.raw(column) : StoredValues.nothing(column), valueName(level, column))));
            if (stated) {
                items.add(item(Logic.of(rows == level), STATED));
            }
        }

        /// The rows of which some key is not known, each a record by itself.
        Query unknown(List<Column> values, boolean alone, boolean stated) {
            String part = withoutKey.get(rows);
            if (part == null) {
                Query all = rowsWithoutKey();
                List<String> wanted = new ArrayList<>(keys().keySet());
                wanted.addAll(alone ? List.of(ALONE) : List.of());
                List<Query.Item> items = new ArrayList<>(wanted.stream().map(name -> all.items().stream().filter(item -> item.name().equals(name)).findFirst().orElseThrow()).toList());
                rest(values, stated, items);
                return new Query(items, all.from(), List.of(), all.where(), List.of());
            }
            List<Query.Item> items = new ArrayList<>();
            items.add(item(column(Records.PARTNER, SqlType.Plain.TEXT, false), Records.PARTNER));
            Records.levels(level).forEach(at -> records.key(at).forEach(column -> items.add(item(key(rows, column), keyName(level, column)))));
            if (alone) {
                items.add(item(column(ALONE, SqlType.Plain.TEXT, false), ALONE));
            }
            values.forEach(column -> items.add(item(rows == level ? value(rows, column) : StoredValues.nothing(column), valueName(level, column))));
            if (stated) {
                items.add(item(Logic.of(rows == level), STATED));
            }
            Sql where = Logic.any(unknownKeys(level).stream().map(column -> Logic.isNull(key(rows, column), true)).toList());
            return new Query(items, new Query.Named(part, part), List.of(), rows == level ? null : where, List.of());
        }

        /// The rows of the table of which some key is not known, numbered.
        Query rowsWithoutKey() {
            Records.Need need = records.need(rows);
            Map<String, Sql> columns = new Written(rows, rows).keys();
            need.columns.stream().filter(column -> column.table() == rows && !rows.key().contains(column)).forEach(column -> columns.put(valueName(rows, column), StoredValues.raw(column)));
            Stream.concat(need.differing.stream(), need.told.stream()).forEach(column -> columns.putIfAbsent(valueName(rows, column), StoredValues.raw(column)));
            if (rows.key().isEmpty() && need.counted) {
                rows.columns().forEach(column -> columns.putIfAbsent(valueName(rows, column), StoredValues.raw(column)));
            }
            List<Query.Item> items = new ArrayList<>();
            columns.forEach((name, sql) -> items.add(item(sql, name)));
            List<Sql> by = columns.values().stream().skip(1).toList();
            Sql number = new Sql.Cast(new Sql.RowNumber(List.of(columns.get(Records.PARTNER)), by), SqlType.Plain.TEXT);
            items.add(item(new Sql.Text(List.of(Sql.text(records.stored(rows) + " "), number)), ALONE));
            List<Sql> unknown = unknownKeys(rows).stream().map(column -> Logic.isNull(StoredValues.raw(column), true)).toList();
            return new Query(items, stored(rows), List.of(), Logic.all(Logic.known(columns.get(Records.PARTNER)), Logic.any(unknown)), List.of());
        }
    }
}
