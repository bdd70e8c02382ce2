package org.complang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A further language needs resource files only: here comp is packed with German ones, and nothing else is changed.
class FurtherLanguageTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path GERMAN = Path.of("src/test/resources/languages/german");
    private static final Path PAGE = Path.of("src/test/resources/languages/german-page");
    private static final String WORDS = "org/complang/report/";

    @TempDir
    private static Path folder;
    private static Path jar;

    @BeforeAll
    static void pack() throws IOException {
        jar = folder.resolve("comp.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, CLASSES, "");
            add(out, GERMAN, WORDS);
        }
        Files.writeString(folder.resolve("wrong.comp"), "competency mail:\n  option main:\n    silver requires:\n      usrs at least 10\n");
    }

    private static void add(JarOutputStream out, Path from, String into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(into + from.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }

    @Test
    void itIsChosenByItsTagAndItsPluralsAreItsOwn() throws Exception {
        CommandLineRun run = comp(List.of(), "check", "competencies", folder.resolve("wrong.comp").toString(), "--lang", "de");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("1 Fehler gefunden.\n");
        assertThat(run.err()).contains("wrong.comp:4:7: Fehler[unknown-name]: nichts heißt usrs\n");
    }

    @Test
    void itIsChosenByTheSystem() throws Exception {
        CommandLineRun run = comp(List.of("-Duser.language=de", "-Duser.country=AT"), "evaluate");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("comp: Fehler[wrong-usage]: es fehlen --data=PATH, --as-of=DATE\n");
    }

    @Test
    void whatIsNotTranslatedIsEnglish() throws Exception {
        CommandLineRun run = comp(List.of(), "evaluate", "--lang=de", "--program", "absent", "--data", "-", "--as-of", "2018-03-15");
        assertThat(run.err()).isEqualTo("absent: Fehler[no-such-file]: diese Datei oder diesen Ordner gibt es nicht\n  way out: check the path\n");
    }

    @Test
    void pagesAreWrittenInIt() throws Exception {
        CommandLineRun run = comp(List.of(), "doc", "--program", PAGE.resolve("program.comp").toString(), "--lang", "de");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Files.readString(PAGE.resolve("page.md")));
    }

    @Test
    void allWordsOfPagesAreThere() throws Exception {
        assertThat(keys(GERMAN.resolve("documents_de.properties"))).isEqualTo(keys(Path.of("src/main/resources").resolve(WORDS).resolve("documents.properties")));
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @Test
    void helpAndMessagesNameIt() throws Exception {
        CommandLineRun help = comp(List.of(), "check", "--lang", "de", "--help");
        assertThat(help.out()).contains("Zeigt jeden Fehler eines Programms.\n", "de, en, zh-CN");
        CommandLineRun unknown = comp(List.of(), "check", "--lang", "fr", "competencies");
        assertThat(unknown.err()).contains("there are no words for \"fr\", only for: de, en, zh-CN");
    }

    @Test
    void withoutItsFilesThereIsNone() {
        CommandLineRun unknown = CommandLineRun.of(List.of("check", "--lang", "de", "competencies"), new byte[0]);
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("there are no words for \"de\", only for: en, zh-CN");
    }

    private static CommandLineRun comp(List<String> options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.language=en"));
        command.addAll(options);
        command.addAll(List.of("-cp", jar + java.io.File.pathSeparator + System.getProperty("java.class.path"), "org.complang.cli.Main"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.PIPE).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        return new CommandLineRun(process.waitFor(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
