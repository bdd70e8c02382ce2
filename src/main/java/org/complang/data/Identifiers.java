package org.complang.data;

import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.table.Blanks;

/// Texts that tell records apart, and so must be read without a doubt: identifiers, and keys that are texts.
final class Identifiers {
    /// Stands for letters that a program could not read.
    private static final char REPLACEMENT = '\uFFFD';

    private Identifiers() { }

    static boolean isName(Column column) {
        return column.type().isText() && (column.type() == Type.Plain.ID || column.table().key().contains(column));
    }

    /// Whether each letter can be told: none is lost, half a letter, or a NUL.
    static boolean isLegible(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || isLost(c));
    }

    /// Whether something stands for a letter that is not there: half of one, or what programs write for those that they cannot read.
    static boolean isLost(int c) {
        return c == REPLACEMENT || Character.getType(c) == Character.SURROGATE;
    }

    /// A text with what is no letter written as JSON may write it.
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == 0 || isLost(c)) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /// Whether a text without escapes, in UTF-8, surely names something and is legible.
    static boolean isPlain(byte[] bytes, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD) {
                return false;
            }
        }
        return from < to && Blanks.at(bytes, from, to) == 0;
    }
}
