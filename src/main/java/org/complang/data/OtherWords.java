package org.complang.data;

import java.util.List;
import java.util.Optional;
import org.complang.diagnostic.NearestName;
import org.complang.model.Vocabulary;

/// What was likely meant with a text that spells no term.
public final class OtherWords {
    private OtherWords() { }

    /// The spelling of the term that is named or labelled so, or else the one that is most like the text; nothing where none is.
    public static Optional<String> nearest(Vocabulary vocabulary, String text) {
        List<String> spellings = vocabulary.terms().stream().flatMap(term -> term.spellings().stream()).toList();
        return vocabulary.terms().stream().filter(term -> !term.spellings().isEmpty() && (term.name().equalsIgnoreCase(text) || term.labels().texts().values().stream().anyMatch(text::equalsIgnoreCase)))
                .map(term -> term.spellings().getFirst()).findFirst().or(() -> NearestName.of(text, spellings));
    }
}
