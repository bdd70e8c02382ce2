package org.complang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.diagnostic.Code;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.OnPoints;
import org.complang.model.Points;
import org.complang.model.Value;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.Node;
import org.complang.wording.ExactNumber;
import org.complang.wording.Labels;

/// Checks a metric where it stands, or where a track uses it.
final class MetricCheck {
    private final ExpressionCheck expressions;
    private final Reporter reporter;

    MetricCheck(ExpressionCheck expressions, Reporter reporter) {
        this.expressions = expressions;
        this.reporter = reporter;
    }

    Competency.Metric metric(Declaration.Metric written) {
        if (written.points().isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, written.name(), written.name().text());
        }
        PointsCheck points = new PointsCheck(expressions, reporter);
        Optional<BigFraction> most = written.most().map(limit -> points.number(limit).orElse(BigFraction.ZERO));
        RequirementCheck requirements = new RequirementCheck(expressions, expressions.definitions(), reporter);
        return new Competency.Metric(written.name().text(), LabelCheck.labels(written.name().text(), written.labels(), reporter),
                most, CompetencyCheck.validity(written.validity(), reporter), NoteCheck.of(written, expressions.definitions(), reporter),
                written.gates().stream().flatMap(gate -> kept(requirements.requirement(gate).filter(g -> points.isFree(OnPoints.rests(g), gate)), gate)).toList(),
                ways(written.points(), points, most), reporter.place(written));
    }

    private List<Points> ways(List<Declaration.Points> written, PointsCheck check, Optional<BigFraction> most) {
        List<Points> ways = new ArrayList<>();
        Map<Value, BigFraction> ladders = new HashMap<>();
        PointBands bands = new PointBands(reporter);
        for (Declaration.Points one : written) {
            Optional<Points> way = kept(check.points(one), one).findFirst();
            way.ifPresent(ways::add);
            way.ifPresent(points -> bands.add(points, one));
            if (way.orElse(null) instanceof Points.If(BigFraction points, Condition.Compare(Value value, Condition.Relation relation, Value wanted))
                    && (wanted instanceof Value.Number || wanted instanceof Value.Money) && (relation == Condition.Relation.AT_LEAST || relation == Condition.Relation.MORE_THAN)) {
                BigFraction together = ladders.merge(value, points, BigFraction::add);
                // Steps that add up to what the metric gives are meant to.
                if (!together.equals(points) && most.filter(limit -> limit.signum() > 0 && ExactNumber.compare(together, limit) > 0).isPresent()) {
                    reporter.report(Code.POINTS_ADD_UP, one, ExactNumber.shown(together));
                }
            }
        }
        return ways;
    }

    private <T> Stream<T> kept(Optional<T> checked, Node written) {
        if (checked.isEmpty()) {
            reporter.leave(written);
        }
        return checked.stream();
    }

    /// The metrics that the tracks of a competency have, with their labels, before anything is checked of them.
    static Map<String, Labels> named(Declaration.Competency written, Definitions definitions, Reporter reporter) {
        Map<String, Labels> named = new LinkedHashMap<>();
        written.tracks().stream().flatMap(track -> track.metrics().stream()).flatMap(item -> switch (item) {
            case Declaration.Metric metric -> Stream.of(metric);
            case Declaration.MetricsUse use -> definitions.find(use.name().text()) instanceof Definitions.Entry entry && entry.definition instanceof Declaration.ReusableMetrics reusable
                    ? reusable.metrics().stream() : Stream.empty();
        }).forEach(metric -> named.putIfAbsent(metric.name().text(), LabelCheck.labels(metric.name().text(), metric.labels(), reporter.silent())));
        return named;
    }

    /// The metrics of a definition, each name once.
    List<Competency.Metric> metrics(Declaration.ReusableMetrics written) {
        if (written.metrics().isEmpty()) {
            reporter.report(Code.NOTHING_REQUIRED, written.name(), written.name().text());
        }
        return written.metrics().stream().map(this::metric).toList();
    }
}
