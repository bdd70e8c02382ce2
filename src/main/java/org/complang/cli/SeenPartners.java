package org.complang.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;

/// The partners that stand in the files of a command line, by their identifiers, and what is said where the one that is asked for is not among them.
final class SeenPartners {
    /// Identifiers that a message names.
    private static final int NAMED = 10;

    private final Set<String> partners = new LinkedHashSet<>();
    private final List<Path> data;

    SeenPartners(List<Path> data) {
        this.data = data;
    }

    /// @return whether it stood nowhere before
    boolean add(String partner) {
        return partners.add(partner);
    }

    int count() {
        return partners.size();
    }

    /// That a partner is not there; nothing where it is, or where there is nobody at all, which is told of the files.
    Optional<Diagnostic> lacks(String partner) {
        return partners.isEmpty() || partners.contains(partner) ? Optional.empty()
                : Optional.of(Diagnostic.of(Code.NO_SUCH_PARTNER, place(), partner, named()).suggesting(NearestName.of(partner, partners)));
    }

    /// That there are several, where one is to be chosen.
    Optional<Diagnostic> several() {
        return partners.size() > 1 ? Optional.of(Diagnostic.of(Code.SEVERAL_PARTNERS, place(), partners.size(), named())) : Optional.empty();
    }

    private Place place() {
        return new Place.InFile(data.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    private String named() {
        return partners.stream().limit(NAMED).collect(Collectors.joining(", ")) + (partners.size() > NAMED ? ", ..." : "");
    }
}
