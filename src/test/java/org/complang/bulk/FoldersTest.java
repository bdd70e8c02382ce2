package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders of data with links and with what must not be read. Files of the suite cannot have these.
class FoldersTest {
    private static final Path PLAIN = Path.of("src/test/resources/conformance/command-line/tables/good-plain/data");

    @TempDir
    private Path folder;

    private Path data(String name) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        for (String file : List.of("partners.csv", "associations.csv", "exams.csv", "usage.csv")) {
            Files.copy(PLAIN.resolve(file), data.resolve(file));
        }
        return data;
    }

    private static CommandLineRun evaluate(Path data) {
        return CommandLineRun.of(List.of("evaluate", "--data", data.toString(), "--as-of", "2018-03-15", "--competency", "cloud-productivity", "--lang", "en", "--format", "csv"), new byte[0]);
    }

    @Test
    void linksAreFollowed() throws IOException {
        Path data = data("data");
        CommandLineRun plain = evaluate(data);
        assertThat(plain.exit()).isZero();
        assertThat(plain.out().lines()).hasSize(4);
        assertThat(evaluate(Files.createSymbolicLink(folder.resolve("link"), data))).isEqualTo(plain);
        Path around = Files.createDirectory(folder.resolve("around"));
        Files.createSymbolicLink(around.resolve("first"), data);
        Files.createSymbolicLink(around.resolve("again"), data);
        Files.createSymbolicLink(data.resolve("round"), around);
        assertThat(evaluate(around)).isEqualTo(plain);
    }

    /// One folder, as the usage of two partners: what the folders around tell is not the same.
    @Test
    void linksToOneFolderThatTellOtherColumns() throws IOException {
        Path data = data("data");
        Files.delete(data.resolve("usage.csv"));
        Path store = Files.createDirectory(folder.resolve("store"));
        Files.writeString(store.resolve("part-0.csv"), "tenantId,workload,sku,trial,month,activeUsers\nt1,Yammer,E3,false,2018-02,4000\n");
        Path usage = Files.createDirectory(data.resolve("usage"));
        for (String partner : List.of("A1", "B2")) {
            Files.createSymbolicLink(usage.resolve("mpnId=" + partner), store);
        }
        Files.createSymbolicLink(usage.resolve("round"), usage);
        CommandLineRun run = evaluate(data);
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().skip(1)).satisfiesExactly(a -> assertThat(a).contains(",silver,"), b -> assertThat(b).contains(",silver,"), c -> assertThat(c).doesNotContain("silver"));
    }

    @Test
    void aLinkToAProgrammeIsOne() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("competencies").toAbsolutePath());
        CommandLineRun run = CommandLineRun.of(List.of("check", "--lang", "en", link.toString()), new byte[0]);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("no mistakes");
    }

    @Test
    void aLinkThatLeadsNowhereIsTold() throws IOException {
        Path data = data("data");
        Files.createSymbolicLink(data.resolve("usage-2.csv"), folder.resolve("nowhere"));
        incomplete(evaluate(data), data.resolve("usage-2.csv") + ": error[no-such-file]");
    }

    @Test
    void aFolderThatMustNotBeReadIsTold() throws IOException {
        Path data = data("data");
        Path hidden = Files.createDirectory(data.resolve("hidden"));
        Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(hidden), "who may do everything may read everything");
        try {
            incomplete(evaluate(data), hidden + ": error[file-not-readable]");
        } finally {
            Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void incomplete(CommandLineRun run, String told) {
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains(told).doesNotContain("output-failed");
        assertThat(run.out().lines().skip(1)).hasSize(3).allMatch(row -> row.endsWith(",yes"));
    }
}
