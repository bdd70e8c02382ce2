package org.complang.table;

/// What says nothing around a value: white space, and what looks like it or like nothing, such as a no-break space or the mark with which a text may begin.
public final class Blanks {
    private Blanks() { }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0x2060 || c == 0xFEFF;
    }

    /// A text without the blanks around it.
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// How many bytes the blank takes with which a stretch of UTF-8 begins; 0 where there is none.
    public static int at(byte[] bytes, int from, int to) {
        if (from < to && bytes[from] >= 0) {
            return bytes[from] <= ' ' && isBlank(bytes[from]) ? 1 : 0;
        }
        return to - from >= 2 && isBlankOfTwo(bytes, from) ? 2 : to - from >= 3 && isBlankOfThree(bytes, from) ? 3 : 0;
    }

    /// The same of the blank with which it ends.
    public static int before(byte[] bytes, int from, int to) {
        if (from < to && bytes[to - 1] >= 0) {
            return bytes[to - 1] <= ' ' && isBlank(bytes[to - 1]) ? 1 : 0;
        }
        return to - from >= 2 && isBlankOfTwo(bytes, to - 2) ? 2 : to - from >= 3 && isBlankOfThree(bytes, to - 3) ? 3 : 0;
    }

    private static boolean isBlankOfTwo(byte[] bytes, int at) {
        return (bytes[at] & 0xE0) == 0xC0 && (bytes[at + 1] & 0xC0) == 0x80 && isBlank((bytes[at] & 0x1F) << 6 | bytes[at + 1] & 0x3F);
    }

    private static boolean isBlankOfThree(byte[] bytes, int at) {
        return (bytes[at] & 0xF0) == 0xE0 && (bytes[at + 1] & 0xC0) == 0x80 && (bytes[at + 2] & 0xC0) == 0x80
                && isBlank((bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F);
    }
}
