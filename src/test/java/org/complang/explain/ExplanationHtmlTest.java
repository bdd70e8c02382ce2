package org.complang.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The page of an explanation can be read by everybody, and by itself: its structure, and that nothing in the data becomes markup.
class ExplanationHtmlTest {
    private static String html(String data, String language) {
        CommandLineRun run = CommandLineRun.of(List.of("explain", "--data", data.startsWith("{") ? "-" : data, "--partner", data.startsWith("{") ? "<P&1>" : "4137715",
                "--as-of", "2018-03-15", "--format", "html", "--lang", language), data.getBytes(StandardCharsets.UTF_8));
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private static Document page(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    @Test
    void landmarksHeadingsAndLanguageAreThere() throws Exception {
        for (String language : List.of("en", "zh-CN")) {
            Document page = page(html("competencies/samples/partners.ndjson", language));
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
            for (String landmark : List.of("header", "main", "footer", "nav", "h1", "title")) {
                assertThat(elements(page, landmark)).as(landmark).hasSize(1);
            }
            List<Integer> levels = elements(page, "*").stream().map(Element::getTagName).filter(name -> name.matches("h[1-6]")).map(name -> name.charAt(1) - '0').toList();
            assertThat(levels.getFirst()).isEqualTo(1);
            assertThat(IntStream.range(1, levels.size()).filter(i -> levels.get(i) > levels.get(i - 1) + 1)).as("no level of headings is left out").isEmpty();
            elements(page, "th").forEach(cell -> assertThat(cell.getAttribute("scope")).isIn("col", "row"));
        }
    }

    @Test
    void whatIsReferredToIsThereOnce() throws Exception {
        Document page = page(html("competencies/samples/partners.ndjson", "en"));
        List<String> identifiers = elements(page, "*").stream().map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
        assertThat(identifiers).doesNotHaveDuplicates();
        List<String> meant = new ArrayList<>();
        elements(page, "a").forEach(link -> meant.add(link.getAttribute("href").substring(1)));
        elements(page, "*").stream().map(element -> element.getAttribute("aria-labelledby")).filter(id -> !id.isEmpty()).forEach(meant::add);
        assertThat(meant).hasSizeGreaterThan(10);
        assertThat(Set.copyOf(identifiers)).isEqualTo(new HashSet<>(meant));
    }

    @Test
    void itNeedsNothingElse() throws Exception {
        String html = html("competencies/samples/partners.ndjson", "en");
        assertThat(html).doesNotContain("<script", "<link", "<img", "<iframe", "http:", "https:", "url(", "@import", " src=").contains("<style>");
        assertThat(elements(page(html), "*")).allSatisfy(element -> assertThat(IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName())).noneMatch(name -> name.startsWith("on")));
    }

    /// Signs and colours say nothing that words do not say.
    @Test
    void everySignHasItsWord() throws Exception {
        Document page = page(html("competencies/samples/partners.ndjson", "en"));
        List<Element> signs = elements(page, "span").stream().filter(span -> span.getAttribute("class").startsWith("sign")).toList();
        assertThat(signs).isNotEmpty().allSatisfy(sign -> {
            assertThat(sign.getAttribute("aria-hidden")).isEqualTo("true");
            assertThat(sign.getParentNode().getTextContent()).containsPattern("met|unknown|level|reached|decided");
        });
    }

    @Test
    void nothingInTheDataBecomesMarkup() throws Exception {
        String name = "</h1><script>alert(1)</script>&amp;\\u0000\\\"'\\uFFFE";
        Document page = page(html("{\"partner\": {\"mpnId\": \"<P&1>\", \"name\": \"" + name + "\", \"market\": \"developed\"}}", "en"));
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "h1").getFirst().getTextContent()).isEqualTo("</h1><script>alert(1)</script>&amp;\uFFFD\"'\uFFFD (<P&1>)");
    }
}
