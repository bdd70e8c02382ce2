package org.complang.certificate.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An object of a certificate while it is read. Whatever in it is not asked for is a mistake: nothing in a certificate goes unchecked.
final class Written {
    private final Map<?, ?> map;
    private final String place;
    private final Set<String> read = new HashSet<>();

    private Written(Map<?, ?> map, String place) {
        this.map = map;
        this.place = place;
    }

    static Written of(Object value, String place) throws Refusal {
        if (value instanceof Map<?, ?> map) {
            return new Written(map, place);
        }
        throw new Refusal(Refusal.Kind.FORM, place, Json.text(value), "{...}");
    }

    String place() {
        return place;
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    Object value(String key) throws Refusal {
        read.add(key);
        if (!map.containsKey(key)) {
            throw new Refusal(Refusal.Kind.FORM, place + "/" + key, "", "...");
        }
        return map.get(key);
    }

    Written object(String key) throws Refusal {
        return of(value(key), place + "/" + key);
    }

    String text(String key) throws Refusal {
        if (value(key) instanceof String text) {
            return text;
        }
        throw wrong(key, "\"...\"");
    }

    int number(String key) throws Refusal {
        if (value(key) instanceof BigDecimal number && number.signum() >= 0 && number.scale() <= 0 && number.precision() - number.scale() < 9) {
            return number.intValueExact();
        }
        throw wrong(key, "0");
    }

    boolean yes(String key) throws Refusal {
        if (value(key) instanceof Boolean yes) {
            return yes;
        }
        throw wrong(key, "true");
    }

    List<Written> objects(String key) throws Refusal {
        List<Written> objects = new ArrayList<>();
        for (Object element : list(key)) {
            objects.add(of(element, place + "/" + key + "/" + objects.size()));
        }
        return objects;
    }

    List<?> list(String key) throws Refusal {
        if (value(key) instanceof List<?> list) {
            return list;
        }
        throw wrong(key, "[...]");
    }

    List<String> texts(String key) throws Refusal {
        List<String> texts = new ArrayList<>();
        for (Object element : list(key)) {
            if (!(element instanceof String text)) {
                throw wrong(key, "\"...\"");
            }
            texts.add(text);
        }
        return texts;
    }

    /// Refuses where a claim is another one than what was found.
    void claims(String key, Object found) throws Refusal {
        if (!Json.canonical(value(key)).equals(Json.canonical(found))) {
            throw new Refusal(Refusal.Kind.CLAIM, place + "/" + key, Json.text(map.get(key)), Json.text(found));
        }
    }

    /// The same for what is cited from the data.
    void cites(String key, Object found) throws Refusal {
        if (!Json.canonical(value(key)).equals(Json.canonical(found))) {
            throw new Refusal(Refusal.Kind.CITED, place + "/" + key, Json.text(map.get(key)), Json.text(found));
        }
    }

    /// Refuses where something was not asked for.
    void close() throws Refusal {
        for (Object key : map.keySet()) {
            if (!read.contains(key)) {
                throw new Refusal(Refusal.Kind.FORM, place + "/" + key, Json.text(map.get(key)), "");
            }
        }
    }

    Refusal refused(Refusal.Kind kind, String claimed, String found) {
        return new Refusal(kind, place, claimed, found);
    }

    private Refusal wrong(String key, String expected) {
        return new Refusal(Refusal.Kind.FORM, place + "/" + key, Json.text(map.get(key)), expected);
    }
}
