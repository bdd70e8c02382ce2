package org.complang.plan;

import java.util.ArrayList;
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
import org.complang.model.Moment;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.wording.ExactNumber;

/// How a number could become as great as it must be.
final class Raising {
    /// Records that are tried one by one.
    private static final int TRIED = 3;
    /// Records that do not count yet and are looked at.
    private static final int LOOKED_AT = 60;

    private final Making making;
    private final Additions additions;

    Raising(Making making, Additions additions) {
        this.making = making;
        this.additions = additions;
    }

    /// Ways to make a value surely at least the target, or above it.
    List<Fix> raise(Value value, BigFraction target, boolean above, Table at, int row, When when, World world) {
        Optional<BigFraction> now = world.view.number(value, at, when, row).flatMap(Range::from);
        if (now.isPresent() && reaches(now.get(), target, above)) {
            return List.of(Fix.NOTHING);
        }
        return switch (value) {
            case Value.Named(_, _, Value inner) -> raise(inner, target, above, at, row, when, world);
            case Value.At(Value inner, Moment.EndOfLastClosedMonth moment) -> raise(inner, target, above, at, row, when.at(moment), world);
            case Value.At(Value inner, Moment.On moment) when !moment.date().isBefore(world.asOf()) -> raise(inner, target, above, at, row, when.at(moment), world);
            case Value.Growth(boolean percent, Value inner, Moment moment) -> world.view.number(inner, at, when.at(moment), row).flatMap(Range::to)
                    .filter(earlier -> !percent || earlier.signum() > 0)
                    .map(earlier -> raise(inner, percent ? earlier.add(earlier.multiply(target).divide(100)) : earlier.add(target), above, at, row, when, world)).orElse(List.of());
            case Value.Arithmetic arithmetic -> arithmetic(arithmetic, target, above, at, row, when, world);
            case Value.Field(Column column) -> field(column, target, above, at, row, world);
            case Value.Aggregate aggregate -> aggregate(aggregate, target, above, at, row, when, world);
            case Value.ByKey table -> chosen(table, at, row, world).map(inner -> raise(inner, target, above, at, row, when, world)).orElse(List.of());
            case Value.ByDate table -> table.on(world.asOf()).map(inner -> raise(inner, target, above, at, row, when, world)).orElse(List.of());
            case Value.Choice(List<Value.ChoiceRow> rows, Optional<Value> otherwise) -> rows.stream().filter(choice -> world.meets(choice.condition(), at, row, when)).map(Value.ChoiceRow::value)
                    .findFirst().or(() -> otherwise).map(inner -> raise(inner, target, above, at, row, when, world)).orElse(List.of());
            case Value.At _, Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.DaysBetween _,
                 Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> List.of();
        };
    }

    private static boolean reaches(BigFraction number, BigFraction target, boolean above) {
        int order = ExactNumber.compare(number, target);
        return above ? order > 0 : order >= 0;
    }

    private static Optional<Value> chosen(Value.ByKey table, Table at, int row, World world) {
        long cell = world.data().cells(table.key())[world.view.owner(at, row, table.key().table())];
        return table.rows().stream().filter(one -> one.key().index() == cell).map(Value.Row::value).findFirst().or(() -> Cells.isKnown(cell) ? table.otherwise() : Optional.empty());
    }

    /// One side is raised as far as the other leaves open.
    private List<Fix> arithmetic(Value.Arithmetic value, BigFraction target, boolean above, Table at, int row, When when, World world) {
        Optional<Range> left = world.view.number(value.left(), at, when, row);
        Optional<Range> right = world.view.number(value.right(), at, when, row);
        Optional<BigFraction> leftFrom = left.flatMap(Range::from);
        Optional<BigFraction> rightFrom = right.flatMap(Range::from);
        Optional<BigFraction> rightTo = right.flatMap(Range::to);
        List<Fix> fixes = new ArrayList<>();
        switch (value.operator()) {
            case PLUS -> {
                rightFrom.ifPresent(other -> fixes.addAll(raise(value.left(), target.subtract(other), above, at, row, when, world)));
                leftFrom.ifPresent(other -> fixes.addAll(raise(value.right(), target.subtract(other), above, at, row, when, world)));
            }
            case MINUS -> rightTo.ifPresent(other -> fixes.addAll(raise(value.left(), target.add(other), above, at, row, when, world)));
            case TIMES -> {
                rightFrom.filter(other -> other.signum() > 0).ifPresent(other -> fixes.addAll(raise(value.left(), target.divide(other), above, at, row, when, world)));
                leftFrom.filter(other -> other.signum() > 0).ifPresent(other -> fixes.addAll(raise(value.right(), target.divide(other), above, at, row, when, world)));
            }
            case DIVIDED -> {
                rightTo.filter(other -> other.signum() > 0).ifPresent(other -> fixes.addAll(share(value, other, target, above, at, row, when, world)));
                if (rightTo.filter(other -> other.signum() == 0).isPresent()) {
                    fixes.addAll(fromNothing(value, target, above, at, row, when, world));
                }
            }
            case GREATER -> {
                fixes.addAll(raise(value.left(), target, above, at, row, when, world));
                fixes.addAll(raise(value.right(), target, above, at, row, when, world));
            }
            case LESSER -> fixes.addAll(both(value, target, above, at, row, when, world));
            case FULL -> rightFrom.ifPresent(size -> fixes.addAll(raise(value.left(), Amounts.whole(target, above).multiply(size), false, at, row, when, world)));
        }
        return Fix.best(fixes.stream());
    }

