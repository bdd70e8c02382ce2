package org.complang.sql;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Gives names that are told apart also where letter case does not matter, and that no database cuts off.
final class UniqueNames {
    /// PostgreSQL keeps so many bytes of a name.
    private static final int BYTES = 63;

    private final Set<String> taken = new HashSet<>();

    /// An identifier as names in statements are written: `active-users` as `active_users`.
    static String snake(String identifier) {
        StringBuilder name = new StringBuilder();
        identifier.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                name.appendCodePoint(Character.toLowerCase(c));
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '_') {
                name.append('_');
            }
        });
        return name.isEmpty() ? "x" : Character.isDigit(name.charAt(0)) ? "_" + name : name.toString();
    }

    /// A name that is not to be given.
    void reserve(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    /// The name, or a shorter one, or one with a number behind it where it is taken.
    String unique(String wanted) {
        for (int number = 1; ; number++) {
            String ending = number == 1 ? "" : "_" + number;
            String name = cut(wanted, BYTES - ending.length()) + ending;
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    /// The end of a name says more than what it begins with, which is the same for many: whole words are left out at its beginning.
    private static String cut(String name, int bytes) {
        String rest = name;
        while (length(rest) > bytes) {
            int word = rest.indexOf('_', 1);
            rest = word < 0 || word == rest.length() - 1 ? rest.substring(rest.offsetByCodePoints(0, 1)) : rest.substring(word + 1);
        }
        return rest;
    }

    private static int length(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
