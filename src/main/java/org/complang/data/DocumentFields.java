package org.complang.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.table.Chunk;
import org.complang.table.EightBytes;
import org.complang.table.Texts;

/// The fields of a record by their names as a document has them. Records mostly have their fields in the same order, so that what came behind a field before is looked at first, and often with the same
/// values, which then need not be read again. For one thread.
final class DocumentFields {
    /// What stands under a name.
    enum Kind { RECORDS, SINGLE, TEXT, WORD, YES_NO, COUNT, DECIMAL }

    /// A field, with what has been met in it.
    static final class Field {
        private static final int MOST = 1 << 14;

        final Kind kind;
        /// Null where records stand under the name.
        final Column column;
        /// Null where there is one value.
        final Table records;
        /// The fields of a record that the document holds once; else null.
        final DocumentFields single;
        final boolean needed;
        /// Whether the value tells records apart, so that it must be legible.
        final boolean names;
        final int table;
        final int index;
        /// The name in quotes with a colon behind it, as it mostly stands.
        private final byte[] written;
        private final int length;
        private Texts words = new Texts();
        private long[] cells = new long[64];
        private Field behind;
        /// Where in this stretch of text the field stood before, with its value and the mark behind it, and the cell that was made of it; of no length where it did not.
        private int before;
        private int beforeLength;
        private long beforeCell;

        private Field(String name, Kind kind, Column column, Table records, DocumentFields single, boolean needed) {
            this.kind = kind;
            this.column = column;
            this.records = records;
            this.single = single;
            this.needed = needed;
            this.names = column != null && Identifiers.isName(column);
            this.table = column == null ? -1 : column.table().index();
            this.index = column == null ? -1 : column.index();
            byte[] utf8 = ("\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
            this.length = utf8.length;
            this.written = Chunk.padded(utf8);
        }

        /// Bytes of the name with its quotes and its colon.
        int length() {
            return length;
        }

        private boolean stands(byte[] bytes, int at) {
            return isSame(written, 0, length, bytes, at);
        }

        private static boolean isSame(byte[] one, int from, int length, byte[] other, int at) {
            int i = 0;
            for (; i + 8 <= length; i += 8) {
                if (EightBytes.at(one, from + i) != EightBytes.at(other, at + i)) {
                    return false;
                }
            }
            return i == length || (EightBytes.at(one, from + i) ^ EightBytes.at(other, at + i)) << 64 - 8 * (length - i) == 0;
        }

        /// Whether the field stands here as it did before, with the same value.
        private boolean isRepeated(byte[] bytes, int at, int end) {
            return beforeLength > 0 && at + beforeLength <= end && isSame(bytes, before, beforeLength, bytes, at);
        }

        /// Keeps where the field stands from its name to the mark behind its value.
        void keep(int from, int to, long cell) {
            before = from;
            beforeLength = to - from;
            beforeCell = cell;
        }

        /// Bytes of the field with its value and the mark behind it, where it is repeated.
        int repeatedLength() {
            return beforeLength;
        }

        /// What the value is where it is repeated.
        long repeatedCell() {
            return beforeCell;
        }

        /// Gives cells for words: what a text stands for, worked out once for each.
        interface Meaning {
            long of(Column column, String text);
        }

        long cell(byte[] bytes, int from, int to, Meaning meaning) {
            int before = words.count();
            int number = words.number(bytes, from, to);
            if (number == before) {
                cells = number == cells.length ? Arrays.copyOf(cells, number * 2) : cells;
                cells[number] = meaning.of(column, new String(bytes, from, to - from, StandardCharsets.UTF_8));
            }
            long cell = cells[number];
            if (words.count() == MOST) {
                words = new Texts();
            }
            return cell;
        }
    }

    /// Which values matter.
    interface Needed {
        boolean needs(Column column);
    }

    private final Texts names = new Texts();
    private final List<Field> fields = new ArrayList<>();
    private Field first;
    private Field last;

    DocumentFields(Map<String, Fields.Field> known, Needed needed) {
        known.forEach((name, field) -> {
            names.number(name);
            fields.add(switch (field) {
                case Fields.Field.Scalar(Column column) -> new Field(name, kind(column.type()), column, null, null, needed.needs(column));
                case Fields.Field.Records(Table table) -> new Field(name, Kind.RECORDS, null, table, null, true);
                case Fields.Field.Single(Map<String, Fields.Field> inner) -> new Field(name, Kind.SINGLE, null, null, new DocumentFields(inner, needed), true);
            });
        });
    }

    private static Kind kind(Type type) {
        return switch (type) {
            case Type.Plain.ID, Type.Plain.TEXT -> Kind.TEXT;
            case Type.Plain.DATE, Type.Plain.MONTH -> Kind.WORD;
            case Type.Plain.YES_NO -> Kind.YES_NO;
            case Type.Plain.COUNT -> Kind.COUNT;
            case Type.Plain.DECIMAL -> Kind.DECIMAL;
            case Type.Code _ -> Kind.WORD;
            case Type.Money _ -> Kind.DECIMAL;
        };
    }

    /// Another stretch of text begins.
    void beginText() {
        for (Field field : fields) {
            field.beforeLength = 0;
            if (field.single != null) {
                field.single.beginText();
            }
        }
    }

    /// A record begins.
    void begin() {
        last = null;
    }

    /// The field that stands here with its value as it did before, if it is the one that came here before; else null.
    Field repeated(byte[] bytes, int at, int end) {
        Field next = last == null ? first : last.behind;
        if (next == null || !next.isRepeated(bytes, at, end)) {
            return null;
        }
        last = next;
        return next;
    }

    /// The field whose name begins here, if it is the one that came here before; else null.
    Field expected(byte[] bytes, int at, int end) {
        Field next = last == null ? first : last.behind;
        if (next == null || at + next.length > end || !next.stands(bytes, at)) {
            return null;
        }
        last = next;
        return next;
    }

    /// The field with a name; null where there is none.
    Field find(byte[] bytes, int from, int to) {
        int found = names.find(bytes, from, to);
        if (found < 0) {
            return null;
        }
        Field field = fields.get(found);
        if (last == null) {
            first = field;
        } else {
            last.behind = field;
        }
        last = field;
        return field;
    }
}
