package org.complang.bulk;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.complang.bulk.FilePlan.EntryPlan;
import org.complang.bulk.FilePlan.FieldPlan;
import org.complang.data.Cells;
import org.complang.data.Gathering;
import org.complang.data.PartnerData;
import org.complang.diagnostic.Diagnostic;
import org.complang.model.Column;
import org.complang.model.Shape;
import org.complang.model.Source;
import org.complang.model.Table;

/// Puts what was kept of one part of the partners together again. For one thread.
final class PartLoader {
    private final Shape shape;
    private final List<FilePlan> plans;
    private final Gathering gathering;
    private final Decoded[] decoded;
    private final UntilNext untilNext = new UntilNext();
    /// Whether all tables that tell of partners themselves are looked at, and of which partners they tell, by their rows.
    private final boolean tablesOfPartners;
    private final BitSet told = new BitSet();

    /// What comes of a row of a file: for each entry its fields that are kept, a cell for each column of its table, and the row of its record.
    private static final class Decoded {
        private final Column[][] fields;
        private final long[][] cells;
        private final int[] rows;
        /// The cells of fields whose text was the last one, and the text of the last partner.
        private final long[][] before;
        private int partner;
        private final boolean tellsOfPartners;
        /// Fields of the partner itself of which the file does not tell.
        private final Column[] untold;
        /// For each record where its key stands among its cells, and whether it is not known which record it is.
        private final int[][] keys;
        private final boolean[] nobody;
        /// For each record whether all parts of its key are always there.
        private final boolean[] isAlwaysThere;
        /// For each record the field that says until when it holds, where that hangs on other rows; else null.
        private final UntilNext.Field[] untilNext;

        Decoded(FilePlan plan) {
            List<EntryPlan> entries = plan.entries;
            tellsOfPartners = plan.tellsOfPartners();
            fields = new Column[entries.size()][];
            cells = new long[entries.size()][];
            rows = new int[entries.size()];
            before = new long[entries.size()][];
            keys = entries.stream().map(entry -> entry.table().key().stream().mapToInt(Column::index).toArray()).toArray(int[][]::new);
            nobody = new boolean[entries.size()];
            isAlwaysThere = new boolean[entries.size()];
            for (int e = 0; e < isAlwaysThere.length; e++) {
                isAlwaysThere[e] = entries.get(e).table().key().stream().allMatch(column -> column.absence() == Column.Absence.NEVER);
            }
            untilNext = IntStream.range(0, entries.size()).mapToObj(e -> UntilNext.Field.of(plan, e)).toArray(UntilNext.Field[]::new);
            untold = entries.getFirst().untold().toArray(Column[]::new);
            for (int e = 0; e < fields.length; e++) {
                fields[e] = entries.get(e).fields().stream().skip(e == 0 ? 1 : 0).filter(FieldPlan::needed).map(FieldPlan::column).toArray(Column[]::new);
                before[e] = new long[fields[e].length];
                cells[e] = new long[entries.get(e).table().columns().size()];
                Arrays.fill(cells[e], Gathering.NOT_GIVEN);
                for (Column untold : entries.get(e).untold()) {
                    cells[e][untold.index()] = Gathering.NOT_TOLD;
                }
            }
        }

        /// Whether a row does not tell which record it speaks of: because that cannot be read, or the file has no such column.
        boolean lacksKey(int e) {
            for (int column : keys[e]) {
                if (cells[e][column] == Cells.UNKNOWN || cells[e][column] == Gathering.NOT_GIVEN && isAlwaysThere[e]) {
                    return true;
                }
            }
            return false;
        }
    }

    PartLoader(Shape shape, List<FilePlan> plans, Consumer<Diagnostic> diagnostics) {
        this.shape = shape;
        this.plans = plans;
        this.gathering = new Gathering(shape, diagnostics);
        this.tablesOfPartners = plans.stream().anyMatch(FilePlan::tellsOfPartners) && plans.stream().filter(FilePlan::tellsOfPartners).allMatch(FilePlan::keepsPartners);
        this.decoded = plans.stream().map(Decoded::new).toArray(Decoded[]::new);
    }

