package org.complang.certificate;

import static org.complang.certificate.Notation.object;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.certificate.check.Checker;
import org.complang.certificate.check.Json;
import org.complang.data.JsonDocuments;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Range;
import org.complang.diagnostic.Diagnostic;
import org.complang.evaluate.Lens;
import org.complang.evaluate.When;
import org.complang.model.Competency;
import org.complang.model.Points;
import org.complang.model.Programme;
import org.complang.model.Requirement;
import org.complang.model.Table;

/// Writes certificates of decisions: the way into this room. What is written is checked in the room below, which shares no code with this.
public final class Certificates {
    private final Programme programme;

    public Certificates(Programme programme) {
        this.programme = programme;
    }

    /// The partner of a document that [Json] has read.
    public PartnerDocument partner(Object document, String name) {
        return new JsonDocuments(programme.shape(), name, new ByteArrayInputStream(Json.canonical(document).getBytes(StandardCharsets.UTF_8))).next().orElseThrow();
    }

    /// Whether anything can be certified of a document: only if it has no mistake.
    public static boolean isCertifiable(PartnerDocument document) {
        return document.partner().isPresent() && document.diagnostics().stream().noneMatch(Diagnostic::isError) && document.partner().filter(Certificates::isWhole).isPresent();
    }

    private static boolean isWhole(PartnerData data) {
        return data.shape().tables().stream().map(data::rows).noneMatch(rows -> rows.isIncomplete() || rows.doubtful() != null);
    }

    /// The certificate of a decision, as one line.
    ///
    /// @param decision with the records it rests on
    /// @param partner what [#partner] has made of the document
    /// @param document the partner's document, as [Json] has read it
    /// @throws IllegalArgumentException where the decision is about another partner, or by another programme
    public String of(Decision decision, PartnerData partner, Object document) {
        if (!decision.partner().equals(partner.partner()) || !decision.programme().equals(programme.digest())) {
            throw new IllegalArgumentException("the decision is not about the partner " + partner.partner() + ", or by another programme");
        }
        return Json.text(new Writing(decision, partner).certificate(Json.digest(document)));
    }

    /// One certificate while it is written.
    private final class Writing {
        private final Decision decision;
        private final Competency competency;
        private final Lens.View view;
        private final Covered covered;
        private final Proofs proofs;
        private final Table root = programme.shape().root();
        private final List<Object> notCovered = new ArrayList<>();

        Writing(Decision decision, PartnerData partner) {
            this.decision = decision;
            this.competency = programme.competency(decision.competency().identifier(), decision.asOf()).orElseThrow();
            this.covered = new Covered(programme, decision.asOf());
            this.view = new Lens(programme).at(partner, decision.asOf());
            this.proofs = new Proofs(view, covered);
        }

        Map<String, Object> certificate(String digest) {
            Map<String, Object> certificate = object("schema", Checker.SCHEMA, "competency", competency.name(), "partner", decision.partner(), "asOf", decision.asOf().toString(),
                    "programme", decision.programme(), "data", digest, "status", decision.undetermined() ? "undetermined" : "decided",
                    "level", decision.level().map(level -> level.identifier()).orElse(null));
            List<Object> ways = new ArrayList<>();
            for (Competency.Option option : competency.options(decision.asOf())) {
                Map<String, Object> way = object("way", option.name());
                levels(way, option.name(), option.levels(), true);
                ways.add(way);
            }
            competency.tracks().forEach(track -> ways.add(track(track)));
            certificate.put("coverage", notCovered.isEmpty() ? "complete" : "partial");
            certificate.put("notCovered", notCovered);
            certificate.put("ways", ways);
            certificate.put("requirements", Requirements.of(programme, competency.name(), decision.asOf()).orElseThrow());
            certificate.put("seal", Checker.seal(certificate));
            return certificate;
        }

        private Optional<Decision.Option> decided(String way) {
            return decision.options().stream().filter(option -> option.name().identifier().equals(way)).findFirst();
        }

