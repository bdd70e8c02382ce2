package org.complang.report;

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
import org.complang.wording.Phrase;
import org.complang.wording.Unit;

/// Decisions for people: a tree of the requirements. Each begins with the number measured beside the number required; then come what is asked for in words, and on what it rests.
public final class DecisionText {
    private final Wording wording;
    private final Figures figures;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();
    private final Set<Object> shown = new HashSet<>();

    private DecisionText(Wording wording, boolean colour) {
        this.wording = wording;
        this.figures = new Figures(wording);
        this.colour = colour;
    }

    /// The decision as lines of text, ending with an empty line.
    public static String text(Decision decision, Wording wording, boolean colour) {
        return new DecisionText(wording, colour).decision(decision);
    }

    private String decision(Decision decision) {
        line(0, paint("1", say("decision.title", decision.partnerName(), decision.partner(), decision.competency(), decision.asOf())));
        List<Decision.Level> levels = decision.options().stream().flatMap(option -> option.levels().stream()).toList();
        if (decision.undetermined()) {
            line(1, paint("33", decision.level().map(level -> say("decision.undetermined", level))
                    .orElseGet(() -> only(levels).map(level -> say("decision.undetermined-one", level)).orElseGet(() -> say("decision.undetermined-none")))));
            decision.missing().forEach(place -> line(2, place));
        } else {
            line(1, paint(decision.level().isPresent() ? "32" : "31", attained(decision.level(), levels)));
        }
        for (Decision.Option option : decision.options()) {
            out.append('\n');
            line(1, say("level.line", option.name(), isOpen(option) ? open(option) : attained(option.level(), option.levels())));
            decision.tracks().stream().filter(track -> track.name().equals(option.name())).forEach(this::track);
            for (Decision.Level level : option.levels()) {
                line(2, mark(level.outcome()) + say("level.line", level.level(), outcome(level.outcome())));
                int number = 0;
                for (Part step : level.steps()) {
                    step(3, ++number, step);
                }
            }
        }
        return out.append('\n').toString();
    }

    /// Whether a level above the one attained is unknown.
    private static boolean isOpen(Decision.Option option) {
        List<Decision.Level> levels = option.levels();
        int attained = option.level().map(level -> levels.stream().map(Decision.Level::level).toList().lastIndexOf(level)).orElse(-1);
        return levels.subList(attained + 1, levels.size()).stream().anyMatch(level -> level.outcome() == Outcome.UNKNOWN);
    }

    private String open(Decision.Option option) {
        return option.level().map(level -> say("option.open", level))
                .orElseGet(() -> only(option.levels()).map(level -> say("option.open-one", level)).orElseGet(() -> say("option.open-none")));
    }

    /// The level attained; where there is only one, that it is reached or not.
    private String attained(Optional<Labels> level, List<Decision.Level> levels) {
        Optional<Labels> only = only(levels);
        return level.map(labels -> say(only.isPresent() ? "decision.reached" : "decision.level", labels))
                .orElseGet(() -> only.map(labels -> say("decision.not-reached", labels)).orElseGet(() -> say("decision.no-level")));
    }

    /// The level of which all levels are, if there is only one.
    private static Optional<Labels> only(List<Decision.Level> levels) {
        List<Labels> different = levels.stream().map(Decision.Level::level).distinct().toList();
        return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
    }

    // Requirements

    private void step(int depth, int number, Part step) {
        Labels name = step.name().orElseThrow();
        boolean named = !name.identifier().equals(String.valueOf(number));
        String head = head(step);
        line(depth, mark(step.outcome()) + (named ? say("step.line", number, name, head) : say("step.unnamed", number, head)));
        tail(step).ifPresent(says -> line(depth + 2, says));
        below(depth + 2, step);
    }

    private void part(int depth, Part part) {
        String head = head(part);
        line(depth, mark(part.outcome()) + tail(part).map(says -> say("part.line", head, says)).orElse(head));
        below(depth + 1, part);
    }

