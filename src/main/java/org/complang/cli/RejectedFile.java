package org.complang.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.complang.bulk.RejectedRow;
import org.complang.diagnostic.Place;
import org.complang.report.Wording;

/// The rows that could not be read, set aside in a file: where each stands, what is wrong with it, and the row itself.
final class RejectedFile implements AutoCloseable {
    private final Optional<Path> path;
    private final WholeFile.Writing file;
    private final CsvWriter csv;

    /// @param path the file; nothing where rows are only told of
    RejectedFile(Optional<Path> path) throws IOException {
        this.path = path;
        this.file = path.isPresent() ? new WholeFile.Writing(path.get()) : null;
        this.csv = file == null ? null : CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new OutputStreamWriter(file.out(), StandardCharsets.UTF_8));
        if (csv != null) {
            csv.writeRecord("file", "line", "column", "code", "message", "field", "restCounts", "row");
        }
    }

    Optional<Path> file() {
        return path;
    }

    void write(RejectedRow row, Wording wording) {
        if (csv == null) {
            return;
        }
        String code = row.diagnostic().code().id();
        String message = wording.say(code, row.diagnostic().arguments());
        if (row.diagnostic().place() instanceof Place.InData(String partner, long line, _, String field) && line == 0) {
            csv.writeRecord("", "", "", code, message, partner + " " + field, row.kept() ? "yes" : "no", row.row());
        } else if (row.diagnostic().place() instanceof Place.InData(String in, long line, long column, String field)) {
            csv.writeRecord(in, String.valueOf(line), String.valueOf(column), code, message, field, row.kept() ? "yes" : "no", row.row());
        }
    }

    void whole() throws IOException {
        if (csv != null) {
            csv.flush();
            file.whole();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
