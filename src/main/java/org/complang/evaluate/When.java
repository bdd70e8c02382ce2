package org.complang.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.model.Column;
import org.complang.model.Moment;

/// The moment at which a part of a requirement is judged: the as-of date or a fixed day, so many months earlier, and so many months before that; or the end of the month that a record speaks of.
public record When(Optional<LocalDate> fixed, List<Integer> monthsEarlier, Optional<Column> endOf) {
    /// Stands among the months for the step to the end of the last closed month.
    private static final int TO_END_OF_LAST_CLOSED_MONTH = 0;

    public static final When AS_OF = new When(Optional.empty(), List.of(), Optional.empty());

    /// The moment inside this one.
    public When at(Moment moment) {
        return switch (moment) {
            case Moment.MonthsEarlier(int months) -> new When(fixed, Stream.concat(monthsEarlier.stream(), Stream.of(months)).toList(), endOf);
            case Moment.On(LocalDate date) -> new When(Optional.of(date), List.of(), Optional.empty());
            case Moment.EndOfLastClosedMonth() -> new When(fixed, Stream.concat(monthsEarlier.stream(), Stream.of(TO_END_OF_LAST_CLOSED_MONTH)).toList(), endOf);
            case Moment.EndOfMonth(Column month) -> new When(fixed, monthsEarlier, Optional.of(month));
        };
    }

    /// Whether the moment is the as-of date, or the end of the month that a record speaks of.
    boolean isAsOf() {
        return fixed.isEmpty() && monthsEarlier.isEmpty();
    }

    /// The same without the end of a month: what is judged for a whole run.
    When ofRun() {
        return endOf.isEmpty() ? this : new When(fixed, monthsEarlier, Optional.empty());
    }

    /// The day of the moment.
    public LocalDate day(LocalDate asOf) {
        LocalDate day = fixed.orElse(asOf);
        for (int months : monthsEarlier) {
            day = months == TO_END_OF_LAST_CLOSED_MONTH ? day.withDayOfMonth(1).minusDays(1) : day.minusMonths(months);
        }
        return day;
    }

    /// The last day of which something is known at the moment: what is dated after the as-of date is not there on a later day either.
    public LocalDate known(LocalDate asOf) {
        LocalDate day = day(asOf);
        return day.isAfter(asOf) ? asOf : day;
    }
}
