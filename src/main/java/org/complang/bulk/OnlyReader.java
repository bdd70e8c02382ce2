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

    /// [RowEncoder#ABSENT], [RowEncoder#PRESENT] or, where the column does not tell, [RowEncoder#DOUBTFUL].
    int state(Rows rows) {
        if (only.slot() < 0) {
            return RowEncoder.DOUBTFUL;
        }
        if (texts.count() == MOST) {
            texts = new Texts();
        }
        int before = texts.count();
        int number = texts.number(rows.bytes(only.slot()), rows.start(only.slot()), rows.end(only.slot()));
        if (number == before) {
            states = number == states.length ? Arrays.copyOf(states, number * 2) : states;
            boolean readable = rows.isAscii() || FieldReader.utf8(rows.bytes(only.slot()), rows.start(only.slot()), rows.end(only.slot()));
            states[number] = (byte) (readable ? state(rows.text(only.slot())) : RowEncoder.DOUBTFUL);
        }
        return states[number];
    }

    private int state(String text) {
        return switch (only.only().says(CellReading.said(text, only.missing()).orElse(null))) {
            case YES -> RowEncoder.PRESENT;
            case NO -> RowEncoder.ABSENT;
            case PERHAPS -> RowEncoder.DOUBTFUL;
        };
    }
}
