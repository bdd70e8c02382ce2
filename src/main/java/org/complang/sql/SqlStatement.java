package org.complang.sql;

import java.util.List;
import org.complang.diagnostic.Diagnostic;

/// A statement that decides the partners of a warehouse, one row each.
///
/// @param text the statement; empty where an error says why there is none
/// @param forms what its columns say of each competency
/// @param tables the tables that it reads
/// @param diagnostics what it cannot give, and why
public record SqlStatement(String text, List<Form> forms, List<Stored> tables, List<Diagnostic> diagnostics) {
    public SqlStatement {
        forms = List.copyOf(forms);
        tables = List.copyOf(tables);
        diagnostics = List.copyOf(diagnostics);
    }

    /// A table of the data, without the prefix.
    ///
    /// @param list the list whose records it holds, as a path of spellings; empty for the partners themselves
    public record Stored(String name, org.complang.model.Table list) { }
}
