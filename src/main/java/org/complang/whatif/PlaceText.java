package org.complang.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.source.SourceFile;
import org.complang.source.Span;

/// A place in a partner document as decisions write it: `customers[T1].usage[Yammer, E3, 2018-02].active-users`. [org.complang.wording.Places] says which keys stand in double quotes.
///
/// @param steps the names with their keys, from the document down
/// @param end where the place ends in its text
record PlaceText(List<Step> steps, int end) {
    /// One name and the keys in brackets behind it.
    record Step(String name, Optional<List<String>> keys, Span span) { }

    /// The place at the beginning of a text; nothing where there is none. It ends before `=` or at the end.
    static Optional<PlaceText> read(SourceFile file) {
        return new Reading(file.text()).place();
    }

    private static final class Reading {
        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        Optional<PlaceText> place() {
            List<Step> steps = new ArrayList<>();
            do {
                at += steps.isEmpty() ? 0 : 1;
                skipSpaces();
                int start = at;
                while (at < text.length() && ".[]=\"".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                String name = text.substring(start, at);
                Optional<List<String>> keys = Optional.empty();
                if (at < text.length() && text.charAt(at) == '[') {
                    keys = keys();
                    if (keys.isEmpty()) {
                        return Optional.empty();
                    }
                }
                if (name.isEmpty()) {
                    return Optional.empty();
                }
                steps.add(new Step(name, keys, new Span(start, at)));
            } while (at < text.length() && text.charAt(at) == '.');
            skipSpaces();
            return Optional.of(new PlaceText(steps, at));
        }

        private void skipSpaces() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        /// What stands in double quotes, of which one inside is written twice; nothing where they are not closed.
        private Optional<String> quoted() {
            StringBuilder key = new StringBuilder();
            for (at++; at < text.length(); at++) {
                if (text.charAt(at) == '"') {
                    at++;
                    if (at == text.length() || text.charAt(at) != '"') {
                        return Optional.of(key.toString());
                    }
                }
                key.append(text.charAt(at));
            }
            return Optional.empty();
        }

        /// What stands in brackets; nothing where they are not closed.
        private Optional<List<String>> keys() {
            List<String> keys = new ArrayList<>();
            do {
                at++;
                skipSpaces();
                int start = at;
                boolean quoted = at < text.length() && text.charAt(at) == '"';
                if (quoted) {
                    Optional<String> key = quoted();
                    if (key.isEmpty()) {
                        return Optional.empty();
                    }
                    keys.add(key.get());
                    skipSpaces();
                } else {
                    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != ']') {
                        at++;
                    }
                    keys.add(text.substring(start, at).strip());
                }
            } while (at < text.length() && text.charAt(at) == ',');
            if (at >= text.length() || text.charAt(at) != ']') {
                return Optional.empty();
            }
            at++;
            return Optional.of(keys);
        }
    }
}
