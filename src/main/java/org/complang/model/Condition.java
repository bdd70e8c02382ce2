package org.complang.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complang.model.Vocabulary.Term;

/// Something that is met, not met or unknown for a record.
public sealed interface Condition {
    /// Every condition that must be met by itself: the parts of those of which all must be, in their order.
    default Stream<Condition> apart() {
        return this instanceof All(List<Condition> parts) ? parts.stream().flatMap(Condition::apart) : Stream.of(this);
    }

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition condition) implements Condition { }

    enum Relation {
        AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, EQUAL, NOT_EQUAL;

        /// How the second stands to the first, where the first stands so to the second.
        public Relation turned() {
            return switch (this) {
                case AT_LEAST -> AT_MOST;
                case AT_MOST -> AT_LEAST;
                case MORE_THAN -> LESS_THAN;
                case LESS_THAN -> MORE_THAN;
                case EQUAL, NOT_EQUAL -> this;
            };
        }

        /// How two stand to each other that do not stand so, and of which each has a value.
        public Relation opposite() {
            return switch (this) {
                case AT_LEAST -> LESS_THAN;
                case AT_MOST -> MORE_THAN;
                case MORE_THAN -> AT_MOST;
                case LESS_THAN -> AT_LEAST;
                case EQUAL -> NOT_EQUAL;
                case NOT_EQUAL -> EQUAL;
            };
        }
    }

    /// Two numbers, amounts of one currency, dates or months compared.
    record Compare(Value left, Relation relation, Value right) implements Condition {
        /// The same comparison, said of the right one.
        public Compare turned() {
            return new Compare(right, relation.turned(), left);
        }

        /// What is so where this is not, and both are known.
        public Compare opposite() {
            return new Compare(left, relation.opposite(), right);
        }
    }

    /// The day lies in the last so many months: after the same day so many months ago, and not after the moment.
    record InLastMonths(Value day, int months) implements Condition { }

    /// A day lies in the months of a window, or a month is one of them.
    record Within(Value time, Window window) implements Condition {
        /// The same said by the first and the last day, or month.
        public All bounds() {
            Value open = new Value.OfCalendar(Value.CalendarPart.startOf(window.unit()), window.year());
            Value first = new Value.Moved(open, -window.months(), Value.Unit.MONTHS);
            Value last = new Value.Moved(open, -1, Value.Unit.DAYS);
            boolean month = Value.isMonth(time);
            return new All(List.of(new Compare(time, Relation.AT_LEAST, month ? new Value.MonthOf(first) : first), new Compare(time, Relation.AT_MOST, month ? new Value.MonthOf(last) : last)));
        }
    }

    /// The condition at another moment.
    record At(Condition condition, Moment moment) implements Condition { }

    /// A record of `per` has records for all groups at once.
    ///
    /// @param most in how many of the groups one record may be; 1 where they share none
    record Team(Table over, Table per, List<Group> groups, int most) implements Condition {
        public Team {
            groups = List.copyOf(groups);
        }

        /// A group by itself.
        public Team(Table over, Table per, Group group) {
            this(over, per, List.of(group), 1);
        }

        /// Of all places, in their order, the number of their group.
        public int[] groupOfPlaces() {
            return IntStream.range(0, groups.size()).flatMap(group -> groups.get(group).places().stream().mapToInt(_ -> group)).toArray();
        }

        /// The places of all groups, in their order.
        public List<Place> places() {
            return groups.stream().flatMap(group -> group.places().stream()).toList();
        }
    }

    /// So many different records that meet a condition; and among them, if asked for, so many that meet another one too.
    record Group(int number, Condition each, Optional<Place> ofWhom) {
        /// What every record for `ofWhom` meets.
        public Condition both() {
            return new All(List.of(each, ofWhom.orElseThrow().condition()));
        }

        /// The group as places of one kind each: those of whom more is asked stand first.
        public List<Place> places() {
            if (ofWhom.isEmpty()) {
                return List.of(new Place(number, each));
            }
            Place first = new Place(ofWhom.get().number(), both());
            int rest = number - first.number();
            return rest > 0 ? List.of(first, new Place(rest, each)) : List.of(first);
        }
    }

    /// So many different records that meet a condition.
    record Place(int number, Condition condition) { }

    /// Two columns of one vocabulary hold the same.
    record Same(Column left, Column right) implements Condition { }

    /// The partner has a level, or a higher one, in another competency.
    record Reaches(String competency, Term level) implements Condition { }

    /// The column holds one of the terms.
    record OneOf(Column column, List<Term> terms) implements Condition {
        public OneOf {
            terms = List.copyOf(terms);
        }
    }

    /// The column holds exactly this text.
    record TextIs(Column column, String text) implements Condition { }

    /// The column has no value, which is known: there is none, or it goes on without an end.
    record IsNone(Column column) implements Condition { }

    /// The column says yes.
    record IsYes(Column column) implements Condition { }

    /// How the author says it; it does not change the meaning.
    enum Verb { HOLD, HAVE, PASS, EARN, COMPLETE, ASSOCIATED, AUTHORIZED }

    /// At least `wanted` of the choices are held.
    record Holds(Verb verb, int wanted, List<Choice> choices) implements Condition {
        public Holds {
            choices = List.copyOf(choices);
        }
    }

    /// Held is what stands in a list of the record: a record of `held` with the term in `code` (and, where `of` asks for it, a second term in another
    /// column) that holds at the moment.
    record Choice(Table held, Column code, Term term, Optional<OneOf> of) { }
}
