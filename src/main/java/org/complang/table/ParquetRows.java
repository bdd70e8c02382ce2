package org.complang.table;

import dev.hardwood.reader.ColumnReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Goes through the rows of parts of a Parquet file: texts page by page, all else batch by batch as the library reads it.
public final class ParquetRows implements Rows, AutoCloseable {
    /// Null where nothing but texts is read.
    private final ColumnReaders readers;
    private final ParquetField[] fields;
    private final ParquetField[] read;
    private final ParquetTexts[] texts;
    private final ParquetValues[] values;
    private final Consumer<ParquetTexts> idle;
    private final int columns;
    private long line;
    private long left;
    /// The row of the batch.
    private int row = -1;
    private int rows;
    private boolean ascii;

    /// @param wanted each wanted field; nothing where it is not asked for
    /// @param readers all that are read by the library; null where none is
    /// @param columns how many columns the file has
    /// @param first the number of the first row, from 1
    /// @param count how many rows there are
    /// @param idle takes each column of texts when the last row has been read
    ParquetRows(List<Optional<ParquetField>> wanted, ColumnReaders readers, int columns, long first, long count, Consumer<ParquetTexts> idle) {
        this.readers = readers;
        this.idle = idle;
        this.columns = columns;
        this.line = first - 1;
        this.left = count;
        this.fields = wanted.stream().map(field -> field.orElse(null)).toArray(ParquetField[]::new);
        this.read = Arrays.stream(fields).filter(Objects::nonNull).toArray(ParquetField[]::new);
        this.texts = Arrays.stream(read).filter(ParquetTexts.class::isInstance).toArray(ParquetTexts[]::new);
        this.values = Arrays.stream(read).filter(ParquetValues.class::isInstance).toArray(ParquetValues[]::new);
    }

    @Override
    public boolean next() {
        line++;
        if (left == 0) {
            return false;
        }
        left--;
        try {
            boolean other = readers != null && nextOfBatch();
            for (ParquetTexts text : texts) {
                other |= text.next();
            }
            if (other) {
                ascii = true;
                for (ParquetField field : read) {
                    ascii &= field.ascii;
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            throw new UncheckedIOException(e instanceof IOException failed ? failed : new IOException(e));
        }
    }

    /// @return whether another batch was read for it
    private boolean nextOfBatch() throws IOException {
        row++;
        boolean other = row >= rows;
        while (row >= rows) {
            if (!readers.nextBatch()) {
                throw new IOException("a column with fewer values than there are rows");
            }
            rows = readers.getRecordCount();
            row = 0;
            for (ParquetValues field : values) {
                field.load(rows);
            }
        }
        for (ParquetValues field : values) {
            field.at(row);
        }
        return other;
    }

    @Override
    public int fields() {
        return columns;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public byte[] bytes(int slot) {
        return fields[slot].shown().bytes;
    }

    @Override
    public int start(int slot) {
        return fields[slot].shown().start;
    }

    @Override
    public int end(int slot) {
        return fields[slot].shown().end;
    }

    @Override
    public long count(int slot) {
        long held = fields[slot].count();
        return held >= 0 ? held : Rows.super.count(slot);
    }

    @Override
    public boolean isAscii() {
        return ascii;
    }

    @Override
    public String text(int slot) {
        return fields[slot].text();
    }

    /// The wanted fields alone.
    @Override
    public String row() {
        List<String> said = new ArrayList<>();
        for (ParquetField field : read) {
            said.add(field.schema.name() + "=" + field.text());
        }
        return String.join(", ", said);
    }

    @Override
    public void close() {
        for (ParquetTexts text : texts) {
            text.rest();
            idle.accept(text);
        }
        if (readers != null) {
            readers.close();
        }
    }
}
