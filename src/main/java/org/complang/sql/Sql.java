package org.complang.sql;

import java.util.List;
import java.util.stream.Stream;

/// An expression of a statement. Expressions are shared: what is asked for in several places is one object, and is told from others by being that object, not by what it says.
sealed interface Sql {
    SqlType type();

    /// Whether it may be `NULL`: a truth that is unknown, a bound that is open.
    boolean canBeNull();

    Sql TRUE = new Literal(true, SqlType.Plain.TRUTH);
    Sql FALSE = new Literal(false, SqlType.Plain.TRUTH);
    Sql UNKNOWN = new Literal(null, SqlType.Plain.TRUTH);

    /// A column of something in the `FROM` clause.
    ///
    /// @param of the name of that something; empty for a column of the only one
    record Column(String of, String name, SqlType type, boolean canBeNull) implements Sql { }

    /// A `Boolean`, `String`, `LocalDate` or `BigDecimal`; null for `NULL`.
    record Literal(Object value, SqlType type) implements Sql {
        @Override
        public boolean canBeNull() {
            return value == null;
        }
    }

    static Sql text(String text) {
        return new Literal(text, SqlType.Plain.TEXT);
    }

    /// The day after every day.
    record Endless() implements Sql {
        @Override
        public SqlType type() {
            return SqlType.Plain.DATE;
        }

        @Override
        public boolean canBeNull() {
            return false;
        }
    }

    /// All or any of several truths, in the logic of `NULL` as unknown, which is Kleene's.
    record Junction(boolean all, List<Sql> parts, boolean canBeNull) implements Sql {
        public Junction {
            parts = List.copyOf(parts);
        }

        @Override
        public SqlType type() {
            return SqlType.Plain.TRUTH;
        }

        Junction(boolean all, List<Sql> parts) {
            this(all, parts, parts.stream().anyMatch(Sql::canBeNull));
        }
    }

    record Not(Sql truth, boolean canBeNull) implements Sql {
        @Override
        public SqlType type() {
            return SqlType.Plain.TRUTH;
        }

        Not(Sql truth) {
            this(truth, truth.canBeNull());
        }
    }

    /// `=`, `<>`, `<`, `<=`, `>` or `>=`.
    record Compare(Sql left, String operator, Sql right, boolean canBeNull) implements Sql {
        @Override
        public SqlType type() {
            return SqlType.Plain.TRUTH;
        }

        Compare(Sql left, String operator, Sql right) {
            this(left, operator, right, left.canBeNull() || right.canBeNull());
        }
    }

    record OneOf(Sql what, List<Sql> among, boolean canBeNull) implements Sql {
        public OneOf {
            among = List.copyOf(among);
        }

        @Override
        public SqlType type() {
            return SqlType.Plain.TRUTH;
        }

        OneOf(Sql what, List<Sql> among) {
            this(what, among, what.canBeNull());
        }
    }

    record Between(Sql what, Sql low, Sql high, boolean canBeNull) implements Sql {
        @Override
        public SqlType type() {
            return SqlType.Plain.TRUTH;
        }

        Between(Sql what, Sql low, Sql high) {
            this(what, low, high, what.canBeNull() || low.canBeNull() || high.canBeNull());
        }
    }

    /// `IS NULL`, or `IS NOT NULL`.
    record IsNull(Sql what, boolean yes) implements Sql {
        @Override
        public SqlType type() {
            return SqlType.Plain.TRUTH;
        }

        @Override
        public boolean canBeNull() {
            return false;
        }
    }

    /// `IS NOT FALSE`: a truth is met or unknown.
    record Possible(Sql truth) implements Sql {
        @Override
        public SqlType type() {
            return SqlType.Plain.TRUTH;
        }

        @Override
        public boolean canBeNull() {
            return false;
        }
    }

    /// `IS TRUE`: a truth is surely met.
    record Sure(Sql truth) implements Sql {
        @Override
        public SqlType type() {
            return SqlType.Plain.TRUTH;
        }

        @Override
        public boolean canBeNull() {
            return false;
        }
    }

    /// `+`, `-`, `*` or the `&` of bits.
    record Arithmetic(Sql left, String operator, Sql right, SqlType.Number type, boolean canBeNull) implements Sql {
        Arithmetic(Sql left, String operator, Sql right, SqlType.Number type) {
            this(left, operator, right, type, left.canBeNull() || right.canBeNull());
        }
    }

    /// A function that is called alike in every dialect.
    record Call(String function, List<Sql> arguments, SqlType type, boolean canBeNull) implements Sql {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// What the calendar makes of a day.
    enum CalendarStep { MONTH_OF, LAST_DAY_OF_MONTH, DAYS_LATER, MONTHS_LATER }

    /// @param number of days or months; without meaning for others
    record OfCalendar(CalendarStep step, Sql day, int number, boolean canBeNull) implements Sql {
        @Override
        public SqlType type() {
            return SqlType.Plain.DATE;
        }

        OfCalendar(CalendarStep step, Sql day, int number) {
            this(step, day, number, day.canBeNull());
        }
    }

    /// By how many days the second of two days is later, as a `BIGINT`.
    record DaysBetween(Sql first, Sql second, boolean canBeNull) implements Sql {
        @Override
        public SqlType type() {
            return SqlType.WHOLE;
        }

