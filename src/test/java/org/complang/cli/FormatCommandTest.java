package org.complang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `comp fmt` where it writes.
class FormatCommandTest {
    private static final String CARELESS = "set office:[ yammer ]\r\n";
    private static final String CANONICAL = "set office: [yammer]\n";
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    @Test
    void replacesWhatIsNotCanonicalAndNothingElse() throws IOException {
        Path careless = Files.writeString(folder.resolve("careless.comp"), CARELESS);
        Path canonical = Files.writeString(folder.resolve("canonical.comp"), CANONICAL);
        Path other = Files.writeString(folder.resolve("notes.txt"), CARELESS);
        Files.setLastModifiedTime(canonical, LONG_AGO);

        CommandLineRun run = format(folder);

        assertThat(run).isEqualTo(new CommandLineRun(0, careless + ": laid out anew\n2 files, 1 laid out anew.\n", ""));
        assertThat(careless).hasContent(CANONICAL);
        assertThat(Files.getLastModifiedTime(canonical)).isEqualTo(LONG_AGO);
        assertThat(other).hasContent(CARELESS);
        assertThat(names()).containsExactly("canonical.comp", "careless.comp", "notes.txt");
        assertThat(format(folder).out()).isEqualTo("2 files, 0 laid out anew.\n");
    }

    @Test
    void leavesAFileWithMistakesAlone() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.comp"), "set office:[ yammer\n");
        Path careless = Files.writeString(folder.resolve("careless.comp"), CARELESS);

        CommandLineRun run = format(folder);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains(broken + ":1:12: error[unclosed-bracket]").endsWith("1 file was left alone.\n");
        assertThat(broken).hasContent("set office:[ yammer\n");
        assertThat(careless).hasContent(CANONICAL);
    }

    @Test
    void checkingWritesNothing() throws IOException {
        Path careless = Files.writeString(folder.resolve("careless.comp"), CARELESS);
        assertThat(CommandLineRun.of(List.of("fmt", "--check", "--lang", "en", folder.toString()), new byte[0]).exit()).isEqualTo(1);
        assertThat(Files.readString(careless)).isEqualTo(CARELESS);
    }

    @Test
    void keepsPermissionsAndLinks() throws IOException {
        Path careless = Files.writeString(folder.resolve("careless.comp"), CARELESS);
        Files.setPosixFilePermissions(careless, PosixFilePermissions.fromString("rw-r--r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.comp"), careless);

        assertThat(format(link).exit()).isEqualTo(0);

        assertThat(link).isSymbolicLink().hasContent(CANONICAL);
        assertThat(careless).hasContent(CANONICAL);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(careless))).isEqualTo("rw-r--r--");
    }

    private static CommandLineRun format(Path path) {
        return CommandLineRun.of(List.of("fmt", "--lang", "en", path.toString()), new byte[0]);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
