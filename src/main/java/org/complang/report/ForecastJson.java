package org.complang.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.complang.decision.Decision;
import org.complang.decision.Forecast;
import org.complang.decision.Part;
import org.complang.wording.ExactNumber;
import org.complang.wording.Phrase;
import org.complang.wording.Unit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Forecasts for programs: one line of JSON each. The form is published in `forecast-1.schema.json`.
public final class ForecastJson {
    /// The name and version of the form.
    public static final String SCHEMA = "comp/forecast/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final Wording wording;

    private ForecastJson(JsonGenerator json, Wording wording) {
        this.json = json;
        this.wording = wording;
    }

    /// The forecast as one line, without a line break.
    ///
    /// @param wording in whose language reasons are said
    /// @param incomplete whether data of the partner may be missing because it could not be read
    public static String line(Forecast forecast, Wording wording, boolean incomplete) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new ForecastJson(json, wording).forecast(forecast, incomplete);
        }
        return out.toString();
    }

    private void forecast(Forecast forecast, boolean incomplete) {
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        json.writeStringProperty("competency", forecast.competency().identifier());
        json.writeStringProperty("partner", forecast.partner());
        json.writeStringProperty("asOf", forecast.asOf().toString());
        json.writeStringProperty("until", forecast.until().toString());
        json.writeStringProperty("programme", forecast.programme());
        json.writeBooleanProperty("lastMonthRepeats", forecast.monthRepeats());
        standing("now", forecast.first());
        json.writeArrayPropertyStart("changes");
        forecast.changes().forEach(this::change);
        json.writeEndArray();
        json.writeArrayPropertyStart("ends");
        for (Forecast.End end : forecast.ends()) {
            json.writeStartObject();
            json.writeStringProperty("records", end.list());
            json.writeStringProperty("last", end.last().toString());
            json.writeStringProperty("missedFrom", end.missed().toString());
            texts("measures", end.measures());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (incomplete) {
            json.writeBooleanProperty("incomplete", true);
        }
        json.writeEndObject();
    }

    /// What is attained; null where the competency is not in force.
    private void standing(String name, Optional<Decision> decision) {
        if (decision.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("status", decision.get().undetermined() ? "undetermined" : "decided");
        level("level", decision.get().level().map(level -> level.identifier()));
        json.writeObjectPropertyStart("options");
        decision.get().options().forEach(option -> level(option.name().identifier(), option.level().map(level -> level.identifier())));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void level(String name, Optional<String> level) {
        if (level.isPresent()) {
            json.writeStringProperty(name, level.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private void change(Forecast.Change change) {
        json.writeStartObject();
        json.writeStringProperty("day", change.day().toString());
        standing("before", change.before());
        standing("after", change.after());
        json.writeArrayPropertyStart("steps");
        for (Forecast.OfStep step : change.steps()) {
            json.writeStartObject();
            json.writeStringProperty("option", step.option().identifier());
            step.level().ifPresent(level -> json.writeStringProperty("level", level.identifier()));
            step.step().ifPresent(name -> {
                json.writeStringProperty("step", name.identifier());
                part("before", step.before());
                part("after", step.after());
            });
            json.writeArrayPropertyStart("reasons");
            step.reasons().forEach(this::reason);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// The step as in a decision; null where it is not asked for.
    private void part(String name, Optional<Part> part) {
        if (part.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeName(name);
        DecisionJson.part(json, part.get(), Optional.empty());
    }

    private void reason(Forecast.Reason reason) {
        json.writeStartObject();
        json.writeStringProperty("says", wording.say(reason.says()));
        reason.records().ifPresent(records -> {
            json.writeStringProperty("records", wording.say(records));
            texts("names", reason.names());
            json.writeNumberProperty("more", reason.more());
        });
        reason.total().ifPresent(total -> {
            json.writeStringProperty("total", ExactNumber.written(total.number()));
            if (total.unit() instanceof Unit.Money(var currency)) {
                json.writeStringProperty("currency", currency.identifier());
            }
        });
        json.writeEndObject();
    }

    private void texts(String name, List<Phrase> phrases) {
        json.writeArrayPropertyStart(name);
        phrases.forEach(phrase -> json.writeString(wording.say(phrase)));
        json.writeEndArray();
    }
}
