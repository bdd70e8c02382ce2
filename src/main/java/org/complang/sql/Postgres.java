package org.complang.sql;

import java.time.LocalDate;
import java.util.Optional;

/// PostgreSQL: numbers with as many digits as they need.
record Postgres() implements Dialect {
    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public boolean keepsCase() {
        return false;
    }

    @Override
    public char quote() {
        return '"';
    }

    @Override
    public String type(SqlType type) {
        return switch (type) {
            case SqlType.Plain.TRUTH -> "BOOLEAN";
            case SqlType.Plain.TEXT -> "TEXT";
            case SqlType.Plain.DATE -> "DATE";
            case SqlType.Number(int decimals, boolean wide) -> decimals > 0 || wide ? "NUMERIC" : "BIGINT";
        };
    }

    @Override
    public Optional<Integer> digits() {
        return Optional.empty();
    }

    @Override
    public int decimals() {
        return 1000;
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
        return "CAST(trim_scale(" + number + ") AS TEXT)";
    }

    @Override
    public String calendar(Sql.CalendarStep step, String day, int number) {
        return switch (step) {
            case MONTH_OF -> "CAST(date_trunc('month', " + day + ") AS DATE)";
            case LAST_DAY_OF_MONTH -> "CAST(date_trunc('month', " + day + ") + INTERVAL '1 month' - INTERVAL '1 day' AS DATE)";
            case DAYS_LATER -> "(" + day + " + " + number + ")";
            case MONTHS_LATER -> "CAST(" + day + " + INTERVAL '" + number + " months' AS DATE)";
        };
    }

    @Override
    public String daysBetween(String first, String second) {
        return "CAST(" + second + " - " + first + " AS BIGINT)";
    }

    @Override
    public boolean writesOut() {
        return true;
    }
}
