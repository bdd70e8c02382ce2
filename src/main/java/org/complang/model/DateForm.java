package org.complang.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How a file writes days or months: `MM/DD/YYYY`, `Month YYYY`.
public record DateForm(List<Part> parts) {
    public DateForm {
        parts = List.copyOf(parts);
    }

    /// A part of a form, in the order in which it is written.
    public sealed interface Part {
        /// What stands between.
        record Mark(String text) implements Part { }
    }

    /// A part that says something. Where one may have one digit or two, no digit may follow it.
    public enum Field implements Part {
        /// Longer words first, so that `MM` is not taken as `M` twice.
        YEAR("YYYY"), YEAR_OF_CENTURY("YY"), MONTH_NAME("Month"), SHORT_MONTH_NAME("Mon"), MONTH_TWO_DIGITS("MM"), MONTH("M"), DAY_TWO_DIGITS("DD"), DAY("D");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        private boolean isYear() {
            return this == YEAR || this == YEAR_OF_CENTURY;
        }

        private boolean isDay() {
            return this == DAY || this == DAY_TWO_DIGITS;
        }

        private boolean isNumber() {
            return this != MONTH_NAME && this != SHORT_MONTH_NAME;
        }
    }

    /// The form that is written so; nothing where it is none: a form has one year, one month and at most one day, and between them marks without letters and digits.
    public static Optional<DateForm> of(String written) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < written.length(); ) {
            Optional<Field> field = fieldAt(written, at);
            if (field.isPresent()) {
                parts.add(field.get());
                at += field.get().word.length();
            } else if (Character.isLetterOrDigit(written.charAt(at))) {
                return Optional.empty();
            } else {
                int end = at + 1;
                while (end < written.length() && fieldAt(written, end).isEmpty() && !Character.isLetterOrDigit(written.charAt(end))) {
                    end++;
                }
                parts.add(new Part.Mark(written.substring(at, end)));
                at = end;
            }
        }
        DateForm form = new DateForm(parts);
        boolean whole = form.count(Field::isYear) == 1 && form.count(field -> !field.isYear() && !field.isDay()) == 1 && form.count(Field::isDay) <= 1;
        return whole && form.isClear() ? Optional.of(form) : Optional.empty();
    }

    /// The same with month and day in each other's place; nothing where it has no day, or the month by its name.
    public Optional<DateForm> swapped() {
        return !hasDay() || count(field -> !field.isNumber()) > 0 ? Optional.empty() : Optional.of(new DateForm(parts.stream().map(DateForm::swapped).toList()));
    }

    private static Part swapped(Part part) {
        return switch (part) {
            case Field.MONTH_TWO_DIGITS -> Field.DAY_TWO_DIGITS;
            case Field.MONTH -> Field.DAY;
            case Field.DAY_TWO_DIGITS -> Field.MONTH_TWO_DIGITS;
            case Field.DAY -> Field.MONTH;
            case Field.YEAR, Field.YEAR_OF_CENTURY, Field.MONTH_NAME, Field.SHORT_MONTH_NAME -> part;
            case Part.Mark _ -> part;
        };
    }

    private static Optional<Field> fieldAt(String written, int at) {
        for (Field field : Field.values()) {
            if (written.startsWith(field.word, at)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /// Whether it names a day.
    public boolean hasDay() {
        return count(Field::isDay) == 1;
    }

    private long count(Predicate<Field> which) {
        return parts.stream().filter(part -> part instanceof Field field && which.test(field)).count();
    }

    private boolean isClear() {
        for (int i = 0; i + 1 < parts.size(); i++) {
            if ((parts.get(i) == Field.MONTH || parts.get(i) == Field.DAY) && parts.get(i + 1) instanceof Field next && next.isNumber()) {
                return false;
            }
        }
        return true;
    }
}
