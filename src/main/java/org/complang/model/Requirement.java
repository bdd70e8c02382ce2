package org.complang.model;

import java.util.List;

/// What a step asks for: conditions of the partner, with the blocks that the author wrote.
public sealed interface Requirement {
    /// All or any of the parts.
    record Block(boolean all, List<Requirement> parts) implements Requirement {
        public Block {
            parts = List.copyOf(parts);
        }
    }

    record Single(Condition condition) implements Requirement { }
}
