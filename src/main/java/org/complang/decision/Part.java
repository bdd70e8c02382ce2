package org.complang.decision;

import java.util.List;
import java.util.Optional;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// A step, or a part of one: either composite, with parts, or a single condition, with what was measured if it compares a number.
///
/// @param name the name and labels of a step; empty for its parts
/// @param says what is asked for, in words
/// @param ofWhom whether the parts are a number of records and, among them, a number that meet a second condition
/// @param told what a condition looked at that compares no number: days, terms and texts, and levels attained elsewhere
/// @param notes what was held at another time, or counts no longer
public record Part(Optional<Labels> name, Phrase says, Outcome outcome, Optional<Measured> measured, boolean ofWhom, List<Part> parts, Optional<Evidence> evidence, List<Phrase> told,
                   List<Phrase> notes) {
    public Part {
        parts = List.copyOf(parts);
        told = List.copyOf(told);
        notes = List.copyOf(notes);
    }
}
