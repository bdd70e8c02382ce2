package org.complang.explain;

import java.util.List;
import org.complang.explain.Explanation.Chapter;
import org.complang.explain.Explanation.Supply;
import org.complang.explain.Explanation.Want;
import org.complang.explain.Explanation.Way;
import org.complang.report.TreeText;
import org.complang.report.Wording;

/// Explanations as plain text: of each competency first what decides and what next, then the whole tree.
public final class ExplanationText {
    private final Explanation explanation;
    private final Wording wording;
    private final TreeText out;

    private ExplanationText(Explanation explanation, Wording wording, boolean colour) {
        this.explanation = explanation;
        this.wording = wording;
        this.out = new TreeText(colour);
    }

    /// The explanation as lines of text, ending with an empty line.
    public static String text(Explanation explanation, Wording wording, boolean colour) {
        return new ExplanationText(explanation, wording, colour).all();
    }

    /// Only what would have been enough, and the data to supply, to stand below decisions; nothing where nothing is to be said.
    public static String plans(Explanation explanation, Wording wording, boolean colour) {
        ExplanationText text = new ExplanationText(explanation, wording, colour);
        explanation.chapters().forEach(text::next);
        return text.out.toString();
    }

    private String all() {
        out.heading(0, say("explain.title", explanation.partner(), explanation.asOf()));
        explanation.remark().ifPresent(remark -> out.line(1, remark));
        if (explanation.chapters().isEmpty()) {
            out.line(1, say("explain.nothing"));
        }
        if (explanation.chapters().size() > 1) {
            explanation.chapters().forEach(chapter -> out.outcome(1, chapter.standing(), attained(chapter)));
        }
        out.emptyLine();
        explanation.chapters().forEach(this::chapter);
        return out.toString();
    }

    private String attained(Chapter chapter) {
        return TreeText.sign(chapter.standing()) + " " + say("level.line", chapter.name(), chapter.attained());
    }

    private void chapter(Chapter chapter) {
        out.outcome(0, chapter.standing(), attained(chapter));
        out.emptyLine();
        out.heading(1, say("explain.why"));
        chapter.why().forEach(node -> out.node(2, node));
        out.emptyLine();
        next(chapter);
        out.heading(1, say("explain.all"));
        chapter.all().forEach(node -> out.node(2, node));
        out.emptyLine();
    }

    private void next(Chapter chapter) {
        if (!chapter.wants().isEmpty()) {
            out.heading(1, say("explain.plans", explanation.asOf()));
            chapter.wants().forEach(this::want);
            out.emptyLine();
        }
        if (!chapter.supplies().isEmpty()) {
            out.heading(1, say("explain.supply"));
            chapter.supplies().forEach(this::supply);
            out.emptyLine();
        }
    }

    private void want(Want want) {
        out.line(2, want.level());
        for (Way way : want.ways()) {
            if (way != want.ways().getFirst()) {
                out.line(3, say("plan.or"));
            }
            way.changes().forEach(change -> out.line(3, "- " + change));
            out.line(3, "  " + way.cost());
        }
        want.remark().ifPresent(remark -> out.line(3, remark));
    }

    private void supply(Supply supply) {
        out.line(2, supply.says());
        supply.places().forEach(place -> out.line(3, "- " + place));
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }
}
