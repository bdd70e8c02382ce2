package org.complang.check;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.check.Meaning.Kind;
import org.complang.diagnostic.Code;
import org.complang.model.Condition;
import org.complang.model.OnPoints;
import org.complang.model.Points;
import org.complang.model.Value;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Expression;
import org.complang.syntax.ast.Node;
import org.complang.wording.Phrase;

/// How points are earned, as written, to points of the model.
final class PointsCheck {
    private final ExpressionCheck expressions;
    private final Reporter reporter;

    PointsCheck(ExpressionCheck expressions, Reporter reporter) {
        this.expressions = expressions;
        this.reporter = reporter;
    }

    Optional<Points> points(Declaration.Points written) {
        return switch (written) {
            case Declaration.Points.Best best -> {
                List<Points> ways = best.ways().stream().flatMap(way -> points(way).stream()).toList();
                if (best.ways().isEmpty()) {
                    reporter.report(Code.NOTHING_REQUIRED, best, Phrase.of("found.block"));
                }
                yield ways.isEmpty() || ways.size() < best.ways().size() ? Optional.empty() : Optional.of(new Points.Best(ways));
            }
            case Declaration.Points.Each each -> valued(each.number()).filter(value -> plain(value, each.number())).flatMap(value -> {
                DatesOfTerms.warn(value.value(), each.number(), expressions);
                return each(each, value.value());
            });
            case Declaration.Points.Less less -> points(less.way()).map(Points.Less::new);
            case Declaration.Points.Share share -> number(share.points()).flatMap(points -> share(points, share));
            case Declaration.Points.If one -> number(one.points()).flatMap(points -> new RequirementCheck(expressions, expressions.definitions(), reporter).condition(one.condition())
                    .filter(condition -> isFree(OnPoints.rests(condition), one.condition())).map(condition -> new Points.If(points, condition)));
        };
    }

    /// Where the number of points is another one at another time, what is counted is multiplied by it.
    private Optional<Points> each(Declaration.Points.Each written, Value number) {
        if (written.points() instanceof Expression.Table table) {
            return valued(table).filter(points -> plain(points, table) && new PercentCheck(expressions).counts(table, points.value()) && isAbove(points.value(), table))
                    .map(points -> new Points.Each(BigFraction.ONE, new Value.Arithmetic(number, Value.Operator.TIMES, points.value())));
        }
        return number(written.points()).map(points -> new Points.Each(points, number));
    }

    private Optional<Points> share(BigFraction points, Declaration.Points.Share written) {
        Optional<Meaning.Valued> number = valued(written.number());
        Optional<Meaning.Valued> full = valued(written.full());
        if (number.isEmpty() || full.isEmpty()) {
            return Optional.empty();
        }
        if (!number.get().type().equals(full.get().type())) {
            reporter.report(Code.WRONG_KIND_OF_VALUE, written.full(), ComparisonCheck.word(number.get().type()), ComparisonCheck.word(full.get().type()));
            return Optional.empty();
        }
        PercentCheck percents = new PercentCheck(expressions);
        boolean fits = percents.fits(written.number(), number.get().value(), written.full(), full.get().value());
        percents.warn(number.get().value(), written.full(), full.get().value());
        DatesOfTerms.warn(number.get().value(), written.number(), expressions);
        DatesOfTerms.warn(full.get().value(), written.full(), expressions);
        return fits && isAbove(full.get().value(), written.full()) ? Optional.of(new Points.Share(points, number.get().value(), full.get().value())) : Optional.empty();
    }

    /// A condition, which must not rest on points: here they are only earned.
    Optional<Condition> condition(Expression written) {
        Optional<Condition> free = expressions.condition(written).filter(condition -> isFree(OnPoints.rests(condition), written));
        free.ifPresent(condition -> DatesOfTerms.warn(condition, written, expressions));
        return free;
    }

    /// Whether what stands here does not rest on points; else that is reported.
    boolean isFree(boolean rests, Node written) {
        if (rests) {
            reporter.report(Code.NO_POINTS, written);
        }
        return !rests;
    }

    private Optional<Meaning.Valued> valued(Expression written) {
        return switch (expressions.meaning(written, null)) {
            case Meaning.Valued valued when !isFree(OnPoints.rests(valued.value()), written) -> Optional.empty();
            case Meaning.Valued valued when valued.type() == Kind.Plain.NUMBER || valued.type() instanceof Kind.Money -> Optional.of(valued);
            case Meaning.Valued _, Meaning.Conditional _ -> {
                reporter.report(Code.NOT_A_NUMBER, written);
                yield Optional.empty();
            }
            case Meaning.Wrong _ -> Optional.empty();
        };
    }

    private boolean plain(Meaning.Valued value, Node place) {
        if (value.type() != Kind.Plain.NUMBER) {
            reporter.report(Code.NOT_A_NUMBER, place);
        }
        return value.type() == Kind.Plain.NUMBER;
    }

    /// Whether no number that is written here is below 0; else that is reported.
    private boolean isAbove(Value value, Expression written) {
        boolean below = PercentCheck.constants(value).anyMatch(number -> number.signum() < 0);
        if (below) {
            reporter.report(Code.OUT_OF_REACH, written, reporter.text(written));
        }
        return !below;
    }

    /// A number of points, above 0.
    Optional<BigFraction> number(Expression written) {
        return switch (expressions.meaning(written, null)) {
            case Meaning.Valued(Value.Number counted, _) when !new PercentCheck(expressions).counts(written, counted) -> Optional.empty();
            case Meaning.Valued(Value.Number(BigFraction number, _), _) when number.signum() > 0 -> Optional.of(number);
            case Meaning.Wrong _ -> Optional.empty();
            case Meaning.Valued _, Meaning.Conditional _ -> {
                reporter.report(Code.OUT_OF_REACH, written, reporter.text(written));
                yield Optional.empty();
            }
        };
    }
}
