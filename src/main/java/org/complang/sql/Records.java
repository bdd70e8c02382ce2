package org.complang.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;

/// What the statement needs of the records of each table: it is collected while the statement is made, and then written, one part a table, by [RecordParts].
final class Records {
    /// What is needed of one table.
    static final class Need {
        final Table table;
        /// Fields of the record, and keys of those around.
        final Set<Column> columns = new TreeSet<>(Comparator.<Column>comparingInt(column -> column.table().index()).thenComparingInt(Column::index));
        final Set<Column> differing = new TreeSet<>(Comparator.comparingInt(Column::index));
        /// Fields of which the first or the last day that is told is needed, also where another one is not known.
        final Set<Column> told = new TreeSet<>(Comparator.comparingInt(Column::index));
        /// The records, this one or around, by which rows are told apart.
        final Set<Table> identities = new TreeSet<>(Comparator.comparingInt(Table::index));
        final Set<Table> theres = new TreeSet<>(Comparator.comparingInt(Table::index));
        /// Whether a record that does not tell its key may move a day that is asked for.
        boolean moved;
        /// Whether it matters how many records there are.
        boolean counted;
        private final UniqueNames names = new UniqueNames();
        private final Map<Object, String> given = new HashMap<>();

        private Need(Table table) {
            this.table = table;
            names.unique(PARTNER);
        }

        String name(Object what, String wanted) {
            return given.computeIfAbsent(what, _ -> names.unique(wanted));
        }
    }

    static final String PARTNER = "partner";

    private record KeyOf(Table level, Column key) { }

    private record AloneOf(Table level) { }

    private record ThereOf(Table level) { }

    private record DiffersOf(Column column) { }

    private record ToldOf(Column column) { }

    private final Shape shape;
    private final Map<Table, Need> needs = new LinkedHashMap<>();
    private final Map<Table, String> names = new HashMap<>();

    Records(Shape shape, UniqueNames parts) {
        this.shape = shape;
        // A part that is called as a table would be read in its place.
        shape.tables().forEach(table -> parts.reserve(stored(table)));
        shape.tables().stream().map(this::word).distinct().forEach(parts::unique);
        for (Table table : shape.tables()) {
            names.put(table, parts.unique("each_" + word(table)));
        }
    }

    Table root() {
        return shape.root();
    }

    Column partnerKey() {
        return shape.partnerKey();
    }

    /// The word for a record of a table in names.
    String word(Table table) {
        return table == shape.root() ? PARTNER : UniqueNames.snake(table.record());
    }

    /// The name of the part that has one row for each record.
    String part(Table table) {
        return names.get(table);
    }

    Need need(Table table) {
        return needs.computeIfAbsent(table, Need::new);
    }

    /// What is needed, in the order of the tables.
    List<Need> needs() {
        return needs.values().stream().sorted(Comparator.comparingInt(need -> need.table.index())).toList();
    }

    List<Column> key(Table table) {
        return table == shape.root() ? List.of(shape.partnerKey()) : table.key();
    }

    /// The records around and the record itself, the outermost first; not the partner.
    static List<Table> levels(Table table) {
        List<Table> levels = new ArrayList<>();
        for (Table level = table; level.parent() != null; level = level.parent()) {
            levels.addFirst(level);
        }
        return levels;
    }

    /// Whether records of the table and those around can be told apart in flat tables.
    static boolean isFlat(Table table) {
        return levels(table).stream().allMatch(level -> level == table || !level.key().isEmpty());
    }

    static SqlType type(Column column) {
        return switch (column.type()) {
            case Type.Plain.ID, Type.Plain.TEXT -> SqlType.Plain.TEXT;
            case Type.Plain.YES_NO -> SqlType.Plain.TRUTH;
            case Type.Plain.DATE, Type.Plain.MONTH -> SqlType.Plain.DATE;
            case Type.Plain.COUNT -> SqlType.WHOLE;
            case Type.Plain.DECIMAL -> new SqlType.Number(4, false);
            case Type.Money _ -> new SqlType.Number(4, false);
            case Type.Code _ -> SqlType.Plain.TEXT;
        };
    }

    /// Whether no value is a value: none, or without an end.
    static boolean canBeNone(Column column) {
        return switch (column.absence()) {
            case NEVER, UNKNOWN -> false;
            case NONE, OPEN_ENDED -> true;
        };
    }

    /// Whether a field that may have no value can also be unknown, because records that are put together differ in it.
    boolean mayDiffer(Column column) {
        List<Column> key = key(column.table());
        return canBeNone(column) && column.merge() == Column.Merge.REPORT && !key.isEmpty() && !key.contains(column);
    }

    /// The key of the level that is `NULL` in data where it is not known.
    List<Column> unknownKeys(Table level) {
        return key(level).stream().filter(column -> !canBeNone(column)).toList();
    }

