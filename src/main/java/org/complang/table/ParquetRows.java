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
    private final PlainRows found;
    private long line;
    private long nextLine;
    /// The line of the first row of which was told last.
    private long firstLine;
    private long left;
    /// How many rows of the batch are still to come.
    private int ofBatch;
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
        this.nextLine = first;
        this.left = count;
        this.fields = wanted.stream().map(field -> field.orElse(null)).toArray(ParquetField[]::new);
        this.read = Arrays.stream(fields).filter(Objects::nonNull).toArray(ParquetField[]::new);
        this.texts = Arrays.stream(read).filter(ParquetTexts.class::isInstance).toArray(ParquetTexts[]::new);
        this.values = Arrays.stream(read).filter(ParquetValues.class::isInstance).toArray(ParquetValues[]::new);
        this.found = new PlainRows(fields.length);
    }

    @Override
    public boolean next() {
        line = nextLine;
        if (left == 0) {
            return false;
        }
        ready();
        pass(1);
        for (ParquetTexts text : texts) {
            text.next();
        }
        for (ParquetValues value : values) {
            value.next();
        }
        return true;
    }

    @Override
    public PlainRows ahead() {
        found.count = 0;
        if (left > 0) {
            line = nextLine;
            ready();
            found.count = count();
            firstLine = nextLine;
            for (int slot = 0; slot < fields.length; slot++) {
                if (fields[slot] != null) {
                    fields[slot].tell(found.fields[slot], found.count);
                }
            }
            pass(found.count);
        }
        return found;
    }

    /// How many rows there are before a page or the batch ends.
    private int count() {
        int count = (int) Math.min(readers == null ? left : Math.min(left, ofBatch), PlainRows.MOST);
        for (ParquetTexts text : texts) {
            count = Math.min(count, text.ahead());
        }
        return count;
    }

    private void pass(int count) {
        nextLine += count;
        left -= count;
        ofBatch -= count;
    }

    @Override
    public void to(int row) {
        line = firstLine + row;
        for (ParquetField field : read) {
            field.back(row);
        }
    }

    /// Sees to it that the next row can be read.
    private void ready() {
        try {
            boolean other = readers != null && ofBatch == 0;
            while (readers != null && ofBatch == 0) {
                batch();
            }
            for (ParquetTexts text : texts) {
                other |= text.ready();
            }
            if (other) {
                ascii = true;
                for (ParquetField field : read) {
                    ascii &= field.ascii;
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UncheckedIOException(e instanceof IOException failed ? failed : new IOException(e));
        }
    }

    private void batch() throws IOException {
        if (!readers.nextBatch()) {
            throw new IOException("a column with fewer values than there are rows");
        }
        ofBatch = readers.getRecordCount();
        for (ParquetValues field : values) {
            field.load(ofBatch);
        }
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
