package org.complang.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.table.Blanks;
import org.complang.table.Chunk;
import org.complang.table.EightBytes;
import org.complang.wording.Visible;

/// Texts that tell records apart, and so must be read without a doubt: identifiers, and keys that are texts.
public final class Identifiers {
    /// Stands for letters that a program could not read.
    private static final char REPLACEMENT = '\uFFFD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /// What programs write into tables where there is no identifier, in small letters: all records without one would be one.
    private static final byte[][] OF_NOTHING = Stream.of("null", "(null)", "[null]", "<null>", "\\n", "#n/a", "n/a", "nan", "none", "nil", "(blank)", "(empty)",
                    "-", "--", "?", "#ref!", "#value!", "#name?")
            .map(text -> text.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);
    /// What of it are words and marks that somebody who writes a document may call something.
    private static final Set<String> OF_TABLES = Set.of("none", "nil", "-", "--", "?");
    private static final byte[] ZEROS = "00000000-0000-0000-0000-000000000000".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = Arrays.stream(OF_NOTHING).mapToInt(text -> text.length).max().orElse(0);
    /// For each byte whether one of these begins with it, be it a capital letter or not: hardly any identifier does, and each of each row is asked.
    private static final boolean[] BEGINS_NOTHING = new boolean[1 << Byte.SIZE];

    static {
        for (byte[] text : OF_NOTHING) {
            BEGINS_NOTHING[text[0]] = true;
            BEGINS_NOTHING[Character.toUpperCase(text[0])] = true;
        }
    }

    private static final int CASE = 'a' - 'A';
    /// Digits between the commas of a number.
    private static final int THOUSANDS = 3;

    private Identifiers() { }

    /// Whether the texts of a column tell records apart.
    public static boolean isName(Column column) {
        return column.type().isText() && (column.type() == Type.Plain.ID || column.table().key().contains(column));
    }

    /// Whether each letter can be told: none is lost, half a letter, or a NUL, and in an identifier each can be seen. In other texts scripts have letters that only join others.
    static boolean isLegible(Column column, String text) {
        return column.type() == Type.Plain.ID ? !holdsNoCharacter(text) : text.codePoints().noneMatch(c -> c == 0 || isLost(c));
    }

    /// Whether something cannot be seen, or stands for what has been lost: whoever writes the same identifier elsewhere does not write that.
    public static boolean holdsNoCharacter(String text) {
        return text.codePoints().anyMatch(Identifiers::isNoCharacter);
    }

    private static boolean isNoCharacter(int c) {
        return isLost(c) || Visible.isHidden(c);
    }

    /// Whether something in a word cannot be meant: a letter that is lost, a line break or another sign of control, or a space of no width. What only joins letters, or tells their direction, is part of words.
    public static boolean isDamaged(String word) {
        return word.codePoints().anyMatch(c -> isLost(c) || Character.getType(c) == Character.CONTROL || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK);
    }

    /// Whether something stands for a letter that is not there: half of one, or what programs write for those that they cannot read.
    static boolean isLost(int c) {
        return c == REPLACEMENT || Character.getType(c) == Character.SURROGATE;
    }

    /// Whether a text, in UTF-8, is one of those that are written where there is no value, such as `NULL` or `#N/A`, in capital or small letters. Many records have it as their identifier, and are not one.
    public static boolean isOfNothing(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return to - from == ZEROS.length && bytes[from] == '0' && Arrays.equals(bytes, from, to, ZEROS, 0, ZEROS.length);
        }
        if (from == to || !BEGINS_NOTHING[Byte.toUnsignedInt(bytes[from])]) {
            return false;
        }
        for (byte[] one : OF_NOTHING) {
            if (one.length == to - from && isLike(one, bytes, from)) {
                return true;
            }
        }
        return false;
    }

    /// Whether an identifier, in UTF-8, is written as programs for tables write a number: `4102377.0`, `4.10E+06`, whose digits are lost, `4,102,377`, or with a mark of theirs before it.
    ///
    /// @param bytes hold it, and [Chunk#SLACK] others behind it
    public static boolean isAsNumber(byte[] bytes, int from, int to) {
        if (bytes[from] == '=' || bytes[from] == '\'') {
            return true;
        }
        if (EightBytes.digits(bytes, from, to - from) >= 0) {
            return false;
        }
        int at = digits(bytes, from, to);
        if (at == from || at == to) {
            return false;
        }
        int whole = at - from;
        boolean point = bytes[at] == '.' || bytes[at] == ',';
        int behind = point ? digits(bytes, at + 1, to) : at;
        if (behind < to && (bytes[behind] | CASE) == 'e') {
            return behind + 1 < to && bytes[behind + 1] == '+' && behind + 2 < to && digits(bytes, behind + 2, to) == to;
        }
        return point && (behind == to && behind > at + 1 && isZeros(bytes, at + 1, to) || whole <= THOUSANDS && areThousands(bytes, at, to));
    }

    private static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isZeros(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != '0') {
                return false;
            }
        }
        return true;
    }

    /// Whether groups of three digits follow, each behind a comma.
    private static boolean areThousands(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ',' && digits(bytes, at + 1, to) == at + 1 + THOUSANDS) {
            at += 1 + THOUSANDS;
        }
        return at == to;
    }

    private static boolean isLike(byte[] small, byte[] bytes, int from) {
        for (int i = 0; i < small.length; i++) {
            byte found = bytes[from + i];
            if ((found >= 'A' && found <= 'Z' ? found | CASE : found) != small[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether a text is one of those that are written where there is no value, in capital or small letters.
    public static boolean isOfNothing(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return isOfNothing(utf8, 0, utf8.length);
    }

    /// The same of a text in a document, which has `null` for what is not there: a word such as `none` may be a name.
    static boolean isOfNothingInDocuments(String text) {
        return isOfNothing(text) && !OF_TABLES.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean isAsNumber(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return utf8.length > 0 && isAsNumber(Chunk.padded(utf8), 0, utf8.length);
    }

    /// A text with what is no letter written as JSON may write it.
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isNoCharacter(c)) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /// Whether a text without escapes, in UTF-8, surely names something and is legible, without blanks around it.
    static boolean isPlain(Column column, byte[] bytes, int from, int to) {
        if (column.type() == Type.Plain.ID && !EightBytes.isPlain(bytes, from, to)) {
            return false;
        }
        return from < to && !isOfNothing(bytes, from, to) && Blanks.at(bytes, from, to) == 0 && Blanks.before(bytes, from, to) == 0 && (EightBytes.isAscii(bytes, from, to) || !holdsReplacement(bytes, from, to));
    }

    private static boolean holdsReplacement(byte[] bytes, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD) {
                return true;
            }
        }
        return false;
    }
}
