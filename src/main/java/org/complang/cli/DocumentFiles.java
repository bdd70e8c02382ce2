package org.complang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.complang.bulk.Bulk;
import org.complang.data.JsonDocuments;
import org.complang.data.PartnerDocument;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.diagnostic.Trouble;
import org.complang.table.TextFile;

/// Reads the partner documents of files, or of standard input, one after the other.
final class DocumentFiles {
    private static final String STANDARD_INPUT = "-";

    private final BiFunction<String, InputStream, JsonDocuments> opening;
    private final InputStream in;
    private final Consumer<Diagnostic> problems;
    private boolean brokenOff;

    /// @param opening begins to read documents from a stream, which messages call as it says
    /// @param in standard input; null where `-` is a file like others
    /// @param problems takes what is wrong with a file as a whole
    DocumentFiles(BiFunction<String, InputStream, JsonDocuments> opening, InputStream in, Consumer<Diagnostic> problems) {
        this.opening = opening;
        this.in = in;
        this.problems = problems;
    }

    void read(Path path, Consumer<PartnerDocument> documents) {
        read(path, (document, _) -> documents.accept(document));
    }

    /// The same with the text of each document; of a folder those of its files.
    void read(Path path, BiConsumer<PartnerDocument, Supplier<String>> documents) {
        boolean standard = in != null && path.toString().equals(STANDARD_INPUT);
        List<Path> inside = !standard && Files.isDirectory(path) ? Bulk.files(path).stream().filter(file -> !Bulk.isTable(file)).toList() : List.of();
        if (!inside.isEmpty()) {
            inside.forEach(file -> read(file, documents));
            return;
        }
        if (!standard && (Files.isDirectory(path) || !Files.exists(path))) {
            problems.accept(Diagnostic.of(Files.exists(path) ? Code.NO_DOCUMENTS : Code.NO_SUCH_FILE, new Place.InFile(path.toString())));
            return;
        }
        try (InputStream stream = standard ? in : TextFile.plain(Files.newInputStream(path))) {
            brokenOff = false;
            JsonDocuments read = opening.apply(path.toString(), stream);
            if (each(read, path, documents) == 0) {
                problems.accept(Diagnostic.of(Code.NO_DOCUMENTS, new Place.InFile(path.toString())));
            }
        } catch (IOException e) {
            problems.accept(Diagnostic.of(Code.FILE_NOT_READABLE, new Place.InFile(path.toString()), Trouble.of(e)));
        }
    }

    /// How many documents there are; not 0 where they cannot be read to their end, which is told.
    private long each(JsonDocuments read, Path path, BiConsumer<PartnerDocument, Supplier<String>> documents) {
        long count = 0;
        Optional<PartnerDocument> document = next(read, path);
        for (; document.isPresent(); document = next(read, path)) {
            count++;
            documents.accept(document.get(), read::text);
        }
        return brokenOff ? -1 : count;
    }

    private Optional<PartnerDocument> next(JsonDocuments read, Path path) {
        try {
            return read.next();
        } catch (UncheckedIOException e) {
            brokenOff = true;
            problems.accept(Diagnostic.of(Code.FILE_BROKEN_OFF, new Place.InData(path.toString(), read.line(), 1, ""), Trouble.of(e)));
            return Optional.empty();
        }
    }
}
