package org.complang.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.complang.model.Table;
import org.complang.table.Chunk;
import org.complang.table.Chunks;
import org.complang.table.Format;
import org.complang.table.Rows;
import org.complang.table.TextFile;
import org.complang.table.Texts;

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
    private final TreeSet<Table> open = new TreeSet<>((a, b) -> Integer.compare(a.index(), b.index()));
    private final List<Texts> known = new ArrayList<>();
    private final List<Faults.Attributed> attributed = new ArrayList<>();
    private int next;
    private Open current;

    /// A file while it is read.
    private record Open(int file, int plan, TextFile text, Format format, Chunks chunks) { }

    /// A chunk to be read.
    private record Work(Open open, Chunk chunk) { }

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
        Workers.run(threads, this::work);
        keepAttributed();
    }

    private void work() throws IOException {
        Texts partners = new Texts();
        Faults faults = new Faults(rejected);
        RowEncoder encoder = null;
        Rows rows = null;
        Open of = null;
        for (Optional<Work> work = take(); work.isPresent(); work = take()) {
            Open open = work.get().open;
            if (open != of) {
                of = open;
                FilePlan plan = plan(open.plan);
                encoder = new RowEncoder(plan, open.plan, open.file, partners, spill, faults, only);
                rows = new Rows(open.format, plan.slotOf, plan.columnOf.length);
            }
            rows.begin(work.get().chunk);
            encoder.read(rows, (long) open.file << 32 | work.get().chunk.number());
            open.chunks.release(work.get().chunk);
        }
        done(partners, faults);
    }

    private synchronized void done(Texts partners, Faults faults) {
        known.add(partners);
        attributed.addAll(faults.attributed());
        open.addAll(faults.open());
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
                current = file.kind() == DataFiles.Kind.TEXT ? open(next, file).orElse(null) : null;
                next++;
                continue;
            }
            try {
                Optional<Chunk> chunk = current.chunks.next();
                if (chunk.isPresent()) {
                    return Optional.of(new Work(current, chunk.get()));
                }
                if (current.chunks.endsWithoutLineEnd()) {
                    diagnostics.accept(Diagnostic.of(Code.NO_LINE_END, place(files.get(current.file))));
                }
                current.chunks.close();
                current = null;
            } catch (IOException e) {
                brokenOff(files.get(current.file), current.chunks.line(), e);
            }
        }
    }

    private void brokenOff(DataFile file, long line, IOException e) {
        diagnostics.accept(Diagnostic.of(Code.FILE_BROKEN_OFF, new Place.InData(file.path().toString(), line, 1, ""), e.getClass().getSimpleName()));
        tables(file.source().partner());
    }

    private void tables(org.complang.model.Source.Entry entry) {
        open.add(entry.table());
        entry.entries().forEach(this::tables);
    }

    private static Place place(DataFile file) {
        return new Place.InFile(file.path().toString());
    }

    private Optional<Open> open(int number, DataFile file) {
        try {
            TextFile text = TextFile.open(CountedStream.of(file.path(), progress));
            if (text.isEmpty()) {
                text.close();
                diagnostics.accept(Diagnostic.of(Code.NO_DOCUMENTS, place(file)));
                return Optional.empty();
            }
            byte delimiter = delimiter(file, text);
            List<String> header = text.header(delimiter);
            FilePlan plan = plan(file, header);
            if (!check(file, header, plan)) {
                text.close();
                tables(file.source().partner());
                return Optional.empty();
            }
            plans.add(plan);
            Format format = text.format(delimiter);
            return Optional.of(new Open(number, plans.size(), text, format, text.rows(format)));
        } catch (IOException e) {
            brokenOff(file, 1, e);
            return Optional.empty();
        }
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

    private boolean check(DataFile file, List<String> header, FilePlan plan) {
        header.stream().filter(name -> !name.isEmpty() && header.indexOf(name) != header.lastIndexOf(name)).distinct()
                .forEach(name -> diagnostics.accept(Diagnostic.of(Code.COLUMN_REPEATED, new Place.InData(file.path().toString(), 1, 1, name), name)));
        boolean knows = plan.knowsPartner(partner);
        for (FilePlan.Lacking lack : plan.lacking) {
            boolean ofPartner = lack.column() == partner;
            if (ofPartner && !knows || !ofPartner && needs.needs(lack.column())) {
                diagnostics.accept(Diagnostic.of(ofPartner ? Code.NO_PARTNER_COLUMN : Code.COLUMN_MISSING, new Place.InData(file.path().toString(), 1, 1, ""), String.join(", ", lack.names()))
                        .suggesting(lack.names().stream().map(name -> NearestName.of(name, header)).flatMap(Optional::stream).findFirst()));
            }
        }
        return knows;
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

    /// How rows of each plan became records.
    List<FilePlan> plans() {
        return plans;
    }

    /// The tables of which any partner may lack records, since rows that cannot be read may speak of anybody.
    List<Table> open() {
        return List.copyOf(open);
    }
}
