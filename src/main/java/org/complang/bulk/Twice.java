package org.complang.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.complang.decision.Summary;

/// Decides all partners of the same data twice, such as by two versions of a programme, and gives both results of each partner together. What the first pass has written is kept until the second one is
/// there; memory is bounded as for one pass.
public final class Twice {
    private final Bulk before;
    private final Bulk after;

    /// Takes both results of a partner.
    public interface Results {
        /// In the order of identifiers; a partner that stands in several documents comes once for each of them.
        ///
        /// @param before what was written of its decisions in the first pass; nothing where the partner could only be read in the other one, as in `after`
        void partner(String identifier, Optional<String> before, Optional<String> after) throws IOException;
    }

    /// One of the two passes.
    ///
    /// @param rejectedRows is told of rows and documents that could not be read
    public record Pass(Written written, Consumer<RejectedRow> rejectedRows) { }

    /// What came of both passes.
    public record Summaries(Summary before, Summary after) { }

    public Twice(Bulk before, Bulk after) {
        this.before = before;
        this.after = after;
    }

    /// Decides every partner twice.
    ///
    /// @throws IOException where what is kept cannot be written, or results cannot
    public Summaries decide(List<Path> paths, Pass first, Pass second, Results results, Bulk.Progress progress) throws IOException {
        try (Spill kept = new Spill(1, before.memory() / 2)) {
            Merge.Writer keeping = new Merge.Writer(kept, 0);
            Summary one = before.decideInOrder(paths, first.written, (partner, order, index, text) -> keeping.put(Merge.Entry.of(partner, order, index, text)), first.rejectedRows, (read, total) -> progress.at(read, 2 * total));
            keeping.end();
            Joining joining = new Joining(new Merge.Part(kept.read(0)), results);
            Summary other = after.decideInOrder(paths, second.written, joining, second.rejectedRows, (read, total) -> progress.at(total + read, 2 * total));
            joining.end();
            return new Summaries(one, other);
        }
    }

    /// Goes through the results of both passes side by side, which are in the same order.
    private static final class Joining implements Bulk.ByPartner {
        private final Merge.Part first;
        private final Results results;
        private Merge.Entry next;

        Joining(Merge.Part first, Results results) throws IOException {
            this.first = first;
            this.results = results;
            this.next = first.next();
        }

        @Override
        public void partner(String identifier, long order, long index, String text) throws IOException {
            Merge.Entry entry = Merge.Entry.of(identifier, order, index, text);
            while (next != null && next.compareTo(entry) < 0) {
                alone();
            }
            boolean both = next != null && next.compareTo(entry) == 0;
            results.partner(identifier, both ? Optional.of(next.text()) : Optional.empty(), Optional.of(text));
            next = both ? first.next() : next;
        }

        private void alone() throws IOException {
            results.partner(next.partner(), Optional.of(next.text()), Optional.empty());
            next = first.next();
        }

        void end() throws IOException {
            while (next != null) {
                alone();
            }
        }
    }
}
