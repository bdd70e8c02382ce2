package org.complang.report;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Decision;
import org.complang.decision.Evidence;
import org.complang.decision.Measured;
import org.complang.decision.Part;
import org.complang.wording.Amount;
import org.complang.wording.ExactNumber;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;
import tools.jackson.core.JsonGenerator;

/// What is asked for in words and on what it rests, for programs: the key `evidence` of steps, of their parts and of metrics.
final class EvidenceJson {
    private final JsonGenerator json;
    private final Wording wording;

    EvidenceJson(JsonGenerator json, Wording wording) {
        this.json = json;
        this.wording = wording;
    }

    void part(Part part) {
        json.writeObjectPropertyStart("evidence");
        json.writeStringProperty("says", wording.say(part.says()));
        part.measured().flatMap(Measured::change).ifPresent(this::change);
        part.evidence().ifPresent(this::evidence);
        texts("told", part.told(), false);
        texts("notes", part.notes(), false);
        json.writeEndObject();
    }

    void metric(Decision.Metric metric) {
        json.writeObjectPropertyStart("evidence");
        DecisionJson.parts(json, "gates", metric.gates(), Optional.of(this));
        ways(metric.ways());
        json.writeEndObject();
    }

    private void ways(List<Decision.Way> ways) {
        json.writeArrayPropertyStart("ways");
        ways.forEach(this::way);
        json.writeEndArray();
    }

    private void way(Decision.Way way) {
        json.writeStartObject();
        json.writeStringProperty("says", wording.say(way.says()));
        DecisionJson.range(json, "points", Optional.of(way.points()));
        way.measured().ifPresent(measured -> {
            DecisionJson.measured(json, measured);
            measured.change().ifPresent(this::change);
        });
        way.evidence().ifPresent(this::evidence);
        texts("notes", way.notes(), false);
        way.condition().ifPresent(condition -> {
            json.writeName("condition");
            DecisionJson.part(json, condition, Optional.of(this));
        });
        if (!way.ways().isEmpty()) {
            ways(way.ways());
        }
        json.writeEndObject();
    }

    private void change(Measured.Change change) {
        json.writeObjectPropertyStart("change");
        DecisionJson.range(json, "now", change.current());
        DecisionJson.range(json, "earlier", change.earlier());
        change.since().ifPresent(day -> json.writeStringProperty("since", day.toString()));
        currency(change.unit());
        json.writeEndObject();
    }

    private void evidence(Evidence evidence) {
        switch (evidence) {
            case Evidence.Records records -> {
                json.writeObjectPropertyStart("records");
                json.writeStringProperty("counted", count(records.counted()));
                texts("names", records.names());
                groups("mayCount", records.mayCount());
                groups("leftOut", records.leftOut());
                json.writeEndObject();
            }
            case Evidence.Team(_, List<Evidence.Place> places) -> {
                json.writeArrayPropertyStart("team");
                places.forEach(this::place);
                json.writeEndArray();
            }
        }
    }

    private void groups(String name, List<Evidence.Group> groups) {
        json.writeArrayPropertyStart(name);
        for (Evidence.Group group : groups) {
            json.writeStartObject();
            json.writeStringProperty("says", wording.say(group.records()));
            json.writeStringProperty("reason", wording.say(group.reason()));
            group.total().ifPresent(this::total);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void total(Amount total) {
        json.writeStringProperty("total", ExactNumber.written(total.number()));
        currency(total.unit());
    }

    private void currency(Unit unit) {
        if (unit instanceof Unit.Money(var currency)) {
            json.writeStringProperty("currency", currency.identifier());
        }
    }

    private void place(Evidence.Place place) {
        json.writeStartObject();
        json.writeStringProperty("says", wording.say(place.says()));
        json.writeStringProperty("wanted", count(place.wanted()));
        texts("names", place.names());
        texts("may", place.may());
        place.ofWhom().ifPresent(some -> {
            json.writeObjectPropertyStart("ofWhom");
            json.writeStringProperty("wanted", count(some.wanted()));
            texts("names", some.names());
            texts("others", some.others(), false);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void texts(String name, List<Phrase> phrases) {
        texts(name, phrases, true);
    }

    /// @param always whether the key is there without any
    private void texts(String name, List<Phrase> phrases, boolean always) {
        if (phrases.isEmpty() && !always) {
            return;
        }
        json.writeArrayPropertyStart(name);
        phrases.forEach(phrase -> json.writeString(wording.say(phrase)));
        json.writeEndArray();
    }

    private static String count(long count) {
        return ExactNumber.written(BigFraction.of(count));
    }
}
