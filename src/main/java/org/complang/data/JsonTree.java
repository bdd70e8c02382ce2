package org.complang.data;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;

/// JSON as maps, lists, texts, `BigDecimal`, `Boolean` and null: for small files that are no partner documents.
public final class JsonTree {
    private static final int PLACES = 10_000;

    private JsonTree() { }

    /// The value that a stream holds.
    ///
    /// @throws JacksonException where it is not JSON, goes deeper than partner documents may, repeats a name, or holds a number with an exponent that none can have
    public static Object read(InputStream in) {
        try (JsonParser parser = JsonDocuments.FACTORY.createParser(ObjectReadContext.empty(), in)) {
            parser.nextToken();
            return value(parser);
        }
    }

    /// The values that a stream holds, one after the other.
    ///
    /// @throws JacksonException as in [#read]
    public static List<Object> readAll(InputStream in) {
        try (JsonParser parser = JsonDocuments.FACTORY.createParser(ObjectReadContext.empty(), in)) {
            List<Object> values = new ArrayList<>();
            while (parser.nextToken() != null) {
                values.add(value(parser));
            }
            return values;
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getString();
            case null, default -> null;
        };
    }

    /// An exponent that no number can have is not read; nor a 0 with one that says nothing, which would be written as 0 and read otherwise then.
    private static BigDecimal number(JsonParser parser) {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (number.signum() != 0 || Math.abs((long) number.scale()) <= PLACES) {
                return number;
            }
        } catch (NumberFormatException _) {
            // As below.
        }
        throw new StreamReadException(parser, "this number has too many places");
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (map.containsKey(name)) {
                throw new StreamReadException(parser, "the name " + name + " stands twice");
            }
            map.put(name, value(parser));
        }
        return map;
    }

    /// What is wrong with a text that is not JSON, without the reader's own concerns.
    public static String words(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("").replaceAll(" \\((start marker at|for \\w+ starting at) \\[Source:.*?]\\)", "")
                .replaceAll(", from `[^`]*`", "").replaceAll(": enable `.*", "").replaceAll(" \\(code \\d+\\)", "");
    }
}
