package org.complang.certificate.check;

import java.util.ArrayList;
import java.util.List;
import org.complang.certificate.check.Document.Record;

/// Points of metrics, which are never below 0.
final class Points {
    private final Checking checking;
    private final Record root;
    private final Moment when;

    Points(Checking checking, Moment when) {
        this.checking = checking;
        this.root = checking.document.root();
        this.when = when;
    }

    /// The points of a metric: the sum of its ways up to its most, if it has one, and none where a gate is not met.
    Span metric(Written metric, Written proof) throws Refusal {
        proof.claims("metric", metric.text("name"));
        Outcome open = Outcome.MET;
        List<Written> gates = same(metric, proof, "gates");
        for (int i = 0; i < gates.size(); i++) {
            open = open.and(checking.conditions.outcome(metric.objects("gates").get(i), root, when, gates.get(i)));
        }
        Span sum = Span.sum(ways(metric, proof));
        Span points = metric.has("most") ? sum.within(Fraction.ZERO, Fraction.of(metric.text("most"))) : sum.atLeast(Fraction.ZERO);
        Span earned = open == Outcome.NOT_MET ? Span.ZERO : open == Outcome.MET ? points : Span.ZERO.hull(points);
        proof.claims("value", earned.written("number"));
        proof.close();
        return earned;
    }

    private List<Span> ways(Written of, Written proof) throws Refusal {
        List<Span> spans = new ArrayList<>();
        List<Written> ways = of.objects("ways");
        List<Written> cited = same(of, proof, "ways");
        for (int i = 0; i < ways.size(); i++) {
            spans.add(way(ways.get(i), cited.get(i)));
        }
        return spans;
    }

    private static List<Written> same(Written of, Written proof, String key) throws Refusal {
        List<Written> cited = proof.objects(key);
        if (cited.size() != of.objects(key).size()) {
            throw proof.refused(Refusal.Kind.LACKING, String.valueOf(cited.size()), String.valueOf(of.objects(key).size()));
        }
        return cited;
    }

    private Span way(Written way, Written proof) throws Refusal {
        Span span = switch (way.text("kind")) {
            case "best" -> best(ways(way, proof));
            case "each" -> {
                Span earned = number(way, proof).times(points(way));
                yield Span.of(notNegative(earned.from()), earned.to() == null ? null : notNegative(earned.to()));
            }
            case "less" -> Span.ZERO.minus(way(way.object("of"), proof.object("of")));
            case "share" -> share(way, proof);
            case "if" -> {
                Outcome met = checking.conditions.outcome(way.object("if"), root, when, proof.object("if"));
                Fraction points = Fraction.of(way.text("points"));
                yield Span.of(met == Outcome.MET ? points : Fraction.ZERO, met == Outcome.NOT_MET ? Fraction.ZERO : points);
            }
            case String kind -> throw way.refused(Refusal.Kind.FORM, kind, "");
        };
        proof.claims("value", span.written("number"));
        proof.close();
        return span;
    }

    private static Span points(Written way) throws Refusal {
        return Span.of(Fraction.of(way.text("points")));
    }

    private static Fraction notNegative(Fraction number) {
        return number == null || number.sign() < 0 ? Fraction.ZERO : number;
    }

    /// What a number has no value for earns nothing.
    private Span number(Written way, Written proof) throws Refusal {
        Span number = checking.values.span(way.object("number"), root, when, proof.object("number"));
        return number.absent() ? Span.ZERO : number;
    }

    private Span share(Written way, Written proof) throws Refusal {
        Span number = number(way, proof);
        Span full = checking.values.span(way.object("full"), root, when, proof.object("full"));
        if (full.absent() || full.to() != null && full.to().sign() <= 0) {
            return Span.ZERO;
        }
        Span share = number.divided(full);
        return share.absent() ? Span.ZERO : share.within(Fraction.ZERO, Fraction.ONE).times(points(way));
    }

    private static Span best(List<Span> ways) {
        Span best = ways.getFirst();
        for (Span way : ways) {
            best = Span.of(Fraction.greatest(best.from(), way.from()), best.to() == null || way.to() == null ? null : Fraction.greatest(best.to(), way.to()));
        }
        return best;
    }

    /// The least of several; an open end above is more than any number.
    static Span least(List<Span> metrics) {
        Span least = metrics.isEmpty() ? Span.ZERO : metrics.getFirst();
        for (Span metric : metrics) {
            least = Span.of(Fraction.least(least.from(), metric.from()), least.to() == null ? metric.to() : metric.to() == null ? least.to() : Fraction.least(least.to(), metric.to()));
        }
        return least;
    }
}
