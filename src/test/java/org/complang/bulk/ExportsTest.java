package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.complang.Comp;
import org.complang.model.Source;
import org.junit.jupiter.api.Test;

/// The sample exports are what their generator writes, and each is one of the sources that are shipped: its name is, and so are its columns.
class ExportsTest {
    private static final Comp COMP = Comp.load(Path.of("competencies"));

    @Test
    void samplesAreGenerated() throws IOException {
        Map<String, byte[]> files = ExportsGenerator.files();
        Set<String> there = new TreeSet<>();
        try (Stream<Path> found = Files.list(ExportsGenerator.SAMPLES)) {
            found.forEach(path -> there.add(path.getFileName().toString()));
        }
        assertThat(there).isEqualTo(new TreeSet<>(files.keySet()));
        for (var file : files.entrySet()) {
            assertThat(Files.readAllBytes(ExportsGenerator.SAMPLES.resolve(file.getKey()))).as("%s; the main method of ExportsGenerator writes it anew", file.getKey()).isEqualTo(file.getValue());
        }
    }

    @Test
    void everySampleHasOneSourceAndEverySourceASample() {
        Set<String> read = new HashSet<>();
        for (String file : ExportsGenerator.files().keySet()) {
            List<Source> sources = sources(file);
            assertThat(sources).as(file).hasSize(1);
            read.add(sources.getFirst().name());
        }
        assertThat(read).isEqualTo(COMP.programme().sources().stream().map(Source::name).collect(Collectors.toSet()));
    }

    /// A column that a source misspells would be missing in every row.
    @Test
    void everyColumnOfASourceIsInItsSample() throws IOException {
        for (var file : ExportsGenerator.files().entrySet()) {
            Set<String> columns = Set.of(header(file.getKey(), file.getValue()));
            Source source = sources(file.getKey()).getFirst();
            check(source.partner(), columns, file.getKey());
        }
    }

    private static void check(Source.Entry entry, Set<String> columns, String file) {
        Stream<List<Source.Written>> given = entry.given().stream().map(one -> switch (one) {
            case Source.Given.Always _ -> List.<Source.Written>of();
            case Source.Given.From from -> from.from();
            case Source.Given.Joined joined -> joined.parts().stream().flatMap(part -> (switch (part) {
                case Source.Part.OfColumn(var column) -> List.of(column);
                case Source.Part.OfField(var field) -> field.from();
            }).stream()).toList();
        });
        Stream.concat(given.flatMap(List::stream), entry.only().stream().flatMap(only -> only.from().stream()))
                .forEach(written -> assertThat(written.names()).as("one of the names in %s", file).anyMatch(columns::contains));
        entry.entries().forEach(below -> check(below, columns, file));
    }

    private static String[] header(String name, byte[] bytes) throws IOException {
        byte[] plain = name.endsWith(".gz") ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        String line = new String(plain, StandardCharsets.UTF_8).lines().findFirst().orElseThrow().replace("\uFEFF", "");
        return line.split(name.contains(".tsv") ? "\t" : ",");
    }

    private static List<Source> sources(String file) {
        String name = file.replaceFirst("\\..*", "");
        return COMP.programme().sources().stream().filter(source -> source.files().stream().anyMatch(pattern -> matches(pattern, name))).toList();
    }

    private static boolean matches(String pattern, String name) {
        String expression = Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE).matcher(name).matches();
    }
}
