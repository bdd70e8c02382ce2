package org.complang.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complang.data.CellReading;
import org.complang.diagnostic.NearestName;
import org.complang.evaluate.Needs;
import org.complang.model.Column;
import org.complang.model.Source;
import org.complang.model.Source.Given;
import org.complang.model.Source.Written;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary.Term;

/// What is read from the rows of one file: which columns, and what becomes of them. Made once for the header of a file; immutable.
final class FilePlan {
    final Source source;
    /// The names of the columns of the file.
    final List<String> header;
    /// For each field that is read the name of its column.
    final List<String> names;
    /// For each field that is read what folders tell, the same in all rows; null where the file itself tells it.
    final String[] told;
    /// The records that rows speak of, those around before those within; the partner first.
    final List<EntryPlan> entries;
    /// For each column of the file its place among the fields that are read, or -1.
    final int[] slotOf;
    /// For each field that is read the column of the file; below 0 where folders tell it.
    final int[] columnOf;
    /// Columns that the file lacks.
    final List<Lacking> lacking;

    /// A record that rows speak of.
    ///
    /// @param around the place of the record around it among the entries; -1 for the partner
    /// @param untold fields of which the file does not tell what such files tell, though a value that is absent would say something
    /// @param kept whether it matters that there is such a record, and not only what belongs to it
    /// @param denies whether rows may say that there is no such record
    record EntryPlan(Table table, int around, List<OnlyPlan> only, List<FieldPlan> fields, List<Column> untold, boolean kept, boolean denies) {
        /// Whether rows may give a record two names, and so tell that two records are one.
        boolean isNamedTwice() {
            return fields.stream().anyMatch(field -> field.names() != null && !field.names().others().isEmpty());
        }
    }

    /// A field of a record.
    ///
    /// @param needed whether its value matters; else it is only looked at for what cannot be read
    /// @param slots the fields of a row from which it is read
    /// @param asWritten whether its texts are read as the data model has them, the source saying nothing else
    /// @param joined whether the fields are put together
    /// @param untilNext whether the value is the month of the row, from which its last day comes when other rows are known
    /// @param names of a key that several columns may give, which of them do; else null
    record FieldPlan(Column column, boolean needed, int[] slots, boolean asWritten, boolean joined, boolean untilNext, Supplier<FieldReader> reader, Names names) {
        private FieldPlan ofNeed() {
            return new FieldPlan(column, true, slots, asWritten, joined, untilNext, reader, names);
        }
    }

    /// The columns that may give a key.
    ///
    /// @param first where the first one is among the fields that are read; -1 where the file does not have it
    /// @param others the further ones, by themselves: they hold other names of the record where the first one has a value
    record Names(int first, List<Supplier<FieldReader>> others) { }

    /// @param slots where the columns are among the fields that are read, those that the file has
    /// @param name what the file calls the first one
    record OnlyPlan(int[] slots, String name, Source.Only only, Set<String> missing) {
        /// Whether the file lacks a column.
        boolean lacks() {
            return slots.length < only.from().size();
        }
    }

    /// Why a column cannot be read.
    enum Why {
        ABSENT,
        /// It has one that is called so but for capital letters, blanks and dashes.
        ALIKE,
        /// The file has it twice, so that nobody knows which of them is meant.
        REPEATED,
        /// It holds lists or structures.
        NESTED
    }

    /// A column that the file lacks, or that cannot be read.
    ///
    /// @param column the field that would be read from it; nothing where it would only tell which rows count
    /// @param fields the fields of which, for want of it, nothing is known
    /// @param names what it may be called
    /// @param ofPartner whether it would tell of which rows the partner's are
    record Lacking(Optional<Column> column, List<Column> fields, List<String> names, boolean ofPartner, Why why) { }

    private FilePlan(Source source, List<String> header, List<String> names, String[] told, List<EntryPlan> entries, int[] slotOf, int[] columnOf, List<Lacking> lacking) {
        this.source = source;
        this.header = List.copyOf(header);
        this.names = List.copyOf(names);
        this.told = told;
        this.entries = List.copyOf(entries);
        this.slotOf = slotOf;
        this.columnOf = columnOf;
        this.lacking = List.copyOf(lacking);
    }

    /// @param needs what matters; nothing where everything does
    static FilePlan of(Source source, Column partner, List<String> header, Optional<Needs> needs) {
        return of(source, partner, FileColumns.of(header), needs, Numerals.TEXTS);
    }

