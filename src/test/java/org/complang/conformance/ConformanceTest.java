package org.complang.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs every case under `src/test/resources/conformance`.
///
/// A case is a folder with `why` (the reason it is there), `command` (one argument a line; a name of a file of the case means that file, and names that begin with `competencies`
/// mean the project's), the files that the command reads, `in` where it reads standard input, and `expected`: exit code, output, messages. `-Dcomp.accept=true` writes `expected` anew, for review.
class ConformanceTest {
    private static final Path SUITE = Path.of("src/test/resources/conformance");
    private static final boolean ACCEPT = Boolean.getBoolean("comp.accept");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> found = Files.walk(SUITE)) {
            found.filter(path -> path.getFileName().toString().equals("command")).map(Path::getParent).sorted().forEach(folders::add);
        }
        assertThat(folders).isNotEmpty();
        return folders.stream().map(folder -> DynamicTest.dynamicTest(SUITE.relativize(folder).toString(), folder.resolve("command").toUri(), () -> run(folder)));
    }

    @TestFactory
    Stream<DynamicTest> orphans() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(SUITE)) {
            found.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        return files.stream().map(file -> DynamicTest.dynamicTest("belongs to a case: " + SUITE.relativize(file), () -> {
            Path folder = file.getParent();
            while (!Files.exists(folder.resolve("command")) && !folder.equals(SUITE)) {
                folder = folder.getParent();
            }
            assertThat(folder).as("the case of %s", file).isNotEqualTo(SUITE);
            assertThat(Files.readString(folder.resolve("why")).strip()).as("why %s is there", folder).isNotEmpty();
        }));
    }

    private static void run(Path folder) throws IOException {
        List<String> arguments = Files.readAllLines(folder.resolve("command")).stream()
                .filter(line -> !line.isBlank()).map(line -> argument(folder, line.strip())).toList();
        Path in = folder.resolve("in");
        CommandLineRun run = CommandLineRun.of(arguments, Files.exists(in) ? Files.readAllBytes(in) : new byte[0]);
        String actual = ("exit " + run.exit() + "\n--- out\n" + run.out() + "--- err\n" + run.err())
                .replace(folder + "/", "").replaceAll("sha256:[0-9a-f]{64}", "sha256:...");
        Path expected = folder.resolve("expected");
        if (ACCEPT) {
            Files.writeString(expected, actual);
        }
        assertThat(Files.exists(expected)).as("%s is there; -Dcomp.accept=true writes it", expected).isTrue();
        assertThat(actual).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    private static String argument(Path folder, String argument) {
        Path file = folder.resolve(argument);
        return !argument.startsWith("-") && Files.exists(file) ? file.toString() : argument;
    }
}
