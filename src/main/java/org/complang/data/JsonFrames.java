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
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int filled;
    private boolean ended;
    /// What kept the stream from being read on; told once what was read before is gone through.
    private IOException failed;
    private boolean fresh = true;
    private long line;
    private long column;
    private long consumed;
    /// After a document without an end, a line that begins with a brace begins a document.
    private boolean careful;
    private int openLists;

    JsonFrames(InputStream in, int limit) {
        this(in, limit, 1, 1);
    }

    /// @param line the line, from 1, with which the stream begins
    /// @param column the byte of that line, from 1, with which it begins
    JsonFrames(InputStream in, int limit, long line, long column) {
        this.in = in;
        this.limit = limit;
        this.line = line;
        this.column = column;
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
        if (fresh) {
            fresh = false;
            ensure(3);
            if (filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
                start = 3;
                consumed = 3;
            }
        }
        if (!skipSeparators()) {
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

    /// Text that begins no document, to the next line that begins with a brace.
    private Frame stray() {
        Frame frame = new Frame(new byte[] {buffer[start]}, 0, 1, line, column, false);
        openLists = 0;
        do {
            while (ensure(1) && buffer[start] != '\n') {
                advance(1);
            }
        } while (skipSeparators() && buffer[start] != '{');
        return frame;
    }

    private Frame object() {
        int length = 0;
        int depth = 0;
        boolean text = false;
        boolean escaped = false;
        boolean filledLine = false;
        boolean firstLine = true;
        int secondStart = -1;
        while (ensure(length + 1)) {
            byte b = buffer[start + length];
            if (text) {
                text = escaped || b != '"';
                escaped = !escaped && b == '\\';
                text &= b != '\n';
            } else if (b == '"') {
                text = true;
                filledLine |= firstLine;
            } else if (b == '{' || b == '[') {
                if (b == '{' && length > 0 && buffer[start + length - 1] == '\n') {
                    if (careful || filledLine) {
                        return take(length, false);
                    }
                    secondStart = secondStart < 0 ? length : secondStart;
                }
                depth++;
            } else if (b == '}' || b == ']') {
                if (--depth == 0) {
                    return take(whole(length + 1), false);
                }
            }
            firstLine &= b != '\n';
            if (++length >= limit) {
                return tooLarge();
            }
        }
        careful = true;
        return take(secondStart > 0 ? secondStart : length, false);
    }

    /// The length of a document that seems to end after `length` bytes. Text behind it on its line, or after a comma, shows that a bracket too many closed it: the
    /// text belongs to it, up to the next line that begins like it.
    private int whole(int length) {
        int end = length;
        boolean comma = false;
        while (ensure(end + 1) && separates(buffer[start + end]) && (comma || buffer[start + end] != '\n')) {
            comma |= buffer[start + end] == ',';
            end++;
        }
        if (!ensure(end + 1) || buffer[start + end] == '{' || buffer[start + end] == '\n') {
            return length;
        }
        while (end < limit && ensure(end + 1) && !(buffer[start + end] == '{' && beginsLikeThis(end))) {
            end++;
        }
        return end;
    }

    /// Whether the byte at `at` begins its line in the column in which this document begins.
    private boolean beginsLikeThis(int at) {
        int lineStart = at - (int) Math.min(column, at);
        if (at < column || buffer[start + lineStart] != '\n') {
            return false;
        }
        for (int i = lineStart + 1; i < at; i++) {
            if (buffer[start + i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /// Goes to the next line that begins with a brace, keeping nothing.
    private Frame tooLarge() {
        Frame frame = new Frame(buffer, start, start, line, column, true);
        advance(limit);
        boolean lineStart = false;
        while (ensure(1) && !(lineStart && buffer[start] == '{')) {
            lineStart = buffer[start] == '\n';
            advance(1);
        }
        return frame;
    }

    private Frame take(int length, boolean tooLarge) {
        int end = start + length;
        while (end > start && buffer[end - 1] >= 0 && buffer[end - 1] <= ' ') {
            end--;
        }
        Frame frame = new Frame(buffer, start, end, line, column, tooLarge);
        advance(length);
        return frame;
    }

    private void advance(int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[start + i] == '\n') {
                line++;
                column = 1;
            } else {
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
