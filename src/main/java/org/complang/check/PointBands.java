package org.complang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.diagnostic.Code;
import org.complang.model.Condition;
import org.complang.model.Condition.Relation;
import org.complang.model.Points;
import org.complang.model.Value;
import org.complang.syntax.ast.Declaration;
import org.complang.wording.ExactNumber;

/// Warns where points for two bands of one number are added at the number at which one ends and the other begins, as guides print them: "3.5 to 4.0" and "4.0 to 4.5".
final class PointBands {
    private final Reporter reporter;
    private final List<Band> bands = new ArrayList<>();

    PointBands(Reporter reporter) {
        this.reporter = reporter;
    }

    /// The numbers that earn points, from one to another, both included; empty where there is no end.
    private record Band(Value of, Optional<BigFraction> from, Optional<BigFraction> to) { }

    /// Looks at the next points of a metric.
    void add(Points points, Declaration.Points written) {
        if (!(points instanceof Points.If(_, Condition condition))) {
            return;
        }
        Optional<Band> next = band(condition);
        next.ifPresent(band -> bands.stream().filter(other -> other.of.equals(band.of)).flatMap(other -> touches(other, band).or(() -> touches(band, other)).stream()).findFirst()
                .ifPresent(both -> reporter.report(Code.POINTS_AT_BOTH, written, ExactNumber.shown(both))));
        next.ifPresent(bands::add);
    }

    /// The number at which a band ends and a higher one begins.
    private static Optional<BigFraction> touches(Band low, Band high) {
        return low.to.filter(end -> high.from.filter(begin -> ExactNumber.compare(begin, end) == 0).isPresent());
    }

    private static Optional<Band> band(Condition condition) {
        return switch (condition) {
            case Condition.Compare(Value of, Relation relation, Value number) when number(number).isPresent() -> switch (relation) {
                case AT_LEAST -> Optional.of(new Band(of, number(number), Optional.empty()));
                case AT_MOST -> Optional.of(new Band(of, Optional.empty(), number(number)));
                case MORE_THAN, LESS_THAN, EQUAL, NOT_EQUAL -> Optional.empty();
            };
            case Condition.All(List<Condition> parts) when parts.size() == 2 -> band(parts.getFirst()).flatMap(a -> band(parts.getLast()).filter(b -> b.of.equals(a.of))
                    .map(b -> new Band(a.of, a.from.or(b::from), a.to.or(b::to))));
            case Condition _ -> Optional.empty();
        };
    }

    private static Optional<BigFraction> number(Value value) {
        return switch (value) {
            case Value.Number(BigFraction number, _) -> Optional.of(number);
            case Value.Money(BigFraction amount, _) -> Optional.of(amount);
            case Value _ -> Optional.empty();
        };
    }
}
