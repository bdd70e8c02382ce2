package org.complang.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.decision.Impact;
import org.complang.decision.Impact.Change;
import org.complang.decision.Impact.OfCompetency;
import org.complang.decision.Impact.Standing;
import org.complang.wording.Labels;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What changes for many partners, for programs: one line of JSON. The form is published in `impact-1.schema.json`.
public final class ImpactJson {
    /// The name and version of the form.
    public static final String SCHEMA = "comp/impact/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final Wording wording;

    private ImpactJson(JsonGenerator json, Wording wording) {
        this.json = json;
        this.wording = wording;
    }

    /// The impact as one line, without a line break.
    ///
    /// @param wording in whose language it is said what steps ask for
    public static String line(Impact impact, Wording wording) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new ImpactJson(json, wording).impact(impact);
        }
        return out.toString();
    }

    private void impact(Impact impact) {
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        side("before", impact.before());
        side("after", impact.after());
        json.writeNumberProperty("partners", impact.partners());
        json.writeNumberProperty("losing", impact.losing());
        json.writeNumberProperty("gaining", impact.gaining());
        json.writeNumberProperty("concerned", impact.concerned());
        json.writeNumberProperty("onlyBefore", impact.onlyBefore());
        json.writeNumberProperty("onlyAfter", impact.onlyAfter());
        json.writeArrayPropertyStart("competencies");
        impact.competencies().forEach(this::competency);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void side(String name, Impact.Side side) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("programme", side.programme());
        json.writeStringProperty("asOf", side.asOf().toString());
        numbers("rejected", side.rejected());
        json.writeBooleanProperty("incomplete", side.incomplete());
        json.writeEndObject();
    }

    private void numbers(String name, Map<String, Long> numbers) {
        json.writeObjectPropertyStart(name);
        numbers.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }

    private void competency(OfCompetency competency) {
        json.writeStartObject();
        json.writeStringProperty("competency", competency.competency().identifier());
        json.writeStringProperty("before", ImpactCsv.word(competency.before()));
        json.writeStringProperty("after", ImpactCsv.word(competency.after()));
        json.writeObjectPropertyStart("changes");
        for (Change change : Change.values()) {
            json.writeNumberProperty(ImpactCsv.word(change), competency.count(change));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("flows");
        for (Impact.Flow flow : competency.flows()) {
            json.writeStartObject();
            standing("before", flow.before());
            standing("after", flow.after());
            json.writeStringProperty("change", ImpactCsv.word(flow.change()));
            json.writeNumberProperty("partners", flow.partners());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("groups");
        competency.groups().forEach(this::group);
        json.writeEndArray();
        numbers("missing", competency.missing());
        json.writeEndObject();
    }

    private void standing(String name, Standing standing) {
        json.writeObjectPropertyStart(name);
        optional("level", standing.level());
        json.writeStringProperty("status", standing.undetermined() ? "undetermined" : "decided");
        json.writeEndObject();
    }

    private void optional(String name, Optional<Labels> labels) {
        if (labels.isPresent()) {
            json.writeStringProperty(name, labels.get().identifier());
        } else {
            json.writeNullProperty(name);
        }
    }

    private void group(Impact.Group group) {
        json.writeStartObject();
        json.writeStringProperty("change", ImpactCsv.word(group.change()));
        json.writeStringProperty("level", group.level().identifier());
        optional("option", group.option());
        reasons(group.reasons());
        json.writeNumberProperty("partners", group.partners());
        json.writeNumberProperty("near", group.near());
        json.writeEndObject();
    }

    private void reasons(List<Impact.Reason> reasons) {
        json.writeArrayPropertyStart("reasons");
        for (Impact.Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringProperty("kind", ImpactCsv.word(reason.kind()));
            if (reason.step().isPresent()) {
                json.writeStringProperty("step", reason.step().get().identifier());
                json.writeStringProperty("place", reason.place().orElseThrow());
                reason.before().ifPresent(says -> json.writeStringProperty("before", wording.say(says)));
                reason.after().ifPresent(says -> json.writeStringProperty("after", wording.say(says)));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
