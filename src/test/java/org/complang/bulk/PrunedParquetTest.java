package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.complang.Comp;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.report.DecisionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Parts of Parquet files in which no row can matter are left out, and nobody may notice: the decisions are those of the same rows in a text file, and all is told of them that is told there.
class PrunedParquetTest {
    private static final Comp COMP = Comp.load(Path.of("competencies"));
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);
    private static final List<String> WORKLOADS = List.of("Exchange Online", "Yammer", "ProPlus", "Microsoft Teams");
    private static final int ROWS = 40_000;

    @TempDir
    private Path folder;

    /// @param faults which share of values is wrong, in thousandths
    @ParameterizedTest
    @CsvSource({"texts, true, 0", "texts, true, 1", "texts, true, 2", "texts, false, 2", "numbers, true, 0", "numbers, true, 2", "numbers, false, 2"})
    void asInATextFile(String types, boolean sorted, int faults) throws IOException, SQLException {
        long seed = Long.getLong("comp.seed", 20261127L) + faults;
        Path text = Files.createDirectories(folder.resolve("text"));
        Path parquet = Files.createDirectories(folder.resolve("parquet"));
        boolean typed = types.equals("numbers");
        Files.writeString(text.resolve("usage.csv"), rows(new Random(seed), sorted, typed, faults));
        Files.writeString(text.resolve("partners.csv"), partners());
        Files.copy(text.resolve("partners.csv"), parquet.resolve("partners.csv"));
        Files.writeString(text.resolve("associations.csv"), associations());
        Files.copy(text.resolve("associations.csv"), parquet.resolve("associations.csv"));
        toParquet(text.resolve("usage.csv"), parquet.resolve("usage.parquet"), typed);

        Run ofText = run(text, 1);
        Run ofParquet = run(parquet, 0);

        assertThat(ofParquet.decisions).as("seed " + seed).isEqualTo(ofText.decisions).hasSizeGreaterThan(60);
        assertThat(ofParquet.told).containsExactlyElementsOf(ofText.told).hasSizeGreaterThanOrEqualTo(faults == 0 ? 0 : 20);
    }

    /// The header once more, in a part of whose rows none matters by what its dictionary holds.
    @Test
    void aHeaderAmongRowsThatDoNotMatter() throws IOException, SQLException {
        StringBuilder out = new StringBuilder("mpnId,tenantId,workload,sku,trial,month,activeUsers\n");
        for (int i = 0; i < 2_000; i++) {
            out.append(i == 1_000 ? "mpnId,tenantId,workload,sku,trial,month,activeUsers\n" : "P" + i % 70 + ",T1," + List.of("Power BI", "Intune").get(i % 2) + ",E3,false,2018-02,5\n");
        }
        Path text = Files.createDirectories(folder.resolve("text"));
        Path parquet = Files.createDirectories(folder.resolve("parquet"));
        Files.writeString(text.resolve("usage.csv"), out);
        toParquet(text.resolve("usage.csv"), parquet.resolve("usage.parquet"), false);
        Run ofText = run(text, 1);
        Run ofParquet = run(parquet, 0);
        assertThat(ofParquet.decisions).isEqualTo(ofText.decisions).hasSize(70);
        assertThat(ofParquet.told).containsExactlyElementsOf(ofText.told).hasSize(1);
    }

    private static String rows(Random random, boolean sorted, boolean typed, int faults) {
        StringBuilder out = new StringBuilder("mpnId,tenantId,workload,sku,trial,month,activeUsers\n");
        for (int i = 0; i < ROWS; i++) {
            int month = sorted ? i * 14 / ROWS : random.nextInt(14);
            int partner = random.nextInt(60) + (i == 1_000 ? 1_000 : 0);
            String text = faulty(random, faults, WORKLOADS.get(random.nextInt(4)), "Abacus", "Abacus " + random.nextInt(3));
            String tenant = faulty(random, faults, "T" + partner + "-" + random.nextInt(20), "", " ");
            String users = typed ? faulty(random, faults, "" + random.nextInt(90), "-5", "") : faulty(random, faults, "" + random.nextInt(90), "many", "-5");
            String trial = typed ? random.nextInt(9) == 0 ? "true" : "false" : faulty(random, faults, "no", "perhaps", "");
            String right = String.format("%d-%02d", 2017 + month / 12, 1 + month % 12);
            // With few faults, such a month lies between others that can be read.
            String when = faults == 1 ? faulty(random, 1, right, right + "x", right + "?") : faulty(random, typed ? 0 : faults, right, "2018-13", "soon");
            out.append(String.join(",", "P" + partner, tenant, text, "E" + random.nextInt(3), trial, when + (typed ? "-01" : ""), users)).append('\n');
        }
        return out.toString();
    }

    private static String faulty(Random random, int faults, String right, String wrong, String other) {
        return random.nextInt(1_000) >= faults ? right : random.nextBoolean() ? wrong : other;
    }

    private static String partners() {
        StringBuilder out = new StringBuilder("mpnId,name,country,market\n");
        for (int i = 0; i < 60; i++) {
            out.append("P").append(i).append(",Partner,DE,").append(i % 2 == 0 ? "developed" : "developing").append('\n');
        }
        return out.toString();
    }

    private static String associations() {
        StringBuilder out = new StringBuilder("mpnId,tenantId,type,product,from,to\n");
        for (int i = 0; i < 60; i++) {
            for (int t = 0; t < 20; t++) {
                out.append("P").append(i).append(",T").append(i).append("-").append(t).append(",DPOR,,2016-01-01,\n");
            }
        }
        return out.toString();
    }

    private static void toParquet(Path csv, Path parquet, boolean typed) throws SQLException {
        String columns = typed ? "mpnId, tenantId, workload, sku, CAST(trial AS BOOLEAN) AS trial, CAST(month AS DATE) AS month, CAST(activeUsers AS INTEGER) AS activeUsers" : "*";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + columns + " FROM read_csv('" + csv + "', all_varchar = true, header = true, parallel = false)) TO '" + parquet + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
        }
    }

    private record Run(List<String> decisions, TreeSet<String> told) { }

    /// @param header lines before the first row
    private static Run run(Path data, int header) throws IOException {
        List<String> decisions = new ArrayList<>();
        TreeSet<String> told = new TreeSet<>();
        COMP.bulk(AS_OF, competency -> competency.name().equals("cloud-productivity"), 2, 1 << 20, _ -> { }).decide(List.of(data), new Written.OfDecisions(DecisionJson::line),
                ResultTexts.to(decisions::add), row -> told.add(what(row.diagnostic(), header)), (_, _) -> { });
        return new Run(decisions, told);
    }

    private static String what(Diagnostic diagnostic, int header) {
        long line = diagnostic.place() instanceof Place.InData(_, long at, _, _) && at > 0 ? at - header : -1;
        return line + " " + diagnostic.code() + " " + (diagnostic.code().toString().contains("SPELLING") ? "" : diagnostic.arguments());
    }
}
