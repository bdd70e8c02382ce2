package org.complang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.model.Competency;
import org.complang.model.Programme;
import org.complang.model.Source;
import org.complang.source.SourceFile;
import org.complang.syntax.ProgrammeParser;
import org.complang.syntax.ast.Declaration;
import org.complang.syntax.ast.ProgrammeFile;
import org.complang.syntax.ast.Rows;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A word that stands where another kind of word is meant is a mistake that is told, or means something: no step, gate or way to earn points is left out in silence, since everybody would
/// meet what is not there.
class NothingLeftOutTest {
    private static final long SEED = Long.getLong("comp.seed", System.nanoTime());
    private static final int CHANGES = Integer.getInteger("comp.programmes", 40);
    private static final Path CONSTRUCTS = Path.of("src/test/resources/conformance/constructs");
    private static final List<Path> AROUND = List.of(Path.of("competencies/vocabulary.comp"), Path.of("competencies/data-model.comp"));
    /// What is declared beside the words of a programme: one of each kind, by the name of its kind.
    private static final String KINDS = """
            measure a-measure: 5
            measure of-customer of customer: 5
            measure a-measure-of(n): n * 2
            condition a-condition: 2 people who passed 70-346
            condition a-condition-of(n): a-measure at least n
            requirement a-requirement: 2 people who passed 70-346
            set a-set: [70-346, 70-347]
            """;
    private static final List<String> WORDS = List.of("a-measure", "of-customer", "a-measure-of(2)", "a-condition", "a-condition-of(2)", "a-requirement", "a-set", "[70-346]", "2", "USD 5", "50%", "2018-01-01",
            "2018-01", "developed", "market", "tenant-id", "active-users", "trial", "people", "customer", "usage", "as-of-date", "yes", "none", "\"x\"", "score", "(1 in developed, 2 in developing)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[\\p{L}\\d][\\p{L}\\d,-]*(?<!,)");

