package org.complang.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;

/// Makes of a partner document in which things are not known one in which all is known, and which may be what is really so: what is not told is chosen, what is told stays.
/// It is written from the manual's page on partner documents, beside the evaluators and the reference.
final class Completion {
    private static final int ATTEMPTS = 20;

    private final Chance chance;
    private final Shape shape;
    private final DocumentWriter writer;
    /// The keys that are told anywhere, and those that were made up, of each list; and those of which a thing is made, where they are unique in the whole document.
    private final Map<Table, Set<Object>> told = new LinkedHashMap<>();
    private final Map<Table, Set<Object>> made = new LinkedHashMap<>();
    private boolean possible = true;

    Completion(Chance chance, Shape shape, DocumentWriter writer) {
        this.chance = chance;
        this.shape = shape;
        this.writer = writer;
    }

    /// @return nothing where no such document was found
    Optional<Map<String, Object>> of(Map<String, Object> document) {
        tell(shape.root(), document);
        Map<String, Object> completed = new LinkedHashMap<>(document);
        List<Column> own = new ArrayList<>(shape.root().columns());
        for (Shape.Group group : shape.groups()) {
            own.removeAll(group.columns());
            Map<String, Object> fields = document.get(group.spelling()) instanceof Map<?, ?> map ? copy(map) : new LinkedHashMap<>();
            boolean there = document.getOrDefault(group.spelling(), Map.of()) instanceof Map<?, ?>;
            group.columns().forEach(column -> fill(column, there ? content(column, fields) : new Content.Unknown(), fields));
            completed.put(group.spelling(), fields);
        }
        own.forEach(column -> fill(column, content(column, document), completed));
        completed.putAll(lists(shape.root(), List.of(document)));
        return possible ? Optional.of(completed) : Optional.empty();
    }

    private void tell(Table table, Map<?, ?> record) {
        for (Table child : table.children()) {
            if (record.get(child.spelling()) instanceof List<?> list) {
                for (Object member : list) {
                    if (member instanceof Map<?, ?> map) {
                        key(child, map).ifPresent(key -> told.computeIfAbsent(child, _ -> new LinkedHashSet<>()).add(key));
                        tell(child, map);
                    }
                }
            }
        }
    }

    /// The key of a record; nothing where it has none, or does not tell all of it.
    private static Optional<Object> key(Table table, Map<?, ?> record) {
        List<Content> key = table.key().stream().map(column -> content(column, record)).toList();
        return key.isEmpty() || key.contains(new Content.Unknown()) ? Optional.empty() : Optional.of(key);
    }

    /// Gives a record what it does not tell of its key, so that it is a thing of which no record tells; false where none was found.
    private boolean named(Table table, Map<String, Object> record) {
        List<Column> open = table.key().stream().filter(column -> content(column, record).equals(new Content.Unknown())).toList();
        for (int i = 0; i < ATTEMPTS; i++) {
            open.forEach(column -> record.put(column.spelling(), writer.value(column)));
            Optional<Object> key = key(table, record);
            if (table.key().isEmpty() || key.isPresent() && told.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(key.get())) {
                return true;
            }
        }
        return false;
    }

    /// The lists of one thing, whose records are put together.
    private Map<String, Object> lists(Table table, List<Map<String, Object>> records) {
        Map<String, Object> lists = new LinkedHashMap<>();
        for (Table child : table.children()) {
            List<Map<String, Object>> members = new ArrayList<>();
            for (Map<String, Object> record : records) {
                Object list = record.getOrDefault(child.spelling(), List.of());
                if (list instanceof List<?> some) {
                    some.forEach(member -> members.addAll(member instanceof Map<?, ?> map ? List.of(copy(map)) : others(child, 1)));
                } else {
                    members.addAll(others(child, 2));
                }
            }
            lists.put(child.spelling(), things(child, members));
        }
        return lists;
    }

    /// Records that could not be read, of which it is not known what they said, nor how many they were.
    private List<Map<String, Object>> others(Table table, int most) {
        return Stream.generate(() -> writer.sound(table)).limit(chance.between(0, most)).peek(record -> table.key().forEach(column -> record.remove(column.spelling())))
                .filter(record -> named(table, record)).toList();
    }

    private List<Object> things(Table table, List<Map<String, Object>> members) {
        Map<Object, List<Map<String, Object>>> things = new LinkedHashMap<>();
        List<Map<String, Object>> nameless = new ArrayList<>();
        for (Map<String, Object> member : members) {
            Optional<Object> key = key(table, member);
            if (key.isEmpty() && !table.key().isEmpty()) {
                nameless.add(member);
            } else {
                things.computeIfAbsent(key.orElseGet(() -> contents(table, member)), _ -> new ArrayList<>()).add(member);
            }
        }
        List<Object> done = new ArrayList<>();
        nameless.forEach(member -> name(table, member, things));
        Comparator<List<Map<String, Object>>> open = Comparator.comparing(same -> together(table, same).containsValue(new Content.Unknown()));
        things.entrySet().stream().sorted(Map.Entry.comparingByValue(open)).forEach(entry -> {
            Object key = entry.getKey();
            List<Map<String, Object>> same = entry.getValue();
            if (!table.keyInDocument() || made.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(key)) {
                done.add(thing(table, same, done));
            }
        });
        return done;
    }

