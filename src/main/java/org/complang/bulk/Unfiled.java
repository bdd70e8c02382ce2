package org.complang.bulk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complang.bulk.DataFiles.DataFile;
import org.complang.bulk.DataFiles.Kind;
import org.complang.evaluate.Needs;
import org.complang.model.Shape;
import org.complang.model.Table;

/// Finds the lists that decisions look at and no file tells of, where there are files of rows: whoever forgot one would see all of them empty.
final class Unfiled {
    private Unfiled() { }

    /// The innermost ones; none where all partners stand in documents, which tell of all their lists.
    static List<Table> lists(List<DataFile> files, Shape shape, Needs needs) {
        Set<Table> told = files.stream().filter(file -> file.kind() != Kind.DOCUMENTS).flatMap(file -> file.source().partner().tables()).collect(Collectors.toSet());
        return told.isEmpty() ? List.of() : shape.tables().stream()
                .filter(table -> needs.needs(table) && !told.contains(table) && table.children().stream().noneMatch(needs::needs)).toList();
    }
}
