package org.complang.sql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.model.Table;
import org.complang.wording.Phrase;

/// A part that gives, for each record of a table, what is aggregated over records below it.
final class Group {
    final String name;
    final Table per;
    final int stage;
    final Rows rows;
    private final List<String> identity = new ArrayList<>();
    private final UniqueNames names = new UniqueNames();
    private final UniqueNames bases = new UniqueNames();
    private final List<Query.Item> items = new ArrayList<>();
    /// The conditions on rows of which one must be possible; empty where all rows are looked at.
    private final Map<Sql, Sql> possible = new IdentityHashMap<>();
    private boolean all;

    Group(String name, Table per, int stage, Rows rows, Records records) {
        this.name = name;
        this.per = per;
        this.stage = stage;
        this.rows = rows;
        records.identityNames(per).forEach(wanted -> identity.add(names.unique(wanted)));
    }

    /// Which rows may count where a selection decides.
    Sql possible(Sql selection) {
        return possible.computeIfAbsent(selection, Logic::possible);
    }

    /// From here on all rows are looked at.
    void all() {
        all = true;
    }

    /// Whether anybody reads it.
    boolean isUsed() {
        return !items.isEmpty();
    }

    /// A further column.
    String add(String wanted, Sql sql, Optional<Phrase> phrase) {
        String column = names.unique(wanted);
        items.add(new Query.Item(sql, column, phrase));
        return column;
    }

    /// A column for the record of other rows; `NULL` where there is nothing below it.
    Sql.Column read(Rows at, String column, SqlType type) {
        return new Sql.Column(at.join(name, identity, per), column, type, true);
    }

    private record Read(Group group, String column) { }

    /// The same as a number, 0 where there is nothing below the record.
    Sql number(Rows at, String column, SqlType type) {
        return at.reading(new Read(this, column), column, () -> Aggregates.zero(read(at, column, type)));
    }

    /// The same as a number that may be `NULL`.
    Sql openNumber(Rows at, String column, SqlType type) {
        return at.reading(new Read(this, column), column, () -> Logic.choose(isMissing(at), Numbers.ZERO.sql(), read(at, column, type)));
    }

    /// The same as a truth, not met where there is nothing below the record.
    Sql truth(Rows at, String column) {
        return at.reading(new Read(this, column), column, () -> Logic.choose(isMissing(at), Sql.FALSE, read(at, column, SqlType.Plain.TRUTH)));
    }

    /// A name with which all columns of one thing begin.
    String base(String wanted) {
        return bases.unique(wanted);
    }

    /// Whether there is nothing below the record of other rows.
    Sql isMissing(Rows at) {
        return new Sql.IsNull(read(at, identity.getFirst(), SqlType.Plain.TEXT), true);
    }

    Query.Part part() {
        List<Sql> identities = rows.identity(per);
        List<Query.Item> all = new ArrayList<>();
        for (int i = 0; i < identities.size(); i++) {
            all.add(new Query.Item(identities.get(i), identity.get(i)));
        }
        Sql where = null;
        if (!this.all && possible.size() == 1) {
            where = possible.values().iterator().next();
            Sql only = where;
            items.replaceAll(item -> new Query.Item(unfiltered(item.sql(), only), item.name(), item.says()));
        }
        all.addAll(items);
        return new Query.Part(name, List.of(), List.of(new Query(all, rows.source(), rows.joins(), where, identities, rows.hints())));
    }

    private static Sql without(Sql filter, Sql passed) {
        boolean among = filter instanceof Sql.Junction(boolean all, List<Sql> parts, _) && all && parts.stream().anyMatch(part -> part == passed);
        return filter == passed ? null : among ? Logic.all(filter.inner().filter(part -> part != passed).toList()) : filter;
    }

    /// The same without a filter that the rows have passed already.
    private static Sql unfiltered(Sql sql, Sql passed) {
        return switch (sql) {
            case Sql.Aggregated(String function, Sql of, Sql filter, SqlType type, boolean canBeNull) -> new Sql.Aggregated(function, of, without(filter, passed), type, canBeNull);
            case Sql.Call(String function, List<Sql> arguments, SqlType type, boolean canBeNull) ->
                    new Sql.Call(function, arguments.stream().map(argument -> unfiltered(argument, passed)).toList(), type, canBeNull);
            case Sql.Case(List<Sql.When> whens, Sql otherwise, SqlType type, boolean canBeNull) ->
                    new Sql.Case(whens.stream().map(when -> new Sql.When(unfiltered(when.condition(), passed), unfiltered(when.value(), passed))).toList(),
                            otherwise == null ? null : unfiltered(otherwise, passed), type, canBeNull);
            case Sql.Compare(Sql left, String operator, Sql right, boolean canBeNull) -> new Sql.Compare(unfiltered(left, passed), operator, unfiltered(right, passed), canBeNull);
            case Sql.Junction(boolean all, List<Sql> parts, boolean canBeNull) -> new Sql.Junction(all, parts.stream().map(part -> unfiltered(part, passed)).toList(), canBeNull);
            case Sql.Cast(Sql what, SqlType type, boolean canBeNull) -> new Sql.Cast(unfiltered(what, passed), type, canBeNull);
            case Sql.Arithmetic(Sql left, String operator, Sql right, SqlType.Number type, boolean canBeNull) ->
                    new Sql.Arithmetic(unfiltered(left, passed), operator, unfiltered(right, passed), type, canBeNull);
            case Sql.DaysBetween(Sql first, Sql second, boolean canBeNull) -> new Sql.DaysBetween(unfiltered(first, passed), unfiltered(second, passed), canBeNull);
            case Sql.Column _, Sql.Literal _, Sql.Endless _, Sql.Not _, Sql.OneOf _, Sql.Between _, Sql.IsNull _, Sql.Possible _, Sql.Sure _, Sql.OfCalendar _, Sql.Text _, Sql.RowNumber _, Sql.Alike _,
                 Sql.Impossible _ -> sql;
        };
    }
}
