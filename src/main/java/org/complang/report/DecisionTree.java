package org.complang.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

/// Decisions in words: a tree of the requirements. Each begins with the number measured beside the number required; then come what is asked for in words, and on what it rests.
public final class DecisionTree {
    /// What a line of the tree is.
    public enum Kind {
        OPTION, LEVEL, STEP, PART,
        /// What a step asks for, where the number reached stands before it.
        ASKED,
        TOTAL, METRIC, GATE, WAY,
        /// What a condition looked at that compares no number.
        TOLD,
        /// On what a number rests, what was left out, and why.
        EVIDENCE
    }

    /// A line of the tree.
    ///
    /// @param outcome empty where the line is no condition
    public record Node(Kind kind, Optional<Outcome> outcome, String text, List<Node> below) {
        public Node {
            below = List.copyOf(below);
        }

        static Node evidence(String text) {
            return new Node(Kind.EVIDENCE, Optional.empty(), text, List.of());
        }
    }

    private final Wording wording;
    private final Figures figures;
    private final Set<Object> shown = new HashSet<>();

    private DecisionTree(Wording wording) {
        this.wording = wording;
        this.figures = new Figures(wording);
    }

    /// A line for each option, in their order, and then for each track that the partner is not on.
    public static List<Node> of(Decision decision, Wording wording) {
        DecisionTree tree = new DecisionTree(wording);
        return Stream.concat(decision.options().stream().map(option -> tree.option(decision, option)), decision.otherTracks().stream().map(tree::other)).toList();
    }

    /// A partner by name and identifier, once where they are the same.
    public static Phrase who(String name, String partner) {
        return name.equals(partner) ? Phrase.of("word.plain", partner) : Phrase.of("word.keyed", name, partner);
    }

    /// What was attained, in a few words.
    public static String attained(Decision decision, Wording wording) {
        DecisionTree tree = new DecisionTree(wording);
        List<Decision.Level> levels = levels(decision);
        return decision.undetermined() ? tree.open(decision.level(), levels) : tree.attained(decision.level(), levels);
    }

    /// The same of one option.
    static String attained(Decision.Option option, Wording wording) {
        return new DecisionTree(wording).attained(option);
    }

    /// What was attained so far, and that a higher level hangs on the data that follows.
    static String hanging(Decision decision, Wording wording) {
        DecisionTree tree = new DecisionTree(wording);
        return decision.level().map(level -> tree.say("decision.undetermined", level))
                .orElseGet(() -> only(levels(decision)).map(level -> tree.say("decision.undetermined-one", level)).orElseGet(() -> tree.say("decision.undetermined-none")));
    }

    private static List<Decision.Level> levels(Decision decision) {
        return decision.options().stream().flatMap(option -> option.levels().stream()).toList();
    }

    // Options and levels

    private Node option(Decision decision, Decision.Option option) {
        Stream<Node> tracks = decision.tracks().stream().filter(track -> track.name().equals(option.name()))
                .flatMap(track -> Stream.concat(track.applies().map(this::applies).stream(), Stream.of(track(track))));
        Stream<Node> levels = option.levels().stream().map(this::level);
        return new Node(Kind.OPTION, Optional.empty(), say("level.line", option.name(), attained(option)), Stream.concat(tracks, levels).toList());
    }

    private String attained(Decision.Option option) {
        return isOpen(option) ? open(option.level(), option.levels()) : attained(option.level(), option.levels());
    }

    /// Whether a level above the one attained is unknown.
    private static boolean isOpen(Decision.Option option) {
        List<Decision.Level> levels = option.levels();
        int attained = option.level().map(level -> levels.stream().map(Decision.Level::level).toList().lastIndexOf(level)).orElse(-1);
        return levels.subList(attained + 1, levels.size()).stream().anyMatch(level -> level.outcome() == Outcome.UNKNOWN);
    }