    static FilePlan of(Source source, Column partner, FileColumns columns, Optional<Needs> needs, Numerals numerals) {
        return new Planning(source, partner, columns, needs, numerals).plan();
    }

    /// The fields that the file itself tells.
    IntStream ofFile() {
        return IntStream.range(0, columnOf.length).filter(slot -> columnOf[slot] >= 0);
    }

    /// Whether the file lacks a column that matters.
    boolean lacks(Needs needs) {
        return lacking.stream().anyMatch(lack -> lack.fields.stream().anyMatch(needs::needs));
    }

    /// Whether the rows tell of partners themselves: of nothing else, or of a field of theirs too.
    boolean tellsOfPartners() {
        return entries.size() == 1 || entries.getFirst().fields().size() > 1;
    }

    /// Whether what they tell of partners themselves is kept; else it is not seen later who is in them.
    boolean keepsPartners() {
        return entries.getFirst().kept();
    }

    /// The record around others of which rows do not tell which it is, since the file lacks the column; nothing where they tell of all.
    Optional<Table> unknownKey(Column partner) {
        for (EntryPlan entry : entries) {
            boolean root = entry.around < 0;
            if (root && entry.only.stream().anyMatch(OnlyPlan::lacks)) {
                return Optional.of(entry.table);
            }
            List<Column> key = root ? List.of(partner) : entry.table.key();
            boolean around = root || entries.stream().anyMatch(inner -> inner.around == entries.indexOf(entry));
            if (around && !entry.fields.stream().map(FieldPlan::column).toList().containsAll(key)) {
                return Optional.of(entry.table);
            }
        }
        return Optional.empty();
    }

    /// What is known of how the numbers and days of a file are to be read.
    ///
    /// @param semicolons whether semicolons stand between fields, as where a comma stands before decimals
    /// @param texts which columns hold texts, by their place in the header; the others hold numbers as such
    /// @param doubted the names of columns whose values are written in two ways
    record Numerals(boolean semicolons, IntPredicate texts, Set<String> doubted) {
        static final Numerals TEXTS = new Numerals(false, _ -> true, Set.of());
        static final Numerals SEMICOLONS = new Numerals(true, _ -> true, Set.of());

        Numerals doubting(Set<String> columns) {
            return new Numerals(semicolons, texts, columns);
        }
    }

    private static final class Planning {
        private final Source source;
        private final Column partner;
        /// The columns of the file, and behind them those that folders tell.
        private final List<String> header;
        private final int inFile;
        private final FileColumns columns;
        private final Optional<Needs> needs;
        private final Numerals numerals;
        private final List<EntryPlan> entries = new ArrayList<>();
        private final Map<Integer, Integer> slots = new TreeMap<>();
        private final List<Lacking> lacking = new ArrayList<>();

        Planning(Source source, Column partner, FileColumns columns, Optional<Needs> needs, Numerals numerals) {
            this.source = source;
            this.partner = partner;
            this.header = Stream.concat(columns.names().stream(), columns.folders().besides(columns.names()).stream()).toList();
            this.inFile = columns.names().size();
            this.columns = columns;
            this.needs = needs;
            this.numerals = numerals;
        }

        FilePlan plan() {
            entry(source.partner(), -1);
            int[] slotOf = IntStream.range(0, inFile).map(column -> slots.getOrDefault(column, -1)).toArray();
            int[] columnOf = new int[slots.size()];
            String[] names = new String[slots.size()];
            String[] told = new String[slots.size()];
            slots.forEach((column, slot) -> {
                names[slot] = header.get(column);
                columnOf[slot] = column < inFile ? column : -1;
                told[slot] = column < inFile ? null : columns.folders().value(names[slot]);
            });
            return new FilePlan(source, header.subList(0, inFile), List.of(names), told, entries, slotOf, columnOf, lacking);
        }

