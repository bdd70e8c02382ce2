package org.complang.plan;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.evaluate.When;
import org.complang.model.Condition;
import org.complang.model.Requirement;
import org.complang.model.Value;

/// What a requirement surely costs at least. Where that is not known it is nothing.
final class LowerBound {
    private LowerBound() { }

    /// The least cost of a requirement by itself; of alternatives that of the cheapest, of several together that of the dearest.
    static Optional<BigFraction> of(Requirement requirement, Making making, World world) {
        return switch (requirement) {
            case Requirement.Single(Condition condition) -> isExact(condition) ? Fix.cheapest(making.make(condition, world.data().shape().root(), 0, When.AS_OF, world)).map(Fix::cost)
                    : Optional.of(BigFraction.ZERO);
            case Requirement.Block(int wanted, List<Requirement> parts) -> {
                List<BigFraction> costs = parts.stream().flatMap(part -> of(part, making, world).stream()).sorted(Fix::compare).toList();
                yield costs.size() < wanted ? Optional.empty() : Optional.of(costs.get(wanted - 1));
            }
        };
    }

    /// Whether the cheapest way that is found is the cheapest there is: who fills places is found exactly, if what one of them lacks is a matter of what is held.
    private static boolean isExact(Condition condition) {
        return switch (condition) {
            case Condition.Team team -> team.places().stream().allMatch(place -> isHeld(place.condition()));
            case Condition.Compare(Value.Aggregate aggregate, Condition.Relation relation, Value.Number _) when relation == Condition.Relation.AT_LEAST ->
                    aggregate.kind() == Value.Kind.COUNT && aggregate.selection().conditions().stream().allMatch(LowerBound::isHeld) && aggregate.selection().conditions().size() < 2;
            case Condition _ -> false;
        };
    }

    /// Alternatives of what is held, of which one is enough.
    private static boolean isHeld(Condition condition) {
        return switch (condition) {
            case Condition.Holds _ -> true;
            case Condition.Any(List<Condition> parts) -> parts.stream().allMatch(LowerBound::isHeld);
            case Condition _ -> false;
        };
    }
}
