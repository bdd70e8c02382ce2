package org.complang.certificate.check;

/// Met, not met or unknown, in the order of Kleene's logic: all of several is the least of them, any of several the greatest.
enum Outcome {
    NOT_MET("notMet"), UNKNOWN("unknown"), MET("met");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    Outcome and(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Outcome not() {
        return values()[2 - ordinal()];
    }

    /// The outcome of what surely is, or at least may be, so.
    static Outcome of(boolean surely, boolean possibly) {
        return surely ? MET : possibly ? UNKNOWN : NOT_MET;
    }
}
