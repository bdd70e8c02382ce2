package org.complang.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.decision.Impact.Change;
import org.complang.decision.Impact.Kind;
import org.complang.decision.Impact.Presence;
import org.complang.decision.Impact.Reason;
import org.complang.impact.Version.Level;
import org.complang.impact.Version.Option;
import org.complang.impact.Version.Step;
import org.complang.wording.Labels;

/// Compares what a partner attains in a competency by two versions, and says which steps decide it.
final class Comparing {
    private final Version before;
    private final Version after;
    private final Pairs pairs = new Pairs();

    /// Why a level is lost or gained.
    ///
    /// @param near whether the partner falls short in each of them by at most a twentieth
    record Why(Labels level, Optional<Labels> option, List<Reason> reasons, boolean near) { }

    Comparing(Version before, Version after) {
        this.before = before;
        this.after = after;
    }

    /// What becomes of a partner. A version in which a competency is not in force gives no level.
    Change change(Optional<State> one, Optional<State> other) {
        List<Optional<Integer>> possible = one.map(State::possible).orElse(List.of(-1)).stream().map(this::rank).toList();
        int sureAfter = other.map(State::level).orElse(-1);
        int possibleAfter = other.map(State::highest).orElse(-1);
        if (other.isEmpty() && one.filter(state -> state.level() >= 0).isPresent()) {
            return Change.LOSES;
        }
        boolean open = one.filter(State::undetermined).isPresent();
        if (other.isEmpty()) {
            return open ? Change.SETTLED : Change.STAYS;
        }
        if (possible.contains(Optional.<Integer>empty())) {
            return Change.NOT_COMPARED;
        }
        // The version after may have its levels in another order, so that the least of what was possible need not be what was sure.
        int least = possible.stream().mapToInt(Optional::orElseThrow).min().orElseThrow();
        int most = possible.stream().mapToInt(Optional::orElseThrow).max().orElseThrow();
        boolean openAfter = other.get().undetermined();
        boolean keeps = sureAfter >= least;
        return possibleAfter < least ? Change.LOSES : sureAfter > most ? Change.GAINS : !keeps ? Change.NEWLY_UNDETERMINED
                : open ? openAfter ? Change.UNDETERMINED : Change.SETTLED : openAfter ? Change.NEWLY_UNDETERMINED : Change.STAYS;
    }

    /// The place that a level of the version before has in the order of the one after.
    private Optional<Integer> rank(int level) {
        return level < 0 ? Optional.of(-1) : after.rank(before.levels().get(level).name());
    }

    /// Why a level is lost or gained, where it is.
    Optional<Why> why(Change change, Optional<State> one, Optional<State> other, String competency) {
        return switch (change) {
            case LOSES -> Optional.of(lost(one.orElseThrow(), other, competency));
            case GAINS -> Optional.of(gained(one, other.orElseThrow(), competency));
            case NEWLY_UNDETERMINED, SETTLED, UNDETERMINED, STAYS, NOT_COMPARED -> Optional.empty();
        };
    }

    private Why lost(State one, Optional<State> other, String competency) {
        Labels level = before.levels().get(one.level()).labels();
        if (other.isEmpty()) {
            return whole(level, after.presence(competency) == Presence.NOT_THERE ? Kind.COMPETENCY_GONE : Kind.NO_LONGER_IN_FORCE);
        }
        List<Why> all = new ArrayList<>();
        for (int o = 0; o < one.competency().options().size(); o++) {
            Option option = one.competency().options().get(o);
            int l = option.level(level.identifier());
            if (l >= 0 && one.level(o, l).filter(State.OfLevel::isMet).isPresent()) {
                all.add(lost(option, option.levels().get(l), other.get(), level));
            }
        }
        return fewest(all);
    }

    private Why lost(Option option, Level level, State other, Labels lost) {
        int o = other.competency().option(option.labels().identifier());
        if (o < 0) {
            return whole(lost, option, Kind.OPTION_GONE);
        }
        Option same = other.competency().options().get(o);
        int l = same.level(level.term().name());
        if (l < 0) {
            return whole(lost, option, Kind.LEVEL_GONE);
        }
        Optional<State.OfLevel> now = other.level(o, l);
        if (now.isEmpty()) {
            return whole(lost, option, Kind.NOT_ON_TRACK);
        }
        Steps steps = new Steps(level.steps(), same.levels().get(l).steps());
        for (int i = 0; i < steps.after.size(); i++) {
            if (!now.get().isMet(i)) {
                steps.add(steps.isNew(i) ? Kind.NEWLY_ASKED : now.get().isUnknown(i) ? Kind.NO_LONGER_KNOWN : Kind.NO_LONGER_MET, i, now.get().isNear(i));
            }
        }
        return steps.reasons.isEmpty() ? whole(lost, option, Kind.NOT_ON_TRACK) : new Why(lost, Optional.of(option.labels()), steps.reasons, steps.near);
    }

