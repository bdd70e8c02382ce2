package org.complang.examples;

import java.util.List;
import java.util.Optional;
import org.complang.decision.Decision;
import org.complang.diagnostic.Diagnostic;
import org.complang.wording.Phrase;

/// What became of one example.
///
/// @param suite the competency, and the file for cases that stand in one
/// @param place where it stands
/// @param differences what was expected and did not come, in words; empty where all did
/// @param decision the decision; empty where there was none
/// @param diagnostics what is to be said of the example's data, warnings too
public record ExampleResult(String suite, String title, String place, List<Phrase> differences, Optional<Decision> decision, List<Diagnostic> diagnostics) {
    public ExampleResult {
        differences = List.copyOf(differences);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
