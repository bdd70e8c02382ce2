package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A document that a slip of a hand has broken costs nothing but itself, however documents are written and read: each file is read as a stream, and in stretches by one thread and by several.
class BrokenDocumentsTest {
    private static final int DOCUMENTS = 400;
    /// So long that the file is read in several stretches.
    private static final String NAME = "N".repeat(15_000);

    /// How documents stand in a file.
    private enum Form {
        LINES("", "\n", ""), PRINTED("", "\n", ""), INDENTED("   ", "\n   ", ""), LINES_OF_A_LIST("[\n", ",\n", "\n]"), PRINTED_LIST("[ ", ", ", " ]");

        private final String before;
        private final String between;
        private final String behind;

        Form(String before, String between, String behind) {
            this.before = before;
            this.between = between;
            this.behind = behind;
        }

        private boolean isPrinted() {
            return this == PRINTED || this == PRINTED_LIST;
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Form.class)
    void othersAreDecided(Form form) throws IOException {
        Random random = new Random(form.ordinal());
        String text = IntStream.range(0, DOCUMENTS).mapToObj(i -> i % 3 == 1 ? broken(document(form, i), form, random) : document(form, i))
                .collect(Collectors.joining(form.between, form.before, form.behind));
        Path file = Files.writeString(folder.resolve("partners.json"), text);
        List<String> streamed = decided(file);
        assertThat(streamed.stream().map(row -> row.split(",")[0])).containsAll(IntStream.range(0, DOCUMENTS).filter(i -> i % 3 != 1).mapToObj(i -> "P" + i).toList());
        assertThat(decided(folder, "--threads", "1")).isEqualTo(streamed);
        assertThat(decided(folder, "--threads", "3")).isEqualTo(streamed);
        assertThat(decided(folder, "--partner", "P399")).singleElement().asString().startsWith("P399,");
    }

    /// What names nothing, or cannot be read, names nobody, in whichever way a document is read.
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\n", "\u3000", "a\\ud800", "\\udc00", "a\\u0000b", "a\uFFFD", "\\ufffd"})
    void identifiersThatAreNone(String identifier) throws IOException {
        Files.writeString(folder.resolve("partners.json"), Stream.of("1", identifier, "\uD83D\uDE00", "Größe").map("{\"partner\":{\"mpnId\":\"%s\"}}\n"::formatted).collect(Collectors.joining()));
        assertThat(decided(folder.resolve("partners.json")).stream().map(row -> row.split(",")[0])).containsExactly("1", "\uD83D\uDE00", "Größe");
        assertThat(decided(folder)).isEqualTo(decided(folder.resolve("partners.json")));
    }

    private static List<String> decided(Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "--data", data.toString(), "--as-of", "2018-03-15", "--competency", "cloud-productivity", "--format", "csv", "--lang", "en"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments, new byte[0]).out().lines().skip(1).toList();
    }

    private static String document(Form form, int number) {
        String printed = """
                {
                  "partner": {
                    "mpnId": "P%d",
                    "name": "%s",
                    "market": "developed"
                  },
                  "people": [
                    {
                      "personId": "a",
                      "exams": [
                        {
                          "code": "70-346"
                        },
                        {
                          "code": "70-347"
                        }
                      ]
                    }
                  ]
                }""".formatted(number, NAME);
        return form.isPrinted() ? printed : printed.replaceAll("\n *", "");
    }

    /// The same without some character, with one too many, or, where each has a line, cut off.
    private static String broken(String document, Form form, Random random) {
        int place = NAME.length() + 1 + random.nextInt(document.length() - NAME.length() - 2);
        place = random.nextInt(4) == 0 ? random.nextInt(40) + 1 : place;
        return switch (random.nextInt(form == Form.PRINTED_LIST ? 2 : 3)) {
            case 0 -> document.substring(0, place) + document.substring(place + 1);
            case 1 -> document.substring(0, place) + "{}[]\",:".charAt(random.nextInt(7)) + document.substring(place);
            default -> document.substring(0, place);
        };
    }
}
