package org.complang.report;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.Amount;
import org.complang.wording.ExactNumber;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Says phrases in one language. The patterns are in the resource files beside this class; a language without a pattern falls back to English.
///
/// A further language needs resource files only: `decisions_de.properties`, `diagnostics_de.properties`, `documents_de.properties`, `usage_de.properties`, with as many of the keys as are translated.
public final class Wording {
    /// Decimals of a number that has more, unless more are asked for.
    public static final int DECIMALS = 4;

    /// Digits behind the point of a number in a programme.
    static final int MOST_DECIMALS = 18;

    private static final int CENTS = 2;
    /// Read one after the other as words are asked for: what every answer needs comes first, and the messages, which are more than all others, last.
    private static final List<String> FILES = List.of("decisions", "documents", "usage", "diagnostics");
    private static final Pattern TRANSLATED = Pattern.compile("(?:" + String.join("|", FILES) + ")_(\\w+)\\.properties");
    /// What is chosen by a word: by the word itself, without the marks of a place.
    private static final Pattern SELECTED = Pattern.compile("\\{(\\d+), select,");
    private static final String ENGLISH = "en";

    private final String tag;
    private final ULocale locale;
    /// The words of the first [#read] files; never changed, but put in another's place.
    private volatile Map<String, Words> patterns = Map.of();
    private volatile int read;
    /// Of each thread its own: such a format serves one alone.
    private final ThreadLocal<Map<String, MessageFormat>> formats = ThreadLocal.withInitial(HashMap::new);
    private final Map<ListFormatter.Type, ListFormatter> lists = new ConcurrentHashMap<>();
    private final Map<Decimals, LocalizedNumberFormatter> numbers = new ConcurrentHashMap<>();
    private final Spacing spacing;

    /// A pattern and the language that it is written in: its plural forms and spaces are those of that language.
    private record Words(String pattern, ULocale language, Spacing spacing) { }

    /// How many decimals a number has.
    private record Decimals(int least, int most) { }

    private Wording(String tag) {
        this.tag = tag;
        this.spacing = new Spacing(tag);
        this.locale = ULocale.forLanguageTag(tag);
    }

    /// The wording for a language tag such as `en` or `zh-CN`.
    public static Wording of(String tag) {
        return new Wording(tag);
    }

    /// Whether there are words of their own for exactly this language tag.
    public static boolean speaks(String tag) {
        return tag.equals(ENGLISH) || FILES.stream().anyMatch(file -> Wording.class.getResource(translated(file, tag)) != null);
    }

    /// The tag of the language whose words a resource file holds, if it is one of words that stand beside English ones.
    public static Optional<String> language(String fileName) {
        Matcher matcher = TRANSLATED.matcher(fileName);
        return matcher.matches() ? Optional.of(matcher.group(1).replace('_', '-')) : Optional.empty();
    }

    private static String translated(String file, String tag) {
        return file + "_" + tag.replace('-', '_') + ".properties";
    }

    /// The words under a key, or `null` where there are none.
    private Words words(String key) {
        while (read < FILES.size() && !patterns.containsKey(key)) {
            readNext();
        }
        return patterns.get(key);
    }

    private synchronized void readNext() {
        if (read == FILES.size()) {
            return;
        }
        String file = FILES.get(read);
        Map<String, Words> more = new HashMap<>(patterns);
        read(file + ".properties", ENGLISH, more);
        for (int end = tag.indexOf('-'); end > 0; end = tag.indexOf('-', end + 1)) {
            read(translated(file, tag.substring(0, end)), tag.substring(0, end), more);
        }
        read(translated(file, tag), tag, more);
        patterns = more;
        read++;
    }

    private static void read(String name, String language, Map<String, Words> into) {
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
        ULocale read = ULocale.forLanguageTag(language);
        Spacing spacing = new Spacing(language);
        properties.forEach((key, value) -> into.put((String) key, new Words((String) value, read, spacing)));
    }

    /// The language of the words.
    public String tag() {
        return tag;
    }

