package org.complang.bulk;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.complang.bulk.DataFiles.DataFile;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.evaluate.Needs;
import org.complang.model.Column;
import org.complang.model.Source;
import org.complang.model.Table;
import org.complang.table.Chunk;
import org.complang.table.Chunks;
import org.complang.table.Format;
import org.complang.table.ParquetFile;
import org.complang.table.ParquetRows;
import org.complang.table.TextRows;
import org.complang.table.TextFile;
import org.complang.table.Texts;
import org.complang.wording.Phrase;

/// Reads the rows of all text tables once, with several threads, and keeps what matters for each part of the partners.
final class Scan {
    private final List<DataFile> files;
    private final Column partner;
    private final Needs needs;
    private final Optional<String> only;
    private final Spill spill;
    private final Spill rejected;
    private final Consumer<Diagnostic> diagnostics;
    private final LongConsumer progress;
    private final List<FilePlan> plans = new ArrayList<>();
    /// For each plan its file.
    private final List<Integer> fileOf = new ArrayList<>();
    private final Set<Integer> again = new TreeSet<>();
    private boolean exact;
    private final TreeSet<Table> open = new TreeSet<>((a, b) -> Integer.compare(a.index(), b.index()));
    private final Set<Source> lost = new LinkedHashSet<>();
    private final List<Texts> known = new ArrayList<>();
    private final List<Faults.Attributed> attributed = new ArrayList<>();
    private final List<ParquetFile> closing = new ArrayList<>();
    private int next;
    private Open current;

    /// A file while it is read, part by part.
    private abstract static class Open {
        final int file;
        final int plan;

        Open(int file, int plan) {
            this.file = file;
            this.plan = plan;
        }

        /// The next part; nothing at the end.
        abstract Optional<Work> next() throws IOException;

        /// The line, from 1, to which it has been read; 1 where there are no lines.
        abstract long line();

        abstract void close() throws IOException;
    }

    private final class OpenText extends Open {
        private final Format format;
        private final Chunks chunks;
        private final ThreadLocal<TextRows> rows;

        OpenText(int file, int plan, FilePlan columns, Format format, Chunks chunks) {
            super(file, plan);
            this.format = format;
            this.chunks = chunks;
            this.rows = ThreadLocal.withInitial(() -> new TextRows(this.format, columns.slotOf, columns.columnOf.length));
        }

