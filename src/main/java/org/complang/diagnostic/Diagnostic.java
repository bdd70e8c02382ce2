package org.complang.diagnostic;

import java.util.List;
import java.util.Optional;

/// One mistake, as data: its code, its place, what fills the places of the code's message, and the nearest known name where there is one.
/// The words are in the resource files under the code.
public record Diagnostic(Code code, Place place, List<Object> arguments, Optional<String> suggestion) {
    public Diagnostic {
        arguments = List.copyOf(arguments);
    }

    public static Diagnostic of(Code code, Place place, Object... arguments) {
        return new Diagnostic(code, place, List.of(arguments), Optional.empty());
    }

    /// The same with a suggestion ("did you mean ..."), where there is one.
    public Diagnostic suggesting(Optional<String> name) {
        return new Diagnostic(code, place, arguments, name);
    }

    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }
}
