package org.complang.bulk;

import java.nio.charset.StandardCharsets;
import org.complang.table.Chunk;
import org.complang.table.EightBytes;
import org.complang.table.Rows;

/// Rows of a file of which folders tell columns too: each row has what they tell.
final class RowsInFolders implements Rows {
    private final Rows rows;
    /// For each field what folders tell of it; null where the file does.
    private final String[] told;
    private final byte[][] bytes;
    private final boolean ascii;

    private RowsInFolders(Rows rows, String[] told) {
        this.rows = rows;
        this.told = told;
        this.bytes = new byte[told.length][];
        boolean all = true;
        for (int slot = 0; slot < told.length; slot++) {
            if (told[slot] != null) {
                bytes[slot] = Chunk.padded(told[slot].getBytes(StandardCharsets.UTF_8));
                all &= EightBytes.isAscii(bytes[slot], length(slot));
            }
        }
        this.ascii = all;
    }

    /// The rows of a file with what folders tell, if they do.
    static Rows of(Rows rows, FilePlan plan) {
        return plan.ofFile().count() == plan.told.length ? rows : new RowsInFolders(rows, plan.told);
    }

    private int length(int slot) {
        return bytes[slot].length - Chunk.SLACK;
    }

    @Override
    public boolean next() {
        return rows.next();
    }

    @Override
    public Fault fault() {
        return rows.fault();
    }

    @Override
    public int faultColumn() {
        return rows.faultColumn();
    }

    @Override
    public boolean endsOpen() {
        return rows.endsOpen();
    }

    @Override
    public boolean endsOpen(int slot) {
        return told[slot] == null && rows.endsOpen(slot);
    }

    @Override
    public int delimiter() {
        return rows.delimiter();
    }

    @Override
    public int fields() {
        return rows.fields();
    }

    @Override
    public long line() {
        return rows.line();
    }

    @Override
    public int column(int slot) {
        return told[slot] == null ? rows.column(slot) : 1;
    }

    @Override
    public byte[] bytes(int slot) {
        return told[slot] == null ? rows.bytes(slot) : bytes[slot];
    }

    @Override
    public int start(int slot) {
        return told[slot] == null ? rows.start(slot) : 0;
    }

    @Override
    public int end(int slot) {
        return told[slot] == null ? rows.end(slot) : length(slot);
    }

    @Override
    public long count(int slot) {
        return told[slot] == null ? rows.count(slot) : Rows.super.count(slot);
    }

    @Override
    public boolean escaped(int slot) {
        return told[slot] == null && rows.escaped(slot);
    }

    /// @param slots none of which folders tell
    @Override
    public int strayQuote(int[] slots) {
        return rows.strayQuote(slots);
    }

    @Override
    public boolean isAscii() {
        return ascii && rows.isAscii();
    }

    @Override
    public String text(int slot) {
        return told[slot] == null ? rows.text(slot) : told[slot];
    }

    /// As it stands in the file.
    @Override
    public String row() {
        return rows.row();
    }
}
