package org.complang.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Phrase;

/// Writes the parts that have one row for each record: records with one key are put together as the data model says, and a row whose key is not known is a record by itself.
final class RecordParts {
    private static final String ALONE = "alone";
    private static final String MENTIONED = "mentioned";

    private final Records records;
    private final String prefix;
    private final Names names;
    private final Map<Table, String> withoutKey = new LinkedHashMap<>();

    RecordParts(Records records, String prefix, Names names) {
        this.records = records;
        this.prefix = prefix;
        this.names = names;
    }

    List<Query.Part> parts() {
        List<Query.Part> parts = new ArrayList<>();
        List<Records.Need> needs = records.needs();
        needs.stream().map(need -> need.table).filter(table -> table.parent() != null && !unknownKeys(table).isEmpty())
                .forEach(table -> withoutKey.put(table, names.unique(Names.snake(records.stored(table)) + "_without_key")));
        for (Records.Need need : needs) {
            if (withoutKey.containsKey(need.table)) {
                parts.add(new Query.Part(withoutKey.get(need.table), List.of(Phrase.of("sql.without-key", Phrasing.records(need.table))), List.of(rowsWithoutKey(need))));
            }
        }
        needs.forEach(need -> parts.add(need.table.parent() == null ? partner(need) : records(need)));
        return parts;
    }

    private Query.Source stored(Table table, String alias) {
        return new Query.Stored(prefix, records.stored(table), alias);
    }

    // Values in data

    /// A field as it stands in data; a term in its first spelling.
    private Sql raw(String alias, Column column) {
        Sql.Column written = new Sql.Column(alias, column.spelling(), Records.type(column), true);
        if (!(column.type() instanceof Type.Code(Vocabulary vocabulary))) {
            return written;
        }
        List<Sql.When> others = new ArrayList<>();
        for (Term term : vocabulary.terms()) {
            List<Sql> more = spellings(vocabulary, term).stream().skip(1).<Sql>map(RecordParts::text).toList();
            if (!more.isEmpty()) {
                others.add(new Sql.When(Logic.oneOf(written, more), text(spellings(vocabulary, term).getFirst())));
            }
        }
        return others.isEmpty() ? written : new Sql.Case(others, written);
    }

    /// The spellings of a term that are no other one's.
    static List<String> spellings(Vocabulary vocabulary, Term term) {
        return term.spellings().stream().filter(spelling -> vocabulary.spelled(spelling).index() == term.index()).distinct().toList();
    }

    static Sql text(String text) {
        return new Sql.Literal(text, SqlType.Plain.TEXT);
    }

    private static Sql key(Sql key, Column column) {
        if (!Records.canBeNone(column)) {
            return key;
        }
        Sql text = column.type() instanceof Type.Code || column.type() == Type.Plain.ID || column.type() == Type.Plain.TEXT ? key : new Sql.Cast(key, SqlType.Plain.TEXT);
        return Logic.orElse(new Sql.Text(List.of(text("="), text)), text(""));
    }

    /// What stands for a key that is not known, beside what makes it alone.
    private static Sql anything(Column column) {
        return switch (Records.keyType(column)) {
            case SqlType.Plain.TEXT -> text("");
            case SqlType.Plain.DATE -> new Sql.Literal(LocalDate.of(1, 1, 1), SqlType.Plain.DATE);
            case SqlType.Plain.TRUTH -> Sql.FALSE;
            case SqlType.Number _ -> Numbers.ZERO.sql();
        };
    }

    /// Keys of the record and of those around that are not known where they are `NULL`.
    private List<Column> unknownKeys(Table table) {
        return Records.levels(table).stream().flatMap(level -> records.unknownKeys(level).stream()).toList();
    }

    private Sql partnerKey(String alias) {
        return raw(alias, records.partnerKey());
    }

    private static Query.Item item(Sql sql, String name) {
        return new Query.Item(sql, name);
    }

    // Records

