package org.complang.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What stands in gzip is read to its last member, or fails.
class GzipStreamTest {
    private static byte[] zipped(byte[] text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }

    private static byte[] read(byte[] zipped) throws IOException {
        try (GzipStream in = new GzipStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        new Random(length).nextBytes(text);
        return text;
    }

    @Test
    void members() throws IOException {
        byte[] many = text(300_000);
        assertThat(read(zipped(many))).isEqualTo(many);
        assertThat(read(zipped(new byte[0]))).isEmpty();
        assertThat(read(joined(zipped(text(10)), zipped(new byte[0]), zipped(many), zipped(text(7))))).isEqualTo(joined(text(10), many, text(7)));
        assertThat(read(joined(zipped(many), new byte[100_000]))).isEqualTo(many);
    }

    /// A header with all that it may have.
    @Test
    void headers() throws IOException {
        byte[] plain = zipped(text(100));
        byte[] header = {0x1F, (byte) 0x8B, 8, 2 + 4 + 8 + 16, 1, 2, 3, 4, 0, 3, 2, 0, 9, 9, 'n', 'a', 0, 'c', 0, 5, 5};
        assertThat(read(joined(header, Arrays.copyOfRange(plain, 10, plain.length)))).isEqualTo(text(100));
    }

    /// Wherever a stream of two members is cut, but between them, and whichever of its bytes that matter is another one.
    @Test
    void broken() throws IOException {
        byte[] first = zipped(text(50));
        byte[] both = joined(first, zipped(text(60)));
        for (int length = 2; length < both.length; length++) {
            byte[] cut = Arrays.copyOf(both, length);
            if (length != first.length) {
                assertThatThrownBy(() -> read(cut)).as("cut at %d", length).isInstanceOf(IOException.class);
            }
        }
        assertThatThrownBy(() -> read(joined(first, new byte[] {'a', ',', 'b', '\n'}))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(joined(first, new byte[] {0, 0, 1}))).isInstanceOf(IOException.class);
        for (int place : new int[] {0, 1, 2, 12, first.length - 8, first.length - 1, first.length, first.length + 1, first.length + 2, both.length - 5}) {
            byte[] other = both.clone();
            other[place] ^= 0x55;
            assertThatThrownBy(() -> read(other)).as("another byte at %d", place).isInstanceOf(IOException.class);
        }
    }
}
