package org.complang.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.complang.document.Block;
import org.complang.document.Item;
import org.complang.document.Lead;
import org.complang.document.Page;
import org.complang.document.Section;
import org.complang.wording.Phrase;

/// Pages as Markdown, with the tables of GitHub.
public final class PageMarkdown {
    private static final int DEEPEST_HEADING = 6;

    private final PageWords words;

    private PageMarkdown(Wording wording) {
        this.words = new PageWords(wording);
    }

    public static String text(Page page, Wording wording) {
        PageMarkdown markdown = new PageMarkdown(wording);
        List<String> lines = new ArrayList<>();
        markdown.section(lines, 1, page.title(), page.blocks(), page.sections());
        return String.join("\n", lines) + "\n";
    }

    private void section(List<String> lines, int depth, Phrase title, List<Block> blocks, List<Section> sections) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add("#".repeat(Math.min(depth, DEEPEST_HEADING)) + " " + Markdown.line(words.sentence(title)));
        if (!blocks.isEmpty()) {
            lines.add("");
            lines.addAll(blocks(blocks));
        }
        sections.forEach(section -> section(lines, depth + 1, section.title(), section.blocks(), section.sections()));
    }

    /// The lines of blocks, with an empty one between two of them.
    private List<String> blocks(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        Block before = null;
        for (Block block : blocks) {
            if (before != null) {
                lines.add("");
            }
            if (before instanceof Block.Items && block instanceof Block.Items) {
                // Without something between them two lists are one.
                lines.addAll(List.of("<!-- -->", ""));
            }
            lines.addAll(block(block));
            before = block;
        }
        return lines;
    }

    private List<String> block(Block block) {
        return switch (block) {
            case Block.Paragraph(Optional<Lead> lead, Phrase text) -> List.of(led(lead, text));
            case Block.Link(String address, var text) when PageWords.isLink(address) -> List.of("[" + Markdown.within(text.in(words.tag())) + "](" + address(address) + ")");
            case Block.Link(String address, var text) -> List.of(Markdown.line(text.in(words.tag()) + " (" + address + ")"));
            case Block.Items(boolean numbered, List<Item> items) -> items(numbered, items);
            case Block.Table(List<Phrase> head, List<List<Phrase>> rows) -> table(head, rows);
        };
    }

    private List<String> items(boolean numbered, List<Item> items) {
        List<String> lines = new ArrayList<>();
        boolean loose = items.stream().anyMatch(item -> item(item).contains(""));
        for (int i = 0; i < items.size(); i++) {
            String mark = numbered ? i + 1 + ". " : "- ";
            List<String> item = item(items.get(i));
            if (loose && i > 0) {
                lines.add("");
            }
            lines.add(mark + item.getFirst());
            item.subList(1, item.size()).forEach(line -> lines.add(line.isEmpty() ? "" : " ".repeat(mark.length()) + line));
        }
        return lines;
    }

    /// A list may follow the text at once, anything else needs an empty line.
    private List<String> item(Item item) {
        List<String> lines = new ArrayList<>(List.of(led(item.lead(), item.text())));
        if (!item.blocks().isEmpty()) {
            if (!(item.blocks().getFirst() instanceof Block.Items)) {
                lines.add("");
            }
            lines.addAll(blocks(item.blocks()));
        }
        return lines;
    }

    private List<String> table(List<Phrase> head, List<List<Phrase>> rows) {
        List<String> lines = new ArrayList<>(List.of(row(head), "|" + String.join("|", Collections.nCopies(head.size(), " --- ")) + "|"));
        rows.forEach(row -> lines.add(row(row)));
        return lines;
    }

    private String row(List<Phrase> cells) {
        return "| " + String.join(" | ", cells.stream().map(cell -> Markdown.within(words.sentence(cell))).toList()) + " |";
    }

    private String led(Optional<Lead> lead, Phrase text) {
        PageWords.Led led = words.led(lead, text);
        return led.lead().map(first -> "**" + Markdown.within(first) + "**" + Markdown.within(led.rest())).orElseGet(() -> Markdown.line(led.rest()));
    }

    private static String address(String address) {
        boolean plain = address.chars().allMatch(c -> c > ' ' && c != '(' && c != ')' && c != '<' && c != '>' && c != '\\');
        return plain ? address : "<" + address.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E") + ">";
    }
}
