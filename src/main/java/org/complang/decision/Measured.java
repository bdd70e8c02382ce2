package org.complang.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.ExactNumber;
import org.complang.wording.Unit;

/// What was measured against what was required.
///
/// @param actual empty where there is no value at all (a growth of nothing)
/// @param threshold what the number is compared with; empty where there is no value, and where nothing is required
/// @param unit the unit of both
/// @param asked how the two are compared
/// @param change what a growth is the difference of
public record Measured(Optional<Range> actual, Optional<Range> threshold, Unit unit, Asked asked, Optional<Change> change) {
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

    /// The number that is required; empty where it is not known, such as a threshold by market where the market is not known, and where nothing is required.
    public Optional<BigFraction> required() {
        return threshold.filter(Range::isExact).flatMap(Range::from);
    }

    /// What is missing, at best and at worst, not below 0: how far the actual number is below the required one, above it, or either. Empty where `actual` or `required` is.
    public Optional<Range> shortfall() {
        return actual.flatMap(is -> required().map(required -> shortfall(is, required)));
    }

    private Range shortfall(Range is, BigFraction required) {
        Optional<BigFraction> leastBelow = is.to().map(to -> notNegative(required.subtract(to)));
        Optional<BigFraction> below = is.from().map(from -> notNegative(required.subtract(from)));
        Optional<BigFraction> leastAbove = is.from().map(from -> notNegative(from.subtract(required)));
        Optional<BigFraction> above = is.to().map(to -> notNegative(to.subtract(required)));
        return switch (asked) {
            case AT_LEAST, MORE_THAN, IN_PROPORTION -> new Range(leastBelow.or(() -> Optional.of(BigFraction.ZERO)), below);
            case AT_MOST, LESS_THAN -> new Range(leastAbove.or(() -> Optional.of(BigFraction.ZERO)), above);
            case EQUAL -> new Range(Optional.of(ExactNumber.greater(leastBelow.orElse(BigFraction.ZERO), leastAbove.orElse(BigFraction.ZERO))),
                    below.flatMap(a -> above.map(b -> ExactNumber.greater(a, b))));
            case NOT_EQUAL, NOTHING -> Range.exactly(BigFraction.ZERO);
        };
    }

    private static BigFraction notNegative(BigFraction number) {
        return number.signum() < 0 ? BigFraction.ZERO : number;
    }

    /// The name of the currency, if the numbers are money.
    public Optional<String> currency() {
        return unit instanceof Unit.Money(var currency) ? Optional.of(currency.identifier()) : Optional.empty();
    }
}
