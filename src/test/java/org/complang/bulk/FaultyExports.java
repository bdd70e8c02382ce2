package org.complang.bulk;

import static org.complang.bulk.FaultyTables.partnersFrom;
import static org.complang.bulk.FaultyTables.usage;
import static org.complang.bulk.FaultyTables.withUsage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Cases in which files are as other programs write them: columns of Parquet files that are no texts, and exports whose words are spelled in other letter case.
final class FaultyExports {
    private static final String USAGE = "usage.parquet";
    private static final String EXPORT = "Office365LicenseUsage";
    private static final Map<String, String> TYPES = Map.of("1000001", "DPOR", "1000002", "TransactingPartner", "1000003", "DelegatedAdministrator", "1000004", "FastTrackPartner", "1000005", "DPOR",
            "1000006", "Advisor", "1000007", "DPOR", "1000008", "DPOR");

    private FaultyExports() { }

    static List<FaultyCase> cases() {
        return List.of(
                withUsage("parquet-partner-double", "The partner is a binary fraction, as programs write identifiers where some are missing.", USAGE,
                        parquet(usage().text(), "* REPLACE (CAST(mpnId AS DOUBLE) AS mpnId, CAST(activeUsers AS DOUBLE) AS activeUsers)")),
                uuid(), noText(), tooLarge(), nested(), digitsForMissing(), damaged(),
                withUsage("parquet-flag", "Whether a row stands there again is a column of yes and no, where the source names the texts that another program writes.", EXPORT + ".parquet",
                        parquet(export("false", "true"), "* REPLACE (CAST(IsDuplicateRowForPGA AS BOOLEAN) AS IsDuplicateRowForPGA)")),
                withUsage("flag-in-capitals", "The same in a text file, in capital letters.", EXPORT + ".csv", export("FALSE", "TRUE").getBytes(StandardCharsets.UTF_8)));
    }

