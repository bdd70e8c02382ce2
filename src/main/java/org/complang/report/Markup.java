package org.complang.report;

/// Writes HTML that is well-formed XML too. Whatever comes from outside goes through [#text(String)] or an attribute, which escape it.
public final class Markup {
    private final StringBuilder out = new StringBuilder();

    Markup open(String element) {
        out.append('<').append(element).append('>');
        return this;
    }

    Markup open(String element, String attribute, String value) {
        out.append('<').append(element).append(' ').append(attribute).append("=\"").append(escaped(value)).append("\">");
        return this;
    }

    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Markup element(String element, String text) {
        return open(element).text(text).close(element);
    }

    Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /// What is markup already.
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /// A text as it is: nothing in it is markup, and what no page may hold is shown as a mark (U+FFFD).
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(mayStand(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /// Whether XML may hold a character.
    private static boolean mayStand(int c) {
        return Character.isISOControl(c) ? Character.isWhitespace(c) : Character.getType(c) != Character.SURROGATE && (c <= 0xFFFD || c >= 0x10000);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
