package org.complang.data;

import java.util.List;
import java.util.Optional;
import org.complang.diagnostic.Diagnostic;

/// One document that was read: the partner's data, unless the document could not be read as a whole, and what is to be said of it.
public record PartnerDocument(Optional<PartnerData> partner, List<Diagnostic> diagnostics) {
    public PartnerDocument {
        diagnostics = List.copyOf(diagnostics);
    }
}
