package org.complang.source;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/// How much room characters take where every letter is equally wide, as in a terminal.
public final class DisplayWidth {
    private DisplayWidth() { }

    /// The columns of a text in one line.
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /// The columns of a character: Chinese characters and the like take two, marks that sit on another character, and those that are not seen, none.
    public static int of(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
                case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                default -> 1;
            };
        };
    }
}
