package org.complang.data;

import java.nio.charset.StandardCharsets;
import org.complang.table.Chunk;
import org.complang.table.EightBytes;
import org.complang.table.Texts;

/// JSON text that is written plainly, gone through from mark to mark. What reads it extends it, so that no byte costs a call that the compiler may not see through. For one thread.
abstract class PlainText {
    /// The text is not written plainly.
    static final class Unusual extends RuntimeException {
        static final Unusual IT = new Unusual();

        private Unusual() {
            super(null, null, false, false);
        }
    }

    /// A word of eight letters at most.
    enum Word {
        TRUE("true"), FALSE("false"), NULL("null");

        private final int length;
        private final long bytes;

        Word(String letters) {
            byte[] ascii = letters.getBytes(StandardCharsets.US_ASCII);
            length = ascii.length;
            bytes = Texts.small(Chunk.padded(ascii), 0, length);
        }
    }

    byte[] bytes;
    int end;
    /// The place that comes next.
    int at;
    /// Whether there are escapes in the text of which the end was found last.
    boolean escaped;

    /// Begins with another text.
    final void over(byte[] text, int length) {
        bytes = text;
        end = length;
    }

    /// The first place from one on at which no white space stands.
    final int next(int from) {
        at = from;
        skipSpace();
        return at;
    }

    /// Whether nothing but another document stands behind on the line, which would show that the document does not end here.
    final boolean isAlone() {
        int behind = at;
        while (behind < end && bytes[behind] >= 0 && bytes[behind] <= ' ' && bytes[behind] != '\n') {
            behind++;
        }
        return behind == end || bytes[behind] == '\n' || bytes[behind] == '{';
    }

    /// Where what was read last ends.
    final int place() {
        return at;
    }

    final void skipSpace() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    /// The first byte behind white space.
    final byte mark() {
        if (at < end && bytes[at] > ' ') {
            return bytes[at];
        }
        skipSpace();
        if (at >= end) {
            throw Unusual.IT;
        }
        return bytes[at];
    }

    /// Goes behind a mark that must come next.
    final void take(char wanted) {
        if (mark() != wanted) {
            throw Unusual.IT;
        }
        at++;
    }

    /// Goes behind a comma, or the mark that ends what is gone through; whether it was a comma.
    final boolean more(char last) {
        byte mark = mark();
        if (mark != ',' && mark != last) {
            throw Unusual.IT;
        }
        at++;
        return mark == ',';
    }

    /// The end of a text that begins here, which is gone over with its quote.
    final int endOfText() {
        escaped = false;
        int place = at;
        while (place < end) {
            long marks = EightBytes.special(EightBytes.at(bytes, place));
            if (marks == 0) {
                place += 8;
                continue;
            }
            int found = place + EightBytes.first(marks);
            if (found >= end || bytes[found] != '"' && bytes[found] != '\\') {
                throw Unusual.IT;
            }
            if (bytes[found] == '"') {
                at = found + 1;
                return found;
            }
            escaped = true;
            place = found + 2;
        }
        throw Unusual.IT;
    }

    /// A text with its escapes undone.
    final String unescaped(int from, int to) {
        StringBuilder text = new StringBuilder();
        int begin = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                text.append(new String(bytes, begin, i - begin, StandardCharsets.UTF_8));
                i++;
                text.append(switch (bytes[i]) {
                    case '"', '\\', '/' -> (char) bytes[i];
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    default -> throw Unusual.IT;
                });
                begin = i + 1;
            }
        }
        return text.append(new String(bytes, begin, to - begin, StandardCharsets.UTF_8)).toString();
    }

    /// Goes behind a word that must stand here.
    final void word(Word word) {
        if (at + word.length > end || Texts.small(bytes, at, at + word.length) != word.bytes) {
            throw Unusual.IT;
        }
        at += word.length;
    }
}
