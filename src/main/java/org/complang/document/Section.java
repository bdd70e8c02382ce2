package org.complang.document;

import java.util.List;
import org.complang.wording.Phrase;

/// A part of a page under a heading of its own.
///
/// @param sections what stands below it, after its blocks
public record Section(Phrase title, List<Block> blocks, List<Section> sections) {
    public Section {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }
}