    /// What was loaded before is no longer to be used.
    ///
    /// @param lost the sources of files that could not be read, or not to their end: any partner may lack what they would have told
    PartnerData load(List<Spill.Reader> kept, Iterable<Source> lost) throws IOException {
        gathering.clear();
        untilNext.clear();
        told.clear();
        for (Spill.Reader reader : kept) {
            for (Optional<Bytes> segment = reader.next(); segment.isPresent(); segment = reader.next()) {
                add(segment.get());
            }
        }
        for (Source source : lost) {
            for (int partner = 0; partner < gathering.partners(); partner++) {
                lost(source, partner);
            }
        }
        return build();
    }

    /// Takes what was kept of rows.
    void add(Bytes in) {
        while (in.more()) {
            int number = (int) in.takeNumber();
            if (number == KeptRow.REJECTED) {
                rejected(in);
            } else if (number == KeptRow.MENTIONED) {
                gathering.partner(text(in));
            } else if (number == KeptRow.NAMED) {
                int partner = gathering.partner(text(in));
                Table table = shape.tables().get((int) in.takeNumber());
                int key = text(in);
                gathering.named(table, partner, key, text(in));
            } else {
                row(in, plans.get(number - KeptRow.PLANS), decoded[number - KeptRow.PLANS]);
            }
        }
    }

    /// The partners of whom something was added.
    PartnerData build() {
        untilNext.apply(gathering);
        return gathering.build();
    }

    /// The rows of those partners that were loaded last of whom no table of partners tells; none where there is no such table, or not all rows of such tables are kept.
    IntStream untold() {
        return tablesOfPartners ? IntStream.range(0, gathering.partners()).filter(row -> !told.get(row)) : IntStream.empty();
    }

    private int text(Bytes in) {
        return text(in, in.takeSlice());
    }

    private int text(Bytes in, int length) {
        int text = gathering.texts().number(in.bytes, in.place(), in.place() + length);
        in.skip(length);
        return text;
    }

