package org.complang.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A browser shows the page of an explanation: without faults, with what a reader looks for, on every width and on paper. Skipped where no Chromium is installed.
class PageInBrowserTest {
    private static final String UNFOLDED = "counted: Oliver Grant (MC-310)";
    private static final String OTHER_WAY = "Margie's Travel (a901)";

    @TempDir
    static Path folder;
    private static Browser browser;
    private static Path page;
    private static Path chinese;
    private static Path all;

    @BeforeAll
    static void open() throws IOException {
        Optional<Path> executable = Browser.find();
        if (executable.isEmpty()) {
            System.err.println("SKIPPED: no Chromium is installed, so no browser has looked at the page of an explanation. Install chromium, or name a browser with BROWSER=...");
        }
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium is installed");
        page = write("page.html", "4118820", "en", "--competency", "cloud-productivity");
        chinese = write("chinese.html", "4137715", "zh-CN", "--competency", "cloud-productivity");
        all = write("all.html", "4137715", "en");
        browser = new Browser(executable.get());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path write(String name, String partner, String language, String... more) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of("explain", "--data", "competencies/samples/partners.ndjson", "--partner", partner, "--as-of", "2018-03-15",
                "--format", "html", "--lang", language));
        arguments.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(arguments, new byte[0]);
        assertThat(run.exit()).isZero();
        return Files.writeString(folder.resolve(name), run.out());
    }

    private static void show(Path file, int width, String medium, String scheme) {
        browser.width(width);
        browser.media(medium, scheme);
        browser.open(file);
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void aReaderSeesWhyAndWhatNextAtOnce() {
        show(page, 1000, "screen", "light");
        assertThat(browser.seen()).contains("Harbour IT Ltd (4118820)", "as of 2018-03-15", "Silver: met", "Gold: not met", "2,000 of 4,000, 2,000 short",
                "What would have been enough on 2018-03-15", "Proseware (a903): association Delegated Administrator, Office 365", "Priya Nair (MC-311): exam pass 70-347");
        assertThat(browser.evaluate("document.documentElement.lang").asString()).isEqualTo("en");
    }

    @Test
    void whatIsFoldedAwayUnfolds() {
        show(page, 1000, "screen", "light");
        assertThat(browser.seen()).doesNotContain(UNFOLDED, OTHER_WAY);
        browser.evaluate("document.querySelectorAll('summary').forEach(summary => summary.click())");
        assertThat(browser.seen()).contains(UNFOLDED, OTHER_WAY);
    }

    @Test
    void onPaperNothingIsFoldedAway() {
        show(page, 794, "print", "dark");
        assertThat(browser.seen()).contains(UNFOLDED, OTHER_WAY);
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asString()).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void dataToSupplyStandsApartInChinese() {
        show(chinese, 1000, "screen", "light");
        assertThat(browser.seen()).contains("Terra Nova Soluções（4137715）", "尚无级别", "需要补充的数据", "partner.market", "怎样才足够", "新增 1 名人员");
        assertThat(browser.evaluate("document.documentElement.lang").asString()).isEqualTo("zh-CN");
    }

    @Test
    void onAPhoneOnlyTheTableScrolls() {
        for (Path file : List.of(page, chinese, all)) {
            show(file, 360, "screen", "light");
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt()).as("%s", file).isLessThanOrEqualTo(360);
        }
        assertThat(browser.evaluate("let wide = document.querySelector('.wide'); wide.scrollWidth > wide.clientWidth").asBoolean()).isTrue();
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('.wide')).overflowX").asString()).isEqualTo("auto");
    }

    /// The contrast of the Web Content Accessibility Guidelines: 4.5 to 1 at least.
    @Test
    void everyTextCanBeReadInLightAndInDark() {
        for (String scheme : List.of("light", "dark")) {
            show(all, 1000, "screen", scheme);
            JsonNode faint = browser.evaluate("""
                    (() => {
                      const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
                      const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                          .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
                      const paper = element => {
                        const colour = numbers(getComputedStyle(element).backgroundColor);
                        return colour.length > 3 && colour[3] === 0 ? element.parentElement ? paper(element.parentElement) : [255, 255, 255] : colour;
                      };
                      return [...document.querySelectorAll('body *')].filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())).filter(element => {
                        const [a, b] = [light(numbers(getComputedStyle(element).color)), light(paper(element))];
                        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
                      }).map(element => element.outerHTML.slice(0, 100));
                    })()""");
            assertThat(faint.toString()).as(scheme).isEqualTo("[]");
        }
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asString()).isEqualTo("rgb(13, 17, 23)");
    }
}