    private String open(Optional<Labels> attained, List<Decision.Level> levels) {
        return attained.map(level -> say("option.open", level))
                .orElseGet(() -> only(levels).map(level -> say("option.open-one", level)).orElseGet(() -> say("option.open-none")));
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

    private Node level(Decision.Level level) {
        List<Node> steps = new ArrayList<>();
        for (Part step : level.steps()) {
            steps.add(step(steps.size() + 1, step));
        }
        return new Node(Kind.LEVEL, Optional.of(level.outcome()), say("level.line", level.level(), outcome(level.outcome())), steps);
    }

    // Requirements

    private Node step(int number, Part step) {
        Labels name = step.name().orElseThrow();
        boolean named = !name.identifier().equals(String.valueOf(number)) || !name.texts().isEmpty();
        String head = head(step);
        List<Node> below = new ArrayList<>();
        tail(step).ifPresent(says -> below.add(new Node(Kind.ASKED, Optional.empty(), says, List.of())));
        below.addAll(below(step));
        return new Node(Kind.STEP, Optional.of(step.outcome()), named ? say("step.line", number, name, head) : say("step.unnamed", number, head), below);
    }

    private Node part(Part part) {
        return new Node(Kind.PART, Optional.of(part.outcome()), line(part), below(part));
    }

    private String line(Part part) {
        String head = head(part);
        return tail(part).map(says -> say("part.line", head, says)).orElse(head);
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
        if (!part.ofWhom() && part.measured().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(part.evidence().orElse(null) instanceof Evidence.Team(int most, _) ? say("evidence.team", most) : wording.say(part.says()));
    }

    private List<Node> below(Part part) {
        List<Node> below = new ArrayList<>();
        if (part.ofWhom()) {
            Part all = part.parts().getFirst();
            Part some = part.parts().getLast();
            below.addAll(below(all));
            some.evidence().filter(_ -> hasCounted(all)).ifPresent(evidence -> below.addAll(among(evidence)));
            some.notes().forEach(note -> below.add(Node.evidence(wording.say(note))));
            return below;
        }
        part.parts().forEach(inner -> below.add(part(inner)));
        part.measured().flatMap(this::change).ifPresent(below::add);
        part.told().forEach(told -> below.add(new Node(Kind.TOLD, Optional.empty(), wording.say(told), List.of())));
        below.addAll(evidence(part.evidence(), part.notes()));
        return below;
    }

    private static boolean hasCounted(Part part) {
        return part.evidence().filter(evidence -> evidence instanceof Evidence.Records records && records.counted() > 0).isPresent();
    }

    private Optional<Node> change(Measured measured) {
        return measured.change().map(change -> Node.evidence(figures.change(change)));
    }

    // Points

    private Node other(Decision.OtherTrack other) {
        return new Node(Kind.OPTION, Optional.empty(), say("track.other", other.name()), List.of(applies(other.applies())));
    }

    /// Why a partner is on a track.
    private Node applies(Part condition) {
        return new Node(Kind.GATE, Optional.of(condition.outcome()), say("track.applies", line(condition)), below(condition));
    }

    private Node track(Decision.Track track) {
        String total = track.most().map(most -> say("track.total", points(track.total()), most)).orElseGet(() -> say("track.total-without-limit", points(track.total()), one(track.total())));
        return new Node(Kind.TOTAL, Optional.empty(), total, track.metrics().stream().map(this::metric).toList());
    }

    /// The number by which points are one or several.
    private static BigFraction one(Range points) {
        return points.isExact() ? points.from().orElseThrow() : BigFraction.ZERO;
    }

    private String points(Range points) {
        return figures.range(points, Unit.Plain.NUMBER, Wording.DECIMALS);
    }

    private Node metric(Decision.Metric metric) {
        boolean shut = metric.gates().stream().anyMatch(gate -> gate.outcome() == Outcome.NOT_MET);
        List<Node> below = new ArrayList<>();
        metric.gates().forEach(gate -> below.add(gate(gate)));
        metric.ways().forEach(way -> below.add(way(way, shut)));
        String line = metric.of().map(most -> say("metric.line", metric.name(), points(metric.points()), most))
                .orElseGet(() -> say("metric.line-without-limit", metric.name(), points(metric.points()), one(metric.points())));
        return new Node(Kind.METRIC, Optional.empty(), line, below);
    }

    private Node gate(Part gate) {
        String key = switch (gate.outcome()) {
            case MET -> "gate.met";
            case NOT_MET -> "gate.not-met";
            case UNKNOWN -> "gate.unknown";
        };
        return new Node(Kind.GATE, Optional.of(gate.outcome()), say(key, line(gate)), below(gate));
    }

    /// @param shut whether a gate is shut, so that the points are only what they would be
    private Node way(Decision.Way way, boolean shut) {
        String earned = say(shut ? "way.would-be" : "way.points", points(way.points()), one(way.points()));
        String figure = way.condition().flatMap(Part::measured).or(way::measured)
                .map(measured -> say(measured.asked() == Measured.Asked.NOTHING ? "way.each" : "way.measured", earned, figures.measured(measured))).orElse(earned);
        String says = way.ways().isEmpty() ? wording.say(way.says()) : say("points.best");
        List<Node> below = new ArrayList<>();
        way.condition().ifPresent(condition -> below.addAll(below(condition)));
        way.measured().flatMap(this::change).ifPresent(below::add);
        below.addAll(evidence(way.evidence(), way.notes()));
        way.ways().forEach(one -> below.add(way(one, shut)));
        return new Node(Kind.WAY, way.condition().map(Part::outcome), say("part.line", figure, says), below);
    }

    // Evidence

    /// Notes are told once more where the records that were left out are: without them the reason why would not be true.
    private List<Node> evidence(Optional<Evidence> evidence, List<Phrase> notes) {
        boolean asAbove = evidence.isEmpty() || shown.contains(evidence.get());
        List<Node> nodes = new ArrayList<>(evidence.map(this::evidence).orElse(List.of()));
        if (shown.add(notes) || !asAbove) {
            notes.forEach(note -> nodes.add(Node.evidence(wording.say(note))));
        }
        return nodes;
    }

    private List<Node> evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Records records -> records(records);
            case Evidence.Team(_, List<Evidence.Place> places) -> places.stream().map(this::place).toList();
        };
    }

