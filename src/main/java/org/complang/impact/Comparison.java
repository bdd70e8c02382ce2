package org.complang.impact;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.complang.decision.Decision;
import org.complang.decision.Impact;
import org.complang.decision.Impact.Change;
import org.complang.decision.Impact.Group;
import org.complang.decision.Impact.OfPartner;
import org.complang.decision.Impact.Reason;
import org.complang.decision.Impact.Standing;
import org.complang.decision.Summary;
import org.complang.model.Vocabulary.Term;
import org.complang.wording.Labels;

/// Compares two versions of a programme partner by partner, and counts: the way into this room. What is kept of a decision until the other one is there is a short text; what is counted does not grow with
/// the number of partners. For one thread, but for the writing of decisions.
public final class Comparison {
    private static final char NAME = '\u0001';

    private final Version before;
    private final Version after;
    private final Comparing comparing;
    private final Map<String, Counts> counts = new LinkedHashMap<>();
    private long partners;
    private long losing;
    private long gaining;
    private long concerned;
    private long onlyBefore;
    private long onlyAfter;

    /// Takes partners for whom something changes.
    public interface Changes {
        void partner(OfPartner change) throws java.io.IOException;
    }

    public Comparison(Version before, Version after) {
        this.before = before;
        this.after = after;
        this.comparing = new Comparing(before, after);
        after.competencies().forEach(competency -> counts.put(competency.name(), new Counts(competency.labels())));
        before.competencies().forEach(competency -> counts.computeIfAbsent(competency.name(), _ -> new Counts(competency.labels())));
    }

    /// What is kept of a decision of a version; any number of threads may ask.
    public static String kept(Version version, Decision decision) {
        String state = State.write(version, decision);
        boolean first = version.number(decision.competency().identifier()) == 0;
        return first ? NAME + decision.partnerName().replace('\n', ' ') + "\n" + state : state;
    }

    /// Compares what was kept of the decisions of a partner.
    ///
    /// @param one what was kept of those of the version before, put together; nothing where the partner could not be read, as in `other`
    /// @param changes takes each competency in which something changes, in their order
    public void partner(String identifier, Optional<String> one, Optional<String> other, Changes changes) throws java.io.IOException {
        if (one.isEmpty() || other.isEmpty()) {
            onlyBefore += one.isPresent() ? 1 : 0;
            onlyAfter += other.isPresent() ? 1 : 0;
            return;
        }
        partners++;
        Kept then = Kept.of(before, one.get());
        Kept now = Kept.of(after, other.get());
        Set<Change> found = EnumSet.noneOf(Change.class);
        String name = now.name.isEmpty() ? then.name : now.name;
        for (var entry : counts.entrySet()) {
            Optional<State> was = Optional.ofNullable(then.states.get(entry.getKey()));
            Optional<State> is = Optional.ofNullable(now.states.get(entry.getKey()));
            OfPartner change = compare(identifier, name.isEmpty() ? identifier : name, entry.getValue().competency, was, is);
            entry.getValue().add(change);
            found.add(change.change());
            if (change.change() != Change.STAYS && change.change() != Change.UNDETERMINED) {
                changes.partner(change);
            }
        }
        losing += found.contains(Change.LOSES) ? 1 : 0;
        gaining += found.contains(Change.GAINS) ? 1 : 0;
        found.removeAll(EnumSet.of(Change.STAYS, Change.UNDETERMINED));
        concerned += found.isEmpty() ? 0 : 1;
    }

    private OfPartner compare(String identifier, String name, Labels competency, Optional<State> was, Optional<State> is) {
        Change change = comparing.change(was, is);
        Optional<Comparing.Why> why = comparing.why(change, was, is, competency.identifier());
        List<String> missing = change == Change.NEWLY_UNDETERMINED ? is.orElseThrow().missing() : List.of();
        return new OfPartner(identifier, name, competency, standing(before, was), standing(after, is), change, why.map(Comparing.Why::level), why.flatMap(Comparing.Why::option),
                why.map(Comparing.Why::reasons).orElse(List.of()), why.filter(Comparing.Why::near).isPresent(), missing);
    }

    private static Standing standing(Version version, Optional<State> state) {
        return new Standing(state.filter(one -> one.level() >= 0).map(one -> version.levels().get(one.level()).labels()), state.filter(State::undetermined).isPresent());
    }