        private Map<String, Object> track(Competency.Track track) {
            Map<String, Object> way = object("way", track.name());
            boolean covered = this.covered.is(track);
            view.total(track);
            track.condition().ifPresent(condition -> way.put("if", covered ? proofs.condition(condition, root, 0, When.AS_OF)
                    : stated(view.outcome(condition, root, When.AS_OF, 0), track.name())));
            if (decided(track.name()).isEmpty()) {
                return way;
            }
            if (covered) {
                Decision.Track points = decision.tracks().stream().filter(one -> one.name().identifier().equals(track.name())).findFirst().orElseThrow();
                List<Competency.Metric> metrics = track.metrics(decision.asOf());
                List<Object> written = new ArrayList<>();
                for (int i = 0; i < metrics.size(); i++) {
                    written.add(metric(metrics.get(i), points.metrics().get(i)));
                }
                way.put("metrics", written);
                way.put("total", Proofs.written(Optional.of(points.total()), "number"));
            }
            levels(way, track.name(), competency.levels(), covered);
            return way;
        }

        private Map<String, Object> stated(Outcome outcome, String place) {
            notCovered.add(place);
            return object("stated", outcome.word());
        }

        private void levels(Map<String, Object> way, String name, List<Competency.Level> levels, boolean covered) {
            Decision.Option option = decided(name).orElseThrow();
            List<Object> written = new ArrayList<>();
            List<Competency.Level> ordered = Requirements.ordered(levels);
            for (int i = 0; i < ordered.size(); i++) {
                Competency.Level level = ordered.get(i);
                List<Competency.Step> steps = level.steps(decision.asOf());
                List<Object> cited = new ArrayList<>();
                for (int s = 0; s < steps.size(); s++) {
                    Competency.Step step = steps.get(s);
                    Outcome outcome = option.levels().get(i).steps().get(s).outcome();
                    cited.add(object("step", step.name(), "why", covered && this.covered.is(step.requirement()) ? proofs.requirement(step.requirement(), root)
                            : stated(outcome, name + "/" + level.level().name() + "/" + step.name())));
                }
                written.add(object("level", level.level().name(), "is", option.levels().get(i).outcome().word(), "steps", cited));
            }
            way.put("levels", written);
            way.put("level", option.level().map(level -> level.identifier()).orElse(null));
        }

        private Map<String, Object> metric(Competency.Metric metric, Decision.Metric points) {
            List<Object> gates = new ArrayList<>();
            for (Requirement gate : metric.gates()) {
                gates.add(proofs.requirement(gate, root));
            }
            return object("metric", metric.name(), "value", Proofs.written(Optional.of(points.points()), "number"), "gates", gates, "ways", ways(metric.points(), points.ways()));
        }

        private List<Object> ways(List<Points> points, List<Decision.Way> decided) {
            List<Object> ways = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                ways.add(way(points.get(i), decided.get(i).points(), decided.get(i).ways()));
            }
            return ways;
        }

        /// @param within the ways that are told of it
        private Map<String, Object> way(Points points, Range earned, List<Decision.Way> within) {
            Map<String, Object> way = object("value", Proofs.written(Optional.of(earned), "number"));
            switch (points) {
                case Points.Best(List<Points> several) -> way.put("ways", ways(several, within));
                case Points.Each(_, var number) -> way.put("number", proofs.value(number, root, 0, When.AS_OF));
                case Points.Share(_, var number, var full) -> {
                    way.put("number", proofs.value(number, root, 0, When.AS_OF));
                    way.put("full", proofs.value(full, root, 0, When.AS_OF));
                }
                case Points.Less(Points less) -> way.put("of", way(less, earned.negated(), within));
                case Points.If(_, var condition) -> way.put("if", proofs.condition(condition, root, 0, When.AS_OF));
            }
            return way;
        }
    }
}
