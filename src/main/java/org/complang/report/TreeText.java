package org.complang.report;

import org.complang.decision.Outcome;
import org.complang.report.DecisionTree.Kind;
import org.complang.report.DecisionTree.Node;

/// Plain text whose lines are indented by their depth, in colour where a terminal shows it.
public final class TreeText {
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    public TreeText(boolean colour) {
        this.colour = colour;
    }

    public void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    public void emptyLine() {
        out.append('\n');
    }

    /// A line that stands above others.
    public void heading(int depth, String text) {
        line(depth, paint("1", text));
    }

    /// A line in the colour of an outcome.
    public void outcome(int depth, Outcome outcome, String text) {
        line(depth, paint(code(outcome), text));
    }

    /// A line of the tree of a decision with what is below it; what is below a step stands behind its number.
    public void node(int depth, Node node) {
        line(depth, node.outcome().map(outcome -> paint(code(outcome), sign(outcome)) + " ").orElse("") + node.text());
        int below = node.kind() == Kind.STEP ? depth + 2 : depth + 1;
        node.below().forEach(inner -> node(below, inner));
    }

    /// The sign before what has an outcome.
    public static String sign(Outcome outcome) {
        return switch (outcome) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case UNKNOWN -> "?";
        };
    }

    private static String code(Outcome outcome) {
        return switch (outcome) {
            case MET -> "32";
            case NOT_MET -> "31";
            case UNKNOWN -> "33";
        };
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
