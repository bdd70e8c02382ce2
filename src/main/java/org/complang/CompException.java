package org.complang;

import java.util.List;
import org.complang.diagnostic.Diagnostic;
import org.complang.report.DiagnosticText;
import org.complang.report.Wording;

/// A programme or a partner that cannot be used. The message holds all that is wrong, in words.
public final class CompException extends RuntimeException {
    private final List<Diagnostic> diagnostics;

    /// @param diagnostics all that is wrong
    public CompException(List<Diagnostic> diagnostics) {
        super(words(diagnostics));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /// What is wrong, in the order in which it was found.
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String words(List<Diagnostic> diagnostics) {
        DiagnosticText text = new DiagnosticText(Wording.of("en"), false);
        StringBuilder out = new StringBuilder();
        diagnostics.forEach(diagnostic -> out.append('\n').append(text.text(diagnostic).stripTrailing()));
        return out.toString();
    }
}
