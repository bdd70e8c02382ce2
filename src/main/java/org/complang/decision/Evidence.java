package org.complang.decision;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// What a measured number rests on.
///
/// @param record the word for one of the records that were looked at
/// @param records the word for several
/// @param counted records that surely count
/// @param names the counted records by name, where a reader knows them by one; at most [#NAMES]
/// @param mayCount records that may count, by what is not known of them
/// @param leftOut records that do not count, by the first reason
public record Evidence(Labels record, Labels records, long counted, List<String> names, List<Group> mayCount, List<Group> leftOut) {
    /// Names that are kept.
    public static final int NAMES = 20;

    public Evidence {
        names = List.copyOf(names);
        mayCount = List.copyOf(mayCount);
        leftOut = List.copyOf(leftOut);
    }

    /// Records with one reason: their number, and what they would have added where values are totalled.
    public record Group(Phrase reason, long records, Optional<BigFraction> total) { }
}
