package org.complang.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;

/// What a partner can attain, and how: by options, or by points on tracks.
///
/// @param levels the levels that rest on points; they are judged on each track by itself
public record Competency(String name, Labels labels, Validity validity, List<Remark> remarks, List<Option> options, List<Track> tracks, List<Level> levels,
                         List<Example> examples) {
    public Competency {
        remarks = List.copyOf(remarks);
        options = List.copyOf(options);
        tracks = List.copyOf(tracks);
        levels = List.copyOf(levels);
        examples = List.copyOf(examples);
    }

    /// The options that are in force on a day.
    public List<Option> options(LocalDate day) {
        return options.stream().filter(option -> option.validity().holds(day)).toList();
    }

    /// The same with examples.
    public Competency with(List<Example> examples) {
        return new Competency(name, labels, validity, remarks, options, tracks, levels, examples);
    }

    /// One way to attain the competency: any one option is enough.
    public record Option(String name, Labels labels, Validity validity, List<Remark> remarks, List<Level> levels) {
        public Option {
            remarks = List.copyOf(remarks);
            levels = List.copyOf(levels);
        }
    }

    /// A level of an option. It is met when all its steps are; it asks for no other level.
    public record Level(Term level, List<Remark> remarks, List<Step> steps) {
        public Level {
            remarks = List.copyOf(remarks);
            steps = List.copyOf(steps);
        }

        /// The steps that are in force on a day.
        public List<Step> steps(LocalDate day) {
            return steps.stream().filter(step -> step.validity().holds(day)).toList();
        }

        /// What they ask for.
        public List<Requirement> requirements(LocalDate day) {
            return steps(day).stream().map(Step::requirement).toList();
        }
    }

    /// One numbered item of the guide.
    ///
    /// @param place where it stands, `file:line`
    public record Step(String name, Labels labels, Validity validity, Requirement requirement, List<Remark> remarks, String place) {
        public Step {
            remarks = List.copyOf(remarks);
        }
    }

    /// A way to collect points; where there is a condition, only partners that meet it are on it.
    public record Track(String name, Labels labels, Optional<Condition> condition, List<Remark> remarks, List<Metric> metrics) {
        public Track {
            remarks = List.copyOf(remarks);
            metrics = List.copyOf(metrics);
        }

        /// The metrics that are in force on a day.
        public List<Metric> metrics(LocalDate day) {
            return metrics.stream().filter(metric -> metric.validity().holds(day)).toList();
        }
    }

    /// Points that are added up to a most; none where a gate is not met.
    ///
    /// @param most empty where there is no limit
    /// @param place where it stands, `file:line`
    public record Metric(String name, Labels labels, Optional<BigFraction> most, Validity validity, List<Remark> remarks, List<Requirement> gates, List<Points> points, String place) {
        public Metric {
            remarks = List.copyOf(remarks);
            gates = List.copyOf(gates);
            points = List.copyOf(points);
        }
    }

    /// A note, or a link where there is an address.
    public record Remark(Optional<String> address, Labels labels) { }
}
