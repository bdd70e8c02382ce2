package org.complang.reference;

import java.util.ArrayList;
import java.util.List;
import org.complang.model.Programme;
import org.complang.model.Vocabulary.Term;
import org.complang.reference.WrittenCompetency.Level;
import org.complang.reference.WrittenCompetency.Measure;
import org.complang.reference.WrittenCompetency.Option;
import org.complang.reference.WrittenCompetency.Requirement;

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
        List<Measure> measures = new ArrayList<>();
        for (int left = chance.between(0, 3); left > 0; left--) {
            measures.add(conditions.measure(chance.between(1, 3)));
        }
        List<Option> options = new ArrayList<>();
        for (int left = chance.one(1, 1, 2); left > 0; left--) {
            List<Level> levels = new ArrayList<>();
            for (Term term : chance.some(world.levels().terms())) {
                levels.add(new Level(term.name(), steps()));
            }
            options.add(new Option("option-" + (char) ('a' + options.size()), chance.percent(50) ? levels : levels.reversed()));
        }
        return new WrittenCompetency(measures, options);
    }

    private List<Requirement> steps() {
        List<Requirement> steps = new ArrayList<>();
        for (int left = chance.between(1, 3); left > 0; left--) {
            steps.add(requirement(2));
        }
        return steps;
    }

    private Requirement requirement(int depth) {
        if (depth == 0 || chance.percent(70)) {
            return new Requirement.Statement(conditions.condition(conditions.root(), chance.between(1, 4)));
        }
        List<Requirement> parts = new ArrayList<>();
        for (int left = chance.between(1, 3); left > 0; left--) {
            parts.add(requirement(depth - 1));
        }
        return new Requirement.Block(chance.percent(50), parts);
    }
}
