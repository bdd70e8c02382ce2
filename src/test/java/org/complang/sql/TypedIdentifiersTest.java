package org.complang.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.complang.Comp;
import org.complang.report.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Warehouses keep identifiers in columns of different types, and call tables by names with something before: the statement decides all the same.
class TypedIdentifiersTest {
    private static final Comp COMP = Comp.load(Path.of("competencies"));
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);
    private static final String TENANT = "5f0c6a1e-0000-4000-8000-00000000000";
    private static final String PERSON = "a1b2c3d4-0000-4000-8000-00000000000";
    private static final Map<String, String> EXPECTED = Map.of("4100161", "silver", "4100162", "null");

    @ParameterizedTest
    @CsvSource({"VARCHAR, VARCHAR, VARCHAR", "BIGINT, UUID, UUID", "INTEGER, UUID, VARCHAR", "HUGEINT, VARCHAR, UUID"})
    void typesOfIdentifiers(String partner, String tenant, String person) throws SQLException {
        assertThat(levels("", partner, tenant, person)).isEqualTo(EXPECTED);
    }

    /// The partners are numbers in one table, and texts in another.
    @Test
    void tablesOfTheirOwn() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            fill(statement, "", "BIGINT", "UUID", "UUID");
            statement.execute("ALTER TABLE exams ALTER \"mpnId\" TYPE VARCHAR");
            statement.execute("ALTER TABLE \"usage\" ALTER \"tenantId\" TYPE VARCHAR");
            assertThat(levels(statement, TablePrefix.NONE)).isEqualTo(EXPECTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dim_", "warehouse.", "\"My \"\"wh\"\"\".", "\"My \"\"wh\"\"\".dim_"})
    void namesOfTables(String prefix) throws SQLException {
        assertThat(levels(prefix, "BIGINT", "UUID", "UUID")).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x; drop table usage; --", "/* ", "\"open.", "My WH.", ".", "a b", "`p`.", "a\n.", "x' or 1=1 --", "\"\".", "group.", "dwh.Select."})
    void whatIsNoNameOfATable(String prefix) {
        assertThat(TablePrefix.of(prefix, Dialect.called("postgres").orElseThrow())).isEmpty();
    }

    private static Map<String, String> levels(String prefix, String partner, String tenant, String person) throws SQLException {
        TablePrefix before = TablePrefix.of(prefix, Dialect.called("duckdb").orElseThrow()).orElseThrow();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            if (!before.schemas().isEmpty()) {
                statement.execute("CREATE SCHEMA " + before.schemas().substring(0, before.schemas().length() - 1));
            }
            fill(statement, prefix, partner, tenant, person);
            return levels(statement, before);
        }
    }

    private static Map<String, String> levels(Statement statement, TablePrefix prefix) throws SQLException {
        Wording wording = Wording.of("en");
        String text = new SqlFromModel(COMP.programme(), Dialect.called("duckdb").orElseThrow(), prefix, wording::say).statement(AS_OF, Set.of("cloud-productivity")).text();
        Map<String, String> levels = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(text)) {
            while (rows.next()) {
                levels.put(rows.getString("partner"), String.valueOf(rows.getString("level")));
            }
        }
        return levels;
    }

    private static void fill(Statement statement, String prefix, String partner, String tenant, String person) throws SQLException {
        table(statement, prefix, "partners", "\"mpnId\" " + partner + ", market VARCHAR", "4100161, 'developed'", "4100162, 'developed'");
        table(statement, prefix, "people", "\"mpnId\" " + partner + ", \"personId\" " + person + ", \"associatedUntil\" DATE", "4100161, '" + PERSON + "1', NULL");
        table(statement, prefix, "exams", "\"mpnId\" " + partner + ", \"personId\" " + person + ", code VARCHAR, \"passedOn\" DATE", "4100161, '" + PERSON + "1', '70-346', DATE '2017-01-01'",
                "4100161, '" + PERSON + "1', '70-347', DATE '2017-01-01'");
        table(statement, prefix, "certifications", "\"mpnId\" " + partner + ", \"personId\" " + person + ", name VARCHAR, \"earnedOn\" DATE, \"expiresOn\" DATE", "4100162, '" + PERSON + "2', 'MCSA: Office 365', DATE '2017-01-01', NULL");
        table(statement, prefix, "customers", "\"mpnId\" " + partner + ", \"tenantId\" " + tenant, "4100161, '" + TENANT + "1'", "4100162, '" + TENANT + "1'");
        table(statement, prefix, "associations", "\"mpnId\" " + partner + ", \"tenantId\" " + tenant + ", type VARCHAR, product VARCHAR, \"from\" DATE, \"to\" DATE", "4100161, '" + TENANT + "1', 'DPOR', NULL, DATE '2016-01-01', NULL",
                "4100162, '" + TENANT + "1', 'DPOR', NULL, DATE '2016-01-01', NULL");
        table(statement, prefix, "usage", "\"mpnId\" " + partner + ", \"tenantId\" " + tenant + ", workload VARCHAR, sku VARCHAR, trial BOOLEAN, month DATE, \"activeUsers\" BIGINT",
                "4100161, '" + TENANT + "1', 'Yammer', 'E3', FALSE, DATE '2018-02-01', 2000", "4100162, '" + TENANT + "1', 'Yammer', 'E3', FALSE, DATE '2018-02-01', 1999");
    }

    private static void table(Statement statement, String prefix, String name, String columns, String... rows) throws SQLException {
        statement.execute("CREATE TABLE " + prefix + name + " (" + columns + ")");
        for (String row : rows) {
            statement.execute("INSERT INTO " + prefix + name + " VALUES (" + row + ")");
        }
    }
}
