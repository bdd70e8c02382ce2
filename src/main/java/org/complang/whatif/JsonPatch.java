package org.complang.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complang.wording.Phrase;

/// Applies a JSON patch (RFC 6902) to a document of maps and lists, which it changes.
final class JsonPatch {
    private Object root;

    private JsonPatch(Object root) {
        this.root = root;
    }

    /// An operation that cannot be done.
    static final class Failure extends Exception {
        private final int operation;
        private final transient Phrase why;

        private Failure(int operation, Phrase why) {
            super(why.key());
            this.operation = operation;
            this.why = why;
        }

        /// The position of the operation, from 1.
        int operation() {
            return operation;
        }

        Phrase why() {
            return why;
        }
    }

    private static final class Impossible extends RuntimeException {
        private final transient Phrase why;

        Impossible(Phrase why) {
            this.why = why;
        }
    }

    /// The document after all operations.
    static Object apply(Object document, List<?> operations) throws Failure {
        JsonPatch patch = new JsonPatch(copy(document));
        for (int i = 0; i < operations.size(); i++) {
            try {
                if (!(operations.get(i) instanceof Map<?, ?> operation)) {
                    throw new Impossible(Phrase.of("patch.no-operation"));
                }
                patch.apply(operation);
            } catch (Impossible e) {
                throw new Failure(i + 1, e.why);
            }
        }
        return patch.root;
    }

    private void apply(Map<?, ?> operation) {
        String path = text(operation, "path");
        switch (text(operation, "op")) {
            case "add" -> add(path, copy(value(operation)));
            case "replace" -> {
                Object value = copy(value(operation));
                remove(path);
                add(path, value);
            }
            case "remove" -> remove(path);
            case "copy" -> add(path, copy(at(text(operation, "from"))));
            case "move" -> {
                String from = text(operation, "from");
                if (path.startsWith(from + "/")) {
                    throw new Impossible(Phrase.of("patch.into-itself", from));
                }
                Object moved = at(from);
                remove(from);
                add(path, moved);
            }
            case "test" -> {
                if (!same(at(path), value(operation))) {
                    throw new Impossible(Phrase.of("patch.test", path));
                }
            }
            case String other -> throw new Impossible(Phrase.of("patch.unknown-operation", other));
        }
    }

    private static String text(Map<?, ?> operation, String name) {
        if (operation.get(name) instanceof String text) {
            return text;
        }
        throw new Impossible(Phrase.of("patch.lacks", name));
    }

    private static Object value(Map<?, ?> operation) {
        if (!operation.containsKey("value")) {
            throw new Impossible(Phrase.of("patch.lacks", "value"));
        }
        return operation.get("value");
    }

    private Object at(String path) {
        Object here = root;
        for (String part : parts(path)) {
            here = switch (here) {
                case Map<?, ?> map when map.containsKey(part) -> map.get(part);
                case List<?> list -> list.get(index(list, part, false, path));
                case null, default -> throw new Impossible(Phrase.of("patch.no-place", path));
            };
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private void add(String path, Object value) {
        if (path.isEmpty()) {
            root = value;
            return;
        }
        String last = parts(path).getLast();
        Object above = at(path.substring(0, path.lastIndexOf('/')));
        switch (above) {
            case Map<?, ?> map -> ((Map<String, Object>) map).put(last, value);
            case List<?> list -> ((List<Object>) list).add(index(list, last, true, path), value);
            case null, default -> throw new Impossible(Phrase.of("patch.no-place", path));
        }
    }

    private void remove(String path) {
        at(path);
        if (path.isEmpty()) {
            root = null;
            return;
        }
        String last = parts(path).getLast();
        switch (at(path.substring(0, path.lastIndexOf('/')))) {
            case Map<?, ?> map -> map.remove(last);
            case List<?> list -> list.remove(index(list, last, false, path));
            case Object other -> throw new IllegalStateException(other.toString());
        }
    }

    private static int index(List<?> list, String part, boolean end, String path) {
        if (end && part.equals("-")) {
            return list.size();
        }
        int index = part.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(part) : Integer.MAX_VALUE;
        if (index > list.size() || !end && index == list.size()) {
            throw new Impossible(Phrase.of("patch.no-place", path));
        }
        return index;
    }

    private static List<String> parts(String path) {
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new Impossible(Phrase.of("patch.no-pointer", path));
        }
        List<String> parts = new ArrayList<>();
        for (String part : path.isEmpty() ? new String[0] : path.substring(1).split("/", -1)) {
            parts.add(part.replace("~1", "/").replace("~0", "~"));
        }
        return parts;
    }

    /// Whether two values are the same by RFC 6902: numbers by their value, maps whatever the order of their names.
    private static boolean same(Object a, Object b) {
        return switch (a) {
            case BigDecimal x when b instanceof BigDecimal y -> x.compareTo(y) == 0;
            case Map<?, ?> x when b instanceof Map<?, ?> y -> x.keySet().equals(y.keySet()) && x.keySet().stream().allMatch(name -> same(x.get(name), y.get(name)));
            case List<?> x when b instanceof List<?> y -> {
                boolean all = x.size() == y.size();
                for (int i = 0; all && i < x.size(); i++) {
                    all = same(x.get(i), y.get(i));
                }
                yield all;
            }
            case null -> b == null;
            case Object other -> other.equals(b);
        };
    }

    /// The value with maps and lists of its own.
    static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((name, inner) -> copy.put(name, copy(inner)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(inner -> copy.add(copy(inner)));
                yield copy;
            }
            case null -> null;
            case Object plain -> plain;
        };
    }
}
