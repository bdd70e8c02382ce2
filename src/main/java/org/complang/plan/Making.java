package org.complang.plan;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Outcome;
import org.complang.decision.Range;
import org.complang.evaluate.When;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Condition.Relation;
import org.complang.model.Moment;
import org.complang.model.Programme;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Window;
import org.complang.phrasing.Units;

/// How a condition that is not met could be made so: the cheapest few ways, as far as the data model says what can change.
final class Making {
    private final Programme programme;
    /// Whether one choice is held, for each that was asked about.
    private final Map<Condition.Choice, Condition.Holds> alone = new IdentityHashMap<>();
    private final Additions additions = new Additions(this);
    private final Raising raising = new Raising(this, additions);
    private final Staffing staffing = new Staffing(this, additions);
    private final Fewer fewer = new Fewer(this);

    Making(Programme programme) {
        this.programme = programme;
    }

    Raising raising() {
        return raising;
    }

    Staffing staffing() {
        return staffing;
    }

    /// A step of several goals on the way: what has been done, and the partner after it.
    private record Path(Fix fix, World world) { }

    /// Ways to meet a requirement of the partner.
    List<Fix> make(Requirement requirement, World world) {
        return switch (requirement) {
            case Requirement.Single(Condition condition) -> make(condition, world.data().shape().root(), 0, When.AS_OF, world);
            case Requirement.OfWhom(Table over, Table per, Condition.Group group) ->
                    make(new Condition.Team(over, per, group), world.data().shape().root(), 0, When.AS_OF, world);
            case Requirement.Block(int wanted, List<Requirement> parts) -> wanted == parts.size() ? each(parts, world)
                    : wanted == 1 ? Fix.best(parts.stream().flatMap(part -> make(part, world).stream())) : some(wanted, parts, world);
        };
    }

    /// Ways to meet all requirements, one after the other.
    List<Fix> each(List<Requirement> requirements, World world) {
        List<Condition> conditions = new ArrayList<>();
        boolean plain = requirements.stream().allMatch(requirement -> requirement instanceof Requirement.Single(Condition condition) && conditions.add(condition));
        if (plain) {
            return all(conditions, world.data().shape().root(), 0, When.AS_OF, world);
        }
        List<Path> paths = List.of(new Path(Fix.NOTHING, world));
        for (Requirement requirement : requirements) {
            paths = kept(paths.stream().flatMap(path -> make(requirement, path.world).stream().map(fix -> new Path(path.fix.and(fix), path.world.with(fix.edits())))));
        }
        return paths.stream().map(Path::fix).toList();
    }

    private List<Fix> some(int wanted, List<Requirement> parts, World world) {
        record Way(Requirement part, Fix cheapest) { }
        List<Requirement> cheapest = parts.stream().flatMap(part -> make(part, world).stream().limit(1).map(fix -> new Way(part, fix)))
                .sorted((a, b) -> Fix.CHEAPEST.compare(a.cheapest, b.cheapest)).limit(wanted).map(Way::part).toList();
        return cheapest.size() < wanted ? List.of() : each(cheapest, world);
    }

    private static List<Path> kept(Stream<Path> paths) {
        return paths.sorted((a, b) -> Fix.CHEAPEST.compare(a.fix, b.fix)).limit(Fix.KEPT).toList();
    }

    /// Ways to meet all conditions for a record.
    List<Fix> all(List<Condition> conditions, Table at, int row, When when, World world) {
        List<Condition> open = open(conditions, at, world.ref(at, row), when, world);
        if (open.isEmpty() || conditions.size() < 2) {
            return open.isEmpty() ? List.of(Fix.NOTHING) : make(open.getFirst(), at, row, when, world);
        }
        // What is met already is filled together with the rest: whoever serves there is not to be taken away.
        List<Fix> together = staffing.together(conditions, at, row, when, world).stream().flatMap(fix -> {
            World next = world.with(fix.edits());
            return inOrder(open, conditions, at, world.ref(at, row), when, next).stream().map(fix::and);
        }).toList();
        Edit.Ref ref = world.ref(at, row);
        Stream<Fix> forward = inOrder(open, conditions, at, ref, when, world).stream();
        Stream<Fix> backward = open.size() < 2 ? Stream.of() : inOrder(open.reversed(), conditions, at, ref, when, world).stream();
        return Fix.best(Stream.of(together.stream(), forward, backward).flatMap(fixes -> fixes));
    }

