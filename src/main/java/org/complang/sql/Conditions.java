package org.complang.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Column;
import org.complang.model.Condition.Relation;
import org.complang.model.Condition;
import org.complang.model.OnPoints;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Vocabulary;
import org.complang.model.Window;

/// Conditions as truths of rows: `NULL` is unknown.
final class Conditions {
    private final Lowering all;

    private record Key(Condition condition, JudgedAt at, Object points) { }

    Conditions(Lowering all) {
        this.all = all;
    }

    /// A condition of the records of rows, or of those around.
    Sql truth(Condition condition, Rows rows, JudgedAt at) {
        Key key = new Key(condition, at, OnPoints.rests(condition) ? all.scores.points() : null);
        Object known = rows.known().get(key);
        if (known == null) {
            known = make(condition, rows, at);
            rows.known().put(key, known);
        }
        return (Sql) known;
    }

    private Sql make(Condition condition, Rows rows, JudgedAt at) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> Logic.all(parts.stream().map(part -> truth(part, rows, at)).toList());
            case Condition.Any(List<Condition> parts) -> Logic.any(parts.stream().map(part -> truth(part, rows, at)).toList());
            case Condition.Not(Condition inner) -> Logic.not(truth(inner, rows, at));
            case Condition.Compare(Value left, Relation relation, Value right) -> {
                Bounds wanted = all.values.bounds(right, rows, at);
                Sql compared = all.ranges.compare(all.values.bounds(left, rows, at), relation, wanted);
                yield compared instanceof Sql.Impossible ? undivided(left, relation, wanted, rows, at).orElse(compared) : compared;
            }
            case Condition.InLastMonths(Value day, int months) -> inLastMonths(all.values.bounds(day, rows, at), months, at);
            case Condition.Within within -> truth(within.bounds(), rows, at);
            case Condition.At(Condition inner, var moment) -> truth(inner, rows, at.at(moment));
            case Condition.Team team -> {
                Bounds wanted = Bounds.exactly(all.fractions.constant(BigFraction.of(Teams.wanted(team))));
                yield all.ranges.compare(all.teams.filled(team, rows, at), Relation.AT_LEAST, wanted);
            }
            case Condition.Same(Column left, Column right) -> same(left, right, rows);
            case Condition.Reaches(String competency, Term level) -> all.scores.reaches(competency, level, rows);
            case Condition.OneOf(Column column, List<Term> terms) -> oneOf(column, terms, rows);
            case Condition.TextIs(Column column, String text) -> test(column, rows, x -> Logic.compare(x, "=", Sql.text(text)), false);
            case Condition.IsYes(Column column) -> test(column, rows, x -> x, false);
            case Condition.IsNone(Column column) -> unlessDiffering(column, Logic.isNull(rows.column(column), true), rows);
            case Condition.Holds holds -> all.holdings.truth(holds, rows, at);
        };
    }

    /// A comparison of a quotient, or of growth in percent, with a number above 0, without dividing; nothing where it is another one.
    private Optional<Sql> undivided(Value left, Relation relation, Bounds wanted, Rows rows, JudgedAt at) {
        Optional<BigFraction> number = wanted.isExact() && Logic.isTrue(wanted.present()) ? Fractions.value(wanted.lower()).filter(one -> one.signum() > 0) : Optional.empty();
        return number.flatMap(least -> switch (left) {
            case Value.Named(_, _, Value inner) -> undivided(inner, relation, wanted, rows, at);
            case Value.Arithmetic(Value top, Value.Operator operator, Value bottom) when operator == Value.Operator.DIVIDED ->
                    Optional.of(all.ranges.compareQuotient(all.values.bounds(top, rows, at), all.values.bounds(bottom, rows, at), relation, least));
            case Value.Growth(boolean percent, Value inner, var moment) when percent ->
                    Optional.of(all.ranges.comparePercentGrowth(all.values.bounds(inner, rows, at), all.values.bounds(inner, rows, at.at(moment)), relation, least));
            case Value _ -> Optional.empty();
        });
    }

    /// A test of a field, unknown where the field is.
    ///
    /// @param whenNone what is said of no value
    Sql test(Column column, Rows rows, UnaryOperator<Sql> test, boolean whenNone) {
        return tested(column, test.apply(rows.column(column)), rows, whenNone);
    }

    /// Whether something has begun by a day, or ends on it or later; without a day it has, and does.
    ///
    /// @param upTo whether it is asked if it has begun
    Sql bound(Column column, boolean upTo, Rows rows, Sql day) {
        String relation = upTo ? "<=" : ">=";
        Sql bound = Logic.compare(rows.bound(column, upTo), relation, day);
        if (!Records.mayBeOpen(column)) {
            return tested(column, bound, rows, true);
        }
        Sql told = Logic.compare(rows.told(column), relation, day);
        return column.isEased(upTo) ? Logic.any(told, bound) : Logic.all(told, bound);
    }

    private Sql tested(Column column, Sql tested, Rows rows, boolean whenNone) {
        if (!Records.canBeNone(column)) {
            return tested;
        }
        Sql known = Logic.orElse(tested, Logic.of(whenNone));
        return unlessDiffering(column, known, rows);
    }

    /// What is known of a column; nothing where it is not known which of several records tells it.
    private Sql unlessDiffering(Column column, Sql known, Rows rows) {
        return all.records.mayDiffer(column) ? Logic.choose(rows.differs(column), Sql.UNKNOWN, known) : known;
    }

    Sql oneOf(Column column, List<Term> terms, Rows rows) {
        Vocabulary vocabulary = ((Type.Code) column.type()).vocabulary();
        List<Sql> spellings = terms.stream().map(term -> spelling(vocabulary, term)).flatMap(List::stream).distinct().map(Sql::text).toList();
        return test(column, rows, x -> Logic.oneOf(x, spellings), false);
    }

    /// How data writes a term once all its spellings are one; nothing where other terms have them all.
    static List<String> spelling(Vocabulary vocabulary, Term term) {
        return StoredValues.spellings(vocabulary, vocabulary.terms().get(term.index())).stream().limit(1).toList();
    }

    private Sql same(Column left, Column right, Rows rows) {
        Sql none = Logic.any(isNone(left, rows), isNone(right, rows));
        return Logic.choose(none, Sql.FALSE, Logic.compare(rows.column(left), "=", rows.column(right)));
    }

    /// Whether there is no value, which is known.
    Sql isNone(Column column, Rows rows) {
        if (!Records.canBeNone(column)) {
            return Sql.FALSE;
        }
        Sql absent = Logic.isNull(rows.column(column), true);
        return all.records.mayDiffer(column) ? Logic.all(absent, Logic.not(Logic.sure(rows.differs(column)))) : absent;
    }

    private Sql inLastMonths(Bounds day, int months, JudgedAt at) {
        Bounds before = Bounds.exactly(Values.day(at.day().minusMonths(months)));
        Bounds last = Bounds.exactly(Values.day(at.known()));
        return Logic.all(all.ranges.compare(day, Relation.MORE_THAN, before), all.ranges.compare(day, Relation.AT_MOST, last));
    }

    // Records that are there

    /// Whether a record, or one around, exists and holds on a day.
    ///
    /// @param ended whether one that has ended holds too
    Sql inForce(Table table, boolean ended, Rows rows, JudgedAt at) {
        return Logic.all(rows.there(table), holds(table, ended, rows, at.known(), at.day()));
    }

    /// Whether it holds: it began on the one day at the latest, and ended on the other at the earliest.
    Sql holds(Table table, boolean ended, Rows rows, LocalDate known, LocalDate day) {
        List<Sql> parts = new ArrayList<>();
        table.since().ifPresent(since -> parts.add(bound(since, true, rows, Values.literal(known))));
        if (!ended) {
            table.until().ifPresent(until -> parts.add(bound(until, false, rows, Values.literal(day))));
        }
        return Logic.all(parts);
    }

    /// Whether a record, and those around it up to one of `per`, hold.
    Sql inForceWithin(Table over, Table per, boolean ended, Rows rows, JudgedAt at) {
        List<Sql> parts = new ArrayList<>();
        for (Table table = over; table != per; table = table.parent()) {
            parts.add(inForce(table, ended && table == over, rows, at.ofRun()));
        }
        return Logic.all(parts);
    }

    /// Which records pass everything that an aggregate asks of them.
    Sql selection(Value.Aggregate aggregate, Rows rows, JudgedAt at) {
        Selected key = new Selected(aggregate.selection(), aggregate.per(), at);
        Object known = rows.known().get(key);
        if (known == null) {
            Sql selection = select(aggregate, rows, at);
            known = selection;
            rows.known().put(key, known);
        }
        return (Sql) known;
    }

    private record Selected(Value.Selection selection, Table per, JudgedAt at) { }

    private Sql select(Value.Aggregate aggregate, Rows rows, JudgedAt at) {
        List<Sql> parts = new ArrayList<>();
        aggregate.selection().window().ifPresent(window -> parts.add(within(window, aggregate.over().month().orElseThrow(), rows, at.ofRun())));
        aggregate.selection().conditions().forEach(condition -> parts.add(truth(condition, rows, at)));
        parts.add(inForceWithin(aggregate.over(), aggregate.per(), aggregate.selection().ended(), rows, at));
        return Logic.all(parts);
    }

    private Sql within(Window window, Column month, Rows rows, JudgedAt at) {
        var first = window.first(at.day());
        var last = window.last(at.day(), at.asOf());
        return test(month, rows, x -> first.equals(last) ? Logic.compare(x, "=", Values.literal(first.atDay(1)))
                : new Sql.Between(x, Values.literal(first.atDay(1)), Values.literal(last.atDay(1))), false);
    }
}
