package org.complang.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complang.diagnostic.Place;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.table.Chunk;
import org.complang.table.Texts;
import org.complang.table.Utf8;

/// Reads many partner documents into one batch. What is written plainly is read here, straight from the bytes; a document in which anything is out of the ordinary is left to [JsonDocuments], which
/// reads every document and tells what is wrong with it. So both read the same. For one thread.
public final class DocumentBatches {
    /// A document of a stretch of text: a row of the batch, or one that was read by itself.
    ///
    /// @param row the row in the batch, or -1
    /// @param document what was read by itself; null where it is in the batch
    /// @param text its text, where it was read by itself
    public record Item(int row, PartnerDocument document, String text) { }

    /// What a stretch of text holds.
    public record Batch(PartnerData partners, List<Item> items) { }

    /// Which values and which records decisions look at.
    public interface Matters {
        /// Whether the value of a column matters, be it only to tell records apart.
        boolean needs(Column column);

        /// The cells of the first and the last month of which records of a table matter; nothing where those of any month do.
        Optional<long[]> months(Table table);

        /// For each term of a column whether records with it matter; nothing where those with any do.
        Optional<boolean[]> terms(Column column);
    }

    private final Shape shape;
    private final String name;
    private final Fields fields;
    private final PlainDocuments plainly;
    private final Set<String> reportedSpellings;
    private final Set<String> reportedFields;

    private byte[] bytes;
    private int end;
    /// How far lines have been counted, and the line that begins last.
    private int counted;
    private long line;
    private int lineStart;

    /// @param reportedSpellings undeclared spellings that have been reported; grows
    /// @param reportedFields undeclared fields, likewise
    /// @param matters what decisions look at; other records are read and left out
    public DocumentBatches(Shape shape, String name, Matters matters, Set<String> reportedSpellings, Set<String> reportedFields) {
        this.shape = shape;
        this.name = name;
        this.fields = new Fields(shape);
        this.plainly = new PlainDocuments(shape, fields, matters, reportedSpellings, reportedFields);
        this.reportedSpellings = reportedSpellings;
        this.reportedFields = reportedFields;
    }

    /// Reads the documents of a chunk.
    public Batch read(Chunk chunk) {
        bytes = chunk.bytes();
        end = chunk.end();
        counted = Integer.MAX_VALUE;
        boolean plain = chunk.ascii() || Utf8.is(bytes, 0, end);
        List<Item> items = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        plainly.begin(bytes, end);
        for (int at = plainly.next(0); at < end; at = plainly.next(at)) {
            int start = at;
            int row = plain ? plainly.document(at) : -1;
            if (row >= 0) {
                items.add(new Item(row, null, null));
                at = plainly.place();
            } else {
                JsonDocuments documents = byThemselves(chunk, at);
                do {
                    documents.next().ifPresent(read -> items.add(new Item(-1, read, documents.text())));
                } while (documents.inList());
                at += (int) documents.consumed();
            }
            while (starts.size() < items.size()) {
                starts.add(start);
            }
        }
        // Where records of a document differ that should be one, it is told where they stand.
        BitSet differing = new BitSet();
        Texts texts = plainly.texts();
        Duplicates duplicates = new Duplicates(_ -> { }, (partner, _) -> {
            differing.set(partner);
            return new Place.Nowhere();
        }, texts.list(), shape);
        PartnerData batch = new PartnerData(shape, duplicates.unite(plainly.tables()), texts.list());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).row >= 0 && differing.get(items.get(i).row)) {
                JsonDocuments documents = byThemselves(chunk, starts.get(i));
                items.set(i, new Item(-1, documents.next().orElseThrow(), documents.text()));
            }
        }
        return new Batch(batch, items);
    }

    /// Reads what begins at a place as any documents are read.
    private JsonDocuments byThemselves(Chunk chunk, int at) {
        if (at < counted) {
            counted = 0;
            lineStart = 0;
            line = chunk.line();
        }
        for (; counted < at; counted++) {
            if (bytes[counted] == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        int indent = lineStart;
        while (indent < at && bytes[indent] >= 0 && bytes[indent] <= ' ') {
            indent++;
        }
        JsonFrames frames = new JsonFrames(bytes, at, end, JsonFrames.LIMIT, line, at - lineStart + 1, indent - lineStart + 1);
        return new JsonDocuments(shape, name, frames, fields, reportedSpellings, reportedFields);
    }
}
