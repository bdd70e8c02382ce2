package org.complang.table;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file of rows, opened as far as its header: plain or in gzip, in UTF-8, or in UTF-16 where a mark at the beginning says so.
public final class TextFile implements Closeable {
    private static final String SEPARATOR = "sep=";
    /// Within the name of a column it is a blank.
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]\\s*");

    private final InputStream in;
    private final byte[] begun;
    private final byte lineEnd;
    private final int line;
    private final int header;
    private final int headerEnd;

    private final int lines;

    private TextFile(InputStream in, byte[] begun, byte lineEnd, int line, int header) {
        this(in, begun, lineEnd, line, header, end(begun, header, lineEnd), 1);
    }

    private TextFile(InputStream in, byte[] begun, byte lineEnd, int line, int header, int headerEnd, int lines) {
        this.in = in;
        this.begun = begun;
        this.lineEnd = lineEnd;
        this.line = line;
        this.header = header;
        this.headerEnd = headerEnd;
        this.lines = lines;
    }

    /// Where a line ends.
    private static int end(byte[] bytes, int from, byte lineEnd) {
        int end = from;
        while (end < bytes.length && bytes[end] != lineEnd) {
            end++;
        }
        return end;
    }

    /// The same file as if its header went on over one line more, as where the name of a column in quotes has several; nothing where that line is not at hand. One of both can be read.
    public Optional<TextFile> longer() {
        int end = end(begun, Math.min(begun.length, headerEnd + 1), lineEnd);
        return end < begun.length ? Optional.of(new TextFile(in, begun, lineEnd, line, header, end, lines + 1)) : Optional.empty();
    }

    /// Opens a stream, which is closed with this, or where it cannot be read.
    public static TextFile open(InputStream file) throws IOException {
        InputStream in = plain(file);
        try {
            return begun(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static TextFile begun(InputStream plain) throws IOException {
        InputStream in = plain;
        byte[] first = in.readNBytes(2);
        in = new SequenceInputStream(new ByteArrayInputStream(first), in);
        Charset wide = first.length < 2 ? null : (first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE ? StandardCharsets.UTF_16LE
                : (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF ? StandardCharsets.UTF_16BE : null;
        in = wide == null ? in : new Utf8Stream(in, wide);
        byte[] begun = begin(in, new byte[0], (byte) '\n');
        if (goesOnBehindReturn(begun)) {
            in = new LoneReturns(new SequenceInputStream(new ByteArrayInputStream(begun), in));
            begun = begin(in, new byte[0], (byte) '\n');
        }
        byte lineEnd = contains(begun, 0, begun.length, '\n') || !contains(begun, 0, begun.length, '\r') ? (byte) '\n' : (byte) '\r';
        return new TextFile(in, begun, lineEnd, 1, Utf8Mark.isAt(begun, 0, begun.length) ? Utf8Mark.LENGTH : 0);
    }

    /// Whether the line of the header, which a line feed ends, goes on behind a carriage return outside of quotes: then some lines end with that alone.
    private static boolean goesOnBehindReturn(byte[] begun) {
        int end = end(begun, 0, (byte) '\n');
        boolean quoted = false;
        boolean behind = false;
        for (int i = 0; i < end && end < begun.length; i++) {
            quoted ^= begun[i] == Format.QUOTE;
            if (behind && begun[i] != '\r') {
                return true;
            }
            behind |= begun[i] == '\r' && !quoted;
        }
        return false;
    }

    /// The same file as if its header stood on the next line; nothing where that is the end of the file. This one cannot be read any more.
    public Optional<TextFile> below() throws IOException {
        int next = Math.min(begun.length, headerEnd + 1);
        if (contains(begun, next, begun.length, lineEnd)) {
            return Optional.of(new TextFile(in, begun, lineEnd, line + lines, next));
        }
        byte[] more = begin(in, Arrays.copyOfRange(begun, next, begun.length), lineEnd);
        return more.length == 0 ? Optional.empty() : Optional.of(new TextFile(in, more, lineEnd, line + lines, 0));
    }

    /// What a stream holds, if it is in gzip; else the stream itself. It is closed where it cannot be read.
    public static InputStream plain(InputStream file) throws IOException {
        try {
            byte[] first = file.readNBytes(2);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), file);
            boolean zipped = first.length == 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
            return zipped ? new GzipStream(whole) : whole;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// As much as holds the header, and no more than the longest one takes; less where the stream ends.
    ///
    /// @param first bytes that stand before those of the stream
    private static byte[] begin(InputStream in, byte[] first, byte lineEnd) throws IOException {
        byte[] begun = Arrays.copyOf(first, Chunks.ROW);
        int before = 0;
        int filled = first.length;
        int count = 0;
        while (count >= 0 && filled < begun.length && !contains(begun, before, filled, lineEnd)) {
            before = filled;
            count = in.read(begun, filled, Math.min(begun.length - filled, 1 << 14));
            filled += Math.max(0, count);
        }
        return Arrays.copyOf(begun, filled);
    }

    private static boolean contains(byte[] bytes, int from, int to, int wanted) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    /// Whether there is nothing in the file.
    public boolean isEmpty() {
        return begun.length == header;
    }

    /// Whether the file ends within the line of the header, or with it.
    public boolean endsInHeader() {
        return headerEnd == begun.length && begun.length < Chunks.ROW;
    }

    /// The line of the header, from 1.
    public int line() {
        return line;
    }

    /// The mark that the header tells to stand between fields, if it tells nothing else: `sep=;`, as spreadsheets write for themselves.
    public Optional<Byte> delimiter() {
        String told = new String(begun, header, Math.min(SEPARATOR.length() + 3, headerEnd - header), StandardCharsets.ISO_8859_1);
        boolean alone = told.length() > SEPARATOR.length() && told.substring(SEPARATOR.length() + 1).isBlank() && told.length() < SEPARATOR.length() + 3;
        return alone && told.startsWith(SEPARATOR) ? Optional.of((byte) told.charAt(SEPARATOR.length())) : Optional.empty();
    }

    /// How many bytes the line of the header has.
    public int length() {
        return headerEnd - header;
    }

    /// The names in the header, if it were cut like this; none where a quote is open at its end, or where rows stand in it.
    public List<String> header(byte delimiter) {
        int length = headerEnd - header;
        byte[] padded = Arrays.copyOf(Arrays.copyOfRange(begun, header, headerEnd), length + Chunk.SLACK);
        List<String> names = new ArrayList<>();
        int columns = 1;
        for (int i = 0; i < length; i++) {
            columns += padded[i] == delimiter ? 1 : 0;
        }
        int[] all = new int[columns];
        Arrays.setAll(all, i -> i);
        TextRows rows = new TextRows(new Format(delimiter, lineEnd), all, columns);
        rows.begin(new Chunk(0, line, padded, length, false, false, true, false));
        if (rows.next() && rows.fault() != Rows.Fault.QUOTES) {
            for (int i = 0; i < rows.fields(); i++) {
                String name = Blanks.strip(rows.text(i));
                String line = LINE_BREAK.matcher(name).replaceAll(" ");
                // Rows below a quote that was not meant to be one would stand in a name, with what stands between their fields.
                if (!line.equals(name) && name.indexOf(delimiter) >= 0) {
                    return List.of();
                }
                names.add(line);
            }
        }
        return names;
    }

    /// How the file is cut with a delimiter.
    public Format format(byte delimiter) {
        return new Format(delimiter, lineEnd);
    }

    /// The rows below the header.
    ///
    /// @param columns names in the header
    /// @param exact as [Chunks#ofRows] says
    public Chunks rows(Format format, int columns, boolean exact) {
        return Chunks.ofRows(in, format, Arrays.copyOfRange(begun, Math.min(begun.length, headerEnd + 1), begun.length), line + lines, columns, exact);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
