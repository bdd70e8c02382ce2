package org.complang.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.complang.bulk.DataFiles.DataFile;
import org.complang.bulk.DataFiles.Kind;
import org.complang.data.DocumentBatches;
import org.complang.data.JsonDocuments;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.evaluate.Needs;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.table.Chunk;
import org.complang.table.Chunks;
import org.complang.table.TextFile;
import org.complang.table.Utf8Mark;

/// Decides the partners of all files of documents with several threads. What is written of them is in the order of the documents: the identifier of the partner, the place of the document among all as two
/// numbers, and the text of its decisions.
final class DocumentScan {
    /// Characters of a document that are set aside.
    private static final int SHOWN = 4_000;
    /// Bytes that are looked at to find out whether a file is one list.
    private static final int FIRST = 1 << 10;
    /// Documents of a list that are written down at once.
    private static final int TOGETHER = 64;
    /// Undeclared spellings, and undeclared fields, that are told in one run, each once.
    private static final int UNDECLARED = 500;

    private final List<DataFile> files;
    private final Decider decider;
    private final Shape shape;
    private final Spill decided;
    private final Spill texts;
    private final Counts counts;
    private final Consumer<Diagnostic> diagnostics;
    private final LongConsumer progress;
    private final DocumentBatches.Matters matters;
    private final List<Rejected> rejected = new ArrayList<>();
    /// What nothing declares, as each thread has met it first.
    private final List<Undeclared> undeclared = new ArrayList<>();
    private int next;
    private Open current;
    /// Whether the file that is open cannot be read to its end.
    private boolean broken;

    /// A file while it is read, in chunks, or, if it is one list, as a stream.
    private record Open(int file, DataFile data, Chunks chunks, InputStream list) { }

    /// A chunk of documents; null for a file that is one list, which is read as a stream.
    private record Work(Open open, Chunk chunk) { }

    /// What is wrong with a document, whose text is put aside.
    private record Rejected(long order, List<Diagnostic> errors, boolean read) { }

    private record Undeclared(long order, Diagnostic diagnostic) {
        /// The same for what is told once.
        List<Object> key() {
            String path = diagnostic.place() instanceof Place.InData(_, _, _, String at) ? at.replaceAll("\\[[0-9]+]", "") : "";
            return List.of(diagnostic.code(), diagnostic.arguments(), diagnostic.code() == Code.UNDECLARED_FIELD ? path : "");
        }
    }

    /// @param decided keeps what is written of documents
    /// @param texts keeps the beginnings of those that were not taken, or of which a value was not
    DocumentScan(List<DataFile> files, Decider decider, Spill decided, Spill texts, Counts counts, Consumer<Diagnostic> diagnostics, LongConsumer progress) {
        this.files = files.stream().filter(file -> file.kind() == Kind.DOCUMENTS).toList();
        this.decider = decider;
        this.shape = decider.evaluator().programme().shape();
        this.decided = decided;
        this.texts = texts;
        this.counts = counts;
        this.diagnostics = diagnostics;
        this.progress = progress;
        Needs needs = Needs.of(decider.evaluator().programme(), decider.asOf(), decider.wanted());
        this.matters = new DocumentBatches.Matters() {
            @Override
            public boolean needs(Column column) {
                return needs.needs(column);
            }

            @Override
            public Optional<long[]> months(Table table) {
                return needs.months(table);
            }

            @Override
            public Optional<boolean[]> terms(Column column) {
                return needs.terms(column).flatMap(terms -> FieldReader.terms(column, terms));
            }
        };
    }

    void run(int threads) throws IOException {
        if (!files.isEmpty()) {
            Workers.run(threads, this::work);
            tellUndeclared(Code.UNDECLARED_SPELLING);
            tellUndeclared(Code.UNDECLARED_FIELD);
        }
    }

    /// Each thread goes through documents in their order, so that what it met first stands before all others of its own; the first of all are told, however many threads there are.
    private void tellUndeclared(Code code) {
        Set<List<Object>> told = new HashSet<>();
        undeclared.stream().filter(one -> one.diagnostic.code() == code).sorted(Comparator.comparingLong(Undeclared::order))
                .filter(one -> told.size() < UNDECLARED && told.add(one.key())).forEach(one -> diagnostics.accept(one.diagnostic));
    }

