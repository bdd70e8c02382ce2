package org.complang.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.complang.certificate.check.Json;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.diagnostic.Trouble;
import tools.jackson.core.JacksonException;

/// Files of JSON objects for what certificates need, which is the whole text of each.
final class JsonFiles {
    private JsonFiles() { }

    /// The object that a text holds; nothing where it is none.
    static Optional<Object> object(String text) {
        try (Json json = new Json(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return json.next();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// Gives each object of a file to a reader.
    ///
    /// @param problems takes what is wrong with the file
    static void read(Path path, Consumer<Object> each, Consumer<Diagnostic> problems) {
        if (!Files.exists(path)) {
            problems.accept(Diagnostic.of(Code.NO_SUCH_FILE, new Place.InFile(path.toString())));
            return;
        }
        long count = 0;
        try (InputStream stream = Files.newInputStream(path); Json json = new Json(stream)) {
            for (Optional<Object> next = json.next(); next.isPresent(); next = json.next()) {
                count++;
                each.accept(next.get());
            }
            if (count == 0) {
                problems.accept(Diagnostic.of(Code.NO_DOCUMENTS, new Place.InFile(path.toString())));
            }
        } catch (JacksonException e) {
            problems.accept(BrokenJson.of(e, path));
        } catch (IOException e) {
            problems.accept(Diagnostic.of(Code.FILE_NOT_READABLE, new Place.InFile(path.toString()), Trouble.of(e)));
        }
    }
}