        private void entry(Source.Entry entry, int around) {
            Table table = entry.table();
            boolean root = around < 0;
            List<Given> given = new ArrayList<>(entry.given());
            if (root) {
                given.sort((a, b) -> Boolean.compare(a.column() != partner, b.column() != partner));
            } else {
                given.sort((a, b) -> Boolean.compare(!narrows(a.column()), !narrows(b.column())));
            }
            List<FieldPlan> fields = new ArrayList<>();
            List<Column> untold = new ArrayList<>();
            given.forEach(g -> field(g).ifPresentOrElse(fields::add, () -> untold(g.column()).ifPresent(untold::add)));
            if (fields.stream().anyMatch(field -> field.untilNext && field.needed)) {
                // Which rows can speak of one another's end is seen by their terms.
                fields.replaceAll(field -> field.column.type() instanceof Type.Code ? field.ofNeed() : field);
            }
            boolean more = !untold.isEmpty() || fields.stream().anyMatch(field -> field.needed && field.column != partner && !table.key().contains(field.column));
            boolean kept = root ? more : needs.isEmpty() || needs.get().needs(table) && (needs.get().counts(table) || more || entry.denies());
            List<OnlyPlan> only = entry.only().stream().map(o -> new OnlyPlan(slots(o.from()), name(o.from().getFirst()), o, source.missing())).toList();
            only.stream().filter(OnlyPlan::lacks).forEach(o -> lacks(Optional.empty(), fields(entry).filter(column -> column != partner).toList(), o.only.from(), root));
            int place = entries.size();
            entries.add(new EntryPlan(table, around, only, fields, untold, kept, entry.denies()));
            entry.entries().forEach(inner -> entry(inner, place));
        }

        /// The fields of a record and of those that belong to it.
        private static Stream<Column> fields(Source.Entry entry) {
            return Stream.concat(entry.given().stream().map(Given::column), entry.entries().stream().flatMap(Planning::fields));
        }

        /// A field without a column, if its values are not known for want of it. Absent values that say nothing are not known anyway, and texts that are only shown are left absent.
        private Optional<Column> untold(Column column) {
            boolean absentSays = column.absence() == Column.Absence.NONE || column.absence() == Column.Absence.OPEN_ENDED;
            boolean shown = column.type() == org.complang.model.Type.Plain.TEXT && !column.table().key().contains(column);
            boolean there = lacking.stream().anyMatch(lack -> lack.why != Why.ABSENT && lack.fields.contains(column));
            return (source.declared() || there) && absentSays && !shown && (needs.isEmpty() || needs.get().needs(column)) ? Optional.of(column) : Optional.empty();
        }

        /// Whether records matter only with some values of the column; such a column is looked at first.
        private boolean narrows(Column column) {
            return needs.isPresent() && (needs.get().terms(column).isPresent() || isMonth(column) && needs.get().months(column.table()).isPresent());
        }

        private static boolean isMonth(Column column) {
            return column.table().month().filter(month -> month == column).isPresent();
        }

        private Optional<FieldPlan> field(Given given) {
            Column column = given.column();
            return reader(given).map(made -> new FieldPlan(column, needs.isEmpty() || needs.get().needs(column), made.slots, isAsWritten(given), given instanceof Given.Joined, isUntilNext(given), () -> {
                FieldReader reader = made.reader.get();
                needs.ifPresent(n -> narrow(reader, n));
                return reader;
            }, names(given)));
        }

        /// A partner is not one of those: what stands behind its first column is another one, to which rows without it belong.
        private Names names(Given given) {
            Column column = given.column();
            if (!given.names() || !(given instanceof Given.From from)) {
                return null;
            }
            Source.Reading reading = from.reading().withoutNothing();
            List<Supplier<FieldReader>> others = from.from().stream().skip(1).map(one -> slots(List.of(one))).filter(slots -> slots.length > 0)
                    .map(slots -> read(new Given.From(column, from.from(), reading), slots)).toList();
            return new Names(slot(from.from().getFirst()).orElse(-1), others);
        }

        private String name(Written column) {
            return column.names().stream().filter(header::contains).findFirst().orElse(column.names().getFirst());
        }

        private static void narrow(FieldReader reader, Needs needs) {
            Column column = reader.column;
            if (isMonth(column)) {
                needs.months(column.table()).ifPresent(months -> reader.narrow(months[0], months[1]));
            }
            Optional<Set<Term>> terms = needs.terms(column);
            terms.flatMap(wanted -> FieldReader.terms(column, wanted)).ifPresent(reader::narrow);
        }

        private record Made(int[] slots, Supplier<FieldReader> reader) { }

        private Optional<Made> reader(Given given) {
            return switch (given) {
                case Given.Always always -> Optional.of(new Made(new int[0], () -> new FieldReader.Always(always.column(), CellReading.always(always))));
                case Given.From from -> from(from);
                case Given.Joined joined -> joined(joined);
            };
        }

        private Optional<Made> from(Given.From given) {
            int[] found = slots(given.from());
            if (found.length < given.from().size()) {
                lacks(given.column(), given.from(), found.length == 0);
            }
            // What it means that there is no value is said of all columns together.
            Given.From read = found.length == given.from().size() ? given : new Given.From(given.column(), given.from(), given.reading().withoutNothing());
            return found.length == 0 ? Optional.empty() : Optional.of(new Made(found, read(read, found)));
        }

