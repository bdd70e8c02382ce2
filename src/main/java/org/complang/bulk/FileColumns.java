package org.complang.bulk;

import java.util.List;
import java.util.Set;

/// The columns of a file.
///
/// @param names those that have one value in each row, in their order
/// @param nested those that hold lists or structures, which are not read
/// @param folders what folders tell beside
record FileColumns(List<String> names, Set<String> nested, FolderColumns folders) {
    /// Those of rows that are lines of a text.
    static FileColumns of(List<String> names) {
        return new FileColumns(names, Set.of(), FolderColumns.NONE);
    }
}