    /// Both sides are raised, the right one where the left one is great enough already.
    private List<Fix> both(Value.Arithmetic value, BigFraction target, boolean above, Table at, int row, When when, World world) {
        Edit.Ref ref = world.ref(at, row);
        return raise(value.left(), target, above, at, row, when, world).stream().flatMap(fix -> {
            World next = world.with(fix.edits());
            return raise(value.right(), target, above, at, next.row(at, ref), when, next).stream().map(fix::and);
        }).toList();
    }

    /// What is divided gets as great as it must be. Where what it is divided by grows with it, as a new record counts in both, it takes more.
    private List<Fix> share(Value.Arithmetic quotient, BigFraction divisor, BigFraction target, boolean above, Table at, int row, When when, World world) {
        Edit.Ref ref = world.ref(at, row);
        List<Fix> fixes = new ArrayList<>();
        for (Fix fix : raise(quotient.left(), target.multiply(divisor), above, at, row, when, world)) {
            World next = world.with(fix.edits());
            int there = next.row(at, ref);
            if (next.view.number(quotient, at, when, there).flatMap(Range::from).filter(reached -> reaches(reached, target, above)).isPresent()) {
                fixes.add(fix);
                continue;
            }
            BigFraction before = number(quotient.left(), at, row, when, world);
            BigFraction grown = number(quotient.left(), at, there, when, next).subtract(before);
            BigFraction along = grown.signum() > 0 ? number(quotient.right(), at, there, when, next).subtract(divisor).divide(grown) : BigFraction.ONE;
            BigFraction left = BigFraction.ONE.subtract(target.multiply(along));
            if (left.signum() > 0) {
                fixes.addAll(raise(quotient.left(), before.add(target.multiply(divisor).subtract(before).divide(left)), above, at, row, when, world));
            }
        }
        return fixes;
    }

    private static BigFraction number(Value value, Table at, int row, When when, World world) {
        return world.view.number(value, at, when, row).flatMap(Range::from).orElse(BigFraction.ZERO);
    }

    /// A quotient that has no value because nothing is divided by: first there must be something, which may be one of those that are divided.
    private List<Fix> fromNothing(Value.Arithmetic quotient, BigFraction target, boolean above, Table at, int row, When when, World world) {
        List<Fix> one = isCount(quotient.left()) ? fromNothing(quotient, quotient.left(), BigFraction.ONE, target, above, at, row, when, world) : List.of();
        // Else so many that the quotient can be met exactly: 2 of 5 are 40%.
        return !one.isEmpty() ? one : fromNothing(quotient, quotient.right(), BigFraction.of(target.getDenominator()), target, above, at, row, when, world);
    }

    private static boolean isCount(Value value) {
        return value instanceof Value.Named(_, _, Value inner) ? isCount(inner) : value instanceof Value.Aggregate aggregate && aggregate.of().isEmpty();
    }

    private List<Fix> fromNothing(Value.Arithmetic quotient, Value first, BigFraction some, BigFraction target, boolean above, Table at, int row, When when, World world) {
        Edit.Ref ref = world.ref(at, row);
        return Fix.best(raise(first, some, false, at, row, when, world).stream().flatMap(fix -> {
            World next = world.with(fix.edits());
            boolean something = next.view.number(quotient.right(), at, when, next.row(at, ref)).flatMap(Range::to).filter(other -> other.signum() > 0).isPresent();
            return something ? raise(quotient, target, above, at, next.row(at, ref), when, next).stream().map(fix::and) : Stream.of();
        }));
    }

