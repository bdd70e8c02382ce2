package org.complang.model;

import java.util.Optional;

/// How a file writes numbers, such as `1.234,5`.
///
/// @param decimals the mark before decimals: a point or a comma
/// @param groups the mark before groups of three digits: a point, a comma, an apostrophe or a blank; nothing where there is none
public record NumberForm(char decimals, Optional<Character> groups) {
    /// As documents write them, and files of which nothing else is said: `1,234.5`.
    public static final NumberForm PLAIN = new NumberForm('.', Optional.of(','));

    private static final String SAMPLE = "1234#5";
    private static final String BLANKS = " \u00A0\u2009\u202F";
    private static final String APOSTROPHES = "'\u2019";

    /// @param written the number 1234.5 in that form, as in `1.234,5`, `1 234,5` or `1234,5`; nothing where it is not
    public static Optional<NumberForm> of(String written) {
        boolean grouped = written.length() == SAMPLE.length() + 1;
        if (!grouped && written.length() != SAMPLE.length()) {
            return Optional.empty();
        }
        char decimals = written.charAt(written.length() - 2);
        Optional<Character> groups = grouped ? kind(written.charAt(1)) : Optional.empty();
        boolean digits = written.equals(grouped ? "1" + written.charAt(1) + "234" + decimals + "5" : "1234" + decimals + "5");
        boolean marks = (decimals == '.' || decimals == ',') && grouped == groups.isPresent() && groups.filter(mark -> mark == decimals).isEmpty();
        return digits && marks ? Optional.of(new NumberForm(decimals, groups)) : Optional.empty();
    }

    /// A number in the plain form; nothing where it has a mark that numbers of this form do not have.
    public Optional<String> plain(String text) {
        if (equals(PLAIN)) {
            return Optional.of(text);
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == decimals) {
                plain.setCharAt(i, PLAIN.decimals);
            } else if (groups.isPresent() && kind(c).equals(groups)) {
                plain.setCharAt(i, ',');
            } else if (c == ',' || c == PLAIN.decimals) {
                return Optional.empty();
            }
        }
        return Optional.of(plain.toString());
    }

    /// Blanks of all kinds are one mark, and so are both apostrophes.
    private static Optional<Character> kind(char mark) {
        return BLANKS.indexOf(mark) >= 0 ? Optional.of(' ') : APOSTROPHES.indexOf(mark) >= 0 ? Optional.of('\'') : mark == '.' || mark == ',' ? Optional.of(mark) : Optional.empty();
    }
}
