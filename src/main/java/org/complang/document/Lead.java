package org.complang.document;

import org.complang.wording.Phrase;

/// What an item or a paragraph begins with, and what stands out.
public record Lead(Kind kind, Phrase text) {
    /// How it goes on.
    public enum Kind {
        /// The text says what is so of a name.
        NAME,
        /// The text is one more alternative.
        ALTERNATIVE
    }
}
