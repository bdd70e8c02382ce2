package org.complang.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Decision;
import org.complang.decision.Measured;
import org.complang.decision.Part;
import org.complang.decision.Plan;
import org.complang.decision.Range;
import org.complang.wording.ExactNumber;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Decisions for programs: one line of JSON each, the same bytes for the same decision. The form is published in `decision-1.schema.json`.
public final class DecisionJson {
    /// The name and version of the form.
    public static final String SCHEMA = "comp/decision/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private DecisionJson() { }

    /// The decision as one line, without a line break.
    public static String line(Decision decision) {
        return line(decision, _ -> { }, _ -> Optional.empty());
    }

    /// The same, telling where data of any partner may be missing because it could not be read.
    public static String line(Decision decision, boolean incomplete) {
        return incomplete ? line(decision, json -> json.writeBooleanProperty("incomplete", true), _ -> Optional.empty()) : line(decision);
    }

    /// The same with what would have been enough for the levels that are not met.
    public static String line(Decision decision, List<Plan.OfLevel> plans, Wording wording, boolean incomplete) {
        return line(decision, json -> behind(json, plans, wording, incomplete), _ -> Optional.empty());
    }

    /// The same with what is asked for in words and on what it rests, too.
    public static String explained(Decision decision, List<Plan.OfLevel> plans, Wording wording, boolean incomplete) {
        return line(decision, json -> behind(json, plans, wording, incomplete), json -> Optional.of(new EvidenceJson(json, wording)));
    }

    private static void behind(JsonGenerator json, List<Plan.OfLevel> plans, Wording wording, boolean incomplete) {
        PlanJson.write(json, plans, wording);
        if (incomplete) {
            json.writeBooleanProperty("incomplete", true);
        }
    }

    private static String line(Decision decision, Consumer<JsonGenerator> more, Function<JsonGenerator, Optional<EvidenceJson>> evidence) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            core(json, decision, evidence.apply(json));
            more.accept(json);
            json.writeEndObject();
        }
        return out.toString();
    }

    static void decision(JsonGenerator json, Decision decision) {
        json.writeStartObject();
        core(json, decision, Optional.empty());
        json.writeEndObject();
    }

    private static void core(JsonGenerator json, Decision decision, Optional<EvidenceJson> evidence) {
        json.writeStringProperty("schema", SCHEMA);
        json.writeStringProperty("competency", decision.competency().identifier());
        json.writeStringProperty("partner", decision.partner());
        json.writeStringProperty("asOf", decision.asOf().toString());
        json.writeStringProperty("programme", decision.programme());
        json.writeStringProperty("status", decision.undetermined() ? "undetermined" : "decided");
        optional(json, "level", decision.level().map(level -> level.identifier()));
        if (decision.undetermined()) {
            json.writeArrayPropertyStart("missing");
            decision.missing().forEach(json::writeString);
            json.writeEndArray();
        }
        if (!decision.tracks().isEmpty()) {
            range(json, "score", decision.score());
            tracks(json, decision.tracks(), evidence);
        }
        evidence.filter(_ -> !decision.otherTracks().isEmpty()).ifPresent(writer -> others(json, decision.otherTracks(), writer));
        json.writeObjectPropertyStart("options");
        for (Decision.Option option : decision.options()) {
            json.writeObjectPropertyStart(option.name().identifier());
            optional(json, "level", option.level().map(level -> level.identifier()));
            json.writeObjectPropertyStart("levels");
            for (Decision.Level level : option.levels()) {
                json.writeObjectPropertyStart(level.level().identifier());
                json.writeStringProperty("outcome", level.outcome().word());
                parts(json, "steps", level.steps(), evidence);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void tracks(JsonGenerator json, List<Decision.Track> tracks, Optional<EvidenceJson> evidence) {
        json.writeObjectPropertyStart("tracks");
        for (Decision.Track track : tracks) {
            json.writeObjectPropertyStart(track.name().identifier());
            evidence.ifPresent(writer -> applies(json, track.applies(), writer));
            json.writeStringProperty("qualifies", track.qualifies().word());
            range(json, "total", Optional.of(track.total()));
            json.writeStringProperty("shown", shown(track.total()));
            json.writeObjectPropertyStart("metrics");
            for (Decision.Metric metric : track.metrics()) {
                json.writeObjectPropertyStart(metric.name().identifier());
                range(json, "points", Optional.of(metric.points()));
                json.writeStringProperty("shown", shown(metric.points()));
                metric.of().ifPresent(most -> json.writeStringProperty("of", ExactNumber.written(most)));
                evidence.ifPresent(writer -> writer.metric(metric));
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void applies(JsonGenerator json, Optional<Part> condition, EvidenceJson evidence) {
        condition.ifPresent(part -> {
            json.writeName("applies");
            part(json, part, Optional.of(evidence));
        });
    }

    private static void others(JsonGenerator json, List<Decision.OtherTrack> tracks, EvidenceJson evidence) {
        json.writeObjectPropertyStart("otherTracks");
        for (Decision.OtherTrack track : tracks) {
            json.writeObjectPropertyStart(track.name().identifier());
            applies(json, Optional.of(track.applies()), evidence);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /// The sure points with two decimals, halves up.
    private static String shown(Range points) {
        return points.from().orElse(BigFraction.ZERO).bigDecimalValue(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    static void parts(JsonGenerator json, String name, List<Part> parts, Optional<EvidenceJson> evidence) {
        json.writeArrayPropertyStart(name);
        parts.forEach(part -> part(json, part, evidence));
        json.writeEndArray();
    }

    static void part(JsonGenerator json, Part part, Optional<EvidenceJson> evidence) {
        json.writeStartObject();
        part.name().ifPresent(step -> json.writeStringProperty("name", step.identifier()));
        json.writeStringProperty("outcome", part.outcome().word());
        part.measured().ifPresent(measured -> measured(json, measured));
        if (!part.parts().isEmpty()) {
            parts(json, "parts", part.parts(), evidence);
        }
        evidence.ifPresent(writer -> writer.part(part));
        json.writeEndObject();
    }

    static void measured(JsonGenerator json, Measured measured) {
        range(json, "actual", measured.actual());
        optional(json, "required", measured.required().map(ExactNumber::written));
        range(json, "shortfall", measured.shortfall());
        measured.currency().ifPresent(currency -> json.writeStringProperty("currency", currency));
    }

    static void range(JsonGenerator json, String name, Optional<Range> range) {
        if (range.isPresent() && !range.get().isExact()) {
            json.writeObjectPropertyStart(name);
            optional(json, "from", range.get().from().map(ExactNumber::written));
            optional(json, "to", range.get().to().map(ExactNumber::written));
            json.writeEndObject();
        } else {
            optional(json, name, range.flatMap(Range::from).map(ExactNumber::written));
        }
    }

    private static void optional(JsonGenerator json, String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }
}
