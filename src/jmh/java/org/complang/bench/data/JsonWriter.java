package org.complang.bench.data;

import java.io.IOException;

/// Records as JSON objects, with `null` for what is missing.
final class JsonWriter implements RecordWriter {
    private static final byte[] NULL = Bytes.of("null");
    private static final byte[] YES = Bytes.of("true");
    private static final byte[] NO = Bytes.of("false");

    private final Bytes out;
    private boolean first = true;

    JsonWriter(Bytes out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        separate();
        out.put('{');
        first = true;
    }

    @Override
    public void end() throws IOException {
        out.put('}');
        first = false;
    }

    /// Begins a list, or an object, of this name.
    void open(Word name, char bracket) throws IOException {
        name(name);
        out.put(bracket);
        first = true;
    }

    void close(char bracket) throws IOException {
        out.put(bracket);
        first = false;
    }

    void endDocument() throws IOException {
        out.put('\n');
        first = true;
    }

    private void separate() throws IOException {
        if (!first) {
            out.put(',');
        }
        first = false;
    }

    private void name(Word name) throws IOException {
        separate();
        out.put(name.json());
        out.put(':');
    }

    @Override
    public void text(Word name, Word value) throws IOException {
        name(name);
        out.put(value == null ? NULL : value.json());
    }

    @Override
    public void id(Word name, char letter, long number) throws IOException {
        name(name);
        out.put('"');
        if (letter != 0) {
            out.put(letter);
        }
        out.number(number);
        out.put('"');
    }

    @Override
    public void tenant(Word name, long high, long low) throws IOException {
        name(name);
        out.put('"');
        out.tenant(high, low);
        out.put('"');
    }

    @Override
    public void number(Word name, int value) throws IOException {
        name(name);
        if (value == MISSING) {
            out.put(NULL);
        } else {
            out.number(value);
        }
    }

    @Override
    public void yesNo(Word name, int value) throws IOException {
        name(name);
        out.put(value == MISSING ? NULL : value == 1 ? YES : NO);
    }

    @Override
    public void day(Word name, int epochDay) throws IOException {
        name(name);
        if (epochDay == MISSING) {
            out.put(NULL);
        } else {
            out.put('"');
            out.day(epochDay);
            out.put('"');
        }
    }

    @Override
    public void month(Word name, int year, int month) throws IOException {
        name(name);
        out.put('"');
        out.month(year, month);
        out.put('"');
    }
}
