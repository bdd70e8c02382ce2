package org.complang.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Text of an expression as a tree from which parts can be taken away.
sealed interface Written {
    record Words(String words) implements Written { }

    /// Parts that stay beside each other.
    record Sequence(List<Written> parts) implements Written { }

    /// Several conditions of which each can go; a list of one is the condition itself.
    record Joined(String word, List<Written> parts) implements Written { }

    /// The rows of a table.
    record Rows(List<Written> rows) implements Written { }

    record Negated(Written part) implements Written { }

    /// A part between words that can go.
    record Wrapped(String before, Written part, String after) implements Written { }

    /// `( ... where ...)`; the condition can go.
    record Where(Written before, Written condition) implements Written { }

    /// Two operands, each of which can stand for both.
    record Operation(Written left, String operator, Written right) implements Written { }

    static Written of(String words) {
        return new Words(words);
    }

    static Written sequence(Written... parts) {
        return new Sequence(List.of(parts));
    }

    default String text() {
        return switch (this) {
            case Words(String words) -> words;
            case Sequence(List<Written> parts) -> parts.stream().map(Written::text).collect(Collectors.joining(" "));
            case Joined(String word, List<Written> parts) -> parts.size() == 1 ? parts.getFirst().text()
                    : "(" + parts.stream().map(Written::text).collect(Collectors.joining(" " + word + " ")) + ")";
            case Rows(List<Written> rows) -> rows.stream().map(Written::text).collect(Collectors.joining(", "));
            case Negated(Written part) -> "not (" + part.text() + ")";
            case Wrapped(String before, Written part, String after) -> before + part.text() + after;
            case Where(Written before, Written condition) -> "(" + before.text() + " where " + condition.text() + ")";
            case Operation(Written left, String operator, Written right) -> "(" + left.text() + " " + operator + " " + right.text() + ")";
        };
    }

    /// The same with something less, in all ways, the greatest steps first.
    default List<Written> simpler() {
        List<Written> result = new ArrayList<>();
        switch (this) {
            case Words _ -> { }
            case Sequence(List<Written> parts) -> replaceEach(parts, Written::simpler, Sequence::new, result);
            case Joined(String word, List<Written> parts) -> {
                if (parts.size() > 1) {
                    result.addAll(parts);
                }
                replaceEach(parts, Written::simpler, less -> new Joined(word, less), result);
            }
            case Rows(List<Written> rows) -> {
                without(rows).forEach(less -> result.add(new Rows(less)));
                if (rows.getFirst() instanceof Sequence(List<Written> first)) {
                    result.add(first.getFirst());
                }
                replaceEach(rows, Written::simpler, Rows::new, result);
            }
            case Negated(Written part) -> {
                result.add(part);
                part.simpler().forEach(less -> result.add(new Negated(less)));
            }
            case Wrapped(String before, Written part, String after) -> {
                result.add(part);
                part.simpler().forEach(less -> result.add(new Wrapped(before, less, after)));
            }
            case Where(Written before, Written condition) -> {
                result.add(sequence(of("("), before, of(")")));
                before.simpler().forEach(less -> result.add(new Where(less, condition)));
                condition.simpler().forEach(less -> result.add(new Where(before, less)));
            }
            case Operation(Written left, String operator, Written right) -> {
                result.add(left);
                result.add(right);
                left.simpler().forEach(less -> result.add(new Operation(less, operator, right)));
                right.simpler().forEach(less -> result.add(new Operation(left, operator, less)));
            }
        }
        return result;
    }

    /// For each part and each of its replacements, the whole with the part replaced.
    static <T, W> void replaceEach(List<T> parts, Function<T, List<T>> replacements, Function<List<T>, W> whole, List<W> result) {
        for (int i = 0; i < parts.size(); i++) {
            for (T replacement : replacements.apply(parts.get(i))) {
                List<T> copy = new ArrayList<>(parts);
                copy.set(i, replacement);
                result.add(whole.apply(copy));
            }
        }
    }

    /// The list without one part, in all ways, unless that leaves nothing.
    static <T> List<List<T>> without(List<T> parts) {
        List<List<T>> result = new ArrayList<>();
        for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
            List<T> copy = new ArrayList<>(parts);
            copy.remove(i);
            result.add(copy);
        }
        return result;
    }
}
