package org.complang.model;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// What a step asks for: conditions of the partner, with the blocks that the author wrote.
public sealed interface Requirement {
    /// At least `wanted` of the parts; all of them where `wanted` is their number.
    record Block(int wanted, List<Requirement> parts) implements Requirement {
        public Block {
            parts = List.copyOf(parts);
        }
    }

    record Single(Condition condition) implements Requirement { }

    /// So many records below `per` that meet a condition, of whom so many meet another one too: there are such where enough meet the one, and enough of them both.
    record OfWhom(Table over, Table per, Condition.Group group) implements Requirement {
        /// The two counts; both are needed.
        public List<Requirement> parts() {
            return List.of(atLeast(group.number(), group.each()), atLeast(group.ofWhom().orElseThrow().number(), group.both()));
        }

        /// The same as one condition.
        public Condition condition() {
            return new Condition.All(List.of(counted(group.number(), group.each()), counted(group.ofWhom().orElseThrow().number(), group.both())));
        }

        private Requirement atLeast(int number, Condition each) {
            return new Single(counted(number, each));
        }

        private Condition counted(int number, Condition each) {
            Value.Selection selection = new Value.Selection(false, Optional.empty(), List.of(each));
            Value count = new Value.Aggregate(Value.Kind.COUNT, over, per, Optional.empty(), List.of(), selection, Optional.empty());
            return new Condition.Compare(count, Condition.Relation.AT_LEAST, new Value.Number(BigFraction.of(number)));
        }
    }
}
