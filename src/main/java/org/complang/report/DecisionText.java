package org.complang.report;

import java.util.List;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.report.DecisionTree.Kind;
import org.complang.report.DecisionTree.Node;

/// Decisions for people who read them as plain text: what was attained, then the tree of the requirements.
public final class DecisionText {
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    DecisionText(boolean colour) {
        this.colour = colour;
    }

    /// The decision as lines of text, ending with an empty line.
    public static String text(Decision decision, Wording wording, boolean colour) {
        DecisionText text = new DecisionText(colour);
        text.line(0, text.paint("1", title(decision, wording)));
        text.attained(decision, wording);
        for (Node option : DecisionTree.of(decision, wording)) {
            text.out.append('\n');
            text.node(1, option);
        }
        return text.out.append('\n').toString();
    }

    static String title(Decision decision, Wording wording) {
        return wording.say("decision.title", List.of(decision.partnerName(), decision.partner(), decision.competency(), decision.asOf()));
    }

    private void attained(Decision decision, Wording wording) {
        if (decision.undetermined()) {
            line(1, paint("33", DecisionTree.hanging(decision, wording)));
            decision.missing().forEach(place -> line(2, place));
        } else {
            line(1, paint(decision.level().isPresent() ? "32" : "31", DecisionTree.attained(decision, wording)));
        }
    }

    /// A line with what is below it; what is below a step stands behind its number.
    void node(int depth, Node node) {
        line(depth, node.outcome().map(this::mark).orElse("") + node.text());
        int below = node.kind() == Kind.STEP ? depth + 2 : depth + 1;
        node.below().forEach(inner -> node(below, inner));
    }

    private String mark(Outcome outcome) {
        return paint(switch (outcome) {
            case MET -> "32";
            case NOT_MET -> "31";
            case UNKNOWN -> "33";
        }, sign(outcome)) + " ";
    }

    /// The sign before a condition.
    static String sign(Outcome outcome) {
        return switch (outcome) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case UNKNOWN -> "?";
        };
    }

    String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    void emptyLine() {
        out.append('\n');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
