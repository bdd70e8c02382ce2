package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Columns that folders tell, as DuckDB writes them: the decisions are those of the same rows in one file, and all is told of them that is told there.
class PartitionedTest {
    @TempDir
    private Path folder;

    /// @param by the columns that folders tell
    /// @param faults which share of values is wrong, in thousandths
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"parquet; month; 0", "parquet; month; 1", "parquet; month, workload, trial; 2", "parquet; mpnId; 2", "csv; month; 0", "csv; workload, month; 2", "csv; mpnId; 2"})
    void asInOneFile(String format, String by, int faults) throws IOException, SQLException {
        long seed = Long.getLong("comp.seed", 20261129L) + faults;
        Path flat = Files.createDirectories(folder.resolve("flat"));
        Path lake = Files.createDirectories(folder.resolve("lake"));
        Files.writeString(flat.resolve("usage.csv"), UsageTables.rows(new Random(seed), false, false, faults));
        for (Path data : List.of(flat, lake)) {
            Files.writeString(data.resolve("partners.csv"), UsageTables.partners());
            Files.writeString(data.resolve("associations.csv"), UsageTables.associations());
        }
        try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_csv('" + flat.resolve("usage.csv") + "', all_varchar = true, header = true)) TO '" + lake.resolve("usage") + "' (FORMAT " + format + ", PARTITION_BY (" + by + "))");
        }

        UsageTables.Run ofFlat = UsageTables.run(flat, 1);
        UsageTables.Run ofLake = UsageTables.run(lake, 1);

        assertThat(ofLake.decisions()).as("seed " + seed).isEqualTo(ofFlat.decisions()).hasSizeGreaterThan(60);
        assertThat(ofLake.codes()).as("seed " + seed).isEqualTo(ofFlat.codes());
    }
}
