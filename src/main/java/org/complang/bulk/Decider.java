package org.complang.bulk;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.complang.data.PartnerData;
import org.complang.decision.Conclusion;
import org.complang.evaluate.Evaluator;
import org.complang.model.Competency;

/// Decides partners and writes what was decided. For any number of threads.
///
/// @param wanted which competencies are decided
/// @param incomplete whether data of any partner may be missing
record Decider(Evaluator evaluator, LocalDate asOf, Predicate<Competency> wanted, Written written, boolean incomplete) {
    /// Takes what was written of a decision.
    interface Sink {
        /// @param row that of the partner in the root table
        void take(int row, Conclusion conclusion, String text);
    }

    /// Decides the partners of a batch: partner after partner, each in the order of the programme.
    void each(PartnerData batch, Sink sink) {
        each(batch, batch.rows(), sink);
    }

    /// The same of partners in an order of their own.
    ///
    /// @param rows those of the partners in the root table
    void each(PartnerData batch, int[] rows, Sink sink) {
        switch (written) {
            case Written.OfDecisions of -> evaluator.each(batch, rows, asOf, wanted, (row, decision) -> sink.take(row, decision.conclusion(), of.text().apply(decision, incomplete)));
            case Written.OfConclusions of -> evaluator.conclusions(batch, rows, asOf, wanted, (row, conclusion) -> sink.take(row, conclusion, of.text().apply(conclusion, incomplete)));
        }
    }
}
