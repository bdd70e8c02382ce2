package org.complang.evaluate;

import java.util.Optional;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.decision.Range;

/// What has been said of one condition before, by the outcome or by the small whole number that was measured: partners are many, and what is to be said of a count of people is the same of most. Any
/// number of threads may use it; what one of them does not see is made again.
final class SaidBefore {
    private static final int NUMBERS = 32;
    private static final long SCALE = 10_000;

    private final Part[] parts = new Part[NUMBERS];

    /// Where the part with a number stands; below 0 where it is not kept.
    static int place(Range measured) {
        boolean isKept = measured != null && measured.isDecimal() && measured.isExact() && measured.lowest() >= 0 && measured.lowest() < NUMBERS * SCALE && measured.lowest() % SCALE == 0;
        return isKept ? (int) (measured.lowest() / SCALE) : -1;
    }

    /// The part that was said; null where there is none.
    ///
    /// @param threshold with what the number was compared; null where it was with nothing
    Part part(int place, Outcome outcome, Range threshold) {
        Part part = parts[place];
        return part != null && part.outcome() == outcome && (part.measured().isEmpty() || isSame(part.measured().get().threshold(), threshold)) ? part : null;
    }

    private static boolean isSame(Optional<Range> said, Range threshold) {
        return said.isEmpty() ? threshold == null
                : threshold == said.get() || threshold != null && threshold.isDecimal() && said.get().isDecimal() && threshold.lowest() == said.get().lowest() && threshold.highest() == said.get().highest();
    }

    Part keep(int place, Part part) {
        parts[place] = part;
        return part;
    }
}
