package org.complang.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.evaluate.When;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.wording.ExactNumber;

/// What a requirement surely costs at least. Where that is not known it is nothing.
final class LowerBound {
    private LowerBound() { }

    /// The least cost of a requirement by itself; of alternatives that of the cheapest, of several together that of the dearest.
    static Optional<BigFraction> of(Requirement requirement, Making making, World world) {
        return switch (requirement) {
            case Requirement.Single(Condition condition) -> of(condition, making, world);
            case Requirement.OfWhom(var over, var per, Condition.Group group) -> of(new Condition.Team(over, per, group), making, world);
            case Requirement.Block(int wanted, List<Requirement> parts) -> {
                List<BigFraction> costs = parts.stream().flatMap(part -> of(part, making, world).stream()).sorted(ExactNumber::compare).toList();
                yield costs.size() < wanted ? Optional.empty() : Optional.of(costs.get(wanted - 1));
            }
        };
    }

    private static Optional<BigFraction> of(Condition condition, Making making, World world) {
        return isExact(condition) && allHold(condition, world) && nothingSettable(condition) ? Fix.cheapest(making.make(condition, world.data().shape().root(), 0, When.AS_OF, world)).map(Fix::cost) : Optional.of(BigFraction.ZERO);
    }

    /// Whether the cheapest way that is found is the cheapest there is: who fills places is found exactly, if what one of them lacks is a matter of what is held, and all are in a list of the
    /// partner: what a new record takes around it would be paid for each.
    private static boolean isExact(Condition condition) {
        return switch (condition) {
            case Condition.Team team -> team.most() == 1 && team.over().parent() == team.per() && team.places().stream().allMatch(place -> isHeld(place.condition()));
            case Condition.Compare(Value.Aggregate aggregate, Condition.Relation relation, Value.Number _) when relation == Condition.Relation.AT_LEAST ->
                    aggregate.kind() == Value.Kind.COUNT && aggregate.over().parent() == aggregate.per() && aggregate.selection().conditions().stream().allMatch(LowerBound::isHeld) && aggregate.selection().conditions().size() < 2;
            case Condition _ -> false;
        };
    }

    /// Whether no record of what is asked for begins later than today, or on a day that is not known, and that nobody who is counted has left: there may be ways to put one more beside it, as if it were the same.
    private static boolean allHold(Condition condition, World world) {
        long today = Cells.date(world.asOf());
        boolean begun = held(condition).map(choice -> choice.held().since()).flatMap(Optional::stream).distinct()
                .noneMatch(since -> Arrays.stream(world.data().cells(since)).anyMatch(day -> day == Cells.UNKNOWN || Cells.isKnown(day) && day > today));
        return begun && over(condition).flatMap(Table::until).stream().noneMatch(until -> Arrays.stream(world.data().cells(until)).anyMatch(day -> Cells.isKnown(day) && day < today));
    }

    /// Whether no field can be set of which it is a matter who counts: that may cost less than anything that is held.
    private static boolean nothingSettable(Condition condition) {
        Stream<Column> ofHeld = held(condition).flatMap(choice -> choice.held().columns().stream());
        Stream<Column> ofCounted = over(condition).stream().flatMap(table -> Stream.concat(table.since().stream(), table.until().stream()));
        return Stream.concat(ofHeld, ofCounted).noneMatch(column -> column.change().filter(change -> !change.grows()).isPresent());
    }

    /// Whose records are counted.
    private static Optional<Table> over(Condition condition) {
        return switch (condition) {
            case Condition.Team team -> Optional.of(team.over());
            case Condition.Compare(Value.Aggregate aggregate, _, _) -> Optional.of(aggregate.over());
            case Condition _ -> Optional.empty();
        };
    }

    private static Stream<Condition.Choice> held(Condition condition) {
        return switch (condition) {
            case Condition.Team team -> team.places().stream().flatMap(place -> choices(place.condition()));
            case Condition.Compare(Value.Aggregate aggregate, _, _) -> aggregate.selection().conditions().stream().flatMap(LowerBound::choices);
            case Condition _ -> Stream.of();
        };
    }

    /// Alternatives of what is held, of which one is enough.
    private static boolean isHeld(Condition condition) {
        return switch (condition) {
            case Condition.Holds _ -> true;
            case Condition.Any(List<Condition> parts) -> parts.stream().allMatch(LowerBound::isHeld);
            case Condition.All(List<Condition> parts) -> parts.stream().allMatch(LowerBound::isHeld) && nothingTwice(parts);
            case Condition _ -> false;
        };
    }

    /// Whether nothing is asked for in two of the parts: then what one part takes serves no other, and their costs add up.
    private static boolean nothingTwice(List<Condition> parts) {
        List<Condition.Choice> choices = parts.stream().flatMap(LowerBound::choices).toList();
        return choices.stream().distinct().count() == choices.size();
    }

    private static Stream<Condition.Choice> choices(Condition condition) {
        return switch (condition) {
            case Condition.Holds(_, _, List<Condition.Choice> choices) -> choices.stream();
            case Condition.Any(List<Condition> parts) -> parts.stream().flatMap(LowerBound::choices).distinct();
            case Condition.All(List<Condition> parts) -> parts.stream().flatMap(LowerBound::choices);
            case Condition _ -> Stream.of();
        };
    }
}