    private static List<Fix> field(Column column, BigFraction target, boolean above, Table at, int row, World world) {
        int owner = world.view.owner(at, row, column.table());
        long told = world.data().cells(column)[owner];
        Edit.Ref ref = world.ref(column.table(), owner);
        // What a new record does not say yet, it can say from nothing on.
        long now = !Cells.isKnown(told) && ref instanceof Edit.NewRecord ? 0 : told;
        // An amount of money that was taken back becomes no revenue.
        Optional<Column.Change> change = column.change().filter(Column.Change::grows).filter(_ -> now >= 0 || !(column.type() instanceof Type.Money));
        Optional<Long> cell = Amounts.cell(target, above, column);
        if (cell.isEmpty() || change.isEmpty() && !ref.isOpen(column, cell.get()) || !Cells.isKnown(now) || world.data().isRepeated(column.table(), owner)) {
            return List.of();
        }
        BigFraction cost = change.map(Column.Change::cost).orElse(BigFraction.ZERO).multiply(Cells.number(cell.get() - now));
        return List.of(new Fix(cost, List.of(new Edit.SetField(column, ref, cell.get()))));
    }

    private List<Fix> aggregate(Value.Aggregate aggregate, BigFraction target, boolean above, Table at, int row, When when, World world) {
        int perRow = world.view.owner(at, row, aggregate.per());
        return switch (aggregate.kind()) {
            case COUNT -> making.staffing().count(aggregate, Amounts.whole(target, above), perRow, when, world);
            case TOTAL -> total(aggregate, aggregate.of().orElseThrow(), target, above, perRow, when, world, TRIED);
            case COUNT_DIFFERENT -> new Variety(additions, this).more(aggregate, Amounts.whole(target, above), perRow, when, world);
            case HIGHEST -> making.staffing().count(reaching(aggregate, least(above), target), BigFraction.ONE, perRow, when, world);
            case LOWEST -> lowest(aggregate, target, above, perRow, when, world);
            case EARLIEST, LATEST -> List.of();
        };
    }

    /// Every record that counts gets as much as it lacks; where none counts, there must be one.
    private List<Fix> lowest(Value.Aggregate lowest, BigFraction target, boolean above, int perRow, When when, World world) {
        Table over = lowest.over();
        List<Edit.Ref> counted = world.data().rowsWithin(over, lowest.per(), perRow).filter(row -> world.view.counts(lowest, when, row) != Outcome.NOT_MET && world.view.number(lowest.of().orElseThrow(), over, when, row).isPresent())
                .mapToObj(row -> world.ref(over, row)).toList();
        if (counted.isEmpty()) {
            return making.staffing().count(reaching(lowest, least(above), target), BigFraction.ONE, perRow, when, world);
        }
        Optional<Fix> all = counted.size() > LOOKED_AT ? Optional.empty() : Optional.of(Fix.NOTHING);
        for (Edit.Ref record : counted) {
            all = all.flatMap(fix -> {
                World next = world.with(fix.edits());
                return Fix.cheapest(raise(lowest.of().orElseThrow(), target, above, over, next.row(over, record), when, next)).map(fix::and);
            });
        }
        return all.stream().toList();
    }

    private static Condition.Relation least(boolean above) {
        return above ? Condition.Relation.MORE_THAN : Condition.Relation.AT_LEAST;
    }

    /// How many records have so much, or so little.
    static Value.Aggregate reaching(Value.Aggregate extreme, Condition.Relation relation, BigFraction target) {
        Value.Selection selection = extreme.selection();
        Condition reaches = new Condition.Compare(extreme.of().orElseThrow(), relation, new Value.Number(target));
        return new Value.Aggregate(Value.Kind.COUNT, extreme.over(), extreme.per(), Optional.empty(), List.of(),
                new Value.Selection(selection.ended(), selection.window(), Stream.concat(selection.conditions().stream(), Stream.of(reaches)).toList()), Optional.empty());
    }

    // Totals

    /// More of what counts, records that count from now on, or new ones.
    private List<Fix> total(Value.Aggregate total, Value of, BigFraction target, boolean above, int perRow, When when, World world, int depth) {
        BigFraction now = world.view.number(total, total.per(), when, perRow).flatMap(Range::from).orElse(null);
        if (now == null) {
            return List.of();
        }
        if (reaches(now, target, above)) {
            return List.of(Fix.NOTHING);
        }
        BigFraction lacking = target.subtract(now);
        List<Fix> fixes = new ArrayList<>(grown(total, of, lacking, above, perRow, when, world));
        if (fixes.isEmpty()) {
            // A new record costs what the growth of one that counts would, and to be there besides.
            fixes.addAll(added(total, of, lacking, above, perRow, when, world));
        }
        if (depth > 0) {
            for (Fix fix : counting(total, of, perRow, when, world).toList()) {
                if (fixes.stream().noneMatch(known -> Fix.CHEAPEST.compare(known, fix) <= 0)) {
                    total(total, of, target, above, perRow, when, world.with(fix.edits()), depth - 1).forEach(rest -> fixes.add(fix.and(rest)));
                }
            }
        }
        return Fix.best(fixes.stream());
    }

