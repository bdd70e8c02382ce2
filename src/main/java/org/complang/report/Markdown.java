package org.complang.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts in Markdown, as they are: nothing in them is markup.
public final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&]");
    /// What makes a line a heading, an item of a list or a line below a heading.
    private static final Pattern BEGINNING = Pattern.compile("^(?:[#+=-]|\\d+(?=[.)](?:\\s|$)))");

    private Markdown() { }

    /// A text within a line.
    public static String within(String text) {
        return SPECIAL.matcher(text).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
    }

    /// A text at the beginning of a line.
    public static String line(String text) {
        return BEGINNING.matcher(within(text)).replaceFirst(match -> Matcher.quoteReplacement(Character.isDigit(match.group().charAt(0)) ? match.group() + "\\" : "\\" + match.group()));
    }
}
