package org.complang.evaluate;

import java.time.LocalDate;
import java.util.Optional;
import org.complang.model.Column;
import org.complang.model.Moment;

/// The moment at which a part of a plan is judged: the as-of date or a fixed day, so many months earlier; or the end of the month that a record speaks of.
record When(Optional<LocalDate> fixed, int monthsEarlier, Optional<Column> endOf) {
    static final When AS_OF = new When(Optional.empty(), 0, Optional.empty());

    /// The moment inside this one.
    When at(Moment moment) {
        return switch (moment) {
            case Moment.MonthsEarlier(int months) -> new When(fixed, monthsEarlier + months, endOf);
            case Moment.On(LocalDate date) -> new When(Optional.of(date), 0, Optional.empty());
            case Moment.EndOfMonth(Column month) -> new When(fixed, monthsEarlier, Optional.of(month));
        };
    }

    /// The same without the end of a month: what is judged for a whole run.
    When ofRun() {
        return endOf.isEmpty() ? this : new When(fixed, monthsEarlier, Optional.empty());
    }

    /// The day of the moment.
    LocalDate day(LocalDate asOf) {
        return fixed.orElse(asOf).minusMonths(monthsEarlier);
    }

    /// The last day of which something is known at the moment: what is dated after the as-of date is not there on a later day either.
    LocalDate known(LocalDate asOf) {
        LocalDate day = day(asOf);
        return day.isAfter(asOf) ? asOf : day;
    }
}
