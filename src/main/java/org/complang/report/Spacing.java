package org.complang.report;

/// The space between Chinese characters and letters or digits of other scripts, where words that were put together meet. What an author or a partner wrote stays as it is.
final class Spacing {
    /// Marks the borders of what is put into a pattern; no text has it.
    private static final char BORDER = '\uE000';

    private final boolean applies;

    Spacing(String tag) {
        this.applies = tag.equals("zh") || tag.startsWith("zh-");
    }

    /// Whether the language puts spaces there.
    boolean applies() {
        return applies;
    }

    /// A text that is put into another one.
    String marked(String text) {
        return applies ? BORDER + text.replace(String.valueOf(BORDER), "") + BORDER : text;
    }

    /// The text with a space at each border that needs one, and without the marks.
    String spaced(String text) {
        if (!applies) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        boolean border = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == BORDER) {
                border = true;
                continue;
            }
            if (border && !out.isEmpty() && needsSpace(out.codePointBefore(out.length()), c)) {
                out.append(' ');
            }
            border = false;
            out.appendCodePoint(c);
        }
        return out.toString();
    }

    private static boolean needsSpace(int left, int right) {
        return isHan(left) && isOther(right) || isOther(left) && isHan(right);
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /// A letter or a digit that is not Chinese, or a sign that belongs to a number.
    private static boolean isOther(int c) {
        return Character.isLetterOrDigit(c) && !isHan(c) || c == '%' || c == '-' || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }
}
