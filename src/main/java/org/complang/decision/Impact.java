package org.complang.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// What changes for many partners between two versions of a programme, or between two days.
///
/// @param partners how many partners were decided by both versions
/// @param losing how many of them lose a level in some competency; `gaining` likewise
/// @param concerned for how many of them something changes in some competency
/// @param onlyBefore how many could only be read for the version before, as in `onlyAfter`; they are not compared
/// @param competencies those that are in force in either version, in the order of the one after; then those that only the one before has
public record Impact(Side before, Side after, long partners, long losing, long gaining, long concerned, long onlyBefore, long onlyAfter, List<OfCompetency> competencies) {
    public Impact {
        competencies = List.copyOf(competencies);
    }

    /// One of the two versions.
    ///
    /// @param programme its digest
    /// @param rejected rows of the data that were not taken, or not as a whole, by the code of what is wrong with them
    /// @param incomplete whether rows could not be read that may speak of any partner
    public record Side(String programme, LocalDate asOf, Map<String, Long> rejected, boolean incomplete) { }

    /// Whether a version has a competency.
    public enum Presence {
        IN_FORCE,
        /// It has it, but on another day.
        NOT_IN_FORCE,
        NOT_THERE
    }

    /// What becomes of a partner in a competency. Where data is missing, a level that may be attained is not counted as lost or gained.
    public enum Change {
        /// What is attained before is higher than whatever may be attained after.
        LOSES,
        /// What is attained after is higher than whatever may be attained before.
        GAINS,
        /// It is not known after whether a level is kept, or a higher one attained.
        NEWLY_UNDETERMINED,
        /// It was not known before, and is after.
        SETTLED,
        /// It is not known before or after.
        UNDETERMINED,
        STAYS,
        /// The version after has no level of the name.
        NOT_COMPARED
    }

    /// What a partner attains.
    ///
    /// @param undetermined whether a higher level is not known
    public record Standing(Optional<Labels> level, boolean undetermined) { }

    /// Why a step, or all of an option, is decided otherwise.
    public enum Kind {
        NO_LONGER_MET, NO_LONGER_KNOWN,
        /// Only the version after asks for it, and it is not surely met.
        NEWLY_ASKED,
        NOW_MET,
        /// Only the version before asks for it, and it was not surely met.
        NO_LONGER_ASKED,
        OPTION_GONE, OPTION_NEW, LEVEL_GONE, LEVEL_NEW, NOT_ON_TRACK, ON_TRACK,
        /// What was asked for the level was met before too: the version after has its levels in another order.
        LEVELS_REORDERED,
        COMPETENCY_GONE, COMPETENCY_NEW, NO_LONGER_IN_FORCE, NOW_IN_FORCE
    }

    /// One reason for a change.
    ///
    /// @param step the step that is decided otherwise; nothing where it is no step
    /// @param place where it stands, `file:line`: in the version after, or in the one before where only that has it
    /// @param before what the version before asks for in it, in words; nothing where it does not, as in `after`
    public record Reason(Kind kind, Optional<Labels> step, Optional<String> place, Optional<Phrase> before, Optional<Phrase> after) {
        /// Whether both versions ask for something in the step, and not for the same.
        public boolean reworded() {
            return before.isPresent() && after.isPresent() && !before.equals(after);
        }
    }

    /// Partners with the same reasons.
    ///
    /// @param level the level that is lost or gained
    /// @param option in which it was held, or is attained; nothing where it is no matter of an option
    /// @param near how many of them fall short in each of the reasons by at most 5% of what is required; where it is gained, how many did before
    public record Group(Change change, Labels level, Optional<Labels> option, List<Reason> reasons, long partners, long near) {
        public Group {
            reasons = List.copyOf(reasons);
        }
    }

    /// How many partners go from one standing to another.
    public record Flow(Standing before, Standing after, Change change, long partners) { }

    /// A competency.
    ///
    /// @param levels levels that are attained before or after, from the lowest to the highest; such that the version after does not have come first
    /// @param options how many options and tracks there are in either version
    /// @param changes how many partners have a change; without those that nobody has
    /// @param flows from the highest level before to the lowest, and from the highest after
    /// @param groups those of most partners first; first what is lost, then what is gained
    /// @param missing of how many newly undetermined partners what is not known hangs on a field, by its place without keys; those of most partners first
    public record OfCompetency(Labels competency, Presence before, Presence after, List<Labels> levels, int options, Map<Change, Long> changes, List<Flow> flows, List<Group> groups,
                               Map<String, Long> missing) {
        public OfCompetency {
            levels = List.copyOf(levels);
            flows = List.copyOf(flows);
            groups = List.copyOf(groups);
        }

        /// How many partners have a change.
        public long count(Change change) {
            return changes.getOrDefault(change, 0L);
        }

        /// Whether any partner attains something else, or may.
        public boolean changed() {
            return changes.keySet().stream().anyMatch(change -> change != Change.STAYS && change != Change.UNDETERMINED);
        }
    }

    /// A partner for whom something changes in a competency.
    ///
    /// @param reasons why a level is lost or gained
    /// @param near whether the partner falls short in each of the reasons by at most 5% of what is required, or did before
    /// @param missing the fields, by their places without keys, on which it hangs where it is newly undetermined
    public record OfPartner(String partner, String partnerName, Labels competency, Standing before, Standing after, Change change, Optional<Labels> level, Optional<Labels> option,
                            List<Reason> reasons, boolean near, List<String> missing) {
        public OfPartner {
            reasons = List.copyOf(reasons);
            missing = List.copyOf(missing);
        }
    }
}
