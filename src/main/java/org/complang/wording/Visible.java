package org.complang.wording;

/// Texts from data, programmes and file names where people read them in a terminal.
public final class Visible {
    private Visible() { }

    /// The text; what a terminal would obey in place of showing it, or what nobody sees, is shown as its number.
    public static String text(String text) {
        if (text.codePoints().noneMatch(Visible::isHidden)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(isHidden(c) ? String.format("<U+%04X>", c) : Character.toString(c)));
        return out.toString();
    }

    /// Whether nobody sees a character, or something is done in place of showing it.
    public static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
