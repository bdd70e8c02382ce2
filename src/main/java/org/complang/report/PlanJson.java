package org.complang.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.complang.decision.Plan;
import tools.jackson.core.JsonGenerator;

/// Plans for programs, as the key `plans` of a decision. Each change carries its operations as a JSON patch (RFC 6902).
final class PlanJson {
    private PlanJson() { }

    static void write(JsonGenerator json, List<Plan.OfLevel> levels, Wording wording) {
        json.writeArrayPropertyStart("plans");
        for (Plan.OfLevel level : levels) {
            json.writeStartObject();
            json.writeStringProperty("option", level.option().identifier());
            json.writeStringProperty("level", level.level().identifier());
            json.writeStringProperty("status", switch (level.status()) {
                case PLANNED -> "planned";
                case UNKNOWN -> "unknown";
                case NONE -> "none";
            });
            if (!level.supply().isEmpty()) {
                json.writeArrayPropertyStart("supply");
                level.supply().forEach(json::writeString);
                json.writeEndArray();
            }
            if (level.status() != Plan.Status.UNKNOWN) {
                json.writeBooleanProperty("more", level.more());
                json.writeArrayPropertyStart("plans");
                level.plans().forEach(plan -> plan(json, plan, wording));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void plan(JsonGenerator json, Plan plan, Wording wording) {
        json.writeStartObject();
        json.writeStringProperty("cost", DecisionJson.number(plan.cost()));
        json.writeBooleanProperty("least", plan.least());
        json.writeArrayPropertyStart("changes");
        for (Plan.Change change : plan.changes()) {
            json.writeStartObject();
            json.writeStringProperty("says", wording.say(change.says()));
            change.record().ifPresent(record -> json.writeStringProperty("record", record));
            json.writeStringProperty("cost", DecisionJson.number(change.cost()));
            json.writeArrayPropertyStart("patch");
            change.patch().forEach(operation -> operation(json, operation));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void operation(JsonGenerator json, Plan.Operation operation) {
        json.writeStartObject();
        json.writeStringProperty("op", operation.op());
        json.writeStringProperty("path", operation.path());
        json.writeName("value");
        value(json, operation.value());
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean yes -> json.writeBoolean(yes);
            case BigDecimal number -> json.writeNumber(number);
            case Map<?, ?> fields -> {
                json.writeStartObject();
                fields.forEach((name, field) -> {
                    json.writeName(String.valueOf(name));
                    value(json, field);
                });
                json.writeEndObject();
            }
            case List<?> records -> {
                json.writeStartArray();
                records.forEach(record -> value(json, record));
                json.writeEndArray();
            }
            case Object text -> json.writeString(String.valueOf(text));
        }
    }
}
