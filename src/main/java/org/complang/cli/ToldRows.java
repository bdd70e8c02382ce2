package org.complang.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.OrderedDiagnostics;
import org.complang.diagnostic.Place;
import org.complang.report.Wording;

/// Tells of rows that could not be read, and of files, one by one: of each kind some, so that what there is much of hides nothing else. The others are counted.
final class ToldRows {
    /// Messages of one kind: with one code, of one field.
    private static final int OF_A_KIND = 20;
    private static final int ALL = 200;

    private final Terminal terminal;
    private final Wording wording;
    private final Map<List<Object>, Integer> kinds = new HashMap<>();
    private final Set<Diagnostic> told = new HashSet<>();
    private final long[] met = new long[2];

    ToldRows(Terminal terminal, Wording wording) {
        this.terminal = terminal;
        this.wording = wording;
    }

    /// How many there were.
    long met() {
        return Math.max(met[0], met[1]);
    }

    /// What is wrong with a row, or a value.
    ///
    /// @param pass 0, or 1 where all rows are read a second time; what both passes find is told once
    void tell(Diagnostic diagnostic, int pass) {
        met[pass]++;
        if (!told.contains(diagnostic) && told.size() < ALL && isOfFew(diagnostic)) {
            told.add(diagnostic);
            terminal.print(List.of(diagnostic), wording);
        }
    }

    /// Whether not many of its kind have been told.
    private boolean isOfFew(Diagnostic diagnostic) {
        String field = diagnostic.place() instanceof Place.InData(_, _, _, String path) ? path.replaceAll("\\[[^]]*]", "") : "";
        return kinds.merge(List.of(diagnostic.code(), field), 1, Integer::sum) <= OF_A_KIND;
    }

    /// Tells what is wrong with files, however much has been told of rows, since it may explain all of that; and how much has not been told.
    void end(OrderedDiagnostics files) {
        List<Diagnostic> list = files.list();
        List<Diagnostic> some = list.stream().filter(this::isOfFew).limit(ALL).toList();
        terminal.print(some, wording);
        long more = list.size() - some.size() + files.dropped() + met() - told.size();
        if (more > 0) {
            terminal.err().println(wording.say("dropped", List.of(more)));
        }
    }
}
