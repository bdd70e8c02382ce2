package org.complang.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/// The last closed months, quarters or years. On any day the month, the quarter and the year of that day are not closed.
///
/// @param count how many; above 0
/// @param year the month with which years begin: January but for fiscal ones
public record Window(Unit unit, int count, Month year) {
    /// What is counted, with its length in months.
    public enum Unit {
        MONTH(1), QUARTER(3), YEAR(12), FISCAL_QUARTER(3), FISCAL_YEAR(12);

        private final int months;

        Unit(int months) {
            this.months = months;
        }

        int months() {
            return months;
        }

        /// Whether it follows the fiscal year of the programme.
        public boolean isFiscal() {
            return this == FISCAL_QUARTER || this == FISCAL_YEAR;
        }

        /// The month with which that of a day begins, where years begin with the month `year`.
        YearMonth begin(LocalDate day, Month year) {
            return YearMonth.from(day).minusMonths(Math.floorMod(day.getMonthValue() - year.getValue(), months));
        }
    }

    /// How many months it has.
    public int months() {
        return unit.months * count;
    }

    /// Its first month, as seen from a day.
    public YearMonth first(LocalDate day) {
        return open(day).minusMonths(months());
    }

    /// Its last month, as seen from a day.
    public YearMonth last(LocalDate day) {
        return open(day).minusMonths(1);
    }

    /// Its last month, as seen from a day, of those that are closed on the as-of date, too: what comes later is not there yet.
    public YearMonth last(LocalDate day, LocalDate asOf) {
        YearMonth closed = YearMonth.from(asOf).minusMonths(1);
        return closed.isBefore(last(day)) ? closed : last(day);
    }

    /// The first day on which it reaches as far as a month.
    public LocalDate reaches(YearMonth month) {
        return open(month.atDay(1)).plusMonths(unit.months).atDay(1);
    }

    /// The first day on which it has left a month behind.
    public LocalDate leaves(YearMonth month) {
        return open(month.atDay(1)).plusMonths(unit.months + months()).atDay(1);
    }

    /// The month with which the unit begins that is not closed on a day.
    private YearMonth open(LocalDate day) {
        return unit.begin(day, year);
    }
}
