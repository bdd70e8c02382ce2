package org.complang.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.complang.bulk.DataFiles.DataFile;
import org.complang.data.PartnerData;
import org.complang.decision.Summary;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.evaluate.Evaluator;
import org.complang.evaluate.Needs;
import org.complang.model.Competency;
import org.complang.model.Table;

/// Decides all partners of files, or looks for one of them: the way into this room. Rows of tables are read in one pass by several threads; what matters of them is kept apart for parts of the partners, and each
/// part is decided as one batch. Memory is bounded; what does not fit is put aside on disk. Files whose quotes or days can be read in two ways are read once more. Documents are decided one after the other as they are read.
public final class Bulk {
    /// Parts of the partners. Always the same, so that the work is cut the same way on every machine.
    private static final int PARTS = 128;
    /// Partners that are named where one is not found.
    private static final int OTHERS = 1_000;

    private final Evaluator evaluator;
    private final LocalDate asOf;
    private final Predicate<Competency> wanted;
    private final int threads;
    private final long memory;
    private final Consumer<Diagnostic> diagnostics;

    /// Told of how much has been read.
    public interface Progress {
        /// @param read bytes that have been read
        /// @param total bytes that there are
        void at(long read, long total);
    }

    /// Takes results.
    public interface Results {
        /// What was written of all decisions of a partner, partner after partner, in the order of their identifiers.
        ///
        /// @param utf8 holds it until the method returns
        /// @param from where it begins
        /// @param to the place behind its last byte: it is no length
        void partner(byte[] utf8, int from, int to) throws IOException;
    }

    /// @param wanted which competencies are decided
    /// @param memory bytes of rows that may be held in memory
    /// @param diagnostics is told what is wrong with files as a whole; by several threads
    public Bulk(Evaluator evaluator, LocalDate asOf, Predicate<Competency> wanted, int threads, long memory, Consumer<Diagnostic> diagnostics) {
        this.evaluator = evaluator;
        this.asOf = asOf;
        this.wanted = wanted;
        this.threads = threads;
        this.memory = memory;
        this.diagnostics = diagnostics;
    }

    long memory() {
        return memory;
    }

    /// Whether a file in a folder of data would be read as data, as its name says.
    public static boolean isData(Path file) {
        return DataFiles.isData(file);
    }

    /// The files that are read where a path is named: it, or what is in the folder.
    public static List<Path> files(Path path) {
        return DataFiles.files(path);
    }

    /// Whether a path is a folder or a file of rows, and not of documents.
    public static boolean isTable(Path path) {
        return DataFiles.isTable(path);
    }

    /// Takes what was written of a partner together with its identifier.
    interface ByPartner {
        /// @param order with `index`, the place of the partner's document among all; both 0 where it stands in tables
        void partner(String identifier, long order, long index, String text) throws IOException;
    }

    /// Decides every partner. Results of documents come first, in the order of the documents, then those of tables, in the order of the partners' identifiers. May be called again.
    ///
    /// @param paths files and folders, all of which are read as one set of data
    /// @param written what is written of decisions; its function must not return null
    /// @param results takes it, on the thread that calls; what it throws ends the run
    /// @param rejectedRows takes what could not be read, on that thread, too
    /// @param progress is told of bytes that have been read; by several threads
    /// @throws IOException where what is kept or what is decided cannot be written, or the thread is interrupted
    public Summary decide(List<Path> paths, Written written, Results results, Consumer<RejectedRow> rejectedRows, Progress progress) throws IOException {
        return decide(paths, written, rejectedRows, progress, (ofDocuments, decided, repeated) -> {
            Merge.Entries entries = entry -> {
                repeated.inAnyOrder(entry);
                results.partner(entry.bytes(), entry.from(), entry.to());
            };
            Merge.oneByOne(ofDocuments, entries);
            Merge.each(List.of(decided), entries);
        });
    }

    /// The same with all results in the order of the partners' identifiers.
    Summary decideInOrder(List<Path> paths, Written written, ByPartner results, Consumer<RejectedRow> rejectedRows, Progress progress) throws IOException {
        return decide(paths, written, rejectedRows, progress, (ofDocuments, decided, repeated) -> {
            try (Spill shared = new Spill(PARTS, memory / 8); Spill sorted = new Spill(PARTS, memory / 8)) {
                Merge.sort(ofDocuments, shared, sorted);
                Merge.each(List.of(sorted, decided), entry -> {
                    repeated.inOrder(entry);
                    results.partner(entry.partner(), entry.order(), entry.index(), entry.text());
                });
            }
        });
    }

    /// Gives on what was decided.
    private interface Giving {
        void give(Spill ofDocuments, Spill decided, Repeated repeated) throws IOException;
    }

