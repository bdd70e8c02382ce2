package org.complang.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A text in another encoding, as UTF-8.
final class Utf8Stream extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int place;
    private int carried;

    Utf8Stream(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
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

    /// A pair of surrogates stays together.
    private boolean fill() throws IOException {
        while (place == bytes.length) {
            int count = reader.read(chars, carried, chars.length - carried);
            int length = carried + Math.max(0, count);
            if (length == 0) {
                return false;
            }
            carried = count >= 0 && Character.isHighSurrogate(chars[length - 1]) ? 1 : 0;
            bytes = new String(chars, 0, length - carried).getBytes(StandardCharsets.UTF_8);
            place = 0;
            chars[0] = carried == 1 ? chars[length - 1] : chars[0];
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
