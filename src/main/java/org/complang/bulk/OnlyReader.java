package org.complang.bulk;

import java.util.Arrays;
import org.complang.data.CellReading;
import org.complang.table.Rows;
import org.complang.table.Texts;
import org.complang.table.Utf8;

/// Tells whether a row speaks of a record, as one of its columns says. For one thread.
final class OnlyReader {
    private static final int MOST = 1 << 12;

    private final FilePlan.OnlyPlan only;
    private Texts texts = new Texts();
    private byte[] states = new byte[64];
    private final Asked asked = new Asked();

    OnlyReader(FilePlan.OnlyPlan only) {
        this.only = only;
    }

    /// [KeptRow#ABSENT], [KeptRow#PRESENT], [KeptRow#DENIED] or, where the column does not tell, [KeptRow#DOUBTFUL] or [KeptRow#DISPUTED].
    int state(Rows rows) {
        if (only.only().isWith()) {
            return with(rows);
        }
        return only.lacks() ? unknown() : state(rows, only.slots()[0]);
    }

    private int unknown() {
        return only.only().always() ? KeptRow.DISPUTED : KeptRow.DOUBTFUL;
    }

    /// Tells what stands in the column, where that does not tell whether a row speaks of the record.
    void tell(Rows rows, Faults faults, int file) {
        if (!only.only().isWith() && !only.lacks() && state(rows, only.slots()[0]) == unknown()) {
            faults.unexpected(file, rows, only.slots()[0], only.name());
        }
    }

    /// A value in any of the columns will do.
    private int with(Rows rows) {
        int found = only.lacks() ? KeptRow.DOUBTFUL : KeptRow.ABSENT;
        for (int slot : only.slots()) {
            int state = state(rows, slot);
            if (state == KeptRow.PRESENT) {
                return KeptRow.PRESENT;
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
            boolean readable = rows.isAscii() || Utf8.is(rows.bytes(slot), rows.start(slot), rows.end(slot));
            states[number] = (byte) (readable ? state(rows.text(slot)) : unknown());
            note(states[number], readable ? rows.text(slot).strip() : "");
        }
        return states[number];
    }

    private void note(int state, String text) {
        if (state == KeptRow.PRESENT) {
            asked.met();
        } else if (state == KeptRow.ABSENT && !text.isEmpty()) {
            asked.other(CellReading.shown(text));
        }
    }

    /// Tells what was seen of the column as a whole, where nothing is said of other texts.
    void tell(int file, Faults faults) {
        if (!only.only().counts().isEmpty() && only.only().leaves().isEmpty() && !only.lacks()) {
            faults.asked(new Asked.Of(file, only.name(), only.only().counts().stream().sorted().toList()), asked);
        }
    }

    private int state(String text) {
        return switch (only.only().says(CellReading.said(text, only.missing()).orElse(null))) {
            case YES -> KeptRow.PRESENT;
            case NO -> only.only().always() ? KeptRow.DENIED : KeptRow.ABSENT;
            case PERHAPS -> unknown();
        };
    }
}