    private Query.Part partner(Records.Need need) {
        List<Query.Item> items = new ArrayList<>(List.of(item(partnerKey(""), Records.PARTNER)));
        need.columns.forEach(column -> items.add(item(column == records.partnerKey() ? partnerKey("") : merged(column), records.valueName(need.table, column))));
        need.differing.forEach(column -> items.add(item(differs(column), records.differsName(need.table, column))));
        Query query = new Query(items, stored(need.table, records.stored(need.table)), List.of(), Logic.known(partnerKey("")), List.of(partnerKey("")));
        return new Query.Part(records.part(need.table), List.of(Phrase.of("sql.partners")), List.of(query));
    }

    private Query.Part records(Records.Need need) {
        boolean inDocument = need.table.keyInDocument() && need.theres.contains(need.table);
        List<Query> union = new ArrayList<>(List.of(written(need)));
        if (withoutKey.containsKey(need.table)) {
            union.add(alone(need, need.table));
        }
        List<Table> below = need.counted || inDocument ? withoutKey.keySet().stream().filter(other -> other != need.table && other.isWithin(need.table)).toList() : List.of();
        if (!below.isEmpty()) {
            union.add(mentioned(need, below));
            below.forEach(other -> union.add(alone(need, other)));
        }
        Phrase says = Phrase.of(need.table.key().isEmpty() ? "sql.records-without-key" : inDocument ? "sql.records-in-document" : "sql.records", Phrasing.records(need.table));
        return new Query.Part(records.part(need.table), List.of(says), inDocument ? List.of(oncePerDocument(need, union)) : union);
    }

    /// The columns that a part has, each as `of` gives it.
    private List<Query.Item> items(Records.Need need, Sql partner, Given of) {
        Table table = need.table;
        List<Query.Item> items = new ArrayList<>(List.of(item(partner, Records.PARTNER)));
        for (Table level : need.identities) {
            records.key(level).forEach(column -> items.add(item(of.key(level, column), records.keyName(table, level, column))));
            items.add(item(of.alone(level), records.aloneName(table, level)));
        }
        need.columns.forEach(column -> items.add(item(of.value(column), records.valueName(table, column))));
        need.differing.forEach(column -> items.add(item(of.differs(column), records.differsName(table, column))));
        need.theres.forEach(level -> items.add(item(of.there(level), records.thereName(table, level))));
        return items;
    }

    private interface Given {
        Sql key(Table level, Column column);

        Sql alone(Table level);

        Sql value(Column column);

        Sql differs(Column column);

        Sql there(Table level);
    }

    /// Records with all their keys.
    private Query written(Records.Need need) {
        Table table = need.table;
        boolean keyed = !table.key().isEmpty();
        List<Sql> where = new ArrayList<>(List.of(Logic.known(partnerKey(""))));
        unknownKeys(table).forEach(column -> where.add(Logic.known(raw("", column))));
        List<Sql> group = new ArrayList<>();
        if (keyed || need.counted) {
            group.add(partnerKey(""));
            Records.levels(table).forEach(level -> records.key(level).forEach(column -> group.add(raw("", column))));
            if (!keyed) {
                table.columns().forEach(column -> group.add(raw("", column)));
            }
        }
        List<Query.Item> items = items(need, partnerKey(""), new Given() {
            @Override
            public Sql key(Table level, Column column) {
                return RecordParts.key(raw("", column), column);
            }

            @Override
            public Sql alone(Table level) {
                return text("");
            }

            @Override
            public Sql value(Column column) {
                return keyed && column.table() == table && !table.key().contains(column) ? merged(column) : raw("", column);
            }

            @Override
            public Sql differs(Column column) {
                return RecordParts.this.differs(column);
            }

            @Override
            public Sql there(Table level) {
                return Sql.TRUE;
            }
        });
        return new Query(items, stored(table, records.stored(table)), List.of(), Logic.all(where), group);
    }

    /// What records with one key have together in a field.
    private Sql merged(Column column) {
        Sql value = raw("", column);
        boolean truth = Records.type(column) == SqlType.Plain.TRUTH;
        Sql least = new Sql.Aggregated(truth ? "bool_and" : "min", value, null, Records.type(column), true);
        Sql most = new Sql.Aggregated(truth ? "bool_or" : "max", value, null, Records.type(column), true);
        return switch (column.merge()) {
            case REPORT, MAY_DIFFER -> Logic.choose(Logic.all(everywhere(value), Logic.compare(least, "=", most)), least, new Sql.Literal(null, Records.type(column)));
            case EARLIEST -> Records.canBeNone(column) ? least : Logic.choose(everywhere(value), least, new Sql.Literal(null, Records.type(column)));
            case LATEST -> Logic.choose(everywhere(value), most, new Sql.Literal(null, Records.type(column)));
        };
    }

