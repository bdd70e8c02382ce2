package org.complang.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complang.wording.Labels;

/// How the rows of a kind of file become records: a report as partners download it, or a table of the data model. Every row speaks of one partner, and writes each record that it
/// speaks of anew; records with one key are put together afterwards, as the data model says.
///
/// @param files how files of this kind are called, without folder and ending; `*` stands for anything, and letter case does not matter
/// @param missing what stands in a file where a value is missing, beside nothing at all
/// @param partner the record of the partner, with those below it
/// @param declared whether a programme declares it: such files have all its columns, and what stands in one that a file lacks is not known. A table of the data model may have only some
public record Source(String name, Labels labels, List<String> files, Set<String> missing, Entry partner, boolean declared) {
    /// Stands for a missing value among texts of which it is said what they mean.
    public static final String NOTHING = "";

    private static final List<String> WORDS = List.of("true", "false", "yes", "no");

    public Source {
        files = List.copyOf(files);
        missing = Set.copyOf(missing);
    }

    /// A record of which rows speak, with the records that belong to it. Its key, and the keys of those around it, are given.
    ///
    /// @param only which rows speak of the record, and so of those that belong to it
    public record Entry(Table table, List<Only> only, List<Given> given, List<Entry> entries) {
        public Entry {
            only = List.copyOf(only);
            given = List.copyOf(given);
            entries = List.copyOf(entries);
        }

        /// The lists of whose records rows may speak, this one first.
        public Stream<Table> tables() {
            return Stream.concat(Stream.of(table), entries.stream().flatMap(Entry::tables));
        }

        /// Whether rows may give a record two names, and so tell that two records are one.
        public boolean isNamedTwice() {
            return given.stream().anyMatch(Given::names);
        }

        /// Whether rows may say that there is no such record.
        public boolean denies() {
            return only.stream().anyMatch(Only::always);
        }
    }

    /// Whether a row speaks of the record, by what a column says.
    ///
    /// @param from one column, or several where any value in one of them is asked for
    /// @param counts with one of these it does; where there are none, with whatever `leaves` does not hold
    /// @param leaves with one of these it does not; where this is empty, with anything that `counts` does not hold. A row without a value then speaks of the record only if it may: see
    ///     [#says(String)]
    ///     Among both, an empty text stands for a missing value
    /// @param always whether a row that does not speak of the record says that there is none: another row with its key that does is contradicted, and the record may be there or not
    public record Only(List<Written> from, Set<String> counts, Optional<Set<String>> leaves, boolean always) {
        public Only {
            from = List.copyOf(from);
            counts = Set.copyOf(counts);
            leaves = leaves.map(Set::copyOf);
        }

        /// By what one column says.
        public Only(Written from, Set<String> counts, Optional<Set<String>> leaves) {
            this(List.of(from), counts, leaves, false);
        }

        /// A value must be there, whatever it is, in one of some columns.
        public static Only with(List<Written> from) {
            return new Only(from, Set.of(), Optional.empty(), false);
        }

        /// Whether just that is asked: that there is a value.
        public boolean isWith() {
            return counts.isEmpty() && leaves.isEmpty();
        }

        /// What a value, null where it is missing, says. Without a value the record may be there or not, unless just that is asked: that there is one, or what it means that there is none.
        public Says says(String value) {
            if (value == null) {
                return counts.contains(NOTHING) ? Says.YES : isWith() || leaves.filter(texts -> texts.contains(NOTHING)).isPresent() ? Says.NO : Says.PERHAPS;
            }
            if (counts.isEmpty()) {
                return leaves.isPresent() && spelled(value, leaves.get()).isPresent() ? Says.NO : Says.YES;
            }
            return spelled(value, counts).isPresent() ? Says.YES : leaves.isEmpty() || spelled(value, leaves.get()).isPresent() ? Says.NO : Says.PERHAPS;
        }
    }

