package org.complang.evaluate;

import org.complang.data.Cells;
import org.complang.decision.Outcome;
import org.complang.decision.Part;

/// What has been said of one condition before, by the outcome or by the small whole number that was measured: partners are many, and what is to be said of a count of people is the same of most. Any
/// number of threads may use it; what one of them does not see is made again.
final class SaidBefore {
    private static final int NUMBERS = 32;

    private final Said[] said = new Said[NUMBERS];

    /// @param lowest the bounds of what the number was compared with, if it was compared with something
    private record Said(Part part, long lowest, long highest, boolean compared) { }

    /// Where what is said of a measured number stands; below 0 where it is not kept.
    static int place(Bounds measured, int row) {
        if (!measured.areCells()) {
            return -1;
        }
        long cell = measured.lower(row);
        return cell == measured.upper(row) && cell >= 0 && cell < NUMBERS * Cells.SCALE && cell % Cells.SCALE == 0 ? (int) (cell / Cells.SCALE) : -1;
    }

    /// What is said of an outcome or a number; null where it has not been said.
    ///
    /// @param threshold with what the number was compared; null where it was with nothing
    Part part(int place, Outcome outcome, Bounds threshold, int row) {
        Said one = said[place];
        return one != null && one.part.outcome() == outcome && isSame(one, threshold, row) ? one.part : null;
    }

    private static boolean isSame(Said one, Bounds threshold, int row) {
        return threshold == null ? !one.compared : one.compared && threshold.areCells() && threshold.lower(row) == one.lowest && threshold.upper(row) == one.highest;
    }

    Part keep(int place, Part part, Bounds threshold, int row) {
        if (threshold == null || threshold.areCells()) {
            said[place] = new Said(part, threshold == null ? 0 : threshold.lower(row), threshold == null ? 0 : threshold.upper(row), threshold != null);
        }
        return part;
    }
}
