package org.complang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complang.decision.Decision;
import org.complang.decision.Forecast;
import org.complang.decision.Part;
import org.complang.wording.Phrase;

/// Forecasts for people: the levels one after the other, what is assumed, and for each day on which something changes the steps with the reasons.
public final class ForecastText {
    private final Wording wording;
    private final Figures figures;
    private final TreeText out;

    private ForecastText(Wording wording, boolean colour) {
        this.wording = wording;
        this.figures = new Figures(wording);
        this.out = new TreeText(colour);
    }

    /// The forecast as lines of text, ending with an empty line.
    ///
    /// @param incomplete whether data of the partner may be missing because it could not be read
    public static String text(Forecast forecast, Wording wording, boolean colour, boolean incomplete) {
        return new ForecastText(wording, colour).forecast(forecast, incomplete);
    }

    private String forecast(Forecast forecast, boolean incomplete) {
        out.heading(0, say("forecast.title", DecisionTree.who(forecast.partnerName(), forecast.partner()), forecast.competency(), forecast.asOf(), forecast.until()));
        out.heading(1, timeline(forecast));
        if (incomplete) {
            out.line(1, say("explain.incomplete"));
        }
        out.line(1, forecast.monthRepeats() ? say("forecast.assumed-repeated", java.time.YearMonth.from(forecast.asOf()).minusMonths(1)) : say("forecast.assumed"));
        forecast.ends().forEach(end -> out.line(1, say("forecast.ends", end.records(), end.last(), end.missed(), Phrase.of("list.semicolon", end.measures()))));
        forecast.changes().forEach(this::change);
        out.emptyLine();
        return out.toString();
    }

    /// What is attained, and until when.
    private String timeline(Forecast forecast) {
        List<String> stretches = new ArrayList<>();
        String now = standing(forecast.first());
        for (Forecast.Change change : forecast.changes()) {
            String next = standing(change.after());
            if (!next.equals(now)) {
                stretches.add(say("forecast.until", now, change.day().minusDays(1)));
                now = next;
            }
        }
        stretches.add(stretches.isEmpty() ? say("forecast.throughout", now) : now);
        return stretches.stream().reduce((a, b) -> say("forecast.then", a, b)).orElseThrow();
    }

    private String standing(Optional<Decision> decision) {
        return decision.map(one -> DecisionTree.attained(one, wording)).orElseGet(() -> say("forecast.not-in-force"));
    }

    private void change(Forecast.Change change) {
        out.emptyLine();
        out.heading(1, otherwise(change.day(), standing(change.before()), standing(change.after())));
        Set<String> options = new LinkedHashSet<>();
        change.steps().forEach(step -> options.add(step.option().identifier()));
        for (String name : options) {
            List<Forecast.OfStep> steps = change.steps().stream().filter(step -> step.option().identifier().equals(name)).toList();
            String before = option(change.before(), name);
            String after = option(change.after(), name);
            out.line(2, say("level.line", steps.getFirst().option(), before.equals(after) ? say("forecast.as-before", after) : say("forecast.instead", after, before)));
            steps.forEach(this::step);
        }
    }

    private String otherwise(LocalDate day, String before, String after) {
        return say("forecast.on", day, before.equals(after) ? say("forecast.as-before", after) : say("forecast.instead", after, before));
    }

    private String option(Optional<Decision> decision, String name) {
        return decision.stream().flatMap(d -> d.options().stream()).filter(option -> option.name().identifier().equals(name)).findFirst()
                .map(one -> DecisionTree.attained(one, wording)).orElseGet(() -> say("forecast.not-there"));
    }

    private void step(Forecast.OfStep step) {
        step.step().ifPresent(name -> out.signed(3, step.after().map(Part::outcome), say("forecast.step", step.level().orElseThrow(), name(name.identifier(), name),
                step.after().map(this::state).orElseGet(() -> say("forecast.not-asked")), step.before().map(this::state).orElseGet(() -> say("forecast.not-asked")))));
        step.reasons().forEach(reason -> out.line(step.step().isPresent() ? 5 : 3, reason(reason)));
    }

    /// A step without a name is called by its number.
    private Object name(String identifier, Object labels) {
        return identifier.chars().allMatch(Character::isDigit) ? say("forecast.unnamed", identifier) : labels;
    }

    /// The outcome, and the number reached where there is one.
    private String state(Part part) {
        String outcome = say(switch (part.outcome()) {
            case MET -> "outcome.met";
            case NOT_MET -> "outcome.not-met";
            case UNKNOWN -> "outcome.unknown";
        });
        return figures.reached(part).map(number -> say("forecast.state", outcome, number)).orElse(outcome);
    }

    private String reason(Forecast.Reason reason) {
        String says = wording.say(reason.says());
        if (reason.records().isEmpty()) {
            return says;
        }
        Phrase whom = reason.names().isEmpty() ? reason.records().get()
                : reason.more() == 0 ? Phrase.of("list.and", reason.names()) : Phrase.of("evidence.more", Phrase.of("list.comma", reason.names()), reason.more());
        boolean total = reason.total().filter(sum -> sum.number().signum() != 0).isPresent();
        return total ? say("forecast.reason-total", says, whom, reason.total().get()) : say("forecast.reason", says, whom);
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }
}
