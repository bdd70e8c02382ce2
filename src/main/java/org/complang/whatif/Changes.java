package org.complang.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.complang.check.AdditionCheck;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerDocument;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.source.SourceFile;
import org.complang.source.Span;
import org.complang.syntax.ast.Example.Given;
import org.complang.wording.Phrase;

/// Changes of one partner document, as somebody writes them to try them: the way into this room. The document that was read stays as it is.
///
/// Changes are made one after the other on the document as maps and lists, which is then bound as any other, so that everything that can be wrong with data is told. What cannot be done is told
/// where it was written.
public final class Changes {
    /// Keys that are listed where none fits.
    private static final int LISTED = 5;

    private final Shape shape;
    private final Consumer<Diagnostic> diagnostics;
    private Object document;
    private boolean failed;

    /// @param document the partner document as maps, lists, texts, `BigDecimal`, `Boolean` and null
    public Changes(Shape shape, Object document, Consumer<Diagnostic> diagnostics) {
        this.shape = shape;
        this.document = JsonPatch.copy(document);
        this.diagnostics = diagnostic -> {
            failed |= diagnostic.isError();
            diagnostics.accept(diagnostic);
        };
    }

    /// The changed document, bound, with what is to be said of it; nothing where a change could not be made.
    public Optional<PartnerDocument> result() {
        return failed ? Optional.empty() : Optional.of(ObjectDocument.bind(shape, document));
    }

    /// Applies a JSON patch (RFC 6902).
    ///
    /// @param name the file that holds it
    public void patch(String name, List<?> operations) {
        try {
            document = JsonPatch.apply(document, operations);
        } catch (JsonPatch.Failure e) {
            diagnostics.accept(Diagnostic.of(Code.PATCH_FAILED, new Place.InFile(name), e.operation(), e.why()));
        }
    }

    /// Removes a record, or the value of a field.
    ///
    /// @param written the place, called by its name in messages
    public void remove(SourceFile written) {
        place(written, false).ifPresent(place -> {
            for (Target target : targets(written, place)) {
                target.remove();
            }
        });
    }

    /// Gives a field another value: `PLACE = VALUE`.
    public void set(SourceFile written) {
        place(written, true).ifPresent(place -> {
            String value = written.text().substring(place.end() + 1).strip();
            for (Target target : targets(written, place)) {
                switch (target) {
                    case Target.OfField(var record, var column) -> record.put(column.spelling(), RawValues.value(column, value));
                    case Target.OfRecord(_, _, var table) -> told(written, place.steps().getLast().span(), Code.NOT_A_PLACE, Phrase.of("place.field", table.record()));
                }
            }
        });
    }

    /// Adds records, written as in an example. A record whose key is there already gets the fields that are written and the records below it.
    public void add(SourceFile written) {
        List<Given> lines = AdditionCheck.read(written, diagnostics).orElse(List.of());
        Set<String> texts = new HashSet<>();
        texts(document, texts);
        AdditionCheck check = AdditionCheck.of(written, shape, texts, diagnostics);
        check.additions(lines).forEach(addition -> root().ifPresent(root -> add(check, addition, root)));
    }

