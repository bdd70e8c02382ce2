package org.complang.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Outcome;
import org.complang.decision.Range;
import org.complang.evaluate.Lens;
import org.complang.evaluate.When;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.wording.ExactNumber;
import static org.complang.certificate.Notation.object;

/// Tells for each condition and value what it is and what it rests on: of a condition as many parts as are enough to tell, of an aggregate every record.
final class Proofs {
    private final Lens.View view;
    private final Citing citing;
    private final Staff staff;
    private final Covered covered;

    Proofs(Lens.View view, Covered covered) {
        this.covered = covered;
        this.view = view;
        this.citing = new Citing(view);
        this.staff = new Staff(this, view, citing);
    }

    /// A part of a condition: its outcome, and what it rests on.
    private record Part(Outcome outcome, Supplier<Map<String, Object>> proof) { }

    Map<String, Object> requirement(Requirement requirement, Table root) {
        return switch (requirement) {
            case Requirement.Block(int wanted, List<Requirement> parts) -> atLeast(wanted, parts.stream().map(part -> new Part(outcome(part, root), () -> requirement(part, root))).toList());
            case Requirement.Single(Condition condition) -> condition(condition, root, 0, When.AS_OF);
            case Requirement.OfWhom ofWhom -> condition(ofWhom.condition(), root, 0, When.AS_OF);
        };
    }

    private Outcome outcome(Requirement requirement, Table root) {
        return switch (requirement) {
            case Requirement.Block(int wanted, List<Requirement> parts) -> outcome(wanted, parts.stream().map(part -> outcome(part, root)).toList());
            case Requirement.Single(Condition condition) -> view.outcome(condition, root, When.AS_OF, 0);
            case Requirement.OfWhom ofWhom -> view.outcome(ofWhom.condition(), root, When.AS_OF, 0);
        };
    }

    private static Outcome outcome(int wanted, List<Outcome> parts) {
        long met = parts.stream().filter(Outcome.MET::equals).count();
        long notMet = parts.stream().filter(Outcome.NOT_MET::equals).count();
        return met >= wanted ? Outcome.MET : parts.size() - notMet >= wanted ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    /// As many parts as are enough: those that are met, those that are not, or all.
    private static Map<String, Object> atLeast(int wanted, List<Part> parts) {
        Outcome outcome = outcome(wanted, parts.stream().map(Part::outcome).toList());
        int enough = outcome == Outcome.MET ? wanted : outcome == Outcome.NOT_MET ? parts.size() - wanted + 1 : parts.size();
        List<Object> cited = new ArrayList<>();
        for (int i = 0; i < parts.size() && cited.size() < enough; i++) {
            if (outcome == Outcome.UNKNOWN || parts.get(i).outcome == outcome) {
                Map<String, Object> part = object("part", i);
                part.putAll(parts.get(i).proof.get());
                cited.add(part);
            }
        }
        return object("is", outcome.word(), "parts", cited);
    }

    // Conditions

    Map<String, Object> condition(Condition condition, Table at, int row, When when) {
        Outcome outcome = view.outcome(condition, at, when, row);
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> junction(parts.size(), parts, at, row, when);
            case Condition.Any(List<Condition> parts) -> junction(1, parts, at, row, when);
            case Condition.Not(Condition inner) -> object("is", outcome.word(), "of", condition(inner, at, row, when));
            case Condition.Compare(Value left, _, Value right) -> object("is", outcome.word(), "left", value(left, at, row, when), "right", value(right, at, row, when));
            case Condition.InLastMonths(Value day, _) -> object("is", outcome.word(), "day", value(day, at, row, when));
            case Condition.Within within -> condition(within.bounds(), at, row, when);
            case Condition.At(Condition inner, Moment moment) -> condition(inner, at, row, when.at(moment));
            case Condition.Team team -> staff.team(team, view.owner(at, row, team.per()), when);
            case Condition.Same(Column left, Column right) -> object("is", outcome.word(), "left", cited(left, at, row), "right", cited(right, at, row));
            case Condition.OneOf(Column column, _) -> citing.field(outcome, column, at, row);
            case Condition.TextIs(Column column, _) -> citing.field(outcome, column, at, row);
            case Condition.IsYes(Column column) -> citing.field(outcome, column, at, row);
            case Condition.IsNone(Column column) -> citing.field(outcome, column, at, row);
            case Condition.Holds(_, int wanted, List<Condition.Choice> choices) -> choices.size() == 1 && wanted == 1 ? citing.held(choices.getFirst(), at, row, when)
                    : atLeast(wanted, choices.stream().map(choice -> new Part(citing.outcome(choice, at, row, when), () -> citing.held(choice, at, row, when))).toList());
            case Condition.Reaches reaches -> reaches(reaches);
        };
    }

