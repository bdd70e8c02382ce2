package org.complang.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.complang.wording.Amount;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// How a decision changes by itself while days pass and nothing else happens.
///
/// @param programme the digest of the programme
/// @param until the last day that was looked at
/// @param monthRepeats whether the records of the last closed month are taken to be there again in each month to come
/// @param first the decision as of the as-of date; empty where the competency is not in force on it
/// @param changes the days on which a level or a step is decided otherwise than on the day before, in their order
/// @param ends the monthly records that the competency counts and of which nothing is known in months to come
public record Forecast(Labels competency, String partner, String partnerName, String programme, LocalDate asOf, LocalDate until, boolean monthRepeats, Optional<Decision> first,
                       List<Change> changes, List<End> ends) {
    public Forecast {
        changes = List.copyOf(changes);
        ends = List.copyOf(ends);
    }

    /// A day on which the decision is another one than on the day before.
    ///
    /// @param before the decision as of the day before, without evidence; empty where the competency is not in force then, as in `after`
    public record Change(LocalDate day, Optional<Decision> before, Optional<Decision> after, List<OfStep> steps) {
        public Change {
            steps = List.copyOf(steps);
        }
    }

    /// A step that is decided otherwise, or asked for on only one of the two days.
    ///
    /// @param step the step; empty where it is the option or the track itself that is there on only one of the days, or on which it is uncertain whether the partner is
    /// @param before empty where it is not asked for on the day before, as in `after`
    /// @param reasons what is otherwise
    public record OfStep(Labels option, Optional<Labels> level, Optional<Labels> step, Optional<Part> before, Optional<Part> after, List<Reason> reasons) {
        public OfStep {
            reasons = List.copyOf(reasons);
        }
    }

    /// One thing that is otherwise from a day on.
    ///
    /// @param says what it is, such as that an exam is no longer accepted
    /// @param records whom or what it concerns, as a number of records; empty where it concerns the partner as a whole
    /// @param names these records by name, where a reader knows them by one; at most [Evidence#NAMES]
    /// @param more how many further ones there are
    /// @param total what they add, where values are totalled
    public record Reason(Phrase says, Optional<Phrase> records, List<Phrase> names, int more, Optional<Amount> total) {
        public Reason {
            names = List.copyOf(names);
        }
    }

    /// Monthly records that end.
    ///
    /// @param records the word for several of them
    /// @param last the last month of which there are some
    /// @param missed the first day on which a month counts of which there are none
    /// @param measures what is measured from them
    public record End(String list, Phrase records, YearMonth last, LocalDate missed, List<Phrase> measures) {
        public End {
            measures = List.copyOf(measures);
        }
    }
}
