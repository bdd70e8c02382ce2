package org.complang.table;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowGroupPredicate;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A Parquet file. Its parts can be read by several threads at once; columns that hold lists or structures are not looked at.
public final class ParquetFile implements Closeable {
    /// The library tells on standard error which processor it found; nobody asked. Kept, since loggers that nobody holds lose their level.
    private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

    static {
        LIBRARY.setLevel(Level.WARNING);
    }

    /// Rows that are there at once. The library makes arrays for so many anew in each part, and texts take hundreds of bytes for each.
    private static final int BATCH = 1 << 13;
    /// Texts of a column that are few.
    private static final int TERMS = 1 << 10;

    private final Path path;
    private final ParquetFileReader file;
    private final FileChannel bytes;
    private final List<ColumnSchema> columns;
    /// Columns that were read and are read no longer, with the memory that they have.
    private final Queue<ParquetTexts> idle = new ConcurrentLinkedQueue<>();
    /// For each part the number of its first row.
    private final long[] firsts;
    private final boolean inOrder;

    private ParquetFile(Path path, ParquetFileReader file, FileChannel bytes) {
        this.path = path;
        this.file = file;
        this.bytes = bytes;
        this.columns = file.getFileSchema().getColumns().stream().filter(ParquetFile::isOfRow).toList();
        List<RowGroup> groups = file.getFileMetaData().rowGroups();
        firsts = new long[groups.size()];
        long first = 1;
        for (int part = 0; part < firsts.length; part++) {
            firsts[part] = first;
            first += groups.get(part).numRows();
        }
        inOrder = IntStream.range(1, firsts.length).allMatch(part -> start(groups.get(part - 1)) < start(groups.get(part)));
    }

    /// @throws IOException where it is no Parquet file, or cannot be read
    public static ParquetFile open(Path path) throws IOException {
        FileChannel bytes = FileChannel.open(path);
        try {
            ParquetFile file = new ParquetFile(path, ParquetFileReader.open(InputFile.of(path)), bytes);
            // What is damaged is told here, and not when a part is read.
            file.unreadCompression();
            IntStream.range(0, file.parts()).forEach(part -> file.size(part, part + 1));
            file.holdRows();
            return file;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e instanceof IOException failed ? failed : new IOException(e);
        }
    }

    /// Holds that its end tells of all rows: where that is damaged, it may tell of none.
    private void holdRows() throws IOException {
        List<RowGroup> groups = file.getFileMetaData().rowGroups();
        long rows = groups.stream().mapToLong(RowGroup::numRows).sum();
        byte[] length = new byte[Integer.BYTES];
        ParquetPage.read(bytes, bytes.size() - 2L * Integer.BYTES, length, Integer.BYTES);
        long before = bytes.size() - 3L * Integer.BYTES - ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (groups.isEmpty() && before > 0) {
            throw new IOException("its end tells of no rows, and something stands before it");
        }
        if (rows != file.getFileMetaData().numRows()) {
            throw new IOException("its end tells of " + rows + " rows, and of " + file.getFileMetaData().numRows());
        }
    }

    /// Whether rows have the values of a column themselves. A part of a structure may be called as a column is, and says something else.
    private static boolean isOfRow(ColumnSchema column) {
        return column.maxRepetitionLevel() == 0 && column.fieldPath().elements().size() == 1;
    }

    /// The names of its columns.
    public List<String> header() {
        return columns.stream().map(ColumnSchema::name).toList();
    }

    /// The names of columns that hold lists or structures.
    public Set<String> nested() {
        return file.getFileSchema().getColumns().stream().filter(column -> !isOfRow(column)).map(column -> column.fieldPath().elements().getFirst()).collect(Collectors.toSet());
    }

    /// Whether a column holds texts, by its place in the header; else it holds numbers, days or what else is no text.
    public boolean isText(int column) {
        return ParquetTexts.isText(columns.get(column));
    }

    /// How its columns are compressed, where that cannot be read.
    public Optional<String> unreadCompression() {
        return file.getFileMetaData().rowGroups().stream().flatMap(group -> group.columns().stream()).map(column -> column.metaData().codec())
                .filter(codec -> codec == CompressionCodec.BROTLI || codec == CompressionCodec.LZO).map(CompressionCodec::name).findFirst();
    }

    /// How many parts it has.
    public int parts() {
        return firsts.length;
    }

    /// Bytes of the parts from one to another, as they are kept in the file.
    public long size(int part, int to) {
        return file.getFileMetaData().rowGroups().subList(part, to).stream().mapToLong(ParquetFile::size).sum();
    }

    /// Whether its parts stand one behind the other, so that several may be read together.
    public boolean isInOrder() {
        return inOrder;
    }

    private static long size(RowGroup group) {
        return group.columns().stream().mapToLong(column -> column.metaData().totalCompressedSize()).sum();
    }

