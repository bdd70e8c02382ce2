package org.complang.certificate.check;

import java.time.LocalDate;
import java.time.YearMonth;

/// When something is judged.
///
/// @param day the day of the moment
/// @param endOf the column of the month at whose end holdings are judged, or null
record Moment(LocalDate asOf, LocalDate day, String endOf) {
    static Moment of(LocalDate asOf) {
        return new Moment(asOf, asOf, null);
    }

    /// The moment that the requirements name, seen from this one.
    Moment at(Written moment) throws Refusal {
        return switch (moment.text("kind")) {
            case "months-earlier" -> new Moment(asOf, day.minusMonths(moment.number("months")), endOf);
            case "months-later" -> new Moment(asOf, day.plusMonths(moment.number("months")), endOf);
            case "on" -> new Moment(asOf, LocalDate.parse(moment.text("day")), null);
            case "end-of-last-closed-month" -> new Moment(asOf, day.withDayOfMonth(1).minusDays(1), endOf);
            case "end-of-month" -> new Moment(asOf, day, moment.text("column"));
            case String other -> throw moment.refused(Refusal.Kind.FORM, other, "");
        };
    }

    /// The last day of which something is known at the moment: nothing is known of what comes after the as-of date.
    LocalDate known() {
        return day.isAfter(asOf) ? asOf : day;
    }

    /// The month with which the one of so many months begins that a day lies in; the first of them begins with a month of the calendar, counted from 1.
    static YearMonth begun(LocalDate day, long first, int length) {
        return YearMonth.from(day).minusMonths(Math.floorMod(day.getMonthValue() - first, length));
    }

    /// The last month that is closed on a day.
    static long lastClosed(LocalDate day) {
        return Span.months(YearMonth.from(day)) - 1;
    }
}
