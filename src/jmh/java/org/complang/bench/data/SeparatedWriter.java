package org.complang.bench.data;

import java.io.IOException;
import java.util.List;

/// Records as rows of a table, with quotes only where they are needed.
final class SeparatedWriter implements RecordWriter {
    private final Bytes out;
    private final char separator;
    private boolean first;

    /// Writes the names of the columns.
    SeparatedWriter(Bytes out, char separator, List<Word> columns) throws IOException {
        this.out = out;
        this.separator = separator;
        begin();
        for (Word column : columns) {
            text(column, column);
        }
        end();
    }

    @Override
    public void begin() {
        first = true;
    }

    @Override
    public void end() throws IOException {
        out.put('\n');
    }

    private void separate() throws IOException {
        if (!first) {
            out.put(separator);
        }
        first = false;
    }

    @Override
    public void text(Word name, Word value) throws IOException {
        separate();
        if (value != null) {
            out.put(separator == ',' ? value.csv() : value.tsv());
        }
    }

    @Override
    public void id(Word name, char letter, long number) throws IOException {
        separate();
        if (letter != 0) {
            out.put(letter);
        }
        out.number(number);
    }

    @Override
    public void tenant(Word name, long high, long low) throws IOException {
        separate();
        out.tenant(high, low);
    }

    @Override
    public void number(Word name, int value) throws IOException {
        separate();
        if (value != MISSING) {
            out.number(value);
        }
    }

    private static final byte[] YES = Bytes.of("true");
    private static final byte[] NO = Bytes.of("false");

    @Override
    public void yesNo(Word name, int value) throws IOException {
        separate();
        if (value != MISSING) {
            out.put(value == 1 ? YES : NO);
        }
    }

    @Override
    public void day(Word name, int epochDay) throws IOException {
        separate();
        if (epochDay != MISSING) {
            out.day(epochDay);
        }
    }

    @Override
    public void month(Word name, int year, int month) throws IOException {
        separate();
        out.month(year, month);
    }
}
