package org.complang.table;

/// What is counted of bytes, all in one pass over them.
///
/// @param lines how many line ends there are
/// @param evenQuotes whether quotes stand there an even number of times; true where they are not counted
/// @param ascii whether there is nothing beyond ASCII
record Tally(int lines, boolean evenQuotes, boolean ascii) {
    private static final long QUOTES = EightBytes.repeated(Format.QUOTE);
    private static final long BEYOND_ASCII = EightBytes.repeated((byte) 0x80);

    /// Bytes that are counted in one go.
    private static final int WORDS = 32;

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
        int whole = from + (to - from) / WORDS * WORDS;
        Tally most = ofAscii(bytes, from, whole, lineEnd);
        return most.ascii ? most.and(ofAny(bytes, whole, to, lineEnd)) : ofAny(bytes, from, to, lineEnd);
    }

    /// Counts what is ASCII, four words at a time; where something else is among it, nothing but that is right.
    private static Tally ofAscii(byte[] bytes, int from, int to, byte lineEnd) {
        long lineEnds = EightBytes.repeated(lineEnd);
        int others = 0;
        long quotes = 0;
        long all = 0;
        for (int place = from; place < to; place += WORDS) {
            long first = EightBytes.at(bytes, place);
            long second = EightBytes.at(bytes, place + 8);
            long third = EightBytes.at(bytes, place + 16);
            long fourth = EightBytes.at(bytes, place + 24);
            others += Long.bitCount((EightBytes.different(first, lineEnds) & BEYOND_ASCII) >>> 3 | (EightBytes.different(second, lineEnds) & BEYOND_ASCII) >>> 2
                    | (EightBytes.different(third, lineEnds) & BEYOND_ASCII) >>> 1 | EightBytes.different(fourth, lineEnds) & BEYOND_ASCII);
            // As many bytes are looked at as are even: of those that are no quotes there is an odd number where there is of quotes.
            quotes ^= EightBytes.different(first, QUOTES) ^ EightBytes.different(second, QUOTES) ^ EightBytes.different(third, QUOTES) ^ EightBytes.different(fourth, QUOTES);
            all |= first | second | third | fourth;
        }
        return new Tally(to - from - others, Long.bitCount(quotes & BEYOND_ASCII) % 2 == 0, (all & BEYOND_ASCII) == 0);
    }

    private static Tally ofAny(byte[] bytes, int from, int to, byte lineEnd) {
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
        Tally rest = ofAny(bytes, place, to, lineEnd);
        return new Tally(lines + rest.lines, true, rest.ascii & (all & BEYOND_ASCII) == 0);
    }
}
