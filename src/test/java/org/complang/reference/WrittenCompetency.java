package org.complang.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The text of a competency as a tree from which parts can be taken away.
///
/// @param head what stands after the name: from and until when it is in force
/// @param restated lines that state words of a vocabulary anew
record WrittenCompetency(String head, List<String> restated, List<Definition> definitions, List<Option> options, List<Track> tracks, List<Level> levels) {
    /// A definition: its head with the colon, and what it stands for.
    record Definition(String head, Requirement value) { }

    record Option(String head, List<Level> levels) { }

    record Level(String name, List<Step> steps) { }

    /// @param head the name and from and until when it is in force, with the colon, or nothing
    record Step(String head, Requirement requirement) { }

    /// @param condition an empty list, or who is on the track
    record Track(String name, List<Written> condition, List<Definition> definitions, List<Metric> metrics) { }

    record Metric(String head, List<Requirement> gates, List<Requirement> points) { }

    /// A requirement, or a way to earn points.
    sealed interface Requirement {
        /// @param head `all of`, `any of`, `2 of`, `team of` or `best of`
        record Block(String head, List<Requirement> parts) implements Requirement { }

        record Statement(Written condition) implements Requirement { }
    }

    String text() {
        StringBuilder text = new StringBuilder("competency generated \"Generated\"" + head + ":\n");
        restated.forEach(line -> text.append("  ").append(line).append('\n'));
        definitions.forEach(definition -> write(text, "  ", definition.head + " ", definition.value));
        for (Option option : options) {
            text.append("  option ").append(option.head).append(":\n");
            option.levels.forEach(level -> write(text, "    ", level));
        }
        for (Track track : tracks) {
            text.append("  track ").append(track.name);
            track.condition.forEach(condition -> text.append(", if ").append(condition.text()));
            text.append(":\n");
            track.definitions.forEach(definition -> write(text, "    ", definition.head + " ", definition.value));
            for (Metric metric : track.metrics) {
                text.append("    metric ").append(metric.head).append(":\n");
                metric.gates.forEach(gate -> {
                    if (gate instanceof Requirement.Block) {
                        text.append("      only if:\n");
                        write(text, "        ", "", gate);
                    } else {
                        write(text, "      ", "only if ", gate);
                    }
                });
                metric.points.forEach(points -> write(text, "      ", "", points));
            }
        }
        levels.forEach(level -> write(text, "  ", level));
        return text.toString();
    }

    private static void write(StringBuilder text, String indentation, Level level) {
        text.append(indentation).append(level.name).append(" requires:\n");
        level.steps.forEach(step -> write(text, indentation + "  ", step.head, step.requirement));
    }

    private static void write(StringBuilder text, String indentation, String before, Requirement requirement) {
        text.append(indentation).append(before);
        switch (requirement) {
            case Requirement.Statement(Written condition) -> text.append(condition.text()).append('\n');
            case Requirement.Block(String head, List<Requirement> parts) -> {
                text.append(head).append(":\n");
                parts.forEach(part -> write(text, indentation + "  ", "", part));
            }
        }
    }

    /// The same with something less, in all ways, the greatest steps first.
    List<WrittenCompetency> simpler() {
        List<WrittenCompetency> result = new ArrayList<>();
        if (!tracks.isEmpty() && !options.isEmpty()) {
            result.add(new WrittenCompetency(head, restated, definitions, options, List.of(), List.of()));
            result.add(new WrittenCompetency(head, restated, definitions, List.of(), tracks, levels));
        }
        if (!head.isEmpty()) {
            result.add(new WrittenCompetency("", restated, definitions, options, tracks, levels));
        }
        Written.without(options).forEach(less -> result.add(new WrittenCompetency(head, restated, definitions, less, tracks, levels)));
        Written.without(tracks).forEach(less -> result.add(new WrittenCompetency(head, restated, definitions, options, less, levels)));
        Written.without(levels).forEach(less -> result.add(new WrittenCompetency(head, restated, definitions, options, tracks, less)));
        fewer(definitions).forEach(less -> result.add(new WrittenCompetency(head, restated, less, options, tracks, levels)));
        fewer(restated).forEach(less -> result.add(new WrittenCompetency(head, less, definitions, options, tracks, levels)));
        Written.replaceEach(options, WrittenCompetency::simpler, less -> new WrittenCompetency(head, restated, definitions, less, tracks, levels), result);
        Written.replaceEach(tracks, WrittenCompetency::simpler, less -> new WrittenCompetency(head, restated, definitions, options, less, levels), result);
        Written.replaceEach(levels, WrittenCompetency::simpler, less -> new WrittenCompetency(head, restated, definitions, options, tracks, less), result);
        Written.replaceEach(definitions, WrittenCompetency::simpler, less -> new WrittenCompetency(head, restated, less, options, tracks, levels), result);
        return result;
    }

