package org.complang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the README says is so: its `comp` commands run, its Java is in a test, its paths exist.
class ReadmeTest {
    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @TestFactory
    Stream<DynamicTest> itsCommandsRun() throws IOException {
        List<String> commands = Pattern.compile("(?m)^(?:.*&& )?target/comp/bin/comp (.*)$").matcher(readme()).results().map(match -> match.group(1)).toList();
        assertThat(commands).isNotEmpty();
        return commands.stream().map(command -> DynamicTest.dynamicTest("comp " + command, () -> {
            CommandLineRun run = CommandLineRun.of(Arrays.asList(command.split(" ")), new byte[0]);
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).isNotBlank();
        }));
    }

    @Test
    void itsJavaIsCompiledByATest() throws IOException {
        String test = Files.readString(Path.of("src/test/java/org/complang/LibraryTest.java"));
        List<String> blocks = Pattern.compile("(?s)```java\n(.*?)```").matcher(readme()).results().map(match -> Lines.of(match.group(1))).toList();
        assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(Lines.of(test)).contains(block));
    }

    @Test
    void itsProgrammeTextStandsInTheCompetency() throws IOException {
        String competency = Files.readString(Path.of("competencies/cloud-productivity.comp"));
        List<String> lines = Pattern.compile("(?s)```comp\n(.*?)```").matcher(readme()).results().flatMap(match -> match.group(1).lines())
                .map(String::strip).filter(line -> !line.isEmpty()).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(competency).contains(line));
    }

    @Test
    void itsPathsExist() throws IOException {
        List<String> paths = Pattern.compile("`((?:src|grammar|competencies)/[^` ]*)`").matcher(readme()).results().map(match -> match.group(1)).toList();
        assertThat(paths).isNotEmpty().allSatisfy(path -> assertThat(Files.exists(Path.of(path))).as(path).isTrue());
    }
}
