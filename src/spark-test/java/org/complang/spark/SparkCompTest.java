package org.complang.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.complang.bulk.Bulk;
import org.complang.Comp;
import org.complang.CompException;
import org.complang.report.DecisionJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Decisions on Spark are those of files, byte for byte. What is missing is told in the order of the rows, which tables on Spark do not have: there it is compared in the order of the alphabet.
class SparkCompTest {
    private static final Path PROGRAMME = Path.of("competencies");
    private static final Path SMALL = Path.of("src/test/resources/conformance/command-line/tables/good-plain/data");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 15);
    private static final int PARTNERS = 300;
    private static final int SKEWED_ROWS = 20_000;
    private static final Map<String, String> SCHEMAS = Map.of(
            "partners", "mpnId STRING, name STRING, country STRING, market STRING",
            "associations", "mpnId STRING, tenantId STRING, type STRING, product STRING, `from` DATE, `to` DATE",
            "exams", "mpnId STRING, personId STRING, code STRING, passedOn DATE",
            "usage", "mpnId STRING, tenantId STRING, workload STRING, sku STRING, trial BOOLEAN, month STRING, paidSeats INT, activeUsers BIGINT, capacity DECIMAL(18,2)");

    /// What is missing, up to the next field.
    private static final Pattern MISSING = Pattern.compile("\"missing\":\\[(.*?)\\],\"");

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder().master("local[2]").appName("comp").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "5")
                .config("spark.driver.host", "localhost").config("spark.sql.adaptive.enabled", "true").config("spark.driver.bindAddress", "127.0.0.1").getOrCreate();
        spark.sparkContext().setLogLevel("WARN");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Map<String, Dataset<Row>> tables(Path folder) throws IOException {
        Map<String, Dataset<Row>> tables = new TreeMap<>();
        SCHEMAS.forEach((name, schema) -> {
            Path file = folder.resolve(name + ".csv");
            if (Files.exists(file)) {
                tables.put(name, spark.read().option("header", "true").option("mode", "FAILFAST").schema(schema).csv(file.toString()).repartition(7));
            }
        });
        return tables;
    }

    private static List<String> ofFiles(Path folder, List<String> competencies) throws IOException {
        List<String> lines = new ArrayList<>();
        Comp.load(PROGRAMME).bulk(DAY, competency -> competencies.isEmpty() || competencies.contains(competency.name()), 2, 1 << 26, _ -> { })
                .decide(List.of(folder), (decision, incomplete) -> DecisionJson.line(decision, incomplete) + "\n", Bulk.Results.ofTexts(text -> text.lines().map(SparkCompTest::ordered).forEach(lines::add)), _ -> { }, (_, _) -> { });
        Collections.sort(lines);
        return lines;
    }

    private static List<String> lines(Dataset<Row> decisions) {
        return decisions.collectAsList().stream().map(row -> ordered(row.getAs("decision"))).sorted().toList();
    }

    /// A decision with what is missing in the order of the alphabet.
    private static String ordered(String decision) {
        Matcher missing = MISSING.matcher(decision);
        return missing.find() ? missing.replaceFirst(Matcher.quoteReplacement("\"missing\":[" + Stream.of(missing.group(1).split(",(?=\")")).sorted().collect(Collectors.joining(",")) + "],\"")) : decision;
    }

    @Test
    void smallTables() throws IOException {
        Dataset<Row> decisions = SparkComp.decide(spark, PROGRAMME, tables(SMALL), DAY, List.of("cloud-productivity"));
        assertThat(decisions.schema()).isEqualTo(SparkComp.DECISIONS);
        assertThat(lines(decisions)).hasSize(3).isEqualTo(ofFiles(SMALL, List.of("cloud-productivity")));
        assertThat(decisions.collectAsList()).extracting(row -> row.getString(0) + " " + row.getString(2) + " " + row.getBoolean(3))
                .containsExactlyInAnyOrder("A1 silver false", "B2 silver false", "C3 null false");
    }

    @Test
    void manyPartnersAndOneSkewed() throws IOException {
        generate(folder, false);
        List<String> expected = ofFiles(folder, List.of());
        List<String> decided = lines(SparkComp.decide(spark, PROGRAMME, tables(folder), DAY, List.of()));
        assertThat(decided).isEqualTo(expected);
        assertThat(decided.size()).isGreaterThanOrEqualTo(PARTNERS);
        assertThat(decided.stream().map(line -> line.replaceAll(".*\"status\":\"([a-z]+)\",\"level\":(null|\"[a-z]+\").*", "$1 $2")).distinct().count()).as("kinds of outcomes").isGreaterThan(2);
        assertThat(lines(SparkComp.decide(spark, PROGRAMME, tables(folder), DAY, List.of()).coalesce(1))).as("once more").isEqualTo(decided);
    }

    /// Rows that tell no partner may be of any; decisions say so, as those of files do.
    @Test
    void rowsWithoutPartner() throws IOException {
        generate(folder, true);
        List<String> decided = lines(SparkComp.decide(spark, PROGRAMME, tables(folder), DAY, List.of("cloud-productivity")));
        assertThat(decided).isEqualTo(ofFiles(folder, List.of("cloud-productivity"))).allMatch(line -> line.endsWith("\"incomplete\":true}"));
    }

    @Test
    void mistakesAreDiagnostics() throws IOException {
        Map<String, Dataset<Row>> tables = tables(SMALL);
        assertThatThrownBy(() -> SparkComp.decide(spark, PROGRAMME, tables, DAY, List.of("cloud-produktivity"))).isInstanceOf(CompException.class).hasMessageContaining("cloud-productivity");
        assertThatThrownBy(() -> SparkComp.decide(spark, PROGRAMME, Map.of("partner", tables.get("partners")), DAY, List.of())).isInstanceOf(CompException.class).hasMessageContaining("partners");
        assertThatThrownBy(() -> SparkComp.decide(spark, PROGRAMME, Map.of("usage", tables.get("usage").drop("mpnId")), DAY, List.of())).isInstanceOf(CompException.class)
                .hasMessageContaining("mpnId");
        assertThatThrownBy(() -> SparkComp.decide(spark, folder.resolve("none"), tables, DAY, List.of())).isInstanceOf(CompException.class);
    }

    @Test
    void application() throws IOException {
        generate(folder, false);
        Path parquet = folder.resolve("parquet");
        tables(folder).forEach((name, table) -> table.write().parquet(parquet.resolve(name).toString()));
        Path out = folder.resolve("out");
        String[] args = {"--program", PROGRAMME.toString(), "--tables", parquet.toString(), "--as-of", DAY.toString(), "--competency", "cloud-productivity", "--out", out.toString()};
        assertThat(run(args)).isEqualTo("0 ");
        Path csv = Files.createDirectory(folder.resolve("csv"));
        for (String name : SCHEMAS.keySet()) {
            Files.move(folder.resolve(name + ".csv"), csv.resolve(name + ".csv"));
        }
        assertThat(lines(spark.read().parquet(out.toString()))).isEqualTo(ofFiles(csv, List.of("cloud-productivity")));
        assertThat(run(args)).startsWith("2 comp: --out").hasLineCount(1);
    }

    @Test
    void wrongArguments() {
        assertThat(run("--program")).startsWith("2 comp: --program needs a value; usage:").hasLineCount(1);
        assertThat(run("--programme", "x")).startsWith("2 comp: there is no option --programme; usage:").hasLineCount(1);
        assertThat(run("--program", "x", "--tables", "y", "--out", "z")).startsWith("2 comp: --as-of is missing; usage:").hasLineCount(1);
        assertThat(run("--program", "x", "--tables", "y", "--out", "z", "--as-of", "15.3.2018")).startsWith("2 comp: --as-of is a day").hasLineCount(1);
        assertThat(run("--program", "x", "--tables", folder.resolve("none").toString(), "--out", "z", "--as-of", "2018-03-15")).startsWith("2 comp: --tables").hasLineCount(1);
        assertThat(run("--program", "x", "--tables", folder.toString(), "--out", "z", "--as-of", "2018-03-15")).startsWith("2 comp: --tables").hasLineCount(1);
    }

    private static String run(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(args, new PrintStream(err, true, StandardCharsets.UTF_8));
        return code + " " + err.toString(StandardCharsets.UTF_8);
    }

    /// Tables with missing values, terms that nobody declares, letters beyond ASCII and records that are there twice; one partner has most rows of usage.
    private static void generate(Path folder, boolean withoutPartner) throws IOException {
        Random random = new Random(20180315);
        List<String> partners = new ArrayList<>(List.of("mpnId,name,country,market"));
        List<String> associations = new ArrayList<>(List.of("mpnId,tenantId,type,product,from,to"));
        List<String> exams = new ArrayList<>(List.of("mpnId,personId,code,passedOn"));
        List<String> usage = new ArrayList<>(List.of("mpnId,tenantId,workload,sku,trial,month,paidSeats,activeUsers,capacity"));
        for (int p = 0; p < PARTNERS; p++) {
            String id = (p % 10 == 0 ? "Größe-" : "P") + p;
            partners.add(String.join(",", id, "Partner " + p, one(random, "DE", "IN", "FR", "US", ""), one(random, "developed", "developing", "")));
            int tenants = 1 + random.nextInt(4);
            for (int t = 0; t < tenants; t++) {
                associations.add(String.join(",", id, "t" + t, one(random, "DPOR", "DPOR", "DPOR", "CSP"), "", one(random, "2016-01-01", "2017-11-01", ""), one(random, "", "", "2018-01-31")));
            }
            for (int e = random.nextInt(8); e > 0; e--) {
                exams.add(String.join(",", id, "p" + random.nextInt(4), one(random, "70-346", "70-347", "70-534", "99-999"), one(random, "2017-01-01", "2015-06-30", "2018-03-15", "")));
            }
            for (int u = p == 17 ? SKEWED_ROWS : random.nextInt(12); u > 0; u--) {
                usage.add(String.join(",", id, "t" + random.nextInt(tenants), one(random, "Exchange Online", "Yammer", "ProPlus", "SharePoint Online", "Nothing known"), one(random, "E3", "E5", "E1", ""),
                        one(random, "false", "false", "true"), one(random, "2018-02", "2018-01", "2017-02"), number(random, 4000), number(random, 3000), random.nextInt(5) == 0 ? "12.50" : ""));
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

    private static String number(Random random, int below) {
        return random.nextInt(12) == 0 ? "" : String.valueOf(random.nextInt(below));
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
