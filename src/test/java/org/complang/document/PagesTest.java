package org.complang.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.complang.Comp;
import org.complang.model.Competency;
import org.complang.report.PageHtml;
import org.complang.report.PageMarkdown;
import org.complang.report.Wording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Every shipped competency has a page in every language, and its HTML is such that everybody can use it.
class PagesTest {
    private static final Comp COMP = Comp.load(Path.of("competencies"));

    @TestFactory
    Stream<DynamicTest> pagesReadRight() {
        return each((page, wording) -> assertThat(PageMarkdown.text(page, wording)).startsWith("# ").endsWith("\n").doesNotContain("{", "}", "::", "：：", "，，", " ,", "\n\n\n")
                .doesNotContainPattern("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9]\\p{IsHan}|\\S  +\\S"));
    }

    @TestFactory
    Stream<DynamicTest> htmlIsWellFormedAndAccessible() {
        return each((page, wording) -> {
            Document html = parsed(PageHtml.text(page, wording));
            assertThat(html.getDocumentElement().getAttribute("lang")).isEqualTo(wording.tag());
            assertThat(elements(html, "main")).hasSize(1);
            assertThat(elements(html, "h1")).hasSize(1);
            assertThat(elements(html, "script")).isEmpty();
            assertThat(elements(html, "title").getFirst().getTextContent()).isEqualTo(elements(html, "h1").getFirst().getTextContent());
            headingsAreInOrder(html);
            assertThat(elements(html, "section")).allSatisfy(section -> assertThat(elements(html, "*").stream().map(element -> element.getAttribute("id")))
                    .containsOnlyOnce(section.getAttribute("aria-labelledby")));
            assertThat(elements(html, "th")).allSatisfy(cell -> assertThat(cell.getAttribute("scope")).isIn("col", "row"));
        });
    }

    private static void headingsAreInOrder(Document html) {
        int before = 0;
        for (Element element : elements(html, "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int depth = element.getTagName().charAt(1) - '0';
                assertThat(depth).as(element.getTextContent()).isLessThanOrEqualTo(before + 1);
                before = depth;
            }
        }
        assertThat(before).isGreaterThan(1);
    }

    /// A page that is shown without a network must not ask for anything.
    @TestFactory
    Stream<DynamicTest> htmlNeedsNothingElse() {
        return each((page, wording) -> assertThat(PageHtml.text(page, wording)).doesNotContainPattern(Pattern.compile("<link|<img|<iframe|\\ssrc=|url\\(|@import")));
    }

    @Test
    void theSameProgrammeGivesTheSamePage() {
        Comp again = Comp.load(Path.of("competencies"));
        for (String name : names()) {
            assertThat(again.page(name)).isNotSameAs(COMP.page(name));
            assertThat(PageHtml.text(again.page(name), Wording.of("zh-CN"))).isEqualTo(PageHtml.text(COMP.page(name), Wording.of("zh-CN")));
        }
    }

    private interface Check {
        void of(Page page, Wording wording) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return Stream.of("en", "zh-CN").flatMap(tag -> names().stream().map(name -> DynamicTest.dynamicTest(name + " in " + tag, () -> check.of(COMP.page(name), Wording.of(tag)))));
    }

    private static List<String> names() {
        List<String> names = COMP.programme().competencies().stream().map(Competency::name).distinct().toList();
        assertThat(names).hasSizeGreaterThan(5);
        return names;
    }

    /// Pages are written so that an XML parser reads them too.
    private static Document parsed(String html) throws Exception {
        assertThat(html).startsWith("<!DOCTYPE html>\n");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document html, String name) {
        NodeList nodes = html.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
