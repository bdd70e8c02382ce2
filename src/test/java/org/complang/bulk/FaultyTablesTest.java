package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kept cases are those that [FaultyTables] plants.
class FaultyTablesTest {
    @TempDir
    private Path folder;

    @Test
    void keptAsPlanted() throws IOException {
        for (FaultyCase planted : FaultyTables.cases()) {
            FaultyTables.write(planted, folder);
        }
        Map<String, byte[]> planted = files(folder);
        Map<String, byte[]> kept = files(FaultyTables.KEPT);
        kept.remove("README.md");
        assertThat(kept.keySet()).isEqualTo(planted.keySet());
        // What a compressed file looks like depends on the library that compresses.
        planted.forEach((name, bytes) -> assertThat(name.endsWith(".gz") || name.endsWith(".parquet") ? bytes : kept.get(name)).as(name).isEqualTo(bytes));
    }

    /// A fault names a line that the file has, and there the text that is said to be broken.
    @Test
    void faultsAreWhereTheyAreSaidToBe() {
        for (FaultyCase planted : FaultyTables.cases()) {
            for (FaultyCase.Fault fault : planted.faults()) {
                assertThat(planted.files()).as(planted.name).containsKey(fault.file());
                if (fault.line() > 0 && !fault.file().endsWith(".parquet")) {
                    List<String> lines = List.of(new String(planted.files().get(fault.file()), java.nio.charset.StandardCharsets.ISO_8859_1).split("\n"));
                    assertThat(lines.size()).as(planted.name).isGreaterThanOrEqualTo(fault.line());
                    String row = lines.get(fault.line() - 1);
                    assertThat(row).as(planted.name).contains(fault.partner()).contains(fault.text().split("\"")[0]);
                }
            }
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(path -> Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".")).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
