package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.complang.Comp;
import org.complang.model.Shape;
import org.complang.model.Source;
import org.complang.table.Chunk;
import org.complang.table.Format;
import org.complang.table.Rows;
import org.complang.table.TextRows;
import org.junit.jupiter.api.Test;

/// Rows that are read before a part of a file breaks off.
class RowEncoderTest {
    private static final Shape SHAPE = Comp.load(Path.of("competencies")).programme().shape();

    @Test
    void whatWasReadStandsWhereAPartBreaksOff() throws IOException {
        Source source = Source.ofTable(SHAPE, SHAPE.root());
        FilePlan plan = FilePlan.of(source, SHAPE.partnerKey(), List.of("mpnId", "name"), Optional.empty());
        Spill kept = new Spill(1, 1 << 16);
        Spill rejected = new Spill(1, 1 << 16);
        Spill mentioned = new Spill(1, 1 << 16);
        RowEncoder encoder = new RowEncoder(plan, KeptRow.PLANS, 0, new Mentions(mentioned), new PartBuffers(kept), new Faults(rejected), Optional.empty());

        assertThatThrownBy(() -> encoder.read(breakingAfter(2, rows(plan, "1,One\n2,Two,\n3,Three\n")), 7)).isInstanceOf(UncheckedIOException.class);
        encoder.read(rows(plan, "4,Four\n"), 5);

        assertThat(partnersOf(mentioned)).containsExactly("4", "1");
        assertThat(partnersOf(kept)).containsExactly("4", "1");
        assertThat(rejected.read(0).next()).isPresent();
    }

    /// The partners of whom a spill has rows, in the order of the parts from which they come.
    private static List<String> partnersOf(Spill kept) throws IOException {
        List<String> found = new ArrayList<>();
        Spill.Reader reader = kept.read(0);
        for (Optional<Bytes> segment = reader.next(); segment.isPresent(); segment = reader.next()) {
            segment.get().takeNumber();
            found.add(segment.get().takeText());
        }
        return found;
    }

    private static Rows rows(FilePlan plan, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TextRows rows = new TextRows(new Format((byte) ',', (byte) '\n'), plan.slotOf, plan.columnOf.length);
        rows.begin(new Chunk(0, 2, Arrays.copyOf(bytes, bytes.length + Chunk.SLACK), bytes.length, false, false, true, false));
        return rows;
    }

    private static Rows breakingAfter(int count, Rows rows) {
        int[] steps = {0};
        return (Rows) Proxy.newProxyInstance(Rows.class.getClassLoader(), new Class<?>[] {Rows.class}, (_, method, arguments) -> {
            if (method.getName().equals("next") && steps[0]++ == count) {
                throw new UncheckedIOException(new IOException("broken"));
            }
            try {
                return method.invoke(rows, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
