package org.complang.certificate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/// The canonical text, of which digests are taken: one for documents that say the same, another for every other.
class JsonTest {
    private static List<Object> read(String text) {
        List<Object> read = new ArrayList<>();
        try (Json json = new Json(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (Optional<Object> next = json.next(); next.isPresent(); next = json.next()) {
                read.add(next.get());
            }
        }
        return read;
    }

    private static String canonical(String text) {
        return Json.canonical(read(text).getFirst());
    }

    @Test
    void namesAreInTheOrderOfTheirUtf16UnitsAsInRfc8785() {
        assertThat(canonical("{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}"))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void textsHaveTheShortestEscapesOfRfc8785() {
        assertThat(canonical("{\"a\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}")).isEqualTo("{\"a\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void numbersAreExactAndWrittenInOneWay() {
        assertThat(canonical("{\"a\":[40.50, 4.05e1, 1E3, -0, 0.0, 0.0001, -7.10]}")).isEqualTo("{\"a\":[40.5,40.5,1000,0,0,0.0001,-7.1]}");
        assertThat(canonical("{\"a\":[12e-41, 1.2E40, 12E40, 12E41, 123456789012345678901.123456789012345678901]}"))
                .isEqualTo("{\"a\":[12E-41,12000000000000000000000000000000000000000,120000000000000000000000000000000000000000,12E41,123456789012345678901123456789012345678901E-21]}");
    }

    @Test
    void numbersThatBinaryFloatingPointTakesForOneStayTwo() {
        assertThat(canonical("{\"a\":12345678901234.5678}")).isNotEqualTo(canonical("{\"a\":12345678901234.5679}"));
    }

    @Test
    void aHugeExponentIsNotSpelledOut() {
        assertThat(canonical("{\"a\":1e999999}")).isEqualTo("{\"a\":1E999999}");
        assertThat(canonical("{\"a\":10e999998}")).isEqualTo("{\"a\":1E999999}");
    }

    @Test
    void nothingIsNoEmptyText() {
        assertThat(canonical("{\"a\":null,\"b\":\"\",\"c\":[],\"d\":{}}")).isEqualTo("{\"a\":null,\"b\":\"\",\"c\":[],\"d\":{}}");
    }

    @Test
    void objectsFollowOneAnotherOrStandInAList() {
        assertThat(read("{\"a\":1}\n{\"a\":2}")).isEqualTo(read("[{\"a\":1},\n {\"a\":2}]")).hasSize(2);
    }

    @Test
    void whatHasNoOneTextIsRefused() {
        for (String text : List.of("{\"a\":1,\"a\":1}", "{\"a\":\"\\ud800\"}", "{\"a\":1", "{\"a\":}", "7")) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(JacksonException.class);
        }
    }
}