    /// The number of the first row of a part, from 1.
    public long first(int part) {
        return firsts[part];
    }

    /// The rows of the parts from one to another. They are read by a reader of their own, which is closed with them. Where the file is broken, this fails with an [UncheckedIOException], and so may each
    /// step to a further row.
    ///
    /// @param wanted the columns to read, by their place in the header; below 0 one that is not of the file, and is not read
    /// @param read which of them are there to be asked for
    public ParquetRows rows(int part, int to, int[] wanted, boolean[] read) {
        try {
            List<RowGroup> groups = file.getFileMetaData().rowGroups().subList(part, to);
            ColumnSchema[] asked = IntStream.range(0, wanted.length).mapToObj(slot -> read[slot] && wanted[slot] >= 0 ? columns.get(wanted[slot]) : null).toArray(ColumnSchema[]::new);
            boolean[] byLibrary = new boolean[wanted.length];
            for (int slot = 0; slot < wanted.length; slot++) {
                ColumnSchema column = asked[slot];
                byLibrary[slot] = column != null && !groups.stream().allMatch(group -> chunk(group, column).filter(chunk -> ParquetTexts.reads(column, chunk, group.numRows())).isPresent());
            }
            for (int slot = 0; slot < wanted.length; slot++) {
                for (RowGroup group : byLibrary[slot] ? groups : List.<RowGroup>of()) {
                    ParquetPage.hold(bytes, chunk(group, asked[slot]).orElseThrow());
                }
            }
            List<String> names = IntStream.range(0, wanted.length).filter(slot -> byLibrary[slot]).mapToObj(slot -> asked[slot].name()).toList();
            boolean dotted = names.stream().anyMatch(name -> name.indexOf('.') >= 0);
            ColumnReaders readers = names.isEmpty() ? null : readers(groups, dotted ? ColumnProjection.all() : ColumnProjection.columns(names.toArray(String[]::new)));
            List<ColumnSchema> all = file.getFileSchema().getColumns();
            List<Optional<ParquetField>> fields = IntStream.range(0, wanted.length)
                    .mapToObj(slot -> Optional.ofNullable(asked[slot]).map(column -> byLibrary[slot] ? new ParquetValues(dotted ? readers.getColumnReader(all.indexOf(column)) : readers.getColumnReader(column.name())) : texts(groups, column)))
                    .toList();
            return new ParquetRows(fields, readers, columns.size(), first(part), groups.stream().mapToLong(RowGroup::numRows).sum(), idle::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException(path.toString(), e));
        }
    }

    /// @param columns by their names, in which the library takes a point for the step to a column within; all where a name has one
    private ColumnReaders readers(List<RowGroup> groups, ColumnProjection columns) {
        long from = start(groups.getFirst());
        long behind = start(groups.getLast()) + size(groups.getLast());
        // The library keeps all readers of a file in a list that only one thread at a time may lengthen.
        synchronized (file) {
            return file.buildColumnReaders(columns).filter(RowGroupPredicate.byteRange(from, behind)).batchSize(BATCH).build();
        }
    }

    private ParquetField texts(List<RowGroup> groups, ColumnSchema column) {
        List<ColumnMetaData> chunks = groups.stream().map(group -> chunk(group, column).orElseThrow()).toList();
        ParquetTexts resting = idle.stream().filter(texts -> texts.schema == column).filter(idle::remove).findFirst().orElseGet(() -> new ParquetTexts(column, bytes));
        return resting.begin(chunks);
    }

    private static Optional<ColumnMetaData> chunk(RowGroup group, ColumnSchema column) {
        return group.columns().stream().map(ColumnChunk::metaData).filter(chunk -> chunk.pathInSchema().equals(column.fieldPath())).findFirst();
    }

    /// What the file tells of the values of a column in one of its parts; nothing where it tells nothing, or nothing that can be relied upon.
    public Optional<ColumnBounds> bounds(int part, int column) {
        ColumnSchema schema = columns.get(column);
        return chunk(file.getFileMetaData().rowGroups().get(part), schema).map(ColumnMetaData::statistics).flatMap(told -> ParquetBounds.of(schema, told));
    }

    /// All texts that a column may hold in one of the parts, where the file tells them and they are few; nothing where not.
    public Optional<List<String>> terms(int part, int column) {
        ColumnSchema schema = columns.get(column);
        RowGroup group = file.getFileMetaData().rowGroups().get(part);
        return chunk(group, schema).filter(chunk -> ParquetTexts.reads(schema, chunk, group.numRows())).flatMap(chunk -> ParquetTexts.terms(bytes, chunk, TERMS));
    }

    private static long start(RowGroup group) {
        return group.columns().stream().mapToLong(ColumnChunk::chunkStartOffset).min().orElse(0);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        file.close();
    }
}