    /// A way to meet conditions for a record; where only one of them is open it is not looked at what becomes of the others.
    Optional<Fix> first(List<Condition> conditions, Table at, int row, When when, World world) {
        List<Condition> open = conditions.stream().filter(condition -> !world.meets(condition, at, row, when)).toList();
        return Fix.cheapest(open.size() == 1 ? make(open.getFirst(), at, row, when, world) : all(conditions, at, row, when, world));
    }

    /// Ways to meet conditions one after the other, under which all are met in the end.
    private List<Fix> inOrder(List<Condition> conditions, List<Condition> all, Table at, Edit.Ref ref, When when, World world) {
        List<Path> paths = through(conditions, at, ref, when, new Path(Fix.NOTHING, world));
        List<Path> good = paths.stream().filter(path -> open(all, at, ref, when, path.world).isEmpty()).toList();
        if (good.isEmpty()) {
            // What was met before, and was undone on the way, is made good once.
            good = kept(paths.stream().flatMap(path -> through(open(all, at, ref, when, path.world), at, ref, when, path).stream())).stream()
                    .filter(path -> open(all, at, ref, when, path.world).isEmpty()).toList();
        }
        return good.stream().map(Path::fix).toList();
    }

    private static List<Condition> open(List<Condition> conditions, Table at, Edit.Ref ref, When when, World world) {
        return conditions.stream().filter(condition -> !world.meets(condition, at, world.row(at, ref), when)).toList();
    }

    private List<Path> through(List<Condition> conditions, Table at, Edit.Ref ref, When when, Path from) {
        List<Path> paths = List.of(from);
        for (Condition condition : conditions) {
            paths = kept(paths.stream().flatMap(path -> make(condition, at, path.world.row(at, ref), when, path.world).stream()
                    .map(fix -> new Path(path.fix.and(fix), path.world.with(fix.edits())))));
        }
        return paths;
    }

