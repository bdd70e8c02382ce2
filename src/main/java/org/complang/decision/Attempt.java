package org.complang.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.complang.wording.Labels;

/// A competency decided twice: as the data is, and with changes that are tried.
///
/// @param asOf the day of the decision without the changes
/// @param at the day of the decision with the changes
/// @param before empty where the competency is not in force on the day, as in `after`
public record Attempt(Labels competency, String partner, String partnerName, LocalDate asOf, LocalDate at, Optional<Decision> before, Optional<Decision> after) { }
