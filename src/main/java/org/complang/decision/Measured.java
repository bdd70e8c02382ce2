package org.complang.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.Unit;

/// What was measured against what was required.
///
/// @param actual empty where there is no value at all (a growth of nothing)
/// @param required empty where it is not known, such as a threshold by market where the market is not known, and where nothing is required
/// @param shortfall what is missing, not below 0; empty where `actual` or `required` is
/// @param unit the unit of all three
/// @param asked how the two are compared
/// @param change what a growth is the difference of
public record Measured(Optional<Range> actual, Optional<BigFraction> required, Optional<Range> shortfall, Unit unit, Asked asked, Optional<Change> change) {
    /// What was measured, with what is missing of the required number where that is certain.
    ///
    /// @param wanted what is required, as far as it is known
    public static Measured of(Optional<Range> actual, Optional<Range> wanted, Unit unit, Asked asked, Optional<Change> change) {
        Optional<BigFraction> required = wanted.filter(Range::isExact).flatMap(Range::from);
        return new Measured(actual, required, actual.flatMap(a -> required.map(r -> shortfall(a, r, asked))), unit, asked, change);
    }

    /// How far the actual number is from the required one, at best and at worst: below it, above it, or either.
    private static Range shortfall(Range actual, BigFraction required, Asked asked) {
        Optional<BigFraction> leastBelow = actual.to().map(to -> notNegative(required.subtract(to)));
        Optional<BigFraction> below = actual.from().map(from -> notNegative(required.subtract(from)));
        Optional<BigFraction> leastAbove = actual.from().map(from -> notNegative(from.subtract(required)));
        Optional<BigFraction> above = actual.to().map(to -> notNegative(to.subtract(required)));
        return switch (asked) {
            case AT_LEAST, MORE_THAN, IN_PROPORTION -> new Range(leastBelow.or(() -> Optional.of(BigFraction.ZERO)), below);
            case AT_MOST, LESS_THAN -> new Range(leastAbove.or(() -> Optional.of(BigFraction.ZERO)), above);
            case EQUAL -> new Range(Optional.of(greater(leastBelow.orElse(BigFraction.ZERO), leastAbove.orElse(BigFraction.ZERO))),
                    below.flatMap(a -> above.map(b -> greater(a, b))));
            case NOT_EQUAL, NOTHING -> Range.exactly(BigFraction.ZERO);
        };
    }

    private static BigFraction greater(BigFraction a, BigFraction b) {
        return a.subtract(b).signum() < 0 ? b : a;
    }

    private static BigFraction notNegative(BigFraction number) {
        return number.signum() < 0 ? BigFraction.ZERO : number;
    }

    /// How a number is compared with the required one.
    public enum Asked {
        AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, EQUAL, NOT_EQUAL,
        /// Points are given in proportion, all of them at the required number.
        IN_PROPORTION,
        /// It is not compared: points are earned for each.
        NOTHING
    }

    /// A value now and earlier; empty where there is none.
    ///
    /// @param since the day of the earlier value; else it is a year earlier
    public record Change(Optional<Range> current, Optional<Range> earlier, Unit unit, Optional<LocalDate> since) { }

    /// The name of the currency, if the numbers are money.
    public Optional<String> currency() {
        return unit instanceof Unit.Money(var currency) ? Optional.of(currency.identifier()) : Optional.empty();
    }
}
