package org.complang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complang.data.JsonDocuments;
import org.complang.data.PartnerDocument;
import org.complang.decision.Decision;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Diagnostics;
import org.complang.model.Table;
import org.complang.source.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the manual under `src/site/markdown` says is so.
///
/// A block of kind `comp` holds declarations that stand beside the shipped vocabulary and data model. Other kinds are parts that the test puts into a minimal competency: `comp step`
/// holds what a level requires, `comp competency` items of a competency, `comp track` items of a track. A block `comp programme` is complete by itself. A block `json` is a partner
/// document. Each must be free of mistakes, or, where its kind ends with `bad` and a code, give a message of that code. A line of an `sh` block that begins with `comp` must run and end
/// with 0, or with the exit code in the comment behind it.
class ManualTest {
    private static final Path MANUAL = Path.of("src/site/markdown");
    private static final List<Path> SHIPPED = List.of(Path.of("competencies/vocabulary.comp"), Path.of("competencies/data-model.comp"));
    private static final Pattern BLOCK = Pattern.compile("(?m)^```([a-z].*)\n((?s:.*?))^```$");

    private record Block(String place, List<String> kind, String text) {
        Optional<String> bad() {
            return kind.indexOf("bad") < 0 ? Optional.empty() : Optional.of(kind.get(kind.indexOf("bad") + 1));
        }
    }

