package org.complang.sql;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.wording.Phrase;

/// A `SELECT`.
///
/// @param items what it gives
/// @param from the first that it takes rows from; null for none
/// @param where which rows; null for all
/// @param groupBy by what rows are put together; empty where they are not
/// @param hints what expressions are called that stand in several places
/// @param first what is computed first and under a name, wherever it stands
record Query(List<Item> items, Source from, List<Join> joins, Sql where, List<Sql> groupBy, Map<Sql, String> hints, Map<Sql, String> first) {
    Query {
        items = List.copyOf(items);
        joins = List.copyOf(joins);
        groupBy = List.copyOf(groupBy);
    }

    Query(List<Item> items, Source from, List<Join> joins, Sql where, List<Sql> groupBy) {
        this(items, from, joins, where, groupBy, new IdentityHashMap<>());
    }

    Query(List<Item> items, Source from, List<Join> joins, Sql where, List<Sql> groupBy, Map<Sql, String> hints) {
        this(items, from, joins, where, groupBy, hints, new IdentityHashMap<>());
    }

    /// @param says what stands above it as a comment
    record Item(Sql sql, String name, Optional<Phrase> says) {
        Item(Sql sql, String name) {
            this(sql, name, Optional.empty());
        }
    }

    /// A table, an earlier part of the statement, or rows that stand here.
    sealed interface Source {
        String alias();
    }

    /// @param alias the name it has here; the same as its own where it has no other
    record Named(String name, String alias) implements Source { }

    /// A table of the data.
    ///
    /// @param prefix what stands before its name as it is, such as the name of a schema and a point
    record Stored(String prefix, String name, String alias) implements Source { }

    record Nested(List<Query> union, String alias) implements Source {
        Nested {
            union = List.copyOf(union);
        }
    }

    /// Rows of whole numbers.
    record Rows(List<List<Long>> rows, List<String> columns, String alias) implements Source {
        Rows {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /// @param outer whether rows stay for which nothing is found
    /// @param on null where every row fits
    record Join(Source source, boolean outer, Sql on) { }

    /// A part of the statement under a name: queries whose rows are put one below the other.
    record Part(String name, List<Phrase> says, List<Query> union) {
        Part {
            says = List.copyOf(says);
            union = List.copyOf(union);
        }
    }
}
