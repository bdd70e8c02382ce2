package org.complang.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.complang.bulk.FieldReader.Kind;
import org.complang.bulk.FilePlan.EntryPlan;
import org.complang.bulk.FilePlan.FieldPlan;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.table.Rows;

/// Reads a record from rows: whether they speak of it, and its fields. For one thread.
final class EntryReader {
    final EntryPlan plan;
    final FieldReader[] fields;
    final FieldReader[] key;
    /// For each field whether its value matters.
    final boolean[] needed;
    /// For each field whether it is not there to be read.
    final boolean[] leftOut;
    /// Whether other records belong to it, which cannot be joined to it without its key.
    final boolean isAround;
    /// Whether the row that was read last speaks of the record: [KeptRow#ABSENT], [KeptRow#PRESENT], [KeptRow#DOUBTFUL], [KeptRow#DISPUTED] or [KeptRow#DENIED].
    int state;
    /// Whether what the row says of it is kept.
    boolean written;
    /// Whether the row does not tell which record it is, or one around it.
    boolean ofNobody;
    final OtherName[] otherNames;
    private final OnlyReader[] only;
    /// For each field the columns that give it, where these are several that give a key; else null.
    private final FilePlan.Names[] names;

    /// A column that gives the key where one before it does not; where both do, it holds another name of the record.
    record OtherName(FieldReader key, FieldReader other) {
        /// Whether a row, of which the key was read, gives both, and they differ.
        boolean isThere(Rows rows) {
            if (key.kind != Kind.TEXT) {
                return false;
            }
            other.read(rows);
            return other.kind == Kind.TEXT && !Arrays.equals(key.bytes, key.from, key.to, other.bytes, other.from, other.to);
        }

        /// Whether, of the two, one is there that cannot be read: the row may tell that two records are one, and nobody knows which.
        boolean isUnreadable() {
            return key.kind == Kind.UNREADABLE || key.kind == Kind.TEXT && other.kind == Kind.UNREADABLE;
        }
    }

    EntryReader(EntryPlan plan, boolean isAround) {
        this.plan = plan;
        this.isAround = isAround;
        this.only = plan.only().stream().map(OnlyReader::new).toArray(OnlyReader[]::new);
        this.fields = plan.fields().stream().map(field -> field.reader().get()).toArray(FieldReader[]::new);
        this.key = Arrays.stream(fields).filter(field -> plan.table().key().contains(field.column)).toArray(FieldReader[]::new);
        this.needed = new boolean[fields.length];
        this.leftOut = new boolean[fields.length];
        this.names = new FilePlan.Names[fields.length];
        List<OtherName> others = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            FieldPlan field = plan.fields().get(i);
            FieldReader reader = fields[i];
            needed[i] = field.needed();
            names[i] = field.names();
            if (field.names() != null) {
                field.names().others().forEach(other -> others.add(new OtherName(reader, other.get())));
            }
        }
        this.otherNames = others.toArray(OtherName[]::new);
    }

    /// Tells what was seen of columns as a whole.
    void tell(int file, FilePlan columns, Faults faults) {
        for (FieldReader field : fields) {
            field.tell(file, columns, faults);
        }
        for (OnlyReader one : only) {
            one.tell(file, faults);
        }
    }

    /// Whether what was read of a field is the key only for want of a value in the first column that gives it.
    boolean isOtherName(int field) {
        return names[field] != null && fields[field].kind == Kind.TEXT && fields[field].slot != names[field].first();
    }

    /// Finds out whether a row speaks of the record, as its columns say.
    ///
    /// @param around the state of the record around it. Where that one may not be there, what the row says of this one may not be so either, though other rows tell of the one around
    void look(Rows rows, int around, Faults faults, int file) {
        state = around == KeptRow.DENIED ? KeptRow.ABSENT : around == KeptRow.DISPUTED ? KeptRow.DOUBTFUL : around;
        for (int i = 0; i < only.length && state != KeptRow.ABSENT; i++) {
            int says = only[i].state(rows);
            state = says == KeptRow.ABSENT ? says : Math.max(state, says);
        }
        for (int i = 0; i < only.length && state > KeptRow.PRESENT; i++) {
            only[i].tell(rows, faults, file);
        }
    }

    /// Reads the fields of the record, all of them, so that whatever cannot be read is found; false where the record cannot matter.
    ///
    /// @param first the first of these
    boolean matters(Rows rows, int first, Faults faults, int file) {
        boolean matters = true;
        for (int f = first; f < fields.length; f++) {
            FieldReader field = fields[f];
            if (leftOut[f]) {
                continue;
            }
            field.read(rows);
            matters &= !field.isNarrowed() || field.matters();
            switch (field.kind) {
                case CELL -> { }
                case TEXT -> {
                    if (field.column.type() instanceof Type.Code) {
                        faults.spelling(file, rows, field);
                    }
                }
                case MISSING -> {
                    if (field.column.absence() == Column.Absence.NEVER && !(isAround && plan.table().key().contains(field.column))) {
                        faults.value(file, rows, field, Code.MISSING_FIELD);
                    }
                }
                case UNREADABLE -> faults.value(file, rows, field, field.fault.code());
            }
        }
        return matters;
    }

    /// The key that is not known, though it would have to be; null where all are known.
    FieldReader unknownKey() {
        for (FieldReader one : key) {
            boolean none = one.column.absence() == Column.Absence.NONE || one.column.absence() == Column.Absence.OPEN_ENDED;
            if (one.kind == Kind.UNREADABLE || one.kind == Kind.MISSING && !none) {
                return one;
            }
        }
        return null;
    }
}
