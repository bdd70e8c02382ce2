package org.complang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.wording.Phrase;

/// One item of a list, with what stands below it.
///
/// @param lead what it begins with and what stands out, if anything does
public record Item(Optional<Lead> lead, Phrase text, List<Block> blocks) {
    public Item {
        blocks = List.copyOf(blocks);
    }

    Item(Phrase text, List<Block> blocks) {
        this(Optional.empty(), text, blocks);
    }

    Item(Phrase text) {
        this(text, List.of());
    }

    /// The same with something that stands out before it.
    Item led(Lead first) {
        return new Item(Optional.of(first), text, blocks);
    }

    /// The same with more below it.
    Item and(List<Block> more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(more);
        return new Item(lead, text, all);
    }
}
