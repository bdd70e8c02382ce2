package org.complang.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Collects diagnostics in the order in which they were found. At most [#LIMIT] are kept; the rest is counted.
public final class Diagnostics implements Consumer<Diagnostic> {
    /// More messages than this help nobody.
    public static final int LIMIT = 1_000;

    private final List<Diagnostic> list = new ArrayList<>();
    private int errors;
    private long dropped;

    @Override
    public void accept(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            errors++;
        }
        if (list.size() < LIMIT) {
            list.add(diagnostic);
        } else {
            dropped++;
        }
    }

    public List<Diagnostic> list() {
        return List.copyOf(list);
    }

    /// Number of diagnostics that were not kept.
    public long dropped() {
        return dropped;
    }

    public boolean hasErrors() {
        return errors > 0;
    }
}
