package org.complang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `comp doc` writes whole files.
public class DocCommandTest {
    @TempDir
    private Path folder;

    private static CommandLineRun doc(String... arguments) {
        List<String> all = new ArrayList<>(List.of("doc", "--lang", "zh-CN"));
        all.addAll(List.of(arguments));
        return CommandLineRun.of(all, new byte[0]);
    }

    private List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFolderGetsAFileForEachCompetency() throws IOException {
        Path deep = folder.resolve("pages/all");
        CommandLineRun run = doc("--out", deep.toString(), "--competency", "messaging", "--competency", "cloud-platform", "--competency", "messaging");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("已写入 2 个页面。\n");
        assertThat(names(deep)).containsExactly("cloud-platform.zh-CN.md", "messaging.zh-CN.md");
        assertThat(Files.readString(deep.resolve("messaging.zh-CN.md"))).isEqualTo(doc("--competency", "messaging").out());
    }

    @Test
    void aFileThatIsThereIsReplacedAtOnceAndKeepsItsRights() throws IOException {
        Path page = folder.resolve("messaging.zh-CN.html");
        Files.writeString(page, "old");
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-r-----"));
        // Another name of the old file: it goes on holding the old text if the new one is another file that took its place.
        Path old = Files.createLink(folder.resolve("old"), page);
        assertThat(doc("--out", folder.toString(), "--competency", "messaging", "--format", "html").exit()).isZero();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>");
        assertThat(Files.readString(old)).isEqualTo("old");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page))).isEqualTo("rw-r-----");
        assertThat(names(folder)).containsExactly("messaging.zh-CN.html", "old");
    }

    @Test
    void aNewFileHasTheRightsOfNewFiles() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        assertThat(doc("--out", folder.toString(), "--competency", "messaging").exit()).isZero();
        assertThat(Files.getPosixFilePermissions(folder.resolve("messaging.zh-CN.md"))).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void whatARunThatWasBrokenOffLeftIsNotTouched() throws IOException {
        Path left = folder.resolve(".messaging.zh-CN.md.0.tmp");
        Files.writeString(left, "half");
        assertThat(doc("--out", folder.toString(), "--competency", "messaging").exit()).isZero();
        assertThat(Files.readString(left)).isEqualTo("half");
        assertThat(names(folder)).containsExactly(".messaging.zh-CN.md.0.tmp", "messaging.zh-CN.md");
    }

    @Test
    void whatCannotBeWrittenIsToldAndTheOtherPagesAreWritten() throws IOException {
        Files.createDirectories(folder.resolve("messaging.zh-CN.md/in the way"));
        CommandLineRun run = doc("--out", folder.toString(), "--competency", "messaging", "--competency", "cloud-platform");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("messaging.zh-CN.md", "[output-failed]");
        assertThat(run.out()).isEqualTo("已写入 1 个页面。\n");
        assertThat(names(folder)).containsExactly("cloud-platform.zh-CN.md", "messaging.zh-CN.md");
    }

    @Test
    void aFolderThatIsAFileIsTold() throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, "text".getBytes(StandardCharsets.UTF_8));
        CommandLineRun run = doc("--out", file.toString(), "--competency", "messaging");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("[output-failed]");
        assertThat(Files.readString(file)).isEqualTo("text");
    }
}