    // What a part has of its rows

    Sql value(Table table, String alias, Column column) {
        need(table).columns.add(column);
        return new Sql.Column(alias, valueName(table, column), type(column), true);
    }

    /// Whether a day may be told of a record and another one not known that may count as well.
    static boolean mayBeOpen(Column column) {
        return column.isMovable() && !canBeNone(column);
    }

    /// The day that is told, be there another one that is not known; not known where none is told.
    Sql told(Table table, String alias, Column column) {
        need(table).told.add(column);
        return new Sql.Column(alias, toldName(table, column), type(column), true);
    }

    /// Tells that what a field holds matters, and not only that a bound on it is met.
    void asked(Column column) {
        need(column.table()).moved |= column.isMovable();
    }

    Sql differs(Table table, String alias, Column column) {
        need(table).differing.add(column);
        return new Sql.Column(alias, differsName(table, column), SqlType.Plain.TRUTH, true);
    }

    /// Whether a record, this one or one around, surely exists; never not met.
    Sql there(Table table, String alias, Table level) {
        if (level.key().isEmpty()) {
            return Sql.TRUE;
        }
        need(table).theres.add(level);
        if (level.keyInDocument() && level == table) {
            identity(table, alias, table);
        }
        return new Sql.Column(alias, thereName(table, level), SqlType.Plain.TRUTH, true);
    }

    /// What tells the record, this one or one around, from others: the partner, and the keys down to it.
    List<Sql> identity(Table table, String alias, Table level) {
        List<Sql> identity = new ArrayList<>(List.of(new Sql.Column(alias, PARTNER, SqlType.Plain.TEXT, false)));
        for (Table at : levels(level)) {
            need(table).identities.add(at);
            key(at).forEach(key -> identity.add(new Sql.Column(alias, keyName(table, at, key), keyType(key), false)));
            identity.add(new Sql.Column(alias, aloneName(table, at), SqlType.Plain.TEXT, false));
        }
        return identity;
    }

    /// What the columns of [#identity] are called where they are alone.
    List<String> identityNames(Table level) {
        List<String> identity = new ArrayList<>(List.of(PARTNER));
        for (Table at : levels(level)) {
            key(at).forEach(key -> identity.add(keyWord(at, key)));
            identity.add(word(at) + "_alone");
        }
        return identity;
    }

    List<SqlType> identityTypes(Table level) {
        List<SqlType> types = new ArrayList<>(List.of(SqlType.Plain.TEXT));
        for (Table at : levels(level)) {
            key(at).forEach(key -> types.add(keyType(key)));
            types.add(SqlType.Plain.TEXT);
        }
        return types;
    }

    /// A key that may have no value is compared as text.
    static SqlType keyType(Column key) {
        return canBeNone(key) ? SqlType.Plain.TEXT : type(key);
    }

    private String keyWord(Table level, Column key) {
        return level.key().size() == 1 ? word(level) : word(level) + "_" + UniqueNames.snake(key.name());
    }

    String valueName(Table table, Column column) {
        return need(table).name(column, (column.table() == table ? "" : word(column.table()) + "_") + UniqueNames.snake(column.name()));
    }

    String differsName(Table table, Column column) {
        return need(table).name(new DiffersOf(column), UniqueNames.snake(column.name()) + "_differs");
    }

    String toldName(Table table, Column column) {
        return need(table).name(new ToldOf(column), UniqueNames.snake(column.name()) + "_told");
    }

    String keyName(Table table, Table level, Column key) {
        return need(table).name(new KeyOf(level, key), keyWord(level, key));
    }

    String aloneName(Table table, Table level) {
        return need(table).name(new AloneOf(level), word(level) + "_alone");
    }

    String thereName(Table table, Table level) {
        return need(table).name(new ThereOf(level), level == table ? "there" : word(level) + "_there");
    }

    // Names in data

    /// What the table is called in data: as the list; with those around it before where several are called so.
    String stored(Table table) {
        if (table == shape.root()) {
            return shape.groups().getFirst().plural();
        }
        boolean alone = shape.tables().stream().filter(other -> other.spelling().equalsIgnoreCase(table.spelling())).count() == 1;
        return alone ? table.spelling() : String.join("_", levels(table).stream().map(Table::spelling).toList());
    }

    /// A column of a table of the data that stands for two fields: two of the record, or one of it and a key of one around.
    Stream<Column> ambiguous(Table table) {
        Set<String> spellings = new HashSet<>();
        List<Column> all = new ArrayList<>(table.columns());
        if (table != shape.root()) {
            all.add(shape.partnerKey());
            levels(table).stream().filter(level -> level != table).forEach(level -> all.addAll(key(level)));
        }
        return all.stream().filter(column -> !spellings.add(column.spelling().toLowerCase(java.util.Locale.ROOT)));
    }
}
