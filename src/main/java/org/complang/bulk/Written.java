package org.complang.bulk;

import java.util.function.BiFunction;
import org.complang.decision.Conclusion;
import org.complang.decision.Decision;

/// What is written of the decisions of all partners. Functions are also told whether data of any partner may be missing, and are used by several threads.
public sealed interface Written {
    /// Of whole decisions, without the records on which they rest.
    record OfDecisions(BiFunction<Decision, Boolean, String> text) implements Written { }

    /// Of what decisions come to, which is found much faster.
    record OfConclusions(BiFunction<Conclusion, Boolean, String> text) implements Written { }
}
