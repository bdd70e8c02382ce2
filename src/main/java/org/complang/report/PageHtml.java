package org.complang.report;

import java.util.List;
import java.util.Optional;
import org.complang.document.Block;
import org.complang.document.Item;
import org.complang.document.Lead;
import org.complang.document.Page;
import org.complang.document.Section;
import org.complang.wording.Phrase;

/// Pages as HTML: one file that needs nothing else, for screens in light and dark and for paper.
public final class PageHtml {
    private static final int DEEPEST_HEADING = 6;

    private final PageWords words;
    private final Markup out = new Markup();
    private int sections;

    private PageHtml(Wording wording) {
        this.words = new PageWords(wording);
    }

    public static String text(Page page, Wording wording) {
        return new PageHtml(wording).page(page);
    }

    private String page(Page page) {
        String title = words.sentence(page.title());
        out.raw("<!DOCTYPE html>\n").open("html", "lang", words.tag()).line();
        out.open("head").line();
        out.raw("<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        out.element("title", title).line();
        out.open("style").line().raw(Stylesheet.of(PageHtml.class, "page.css")).close("style").line();
        out.close("head").line();
        out.open("body").line().open("main").line();
        out.open("header").line().element("h1", title).line();
        page.blocks().forEach(this::block);
        out.close("header").line();
        page.sections().forEach(section -> section(section, 2));
        out.close("main").line().close("body").line().close("html").line();
        return out.toString();
    }

    private void section(Section section, int depth) {
        String id = "section-" + ++sections;
        String heading = "h" + Math.min(depth, DEEPEST_HEADING);
        out.open("section", "aria-labelledby", id).line();
        out.open(heading, "id", id).text(words.sentence(section.title())).close(heading).line();
        section.blocks().forEach(this::block);
        section.sections().forEach(inner -> section(inner, depth + 1));
        out.close("section").line();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(Optional<Lead> lead, Phrase text) -> {
                out.open("p");
                led(lead, text);
                out.close("p").line();
            }
            case Block.Link(String address, var text) -> {
                out.open("p");
                link(address, text.in(words.tag()));
                out.close("p").line();
            }
            case Block.Items(boolean numbered, List<Item> items) -> {
                String list = numbered ? "ol" : "ul";
                out.open(list).line();
                items.forEach(this::item);
                out.close(list).line();
            }
            case Block.Table(List<Phrase> head, List<List<Phrase>> rows) -> table(head, rows);
        }
    }

    private void link(String address, String text) {
        if (PageWords.isLink(address)) {
            out.open("a", "href", address).text(text).close("a");
        } else {
            out.text(text).text(" (" + address + ")");
        }
    }

    private void item(Item item) {
        out.open("li");
        led(item.lead(), item.text());
        if (!item.blocks().isEmpty()) {
            out.line();
            item.blocks().forEach(this::block);
        }
        out.close("li").line();
    }

    private void led(Optional<Lead> lead, Phrase text) {
        PageWords.Led led = words.led(lead, text);
        led.lead().ifPresent(first -> out.element("strong", first));
        out.text(led.rest());
    }

    private void table(List<Phrase> head, List<List<Phrase>> rows) {
        out.open("table").line().open("thead").open("tr");
        head.forEach(cell -> out.open("th", "scope", "col").text(words.sentence(cell)).close("th"));
        out.close("tr").close("thead").line().open("tbody").line();
        for (List<Phrase> row : rows) {
            out.open("tr").open("th", "scope", "row").text(words.sentence(row.getFirst())).close("th");
            row.subList(1, row.size()).forEach(cell -> out.element("td", words.sentence(cell)));
            out.close("tr").line();
        }
        out.close("tbody").close("table").line();
    }
}
