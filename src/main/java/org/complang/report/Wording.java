package org.complang.report;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// Says phrases in one language. The patterns are in the resource files beside this class; a language without a pattern falls back to English.
public final class Wording {
    private static final List<String> FILES = List.of("diagnostics", "decisions");

    private final String tag;
    private final ULocale locale;
    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, MessageFormat> formats = new HashMap<>();

    private Wording(String tag) {
        this.tag = tag;
        this.locale = ULocale.forLanguageTag(tag);
    }

    /// The wording for a language tag such as `en` or `zh-CN`.
    public static Wording of(String tag) {
        Wording wording = new Wording(tag);
        for (String file : FILES) {
            wording.read(file + ".properties");
            int dash = tag.indexOf('-');
            if (dash > 0) {
                wording.read(file + "_" + tag.substring(0, dash) + ".properties");
            }
            wording.read(file + "_" + tag.replace('-', '_') + ".properties");
        }
        return wording;
    }

    private void read(String name) {
        var stream = Wording.class.getResourceAsStream(name);
        if (stream == null) {
            return;
        }
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, value) -> patterns.put((String) key, (String) value));
    }

    /// The language of the words.
    public String tag() {
        return tag;
    }

    /// Whether there is a pattern under a key, and it is not empty.
    public boolean has(String key) {
        return !patterns.getOrDefault(key, "").isBlank();
    }

    public String say(Phrase phrase) {
        return switch (phrase.key()) {
            case "list.and" -> join((List<?>) phrase.arguments().getFirst(), ListFormatter.Type.AND);
            case "list.comma" -> ((List<?>) phrase.arguments().getFirst()).stream().map(part -> join(List.of(part), ListFormatter.Type.AND))
                    .reduce((a, b) -> say("list.pair", List.of(a, b))).orElse("");
            case "list.or" -> join((List<?>) phrase.arguments().getFirst(), ListFormatter.Type.OR);
            case String key -> say(key, phrase.arguments());
        };
    }

    /// The pattern under `key` with the arguments in their places.
    public String say(String key, List<Object> arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalStateException("no words for " + key);
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        Object[] shown = arguments.stream().map(this::argument).toArray();
        return formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, locale)).format(shown);
    }

    /// An argument as the pattern wants it: counts stay numbers, so that the pattern can choose by them.
    private Object argument(Object argument) {
        return switch (argument) {
            case Integer number -> number;
            case Long number -> number;
            case BigFraction fraction when fraction.getDenominator().bitLength() == 1 && fraction.getNumerator().bitLength() < 62 ->
                    fraction.getNumerator().longValueExact();
            case BigFraction fraction -> number(fraction);
            case Phrase phrase -> say(phrase);
            case Labels labels -> labels.in(tag);
            case LocalDate date -> date.toString();
            case YearMonth month -> month.toString();
            case List<?> list -> join(list, ListFormatter.Type.AND);
            case Object other -> other.toString();
        };
    }

    private String join(List<?> list, ListFormatter.Type type) {
        List<String> parts = new ArrayList<>();
        for (Object part : list) {
            Object shown = argument(part);
            parts.add(shown instanceof Number number ? number(BigFraction.of(number.longValue())) : shown.toString());
        }
        return ListFormatter.getInstance(locale, type, ListFormatter.Width.WIDE).format(parts);
    }

    /// A number with the grouping of the language and at most four decimals, halves up.
    public String number(BigFraction number) {
        BigDecimal decimal = number.bigDecimalValue(4, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
        return com.ibm.icu.text.NumberFormat.getNumberInstance(locale).format(decimal.scale() < 0 ? decimal.setScale(0) : decimal);
    }
}
