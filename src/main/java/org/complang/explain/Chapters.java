package org.complang.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Plan;
import org.complang.explain.Explanation.Chapter;
import org.complang.explain.Explanation.Supply;
import org.complang.explain.Explanation.Want;
import org.complang.explain.Explanation.Way;
import org.complang.report.DecisionTree;
import org.complang.report.DecisionTree.Kind;
import org.complang.report.DecisionTree.Node;
import org.complang.report.Wording;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// Makes the chapter of a decision. A level decides something if it is the one attained, or lies above it and is not met.
final class Chapters {
    private final Decision decision;
    private final Wording wording;

    Chapters(Decision decision, Wording wording) {
        this.decision = decision;
        this.wording = wording;
    }

    Chapter chapter(List<Plan.OfLevel> plans) {
        List<Node> all = DecisionTree.of(decision, wording);
        List<Plan.OfLevel> wanted = plans.stream().filter(plan -> isAbove(plan.level())).toList();
        List<Plan.OfLevel> sure = wanted.stream().filter(plan -> plan.status() != Plan.Status.UNKNOWN).toList();
        List<Supply> supplies = wanted.stream().filter(plan -> plan.status() == Plan.Status.UNKNOWN || !plan.supply().isEmpty()).map(this::supply).toList();
        Outcome standing = decision.undetermined() ? Outcome.UNKNOWN : decision.level().isPresent() ? Outcome.MET : Outcome.NOT_MET;
        return new Chapter(decision.competency().identifier(), say("value.plain", decision.competency()), decision.programme(), standing, DecisionTree.attained(decision, wording),
                wanted.stream().findFirst().map(this::next), why(all), sure.stream().map(this::want).toList(), supplies, all);
    }

    // What decides

    private List<Node> why(List<Node> all) {
        List<Node> why = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Decision.Level> levels = i < decision.options().size() ? decision.options().get(i).levels() : List.of();
            List<Node> lines = all.get(i).below();
            List<Node> below = new ArrayList<>();
            lines.stream().filter(line -> line.kind() == Kind.GATE).map(this::deciding).forEach(below::add);
            lines.stream().filter(line -> line.kind() == Kind.TOTAL).map(this::total).forEach(below::add);
            List<Node> ofLevels = lines.stream().filter(line -> line.kind() == Kind.LEVEL).toList();
            int before = below.size();
            for (int j = 0; j < levels.size(); j++) {
                if (decides(levels.get(j))) {
                    below.add(deciding(ofLevels.get(j)));
                }
            }
            if (below.size() > before || levels.isEmpty()) {
                why.add(new Node(Kind.OPTION, Optional.empty(), all.get(i).text(), below));
            }
        }
        return why;
    }

    /// A condition without its records, and of its parts only those that made it what it is: they have the same outcome. Of a level that is not met what is not known is lacking, too.
    private Node deciding(Node node) {
        return new Node(node.kind(), node.outcome(), node.text(), node.below().stream()
                .filter(below -> below.kind() == Kind.ASKED || below.kind() == Kind.TOLD || below.outcome().filter(outcome -> node.outcome().equals(Optional.of(outcome)) || lacks(node, outcome)).isPresent())
                .map(this::deciding).toList());
    }

    private static boolean lacks(Node node, Outcome ofPart) {
        return node.kind() == Kind.LEVEL && node.outcome().equals(Optional.of(Outcome.NOT_MET)) && ofPart == Outcome.UNKNOWN;
    }

    /// The points of each metric, and what shuts one.
    private Node total(Node total) {
        List<Node> metrics = total.below().stream().map(metric -> new Node(metric.kind(), metric.outcome(), metric.text(), metric.below().stream()
                .filter(gate -> gate.kind() == Kind.GATE && !gate.outcome().equals(Optional.of(Outcome.MET))).map(this::deciding).toList())).toList();
        return new Node(total.kind(), total.outcome(), total.text(), metrics);
    }

    private boolean decides(Decision.Level level) {
        return level.outcome() == Outcome.MET ? decision.level().equals(Optional.of(level.level())) : isAbove(level.level());
    }

    /// Whether a level lies above the one attained: in an option that has both, in their order there; else nobody can tell, and it may.
    private boolean isAbove(Labels level) {
        Optional<Boolean> below = decision.level().flatMap(attained -> decision.options().stream()
                .map(option -> option.levels().stream().map(Decision.Level::level).toList())
                .filter(levels -> levels.contains(level) && levels.contains(attained)).findFirst().map(levels -> levels.indexOf(level) <= levels.indexOf(attained)));
        return !below.orElse(false);
    }

    // What next

    private String level(Plan.OfLevel plan) {
        return say("level.line", plan.option(), plan.level());
    }

    private String next(Plan.OfLevel plan) {
        return switch (plan.status()) {
            case PLANNED -> say("explain.next", plan.level(), changes(plan.plans().getFirst()).size(), plan.plans().getFirst().cost());
            case UNKNOWN -> say("explain.next-data", plan.level());
            case NONE -> say(plan.supply().isEmpty() ? "explain.next-none" : "explain.next-data", plan.level());
        };
    }

    private Supply supply(Plan.OfLevel plan) {
        String key = plan.status() == Plan.Status.UNKNOWN ? "plan.hangs" : "plan.hangs-part";
        return new Supply(say(key, plan.option(), plan.level()), plan.supply().isEmpty() ? decision.missing() : plan.supply());
    }

    private Want want(Plan.OfLevel plan) {
        Optional<String> remark = switch (plan.status()) {
            case NONE -> Optional.of(say(plan.supply().isEmpty() ? "plan.none" : "plan.none-yet"));
            case PLANNED, UNKNOWN -> plan.more() ? Optional.of(say("plan.more")) : Optional.empty();
        };
        List<Way> ways = new ArrayList<>();
        for (Plan way : plan.plans()) {
            String key = way.least() ? "plan.cost-proven" : ways.isEmpty() ? "plan.cost-found" : "plan.cost";
            ways.add(new Way(changes(way), say(key, way.cost())));
        }
        return new Want(level(plan), ways, remark);
    }

    /// The changes in words; equal new records are told once, with their number.
    private List<String> changes(Plan plan) {
        Map<Phrase, Integer> number = new LinkedHashMap<>();
        plan.changes().forEach(change -> number.merge(change.says(), 1, Integer::sum));
        return number.entrySet().stream().map(change -> wording.say(times(change.getKey(), change.getValue()))).toList();
    }

    /// A phrase that begins with a number of new records, of so many.
    private static Phrase times(Phrase change, int number) {
        return number > 1 && change.arguments().getFirst() instanceof Phrase(String key, List<Object> arguments) && key.equals("word.counted")
                ? new Phrase(change.key(), replacedFirst(change.arguments(), new Phrase(key, replacedFirst(arguments, number)))) : change;
    }

    private static List<Object> replacedFirst(List<Object> arguments, Object first) {
        List<Object> replaced = new ArrayList<>(arguments);
        replaced.set(0, first);
        return replaced;
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }
}
