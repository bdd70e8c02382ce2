package org.complang.bulk;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complang.table.Chunk;
import org.complang.table.Texts;

/// Writes down of which partners rows speak, those that are not kept too, and tells in which part of the partners each is kept. A partner is written down again and again, whenever the row before spoke
/// of another one: to look it up among all partners each time would take longer than to look it up in its part afterwards. For one thread.
final class Mentions {
    /// Bytes of a part that are put aside at once.
    private static final int TOGETHER = 1 << 14;

    private final PartBuffers parts;
    private boolean many;
    private byte[] last = new byte[0];
    private int lastLength = -1;
    private int part;

    /// @param spill keeps what is written down, for each part of the partners
    Mentions(Spill spill) {
        this.parts = new PartBuffers(spill);
    }

    /// In which part a partner is kept.
    ///
    /// @param bytes hold its identifier, and [Chunk#SLACK] others behind it
    static int part(byte[] bytes, int from, int to, int parts) {
        // By the highest bits: the lowest ones tell the partners of a part apart when these are looked up.
        return (int) ((Texts.hash(bytes, from, to) & 0xFFFF_FFFFL) * parts >>> Integer.SIZE);
    }

    /// A row speaks of a partner.
    ///
    /// @return in which part it is kept
    int of(byte[] bytes, int from, int to) {
        if (to - from != lastLength || !Arrays.equals(bytes, from, to, last, 0, lastLength)) {
            lastLength = to - from;
            last = last.length < lastLength ? new byte[lastLength * 2] : last;
            System.arraycopy(bytes, from, last, 0, lastLength);
            part = part(bytes, from, to, parts.count());
            Bytes out = parts.of(part);
            out.number(KeptRow.MENTIONED);
            out.slice(bytes, from, to);
            many |= out.length > TOGETHER;
        }
        return part;
    }

    /// Whether so much is written down that it is to be put aside, though the chunk has not ended.
    boolean areMany() {
        return many;
    }

    /// What has been written down of the only part since this was asked before; nothing where nothing was.
    Optional<Bytes> taken() {
        return parts.taken();
    }

    /// Puts aside what has been written down: at the end of a chunk, or before.
    ///
    /// @param order its place among those of all files
    void flush(long order) throws IOException {
        parts.flush(order);
        lastLength = -1;
        many = false;
    }

    /// Of which of some partners rows speak.
    ///
    /// @param part the part in which all of them are kept
    static Set<String> among(Set<String> partners, Spill mentions, int part) throws IOException {
        List<String> all = texts(mentions, part, Integer.MAX_VALUE).list();
        return partners.stream().filter(all::contains).collect(Collectors.toSet());
    }

    /// The partners of whom the first rows of the only part speak, at most so many.
    static List<String> first(Spill mentions, int most) throws IOException {
        return List.copyOf(new TreeSet<>(texts(mentions, 0, most).list()));
    }

    private static Texts texts(Spill mentions, int part, int most) throws IOException {
        Texts texts = new Texts();
        Spill.Reader reader = mentions.look(part);
        for (Optional<Bytes> segment = reader.next(); segment.isPresent(); segment = reader.next()) {
            Bytes in = segment.get();
            while (in.more() && texts.count() < most) {
                in.takeNumber();
                int length = in.takeSlice();
                texts.number(in.bytes, in.place(), in.place() + length);
                in.skip(length);
            }
        }
        return texts;
    }
}
