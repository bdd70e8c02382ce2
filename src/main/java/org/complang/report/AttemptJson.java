package org.complang.report;

import java.io.StringWriter;
import java.util.Optional;
import org.complang.decision.Attempt;
import org.complang.decision.Decision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Attempts for programs: one line of JSON each, with both decisions in the form of [DecisionJson].
public final class AttemptJson {
    /// The name and version of the form.
    public static final String SCHEMA = "comp/attempt/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private AttemptJson() { }

    /// The attempt as one line, without a line break.
    public static String line(Attempt attempt) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("competency", attempt.competency().identifier());
            json.writeStringProperty("partner", attempt.partner());
            decision(json, "before", attempt.before());
            decision(json, "after", attempt.after());
            json.writeEndObject();
        }
        return out.toString();
    }

    /// The decision; null where the competency is not in force.
    private static void decision(JsonGenerator json, String name, Optional<Decision> decision) {
        json.writeName(name);
        if (decision.isPresent()) {
            DecisionJson.decision(json, decision.get());
        } else {
            json.writeNull();
        }
    }
}
