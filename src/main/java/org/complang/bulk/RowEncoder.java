package org.complang.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.complang.bulk.FieldReader.Kind;
import org.complang.diagnostic.Code;
import org.complang.model.Type;
import org.complang.table.PlainRows;
import org.complang.table.Rows;

/// Takes the rows of a file apart into the records that matter, and keeps these for the partners of whom they speak. For one thread.
final class RowEncoder {
    private final FilePlan plan;
    private final int planNumber;
    private final int file;
    private final Mentions mentions;
    private final Faults faults;
    private final EntryReader[] entries;
    private final PartBuffers parts;
    private final KeptRow kept;
    private final byte[] only;
    /// The fields that the file itself tells, where folders tell the partner; else null.
    private final int[] beside;
    /// Where the fields stand that have no quotes in them: identifiers, and terms.
    private final int[] quoteless;
    private final OddRows odd;
    /// The fields that tell of which month a record is.
    private final FieldReader[] months;
    /// Null where each row is read by itself.
    private final Screen screen;
    /// What is known of the part of the file that is read; null where rows can matter.
    private Pruning.Pruned pruned;
    private boolean disproved;
    /// Whether nothing else is read of the rows of the part than the partner.
    private boolean partnerAlone;

    /// @param planNumber from [KeptRow#PLANS]
    /// @param parts take what is kept of rows; they are empty between chunks
    /// @param mentions writes down the partners of whom rows speak
    /// @param only the only partner whose records are kept; nothing for all
    RowEncoder(FilePlan plan, int planNumber, int file, Mentions mentions, PartBuffers parts, Faults faults, Optional<String> only) {
        this.only = only.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null);
        this.odd = new OddRows(plan);
        this.plan = plan;
        this.planNumber = planNumber;
        this.file = file;
        this.mentions = mentions;
        this.faults = faults;
        this.entries = plan.entries.stream().map(entry -> new EntryReader(entry, plan.entries.stream().anyMatch(inner -> inner.around() > 0 && plan.entries.get(inner.around()) == entry)))
                .toArray(EntryReader[]::new);
        this.months = Arrays.stream(entries).flatMap(entry -> Arrays.stream(entry.fields)).filter(field -> field.column.table().month().filter(month -> month == field.column).isPresent()).toArray(FieldReader[]::new);
        this.parts = parts;
        this.kept = new KeptRow(planNumber, entries, parts);
        this.quoteless = plan.entries.stream().flatMap(entry -> entry.fields().stream())
                .filter(RowEncoder::isQuoteless).flatMapToInt(field -> Arrays.stream(field.slots())).distinct().filter(slot -> plan.columnOf[slot] >= 0).toArray();
        boolean ofFolder = Arrays.stream(plan.entries.getFirst().fields().getFirst().slots()).anyMatch(slot -> plan.columnOf[slot] < 0);
        this.beside = ofFolder ? plan.ofFile().toArray() : null;
        this.screen = only.isEmpty() && !ofFolder && Screen.tells(entries) ? new Screen(entries, odd) : null;
    }

    private static boolean isQuoteless(FilePlan.FieldPlan field) {
        return !field.joined() && switch (field.column().type()) {
            case Type.Plain.ID -> true;
            case Type.Code(var vocabulary) -> vocabulary.terms().stream().flatMap(term -> term.spellings().stream()).noneMatch(spelling -> spelling.contains("\""));
            case Type.Plain.TEXT, Type.Plain.YES_NO, Type.Plain.DATE, Type.Plain.MONTH, Type.Plain.COUNT, Type.Plain.DECIMAL -> false;
            case Type.Money _ -> false;
        };
    }

    /// Reads the rows of a chunk.
    ///
    /// @param order the place of the chunk among those of all files
    void read(Rows rows, long order) throws IOException {
        disproved = false;
        read(rows, order, null);
    }

    /// Reads the rows of a part of a file of which no row can matter: some fields are not there to be read.
    ///
    /// @return false where a row matters nevertheless: then the part is to be read as any other
    boolean readPruned(Rows rows, long order, Pruning.Pruned without) throws IOException {
        disproved = false;
        for (EntryReader entry : entries) {
            for (int f = 0; f < entry.fields.length; f++) {
                entry.leftOut[f] = without.leavesOut(entry.plan.fields().get(f).slots());
                if (entry.leftOut[f]) {
                    entry.fields[f].leaveOut();
                }
            }
        }
        try {
            read(rows, order, without);
        } finally {
            for (EntryReader entry : entries) {
                Arrays.fill(entry.leftOut, false);
            }
        }
        return !disproved;
    }

    /// Where rows cannot be read on, which an [UncheckedIOException] tells, those before are kept nevertheless.
    private void read(Rows rows, long order, Pruning.Pruned without) throws IOException {
        pruned = without;
        partnerAlone = pruned != null && pruned.readsOnly(entries[0].plan.fields().getFirst().slots().length);
        boolean fits = false;
        try {
            while (!disproved) {
                PlainRows ahead = pruned == null && screen != null && screen.isWorthwhile() ? rows.ahead() : PlainRows.NONE;
                if (ahead.count() > 0) {
                    fits = true;
                    plain(rows, ahead);
                } else if (!rows.next()) {
                    break;
                } else if (rows.fault() == Rows.Fault.NONE) {
                    fits = true;
                    row(rows);
                } else {
                    broken(rows);
                }
                if (mentions.areMany()) {
                    mentions.flush(order);
                }
            }
        } catch (UncheckedIOException e) {
            flush(order);
            throw e;
        }
        if (fits) {
            faults.fits(file);
        }
        flush(order);
    }

    /// Of rows of no matter nothing is taken but of whom they speak.
    private void plain(Rows rows, PlainRows ahead) {
        screen.look(ahead);
        for (int row = 0; row < ahead.count(); row++) {
            if (screen.passes(row)) {
                mentions.of(ahead.bytes(), ahead.start(row, screen.partner()), ahead.end(row, screen.partner()));
            } else {
                rows.to(row);
                row(rows);
            }
        }
    }

    private void flush(long order) throws IOException {
        parts.flush(order);
        mentions.flush(order);
        Arrays.stream(entries).forEach(entry -> entry.tell(file, plan, faults));
        if (disproved) {
            faults.forget();
        }
        faults.flush(order);
    }

    /// Reads one row, and does not keep it; there must be one part alone.
    ///
    /// @return what would be kept of it until the next row is read, or that it speaks of a partner of whom the row before did not; nothing where neither would
    Optional<Bytes> taken(Rows rows) {
        row(rows);
        Optional<Bytes> mentioned = mentions.taken();
        return parts.taken().or(() -> mentioned);
    }

    private void row(Rows rows) {
        FieldReader partner = entries[0].fields[0];
        partner.read(rows);
        if (beside != null && pruned == null && isEmpty(rows) && OddRows.isBlank(rows)) {
            return;
        }
        if (partner.kind != Kind.TEXT || partner.from == partner.to) {
            if (OddRows.isBlank(rows)) {
                return;
            }
            if (partner.kind == Kind.UNREADABLE) {
                faults.value(file, rows, partner, partner.fault.code());
            }
            faults.row(file, rows, partner.place(rows), Code.ROW_WITHOUT_PARTNER, partner.column.spelling());
            faults.unattributed(file);
            return;
        }
        boolean isOdd = odd.isOdd(partner, rows) || beside != null && pruned == null && beside.length > 0 && odd.isNamed(rows, beside[0]);
        if (isOdd && pruned != null) {
            // What it is is seen where all fields are read.
            disproved = true;
            return;
        }
        if (isOdd && isNoRecord(rows)) {
            return;
        }
        int stray = rows.strayQuote(quoteless);
        if (stray >= 0) {
            broken(rows, Code.ROW_WITH_OPEN_QUOTE, rows.column(stray));
            return;
        }
        entries[0].look(rows, KeptRow.PRESENT, faults, file);
        if (entries[0].state == KeptRow.ABSENT) {
            return;
        }
        int part = mentions.of(partner.bytes, partner.from, partner.to);
        if (only != null && !Arrays.equals(only, 0, only.length, partner.bytes, partner.from, partner.to)) {
            // Whether the files lack a month is seen in the rows of all.
            for (FieldReader month : months) {
                month.read(rows);
            }
            return;
        }
        if (partnerAlone) {
            return;
        }
        boolean any = areKept(rows);
        FieldReader unknown = unknownKey();
        if (unknown != null) {
            faults.value(file, rows, unknown, Code.ROW_WITHOUT_KEY);
        }
        if (any || only != null) {
            // Of the only partner any row shows that it is there.
            kept.write(part);
        }
        kept.otherNames(rows, part);
        doubtNames(rows);
    }

    /// A name that cannot be read may tell that two records are one: then the row is taken as one that cannot be read, beside what it tells.
    private void doubtNames(Rows rows) {
        for (EntryReader entry : entries) {
            for (EntryReader.OtherName name : entry.otherNames) {
                if (entry.state != KeptRow.ABSENT && name.isUnreadable()) {
                    if (name.key().kind == Kind.TEXT) {
                        faults.value(file, rows, name.other(), name.other().fault.code());
                    }
                    faults.attributed(file, planNumber, text(entries[0].fields[0]));
                }
            }
        }
    }

    private static String text(FieldReader field) {
        return new String(field.bytes, field.from, field.to - field.from, StandardCharsets.UTF_8);
    }

    /// Whether nothing stands in any field that is read beside the partner.
    private boolean isEmpty(Rows rows) {
        for (int slot : beside) {
            if (rows.start(slot) < rows.end(slot)) {
                return false;
            }
        }
        return true;
    }

    /// Tells of a row that is no record, though it seems to tell a partner.
    private boolean isNoRecord(Rows rows) {
        Code code = odd.isHeader(rows) ? Code.ROW_IS_HEADER : odd.isOtherHeader(rows) ? Code.ROW_IS_OTHER_HEADER : OddRows.isOfTotals(entries[0].fields[0]) ? Code.ROW_OF_TOTALS : null;
        if (code == null) {
            return false;
        }
        if (code == Code.ROW_OF_TOTALS) {
            entries[0].look(rows, KeptRow.PRESENT, faults, file);
            if (entries[0].state == KeptRow.ABSENT) {
                // The source leaves it out itself.
                return true;
            }
        }
        faults.row(file, rows, 1, code, "");
        if (code == Code.ROW_IS_OTHER_HEADER) {
            // The rows behind it are read by the first header: what they say may be of anybody.
            faults.unattributed(file);
        }
        return true;
    }

    /// The key that is not known of a record to which another one belongs; null where all are known. Such a row cannot be joined to what other rows say of the record.
    private FieldReader unknownKey() {
        for (EntryReader entry : entries) {
            int around = entry.plan.around();
            FieldReader unknown = entry.state != KeptRow.ABSENT && around > 0 && entries[around].ofNobody ? entries[around].unknownKey() : null;
            if (unknown != null) {
                return unknown;
            }
        }
        return null;
    }

    /// Finds out which records of a row are kept; false where none is.
    private boolean areKept(Rows rows) {
        boolean any = false;
        for (int e = 0; e < entries.length; e++) {
            EntryReader entry = entries[e];
            entry.written = false;
            int around = entry.plan.around();
            if (around >= 0) {
                entry.look(rows, entries[around].state, faults, file);
            }
            boolean nobody = around > 0 && entries[around].ofNobody;
            // What may belong to any record opens the list of all, be it of another month or not.
            if (entry.state != KeptRow.ABSENT && !entry.matters(rows, around < 0 ? 1 : 0, faults, file) && !nobody) {
                entry.state = KeptRow.ABSENT;
            }
            entry.ofNobody = nobody || around >= 0 && entry.isAround && entry.state != KeptRow.ABSENT && entry.unknownKey() != null;
            if (pruned != null && pruned.absent()[e]) {
                disproved |= (pruned.presumed()[e] || nobody) && entry.state != KeptRow.ABSENT;
                entry.state = KeptRow.ABSENT;
            }
            if (entry.state != KeptRow.ABSENT && entry.plan.kept()) {
                any = true;
                for (int at = e; at >= 0 && !entries[at].written; at = entries[at].plan.around()) {
                    entries[at].written = true;
                }
            }
        }
        return any;
    }

    /// A row whose fields mean nothing. Where the partner can still be told, only that one's lists may lack a record.
    private void broken(Rows rows) {
        if (rows.fault() == Rows.Fault.FIELDS && OddRows.isBlank(rows)) {
            return;
        }
        Code code = switch (rows.fault()) {
            case NONE -> throw new IllegalStateException("the row can be read");
            case FIELDS -> Code.ROW_OF_OTHER_LENGTH;
            case QUOTES -> Code.ROW_WITH_OPEN_QUOTE;
            case LENGTH -> Code.ROW_TOO_LONG;
        };
        int columns = plan.slotOf.length;
        if (code == Code.ROW_OF_OTHER_LENGTH) {
            if (rows.fields() > 1 && columns > rows.fields() && (columns - 1) % (rows.fields() - 1) == 0) {
                faults.headerIsLikeJoined(file);
            } else {
                faults.fits(file);
            }
        }
        broken(rows, code, rows.faultColumn());
    }

    private void broken(Rows rows, Code code, int column) {
        faults.row(file, rows, column, code, rows.fields() + " " + plan.slotOf.length);
        FieldReader partner = entries[0].fields[0];
        boolean there = rows.fault() != Rows.Fault.LENGTH;
        for (int slot : entries[0].plan.fields().getFirst().slots()) {
            there &= plan.columnOf[slot] < rows.fields();
        }
        if (there) {
            partner.read(rows);
        }
        if (rows.fault() != Rows.Fault.NONE && rows.endsOpen()) {
            faults.cutOff(file, rows.line());
        }
        if (there && partner.kind == Kind.TEXT) {
            String text = text(partner);
            faults.attributed(file, planNumber, rows.strayQuote(quoteless) == partner.slot ? withoutQuotes(text) : text);
        }
        if (!there || partner.kind != Kind.TEXT || mayHoldAnother(rows)) {
            faults.unattributed(file);
        }
    }

    /// Whether a row of somebody else may stand in one that is broken: where a line break is lost, most of its fields do; and zeros that are written over a file may have taken one.
    private boolean mayHoldAnother(Rows rows) {
        String row = rows.row();
        int columns = plan.slotOf.length;
        long fields = rows.fault() == Rows.Fault.QUOTES ? Math.max(rows.fields(), fields(row, rows.delimiter())) : rows.fields();
        return (fields - columns) * 2 >= columns || row.indexOf(0) >= 0;
    }

    /// How many fields a row may have whose quotes are wrong: what stands between a quote that begins a field and the next one is no delimiter, unless that one begins a field too, or there is none. Of
    /// two rows that run together each may have such a quote.
    private static long fields(String row, int delimiter) {
        long fields = 1;
        long between = 0;
        boolean within = false;
        for (int i = 0; i < row.length(); i++) {
            if (row.charAt(i) == '"') {
                boolean begins = i == 0 || row.charAt(i - 1) == delimiter;
                fields += begins ? between : 0;
                between = 0;
                within = begins;
            } else if (row.charAt(i) == delimiter) {
                between += within ? 1 : 0;
                fields += within ? 0 : 1;
            }
        }
        return fields + between;
    }

    private static String withoutQuotes(String text) {
        return text.replaceAll("^\"+|\"+$", "").strip();
    }
}