    /// The list without one part, in all ways.
    private static <T> List<List<T>> fewer(List<T> parts) {
        List<List<T>> result = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<T> less = new ArrayList<>(parts);
            less.remove(i);
            result.add(less);
        }
        return result;
    }

    private static String nameOnly(String head) {
        return head.contains(", ") ? head.substring(0, head.indexOf(", ")) : head;
    }

    private static List<Definition> simpler(Definition definition) {
        return simpler(definition.value).stream().map(value -> new Definition(definition.head, value)).toList();
    }

    private static List<Option> simpler(Option option) {
        List<Option> result = new ArrayList<>();
        if (option.head.contains(", ")) {
            result.add(new Option(nameOnly(option.head), option.levels));
        }
        Written.without(option.levels).forEach(less -> result.add(new Option(option.head, less)));
        Written.replaceEach(option.levels, WrittenCompetency::simpler, less -> new Option(option.head, less), result);
        return result;
    }

    private static List<Level> simpler(Level level) {
        List<Level> result = new ArrayList<>();
        Written.without(level.steps).forEach(less -> result.add(new Level(level.name, less)));
        Written.replaceEach(level.steps, WrittenCompetency::simpler, less -> new Level(level.name, less), result);
        return result;
    }

    private static List<Step> simpler(Step step) {
        List<Step> result = new ArrayList<>();
        if (!step.head.isEmpty()) {
            result.add(new Step("", step.requirement));
        }
        simpler(step.requirement).forEach(less -> result.add(new Step(step.head, less)));
        return result;
    }

    private static List<Track> simpler(Track track) {
        List<Track> result = new ArrayList<>();
        fewer(track.condition).forEach(less -> result.add(new Track(track.name, less, track.definitions, track.metrics)));
        fewer(track.definitions).forEach(less -> result.add(new Track(track.name, track.condition, less, track.metrics)));
        Written.without(track.metrics).forEach(less -> result.add(new Track(track.name, track.condition, track.definitions, less)));
        Written.replaceEach(track.metrics, WrittenCompetency::simpler, less -> new Track(track.name, track.condition, track.definitions, less), result);
        Written.replaceEach(track.definitions, WrittenCompetency::simpler, less -> new Track(track.name, track.condition, less, track.metrics), result);
        Written.replaceEach(track.condition, Written::simpler, less -> new Track(track.name, less, track.definitions, track.metrics), result);
        return result;
    }

    private static List<Metric> simpler(Metric metric) {
        List<Metric> result = new ArrayList<>();
        if (metric.head.indexOf(", ") != metric.head.lastIndexOf(", ")) {
            result.add(new Metric(metric.head.substring(0, metric.head.indexOf(", ", metric.head.indexOf(", ") + 1)), metric.gates, metric.points));
        }
        fewer(metric.gates).forEach(less -> result.add(new Metric(metric.head, less, metric.points)));
        Written.without(metric.points).forEach(less -> result.add(new Metric(metric.head, metric.gates, less)));
        Written.replaceEach(metric.gates, WrittenCompetency::simpler, less -> new Metric(metric.head, less, metric.points), result);
        Written.replaceEach(metric.points, WrittenCompetency::simpler, less -> new Metric(metric.head, metric.gates, less), result);
        return result;
    }

    private static List<Requirement> simpler(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Statement(Written condition) -> condition.simpler().stream().<Requirement>map(Requirement.Statement::new).toList();
            case Requirement.Block(String head, List<Requirement> parts) -> {
                BiFunction<String, List<Requirement>, Requirement> block = Requirement.Block::new;
                List<Requirement> blocks = new ArrayList<>();
                Written.replaceEach(parts, WrittenCompetency::simpler, less -> block.apply(head, less), blocks);
                boolean members = head.startsWith("team of");
                yield Stream.of(members ? Stream.<Requirement>empty() : parts.stream(), Written.without(parts).stream().map(less -> block.apply(head, less)), blocks.stream())
                        .flatMap(stream -> stream).toList();
            }
        };
    }
}
