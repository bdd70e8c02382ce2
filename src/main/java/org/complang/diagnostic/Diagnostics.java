package org.complang.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.complang.source.SourceFile;
import org.complang.source.Span;

/// Collects diagnostics on one thread; for several there is [OrderedDiagnostics]. At most [#LIMIT] are kept; the rest is counted.
public final class Diagnostics implements Consumer<Diagnostic> {
    /// More messages than this help nobody.
    public static final int LIMIT = 1_000;

    private final List<Diagnostic> list = new ArrayList<>();
    private long errors;
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

    /// What was found, in the order of the files as they were found and of the places in each, so that an author goes through a file once.
    public List<Diagnostic> list() {
        Map<String, Integer> files = new HashMap<>();
        list.forEach(diagnostic -> files.putIfAbsent(file(diagnostic), files.size()));
        return list.stream().sorted(Comparator.<Diagnostic>comparingInt(diagnostic -> files.get(file(diagnostic))).thenComparingInt(Diagnostics::offset)).toList();
    }

    private static String file(Diagnostic diagnostic) {
        return diagnostic.place() instanceof Place.InSource(SourceFile file, _) ? file.name() : "";
    }

    private static int offset(Diagnostic diagnostic) {
        return diagnostic.place() instanceof Place.InSource(_, Span span) ? span.start() : 0;
    }

    /// Number of diagnostics that were not kept.
    public long dropped() {
        return dropped;
    }

    /// Number of errors, kept or not.
    public long errors() {
        return errors;
    }

    public boolean hasErrors() {
        return errors > 0;
    }
}
