package org.complang.model;

import java.util.List;
import java.util.Optional;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;

/// What a partner can attain, and how.
public record Competency(String name, Labels labels, List<Remark> remarks, List<Option> options) {
    public Competency {
        remarks = List.copyOf(remarks);
        options = List.copyOf(options);
    }

    /// One way to attain the competency: any one option is enough.
    public record Option(String name, Labels labels, List<Remark> remarks, List<Level> levels) {
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
    }

    /// One numbered item of the guide.
    public record Step(String name, Labels labels, Requirement requirement) { }

    /// A note, or a link where there is an address.
    public record Remark(Optional<String> address, Labels labels) { }
}
