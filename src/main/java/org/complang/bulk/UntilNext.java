package org.complang.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.complang.bulk.FilePlan.EntryPlan;
import org.complang.bulk.FilePlan.FieldPlan;
import org.complang.data.Cells;
import org.complang.data.Gathering;
import org.complang.model.Column;
import org.complang.model.Type;

/// Until when records hold of which files tell month by month that they are there: until the next month in which they tell of the same record around and the same terms beside the first, where these
/// rows do not say it again; what the latest month says goes on. Such are the associations of a customer with a product: a month without one that was there before shows that it has ended, a month
/// without any shows nothing. For one thread.
final class UntilNext {
    /// Stands behind the terms of a group, so that none is taken for a record around.
    private static final long TERMS = Long.MIN_VALUE;

    private final Map<Group, Months> groups = new HashMap<>();
    private final Map<OfPartner, Anywhere> anywhere = new HashMap<>();
    /// For each record its group, its row, and the first day of its month or what stands for one that is not known.
    private Months[] of = new Months[64];
    private int[] rows = new int[64];
    private long[] months = new long[64];
    private int count;

    /// Rows that can speak of one another's end; without the terms beside, those of one record around.
    ///
    /// @param source its name: a source itself takes long to be hashed, and this is asked for with each row
    private record Group(String source, Column column, List<Long> cells) { }

    private record OfPartner(String source, Column column, int partner) { }

    /// The months of which rows of a partner speak that may be of any group; of rows that cannot be read it is not known of which.
    private static final class Anywhere {
        private final TreeSet<Long> months = new TreeSet<>();
        private boolean any;

        void add(long month) {
            if (Cells.isKnown(month)) {
                months.add(month);
            } else {
                any = true;
            }
        }
    }

    /// The months of which rows of a group speak, surely and perhaps.
    private static final class Months {
        private final Column column;
        /// Of all rows of the record around; null where this is of these itself. Rows of which a term beside is not known stand there alone, since they may be of any group.
        private final Months around;
        private final TreeSet<Long> sure = new TreeSet<>();
        private final TreeSet<Long> perhaps = new TreeSet<>();
        /// Of a record around, the months of all rows.
        private final TreeSet<Long> all = new TreeSet<>();
        /// Whether rows speak of a month that is not known.
        private boolean any;
        /// Of all groups of the partner.
        private final Anywhere anywhere;

        Months(Column column, Months around, Anywhere anywhere) {
            this.column = column;
            this.around = around;
            this.anywhere = anywhere;
        }

        void add(long month, boolean doubtful) {
            if (!Cells.isKnown(month)) {
                any = true;
            } else if (doubtful || around == null) {
                perhaps.add(month);
            } else {
                sure.add(month);
            }
        }

        /// The last day of a record of a month; not known where it hangs on rows that may not count or may be of another group, or on rows of months that are not known.
        long last(long month) {
            if (!Cells.isKnown(month)) {
                return Cells.NONE;
            }
            if (around == null) {
                return any || anywhere.any || all.higher(month) != null || anywhere.months.higher(month) != null ? Cells.UNKNOWN : Cells.NONE;
            }
            Long next = sure.higher(month);
            if (next != null && next == Cells.date(Cells.date(month).plusMonths(1))) {
                return next - 1;
            }
            boolean open = any || around.any || anywhere.any || isBefore(anywhere.months.higher(month), next) || isBefore(perhaps.higher(month), next) || isBefore(around.perhaps.higher(month), next);
            return open ? Cells.UNKNOWN : next == null ? Cells.NONE : next - 1;
        }

        private static boolean isBefore(Long month, Long next) {
            return month != null && (next == null || month < next);
        }
    }

    /// The field of a record that is read so.
    ///
    /// @param source the name of the source of the file
    /// @param around the places of the records around it among the entries, without the partner
    /// @param keys the places of their keys among the cells of each
    /// @param beside the places of what else must be alike among its own
    record Field(String source, Column column, int[] around, int[][] keys, int[] beside) {
        /// The field of an entry of a plan; null where none is read so.
        static Field of(FilePlan plan, int entry) {
            EntryPlan of = plan.entries.get(entry);
            Column column = of.fields().stream().filter(FieldPlan::untilNext).filter(FieldPlan::needed).map(FieldPlan::column).findFirst().orElse(null);
            if (column == null) {
                return null;
            }
            int[] around = IntStream.iterate(of.around(), at -> at > 0, at -> plan.entries.get(at).around()).toArray();
            int[][] keys = IntStream.of(around).mapToObj(at -> plan.entries.get(at).table().key().stream().mapToInt(Column::index).toArray()).toArray(int[][]::new);
            int[] beside = of.table().columns().stream().filter(one -> one.type() instanceof Type.Code).mapToInt(Column::index).filter(index -> index > 0).toArray();
            return new Field(plan.source.name(), column, around, keys, beside);
        }
    }

    void clear() {
        groups.clear();
        anywhere.clear();
        count = 0;
    }

    /// A row tells of a record.
    ///
    /// @param partner its row
    /// @param cells of each record of the row
    /// @param entry the place of the record among these
    /// @param row where it stands
    void add(Field field, int partner, long[][] cells, int entry, int row, boolean doubtful) {
        List<Long> alike = new ArrayList<>();
        alike.add((long) partner);
        for (int i = 0; i < field.around.length; i++) {
            for (int key : field.keys[i]) {
                alike.add(cells[field.around[i]][key]);
            }
        }
        Months around = groups.computeIfAbsent(new Group(field.source, field.column, List.copyOf(alike)), _ -> new Months(field.column, null, anywhere(field, partner)));
        boolean known = true;
        for (int index : field.beside) {
            alike.add(cells[entry][index]);
            known &= cells[entry][index] != Cells.UNKNOWN;
        }
        alike.add(TERMS);
        if (count == rows.length) {
            of = Arrays.copyOf(of, count * 2);
            rows = Arrays.copyOf(rows, count * 2);
            months = Arrays.copyOf(months, count * 2);
        }
        long month = cells[entry][field.column.index()];
        of[count] = known ? groups.computeIfAbsent(new Group(field.source, field.column, alike), _ -> new Months(field.column, around, around.anywhere)) : around;
        rows[count] = row;
        months[count++] = month;
        of[count - 1].add(month, doubtful);
        if (Cells.isKnown(month)) {
            around.all.add(month);
        }
    }

    private Anywhere anywhere(Field field, int partner) {
        return anywhere.computeIfAbsent(new OfPartner(field.source, field.column, partner), _ -> new Anywhere());
    }

    /// A row that may be of any group of a partner tells of a month.
    ///
    /// @param partner its row
    /// @param month its first day, or what stands for one that is not known, as of a row that cannot be read
    void anywhere(Field field, int partner, long month) {
        anywhere(field, partner).add(month);
    }

    /// Gives each record its last day.
    void apply(Gathering gathering) {
        for (int i = 0; i < count; i++) {
            gathering.set(of[i].column, rows[i], of[i].last(months[i]));
        }
    }
}
