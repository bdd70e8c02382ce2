package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Parts of Parquet files in which no row can matter are left out, and nobody may notice: the decisions are those of the same rows in a text file, and all is told of them that is told there.
class PrunedParquetTest {
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
        Files.writeString(text.resolve("usage.csv"), UsageTables.rows(new Random(seed), sorted, typed, faults));
        Files.writeString(text.resolve("partners.csv"), UsageTables.partners());
        Files.copy(text.resolve("partners.csv"), parquet.resolve("partners.csv"));
        Files.writeString(text.resolve("associations.csv"), UsageTables.associations());
        Files.copy(text.resolve("associations.csv"), parquet.resolve("associations.csv"));
        toParquet(text.resolve("usage.csv"), parquet.resolve("usage.parquet"), typed);

        UsageTables.Run ofText = UsageTables.run(text, 1);
        UsageTables.Run ofParquet = UsageTables.run(parquet, 0);

        assertThat(ofParquet.decisions()).as("seed " + seed).isEqualTo(ofText.decisions()).hasSizeGreaterThan(60);
        assertThat(ofParquet.told()).containsExactlyElementsOf(ofText.told()).hasSizeGreaterThanOrEqualTo(faults == 0 ? 0 : 20);
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
        UsageTables.Run ofText = UsageTables.run(text, 1);
        UsageTables.Run ofParquet = UsageTables.run(parquet, 0);
        assertThat(ofParquet.decisions()).isEqualTo(ofText.decisions()).hasSize(70);
        assertThat(ofParquet.told()).containsExactlyElementsOf(ofText.told()).hasSize(1);
    }

    private static void toParquet(Path csv, Path parquet, boolean typed) throws SQLException {
        String columns = typed ? "mpnId, tenantId, workload, sku, CAST(trial AS BOOLEAN) AS trial, CAST(month AS DATE) AS month, CAST(activeUsers AS INTEGER) AS activeUsers" : "*";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + columns + " FROM read_csv('" + csv + "', all_varchar = true, header = true, parallel = false)) TO '" + parquet + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
        }
    }
}
