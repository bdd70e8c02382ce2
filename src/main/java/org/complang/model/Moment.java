package org.complang.model;

import java.time.LocalDate;

/// When something is judged, if not on the as-of date.
public sealed interface Moment {
    /// So many months before the moment around; after it where the number is below 0.
    record MonthsEarlier(int months) implements Moment { }

    /// On a fixed day.
    record On(LocalDate date) implements Moment { }

    /// On the last day of the last month that is closed at the moment around.
    record EndOfLastClosedMonth() implements Moment { }

    /// On the last day of the month that a record speaks of.
    record EndOfMonth(Column month) implements Moment { }
}