    @TestFactory
    Stream<DynamicTest> otherWords() throws IOException {
        System.out.println("NothingLeftOutTest: -Dcomp.seed=" + SEED);
        List<ProgrammeFile> around = new ArrayList<>(AROUND.stream().map(path -> parse(path.toString(), read(path))).toList());
        around.add(parse("kinds.comp", KINDS));
        try (Stream<Path> found = Files.list(CONSTRUCTS)) {
            return found.sorted().filter(path -> read(path.resolve("command")).contains("data-model.comp")).toList().stream()
                    .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> changed(read(path.resolve("programme.comp")), around, new Random(SEED + path.getFileName().hashCode()))));
        }
    }

    /// Another number, day or term makes it another programme.
    @TestFactory
    Stream<DynamicTest> everyWordMatters() throws IOException {
        try (Stream<Path> found = Files.list(CONSTRUCTS)) {
            return found.filter(path -> Files.exists(path.resolve("programme.comp"))).sorted().toList().stream()
                    .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> everyWordMatters(read(path.resolve("programme.comp")),
                            read(path.resolve("command")).contains("data-model.comp") ? AROUND.stream().map(file -> parse(file.toString(), read(file))).toList() : List.of())));
        }
    }

    private static void everyWordMatters(String text, List<ProgrammeFile> around) {
        Map<String, String> others = others(Stream.concat(around.stream(), Stream.of(parse("programme.comp", text))).toList());
        Optional<String> meaning = meaning(text, around);
        for (Matcher word = WORD.matcher(text); meaning.isPresent() && word.find(); ) {
            Optional<String> other = another(word.group(), others);
            String before = text.substring(text.lastIndexOf('\n', word.start()) + 1, word.start());
            // What is said of terms, and of what records cost, is not said in the words of competencies.
            if (other.isPresent() && !before.matches(".*#.*| *(exam|certification|assessment|workload|competency|record) .*|.*at cost.*")) {
                String changed = text.substring(0, word.start()) + other.get() + text.substring(word.end());
                assertThat(meaning(changed, around)).as("with %s for %s at %d:%n%s", other.get(), word.group(), word.start(), text).satisfiesAnyOf(now -> assertThat(now).isEmpty(), now -> assertThat(now).isNotEqualTo(meaning));
            }
        }
    }

    /// The competencies in words; nothing where the programme has mistakes, or what is said in it is not used.
    private static Optional<String> meaning(String text, List<ProgrammeFile> around) {
        List<Diagnostic> reported = new ArrayList<>();
        ProgrammeFile file = ProgrammeParser.parse(new SourceFile("programme.comp", text), reported::add);
        Optional<Programme> programme = ProgrammeCheck.check(Stream.concat(around.stream(), Stream.of(file)).toList(), "", reported::add);
        return reported.stream().anyMatch(diagnostic -> diagnostic.code() == Code.UNUSED || diagnostic.isError()) ? Optional.empty() : programme.map(checked -> checked.competencies().toString());
    }

    private static Optional<String> another(String word, Map<String, String> others) {
        if (word.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(LocalDate.parse(word).plusDays(1).toString());
        }
        return word.matches("\\d+") ? Optional.of(String.valueOf(Integer.parseInt(word) + 1)) : Optional.ofNullable(others.get(word));
    }

    /// Another term of the same vocabulary for each term.
    private static Map<String, String> others(List<ProgrammeFile> files) {
        Map<String, List<String>> vocabularies = new HashMap<>();
        files.stream().flatMap(file -> file.declarations().stream()).forEach(declaration -> {
            switch (declaration) {
                case Declaration.Vocabulary vocabulary -> vocabulary.terms().forEach(term -> vocabularies.computeIfAbsent(vocabulary.name().text(), _ -> new ArrayList<>()).add(term.name().text()));
                case Declaration.Entry entry -> vocabularies.computeIfAbsent(entry.vocabulary().text(), _ -> new ArrayList<>()).add(entry.term().name().text());
                case Declaration _ -> { }
            }
        });
        Map<String, String> others = new HashMap<>();
        vocabularies.values().stream().filter(terms -> terms.size() > 1).forEach(terms -> {
            for (int i = 0; i < terms.size(); i++) {
                others.put(terms.get(i), terms.get((i + 1) % terms.size()));
            }
        });
        return others;
    }

    /// The fields and rows of sources, and the records below.
    @TestFactory
    Stream<DynamicTest> sources() {
        List<ProgrammeFile> around = List.of(parse("vocabulary.comp", read(AROUND.getFirst())), parse("data-model.comp", read(AROUND.getLast())));
        String text = read(Path.of("competencies/partner-center.comp"));
        return Stream.of(DynamicTest.dynamicTest("partner-center", () -> {
            Random random = new Random(SEED);
            List<int[]> words = words(text);
            for (int i = 0; i < 10 * CHANGES; i++) {
                holds(otherwise(text, words, random), around);
            }
        }));
    }

    private static void changed(String text, List<ProgrammeFile> around, Random random) {
        List<int[]> words = words(text);
        for (int i = 0; i < CHANGES; i++) {
            holds(otherwise(text, words, random), around);
        }
    }

    private static List<int[]> words(String text) {
        List<int[]> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(new int[] {word.start(), word.end()});
        }
        return words;
    }

    /// The text with another word in the place of one.
    private static String otherwise(String text, List<int[]> words, Random random) {
        int[] word = words.get(random.nextInt(words.size()));
        int[] other = words.get(random.nextInt(words.size()));
        String by = random.nextInt(3) == 0 ? text.substring(other[0], other[1]) : WORDS.get(random.nextInt(WORDS.size()));
        return text.substring(0, word[0]) + by + text.substring(word[1]);
    }

    private static void holds(String text, List<ProgrammeFile> around) {
        List<Diagnostic> reported = new ArrayList<>();
        ProgrammeFile file = ProgrammeParser.parse(new SourceFile("programme.comp", text), reported::add);
        if (!file.whole()) {
            return;
        }
        List<ProgrammeFile> files = Stream.concat(around.stream(), Stream.of(file)).toList();
        Optional<Programme> programme = ProgrammeCheck.check(files, "", reported::add);
        assertThat(reported).as(text).noneMatch(diagnostic -> diagnostic.code() == Code.INTERNAL_ERROR);
        programme.ifPresent(checked -> assertThat(checked.sources().stream().filter(Source::declared).map(source -> size(source.partner())).toList()).as(text)
                .isEqualTo(files.stream().flatMap(one -> one.declarations().stream()).flatMap(declaration -> declaration instanceof Declaration.RowSource source
                        ? Stream.of(source.records().stream().map(NothingLeftOutTest::size).reduce(0, Integer::sum)) : Stream.of()).toList()));
        programme.ifPresent(checked -> assertThat(checked.competencies().stream().map(NothingLeftOutTest::size).toList()).as(text).isEqualTo(files.stream().flatMap(one -> one.declarations().stream())
                .flatMap(declaration -> declaration instanceof Declaration.Competency competency ? Stream.of(size(competency)) : Stream.of()).toList()));
    }

    /// How many steps there are, how many gates and ways of metrics, and examples.
    private record Size(int steps, int gates, int ways, int examples) { }

    private static Size size(Competency competency) {
        Stream<Competency.Level> levels = Stream.concat(competency.options().stream().flatMap(option -> option.levels().stream()), competency.levels().stream());
        List<Competency.Metric> metrics = competency.tracks().stream().flatMap(track -> track.metrics().stream()).toList();
        return new Size(levels.mapToInt(level -> level.steps().size()).sum(), metrics.stream().mapToInt(metric -> metric.gates().size()).sum(), metrics.stream().mapToInt(metric -> metric.points().size()).sum(), competency.examples().size());
    }

    /// The same as it is written; of reusable metrics, which stand elsewhere, what the declarations of the competency hold.
    private static Size size(Declaration.Competency competency) {
        Stream<Declaration.Level> levels = Stream.concat(competency.options().stream().flatMap(option -> option.levels().stream()), competency.levels().stream());
        List<Declaration.Metric> metrics = competency.tracks().stream().flatMap(track -> track.metrics().stream()).flatMap(item -> switch (item) {
            case Declaration.Metric metric -> Stream.of(metric);
            case Declaration.MetricsUse use -> competency.definitions().stream().filter(definition -> definition instanceof Declaration.ReusableMetrics && definition.name().text().equals(use.name().text()))
                    .flatMap(definition -> ((Declaration.ReusableMetrics) definition).metrics().stream());
        }).toList();
        return new Size(levels.mapToInt(level -> level.steps().size()).sum(), metrics.stream().mapToInt(metric -> metric.gates().size()).sum(), metrics.stream().mapToInt(metric -> metric.points().size()).sum(), competency.examples().size());
    }

    /// How many records rows speak of, with what is said of which rows and of fields.
    private static int size(Source.Entry entry) {
        return 1 + entry.only().size() + entry.given().size() + entry.entries().stream().mapToInt(NothingLeftOutTest::size).sum();
    }

    private static int size(Rows.Entry entry) {
        return 1 + entry.choices().size() + entry.given().size() + entry.below().stream().mapToInt(NothingLeftOutTest::size).sum();
    }

    private static ProgrammeFile parse(String name, String text) {
        return ProgrammeParser.parse(new SourceFile(name, text), _ -> { });
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
