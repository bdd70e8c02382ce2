package org.complang.sql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What of a query is computed first, because it stands in several places: layer by layer, each from those below, so that nothing is written twice.
final class Layers {
    /// Expressions of fewer parts are written again.
    private static final int PARTS = 6;

    private final Query query;
    private final Map<Sql, Integer> uses = new IdentityHashMap<>();
    private final Map<Sql, Integer> sizes = new IdentityHashMap<>();
    private final Map<Sql, Boolean> aggregated = new IdentityHashMap<>();
    private final Map<Sql, Integer> levels = new IdentityHashMap<>();
    private final List<Sql> order = new ArrayList<>();
    private final UniqueNames names = new UniqueNames();
    private final Map<Sql, String> shared = new IdentityHashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final List<Sql.Column> carried = new ArrayList<>();
    private int deepest;

    Layers(Query query) {
        this.query = query;
        roots().forEach(this::use);
        order.forEach(this::share);
        order.forEach(this::level);
        if (deepest > 0) {
            nameColumns();
            order.stream().filter(this::isShared).forEach(sql -> shared.put(sql, names.unique(query.first().getOrDefault(sql, query.hints().getOrDefault(sql, "part")))));
        }
    }

    private Stream<Sql> roots() {
        return Stream.of(query.items().stream().map(Query.Item::sql), Stream.ofNullable(query.where()), query.groupBy().stream()).flatMap(part -> part);
    }

    /// Counts where an expression stands; `order` has parts before the whole.
    private void use(Sql sql) {
        if (uses.merge(sql, 1, Integer::sum) > 1) {
            return;
        }
        sql.inner().forEach(this::use);
        aggregated.put(sql, isAggregate(sql) || sql.inner().anyMatch(aggregated::get));
        order.add(sql);
    }

    /// What is large and stands in several places is computed once; what is made of that is small again.
    private void share(Sql sql) {
        int size = Math.min(1000, 1 + sql.inner().mapToInt(sizes::get).sum());
        boolean shared = query.first().containsKey(sql) || uses.get(sql) > 1 && size >= PARTS && !aggregated.get(sql);
        sizes.put(sql, shared ? 1 : size);
        if (shared) {
            levels.put(sql, 0);
        }
    }

    private static boolean isAggregate(Sql sql) {
        return sql instanceof Sql.Aggregated || sql instanceof Sql.RowNumber || sql instanceof Sql.Alike;
    }

    private boolean isShared(Sql sql) {
        return levels.getOrDefault(sql, 0) > 0;
    }

    private final Map<Sql, Integer> below = new IdentityHashMap<>();

    /// The layer of an expression that stands in several places is above all layers that it needs.
    private void level(Sql sql) {
        int under = sql.inner().mapToInt(below::get).max().orElse(0);
        if (levels.containsKey(sql)) {
            levels.put(sql, under + 1);
            deepest = Math.max(deepest, under + 1);
            below.put(sql, under + 1);
        } else {
            below.put(sql, under);
        }
    }

    private void nameColumns() {
        Map<Sql, Boolean> seen = new IdentityHashMap<>();
        roots().forEach(root -> carry(root, seen));
        order.stream().filter(sql -> levels.getOrDefault(sql, 0) > 1).forEach(sql -> sql.inner().forEach(part -> carry(part, seen)));
        carried.sort(java.util.Comparator.comparing(column -> !query.from().alias().equals(column.of())));
        carried.forEach(column -> {
            boolean first = query.from().alias().equals(column.of());
            boolean alone = first || carried.stream().filter(other -> other.name().equalsIgnoreCase(column.name())).count() == 1;
            columns.put(key(column), names.unique(alone ? column.name() : column.of() + "_" + column.name()));
        });
    }

    private void carry(Sql sql, Map<Sql, Boolean> seen) {
        if (isShared(sql) || seen.put(sql, true) != null) {
            return;
        }
        if (sql instanceof Sql.Column column) {
            if (carried.stream().noneMatch(other -> key(other).equals(key(column)))) {
                carried.add(column);
            }
        } else {
            sql.inner().forEach(part -> carry(part, seen));
        }
    }

    static String key(Sql.Column column) {
        return column.of() + "." + column.name();
    }

    /// How many layers there are below the query; 0 where nothing stands in several places.
    int deepest() {
        return deepest;
    }

    /// What a layer computes, counted from 1, in the order in which it is written.
    List<Sql> of(int layer) {
        return order.stream().filter(sql -> levels.getOrDefault(sql, 0) == layer).toList();
    }

    String name(Sql shared) {
        return this.shared.get(shared);
    }

    /// The columns that the first layer hands on, with the names that they have from there.
    List<Query.Item> carried() {
        return carried.stream().map(column -> new Query.Item(column, columns.get(key(column)))).toList();
    }

    /// How an expression is called in a layer above the one that computes it; nothing where it is written out.
    ///
    /// @param layer the layer in which it is asked for
    Optional<String> called(Sql sql, int layer) {
        if (isShared(sql) && levels.get(sql) < layer) {
            return Optional.of(shared.get(sql));
        }
        return layer > 1 && sql instanceof Sql.Column column ? Optional.ofNullable(columns.get(key(column))) : Optional.empty();
    }

    /// Whether the condition on rows can stand in the first layer.
    boolean filtersFirst() {
        return query.where() != null && below.get(query.where()) == 0;
    }
}
