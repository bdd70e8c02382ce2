package org.complang.sql;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Measured;
import org.complang.model.Competency;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Which columns of a result say what of a decision. A column that is not there could not be given exactly; then the decision is made from the partner's records.
///
/// @param incomplete whether a row of the partner does not tell to which record it belongs, so that the statement decides nothing; empty where every row tells
/// @param level the highest level that is surely met, by its name
/// @param undetermined whether a higher one is unknown
/// @param options those that are in force, each track as one
public record Form(Competency competency, Optional<String> incomplete, Optional<String> level, Optional<String> undetermined, List<Option> options) {
    public Form {
        options = List.copyOf(options);
    }

    /// @param track the track that is judged like an option
    public record Option(Labels name, Optional<Track> track, List<Level> levels) {
        public Option {
            levels = List.copyOf(levels);
        }
    }

    /// @param on whether the partner is on the track; empty where every one is
    public record Track(Optional<String> on, Optional<Range> total, List<Metric> metrics) {
        public Track {
            metrics = List.copyOf(metrics);
        }
    }

    public record Metric(Labels name, Optional<Range> points, Optional<BigFraction> most) { }

    public record Level(Term level, Optional<String> outcome, List<Step> steps) {
        public Level {
            steps = List.copyOf(steps);
        }
    }

    public record Step(Labels name, Part part) { }

    /// A step or a part of one.
    public sealed interface Part {
        Phrase says();

        /// `met`, `notMet` or `unknown`.
        Optional<String> outcome();
    }

    public record Single(Phrase says, Optional<String> outcome, Optional<Measure> measure) implements Part { }

    public record Composite(Phrase says, Optional<String> outcome, boolean ofWhom, List<Part> parts) implements Part {
        public Composite {
            parts = List.copyOf(parts);
        }
    }

    /// The two sides of a comparison.
    public record Measure(Optional<Range> actual, Optional<Range> required, Unit unit, Measured.Asked asked) { }

    /// A number between two ends: a decimal, or a fraction as text. An end is `NULL` where it is open.
    ///
    /// @param present whether there is a value; empty where there always is
    /// @param to the same column as `from` where it is known while the statement is written that both ends are one
    public record Range(Optional<String> present, String from, String to) { }
}
