package org.complang.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.decision.Outcome;
import org.complang.evaluate.When;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.wording.ExactNumber;

/// Who could fill places at the least cost: so many records for each place, those that are there as far as they can be made to fit, and new ones. One record may serve in several
/// counts, and in as many groups of a team as it allows. The least cost is found exactly, over all ways to spread the records.
final class Staffing {
    /// Patterns in which one record may serve.
    private static final int PATTERNS = 64;
    /// Combinations of places that are filled so far.
    private static final int STATES = 20_000;
    /// Conditions on what is around the records that are met first, one by one.
    private static final int TRIED = 3;
    /// Records that do not fit yet and are looked at.
    private static final int LOOKED_AT = 120;

    private final Making making;
    private final Additions additions;

    Staffing(Making making, Additions additions) {
        this.making = making;
        this.additions = additions;
    }

    /// Places to fill.
    ///
    /// @param whenever the same records whatever they meet, of the same time
    /// @param place where in a team; nothing where a record may serve in others too
    private record Slot(Value.Aggregate count, Value.Aggregate whenever, int needed, Optional<InTeam> place) {
        static Slot of(Value.Aggregate count, int needed, Optional<InTeam> place) {
            return new Slot(count, new Value.Aggregate(count.kind(), count.over(), count.per(), Optional.empty(), List.of(),
                    new Value.Selection(count.selection().ended(), count.selection().window(), List.of()), Optional.empty()), needed, place);
        }
    }

    /// A place of the group of a team; a record may be in so many groups of it at most.
    private record InTeam(int team, int group, int most) { }

    List<Fix> count(Value.Aggregate count, BigFraction target, int perRow, When when, World world) {
        return target.getNumerator().bitLength() > 12 ? List.of() : fill(List.of(Slot.of(count, target.intValue(), Optional.empty())), perRow, when, world);
    }

    List<Fix> team(Condition.Team team, int perRow, When when, World world) {
        return fill(slots(team, 0), perRow, when, world);
    }

    private static List<Slot> slots(Condition.Team team, int number) {
        int[] groups = team.groupOfPlaces();
        return IntStream.range(0, groups.length).mapToObj(i -> {
            Condition.Place place = team.places().get(i);
            return Slot.of(new Value.Aggregate(Value.Kind.COUNT, team.over(), team.per(), Optional.empty(), List.of(),
                    new Value.Selection(false, Optional.empty(), List.of(place.condition())), Optional.empty()), place.number(), Optional.of(new InTeam(number, groups[i], team.most())));
        }).toList();
    }

    /// The counts and teams among conditions over one list, filled together: whom one needs may serve in another.
    List<Fix> together(List<Condition> conditions, Table at, int row, When when, World world) {
        List<Slot> slots = new ArrayList<>();
        int teams = 0;
        for (Condition condition : conditions) {
            switch (condition) {
                case Condition.Team team -> slots.addAll(slots(team, teams++));
                case Condition.Compare(Value left, Condition.Relation relation, Value.Number(BigFraction number, _)) when relation == Condition.Relation.AT_LEAST && counted(left).isPresent()
                        && number.getNumerator().bitLength() < 12 -> slots.add(Slot.of(counted(left).get(), Amounts.whole(number, false).intValue(), Optional.empty()));
                case Condition _ -> { }
            }
        }
        List<Fix> filled = List.of(Fix.NOTHING);
        boolean any = false;
        Edit.Ref ref = world.ref(at, row);
        for (List<Slot> alike : alike(slots)) {
            List<Fix> more = Fix.best(filled.stream().flatMap(fix -> {
                World next = world.with(fix.edits());
                return fill(alike, next.view.owner(at, next.row(at, ref), alike.getFirst().count.per()), when, next).stream().map(fix::and);
            }));
            any |= !more.isEmpty();
            filled = more.isEmpty() ? filled : more;
        }
        return any ? filled : List.of();
    }

    /// Those that count records of one list of the same records, two or more.
    private static List<List<Slot>> alike(List<Slot> slots) {
        Map<List<Table>, List<Slot>> alike = new LinkedHashMap<>();
        slots.forEach(slot -> alike.computeIfAbsent(List.of(slot.count.over(), slot.count.per()), _ -> new ArrayList<>()).add(slot));
        return alike.values().stream().filter(of -> of.size() > 1).toList();
    }

