package org.complang.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.reference.Verdict.Gap;

/// A partner document, given as the maps and lists of its JSON: each thing that it speaks of is one item, however many records name it.
final class ReferenceDocument {
    private final Shape shape;
    private final Item root;
    private final Set<Table> incomplete = new HashSet<>();
    /// Fields of which a record with the same key may tell another day.
    private final Map<Item, Set<Column>> open = new IdentityHashMap<>();

    ReferenceDocument(Shape shape, Map<String, Object> json) {
        this.shape = shape;
        this.root = new Item(shape.root(), null);
        readRoot(json);
        fill(root, List.of(json));
        for (Table table : shape.tables()) {
            List<Item> items = root.all(table);
            for (int i = 0; i < items.size(); i++) {
                items.get(i).position = i;
            }
            if (table.keyInDocument()) {
                items.stream().filter(item -> hasKey(item.table, item.fields)).filter(item -> items.stream().anyMatch(other -> other != item
                        && key(item.table, item.fields).equals(key(item.table, other.fields)))).forEach(item -> item.doubtful = true);
            }
        }
        List<Item> keyed = shape.tables().stream().filter(table -> table.parent() != null && !table.key().isEmpty()).flatMap(table -> root.all(table).stream()).toList();
        keyed.forEach(this::settle);
        keyed.forEach(this::move);
    }

    /// Tells of which fields of an item another record with the same key may tell an earlier or a later day.
    private void settle(Item item) {
        for (Column column : item.table.columns()) {
            if (item.fields.get(column) instanceof Content.Moved moved) {
                item.fields.put(column, moved.told());
                item.moved.put(column, new Content.Moved(moved.told(), moved.first(), moved.ends(), false, item.gap(column, shape)));
                open.computeIfAbsent(item, _ -> new HashSet<>()).add(column);
            }
        }
    }

    /// Tells of which further fields of an item another record may tell an earlier or a later day: one that may be the same, since it does not tell its key, or one that is missing.
    private void move(Item item) {
        for (Column column : item.table.columns()) {
            Content told = item.fields.get(column);
            if (item.moved.containsKey(column) || column.merge() != Column.Merge.EARLIEST && column.merge() != Column.Merge.LATEST) {
                continue;
            }
            Optional<Gap> list = isIncomplete(item.table, item.parent, item) && told.isMovedBy(column, new Content.Unknown()) ? Optional.of(Item.gap(item.table)) : Optional.empty();
            Optional<Gap> record = mover(item, column).map(Item::gap);
            boolean unread = incomplete.contains(item.table) && record.isEmpty();
            list.or(() -> record).ifPresent(gap -> item.moved.put(column,
                    new Content.Moved(told, column.merge() == Column.Merge.EARLIEST, column.absence() == Column.Absence.NONE, unread, gap)));
        }
    }

    /// Of the records that may be an item, since one of them does not tell its key, the one that would move a day farthest; of equal ones the first, those that tell less of their key before others.
    private Optional<Item> mover(Item item, Column column) {
        List<Item> others = item.parent.lists.get(item.table).stream().filter(other -> mayBe(other, item) && item.fields.get(column).isMovedBy(column, moving(other, column)))
                .sorted(Comparator.comparingLong(ReferenceDocument::told)).toList();
        return others.stream().reduce((a, b) -> moving(a, column).isMovedBy(column, moving(b, column)) ? b : a);
    }

    /// What an item tells of the day of another: nothing for sure where a record with its own key may tell another day.
    private Content moving(Item item, Column column) {
        return open.getOrDefault(item, Set.of()).contains(column) ? new Content.Unknown() : item.fields.get(column);
    }

    private static boolean mayBe(Item other, Item item) {
        Content unknown = new Content.Unknown();
        return other != item && (!hasKey(item.table, other.fields) || !hasKey(item.table, item.fields) && !item.table.children().isEmpty()) && item.table.key().stream()
                .allMatch(part -> other.fields.get(part).equals(unknown) || item.fields.get(part).equals(unknown) || other.fields.get(part).equals(item.fields.get(part)));
    }

    /// Which parts of the key are told, as a number with a bit for each.
    private static long told(Item item) {
        List<Content> key = key(item.table, item.fields);
        return IntStream.range(0, key.size()).filter(i -> !key.get(i).equals(new Content.Unknown())).mapToLong(i -> 1L << i).sum();
    }