    /// A level elsewhere is judged for the partner on the as-of date, wherever it is asked for.
    private Map<String, Object> reaches(Condition.Reaches reaches) {
        Table root = view.data().shape().root();
        List<Part> ways = new ArrayList<>();
        for (List<Requirement> steps : covered.ways(reaches)) {
            List<Part> parts = steps.stream().map(step -> new Part(outcome(step, root), () -> requirement(step, root))).toList();
            ways.add(new Part(outcome(steps.size(), parts.stream().map(Part::outcome).toList()), () -> atLeast(steps.size(), parts)));
        }
        return atLeast(1, ways);
    }

    private Map<String, Object> cited(Column column, Table at, int row) {
        return object("at", citing.pointer(column, at, row), "value", citing.value(column, at, row));
    }

    private Map<String, Object> junction(int wanted, List<Condition> parts, Table at, int row, When when) {
        return atLeast(wanted, parts.stream().map(part -> new Part(view.outcome(part, at, when, row), () -> condition(part, at, row, when))).toList());
    }

    /// All of some clauses.
    Map<String, Object> all(List<Clause> clauses, Table at, int row, When when) {
        return atLeast(clauses.size(), clauses.stream().map(clause -> part(clause, at, row, when)).toList());
    }

    private Part part(Clause clause, Table at, int row, When when) {
        return switch (clause) {
            case Clause.Meets(Condition condition) -> new Part(view.outcome(condition, at, when, row), () -> condition(condition, at, row, when));
            case Clause.Within within -> new Part(citing.outcome(within, at, row, when), () -> citing.within(within, at, row, when));
            case Clause.There there -> new Part(citing.outcome(there, at, row, when), () -> citing.there(there, at, row, when));
        };
    }

    /// The outcome of all of some clauses.
    Outcome outcome(List<Clause> clauses, Table at, int row, When when) {
        return clauses.stream().map(clause -> part(clause, at, row, when).outcome).reduce(Outcome.MET, Outcome::and);
    }

    // Values

    Map<String, Object> value(Value value, Table at, int row, When when) {
        if (value instanceof Value.Named(_, _, Value inner)) {
            return value(inner, at, row, when);
        }
        if (value instanceof Value.At(Value inner, Moment moment)) {
            return value(inner, at, row, when.at(moment));
        }
        Map<String, Object> proof = object("value", written(view.number(value, at, when, row), Notation.unit(value)));
        switch (value) {
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.Score _, Value.LeastMetric _, Value.PointsOf _, Value.Named _, Value.At _ -> { }
            case Value.Field(Column column) -> proof.put("at", citing.pointer(column, at, row));
            case Value.Arithmetic(Value left, _, Value right) -> sides(proof, left, right, at, row, when);
            case Value.LaterOf(_, Value left, Value right) -> sides(proof, left, right, at, row, when);
            case Value.DaysBetween(Value left, Value right) -> sides(proof, left, right, at, row, when);
            case Value.Growth(_, Value inner, Moment since) -> {
                proof.put("now", value(inner, at, row, when));
                proof.put("earlier", value(inner, at, row, when.at(since)));
            }
            case Value.MonthOf(Value day) -> proof.put("of", value(day, at, row, when));
            case Value.Moved(Value day, _, _) -> proof.put("of", value(day, at, row, when));
            case Value.ByKey table -> {
                proof.put("at", citing.pointer(table.key(), at, row));
                proof.put("key", citing.value(table.key(), at, row));
                chosen(table, at, row).ifPresent(chosen -> proof.put("chosen", value(chosen, at, row, when)));
            }
            case Value.ByDate table -> table.on(view.asOf()).ifPresent(chosen -> proof.put("chosen", value(chosen, at, row, when)));
            case Value.Choice choice -> choice(proof, choice, at, row, when);
            case Value.Aggregate aggregate -> aggregate(proof, aggregate, view.owner(at, row, aggregate.per()), when);
        }
        return proof;
    }

