package org.complang.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.decision.Attempt;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.decision.Range;
import org.complang.source.DisplayWidth;
import org.complang.wording.Labels;
import org.complang.wording.Unit;
import org.complang.wording.Visible;

/// Two decisions side by side for people: first what is otherwise with the changes, then what is as before.
public final class AttemptText {
    /// The widest label and figure that still stand in one line with others.
    private static final int WIDEST = 48;
    private static final int GAP = 2;

    private final Wording wording;
    private final Figures figures;
    private final TreeText out;

    /// A line of the table.
    private record Row(int depth, String label, String before, String after) {
        boolean isChanged() {
            return !before.equals(after);
        }
    }

    private AttemptText(Wording wording, boolean colour) {
        this.wording = wording;
        this.figures = new Figures(wording);
        this.out = new TreeText(colour);
    }

    /// The two decisions as lines of text, ending with an empty line.
    public static String text(Attempt attempt, Wording wording, boolean colour) {
        return new AttemptText(wording, colour).attempt(attempt);
    }

    private String attempt(Attempt attempt) {
        out.heading(0, say("attempt.title", DecisionTree.who(attempt.partnerName(), attempt.partner()), attempt.competency()));
        String before = attempt.before().map(one -> DecisionTree.attained(one, wording)).orElseGet(() -> say("forecast.not-in-force"));
        String after = attempt.after().map(one -> DecisionTree.attained(one, wording)).orElseGet(() -> say("forecast.not-in-force"));
        out.heading(1, before.equals(after) ? say("forecast.as-before", after) : say("forecast.instead", after, before));
        List<List<Row>> options = options(attempt);
        Row head = new Row(2, "", say("attempt.before", attempt.asOf()), say("attempt.after", attempt.at()));
        int label = width(options, head, row -> "  ".repeat(row.depth) + row.label);
        int figure = width(options, head, Row::before);
        table("attempt.changed", head, options, true, label, figure);
        table("attempt.unchanged", head, options, false, label, figure);
        out.emptyLine();
        return out.toString();
    }

    private static int width(List<List<Row>> options, Row head, Function<Row, String> cell) {
        return Stream.concat(Stream.of(head), options.stream().flatMap(List::stream)).map(cell).mapToInt(DisplayWidth::of).filter(width -> width <= WIDEST).max().orElse(0);
    }

    /// The rows that are otherwise, or those that are not, below the option that they belong to.
    private void table(String key, Row head, List<List<Row>> options, boolean changed, int label, int figure) {
        List<Row> rows = new ArrayList<>();
        options.forEach(option -> some(option, changed, rows));
        if (!rows.isEmpty()) {
            out.emptyLine();
            out.line(1, say(key));
            Stream.concat(changed ? Stream.of(head) : Stream.of(), rows.stream()).forEach(row -> row(row, label, figure));
        }
    }

    /// The rows of one kind, each below the rows that it belongs to, which stand there without figures if they are of the other kind.
    private static void some(List<Row> option, boolean changed, List<Row> rows) {
        Deque<Row> around = new ArrayDeque<>();
        for (Row row : option) {
            while (!around.isEmpty() && around.peekLast().depth >= row.depth) {
                around.removeLast();
            }
            if (row.isChanged() == changed) {
                rows.addAll(around);
                rows.add(row);
                around.clear();
            } else {
                around.add(new Row(row.depth, row.label, "", ""));
            }
        }
    }

    private void row(Row row, int label, int figure) {
        StringBuilder text = new StringBuilder("  ".repeat(row.depth)).append(Visible.text(row.label));
        if (!row.before.isEmpty()) {
            pad(text, label);
            text.append(Visible.text(row.before));
            pad(text, Math.max(label, 0) + GAP + figure);
            text.append(Visible.text(row.after));
        }
        out.lines(text.toString().stripTrailing());
    }

    /// Fills up to a column; what is longer goes on in a line of its own.
    private static void pad(StringBuilder text, int column) {
        int width = DisplayWidth.of(text.substring(text.lastIndexOf("\n") + 1));
        if (width > column) {
            text.append('\n').append(" ".repeat(column + GAP));
        } else {
            text.append(" ".repeat(column + GAP - width));
        }
    }

    // Rows

    private List<List<Row>> options(Attempt attempt) {
        Set<Labels> names = new LinkedHashSet<>();
        Stream.of(attempt.before(), attempt.after()).flatMap(Optional::stream).flatMap(decision -> decision.options().stream()).forEach(option -> names.add(option.name()));
        return names.stream().map(name -> option(attempt, name)).toList();
    }

    private List<Row> option(Attempt attempt, Labels name) {
        List<Row> rows = new ArrayList<>();
        Optional<Decision.Option> before = option(attempt.before(), name);
        Optional<Decision.Option> after = option(attempt.after(), name);
        rows.add(new Row(2, name.in(wording.tag()), attained(before), attained(after)));
        track(rows, attempt, name);
        Set<Labels> levels = new LinkedHashSet<>();
        Stream.of(before, after).flatMap(Optional::stream).flatMap(option -> option.levels().stream()).forEach(level -> levels.add(level.level()));
        levels.forEach(level -> level(rows, level(before, level), level(after, level), level));
        return rows;
    }

