package org.complang.report;

import java.util.Optional;
import org.complang.decision.Outcome;
import org.complang.report.DecisionTree.Kind;
import org.complang.report.DecisionTree.Node;
import org.complang.wording.Visible;

/// Plain text whose lines are indented by their depth, in colour where a terminal shows it. What a terminal would obey is shown as its number.
public final class TreeText {
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    public TreeText(boolean colour) {
        this.colour = colour;
    }

    public void line(int depth, String text) {
        add(depth, Visible.text(text));
    }

    /// Lines that are laid out already, and in which everything is visible.
    void lines(String text) {
        add(0, text);
    }

    private void add(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    public void emptyLine() {
        out.append('\n');
    }

    /// A line that stands above others.
    public void heading(int depth, String text) {
        add(depth, paint("1", text));
    }

    /// A line in the colour of an outcome.
    public void outcome(int depth, Outcome outcome, String text) {
        add(depth, paint(code(outcome), text));
    }

    /// A line of the tree of a decision with what is below it; what is below a step stands behind its number.
    public void node(int depth, Node node) {
        signed(depth, node.outcome(), node.text());
        int below = node.kind() == Kind.STEP ? depth + 2 : depth + 1;
        node.below().forEach(inner -> node(below, inner));
    }

    /// A line with the sign of an outcome before it, where it has one.
    public void signed(int depth, Optional<Outcome> outcome, String text) {
        add(depth, outcome.map(one -> paint(code(one), sign(one)) + " ").orElse("") + Visible.text(text));
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
        String visible = Visible.text(text);
        return colour ? "\u001b[" + code + "m" + visible + "\u001b[0m" : visible;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