        DaysBetween(Sql first, Sql second) {
            this(first, second, first.canBeNull() || second.canBeNull());
        }
    }

    record When(Sql condition, Sql value) { }

    /// @param otherwise null for none, which is `NULL`
    record Case(List<When> whens, Sql otherwise, SqlType type, boolean canBeNull) implements Sql {
        public Case {
            whens = List.copyOf(whens);
        }

        Case(List<When> whens, Sql otherwise) {
            this(whens, otherwise, type(whens, otherwise), otherwise == null || otherwise.canBeNull() || whens.stream().anyMatch(when -> when.value.canBeNull()));
        }

        /// What all values can be: numbers have as many decimals as the one that has most.
        private static SqlType type(List<When> whens, Sql otherwise) {
            List<SqlType> types = Stream.concat(whens.stream().map(When::value), Stream.ofNullable(otherwise)).filter(value -> !(value instanceof Literal(Object literal, _)) || literal != null).map(Sql::type).toList();
            return types.stream().reduce((a, b) -> a instanceof SqlType.Number(int decimals, boolean wide) && b instanceof SqlType.Number(int others, boolean widely)
                    ? new SqlType.Number(Math.max(decimals, others), wide || widely) : a).orElseGet(() -> whens.getFirst().value().type());
        }
    }

    record Cast(Sql what, SqlType type, boolean canBeNull) implements Sql {
        Cast(Sql what, SqlType type) {
            this(what, type, what.canBeNull());
        }
    }

    /// Texts one behind the other.
    record Text(List<Sql> parts, boolean canBeNull) implements Sql {
        public Text {
            parts = List.copyOf(parts);
        }

        @Override
        public SqlType type() {
            return SqlType.Plain.TEXT;
        }

        Text(List<Sql> parts) {
            this(parts, parts.stream().anyMatch(Sql::canBeNull));
        }
    }

    /// An aggregate function over rows.
    ///
    /// @param of what is aggregated; null for `*`
    /// @param filter which rows; null for all
    record Aggregated(String function, Sql of, Sql filter, SqlType type, boolean canBeNull) implements Sql { }

    /// The number of a row among those alike in `within`, in the order of `by`.
    record RowNumber(List<Sql> within, List<Sql> by) implements Sql {
        public RowNumber {
            within = List.copyOf(within);
            by = List.copyOf(by);
        }

        @Override
        public SqlType type() {
            return SqlType.WHOLE;
        }

        @Override
        public boolean canBeNull() {
            return false;
        }
    }

    /// The number of rows alike in `alike`.
    record Alike(List<Sql> alike) implements Sql {
        public Alike {
            alike = List.copyOf(alike);
        }

        @Override
        public SqlType type() {
            return SqlType.WHOLE;
        }

        @Override
        public boolean canBeNull() {
            return false;
        }
    }

    /// What no statement of the dialect can give exactly. What rests on it cannot be given either.
    record Impossible(Obstacle obstacle) implements Sql {
        @Override
        public SqlType type() {
            return SqlType.Plain.TRUTH;
        }

        @Override
        public boolean canBeNull() {
            return true;
        }
    }

    /// Why something cannot be given.
    enum Obstacle {
        /// A number may have more digits than the dialect has.
        TOO_MANY_DIGITS,
        /// Fractions of different denominators are added up over records.
        SUM_OF_FRACTIONS,
        /// Records without a key have lists, which flat tables cannot tell apart.
        LIST_WITHOUT_KEY
    }

    /// The expressions that this one is made of.
    default Stream<Sql> inner() {
        return switch (this) {
            case Column _, Literal _, Endless _, Impossible _ -> Stream.of();
            case Junction(_, List<Sql> parts, _) -> parts.stream();
            case Not(Sql truth, _) -> Stream.of(truth);
            case Compare(Sql left, _, Sql right, _) -> Stream.of(left, right);
            case OneOf(Sql what, List<Sql> among, _) -> Stream.concat(Stream.of(what), among.stream());
            case Between(Sql what, Sql low, Sql high, _) -> Stream.of(what, low, high);
            case IsNull(Sql what, _) -> Stream.of(what);
            case Possible(Sql truth) -> Stream.of(truth);
            case Sure(Sql truth) -> Stream.of(truth);
            case Arithmetic(Sql left, _, Sql right, _, _) -> Stream.of(left, right);
            case Call(_, List<Sql> arguments, _, _) -> arguments.stream();
            case OfCalendar(_, Sql day, _, _) -> Stream.of(day);
            case DaysBetween(Sql first, Sql second, _) -> Stream.of(first, second);
            case Case(List<When> whens, Sql otherwise, _, _) ->
                    Stream.concat(whens.stream().flatMap(when -> Stream.of(when.condition, when.value)), Stream.ofNullable(otherwise));
            case Cast(Sql what, _, _) -> Stream.of(what);
            case Text(List<Sql> parts, _) -> parts.stream();
            case Aggregated(_, Sql of, Sql filter, _, _) -> Stream.concat(Stream.ofNullable(of), Stream.ofNullable(filter));
            case RowNumber(List<Sql> within, List<Sql> by) -> Stream.concat(within.stream(), by.stream());
            case Alike(List<Sql> alike) -> alike.stream();
        };
    }
}
