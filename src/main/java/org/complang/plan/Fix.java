package org.complang.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.ExactNumber;

/// Edits under which something would be met, and what they cost.
record Fix(BigFraction cost, List<Edit> edits) {
    /// Nothing is to be done.
    static final Fix NOTHING = new Fix(BigFraction.ZERO, List.of());

    /// Alternatives that are kept at any place.
    static final int KEPT = 5;

    static final Comparator<Fix> CHEAPEST = (a, b) -> ExactNumber.compare(a.cost, b.cost);

    Fix {
        edits = List.copyOf(edits);
    }

    Fix and(Fix other) {
        List<Edit> both = new ArrayList<>(edits);
        other.edits.stream().filter(edit -> !both.contains(edit)).forEach(both::add);
        return new Fix(cost.add(other.cost), both);
    }

    /// The cheapest, each once.
    static List<Fix> best(Stream<Fix> fixes) {
        return fixes.sorted(CHEAPEST).distinct().limit(KEPT).toList();
    }

    static Optional<Fix> cheapest(List<Fix> fixes) {
        return fixes.stream().min(CHEAPEST);
    }
}
