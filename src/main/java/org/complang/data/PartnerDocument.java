package org.complang.data;

import java.util.List;
import java.util.Optional;
import org.complang.diagnostic.Diagnostic;

/// One document that was read: the partner's data, unless the document could not be read as a whole, and what is to be said of it.
///
/// @param partner nothing where the document could not be read, or where something else stands in its place
/// @param diagnostics what is to be said; empty where all is right
/// @param lost whether a partner may not be decided for want of this document; not so where only the list around documents is wrong
public record PartnerDocument(Optional<PartnerData> partner, List<Diagnostic> diagnostics, boolean lost) {
    public PartnerDocument {
        diagnostics = List.copyOf(diagnostics);
    }

    /// A document whose partner is lost where there is none.
    public PartnerDocument(Optional<PartnerData> partner, List<Diagnostic> diagnostics) {
        this(partner, diagnostics, partner.isEmpty());
    }
}
