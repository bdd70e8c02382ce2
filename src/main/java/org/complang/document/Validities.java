package org.complang.document;

import java.util.Optional;
import org.complang.model.Validity;
import org.complang.wording.Phrase;

/// Says from and until when something is in force.
final class Validities {
    private Validities() { }

    /// The phrase of a kind for a validity; nothing where it is always.
    static Optional<Phrase> said(String kind, Validity validity) {
        return validity.from().isPresent() && validity.until().isPresent() ? Optional.of(Phrase.of(kind + ".from-until", validity.from().get(), validity.until().get()))
                : validity.from().map(day -> Phrase.of(kind + ".from", day)).or(() -> validity.until().map(day -> Phrase.of(kind + ".until", day)));
    }
}
