package org.complang.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a stream of JSON documents into single ones, so that a broken one costs only itself. Documents follow one another (NDJSON or printed over several
/// lines) or stand in one list. Memory is that of the largest document.
final class JsonFrames {
    /// Bytes in one document.
    static final int LIMIT = 256 << 20;

    /// A stretch of the stream that should be one document; empty where a list ends without its bracket.
    ///
    /// @param line the line of its first byte, from 1
    /// @param column the byte of its first byte in the line, from 1
    record Frame(byte[] bytes, int start, int end, long line, long column, boolean tooLarge) { }

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

    /// The next document, or null at the end. Its bytes are valid until the next call.
    ///
    /// @throws IOException where the stream fails, once all that was read before has been given
    Frame next() throws IOException {
        boolean more = skipSeparators();
        if (more && column == 1 && ensure(3) && buffer[start] == (byte) 0xEF && buffer[start + 1] == (byte) 0xBB && buffer[start + 2] == (byte) 0xBF) {
            // The mark of UTF-8, before each of several files that were put together.
            start += 3;
            consumed += 3;
            more = skipSeparators();
        }
        if (!more) {
            return endOfFile();
        }
        return buffer[start] == '{' ? object() : stray();
    }

    /// Goes over spaces and the marks of a list; false at the end.
    private boolean skipSeparators() {
        while (ensure(1)) {
            byte b = buffer[start];
            if (!separates(b)) {
                return true;
            }
            openLists += b == '[' ? 1 : b == ']' ? -1 : 0;
            advance(1);
        }
        return false;
    }

    private static boolean separates(byte b) {
        return b >= 0 && b <= ' ' || b == '[' || b == ']' || b == ',';
    }

    /// A list that is not closed was cut off, perhaps between two documents: an empty frame at its end, once.
    private Frame endOfFile() throws IOException {
        if (failed != null) {
            throw failed;
        }
        boolean cut = openLists > 0;
        openLists = 0;
        return cut ? new Frame(buffer, start, start, line, column, false) : null;
    }

    /// Text that begins no document, to the next line that begins with a brace, but for marks that end others. What closes a document that is over ends at a line that is not indented further.
    private Frame stray() {
        Frame frame = new Frame(new byte[] {buffer[start]}, 0, 1, line, column, false);
        boolean closes = buffer[start] == '}';
        long most = !closes ? Long.MAX_VALUE : indent == 0 ? column : indent;
        boolean begins = closes;
        openLists = 0;
        while (ensure(1) && !(buffer[start] == '{' && begins && (indent == 0 ? column : indent) <= most)) {
            byte b = buffer[start];
            begins = b == '\n' || begins && (separates(b) || b == '}');
            advance(1);
        }
        return frame;
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
        Frame frame = new Frame(buffer, start, start, line, column, true);
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
        Frame frame = new Frame(buffer, start, end, line, column, false);
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
