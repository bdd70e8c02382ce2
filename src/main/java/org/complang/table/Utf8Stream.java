package org.complang.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A text in UTF-16, as UTF-8. What is no text in that encoding becomes a byte that is none in UTF-8, so that it is found as it is there; where a byte is lost, all that follows is another text, and the stream fails.
final class Utf8Stream extends InputStream {
    private static final byte NO_TEXT = (byte) 0xFF;
    /// What a line end is where the bytes of its two halves are read with those beside them: no letter of any script.
    private static final char LINE_END_APART = '\u0A00';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer encoded = ByteBuffer.allocate(1 << 13).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 13);
    private byte[] bytes = new byte[0];
    private int place;
    private boolean ended;

    Utf8Stream(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[place++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - place);
        System.arraycopy(bytes, place, into, offset, count);
        place += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (place == bytes.length) {
            CoderResult result = decoder.decode(encoded, chars, ended);
            boolean wrong = result.isError();
            String read = chars.flip().toString();
            chars.clear();
            if (read.indexOf(LINE_END_APART) >= 0 || wrong && ended && encoded.remaining() == 1) {
                throw new CharacterCodingException();
            }
            byte[] text = read.getBytes(StandardCharsets.UTF_8);
            bytes = wrong ? Arrays.copyOf(text, text.length + 1) : text;
            place = 0;
            if (wrong) {
                bytes[text.length] = NO_TEXT;
                encoded.position(encoded.position() + result.length());
            } else if (bytes.length == 0) {
                if (ended) {
                    return false;
                }
                more();
            }
        }
        return true;
    }

    private void more() throws IOException {
        encoded.compact();
        int count = in.read(encoded.array(), encoded.position(), encoded.remaining());
        ended = count < 0;
        encoded.position(encoded.position() + Math.max(0, count)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