    /// Whether there is a pattern under a key, and it is not empty.
    public boolean has(String key) {
        Words words = words(key);
        return words != null && !words.pattern.isBlank();
    }

    /// The keys of all patterns.
    public Set<String> keys() {
        while (read < FILES.size()) {
            readNext();
        }
        return Set.copyOf(patterns.keySet());
    }

    /// A phrase as the beginning of a sentence: a letter that it begins with is a capital one, unless the second is. A sentence of the author stays as it is.
    public String sentence(Phrase phrase) {
        String text = say(phrase);
        boolean stays = phrase.key().equals("item.written") || text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return stays ? text : CaseMap.toTitle().wholeString().noLowercase().noBreakAdjustment().apply(locale.toLocale(), null, text);
    }

    public String say(Phrase phrase) {
        return switch (phrase.key()) {
            case "list.and" -> join((List<?>) phrase.arguments().getFirst(), ListFormatter.Type.AND);
            case "list.or" -> join((List<?>) phrase.arguments().getFirst(), ListFormatter.Type.OR);
            case "list.comma" -> joined(phrase, "list.pair");
            case "list.details" -> joined(phrase, "list.details-pair");
            case "list.semicolon" -> joined(phrase, "list.semicolon-pair");
            case "measure-word" -> measureWord(shown(phrase.arguments().getFirst()));
            case "word.several" -> several(shown(phrase.arguments().getFirst()));
            case String key -> say(key, phrase.arguments());
        };
    }

    /// The word between a number and a noun, by the ending of the noun.
    private String measureWord(String noun) {
        return ending("measure-words", noun).map(Map.Entry::getValue).orElse("");
    }

    /// The form of a noun for several: another ending where the language lists one, else the noun itself.
    private String several(String noun) {
        return ending("noun-plurals", noun).map(entry -> noun.substring(0, noun.length() - entry.getKey().length()) + entry.getValue()).orElse(noun);
    }

