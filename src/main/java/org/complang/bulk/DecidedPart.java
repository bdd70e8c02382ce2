package org.complang.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.complang.data.PartnerData;

/// Decides the partners of a part in the order of their identifiers, and puts aside what is written of them, some at a time: however many they are, no more than that is held in memory.
final class DecidedPart {
    private final PartnerData batch;
    private final Merge.Writer into;
    private final Counts counts;
    private final String[] names;
    private final int[] rows;
    private final Bytes of = new Bytes(1 << 12);
    private int next;

    /// @param into keeps what is written
    DecidedPart(PartnerData batch, int part, Spill into, Counts counts) {
        this.batch = batch;
        this.into = new Merge.Writer(into, part);
        this.counts = counts;
        this.names = IntStream.range(0, batch.partners()).mapToObj(batch::partner).toArray(String[]::new);
        this.rows = IntStream.range(0, names.length).boxed().sorted(Comparator.comparing(row -> names[row])).mapToInt(Integer::intValue).toArray();
    }

    /// @throws IOException where the disk is full or fails
    void decide(Decider decider) throws IOException {
        try {
            decider.each(batch, rows, (row, conclusion, text) -> {
                upTo(row);
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                of.raw(utf8, 0, utf8.length);
                counts.add(conclusion);
            });
            while (next < rows.length) {
                partner();
            }
            into.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Goes on to a partner. There are partners of whom nothing was decided.
    private void upTo(int row) {
        while (rows[next] != row) {
            partner();
        }
    }

    /// All of a partner is written.
    private void partner() {
        counts.partner();
        try {
            into.put(new Merge.Entry(names[rows[next]], 0, 0, of.bytes, 0, of.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        of.clear();
        next++;
    }
}
