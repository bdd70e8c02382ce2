package org.complang.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Turns the CSV tables into Parquet with DuckDB: the same rows in the same order.
final class ParquetWriter {
    private static final Map<String, List<String>> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("partners", List.of("mpnId VARCHAR", "name VARCHAR", "country VARCHAR", "market VARCHAR"));
        TABLES.put("people", List.of("mpnId VARCHAR", "personId VARCHAR", "name VARCHAR", "locationMpnId VARCHAR", "associatedUntil DATE"));
        TABLES.put("exams", List.of("mpnId VARCHAR", "personId VARCHAR", "code VARCHAR", "passedOn DATE"));
        TABLES.put("certifications", List.of("mpnId VARCHAR", "personId VARCHAR", "name VARCHAR", "earnedOn DATE", "expiresOn DATE"));
        TABLES.put("customers", List.of("mpnId VARCHAR", "tenantId VARCHAR", "name VARCHAR", "market VARCHAR"));
        TABLES.put("associations", List.of("mpnId VARCHAR", "tenantId VARCHAR", "type VARCHAR", "product VARCHAR", "from DATE", "to DATE"));
        TABLES.put("usage", List.of("mpnId VARCHAR", "tenantId VARCHAR", "workload VARCHAR", "sku VARCHAR", "trial BOOLEAN", "month VARCHAR", "paidSeats INTEGER", "activeUsers INTEGER",
                "capacity INTEGER"));
    }

    private ParquetWriter() { }

    static void write(Path csv, Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            for (Map.Entry<String, List<String>> table : TABLES.entrySet()) {
                Path file = folder.resolve(table.getKey() + ".parquet");
                String columns = table.getValue().stream()
                        .map(column -> "'" + column.replace(" ", "': '") + "'").collect(Collectors.joining(", ", "{", "}"));
                statement.execute("COPY (SELECT * FROM read_csv('" + csv.resolve(table.getKey() + ".csv") + "', header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', columns = "
                        + columns + ")) TO '" + file + "' (FORMAT parquet)");
                System.out.printf("%s: %,d bytes%n", file, Files.size(file));
            }
        }
    }
}
