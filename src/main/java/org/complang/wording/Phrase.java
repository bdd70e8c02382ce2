package org.complang.wording;

import java.util.List;
import java.util.Locale;

/// Something to be said in any language: the key of a pattern in the resource files and what fills its places.
///
/// Some keys have no pattern. `list.and`, `list.or`, `list.comma`, `list.semicolon` and `list.details` join the list that is their only argument in the language's way. `measure-word` is the word
/// that a language puts between a number and the noun that is its only argument, if it does. `word.several` is the form of its only argument, a noun, that the language has for several.
///
/// An argument is a `Phrase`, `Labels`, a `String` that is shown as it is, an `Integer`, `Long`, `BigFraction` or [Amount] (shown with the language's grouping), a `LocalDate`,
/// a `YearMonth`, a `Month` (shown by its name), or a `List` of these (joined with "and"). In a pattern `{0}` is the first argument as it is shown, and `{n0}` the number that it is, by which the pattern chooses.
public record Phrase(String key, List<Object> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /// A constant as a part of keys, and as others than people read it: `at-least` for `AT_LEAST`.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A constant as patterns choose by it, which know no hyphens: `fiscalYear`.
    public static String chosen(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }
}
