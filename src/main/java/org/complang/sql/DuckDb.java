package org.complang.sql;

import java.time.LocalDate;
import java.util.Optional;

/// DuckDB: numbers of 38 digits.
record DuckDb() implements Dialect {
    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public boolean keepsCase() {
        return true;
    }

    @Override
    public char quote() {
        return '"';
    }

    @Override
    public String type(SqlType type) {
        return switch (type) {
            case SqlType.Plain.TRUTH -> "BOOLEAN";
            case SqlType.Plain.TEXT -> "VARCHAR";
            case SqlType.Plain.DATE -> "DATE";
            case SqlType.Number(int decimals, boolean wide) -> decimals > 0 ? "DECIMAL(" + (wide ? 38 : 18) + ", " + decimals + ")" : wide ? "HUGEINT" : "BIGINT";
        };
    }

    @Override
    public Optional<Integer> digits() {
        return Optional.of(38);
    }

    @Override
    public int decimals() {
        return 4;
    }

    @Override
    public boolean widensSums() {
        return true;
    }

    @Override
    public String endless() {
        return "DATE 'infinity'";
    }

    @Override
    public String dayOf(LocalDate day) {
        return "DATE '" + day + "'";
    }

    @Override
    public String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String shown(String number) {
        return "CAST(" + number + " AS VARCHAR)";
    }

    @Override
    public String calendar(Sql.CalendarStep step, String day, int number) {
        return switch (step) {
            case MONTH_OF -> "CAST(date_trunc('month', " + day + ") AS DATE)";
            case LAST_DAY_OF_MONTH -> "last_day(" + day + ")";
            case DAYS_LATER -> "(" + day + " + " + number + ")";
            case MONTHS_LATER -> "CAST(" + day + " + INTERVAL (" + number + ") MONTH AS DATE)";
        };
    }

    @Override
    public String daysBetween(String first, String second) {
        return "date_diff('day', " + first + ", " + second + ")";
    }

    @Override
    public boolean writesOut() {
        return false;
    }
}
