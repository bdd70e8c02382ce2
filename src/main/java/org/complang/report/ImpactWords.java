package org.complang.report;

import java.util.List;
import org.complang.decision.Impact.Change;
import org.complang.decision.Impact.Group;
import org.complang.decision.Impact.OfCompetency;
import org.complang.decision.Impact.Presence;
import org.complang.decision.Impact.Reason;
import org.complang.decision.Impact.Standing;
import org.complang.decision.Impact;
import org.complang.wording.Labels;
import org.complang.wording.Phrase;

/// What the writers of impacts say in the same words.
final class ImpactWords {
    private final Wording wording;

    ImpactWords(Wording wording) {
        this.wording = wording;
    }

    String say(String key, Object... arguments) {
        return wording.say(key, List.of(arguments));
    }

    /// What is compared.
    String title(Impact impact) {
        boolean same = impact.before().asOf().equals(impact.after().asOf());
        return same ? say("impact.title-same-day", impact.partners(), impact.after().asOf()) : say("impact.title", impact.partners(), impact.before().asOf(), impact.after().asOf());
    }

    String label(Labels labels) {
        return labels.in(wording.tag());
    }

    String number(long number) {
        return say("impact.number", number);
    }

    String change(Change change) {
        return say("impact.change." + Phrase.word(change));
    }

    /// The level, and whether a higher one is not known.
    String standing(Standing standing) {
        String level = standing.level().map(this::label).orElseGet(() -> say("impact.none"));
        return standing.undetermined() ? say(standing.level().isPresent() ? "impact.perhaps-higher" : "impact.perhaps", level) : level;
    }

    /// What is said of a competency that only one version has; empty where both have it.
    String presence(OfCompetency competency) {
        if (competency.before() != Presence.IN_FORCE) {
            return say(competency.before() == Presence.NOT_THERE ? "impact.competency.new" : "impact.competency.now-in-force");
        }
        return competency.after() == Presence.IN_FORCE ? "" : say(competency.after() == Presence.NOT_THERE ? "impact.competency.gone" : "impact.competency.no-longer-in-force");
    }

    /// One reason, with the place of its step if asked for.
    String reason(Reason reason) {
        if (reason.step().isEmpty()) {
            return say("impact.reason." + Phrase.word(reason.kind()));
        }
        Labels name = reason.step().get();
        boolean number = name.identifier().chars().allMatch(Character::isDigit);
        String step = number ? say("impact.step", reason.after().or(reason::before).orElseThrow()) : label(name);
        return say("impact.reason." + Phrase.word(reason.kind()), reason.reworded() ? say("impact.reworded", step) : step);
    }

    /// What the step of a reason asks for, in both versions where it is not the same.
    String asked(Reason reason) {
        return reason.reworded() ? say("impact.instead", reason.before().get(), reason.after().get()) : reason.after().or(reason::before).map(wording::say).orElse("");
    }

    /// The reasons that a group has in common, and the option where there are several.
    String reasons(OfCompetency competency, Group group) {
        String reasons = String.join(say("impact.and"), group.reasons().stream().map(this::reason).toList());
        return competency.options() > 1 && group.option().isPresent() ? say("impact.in-option", group.option().get(), reasons) : reasons;
    }

    /// The groups of one change and level.
    static List<Group> of(OfCompetency competency, Change change, Labels level) {
        return competency.groups().stream().filter(group -> group.change() == change && group.level().identifier().equals(level.identifier())).toList();
    }

    /// The levels of which there are groups of a change, from the highest.
    static List<Labels> levels(OfCompetency competency, Change change) {
        return competency.groups().stream().filter(group -> group.change() == change).map(Group::level).distinct().toList();
    }

    static long partners(List<Group> groups) {
        return groups.stream().mapToLong(Group::partners).sum();
    }
}
