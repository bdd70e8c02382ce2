package org.complang.sql;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.complang.model.Column;
import org.complang.model.Moment;

/// When a part of a statement is judged: on a day, which is known while the statement is written; or what is held, at the end of the month that a record speaks of.
record JudgedAt(LocalDate asOf, LocalDate day, Optional<Column> endOf) {
    static JudgedAt asOf(LocalDate asOf) {
        return new JudgedAt(asOf, asOf, Optional.empty());
    }

    JudgedAt at(Moment moment) {
        return switch (moment) {
            case Moment.MonthsEarlier(int months) -> new JudgedAt(asOf, day.minusMonths(months), endOf);
            case Moment.On(LocalDate date) -> new JudgedAt(asOf, date, Optional.empty());
            case Moment.EndOfLastClosedMonth() -> new JudgedAt(asOf, day.withDayOfMonth(1).minusDays(1), endOf);
            case Moment.EndOfMonth(Column month) -> new JudgedAt(asOf, day, Optional.of(month));
        };
    }

    /// The same without the end of a month.
    JudgedAt ofRun() {
        return endOf.isEmpty() ? this : new JudgedAt(asOf, day, Optional.empty());
    }

    /// The last day of which something is known: what is dated after the as-of date is not there on a later day either.
    LocalDate known() {
        return day.isAfter(asOf) ? asOf : day;
    }

    YearMonth lastMonth() {
        return YearMonth.from(day).minusMonths(1);
    }
}
