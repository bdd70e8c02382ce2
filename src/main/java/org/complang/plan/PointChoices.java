package org.complang.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.complang.model.Condition;
import org.complang.model.OnPoints;
import org.complang.model.Requirement;

/// The choices that requirements leave between points, taken apart: each way is a list of requirements all of which are to be met. What does not rest on points stays as it is.
final class PointChoices {
    /// Ways that are told apart; more choices than this are rare, and cost a search each.
    private static final int MOST = 24;

    private PointChoices() { }

    /// The ways, in the order of the requirements.
    static List<List<Requirement>> of(List<Requirement> requirements) {
        return all(requirements.stream().map(PointChoices::ways).toList());
    }

    private static List<List<Requirement>> ways(Requirement requirement) {
        if (!OnPoints.rests(requirement)) {
            return List.of(List.of(requirement));
        }
        return switch (requirement) {
            case Requirement.Single(Condition.All(List<Condition> parts)) -> of(singles(parts));
            case Requirement.Single(Condition.Any(List<Condition> parts)) -> some(1, singles(parts));
            case Requirement.Block(int wanted, List<Requirement> parts) -> some(wanted, parts);
            case Requirement.Single _, Requirement.OfWhom _ -> List.of(List.of(requirement));
        };
    }

    private static List<Requirement> singles(List<Condition> parts) {
        return parts.stream().<Requirement>map(Requirement.Single::new).toList();
    }

    /// So many of the parts, in each way to choose them.
    private static List<List<Requirement>> some(int wanted, List<Requirement> parts) {
        if (wanted == 0) {
            return List.of(List.of());
        }
        if (parts.size() < wanted) {
            return List.of();
        }
        List<Requirement> rest = parts.subList(1, parts.size());
        Stream<List<Requirement>> with = all(List.of(ways(parts.getFirst()), some(wanted - 1, rest))).stream();
        return Stream.concat(with, some(wanted, rest).stream()).limit(MOST).toList();
    }

    /// Each way of the first with each of the others.
    private static List<List<Requirement>> all(List<List<List<Requirement>>> choices) {
        List<List<Requirement>> result = List.of(List.of());
        for (List<List<Requirement>> ways : choices) {
            result = result.stream().flatMap(before -> ways.stream().map(way -> {
                List<Requirement> both = new ArrayList<>(before);
                both.addAll(way);
                return (List<Requirement>) both;
            })).limit(MOST).toList();
        }
        return result;
    }
}
