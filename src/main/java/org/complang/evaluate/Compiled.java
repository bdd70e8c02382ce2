package org.complang.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.complang.decision.Measured;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Validity;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// A requirement, ready to be decided: conditions of the partner and what is to be said of them.
sealed interface Compiled {
    Phrase says();

    /// At least so many of the parts.
    ///
    /// @param ofWhom whether the parts are a number of records and, among them, a number that meet a second condition
    record Composite(int wanted, List<Compiled> parts, boolean ofWhom, Phrase says) implements Compiled { }

    /// One condition.
    ///
    /// @param reachable where a level of a competency is asked for, the levels that there are, the highest first
    /// @param told what it looks at, where it compares no number, or not with one that is known
    record Single(Condition condition, Truth truth, Phrase says, Optional<Compared> compared, List<Reachable> reachable, List<Told> told, SaidBefore saidBefore) implements Compiled {
        Single(Condition condition, Truth truth, Phrase says, Optional<Compared> compared, List<Reachable> reachable, List<Told> told) {
            this(condition, truth, says, compared, reachable, told, new SaidBefore());
        }
    }

    /// A level of another competency.
    ///
    /// @param reached whether the partner has it there, or a higher one
    record Reachable(Labels level, Truth reached) { }

    /// The two sides of a comparison of numbers, and what the left one rests on; nothing is required where points are given for each.
    record Compared(Quantity actual, Optional<Quantity> required, Unit unit, Measured.Asked asked, Optional<Change> change, Optional<Rests> rests) { }

    /// What a growth is the difference of; `since` is the day of the earlier value, which else is a year earlier.
    record Change(Quantity current, Quantity earlier, Unit unit, Optional<LocalDate> since) { }

    /// What a number rests on.
    sealed interface Rests { }

    /// The records of an aggregate: what each must pass, in the order in which it is given as a reason, and what of them is totalled, or is the highest.
    ///
    /// @param when the moment at which they are judged
    /// @param earlier of a growth, what a record must pass to count in the earlier value
    /// @param within where given, only records that surely pass this are looked at
    /// @param inUnit where given, only records that surely pass this have the unit: amounts of other currencies are not totalled
    /// @param value what of each record is totalled, or chosen from
    /// @param totalled whether values add up
    /// @param of the value, in words
    record Selected(Table over, When when, Truth all, Optional<Earlier> earlier, Optional<Truth> within, List<Reason> reasons, Optional<Quantity> value, boolean totalled, Unit unit, Optional<Truth> inUnit, Phrase of) implements Rests {
        /// The same where what counts stands in the way: what is held no longer is of no interest.
        Selected denied() {
            List<Reason> told = reasons.stream().map(reason -> new Reason(reason.truth, reason.fails, reason.severalFail, reason.unknown, Optional.empty())).toList();
            return new Selected(over, when, all, earlier, within, told, value, totalled, unit, inUnit, of);
        }
    }

    /// What a record must pass to count in the earlier value of a growth: all of it, and one by one.
    record Earlier(Truth all, List<Reason> reasons) { }

    /// The different values or combinations of an aggregate.
    ///
    /// @param notReached what is said of those whose total does not reach what is asked for
    record Grouped(Selected rows, Different different, Phrase one, Phrase several, Optional<Phrase> notReached) implements Rests { }

    /// What a number rests on that is another one from a day on.
    record ByDate(List<DatedRests> rows) implements Rests { }

    record DatedRests(Validity validity, Rests rests) { }

    /// What a number rests on that is chosen by conditions: the first of which the condition is met, else the last, which has none.
    record Chosen(List<ChosenRests> rows) implements Rests { }

    /// @param condition `null` where there is none
    /// @param rests nothing where the number rests on no records
    record ChosenRests(Truth condition, Optional<Rests> rests) { }

    /// The groups of a team, each with who meets the first condition of it.
    record Team(Aggregates.Filled filled, Condition.Team team, List<Phrase> groups, List<Truth> each) implements Rests { }

    /// A part of a selection with what is said of one record that fails it, of several, and of those of which it is not known.
    record Reason(Truth truth, Phrase fails, Phrase severalFail, Phrase unknown, Optional<Condition> condition) {
        Reason(Truth truth, Phrase fails, Phrase unknown) {
            this(truth, fails, fails, unknown, Optional.empty());
        }
    }

    /// An option, or a track that is judged like one.
    ///
    /// @param track null where it is an option
    /// @param levels from the lowest to the highest
    record Option(Labels name, Validity validity, Track track, List<Level> levels) {
        /// Whether the partner is on it; null where every partner is.
        Truth condition() {
            return track == null ? null : track.condition().orElse(null);
        }
    }

    record Level(Term level, Optional<Labels> labels, List<Step> steps) { }

    record Step(Validity validity, Optional<Labels> name, Compiled compiled) { }

    /// A track with its points.
    ///
    /// @param applies the condition in words
    record Track(Competency.Track track, Optional<Truth> condition, Optional<Compiled> applies, List<Metric> metrics, Quantity total) { }

    record Metric(Competency.Metric metric, Scores.Metric points, List<Compiled> gates, List<Way> ways) { }

    /// A way to earn points: for a number, for a condition, or the best of several.
    record Way(Phrase says, Quantity points, Optional<Compared> compared, Optional<Compiled> condition, List<Way> ways) { }
}
