package org.complang.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Decision;
import org.complang.decision.Evidence;
import org.complang.decision.Measured;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.decision.Range;
import org.complang.wording.Labels;

/// Decisions for people: a tree of the requirements, with what was measured and required and on what it rests.
public final class DecisionText {
    private final Wording wording;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();
    private final Set<Evidence> shown = new HashSet<>();

    private DecisionText(Wording wording, boolean colour) {
        this.wording = wording;
        this.colour = colour;
    }

    /// The decision as lines of text, ending with an empty line.
    public static String text(Decision decision, Wording wording, boolean colour) {
        return new DecisionText(wording, colour).decision(decision);
    }

    private String decision(Decision decision) {
        line(0, bold(say("decision.title", decision.partnerName(), decision.partner(), decision.competency(), decision.asOf())));
        String level = decision.level().map(labels -> say("decision.level", labels)).orElse(say("decision.no-level"));
        if (decision.undetermined()) {
            line(1, paint("33", decision.level().map(labels -> say("decision.undetermined", labels)).orElse(say("decision.undetermined-none"))));
            decision.missing().forEach(place -> line(2, place));
        } else {
            line(1, paint(decision.level().isPresent() ? "32" : "31", level));
        }
        for (Decision.Option option : decision.options()) {
            out.append('\n');
            line(1, wording.say("level.line", List.of(option.name(), option.level().<Object>map(l -> l).orElse(say("decision.no-level")))));
            for (Decision.Level l : option.levels()) {
                line(2, mark(l.outcome()) + " " + say("level.line", l.level(), outcome(l.outcome())));
                int number = 0;
                for (Part step : l.steps()) {
                    step(3, ++number, step);
                }
            }
        }
        return out.append('\n').toString();
    }

    private void step(int depth, int number, Part step) {
        Labels name = step.name().orElseThrow();
        boolean named = !name.identifier().equals(String.valueOf(number));
        String rest = result(step);
        line(depth, mark(step.outcome()) + " " + (named ? say("step.line", number, name, rest) : say("step.unnamed", number, rest)));
        below(depth + 2, step);
    }

    private void part(int depth, Part part) {
        line(depth, mark(part.outcome()) + " " + result(part));
        below(depth + 1, part);
    }

    private void below(int depth, Part part) {
        part.parts().forEach(inner -> part(depth, inner));
        part.evidence().ifPresent(evidence -> evidence(depth, evidence));
    }

    private String result(Part part) {
        String says = wording.say(part.says());
        return part.measured().map(measured -> says + " - " + measured(measured)).orElse(says);
    }

    private String measured(Measured measured) {
        if (measured.actual().isEmpty()) {
            return say("measured.no-actual");
        }
        String actual = money(range(measured.actual().get()), measured.currency());
        if (measured.required().isEmpty()) {
            return say("measured.no-required", actual);
        }
        String required = money(wording.number(measured.required().get()), measured.currency());
        Range shortfall = measured.shortfall().orElseThrow();
        boolean enough = shortfall.to().filter(most -> most.signum() == 0).isPresent();
        return enough ? say("measured.of", actual, required) : say("measured.short", actual, required, money(range(shortfall), measured.currency()));
    }

    private String money(String number, Optional<String> currency) {
        return currency.map(unit -> say("measured.money", number, unit)).orElse(number);
    }

    private String range(Range range) {
        Optional<String> from = range.from().map(wording::number);
        Optional<String> to = range.to().map(wording::number);
        if (range.isExact()) {
            return from.get();
        }
        if (from.isPresent() && to.isPresent()) {
            return say("range.between", from.get(), to.get());
        }
        return from.map(f -> say("range.at-least", f)).or(() -> to.map(t -> say("range.at-most", t))).orElse(say("range.any"));
    }

    private void evidence(int depth, Evidence evidence) {
        if (!shown.add(evidence) && evidence.names().isEmpty()) {
            line(depth, say("evidence.as-above"));
            return;
        }
        Labels one = evidence.record();
        Labels several = evidence.records();
        if (evidence.counted() == 0) {
            line(depth, say("evidence.none", 0, one, several));
        } else if (evidence.names().isEmpty()) {
            line(depth, say("evidence.counted", evidence.counted(), one, several));
        } else {
            long more = evidence.counted() - evidence.names().size();
            line(depth, more == 0 ? say("evidence.names", new ArrayList<>(evidence.names())) : say("evidence.more-names", new ArrayList<>(evidence.names()), more));
        }
        evidence.mayCount().forEach(group -> group(depth, "evidence.may", group, one, several));
        evidence.leftOut().forEach(group -> group(depth, "evidence.left", group, one, several));
    }

    private void group(int depth, String key, Evidence.Group group, Labels one, Labels several) {
        Optional<BigFraction> total = group.total().filter(sum -> sum.signum() != 0);
        line(depth, total.isPresent() ? say(key + "-total", group.records(), one, several, group.reason(), wording.number(total.get()))
                : say(key, group.records(), one, several, group.reason()));
    }

    private String outcome(Outcome outcome) {
        return switch (outcome) {
            case MET -> say("outcome.met");
            case NOT_MET -> say("outcome.not-met");
            case UNKNOWN -> say("outcome.unknown");
        };
    }

    private String mark(Outcome outcome) {
        return switch (outcome) {
            case MET -> paint("32", "✓");
            case NOT_MET -> paint("31", "✗");
            case UNKNOWN -> paint("33", "?");
        };
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private String bold(String text) {
        return paint("1", text);
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
