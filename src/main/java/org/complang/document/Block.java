package org.complang.document;

import java.util.List;
import java.util.Optional;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// What stands in a section or below an item.
public sealed interface Block {
    /// A sentence or a few.
    ///
    /// @param lead what it begins with and what stands out, if anything does
    record Paragraph(Optional<Lead> lead, Phrase text) implements Block {
        Paragraph(Phrase text) {
            this(Optional.empty(), text);
        }
    }

    /// A link by itself.
    record Link(String address, Labels text) implements Block { }

    /// A list; its items are numbered where readers speak of them by number.
    record Items(boolean numbered, List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A table with a heading for each column; the first cell of a row says what the row is about.
    record Table(List<Phrase> head, List<List<Phrase>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
