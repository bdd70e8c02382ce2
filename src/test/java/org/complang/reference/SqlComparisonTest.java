package org.complang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complang.sql.Dialect;
import org.junit.jupiter.api.Test;

/// Statements on DuckDB and on PostgreSQL; see [SqlComparison]. PostgreSQL is looked for under `-Dcomp.postgres.url=`, or `COMP_POSTGRES_URL` in the environment.
class SqlComparisonTest {
    private static final String SCHEMA = "compared_" + ProcessHandle.current().pid();

    @Test
    void duckDb() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            new SqlComparison(new Jdbc(Dialect.called("duckdb").orElseThrow(), connection, "SET search_path = '%s'", "main")).compare(SqlComparison.PROGRAMMES);
        }
    }

    @Test
    void postgres() throws Exception {
        String url = System.getProperty("comp.postgres.url", System.getenv("COMP_POSTGRES_URL"));
        if (url == null || url.isBlank()) {
            System.out.println("!!! NOT RUN: the comparison on PostgreSQL, because neither comp.postgres.url nor COMP_POSTGRES_URL names a server");
            return;
        }
        try (Connection connection = DriverManager.getConnection(url)) {
            new SqlComparison(new Jdbc(Dialect.called("postgres").orElseThrow(), connection, "SET search_path TO %s", "public")).compare(SqlComparison.PROGRAMMES);
        }
    }

    /// @param path what makes a schema the one in which tables are looked for
    /// @param home the schema that is there
    private record Jdbc(Dialect dialect, Connection connection, String path, String home) implements SqlComparison.Engine {
        @Override
        public Map<String, Map<String, Object>> rows(List<String> filling, String statement) throws SQLException {
            try (Statement sql = connection.createStatement()) {
                sql.execute("CREATE SCHEMA " + SCHEMA);
                try {
                    sql.execute(path.formatted(SCHEMA));
                    for (String one : filling) {
                        sql.execute(one);
                    }
                    try (ResultSet result = sql.executeQuery(statement)) {
                        return rows(result);
                    }
                } finally {
                    try (Statement last = connection.createStatement()) {
                        last.execute(path.formatted(home));
                        last.execute("DROP SCHEMA " + SCHEMA + " CASCADE");
                    }
                }
            }
        }

        private static Map<String, Map<String, Object>> rows(ResultSet result) throws SQLException {
            Map<String, Map<String, Object>> rows = new HashMap<>();
            while (result.next()) {
                Map<String, Object> row = new HashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                }
                assertThat(rows.put((String) row.get("partner"), row)).isNull();
            }
            return rows;
        }
    }
}