        @Override
        Optional<Work> next() throws IOException {
            return chunks.next().map(chunk -> new Work(this, chunk.number(), encoder -> {
                TextRows of = rows.get();
                of.begin(chunk);
                encoder.read(of, order(file, chunk.number()));
                if (of.isCutShort()) {
                    readAgain(this);
                }
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
                diagnostics.accept(Diagnostic.of(Code.NO_LINE_END, place(files.get(file))));
            }
            chunks.close();
        }
    }

    private final class OpenParquet extends Open {
        /// Parts that are read together at most.
        private static final int TOGETHER = 8;

        private final ParquetFile parquet;
        private final FilePlan columns;
        private int next;

        OpenParquet(int file, int plan, FilePlan columns, ParquetFile parquet) {
            super(file, plan);
            this.columns = columns;
            this.parquet = parquet;
        }

        @Override
        Optional<Work> next() {
            if (next == parquet.parts()) {
                return Optional.empty();
            }
            int part = next;
            Optional<Pruning.Pruned> pruned = pruned(part);
            next++;
            // Parts of which little is read are read together: the library makes its arrays anew each time.
            while (parquet.isInOrder() && pruned.isPresent() && next < parquet.parts() && next - part < TOGETHER && pruned(next).filter(pruned.get()::isLike).isPresent()) {
                next++;
            }
            int to = next;
            return Optional.of(new Work(this, part, encoder -> {
                try {
                    read(part, to, pruned, encoder);
                } catch (RuntimeException e) {
                    broken(part, e);
                }
                progress.accept(parquet.size(part, to));
            }));
        }

        private Optional<Pruning.Pruned> pruned(int part) {
            return Pruning.of(columns, Arrays.stream(columns.columnOf).mapToObj(column -> parquet.bounds(part, column)).toList());
        }

        private void read(int part, int to, Optional<Pruning.Pruned> pruned, RowEncoder encoder) throws IOException {
            if (pruned.isPresent()) {
                try (ParquetRows rows = parquet.rows(part, to, columns.columnOf, pruned.get().read())) {
                    if (encoder.readPruned(rows, order(file, part), pruned.get())) {
                        return;
                    }
                }
            }
            boolean[] all = new boolean[columns.columnOf.length];
            Arrays.fill(all, true);
            try (ParquetRows rows = parquet.rows(part, to, columns.columnOf, all)) {
                encoder.read(rows, order(file, part));
            }
        }

        /// What was read of the part before stands.
        private void broken(int part, RuntimeException e) {
            synchronized (Scan.this) {
                brokenOff(files.get(file), part + 1L, new IOException(e));
            }
        }

        @Override
        long line() {
            return 1;
        }

        /// Other threads may still read; the file is closed with the run.
        @Override
        void close() { }
    }

    /// The place of a part among those of all files.
    private static long order(int file, int part) {
        return (long) file << 32 | part;
    }

    /// A chunk did not end where a row does, so that those behind it are wrong: the file is read once more, exactly.
    private synchronized void readAgain(Open open) {
        again.add(open.file);
        current = current == open ? null : current;
    }

    /// A part of a file that is to be read.
    private record Work(Open open, int part, Reading reading) { }

    /// What is done with a part.
    private interface Reading {
        void with(RowEncoder encoder) throws IOException;
    }

    /// @param needs what decisions look at
    /// @param only the identifier of the only partner whose records are kept, all of them; nothing where what matters is kept of all partners
    /// @param progress is told of bytes that have been read
    Scan(List<DataFile> files, Column partner, Needs needs, Optional<String> only, Spill spill, Spill rejected, Consumer<Diagnostic> diagnostics, LongConsumer progress) {
        this.files = files;
        this.partner = partner;
        this.needs = needs;
        this.only = only;
        this.spill = spill;
        this.rejected = rejected;
        this.diagnostics = diagnostics;
        this.progress = progress;
    }

    /// @throws IOException where what is kept cannot be written
    void run(int threads) throws IOException {
        try {
            Workers.run(threads, this::work);
            if (!again.isEmpty()) {
                forget();
                Workers.run(threads, this::work);
            }
        } finally {
            for (ParquetFile file : closing) {
                file.close();
            }
        }
        keepAttributed();
    }

    /// Forgets what came of files that are read once more.
    private void forget() {
        for (int file : again) {
            spill.forget(order(file, 0), order(file + 1, 0));
            rejected.forget(order(file, 0), order(file + 1, 0));
        }
        attributed.removeIf(one -> again.contains(fileOf.get(one.plan() - 1)));
        // Partners may have been noted in what is forgotten alone.
        known.clear();
        exact = true;
        next = 0;
    }

    private void work() throws IOException {
        Texts partners = new Texts();
        Faults faults = new Faults(rejected);
        RowEncoder encoder = null;
        Open of = null;
        for (Optional<Work> work = take(); work.isPresent(); work = take()) {
            Open open = work.get().open;
            if (open != of) {
                of = open;
                encoder = new RowEncoder(plan(open.plan), open.plan, open.file, partners, spill, faults, only);
            }
            work.get().reading.with(encoder);
        }
        done(partners, faults);
    }

    private synchronized void done(Texts partners, Faults faults) {
        known.add(partners);
        attributed.addAll(faults.attributed());
        open.addAll(faults.open());
        faults.cutOff().forEach(end -> brokenOff(files.get(end.file()), end.line(), new EOFException()));
    }

    private synchronized FilePlan plan(int number) {
        return plans.get(number - 1);
    }

    /// The next chunk of the file that is open, or of the next one that can be read.
    private synchronized Optional<Work> take() {
        while (true) {
            if (current == null) {
                if (next == files.size()) {
                    return Optional.empty();
                }
                DataFile file = files.get(next);
                if (exact && !again.contains(next)) {
                    next++;
                    continue;
                }
                current = switch (file.kind()) {
                    case TEXT -> text(next, file).orElse(null);
                    case PARQUET -> parquet(next, file).orElse(null);
                    case DOCUMENTS -> null;
                };
                next++;
                continue;
            }
            try {
                Optional<Work> work = current.next();
                if (work.isPresent()) {
                    return work;
                }
                current.close();
                current = null;
            } catch (IOException e) {
                brokenOff(files.get(current.file), current.line(), e);
            }
        }
    }

    private void brokenOff(DataFile file, long line, IOException e) {
        diagnostics.accept(Diagnostic.of(Code.FILE_BROKEN_OFF, new Place.InData(file.path().toString(), line, 1, ""), e.getClass().getSimpleName()));
        lost(file.source());
    }

    /// What a file holds cannot be read, or not to its end: any partner may lack what it would have told.
    private void lost(Source source) {
        lost.add(source);
        tables(source.partner());
    }

    private void tables(Source.Entry entry) {
        open.add(entry.table());
        entry.entries().forEach(this::tables);
    }

    private static Place place(DataFile file) {
        return new Place.InFile(file.path().toString());
    }

    private Optional<Open> text(int number, DataFile file) {
        try {
            TextFile text = TextFile.open(CountedStream.of(file.path(), progress));
            if (text.isEmpty()) {
                text.close();
                diagnostics.accept(Diagnostic.of(Code.EMPTY_TABLE, place(file)));
                lost(file.source());
                return Optional.empty();
            }
            byte delimiter = delimiter(file, text);
            Optional<FilePlan> plan = planned(number, file, text.header(delimiter));
            if (plan.isEmpty()) {
                text.close();
                return Optional.empty();
            }
            Format format = text.format(delimiter);
            return Optional.of(new OpenText(number, plans.size(), plan.get(), format, text.rows(format, exact)));
        } catch (IOException e) {
            brokenOff(file, 1, e);
            return Optional.empty();
        }
    }

    private Optional<Open> parquet(int number, DataFile file) {
        try {
            Optional<Code> other = DataFiles.notParquet(file);
            if (other.isPresent()) {
                diagnostics.accept(Diagnostic.of(other.get(), place(file)));
                lost(file.source());
                return Optional.empty();
            }
            ParquetFile parquet = ParquetFile.open(file.path());
            closing.add(parquet);
            return planned(number, file, parquet.header()).map(plan -> new OpenParquet(number, plans.size(), plan, parquet));
        } catch (IOException e) {
            brokenOff(file, 1, e);
            return Optional.empty();
        }
    }

    /// What is read of a file with such a header; nothing where its rows do not tell of which partner they speak.
    private Optional<FilePlan> planned(int number, DataFile file, List<String> header) {
        FilePlan plan = plan(file, header);
        if (!check(file.path().toString(), header, plan, partner, needs, diagnostics)) {
            lost(file.source());
            return Optional.empty();
        }
        plans.add(plan);
        fileOf.add(number);
        return Optional.of(plan);
    }

    /// What stands between the names of the header: that with which the file has most of the columns that are read.
    private byte delimiter(DataFile file, TextFile text) {
        boolean tabs = file.path().getFileName().toString().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(tsv|tab)(\\.gz)?");
        byte usual = tabs ? (byte) '\t' : (byte) ',';
        byte best = usual;
        int most = found(file, text, usual);
        for (byte delimiter : Format.DELIMITERS) {
            int found = found(file, text, delimiter);
            if (found > most) {
                best = delimiter;
                most = found;
            }
        }
        if (best != usual) {
            diagnostics.accept(Diagnostic.of(Code.UNUSUAL_DELIMITER, place(file), best == '\t' ? "tab" : String.valueOf((char) best)));
        }
        return best;
    }

    private int found(DataFile file, TextFile text, byte delimiter) {
        return plan(file, text.header(delimiter)).columnOf.length;
    }

    private FilePlan plan(DataFile file, List<String> header) {
        return FilePlan.of(file.source(), partner, header, only.isPresent() ? Optional.empty() : Optional.of(needs));
    }

    /// Tells what columns a file should have; false where its rows do not tell of which record they speak.
    ///
    /// @param name what messages call the file
    static boolean check(String name, List<String> header, FilePlan plan, Column partner, Needs needs, Consumer<Diagnostic> diagnostics) {
        header.stream().filter(column -> !column.isEmpty() && header.indexOf(column) != header.lastIndexOf(column)).distinct()
                .forEach(column -> diagnostics.accept(Diagnostic.of(Code.COLUMN_REPEATED, new Place.InData(name, 1, 1, column), column)));
        Optional<Table> unknown = plan.unknownKey(partner);
        for (FilePlan.Lacking lack : plan.lacking) {
            Optional<Column> key = lack.column().filter(column -> unknown.filter(table -> table == column.table() && (column == partner || table.key().contains(column))).isPresent());
            if (key.isPresent() || lack.fields().stream().anyMatch(needs::needs)) {
                Place place = new Place.InData(name, 1, 1, "");
                String names = String.join(", ", lack.names());
                diagnostics.accept(key.map(column -> Diagnostic.of(Code.NO_KEY_COLUMN, place, column == partner ? "partner" : column.table().record(), names))
                        .orElseGet(() -> Diagnostic.of(Code.COLUMN_MISSING, place, names, Phrase.of(plan.source.declared() ? "column.not-known" : "column.absent"))).suggesting(lack.names().stream().map(column -> NearestName.of(column, header)).flatMap(Optional::stream).findFirst()));
            }
        }
        return unknown.isEmpty();
    }

    /// Rows that cannot be read and whose partner is one of whom others speak: that one may lack records. If nobody else speaks of the partner, it may be any.
    private void keepAttributed() throws IOException {
        Texts texts = new Texts();
        Bytes out = new Bytes(64);
        for (Faults.Attributed one : attributed) {
            byte[] utf8 = one.partner().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            byte[] padded = java.util.Arrays.copyOf(utf8, utf8.length + Chunk.SLACK);
            if (known.stream().noneMatch(partners -> partners.find(padded, 0, utf8.length) >= 0)) {
                tables(plans.get(one.plan() - 1).source.partner());
                continue;
            }
            out.clear();
            out.number(RowEncoder.REJECTED);
            out.number(one.plan());
            out.slice(utf8, 0, utf8.length);
            spill.add(RowEncoder.part(texts.hash(texts.number(padded, 0, utf8.length)), spill.parts()), Long.MAX_VALUE, out);
        }
    }

    /// The sources of files that could not be read, or not to their end.
    Set<Source> lost() {
        return lost;
    }

    /// Some of the partners of whom rows speak, at most so many of each thread.
    List<String> partners(int most) {
        return known.stream().flatMap(texts -> texts.list().stream().limit(most)).distinct().sorted().toList();
    }

    /// How rows of each plan became records.
    List<FilePlan> plans() {
        return plans;
    }

    /// The tables of which any partner may lack records, since rows that cannot be read may speak of anybody.
    List<Table> open() {
        return List.copyOf(open);
    }
}