    /// What a language lists under a key for the longest ending of a noun, else what it lists for all nouns.
    private Optional<Map.Entry<String, String>> ending(String key, String noun) {
        return Stream.of(words(key).pattern.split("\\s+")).filter(entry -> entry.indexOf('=') >= 0)
                .map(entry -> Map.entry(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1)))
                .filter(entry -> noun.endsWith(entry.getKey())).max(Comparator.comparingInt(entry -> entry.getKey().length()));
    }

    /// The pattern under `key` with the arguments in their places.
    public String say(String key, List<Object> arguments) {
        Words words = words(key);
        if (words == null) {
            throw new IllegalStateException("no words for " + key);
        }
        if (words.pattern.indexOf('{') < 0) {
            return words.pattern;
        }
        Spacing spacing = words.spacing;
        Map<String, Object> places = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean counts = arguments.get(i) instanceof Integer || arguments.get(i) instanceof Long;
            String shown = shown(arguments.get(i));
            places.put(String.valueOf(i), counts && !spacing.applies() ? arguments.get(i) : spacing.marked(shown));
            places.put("k" + i, shown);
            number(arguments.get(i)).ifPresent(decimal(places, i));
        }
        return spacing.spaced(formats.get().computeIfAbsent(key, _ -> new MessageFormat(SELECTED.matcher(words.pattern).replaceAll("{k$1, select,"), words.language)).format(places));
    }

    private static Consumer<BigFraction> decimal(Map<String, Object> places, int place) {
        return number -> places.put("n" + place, number.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /// The number that an argument is, if it is one.
    private static Optional<BigFraction> number(Object argument) {
        return switch (argument) {
            case Integer number -> Optional.of(BigFraction.of(number));
            case Long number -> Optional.of(BigFraction.of(number));
            case BigFraction number -> Optional.of(number);
            case Amount(BigFraction number, _) -> Optional.of(number);
            case Object _ -> Optional.empty();
        };
    }

    private String shown(Object argument) {
        return switch (argument) {
            case Integer number -> number(BigFraction.of(number));
            case Long number -> number(BigFraction.of(number));
            case BigFraction number -> number(number, 0, decimals(number, Unit.Plain.NUMBER));
            case Amount(BigFraction number, Unit unit) -> amount(number, unit, decimals(number, unit));
            case Phrase phrase -> say(phrase);
            case Labels labels -> labels.in(tag);
            case List<?> list -> join(list, ListFormatter.Type.AND);
            case LocalDate date -> date.toString();
            case YearMonth month -> month.toString();
            case Month month -> new DateFormatSymbols(locale).getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)[month.getValue() - 1];
            case Object other -> other.toString();
        };
    }

    private String join(List<?> list, ListFormatter.Type type) {
        List<String> parts = list.stream().map(part -> spacing.marked(shown(part))).toList();
        return spacing.spaced(lists.computeIfAbsent(type, kind -> ListFormatter.getInstance(locale, kind, ListFormatter.Width.WIDE)).format(parts));
    }

    private String joined(Phrase list, String pair) {
        return ((List<?>) list.arguments().getFirst()).stream().map(this::shown).reduce((a, b) -> say(pair, List.of(a, b))).orElse("");
    }

    /// A number with the grouping of the language and at most four decimals, halves up.
    private String number(BigFraction number) {
        return number(number, 0, DECIMALS);
    }

    private String number(BigFraction number, int least, int most) {
        BigDecimal decimal = number.bigDecimalValue(most, RoundingMode.HALF_UP);
        return numbers.computeIfAbsent(new Decimals(least, most), digits -> NumberFormatter.withLocale(locale).precision(Precision.minMaxFraction(digits.least, digits.most)))
                .format(decimal.signum() == 0 ? BigDecimal.ZERO : decimal).toString();
    }

    /// The decimals of a number in its unit; those that are shown of one that has more than a programme can write.
    static int decimals(BigFraction number, Unit unit) {
        BigFraction shown = unit == Unit.Plain.SHARE ? number.multiply(100) : number;
        try {
            int scale = new BigDecimal(shown.getNumerator()).divide(new BigDecimal(shown.getDenominator())).stripTrailingZeros().scale();
            boolean parts = unit instanceof Unit.Money && scale > CENTS;
            return scale > MOST_DECIMALS ? DECIMALS : Math.max(scale, parts ? DECIMALS + 1 : DECIMALS);
        } catch (ArithmeticException e) {
            return DECIMALS;
        }
    }

    /// Whether two numbers look alike with so many decimals.
    static boolean lookAlike(BigFraction a, BigFraction b, Unit unit, int decimals) {
        BigFraction hundred = unit == Unit.Plain.SHARE ? BigFraction.of(100) : BigFraction.ONE;
        int most = unit instanceof Unit.Money ? ofMoney(decimals) : decimals;
        return a.multiply(hundred).bigDecimalValue(most, RoundingMode.HALF_UP).compareTo(b.multiply(hundred).bigDecimalValue(most, RoundingMode.HALF_UP)) == 0;
    }

    private static int ofMoney(int decimals) {
        return decimals > DECIMALS ? decimals : CENTS;
    }

    /// A number in its unit. Money has two decimals where it is not whole, and more only if more than those of other numbers are asked for.
    ///
    /// @param decimals the most decimals of a number
    public String amount(BigFraction number, Unit unit, int decimals) {
        return switch (unit) {
            case Unit.Plain.NUMBER -> number(number, 0, decimals);
            case Unit.Plain.SHARE -> say("amount.percent", List.of(number(number.multiply(100), 0, decimals)));
            case Unit.Plain.PERCENT -> say("amount.percent", List.of(number(number, 0, decimals)));
            case Unit.Money(Labels currency) -> {
                boolean whole = ExactNumber.isWhole(number);
                String digits = number(number.abs(), whole ? 0 : CENTS, ofMoney(decimals));
                String label = currency.in(tag);
                String key = Character.isLetter(label.codePointBefore(label.length())) ? "amount.money-word" : "amount.money";
                String said = say(key, List.of(digits, label));
                yield number.signum() < 0 ? say("amount.negative", List.of(said)) : said;
            }
        };
    }
}
