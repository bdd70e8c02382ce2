package org.complang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file for what could not be read, which cases of the suite do not look into.
class RejectedFileTest {
    @TempDir
    private Path folder;

    /// All records that differ are counted and set aside, not only those that are told one by one.
    @Test
    void recordsThatDifferAreSetAside() throws IOException {
        StringBuilder usage = new StringBuilder("mpnId,tenantId,workload,sku,trial,month,activeUsers\n");
        List<String> partners = IntStream.range(10, 60).mapToObj(i -> "P" + i).toList();
        for (String partner : partners) {
            usage.append(partner).append(",t1,Yammer,E3,false,2018-02,2500\n").append(partner).append(",t1,Yammer,E3,false,2018-02,2501\n");
        }
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("usage.csv"), usage);
        Path out = folder.resolve("decisions.csv");
        CommandLineRun run = CommandLineRun.of(List.of("evaluate", "--data", data.toString(), "--as-of", "2018-03-15", "--competency", "cloud-productivity", "--lang", "en", "--out", out.toString()),
                new byte[0]);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("50 rows or values could not be read: differing-duplicates (50)");
        assertThat(run.err().lines().filter(line -> line.contains("[differing-duplicates]"))).hasSize(20);
        assertThat(run.err()).contains("... and 30 messages more.");
        assertThat(Files.readAllLines(folder.resolve("decisions.csv.rejected.csv")).stream().skip(1)).containsExactlyElementsOf(partners.stream()
                .map(partner -> ",,,differing-duplicates,two records with one key differ in activeUsers,\"" + partner + " customers[t1].usage[Yammer, E3, 2018-02].activeUsers\",yes,").toList());
    }

    /// Many messages of one kind do not hide one of another; all stand in the file, warnings too.
    @Test
    void manyOfAKindHideNothingElse() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        StringBuilder associations = new StringBuilder("mpnId,tenantId,type,from\n");
        IntStream.range(0, 40).forEach(i -> associations.append("P,t").append(i).append(",GDAP").append(i).append(",2016-01-01\n"));
        Files.writeString(data.resolve("associations.csv"), associations);
        Files.writeString(data.resolve("usage.csv"), "mpnId,tenantId,workload,sku,trial,month,activeUsers\nP,t1,Exchange online,E3,false,2018-02,2500\n");
        CommandLineRun run = CommandLineRun.of(List.of("evaluate", "--data", data.toString(), "--as-of", "2018-03-15", "--competency", "cloud-productivity", "--lang", "en", "--out",
                folder.resolve("decisions.csv").toString()), new byte[0]);
        assertThat(run.err().lines().filter(line -> line.contains("[undeclared-spelling]"))).hasSize(21).anyMatch(line -> line.contains("\"Exchange online\""));
        assertThat(run.err()).contains("... and 20 messages more.");
        assertThat(Files.readAllLines(folder.resolve("decisions.csv.rejected.csv"))).hasSize(42).filteredOn(line -> line.contains("GDAP") && line.contains(",undeclared-spelling,")).hasSize(40);
    }
}
