package org.complang.plan;

import java.time.LocalDate;
import java.util.List;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.evaluate.Evaluator;

/// The data that would settle a level that is unknown.
final class Supply {
    private final Evaluator evaluator;
    private final String competency;
    private final LocalDate asOf;

    Supply(Evaluator evaluator, String competency, LocalDate asOf) {
        this.evaluator = evaluator;
        this.competency = competency;
        this.asOf = asOf;
    }

    /// The fewest fields whose values may settle the level.
    List<String> smallest(PartnerData partner, String option, String level) {
        Decision decision = evaluator.decide(competency, partner, asOf, false).orElseThrow();
        return decision.missing();
    }
}
