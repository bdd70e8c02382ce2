package org.complang.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.diagnostic.Trouble;

/// What is in a folder and those below it, also behind links. No folder is gone through twice, unless the folders around it tell other columns.
final class Folder {
    private record Gone(Path folder, FolderColumns columns) { }

    private final Consumer<Diagnostic> diagnostics;
    private final Set<Gone> gone = new HashSet<>();
    private final List<Path> files = new ArrayList<>();
    private boolean whole = true;

    /// @param folder is gone through whatever it is called
    /// @param diagnostics is told what cannot be gone through
    Folder(Path folder, Consumer<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
        add(folder, List.of());
    }

    /// Hidden files are none of them.
    List<Path> files() {
        return files.stream().filter(file -> !isHidden(file)).sorted(Comparator.comparing(Path::toString)).toList();
    }

    /// Whether all of it could be gone through.
    boolean isWhole() {
        return whole;
    }

    static boolean isHidden(Path path) {
        // What begins with ~$ is left there by a program that has the file open.
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$");
    }

    /// Whether a program has put a file or a folder there for itself: its own notes, or what is not finished.
    static boolean isAside(Path path) {
        return path.getFileName().toString().startsWith("_");
    }

    /// @param around the folders around it within the first one, the innermost first
    private void add(Path folder, List<Path> around) {
        try {
            List<Path> chain = Stream.concat(Stream.of(folder), around.stream()).toList();
            if (!gone.add(new Gone(folder.toRealPath(), FolderColumns.of(chain)))) {
                return;
            }
            Optional<String> kept = keptBy(folder);
            if (kept.isPresent()) {
                tell(Code.TABLE_WITH_LOG, folder, kept.get());
                return;
            }
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
                inside.forEach(path -> inside(path, chain));
            }
        } catch (IOException | DirectoryIteratorException e) {
            tell(Code.FILE_NOT_READABLE, folder, Trouble.of(e));
        }
    }

    private void inside(Path path, List<Path> around) {
        if (Files.isDirectory(path)) {
            if (isAside(path)) {
                leaveOut(path);
            } else if (!isHidden(path)) {
                add(path, around);
            }
        } else if (Files.isRegularFile(path)) {
            files.add(path);
        } else if (!Files.exists(path) && !isHidden(path)) {
            tell(Code.NO_SUCH_FILE, path);
        } else if (DataFiles.isData(path)) {
            // A pipe, for instance, is read where it is named itself.
            tell(Code.FILE_LEFT_OUT, path);
        }
    }

    /// A folder around a path in which only a log tells which files count; nothing where none is so.
    static Optional<Diagnostic> withLog(Path path) {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = path.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            try {
                Optional<String> kept = keptBy(folder);
                if (kept.isPresent()) {
                    Path shown = path.isAbsolute() ? folder : here.relativize(folder);
                    return Optional.of(Diagnostic.of(Code.TABLE_WITH_LOG, new Place.InFile(shown.toString()), kept.get()));
                }
            } catch (IOException | UncheckedIOException _) {
                // Who may not look into it does not know it to be one.
            }
        }
        return Optional.empty();
    }

    /// What keeps the files of a folder, where only its log tells which of them count: those of earlier versions stand beside them.
    private static Optional<String> keptBy(Path folder) throws IOException {
        if (Files.isDirectory(folder.resolve("_delta_log"))) {
            return Optional.of("Delta Lake");
        }
        if (Files.isDirectory(folder.resolve(".hoodie"))) {
            return Optional.of("Apache Hudi");
        }
        Path metadata = folder.resolve("metadata");
        if (Files.isDirectory(metadata)) {
            try (Stream<Path> files = Files.list(metadata)) {
                return files.anyMatch(file -> file.getFileName().toString().endsWith(".metadata.json")) ? Optional.of("Apache Iceberg") : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void leaveOut(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            if (inside.anyMatch(file -> Files.isRegularFile(file) && DataFiles.isData(file))) {
                diagnostics.accept(Diagnostic.of(Code.FOLDER_LEFT_OUT, new Place.InFile(folder.toString())));
            }
        } catch (IOException | UncheckedIOException e) {
            tell(Code.FILE_NOT_READABLE, folder, Trouble.of(e));
        }
    }

    private void tell(Code code, Path path, Object... arguments) {
        whole = false;
        diagnostics.accept(Diagnostic.of(code, new Place.InFile(path.toString()), arguments));
    }
}
