package org.complang.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Plan;
import org.complang.evaluate.Evaluator;
import org.complang.evaluate.Lens;
import org.complang.evaluate.OpenField;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Requirement;
import org.complang.wording.ExactNumber;

/// What would have been enough for the levels that a partner did not attain: the way into this room.
///
/// Plans are sought from the requirement down: for each condition the cheapest few changes that the data model allows. Whoever fills places is found exactly. Each plan is then verified by
/// deciding the changed partner, and tightened until nothing can be left out.
public final class Plans {
    /// Plans that are given for a level.
    public static final int GIVEN = 3;
    /// Side effects of a plan are planned for again so often.
    /// A day before all that counts.
    private static final long LONG_AGO = Cells.date(LocalDate.of(1900, 1, 1));
    private static final int ROUNDS = 3;

    private final Evaluator evaluator;

    public Plans(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// What is said of each level of a competency that is not met, in the order of the decision.
    public List<Plan.OfLevel> of(Decision decision, PartnerData partner) {
        Competency competency = evaluator.programme().competency(decision.competency().identifier(), decision.asOf()).orElseThrow();
        Search search = new Search(competency, partner, decision.asOf());
        List<Plan.OfLevel> result = new ArrayList<>();
        for (Decision.Option option : decision.options()) {
            for (Decision.Level level : option.levels()) {
                if (level.outcome() != Outcome.MET) {
                    result.add(search.level(option, level));
                }
            }
        }
        return result;
    }

    /// The search for one partner.
    private final class Search {
        private final Competency competency;
        private final PartnerData partner;
        private final LocalDate asOf;
        private final Lens lens = new Lens(evaluator.programme());
        private final Making making = new Making(evaluator.programme());
        private final World world;

        Search(Competency competency, PartnerData partner, LocalDate asOf) {
            this.competency = competency;
            this.partner = partner;
            this.asOf = asOf;
            this.world = new World(lens, partner, asOf, List.of());
        }

        Plan.OfLevel level(Decision.Option option, Decision.Level level) {
            if (level.outcome() == Outcome.UNKNOWN) {
                List<String> supply = new Supply(evaluator, competency.name(), option.name().identifier(), level.level().identifier(), asOf).smallest(partner);
                return new Plan.OfLevel(option.name(), level.level(), Plan.Status.UNKNOWN, List.of(), false, supply);
            }
            List<Fix> fixes = fixes(option.name().identifier(), level.level().identifier(), world);
            List<Plan> plans = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Fix fix : fixes) {
                if (plans.size() > GIVEN) {
                    break;
                }
                verified(fix.edits(), option.name().identifier(), level.level().identifier()).filter(plan -> seen.add(ChangeWords.regardlessOfOrder(plan.changes()))).ifPresent(plans::add);
            }
            plans.sort((a, b) -> ExactNumber.compare(a.cost(), b.cost()));
            Set<String> kinds = new HashSet<>();
            boolean more = plans.size() > GIVEN | plans.removeIf(plan -> !kinds.add(ChangeWords.regardlessOfNames(plan.changes())));
            List<Plan> given = plans.stream().limit(GIVEN).map(plan -> proven(plan, option, level)).toList();
            return new Plan.OfLevel(option.name(), level.level(), given.isEmpty() ? Plan.Status.NONE : Plan.Status.PLANNED, given, more, given.isEmpty() ? open(option, level) : List.of());
        }

        /// The fields on which parts of a level hang that is not met, or else numbers, such as its points: what could be done is not known before they are.
        private List<String> open(Decision.Option option, Decision.Level level) {
            List<OpenField> parts = evaluator.open(competency.name(), option.name().identifier(), level.level().identifier(), partner, asOf);
            List<OpenField> open = parts.isEmpty() ? evaluator.openOfNumbers(competency.name(), option.name().identifier(), level.level().identifier(), partner, asOf) : parts;
            return open.stream().map(field -> partner.place(field.column(), field.row())).toList();
        }

        private List<Fix> fixes(String option, String level, World from) {
            Optional<Competency.Track> track = competency.tracks().stream().filter(t -> t.name().equals(option)).findFirst();
            if (track.isPresent()) {
                Competency.Level asked = competency.levels().stream().filter(l -> l.level().name().equals(level)).findFirst().orElseThrow();
                return new PointGoals(making, making.raising(), track.get(), partner.shape().root()).make(asked, from);
            }
            return making.each(requirements(option, level), from);
        }

        private List<Requirement> requirements(String option, String level) {
            return competency.options(asOf).stream().filter(o -> o.name().equals(option)).flatMap(o -> o.levels().stream())
                    .filter(l -> l.level().name().equals(level)).findFirst().map(l -> l.requirements(asOf)).orElse(List.of());
        }

        /// The plan if it is one: with what else its side effects need, and without what it does not need.
        private Optional<Plan> verified(List<Edit> edits, String option, String level) {
            World now = world.with(edits);
            for (int round = 0; round < ROUNDS && !isMet(now, option, level); round++) {
                Optional<Fix> more = Fix.cheapest(fixes(option, level, now));
                if (more.isEmpty() || more.get().edits().isEmpty()) {
                    return Optional.empty();
                }
                now = now.with(more.get().edits());
            }
            if (!isMet(now, option, level)) {
                return Optional.empty();
            }
            Apart records = new Apart(partner);
            Predicate<List<Edit>> enough = some -> isMet(new World(lens, partner, asOf, some), option, level);
            List<Edit> found = now.edits;
            Optional<List<Edit>> apart = records.apart(found).filter(one -> one.equals(found) || enough.test(one));
            if (apart.isEmpty()) {
                return Optional.empty();
            }
            // What makes a number smaller may make two records one: such a step is none.
            List<Edit> tight = new Tightening(enough.and(some -> records.apart(some).filter(some::equals).isPresent())).tighten(apart.get());
            return Changes.of(partner, asOf, new Edits(tight, new Nothings(enough).needed(tight))).map(changes -> new Plan(changes.stream().map(Plan.Change::cost).reduce(BigFraction.ZERO, BigFraction::add), BigFraction.ZERO, changes));
        }

        /// What began nobody knows when, and is to begin by the plan, may have begun long ago: the level must be met then, too.
        private boolean isMet(World changed, String option, String level) {
            List<Edit> longAgo = changed.edits.stream().map(this::longAgo).toList();
            return decides(changed, option, level) && (longAgo.equals(changed.edits) || decides(new World(lens, partner, asOf, longAgo), option, level));
        }

        private Edit longAgo(Edit edit) {
            return edit instanceof Edit.SetField(Column column, Edit.Row row, _) && column.change().isEmpty() && column.table().since().equals(Optional.of(column)) && partner.cells(column)[row.row()] == Cells.UNKNOWN
                    ? new Edit.SetField(column, row, LONG_AGO) : edit;
        }

        private boolean decides(World changed, String option, String level) {
            Decision decision = evaluator.decide(competency.name(), changed.data(), asOf, false).orElseThrow();
            return decision.options().stream().filter(o -> o.name().identifier().equals(option)).flatMap(o -> o.levels().stream())
                    .anyMatch(l -> l.level().identifier().equals(level) && l.outcome() == Outcome.MET);
        }

        /// A plan costs at least what the dearest of its steps costs by itself: where it costs no more than that, nothing is cheaper.
        private Plan proven(Plan plan, Decision.Option option, Decision.Level level) {
            BigFraction least = BigFraction.ZERO;
            for (Requirement requirement : requirements(option.name().identifier(), level.level().identifier())) {
                Optional<BigFraction> cost = LowerBound.of(requirement, making, world);
                least = cost.isPresent() && ExactNumber.compare(cost.get(), least) > 0 ? cost.get() : least;
            }
            return new Plan(plan.cost(), least, plan.changes());
        }
    }
}