    /// Ways to meet a condition for a record of `at`.
    List<Fix> make(Condition condition, Table at, int row, When when, World world) {
        if (world.meets(condition, at, row, when)) {
            return List.of(Fix.NOTHING);
        }
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> all(parts, at, row, when, world);
            case Condition.Any(List<Condition> parts) -> Fix.best(parts.stream().flatMap(part -> make(part, at, row, when, world).stream()));
            case Condition.Not(Condition inner) -> unmake(inner, at, row, when, world);
            case Condition.Compare(Value left, Relation relation, Value right) -> compare(left, relation, right, at, row, when, world);
            case Condition.At(Condition inner, Moment moment) -> at(inner, moment, at, row, when, world);
            case Condition.Team team -> staffing.team(team, world.view.owner(at, row, team.per()), when, world);
            case Condition.Holds holds -> holds(holds, at, row, when, world);
            case Condition.OneOf(Column column, var terms) -> set(column, at, row, world, terms.getFirst().index());
            case Condition.IsYes(Column column) -> set(column, at, row, world, 1);
            case Condition.InLastMonths(Value day, _) -> day(day, condition, at, row, when, world);
            case Condition.Within(Value time, _) -> day(time, condition, at, row, when, world);
            case Condition.Reaches(String name, var level) -> reaches(name, level.index(), world);
            case Condition.Same(Column one, Column other) -> either(likened(one, other, at, row, world), likened(other, one, at, row, world));
            case Condition.TextIs _, Condition.IsNone _ -> List.of();
        };
    }

    private List<Fix> unmake(Condition condition, Table at, int row, When when, World world) {
        return switch (condition) {
            case Condition.Not(Condition inner) -> make(inner, at, row, when, world);
            case Condition.All(List<Condition> parts) -> make(new Condition.Any(parts.stream().<Condition>map(Condition.Not::new).toList()), at, row, when, world);
            case Condition.Any(List<Condition> parts) -> make(new Condition.All(parts.stream().<Condition>map(Condition.Not::new).toList()), at, row, when, world);
            case Condition.Compare(Value left, Relation relation, Value right) -> compare(left, relation.opposite(), right, at, row, when, world);
            case Condition.IsYes(Column column) -> set(column, at, row, world, 0);
            case Condition.IsNone(Column column) when column.type() == Type.Plain.DATE || column.type() == Type.Plain.MONTH -> set(column, at, row, world, today(column, when, world));
            case Condition.IsNone _ -> List.of();
            case Condition.OneOf(Column column, var terms) -> other(column, terms.stream().map(Term::index).toList()).map(term -> set(column, at, row, world, term)).orElse(List.of());
            case Condition.Within within -> unmake(within.bounds(), at, row, when, world);
            case Condition.InLastMonths(Value day, int months) -> Fix.best(Stream.of(
                    compare(day, Relation.AT_MOST, new Value.Moved(new Value.AsOf(), -months, Value.Unit.MONTHS), at, row, when, world), compare(day, Relation.MORE_THAN, new Value.AsOf(), at, row, when, world))
                    .flatMap(List::stream));
            case Condition.TextIs _, Condition.Holds _, Condition.At _, Condition.Team _, Condition.Same _, Condition.Reaches _ -> List.of();
        };
    }

    private List<Fix> compare(Value left, Relation relation, Value right, Table at, int row, When when, World world) {
        Value between = left instanceof Value.Named(_, _, Value inner) ? inner : left;
        if (between instanceof Value.DaysBetween(Value first, Value second) && right instanceof Value.Number(BigFraction days, _) && days.getDenominator().equals(BigInteger.ONE) && days.getNumerator().bitLength() < Integer.SIZE) {
            // So many days lie between where the first is so many days before the second.
            return compare(first, relation.turned(), new Value.Moved(second, -days.intValue(), Value.Unit.DAYS), at, row, when, world);
        }
        if (Units.isTime(left)) {
            Condition.Compare compared = new Condition.Compare(left, relation, right);
            return either(day(left, compared, at, row, when, world), day(right, compared.turned(), at, row, when, world));
        }
        return switch (relation) {
            case AT_LEAST -> reach(left, right, false, at, row, when, world);
            case EQUAL -> world.meets(new Condition.Compare(left, Relation.AT_LEAST, right), at, row, when) ? fewer(left, right, false, at, row, when, world)
                    : reach(left, right, false, at, row, when, world);
            case MORE_THAN, NOT_EQUAL -> reach(left, right, true, at, row, when, world);
            case AT_MOST, LESS_THAN -> {
                boolean below = relation == Relation.LESS_THAN;
                yield Fix.best(Stream.of(reach(right, left, below, at, row, when, world), fewer(left, right, below, at, row, when, world), multiplied(left, relation, right, at, row, when, world)).flatMap(List::stream));
            }
        };
    }

    /// What is divided by something above 0 is small enough where it is small enough beside so many times that: both sides can be changed.
    private List<Fix> multiplied(Value left, Relation relation, Value right, Table at, int row, When when, World world) {
        return switch (left) {
            case Value.Named(_, _, Value inner) -> multiplied(inner, relation, right, at, row, when, world);
            case Value.Arithmetic(Value part, Value.Operator operator, Value whole) when operator == Value.Operator.DIVIDED && !(whole instanceof Value.Number)
                    && world.view.number(whole, at, when, row).flatMap(Range::from).filter(least -> least.signum() > 0).isPresent() ->
                    compare(part, relation, new Value.Arithmetic(right, Value.Operator.TIMES, whole), at, row, when, world);
            case Value _ -> List.of();
        };
    }

    private static List<Fix> either(List<Fix> one, List<Fix> other) {
        return Fix.best(Stream.concat(one.stream(), other.stream()));
    }

    private List<Fix> fewer(Value value, Value limit, boolean below, Table at, int row, When when, World world) {
        return world.view.number(limit, at, when, row).flatMap(Range::from).map(number -> fewer.fewer(value, number, below, at, row, when, world)).orElse(List.of());
    }

    private List<Fix> reach(Value value, Value target, boolean above, Table at, int row, When when, World world) {
        return world.view.number(target, at, when, row).flatMap(Range::to).map(number -> raising.raise(value, number, above, at, row, when, world)).orElse(List.of());
    }

    /// A day that is asked for: a field that can be set, or the first or last day of records of which one can be added.
    private List<Fix> day(Value value, Condition condition, Table at, int row, When when, World world) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> day(inner, replaced(condition, inner), at, row, when, world);
            case Value.Moved(Value.Aggregate aggregate, int number, Value.Unit unit) when aggregate.of().filter(of -> of instanceof Value.Field).isPresent() ->
                    another(aggregate, replaced(condition, new Value.Moved(aggregate.of().get(), number, unit)), condition, at, row, when, world);
            case Value.MonthOf(Value.Aggregate aggregate) when aggregate.of().filter(of -> of instanceof Value.Field).isPresent() ->
                    another(aggregate, replaced(condition, new Value.MonthOf(aggregate.of().get())), condition, at, row, when, world);
            case Value.Field _, Value.MonthOf _, Value.Moved _ ->
                    Value.madeOf(value).flatMap(column -> within(value, condition, at, row, when, world).map(cell -> set(column, at, row, world, cell))).orElse(List.of());
            case Value.Aggregate aggregate when aggregate.of().filter(of -> of instanceof Value.Field).isPresent() -> another(aggregate, replaced(condition, aggregate.of().get()), condition, at, row, when, world);
            case Value _ -> List.of();
        };
    }

    /// One record more of which a day is chosen, so that the day that is chosen then is as it is asked for.
    ///
    /// @param ofRecord the condition, said of the day of one record
    private List<Fix> another(Value.Aggregate aggregate, Condition ofRecord, Condition condition, Table at, int row, When when, World world) {
        List<Condition> conditions = new ArrayList<>(aggregate.selection().conditions());
        conditions.add(ofRecord);
        Edit.Ref ref = world.ref(at, row);
        return additions.add(aggregate, conditions, world.view.owner(at, row, aggregate.per()), when, world, Map.of()).stream()
                .filter(fix -> {
                    World next = world.with(fix.edits());
                    return next.meets(condition, at, next.row(at, ref), when);
                }).toList();
    }

    /// What a field may be that is nearest to the day that is judged, or to its month, so that what is made of it is where a condition wants it: before, after or on another.
    private static Optional<Long> within(Value ofField, Condition condition, Table at, int row, When when, World world) {
        LocalDate today = when.known(world.asOf());
        List<Bounds> alternatives = switch (condition) {
            case Condition.Compare(_, Relation relation, Value right) -> world.view.day(right, at, when, row).map(cell -> Bounds.of(relation, cell, 1)).orElse(List.of());
            case Condition.InLastMonths(_, int months) -> List.of(Bounds.ofLastMonths(months, today));
            case Condition.Within(Value time, Window window) -> List.of(Bounds.of(window, time, when.day(world.asOf())));
            case Condition _ -> List.of();
        };
        long now = today(Value.madeOf(ofField).orElseThrow(), when, world);
        return alternatives.stream().map(one -> one.ofFieldIn(ofField)).filter(one -> !one.isEmpty()).map(one -> one.nearest(now)).min(Comparator.comparingLong(cell -> Math.abs(cell - now)));
    }

    /// The day that is judged, or its month, as the field holds them.
    static long today(Column column, When when, World world) {
        LocalDate today = when.known(world.asOf());
        return column.type() == Type.Plain.MONTH ? Cells.month(YearMonth.from(today)) : Cells.date(today);
    }

    private static Condition replaced(Condition condition, Value value) {
        return switch (condition) {
            case Condition.InLastMonths(_, int months) -> new Condition.InLastMonths(value, months);
            case Condition.Within(_, Window window) -> new Condition.Within(value, window);
            case Condition.Compare(_, Relation relation, Value right) -> new Condition.Compare(value, relation, right);
            case Condition other -> other;
        };
    }

    /// At another moment: what lies before the last closed month has passed, except that an association may have held at the end of a record's month.
    private List<Fix> at(Condition inner, Moment moment, Table at, int row, When when, World world) {
        return switch (moment) {
            case Moment.EndOfMonth(Column month) -> {
                long cell = world.data().cells(month)[world.view.owner(at, row, month.table())];
                yield Cells.isKnown(cell) ? make(inner, at, row, when.at(new Moment.On(Cells.month(cell).atEndOfMonth())), world) : List.of();
            }
            case Moment.EndOfLastClosedMonth _ -> make(inner, at, row, when.at(moment), world);
            case Moment.On(var date) -> date.isBefore(world.asOf()) ? List.of() : make(inner, at, row, when.at(moment), world);
            case Moment.MonthsEarlier _ -> List.of();
        };
    }

    // What is held

    private List<Fix> holds(Condition.Holds holds, Table at, int row, When when, World world) {
        Table subject = holds.choices().getFirst().held().parent();
        int holder = world.view.owner(at, row, subject);
        int sure = 0;
        List<Fix> cheapest = new ArrayList<>();
        for (Condition.Choice choice : holds.choices()) {
            if (world.view.outcome(alone.computeIfAbsent(choice, one -> new Condition.Holds(holds.verb(), 1, List.of(one))), subject, when, holder) == Outcome.MET) {
                sure++;
            } else {
                obtain(choice, holder, when, world).ifPresent(cheapest::add);
            }
        }
        int more = holds.wanted() - sure;
        List<Fix> sorted = cheapest.stream().sorted(Fix.CHEAPEST).toList();
        if (more == 1) {
            return Fix.best(sorted.stream());
        }
        return sorted.size() < more ? List.of() : List.of(sorted.stream().limit(more).reduce(Fix.NOTHING, Fix::and));
    }

    /// One thing more is held: a record that is added, or one that has ended and goes on.
    private Optional<Fix> obtain(Condition.Choice choice, int holder, When when, World world) {
        Table held = choice.held();
        LocalDate day = when.known(world.asOf());
        if (held.added().isEmpty() || choice.term().retired().filter(day::isAfter).isPresent() || !choice.term().accepted().holds(when.day(world.asOf()))) {
            return Optional.empty();
        }
        Optional<Integer> same = sameKey(choice, holder, world);
        if (same.isPresent()) {
            return resumed(held, same.get(), day, world);
        }
        List<Condition> conditions = new ArrayList<>(List.of(new Condition.OneOf(choice.code(), List.of(choice.term()))));
        choice.of().ifPresent(conditions::add);
        return additions.child(held, conditions, holder, when, world);
    }

    private static Optional<Integer> sameKey(Condition.Choice choice, int holder, World world) {
        Table held = choice.held();
        if (!held.key().equals(List.of(choice.code()))) {
            return Optional.empty();
        }
        return world.data().rowsWithin(held, held.parent(), holder).filter(row -> world.data().cells(choice.code())[row] == choice.term().index()).boxed().findFirst();
    }

    /// A record that does not hold on a day does so: one that has ended goes on, without an end, or, where there is always one, to the day itself; one that begins later, or nobody knows when, begins on the day.
    Optional<Fix> resumed(Table table, int row, LocalDate day, World world) {
        if (table.added().isEmpty() || world.data().isRepeated(table, row)) {
            return Optional.empty();
        }
        long today = Cells.date(day);
        long since = table.since().map(column -> world.data().cells(column)[row]).orElse(today);
        long until = table.until().map(column -> world.data().cells(column)[row]).orElse(Cells.NONE);
        boolean ended = Cells.isKnown(until) && until < today;
        boolean begins = since == Cells.UNKNOWN || Cells.isKnown(since) && since > today;
        if (begins && !ended) {
            return Optional.of(new Fix(table.added().get(), List.of(new Edit.SetField(table.since().get(), world.ref(table, row), today))));
        }
        if (begins || !ended || table.until().get().absence() == Column.Absence.NEVER) {
            return Optional.empty();
        }
        long end = table.until().get().absence() == Column.Absence.UNKNOWN ? today : Cells.NONE;
        return Optional.of(new Fix(table.added().get(), List.of(new Edit.SetField(table.until().get(), world.ref(table, row), end))));
    }

    private List<Fix> set(Column column, Table at, int row, World world, long cell) {
        int owner = world.view.owner(at, row, column.table());
        Edit.Ref ref = world.ref(column.table(), owner);
        Optional<BigFraction> cost = ref.isOpen(column, cell) ? Optional.of(BigFraction.ZERO) : column.change().filter(change -> !change.grows()).map(Column.Change::cost);
        // A day that has passed is made so on a new record alone, which may have been there without being told of.
        boolean passed = column.type() == Type.Plain.DATE && cell < Cells.date(world.asOf()) && !(ref instanceof Edit.NewRecord);
        boolean can = cost.isPresent() && !passed && !world.data().isRepeated(column.table(), owner);
        return can ? List.of(new Fix(cost.get(), List.of(new Edit.SetField(column, ref, cell)))) : List.of();
    }

    /// A field gets the term that another has.
    private List<Fix> likened(Column column, Column other, Table at, int row, World world) {
        long cell = world.data().cells(other)[world.view.owner(at, row, other.table())];
        return Cells.isKnown(cell) && cell < terms(column).size() ? set(column, at, row, world, cell) : List.of();
    }

    /// The first term that is none of some.
    private static Optional<Integer> other(Column column, List<Integer> terms) {
        return terms(column).stream().map(Term::index).filter(term -> !terms.contains(term)).findFirst();
    }

    private static List<Term> terms(Column column) {
        return ((Type.Code) column.type()).vocabulary().terms();
    }

    // Other competencies

    private List<Fix> reaches(String name, int level, World world) {
        List<Fix> fixes = new ArrayList<>();
        programme.competency(name, world.asOf()).ifPresent(competency -> {
            competency.options(world.asOf()).stream().flatMap(option -> option.levels().stream())
                    .filter(l -> l.level().index() >= level).forEach(l -> fixes.addAll(each(l.requirements(world.asOf()), world)));
            competency.tracks().forEach(track -> competency.levels().stream().filter(l -> l.level().index() >= level)
                    .forEach(l -> fixes.addAll(new PointGoals(this, raising, track, world.data().shape().root()).make(l, world))));
        });
        return Fix.best(fixes.stream());
    }
}
