package org.complang.bulk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.complang.bulk.DataFiles.DataFile;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.evaluate.Needs;
import org.complang.model.Column;
import org.complang.model.Source;
import org.complang.model.Table;
import org.complang.table.Chunk;
import org.complang.table.Chunks;
import org.complang.table.Format;
import org.complang.table.ParquetFile;
import org.complang.table.TextFile;
import org.complang.table.TextRows;

/// Reads the rows of all tables in one pass, with several threads, and keeps what matters for each part of the partners. Files whose quotes or days can be read in two ways are read once more.
final class Scan {
    private final List<DataFile> files;
    private final Turns turns;
    private final Wanted wanted;
    private final Into into;
    private final Consumer<Diagnostic> diagnostics;
    private final LongConsumer progress;
    private final FileNotes notes;
    private final List<FilePlan> plans = new ArrayList<>();
    private final List<ParquetFile> closing = new ArrayList<>();
    /// Files that are read once more.
    private final Set<Integer> again = new TreeSet<>();
    /// For files the names of columns whose values are written in two ways, once that is known.
    private Map<Integer, Set<String>> doubted = Map.of();
    private boolean exact;
    private int next;
    private OpenFile current;
    /// Files of which the first part has been read, and whose turn will come again.
    private final Map<Integer, OpenFile> waiting = new HashMap<>();

    /// What is looked for in rows.
    ///
    /// @param partner the column that tells of which partner a row speaks
    /// @param needs what decisions look at
    /// @param only the identifier of the only partner whose records are kept, all of them; nothing where what matters is kept of all partners
    record Wanted(Column partner, Needs needs, Optional<String> only) { }

    /// Where is put what is found.
    ///
    /// @param rows what is kept of rows
    /// @param mentioned of whom rows speak, in as many parts as `rows`
    /// @param rejected rows that cannot be read
    record Into(Spill rows, Spill mentioned, Spill rejected) { }

    private final class OpenText extends OpenFile {
        private final FilePlan columns;
        private final Format format;
        private final Chunks chunks;
        private final ThreadLocal<TextRows> rows;

        OpenText(int file, int plan, FilePlan columns, Format format, Chunks chunks) {
            super(file, plan);
            this.columns = columns;
            this.format = format;
            this.chunks = chunks;
            this.rows = ThreadLocal.withInitial(() -> new TextRows(this.format, columns.slotOf, columns.columnOf.length));
        }

        @Override
        Optional<OpenFile.Work> next() throws IOException {
            return chunks.next().map(chunk -> new Work(this, encoder -> {
                TextRows of = rows.get();
                of.begin(chunk);
                encoder.read(RowsInFolders.of(of, columns), OpenFile.order(file, chunk.number()));
                if (!exact && of.isCutShort()) {
                    readAgain(this);
                }
                of.rest();
                chunks.release(chunk);
            }));
        }

        @Override
        long line() {
            return chunks.line();
        }

        @Override
        void close() throws IOException {
            if (chunks.endsWithoutLineEnd()) {
                notes.tell(file, Diagnostic.of(Code.NO_LINE_END, place(files.get(file))));
            }
            chunks.close();
        }
    }

    /// A chunk did not end where a row does, so that those behind it are wrong: the file is read once more, exactly.
    private synchronized void readAgain(OpenFile open) {
        again.add(open.file);
        if (current == open || waiting.remove(open.file) != null) {
            leave(open);
            current = current == open ? null : current;
        }
    }

    /// Closes a file that is not read to its end.
    private static void leave(OpenFile open) {
        try {
            open.close();
        } catch (IOException _) {
            // Nothing is lost with it: the file is read once more, or the run has failed.
        }
    }

    /// What one thread has found.
    private final class Found {
        private final Mentions mentions = new Mentions(into.mentioned);
        private final PartBuffers parts = new PartBuffers(into.rows);
        private final Faults faults = new Faults(into.rejected);
        private RowEncoder encoder;
        private OpenFile of;

        RowEncoder encoder(OpenFile open) {
            if (open != of) {
                of = open;
                faults.begin();
                encoder = new RowEncoder(plan(open.plan), open.plan, open.file, mentions, parts, faults, wanted.only);
            }
            return encoder;
        }
    }

    /// @param progress is told of bytes that have been read
    Scan(List<DataFile> files, Wanted wanted, Into into, Consumer<Diagnostic> diagnostics, LongConsumer progress) {
        this.files = files;
        this.turns = Turns.of(files);
        this.wanted = wanted;
        this.into = into;
        this.diagnostics = diagnostics;
        this.progress = progress;
        this.notes = new FileNotes(files);
    }

