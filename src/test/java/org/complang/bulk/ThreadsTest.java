package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.complang.Comp;
import org.complang.report.DecisionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told does not depend on how many threads read.
class ThreadsTest {
    private static final Comp COMP = Comp.load(Path.of("competencies"));
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);

    @TempDir
    private Path folder;

    /// Several megabytes, in which a spelling that nothing declares begins in one stretch and goes on in others; there are more of them than are told.
    @Test
    void undeclaredInDocuments() throws IOException {
        StringBuilder documents = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            documents.append("{\"partner\":{\"mpnId\":\"").append(i).append("\",\"name\":\"").append("N".repeat(200)).append("\",\"more").append(i / 30).append("\":1},\"customers\":[{\"tenantId\":\"t\",\"more")
                    .append(i / 5_000).append("\":1,\"usage\":[{\"workload\":\"Unknown ").append(i / 30).append("\",\"sku\":\"s\",\"trial\":false,\"month\":\"2018-02\",\"paidSeats\":9,\"activeUsers\":7}]}]}\n");
        }
        Path file = Files.writeString(folder.resolve("partners.ndjson"), documents);
        List<String> alone = told(file, 1);
        assertThat(alone.stream().filter(one -> one.contains("UNDECLARED_SPELLING"))).hasSize(500);
        assertThat(alone.stream().filter(one -> one.contains("UNDECLARED_FIELD"))).hasSize(500);
        assertThat(told(file, 2)).isEqualTo(alone);
        assertThat(told(file, 5)).isEqualTo(alone);
    }

    @Test
    void undeclaredInTables() throws IOException {
        StringBuilder rows = new StringBuilder("mpnId,tenantId,workload,sku,trial,month,activeUsers\n");
        for (int i = 0; i < 150_000; i++) {
            rows.append(i % 9).append(",t").append(i).append(",Unknown ").append(i / 200).append(",some stock keeping unit,false,2018-02,10\n");
        }
        Path file = Files.writeString(folder.resolve("usage.csv"), rows);
        List<String> alone = told(file, 1);
        assertThat(alone.stream().filter(one -> one.contains("UNDECLARED_SPELLING"))).hasSize(500);
        assertThat(told(file, 2)).isEqualTo(alone);
        assertThat(told(file, 5)).isEqualTo(alone);
    }

    /// The first file is smaller, and begun after the second one.
    @Test
    void undeclaredInSeveralFiles() throws IOException {
        for (String name : List.of("a", "b")) {
            StringBuilder rows = new StringBuilder("mpnId,tenantId,workload,sku,trial,month,activeUsers\n");
            for (int i = 0; i < (name.equals("a") ? 100 : 150_000); i++) {
                rows.append(i % 9).append(",t").append(i).append(i % 50_000 == 5 ? ",Abacus" : ",Yammer").append(",some stock keeping unit,false,2018-02,10\n");
            }
            Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("usage.csv"), rows);
        }
        List<String> alone = told(folder, 1);
        assertThat(alone.stream().filter(one -> one.contains("UNDECLARED_SPELLING"))).singleElement().asString().contains("a/usage.csv");
        assertThat(told(folder, 2)).isEqualTo(alone);
        assertThat(told(folder, 4)).isEqualTo(alone);
    }

    private static List<String> told(Path file, int threads) throws IOException {
        List<String> told = new ArrayList<>();
        List<String> decisions = new ArrayList<>();
        COMP.bulk(AS_OF, competency -> competency.name().equals("cloud-productivity"), threads, 1 << 20, diagnostic -> {
            synchronized (told) {
                told.add(diagnostic.toString());
            }
        }).decide(List.of(file), new Written.OfDecisions(DecisionJson::line), ResultTexts.to(decisions::add), row -> told.add(row.diagnostic().toString()), (_, _) -> { });
        told.sort(Comparator.naturalOrder());
        told.addAll(decisions);
        return told;
    }
}
