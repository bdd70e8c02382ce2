package org.complang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The page generated for Cloud Productivity says all that the printed one says. `cloud-productivity.zh-CN.facts` puts both side by side, line by line.
class PrintedPageTest {
    private static final Path PRINTED = Path.of("src/test/resources/documents/cloud-productivity.zh-CN.md");
    private static final Path FACTS = Path.of("src/test/resources/documents/cloud-productivity.zh-CN.facts");

    /// Of the printed page: its title, the option and two levels.
    private static final int HEADINGS = 4;

    /// Addresses and anchors, the number of an item, and marks of Markdown are no words of the page.
    private static final Pattern NO_WORDS = Pattern.compile("<a name=\"[^\"]*\">|</a>|\\(https?://[^)]*\\)|^\\s*\\d+\\.\\s|\\*\\*");
    private static final Pattern NUMBER_OR_NAME = Pattern.compile("[0-9][0-9,-]*[0-9]|[0-9]|[A-Za-z][A-Za-z0-9 ]*[A-Za-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("\\((https?://[^)]*)\\)");

    private record Line(String printed, List<String> facts) { }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(FACTS)) {
            if (line.startsWith("> ")) {
                lines.add(new Line(line.substring(2), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.getLast().facts.add(line.strip());
            }
        }
        return lines;
    }

    @Test
    void everyPrintedLineIsListed() throws IOException {
        String printed = Files.readString(PRINTED).split("(?m)^---$", 3)[2];
        assertThat(lines().stream().map(Line::printed)).containsExactlyElementsOf(printed.lines().map(String::stripTrailing).filter(line -> !line.isBlank()).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyNumberNameAndAddressOfALineIsAmongItsFacts() throws IOException {
        return lines().stream().map(line -> DynamicTest.dynamicTest(line.printed.strip(), () -> {
            assertThat(line.facts).isNotEmpty().allSatisfy(fact -> assertThat(fact).hasSizeGreaterThan(1));
            String facts = String.join("\n", line.facts);
            NUMBER_OR_NAME.matcher(NO_WORDS.matcher(line.printed).replaceAll("")).results().forEach(word -> assertThat(facts).contains(word.group().strip()));
            ADDRESS.matcher(line.printed).results().forEach(address -> assertThat(facts).contains(address.group(1)));
        }));
    }

    @TestFactory
    Stream<DynamicTest> theGeneratedPageSaysIt() throws IOException {
        return Stream.concat(facts("markdown", generated("markdown").replace("**", "").replace("\\", "")), facts("html", text(generated("html"))));
    }

    /// What a reader of the page sees, with headings and cells as in Markdown and the addresses of links.
    private static String text(String html) {
        return html.replaceAll("(?s)^.*<main>", "").replaceAll("<h1[^>]*>", "# ").replaceAll("<h2[^>]*>", "## ").replaceAll("<h3[^>]*>", "### ")
                .replaceAll("</th><td>", " | ").replaceAll("<a href=\"([^\"]*)\">", "$1 ").replaceAll("<[^>]*>", "").replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    }

    private static String generated(String format) {
        CommandLineRun run = CommandLineRun.of(List.of("doc", "--competency", "cloud-productivity", "--lang", "zh-CN", "--format", format), new byte[0]);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private static Stream<DynamicTest> facts(String format, String page) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String[] sections = page.split("(?m)(?=^#+ )");
        int section = -1;
        for (Line line : lines()) {
            section += line.printed.startsWith("#") ? 1 : 0;
            int place = sections.length - HEADINGS + section;
            String here = sections[place];
            String earlier = String.join("", List.of(sections).subList(0, place));
            for (String fact : line.facts) {
                boolean above = fact.startsWith("^ ");
                tests.add(DynamicTest.dynamicTest(format + ": " + line.printed.strip() + " -> " + fact, () -> assertThat(above ? earlier : here).contains(above ? fact.substring(2) : fact)));
            }
        }
        assertThat(section + 1).isEqualTo(HEADINGS);
        return tests.stream();
    }
}