    /// @throws IOException where what is kept cannot be written
    void run(int threads) throws IOException {
        try {
            Workers.run(threads, this::work);
            readAgain(threads);
            doubted = notes.readTwoWays();
            again.addAll(doubted.keySet());
            readAgain(threads);
            notes.joinedHeaders();
            notes.tellTwoWays();
            notes.neverMet();
        } finally {
            waiting.values().forEach(Scan::leave);
            if (current != null) {
                leave(current);
            }
            for (ParquetFile file : closing) {
                file.close();
            }
            notes.tell(diagnostics);
        }
        keepAttributed();
    }

    /// Reads those files once more for which there is a reason.
    private void readAgain(int threads) throws IOException {
        if (!again.isEmpty()) {
            forget();
            Workers.run(threads, this::work);
            again.clear();
        }
    }

    /// Forgets what came of files that are read once more.
    private void forget() {
        for (int file : again) {
            into.mentioned.forget(OpenFile.order(file, 0), OpenFile.order(file + 1, 0));
            into.rows.forget(OpenFile.order(file, 0), OpenFile.order(file + 1, 0));
            into.rejected.forget(OpenFile.order(file, 0), OpenFile.order(file + 1, 0));
        }
        notes.forget(again);
        exact = true;
        next = turns.whole();
    }

    private void work() throws IOException {
        Found found = new Found();
        for (Optional<OpenFile.Work> work = take(); work.isPresent(); work = take()) {
            Workers.goOn();
            work.get().reading().with(found.encoder(work.get().open()));
        }
        notes.add(found.faults);
    }

    private synchronized FilePlan plan(int number) {
        return plans.get(number - KeptRow.PLANS);
    }

    /// The next part of the file that is open, or of the next one that can be read.
    private synchronized Optional<OpenFile.Work> take() {
        while (true) {
            if (current == null) {
                if (next == turns.count()) {
                    return Optional.empty();
                }
                current = open(turns.file(next), turns.isBegun(next));
                next++;
                continue;
            }
            try {
                Optional<OpenFile.Work> work = current.next();
                if (work.isEmpty()) {
                    current.close();
                    current = null;
                    continue;
                }
                if (turns.isFirst(next - 1)) {
                    waiting.put(current.file, current);
                    current = null;
                }
                return work;
            } catch (IOException e) {
                notes.brokenOff(current.file, current.line(), e);
            }
        }
    }

    /// A file that is to be read; null where nothing is left of it.
    private OpenFile open(int number, boolean isBegun) {
        if (exact && !again.contains(number)) {
            return null;
        }
        if (!exact && isBegun) {
            return waiting.remove(number);
        }
        DataFile file = files.get(number);
        return switch (file.kind()) {
            case TEXT -> text(number, file).orElse(null);
            case PARQUET -> parquet(number, file).orElse(null);
            case DOCUMENTS -> null;
        };
    }

    private static Place place(DataFile file) {
        return new Place.InFile(file.path().toString());
    }

    private Optional<OpenFile> text(int number, DataFile file) {
        try {
            TextFile text = TextFile.open(CountedStream.of(file.path(), progress));
            Optional<OpenFile> open = Optional.empty();
            try {
                open = text.isEmpty() ? unread(number, Diagnostic.of(Code.EMPTY_TABLE, place(file))) : rows(number, file, text);
            } finally {
                if (open.isEmpty()) {
                    text.close();
                }
            }
            return open;
        } catch (IOException e) {
            notes.brokenOff(number, 1, e);
            return Optional.empty();
        }
    }

    private Optional<OpenFile> rows(int number, DataFile file, TextFile text) throws IOException {
        Headers.Header header = header(number, file, text);
        FilePlan.Numerals numerals = header.delimiter() == ';' ? FilePlan.Numerals.SEMICOLONS : FilePlan.Numerals.TEXTS;
        Format format = text.format(header.delimiter());
        Optional<FilePlan> planned = planned(number, file, header.file().line(), columns(file, header.names()), numerals);
        if (header.file().endsInHeader() && planned.isPresent()) {
            if (planned.get().lacks(wanted.needs)) {
                notes.brokenOff(number, header.file().line(), new EOFException());
            } else {
                notes.tell(number, Diagnostic.of(Code.NO_LINE_END, place(file)));
            }
        }
        return planned.map(plan -> new OpenText(number, last(), plan, format, header.file().rows(format, plan.header.size(), exact)));
    }

    /// Nothing of a file can be read.
    private Optional<OpenFile> unread(int number, Diagnostic why) {
        notes.tell(number, why);
        notes.lost(number);
        return Optional.empty();
    }

