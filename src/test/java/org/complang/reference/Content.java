package org.complang.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.model.Vocabulary.Term;
import org.complang.reference.Verdict.Gap;

/// What a field of a record holds.
sealed interface Content {
    /// Nothing is there, and that is known: no plan, no expiry, no end.
    record None() implements Content { }

    /// There is something, but nobody has said what.
    record Unknown() implements Content { }

    /// A day of which the first or the last one counts is told, and another record may tell an earlier or a later one.
    ///
    /// @param told what is told: a day or month, or none
    /// @param first whether the first one counts
    /// @param ends whether the last one may be none, which is no day
    /// @param unread whether only records may tell it that could not be read
    /// @param gap the record, or the list, that may tell it; null while it is another record with the same key
    record Moved(Content told, boolean first, boolean ends, boolean unread, Gap gap) implements Content { }

    record Text(String text) implements Content { }

    record YesNo(boolean yes) implements Content { }

    record Day(LocalDate day) implements Content { }

    record Month(YearMonth month) implements Content { }

    record Number(BigFraction number) implements Content { }

    record Word(Term term) implements Content { }

    /// A value that the vocabulary does not have: known, and none of its terms.
    record OtherWord(String spelling) implements Content { }

    /// Numbers in data have at most 14 digits before the point and 4 after it.
    BigDecimal LIMIT = BigDecimal.TEN.pow(14);
    int DECIMALS = 4;

    /// What an absent value of the column means.
    static Content absent(Column column) {
        return switch (column.absence()) {
            case NEVER, UNKNOWN -> new Unknown();
            case NONE, OPEN_ENDED -> new None();
        };
    }

    /// What a value of JSON is in the column. A value that does not fit is taken as not known, and a blank names nothing.
    static Content of(Column column, Object json) {
        boolean names = column.type() == Type.Plain.ID || column.table().key().contains(column) && column.type() == Type.Plain.TEXT;
        if (json == null || names && json instanceof String text && text.isBlank()) {
            return absent(column);
        }
        return switch (column.type()) {
            case Type.Plain.ID, Type.Plain.TEXT -> json instanceof String text ? new Text(names ? text.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "") : text) : new Unknown();
            case Type.Plain.YES_NO -> json instanceof Boolean yes ? new YesNo(yes) : new Unknown();
            case Type.Plain.DATE -> json instanceof String text ? day(text) : new Unknown();
            case Type.Plain.MONTH -> json instanceof String text ? month(text) : new Unknown();
            case Type.Plain.COUNT -> number(json, true);
            case Type.Plain.DECIMAL -> number(json, false);
            case Type.Money _ -> number(json, false);
            case Type.Code(Vocabulary vocabulary) -> json instanceof String text ? word(vocabulary, text) : new Unknown();
        };
    }

    private static Content day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? new Day(LocalDate.parse(text)) : new Unknown();
        } catch (DateTimeException e) {
            return new Unknown();
        }
    }

    private static Content month(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}") ? new Month(YearMonth.parse(text)) : new Unknown();
        } catch (DateTimeException e) {
            return new Unknown();
        }
    }

    private static Content word(Vocabulary vocabulary, String spelling) {
        for (Term term : vocabulary.terms()) {
            if (term.spellings().contains(spelling)) {
                return new Word(term);
            }
        }
        return new OtherWord(spelling);
    }

    private static Content number(Object json, boolean count) {
        if (!(json instanceof java.lang.Number)) {
            return new Unknown();
        }
        BigDecimal number = new BigDecimal(json.toString());
        boolean fits = number.abs().compareTo(LIMIT) < 0 && decimals(number) <= (count ? 0 : DECIMALS) && (!count || number.signum() >= 0);
        return fits ? new Number(fraction(number)) : new Unknown();
    }

    private static int decimals(BigDecimal number) {
        return number.signum() == 0 ? 0 : Math.max(0, number.stripTrailingZeros().scale());
    }

    private static BigFraction fraction(BigDecimal number) {
        BigInteger scaled = number.movePointRight(DECIMALS).toBigIntegerExact();
        return BigFraction.of(scaled, BigInteger.TEN.pow(DECIMALS));
    }

    /// What several records of one key together hold in the column.
    static Content together(Column column, List<Content> contents) {
        List<Content> different = contents.stream().distinct().toList();
        if (different.size() == 1) {
            return different.getFirst();
        }
        return switch (column.merge()) {
            case REPORT -> new Unknown();
            case MAY_DIFFER -> different.stream().filter(Content::isKnown).findFirst().orElse(contents.getLast());
            case EARLIEST -> ofDays(column, different, different.stream().filter(Content::isKnown).min((a, b) -> Amount.order(a.position(), b.position())));
            case LATEST -> different.contains(new None()) ? new None() : ofDays(column, different, different.stream().filter(Content::isKnown).max((a, b) -> Amount.order(a.position(), b.position())));
        };
    }

    /// The day that counts of those that are told, which one that is not known may move.
    private static Content ofDays(Column column, List<Content> different, Optional<Content> told) {
        boolean unknown = different.contains(new Unknown());
        return unknown && told.isPresent() && column.table().parent() != null ? new Moved(told.get(), column.merge() == Column.Merge.EARLIEST, column.absence() == Column.Absence.NONE, false, null)
                : unknown ? new Unknown() : told.orElseThrow();
    }

    /// Whether this is the other value; a term is the same word wherever it is stated.
    default boolean is(Content other) {
        return this instanceof Word(Term a) && other instanceof Word(Term b) ? a.vocabulary().equals(b.vocabulary()) && a.name().equals(b.name()) : equals(other);
    }

    /// Whether another record with the key of one with this content, and that one, would together hold something else.
    default boolean isMovedBy(Column column, Content other) {
        return !equals(new Unknown()) && !together(column, List.of(this, other)).equals(this);
    }

    /// Whether there is a value and it is known.
    default boolean isKnown() {
        return switch (this) {
            case None _, Unknown _, Moved _ -> false;
            case Text _, YesNo _, Day _, Month _, Number _, Word _, OtherWord _ -> true;
        };
    }

    /// Where a number, day or month lies among its like.
    default BigFraction position() {
        return switch (this) {
            case Number(BigFraction number) -> number;
            case Day(LocalDate day) -> position(day);
            case Month(YearMonth month) -> position(month);
            case None _, Unknown _, Moved _, Text _, YesNo _, Word _, OtherWord _ -> throw new IllegalStateException(this + " has no order");
        };
    }

    static BigFraction position(LocalDate day) {
        return BigFraction.of(day.toEpochDay());
    }

    static BigFraction position(YearMonth month) {
        return BigFraction.of(month.getYear() * 12L + month.getMonthValue());
    }

    /// As a place in data shows it.
    default String shown() {
        return switch (this) {
            case None _ -> "";
            case Unknown _ -> "?";
            case Moved moved -> moved.told.shown();
            case Text(String text) -> text;
            case YesNo(boolean yes) -> yes ? "yes" : "no";
            case Day(LocalDate day) -> day.toString();
            case Month(YearMonth month) -> month.toString();
            case Number(BigFraction number) -> Amount.shown(number);
            case Word(Term term) -> term.spellings().getFirst();
            case OtherWord(String spelling) -> spelling;
        };
    }
}
