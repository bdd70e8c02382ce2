package org.complang.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Choices that a seed decides.
final class Chance {
    private static final List<String> DAYS = List.of("2018-03-15", "2018-03-31", "2018-03-01", "2018-01-01", "2017-12-31", "2018-02-28", "2020-02-29", "2018-12-31");
    private final RandomGenerator random;

    Chance(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> Optional<T> any(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(one(choices));
    }

    /// Some of the choices, at least one, in their order.
    <T> List<T> some(List<T> choices) {
        List<T> some = choices.stream().filter(_ -> percent(40)).limit(4).toList();
        return some.isEmpty() ? List.of(one(choices)) : some;
    }

    LocalDate asOf() {
        return LocalDate.parse(one(DAYS));
    }

    /// A day that lies where days matter: on the as-of date, the ends of months and of credentials, and beside them.
    LocalDate day(LocalDate asOf) {
        LocalDate around = one(asOf, asOf.withDayOfMonth(1), asOf.minusYears(1), asOf.minusMonths(between(0, 14)).withDayOfMonth(1), LocalDate.parse(one(DAYS)), LocalDate.parse(one(DAYS)));
        return around.plusDays(one(-1, 0, 0, 1));
    }

    YearMonth month(LocalDate asOf) {
        return YearMonth.from(asOf).minusMonths(one(-1, 0, 1, 1, 1, 1, 2, 2, 3, 11, 12, 12, 13));
    }
}
