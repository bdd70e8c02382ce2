package org.complang.certificate.check;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// JSON as maps, lists, texts, `BigDecimal`, `Boolean` and null, and its one canonical text, of which digests are taken.
///
/// The canonical text is that of RFC 8785, with one difference: numbers are not rounded to binary floating point, but written exactly, without exponent and without zeros at the end
/// (with an exponent only where they have more than 40 digits from the first to the last that is not 0, or the last of these stands more than 40 places from the point). So two amounts that differ never have one digest.
public final class Json implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int PLAIN = 40;
    private static final int PLACES = 10_000;

    private final JsonParser parser;

    /// Reads from a stream, which is not closed with this.
    ///
    /// @throws JacksonException as all methods of this class where the text is not JSON, repeats a name in an object, holds half of a character, or a number with an exponent that none can have
    public Json(InputStream in) {
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /// The next object of the stream; objects follow one another or stand in lists. Nothing at the end.
    public Optional<Object> next() {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
            token = parser.nextToken();
        }
        return token == null ? Optional.empty() : Optional.of(whole(value()));
    }

    private Object whole(Object value) {
        if (value instanceof Map<?, ?>) {
            return value;
        }
        throw new StreamReadException(parser, "this is no object");
    }

    @Override
    public void close() {
        parser.close();
    }

    private Object value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value());
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> text(parser.getString());
            case VALUE_NULL -> null;
            case null, default -> throw new StreamReadException(parser, "the text ends within a value");
        };
    }

    /// An exponent that no number can have is not read; nor a 0 with one that says nothing, which would be written as 0 and read otherwise then.
    private BigDecimal number() {
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

    private Map<String, Object> object() {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser.currentName());
            parser.nextToken();
            if (map.containsKey(name)) {
                throw new StreamReadException(parser, "the name " + name + " stands twice");
            }
            map.put(name, value());
        }
        return map;
    }

    /// Half of a surrogate pair has no bytes in UTF-8, and so no digest.
    private String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
            if (Character.isSurrogate(text.charAt(i)) && !pair) {
                throw new StreamReadException(parser, "half of a character stands here");
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    /// The canonical text of a value.
    public static String canonical(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, true, out);
        return out.toString();
    }

    /// The same with the names of objects in the order in which they were put in.
    public static String text(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, false, out);
        return out.toString();
    }

    /// `sha256:` and the digest of the canonical text of a value.
    public static String digest(Object value) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical(value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A name as a part of a JSON pointer.
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static void write(Object value, boolean sorted, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Boolean yes -> out.append(yes);
            case Integer number -> out.append(number);
            case BigDecimal number -> out.append(number(number));
            case String text -> quoted(text, out);
            case List<?> list -> {
                char before = '[';
                for (Object element : list) {
                    out.append(before);
                    write(element, sorted, out);
                    before = ',';
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> map -> {
                char before = '{';
                for (Map.Entry<?, ?> entry : (sorted ? new TreeMap<>(map) : map).entrySet()) {
                    out.append(before);
                    quoted((String) entry.getKey(), out);
                    out.append(':');
                    write(entry.getValue(), sorted, out);
                    before = ',';
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }

    private static String number(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean fits = Math.abs((long) plain.scale()) <= PLAIN && plain.precision() <= PLAIN;
        return fits ? plain.toPlainString() : plain.unscaledValue() + "E" + -(long) plain.scale();
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
