package org.complang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The page of an impact: well-formed, complete by itself, with the numbers of its pictures in tables too. Files are whole or not there.
class ImpactHtmlTest {
    private static final Path SUITE = Path.of("src/test/resources/conformance/command-line/impact");

    @TempDir
    private Path folder;

    private static String html(String name, String language) throws IOException {
        CommandLineRun run = ImpactSchemaTest.run(SUITE.resolve(name + "/command"), "html", language);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private static Document page(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    @Test
    void landmarksHeadingsAndReferencesAreThere() throws Exception {
        for (String name : List.of("versions", "two-days", "levels", "options", "same-version")) {
            for (String language : List.of("en", "zh-CN")) {
                Document page = page(html(name, language));
                assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
                for (String landmark : List.of("header", "main", "footer", "h1")) {
                    assertThat(elements(page, landmark)).as(landmark).hasSize(1);
                }
                elements(page, "th").forEach(cell -> assertThat(cell.getAttribute("scope")).isIn("col", "row"));
                List<String> identifiers = elements(page, "*").stream().map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
                assertThat(identifiers).doesNotHaveDuplicates();
                List<String> meant = new ArrayList<>();
                elements(page, "a").forEach(link -> meant.add(link.getAttribute("href").substring(1)));
                elements(page, "*").stream().map(element -> element.getAttribute("aria-labelledby")).filter(id -> !id.isEmpty()).forEach(meant::add);
                assertThat(Set.copyOf(identifiers)).as("%s", name).isEqualTo(new HashSet<>(meant));
            }
        }
    }

    @Test
    void itNeedsNothingElse() throws Exception {
        assertThat(html("versions", "en")).doesNotContain("<script", "<link", "<img", "<iframe", "http:", "https:", "url(", "@import", " src=").contains("<style>");
    }

    /// Each picture has a name, and a table with its numbers beside it; each band says what it is.
    @Test
    void everyPictureIsATableToo() throws Exception {
        Document page = page(html("versions", "en"));
        List<Element> pictures = elements(page, "svg").stream().filter(svg -> svg.getAttribute("class").equals("picture")).toList();
        assertThat(pictures).hasSize(4).allSatisfy(picture -> assertThat(picture.getAttribute("role")).isEqualTo("img"));
        assertThat(elements(page, "details")).hasSameSizeAs(pictures);
        assertThat(elements(page, "table").stream().filter(table -> table.getAttribute("class").equals("numbers")).findFirst().orElseThrow().getTextContent())
                .isEqualToIgnoringWhitespace("before ↓ / after → Gold Silver no level not known yet Gold 1 3 – – Silver – – 1 – no level – 1 1 – not known yet – – – 1".replace(" ", ""));
        List<Element> bands = elements(page, "path").stream().filter(path -> path.getAttribute("class").startsWith("band")).toList();
        assertThat(bands).isNotEmpty().allSatisfy(band -> assertThat(band.getTextContent()).matches(".+ → .+: [0-9,]+, .+"));
        assertThat(bands.getFirst().getAttribute("d")).matches("M[0-9 .CvZ-]+");
        elements(page, "svg").stream().filter(svg -> !svg.getAttribute("class").equals("picture")).forEach(svg ->
                assertThat(Stream.of(svg, (Element) svg.getParentNode()).anyMatch(element -> element.getAttribute("aria-hidden").equals("true"))).isTrue());
    }

    @Test
    void filesAreWholeOrNotThere() throws IOException {
        Path page = folder.resolve("impact.html");
        Path who = folder.resolve("who.csv");
        List<String> arguments = List.of("impact", "--before", SUITE + "/versions/before", "--after", SUITE + "/versions/after", "--data", SUITE + "/versions/data.ndjson", "--as-of", "2018-03-15", "--lang", "en");
        List<String> more = new ArrayList<>(arguments);
        more.addAll(List.of("--out", page.toString(), "--csv", who.toString()));
        CommandLineRun run = CommandLineRun.of(more, new byte[0]);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(CommandLineRun.of(arguments, new byte[0]).out());
        assertThat(Files.readString(page)).isEqualTo(html("versions", "en"));
        assertThat(Files.readString(who)).isEqualTo(ImpactSchemaTest.run(SUITE.resolve("versions/command"), "csv", "en").out());
        List<String> broken = new ArrayList<>(arguments);
        broken.addAll(List.of("--out", folder.resolve("none/impact.html").toString(), "--csv", folder.resolve("other.csv").toString()));
        CommandLineRun failed = CommandLineRun.of(broken, new byte[0]);
        assertThat(failed.exit()).isEqualTo(2);
        assertThat(failed.err()).contains("error[no-place-for-output]");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("impact.html", "who.csv");
        }
    }
}
