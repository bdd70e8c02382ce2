package org.complang.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The text of a competency as a tree from which parts can be taken away.
record WrittenCompetency(List<Measure> measures, List<Option> options) {
    record Measure(String name, Written value) { }

    record Option(String name, List<Level> levels) { }

    record Level(String name, List<Requirement> steps) { }

    sealed interface Requirement {
        record Block(boolean all, List<Requirement> parts) implements Requirement { }

        record Statement(Written condition) implements Requirement { }
    }

    String text() {
        StringBuilder text = new StringBuilder("competency generated \"Generated\":\n");
        measures.forEach(measure -> text.append("  measure ").append(measure.name).append(": ").append(measure.value.text()).append('\n'));
        for (Option option : options) {
            text.append("  option ").append(option.name).append(":\n");
            for (Level level : option.levels) {
                text.append("    ").append(level.name).append(" requires:\n");
                for (int i = 0; i < level.steps.size(); i++) {
                    write(text, "      ", i % 2 == 0 ? "step-" + (char) ('a' + i) + ": " : "", level.steps.get(i));
                }
            }
        }
        return text.toString();
    }

    private static void write(StringBuilder text, String indentation, String name, Requirement requirement) {
        text.append(indentation).append(name);
        switch (requirement) {
            case Requirement.Statement(Written condition) -> text.append(condition.text()).append('\n');
            case Requirement.Block(boolean all, List<Requirement> parts) -> {
                text.append(all ? "all of:\n" : "any of:\n");
                parts.forEach(part -> write(text, indentation + "  ", "", part));
            }
        }
    }

    /// The same with something less, in all ways, the greatest steps first.
    List<WrittenCompetency> simpler() {
        List<WrittenCompetency> result = new ArrayList<>();
        Written.without(options).forEach(less -> result.add(new WrittenCompetency(measures, less)));
        Written.replaceEach(options, WrittenCompetency::simpler, less -> new WrittenCompetency(measures, less), result);
        for (int i = 0; i < measures.size(); i++) {
            List<Measure> less = new ArrayList<>(measures);
            less.remove(i);
            result.add(new WrittenCompetency(less, options));
        }
        Written.replaceEach(measures, measure -> measure.value.simpler().stream().map(value -> new Measure(measure.name, value)).toList(),
                less -> new WrittenCompetency(less, options), result);
        return result;
    }

    private static List<Option> simpler(Option option) {
        List<Option> result = new ArrayList<>();
        Written.without(option.levels).forEach(less -> result.add(new Option(option.name, less)));
        Written.replaceEach(option.levels, WrittenCompetency::simpler, less -> new Option(option.name, less), result);
        return result;
    }

    private static List<Level> simpler(Level level) {
        List<Level> result = new ArrayList<>();
        Written.without(level.steps).forEach(less -> result.add(new Level(level.name, less)));
        Written.replaceEach(level.steps, WrittenCompetency::simpler, less -> new Level(level.name, less), result);
        return result;
    }

    private static List<Requirement> simpler(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Statement(Written condition) -> condition.simpler().stream().<Requirement>map(Requirement.Statement::new).toList();
            case Requirement.Block(boolean all, List<Requirement> parts) -> {
                List<Requirement> blocks = new ArrayList<>();
                Written.replaceEach(parts, WrittenCompetency::simpler, less -> new Requirement.Block(all, less), blocks);
                yield Stream.of(parts.stream(), Written.without(parts).stream().<Requirement>map(less -> new Requirement.Block(all, less)), blocks.stream())
                        .flatMap(stream -> stream).toList();
            }
        };
    }
}
