package org.complang.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Texts are cut where rows or documents begin, and nothing of them is lost, however much of them is read at once.
class ChunksTest {
    private static final long SEED = Long.getLong("comp.seed", 20261129L);
    private static final String[] FIELDS = {"plain", "\"in quotes, with a comma\"", "\"in quotes\nwith a line break\"", "\"doubled \"\" quotes\"", "", "long enough to be longer than one word of the machine"};

    /// A text, and where its rows or documents begin.
    private static final class Whole {
        private final StringBuilder text = new StringBuilder();
        private final Set<Integer> starts = new TreeSet<>();

        void add(String one) {
            starts.add(text.length());
            text.append(one);
        }
    }

    /// Gives less than is asked for, as a pipe does.
    private static InputStream slowly(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(200_000)));
            }
        };
    }

    @Test
    void rows() throws IOException {
        Random random = new Random(SEED);
        System.out.println("texts cut into chunks: -Dcomp.seed=" + SEED);
        for (int i = 0; i < 12; i++) {
            Whole whole = new Whole();
            int accents = random.nextInt(3);
            while (whole.text.length() < 5_000_000) {
                String second = FIELDS[random.nextInt(FIELDS.length)];
                whole.add((accents == 2 || accents == 1 && whole.text.length() > 3_000_000 && random.nextInt(100) == 0 ? "\u00e9" : "e") + "," + second + "," + FIELDS[random.nextInt(i % 2 == 0 ? 6 : 1)] + "\n");
            }
            Format format = new Format((byte) ',', (byte) '\n');
            byte[] bytes = whole.text.toString().getBytes(StandardCharsets.ISO_8859_1);
            check(whole, bytes, Chunks.ofRows(slowly(bytes, random), format, new byte[0], 1, 3, false));
            check(whole, bytes, Chunks.ofRows(slowly(bytes, random), format, new byte[0], 1, 3, true));
        }
    }

    @Test
    void documents() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 12; i++) {
            Whole whole = new Whole();
            while (whole.text.length() < 5_000_000) {
                whole.add(document(random, i % 3, random.nextInt(2_000) == 0 ? 30_000 : random.nextInt(30)));
            }
            byte[] bytes = whole.text.toString().getBytes(StandardCharsets.ISO_8859_1);
            check(whole, bytes, Chunks.ofDocuments(slowly(bytes, random)));
        }
    }

    /// On one line; with each record on a line of its own; or over many lines, and blank ones behind it.
    private static String document(Random random, int layout, int records) {
        String between = layout == 0 ? "" : layout == 1 ? "\n" : "\r\n  ";
        StringBuilder text = new StringBuilder("{\"name\":\"} {\",\"records\":[");
        for (int i = 0; i < records; i++) {
            text.append(i == 0 ? "" : ",").append(between).append("{\"number\":").append(random.nextInt(1_000)).append("}");
        }
        return text.append("]").append(between).append("}").append(layout == 2 ? "\r\n".repeat(1 + random.nextInt(3)) : "\n").toString();
    }

    private static void check(Whole whole, byte[] bytes, Chunks chunks) throws IOException {
        List<Chunk> read = new ArrayList<>();
        int at = 0;
        long line = 1;
        for (Optional<Chunk> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
            Chunk one = chunk.get();
            String as = "seed " + SEED + ", chunk " + one.number() + " at " + at;
            assertThat(whole.starts).as(as).contains(at);
            assertThat(one.number()).as(as).isEqualTo(read.size());
            assertThat(one.line()).as(as).isEqualTo(line);
            assertThat(Arrays.equals(bytes, at, at + one.end(), one.bytes(), 0, one.end())).as(as).isTrue();
            boolean ascii = true;
            for (int i = 0; i < one.end(); i++) {
                line += one.bytes()[i] == '\n' ? 1 : 0;
                ascii &= one.bytes()[i] >= 0;
            }
            // Of bytes behind the end it is no matter what they are.
            assertThat(!one.ascii() || ascii).as(as).isTrue();
            at += one.end();
            read.add(one);
            chunks.release(one);
        }
        assertThat(at).isEqualTo(bytes.length);
        assertThat(read).hasSizeGreaterThan(2);
        assertThat(read.getLast().last()).isTrue();
    }
}
