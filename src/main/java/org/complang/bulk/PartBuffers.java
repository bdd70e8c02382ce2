package org.complang.bulk;

import java.io.IOException;
import java.util.Optional;

/// What one thread writes down for each part of the partners until it is put aside together. For one thread.
final class PartBuffers {
    private static final int BEGINNING = 1 << 10;

    private final Spill spill;
    private final Bytes[] parts;

    /// @param spill where it is put aside
    PartBuffers(Spill spill) {
        this.spill = spill;
        this.parts = new Bytes[spill.parts()];
    }

    /// How many parts there are.
    int count() {
        return parts.length;
    }

    /// What is written down for a part goes in here.
    Bytes of(int part) {
        if (parts[part] == null) {
            parts[part] = new Bytes(BEGINNING);
        }
        return parts[part];
    }

    /// Puts everything aside.
    ///
    /// @param order the place of the rows from which it comes among all rows
    void flush(long order) throws IOException {
        for (int part = 0; part < parts.length; part++) {
            if (parts[part] != null && parts[part].length > 0) {
                spill.add(part, order, parts[part]);
                parts[part].clear();
            }
        }
    }

    /// What was written down for the only part since this was asked before, to be read until more is written; nothing where nothing was.
    Optional<Bytes> taken() {
        Bytes out = of(0);
        Bytes taken = Bytes.of(out.bytes, 0, out.length);
        out.clear();
        return Optional.of(taken).filter(Bytes::more);
    }
}
