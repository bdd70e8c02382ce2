package org.complang.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// Tables of partners, made up, as files with commas; and what Spark makes of such files, and of partners' decisions.
final class GeneratedTables {
    static final int PARTNERS = 300;
    private static final int SKEWED_ROWS = 20_000;
    private static final Map<String, String> SCHEMAS = Map.of(
            "partners", "mpnId STRING, name STRING, country STRING, market STRING",
            "associations", "mpnId STRING, tenantId STRING, type STRING, product STRING, `from` DATE, `to` DATE",
            "exams", "mpnId STRING, personId STRING, code STRING, passedOn DATE",
            "usage", "mpnId STRING, tenantId STRING, workload STRING, sku STRING, trial BOOLEAN, month STRING, paidSeats INT, activeUsers BIGINT, capacity DECIMAL(18,2)");

    private GeneratedTables() { }

    /// A session that needs nothing of the machine's network.
    static SparkSession session() {
        SparkSession spark = SparkSession.builder().master("local[2]").appName("comp").config("spark.ui.enabled", "false").config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1").getOrCreate();
        spark.sparkContext().setLogLevel("WARN");
        return spark;
    }

    /// Tables of Spark, whose rows are spread over partitions.
    static Map<String, Dataset<Row>> read(SparkSession spark, Path folder, int partitions) {
        Map<String, Dataset<Row>> tables = new TreeMap<>();
        SCHEMAS.forEach((name, schema) -> {
            Path file = folder.resolve(name + ".csv");
            if (Files.exists(file)) {
                tables.put(name, spark.read().option("header", "true").option("mode", "FAILFAST").schema(schema).csv(file.toString()).repartition(partitions));
            }
        });
        return tables;
    }

    /// Decisions as files have them: partners in the order of their identifiers, what is decided of each in the order in which Spark has it.
    static String text(Dataset<Row> decisions) {
        return decisions.collectAsList().stream().sorted(Comparator.comparing(row -> row.<String>getAs("partner"))).map(row -> row.<String>getAs("decision") + "\n").collect(Collectors.joining());
    }

    /// Fails where decisions are not the same text, and tells the first line in which they differ.
    static void assertSame(String decided, String expected) {
        if (!decided.equals(expected)) {
            List<String> lines = decided.lines().toList();
            List<String> others = expected.lines().toList();
            int first = IntStream.range(0, Math.min(lines.size(), others.size())).filter(i -> !lines.get(i).equals(others.get(i))).findFirst().orElse(Math.min(lines.size(), others.size()));
            assertThat(lines.stream().skip(first).findFirst()).as("line %s of %s, %s are expected", first + 1, lines.size(), others.size()).isEqualTo(others.stream().skip(first).findFirst());
            fail("line breaks differ");
        }
    }

    /// Tables with missing values, terms that nobody declares, letters beyond ASCII and records that are there twice; two partners have most rows of usage.
    static void write(Path folder, boolean withoutPartner) throws IOException {
        Random random = new Random(20180315);
        List<String> partners = new ArrayList<>(List.of("mpnId,name,country,market"));
        List<String> associations = new ArrayList<>(List.of("mpnId,tenantId,type,product,from,to"));
        List<String> exams = new ArrayList<>(List.of("mpnId,personId,code,passedOn"));
        List<String> usage = new ArrayList<>(List.of("mpnId,tenantId,workload,sku,trial,month,paidSeats,activeUsers,capacity"));
        for (int p = 0; p < PARTNERS; p++) {
            String id = (p % 10 == 0 ? "Größe-" : "P") + p;
            // What is not known of the use of some is all that is in the way.
            boolean useIsOpen = p % 7 == 3;
            partners.add(String.join(",", id, "Partner " + p, one(random, "DE", "IN", "FR", "US", ""), useIsOpen ? "developed" : one(random, "developed", "developing", "")));
            int tenants = 1 + random.nextInt(4);
            for (int t = 0; t < tenants; t++) {
                associations.add(String.join(",", id, "t" + t, one(random, "DPOR", "DPOR", "DPOR", "CSP"), "", one(random, "2016-01-01", "2017-11-01", ""), one(random, "", "", "2018-01-31")));
            }
            for (int e = random.nextInt(8); e > 0; e--) {
                exams.add(String.join(",", id, "p" + random.nextInt(4), one(random, "70-346", "70-347", "70-534", "99-999"), one(random, "2017-01-01", "2015-06-30", "2018-03-15", "")));
            }
            int missing = useIsOpen ? 2 : 12;
            if (useIsOpen) {
                exams.add(id + ",p9,70-346,2017-01-01");
                exams.add(id + ",p9,70-347,2017-01-01");
            }
            for (int u = p == 17 ? SKEWED_ROWS : p == 170 ? SKEWED_ROWS / 4 : random.nextInt(12) + (useIsOpen ? 12 : 0); u > 0; u--) {
                usage.add(String.join(",", id, "t" + random.nextInt(tenants), one(random, "Exchange Online", "Yammer", "ProPlus", "SharePoint Online", "Nothing known"), one(random, "E3", "E5", "E1", ""),
                        one(random, "false", "false", "true"), one(random, "2018-02", "2018-01", "2017-02"), number(random, 4000, missing), number(random, 3000, missing), random.nextInt(5) == 0 ? "12.50" : ""));
                if (random.nextInt(6) == 0) {
                    usage.add(usage.getLast());
                }
            }
        }
        if (withoutPartner) {
            usage.add(",t1,Yammer,E3,false,2018-02,100,1000,");
        }
        Collections.shuffle(usage.subList(1, usage.size()), random);
        for (Map.Entry<String, List<String>> table : Map.of("partners", partners, "associations", associations, "exams", exams, "usage", usage).entrySet()) {
            Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue().stream().collect(Collectors.joining("\n", "", "\n")));
        }
    }

    private static String number(Random random, int below, int missing) {
        return random.nextInt(missing) == 0 ? "" : String.valueOf(random.nextInt(below));
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
