package org.complang.bulk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.complang.data.CellReading;
import org.complang.data.CellReading.Result;
import org.complang.data.Cells;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.table.EightBytes;
import org.complang.table.PlainRows;
import org.complang.table.Rows;
import org.complang.table.Texts;
import org.complang.table.Utf8;

/// A column, or the first of several in which the value is not missing. What a text stands for is worked out once.
final class LookedField extends FieldReader {
    /// Texts that are remembered.
    private static final int MOST = 1 << 16;

    private final int[] slots;
    private final CellReading reading;
    private final boolean plainCount;
    private Texts texts = new Texts();
    private Known[] results = new Known[256];
    /// For each text what [#look] says of it.
    private byte[] says = new byte[256];
    private final int only;
    private final Known nothing;
    private int ways;
    private final Set<Long> months = new HashSet<>();

    /// @param slots the wanted fields of the row, in the order in which they are looked at
    /// @param missing the texts that stand where a value is missing
    /// @param plain whether other texts are read as documents are
    LookedField(Column column, int[] slots, CellReading reading, Set<String> missing, boolean plain) {
        super(column);
        this.slots = slots;
        this.reading = reading;
        this.plainCount = plain && column.type() == Type.Plain.COUNT && missing.stream().noneMatch(text -> text.matches("[0-9]+"));
        this.only = slots.length == 1 ? slots[0] : -1;
        this.nothing = Known.of(reading.nothing());
    }

    @Override
    void read(Rows rows) {
        if (only >= 0) {
            slot = only;
            if (!plainCount || !digits(rows)) {
                take(known(rows));
            }
        } else {
            first(rows);
        }
        if (kind == Kind.MISSING) {
            take(nothing);
        }
    }

    private void first(Rows rows) {
        for (int one : slots) {
            slot = one;
            if (plainCount && digits(rows)) {
                return;
            }
            take(known(rows));
            if (kind != Kind.MISSING) {
                return;
            }
        }
    }

    /// A whole number that is written with at most seven digits alone.
    private boolean digits(Rows rows) {
        long number = rows.count(slot);
        if (number < 0) {
            return false;
        }
        kind = Kind.CELL;
        cell = number * Cells.SCALE;
        return true;
    }

    @Override
    void look(PlainRows rows, int[] chosen, int count, byte[] found) {
        byte[] bytes = rows.bytes();
        for (int i = 0; i < count; i++) {
            int from = rows.start(chosen[i], slots[0]);
            int to = rows.end(chosen[i], slots[0]);
            long number = plainCount ? EightBytes.digits(bytes, from, to - from) : -1;
            found[i] = number >= 0 ? says(Kind.CELL, number * Cells.SCALE) : says(texts.find(bytes, from, to));
        }
    }

    /// @param text the number of a text; below 0 where it has none
    private byte says(int text) {
        return text < 0 || text >= says.length ? Screen.ODD : says[text];
    }

    private byte says(Known known) {
        if (known.kind() == Kind.MISSING) {
            return only < 0 ? Screen.ODD : says(nothing.kind(), nothing.cell());
        }
        return says(known.kind(), known.cell());
    }

    private Known known(Rows rows) {
        if (rows.escaped(slot)) {
            return known(rows.text(slot));
        }
        int number = texts.number(rows.bytes(slot), rows.start(slot), rows.end(slot));
        if (number < results.length && results[number] != null) {
            return results[number];
        }
        return remember(number, rows.isAscii() || Utf8.is(rows.bytes(slot), rows.start(slot), rows.end(slot)) ? known(rows.text(slot)) : Known.of(NOT_UTF8));
    }

    private Known known(String text) {
        Result read = reading.read(text);
        ways |= reading.ways(text, read);
        if (column.type() == Type.Plain.MONTH && read instanceof Result.OfCell(long month)) {
            months.add(month);
        }
        return Known.of(read);
    }

    @Override
    void tell(int file, FilePlan columns, Faults faults) {
        faults.months(file, column.table(), months);
        if (ways != 0) {
            faults.ways(file, columns.names.get(slots[0]), ways);
        }
    }

    private Known remember(int number, Known known) {
        if (texts.count() > MOST) {
            texts = new Texts();
            results = new Known[results.length];
            says = new byte[results.length];
            return known;
        }
        if (number >= results.length) {
            results = Arrays.copyOf(results, results.length * 2);
            says = Arrays.copyOf(says, results.length);
        }
        results[number] = known;
        says[number] = says(known);
        return known;
    }
}
