package org.complang.report;

import java.util.List;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.report.DecisionTree.Node;

/// Decisions for people who read them as plain text: what was attained, then the tree of the requirements.
public final class DecisionText {
    private DecisionText() { }

    /// The decision as lines of text, ending with an empty line.
    ///
    /// @param incomplete whether data of the partner may be missing
    public static String text(Decision decision, Wording wording, boolean colour, boolean incomplete) {
        TreeText text = new TreeText(colour);
        text.heading(0, wording.say("decision.title", List.of(DecisionTree.who(decision.partnerName(), decision.partner()), decision.competency(), decision.asOf())));
        if (decision.undetermined()) {
            text.outcome(1, Outcome.UNKNOWN, DecisionTree.hanging(decision, wording));
            decision.missing().forEach(place -> text.line(2, place));
        } else {
            text.outcome(1, decision.level().isPresent() ? Outcome.MET : Outcome.NOT_MET, DecisionTree.attained(decision, wording));
        }
        if (incomplete) {
            text.line(1, wording.say("explain.incomplete", List.of()));
        }
        for (Node option : DecisionTree.of(decision, wording)) {
            text.emptyLine();
            text.node(1, option);
        }
        text.emptyLine();
        return text.toString();
    }
}
