package org.complang.cli;

import java.nio.file.Path;
import org.complang.data.JsonTree;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.diagnostic.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/// Tells why JSON could not be read from a file: because it is none, or because the file cannot be read.
final class BrokenJson {
    private BrokenJson() { }

    static Diagnostic of(JacksonException failure, Path file) {
        if (failure instanceof JacksonIOException) {
            return Diagnostic.of(Code.FILE_NOT_READABLE, new Place.InFile(file.toString()), Trouble.of(failure.getCause()));
        }
        long line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
        long column = failure.getLocation() == null ? 0 : failure.getLocation().getColumnNr();
        return Diagnostic.of(Code.JSON_BROKEN, new Place.InData(file.toString(), line, column, ""), JsonTree.words(failure), "document");
    }
}
