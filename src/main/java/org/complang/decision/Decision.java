package org.complang.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.wording.ExactNumber;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// What a partner attained in a competency on a day, and why.
///
/// @param partner the identifier of the partner
/// @param partnerName how a reader knows the partner, or the identifier
/// @param programme the digest of the programme
/// @param level the highest level met in any option
/// @param undetermined whether a higher level is unknown
/// @param options the options, and each track as one
/// @param tracks the points of each track, where the competency has some
/// @param otherTracks tracks that the partner is not on; empty where nobody asked on what the decision rests
/// @param missing the fields that would settle it, in an order that does not depend on that of the data; empty unless undetermined
public record Decision(Labels competency, String partner, String partnerName, LocalDate asOf, String programme, Optional<Labels> level, boolean undetermined,
                       List<String> missing, List<Option> options, List<Track> tracks, List<OtherTrack> otherTracks) {
    public Decision {
        missing = List.copyOf(missing);
        options = List.copyOf(options);
        tracks = List.copyOf(tracks);
        otherTracks = List.copyOf(otherTracks);
    }

    /// The highest total of a track: at least that of those that the partner surely is on, at most that of those that it may be on. Without a track that it surely is on, it is at least 0.
    ///
    /// @return nothing where there is no track
    public Optional<Range> score() {
        return tracks.isEmpty() ? Optional.empty() : Optional.of(new Range(
                tracks.stream().filter(Track::sure).map(track -> track.total().from()).reduce(Decision::higher).orElse(Optional.of(BigFraction.ZERO)),
                tracks.stream().map(track -> track.total().to()).reduce(Decision::higher).orElseThrow()));
    }

    /// The higher of two bounds; none where one of them is open.
    private static Optional<BigFraction> higher(Optional<BigFraction> a, Optional<BigFraction> b) {
        return a.flatMap(x -> b.map(y -> ExactNumber.greater(x, y)));
    }

    /// What the decision comes to, without why.
    public Conclusion conclusion() {
        return new Conclusion(competency, partner, partnerName, asOf, programme, level, undetermined, missing);
    }

    /// An option with its levels, from the lowest to the highest; `level` is the highest one met.
    public record Option(Labels name, Optional<Labels> level, List<Level> levels) {
        public Option {
            levels = List.copyOf(levels);
        }
    }

    /// The points of a track.
    ///
    /// @param sure whether the partner surely is on it; else that is not known
    /// @param applies the condition under which a partner is on the track; empty where everybody is, or where nobody asked on what the decision rests
    /// @param qualifies whether any level that rests on them is met
    public record Track(Labels name, boolean sure, Optional<Part> applies, Outcome qualifies, Range total, List<Metric> metrics) {
        public Track {
            metrics = List.copyOf(metrics);
        }

        /// The most points that all metrics can have together; nothing where one has no limit.
        public Optional<BigFraction> most() {
            return metrics.stream().allMatch(metric -> metric.of().isPresent()) ? Optional.of(metrics.stream().flatMap(metric -> metric.of().stream()).reduce(BigFraction.ZERO, BigFraction::add)) : Optional.empty();
        }
    }

    /// A track that the partner is not on.
    ///
    /// @param applies the condition under which a partner is, which is not met
    public record OtherTrack(Labels name, Part applies) { }

    /// The points of a metric, of so many at most.
    ///
    /// @param of empty where there is no limit
    /// @param gates what must be met before any points count
    /// @param ways how the points were earned; empty, like the gates, where nobody asked on what the decision rests
    public record Metric(Labels name, Range points, Optional<BigFraction> of, List<Part> gates, List<Way> ways) {
        public Metric {
            gates = List.copyOf(gates);
            ways = List.copyOf(ways);
        }
    }

    /// One way to earn points.
    ///
    /// @param says how they are earned, in words
    /// @param measured the number for which they are given, if it is one
    /// @param condition the condition for which they are given, if it is one
    /// @param notes what is held or was held behind the number and does not count on the day, with the date that says why
    /// @param ways of which the best counts, if it is several
    public record Way(Phrase says, Range points, Optional<Measured> measured, Optional<Evidence> evidence, Optional<Part> condition, List<Phrase> notes, List<Way> ways) {
        public Way {
            notes = List.copyOf(notes);
            ways = List.copyOf(ways);
        }
    }

    /// A level of an option: all its steps.
    public record Level(Labels level, Outcome outcome, List<Part> steps) {
        public Level {
            steps = List.copyOf(steps);
        }
    }
}
