package org.complang.table;

import java.nio.charset.StandardCharsets;

/// The row of a chunk of text to which [TextRows] has gone last: where it and its fields stand. A quoted field is given without its quotes.
public abstract sealed class TextRow implements Rows permits TextRows {
    final byte lineEnd;
    /// The rows that were found together, of which this is one.
    final PlainRows found;
    /// The number of the row among them.
    int number;
    /// For each wanted field whether quotes are doubled in it, and its column in the file.
    final boolean[] escaped;
    final int[] columnOf;

    byte[] bytes;
    int end;
    boolean ascii;
    /// Where the next row begins.
    int at;
    long rowLine;
    int rowStart;
    int rowEnd;
    int fields;
    Fault fault;
    int faultAt;
    /// Whether quotes stand around whole fields only.
    boolean plain;

    TextRow(Format format, int[] slotOf, int wanted) {
        this.lineEnd = format.lineEnd();
        this.columnOf = new int[wanted];
        for (int column = 0; column < slotOf.length; column++) {
            if (slotOf[column] >= 0) {
                columnOf[slotOf[column]] = column;
            }
        }
        this.found = new PlainRows(wanted);
        this.escaped = new boolean[wanted];
    }

    @Override
    public final boolean isAscii() {
        return ascii;
    }

    @Override
    public final Fault fault() {
        return fault;
    }

    @Override
    public final int faultColumn() {
        return faultAt - rowStart + 1;
    }

    @Override
    public final boolean endsOpen() {
        return at == end && bytes[end - 1] != lineEnd;
    }

    @Override
    public final boolean endsOpen(int slot) {
        return endsOpen() && end(slot) == rowEnd;
    }

    @Override
    public final int fields() {
        return fields;
    }

    @Override
    public final long line() {
        return rowLine;
    }

    @Override
    public final byte[] bytes(int slot) {
        return bytes;
    }

    @Override
    public final int column(int slot) {
        return start(slot) - rowStart + 1;
    }

    @Override
    public final int start(int slot) {
        return found.start(number, slot);
    }

    @Override
    public final int end(int slot) {
        return found.end(number, slot);
    }

    @Override
    public final String text(int slot) {
        String text = new String(bytes, start(slot), end(slot) - start(slot), StandardCharsets.UTF_8);
        return escaped[slot] ? text.replace("\"\"", "\"") : text;
    }

    @Override
    public final String row() {
        return new String(bytes, rowStart, rowEnd - rowStart, StandardCharsets.UTF_8);
    }

    @Override
    public final boolean escaped(int slot) {
        return escaped[slot];
    }

    /// Only in rows with quotes are fields looked at, and of these those without quotes around them.
    @Override
    public final int strayQuote(int[] slots) {
        if (!plain) {
            for (int slot : slots) {
                if (columnOf[slot] < fields && (start(slot) == rowStart || bytes[start(slot) - 1] != Format.QUOTE) && hasQuote(start(slot), end(slot))) {
                    return slot;
                }
            }
        }
        return -1;
    }

    private boolean hasQuote(int from, int to) {
        for (int place = from; place < to; place++) {
            if (bytes[place] == Format.QUOTE) {
                return true;
            }
        }
        return false;
    }
}
