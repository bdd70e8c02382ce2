package org.complang.sql;

import java.math.BigInteger;

/// An exact number of a statement.
///
/// @param most what its amount is at most, counted in its last decimal
/// @param notNegative whether it is never below 0
record Exact(Sql sql, BigInteger most, boolean notNegative) {
    SqlType.Number type() {
        return sql.type() instanceof SqlType.Number number ? number : SqlType.WHOLE;
    }

    int decimals() {
        return type().decimals();
    }

    boolean isImpossible() {
        return sql instanceof Sql.Impossible;
    }

    boolean isOpen() {
        return Logic.isNull(sql);
    }

    Exact with(Sql other) {
        return new Exact(other, most, notNegative);
    }
}
