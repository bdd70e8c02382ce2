package org.complang.bulk;

import org.complang.diagnostic.Diagnostic;

/// A row that was not taken, or of which a value was not.
///
/// @param row the row as it stands in the file
/// @param kept whether the rest of the row counts
public record RejectedRow(Diagnostic diagnostic, String row, boolean kept) { }
