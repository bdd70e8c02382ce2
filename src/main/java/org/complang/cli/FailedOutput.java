package org.complang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A file could not be written.
final class FailedOutput extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path file;

    /// @param file as the command line names it
    FailedOutput(Path file, IOException cause) {
        super(cause);
        this.file = file;
    }

    /// The file that could not be written, where that is why something failed; nothing where something else is.
    static Optional<Path> file(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailedOutput output) {
                return Optional.of(output.file);
            }
        }
        return Optional.empty();
    }
}
