package org.complang.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// A partner and what is expected of it in a competency.
///
/// @param place where it stands, `file:line`
/// @param document the partner as a document: values by the names of data
public record Example(String title, String place, LocalDate asOf, Map<String, Object> document, List<Expectation> expectations) {
    public Example {
        expectations = List.copyOf(expectations);
    }

    /// One thing that is expected. An option is also a track; it is empty for the competency.
    public sealed interface Expectation {
        /// The level attained: its name, empty for none.
        ///
        /// @param surely whether no higher level may be unknown, unless that is expected too
        record Attained(Optional<String> level, Optional<String> option, boolean surely) implements Expectation { }

        /// That a level is unknown which is higher than the one attained.
        record Undetermined(Optional<String> option) implements Expectation { }

        /// What becomes of a level and of its steps: `met`, `notMet` or `unknown`, by name.
        ///
        /// @param outcome empty where nothing is expected of the level as a whole
        record OfLevel(String level, Optional<String> outcome, Optional<String> option, Map<String, String> steps) implements Expectation { }

        /// The points of a track and of its metrics; where they are not certain, the least.
        ///
        /// @param points of the whole track; empty where nothing is expected of them
        record OfTrack(Optional<BigFraction> points, Optional<String> track, Map<String, BigFraction> metrics) implements Expectation { }

        /// Whether any level that rests on the points of a track is met; where not, it is not met or unknown.
        record Qualifies(boolean surely, String track) implements Expectation { }

        /// Something of an option, a level, a step, a track or a metric that the competency does not have, or that cannot be compared: never as expected.
        ///
        /// @param kind `option`, `level`, `step`, `track`, `metric`, `points` for what is no number of points, or `key` for what nothing is compared with, or not in this form
        record OfNone(String kind, String name) implements Expectation { }
    }
}