    private static List<Path> pages() {
        try (Stream<Path> found = Files.walk(MANUAL)) {
            return found.filter(path -> path.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Block> blocks(String language) {
        List<Block> blocks = new ArrayList<>();
        for (Path page : pages()) {
            String text = text(page);
            Matcher matcher = BLOCK.matcher(text);
            while (matcher.find()) {
                List<String> kind = Arrays.asList(matcher.group(1).split(" "));
                if (kind.getFirst().equals(language)) {
                    long line = text.substring(0, matcher.start()).lines().count() + 1;
                    blocks.add(new Block(MANUAL.relativize(page) + ":" + line, kind, matcher.group(2)));
                }
            }
        }
        assertThat(blocks).isNotEmpty();
        return blocks.stream();
    }

    @TestFactory
    Stream<DynamicTest> programmeTextIsChecked() {
        return blocks("comp").map(block -> DynamicTest.dynamicTest(block.place + " " + String.join(" ", block.kind), () -> check(block)));
    }

    private static List<SourceFile> files(Block block) {
        List<SourceFile> files = new ArrayList<>();
        if (!block.kind.contains("programme")) {
            SHIPPED.forEach(path -> files.add(new SourceFile(path.toString(), text(path))));
        }
        files.add(new SourceFile(block.place, wrapped(block)));
        return files;
    }

    private static void check(Block block) {
        Diagnostics diagnostics = new Diagnostics();
        Comp.of(files(block), diagnostics);
        hold(block, diagnostics.list());
    }

    @TestFactory
    Stream<DynamicTest> examplesPass() {
        return blocks("comp").filter(block -> block.bad().isEmpty() && block.text.contains("  example ")).map(block -> DynamicTest.dynamicTest(block.place, () -> {
            assertThat(Comp.of(files(block), new Diagnostics()).orElseThrow().examples()).isNotEmpty().allSatisfy(result -> {
                assertThat(result.differences()).as(result.place()).isEmpty();
                assertThat(result.diagnostics()).as(result.place()).isEmpty();
            });
        }));
    }

    /// In a table whose second column is "in a step", "in a competency" or "in a metric", each row has such a sentence in backquotes.
    @TestFactory
    Stream<DynamicTest> phrasesAreChecked() {
        List<Block> blocks = new ArrayList<>();
        String kind = "";
        int line = 0;
        for (String row : text(MANUAL.resolve("phrases.md")).lines().toList()) {
            line++;
            Matcher head = Pattern.compile("\\| the guide says \\| (in a step|in a competency|in a metric|written) \\|").matcher(row);
            Matcher phrase = Pattern.compile("\\| .* \\| `([^`]*)` \\|").matcher(row);
            if (head.matches()) {
                kind = head.group(1);
            } else if (row.startsWith("| ") && !kind.equals("written")) {
                assertThat(phrase.matches()).as("a sentence in backquotes: %s", row).isTrue();
                boolean metric = kind.equals("in a metric");
                String text = phrase.group(1) + "\n";
                String alone = text.startsWith("only if") || text.startsWith("minus") ? text + "10 points if 1 person who passed 70-346\n" : text;
                blocks.add(new Block("phrases.md:" + line, List.of("comp", metric ? "track" : kind.replace("in a ", "")),
                        metric ? "metric certified, at most 10 points:\n" + alone.indent(2) : text));
            }
        }
        assertThat(blocks).hasSizeGreaterThan(40);
        return blocks.stream().map(block -> DynamicTest.dynamicTest(block.place + " " + block.text.strip(), () -> check(block)));
    }

    @TestFactory
    Stream<DynamicTest> partnerDocumentsAreRead() {
        Comp comp = Comp.load(Path.of("competencies"));
        return blocks("json").map(block -> DynamicTest.dynamicTest(block.place + " " + String.join(" ", block.kind), () -> {
            JsonDocuments documents = comp.documents(block.place, new ByteArrayInputStream(block.text.getBytes(StandardCharsets.UTF_8)));
            List<Diagnostic> diagnostics = new ArrayList<>();
            documents.next().ifPresent(document -> diagnostics.addAll(document.diagnostics()));
            hold(block, diagnostics);
        }));
    }

    private static void hold(Block block, List<Diagnostic> diagnostics) {
        String said = new CompException(diagnostics).getMessage();
        if (block.bad().isPresent()) {
            assertThat(diagnostics.stream().map(diagnostic -> diagnostic.code().id())).as(said).contains(block.bad().get());
        } else {
            assertThat(diagnostics.stream().filter(diagnostic -> diagnostic.code() != Code.UNUSED)).as(said).isEmpty();
        }
    }

    private static String wrapped(Block block) {
        String text = block.text;
        if (block.kind.contains("step")) {
            return "competency example-of-the-manual:\n  option main:\n    silver requires:\n" + text.indent(6);
        }
        if (block.kind.contains("track")) {
            return "competency example-of-the-manual:\n  track main:\n" + text.indent(4) + (text.contains("metric ") ? "" : "    metric certified, at most 10 points:\n      10 points if 1 person who passed 70-346\n")
                    + "  designation requires:\n    score at least 5\n";
        }
        if (block.kind.contains("competency")) {
            boolean whole = text.contains("option ") || text.contains("track ");
            return "competency example-of-the-manual:\n" + text.indent(2) + (whole ? "" : "  option main:\n    silver requires:\n      1 person who passed 70-346\n");
        }
        return text;
    }

    @TestFactory
    Stream<DynamicTest> commandsRun() {
        return blocks("sh").flatMap(block -> block.text.lines()).filter(line -> line.startsWith("comp ")).distinct().map(line -> DynamicTest.dynamicTest(line, () -> {
            String[] parts = line.split(" +# exit ");
            CommandLineRun run = CommandLineRun.of(Arrays.asList(parts[0].split("#")[0].strip().substring("comp ".length()).split(" +")), new byte[0]);
            assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(parts.length == 1 ? 0 : Integer.parseInt(parts[1].strip()));
        }));
    }

    @Test
    void itsJavaIsCompiledByATest() {
        String tests = text(Path.of("src/test/java/org/complang/LibraryTest.java")) + text(Path.of("src/test/java/org/complang/WhatIfTest.java")) + text(Path.of("src/test/java/org/complang/ManualTest.java"));
        assertThat(blocks("java").map(block -> Lines.of(block.text)).toList()).isNotEmpty().allSatisfy(block -> assertThat(Lines.of(tests)).contains(block));
    }

    @Test
    void aStreamOfPartnersIsDecided() throws IOException {
        Comp comp = Comp.load(Path.of("competencies"));
        LocalDate asOf = LocalDate.of(2018, 3, 15);
        List<Decision> decisions = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(Path.of("competencies/samples/partners.ndjson"))) {
            JsonDocuments documents = comp.documents("partners.ndjson", stream);
            for (Optional<PartnerDocument> next = documents.next(); next.isPresent(); next = documents.next()) {
                next.get().partner().ifPresent(partner -> decisions.addAll(comp.decide(partner, asOf, false)));
            }
        }
        assertThat(decisions).isNotEmpty();
    }

    @Test
    void everyFieldOfPartnerDataIsExplained() {
        String page = text(MANUAL.resolve("data-model.md"));
        for (Table table : Comp.load(Path.of("competencies")).programme().shape().tables()) {
            assertThat(table.columns()).allSatisfy(column -> assertThat(page).contains("| `" + column.spelling() + "` |"));
            assertThat(table.children()).allSatisfy(child -> assertThat(page).contains("| `" + child.spelling() + "` |"));
        }
    }

    @Test
    void pathsExist() {
        for (Path page : pages()) {
            Pattern.compile("`((?:src|grammar|competencies)/[^` ]*)`").matcher(text(page)).results().map(match -> match.group(1))
                    .forEach(path -> assertThat(Files.exists(Path.of(path))).as("%s in %s", path, page).isTrue());
            Pattern.compile("\\]\\(([^):#]+)(?:#[^)]*)?\\)").matcher(text(page)).results().map(match -> match.group(1))
                    .forEach(path -> assertThat(Files.exists(page.resolveSibling(path))).as("the link to %s in %s", path, page).isTrue());
        }
    }

    @Test
    void everyCodeIsExplainedAndNoOther() {
        List<String> explained = Pattern.compile("(?m)^### `([a-z0-9-]+)`").matcher(text(MANUAL.resolve("diagnostics.md"))).results().map(match -> match.group(1)).toList();
        assertThat(explained).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Arrays.stream(Code.values()).map(Code::id).toList());
    }

    @Test
    void everyReservedWordIsListed() throws IOException {
        String page = text(MANUAL.resolve("language.md"));
        List<String> listed = Pattern.compile("`([a-z-]+)`").matcher(page.substring(page.indexOf("These cannot be names"), page.indexOf("As names of competencies")))
                .results().map(match -> match.group(1)).toList();
        List<String> reserved = Files.readAllLines(Path.of("grammar/CompLexer.g4")).stream()
                .filter(line -> line.matches("[A-Z_]+ +: '[a-z].*") && !line.contains("GAP"))
                .flatMap(line -> Pattern.compile("'([a-z-]+)'").matcher(line).results().map(match -> match.group(1))).distinct().toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(reserved);
    }
}
