package org.complang.bulk;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// Puts what was written of the partners of all parts into one order: that of their identifiers.
final class Merge {
    /// A part while it is gone through.
    private static final class Part {
        private final Spill.Reader reader;
        private Bytes segment = Bytes.of(new byte[0], 0, 0);
        private String partner;

        Part(Spill.Reader reader) {
            this.reader = reader;
        }

        /// Goes to the next partner; false at the end.
        boolean next() throws IOException {
            while (!segment.more()) {
                Optional<Bytes> more = reader.next();
                if (more.isEmpty()) {
                    return false;
                }
                segment = more.get();
            }
            partner = segment.takeText();
            return true;
        }
    }

    private Merge() { }

    /// What was written of documents, in their order.
    static void oneByOne(Spill decided, Bulk.Results results) throws IOException {
        Spill.Reader reader = decided.read(0);
        for (Optional<Bytes> segment = reader.next(); segment.isPresent(); segment = reader.next()) {
            while (segment.get().more()) {
                results.partner(segment.get().takeText());
            }
        }
    }

    static void each(Spill decided, Bulk.Results results) throws IOException {
        PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparing((Part part) -> part.partner));
        for (int i = 0; i < decided.parts(); i++) {
            Part part = new Part(decided.read(i));
            if (part.next()) {
                parts.add(part);
            }
        }
        while (!parts.isEmpty()) {
            Part part = parts.poll();
            results.partner(part.segment.takeText());
            if (part.next()) {
                parts.add(part);
            }
        }
    }
}
