package org.complang.sql;

/// What a column or an expression of a statement is.
sealed interface SqlType {
    enum Plain implements SqlType { TRUTH, TEXT, DATE }

    /// An exact number.
    ///
    /// @param decimals digits behind the point
    /// @param wide whether it has all the digits that the dialect can give it; else it is a `BIGINT`, or as a column of decimals is declared
    record Number(int decimals, boolean wide) implements SqlType { }

    Number WHOLE = new Number(0, false);
}
