package org.complang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.complang.diagnostic.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/// The resource files are complete.
class WordingTest {
    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeHasAMessage(Code code) {
        assertThat(Wording.of("en").has(code.id())).as(code.id()).isTrue();
    }

    @Test
    void decisionsSayTheSameThingsInBothLanguages() throws IOException {
        assertThat(keys("decisions_zh_CN.properties")).isEqualTo(keys("decisions.properties"));
    }

    @Test
    void everyPatternIsWellFormed() throws IOException {
        for (String file : Set.of("decisions.properties", "decisions_zh_CN.properties", "diagnostics.properties")) {
            Properties properties = load(file);
            properties.forEach((key, pattern) -> assertThat(new com.ibm.icu.text.MessageFormat(pattern.toString())).as("%s in %s", key, file).isNotNull());
        }
    }

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(Wording.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
