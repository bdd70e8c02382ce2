package org.complang.evaluate;

import java.util.List;
import java.util.Optional;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.wording.Phrase;

/// A requirement, ready to be decided: conditions of the partner and what is to be said of them.
sealed interface Plan {
    Phrase says();

    /// At least so many of the parts.
    record Composite(int wanted, List<Plan> parts, Phrase says) implements Plan { }

    /// One condition.
    record Single(Truth truth, Phrase says, Optional<Compared> compared) implements Plan { }

    /// The two sides of a comparison of numbers, and what the left one rests on.
    record Compared(Quantity actual, Quantity required, Optional<String> currency, Condition.Relation relation, Optional<Selected> selected) { }

    /// The records of an aggregate: what each must pass, in the order in which it is given as a reason, and what of them is totalled.
    record Selected(Table over, Truth all, List<Reason> reasons, Optional<Quantity> total, Phrase of) { }

    /// A part of a selection with what is said of the records that fail it, and of those of which it is not known.
    record Reason(Truth truth, Phrase fails, Phrase unknown) { }

    /// A track with its points.
    record Track(Competency.Track track, Optional<Truth> condition, List<Metric> metrics, Quantity total) { }

    record Metric(Competency.Metric metric, Scores.Metric points) { }
}
