package org.complang.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complang.cli.BrokenMachineTest;
import org.complang.cli.DocCommandTest;
import org.complang.diagnostic.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every kind of mistake is reached by a case of the suite, and next to that case is a good one, which is not reported: its folder begins with `good` and
/// stands in the folder of the other, or beside it in a folder of both.
class CodesTest {
    private static final Path SUITE = Path.of("src/test/resources/conformance");

    /// What no folder should hold, since the files would have megabytes, or can hold.
    private static final Map<Code, Class<?>> HELD_IN_JAVA = Map.of(
            Code.FILE_TOO_LARGE, HostileInputTest.class,
            Code.TOO_MANY_WORDS, HostileInputTest.class,
            Code.EXPANDS_TOO_FAR, HostileInputTest.class,
            Code.DOCUMENT_TOO_LARGE, HostileInputTest.class,
            Code.OUTPUT_FAILED, DocCommandTest.class,
            Code.OUT_OF_MEMORY, BrokenMachineTest.class,
            Code.INTERNAL_ERROR, BrokenMachineTest.class);

    @TestFactory
    Stream<DynamicTest> codes() throws IOException {
        Map<Path, String> expected = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SUITE)) {
            for (Path file : files.filter(path -> path.endsWith("expected")).toList()) {
                expected.put(file.getParent(), Files.readString(file));
            }
        }
        return Arrays.stream(Code.values()).map(code -> DynamicTest.dynamicTest(code.id(), () -> held(code, expected)));
    }

    private static void held(Code code, Map<Path, String> expected) throws IOException {
        String told = "[" + code.id() + "]";
        Optional<Class<?>> test = Optional.ofNullable(HELD_IN_JAVA.get(code));
        if (test.isPresent()) {
            Path source = Path.of("src/test/java", test.get().getName().replace('.', '/') + ".java");
            assertThat(Files.readString(source)).as("%s holds %s", source, code.id()).containsPattern("[\"\\[]" + code.id() + "[:\\]]");
            return;
        }
        assertThat(expected.values()).as("a case is told %s", told).anyMatch(text -> text.contains(told));
        assertThat(expected.keySet()).as("next to a case that is told %s there is a good one that is not", told)
                .anyMatch(good -> isGood(good, expected, told) && (expected.getOrDefault(good.getParent(), "").contains(told) || hasBad(good.getParent(), expected, told)));
    }

    private static boolean isGood(Path folder, Map<Path, String> expected, String told) {
        return folder.getFileName().toString().startsWith("good") && !expected.get(folder).contains(told);
    }

    /// Whether a folder of both, which is not a room of the suite, has a case that is told this.
    private static boolean hasBad(Path parent, Map<Path, String> expected, String told) {
        return !parent.getParent().equals(SUITE) && expected.keySet().stream().anyMatch(bad -> bad.getParent().equals(parent) && expected.get(bad).contains(told));
    }
}
