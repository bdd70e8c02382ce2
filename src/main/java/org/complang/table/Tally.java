package org.complang.table;

/// What is counted of bytes, all in one pass over them.
///
/// @param lines how many line ends there are
/// @param evenQuotes whether quotes stand there an even number of times; true where they are not counted
/// @param ascii whether there is nothing beyond ASCII
record Tally(int lines, boolean evenQuotes, boolean ascii) {
    private static final long QUOTES = EightBytes.repeated(Format.QUOTE);
    private static final long BEYOND_ASCII = EightBytes.repeated((byte) 0x80);

    /// Counts some bytes.
    interface Count {
        /// @param bytes go on for [Chunk#SLACK] others behind the last one that is counted
        Tally of(byte[] bytes, int from, int to, byte lineEnd);
    }

    /// Of these bytes and those that follow them.
    Tally and(Tally following) {
        return new Tally(lines + following.lines, evenQuotes == following.evenQuotes, ascii & following.ascii);
    }

    /// Counts rows: lines are many, and quotes tell where rows end.
    static Tally ofRows(byte[] bytes, int from, int to, byte lineEnd) {
        long lineEnds = EightBytes.repeated(lineEnd);
        int lines = 0;
        long quotes = 0;
        long all = 0;
        int place = from;
        for (; place + 8 <= to; place += 8) {
            long word = EightBytes.at(bytes, place);
            lines += Long.bitCount(EightBytes.equal(word, lineEnds));
            quotes ^= EightBytes.equal(word, QUOTES);
            all |= word;
        }
        // Of the last word only the lowest bytes, so that no other one is among the marks.
        if (place < to) {
            long counted = -1L >>> 64 - 8 * (to - place);
            long word = EightBytes.at(bytes, place);
            lines += Long.bitCount(EightBytes.equal(word, lineEnds) & counted);
            quotes ^= EightBytes.equal(word, QUOTES) & counted;
            all |= word & counted;
        }
        return new Tally(lines, Long.bitCount(quotes) % 2 == 0, (all & BEYOND_ASCII) == 0);
    }

    /// Counts documents: lines are few, and quotes tell nothing.
    static Tally ofDocuments(byte[] bytes, int from, int to, byte lineEnd) {
        long lineEnds = EightBytes.repeated(lineEnd);
        int lines = 0;
        long all = 0;
        int place = from;
        for (; place + Long.SIZE <= to; place += Long.SIZE) {
            long any = 0;
            for (int i = place; i < place + Long.SIZE; i += 8) {
                long word = EightBytes.at(bytes, i);
                any |= EightBytes.any(word, lineEnds);
                all |= word;
            }
            if (any != 0) {
                for (int i = place; i < place + Long.SIZE; i += 8) {
                    lines += Long.bitCount(EightBytes.equal(EightBytes.at(bytes, i), lineEnds));
                }
            }
        }
        Tally rest = ofRows(bytes, place, to, lineEnd);
        return new Tally(lines + rest.lines, true, rest.ascii & (all & BEYOND_ASCII) == 0);
    }
}
