package org.complang.report;

/// Writes HTML. Whatever comes from outside goes through [#text(String)] or an attribute, which escape it.
final class Markup {
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
