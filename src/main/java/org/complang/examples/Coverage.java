package org.complang.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.wording.Phrase;

/// Which conditions the examples have seen met, and which not met. A condition that was never seen both ways may be wrong without any example noticing.
public final class Coverage {
    private static final class Seen {
        private final Phrase says;
        private boolean met;
        private boolean notMet;

        Seen(Phrase says) {
            this.says = says;
        }
    }

    /// A condition with a gap: where it stands, what it says, and whether it was never met (else: never not met).
    public record Gap(String place, Phrase says, boolean neverMet) { }

    private final Map<String, Seen> conditions = new LinkedHashMap<>();

    /// Looks at a decision.
    public void see(Decision decision) {
        for (Decision.Option option : decision.options()) {
            for (Decision.Level level : option.levels()) {
                String place = decision.competency().identifier() + ", " + option.name().identifier() + ", " + level.level().identifier();
                for (Part step : level.steps()) {
                    see(place + ", " + step.name().orElseThrow().identifier(), step);
                }
            }
        }
    }

    private void see(String place, Part part) {
        if (part.parts().isEmpty()) {
            Seen seen = conditions.computeIfAbsent(place, _ -> new Seen(part.says()));
            seen.met |= part.outcome() == Outcome.MET;
            seen.notMet |= part.outcome() != Outcome.MET;
        }
        int number = 0;
        for (Part inner : part.parts()) {
            see(place + ", part " + ++number, inner);
        }
    }

    /// Number of conditions that were seen at all.
    public int conditions() {
        return conditions.size();
    }

    /// What was never seen met, or never not met, in the order in which it was seen first.
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        conditions.forEach((place, seen) -> {
            if (!seen.met || !seen.notMet) {
                gaps.add(new Gap(place, seen.says, !seen.met));
            }
        });
        return gaps;
    }
}