    private static Sql count(Sql value) {
        return new Sql.Aggregated("count", value, null, SqlType.WHOLE, false);
    }

    private static Sql everywhere(Sql value) {
        return Logic.compare(count(value), "=", count(null));
    }

    /// Whether records with one key say different things of a field.
    private Sql differs(Column column) {
        Sql value = raw("", column);
        boolean truth = Records.type(column) == SqlType.Plain.TRUTH;
        Sql least = new Sql.Aggregated(truth ? "bool_and" : "min", value, null, Records.type(column), true);
        Sql most = new Sql.Aggregated(truth ? "bool_or" : "max", value, null, Records.type(column), true);
        return Logic.all(Logic.compare(count(value), ">", Numbers.ZERO.sql()), Logic.any(Logic.compare(count(value), "<", count(null)), Logic.compare(least, "<>", most)));
    }

    // Rows without a key

    private String keyName(Table table, Table level, Column column) {
        return level == table ? "own_" + Names.snake(column.name()) : Names.snake(level.record()) + "_" + Names.snake(column.name());
    }

    /// The rows of a table of which some key is not known, numbered.
    private Query rowsWithoutKey(Records.Need need) {
        Table table = need.table;
        Map<String, Sql> columns = new LinkedHashMap<>();
        columns.put(Records.PARTNER, partnerKey(""));
        Records.levels(table).forEach(level -> records.key(level).forEach(column -> columns.put(keyName(table, level, column), raw("", column))));
        need.columns.stream().filter(column -> column.table() == table).forEach(column -> columns.putIfAbsent("own_" + Names.snake(column.name()), raw("", column)));
        List<Sql> by = columns.values().stream().skip(1).toList();
        List<Query.Item> items = new ArrayList<>();
        columns.forEach((name, sql) -> items.add(item(sql, name)));
        Sql number = new Sql.Cast(new Sql.RowNumber(List.of(partnerKey("")), by), SqlType.Plain.TEXT);
        items.add(item(new Sql.Text(List.of(text(records.stored(table) + " "), number)), ALONE));
        List<Sql> unknown = unknownKeys(table).stream().map(column -> Logic.isNull(raw("", column), true)).toList();
        return new Query(items, stored(table, records.stored(table)), List.of(), Logic.all(Logic.known(partnerKey("")), Logic.any(unknown)), List.of());
    }

    /// The records of a table that rows without a key speak of, each by itself; rows of the table, or of one below.
    private Query alone(Records.Need need, Table rows) {
        Table table = need.table;
        Query.Source source = new Query.Named(withoutKey.get(rows), withoutKey.get(rows));
        List<Query.Item> items = items(need, new Sql.Column("", Records.PARTNER, SqlType.Plain.TEXT, false), new Given() {
            private Sql column(Table level, Column column) {
                return new Sql.Column("", keyName(rows, level, column), Records.type(column), true);
            }

            @Override
            public Sql key(Table level, Column column) {
                return Logic.orElse(RecordParts.key(column(level, column), column), anything(column));
            }

            @Override
            public Sql alone(Table level) {
                return Logic.choose(unknown(level), new Sql.Column("", ALONE, SqlType.Plain.TEXT, false), text(""));
            }

            private Sql unknown(Table upTo) {
                return Logic.any(Records.levels(upTo).stream().flatMap(level -> records.unknownKeys(level).stream().map(column -> Logic.isNull(column(level, column), true))).toList());
            }

            @Override
            public Sql value(Column column) {
                return rows == table && column.table() == table ? new Sql.Column("", "own_" + Names.snake(column.name()), Records.type(column), true)
                        : records.key(column.table()).contains(column) ? column(column.table(), column) : new Sql.Literal(null, Records.type(column));
            }

            @Override
            public Sql differs(Column column) {
                return Sql.FALSE;
            }

            @Override
            public Sql there(Table level) {
                Sql known = Logic.all(records.unknownKeys(level).stream().map(column -> Logic.known(column(level, column))).toList());
                return Logic.choose(known, Sql.TRUE, Sql.UNKNOWN);
            }
        });
        List<Sql> where = Records.levels(table).stream()
                .flatMap(level -> records.unknownKeys(level).stream().map(column -> Logic.isNull(new Sql.Column("", keyName(rows, level, column), Records.type(column), true), true))).toList();
        return new Query(items, source, List.of(), rows == table ? null : Logic.any(where), List.of());
    }

