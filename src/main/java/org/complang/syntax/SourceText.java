package org.complang.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.source.SourceFile;
import org.complang.source.Span;

/// Bytes of a programme file to text.
public final class SourceText {
    private SourceText() { }

    /// The text of `bytes`, which must be UTF-8 (a byte order mark is passed over), at most [Limits#FILE_BYTES] long and without NUL. Else one
    /// located diagnostic and nothing.
    public static Optional<SourceFile> decode(String name, byte[] bytes, Consumer<Diagnostic> diagnostics) {
        if (bytes.length > Limits.FILE_BYTES) {
            diagnostics.accept(tooLarge(name));
            return Optional.empty();
        }
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        SourceFile file = new SourceFile(name, out.flip().toString());
        if (result.isError()) {
            int end = file.text().length();
            String hex = String.format("0x%02X", bytes[in.position()]);
            diagnostics.accept(Diagnostic.of(Code.NOT_UTF8, new Place.InSource(file, new Span(end, end)), hex));
            return Optional.empty();
        }
        int nul = file.text().indexOf('\0');
        if (nul >= 0) {
            diagnostics.accept(Diagnostic.of(Code.NUL_CHARACTER, new Place.InSource(file, new Span(nul, nul + 1))));
            return Optional.empty();
        }
        if (file.text().isBlank()) {
            diagnostics.accept(Diagnostic.of(Code.EMPTY_FILE, new Place.InSource(file, new Span(0, 0))));
        }
        return Optional.of(file);
    }

    /// What to say of a file that is longer than [Limits#FILE_BYTES], also where it has not been read.
    public static Diagnostic tooLarge(String name) {
        return Diagnostic.of(Code.FILE_TOO_LARGE, new Place.InFile(name), Limits.FILE_BYTES >> 20);
    }
}
