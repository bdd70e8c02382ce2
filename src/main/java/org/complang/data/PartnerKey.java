package org.complang.data;

import java.util.List;
import java.util.Optional;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.model.Shape;
import org.complang.wording.Phrase;

/// That a document does not say whose it is.
final class PartnerKey {
    private PartnerKey() { }

    /// The path of a field of the document or of a record that it holds once.
    static String path(Shape shape, String field) {
        for (Shape.Group group : shape.groups()) {
            if (group.columns().stream().anyMatch(column -> column.spelling().equals(field))) {
                return group.spelling() + "." + field;
            }
        }
        return field;
    }

    /// Tells it once: where the key, or the record around it, stands and is wrong, and else at the place of the document.
    ///
    /// @param diagnostics what has been told of the document; of the key nothing is left that speaks of a value that is not known yet, since there is no decision
    /// @return what is still to be told; nothing where it has been told where the key stands
    static Optional<Diagnostic> missing(Shape shape, List<Diagnostic> diagnostics, Place document) {
        String key = path(shape, shape.partnerKey().spelling());
        diagnostics.removeIf(one -> one.code() == Code.MISSING_FIELD && where(one).equals(key));
        boolean told = false;
        for (int i = 0; i < diagnostics.size(); i++) {
            Diagnostic one = diagnostics.get(i);
            if (one.isError() && !where(one).isEmpty() && (key + ".").startsWith(where(one) + ".")) {
                diagnostics.set(i, Diagnostic.of(Code.MISSING_KEY, one.place(), new Phrase(one.code().id(), one.arguments())));
                told = true;
            }
        }
        return told ? Optional.empty() : Optional.of(Diagnostic.of(Code.MISSING_KEY, document, Phrase.of("key.missing", key)));
    }

    private static String where(Diagnostic diagnostic) {
        return diagnostic.place() instanceof Place.InData(_, _, _, String where) ? where : "";
    }
}