    /// Documents that were not taken, and values of which nothing could be made, in the order of the files.
    void rejected(Consumer<RejectedRow> rows) throws IOException {
        rejected.sort(Comparator.comparingLong(Rejected::order));
        Spill.Reader read = texts.read(0);
        for (Rejected one : rejected) {
            String text = read.next().orElseThrow().takeText();
            one.errors.forEach(error -> rows.accept(new RejectedRow(error, text, one.read)));
        }
    }

    private void work() throws IOException {
        Map<Integer, DocumentBatches> readers = new HashMap<>();
        Set<String> spellings = new HashSet<>();
        Set<String> fields = new HashSet<>();
        Counts own = new Counts();
        for (Optional<Work> work = take(); work.isPresent(); work = take()) {
            Workers.goOn();
            Open open = work.get().open;
            Chunk chunk = work.get().chunk;
            if (chunk == null) {
                list(open, own);
                continue;
            }
            DocumentBatches reader = readers.computeIfAbsent(open.file, _ -> new DocumentBatches(shape, open.data.path().toString(), matters, spellings, fields));
            decide(reader.read(chunk), OpenFile.order(open.file, chunk.number()), own);
            open.chunks.release(chunk);
        }
        counts.add(own);
    }

    private synchronized Optional<Work> take() {
        while (true) {
            if (current == null) {
                if (next == files.size()) {
                    return Optional.empty();
                }
                current = open(next, files.get(next)).orElse(null);
                broken = false;
                next++;
                continue;
            }
            if (current.list != null) {
                Work list = new Work(current, null);
                current = null;
                return Optional.of(list);
            }
            try {
                Optional<Chunk> chunk = current.chunks.next();
                if (chunk.isPresent()) {
                    return Optional.of(new Work(current, chunk.get()));
                }
                if (current.chunks.read() == 0 && !broken) {
                    diagnostics.accept(Diagnostic.of(Code.NO_DOCUMENTS, place(current.data)));
                }
                current.chunks.close();
                current = null;
            } catch (IOException e) {
                broken = true;
                diagnostics.accept(DataFiles.brokenOff(current.data, current.chunks.line(), e));
            }
        }
    }

    private static Place place(DataFile file) {
        return new Place.InFile(file.path().toString());
    }

    private Optional<Open> open(int number, DataFile file) {
        try {
            InputStream plain = TextFile.plain(CountedStream.of(file.path(), progress));
            try {
                return Optional.of(open(number, file, plain));
            } catch (IOException e) {
                plain.close();
                throw e;
            }
        } catch (IOException e) {
            diagnostics.accept(DataFiles.brokenOff(file, 1, e));
            return Optional.empty();
        }
    }

