package org.complang.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// Something that is computed for a record. Equal values compute equally, so that each is computed once.
public sealed interface Value {
    /// An exact number; `percent` where it is written in percent, 40% being 2/5.
    record Number(BigFraction number, boolean percent) implements Value {
        public Number(BigFraction number) {
            this(number, false);
        }
    }

    /// An exact amount of money.
    record Money(BigFraction amount, Term currency) implements Value { }

    record Date(LocalDate date) implements Value { }

    record Month(YearMonth month) implements Value { }

    /// What a record, or the record that it belongs to, has in a column.
    record Field(Column column) implements Value { }

    /// A measure of the programme under its name.
    record Named(String name, Labels labels, Value value) implements Value { }

    record Arithmetic(Value left, Operator operator, Value right) implements Value { }

    /// `GREATER` and `LESSER` are whichever of both is; `FULL` is how many of the right, a number above 0 that the programme gives, are full in the left: a whole number, never below 0.
    enum Operator { PLUS, MINUS, TIMES, DIVIDED, GREATER, LESSER, FULL }

    /// The value less itself at an earlier moment, or that in percent of the earlier value, which has no value where the earlier one is not above 0.
    record Growth(boolean percent, Value value, Moment earlier) implements Value { }

    /// The value of the row whose term the column holds, else `otherwise`; no value where there is neither. Not known where the column is not known.
    record ByKey(Column key, List<Row> rows, Optional<Value> otherwise) implements Value {
        public ByKey {
            rows = List.copyOf(rows);
        }
    }

    record Row(Term key, Value value) { }

    /// The value of the row that is in force on the as-of date, else `otherwise`; no value where there is neither.
    record ByDate(List<DatedRow> rows, Optional<Value> otherwise) implements Value {
        public ByDate {
            rows = List.copyOf(rows);
        }

        /// The value on an as-of date; nothing where there is none.
        public Optional<Value> on(LocalDate day) {
            return rows.stream().filter(row -> row.validity().holds(day)).map(DatedRow::value).findFirst().or(() -> otherwise);
        }
    }

    record DatedRow(Validity validity, Value value) { }

    /// The value of the first row whose condition is met, else `otherwise`; where a condition is unknown, anything between the values that it may be.
    record Choice(List<ChoiceRow> rows, Optional<Value> otherwise) implements Value {
        public Choice {
            rows = List.copyOf(rows);
        }
    }

    record ChoiceRow(Condition condition, Value value) { }

    /// The value at another moment.
    record At(Value value, Moment moment) implements Value { }

    /// The as-of date.
    record AsOf() implements Value { }

    /// A day or month of the calendar that follows from the as-of date.
    ///
    /// @param year the month with which years begin: January but for fiscal ones
    record OfCalendar(CalendarPart part, java.time.Month year) implements Value {
        /// The day as of another; of a month its first.
        public LocalDate asOf(LocalDate day) {
            YearMonth begin = part.unit.begin(day, year);
            return switch (part.place) {
                case BEFORE -> begin.minusMonths(1).atDay(1);
                case START -> begin.atDay(1);
                case END -> begin.plusMonths(part.unit.months() - 1L).atEndOfMonth();
            };
        }
    }

    /// The last month that is closed, and the first and the last day of the month, of the quarter and of the year of the as-of date.
    enum CalendarPart {
        LAST_CLOSED_MONTH(Window.Unit.MONTH, Place.BEFORE), START_OF_MONTH(Window.Unit.MONTH, Place.START), END_OF_MONTH(Window.Unit.MONTH, Place.END),
        START_OF_QUARTER(Window.Unit.QUARTER, Place.START), START_OF_YEAR(Window.Unit.YEAR, Place.START), END_OF_YEAR(Window.Unit.YEAR, Place.END),
        START_OF_FISCAL_QUARTER(Window.Unit.FISCAL_QUARTER, Place.START), START_OF_FISCAL_YEAR(Window.Unit.FISCAL_YEAR, Place.START), END_OF_FISCAL_YEAR(Window.Unit.FISCAL_YEAR, Place.END);

        private final Window.Unit unit;
        private final Place place;

        private static final Map<String, CalendarPart> NAMED = Stream.of(values()).collect(Collectors.toMap(Phrase::word, part -> part));

        private enum Place { BEFORE, START, END }

        CalendarPart(Window.Unit unit, Place place) {
            this.unit = unit;
            this.place = place;
        }

        /// Of what it is the first or the last day.
        public Window.Unit unit() {
            return unit;
        }

        /// Whether it is a last day, which may lie behind the day of which it is asked.
        public boolean isEnd() {
            return place == Place.END;
        }

        /// What programmes call so; nothing where it is another name.
        public static Optional<CalendarPart> named(String name) {
            return Optional.ofNullable(NAMED.get(name));
        }

