package org.complang.bulk;

import java.util.Arrays;
import org.complang.data.Cells;
import org.complang.model.Column;
import org.complang.table.Rows;

/// Writes what is kept of rows as bytes, for the parts of the partners of whom they speak. For one thread.
///
/// What is kept of a row: the number of its file's plan, the partner, and for each entry whether there is such a record ([#ABSENT], [#PRESENT], [#DOUBTFUL], [#DISPUTED], [#DENIED]) with its fields. A text
/// that stood in the same field before is not kept once more among the rows that are put aside together: of a partner an empty text stands for it, of another field [#SAME].
final class KeptRow {
    static final int ABSENT = 0;
    static final int PRESENT = 1;
    static final int DOUBTFUL = 2;
    /// Nor is it known whether it contradicts other rows.
    static final int DISPUTED = 3;
    /// There is no such record, so that another row that speaks of it is contradicted.
    static final int DENIED = 4;

    /// How a field that has no number is kept; numbers begin behind.
    static final int UNKNOWN = 0;
    static final int NONE = 1;
    static final int TEXT = 2;
    static final int SAME = 3;
    /// A text that is a key only for want of a value in the first column that gives it.
    static final int OTHER_NAME = 4;
    static final int NUMBERS = 5;

    /// Stands for the number of a plan where a row of a partner cannot be read: the number of the plan follows, and the partner.
    static final int REJECTED = 0;
    /// Stands for the number of a plan where rows speak of a partner: it follows.
    static final int MENTIONED = 1;
    /// Stands for the number of a plan where a row gives a record another name: the partner, the number of the table, the key and the other name follow.
    static final int NAMED = 2;
    /// The number of the first plan.
    static final int PLANS = 3;

    private final int plan;
    private final EntryReader[] entries;
    private final PartBuffers parts;
    private final RowBefore before;

    /// @param plan the number of the file's plan, from [#PLANS]
    /// @param entries have read the row that is to be kept
    /// @param parts take what is kept; they are empty between chunks
    KeptRow(int plan, EntryReader[] entries, PartBuffers parts) {
        this.plan = plan;
        this.entries = entries;
        this.parts = parts;
        this.before = new RowBefore(parts.count(), Arrays.stream(entries).mapToInt(entry -> entry.fields.length).sum());
    }

    /// Keeps the row that its entries have read.
    void write(int part) {
        Bytes out = buffer(part);
        FieldReader partner = entries[0].fields[0];
        out.number(plan);
        if (before.isSame(part, 0, out, partner.bytes, partner.from, partner.to)) {
            out.number(0);
        } else {
            text(part, 0, out, partner);
        }
        int number = 0;
        for (int e = 0; e < entries.length; e++) {
            EntryReader entry = entries[e];
            out.put(entry.written ? entry.state : ABSENT);
            if (entry.written) {
                for (int f = e == 0 ? 1 : 0; f < entry.fields.length; f++) {
                    if (entry.needed[f] && entry.isOtherName(f)) {
                        out.number(OTHER_NAME);
                        out.slice(entry.fields[f].bytes, entry.fields[f].from, entry.fields[f].to);
                    } else if (entry.needed[f]) {
                        field(part, number + f, out, entry.fields[f]);
                    }
                }
            }
            number += entry.fields.length;
        }
    }

    private void field(int part, int number, Bytes out, FieldReader field) {
        switch (field.kind) {
            case CELL -> {
                if (Cells.isKnown(field.cell)) {
                    out.number((field.cell << 1 ^ field.cell >> 63) + NUMBERS);
                } else {
                    out.number(field.cell == Cells.NONE ? NONE : UNKNOWN);
                }
            }
            case TEXT -> {
                if (before.isSame(part, number, out, field.bytes, field.from, field.to)) {
                    out.number(SAME);
                } else {
                    out.number(TEXT);
                    text(part, number, out, field);
                }
            }
            case MISSING -> out.number(field.column.absence() == Column.Absence.NEVER || field.column.absence() == Column.Absence.UNKNOWN ? UNKNOWN : NONE);
            case UNREADABLE -> out.number(UNKNOWN);
        }
    }

    private void text(int part, int number, Bytes out, FieldReader field) {
        out.slice(field.bytes, field.from, field.to);
        before.written(part, number, out, field.to - field.from);
    }

    /// Keeps what else records are called, be they of any matter or not: other rows may call them so.
    void otherNames(Rows rows, int part) {
        FieldReader partner = entries[0].fields[0];
        for (EntryReader entry : entries) {
            for (EntryReader.OtherName name : entry.otherNames) {
                if (entry.state != ABSENT && name.isThere(rows)) {
                    Bytes out = buffer(part);
                    out.number(NAMED);
                    out.slice(partner.bytes, partner.from, partner.to);
                    out.number(entry.plan.table().index());
                    out.slice(name.key().bytes, name.key().from, name.key().to);
                    out.slice(name.other().bytes, name.other().from, name.other().to);
                }
            }
        }
    }

    private Bytes buffer(int part) {
        Bytes buffer = parts.of(part);
        if (buffer.length == 0) {
            before.none(part);
        }
        return buffer;
    }
}
