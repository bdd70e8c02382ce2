package org.complang.bench.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Cloud Productivity in SQL, by hand, on DuckDB inside this process: reads the tables (CSV, TSV or Parquet) or the partner documents, and writes the level of every partner.
///
/// ```
/// DuckDb FORMAT DIR OUT      FORMAT: csv, tsv, csv-gz, tsv-gz, parquet, ndjson; DIR has a folder of this name
/// DuckDb start               only loads DuckDB, to tell what that takes
/// ```
///
/// Only what the competency needs is read and converted, filters stand before the grouping that drops duplicates, and nothing is kept in order that need not be.
public final class DuckDb {
    /// What the competency asks of tables, with the records that are given twice taken once by their keys. A total from `surely` to `possibly`, where null is without a limit.
    private static final String MEASURES = """
            WITH eligible AS (
                SELECT DISTINCT mpnId, tenantId FROM associations
                WHERE (type IN ('TransactingPartner', 'DPOR', 'FastTrackPartner') OR type = 'DelegatedAdministrator' AND product = 'Office 365')
                  AND "from" <= DATE '2018-03-15' AND ("to" IS NULL OR "to" >= DATE '2018-03-15')),
            counted AS (
                SELECT mpnId, any_value(trial) AS trial, any_value(activeUsers) AS activeUsers
                FROM usage SEMI JOIN eligible USING (mpnId, tenantId)
                WHERE month = '2018-02' AND workload IN ('Exchange Online', 'SharePoint Online', 'Skype for Business', 'Yammer', 'ProPlus') AND trial IS DISTINCT FROM true
                GROUP BY mpnId, tenantId, workload, sku),
            entitlements AS (
                SELECT mpnId, coalesce(sum(activeUsers) FILTER (NOT trial), 0) AS surely, CASE WHEN count(activeUsers) = count(*) THEN sum(activeUsers) END AS possibly
                FROM counted GROUP BY mpnId),
            staff AS (
                SELECT mpnId, personId FROM people GROUP BY mpnId, personId HAVING max(coalesce(associatedUntil, DATE '9999-12-31')) >= DATE '2018-03-15'),
            passes AS (
                SELECT mpnId, personId,
                       bool_or(code = '70-346' AND passedOn IS NOT NULL) AND bool_or(code = '70-347' AND passedOn IS NOT NULL) AS surely,
                       bool_or(code = '70-346') AND bool_or(code = '70-347') AS possibly
                FROM exams WHERE code IN ('70-346', '70-347') AND (passedOn IS NULL OR passedOn <= DATE '2018-03-15')
                GROUP BY mpnId, personId HAVING possibly),
            passed AS (
                SELECT mpnId, count(*) FILTER (surely) AS surely, count(*) AS possibly FROM passes SEMI JOIN staff USING (mpnId, personId) GROUP BY mpnId),
            awards AS (
                SELECT mpnId, personId, bool_or(earnedOn IS NOT NULL) AS surely FROM certifications
                WHERE name = 'MCSA: Office 365' AND (earnedOn IS NULL OR earnedOn <= DATE '2018-03-15') AND (expiresOn IS NULL OR expiresOn >= DATE '2018-03-15')
                GROUP BY mpnId, personId),
            certified AS (
                SELECT mpnId, count(*) FILTER (surely) AS surely, count(*) AS possibly FROM awards SEMI JOIN staff USING (mpnId, personId) GROUP BY mpnId),
            measures AS (
                SELECT mpnId, CASE market WHEN 'developed' THEN 2000 WHEN 'developing' THEN 1000 END AS required,
                       coalesce(entitlements.surely, 0) AS users,
                       CASE WHEN entitlements.mpnId IS NULL THEN 0 ELSE coalesce(entitlements.possibly, 1e18) END AS usersAtMost,
                       greatest(coalesce(passed.surely, 0), coalesce(certified.surely, 0)) AS skilled,
                       greatest(coalesce(passed.possibly, 0), coalesce(certified.possibly, 0)) AS skilledAtMost
                FROM partners LEFT JOIN entitlements USING (mpnId) LEFT JOIN passed USING (mpnId) LEFT JOIN certified USING (mpnId))
            """;

    /// 2 for met, 1 for unknown (so also where the market, and with it what is required, is not known), 0 for not met; the lesser of performance and skills. People who passed and people who hold are alternatives, so the greater of the two numbers decides.
    private static final String DECISION = """
            , outcomes AS (
                SELECT mpnId,
                       least(CASE WHEN users >= required THEN 2 WHEN usersAtMost < required THEN 0 ELSE 1 END,
                             CASE WHEN skilled >= 1 THEN 2 WHEN skilledAtMost < 1 THEN 0 ELSE 1 END) AS silver,
                       least(CASE WHEN users >= 4000 THEN 2 WHEN usersAtMost < 4000 THEN 0 ELSE 1 END,
                             CASE WHEN skilled >= 2 THEN 2 WHEN skilledAtMost < 2 THEN 0 ELSE 1 END) AS gold
                FROM measures)
            SELECT mpnId AS partner,
                   CASE WHEN gold = 2 THEN 'gold' WHEN silver = 2 THEN 'silver' ELSE 'none' END AS level,
                   CASE WHEN gold = 1 OR gold = 0 AND silver = 1 THEN 'undetermined' ELSE 'decided' END AS status
            FROM outcomes
            """;

