package org.complang.certificate.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks a certificate against the data and the requirements that it names: the way into this room, which shares no code with what decides.
///
/// The certificate says for every condition what it claims and what it rests on. The checker reads the document itself, sees that what is cited stands there, and computes every claim again from what is cited.
public final class Checker {
    /// The form of certificates and its version.
    public static final String SCHEMA = "comp/certificate/1";

    private final Written certificate;
    private final List<String> notCovered = new ArrayList<>();
    private Checking checking;
    private Moment when;

    /// What a verified certificate says.
    ///
    /// @param notCovered the steps and tracks whose outcome is stated and not certified, as `option/level/step`
    public record Verified(String competency, String partner, LocalDate asOf, boolean undetermined, Optional<String> level, List<String> notCovered) { }

    /// @param certificate the certificate as [Json] reads it
    public Checker(Object certificate) throws Refusal {
        this.certificate = Written.of(certificate, "");
        this.certificate.claims("schema", SCHEMA);
        String seal = this.certificate.text("seal");
        if (!seal.equals(seal((Map<?, ?>) certificate))) {
            throw new Refusal(Refusal.Kind.SEAL, "/seal", seal, "");
        }
    }

    /// The digest of everything in a certificate but its seal. It shows that the certificate is as it was written; whether it is right, the check shows.
    public static String seal(Map<?, ?> certificate) {
        Map<Object, Object> rest = new LinkedHashMap<>(certificate);
        rest.remove("seal");
        return Json.digest(rest);
    }

    /// The competency that the certificate is about.
    public String competency() throws Refusal {
        return certificate.text("competency");
    }

    /// The digest of the document that it is about.
    public String data() throws Refusal {
        return certificate.text("data");
    }

    public LocalDate asOf() throws Refusal {
        String day = certificate.text("asOf");
        try {
            if (day.length() == "2018-03-15".length()) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeException _) {
            // said below, as for what has another length
        }
        throw new Refusal(Refusal.Kind.FORM, "/asOf", day, "2018-03-15");
    }

    /// Checks everything that the certificate claims.
    ///
    /// @param programme the digest of the programme's text
    /// @param asked what the programme requires in the competency on the day, or nothing where it has no such competency
    /// @param document the document that the certificate should be about, as [Json] reads it
    public Verified check(String programme, Optional<Map<String, Object>> asked, Object document) throws Refusal {
        about(programme, asked);
        String digest = Json.digest(document);
        if (!data().equals(digest)) {
            throw new Refusal(Refusal.Kind.DATA, "/data", data(), digest);
        }
        Written requirements = certificate.object("requirements");
        DataModel model = new DataModel(requirements.object("data"));
        Document read = new Document(model, document);
        checking = new Checking(model, read);
        when = Moment.of(asOf());
        certificate.cites("partner", read.root().cell(model.partner()).cited());
        certificate.claims("competency", requirements.text("competency"));
        if (!Values.inForce(requirements, when.asOf())) {
            throw new Refusal(Refusal.Kind.PROGRAMME, "/asOf", when.asOf().toString(), "");
        }
        List<Judged> judged = ways(requirements);
        Verified verified = verified(judged, requirements.texts("levels"));
        certificate.claims("status", verified.undetermined ? "undetermined" : "decided");
        certificate.claims("level", verified.level.orElse(null));
        certificate.claims("coverage", notCovered.isEmpty() ? "complete" : "partial");
        certificate.claims("notCovered", notCovered);
        certificate.close();
        return verified;
    }

    /// Whatever follows reads the requirements as the programme has them.
    private void about(String programme, Optional<Map<String, Object>> asked) throws Refusal {
        String said = certificate.text("programme");
        if (!said.equals(programme)) {
            throw new Refusal(Refusal.Kind.PROGRAMME, "/programme", said, programme);
        }
        if (!Optional.ofNullable(certificate.value("requirements")).equals(asked)) {
            throw new Refusal(Refusal.Kind.PROGRAMME, "/requirements", "", "");
        }
    }

    /// A level of an option or a track.
    private record Judged(String level, Outcome outcome) { }

    private Verified verified(List<Judged> judged, List<String> order) throws Refusal {
        int highest = -1;
        for (Judged one : judged) {
            highest = one.outcome == Outcome.MET ? Math.max(highest, order.indexOf(one.level)) : highest;
        }
        int attained = highest;
        boolean open = judged.stream().anyMatch(one -> one.outcome == Outcome.UNKNOWN && order.indexOf(one.level) > attained);
        return new Verified(competency(), certificate.text("partner"), when.asOf(), open, attained < 0 ? Optional.empty() : Optional.of(order.get(attained)), List.copyOf(notCovered));
    }

