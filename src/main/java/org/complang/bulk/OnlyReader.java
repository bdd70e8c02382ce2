package org.complang.bulk;

import java.util.Arrays;
import org.complang.data.CellReading;
import org.complang.table.Rows;
import org.complang.table.Texts;

/// Tells whether a row speaks of a record, as one of its columns says. For one thread.
final class OnlyReader {
    private static final int MOST = 1 << 12;

    private final FilePlan.OnlyPlan only;
    private Texts texts = new Texts();
    private byte[] states = new byte[64];

    OnlyReader(FilePlan.OnlyPlan only) {
        this.only = only;
    }

    /// [RowEncoder#ABSENT], [RowEncoder#PRESENT], [RowEncoder#DENIED] or, where the column does not tell, which is told, [RowEncoder#DOUBTFUL].
    int state(Rows rows, Faults faults, int file) {
        if (only.only().isWith()) {
            return with(rows);
        }
        if (only.lacks()) {
            return RowEncoder.DOUBTFUL;
        }
        int slot = only.slots()[0];
        int state = state(rows, slot);
        if (state == RowEncoder.DOUBTFUL) {
            faults.unexpected(file, rows, slot, only.name());
        }
        return state;
    }

    /// A value in any of the columns will do.
    private int with(Rows rows) {
        int found = only.lacks() ? RowEncoder.DOUBTFUL : RowEncoder.ABSENT;
        for (int slot : only.slots()) {
            int state = state(rows, slot);
            if (state == RowEncoder.PRESENT) {
                return RowEncoder.PRESENT;
            }
            found = Math.max(found, state);
        }
        return found;
    }

    private int state(Rows rows, int slot) {
        if (texts.count() == MOST) {
            texts = new Texts();
        }
        int before = texts.count();
        int number = texts.number(rows.bytes(slot), rows.start(slot), rows.end(slot));
        if (number == before) {
            states = number == states.length ? Arrays.copyOf(states, number * 2) : states;
            boolean readable = rows.isAscii() || FieldReader.utf8(rows.bytes(slot), rows.start(slot), rows.end(slot));
            states[number] = (byte) (readable ? state(rows.text(slot)) : RowEncoder.DOUBTFUL);
        }
        return states[number];
    }

    private int state(String text) {
        return switch (only.only().says(CellReading.said(text, only.missing()).orElse(null))) {
            case YES -> RowEncoder.PRESENT;
            case NO -> only.only().always() ? RowEncoder.DENIED : RowEncoder.ABSENT;
            case PERHAPS -> RowEncoder.DOUBTFUL;
        };
    }
}