    private void sides(Map<String, Object> proof, Value left, Value right, Table at, int row, When when) {
        proof.put("left", value(left, at, row, when));
        proof.put("right", value(right, at, row, when));
    }

    private Optional<Value> chosen(Value.ByKey table, Table at, int row) {
        long cell = citing.cell(table.key(), at, row);
        if (cell == Cells.UNKNOWN) {
            return Optional.empty();
        }
        return table.rows().stream().filter(one -> one.key().index() == cell).map(Value.Row::value).findFirst().or(table::otherwise);
    }

    private void choice(Map<String, Object> proof, Value.Choice choice, Table at, int row, When when) {
        List<Object> rows = new ArrayList<>();
        proof.put("rows", rows);
        for (Value.ChoiceRow one : choice.rows()) {
            Outcome met = view.outcome(one.condition(), at, when, row);
            Map<String, Object> cited = object("if", condition(one.condition(), at, row, when));
            if (met != Outcome.NOT_MET) {
                cited.put("chosen", value(one.value(), at, row, when));
            }
            rows.add(cited);
            if (met == Outcome.MET) {
                return;
            }
        }
        choice.otherwise().ifPresent(otherwise -> proof.put("chosen", value(otherwise, at, row, when)));
    }

    private void aggregate(Map<String, Object> proof, Value.Aggregate aggregate, int per, When when) {
        Table over = aggregate.over();
        List<Clause> clauses = Clause.of(aggregate);
        Optional<Value> of = aggregate.of().or(() -> aggregate.having().map(Value.Having::of));
        List<Object> records = new ArrayList<>();
        Groups groups = new Groups(aggregate, citing, view);
        for (int row : citing.rows(over, aggregate.per(), per)) {
            Map<String, Object> record = object("record", citing.pointer(over, row), "why", all(clauses, over, row, when));
            Outcome outcome = view.counts(aggregate, when, row);
            if (outcome != Outcome.NOT_MET) {
                of.ifPresent(value -> record.put("of", value(value, over, row, when)));
                groups.add(row, outcome, of.flatMap(value -> view.number(value, over, when, row)));
            }
            records.add(record);
        }
        proof.put("records", records);
        if (aggregate.kind() == Value.Kind.COUNT_DIFFERENT) {
            List<Value> limits = aggregate.having().stream().flatMap(having -> having.limits().stream()).map(Value.Limit::threshold).toList();
            proof.put("limits", limits.stream().map(limit -> value(limit, aggregate.per(), per, when)).toList());
            proof.put("groups", groups.claims(limits.stream().map(limit -> view.number(limit, aggregate.per(), when, per)).toList()));
        }
    }

    /// A value as certificates write it. Days and months stand in ranges as numbers.
    static Object written(Optional<Range> range, String unit) {
        if (range.isEmpty()) {
            return null;
        }
        if (range.get().isExact()) {
            return written(range.get().from().orElseThrow(), unit);
        }
        Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("from", range.get().from().map(number -> written(number, unit)).orElse(null));
        ends.put("to", range.get().to().map(number -> written(number, unit)).orElse(null));
        return ends;
    }

    private static String written(BigFraction number, String unit) {
        if (unit.equals("number")) {
            return ExactNumber.written(number);
        }
        BigInteger cell = number.multiply(BigFraction.of(Cells.SCALE)).getNumerator();
        if (cell.equals(BigInteger.valueOf(Long.MAX_VALUE - 1))) {
            return "endless";
        }
        return unit.equals("day") ? Cells.date(cell.longValueExact()).toString() : Cells.month(cell.longValueExact()).toString();
    }
}
