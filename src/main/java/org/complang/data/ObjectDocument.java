package org.complang.data;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.wording.Phrase;

/// Binds a partner that a caller holds as objects: maps by field name or Java records (by component name), with `Iterable` for lists, and `String`, enum constants,
/// `Integer`, `Long`, `Short`, `BigInteger`, `BigDecimal`, `Boolean`, `LocalDate`, `YearMonth` and `null` for values; an `Optional` is what it holds. Binary fractions are refused: they are not exact.
public final class ObjectDocument {
    private final Shape shape;
    private final Fields fields;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Binder binder;

    private ObjectDocument(Shape shape) {
        this.shape = shape;
        this.fields = new Fields(shape);
        this.binder = new Binder(shape, diagnostics::add, Binder.noSpellings());
    }

    /// The partner that `document` describes, with what is to be said of it.
    public static PartnerDocument bind(Shape shape, Object document) {
        return new ObjectDocument(shape).document(document);
    }

    private PartnerDocument document(Object document) {
        Optional<Map<?, ?>> entries = entries(document);
        if (entries.isEmpty()) {
            diagnostics.add(Diagnostic.of(Code.NOT_A_DOCUMENT, place("")));
            return new PartnerDocument(Optional.empty(), diagnostics);
        }
        record(shape.root(), 0, entries.get(), fields.of(shape.root()), "");
        binder.close(shape.root(), 0, field -> place(PartnerKey.path(shape, field)));
        PartnerData data = binder.build(ObjectDocument.this::place);
        if (!Cells.isKnown(data.cells(shape.partnerKey())[0])) {
            PartnerKey.missing(shape, diagnostics, place("")).ifPresent(diagnostics::add);
            return new PartnerDocument(Optional.empty(), diagnostics);
        }
        return new PartnerDocument(Optional.of(data), diagnostics);
    }

    private void record(Table table, int row, Map<?, ?> entries, Map<String, Fields.Field> known, String path) {
        entries.forEach((key, value) -> {
            String name = String.valueOf(key);
            String here = path + name;
            Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            switch (known.get(name)) {
                case null -> undeclared(row, name, known, here);
                case Fields.Field.Scalar(Column column) -> scalar(column, row, plain, path);
                case Fields.Field.Records(Table child) -> records(child, row, plain, here);
                case Fields.Field.Single(Map<String, Fields.Field> inner) -> entries(plain).ifPresentOrElse(
                        single -> record(table, row, single, inner, here + "."),
                        () -> {
                            diagnostics.add(Diagnostic.of(Code.WRONG_VALUE, place(here), String.valueOf(plain), Phrase.of("type.record")));
                            binder.reject(inner);
                        });
            }
        });
    }

    private void undeclared(int row, String name, Map<String, Fields.Field> known, String path) {
        Optional<String> meant = Fields.meant(name, known);
        if (meant.isPresent()) {
            diagnostics.add(Diagnostic.of(Code.FIELD_SPELLED_OTHERWISE, place(path), name, meant.get()));
            binder.meant(known.get(meant.get()), row);
        } else {
            diagnostics.add(Diagnostic.of(Code.UNDECLARED_FIELD, place(path), name).suggesting(NearestName.of(name, known.keySet())));
        }
    }

    private void records(Table child, int parentRow, Object value, String path) {
        Optional<Fields.ByKey> byKey = fields.byKey(child);
        if (byKey.isPresent() && value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                int row = binder.openNamed(child, parentRow);
                String here = path + "[" + key + "].";
                scalar(byKey.get().key(), row, String.valueOf(key), here);
                scalar(byKey.get().value(), row, inner instanceof Optional<?> optional ? optional.orElse(null) : inner, here);
                binder.close(child, row, field -> place(here + field));
            });
            return;
        }
        if (!(value instanceof Iterable<?> list)) {
            diagnostics.add(Diagnostic.of(Code.WRONG_VALUE, place(path), String.valueOf(value), Phrase.of("type.list")));
            binder.reject(child);
            return;
        }
        binder.list(child, parentRow);
        int i = 0;
        for (Object element : list) {
            String here = path + "[" + i++ + "]";
            Optional<Map<?, ?>> entries = entries(element);
            if (entries.isEmpty()) {
                diagnostics.add(Diagnostic.of(Code.WRONG_VALUE, place(here), String.valueOf(element), Phrase.of("type.record")));
                binder.reject(child, parentRow);
            } else {
                int row = binder.open(child, parentRow);
                record(child, row, entries.get(), fields.of(child), here + ".");
                binder.close(child, row, field -> place(here + "." + field));
            }
        }
    }

    private void scalar(Column column, int row, Object value, String path) {
        Binder.Here here = field -> place(path + field);
        switch (value) {
            case null -> binder.nothing(column, row, here);
            case CharSequence text -> binder.text(column, row, text.toString(), here);
            case Enum<?> constant -> binder.text(column, row, constant.name(), here);
            case LocalDate date -> binder.text(column, row, date.toString(), here);
            case YearMonth month -> binder.text(column, row, month.toString(), here);
            case Boolean yes -> binder.yesNo(column, row, yes, here);
            case BigDecimal number -> binder.number(column, row, number, here);
            case BigInteger number -> binder.number(column, row, new BigDecimal(number), here);
            case Integer number -> binder.number(column, row, BigDecimal.valueOf(number), here);
            case Long number -> binder.number(column, row, BigDecimal.valueOf(number), here);
            case Short number -> binder.number(column, row, BigDecimal.valueOf(number), here);
            case Object other -> binder.wrong(column, row, String.valueOf(other), here);
        }
    }

    private static Optional<Map<?, ?>> entries(Object value) {
        return switch (value) {
            case Map<?, ?> map -> Optional.of(map);
            case Record record -> Optional.of(components(record));
            case null -> Optional.empty();
            case Object _ -> Optional.empty();
        };
    }

    /// Looked up once for a class.
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            Method[] accessors = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).toArray(Method[]::new);
            AccessibleObject.setAccessible(accessors, true);
            return accessors;
        }
    };

    private static Map<String, Object> components(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            try {
                values.put(accessor.getName(), accessor.invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException("the component " + accessor.getName() + " of " + record.getClass().getName() + " cannot be read", e);
            }
        }
        return values;
    }

    private Place place(String path) {
        return new Place.InData("", 0, 0, path);
    }
}
