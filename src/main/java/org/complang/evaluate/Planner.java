package org.complang.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Phrase;

/// Turns requirements into plans, once for a programme. What is the same in several places is planned, and later computed, once.
final class Planner {
    private final Table root;
    private final Map<Object, Node<?>> made = new HashMap<>();

    private record Key(Object what, Table table) { }

    Planner(Table root) {
        this.root = root;
    }

    /// Number of nodes so far; every node's id is below it.
    int nodes() {
        return made.size();
    }

    Plan plan(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Block(boolean all, List<Requirement> parts) ->
                    new Plan.Composite(all, parts.stream().map(this::plan).toList(), Phrase.of(all ? "step.all" : "step.any"));
            case Requirement.Single(Condition condition) -> plan(condition);
        };
    }

    private Plan plan(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> new Plan.Composite(true, parts.stream().map(this::plan).toList(), Phrase.of("step.all"));
            case Condition.Any(List<Condition> parts) -> new Plan.Composite(false, parts.stream().map(this::plan).toList(), Phrase.of("step.any"));
            case Condition.Compare compare -> new Plan.Single(truth(compare, root), Phrases.condition(compare, true), compared(compare));
            case Condition.Not _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.Holds _ ->
                    new Plan.Single(truth(condition, root), Phrases.condition(condition, true), Optional.empty());
        };
    }

    private Optional<Plan.Compared> compared(Condition.Compare compare) {
        if (isTime(compare.left())) {
            return Optional.empty();
        }
        return Optional.of(new Plan.Compared(quantity(compare.left(), root), quantity(compare.right(), root), currency(compare.right()), compare.relation(),
                selected(compare.left())));
    }

    private static boolean isTime(Value value) {
        return switch (value) {
            case Value.Date _, Value.Month _ -> true;
            case Value.Field(Column column) -> column.type() == Type.Plain.DATE || column.type() == Type.Plain.MONTH;
            case Value.Named(_, _, Value inner) -> isTime(inner);
            case Value.Number _, Value.Money _, Value.Arithmetic _, Value.ByKey _, Value.Aggregate _ -> false;
        };
    }

    private static Optional<String> currency(Value value) {
        return switch (value) {
            case Value.Money(_, Term currency) -> Optional.of(currency.name());
            case Value.ByKey(_, List<Value.Row> rows) -> currency(rows.getFirst().value());
            case Value.Named(_, _, Value inner) -> currency(inner);
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> switch (operator) {
                case PLUS, MINUS -> currency(left);
                case TIMES -> currency(left).or(() -> currency(right));
                case DIVIDED -> currency(right).isPresent() ? Optional.empty() : currency(left);
            };
            case Value.Aggregate aggregate -> aggregate.currency().map(Term::name);
            case Value.Number _, Value.Date _, Value.Month _, Value.Field _ -> Optional.empty();
        };
    }

    private Optional<Plan.Selected> selected(Value value) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> selected(inner);
            case Value.Aggregate aggregate -> {
                Optional<Column> total = aggregate.kind() == Value.Kind.TOTAL ? aggregate.field() : Optional.empty();
                yield Optional.of(new Plan.Selected(aggregate.over(), selection(aggregate), reasons(aggregate), total));
            }
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.Field _, Value.Arithmetic _, Value.ByKey _ -> Optional.empty();
        };
    }

    // Conditions

    /// The condition for the rows of `at`, computed for the rows that it speaks of.
    private Truth truth(Condition condition, Table at) {
        Table home = home(condition);
        Key key = new Key(condition, home);
        Truth truth = (Truth) made.get(key);
        if (truth == null) {
            truth = build(condition, home);
            made.put(key, truth);
        }
        return lift(truth, at);
    }

    private Truth build(Condition condition, Table home) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> junction(true, parts, home);
            case Condition.Any(List<Condition> parts) -> junction(false, parts, home);
            case Condition.Not(Condition inner) -> {
                Truth part = truth(inner, home);
                yield new Truth.Negation(nodes(), part);
            }
            case Condition.Compare(Value left, Condition.Relation relation, Value right) -> {
                Quantity a = quantity(left, home);
                Quantity b = quantity(right, home);
                yield new Truth.Comparison(nodes(), a, relation, b);
            }
            case Condition.OneOf(Column column, List<Term> terms) ->
                    new Truth.OneOf(nodes(), column, ((Type.Code) column.type()).vocabulary().terms().size(), terms);
            case Condition.TextIs(Column column, String text) -> new Truth.CellIs(nodes(), column, text);
            case Condition.IsYes(Column column) -> new Truth.CellIs(nodes(), column, null);
            case Condition.Holds(_, int wanted, List<Condition.Choice> choices) -> {
                List<Truth> parts = choices.stream().map(this::choice).toList();
                yield new Truth.AtLeast(nodes(), home, wanted, parts);
            }
        };
    }

    private Truth junction(boolean all, List<Condition> conditions, Table home) {
        List<Truth> parts = conditions.stream().map(part -> truth(part, home)).toList();
        return new Truth.Junction(nodes(), home, all, parts);
    }

    /// Whether a term is held: some record of the list has it, holds on the day, and was obtained while it could be.
    private Truth choice(Condition.Choice choice) {
        Key key = new Key(choice, choice.held().parent());
        Truth known = (Truth) made.get(key);
        if (known != null) {
            return known;
        }
        Table held = choice.held();
        List<Truth> parts = new ArrayList<>();
        parts.add(truth(new Condition.OneOf(choice.code(), List.of(choice.term())), held));
        choice.of().ifPresent(of -> parts.add(truth(of, held)));
        parts.add(inForce(held));
        choice.term().retired().ifPresent(retired -> parts.add(keep(new Key(List.of("not after", held, retired), held),
                () -> new Truth.NotAfter(nodes(), held.since().orElseThrow(), Cells.date(retired)))));
        choice.term().acceptedUntil().ifPresent(last -> parts.add(keep(new Key(List.of("accepted", last), held),
                () -> new Truth.DayNotAfter(nodes(), held, Cells.date(last)))));
        Truth row = keep(new Key(List.of("row", choice), held), () -> new Truth.Junction(nodes(), held, true, parts));
        return keep(key, () -> new Truth.Some(nodes(), row));
    }

    private Truth inForce(Table table) {
        return keep(new Key("in force", table), () -> new Truth.InForce(nodes(), table));
    }

    /// Whether a record, and the records below `per` that it belongs to, hold on the day.
    private Truth inForceWithin(Table over, Table per) {
        List<Truth> parts = new ArrayList<>();
        for (Table table = over; table != per; table = table.parent()) {
            parts.add(lift(inForce(table), over));
        }
        return parts.size() == 1 ? parts.getFirst() : keep(new Key(parts, over), () -> new Truth.Junction(nodes(), over, true, parts));
    }

    private <N extends Node<?>> N keep(Key key, java.util.function.Supplier<N> build) {
        @SuppressWarnings("unchecked")
        N known = (N) made.get(key);
        if (known == null) {
            known = build.get();
            made.put(key, known);
        }
        return known;
    }

    private Truth lift(Truth truth, Table at) {
        if (truth.table == at) {
            return truth;
        }
        Truth above = lift(truth, at.parent());
        return keep(new Key(above, at), () -> new Truth.OfParent(nodes(), at, above));
    }

    // Values

    private Quantity quantity(Value value, Table at) {
        Table home = home(value);
        Key key = new Key(value, home);
        Quantity quantity = (Quantity) made.get(key);
        if (quantity == null) {
            quantity = build(value, home);
            made.putIfAbsent(key, quantity);
        }
        return lift(quantity, at);
    }

    private Quantity build(Value value, Table home) {
        return switch (value) {
            case Value.Number(BigFraction number) -> constant(number, home);
            case Value.Money(BigFraction amount, _) -> constant(amount, home);
            case Value.Date(var date) -> new Quantity.Constant(nodes(), home, null, Cells.date(date));
            case Value.Month(var month) -> new Quantity.Constant(nodes(), home, null, Cells.month(month));
            case Value.Field(Column column) -> new Quantity.Cell(nodes(), column);
            case Value.Named(_, _, Value inner) -> quantity(inner, home);
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> {
                Quantity a = quantity(left, home);
                Quantity b = quantity(right, home);
                yield new Quantity.Arithmetic(nodes(), a, operator, b);
            }
            case Value.ByKey(Column column, List<Value.Row> rows) -> {
                Map<Integer, Quantity> chosen = new HashMap<>();
                rows.forEach(row -> chosen.put(row.key().index(), quantity(row.value(), home)));
                yield new Quantity.ByKey(nodes(), column, Map.copyOf(chosen));
            }
            case Value.Aggregate aggregate -> aggregate(aggregate);
        };
    }

    private Quantity aggregate(Value.Aggregate aggregate) {
        Truth selection = selection(aggregate);
        Column field = aggregate.field().orElse(null);
        return switch (aggregate.kind()) {
            case TOTAL -> new Quantity.Total(nodes(), aggregate.per(), selection, field);
            case COUNT -> new Quantity.Count(nodes(), aggregate.per(), selection);
            case COUNT_DIFFERENT -> new Quantity.Different(nodes(), aggregate.per(), selection, field);
        };
    }

    private Quantity constant(BigFraction number, Table home) {
        BigFraction cell = number.multiply(BigFraction.of(Cells.SCALE));
        boolean fits = cell.getDenominator().bitLength() == 1 && cell.getNumerator().bitLength() < 60;
        return new Quantity.Constant(nodes(), home, fits ? null : Range.exactly(number), fits ? cell.getNumerator().longValueExact() : 0);
    }

    private Quantity lift(Quantity quantity, Table at) {
        if (quantity.table == at) {
            return quantity;
        }
        Quantity above = lift(quantity, at.parent());
        return keep(new Key(above, at), () -> new Quantity.OfParent(nodes(), at, above));
    }

    // Selections

    private Truth selection(Value.Aggregate aggregate) {
        List<Truth> parts = reasons(aggregate).stream().map(Plan.Reason::truth).toList();
        return keep(new Key(parts, aggregate.over()), () -> new Truth.Junction(nodes(), aggregate.over(), true, parts));
    }

    /// What a record must pass, in the order in which it is given as a reason.
    private List<Plan.Reason> reasons(Value.Aggregate aggregate) {
        Table over = aggregate.over();
        List<Plan.Reason> reasons = new ArrayList<>();
        aggregate.selection().closedMonths().ifPresent(months -> {
            Column month = over.month().orElseThrow();
            Truth truth = keep(new Key(List.of("closed months", months), over), () -> new Truth.InClosedMonths(nodes(), month, months));
            reasons.add(new Plan.Reason(truth, Phrase.of("reason.other-months"), Phrase.of("unknown.field", month.labels())));
        });
        reasons.add(new Plan.Reason(inForceWithin(over, aggregate.per()), Phrase.of("reason.not-in-force"), Phrase.of("unknown.in-force")));
        for (Condition condition : aggregate.selection().conditions()) {
            reasons.add(new Plan.Reason(truth(condition, over), Phrases.condition(condition, false), Phrases.unknown(condition)));
        }
        aggregate.currency().ifPresent(currency -> {
            Column column = currencyOf(aggregate.field().orElseThrow());
            Condition condition = new Condition.OneOf(column, List.of(currency));
            reasons.add(new Plan.Reason(truth(condition, over), Phrases.condition(condition, false), Phrases.unknown(condition)));
        });
        return reasons;
    }

    private static Column currencyOf(Column amount) {
        String name = ((Type.Money) amount.type()).currencyField();
        return amount.table().columns().stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
    }

    // Of which rows a condition or value speaks

    private Table home(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> deepest(parts.stream().map(this::home).toList());
            case Condition.Any(List<Condition> parts) -> deepest(parts.stream().map(this::home).toList());
            case Condition.Not(Condition inner) -> home(inner);
            case Condition.Compare(Value left, _, Value right) -> deepest(List.of(home(left), home(right)));
            case Condition.OneOf(Column column, _) -> column.table();
            case Condition.TextIs(Column column, _) -> column.table();
            case Condition.IsYes(Column column) -> column.table();
            case Condition.Holds holds -> holds.choices().getFirst().held().parent();
        };
    }

    private Table home(Value value) {
        return switch (value) {
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _ -> root;
            case Value.Field(Column column) -> column.table();
            case Value.Named(_, _, Value inner) -> home(inner);
            case Value.Arithmetic(Value left, _, Value right) -> deepest(List.of(home(left), home(right)));
            case Value.ByKey(Column column, List<Value.Row> rows) -> {
                List<Table> tables = new ArrayList<>(rows.stream().map(row -> home(row.value())).toList());
                tables.add(column.table());
                yield deepest(tables);
            }
            case Value.Aggregate aggregate -> aggregate.per();
        };
    }

    /// The deepest of tables that lie on one line from the root.
    private static Table deepest(List<Table> tables) {
        Table deepest = tables.getFirst();
        for (Table table : tables) {
            if (table.isWithin(deepest)) {
                deepest = table;
            }
        }
        return deepest;
    }
}
