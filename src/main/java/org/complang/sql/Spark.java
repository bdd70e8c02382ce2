package org.complang.sql;

import java.time.LocalDate;
import java.util.Optional;

/// Apache Spark in its ANSI mode, in which a number that does not fit is an error: numbers of 38 digits.
record Spark() implements Dialect {
    @Override
    public String name() {
        return "spark";
    }

    @Override
    public boolean keepsCase() {
        return true;
    }

    @Override
    public char quote() {
        return '`';
    }

    @Override
    public String type(SqlType type) {
        return switch (type) {
            case SqlType.Plain.TRUTH -> "BOOLEAN";
            case SqlType.Plain.TEXT -> "STRING";
            case SqlType.Plain.DATE -> "DATE";
            case SqlType.Number(int decimals, boolean wide) -> decimals > 0 || wide ? "DECIMAL(" + (wide ? 38 : 18) + ", " + decimals + ")" : "BIGINT";
        };
    }

    @Override
    public Optional<Integer> digits() {
        return Optional.of(38);
    }

    /// Beyond six decimals it would round a product.
    @Override
    public int decimals() {
        return 4;
    }

    @Override
    public boolean widensSums() {
        return false;
    }

    @Override
    public String endless() {
        return "DATE '+99999-12-31'";
    }

    @Override
    public String dayOf(LocalDate day) {
        return "DATE '" + day + "'";
    }

    @Override
    public String text(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public String shown(String number) {
        return "CAST(" + number + " AS STRING)";
    }

    @Override
    public String calendar(Sql.CalendarStep step, String day, int number) {
        return switch (step) {
            case MONTH_OF -> "trunc(" + day + ", 'MM')";
            case LAST_DAY_OF_MONTH -> "last_day(" + day + ")";
            case DAYS_LATER -> "date_add(" + day + ", " + number + ")";
            case MONTHS_LATER -> "add_months(" + day + ", " + number + ")";
        };
    }

    @Override
    public String daysBetween(String first, String second) {
        return "CAST(datediff(" + second + ", " + first + ") AS BIGINT)";
    }

    @Override
    public boolean writesOut() {
        return false;
    }
}
