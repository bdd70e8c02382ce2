package org.complang.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Value;
import org.complang.reference.Amount.Between;
import org.complang.reference.Amount.Nothing;
import org.complang.reference.Verdict.Gap;

/// Months of days, days moved, and the later of two.
final class Calendar {
    private Calendar() { }

    /// The months of the days between two bounds.
    ///
    /// @param endless what stands for a day after every day; its month is after every month
    static Amount monthOf(Amount days, BigFraction endless) {
        return switch (days) {
            case Nothing nothing -> nothing;
            case Between(var low, var high, Set<Gap> gaps) -> Amount.between(low.map(day -> month(day, endless)), high.map(day -> month(day, endless)), gaps);
        };
    }

    private static BigFraction month(BigFraction day, BigFraction endless) {
        return day.equals(endless) ? endless : Content.position(YearMonth.from(LocalDate.ofEpochDay(day.longValue())));
    }

    static Amount moved(Amount days, boolean months, int number, Value.Unit unit, BigFraction endless) {
        return switch (days) {
            case Nothing nothing -> nothing;
            case Between(var low, var high, Set<Gap> gaps) ->
                    Amount.between(low.map(day -> moved(day, months, number, unit, endless)), high.map(day -> moved(day, months, number, unit, endless)), gaps);
        };
    }

    private static BigFraction moved(BigFraction day, boolean months, int number, Value.Unit unit, BigFraction endless) {
        if (day.equals(endless)) {
            return endless;
        }
        return months || unit == Value.Unit.DAYS ? day.add(number) : Content.position(LocalDate.ofEpochDay(day.longValue()).plusMonths(number));
    }

    static Amount laterOf(boolean later, Amount left, Amount right) {
        Set<Gap> gaps = Gap.union(List.of(left.gaps(), right.gaps()));
        if (!(left instanceof Between a) || !(right instanceof Between b)) {
            return new Nothing(gaps);
        }
        return a.isOpen() || b.isOpen() ? Amount.unbounded(gaps) : Amount.between(end(a.low(), b.low(), later, false), end(a.high(), b.high(), later, true), gaps);
    }

    /// The days from one day to another: from the last that the first may be to the first that the second may be, and the other way round.
    static Amount daysBetween(Amount first, Amount second) {
        Set<Gap> gaps = Gap.union(List.of(first.gaps(), second.gaps()));
        return first instanceof Between a && second instanceof Between b ? Amount.between(days(a.high(), b.low()), days(a.low(), b.high()), gaps) : new Nothing(gaps);
    }

    private static Optional<BigFraction> days(Optional<BigFraction> from, Optional<BigFraction> to) {
        return from.isPresent() && to.isPresent() ? Optional.of(to.get().subtract(from.get())) : Optional.empty();
    }

    /// The later or earlier of two ends, of which an absent one is before, or after, everything.
    private static Optional<BigFraction> end(Optional<BigFraction> a, Optional<BigFraction> b, boolean later, boolean above) {
        if (a.isEmpty() || b.isEmpty()) {
            return later == above ? Optional.empty() : a.or(() -> b);
        }
        return Optional.of((Amount.order(a.get(), b.get()) >= 0) == later ? a.get() : b.get());
    }
}