    private List<Judged> ways(Written requirements) throws Refusal {
        List<Judged> judged = new ArrayList<>();
        List<Written> ways = inForce(requirements, "ways");
        List<Written> cited = cited(certificate, "ways", ways);
        for (int i = 0; i < ways.size(); i++) {
            way(ways.get(i), cited.get(i), requirements.texts("levels"), judged);
        }
        return judged;
    }

    /// Those of some parts of the requirements that are in force.
    private List<Written> inForce(Written around, String name) throws Refusal {
        List<Written> inForce = new ArrayList<>();
        for (Written one : around.objects(name)) {
            if (Values.inForce(one, when.asOf())) {
                inForce.add(one);
            }
        }
        return inForce;
    }

    /// What a certificate says of some parts of the requirements: of each of them, and of no other.
    private static List<Written> cited(Written proof, String name, List<Written> required) throws Refusal {
        List<Written> cited = proof.objects(name);
        if (cited.size() != required.size()) {
            throw proof.refused(Refusal.Kind.LACKING, String.valueOf(cited.size()), String.valueOf(required.size()));
        }
        return cited;
    }

    /// An option, or a track with its points.
    private void way(Written way, Written proof, List<String> order, List<Judged> judged) throws Refusal {
        proof.claims("way", way.text("name"));
        Outcome on = Outcome.MET;
        if (way.has("if")) {
            on = stated(way.object("if"), proof.object("if"), way.text("name"));
        }
        if (on != Outcome.NOT_MET) {
            if (way.has("metrics")) {
                points(way, proof);
            }
            levels(way, on, proof, order, judged);
        }
        proof.close();
    }

    private void levels(Written way, Outcome on, Written proof, List<String> order, List<Judged> judged) throws Refusal {
        List<Written> levels = way.objects("levels");
        List<Written> cited = cited(proof, "levels", levels);
        String best = null;
        for (int i = 0; i < levels.size(); i++) {
            String name = levels.get(i).text("level");
            Outcome outcome = on.and(steps(levels.get(i), way.text("name") + "/" + name + "/", cited.get(i)));
            cited.get(i).claims("level", name);
            cited.get(i).claims("is", outcome.word());
            cited.get(i).close();
            judged.add(new Judged(name, outcome));
            best = outcome == Outcome.MET && (best == null || order.indexOf(name) > order.indexOf(best)) ? name : best;
        }
        proof.claims("level", best);
    }

    private Outcome steps(Written level, String place, Written proof) throws Refusal {
        List<Written> steps = inForce(level, "steps");
        List<Written> cited = cited(proof, "steps", steps);
        Outcome outcome = Outcome.MET;
        for (int i = 0; i < steps.size(); i++) {
            String name = steps.get(i).text("name");
            cited.get(i).claims("step", name);
            outcome = outcome.and(stated(steps.get(i).object("requires"), cited.get(i).object("why"), place + name));
            cited.get(i).close();
        }
        return outcome;
    }

    /// The outcome of what is required; where it is not covered, as the certificate states it.
    private Outcome stated(Written required, Written proof, String place) throws Refusal {
        if (!required.text("kind").equals("not-covered")) {
            return checking.conditions.outcome(required, checking.document.root(), when, proof);
        }
        notCovered.add(place);
        String word = proof.text("stated");
        proof.close();
        for (Outcome outcome : Outcome.values()) {
            if (outcome.word().equals(word)) {
                return outcome;
            }
        }
        throw proof.refused(Refusal.Kind.FORM, word, "");
    }

    private void points(Written way, Written proof) throws Refusal {
        List<Written> metrics = inForce(way, "metrics");
        List<Written> cited = cited(proof, "metrics", metrics);
        List<Span> spans = new ArrayList<>();
        checking.metrics.clear();
        Points points = new Points(checking, when);
        for (int i = 0; i < metrics.size(); i++) {
            Span earned = points.metric(metrics.get(i), cited.get(i));
            spans.add(earned);
            checking.metrics.put(metrics.get(i).text("name"), earned);
        }
        checking.score = Span.sum(spans);
        checking.leastMetric = Points.least(spans);
        proof.claims("total", checking.score.written("number"));
    }
}