    private Optional<OpenFile> parquet(int number, DataFile file) {
        try {
            Optional<Code> other = DataFiles.notParquet(file);
            if (other.isPresent()) {
                return unread(number, Diagnostic.of(other.get(), place(file)));
            }
            ParquetFile parquet = ParquetFile.open(file.path());
            closing.add(parquet);
            Optional<String> compression = parquet.unreadCompression();
            if (compression.isPresent()) {
                return unread(number, Diagnostic.of(Code.UNREAD_COMPRESSION, place(file), compression.get()));
            }
            return planned(number, file, 1, new FileColumns(parquet.header(), parquet.nested(), file.folders()), new FilePlan.Numerals(false, parquet::isText, Set.of())).map(plan -> new OpenParquet(number, last(), plan, parquet, notes, progress));
        } catch (IOException e) {
            notes.brokenOff(number, 1, e);
            return Optional.empty();
        }
    }

    /// What is read of a file with such a header; nothing where its rows do not tell of which partner they speak.
    private Optional<FilePlan> planned(int number, DataFile file, int line, FileColumns columns, FilePlan.Numerals numerals) {
        FilePlan plan = plan(file, columns, numerals.doubting(doubted.getOrDefault(number, Set.of())));
        if (!Headers.check(file.path().toString(), line, columns.names(), plan, wanted.partner, wanted.needs, diagnostic -> notes.tell(number, diagnostic))) {
            notes.lost(number);
            return Optional.empty();
        }
        Optional<String> damaged = plan.lacks(wanted.needs) ? Headers.damaged(columns.names(), plan) : Optional.empty();
        if (damaged.isPresent()) {
            return unread(number, Diagnostic.of(Code.HEADER_DAMAGED, new Place.InData(file.path().toString(), line, 1, ""), damaged.get())).map(_ -> plan);
        }
        plans.add(plan);
        return Optional.of(plan);
    }

    /// The number of the last plan.
    private int last() {
        return plans.size() - 1 + KeptRow.PLANS;
    }

    private Headers.Header header(int number, DataFile file, TextFile text) throws IOException {
        String name = file.path().getFileName().toString();
        Headers.Header header = Headers.find(name, text, names -> plan(file, columns(file, names), FilePlan.Numerals.TEXTS), wanted.partner);
        if (header.delimiter() != Headers.usual(name) && !header.told()) {
            notes.tell(number, Diagnostic.of(Code.UNUSUAL_DELIMITER, place(file), header.delimiter() == '\t' ? "tab" : String.valueOf((char) header.delimiter())));
        }
        int line = header.file().line();
        if (line > 1) {
            notes.headerAt(number, line);
            if (line > 2 || !header.told()) {
                notes.tell(number, Diagnostic.of(Code.HEADER_BELOW, new Place.InData(file.path().toString(), line, 1, "")));
            }
        }
        return header;
    }

    private static FileColumns columns(DataFile file, List<String> names) {
        return new FileColumns(names, Set.of(), file.folders());
    }

    private FilePlan plan(DataFile file, FileColumns columns, FilePlan.Numerals numerals) {
        return FilePlan.of(file.source(), wanted.partner, columns, wanted.only.isPresent() ? Optional.empty() : Optional.of(wanted.needs), numerals);
    }

    /// Rows that cannot be read and whose partner is one of whom others speak: that one may lack records. If nobody else speaks of the partner, it may be any.
    private void keepAttributed() throws IOException {
        Map<Integer, List<Faults.Attributed>> byPart = notes.attributed().stream().collect(Collectors.groupingBy(this::part, TreeMap::new, Collectors.toList()));
        Bytes out = new Bytes(64);
        for (var part : byPart.entrySet()) {
            Set<String> spoken = Mentions.among(part.getValue().stream().map(Faults.Attributed::partner).collect(Collectors.toSet()), into.mentioned, part.getKey());
            for (Faults.Attributed one : part.getValue()) {
                if (!spoken.contains(one.partner())) {
                    notes.anybody(one.file());
                } else if (wanted.only.isEmpty() || wanted.only.get().equals(one.partner())) {
                    out.clear();
                    out.number(KeptRow.REJECTED);
                    out.number(one.plan());
                    out.text(one.partner());
                    into.rows.add(part.getKey(), Long.MAX_VALUE, out);
                }
            }
        }
    }

    private int part(Faults.Attributed one) {
        byte[] utf8 = one.partner().getBytes(StandardCharsets.UTF_8);
        return Mentions.part(Chunk.padded(utf8), 0, utf8.length, into.rows.parts());
    }

    /// The sources of files that could not be read, or not to their end.
    Set<Source> lost() {
        return notes.lost();
    }

    /// How rows of each plan became records.
    List<FilePlan> plans() {
        return plans;
    }

    /// The tables of which any partner may lack records, since rows that cannot be read may speak of anybody.
    List<Table> open() {
        return notes.open();
    }

    /// The cells of months of which rows of a table of text speak, be they of any matter or not, by the source of their files.
    Map<Source, Set<Long>> months(Table table) {
        return notes.months(table);
    }
}
