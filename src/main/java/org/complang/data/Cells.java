package org.complang.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Window;

/// How values stand in columns, each as one `long`: a number times [#SCALE], a date as days since 1970-01-01, a month as months since year 0, yes as 1 and no as
/// 0, a term as its index (a spelling that nothing declares: beyond the last index), a text as its number in the document.
public final class Cells {
    /// The value is not known.
    public static final long UNKNOWN = Long.MIN_VALUE;
    /// There is no value: none, or without end.
    public static final long NONE = Long.MIN_VALUE + 1;
    /// Numbers in data have up to four decimals.
    public static final int DECIMALS = 4;
    public static final long SCALE = 10_000;
    /// Numbers in data are smaller than this, with 14 digits before the point.
    public static final long LIMIT = 1_000_000_000_000_000_000L;

    private static final BigInteger BIG_SCALE = BigInteger.valueOf(SCALE);

    private Cells() { }

    public static boolean isKnown(long cell) {
        return cell > NONE;
    }

    /// The cell of a number, or UNKNOWN where it has too many digits.
    public static long number(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.scale() > DECIMALS || (long) plain.precision() - plain.scale() > 18 - DECIMALS) {
            return UNKNOWN;
        }
        return plain.setScale(DECIMALS).unscaledValue().longValueExact();
    }

    /// The exact number in a cell that is known.
    public static BigFraction number(long cell) {
        return cell % SCALE == 0 ? BigFraction.of(BigInteger.valueOf(cell / SCALE)) : BigFraction.of(BigInteger.valueOf(cell), BIG_SCALE);
    }

    public static long date(LocalDate date) {
        return date.toEpochDay();
    }

    public static LocalDate date(long cell) {
        return LocalDate.ofEpochDay(cell);
    }

    public static long month(YearMonth month) {
        return month.getYear() * 12L + month.getMonthValue() - 1;
    }

    /// The last month that is closed on a day: the one before its own.
    public static long lastClosedMonth(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 2;
    }

    /// Whether a month is one of a window.
    ///
    /// @param day the day from which the window is seen
    /// @param asOf months that are not closed on this day are of no window
    public static boolean isWithin(Window window, long month, LocalDate day, LocalDate asOf) {
        return month >= month(window.first(day)) && month <= month(window.last(day, asOf));
    }

    public static YearMonth month(long cell) {
        return YearMonth.of((int) Math.floorDiv(cell, 12L), (int) Math.floorMod(cell, 12L) + 1);
    }
}
