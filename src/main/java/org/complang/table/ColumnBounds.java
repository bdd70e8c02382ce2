package org.complang.table;

/// What a file tells of all values of a column in one of its parts: none is less than one, or greater than another.
///
/// @param kind what the values are, and in which order they lie between
/// @param lowest written as [Rows] give values; itself not necessarily there
/// @param highest likewise
/// @param nulls whether there may be rows without a value
public record ColumnBounds(Kind kind, String lowest, String highest, boolean nulls) {
    /// What values are.
    public enum Kind {
        NUMBERS,
        DAYS,
        YES_NO,
        /// In the order of their bytes in UTF-8.
        TEXTS
    }

    /// Whether all values are the same.
    public boolean isOne() {
        return lowest.equals(highest);
    }
}
