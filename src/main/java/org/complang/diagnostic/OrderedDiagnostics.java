package org.complang.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Collects what several threads find, so that it is told in one order whoever finds it first. The first [Diagnostics#LIMIT] are kept, the rest is counted.
public final class OrderedDiagnostics implements Consumer<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(OrderedDiagnostics::file).thenComparingLong(OrderedDiagnostics::line)
            .thenComparing(diagnostic -> diagnostic.place().toString()).thenComparing(diagnostic -> diagnostic.code()).thenComparing(diagnostic -> diagnostic.arguments().toString());

    private final TreeSet<Diagnostic> first = new TreeSet<>(ORDER);
    private long dropped;
    private boolean errors;

    private static String file(Diagnostic diagnostic) {
        return switch (diagnostic.place()) {
            case Place.InSource(var file, _) -> file.name();
            case Place.InData(String file, _, _, _) -> file;
            case Place.InFile(String file) -> file;
            case Place.Nowhere() -> "";
        };
    }

    private static long line(Diagnostic diagnostic) {
        return diagnostic.place() instanceof Place.InData(_, long line, _, _) ? line : 0;
    }

    @Override
    public synchronized void accept(Diagnostic diagnostic) {
        errors |= diagnostic.isError();
        if (first.add(diagnostic) && first.size() > Diagnostics.LIMIT) {
            first.pollLast();
            dropped++;
        }
    }

    /// What was found, each once, in the order of files, lines and places.
    public synchronized List<Diagnostic> list() {
        return List.copyOf(first);
    }

    /// Number of diagnostics that were not kept.
    public synchronized long dropped() {
        return dropped;
    }

    /// Whether there was an error, kept or not.
    public synchronized boolean hasErrors() {
        return errors;
    }
}
