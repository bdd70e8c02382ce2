package org.complang.decision;

import java.util.Optional;
import org.complang.wording.Labels;

/// What a partner attained in a competency, and nothing more: as much of a [Decision] as it takes to know it.
///
/// @param level the highest level met in any option
/// @param undetermined whether a higher level is unknown
public record Attained(Optional<Labels> level, boolean undetermined) { }