    private static Optional<Value.Aggregate> counted(Value value) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> counted(inner);
            case Value.Aggregate aggregate when aggregate.kind() == Value.Kind.COUNT -> Optional.of(aggregate);
            case Value _ -> Optional.empty();
        };
    }

    private List<Fix> fill(List<Slot> slots, int perRow, When when, World world) {
        List<int[]> patterns = patterns(slots);
        long states = slots.stream().mapToLong(slot -> slot.needed + 1L).reduce(1, (a, b) -> Math.min(STATES + 1L, a * b));
        if (patterns.size() > PATTERNS || states > STATES) {
            return List.of();
        }
        Stream<Fix> asItIs = new Filling(slots, patterns, (int) states, perRow, when, world).cheapest().stream();
        Stream<Fix> after = Stream.concat(around(slots, perRow, when, world).stream(), shared(slots, perRow, when, world)).flatMap(fix -> {
            World next = world.with(fix.edits());
            return new Filling(slots, patterns, (int) states, next.row(slots.getFirst().count.per(), world.ref(slots.getFirst().count.per(), perRow)), when, next).cheapest().map(fix::and).stream();
        });
        return Fix.best(Stream.concat(asItIs, after));
    }

    /// Ways to meet what conditions on the records ask of the one around them: done once, it serves all of them.
    private Stream<Fix> shared(List<Slot> slots, int perRow, When when, World world) {
        Table per = slots.getFirst().count.per();
        return slots.stream().flatMap(slot -> slot.count.selection().conditions().stream()).flatMap(Staffing::leaves).distinct()
                .filter(leaf -> per.isWithin(world.lens.home(leaf)) && !world.meets(leaf, per, perRow, when)).limit(TRIED)
                .flatMap(leaf -> making.make(leaf, per, perRow, when, world).stream().limit(1));
    }

    private static Stream<Condition> leaves(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().flatMap(Staffing::leaves);
            case Condition.Any(List<Condition> parts) -> parts.stream().flatMap(Staffing::leaves);
            case Condition one -> Stream.of(one);
        };
    }

    /// Where records stand in lists of lists: ways to one new record around them, which several of them may then share.
    private List<Fix> around(List<Slot> slots, int perRow, When when, World world) {
        Table over = slots.getFirst().count.over();
        Table per = slots.getFirst().count.per();
        if (over.parent() == per) {
            return List.of();
        }
        return Fix.best(slots.stream().map(slot -> slot.count.selection().conditions().stream().filter(condition -> over.parent().isWithin(world.lens.home(condition))).toList()).distinct()
                .flatMap(conditions -> additions.add(over.parent(), conditions, per, perRow, when, world, Map.of()).stream()));
    }

    /// The sets of slots in which one record may serve, the empty one first. Where they are too many, those in which it serves in fewer at once.
    private static List<int[]> patterns(List<Slot> slots) {
        List<int[]> patterns = patterns(slots, slots.size());
        for (int most = slots.size() - 1; most > 0 && patterns.size() > PATTERNS; most--) {
            patterns = patterns(slots, most);
        }
        return patterns;
    }

    private static List<int[]> patterns(List<Slot> slots, int most) {
        List<int[]> patterns = new ArrayList<>();
        for (int set = 0; set < 1 << Math.min(slots.size(), 12) && patterns.size() <= PATTERNS; set++) {
            int chosen = set;
            int[] pattern = IntStream.range(0, slots.size()).filter(slot -> (chosen & 1 << slot) != 0).toArray();
            if (pattern.length <= most && isAllowed(Arrays.stream(pattern).mapToObj(slot -> slots.get(slot).place).flatMap(Optional::stream).toList())) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    /// Whether one record may have all these places: each in another group, and of no team in more than it allows.
    private static boolean isAllowed(List<InTeam> places) {
        return places.stream().distinct().count() == places.size()
                && places.stream().allMatch(place -> places.stream().filter(other -> other.team == place.team).count() <= place.most);
    }

    /// One search for the least cost.
    private final class Filling {
        private final List<Slot> slots;
        private final List<int[]> patterns;
        private final int states;
        private final int perRow;
        private final When when;
        private final World world;
        private final Table over;
        private final int[] weight;

        Filling(List<Slot> slots, List<int[]> patterns, int states, int perRow, When when, World world) {
            this.slots = slots;
            this.patterns = patterns;
            this.states = states;
            this.perRow = perRow;
            this.when = when;
            this.world = world;
            this.over = slots.getFirst().count.over();
            this.weight = new int[slots.size()];
            int unit = 1;
            for (int i = 0; i < weight.length; i++) {
                weight[i] = unit;
                unit *= slots.get(i).needed + 1;
            }
        }

        Optional<Fix> cheapest() {
            List<Fix[]> records = records();
            Fix[] fresh = fresh();
            BigFraction[] best = new BigFraction[states];
            best[0] = BigFraction.ZERO;
            List<int[]> chosen = new ArrayList<>();
            for (Fix[] record : records) {
                chosen.add(step(best, record));
            }
            int[] chosenFresh = complete(best, fresh);
            return best[states - 1] == null ? Optional.empty() : Optional.of(path(records, chosen, fresh, chosenFresh));
        }

        /// For each record what it costs to serve in each pattern; null where it cannot.
        private List<Fix[]> records() {
            PartnerData.Rows rows = world.data().rows(over);
            List<Fix[]> records = new ArrayList<>();
            int lookedAt = 0;
            for (int row = 0; row < rows.count(); row++) {
                if (world.view.owner(over, row, slots.getFirst().count.per()) != perRow) {
                    continue;
                }
                boolean[] fits = new boolean[slots.size()];
                boolean all = true;
                for (int i = 0; i < fits.length; i++) {
                    fits[i] = world.view.counts(slots.get(i).count, when, row) == Outcome.MET;
                    all &= fits[i];
                }
                boolean tried = !all && lookedAt++ < LOOKED_AT;
                Fix[] record = new Fix[patterns.size()];
                for (int p = 0; p < record.length; p++) {
                    record[p] = fix(patterns.get(p), fits, row, tried);
                }
                records.add(record);
            }
            return records;
        }

        private Fix fix(int[] pattern, boolean[] fits, int row, boolean tried) {
            List<Condition> asked = new ArrayList<>();
            boolean lacks = false;
            boolean gone = false;
            for (int slot : pattern) {
                lacks |= !fits[slot];
                gone |= !fits[slot] && world.view.counts(slots.get(slot).whenever, when, row) != Outcome.MET;
                asked.addAll(slots.get(slot).count.selection().conditions());
            }
            if (!lacks) {
                return Fix.NOTHING;
            }
            return !tried ? null : gone ? resumed(asked, row) : Fix.cheapest(making.all(asked, over, row, when, world)).orElse(null);
        }

        /// A record that does not hold, such as somebody who has left, holds again; null where it cannot, or where nobody knows since when it holds: that is data to supply.
        private Fix resumed(List<Condition> asked, int row) {
            if (over.since().filter(since -> world.data().cells(since)[row] == Cells.UNKNOWN).isPresent()) {
                return null;
            }
            return making.resumed(over, row, when.known(world.asOf()), world).flatMap(back -> {
                World next = world.with(back.edits());
                return Fix.cheapest(making.all(asked, over, next.row(over, world.ref(over, row)), when, next)).map(back::and);
            }).orElse(null);
        }

        /// What a new record costs in each pattern.
        private Fix[] fresh() {
            Fix[] fresh = new Fix[patterns.size()];
            for (int p = 1; p < fresh.length; p++) {
                fresh[p] = another(p).orElse(null);
            }
            return fresh;
        }

        private Optional<Fix> another(int pattern) {
            List<Condition> conditions = Arrays.stream(patterns.get(pattern)).boxed().flatMap(slot -> slots.get(slot).count.selection().conditions().stream()).distinct().toList();
            return Fix.cheapest(additions.add(slots.getFirst().count, conditions, perRow, when, world, Map.of()));
        }

        /// One record serves in some pattern, or in none.
        private int[] step(BigFraction[] best, Fix[] record) {
            BigFraction[] before = best.clone();
            int[] chosen = new int[states];
            for (int state = 0; state < states; state++) {
                for (int p = 1; p < record.length && before[state] != null; p++) {
                    if (record[p] != null) {
                        improve(best, chosen, before[state], state, p, record[p]);
                    }
                }
            }
            return chosen;
        }

        /// New records take what is left; any number of them.
        private int[] complete(BigFraction[] best, Fix[] fresh) {
            int[] chosen = new int[states];
            for (int state = 0; state < states; state++) {
                for (int p = 1; p < fresh.length && best[state] != null; p++) {
                    if (fresh[p] != null) {
                        improve(best, chosen, best[state], state, p, fresh[p]);
                    }
                }
            }
            return chosen;
        }

        private void improve(BigFraction[] best, int[] chosen, BigFraction from, int state, int pattern, Fix fix) {
            int next = after(state, patterns.get(pattern));
            BigFraction cost = from.add(fix.cost());
            if (next != state && (best[next] == null || ExactNumber.compare(cost, best[next]) < 0)) {
                best[next] = cost;
                chosen[next] = state * PATTERNS + pattern + 1;
            }
        }

        /// The state after a record more: what is full stays full.
        private int after(int state, int[] pattern) {
            int next = state;
            for (int slot : pattern) {
                int filled = state / weight[slot] % (slots.get(slot).needed + 1);
                next += filled < slots.get(slot).needed ? weight[slot] : 0;
            }
            return next;
        }

        private Fix path(List<Fix[]> records, List<int[]> chosen, Fix[] fresh, int[] chosenFresh) {
            Fix result = Fix.NOTHING;
            int state = states - 1;
            while (chosenFresh[state] > 0) {
                int step = chosenFresh[state] - 1;
                result = result.and(additions.again(fresh[step % PATTERNS]));
                state = step / PATTERNS;
            }
            for (int i = records.size() - 1; i >= 0; i--) {
                int step = chosen.get(i)[state] - 1;
                if (step >= 0) {
                    result = result.and(records.get(i)[step % PATTERNS]);
                    state = step / PATTERNS;
                }
            }
            return result;
        }
    }
}