    /// What was kept of all decisions of a partner.
    private record Kept(String name, Map<String, State> states) {
        static Kept of(Version version, String text) {
            Map<String, State> states = new HashMap<>();
            String name = "";
            int from = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                if (text.charAt(from) == NAME) {
                    name = text.substring(from + 1, end);
                } else {
                    State state = State.read(version, text.substring(from, end));
                    states.put(state.competency().name(), state);
                }
                from = end + 1;
            }
            return new Kept(name, states);
        }
    }

    /// What was counted.
    ///
    /// @param one what came of all decisions of the version before, as `other` of those of the one after
    public Impact impact(Summary one, Summary other) {
        return new Impact(side(before, one), side(after, other), partners, losing, gaining, concerned, onlyBefore, onlyAfter, counts.values().stream().map(this::counted).toList());
    }

    private static Impact.Side side(Version version, Summary summary) {
        return new Impact.Side(version.digest(), version.asOf(), summary.rejected(), summary.incomplete());
    }

    private Impact.OfCompetency counted(Counts counted) {
        String name = counted.competency.identifier();
        Map<Change, Long> changes = new EnumMap<>(counted.changes);
        List<Labels> levels = levels(counted);
        return new Impact.OfCompetency(counted.competency, before.presence(name), after.presence(name), levels, options(name), changes, flows(counted, levels), groups(counted), missing(counted));
    }

    private int options(String competency) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(before, after).filter(version -> version.number(competency) >= 0)
                .forEach(version -> version.competencies().get(version.number(competency)).options().forEach(option -> names.add(option.labels().identifier())));
        return names.size();
    }

    /// The levels that somebody attains: those that only the version before has, then those of the one after, each with the labels of the newer version.
    private List<Labels> levels(Counts counted) {
        Set<String> seen = new LinkedHashSet<>();
        counted.flows.keySet().forEach(flow -> Stream.of(flow.before, flow.after).flatMap(standing -> standing.level().stream()).forEach(level -> seen.add(level.identifier())));
        Stream<Labels> gone = before.levels().stream().filter(term -> after.rank(term.name()).isEmpty()).map(Term::labels);
        return Stream.concat(gone, after.levels().stream().map(Term::labels)).filter(level -> seen.contains(level.identifier())).toList();
    }

    private static List<Impact.Flow> flows(Counts counted, List<Labels> levels) {
        List<String> names = levels.stream().map(Labels::identifier).toList();
        Comparator<Standing> highest = Comparator.comparing((Standing standing) -> standing.level().map(level -> names.indexOf(level.identifier())).orElse(-1)).reversed()
                .thenComparing(Standing::undetermined);
        Comparator<Impact.Flow> order = Comparator.comparing(Impact.Flow::before, highest).thenComparing(Impact.Flow::after, highest).thenComparing(Impact.Flow::change);
        return counted.flows.entrySet().stream().map(entry -> new Impact.Flow(entry.getKey().before, entry.getKey().after, entry.getKey().change, entry.getValue())).sorted(order).toList();
    }

    private List<Group> groups(Counts counted) {
        Comparator<Group> order = Comparator.comparing(Group::change).thenComparing(group -> after.rank(group.level().identifier()).orElse(-1), Comparator.reverseOrder())
                .thenComparing(Group::partners, Comparator.reverseOrder()).thenComparing(group -> group.option().map(Labels::identifier).orElse("")).thenComparing(group -> group.reasons().toString());
        return counted.groups.entrySet().stream().map(entry -> entry.getKey().group(entry.getValue())).sorted(order).toList();
    }

    private static Map<String, Long> missing(Counts counted) {
        Map<String, Long> missing = new LinkedHashMap<>();
        counted.missing.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> missing.put(entry.getKey(), entry.getValue()));
        return missing;
    }

    private record FlowKey(Standing before, Standing after, Change change) { }

    private record GroupKey(Change change, Labels level, Optional<Labels> option, List<Reason> reasons) {
        /// @param numbers partners, and those of them who are near
        Group group(long[] numbers) {
            return new Group(change, level, option, reasons, numbers[0], numbers[1]);
        }
    }

    /// What is counted of a competency.
    private static final class Counts {
        private final Labels competency;
        private final Map<Change, Long> changes = new EnumMap<>(Change.class);
        private final Map<FlowKey, Long> flows = new HashMap<>();
        private final Map<GroupKey, long[]> groups = new HashMap<>();
        private final Map<String, Long> missing = new HashMap<>();

        Counts(Labels competency) {
            this.competency = competency;
        }

        void add(OfPartner change) {
            changes.merge(change.change(), 1L, Long::sum);
            flows.merge(new FlowKey(change.before(), change.after(), change.change()), 1L, Long::sum);
            change.level().ifPresent(level -> {
                long[] numbers = groups.computeIfAbsent(new GroupKey(change.change(), level, change.option(), change.reasons()), _ -> new long[2]);
                numbers[0]++;
                numbers[1] += change.near() ? 1 : 0;
            });
            change.missing().forEach(field -> missing.merge(field, 1L, Long::sum));
        }
    }
}