        /// The first day of something.
        static CalendarPart startOf(Window.Unit unit) {
            return Stream.of(values()).filter(part -> part.unit == unit && part.place == Place.START).findFirst().orElseThrow();
        }
    }

    /// The month of a day.
    record MonthOf(Value day) implements Value { }

    /// A day, or month, so many days or months later; earlier where the number is below 0.
    record Moved(Value day, int number, Unit unit) implements Value { }

    /// Whether a value is a month, among days and months.
    static boolean isMonth(Value value) {
        return switch (value) {
            case Month _, MonthOf _ -> true;
            case OfCalendar(CalendarPart part, _) -> part == CalendarPart.LAST_CLOSED_MONTH;
            case Field(Column column) -> column.type() == Type.Plain.MONTH;
            case Named(_, _, Value inner) -> isMonth(inner);
            case At(Value inner, _) -> isMonth(inner);
            case Moved(Value inner, _, _) -> isMonth(inner);
            case LaterOf(_, Value left, _) -> isMonth(left);
            case Aggregate aggregate -> aggregate.of().filter(Value::isMonth).isPresent();
            case ByKey table -> isMonth(table.rows().getFirst().value());
            case ByDate table -> isMonth(table.rows().getFirst().value());
            case Choice table -> isMonth(table.rows().getFirst().value());
            case Number _, Money _, Date _, Arithmetic _, DaysBetween _, Growth _, AsOf _, Score _, LeastMetric _, PointsOf _ -> false;
        };
    }

    /// Whether a value may be a day after every day, as that of a field is that may be open-ended.
    static boolean canBeEndless(Value value) {
        return switch (value) {
            case Field(Column column) -> column.absence() == Column.Absence.OPEN_ENDED;
            case Named(_, _, Value inner) -> canBeEndless(inner);
            case At(Value inner, _) -> canBeEndless(inner);
            case MonthOf(Value day) -> canBeEndless(day);
            case Moved(Value day, _, _) -> canBeEndless(day);
            case LaterOf(boolean later, Value left, Value right) -> later ? canBeEndless(left) || canBeEndless(right) : canBeEndless(left) && canBeEndless(right);
            case ByKey table -> table.rows().stream().anyMatch(row -> canBeEndless(row.value())) || table.otherwise().filter(Value::canBeEndless).isPresent();
            case ByDate table -> table.rows().stream().anyMatch(row -> canBeEndless(row.value())) || table.otherwise().filter(Value::canBeEndless).isPresent();
            case Choice table -> table.rows().stream().anyMatch(row -> canBeEndless(row.value())) || table.otherwise().filter(Value::canBeEndless).isPresent();
            case Aggregate aggregate -> aggregate.of().filter(Value::canBeEndless).isPresent();
            case Number _, Money _, Date _, Month _, AsOf _, OfCalendar _, Arithmetic _, DaysBetween _, Growth _, Score _, LeastMetric _, PointsOf _ -> false;
        };
    }

    /// Whether there always is a value, known or not. Where there may be none, "not at least" says more than "less than".
    static boolean isAlwaysThere(Value value) {
        return switch (value) {
            case Number _, Money _, Date _, Month _, AsOf _, OfCalendar _, Score _, LeastMetric _, PointsOf _ -> true;
            case Field(Column column) -> column.absence() != Column.Absence.NONE;
            case Named(_, _, Value inner) -> isAlwaysThere(inner);
            case At(Value inner, _) -> isAlwaysThere(inner);
            case MonthOf(Value day) -> isAlwaysThere(day);
            case Moved(Value day, _, _) -> isAlwaysThere(day);
            case LaterOf(_, Value left, Value right) -> isAlwaysThere(left) && isAlwaysThere(right);
            case DaysBetween(Value left, Value right) -> isAlwaysThere(left) && isAlwaysThere(right);
            case Growth(boolean percent, Value inner, _) -> !percent && isAlwaysThere(inner);
            case Arithmetic(Value left, Operator operator, Value right) -> isAlwaysThere(left) && isAlwaysThere(right)
                    && (operator != Operator.DIVIDED || right instanceof Number(var number, _) && number.signum() != 0);
            case ByKey(_, List<Row> rows, Optional<Value> otherwise) -> otherwise.filter(Value::isAlwaysThere).isPresent()
                    && rows.stream().allMatch(row -> isAlwaysThere(row.value()));
            case ByDate(List<DatedRow> rows, Optional<Value> otherwise) -> otherwise.filter(Value::isAlwaysThere).isPresent()
                    && rows.stream().allMatch(row -> isAlwaysThere(row.value()));
            case Choice(List<ChoiceRow> rows, Optional<Value> otherwise) -> otherwise.filter(Value::isAlwaysThere).isPresent()
                    && rows.stream().allMatch(row -> isAlwaysThere(row.value()));
            case Aggregate aggregate -> !aggregate.kind().isOneOfThem();
        };
    }

