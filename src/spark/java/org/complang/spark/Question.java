package org.complang.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.complang.Comp;
import org.complang.CompException;
import org.complang.bulk.SpreadTables;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Diagnostics;
import org.complang.model.Competency;
import org.complang.source.SourceFile;

/// What is asked, in the form in which it goes to executors: each of them compiles the programme from its text, once.
///
/// @param competencies the names of those that are decided; all where it is empty
record Question(List<Text> programme, LocalDate asOf, List<String> competencies, List<SpreadTables.Header> tables) implements Serializable {
    /// Programmes that are kept ready in one process.
    private static final int MOST = 4;

    private static final Map<List<Text>, Comp> READY = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Text>, Comp> eldest) {
            return size() > MOST;
        }
    };

    Question {
        programme = List.copyOf(programme);
        competencies = List.copyOf(competencies);
        tables = List.copyOf(tables);
    }

    /// A file of the programme.
    record Text(String name, String text) implements Serializable { }

    static List<Text> texts(List<SourceFile> programme) {
        return programme.stream().map(file -> new Text(file.name(), file.text())).toList();
    }

    /// The programme, ready to decide.
    ///
    /// @throws CompException where it has a mistake
    static Comp comp(List<Text> programme, Consumer<Diagnostic> warnings) {
        synchronized (READY) {
            Comp ready = READY.get(programme);
            if (ready == null) {
                Diagnostics diagnostics = new Diagnostics();
                ready = Comp.of(programme.stream().map(file -> new SourceFile(file.name, file.text)).toList(), diagnostics).orElseThrow(() -> new CompException(diagnostics.list()));
                diagnostics.list().forEach(warnings);
                READY.put(programme, ready);
            }
            return ready;
        }
    }

    /// How the tables are read and decided.
    ///
    /// @throws CompException where the programme or a table has a mistake
    SpreadTables spread(Consumer<Diagnostic> warnings) {
        Diagnostics diagnostics = new Diagnostics();
        SpreadTables spread = comp(programme, warnings).spread(asOf, this::wants, tables, diagnostics).orElseThrow(() -> new CompException(diagnostics.list()));
        diagnostics.list().forEach(warnings);
        return spread;
    }

    private boolean wants(Competency competency) {
        return competencies.isEmpty() || competencies.contains(competency.name());
    }
}
