package org.complang.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.complang.bulk.Pruning.Pruned;
import org.complang.table.ParquetFile;
import org.complang.table.ParquetRows;

/// A Parquet file while it is read. It is closed with the run, since other threads may still read.
final class OpenParquet extends OpenFile {
    private final FilePlan columns;
    private final ParquetFile parquet;
    private final FileNotes notes;
    private final LongConsumer progress;
    private int next;

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
        int part = next++;
        return Optional.of(new Work(this, encoder -> {
            Optional<Pruned> pruned = Pruning.of(columns, Arrays.stream(columns.columnOf).mapToObj(column -> parquet.bounds(part, column)).toList());
            if (pruned.isEmpty() || !read(part, encoder, pruned)) {
                read(part, encoder, Optional.empty());
            }
            progress.accept(parquet.size(part));
        }));
    }

    /// Where a part breaks off, what was read of it before stands, and that is told at the row that cannot be read.
    ///
    /// @return false where the part is to be read otherwise
    private boolean read(int part, RowEncoder encoder, Optional<Pruned> pruned) throws IOException {
        boolean[] all = new boolean[columns.columnOf.length];
        Arrays.fill(all, true);
        long line = parquet.first(part);
        try (ParquetRows rows = parquet.rows(part, columns.columnOf, pruned.map(Pruned::read).orElse(all))) {
            try {
                if (pruned.isPresent()) {
                    return encoder.readPruned(rows, order(file, part), pruned.get());
                }
                encoder.read(rows, order(file, part));
            } finally {
                line = rows.line();
            }
        } catch (UncheckedIOException e) {
            notes.brokenOff(file, line, cause(e));
        }
        return true;
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
