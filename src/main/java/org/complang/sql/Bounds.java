package org.complang.sql;

/// A number, amount, day or month, as far as it is known: between two ends, both included.
///
/// @param present whether there is a value at all, which is never unknown
/// @param counted where it is a count that stands in a column, the column, which is `NULL` where it is not known; else null
record Bounds(Sql present, Fraction lower, Fraction upper, Sql counted) {
    Bounds(Sql present, Fraction lower, Fraction upper) {
        this(present, lower, upper, null);
    }

    static Bounds exactly(Fraction value) {
        return new Bounds(Sql.TRUE, value, value);
    }

    /// Whether both ends are one expression: known, or open to both sides.
    boolean isExact() {
        return lower.is(upper);
    }

    boolean isImpossible() {
        return present instanceof Sql.Impossible || lower.isImpossible() || upper.isImpossible();
    }

    Sql.Impossible impossible() {
        return (Sql.Impossible) (present instanceof Sql.Impossible ? present : lower.top().isImpossible() ? lower.top().sql()
                : upper.top().isImpossible() ? upper.top().sql() : lower.bottom() != null && lower.bottom().isImpossible() ? lower.bottom().sql() : upper.bottom().sql());
    }

    static Bounds impossible(Sql.Impossible sql) {
        Fraction end = Fraction.of(new Exact(sql, java.math.BigInteger.ONE, false));
        return new Bounds(Sql.TRUE, end, end);
    }
}
