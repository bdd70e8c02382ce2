package org.complang.syntax;

import java.util.List;
import java.util.Optional;

/// A file as a formatter sees it: sentences and comments, each as deep in lists as it stands.
sealed interface SentenceLine {
    int depth();

    /// Whether the author left room before it.
    boolean apart();

    /// One sentence, on however many lines: a requirement, a field, or what stands before a list, with its colon.
    record Sentence(int depth, boolean apart, Kind kind, List<Word> words) implements SentenceLine { }

    /// A comment that has its line for itself, between sentences.
    record Comment(int depth, boolean apart, String text) implements SentenceLine { }

    /// What decides how a sentence is laid out.
    enum Kind {
        PLAIN, NOTE, LINK,
        /// A term in the list of its vocabulary.
        TERM,
        /// A field of the partner document.
        DOCUMENT_FIELD,
        /// A measure or condition with its body behind the colon; the body may as well stand below it.
        FORMULA
    }

    /// What a word does in its sentence, as far as layout asks.
    enum Role {
        PLAIN,
        /// Begins a label.
        LABEL,
        /// Begins a clause: `where`, `and`, `or`, `of whom`.
        CLAUSE,
        /// `who`, which begins a clause only where the author has it so.
        WHO,
        /// Belongs to the word before it: the bracket behind a name, the number behind its sign.
        CALL
    }

    /// A word or mark.
    ///
    /// @param brackets how many brackets are open before it
    /// @param first whether the author began a line with it
    /// @param above comments on lines of their own that stand before it inside the sentence
    /// @param behind the comment at the end of its line
    record Word(String text, int type, Role role, int brackets, boolean first, List<String> above, Optional<String> behind) { }
}
