package org.complang.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.complang.table.Utf8Mark;

/// Cuts a stream of JSON documents into single ones, so that a broken one costs only itself. Documents follow one another (NDJSON or printed over several
/// lines) or stand in one list. Memory is that of the largest document.
final class JsonFrames {
    /// Bytes in one document.
    static final int LIMIT = 256 << 20;

    /// Bytes that are looked through for the end of what is no document.
    private static final int LOOK = 1 << 16;
    /// Values in a row that are no documents, and commas, that are told; more of them nobody reads.
    private static final int TOLD = 200;

    /// What a stretch of the stream is: where a list is wrong, it is an empty one.
    enum Kind { DOCUMENT, TOO_LARGE, OTHER, LIST_OPEN, COMMA_MISSING, COMMA_TOO_MANY }

    /// What a list has last.
    private enum Before { BRACKET, ELEMENT, COMMA, UNSURE }

    /// A stretch of the stream.
    ///
    /// @param line the line of its first byte, from 1
    /// @param column the byte of its first byte in the line, from 1
    record Frame(Kind kind, byte[] bytes, int start, int end, long line, long column) { }

    private final InputStream in;
    private final int limit;
    private byte[] buffer;
    private int start;
    private int filled;
    private boolean ended;
    /// What kept the stream from being read on; told once what was read before is gone through.
    private IOException failed;
    private long line;
    private long column;
    /// The column of the first byte of the line that is no white space; 0 before it.
    private long indent;
    private long consumed;
    private int openLists;
    private Before before = Before.UNSURE;
    private int others;
    private int commas;

    JsonFrames(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
        this.buffer = new byte[1 << 16];
        this.line = 1;
        this.column = 1;
    }

    /// Cuts what is in memory, from a place on up to an end; the bytes are not changed.
    ///
    /// @param line the line, from 1, with which it begins
    /// @param column the byte of that line, from 1, with which it begins
    /// @param indent the byte of that line, from 1, that is the first one and no white space
    JsonFrames(byte[] bytes, int from, int end, int limit, long line, long column, long indent) {
        this.in = InputStream.nullInputStream();
        this.limit = limit;
        this.buffer = bytes;
        this.start = from;
        this.filled = end;
        this.ended = true;
        this.line = line;
        this.column = column;
        this.indent = indent;
    }

    /// How many bytes have been gone over.
    long consumed() {
        return consumed;
    }

    /// The line, from 1, up to which has been gone over.
    long line() {
        return line;
    }

    /// Whether a list has begun and has not ended.
    boolean inList() {
        return openLists > 0;
    }

    /// The next document, or what stands in its place, or null at the end. Its bytes are valid until the next call.
    ///
    /// @throws IOException where the stream fails, once all that was read before has been given
    Frame next() throws IOException {
        while (ensure(1)) {
            byte b = buffer[start];
            if (b == Utf8Mark.FIRST && column == 1 && ensure(Utf8Mark.LENGTH) && Utf8Mark.isAt(buffer, start, filled)) {
                start += Utf8Mark.LENGTH;
                consumed += Utf8Mark.LENGTH;
                continue;
            }
            Frame frame = separates(b) ? separator(b) : isControl(b) ? control() : element(b);
            if (frame != null) {
                return frame;
            }
        }
        return endOfFile();
    }

    private static boolean separates(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '[' || b == ']' || b == ',';
    }