    /// A record that counts gets more.
    private List<Fix> grown(Value.Aggregate total, Value of, BigFraction lacking, boolean above, int perRow, When when, World world) {
        Table over = total.over();
        return Fix.best(world.data().rowsWithin(over, total.per(), perRow).filter(row -> world.view.counts(total, when, row) == Outcome.MET).boxed()
                .sorted((a, b) -> ExactNumber.compare(number(of, over, b, when, world), number(of, over, a, when, world))).limit(TRIED)
                .flatMap(row -> raise(of, number(of, over, row, when, world).add(lacking), above, over, row, when, world).stream()));
    }

    /// A record of the right time that does not count is made to: those with the most first.
    private Stream<Fix> counting(Value.Aggregate total, Value of, int perRow, When when, World world) {
        Table over = total.over();
        Value.Aggregate whenever = new Value.Aggregate(total.kind(), over, total.per(), total.of(), List.of(),
                new Value.Selection(total.selection().ended(), total.selection().window(), List.of()), Optional.empty());
        return world.data().rowsWithin(over, total.per(), perRow).filter(row -> world.view.counts(total, when, row) != Outcome.MET && world.view.counts(whenever, when, row) == Outcome.MET).boxed()
                .sorted((a, b) -> ExactNumber.compare(number(of, over, b, when, world), number(of, over, a, when, world))).limit(LOOKED_AT)
                .flatMap(row -> making.first(total.selection().conditions(), over, row, when, world).stream()).distinct().sorted(Fix.CHEAPEST).limit(TRIED);
    }

    private List<Fix> added(Value.Aggregate total, Value of, BigFraction lacking, boolean above, int perRow, When when, World world) {
        if (of instanceof Value.Field(Column column) && column.type() != Type.Plain.DATE) {
            return Amounts.cell(lacking, above, column)
                    .map(cell -> additions.add(total, total.selection().conditions(), perRow, when, world, Map.of(column, cell))).orElse(List.of());
        }
        return Fix.best(additions.add(total, rated(total.over(), total.selection().conditions(), of), perRow, when, world, Map.of()).stream()
                .flatMap(fix -> full(fix, total.over(), of, lacking, above, when, world)));
    }

    /// A new record of a table, and what it takes to make a value of it as great as it must be.
    Stream<Fix> full(Fix fix, Table over, Value of, BigFraction target, boolean above, When when, World world) {
        World next = world.with(fix.edits());
        return fix.edits().stream().filter(edit -> edit instanceof Edit.NewRecord record && record.table == over).map(Edit.NewRecord.class::cast).findFirst().stream()
                .flatMap(record -> raise(of, target, above, over, next.row(record), when, next).stream().map(fix::and));
    }

    /// What is asked of a new record, and that it be of a term by which there is something to be raised.
    static List<Condition> rated(Table over, List<Condition> conditions, Value of) {
        List<Condition> all = new ArrayList<>(conditions);
        rate(over, of).ifPresent(all::add);
        return all;
    }

    /// Of what term a record must be so that a value can be raised; nothing where it says nothing of that. Of the sides of a sum either will do.
    private static Optional<Condition> rate(Table over, Value value) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> rate(over, inner);
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> {
                List<Condition> sides = Stream.of(rate(over, left), rate(over, right)).flatMap(Optional::stream).toList();
                boolean either = operator == Value.Operator.PLUS;
                yield sides.isEmpty() || either && sides.size() == 1 ? Optional.empty() : Optional.of(either ? new Condition.Any(sides) : new Condition.All(sides));
            }
            case Value.ByKey rates when rates.key().table() == over -> rates(rates);
            case Value _ -> Optional.empty();
        };
    }

    /// The terms with the highest rates come first.
    private static Optional<Condition> rates(Value.ByKey rates) {
        List<Condition> terms = rates.rows().stream().filter(row -> !(row.value() instanceof Value.Number(BigFraction rate, _)) || rate.signum() > 0)
                .sorted((a, b) -> a.value() instanceof Value.Number(BigFraction one, _) && b.value() instanceof Value.Number(BigFraction other, _) ? ExactNumber.compare(other, one) : 0)
                .<Condition>map(row -> new Condition.OneOf(rates.key(), List.of(row.key()))).toList();
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Condition.Any(terms));
    }
}
