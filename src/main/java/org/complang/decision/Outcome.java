package org.complang.decision;

/// What became of a condition. Unknown comes only from missing data.
public enum Outcome {
    NOT_MET("notMet"), UNKNOWN("unknown"), MET("met");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /// The word in decisions for programs.
    public String word() {
        return word;
    }

    /// All of two, in Kleene's strong logic.
    public Outcome and(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// Any of two, in Kleene's strong logic.
    public Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