    /// Whether a row speaks of a record.
    public enum Says { YES, NO, PERHAPS }

    /// Which of some texts a value is. Letter case says nothing in `true`, `false`, `yes` and `no`, which programs write in one way or another.
    public static Optional<String> spelled(String value, Set<String> texts) {
        if (texts.contains(value)) {
            return Optional.of(value);
        }
        return WORDS.stream().anyMatch(value::equalsIgnoreCase) ? texts.stream().filter(value::equalsIgnoreCase).sorted().findFirst() : Optional.empty();
    }

    /// A column of a file by its name: the first of these that the file has. A file of a table by itself may have one of them only.
    public record Written(List<String> names) {
        public Written {
            names = List.copyOf(names);
        }
    }

    /// From where a field has its value. A field that is not given has the value of an absent one.
    public sealed interface Given {
        Column column();

        /// Whether it is a key that several columns give, each of which may hold another name of the record. A partner has no such names: what stands behind its first column is another one.
        default boolean names() {
            return false;
        }

        /// Always the same, written as in a document: a text or the spelling of a term, `true` or `false`, a number, a date or a month.
        record Always(Column column, String written) implements Given { }

        /// The value of the first of several columns in which it is not missing, read in a certain way.
        record From(Column column, List<Written> from, Reading reading) implements Given {
            public From {
                from = List.copyOf(from);
            }

            @Override
            public boolean names() {
                return from.size() > 1 && column.type().isText() && column.table().parent() != null && column.table().key().equals(List.of(column));
            }
        }

        /// The values of several columns together, in their order: a key of what a file has no key for, or a text of several words. A missing one is taken as nothing.
        record Joined(Column column, List<Part> parts) implements Given {
            public Joined {
                parts = List.copyOf(parts);
            }
        }
    }

    /// One of several values that are put together.
    public sealed interface Part {
        /// What stands in a column, as it is written.
        record OfColumn(Written from) implements Part { }

        /// The value of another field, of the record itself or of one around it: what is the same value is the same here, in whatever way it is written.
        record OfField(Given.From field) implements Part { }
    }

    /// How a text becomes a value: first what lies between two marks is cut out, then it is replaced, then read as what the field is.
    ///
    /// @param after begins behind the first such mark; a text without it has no readable value
    /// @param before ends before the next such mark; to the end where there is none
    /// @param as what texts stand for, in the spelling of a document; a text that is not among them is a value that cannot be read, unless there is none but [Source#NOTHING], which stands for a
    ///     missing value
    /// @param forms how dates and months are written beside the forms that are always read: those of documents, a day where a month is wanted, and a time behind a day
    /// @param numbers how numbers are written, where it is said; else as in documents, and what that may mean in two ways in such a file cannot be read
    /// @param edge which day of a month, where the file writes a month (or any day of it) and the field is a day
    /// @param lowerCase whether letter case says nothing, as in e-mail addresses: capital letters are taken as small ones
    /// @param spellings the name of the spellings from which `as` is, for messages; nothing where the source lists it
    /// @param rounded whether a number of more than four decimals is rounded to four, halves away from 0; else it cannot be read
    public record Reading(Optional<String> after, Optional<String> before, Map<String, String> as, Optional<String> spellings, List<DateForm> forms, Optional<NumberForm> numbers, Optional<Edge> edge, boolean lowerCase,
            boolean rounded) {
        /// As documents are read.
        public static final Reading PLAIN = new Reading(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), false, false);

        public Reading {
            as = Map.copyOf(as);
            forms = List.copyOf(forms);
        }

        /// The same where it is not said what a missing value means.
        public Reading withoutNothing() {
            Map<String, String> rest = new HashMap<>(as);
            rest.remove(NOTHING);
            return new Reading(after, before, rest, spellings, forms, numbers, edge, lowerCase, rounded);
        }