    /// The field of which alone a value is made: the field itself, its month, or it so many days or months earlier or later; nothing where it is made of anything else.
    static Optional<Column> madeOf(Value value) {
        return switch (value) {
            case Field(Column column) -> Optional.of(column);
            case MonthOf(Value day) -> madeOf(day);
            case Moved(Value day, _, _) -> madeOf(day);
            case Named(_, _, Value inner) -> madeOf(inner);
            case Number _, Money _, Date _, Month _, AsOf _, OfCalendar _, LaterOf _, DaysBetween _, Arithmetic _, Growth _, At _, Aggregate _, ByKey _, ByDate _, Choice _, Score _, LeastMetric _, PointsOf _ -> Optional.empty();
        };
    }

    /// The amounts of records of which a value is calculated, whose currency only the record tells; none where it is a number, or an amount of a currency that is known.
    static Stream<Column> amounts(Value value) {
        return switch (value) {
            case Field(Column column) -> column.type() instanceof Type.Money ? Stream.of(column) : Stream.of();
            case Named(_, _, Value inner) -> amounts(inner);
            case Arithmetic(Value left, _, Value right) -> Stream.concat(amounts(left), amounts(right));
            case ByKey(_, List<Row> rows, Optional<Value> otherwise) -> Stream.concat(rows.stream().map(Row::value), otherwise.stream()).flatMap(Value::amounts);
            case ByDate(List<DatedRow> rows, Optional<Value> otherwise) -> Stream.concat(rows.stream().map(DatedRow::value), otherwise.stream()).flatMap(Value::amounts);
            case Choice(List<ChoiceRow> rows, Optional<Value> otherwise) -> Stream.concat(rows.stream().map(ChoiceRow::value), otherwise.stream()).flatMap(Value::amounts);
            case Number _, Money _, Date _, Month _, AsOf _, OfCalendar _, MonthOf _, Moved _, LaterOf _, DaysBetween _, Growth _, At _, Aggregate _, Score _, LeastMetric _, PointsOf _ -> Stream.of();
        };
    }

    enum Unit { DAYS, MONTHS }

    /// The later, or the earlier, of two days or months; no value where one has none.
    record LaterOf(boolean later, Value left, Value right) implements Value { }

    /// By how many days the second of two days is later than the first: a whole number, below 0 where it is earlier; no value where one has none. Neither is a day without end.
    record DaysBetween(Value first, Value second) implements Value { }

    /// The points of the track around.
    record Score() implements Value { }

    /// The points of a metric of the track around, by its name; none where the track has no such metric, or not on the as-of date.
    record PointsOf(String metric, Labels labels) implements Value { }

    /// The points of whichever metric of the track around has fewest.
    record LeastMetric() implements Value { }

    /// An aggregate over the records of `over` that belong to a record of `per` and pass the selection.
    ///
    /// @param of what is totalled, or chosen from; empty when records are counted
    /// @param keys what tells records apart that are counted as different
    /// @param having which groups of different records count
    record Aggregate(Kind kind, Table over, Table per, Optional<Value> of, List<Key> keys, Selection selection, Optional<Having> having) implements Value {
        public Aggregate {
            keys = List.copyOf(keys);
        }
    }

    /// How one value is made of those of many records.
    enum Kind {
        TOTAL, COUNT, COUNT_DIFFERENT,
        /// The first and the last of days or months.
        EARLIEST, LATEST,
        /// The least and the greatest of numbers or amounts.
        LOWEST, HIGHEST;

        /// Whether the value is that of one of the records: there is none where no record has one.
        public boolean isOneOfThem() {
            return isOfDays() || this == LOWEST || this == HIGHEST;
        }

        public boolean isOfDays() {
            return this == EARLIEST || this == LATEST;
        }
    }

    /// What tells records apart: a column, or the record that they belong to.
    sealed interface Key {
        record OfColumn(Column column) implements Key { }

        record OfRecord(Table table) implements Key { }

        /// Whether a record may have no value in it.
        default boolean mayBeNone() {
            return this instanceof OfColumn(Column column) && (column.absence() == Column.Absence.NONE || column.absence() == Column.Absence.OPEN_ENDED);
        }
    }

    /// The total of a group, compared, also at other moments: a group counts that keeps within all limits at each of them.
    record Having(Value of, List<Limit> limits, List<Moment> also) {
        public Having {
            limits = List.copyOf(limits);
            also = List.copyOf(also);
        }
    }

    /// What a total is compared with.
    record Limit(Condition.Relation relation, Value threshold) { }

    /// Which records count: those that hold at the moment (see [Table#since()]; if `ended`, also those that have ended), of the months of the window, if there is one, and
    /// under the conditions, all of them.
    record Selection(boolean ended, Optional<Window> window, List<Condition> conditions) {
        public Selection {
            conditions = List.copyOf(conditions);
        }
    }
}
