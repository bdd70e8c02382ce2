package org.complang.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Puts what was written of partners into one order: that of their identifiers, those with the same identifier in the order of their documents.
final class Merge {
    /// Bytes of a part that are put aside at once.
    private static final int TOGETHER = 1 << 15;

    /// What was written of a partner.
    ///
    /// @param order with `index`, the place of its document among all; both 0 where it stands in tables
    /// @param bytes hold the text in UTF-8, from one place to another
    record Entry(String partner, long order, long index, byte[] bytes, int from, int to) implements Comparable<Entry> {
        static Entry of(String partner, long order, long index, String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            return new Entry(partner, order, index, utf8, 0, utf8.length);
        }

        static Entry take(Bytes in) {
            String partner = in.takeText();
            long order = in.takeNumber();
            long index = in.takeNumber();
            int length = in.takeSlice();
            int from = in.place();
            in.skip(length);
            return new Entry(partner, order, index, in.bytes, from, from + length);
        }

        void put(Bytes out) {
            out.text(partner);
            out.number(order);
            out.number(index);
            out.slice(bytes, from, to);
        }

        String text() {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }

        @Override
        public int compareTo(Entry other) {
            int ofPartner = partner.compareTo(other.partner);
            if (ofPartner != 0) {
                return ofPartner;
            }
            return order == other.order ? Long.compare(index, other.index) : Long.compare(order, other.order);
        }
    }

    /// Takes entries.
    interface Entries {
        void entry(Entry entry) throws IOException;
    }

    /// A part while it is gone through.
    static final class Part {
        private final Spill.Reader reader;
        private Bytes segment = Bytes.of(new byte[0], 0, 0);

        Part(Spill.Reader reader) {
            this.reader = reader;
        }

        /// The next entry; null at the end.
        Entry next() throws IOException {
            while (!segment.more()) {
                Optional<Bytes> more = reader.next();
                if (more.isEmpty()) {
                    return null;
                }
                segment = more.get();
            }
            return Entry.take(segment);
        }
    }

    /// Puts aside the entries of a part in their order, some at a time, so that whoever reads them holds no more than these.
    static final class Writer {
        private final Spill into;
        private final int part;
        private final Bytes buffer = new Bytes(TOGETHER);
        private long order;

        Writer(Spill into, int part) {
            this.into = into;
            this.part = part;
        }

        void put(Entry entry) throws IOException {
            entry.put(buffer);
            if (buffer.length >= TOGETHER) {
                end();
                buffer.clear();
            }
        }

        /// Puts aside what is left.
        void end() throws IOException {
            into.add(part, order++, buffer);
        }
    }

    private record Open(Part part, Entry entry) implements Comparable<Open> {
        @Override
        public int compareTo(Open other) {
            return entry.compareTo(other.entry);
        }
    }

    private Merge() { }

    /// The entries of the only part, as they stand.
    static void oneByOne(Spill decided, Entries entries) throws IOException {
        Part part = new Part(decided.read(0));
        for (Entry entry = part.next(); entry != null; entry = part.next()) {
            entries.entry(entry);
        }
    }

    /// The entries of all parts, each of which is in order.
    static void each(List<Spill> decided, Entries entries) throws IOException {
        PriorityQueue<Open> open = new PriorityQueue<>();
        for (Spill spill : decided) {
            for (int i = 0; i < spill.parts(); i++) {
                add(open, new Part(spill.read(i)));
            }
        }
        while (!open.isEmpty()) {
            Open first = open.poll();
            entries.entry(first.entry);
            add(open, first.part);
        }
    }

    private static void add(PriorityQueue<Open> open, Part part) throws IOException {
        Entry entry = part.next();
        if (entry != null) {
            open.add(new Open(part, entry));
        }
    }

    /// Brings the entries of the only part of a spill into parts each of which is in order: they are shared out by their identifiers first, and only one part is held in memory.
    static void sort(Spill unordered, Spill shared, Spill sorted) throws IOException {
        Writer[] writers = new Writer[shared.parts()];
        oneByOne(unordered, entry -> {
            int part = Math.floorMod(entry.partner.hashCode(), writers.length);
            writers[part] = writers[part] == null ? new Writer(shared, part) : writers[part];
            writers[part].put(entry);
        });
        for (int i = 0; i < writers.length; i++) {
            if (writers[i] != null) {
                writers[i].end();
                sortPart(new Part(shared.read(i)), new Writer(sorted, i));
            }
        }
    }

    private static void sortPart(Part part, Writer sorted) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry = part.next(); entry != null; entry = part.next()) {
            entries.add(entry);
        }
        entries.sort(null);
        for (Entry entry : entries) {
            sorted.put(entry);
        }
        sorted.end();
    }
}
