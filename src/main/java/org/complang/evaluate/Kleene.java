package org.complang.evaluate;

import org.complang.decision.Outcome;

/// Outcomes of many rows, a byte each: all of several is the least of them, any of several the greatest.
final class Kleene {
    static final byte NO = 0;
    static final byte MAYBE = 1;
    static final byte YES = 2;

    private static final Outcome[] OUTCOMES = {Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.MET};

    private Kleene() { }

    static Outcome outcome(byte value) {
        return OUTCOMES[value];
    }
}
