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

    static List<SourceFile> files(String... names) {
        return Stream.of(names).map(name -> {
            try {
                return new SourceFile(name, Files.readString(Path.of(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    /// @param mistakes takes what is wrong with the competency
    /// @return nothing where the competency is wrong
    static Optional<Comp> load(List<SourceFile> files, WrittenCompetency competency, Consumer<Diagnostic> mistakes) {
        List<SourceFile> all = new ArrayList<>(files);
        all.add(new SourceFile("programme.comp", competency.text()));
        return Comp.of(all, mistakes);
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