        private Supplier<FieldReader> read(Given.From given, int[] found) {
            Column column = given.column();
            boolean asWritten = isAsWritten(given);
            return asWritten && column.type().isText() ? () -> new PlainField(column, found, source.missing())
                    : () -> new LookedField(column, found, cells(given, found), source.missing(), asWritten);
        }

        /// A form of numbers is one of texts. Of a column of texts beside one of numbers only that is read which is no matter of forms.
        private CellReading cells(Given.From given, int[] found) {
            Given.From read = columns(found).allMatch(this::isText) ? given : new Given.From(given.column(), given.from(), given.reading().withoutNumberForm());
            boolean doubtful = numerals.semicolons || columns(found).anyMatch(this::isText) && !read.equals(given);
            CellReading cells = doubtful ? CellReading.ofSemicolons(read, source.missing()) : CellReading.of(read, source.missing());
            return columns(found).mapToObj(header::get).anyMatch(numerals.doubted::contains) ? cells.doubted() : cells;
        }

        private boolean isText(int column) {
            return column >= inFile || numerals.texts.test(column);
        }

        /// The columns in which fields of rows stand.
        private IntStream columns(int[] found) {
            return slots.entrySet().stream().filter(one -> Arrays.stream(found).anyMatch(slot -> slot == one.getValue())).mapToInt(Map.Entry::getKey);
        }

        private Optional<Made> joined(Given.Joined given) {
            List<Written> columns = given.parts().stream().flatMap(part -> (switch (part) {
                case Source.Part.OfColumn(Written from) -> List.of(from);
                case Source.Part.OfField(Given.From field) -> field.from();
            }).stream()).toList();
            int[] found = slots(columns);
            if (found.length < columns.size()) {
                lacks(given.column(), columns, true);
                return Optional.empty();
            }
            return Optional.of(new Made(found, () -> new JoinedField(given, given.parts().stream().map(this::part).toList(), source.missing())));
        }

        private JoinedField.Part part(Source.Part part) {
            return switch (part) {
                case Source.Part.OfColumn(Written from) -> new JoinedField.Part(slots(List.of(from)), Optional.empty());
                case Source.Part.OfField(Given.From field) -> {
                    int[] found = slots(field.from());
                    yield new JoinedField.Part(found, Optional.of(read(field, found).get()));
                }
            };
        }

        private static boolean isAsWritten(Given given) {
            return given instanceof Given.From from && from.reading().equals(Source.Reading.PLAIN);
        }

        private static boolean isUntilNext(Given given) {
            return given instanceof Given.From from && from.reading().edge().filter(edge -> edge == Source.Edge.UNTIL_NEXT).isPresent();
        }

        private void lacks(Column column, List<Written> written, boolean all) {
            lacks(Optional.of(column), List.of(column), written, all && column == partner);
        }

        private void lacks(Optional<Column> column, List<Column> fields, List<Written> written, boolean ofPartner) {
            List<String> names = written.stream().filter(one -> slot(one).isEmpty()).flatMap(one -> one.names().stream()).toList();
            List<String> repeated = names.stream().filter(header::contains).toList();
            List<String> nested = names.stream().filter(columns.nested()::contains).toList();
            lacking.add(!repeated.isEmpty() ? new Lacking(column, fields, repeated, ofPartner, Why.REPEATED)
                    : !nested.isEmpty() ? new Lacking(column, fields, nested, ofPartner, Why.NESTED)
                    : new Lacking(column, fields, names, ofPartner, names.stream().anyMatch(this::isAlike) ? Why.ALIKE : Why.ABSENT));
        }

        private boolean isAlike(String name) {
            return header.stream().anyMatch(other -> NearestName.letters(other).equals(NearestName.letters(name)));
        }

        private boolean isRepeated(String name) {
            return header.indexOf(name) != header.lastIndexOf(name);
        }

        private int[] slots(List<Written> from) {
            return from.stream().map(this::slot).flatMap(Optional::stream).mapToInt(slot -> slot).toArray();
        }

        private Optional<Integer> slot(Written written) {
            List<String> there = written.names().stream().filter(header::contains).toList();
            boolean clear = there.size() == 1 || source.declared();
            return there.stream().findFirst().filter(name -> clear && !isRepeated(name)).map(header::indexOf).map(column -> slots.computeIfAbsent(column, _ -> slots.size()));
        }
    }
}
