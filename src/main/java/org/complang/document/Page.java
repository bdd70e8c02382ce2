package org.complang.document;

import java.util.List;
import org.complang.wording.Phrase;

/// A page for readers, in no language and no format yet: writers say its phrases and lay it out.
///
/// @param blocks what stands before the first section
public record Page(Phrase title, List<Block> blocks, List<Section> sections) {
    public Page {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }
}
