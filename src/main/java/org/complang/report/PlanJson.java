package org.complang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complang.decision.Plan;
import org.complang.wording.ExactNumber;
import org.complang.wording.Phrase;
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
        json.writeStringProperty("cost", ExactNumber.written(plan.cost()));
        json.writeStringProperty("atLeast", ExactNumber.written(plan.atLeast()));
        json.writeBooleanProperty("least", plan.least());
        json.writeArrayPropertyStart("changes");
        for (Plan.Change change : apart(plan.changes())) {
            json.writeStartObject();
            json.writeStringProperty("says", wording.say(change.says()));
            change.record().ifPresent(record -> json.writeStringProperty("record", record));
            json.writeStringProperty("cost", ExactNumber.written(change.cost()));
            json.writeArrayPropertyStart("patch");
            change.patch().forEach(operation -> operation(json, operation));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// The changes so that each can be applied without the others: those that add to a list that another one makes are one with it.
    private static List<Plan.Change> apart(List<Plan.Change> changes) {
        List<Plan.Change> apart = new ArrayList<>();
        for (Plan.Change change : changes) {
            int maker = maker(apart, change);
            if (maker < 0) {
                apart.add(change);
            } else {
                Plan.Change first = apart.get(maker);
                List<Plan.Operation> patch = new ArrayList<>(first.patch());
                patch.addAll(change.patch());
                apart.set(maker, new Plan.Change(first.record(), Phrase.of("list.semicolon", List.of(first.says(), change.says())), first.cost().add(change.cost()), patch));
            }
        }
        return apart;
    }

    private static int maker(List<Plan.Change> changes, Plan.Change adding) {
        for (int i = 0; i < changes.size(); i++) {
            for (Plan.Operation made : changes.get(i).patch()) {
                if (made.value() instanceof List<?> && adding.patch().stream().anyMatch(operation -> operation.path().equals(made.path() + "/-"))) {
                    return i;
                }
            }
        }
        return -1;
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
