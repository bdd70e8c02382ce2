package org.complang.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.complang.bulk.FieldReader.Kind;
import org.complang.bulk.FilePlan.EntryPlan;
import org.complang.bulk.FilePlan.FieldPlan;
import org.complang.data.Cells;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.table.Chunk;
import org.complang.table.ColumnBounds;
import org.complang.table.Rows;

/// Finds out from what a file tells of the values of its columns that no row of a part can matter: it is of months, say, at which nothing looks. Then only the partners are read, and columns in which
/// something might stand that cannot be read and is to be told.
final class Pruning {
    /// White space beyond ASCII, which begins no text of which something is known.
    private static final String FIRST_WHITE = "\u1680";
    private static final char LAST_WHITE = '\u3000';

    private final FilePlan plan;
    private final List<Optional<ColumnBounds>> bounds;
    private final IntFunction<Optional<List<String>>> terms;
    private final Map<Integer, Optional<List<String>>> told = new HashMap<>();

    /// A part of which no row can matter.
    ///
    /// @param read for each field that is read otherwise whether it is read here
    /// @param absent for each entry whether no record of it matters
    /// @param presumed for each entry whether that is still to be seen, from a field that is read
    record Pruned(boolean[] read, boolean[] absent, boolean[] presumed) {
        /// Whether the same is known of another part.
        boolean isLike(Pruned other) {
            return Arrays.equals(read, other.read) && Arrays.equals(absent, other.absent) && Arrays.equals(presumed, other.presumed);
        }

        /// Whether nothing is read but so many fields.
        boolean readsOnly(int count) {
            int all = 0;
            for (boolean one : read) {
                all += one ? 1 : 0;
            }
            return all == count;
        }

        /// Whether a field is not read.
        boolean leavesOut(int[] slots) {
            return Arrays.stream(slots).anyMatch(slot -> !read[slot]);
        }
    }

    private Pruning(FilePlan plan, List<Optional<ColumnBounds>> bounds, IntFunction<Optional<List<String>>> terms) {
        this.plan = plan;
        this.bounds = bounds;
        this.terms = terms;
    }

    /// @param bounds what is told of each field that is read
    /// @param terms all texts that a field that is read may hold, by its place; nothing where they are not told. Asked where bounds do not suffice
    /// @return nothing where a row can matter, as far as is told
    static Optional<Pruned> of(FilePlan plan, List<Optional<ColumnBounds>> bounds, IntFunction<Optional<List<String>>> terms) {
        return new Pruning(plan, bounds, terms).pruned();
    }

    private Optional<Pruned> pruned() {
        if (plan.entries.stream().flatMap(entry -> entry.fields().stream()).anyMatch(field -> field.names() != null)) {
            return Optional.empty();
        }
        boolean[] absent = new boolean[plan.entries.size()];
        boolean[] presumed = new boolean[plan.entries.size()];
        boolean[] read = new boolean[plan.columnOf.length];
        read(plan.entries.getFirst().fields().getFirst(), read);
        for (int e = 0; e < absent.length; e++) {
            EntryPlan entry = plan.entries.get(e);
            // What is said of records within absent ones is not looked at in other parts either.
            boolean within = entry.around() >= 0 && absent[entry.around()];
            absent[e] = within || entry.fields().stream().anyMatch(this::mattersNowhere);
            if (!absent[e]) {
                Optional<FieldPlan> field = entry.fields().stream().filter(this::mattersHardly).findFirst();
                field.ifPresent(some -> read(some, read));
                presumed[e] = field.isPresent();
                absent[e] = field.isPresent();
            }
            if (entry.kept() && !absent[e]) {
                return Optional.empty();
            }
            if (!within) {
                entry.only().stream().flatMapToInt(only -> Arrays.stream(only.slots())).forEach(slot -> read[slot] = true);
                entry.fields().stream().filter(field -> !isClean(entry, field)).forEach(field -> read(field, read));
            }
        }
        return Optional.of(new Pruned(read, absent, presumed));
    }

    private static void read(FieldPlan field, boolean[] read) {
        Arrays.stream(field.slots()).forEach(slot -> read[slot] = true);
    }

    private Optional<ColumnBounds> bounds(FieldPlan field) {
        return field.slots().length == 1 ? bounds.get(field.slots()[0]) : Optional.empty();
    }

    /// Whether no value that the field has in the part is one with which records matter.
    private boolean mattersNowhere(FieldPlan field) {
        Optional<ColumnBounds> told = bounds(field).filter(some -> !some.nulls());
        FieldReader reader = field.reader().get();
        if (told.isEmpty() || !reader.isNarrowed()) {
            return false;
        }
        if (told.get().isOne()) {
            reader.read(new One(told.get().lowest()));
            return !reader.matters();
        }
        OptionalLong lowest = cell(reader, told.get().lowest());
        OptionalLong highest = cell(reader, told.get().highest());
        return lowest.isPresent() && highest.isPresent() && isReadBetween(field, told.get().kind()) && reader.mattersNowhere(lowest.getAsLong(), highest.getAsLong())
                || allTerms(field, term -> {
                    reader.read(new One(term));
                    return !reader.matters();
                });
    }

