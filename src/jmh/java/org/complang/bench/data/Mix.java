package org.complang.bench.data;

/// Random numbers without a state: each is a function of a seed, of what it is for and of the record it is for, so that the same record can be written again anywhere, in any format and order.
/// The mixing function is that of SplitMix64.
final class Mix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private final long seed;

    Mix(long seed) {
        this.seed = seed;
    }

    /// A random number of 64 bits.
    ///
    /// @param what what the number decides; numbers for different things do not depend on each other
    long bits(int what, long record) {
        return mixed(mixed(seed + what * GOLDEN) + (record + 1) * GOLDEN);
    }

    /// A number from 0 to below `bound`.
    int below(int bound, int what, long record) {
        return (int) Math.multiplyHigh(bits(what, record) >>> 1, (long) bound << 1);
    }

    /// True for about `parts` of 100,000 records.
    boolean chance(int parts, int what, long record) {
        return below(100_000, what, record) < parts;
    }

    /// A number from 1 to `most` of which small ones are more frequent: its logarithm is even.
    int skewed(double most, int what, long record) {
        return (int) Math.exp(Math.log(most) * (bits(what, record) >>> 11) * 0x1.0p-53);
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