    /// What stands first of a requirement: the number reached, or what is asked for where there is none.
    private String head(Part part) {
        if (part.ofWhom()) {
            List<String> both = part.parts().stream().map(inner -> figures.measured(inner.measured().orElseThrow())).toList();
            return say("measured.of-whom", both.getFirst(), both.getLast());
        }
        return part.measured().map(figures::measured).orElseGet(() -> wording.say(part.says()));
    }

    /// What is asked for, where the number reached stands before it.
    private Optional<String> tail(Part part) {
        boolean team = part.evidence().filter(evidence -> evidence instanceof Evidence.Team).isPresent();
        return part.ofWhom() || part.measured().isPresent() ? Optional.of(team ? say("evidence.team") : wording.say(part.says())) : Optional.empty();
    }

    private void below(int depth, Part part) {
        if (part.ofWhom()) {
            below(depth, part.parts().getFirst());
            part.parts().getLast().evidence().filter(_ -> hasCounted(part.parts().getFirst())).ifPresent(evidence -> among(depth, evidence));
            part.parts().getLast().notes().forEach(note -> line(depth, wording.say(note)));
            return;
        }
        part.parts().forEach(inner -> part(depth, inner));
        part.measured().ifPresent(measured -> change(depth, measured));
        part.evidence().ifPresent(evidence -> evidence(depth, evidence));
        if (shown.add(part.notes())) {
            part.notes().forEach(note -> line(depth, wording.say(note)));
        }
    }

    private static boolean hasCounted(Part part) {
        return part.evidence().filter(evidence -> evidence instanceof Evidence.Records records && records.counted() > 0).isPresent();
    }

    private void change(int depth, Measured measured) {
        measured.change().ifPresent(change -> line(depth, figures.change(change)));
    }

    // Points

    private void track(Decision.Track track) {
        BigFraction most = track.metrics().stream().map(Decision.Metric::of).reduce(BigFraction.ZERO, BigFraction::add);
        line(2, say("track.total", points(track.total()), most));
        track.metrics().forEach(this::metric);
    }

    private String points(Range points) {
        return figures.range(points, Unit.Plain.NUMBER, Wording.DECIMALS);
    }

    private void metric(Decision.Metric metric) {
        line(3, say("metric.line", metric.name(), points(metric.points()), metric.of()));
        for (Part gate : metric.gates()) {
            String key = switch (gate.outcome()) {
                case MET -> "gate.met";
                case NOT_MET -> "gate.not-met";
                case UNKNOWN -> "gate.unknown";
            };
            line(4, mark(gate.outcome()) + say(key, tail(gate).map(says -> say("part.line", head(gate), says)).orElseGet(() -> head(gate))));
            below(5, gate);
        }
        boolean shut = metric.gates().stream().anyMatch(gate -> gate.outcome() == Outcome.NOT_MET);
        metric.ways().forEach(way -> way(4, way, shut));
    }

    /// @param shut whether a gate is shut, so that the points are only what they would be
    private void way(int depth, Decision.Way way, boolean shut) {
        String earned = say(shut ? "way.would-be" : "way.points", points(way.points()), way.points().from().orElse(BigFraction.ZERO));
        String figure = way.condition().flatMap(Part::measured).or(way::measured)
                .map(measured -> say(measured.asked() == Measured.Asked.NOTHING ? "way.each" : "way.measured", earned, figures.measured(measured))).orElse(earned);
        String says = way.ways().isEmpty() ? wording.say(way.says()) : say("points.best");
        line(depth, way.condition().map(condition -> mark(condition.outcome())).orElse("") + say("part.line", figure, says));
        way.condition().ifPresent(condition -> below(depth + 1, condition));
        way.measured().ifPresent(measured -> change(depth + 1, measured));
        way.evidence().ifPresent(evidence -> evidence(depth + 1, evidence));
        way.ways().forEach(one -> way(depth + 1, one, shut));
    }

    // Evidence

