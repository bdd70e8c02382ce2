package org.complang.source;

/// How much room characters take where every letter is equally wide.
public final class Columns {
    private Columns() { }

    /// The columns of a text in one line: Chinese characters and the like take two, marks that sit on another character none.
    public static int of(String text) {
        return text.codePoints().map(c -> Character.getType(c) == Character.NON_SPACING_MARK ? 0 : isWide(c) ? 2 : 1).sum();
    }

    public static boolean isWide(int c) {
        return c >= 0x1100 && (c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60 || c >= 0x1F300 && c <= 0x1FAFF || c >= 0x20000 && c <= 0x3FFFD);
    }
}
