package org.complang.table;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowGroupPredicate;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A Parquet file. Its parts can be read by several threads at once; columns that hold lists are not looked at.
public final class ParquetFile implements Closeable {
    /// The library tells on standard error which processor it found; nobody asked. Kept, since loggers that nobody holds lose their level.
    private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

    static {
        LIBRARY.setLevel(Level.WARNING);
    }

    private final Path path;
    private final ParquetFileReader file;
    private final List<ColumnSchema> columns;

    private ParquetFile(Path path, ParquetFileReader file) {
        this.path = path;
        this.file = file;
        this.columns = file.getFileSchema().getColumns().stream().filter(column -> column.maxRepetitionLevel() == 0).toList();
    }

    /// @throws IOException where it is no Parquet file, or cannot be read
    public static ParquetFile open(Path path) throws IOException {
        try {
            return new ParquetFile(path, ParquetFileReader.open(InputFile.of(path)));
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    /// The names of its columns.
    public List<String> header() {
        return columns.stream().map(ColumnSchema::name).toList();
    }

    /// How many parts it has.
    public int parts() {
        return file.getFileMetaData().rowGroups().size();
    }

    /// Bytes of a part, as they are kept in the file.
    public long size(int part) {
        return file.getFileMetaData().rowGroups().get(part).columns().stream().mapToLong(column -> column.metaData().totalCompressedSize()).sum();
    }

    /// The rows of a part. Each is read by a reader of its own, which is closed with them.
    ///
    /// @param wanted the columns to read, by their place in the header
    public ParquetRows rows(int part, int[] wanted) throws IOException {
        try {
            List<RowGroup> groups = file.getFileMetaData().rowGroups();
            long first = 1;
            for (int i = 0; i < part; i++) {
                first += groups.get(i).numRows();
            }
            String[] names = Arrays.stream(wanted).mapToObj(column -> columns.get(column).name()).toArray(String[]::new);
            long from = start(groups.get(part));
            ColumnReaders readers = file.buildColumnReaders(ColumnProjection.columns(names)).filter(RowGroupPredicate.byteRange(from, from + size(part))).build();
            return new ParquetRows(Arrays.stream(names).map(readers::getColumnReader).toList(), readers, columns.size(), first);
        } catch (RuntimeException e) {
            throw new IOException(path.toString(), e);
        }
    }

    private static long start(RowGroup group) {
        return group.columns().stream().mapToLong(ColumnChunk::chunkStartOffset).min().orElse(0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
