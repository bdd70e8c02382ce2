package org.complang.table;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Writes a Parquet file by DuckDB, which is loaded only here.
public final class ParquetWriting {
    private ParquetWriting() { }

    /// Makes a Parquet file of a text file with commas between its fields and a header, in the order of its rows.
    ///
    /// @param columns an SQL expression for each column of the result, over the columns of the text file, which are texts
    /// @throws IOException where the text file cannot be read, or the other not be written
    public static void ofCsv(Path csv, Path parquet, String columns) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = true");
            statement.execute("COPY (SELECT " + columns + " FROM read_csv('" + quoted(csv) + "', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', parallel = false, max_line_size = 268435456)) TO '"
                    + quoted(parquet) + "' (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }
}
