package org.complang.model;

import org.apache.commons.numbers.fraction.BigFraction;

/// The order of exact numbers.
public final class Exact {
    private Exact() { }

    /// Below 0, 0 or above 0 as the first is less than, equal to or greater than the second. [BigFraction#compareTo] has it the wrong way round between two negative ones.
    public static int compare(BigFraction a, BigFraction b) {
        return a.subtract(b).signum();
    }
}