        /// The same of a file that holds numbers as such and not as texts.
        public Reading withoutNumberForm() {
            return new Reading(after, before, as, spellings, forms, Optional.empty(), edge, lowerCase, rounded);
        }
    }

    /// Which day of a month.
    public enum Edge {
        FIRST_DAY,
        LAST_DAY,
        /// The day before the next month of which rows of the same files speak, that belong to the same record around and have the same terms but the first; none where no later one is spoken of.
        UNTIL_NEXT
    }

    /// The table of the data model by itself: a file that is called as the list is in data (the partners themselves: as the plural of their record), with a column for each field and one for
    /// each field of the keys of the records around, by their spelling in data or their name. Fields that would share a column have the word for their record and a dot, or `_`, before: `customer.id`.
    public static Source ofTable(Shape shape, Table table) {
        boolean root = table == shape.root();
        Shape.Group partner = shape.groups().getFirst();
        List<Table> around = new ArrayList<>();
        for (Table above = table; above != shape.root(); above = above.parent()) {
            around.addFirst(above);
        }
        List<Column> own = root ? shape.root().columns() : List.of(partner.key());
        Stream<Column> within = around.stream().flatMap(at -> (at == table ? at.columns() : at.key()).stream());
        Map<String, Long> names = Stream.concat(own.stream(), within).flatMap(column -> names(column).stream()).collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        Function<List<Column>, List<Given>> from = columns -> columns.stream().<Given>map(column -> new Given.From(column, List.of(new Written(
                namesInFile(shape, column, names))), Reading.PLAIN)).toList();
        List<Entry> inner = List.of();
        for (Table at : around.reversed()) {
            inner = List.of(new Entry(at, List.of(), from.apply(at == table ? at.columns() : at.key()), inner));
        }
        List<String> called = root ? List.of(partner.plural()) : called(shape, table, around);
        return new Source(called.getFirst(), table.labels(), called, Set.of(), new Entry(shape.root(), List.of(), from.apply(own), inner), false);
    }

    /// What a file of a list is called: as data spells it, or by its name. Lists that have one name or spelling have those around before theirs.
    ///
    /// @param around the lists around it, it as the last one
    private static List<String> called(Shape shape, Table table, List<Table> around) {
        List<Table> others = shape.tables().stream().filter(other -> other != shape.root() && other != table).toList();
        boolean spelledAlone = others.stream().noneMatch(other -> other.spelling().equalsIgnoreCase(table.spelling()));
        boolean namedAlone = others.stream().noneMatch(other -> other.spelling().equalsIgnoreCase(table.name()) || other.name().equalsIgnoreCase(table.name()));
        String spelling = spelledAlone ? table.spelling() : around.stream().map(Table::spelling).collect(Collectors.joining("_"));
        String name = namedAlone ? table.name() : around.stream().map(Table::name).collect(Collectors.joining("_"));
        return Stream.of(spelling, name).distinct().toList();
    }

    /// What the column of a field may be called in a file: as no other field is, and where another one is called so, too, with the word for its record before it.
    ///
    /// @param names how many fields are called so
    private static List<String> namesInFile(Shape shape, Column column, Map<String, Long> names) {
        List<String> alone = names(column).stream().filter(name -> names.get(name) == 1).toList();
        return alone.equals(names(column)) ? alone : Stream.concat(alone.stream(), namesWithRecord(shape, column, names.keySet()).stream()).toList();
    }

    private static List<String> names(Column column) {
        return Stream.of(column.spelling(), column.name()).distinct().toList();
    }

    private static List<String> namesWithRecord(Shape shape, Column column, Set<String> others) {
        String record = column.table() != shape.root() ? column.table().record()
                : shape.groups().stream().filter(group -> group.columns().contains(column)).findFirst().map(Shape.Group::record).orElse(shape.root().record());
        // A field may be called so itself.
        return Stream.of(".", "_").flatMap(between -> names(column).stream().map(name -> record + between + name)).filter(name -> !others.contains(name)).toList();
    }
}