    /// Whether all texts that the field may hold are told, and each is such a one.
    private boolean allTerms(FieldPlan field, Predicate<String> such) {
        return field.slots().length == 1 && told.computeIfAbsent(field.slots()[0], terms::apply).filter(texts -> texts.stream().allMatch(such)).isPresent();
    }

    /// Whether the least and the greatest text of the field are such that records with them do not matter, and nor do those with what should lie between. There might be other texts between.
    private boolean mattersHardly(FieldPlan field) {
        FieldReader reader = field.reader().get();
        return reader.isNarrowed() && bounds(field).filter(told -> !told.nulls() && told.kind() == ColumnBounds.Kind.TEXTS).filter(told -> {
            OptionalLong lowest = cell(reader, told.lowest());
            OptionalLong highest = cell(reader, told.highest());
            return lowest.isPresent() && highest.isPresent() && reader.mattersNowhere(lowest.getAsLong(), highest.getAsLong());
        }).isPresent();
    }

    private static OptionalLong cell(FieldReader reader, String text) {
        reader.read(new One(text));
        return reader.kind == Kind.CELL && Cells.isKnown(reader.cell) ? OptionalLong.of(reader.cell) : OptionalLong.empty();
    }

    /// Whether all that lies between two values that can be read can be read, and lies between as a cell too.
    private boolean isReadBetween(FieldPlan field, ColumnBounds.Kind kind) {
        return field.asWritten() && isLike(field.column().type(), kind) && plan.source.missing().stream().noneMatch(text -> text.matches("[-+(.]?[0-9].*"));
    }

    private static boolean isLike(Type type, ColumnBounds.Kind kind) {
        return switch (type) {
            case Type.Plain.DATE, Type.Plain.MONTH -> kind == ColumnBounds.Kind.DAYS;
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> kind == ColumnBounds.Kind.NUMBERS;
            case Type.Plain.YES_NO -> kind == ColumnBounds.Kind.YES_NO;
            case Type.Money _ -> kind == ColumnBounds.Kind.NUMBERS;
            case Type.Plain.ID, Type.Plain.TEXT -> kind != ColumnBounds.Kind.TEXTS;
            case Type.Code _ -> false;
        };
    }

    /// Whether nothing can stand in the field of which something is to be told.
    private boolean isClean(EntryPlan entry, FieldPlan field) {
        if (field.slots().length == 0) {
            return true;
        }
        Optional<ColumnBounds> told = bounds(field);
        boolean mayLack = field.column().absence() != Column.Absence.NEVER && !entry.table().key().contains(field.column());
        if (told.isEmpty() || told.get().nulls() && !mayLack) {
            return false;
        }
        FieldReader reader = field.reader().get();
        ColumnBounds some = told.get();
        return isClean(reader, some.lowest()) && isClean(reader, some.highest())
                && (some.isOne() || isReadBetween(field, some.kind()) || some.kind() == ColumnBounds.Kind.TEXTS && (isPlainBetween(field, some) || allTerms(field, term -> isClean(reader, term))));
    }

    private static boolean isClean(FieldReader reader, String text) {
        reader.read(new One(text));
        return reader.kind == Kind.CELL || reader.kind == Kind.TEXT && !(reader.column.type() instanceof Type.Code);
    }

    /// Whether all texts between are known as they are written: none is empty, or stands for a missing value.
    private boolean isPlainBetween(FieldPlan field, ColumnBounds told) {
        boolean text = field.column().type().isText();
        boolean blank = told.lowest().charAt(0) <= ' ' || told.lowest().charAt(0) <= LAST_WHITE && compare(told.highest(), FIRST_WHITE) >= 0;
        return text && field.asWritten() && !blank && plan.source.missing().stream().noneMatch(missing -> compare(told.lowest(), missing) <= 0 && compare(missing, told.highest()) <= 0);
    }

    private static int compare(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /// A row in which every field has one text.
    private record One(String only, byte[] padded) implements Rows {
        One(String only) {
            this(only, Chunk.padded(only.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public boolean next() {
            return false;
        }

        @Override
        public int fields() {
            return 1;
        }

        @Override
        public long line() {
            return 1;
        }

        @Override
        public byte[] bytes(int slot) {
            return padded;
        }

        @Override
        public int start(int slot) {
            return 0;
        }

        @Override
        public int end(int slot) {
            return padded.length - Chunk.SLACK;
        }

        @Override
        public boolean isAscii() {
            return false;
        }

        @Override
        public String text(int slot) {
            return only;
        }

        @Override
        public String row() {
            return only;
        }
    }
}
