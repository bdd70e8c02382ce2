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
