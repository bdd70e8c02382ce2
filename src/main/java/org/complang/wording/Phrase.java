package org.complang.wording;

import java.util.List;

/// Something to be said in any language: the key of a pattern in the resource files and what fills its places.
///
/// The keys `list.and`, `list.or` and `list.comma` have no pattern: they join the list that is their only argument in the language's way.
///
/// An argument is a `Phrase`, `Labels`, a `String` that is shown as it is, an `Integer`, `Long` or `BigFraction` (shown with the
/// language's grouping), a `LocalDate`, a `YearMonth`, or a `List` of these (joined with "and").
public record Phrase(String key, List<Object> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
