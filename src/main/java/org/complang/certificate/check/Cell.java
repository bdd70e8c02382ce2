package org.complang.certificate.check;

import java.time.LocalDate;
import java.util.Map;

/// What a record has in a field.
sealed interface Cell {
    enum Empty implements Cell {
        /// There is a value, which is not known.
        UNKNOWN,
        /// There is none: none, or without an end.
        NONE
    }

    record Text(String text) implements Cell { }

    /// A term by its name, or a spelling that no term has. `shown` is its usual spelling.
    record Term(String name, boolean declared, String shown) implements Cell { }

    record YesNo(boolean yes) implements Cell { }

    record Day(long day) implements Cell { }

    record Month(long month) implements Cell { }

    /// A day or month that is told, where another record with the same key does not tell its own: the value is that one, or an earlier one where the first one counts, a later one where the last one does.
    record Open(Cell told, boolean first) implements Cell { }

    record Number(Fraction number) implements Cell { }

    /// Whether there is a value that is not known, or not for sure.
    default boolean isUnknown() {
        return this == Empty.UNKNOWN || this instanceof Open;
    }

    /// The value as certificates cite it.
    default Object cited() {
        return switch (this) {
            case Empty.UNKNOWN -> Map.of("unknown", true);
            case Empty.NONE -> null;
            case Open(Cell told, boolean first) -> Map.of("unknown", true, first ? "atLatest" : "atEarliest", told.cited());
            case Text(String text) -> text;
            case Term(_, _, String shown) -> shown;
            case YesNo(boolean yes) -> yes;
            case Day(long day) -> LocalDate.ofEpochDay(day).toString();
            case Month(long month) -> Span.month(month).toString();
            case Number(Fraction number) -> number.toString();
        };
    }
}
