package org.complang.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.diagnostic.Trouble;
import org.complang.source.SourceFile;

/// Reads the files of a programme: the only place of this room that touches files.
public final class ProgrammeFiles {
    private static final String ENDING = ".comp";

    private ProgrammeFiles() { }

    /// The texts of all `.comp` files that are named or lie in or below a named folder, each once, however it is named, in the order of their paths. What cannot be read is
    /// reported; links to folders are not followed.
    public static List<SourceFile> read(List<Path> paths, Consumer<Diagnostic> diagnostics) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                int before = files.size();
                list(path, files, diagnostics);
                if (files.size() == before) {
                    diagnostics.accept(Diagnostic.of(Code.NO_PROGRAMME, new Place.InFile(path.toString())));
                }
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                diagnostics.accept(Diagnostic.of(Code.NO_SUCH_FILE, new Place.InFile(path.toString())));
            }
        }
        Set<Path> seen = new HashSet<>();
        return files.stream().filter(file -> seen.add(real(file))).sorted().flatMap(file -> read(file, diagnostics).stream()).toList();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            // reading it tells why
            return file;
        }
    }

    private static void list(Path folder, List<Path> files, Consumer<Diagnostic> diagnostics) {
        // What a link leads to is gone through where it is named itself, and not where it lies in a folder.
        Path inside = folder.resolve(".");
        try (Stream<Path> found = Files.walk(inside)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(ENDING)) {
                    files.add(folder.resolve(inside.relativize(file)));
                } else if (name.contains(ENDING + ".")) {
                    diagnostics.accept(Diagnostic.of(Code.FILE_PASSED_OVER, new Place.InFile(folder.resolve(inside.relativize(file)).toString())));
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            diagnostics.accept(Diagnostic.of(Code.FILE_NOT_READABLE, new Place.InFile(folder.toString()), Trouble.of(e)));
        }
    }

    private static Optional<SourceFile> read(Path path, Consumer<Diagnostic> diagnostics) {
        try {
            if (Files.size(path) > Limits.FILE_BYTES) {
                diagnostics.accept(SourceText.tooLarge(path.toString()));
                return Optional.empty();
            }
            return SourceText.decode(path.toString(), Files.readAllBytes(path), diagnostics);
        } catch (IOException e) {
            diagnostics.accept(Diagnostic.of(Code.FILE_NOT_READABLE, new Place.InFile(path.toString()), Trouble.of(e)));
            return Optional.empty();
        }
    }
}
