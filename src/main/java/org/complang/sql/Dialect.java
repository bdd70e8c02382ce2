package org.complang.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a database writes what databases write differently, and which numbers it has.
public sealed interface Dialect permits DuckDb, Postgres, Spark {
    /// The dialects, by what they are called.
    static List<Dialect> all() {
        return List.of(new DuckDb(), new Postgres(), new Spark());
    }

    static Optional<Dialect> called(String name) {
        return all().stream().filter(dialect -> dialect.name().equals(name)).findFirst();
    }

    String name();

    /// Names that stand without quotes besides those that every dialect takes so: whether one of letters of both cases does.
    boolean keepsCase();

    char quote();

    /// The word for a type; `null` where expressions of the type need no word because every number is one.
    String type(SqlType type);

    /// How many digits an exact number has at most; empty where it has as many as it needs.
    Optional<Integer> digits();

    /// How many decimals a product may have; beyond, it is of whole numbers.
    int decimals();

    /// Whether the sum of `BIGINT`s is a wide number.
    boolean widensSums();

    /// The day after every day.
    String endless();

    String dayOf(LocalDate day);

    String text(String text);

    /// A whole number as text, without decimals.
    String shown(String number);

    String calendar(Sql.CalendarStep step, String day, int number);

    /// By how many days the second is later, as a `BIGINT`.
    String daysBetween(String first, String second);

    /// Whether the database writes the expressions of a query out in the one around it, wherever they are named, unless it is told not to.
    boolean writesOut();
}