    private long cell(Bytes in, Column column, long[] before, int field) {
        long written = in.takeNumber();
        if (written == KeptRow.TEXT) {
            before[field] = Gathering.cell(column, text(in));
            return before[field];
        }
        if (written == KeptRow.OTHER_NAME) {
            return gathering.otherName(column.table(), text(in));
        }
        if (written == KeptRow.SAME) {
            return before[field];
        }
        if (written < KeptRow.NUMBERS) {
            return written == KeptRow.NONE ? Cells.NONE : Cells.UNKNOWN;
        }
        long zigzag = written - KeptRow.NUMBERS;
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    private void row(Bytes in, FilePlan plan, Decoded of) {
        int length = in.takeSlice();
        of.partner = length == 0 ? of.partner : text(in, length);
        of.rows[0] = gathering.partner(of.partner);
        if (of.tellsOfPartners) {
            told.set(of.rows[0]);
        }
        for (int e = 0; e < of.rows.length; e++) {
            int state = in.take();
            if (state == KeptRow.ABSENT) {
                of.rows[e] = e == 0 ? of.rows[0] : -1;
                continue;
            }
            for (int f = 0; f < of.fields[e].length; f++) {
                Column column = of.fields[e][f];
                long cell = cell(in, column, of.before[e], f);
                if (e > 0) {
                    of.cells[e][column.index()] = cell;
                } else if (state == KeptRow.PRESENT) {
                    gathering.ofPartner(column, of.rows[0], cell);
                } else {
                    gathering.perhapsOfPartner(column, of.rows[0], cell);
                }
            }
            EntryPlan entry = plan.entries.get(e);
            of.nobody[e] = e > 0 && (of.nobody[entry.around()] || of.lacksKey(e));
            if (of.nobody[e]) {
                ofAny(of, e);
            }
            if (e == 0 && state == KeptRow.PRESENT) {
                for (Column column : of.untold) {
                    gathering.ofPartner(column, of.rows[0], Gathering.NOT_TOLD);
                }
            } else if (e > 0 && of.nobody[entry.around()]) {
                ofNobody(e, state, entry, of);
            } else if (state == KeptRow.DENIED) {
                gathering.denied(entry.table(), of.rows[entry.around()], of.cells[e]);
            } else if (e > 0) {
                of.rows[e] = gathering.record(entry.table(), of.rows[entry.around()], of.cells[e], state != KeptRow.PRESENT);
                if (of.untilNext[e] != null) {
                    untilNext.add(of.untilNext[e], of.rows[0], of.cells, e, of.rows[e], state != KeptRow.PRESENT);
                }
                if (state == KeptRow.DISPUTED) {
                    gathering.denied(entry.table(), of.rows[entry.around()], of.cells[e]);
                }
            }
        }
    }

    /// What a row tells of a record of which it is not known which one it is, it may tell of any.
    private void ofAny(Decoded of, int e) {
        if (of.untilNext[e] != null) {
            untilNext.anywhere(of.untilNext[e], of.rows[0], of.cells[e][of.untilNext[e].column().index()]);
        }
        for (Column column : of.fields[e]) {
            if (of.cells[e][column.index()] != Cells.NONE) {
                perhapsTold(column, of.rows[0]);
            }
        }
    }

    private void perhapsTold(Column column, int partner) {
        boolean absentSays = column.absence() == Column.Absence.NONE || column.absence() == Column.Absence.OPEN_ENDED;
        if (absentSays && !column.table().key().contains(column)) {
            gathering.perhapsTold(column, partner);
        }
    }

    /// What belongs to a record of which it is not known which one it is, may belong to any.
    private void ofNobody(int e, int state, EntryPlan entry, Decoded of) {
        if (of.untilNext[e] != null) {
            of.cells[e][of.untilNext[e].column().index()] = Cells.UNKNOWN;
        }
        if (state != KeptRow.DENIED) {
            of.rows[e] = gathering.record(entry.table(), of.rows[entry.around()], of.cells[e], state != KeptRow.PRESENT);
        }
        if (state == KeptRow.DENIED || state == KeptRow.DISPUTED) {
            gathering.anyDenied(entry.table(), of.rows[0]);
        }
    }

    /// A row that cannot be read may have held any of its records, or have denied any, and anything of the partner itself.
    private void rejected(Bytes in) {
        int number = (int) in.takeNumber() - KeptRow.PLANS;
        FilePlan plan = plans.get(number);
        int partner = gathering.partner(text(in));
        if (decoded[number].tellsOfPartners) {
            told.set(partner);
        }
        for (EntryPlan entry : plan.entries) {
            if (entry.around() >= 0) {
                List<Column> told = entry.fields().stream().filter(FieldPlan::needed).map(FieldPlan::column).toList();
                open(entry.table(), partner, entry.denies() || entry.isNamedTwice(), told);
            } else {
                entry.fields().stream().skip(1).filter(FieldPlan::needed).forEach(field -> gathering.ofPartner(field.column(), partner, Cells.UNKNOWN));
            }
        }
        endsAnywhere(decoded[number], partner);
    }

    private void lost(Source source, int partner) {
        lost(source.partner(), partner);
        for (int plan = 0; plan < decoded.length; plan++) {
            if (plans.get(plan).source == source) {
                endsAnywhere(decoded[plan], partner);
            }
        }
    }

    private void lost(Source.Entry entry, int partner) {
        List<Column> told = entry.given().stream().map(Source.Given::column).toList();
        if (entry.table() == shape.root()) {
            told.stream().filter(column -> column != shape.partnerKey()).forEach(column -> gathering.unknown(column, partner));
        } else {
            open(entry.table(), partner, entry.denies() || entry.isNamedTwice(), told);
        }
        entry.entries().forEach(inner -> lost(inner, partner));
    }

    /// A row that was not read may tell of any month.
    private void endsAnywhere(Decoded of, int partner) {
        for (UntilNext.Field field : of.untilNext) {
            if (field != null) {
                untilNext.anywhere(field, partner, Cells.UNKNOWN);
            }
        }
    }

    /// @param denies whether by what was not read records may not be there: it may deny them, or tell that two are one
    /// @param told the fields of which it may tell
    private void open(Table table, int partner, boolean denies, List<Column> told) {
        gathering.lacks(table, partner);
        if (denies) {
            gathering.anyDenied(table, partner);
        }
        told.forEach(column -> perhapsTold(column, partner));
    }
}