    /// Says which thing a record without a key is of: another one with which what it tells agrees, a new one, or none.
    private void name(Table table, Map<String, Object> member, Map<Object, List<Map<String, Object>>> things) {
        if (chance.percent(20)) {
            return;
        }
        List<Object> may = table.keyInDocument() ? List.of() : things.keySet().stream().filter(key -> agrees(table, member, things.get(key))).toList();
        if (!may.isEmpty() && chance.percent(70)) {
            List<Map<String, Object>> same = things.get(chance.one(may));
            table.key().forEach(column -> member.put(column.spelling(), same.getFirst().get(column.spelling())));
            same.add(member);
            return;
        }
        if (named(table, member)) {
            things.put(key(table, member).orElseThrow(), new ArrayList<>(List.of(member)));
        }
    }

    /// Whether a record tells nothing that others, which would be of the same thing, tell otherwise, nor anything below it.
    private static boolean agrees(Table table, Map<String, Object> record, List<Map<String, Object>> others) {
        Map<Column, Content> told = contents(table, record);
        Map<Column, Content> same = together(table, others);
        return table.columns().stream().allMatch(column -> table.key().contains(column) || column.merge() != Column.Merge.REPORT || told.get(column).equals(same.get(column)))
                && table.key().stream().allMatch(column -> told.get(column).equals(new Content.Unknown()) || same.get(column).equals(new Content.Unknown()) || told.get(column).equals(same.get(column)))
                && table.children().stream().allMatch(child -> members(child, record).allMatch(member -> {
                    Optional<Object> key = key(child, member);
                    List<Map<String, Object>> alike = others.stream().flatMap(other -> members(child, other)).filter(other -> key.isPresent() && key.equals(key(child, other))).toList();
                    return alike.isEmpty() || agrees(child, member, alike);
                }));
    }

    private static Stream<Map<String, Object>> members(Table table, Map<String, Object> record) {
        return record.get(table.spelling()) instanceof List<?> list ? list.stream().filter(Map.class::isInstance).map(member -> copy((Map<?, ?>) member)) : Stream.empty();
    }

    private static Map<Column, Content> together(Table table, List<Map<String, Object>> same) {
        return table.columns().stream().collect(Collectors.toMap(column -> column,
                column -> same.stream().map(record -> content(column, record)).reduce((a, b) -> a.equals(b) ? a : new Content.Unknown()).orElseThrow()));
    }

    /// One record for one thing. Of a list without a key it tells something else than any other one: what is told differently, if only by its gaps, is several things.
    private Map<String, Object> thing(Table table, List<Map<String, Object>> same, List<Object> others) {
        Map<String, Object> thing = new LinkedHashMap<>();
        int attempts = 0;
        do {
            thing.clear();
            for (Column column : table.columns()) {
                List<Content> told = same.stream().map(record -> content(column, record)).distinct().toList();
                switch (column.merge()) {
                    case REPORT -> one(column, told.size() == 1 ? told.getFirst() : new Content.Unknown(), same, thing);
                    case MAY_DIFFER -> one(column, told.getFirst(), same, thing);
                    case EARLIEST, LATEST -> {
                        List<Map<String, Object>> filled = same.stream().map(record -> {
                            Map<String, Object> day = new LinkedHashMap<>();
                            one(column, content(column, record), List.of(record), day);
                            return day;
                        }).toList();
                        Content counts = Content.together(column, filled.stream().map(day -> content(column, day)).toList());
                        thing.put(column.spelling(), filled.stream().filter(day -> content(column, day).equals(counts)).findFirst().orElseThrow().get(column.spelling()));
                    }
                }
            }
            possible &= attempts++ < ATTEMPTS;
        } while (possible && table.key().isEmpty() && others.stream().anyMatch(other -> alike(table, other, thing)));
        thing.putAll(lists(table, same));
        return thing;
    }

    private static boolean alike(Table table, Object other, Map<String, Object> thing) {
        return table.columns().stream().allMatch(column -> Objects.equals(content(column, (Map<?, ?>) other), content(column, thing)));
    }

    private void one(Column column, Content told, List<Map<String, Object>> same, Map<String, Object> thing) {
        same.stream().filter(record -> record.get(column.spelling()) != null && content(column, record).equals(told)).findFirst()
                .ifPresent(record -> thing.put(column.spelling(), record.get(column.spelling())));
        fill(column, told, thing);
    }

    /// Chooses what is not known. A count that does not fit, or is told in two ways, is taken to be some count, also where there may be none.
    private void fill(Column column, Content told, Map<String, Object> fields) {
        if (!told.equals(new Content.Unknown())) {
            return;
        }
        boolean mayBeNone = (column.absence() == Column.Absence.NONE || column.absence() == Column.Absence.OPEN_ENDED) && column.type() != Type.Plain.COUNT;
        do {
            fields.put(column.spelling(), mayBeNone && chance.percent(30) ? null : writer.value(column));
        } while (content(column, fields).equals(new Content.Unknown()));
    }

    private static Map<Column, Content> contents(Table table, Map<String, Object> record) {
        Map<Column, Content> contents = new LinkedHashMap<>();
        table.columns().forEach(column -> contents.put(column, content(column, record)));
        return contents;
    }

    private static Content content(Column column, Map<?, ?> record) {
        return Content.of(column, record.get(column.spelling()));
    }

    private static Map<String, Object> copy(Map<?, ?> record) {
        Map<String, Object> copy = new LinkedHashMap<>();
        record.forEach((name, value) -> copy.put((String) name, value));
        return copy;
    }
}