    /// Records of which only rows of their lists speak.
    private Query mentioned(Records.Need need, List<Table> below) {
        Table table = need.table;
        List<Query> union = new ArrayList<>();
        for (Table other : below) {
            List<Query.Item> items = new ArrayList<>(List.of(item(partnerKey(""), Records.PARTNER)));
            List<Sql> where = new ArrayList<>(List.of(Logic.known(partnerKey(""))));
            Records.levels(table).forEach(level -> records.key(level).forEach(column -> items.add(item(raw("", column), keyName(other, level, column)))));
            unknownKeys(table).forEach(column -> where.add(Logic.known(raw("", column))));
            union.add(new Query(items, stored(other, records.stored(other)), List.of(), Logic.all(where), List.of()));
        }
        Table first = below.getFirst();
        List<Sql> group = new ArrayList<>(List.of(new Sql.Column(MENTIONED, Records.PARTNER, SqlType.Plain.TEXT, false)));
        List<Sql> same = new ArrayList<>(List.of(Logic.compare(partnerKey("known"), "=", group.getFirst())));
        Records.levels(table).forEach(level -> records.key(level).forEach(column -> {
            Sql key = new Sql.Column(MENTIONED, keyName(first, level, column), Records.type(column), true);
            group.add(key);
            same.add(Logic.compare(key(raw("known", column), column), "=", key(key, column)));
        }));
        List<Query.Item> items = items(need, group.getFirst(), new Given() {
            private Sql column(Table level, Column column) {
                return new Sql.Column(MENTIONED, keyName(first, level, column), Records.type(column), true);
            }

            @Override
            public Sql key(Table level, Column column) {
                return RecordParts.key(column(level, column), column);
            }

            @Override
            public Sql alone(Table level) {
                return text("");
            }

            @Override
            public Sql value(Column column) {
                return records.key(column.table()).contains(column) ? column(column.table(), column) : new Sql.Literal(null, Records.type(column));
            }

            @Override
            public Sql differs(Column column) {
                return Sql.FALSE;
            }

            @Override
            public Sql there(Table level) {
                return Sql.TRUE;
            }
        });
        Query.Join known = new Query.Join(stored(table, "known"), true, Logic.all(same));
        return new Query(items, new Query.Nested(union, MENTIONED), List.of(known), Logic.isNull(partnerKey("known"), true), group);
    }

    /// A record whose key stands at two records around may belong to either.
    private Query oncePerDocument(Records.Need need, List<Query> union) {
        String there = records.thereName(need.table, need.table);
        List<Sql> alike = new ArrayList<>(List.of(new Sql.Column("", Records.PARTNER, SqlType.Plain.TEXT, false)));
        need.table.key().forEach(column -> alike.add(new Sql.Column("", records.keyName(need.table, need.table, column), Records.keyType(column), false)));
        Sql surely = new Sql.Column("", there, SqlType.Plain.TRUTH, true);
        alike.add(surely);
        Set<String> all = union.getFirst().items().stream().map(Query.Item::name).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Query.Item> items = all.stream().map(name -> name.equals(there)
                ? item(Logic.choose(Logic.all(surely, Logic.compare(new Sql.Alike(alike), "=", Numbers.ONE.sql())), Sql.TRUE, Sql.UNKNOWN), name)
                : item(new Sql.Column("", name, SqlType.Plain.TEXT, true), name)).toList();
        return new Query(items, new Query.Nested(union, "written"), List.of(), null, List.of());
    }

    /// The tables of the data that the parts read.
    List<Table> reads() {
        return records.needs().stream().map(need -> need.table).toList();
    }

    Optional<Column> ambiguous() {
        return reads().stream().flatMap(records::ambiguous).findFirst();
    }
}
