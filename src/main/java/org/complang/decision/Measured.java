package org.complang.decision;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// What was measured against what was required.
///
/// @param actual empty where there is no value at all (a growth of nothing)
/// @param required empty where it is not known, such as a threshold by market where the market is not known
/// @param shortfall what is missing, not below 0; empty where `actual` or `required` is
/// @param currency the currency of all three, if they are money
public record Measured(Optional<Range> actual, Optional<BigFraction> required, Optional<Range> shortfall, Optional<String> currency) { }