    private void evidence(int depth, Evidence evidence) {
        switch (evidence) {
            case Evidence.Records records -> records(depth, records);
            case Evidence.Team(List<Evidence.Place> places) -> places.forEach(place -> place(depth, place));
        }
    }

    private void records(int depth, Evidence.Records records) {
        boolean known = !shown.add(records);
        boolean others = !records.mayCount().isEmpty() || !records.leftOut().isEmpty();
        if (known && records.names().isEmpty()) {
            line(depth, say("evidence.as-above"));
            return;
        }
        counted(depth, "evidence.counted", records);
        if (known && others) {
            line(depth, say("evidence.left-as-above"));
        } else {
            others(depth, records);
        }
    }

    private void counted(int depth, String key, Evidence.Records records) {
        List<Phrase> names = records.names();
        if (records.counted() == 0) {
            line(depth, say(key, Phrase.of("evidence.none", records.records())));
        } else if (names.isEmpty()) {
            line(depth, say(key, Phrase.of("word.counted", records.counted(), records.record(), records.records(), Phrase.of("measure-word", records.record()))));
        } else {
            long more = records.counted() - names.size();
            line(depth, say(key, more == 0 ? Phrase.of("list.and", names) : Phrase.of("evidence.more", Phrase.of("list.comma", names), more)));
        }
    }

    private void others(int depth, Evidence.Records records) {
        records.mayCount().forEach(group -> group(depth, "evidence.may", group));
        records.leftOut().forEach(group -> group(depth, "evidence.left", group));
    }

    private void group(int depth, String key, Evidence.Group group) {
        boolean total = group.total().filter(sum -> sum.number().signum() != 0).isPresent();
        line(depth, total ? say(key + "-total", group.records(), group.reason(), group.total().get()) : say(key, group.records(), group.reason()));
    }

    /// Those of the records told before that meet a second condition.
    private void among(int depth, Evidence evidence) {
        if (evidence instanceof Evidence.Records records) {
            counted(depth, "evidence.of-whom", records);
            records.mayCount().forEach(group -> group(depth, "evidence.of-whom-may", group));
            records.leftOut().forEach(group -> group(depth, "evidence.of-whom-left", group));
        }
    }

    private void place(int depth, Evidence.Place place) {
        boolean full = place.names().size() >= place.wanted() && place.ofWhom().filter(some -> some.names().size() < some.wanted()).isEmpty();
        String all = filled(place.names().size(), place.wanted());
        String head = place.ofWhom().map(some -> say("measured.of-whom", all, filled(some.names().size(), some.wanted()))).orElse(all);
        Outcome outcome = full ? Outcome.MET : place.may().isEmpty() ? Outcome.NOT_MET : Outcome.UNKNOWN;
        line(depth, mark(outcome) + say("part.line", head, place.says()));
        if (!place.names().isEmpty()) {
            line(depth + 1, say("evidence.place", Phrase.of("list.and", place.names())));
        }
        place.ofWhom().filter(some -> !some.names().isEmpty()).ifPresent(some -> line(depth + 1, say("evidence.of-whom", Phrase.of("list.and", some.names()))));
        if (!full && !place.may().isEmpty()) {
            line(depth + 1, say("evidence.place-may", Phrase.of("list.and", place.may())));
        }
    }

    private String filled(long filled, long wanted) {
        String both = say("measured.of", filled, wanted);
        return filled < wanted ? say("measured.short", both, wanted - filled) : both;
    }

    // Words

    private String outcome(Outcome outcome) {
        return say(switch (outcome) {
            case MET -> "outcome.met";
            case NOT_MET -> "outcome.not-met";
            case UNKNOWN -> "outcome.unknown";
        });
    }

    private String mark(Outcome outcome) {
        return switch (outcome) {
            case MET -> paint("32", "✓") + " ";
            case NOT_MET -> paint("31", "✗") + " ";
            case UNKNOWN -> paint("33", "?") + " ";
        };
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
