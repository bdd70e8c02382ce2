package org.complang.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.complang.model.Column;
import org.complang.model.Table;

/// Rows of which a query speaks, one for each record of a table or for something that belongs to one, and what stands beside them because somebody asked: records around, and what other parts give for these.
final class Rows {
    private final Records records;
    private final Table table;
    private final String name;
    private final String alias;
    /// What tells the records apart where the rows are not the records of [RecordParts] themselves; else null.
    private final List<Sql> identity;
    private final Map<String, Query.Join> joins = new LinkedHashMap<>();
    private final Map<Object, Object> known = new HashMap<>();
    private final Map<Sql, String> hints = new IdentityHashMap<>();
    private final Map<Sql, String> readings = new IdentityHashMap<>();

    private Rows(Records records, Table table, String name, String alias, List<Sql> identity) {
        this.records = records;
        this.table = table;
        this.name = name;
        this.alias = alias;
        this.identity = identity;
    }

    /// The records of a table.
    static Rows of(Records records, Table table) {
        records.need(table);
        return new Rows(records, table, records.part(table), records.word(table), null);
    }

    /// Rows of another part that belong to records of a table.
    ///
    /// @param names the columns that say to which
    static Rows of(Records records, Table table, String part, String alias, List<String> names) {
        List<Sql> identity = new ArrayList<>();
        List<SqlType> types = records.identityTypes(table);
        for (int i = 0; i < names.size(); i++) {
            identity.add(new Sql.Column(alias, names.get(i), types.get(i), false));
        }
        return new Rows(records, table, part, alias, identity);
    }

    String alias() {
        return alias;
    }

    Query.Source source() {
        return new Query.Named(name, alias);
    }

    List<Query.Join> joins() {
        return List.copyOf(joins.values());
    }

    /// What has been made for these rows already.
    Map<Object, Object> known() {
        return known;
    }

    /// What other parts give for these rows, made once.
    ///
    /// @param wanted what it is called where it is computed first
    Sql reading(Object what, String wanted, Supplier<Sql> make) {
        Sql read = (Sql) known.get(what);
        if (read == null) {
            read = make.get();
            known.put(what, read);
            readings.put(read, wanted);
        }
        return read;
    }

    /// What other parts give, by what it is called.
    Map<Sql, String> readings() {
        return readings;
    }

    /// What expressions are called, should they be computed apart.
    Map<Sql, String> hints() {
        return hints;
    }

    private boolean areRecords(Table level) {
        return level == table && identity == null;
    }

    /// A field of the record, or of one around.
    Sql column(Column column) {
        records.asked(column);
        return read(column);
    }

    /// The day of the record, or of one around, on which something begins or ends.
    ///
    /// @param upTo whether it is asked if it begins by a day, else if it ends on one or later
    Sql bound(Column column, boolean upTo) {
        if (!column.isCovered(upTo) || column.merge() == Column.Merge.EARLIEST && Records.canBeNone(column)) {
            records.asked(column);
        }
        return read(column);
    }

    private Sql read(Column column) {
        boolean own = areRecords(column.table()) || identity == null && column.table().parent() != null && records.key(column.table()).contains(column);
        return own ? records.value(table, alias, column) : records.value(column.table(), beside(column.table()), column);
    }

    Sql told(Column column) {
        return areRecords(column.table()) ? records.told(table, alias, column) : records.told(column.table(), beside(column.table()), column);
    }

    Sql differs(Column column) {
        return areRecords(column.table()) ? records.differs(table, alias, column) : records.differs(column.table(), beside(column.table()), column);
    }

    /// Whether the record, or one around, surely exists; never not met.
    Sql there(Table level) {
        boolean apart = !areRecords(level) && (level.keyInDocument() || identity != null);
        return apart ? records.there(level, beside(level), level) : records.there(table, alias, level);
    }

    /// What tells the record, or one around, from others.
    List<Sql> identity(Table level) {
        return identity == null ? records.identity(table, alias, level) : identity.subList(0, records.identityNames(level).size());
    }

    /// The records around, beside the rows that belong to them.
    private String beside(Table level) {
        String word = records.word(level);
        if (!joins.containsKey(word)) {
            join(word, new Query.Named(records.part(level), word), records.identity(level, word, level), level);
        }
        return word;
    }

    /// Another part beside these rows, where it has a row for the same record.
    ///
    /// @param names the columns that say for which
    String join(String part, List<String> names, Table level) {
        if (!joins.containsKey(part)) {
            List<Sql> mine = identity(level);
            List<Sql> theirs = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                theirs.add(new Sql.Column(part, names.get(i), mine.get(i).type(), true));
            }
            join(part, new Query.Named(part, part), theirs, level);
        }
        return part;
    }

    private void join(String key, Query.Source source, List<Sql> theirs, Table level) {
        List<Sql> mine = identity(level);
        List<Sql> same = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            same.add(new Sql.Compare(theirs.get(i), "=", mine.get(i)));
        }
        joins.put(key, new Query.Join(source, true, Logic.all(same)));
    }

    /// The same with a further condition.
    String join(String key, Query.Source source, List<Sql> conditions) {
        joins.putIfAbsent(key, new Query.Join(source, true, conditions.isEmpty() ? null : Logic.all(conditions)));
        return key;
    }
}
