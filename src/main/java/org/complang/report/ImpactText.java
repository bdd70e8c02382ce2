package org.complang.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.complang.decision.Impact;
import org.complang.decision.Impact.Change;
import org.complang.decision.Impact.Group;
import org.complang.decision.Impact.OfCompetency;
import org.complang.wording.Labels;

/// What changes for many partners, for people at a terminal: for each competency who loses and gains a level and for which reasons.
public final class ImpactText {
    /// Groups and fields that are told one by one.
    private static final int TOLD = 10;

    private final ImpactWords words;
    private final TreeText text;

    private ImpactText(Wording wording, boolean colour) {
        this.words = new ImpactWords(wording);
        this.text = new TreeText(colour);
    }

    /// Several lines, each with its line break.
    public static String text(Impact impact, Wording wording, boolean colour) {
        return new ImpactText(wording, colour).impact(impact);
    }

    private String impact(Impact impact) {
        text.heading(0, words.title(impact));
        text.line(0, words.say("impact.concerned", impact.losing(), impact.gaining(), impact.partners() - impact.concerned()));
        warnings(impact, words).forEach(warning -> text.line(0, warning));
        List<OfCompetency> changed = impact.competencies().stream().filter(competency -> competency.changed() || !words.presence(competency).isEmpty()).toList();
        changed.forEach(this::competency);
        List<Labels> same = impact.competencies().stream().filter(competency -> !changed.contains(competency)).map(OfCompetency::competency).toList();
        if (!same.isEmpty()) {
            text.emptyLine();
            text.line(0, words.say(changed.isEmpty() ? "impact.nothing" : "impact.same", same));
        }
        return text.toString();
    }

    /// What makes the comparison less than whole.
    static List<String> warnings(Impact impact, ImpactWords words) {
        List<String> warnings = new java.util.ArrayList<>();
        if (impact.onlyBefore() + impact.onlyAfter() > 0) {
            warnings.add(words.say("impact.only-one", impact.onlyBefore(), impact.onlyAfter()));
        }
        if (impact.before().incomplete() || impact.after().incomplete()) {
            warnings.add(words.say("impact.incomplete"));
        }
        return warnings;
    }

    private void competency(OfCompetency competency) {
        text.emptyLine();
        String presence = words.presence(competency);
        String name = words.label(competency.competency());
        text.heading(0, presence.isEmpty() ? name : words.say("impact.competency", name, presence));
        String counts = competency.changes().entrySet().stream().map(entry -> words.say("impact.count", words.change(entry.getKey()), entry.getValue())).collect(Collectors.joining(words.say("list.comma")));
        if (!counts.isEmpty()) {
            text.line(1, counts);
        }
        for (Change change : List.of(Change.LOSES, Change.GAINS)) {
            ImpactWords.levels(competency, change).forEach(level -> groups(competency, change, level));
        }
        missing(competency);
    }

    private void groups(OfCompetency competency, Change change, Labels level) {
        List<Group> groups = ImpactWords.of(competency, change, level);
        text.line(1, words.say(change == Change.LOSES ? "impact.lose" : "impact.gain", level, ImpactWords.partners(groups)));
        groups.stream().limit(TOLD).forEach(group -> text.line(2, line(competency, group)));
        if (groups.size() > TOLD) {
            text.line(2, words.say("impact.more-groups", groups.size() - TOLD, ImpactWords.partners(groups.subList(TOLD, groups.size()))));
        }
    }

    private String line(OfCompetency competency, Group group) {
        String reasons = words.reasons(competency, group);
        return group.near() == 0 ? words.say("impact.group", group.partners(), reasons)
                : words.say("impact.group", group.partners(), words.say(group.change() == Change.LOSES ? "impact.near" : "impact.near-before", reasons, group.near()));
    }

    private void missing(OfCompetency competency) {
        if (competency.missing().isEmpty()) {
            return;
        }
        text.line(1, words.say("impact.newly-unknown", competency.count(Change.NEWLY_UNDETERMINED)));
        competency.missing().entrySet().stream().limit(TOLD).forEach(this::field);
        if (competency.missing().size() > TOLD) {
            text.line(2, words.say("impact.more-fields", competency.missing().size() - TOLD));
        }
    }

    private void field(Map.Entry<String, Long> field) {
        text.line(2, words.say("impact.group", field.getValue(), field.getKey()));
    }
}