    Shape shape() {
        return shape;
    }

    Item root() {
        return root;
    }

    /// Whether records of the list may be missing of an item that has it, or below which it stands: some could not be read, or it is not known to which item they belong, or which item this is.
    ///
    /// @param looked the item that is looked at, which is that one, or stands below it and may belong to another one
    boolean isIncomplete(Table list, Item holder, Item looked) {
        return incomplete.contains(list) || around(holder).anyMatch(item -> item != looked && isNameless(item))
                || root.all(list).stream().anyMatch(record -> around(record.parent).anyMatch(item -> isNameless(item) && around(item).count() <= around(holder).count()));
    }

    /// Whether it is not known to which item of a table some records of the list belong.
    boolean isAttributionOpen(Table list, Table table) {
        return root.all(list).stream().anyMatch(record -> around(record.at(table)).anyMatch(ReferenceDocument::isNameless));
    }

    /// The item and those that it belongs to.
    private static Stream<Item> around(Item item) {
        return Stream.iterate(item, one -> one != null, one -> one.parent);
    }

    private static boolean isNameless(Item item) {
        return item.parent != null && !item.table.key().isEmpty() && !hasKey(item.table, item.fields);
    }

    /// The identifier of the partner; without one the document cannot be decided.
    Content partner() {
        return root.fields.get(shape.partnerKey());
    }

    private void readRoot(Map<String, Object> json) {
        for (Column column : shape.root().columns()) {
            root.fields.put(column, Content.of(column, json.get(column.spelling())));
        }
        for (Shape.Group group : shape.groups()) {
            Object held = json.getOrDefault(group.spelling(), Map.of());
            for (Column column : group.columns()) {
                root.fields.put(column, held instanceof Map<?, ?> fields ? Content.of(column, fields.get(column.spelling())) : new Content.Unknown());
            }
        }
    }

    /// Gives an item what stands in the lists of its records.
    private void fill(Item item, List<Map<String, Object>> records) {
        for (Table table : item.table.children()) {
            List<Map<String, Object>> members = new ArrayList<>();
            records.forEach(record -> members.addAll(members(table, record)));
            for (List<Map<String, Object>> same : things(table, members)) {
                Item member = new Item(table, item);
                for (Column column : table.columns()) {
                    member.fields.put(column, Content.together(column, same.stream().map(record -> Content.of(column, record.get(column.spelling()))).toList()));
                }
                member.doubtful = !table.key().isEmpty() && !hasKey(table, member.fields);
                item.lists.get(table).add(member);
                fill(member, same);
            }
        }
    }

    private List<Map<String, Object>> members(Table table, Map<String, Object> record) {
        if (!record.containsKey(table.spelling())) {
            return List.of();
        }
        if (!(record.get(table.spelling()) instanceof List<?> list)) {
            lacksSome(table);
            return List.of();
        }
        List<Map<String, Object>> members = new ArrayList<>();
        for (Object member : list) {
            if (member instanceof Map<?, ?> map) {
                Map<String, Object> fields = new LinkedHashMap<>();
                map.forEach((name, value) -> fields.put((String) name, value));
                members.add(fields);
            } else {
                lacksSome(table);
            }
        }
        return members;
    }

    /// A record that cannot be read may have had lists.
    private void lacksSome(Table table) {
        incomplete.add(table);
        table.children().forEach(this::lacksSome);
    }

    /// The records of each thing: those with one key, or, without a key, those that are alike. A record whose key is not known stands alone.
    private static List<List<Map<String, Object>>> things(Table table, List<Map<String, Object>> records) {
        Map<Object, List<Map<String, Object>>> things = new LinkedHashMap<>();
        for (Map<String, Object> record : records) {
            Map<Column, Content> fields = new LinkedHashMap<>();
            table.columns().forEach(column -> fields.put(column, Content.of(column, record.get(column.spelling()))));
            Object identity = table.key().isEmpty() ? fields : hasKey(table, fields) ? key(table, fields) : new Object();
            things.computeIfAbsent(identity, _ -> new ArrayList<>()).add(record);
        }
        return List.copyOf(things.values());
    }

    private static List<Content> key(Table table, Map<Column, Content> fields) {
        return table.key().stream().map(fields::get).toList();
    }

    private static boolean hasKey(Table table, Map<Column, Content> fields) {
        return !key(table, fields).contains(new Content.Unknown());
    }
}
