package org.complang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.diagnostic.Code;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Requirement;
import org.complang.model.Value;
import org.complang.syntax.ast.Declaration;
import org.complang.wording.ExactNumber;

/// Looks for points between the bands of two levels. Guides print bands as `60-79` and `80-100`, and points may be fractions: 79.5 would give no level.
final class ScoreBands {
    private ScoreBands() { }

    /// Warns where one level ends and another begins not more than a point above.
    ///
    /// @param levels those of one competency, in the order in which they are written
    static void warn(List<Competency.Level> levels, List<Declaration.Level> written, Reporter reporter) {
        for (Declaration.Level level : written) {
            Optional<Competency.Level> checked = levels.stream().filter(one -> one.level().name().equals(level.name().text())).findFirst();
            checked.stream().flatMap(one -> bounds(one, Condition.Relation.AT_MOST)).forEach(end -> begin(levels, end)
                    .ifPresent(begin -> reporter.report(Code.POINTS_BETWEEN, level.name(), level.name().text(), ExactNumber.shown(end), ExactNumber.shown(begin))));
        }
    }

    /// Where another level begins above the end of one, if it is near enough to be meant as the next band, and none holds what lies between.
    private static Optional<BigFraction> begin(List<Competency.Level> levels, BigFraction end) {
        List<BigFraction> begins = new ArrayList<>(levels.stream().flatMap(level -> bounds(level, Condition.Relation.AT_LEAST)).toList());
        begins.removeIf(begin -> ExactNumber.compare(begin, end) <= 0 || ExactNumber.compare(begin, end.add(BigFraction.ONE)) > 0);
        boolean held = levels.stream().anyMatch(level -> bounds(level, Condition.Relation.AT_LEAST).anyMatch(begin -> ExactNumber.compare(begin, end) <= 0)
                && bounds(level, Condition.Relation.AT_MOST).allMatch(most -> ExactNumber.compare(most, end) > 0));
        return held ? Optional.empty() : begins.stream().min(ExactNumber::compare);
    }

    private static Stream<BigFraction> bounds(Competency.Level level, Condition.Relation relation) {
        return level.steps().stream().map(Competency.Step::requirement).flatMap(requirement -> requirement instanceof Requirement.Single(Condition condition) ? bounds(condition, relation) : Stream.empty());
    }

    private static Stream<BigFraction> bounds(Condition condition, Condition.Relation relation) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().flatMap(part -> bounds(part, relation));
            case Condition.Compare(Value.Score _, Condition.Relation written, Value.Number(BigFraction number, _)) when written == relation -> Stream.of(number);
            case Condition _ -> Stream.empty();
        };
    }
}
