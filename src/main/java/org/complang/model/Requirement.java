package org.complang.model;

import java.util.List;

/// What a step asks for: conditions of the partner, with the blocks that the author wrote.
public sealed interface Requirement {
    /// At least `wanted` of the parts; all of them where `wanted` is their number.
    record Block(int wanted, List<Requirement> parts) implements Requirement {
        public Block {
            parts = List.copyOf(parts);
        }
    }

    record Single(Condition condition) implements Requirement { }
}