    private static Optional<Decision.Option> option(Optional<Decision> decision, Labels name) {
        return decision.stream().flatMap(d -> d.options().stream()).filter(option -> option.name().equals(name)).findFirst();
    }

    private String attained(Optional<Decision.Option> option) {
        return option.map(one -> DecisionTree.attained(one, wording)).orElseGet(() -> say("forecast.not-there"));
    }

    private static Optional<Decision.Level> level(Optional<Decision.Option> option, Labels name) {
        return option.stream().flatMap(one -> one.levels().stream()).filter(level -> level.level().equals(name)).findFirst();
    }

    private void level(List<Row> rows, Optional<Decision.Level> before, Optional<Decision.Level> after, Labels name) {
        String notAsked = say("forecast.not-asked");
        rows.add(new Row(3, name.in(wording.tag()), before.map(level -> outcome(level.outcome())).orElse(notAsked), after.map(level -> outcome(level.outcome())).orElse(notAsked)));
        Set<Labels> steps = new LinkedHashSet<>();
        Stream.of(before, after).flatMap(Optional::stream).flatMap(level -> level.steps().stream()).forEach(step -> steps.add(step.name().orElseThrow()));
        for (Labels step : steps) {
            boolean number = step.identifier().chars().allMatch(Character::isDigit);
            part(rows, 4, number ? say("forecast.unnamed", step.identifier()) : step.in(wording.tag()), step(before, step), step(after, step));
        }
    }

    private static Optional<Part> step(Optional<Decision.Level> level, Labels name) {
        return level.stream().flatMap(one -> one.steps().stream()).filter(step -> step.name().equals(Optional.of(name))).findFirst();
    }

    /// A requirement, and its parts where both decisions have the same.
    private void part(List<Row> rows, int depth, String label, Optional<Part> before, Optional<Part> after) {
        rows.add(new Row(depth, label, before.map(this::state).orElseGet(() -> say("forecast.not-asked")), after.map(this::state).orElseGet(() -> say("forecast.not-asked"))));
        List<Part> some = before.filter(part -> !part.ofWhom()).map(Part::parts).orElse(List.of());
        List<Part> others = after.map(Part::parts).orElse(List.of());
        if (some.stream().map(Part::says).toList().equals(others.stream().map(Part::says).toList())) {
            for (int i = 0; i < some.size(); i++) {
                part(rows, depth + 1, wording.say(some.get(i).says()), Optional.of(some.get(i)), Optional.of(others.get(i)));
            }
        }
    }

    /// The outcome, and the number reached where there is one.
    private String state(Part part) {
        return figures.reached(part).map(number -> say("forecast.state", outcome(part.outcome()), number)).orElseGet(() -> outcome(part.outcome()));
    }

    private void track(List<Row> rows, Attempt attempt, Labels name) {
        Optional<Decision.Track> before = track(attempt.before(), name);
        Optional<Decision.Track> after = track(attempt.after(), name);
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        rows.add(new Row(3, say("attempt.points"), total(before), total(after)));
        Set<Labels> metrics = new LinkedHashSet<>();
        Stream.of(before, after).flatMap(Optional::stream).flatMap(track -> track.metrics().stream()).forEach(metric -> metrics.add(metric.name()));
        metrics.forEach(metric -> rows.add(new Row(4, metric.in(wording.tag()), points(before, metric), points(after, metric))));
    }

    private static Optional<Decision.Track> track(Optional<Decision> decision, Labels name) {
        return decision.stream().flatMap(d -> d.tracks().stream()).filter(track -> track.name().equals(name)).findFirst();
    }

    /// Points, of so many if there is a limit.
    private String of(Range points, Optional<BigFraction> most) {
        String shown = figures.range(points, Unit.Plain.NUMBER, Wording.DECIMALS);
        return most.map(limit -> say("measured.of", shown, limit)).orElse(shown);
    }

    private String total(Optional<Decision.Track> track) {
        return track.map(one -> of(one.total(), one.most())).orElseGet(() -> say("forecast.not-there"));
    }

    private String points(Optional<Decision.Track> track, Labels name) {
        return track.stream().flatMap(one -> one.metrics().stream()).filter(metric -> metric.name().equals(name)).findFirst()
                .map(metric -> of(metric.points(), metric.of())).orElseGet(() -> say("forecast.not-there"));
    }

    private String outcome(Outcome outcome) {
        return switch (outcome) {
            case MET -> "✓ " + say("outcome.met");
            case NOT_MET -> "✗ " + say("outcome.not-met");
            case UNKNOWN -> "? " + say("outcome.unknown");
        };
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }
}
