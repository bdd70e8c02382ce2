package org.complang.bulk;

import java.util.Optional;
import java.util.TreeSet;
import org.complang.data.PartnerData;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;

/// The partners of whom rows of lists speak, and no row of the tables that tell of partners themselves: mostly their identifier is mistyped in one of them, and the partner who is meant lacks these rows.
/// For one thread, but for [#add(Untold)].
final class Untold {
    /// Identifiers that are told.
    private static final int TOLD = 3;

    private long partners;
    private final TreeSet<String> first = new TreeSet<>();

    /// Looks at the partners of a part.
    ///
    /// @param loader has loaded them
    void add(PartLoader loader, PartnerData partners) {
        loader.untold().forEach(row -> add(partners.partner(row), 1));
    }

    private void add(String identifier, long count) {
        partners += count;
        first.add(identifier);
        if (first.size() > TOLD) {
            first.pollLast();
        }
    }

    /// Adds what another thread has found.
    synchronized void add(Untold other) {
        other.first.forEach(identifier -> add(identifier, 0));
        partners += other.partners;
    }

    Optional<Diagnostic> tell() {
        return partners == 0 ? Optional.empty() : Optional.of(Diagnostic.of(Code.PARTNERS_UNTOLD, new Place.Nowhere(), partners, String.join(", ", first)));
    }
}
