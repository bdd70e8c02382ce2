package org.complang.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.complang.model.Programme;
import org.complang.model.Table;
import org.complang.phrasing.Phrasing;

/// A statement while it is made: what all who make parts of it have in common.
final class Lowering {
    final Programme programme;
    final LocalDate asOf;
    final Phrasing phrasing;
    final UniqueNames names = new UniqueNames();
    final Records records;
    final Numbers numbers;
    final Fractions fractions;
    final Ranges ranges;
    final Stages stages;
    final Conditions conditions;
    final Values values;
    final Aggregates aggregates;
    final Different different;
    final Holdings holdings;
    final Teams teams;
    final Scores scores;
    private final Map<List<Object>, Group> groups = new LinkedHashMap<>();
    private final Map<Object, Object> measures = new HashMap<>();
    private final List<Staged> parts = new ArrayList<>();

    private record Staged(int stage, Query.Part part) { }

    Lowering(Programme programme, LocalDate asOf, Dialect dialect) {
        this.programme = programme;
        this.asOf = asOf;
        this.phrasing = new Phrasing(programme);
        this.records = new Records(programme.shape(), names);
        this.numbers = new Numbers(dialect);
        this.fractions = new Fractions(numbers);
        this.ranges = new Ranges(fractions);
        this.scores = new Scores(this);
        this.stages = new Stages(scores::stage);
        this.conditions = new Conditions(this);
        this.values = new Values(this);
        this.aggregates = new Aggregates(this);
        this.different = new Different(this);
        this.holdings = new Holdings(this);
        this.teams = new Teams(this);
    }

    Table root() {
        return records.root();
    }

    /// The part that aggregates records of `over` for those of `per`, of a stage, for a measure of the programme or for what has no name.
    Group group(Table over, Table per, int stage, String measure) {
        return groups.computeIfAbsent(List.of(over, per, stage, measure), _ -> {
            records.need(over).counted = true;
            String name = measure.isEmpty() ? UniqueNames.snake(over.name()) + "_of_" + records.word(per) : UniqueNames.snake(measure);
            return new Group(names.unique(name), per, stage, Rows.of(records, over), records);
        });
    }

    /// The part that looks for records of `held` in lists of the records around them; how many there are does not matter.
    Group held(Table held) {
        return groups.computeIfAbsent(List.of(held, "held"), _ -> new Group(names.unique(UniqueNames.snake(held.name()) + "_of_" + records.word(held.parent())), held.parent(), 1, Rows.of(records, held), records));
    }

    void part(int stage, Query.Part part) {
        parts.add(new Staged(stage, part));
    }

    /// What is the same wherever it is asked for, made once.
    @SuppressWarnings("unchecked")
    <T> T once(Object what, Function<Object, T> make) {
        Object known = measures.get(what);
        if (known == null) {
            known = make.apply(what);
            measures.put(what, known);
        }
        return (T) known;
    }

    /// The parts that aggregate, each after those that it needs.
    List<Query.Part> parts() {
        return Stream.concat(groups.values().stream().filter(Group::isUsed).map(group -> new Staged(group.stage, group.part())), parts.stream()).sorted(Comparator.comparingInt(Staged::stage)).map(Staged::part).toList();
    }
}