    private Summary decide(List<Path> paths, Written written, Consumer<RejectedRow> rejectedRows, Progress progress, Giving giving) throws IOException {
        DataFiles found = new DataFiles(evaluator.programme(), diagnostics);
        List<DataFile> files = found.find(paths);
        LongConsumer read = read(files, progress);
        try (Spill rows = new Spill(PARTS, memory); Spill mentioned = new Spill(PARTS, memory / 2); Spill rejected = new Spill(1, memory / 8); Spill decided = new Spill(PARTS, memory / 2);
             Spill ofDocuments = new Spill(1, memory / 2); Spill notTaken = new Spill(1, memory / 8); Spill differing = new Spill(PARTS, memory / 8)) {
            Counts counts = new Counts();
            DocumentScan documents = new DocumentScan(files, new Decider(evaluator, asOf, wanted, written, found.isUnread()), ofDocuments, notTaken, counts, diagnostics, read);
            documents.run(threads);
            Needs needs = needs();
            Scan scan = scan(files, needs, Optional.empty(), new Scan.Into(rows, mentioned, rejected), read);
            boolean incomplete = found.isUnread() || !scan.open().isEmpty();
            SeenMonths months = new SeenMonths(evaluator.programme().shape().tables(), needs);
            Untold untold = new Untold();
            decideParts(scan, rows, mentioned, new Deciding(new Decider(evaluator, asOf, wanted, written, incomplete), decided, differing, months, untold), counts);
            tellMissing(files, needs, months, scan);
            if (!incomplete) {
                untold.tell().ifPresent(diagnostics);
            }
            Consumer<RejectedRow> each = row -> {
                if (row.diagnostic().isError()) {
                    counts.rejected(row.diagnostic().code());
                }
                rejectedRows.accept(row);
            };
            documents.rejected(each);
            new RejectedRows(evaluator.programme().shape(), names(files)).each(rejected, each);
            Merge.each(List.of(differing), entry -> each.accept(Differing.row(entry)));
            giving.give(ofDocuments, decided, new Repeated(files, memory / 4, diagnostics));
            return counts.summary(evaluator.programme(), incomplete);
        }
    }

    /// Tells what files there should be, and are not.
    private void tellMissing(List<DataFile> files, Needs needs, SeenMonths months, Scan scan) {
        List<Table> without = Unfiled.lists(files, evaluator.programme().shape(), needs);
        if (!without.isEmpty()) {
            diagnostics.accept(Diagnostic.of(Code.LISTS_WITHOUT_FILE, new Place.Nowhere(), without.stream().map(Table::plural).collect(Collectors.joining(", "))));
        }
        months.add(scan::months);
        months.tell(diagnostics);
        months.tell(scan::months, diagnostics);
    }

    private static LongConsumer read(List<DataFile> files, Progress progress) {
        long total = files.stream().mapToLong(DataFile::size).sum();
        AtomicLong read = new AtomicLong();
        return more -> progress.at(read.addAndGet(more), total);
    }

    private static List<String> names(List<DataFile> files) {
        return files.stream().map(file -> file.path().toString()).toList();
    }

    private Needs needs() {
        return Needs.of(evaluator.programme(), asOf, wanted);
    }

    private Scan scan(List<DataFile> files, Needs needs, Optional<String> only, Scan.Into into, LongConsumer progress) throws IOException {
        Scan scan = new Scan(files, new Scan.Wanted(evaluator.programme().shape().partnerKey(), needs, only), into, diagnostics, progress);
        scan.run(threads);
        return scan;
    }

    /// What was found where one partner was looked for.
    ///
    /// @param partner the partner with all its records; nothing where nothing speaks of it
    /// @param others some of those of whom something speaks
    /// @param incomplete whether data of any partner may be missing, and so of this one
    public record Found(Optional<PartnerData> partner, List<String> others, boolean incomplete) { }

    /// Looks for one partner.
    public Found partner(List<Path> paths, String identifier, Consumer<RejectedRow> rejectedRows, Progress progress) throws IOException {
        DataFiles data = new DataFiles(evaluator.programme(), diagnostics);
        List<DataFile> files = data.find(paths);
        LongConsumer read = read(files, progress);
        try (Spill rows = new Spill(1, memory); Spill mentioned = new Spill(1, memory / 2); Spill rejected = new Spill(1, memory / 8)) {
            Needs needs = needs();
            Scan scan = scan(files, needs, Optional.of(identifier), new Scan.Into(rows, mentioned, rejected), read);
            // Of what is no text only the rows of the partner are known, which may lack months that others have.
            boolean allAreText = files.stream().noneMatch(file -> file.kind() == DataFiles.Kind.PARQUET);
            tellMissing(files, needs, new SeenMonths(allAreText ? evaluator.programme().shape().tables() : List.of(), needs), scan);
            new RejectedRows(evaluator.programme().shape(), names(files)).each(rejected, rejectedRows);
            PartnerData found = new PartLoader(evaluator.programme().shape(), scan.plans(), diagnostics).load(List.of(rows.read(0)), scan.lost());
            List<String> others = Mentions.first(mentioned, OTHERS);
            boolean there = found.partners() > 0 && found.partner(0).equals(identifier);
            Optional<PartnerData> inDocuments = DocumentScan.find(files, evaluator.programme().shape(), identifier, diagnostics, read);
            if (there && inDocuments.isPresent()) {
                diagnostics.accept(Repeated.diagnostic(new Place.InData(identifier, 0, 0, ""), identifier, false));
            }
            return there ? new Found(Optional.of(found), others, data.isUnread() || !scan.open().isEmpty()) : new Found(inDocuments, others, data.isUnread());
        }
    }

    /// How parts are decided, and where is put what came of each.
    private record Deciding(Decider decider, Spill decided, Spill differing, SeenMonths months, Untold untold) { }

    private void decideParts(Scan scan, Spill rows, Spill mentioned, Deciding deciding, Counts counts) throws IOException {
        AtomicInteger next = new AtomicInteger();
        Workers.run(threads, () -> {
            Counts own = new Counts();
            SeenMonths months = deciding.months.nothingYet();
            Untold untold = new Untold();
            Differing differing = new Differing();
            PartLoader loader = new PartLoader(evaluator.programme().shape(), scan.plans(), differing);
            for (int part = next.getAndIncrement(); part < PARTS; part = next.getAndIncrement()) {
                Workers.goOn();
                PartnerData batch = loader.load(List.of(mentioned.read(part), rows.read(part)), scan.lost());
                months.add(batch);
                untold.add(loader, batch);
                deciding.differing.add(part, part, differing.inOrder());
                new DecidedPart(batch, part, deciding.decided, own).decide(deciding.decider);
            }
            counts.add(own);
            deciding.months.add(months);
            deciding.untold.add(untold);
        });
    }
}
