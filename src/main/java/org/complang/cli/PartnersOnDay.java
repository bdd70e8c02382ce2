package org.complang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complang.bulk.Bulk;
import picocli.CommandLine.Option;

/// Options of commands that decide: by which programme, which partners, and as of which day.
final class PartnersOnDay {
    /// Null where none is named.
    @Option(names = {"--program", "--programme"}, paramLabel = "PATH")
    List<Path> programmes;

    @Option(names = "--data", paramLabel = "PATH", required = true)
    private List<Path> data;

    @Option(names = "--as-of", paramLabel = "DATE", required = true, converter = EvaluateCommand.DateConverter.class)
    LocalDate asOf;

    /// Where partner data is, each file or folder once, however it is named.
    List<Path> data() {
        Set<Path> named = new HashSet<>();
        return data.stream().filter(path -> named.add(path.toAbsolutePath().normalize())).toList();
    }

    /// Whether any of what is named, or of what is in a folder that is, is a table, and not only documents are.
    boolean holdsTables() {
        return data().stream().flatMap(path -> Bulk.files(path).stream()).anyMatch(Bulk::isTable);
    }
}