    private static FaultyCase uuid() {
        FaultyCase made = withUsage("parquet-tenant-uuid", "The tenants are UUIDs as such, of sixteen bytes, and texts in the other tables.", USAGE,
                parquet(withUuids(usage().text()), "* REPLACE (CAST(tenantId AS UUID) AS tenantId)"));
        for (String other : List.of("customers.csv", "associations.csv")) {
            made.file(other, withUuids(new String(made.files().get(other), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
        return made;
    }

    private static String withUuids(String text) {
        return text.replaceAll(",T([0-9]),", ",aa94c807-b426-4f43-8a31-8a6c26b14c0$1,");
    }

    /// A row more, of a workload and a month that count.
    private static FaultyCase noText() {
        TextTable usage = usage();
        String rows = usage.text().lines().findFirst().orElseThrow() + "\n1000002,T2,Yammer,1 day,false,2018-02,4000,3900,\n";
        return withUsage("parquet-no-text", "A key that is neither a text nor a number, but bytes: a span of time.", "usage.csv", usage.bytes())
                .file("usage-2.parquet", parquet(rows, "* REPLACE (CAST(sku AS INTERVAL) AS sku)")).fault("usage-2.parquet", 1, "sku", "not a text", "", "1000002");
    }

    /// Two rows more, of two partners of whom a binary fraction is the same.
    private static FaultyCase tooLarge() {
        TextTable usage = usage();
        String rows = usage.text().lines().findFirst().orElseThrow() + "\n12345678901234567890,T9,Yammer,E3,false,2018-02,4000,3900,\n12345678901234567891,T9,Yammer,E3,false,2018-02,4000,3900,\n";
        String lossy = "12345678901234567000.0";
        return withUsage("parquet-partner-too-large", "Identifiers of twenty digits as binary fractions, which have lost some.", "usage.csv", usage.bytes())
                .file("usage-2.parquet", parquet(rows, "* REPLACE (CAST(mpnId AS HUGEINT) AS mpnId)"))
                .fault("usage-2.parquet", 1, "mpnId", "identifier as a number", lossy, "").fault("usage-2.parquet", 2, "mpnId", "identifier as a number", lossy, "").anyPartner();
    }

    /// What would be absent without a column says something: such certifications would never expire.
    private static FaultyCase nested() {
        FaultyCase made = withUsage("parquet-days-nested", "The days of expiry stand in structures.", "usage.csv", usage().bytes());
        String certifications = new String(made.files().remove("certifications.csv"), StandardCharsets.UTF_8);
        return made.file("certifications.parquet", parquet(certifications, "* REPLACE ({'day': expiresOn} AS expiresOn)"))
                .fault("certifications.parquet", 1, "expiresOn", "column nested", "expiresOn", "").mayDiffer(List.of("1000002", "1000004", "1000006", "1000008"));
    }

    /// Two parts, of which the bytes of the second are others; what the first tells stands.
    private static FaultyCase damaged() {
        TextTable usage = usage();
        StringBuilder rows = new StringBuilder(usage.text());
        for (int i = usage.size(); i < 4_096; i++) {
            rows.append("1000001,T1,Yammer,E").append(i).append(",false,2018-02,1,1,\n");
        }
        byte[] bytes = parquet(rows.toString(), "*", ", COMPRESSION uncompressed, ROW_GROUP_SIZE 2048");
        byte[] sku = "E4000".getBytes(StandardCharsets.US_ASCII);
        int place = 0;
        while (!Arrays.equals(bytes, place, place + sku.length, sku, 0, sku.length)) {
            place++;
        }
        Arrays.fill(bytes, place - 6_000, place + 1_000, (byte) 0xFF);
        return withUsage("parquet-damaged", "A Parquet file of two parts, in the second of which bytes are others.", USAGE, bytes).fault(USAGE, 2_049, "", "cut off", "", "")
                .mayDiffer(partnersFrom(2)).anyPartner();
    }

    private static FaultyCase digitsForMissing() {
        TextTable usage = usage();
        for (int row = 0; row < usage.size(); row++) {
            if (usage.get(row, "mpnId").equals("1000004") && usage.get(row, "workload").equals("Exchange Online")) {
                usage.set(row, "activeUsers", "999999");
            }
        }
        return withUsage("digits-for-missing", "A report writes digits where a number is missing, and its source says so: the active users of a partner are not known.", "Licences.csv", usage.bytes())
                .mayDiffer(List.of("1000004")).sources("""
                        source licences "Licences", in files ["Licences*"], missing ["n/a", "999999"]:
                          partner:
                            mpn-id from "mpnId"
                          customer:
                            tenant-id from "tenantId"
                            usage:
                              workload from "workload"
                              sku from "sku"
                              trial from "trial"
                              month from "month"
                              paid-seats from "paidSeats"
                              active-users from "activeUsers"
                        """);
    }

    /// The usage as Partner Center exports it, with a row more that stands there again.
    private static String export(String no, String yes) {
        TextTable usage = usage();
        StringBuilder rows = new StringBuilder("PGAPartnerID,CustomerTenantId,CustomerName,PartnerAttributionType,IsDuplicateRowForPGA,WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers\n");
        for (int row = 0; row < usage.size(); row++) {
            if (usage.get(row, "trial").equals("false")) {
                rows.append(row(usage, row, no, usage.get(row, "activeUsers")));
            }
        }
        return rows.append("1000004,T4,Customer 4,FastTrackPartner,").append(yes).append(",SharePoint Online,2018-02-01,9000,8000\n").toString();
    }

    private static String row(TextTable usage, int row, String flag, String users) {
        String mpnId = usage.get(row, "mpnId");
        return String.join(",", mpnId, usage.get(row, "tenantId"), "Customer " + mpnId.substring(6), TYPES.get(mpnId), flag, usage.get(row, "workload"), usage.get(row, "month") + "-01",
                usage.get(row, "paidSeats"), users) + "\n";
    }

    private static byte[] parquet(String csv, String columns) {
        return parquet(csv, columns, ", COMPRESSION zstd");
    }

    /// @param options of the writer, each with a comma before
    private static byte[] parquet(String csv, String columns, String options) {
        try {
            Path text = Files.createTempFile("comp-", ".csv");
            Path parquet = Files.createTempFile("comp-", ".parquet");
            Files.writeString(text, csv);
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
                statement.execute("COPY (SELECT " + columns + " FROM read_csv('" + text + "', all_varchar = true, header = true, parallel = false)) TO '" + parquet + "' (FORMAT parquet" + options + ")");
            }
            byte[] bytes = Files.readAllBytes(parquet);
            Files.delete(text);
            Files.delete(parquet);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