    private DuckDb() { }

    public static void main(String[] arguments) throws SQLException, IOException {
        String format = arguments[0];
        if (format.equals("start")) {
            DriverManager.getConnection("jdbc:duckdb:").close();
            return;
        }
        Path folder = Path.of(arguments[1]).resolve(format);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET preserve_insertion_order = false");
            switch (format) {
                case "ndjson" -> documents(statement, folder.resolve("partners.ndjson"));
                case "parquet" -> {
                    for (String table : new String[]{"partners", "people", "exams", "certifications", "associations", "usage"}) {
                        statement.execute("CREATE TEMP VIEW " + table + " AS FROM read_parquet('" + folder.resolve(table + ".parquet") + "')");
                    }
                }
                default -> separated(statement, folder, format);
            }
            statement.execute("COPY (" + MEASURES + DECISION + ") TO '" + arguments[2] + "' (FORMAT csv, HEADER true)");
        }
    }

    /// Columns that are not used are texts, which are not converted.
    private static void separated(Statement statement, Path folder, String format) throws SQLException {
        view(statement, folder, format, "partners", "mpnId", "name", "country", "market");
        view(statement, folder, format, "people", "mpnId", "personId", "name", "locationMpnId", "associatedUntil DATE");
        view(statement, folder, format, "exams", "mpnId", "personId", "code", "passedOn DATE");
        view(statement, folder, format, "certifications", "mpnId", "personId", "name", "earnedOn DATE", "expiresOn DATE");
        view(statement, folder, format, "associations", "mpnId", "tenantId", "type", "product", "from DATE", "to DATE");
        view(statement, folder, format, "usage", "mpnId", "tenantId", "workload", "sku", "trial BOOLEAN", "month", "paidSeats", "activeUsers INTEGER", "capacity");
    }

    private static void view(Statement statement, Path folder, String format, String table, String... columns) throws SQLException {
        StringBuilder types = new StringBuilder();
        for (String column : columns) {
            String[] parts = column.split(" ");
            types.append(types.isEmpty() ? "" : ", ").append('\'').append(parts[0]).append("': '").append(parts.length > 1 ? parts[1] : "VARCHAR").append('\'');
        }
        statement.execute("CREATE TEMP VIEW " + table + " AS FROM read_csv('" + folder.resolve(table + "." + format.replace('-', '.')) + "', header = true, auto_detect = false, delim = '"
                + (format.startsWith("tsv") ? "\\t" : ",") + "', quote = '\"', escape = '\"', dateformat = '%Y-%m-%d', columns = {" + types + "})");
    }

    /// The lists of the documents as tables. The file is read once; the lists are spread out after what does not count has been filtered.
    private static void documents(Statement statement, Path file) throws SQLException, IOException {
        // The memory that it takes to read grows with this, and the longest document with the file: 30 MB in one of 1.4 GB.
        long longest = Files.size(file) > 4L << 30 ? 256L << 20 : 64L << 20;
        statement.execute("""
                CREATE TEMP TABLE documents AS
                SELECT partner.mpnId AS mpnId, partner.market AS market, people,
                       [{'tenantId': c.tenantId, 'associations': c.associations, 'usage': [u FOR u IN c.usage IF u.month = '2018-02' AND (u.trial IS NULL OR NOT u.trial)]} FOR c IN customers] AS customers
                FROM read_ndjson('%s', maximum_object_size = %d, columns = {
                    'partner': 'STRUCT(mpnId VARCHAR, market VARCHAR)',
                    'people': 'STRUCT(personId VARCHAR, associatedUntil DATE, exams STRUCT(code VARCHAR, passedOn DATE)[], certifications STRUCT("name" VARCHAR, earnedOn DATE, expiresOn DATE)[])[]',
                    'customers': 'STRUCT(tenantId VARCHAR, associations STRUCT("type" VARCHAR, product VARCHAR, "from" DATE, "to" DATE)[],
                                         usage STRUCT(workload VARCHAR, sku VARCHAR, trial BOOLEAN, "month" VARCHAR, activeUsers INTEGER)[])[]'})
                """.formatted(file, longest));
        statement.execute("CREATE TEMP VIEW partners AS SELECT mpnId, market FROM documents");
        statement.execute("CREATE TEMP VIEW persons AS SELECT mpnId, unnest(people) AS p FROM documents");
        statement.execute("CREATE TEMP VIEW people AS SELECT mpnId, p.personId, p.associatedUntil FROM persons");
        statement.execute("CREATE TEMP VIEW exams AS SELECT mpnId, p.personId, unnest(p.exams, recursive := true) FROM persons");
        statement.execute("CREATE TEMP VIEW certifications AS SELECT mpnId, p.personId, unnest(p.certifications, recursive := true) FROM persons");
        statement.execute("CREATE TEMP VIEW tenants AS SELECT mpnId, unnest(customers) AS c FROM documents");
        statement.execute("CREATE TEMP VIEW associations AS SELECT mpnId, c.tenantId, unnest(c.associations, recursive := true) FROM tenants");
        statement.execute("CREATE TEMP VIEW usage AS SELECT mpnId, c.tenantId, unnest(c.usage, recursive := true) FROM tenants");
    }
}