    /// Whether a byte is no text, such as the zeros that stand where a file was not written to its end.
    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' && !separates(b);
    }

    /// Such bytes in a row: something stood in their place.
    private Frame control() {
        int length = 0;
        while (length < LOOK && isControl(at(length))) {
            length++;
        }
        Frame frame = new Frame(Kind.OTHER, buffer, start, start + length, line, column);
        before = Before.UNSURE;
        advance(length);
        return ++others > TOLD ? null : frame;
    }

    /// Goes over a space or a mark of a list; null where it stands rightly.
    private Frame separator(byte b) {
        boolean inOrder = openLists == 0 || switch (b) {
            case '[' -> before != Before.ELEMENT;
            case ',' -> before != Before.BRACKET && before != Before.COMMA;
            case ']' -> before != Before.COMMA;
            default -> true;
        };
        Frame frame = inOrder ? null : comma(b == '[' ? Kind.COMMA_MISSING : Kind.COMMA_TOO_MANY);
        openLists += b == '[' ? 1 : b == ']' && openLists > 0 ? -1 : 0;
        before = switch (b) {
            case '[' -> Before.BRACKET;
            case ',' -> inOrder && before != Before.UNSURE ? Before.COMMA : Before.UNSURE;
            case ']' -> Before.ELEMENT;
            default -> before;
        };
        advance(1);
        return frame;
    }

    /// A document, or what stands in its place; null where enough has been told of such.
    private Frame element(byte b) {
        if (openLists > 0 && before == Before.ELEMENT) {
            before = Before.UNSURE;
            return comma(Kind.COMMA_MISSING);
        }
        before = Before.ELEMENT;
        if (b == '{') {
            others = 0;
            return object();
        }
        int length = other(0);
        Frame frame = length > 0 ? new Frame(Kind.OTHER, buffer, start, start + length, line, column) : new Frame(Kind.OTHER, new byte[] {b}, 0, 1, line, column);
        if (length > 0) {
            advance(length);
        } else {
            stray();
        }
        return ++others > TOLD ? null : frame;
    }

    private Frame comma(Kind kind) {
        return ++commas > TOLD ? null : empty(kind);
    }

    private Frame empty(Kind kind) {
        return new Frame(kind, buffer, start, start, line, column);
    }

    /// A list that is not closed was cut off, perhaps between two documents.
    private Frame endOfFile() throws IOException {
        if (failed != null) {
            throw failed;
        }
        boolean cut = openLists > 0;
        openLists = 0;
        return cut ? empty(Kind.LIST_OPEN) : null;
    }

    /// The length of an element of a list that is no document, such as a number or a text; 0 where no comma and no end of the list shows that it is one.
    private int other(int from) {
        int end = from;
        if (at(from) == '"') {
            for (end++; at(end) != '"'; end += at(end) == '\\' ? 2 : 1) {
                if (at(end) == '\n' || end - from > LOOK) {
                    return 0;
                }
            }
            end++;
        } else {
            while (!separates(at(end)) && "{}\":".indexOf(at(end)) < 0 && end - from < LOOK) {
                end++;
            }
        }
        int behind = end;
        while (ensure(behind + 1) && at(behind) >= 0 && at(behind) <= ' ' && behind - from < LOOK) {
            behind++;
        }
        return openLists > 0 && end > from && (at(behind) == ',' || at(behind) == ']') ? end - from : 0;
    }

    /// The byte so many bytes behind the start; behind the end a line end.
    private byte at(int length) {
        return ensure(length + 1) ? buffer[start + length] : (byte) '\n';
    }

    /// Goes over text that begins no document, to the next line that begins with a brace, but for marks that end others. What closes a document that is over ends at a line that is not indented further.
    private void stray() {
        boolean closes = buffer[start] == '}';
        long most = !closes ? Long.MAX_VALUE : indent == 0 ? column : indent;
        boolean begins = closes;
        before = Before.UNSURE;
        while (ensure(1) && !(buffer[start] == '{' && begins && (indent == 0 ? column : indent) <= most)) {
            byte b = buffer[start];
            begins = b == '\n' || begins && (separates(b) || b == '}');
            openLists += b == '[' ? 1 : b == ']' && openLists > 0 ? -1 : 0;
            advance(1);
        }
    }

    /// A document up to the brace that closes it. One that cannot be whole ends before the first line that may begin another one, so that it costs nothing but itself.
    private Frame object() {
        int length = 0;
        int depth = 0;
        int second = -1;
        // Of the brackets that are open whether they are braces, the innermost lowest.
        long braces = 0;
        byte last = 0;
        boolean text = false;
        boolean escaped = false;
        boolean broken = false;
        while (ensure(length + 1)) {
            byte b = buffer[start + length];
            if (text) {
                text = escaped || b != '"';
                escaped = !escaped && b == '\\';
                broken |= b == '\n';
                text &= b != '\n';
            } else if (b == '"') {
                text = true;
            } else if (b == '{' || b == '[') {
                if (b == '{' && length > 0 && mayBegin(length)) {
                    second = second < 0 ? length : second;
                    broken |= (braces & 1) != 0 ? last != ':' : last != ',' && last != '[';
                }
                braces = braces << 1 | (b == '{' ? 1 : 0);
                broken |= ++depth > JsonDocuments.DEPTH;
            } else if (b == '}' || b == ']') {
                broken |= (braces & 1) != (b == '}' ? 1 : 0) || last == ':';
                braces >>>= 1;
                if (--depth == 0 && !(broken && second > 0)) {
                    return take(whole(length + 1, broken));
                }
            }
            if (broken && second > 0) {
                break;
            }
            last = b >= 0 && b <= ' ' ? last : b;
            if (++length >= limit) {
                return tooLarge();
            }
        }
        before = Before.UNSURE;
        return take(second > 0 ? second : length);
    }

    /// The length of a document that seems to end after `length` bytes. Text behind it on its line, or after a comma, shows that a bracket too many closed it: the
    /// text belongs to it, up to the next line that may begin a document. So does, where one is broken, what stands behind it as if it were a document.
    private int whole(int length, boolean broken) {
        int end = length;
        boolean comma = false;
        while (ensure(end + 1) && separates(buffer[start + end]) && (comma || buffer[start + end] != '\n')) {
            comma |= buffer[start + end] == ',';
            end++;
        }
        if (!ensure(end + 1) || buffer[start + end] == '{' && (comma || !broken) || buffer[start + end] == '\n') {
            return length;
        }
        if (!broken && other(end) > 0) {
            return length;
        }
        before = Before.UNSURE;
        while (end < limit && ensure(end + 1) && !(buffer[start + end] == '{' && mayBegin(end))) {
            end++;
        }
        return end;
    }

    /// Whether a brace that many bytes behind the start may begin a document: before it on its line, which is a later one, stand only marks that end others, and the line does not begin further right than
    /// the one with which this document begins. Documents in documents begin so only where nothing is indented.
    private boolean mayBegin(int length) {
        int place = start + length - 1;
        int first = start + length;
        while (place >= start && buffer[place] != '\n' && (separates(buffer[place]) || buffer[place] == '}')) {
            first = buffer[place] > ' ' ? place : first;
            place--;
        }
        return place >= start && buffer[place] == '\n' && first - place <= (indent == 0 ? column : indent);
    }

    /// Goes to the next line that begins with a brace, not further right than this document, keeping nothing.
    private Frame tooLarge() {
        Frame frame = empty(Kind.TOO_LARGE);
        before = Before.UNSURE;
        long own = indent == 0 ? column : indent;
        advance(limit);
        while (ensure(1) && !(buffer[start] == '{' && indent == 0 && column <= own)) {
            advance(1);
        }
        return frame;
    }

    private Frame take(int length) {
        int end = start + length;
        while (end > start && buffer[end - 1] >= 0 && buffer[end - 1] <= ' ') {
            end--;
        }
        Frame frame = new Frame(Kind.DOCUMENT, buffer, start, end, line, column);
        advance(length);
        return frame;
    }

    private void advance(int length) {
        for (int i = 0; i < length; i++) {
            byte b = buffer[start + i];
            if (b == '\n') {
                line++;
                column = 1;
                indent = 0;
            } else {
                if (indent == 0 && (b < 0 || b > ' ')) {
                    indent = column;
                }
                column++;
            }
        }
        start += length;
        consumed += length;
    }

    /// Whether `length` bytes from the start are there, reading more where they are not.
    private boolean ensure(int length) {
        while (filled - start < length && !ended) {
            if (start > 0 && start >= buffer.length / 2) {
                System.arraycopy(buffer, start, buffer, 0, filled - start);
                filled -= start;
                start = 0;
            } else if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 8, buffer.length * 2L));
            }
            try {
                int read = in.read(buffer, filled, buffer.length - filled);
                ended = read < 0;
                filled += Math.max(0, read);
            } catch (IOException e) {
                ended = true;
                failed = e;
            }
        }
        return filled - start >= length;
    }
}
