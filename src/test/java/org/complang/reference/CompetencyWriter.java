package org.complang.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complang.model.Programme;
import org.complang.model.Vocabulary.Term;
import org.complang.reference.WrittenCompetency.Definition;
import org.complang.reference.WrittenCompetency.Level;
import org.complang.reference.WrittenCompetency.Metric;
import org.complang.reference.WrittenCompetency.Option;
import org.complang.reference.WrittenCompetency.Requirement;
import org.complang.reference.WrittenCompetency.Step;
import org.complang.reference.WrittenCompetency.Track;

/// Writes competencies over the vocabularies and the data model of a programme.
final class CompetencyWriter {
    private final Chance chance;
    private final Programme world;
    private final ConditionWriter conditions;

    CompetencyWriter(Chance chance, Programme world) {
        this.chance = chance;
        this.world = world;
        this.conditions = new ConditionWriter(chance, world);
    }

    WrittenCompetency competency() {
        List<String> restated = many(chance.one(0, 0, 1, 2), _ -> restated()).stream().distinct().toList();
        List<Definition> definitions = many(chance.between(0, 4), this::definition);
        List<Option> options = new ArrayList<>();
        for (int left = chance.one(0, 1, 1, 2); left > 0; left--) {
            options.add(new Option("option-" + letter(options.size()) + validity(12), levels()));
        }
        List<Track> tracks = new ArrayList<>();
        for (int left = options.isEmpty() ? chance.between(1, 2) : chance.one(0, 0, 1, 2); left > 0; left--) {
            tracks.add(track(tracks.size()));
        }
        conditions.score(!tracks.isEmpty());
        return new WrittenCompetency(validity(4), restated, definitions, options, tracks, tracks.isEmpty() ? List.of() : levels());
    }

    private static String letter(int position) {
        return String.valueOf((char) ('a' + position));
    }

    private static <T> List<T> many(int number, java.util.function.IntFunction<T> one) {
        return new ArrayList<>(IntStream.range(0, number).mapToObj(one).toList());
    }

    private String validity(int percent) {
        if (!chance.percent(percent)) {
            return "";
        }
        List<LocalDate> days = Stream.of(chance.day(chance.asOf()), chance.day(chance.asOf())).sorted().toList();
        String from = ", from " + days.getFirst();
        String until = ", until " + days.getLast();
        return chance.one(from, until, from + until);
    }

    /// A credential whose retirement is another one here.
    private String restated() {
        List<Term> dated = conditions.held();
        Term term = chance.one(dated);
        String retired = ", retired " + chance.day(chance.asOf());
        String accepted = chance.percent(25) ? ", accepted from " + chance.day(chance.asOf()) : ", accepted until " + chance.day(chance.asOf());
        return term.vocabulary() + " " + term + chance.one(retired, accepted, retired + accepted);
    }

    private Definition definition(int position) {
        return conditions.definition(letter(position), chance.between(1, 3));
    }

    private List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        for (Term term : chance.some(world.levels().terms())) {
            levels.add(new Level(term.name(), many(chance.between(1, 3), this::step)));
        }
        return chance.percent(50) ? levels : levels.reversed();
    }

    private Step step(int position) {
        Requirement requirement = requirement(2);
        return new Step(position % 2 == 1 ? "" : "step-" + letter(position) + validity(8) + ": ", requirement);
    }

    private Requirement requirement(int depth) {
        if (depth == 0 || chance.percent(70)) {
            Optional<Written> named = chance.percent(12) ? conditions.requirement() : Optional.empty();
            if (named.isPresent()) {
                return new Requirement.Statement(named.get());
            }
            return chance.percent(14) ? conditions.team() : new Requirement.Statement(chance.percent(12) ? conditions.ofWhom()
                    : conditions.condition(conditions.root(), chance.between(1, 4)));
        }
        List<Requirement> parts = many(chance.between(1, 4), _ -> requirement(depth - 1));
        return new Requirement.Block(chance.one("all", "any", String.valueOf(chance.between(1, parts.size()))) + " of", parts);
    }

    private Track track(int position) {
        List<Written> condition = chance.percent(30) ? List.of(conditions.condition(conditions.root(), 2)) : List.of();
        List<Definition> definitions = many(chance.one(0, 0, 1), i -> conditions.definition(letter(position) + "-" + letter(i), 2));
        List<Metric> metrics = many(chance.between(1, 3), this::metric);
        conditions.forget("-" + letter(position) + "-");
        return new Track("track-" + letter(position), condition, definitions, metrics);
    }

    private Metric metric(int position) {
        List<Requirement> gates = many(chance.one(0, 0, 0, 1, 2), _ -> requirement(1));
        return new Metric("metric-" + letter(position) + chance.one(", at most 5 points", ", at most 10 points", ", at most 20 points", ", at most 7.5 points", ", at most 33 points", ", without limit") + validity(12), gates, many(chance.one(1, 1, 2, 3), _ -> chance.percent(20) ? deduction() : points(2)));
    }

    private Requirement deduction() {
        return new Requirement.Statement(Written.sequence(Written.of("minus"), conditions.points(chance.one("1", "2", "5", "0.5") + " points")));
    }

    private Requirement points(int depth) {
        if (depth > 0 && chance.percent(20)) {
            return new Requirement.Block("best of", many(chance.between(1, 3), _ -> points(depth - 1)));
        }
        return new Requirement.Statement(conditions.points(chance.one("1", "2", "5", "20", "0.5", "1.25", "3.3") + " " + chance.one("points", "point")));
    }
}
