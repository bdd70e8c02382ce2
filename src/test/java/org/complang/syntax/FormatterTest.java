package org.complang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.report.DiagnosticText;
import org.complang.report.Wording;
import org.complang.source.SourceFile;
import org.complang.source.Span;
import org.complang.syntax.ast.ProgrammeFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The layout of a programme says nothing: laying it out changes neither what it says nor its comments, and laying it out again changes nothing at all.
class FormatterTest {
    private static final long SEED = Long.getLong("comp.seed", System.nanoTime());
    private static final int PROGRAMMES = Integer.getInteger("comp.programmes", 60);

    @TestFactory
    Stream<DynamicTest> programmesOfTheProject() throws IOException {
        return projectFiles().stream().map(path -> DynamicTest.dynamicTest(path.toString(), path.toUri(), () -> {
            Optional<SourceFile> file = SourceText.decode(path.toString(), Files.readAllBytes(path), _ -> { });
            if (file.isEmpty()) {
                return;
            }
            if (errors(file.get()).isEmpty()) {
                holds(file.get());
                for (int i = 0; i < 3; i++) {
                    holds(carelessly(file.get(), new Random(SEED + i)));
                }
            } else {
                List<Diagnostic> reported = new ArrayList<>();
                assertThat(Formatter.format(file.get(), reported::add)).isEmpty();
                assertThat(reported).isNotEmpty().allMatch(Diagnostic::isError);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> generatedProgrammes() {
        System.out.println("FormatterTest: -Dcomp.seed=" + SEED);
        return IntStream.range(0, PROGRAMMES).mapToObj(i -> DynamicTest.dynamicTest("seed " + (SEED + i), () -> {
            Random random = new Random(SEED + i);
            SourceFile file = new SourceFile("random.comp", new RandomProgramme(random).write());
            assertThat(errors(file)).as(file.text()).isEmpty();
            holds(file);
            holds(carelessly(file, random));
        }));
    }

    @Test
    void competenciesAreCanonical() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("competencies"))) {
            for (Path path : found.filter(path -> path.toString().endsWith(".comp")).toList()) {
                String text = Files.readString(path);
                assertThat(format(new SourceFile(path.toString(), text))).as("%s; \"comp fmt competencies\" lays it out", path).isEqualTo(text);
            }
        }
    }

    private static List<Path> projectFiles() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of(""))) {
            return found.filter(path -> path.toString().endsWith(".comp") && Files.isRegularFile(path) && !path.startsWith("target")).sorted().toList();
        }
    }

    private static void holds(SourceFile file) {
        String text = format(file);
        SourceFile again = new SourceFile(file.name(), text);
        assertThat(shape(parse(again))).as("%s%nbecame%n%s", file.text(), text).isEqualTo(shape(parse(file)));
        assertThat(comments(again)).as(file.text()).isEqualTo(comments(file));
        assertThat(format(again)).as("laid out again, from%n%s", file.text()).isEqualTo(text);
        assertThat(text).doesNotContain("\r").doesNotContain(" \n").doesNotContain("\n\n\n").doesNotStartWith("\n").doesNotEndWith("\n\n");
        assertThat(text.isEmpty() || text.endsWith("\n")).as("ends with a line end").isTrue();
    }

    private static SourceFile carelessly(SourceFile file, Random random) {
        List<Token> words = ProgrammeParser.read(file, _ -> { }).orElseThrow().tokens();
        SourceFile careless = new SourceFile(file.name(), RandomLayout.of(words, file, random));
        assertThat(errors(careless)).as(careless.text()).isEmpty();
        assertThat(shape(parse(careless))).as(careless.text()).isEqualTo(shape(parse(file)));
        return careless;
    }

    private static String format(SourceFile file) {
        return Formatter.format(file, diagnostic -> assertThat(new DiagnosticText(Wording.of("en"), false).text(diagnostic)).isEmpty()).orElseThrow();
    }

    private static ProgrammeFile parse(SourceFile file) {
        return ProgrammeParser.parse(file, _ -> { });
    }

    /// Why a text is not written as a programme is. What is said twice is so nevertheless.
    private static String errors(SourceFile file) {
        StringBuilder errors = new StringBuilder();
        ProgrammeParser.parse(file, diagnostic -> errors.append(diagnostic.isError() && diagnostic.code() != Code.SAID_TWICE ? new DiagnosticText(Wording.of("en"), false).text(diagnostic) : ""));
        return errors.toString();
    }

    private static List<String> comments(SourceFile file) {
        return ProgrammeParser.read(file, _ -> { }).orElseThrow().comments().stream().map(comment -> comment.getText().stripTrailing()).toList();
    }

    /// A syntax tree in words, without the places in the text.
    private static String shape(Object node) {
        return switch (node) {
            case Span _, SourceFile _ -> "";
            case Optional<?> optional -> optional.map(FormatterTest::shape).orElse("-");
            case List<?> list -> list.stream().map(FormatterTest::shape).collect(Collectors.joining(" ", "[", "]"));
            case Record record -> record.getClass().getSimpleName() + Arrays.stream(record.getClass().getRecordComponents())
                    .map(component -> shape(value(component, record))).collect(Collectors.joining(" ", "(", ")"));
            case Object other -> other.toString();
        };
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