    private static Open open(int number, DataFile file, InputStream plain) throws IOException {
        ByteArrayOutputStream begun = new ByteArrayOutputStream();
        int first = plain.read();
        for (; first >= 0; first = plain.read()) {
            begun.write(first);
            if (first > ' ' && !Utf8Mark.isBegun(begun.toByteArray()) || begun.size() == FIRST) {
                break;
            }
        }
        // Nothing that reads several times before it gives anything: where the file is cut off, what it had read would be lost.
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(begun.toByteArray()), plain);
        return first == '[' ? new Open(number, file, null, in) : new Open(number, file, Chunks.ofDocuments(in), null);
    }

    private void decide(DocumentBatches.Batch batch, long order, Counts own) throws IOException {
        StringBuilder[] texts = new StringBuilder[batch.partners().partners()];
        boolean[] inBatch = new boolean[texts.length];
        batch.items().stream().filter(item -> item.row() >= 0).forEach(item -> inBatch[item.row()] = true);
        decider.each(batch.partners(), (row, conclusion, one) -> {
            if (inBatch[row]) {
                texts[row] = texts[row] == null ? new StringBuilder() : texts[row];
                texts[row].append(one);
                own.add(conclusion);
            }
        });
        Bytes out = new Bytes(1 << 16);
        int index = 0;
        for (DocumentBatches.Item item : batch.items()) {
            StringBuilder text = item.row() < 0 ? byItself(item, order, own) : texts[item.row()] == null ? new StringBuilder() : texts[item.row()];
            if (item.row() >= 0 || item.document().partner().isPresent()) {
                own.partner();
            }
            String partner = item.row() < 0 ? partner(item.document()) : batch.partners().partner(item.row());
            put(out, partner, order, index++, text.toString());
        }
        decided.add(0, order, out);
    }

    /// What is written of a document, if it could be read.
    private static void put(Bytes out, String partner, long order, int index, String text) {
        if (partner != null) {
            Merge.Entry.of(partner, order + 1, index, text).put(out);
        }
    }

    private static String partner(PartnerDocument document) {
        return document.partner().map(PartnerData::partner).orElse(null);
    }

    /// The documents of a list, one after the other.
    private void list(Open open, Counts own) throws IOException {
        long order = OpenFile.order(open.file, 0);
        Bytes out = new Bytes(1 << 16);
        JsonDocuments documents = new JsonDocuments(shape, open.data.path().toString(), open.list);
        try (InputStream _ = open.list) {
            int count = 0;
            for (Optional<PartnerDocument> document = documents.next(); document.isPresent(); document = documents.next()) {
                if (document.get().partner().isPresent()) {
                    own.partner();
                }
                put(out, partner(document.get()), order, count, byItself(new DocumentBatches.Item(-1, document.get(), documents.text()), order, own).toString());
                if (++count % TOGETHER == 0) {
                    decided.add(0, order++, out);
                    out.clear();
                }
            }
            if (count == 0) {
                diagnostics.accept(Diagnostic.of(Code.NO_DOCUMENTS, place(open.data)));
            }
        } catch (UncheckedIOException e) {
            diagnostics.accept(DataFiles.brokenOff(open.data, documents.line(), e));
        }
        decided.add(0, order, out);
    }

    private void reject(DocumentBatches.Item item, long order) throws IOException {
        List<Diagnostic> errors = item.document().diagnostics().stream().filter(Diagnostic::isError).toList();
        if (!errors.isEmpty()) {
            Bytes text = new Bytes(64);
            text.text(item.text().length() > SHOWN ? item.text().substring(0, SHOWN) : item.text());
            texts.add(0, order, text);
            synchronized (rejected) {
                rejected.add(new Rejected(order, errors, !item.document().lost()));
            }
        }
    }

    private StringBuilder byItself(DocumentBatches.Item item, long order, Counts own) throws IOException {
        PartnerDocument document = item.document();
        reject(item, order);
        for (Diagnostic diagnostic : document.diagnostics().stream().filter(one -> !one.isError()).toList()) {
            if (diagnostic.code() == Code.UNDECLARED_SPELLING || diagnostic.code() == Code.UNDECLARED_FIELD) {
                synchronized (undeclared) {
                    undeclared.add(new Undeclared(order, diagnostic));
                }
            } else {
                diagnostics.accept(diagnostic);
            }
        }
        StringBuilder text = new StringBuilder();
        document.partner().ifPresent(partner -> decider.each(partner, (_, conclusion, one) -> {
            text.append(one);
            own.add(conclusion);
        }));
        return text;
    }

    /// The partner with an identifier among the documents; the last one that is written so. Documents that do not tell their partner may be of it, too: what is wrong with them is told.
    static Optional<PartnerData> find(List<DataFile> files, Shape shape, String identifier, Consumer<Diagnostic> diagnostics, LongConsumer progress) {
        Optional<PartnerData> found = Optional.empty();
        for (DataFile file : files) {
            if (file.kind() != Kind.DOCUMENTS) {
                continue;
            }
            try (InputStream in = TextFile.plain(CountedStream.of(file.path(), progress))) {
                JsonDocuments documents = new JsonDocuments(shape, file.path().toString(), in);
                try {
                    for (Optional<PartnerDocument> document = documents.next(); document.isPresent(); document = documents.next()) {
                        Optional<PartnerData> partner = document.get().partner();
                        boolean wanted = partner.filter(one -> one.partner().equals(identifier)).isPresent();
                        if (wanted || partner.isEmpty()) {
                            document.get().diagnostics().forEach(diagnostics);
                        }
                        if (wanted && found.isPresent()) {
                            diagnostics.accept(Repeated.diagnostic(place(file), identifier, true));
                        }
                        found = wanted ? partner : found;
                    }
                } catch (UncheckedIOException e) {
                    diagnostics.accept(DataFiles.brokenOff(file, documents.line(), e));
                }
            } catch (IOException e) {
                diagnostics.accept(DataFiles.brokenOff(file, 1, e));
            }
        }
        return found;
    }
}
