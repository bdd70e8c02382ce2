package org.complang.decision;

import java.util.List;
import java.util.Optional;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// A step, or a part of one: either composite, with parts, or a single condition, with what was measured if it compares a number.
///
/// @param name the name and labels of a step; empty for its parts
/// @param says what is asked for, in words
public record Part(Optional<Labels> name, Phrase says, Outcome outcome, Optional<Measured> measured, List<Part> parts, Optional<Evidence> evidence) {
    public Part {
        parts = List.copyOf(parts);
    }

    /// The same as a step with a name.
    public Part named(Labels step) {
        return new Part(Optional.of(step), says, outcome, measured, parts, evidence);
    }
}
