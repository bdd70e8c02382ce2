package org.complang.bulk;

import java.nio.charset.StandardCharsets;
import org.complang.data.CellReading;
import org.complang.data.CellReading.Result;
import org.complang.data.Identifiers;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.table.Blanks;
import org.complang.table.EightBytes;
import org.complang.table.PlainRows;
import org.complang.table.Rows;
import org.complang.table.Texts;
import org.complang.table.Utf8;

/// A column whose text is the value, whatever it is.
final class PlainField extends FieldReader {
    private final int[] slots;
    private final Texts missing = new Texts();
    private final boolean names;
    private final boolean identifies;

    PlainField(Column column, int[] slots, Iterable<String> missing) {
        super(column);
        this.slots = slots;
        this.names = Identifiers.isName(column);
        this.identifies = column.type() == Type.Plain.ID;
        missing.forEach(this.missing::number);
    }

    @Override
    void read(Rows rows) {
        kind = Kind.MISSING;
        for (int one : slots) {
            if (kind == Kind.MISSING) {
                slot = one;
                one(rows);
            }
        }
    }

    @Override
    void look(PlainRows rows, int[] chosen, int count, byte[] found) {
        byte[] all = rows.bytes();
        byte nothing = slots.length == 1 ? says(Kind.MISSING, 0) : Screen.ODD;
        for (int i = 0; i < count; i++) {
            int start = rows.start(chosen[i], slots[0]);
            int end = rows.end(chosen[i], slots[0]);
            found[i] = start == end ? nothing : isUsual(all, start, end) ? Screen.USUAL : Screen.ODD;
        }
    }

    private boolean isUsual(byte[] all, int start, int end) {
        return all[start] > ' ' && all[end - 1] > ' ' && (missing.count() == 0 || missing.find(all, start, end) < 0) && EightBytes.isPlain(all, start, end)
                && (!names || !Identifiers.isOfNothing(all, start, end)) && (!identifies || !Identifiers.isAsNumber(all, start, end));
    }

    private void one(Rows rows) {
        bytes = rows.bytes(slot);
        from = rows.start(slot);
        to = rows.end(slot);
        // Below a blank is whatever might be white space, beyond ASCII too.
        if (from < to && (bytes[from] <= ' ' || bytes[to - 1] <= ' ')) {
            strip();
        }
        if (from == to || missing.count() > 0 && missing.find(bytes, from, to) >= 0) {
            kind = Kind.MISSING;
        } else if (!EightBytes.isPlain(bytes, from, to) && isOdd()) {
            take(Utf8.is(bytes, from, to) ? CellReading.NO_CHARACTER : NOT_UTF8);
        } else if (names && Identifiers.isOfNothing(bytes, from, to)) {
            take(CellReading.OF_NOTHING);
        } else if (identifies && Identifiers.isAsNumber(bytes, from, to)) {
            take(CellReading.AS_NUMBER);
        } else if (rows.escaped(slot)) {
            take(new Result.OfText(Blanks.strip(rows.text(slot))));
        } else {
            kind = Kind.TEXT;
        }
    }

    private boolean isOdd() {
        return !Utf8.is(bytes, from, to) || !CellReading.isLegible(column, new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    private void strip() {
        for (int blank = Blanks.at(bytes, from, to); blank > 0; blank = Blanks.at(bytes, from, to)) {
            from += blank;
        }
        for (int blank = Blanks.before(bytes, from, to); blank > 0; blank = Blanks.before(bytes, from, to)) {
            to -= blank;
        }
    }
}