    private List<Node> records(Evidence.Records records) {
        boolean known = !shown.add(records);
        boolean others = !records.mayCount().isEmpty() || !records.leftOut().isEmpty();
        if (known && records.names().isEmpty()) {
            return List.of(Node.evidence(say("evidence.as-above")));
        }
        List<Node> nodes = new ArrayList<>(List.of(counted("evidence.counted", records)));
        if (known && others) {
            nodes.add(Node.evidence(say("evidence.left-as-above")));
        } else {
            groups(nodes, "evidence.may", records.mayCount());
            groups(nodes, "evidence.left", records.leftOut());
        }
        return nodes;
    }

    private Node counted(String key, Evidence.Records records) {
        List<Phrase> names = records.names();
        if (records.counted() == 0) {
            return Node.evidence(say(key, Phrase.of("evidence.none", records.records())));
        }
        if (names.isEmpty()) {
            return Node.evidence(say(key, Phrase.of("word.counted", records.counted(), records.record(), records.records(), Phrase.of("measure-word", records.record()))));
        }
        long more = records.counted() - names.size();
        return Node.evidence(say(key, more == 0 ? Phrase.of("list.and", names) : Phrase.of("evidence.more", Phrase.of("list.comma", names), more)));
    }

    private void groups(List<Node> nodes, String key, List<Evidence.Group> groups) {
        for (Evidence.Group group : groups) {
            boolean total = group.total().filter(sum -> sum.number().signum() != 0).isPresent();
            nodes.add(Node.evidence(total ? say(key + "-total", group.records(), group.reason(), group.total().get()) : say(key, group.records(), group.reason())));
        }
    }

    /// Those of the records told before that meet a second condition.
    private List<Node> among(Evidence evidence) {
        List<Node> nodes = new ArrayList<>();
        if (evidence instanceof Evidence.Records records) {
            nodes.add(counted("evidence.of-whom", records));
            records.mayCount().forEach(group -> nodes.add(Node.evidence(say("evidence.of-whom-may", group.records(), group.reason()))));
            records.leftOut().forEach(group -> nodes.add(Node.evidence(say("evidence.of-whom-left", group.records(), group.reason()))));
        }
        return nodes;
    }

    private Node place(Evidence.Place place) {
        List<Phrase> names = Stream.concat(place.names().stream(), place.ofWhom().stream().flatMap(some -> some.others().stream())).toList();
        boolean full = place.names().size() >= place.wanted() && place.ofWhom().filter(some -> some.names().size() < some.wanted()).isEmpty();
        int may = full ? 0 : place.may().size();
        String all = filled(names.size(), may, place.wanted());
        String head = place.ofWhom().map(some -> say("measured.of-whom", all, filled(some.names().size(), may, some.wanted()))).orElse(all);
        boolean canBeFull = may == Evidence.NAMES || place.names().size() + may >= place.wanted();
        Outcome outcome = full ? Outcome.MET : may == 0 || !canBeFull ? Outcome.NOT_MET : Outcome.UNKNOWN;
        List<Node> below = new ArrayList<>();
        if (!names.isEmpty()) {
            below.add(Node.evidence(say("evidence.place", Phrase.of("list.and", names))));
        }
        place.ofWhom().filter(some -> !some.names().isEmpty()).ifPresent(some -> below.add(Node.evidence(say("evidence.of-whom", Phrase.of("list.and", some.names())))));
        if (may > 0) {
            below.add(Node.evidence(say("evidence.place-may", Phrase.of("list.and", place.may()))));
        }
        return new Node(Kind.PART, Optional.of(outcome), say("part.line", head, place.says()), below);
    }

    /// How many of the places wanted are filled.
    ///
    /// @param may how many more may be; as many as are told mean any number
    private String filled(long filled, int may, long wanted) {
        Range reached = new Range(Optional.of(BigFraction.of(filled)), Optional.of(BigFraction.of(may == Evidence.NAMES ? wanted : Math.min(wanted, filled + may))));
        return figures.measured(new Measured(Optional.of(reached), Optional.of(Range.exactly(BigFraction.of(wanted))), Unit.Plain.NUMBER, Measured.Asked.AT_LEAST, Optional.empty()));
    }

    // Words

    private String outcome(Outcome outcome) {
        return outcome(outcome, wording);
    }

    /// What became of a condition, in a word or two.
    public static String outcome(Outcome outcome, Wording wording) {
        return wording.say(switch (outcome) {
            case MET -> "outcome.met";
            case NOT_MET -> "outcome.not-met";
            case UNKNOWN -> "outcome.unknown";
        }, List.of());
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }
}
