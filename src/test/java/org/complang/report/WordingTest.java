package org.complang.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.complang.diagnostic.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The resource files are complete, and say the same in both languages.
class WordingTest {
    /// Patterns that are said of no thing at all: English names it, Chinese does not.
    private static final Set<String> OTHER_NOUN = Set.of("evidence.none");

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeHasAMessage(Code code) {
        assertThat(Wording.of("en").has(code.id())).as(code.id()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnostics", "decisions", "documents", "usage"})
    void bothLanguagesHaveTheSameKeys(String file) throws IOException {
        assertThat(new TreeSet<>(load(file + "_zh_CN.properties").stringPropertyNames())).isEqualTo(new TreeSet<>(load(file + ".properties").stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnostics", "usage"})
    void bothLanguagesShowTheSameArguments(String file) throws IOException {
        Properties english = load(file + ".properties");
        load(file + "_zh_CN.properties").forEach((key, chinese) -> assertThat(shown(chinese.toString())).as(key.toString()).isEqualTo(shown(english.getProperty(key.toString()))));
    }

    /// Chinese also shows measure words, and for several things the word that English has for one.
    @ParameterizedTest
    @ValueSource(strings = {"decisions", "documents"})
    void chineseDecisionsAndPagesLeaveNothingOut(String file) throws IOException {
        Properties english = load(file + ".properties");
        load(file + "_zh_CN.properties").forEach((key, chinese) -> {
            if (english.containsKey(key) && !OTHER_NOUN.contains(key.toString())) {
                assertThat(shown(chinese.toString())).as(key.toString()).containsAll(shown(english.getProperty(key.toString())));
            }
        });
    }

    /// Texts stand for numbers there, so that blanks can be set around them; the number itself has another name.
    @ParameterizedTest
    @ValueSource(strings = {"diagnostics", "decisions", "documents", "usage"})
    void numbersOfChinesePatternsAreNumbers(String file) throws IOException {
        load(file + "_zh_CN.properties").forEach((key, pattern) -> assertThat(pattern.toString()).as(key.toString()).doesNotContainPattern("\\{[0-9]+, (plural|number|selectordinal)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnostics.properties", "diagnostics_zh_CN.properties", "decisions.properties", "decisions_zh_CN.properties", "documents.properties", "documents_zh_CN.properties", "usage.properties", "usage_zh_CN.properties"})
    void everyPatternIsWellFormed(String file) throws IOException {
        Locale language = Locale.forLanguageTag(file.contains("_zh_CN") ? "zh-CN" : "en");
        load(file).forEach((key, pattern) -> assertThat(new com.ibm.icu.text.MessageFormat(pattern.toString(), language)).as("%s in %s", key, file).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnostics", "documents", "usage"})
    void chineseKeepsItsPunctuationAndSpaces(String file) throws IOException {
        Pattern glued = Pattern.compile("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9]\\p{IsHan}|\\p{IsHan}[,;:()?!\"]|[,;?!]\\p{IsHan}");
        load(file + "_zh_CN.properties").forEach((key, pattern) -> assertThat(pattern.toString()).as(key.toString()).doesNotContainPattern(glued));
    }

    @Test
    void aFurtherLanguageSpeaksEnglishWhereItHasNoWords() {
        Wording french = Wording.of("fr");
        assertThat(french.say("check.done", List.of(1, 0))).isEqualTo(Wording.of("en").say("check.done", List.of(1, 0))).contains("0 competencies");
    }

    /// The arguments that a pattern shows when there is one of a thing, and every number that it shows.
    private static Set<String> shown(String pattern) {
        Set<String> names = new TreeSet<>();
        MessagePattern parts = new MessagePattern(pattern);
        collect(parts, 0, parts.countParts(), names);
        return names;
    }

    private static void collect(MessagePattern parts, int from, int to, Set<String> names) {
        for (int i = from; i < to; i++) {
            if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_START) {
                argument(parts, i, names);
                i = parts.getLimitPartIndex(i);
            }
        }
    }

    private static void argument(MessagePattern parts, int start, Set<String> names) {
        String name = parts.getSubstring(parts.getPart(start + 1)).replaceFirst("^n(?=\\d)", "");
        int end = parts.getLimitPartIndex(start);
        if (parts.getPart(start).getArgType() == MessagePattern.ArgType.NONE) {
            names.add(name);
        }
        boolean one = false;
        int taken = -1;
        String selector = "";
        for (int i = start + 2; i < end; i++) {
            switch (parts.getPartType(i)) {
                case ARG_SELECTOR -> selector = parts.getSubstring(parts.getPart(i));
                case MSG_START -> {
                    if (selector.equals("one") || selector.equals("other") && !one) {
                        taken = i;
                    }
                    one |= selector.equals("one");
                    for (int inner = i; inner < parts.getLimitPartIndex(i); inner++) {
                        if (parts.getPartType(inner) == MessagePattern.Part.Type.REPLACE_NUMBER) {
                            names.add(name);
                        }
                    }
                    i = parts.getLimitPartIndex(i);
                }
                default -> { }
            }
        }
        if (taken >= 0) {
            collect(parts, taken, parts.getLimitPartIndex(taken), names);
        }
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(Wording.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void severalThreadsUseOneWording() {
        Wording wording = Wording.of("en");
        List<String> keys = wording.keys().stream().filter(key -> key.startsWith("sql.") || key.startsWith("summary.") || key.startsWith("wrong.")).sorted().toList();
        List<Object> arguments = List.of(1, 2, 3, 4, 5);
        List<String> alone = keys.stream().map(key -> wording.say(key, arguments)).toList();
        assertThat(IntStream.range(0, 200).parallel().mapToObj(_ -> {
            Wording shared = Wording.of("en");
            return IntStream.range(0, 8).parallel().mapToObj(_ -> keys.stream().map(key -> shared.say(key, arguments)).toList()).toList();
        }).flatMap(List::stream)).allMatch(alone::equals);
    }
}
