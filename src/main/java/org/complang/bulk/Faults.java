package org.complang.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complang.data.CellReading;
import org.complang.diagnostic.Code;
import org.complang.model.Table;
import org.complang.table.Rows;

/// What one thread finds in rows that cannot be read, or not as a whole. It is written down for [RejectedRows], which gives it in the order of the files.
final class Faults {
    /// Characters of a row that are set aside.
    private static final int ROW = 1 << 16;
    /// Undeclared spellings that are reported in one run, each once.
    static final int SPELLINGS = 500;

    private final Spill rows;
    private final Bytes written = new Bytes(256);
    private final Set<String> spellings = new HashSet<>();
    /// Those that were met since a chunk began.
    private final List<String> fresh = new ArrayList<>();
    private final Set<Attributed> attributed = new HashSet<>();
    private final Set<Integer> unattributed = new HashSet<>();
    private final Set<CutOff> cutOff = new LinkedHashSet<>();
    private final Set<Integer> fitting = new HashSet<>();
    private final Set<Integer> joined = new HashSet<>();
    private final Map<InFile, Integer> ways = new HashMap<>();
    private final Map<OfTable, Set<Long>> months = new HashMap<>();
    private final Map<Asked.Of, Asked> asked = new HashMap<>();
    /// Where the last values stood that are not known.
    private int fileOfLast = -1;
    private long lineOfLast = -1;
    private final BitSet slotsOfLast = new BitSet();

    /// A row that cannot be read, but of which it is told of whom it speaks.
    record Attributed(int file, int plan, String partner) { }

    /// A file that ends within a row.
    record CutOff(int file, long line) { }

    /// A column of a file.
    record InFile(int file, String column) { }

    /// @param rows keeps what is written down, as its only part
    Faults(Spill rows) {
        this.rows = rows;
    }

    /// A row that is not taken.
    ///
    /// @param found what fills the places of the message
    void row(int file, Rows at, int column, Code code, String found) {
        write(file, at, column, code, -1, -1, found, "");
    }

    /// A value that is taken as not known. Where several fields are read from it, it is told of the first.
    void value(int file, Rows at, FieldReader field, Code code) {
        if (file != fileOfLast || at.line() != lineOfLast) {
            slotsOfLast.clear();
        }
        fileOfLast = file;
        lineOfLast = at.line();
        if (code != Code.ROW_WITHOUT_KEY && field.slot >= 0) {
            if (slotsOfLast.get(field.slot)) {
                return;
            }
            slotsOfLast.set(field.slot);
        }
        String found = field.slot < 0 ? "" : at.text(field.slot).strip();
        if (found.chars().filter(c -> c == 0).count() >= at.fields()) {
            // Where so many zeros are written over a file, another row may have stood: none is shorter.
            unattributed(file);
        }
        endsWithin(file, at, field);
        write(file, at, field.place(at), code, field.column.table().index(), field.column.index(), CellReading.shown(found), code == field.fault.code() ? field.fault.about() : "");
    }

    /// Where the last line of a file has no end and its last value cannot be read, or is no term, the rest of that may be missing, and more.
    private void endsWithin(int file, Rows at, FieldReader field) {
        if (field.slot >= 0 && at.endsOpen(field.slot)) {
            cutOff(file, at.line());
        }
    }

    /// A value that is no term of its vocabulary; each is told once.
    void spelling(int file, Rows at, FieldReader field) {
        endsWithin(file, at, field);
        String found = new String(field.bytes, field.from, field.to - field.from, StandardCharsets.UTF_8);
        if (isFirst(field.column + " " + found)) {
            write(file, at, field.place(at), Code.UNDECLARED_SPELLING, field.column.table().index(), field.column.index(), CellReading.shown(found), "");
        }
    }

    private boolean isFirst(String spelling) {
        boolean first = spellings.size() < SPELLINGS && spellings.add(spelling);
        if (first) {
            fresh.add(spelling);
        }
        return first;
    }

    /// A text from which it is not seen whether a row speaks of a record; each is told once.
    ///
    /// @param name what the file calls the column
    void unexpected(int file, Rows at, int slot, String name) {
        String found = CellReading.shown(at.text(slot).strip());
        if (isFirst(name + ": " + found)) {
            write(file, at, at.column(slot), Code.UNEXPECTED_TEXT, -1, -1, found, name);
        }
    }

    /// @param about what else the message names; empty where it names nothing
    private void write(int file, Rows at, int column, Code code, int table, int field, String found, String about) {
        written.number(file);
        written.number(at.line());
        written.number(column);
        written.number(code.ordinal());
        written.number(table + 1);
        written.number(field + 1);
        written.text(found);
        written.text(about);
        String row = at.row();
        written.text(row.length() > ROW ? row.substring(0, ROW) : row);
    }

    /// A row that cannot be read speaks of a partner.
    void attributed(int file, int plan, String partner) {
        attributed.add(new Attributed(file, plan, partner));
    }

    /// A row that cannot be read may speak of any partner.
    void unattributed(int file) {
        unattributed.add(file);
    }

    /// A file ends within a row that cannot be read: there may have been more.
    void cutOff(int file, long line) {
        cutOff.add(new CutOff(file, line));
    }

    /// A file has rows that its header fits.
    void fits(int file) {
        fitting.add(file);
    }

    /// A row has as many fields as would stand on the line of the header, if that held the header and whole rows of its kind.
    void headerIsLikeJoined(int file) {
        joined.add(file);
    }

    /// In which ways the texts of a column can be read, as [org.complang.data.TwoWays] says.
    void ways(int file, String column, int marks) {
        ways.merge(new InFile(file, column), marks, (a, b) -> a | b);
    }

    /// A table of which a file speaks.
    record OfTable(int file, Table table) { }

    /// Rows speak of months, be they of any matter or not.
    void months(int file, Table table, Set<Long> cells) {
        if (!cells.isEmpty()) {
            months.computeIfAbsent(new OfTable(file, table), _ -> new HashSet<>()).addAll(cells);
        }
    }

    /// What rows hold in a column in which some texts are asked for.
    void asked(Asked.Of of, Asked seen) {
        asked.computeIfAbsent(of, _ -> new Asked()).add(seen);
    }

    Map<Asked.Of, Asked> asked() {
        return asked;
    }

    Map<OfTable, Set<Long>> months() {
        return months;
    }

    Map<InFile, Integer> ways() {
        return ways;
    }

    Set<Integer> fitting() {
        return fitting;
    }

    Set<Integer> joined() {
        return joined;
    }

    Set<CutOff> cutOff() {
        return cutOff;
    }

    Set<Attributed> attributed() {
        return attributed;
    }

    /// The files with rows that may speak of any partner.
    Set<Integer> unattributed() {
        return unattributed;
    }

    /// Forgets what was written down since a chunk began.
    void forget() {
        written.clear();
        fileOfLast = -1;
        fresh.forEach(spellings::remove);
        fresh.clear();
    }

    /// Begins a file: what is told of others is told of it, too, since it may stand before them.
    void begin() {
        spellings.clear();
    }

    /// Ends a chunk.
    void flush(long order) throws IOException {
        fresh.clear();
        if (written.length > 0) {
            rows.add(0, order, written);
            written.clear();
        }
    }
}
