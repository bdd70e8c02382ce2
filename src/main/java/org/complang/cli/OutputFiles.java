package org.complang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complang.bulk.Bulk;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.report.Wording;
import org.complang.wording.Phrase;
import picocli.CommandLine.ITypeConverter;

/// The files that a command line says are to be written, looked at before anything is read: none may be one of those that are read, or the same as another, and each must have a place.
final class OutputFiles {
    private final List<Named> read = new ArrayList<>();
    private final List<Named> written = new ArrayList<>();

    /// The file that an option names; null for `-`, which is standard output, as where there is no such option.
    static final class OfOption implements ITypeConverter<Path> {
        @Override
        public Path convert(String name) {
            return name.equals("-") ? null : Path.of(name);
        }
    }

    /// A file or folder that an option names.
    private record Named(String option, Path path) { }

    /// How the name of a file ends, from its last point on, in small letters; empty where it has none.
    static String ending(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.contains(".") ? name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT) : "";
    }

    /// What an option names is read; null where it is not there.
    OutputFiles reads(String option, List<Path> paths) {
        Optional.ofNullable(paths).orElse(List.of()).forEach(path -> read.add(new Named(option, path)));
        return this;
    }

    /// What an option names is the programme; null or empty where none is named, and the folder is read that is meant then.
    OutputFiles readsProgramme(String option, List<Path> paths) {
        return reads(option, Programmes.paths(paths));
    }

    /// What an option names is written; null where it is not there.
    OutputFiles writes(String option, Path path) {
        if (path != null) {
            written.add(new Named(option, path));
        }
        return this;
    }

    /// Tells what must not be written so, or else what would be read as data by a run like this one.
    ///
    /// @return whether something must not be written so
    boolean areWrong(Terminal terminal, Wording wording) {
        Optional<Diagnostic> wrong = wrong();
        terminal.print(wrong.map(List::of).orElseGet(this::amongData), wording);
        return wrong.isPresent();
    }

    private Optional<Diagnostic> wrong() {
        Map<Path, String> others = new HashMap<>();
        for (Named output : written) {
            Optional<Phrase> nowhere = nowhere(output.path);
            if (nowhere.isPresent()) {
                return Optional.of(Diagnostic.of(Code.NO_PLACE_FOR_OUTPUT, new Place.InFile(output.path.toString()), output.option, nowhere.get()));
            }
            Optional<String> other = Optional.ofNullable(others.putIfAbsent(real(output.path), output.option)).or(() -> reader(output.path));
            if (other.isPresent()) {
                return Optional.of(Diagnostic.of(Code.SAME_FILE, new Place.InFile(output.path.toString()), output.option, other.get()));
            }
        }
        return Optional.empty();
    }

    private List<Diagnostic> amongData() {
        return written.stream().filter(output -> Bulk.isData(output.path) && read.stream().anyMatch(folder -> folder.option.equals("--data") && isInside(output.path, folder.path)))
                .map(output -> Diagnostic.of(Code.OUTPUT_AMONG_DATA, new Place.InFile(output.path.toString()), output.option)).toList();
    }

    /// Why a file cannot be made at a place.
    private static Optional<Phrase> nowhere(Path path) {
        if (WholeFile.isOpening(path)) {
            return Files.isWritable(path) ? Optional.empty() : Optional.of(Phrase.of("output.not-allowed"));
        }
        Path folder = real(path).getParent();
        if (Files.isDirectory(path)) {
            return Optional.of(Phrase.of("output.is-folder"));
        }
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of(Phrase.of("output.no-folder", Optional.ofNullable(path.getParent()).map(Path::toString).orElse("")));
        }
        return !Files.isWritable(folder) || Files.exists(path) && !Files.isWritable(path) ? Optional.of(Phrase.of("output.not-allowed")) : Optional.empty();
    }

    /// The option by which a file that is there is read.
    private Optional<String> reader(Path path) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Path wanted = real(path);
        return read.stream().filter(named -> named.option.equals("--data") ? Bulk.files(named.path).stream().anyMatch(file -> real(file).equals(wanted))
                : real(named.path).equals(wanted) || path.toString().endsWith(".comp") && isInside(path, named.path)).map(Named::option).findFirst();
    }

    private static boolean isInside(Path file, Path folder) {
        return Files.isDirectory(folder) && real(file).startsWith(real(folder));
    }

    /// A path without links, as far as it is there.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path absolute = path.toAbsolutePath().normalize();
            Path folder = absolute.getParent();
            try {
                return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
            } catch (IOException notThere) {
                return absolute;
            }
        }
    }
}
