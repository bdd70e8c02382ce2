package org.complang.syntax.ast;

import java.util.List;
import java.util.Optional;
import org.complang.source.Span;

/// `example "Exactly 2,000", as of 2018-03-15:`: a partner in a few lines, and what is expected of it.
public record Example(String title, Declaration.DateText asOf, List<Given> given, List<Expectation> expectations, Span span) implements Node {
    /// `4 person: exam-pass code 70-346, ...`: so many records with these fields, and with the records below them.
    public record Given(Optional<String> number, Name record, List<Field> fields, List<Given> below, Span span) implements Node { }

    /// A field with its value as written: `text` of a word, number, date or quoted text; of money the currency and the number with a space between.
    public record Field(Name name, Kind kind, String text, Span span) implements Node { }

    /// What a value was written as.
    public enum Kind { NUMBER, NAME, DATE, MONTH, TEXT, MONEY, YES, NO, UNKNOWN, NONE }

    /// What is expected.
    public sealed interface Expectation extends Node {
        /// The level attained, in an option or track if one is named; `no` stands before `level` where none is.
        record Attained(boolean no, Name level, Optional<Name> option, Span span) implements Expectation { }

        /// What becomes of a level, and of its steps.
        record OfLevel(Name level, String outcome, Optional<Name> option, List<OfStep> steps, Span span) implements Expectation { }

        /// The points of a track, and of its metrics.
        record OfTrack(String points, Optional<Name> track, List<OfMetric> metrics, Span span) implements Expectation { }
    }

    public record OfStep(Name step, String outcome) { }

    public record OfMetric(Name metric, String points) { }
}
