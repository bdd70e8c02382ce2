package org.complang.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.complang.bulk.Pruning.Pruned;
import org.complang.table.ColumnBounds;
import org.complang.table.ParquetFile;
import org.complang.table.ParquetRows;
import org.complang.table.Rows;

/// A Parquet file while it is read. It is closed with the run, since other threads may still read.
final class OpenParquet extends OpenFile {
    /// Parts that are read together at most.
    private static final int TOGETHER = 32;

    private final FilePlan columns;
    private final ParquetFile parquet;
    private final FileNotes notes;
    private final LongConsumer progress;
    private int next;
    /// What is known of the next part, where that has been found out already; null where not.
    private Optional<Pruned> ahead;

    OpenParquet(int file, int plan, FilePlan columns, ParquetFile parquet, FileNotes notes, LongConsumer progress) {
        super(file, plan);
        this.columns = columns;
        this.parquet = parquet;
        this.notes = notes;
        this.progress = progress;
    }

    @Override
    Optional<Work> next() {
        if (next == parquet.parts()) {
            return Optional.empty();
        }
        int part = next;
        Optional<Pruned> pruned = ahead == null ? pruned(part) : ahead;
        ahead = null;
        next++;
        // Parts of which little is read are read together: the library makes its arrays anew each time.
        while (parquet.isInOrder() && pruned.isPresent() && next < parquet.parts() && next - part < TOGETHER && ahead == null) {
            Optional<Pruned> following = pruned(next);
            if (following.filter(pruned.get()::isLike).isPresent()) {
                next++;
            } else {
                ahead = following;
            }
        }
        int to = next;
        return Optional.of(new Work(this, encoder -> {
            for (int from = part; from < to; ) {
                OptionalInt behind = pruned.isPresent() ? read(from, to, encoder, pruned) : OptionalInt.empty();
                from = behind.isPresent() ? behind.getAsInt() : read(from, from + 1, encoder, Optional.empty()).getAsInt();
            }
            progress.accept(parquet.size(part, to));
        }));
    }

    private Optional<Pruned> pruned(int part) {
        return Pruning.of(columns, IntStream.range(0, columns.columnOf.length).mapToObj(slot -> bounds(part, slot)).toList(), slot -> columns.told[slot] == null ? parquet.terms(part, columns.columnOf[slot]) : Optional.empty());
    }

    private Optional<ColumnBounds> bounds(int part, int slot) {
        String told = columns.told[slot];
        return told == null ? parquet.bounds(part, columns.columnOf[slot]) : Optional.of(told).filter(text -> !text.isEmpty()).map(text -> new ColumnBounds(ColumnBounds.Kind.TEXTS, text, text, false));
    }

    /// Where a part breaks off, what was read of it before stands, and that is told at the row that cannot be read.
    ///
    /// @return the part with which to go on; nothing where the first part is to be read otherwise
    private OptionalInt read(int part, int to, RowEncoder encoder, Optional<Pruned> pruned) throws IOException {
        boolean[] all = new boolean[columns.columnOf.length];
        Arrays.fill(all, true);
        long line = parquet.first(part);
        try (ParquetRows ofFile = parquet.rows(part, to, columns.columnOf, pruned.map(Pruned::read).orElse(all))) {
            Rows rows = RowsInFolders.of(ofFile, columns);
            try {
                if (pruned.isPresent()) {
                    return encoder.readPruned(rows, order(file, part), pruned.get()) ? OptionalInt.of(to) : OptionalInt.empty();
                }
                encoder.read(rows, order(file, part));
            } finally {
                line = Math.max(line, rows.line());
            }
        } catch (UncheckedIOException e) {
            notes.brokenOff(file, line, cause(e));
            int behind = part + 1;
            while (behind < to && parquet.first(behind) <= line) {
                behind++;
            }
            return OptionalInt.of(behind);
        }
        return OptionalInt.of(to);
    }

    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : cause(e.getCause());
    }

    @Override
    long line() {
        return 1;
    }

    @Override
    void close() { }
}