    private Why gained(Optional<State> one, State other, String competency) {
        Labels level = after.levels().get(other.level()).labels();
        if (one.isEmpty()) {
            return whole(level, before.presence(competency) == Presence.NOT_THERE ? Kind.COMPETENCY_NEW : Kind.NOW_IN_FORCE);
        }
        List<Why> all = new ArrayList<>();
        for (int o = 0; o < other.competency().options().size(); o++) {
            Option option = other.competency().options().get(o);
            int l = option.level(level.identifier());
            if (l >= 0 && other.level(o, l).filter(State.OfLevel::isMet).isPresent()) {
                all.add(gained(option, option.levels().get(l), one.get(), level));
            }
        }
        return fewest(all);
    }

    private Why gained(Option option, Level level, State one, Labels gained) {
        int o = one.competency().option(option.labels().identifier());
        if (o < 0) {
            return whole(gained, option, Kind.OPTION_NEW);
        }
        Option same = one.competency().options().get(o);
        int l = same.level(level.term().name());
        if (l < 0) {
            return whole(gained, option, Kind.LEVEL_NEW);
        }
        Optional<State.OfLevel> then = one.level(o, l);
        if (then.isEmpty()) {
            return whole(gained, option, Kind.ON_TRACK);
        }
        if (then.get().isMet()) {
            return whole(gained, option, Kind.LEVELS_REORDERED);
        }
        Steps steps = new Steps(same.levels().get(l).steps(), level.steps());
        for (int i = 0; i < steps.before.size(); i++) {
            if (!then.get().isMet(i)) {
                steps.addBefore(i, then.get().isNear(i));
            }
        }
        return steps.reasons.isEmpty() ? whole(gained, option, Kind.ON_TRACK) : new Why(gained, Optional.of(option.labels()), steps.reasons, steps.near);
    }

    private static Why whole(Labels level, Kind kind) {
        return new Why(level, Optional.empty(), List.of(new Reason(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())), false);
    }

    private static Why whole(Labels level, Option option, Kind kind) {
        return new Why(level, Optional.of(option.labels()), List.of(new Reason(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())), false);
    }

    /// Of several options that hold the level, the one in which least is otherwise; the first one of these.
    private static Why fewest(List<Why> all) {
        return all.stream().reduce((one, other) -> other.reasons.size() < one.reasons.size() ? other : one).orElseThrow();
    }

    /// The steps of a level in both versions, and those of them that are reasons.
    private final class Steps {
        private final List<Step> before;
        private final List<Step> after;
        private final int[] pair;
        private final List<Reason> reasons = new ArrayList<>();
        private boolean near = true;

        Steps(List<Step> before, List<Step> after) {
            this.before = before;
            this.after = after;
            this.pair = pairs.of(before, after);
        }

        private int then(int step) {
            for (int i = 0; i < pair.length; i++) {
                if (pair[i] == step) {
                    return i;
                }
            }
            return -1;
        }

        boolean isNew(int step) {
            return then(step) < 0;
        }

        /// A step of the version after.
        void add(Kind kind, int step, boolean near) {
            int then = then(step);
            Step said = after.get(step);
            reasons.add(new Reason(kind, Optional.of(said.labels()), Optional.of(said.place()), then < 0 ? Optional.empty() : Optional.of(before.get(then).says()), Optional.of(said.says())));
            this.near &= near;
        }

        /// A step of the version before that was not met.
        void addBefore(int step, boolean near) {
            Step then = before.get(step);
            boolean gone = pair[step] < 0;
            Step said = gone ? then : after.get(pair[step]);
            reasons.add(new Reason(gone ? Kind.NO_LONGER_ASKED : Kind.NOW_MET, Optional.of(said.labels()), Optional.of(said.place()), Optional.of(then.says()),
                    gone ? Optional.empty() : Optional.of(said.says())));
            this.near &= near;
        }
    }
}
