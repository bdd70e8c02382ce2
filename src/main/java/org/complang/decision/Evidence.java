package org.complang.decision;

import java.util.List;
import java.util.Optional;
import org.complang.wording.Amount;
import org.complang.wording.Phrase;

/// What a measured number rests on.
public sealed interface Evidence {
    /// Names that are kept.
    int NAMES = 20;

    /// The records that were looked at.
    ///
    /// @param record the word for one of them
    /// @param records the word for several
    /// @param counted records that surely count
    /// @param names the counted records by name, where a reader knows them by one; at most [#NAMES]
    /// @param mayCount records that may count, by what is not known of them
    /// @param leftOut records that do not count, by the first reason
    /// @param rows tells apart what comes to the same numbers by other records
    record Records(Phrase record, Phrase records, long counted, List<Phrase> names, List<Group> mayCount, List<Group> leftOut, long rows) implements Evidence {
        public Records {
            names = List.copyOf(names);
            mayCount = List.copyOf(mayCount);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// Records with one reason: which and how many, and what they would have added where values are totalled.
    record Group(Phrase records, Phrase reason, Optional<Amount> total) { }

    /// Who fills which place of a team, as many places as can be filled at once.
    ///
    /// @param most in how many of the groups one person may be
    record Team(int most, List<Place> places) implements Evidence {
        public Team {
            places = List.copyOf(places);
        }
    }

    /// The place of a group in a team.
    ///
    /// @param says who is asked for
    /// @param wanted how many
    /// @param names who surely fills the place; all are kept
    /// @param may who else may fill it; at most [#NAMES]
    /// @param ofWhom how many of them meet a second condition, if asked for
    record Place(Phrase says, long wanted, List<Phrase> names, List<Phrase> may, Optional<OfWhom> ofWhom) {
        public Place {
            names = List.copyOf(names);
            may = List.copyOf(may);
        }
    }

    /// Who fills the part of a group that meets a second condition.
    ///
    /// @param others who meets the first condition of the group, has no place in the team, and would complete the group if the second were met
    record OfWhom(long wanted, List<Phrase> names, List<Phrase> others) {
        public OfWhom {
            names = List.copyOf(names);
            others = List.copyOf(others);
        }
    }
}
