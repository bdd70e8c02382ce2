package org.complang.report;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Decisions as a Parquet file, which DuckDB writes: it is loaded only here.
public final class DecisionParquet {
    /// The columns, over those of [DecisionCsv] and the whole decision behind them.
    private static final String COLUMNS = "partner, partnerName, competency, CAST(\"asOf\" AS DATE) AS \"asOf\", status, nullif(level, '') AS level, nullif(missing, '') AS missing, programme, incomplete = 'yes' AS incomplete, decision";

    private DecisionParquet() { }

    /// Makes a Parquet file of decisions that stand in a file as [DecisionCsv] writes them, with the whole decision behind each, in their order.
    ///
    /// @throws IOException where the one file cannot be read, or the other not be written
    public static void ofCsv(Path csv, Path parquet) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = true");
            statement.execute("COPY (SELECT " + COLUMNS + " FROM read_csv('" + quoted(csv) + "', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', parallel = false, max_line_size = 268435456)) TO '"
                    + quoted(parquet) + "' (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }
}
