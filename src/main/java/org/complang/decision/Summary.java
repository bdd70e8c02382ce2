package org.complang.decision;

import java.util.List;
import java.util.Map;
import org.complang.wording.Labels;

/// What came of many decisions, in numbers.
///
/// @param partners how many partners there are
/// @param rejected rows of the data that were not taken, or not as a whole, by the code of what is wrong with them
/// @param incomplete whether rows could not be read that may speak of any partner
public record Summary(long partners, List<OfCompetency> competencies, Map<String, Long> rejected, boolean incomplete) {
    public Summary {
        competencies = List.copyOf(competencies);
    }

    /// Partners by what they attained in one competency.
    ///
    /// @param levels how many have attained a level and no higher one; from the lowest to the highest
    /// @param none how many have attained none
    /// @param undetermined of how many a higher level is not known
    /// @param missing how many of these hang on a field, by its place without keys: `customers.usage.activeUsers`
    public record OfCompetency(Labels competency, Map<Labels, Long> levels, long none, long undetermined, Map<String, Long> missing) { }
}
