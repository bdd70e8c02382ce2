package org.complang.explain;

import java.util.List;
import org.complang.decision.Outcome;
import org.complang.explain.Explanation.Chapter;
import org.complang.explain.Explanation.Supply;
import org.complang.explain.Explanation.Want;
import org.complang.explain.Explanation.Way;
import org.complang.report.DecisionTree.Kind;
import org.complang.report.DecisionTree.Node;
import org.complang.report.Markdown;
import org.complang.report.TreeText;
import org.complang.report.Wording;

/// Explanations as Markdown (CommonMark): of each competency first what decides and what next, then the whole tree.
public final class ExplanationMarkdown {
    private final Explanation explanation;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();

    private ExplanationMarkdown(Explanation explanation, Wording wording) {
        this.explanation = explanation;
        this.wording = wording;
    }

    /// The explanation as a document, ending with a line break.
    public static String markdown(Explanation explanation, Wording wording) {
        return new ExplanationMarkdown(explanation, wording).all();
    }

    private String all() {
        heading(1, say("explain.title", explanation.partner(), explanation.asOf()));
        explanation.remark().ifPresent(this::paragraph);
        if (explanation.chapters().isEmpty()) {
            paragraph(say("explain.nothing"));
        }
        if (explanation.chapters().size() > 1) {
            explanation.chapters().forEach(chapter -> item(0, sign(chapter.standing()) + text(say("level.line", chapter.name(), chapter.attained()))));
        }
        explanation.chapters().forEach(this::chapter);
        return out.toString();
    }

    private void chapter(Chapter chapter) {
        heading(2, say("level.line", chapter.name(), chapter.attained()));
        heading(3, say("explain.why"));
        chapter.why().forEach(this::option);
        if (!chapter.wants().isEmpty()) {
            heading(3, say("explain.plans", explanation.asOf()));
            chapter.wants().forEach(this::want);
        }
        if (!chapter.supplies().isEmpty()) {
            heading(3, say("explain.supply"));
            chapter.supplies().forEach(this::supply);
        }
        heading(3, say("explain.all"));
        chapter.all().forEach(this::option);
    }

    private void option(Node option) {
        heading(4, option.text());
        option.below().forEach(node -> node(0, node));
    }

    private void node(int depth, Node node) {
        String text = text(node.text());
        item(depth, node.outcome().map(ExplanationMarkdown::sign).orElse("") + (node.kind() == Kind.LEVEL ? "**" + text + "**" : text));
        node.below().forEach(below -> node(depth + 1, below));
    }

    private void want(Want want) {
        heading(4, want.level());
        for (Way way : want.ways()) {
            if (way != want.ways().getFirst()) {
                paragraph(say("plan.or"));
            }
            way.changes().forEach(change -> item(0, text(change)));
            paragraph(way.cost());
        }
        want.remark().ifPresent(this::paragraph);
    }

    private void supply(Supply supply) {
        paragraph(supply.says());
        supply.places().forEach(place -> item(0, text(place)));
    }

    // Markdown

    private void heading(int level, String text) {
        apart();
        out.append("#".repeat(level)).append(' ').append(text(text)).append("\n\n");
    }

    private void paragraph(String text) {
        apart();
        out.append(text(text)).append("\n\n");
    }

    private void item(int depth, String markdown) {
        out.append("  ".repeat(depth)).append("- ").append(markdown).append('\n');
    }

    /// Begins a block: with an empty line before it, but for the first.
    private void apart() {
        if (!out.isEmpty() && out.charAt(out.length() - 2) != '\n') {
            out.append('\n');
        }
    }

    private static String sign(Outcome outcome) {
        return TreeText.sign(outcome) + " ";
    }

    /// A text as it is: nothing in it is markup, and it stays on its line.
    private static String text(String text) {
        return Markdown.line(text.replaceAll("\\s+", " ").strip());
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }
}