    private static void texts(Object value, Set<String> texts) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, inner) -> {
                texts.add(String.valueOf(name));
                texts(inner, texts);
            });
            case List<?> list -> list.forEach(inner -> texts(inner, texts));
            case String text -> texts.add(text);
            case null, default -> { }
        }
    }

    @SuppressWarnings("unchecked")
    private Optional<Map<String, Object>> root() {
        return document instanceof Map<?, ?> map ? Optional.of((Map<String, Object>) map) : Optional.empty();
    }

    private void add(AdditionCheck check, AdditionCheck.Addition addition, Map<String, Object> above) {
        if (addition.table() == shape.root()) {
            addition.group().map(group -> single(above, group)).orElse(above).putAll(addition.fields());
            return;
        }
        Optional<List<Object>> list = list(above, addition.table());
        if (list.isEmpty()) {
            diagnostics.accept(Diagnostic.of(Code.WRONG_VALUE, new Place.InData("", 0, 0, addition.table().spelling()), String.valueOf(above.get(addition.table().spelling())), Phrase.of("type.list")));
            return;
        }
        Map<String, Object> record = existing(list.get(), addition).orElseGet(() -> {
            Map<String, Object> made = check.whole(addition);
            list.get().add(made);
            return made;
        });
        record.putAll(addition.fields());
        addition.below().forEach(below -> add(check, below, record));
    }

    /// The record with the key of an addition, if all of the key is written.
    private static Optional<Map<String, Object>> existing(List<Object> list, AdditionCheck.Addition addition) {
        Table table = addition.table();
        boolean keyed = !table.key().isEmpty() && table.key().stream().allMatch(column -> addition.fields().get(column.spelling()) != null);
        List<String> keys = RawValues.keys(table, addition.fields());
        return keyed ? records(list).stream().filter(record -> RawValues.keys(table, record).equals(keys)).findFirst() : Optional.empty();
    }

    // Places

    /// What a place leads to.
    private sealed interface Target {
        void remove();

        /// A record in its list.
        record OfRecord(List<Object> list, Map<String, Object> record, Table table) implements Target {
            @Override
            public void remove() {
                list.removeIf(other -> other == record);
            }
        }

        record OfField(Map<String, Object> record, Column column) implements Target {
            @Override
            public void remove() {
                record.remove(column.spelling());
            }
        }
    }

    private Optional<PlaceText> place(SourceFile written, boolean value) {
        Optional<PlaceText> place = PlaceText.read(written);
        int end = place.map(PlaceText::end).orElse(0);
        boolean ended = end == written.text().length();
        if (place.isEmpty() || (value ? ended || written.text().charAt(end) != '=' : !ended)) {
            told(written, new Span(place.isEmpty() ? 0 : end, written.text().length()), Code.NOT_A_PLACE, Phrase.of(value ? "place.set" : "place.plain"));
            return Optional.empty();
        }
        return place;
    }

    /// A record of the document while a place is followed.
    private record At(List<Object> list, Map<String, Object> record) { }

    /// What a place leads to: the record or the field that it names, as often as it is written; nothing where it leads nowhere, which is told.
    private List<Target> targets(SourceFile written, PlaceText place) {
        Table table = shape.root();
        Optional<Shape.Group> group = Optional.empty();
        List<At> here = root().map(root -> List.of(new At(List.of(), root))).orElse(List.of());
        for (int i = 0; i < place.steps().size(); i++) {
            PlaceText.Step step = place.steps().get(i);
            boolean last = i == place.steps().size() - 1;
            Table now = table;
            Optional<Shape.Group> single = table == shape.root() && group.isEmpty() && step.keys().isEmpty() && !last ? group(step.name()) : Optional.empty();
            Optional<Table> list = group.isPresent() ? Optional.empty() : now.children().stream().filter(child -> names(child).contains(step.name())).findFirst();
            Optional<Column> column = last && step.keys().isEmpty() ? columns(now, group).stream().filter(one -> one.name().equals(step.name()) || one.spelling().equals(step.name())).findFirst()
                    : Optional.empty();
            if (single.isPresent()) {
                group = single;
                here = here.stream().map(at -> new At(List.of(), single(at.record, single.get()))).toList();
            } else if (column.isPresent()) {
                return here.stream().<Target>map(at -> new Target.OfField(at.record, column.get())).toList();
            } else if (list.isPresent()) {
                here = records(written, step, list.get(), here);
                table = list.get();
            } else {
                unknown(written, step, now, group);
                return List.of();
            }
            if (here.isEmpty()) {
                return List.of();
            }
        }
        Table found = table;
        if (found == shape.root()) {
            told(written, place.steps().getLast().span(), Code.NOT_A_PLACE, Phrase.of("place.plain"));
            return List.of();
        }
        return here.stream().<Target>map(at -> new Target.OfRecord(at.list, at.record, found)).toList();
    }

    private Optional<Shape.Group> group(String name) {
        return shape.groups().stream().filter(group -> group.spelling().equals(name) || group.record().equals(name)).findFirst();
    }

    private static Set<String> names(Table table) {
        return new HashSet<>(List.of(table.name(), table.spelling(), table.plural(), table.record()));
    }

    /// The fields that can be named: of the record that the document holds once, or of the record itself.
    private List<Column> columns(Table table, Optional<Shape.Group> group) {
        return group.map(Shape.Group::columns).orElseGet(() -> table.columns().stream()
                .filter(column -> table != shape.root() || shape.groups().stream().noneMatch(one -> one.columns().contains(column))).toList());
    }

    private void unknown(SourceFile written, PlaceText.Step step, Table table, Optional<Shape.Group> group) {
        List<String> known = new ArrayList<>(columns(table, group).stream().map(Column::name).toList());
        if (group.isEmpty()) {
            table.children().forEach(child -> known.add(child.name()));
        }
        if (table == shape.root() && group.isEmpty()) {
            shape.groups().forEach(one -> known.add(one.spelling()));
        }
        String record = group.map(Shape.Group::record).orElse(table == shape.root() ? "document" : table.record());
        Place place = new Place.InSource(written, new Span(step.span().start(), step.span().start() + step.name().length()));
        diagnostics.accept(Diagnostic.of(Code.UNKNOWN_FIELD, place, step.name(), record, String.join(", ", known)).suggesting(NearestName.of(step.name(), known)));
    }

    /// The records of a list that have the keys of a step. The first keys are enough where one record alone has them.
    private List<At> records(SourceFile written, PlaceText.Step step, Table table, List<At> above) {
        if (step.keys().isEmpty()) {
            String keys = String.join(", ", RawValues.columns(table).stream().map(Column::name).toList());
            told(written, step.span(), Code.NOT_A_PLACE, Phrase.of("place.keys", step.name(), keys));
            return List.of();
        }
        List<At> found = new ArrayList<>();
        List<At> alike = new ArrayList<>();
        List<String> there = new ArrayList<>();
        for (At at : above) {
            List<Object> list = at.record.containsKey(table.spelling()) ? list(at.record, table).orElse(List.of()) : List.of();
            for (Map<String, Object> record : records(list)) {
                if (RawValues.matches(table, record, step.keys().get())) {
                    found.add(new At(list, record));
                } else {
                    there.add(RawValues.written(RawValues.keys(table, record)));
                    if (RawValues.begins(table, record, step.keys().get())) {
                        alike.add(new At(list, record));
                    }
                }
            }
        }
        if (found.isEmpty() && alike.size() == 1) {
            return alike;
        }
        if (found.isEmpty()) {
            List<String> different = there.stream().distinct().toList();
            String wanted = RawValues.written(step.keys().get());
            String listed = String.join("; ", different.stream().limit(LISTED).toList()) + (different.size() > LISTED ? "; ..." : "");
            diagnostics.accept(Diagnostic.of(Code.NO_SUCH_RECORD, new Place.InSource(written, step.span()), table.record(), wanted, listed, different.isEmpty() ? 0 : 1, alike.size())
                    .suggesting(NearestName.of(wanted, different)));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> single(Map<String, Object> root, Shape.Group group) {
        if (!(root.get(group.spelling()) instanceof Map<?, ?>)) {
            root.put(group.spelling(), new LinkedHashMap<String, Object>());
        }
        return (Map<String, Object>) root.get(group.spelling());
    }

    /// The list of a record, made where there is none; nothing where something else stands there. A list that is given as an object becomes one of records, which says the same.
    @SuppressWarnings("unchecked")
    private static Optional<List<Object>> list(Map<String, Object> record, Table table) {
        Object there = record.computeIfAbsent(table.spelling(), _ -> new ArrayList<>());
        if (there instanceof Map<?, ?> map && table.columns().size() == 2) {
            Column key = table.key().getFirst();
            Column value = table.columns().get(1 - key.index());
            List<Object> list = new ArrayList<>();
            map.forEach((name, inner) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put(key.spelling(), name);
                one.put(value.spelling(), inner);
                list.add(one);
            });
            record.put(table.spelling(), list);
            return Optional.of(list);
        }
        return there instanceof List<?> list ? Optional.of((List<Object>) list) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> records(List<Object> list) {
        return list.stream().filter(one -> one instanceof Map<?, ?>).map(one -> (Map<String, Object>) one).toList();
    }

    private void told(SourceFile written, Span span, Code code, Object... arguments) {
        diagnostics.accept(Diagnostic.of(code, new Place.InSource(written, span), arguments));
    }
}
