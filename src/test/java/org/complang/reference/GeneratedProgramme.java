package org.complang.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.complang.Comp;
import org.complang.diagnostic.Diagnostic;
import org.complang.source.SourceFile;

/// Programmes of which some files are there and a competency is written.
final class GeneratedProgramme {
    private GeneratedProgramme() { }

    /// What competencies are written about: a world of its own, and that of the shipped programme.
    static List<List<SourceFile>> worlds() {
        return List.of(files("src/test/resources/reference/workshop.comp"), with(files("competencies/vocabulary.comp", "competencies/data-model.comp"), "fiscal year: July to June\n"));
    }

    private static List<SourceFile> files(String... names) {
        return Stream.of(names).map(name -> {
            try {
                return new SourceFile(name, Files.readString(Path.of(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    /// The files of the shipped programme.
    static List<SourceFile> shipped() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("competencies"))) {
            return files(found.map(Path::toString).filter(name -> name.endsWith(".comp")).sorted().toArray(String[]::new));
        }
    }

    /// @param mistakes takes what is wrong with the competency
    /// @return nothing where the competency is wrong
    static Optional<Comp> load(List<SourceFile> files, WrittenCompetency competency, Consumer<Diagnostic> mistakes) {
        return Comp.of(with(files, competency.text()), mistakes);
    }

    /// The files with a competency more.
    static List<SourceFile> with(List<SourceFile> files, String competency) {
        List<SourceFile> all = new ArrayList<>(files);
        all.add(new SourceFile("programme" + files.size() + ".comp", competency));
        return all;
    }

    /// What is left when nothing more can be taken away.
    ///
    /// @param simpler the same with something less; nothing where it must all stay
    static <T> T smallest(T whole, Function<T, Optional<T>> simpler) {
        T smallest = whole;
        for (Optional<T> less = simpler.apply(smallest); less.isPresent(); less = simpler.apply(smallest)) {
            smallest = less.get();
        }
        return smallest;
    }
}
