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
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.complang.Comp;
import org.complang.CompException;
import org.complang.bulk.ResultTexts;
import org.complang.bulk.Written;
import org.complang.report.DecisionJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Decisions on Spark are those of files, byte for byte, however the rows are spread.
class SparkCompTest {
    private static final Path PROGRAMME = Path.of("competencies");
    private static final Path SMALL = Path.of("src/test/resources/conformance/command-line/tables/good-plain/data");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 15);

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder().master("local[2]").appName("comp").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "5")
                .config("spark.driver.host", "localhost").config("spark.sql.adaptive.coalescePartitions.enabled", "false").config("spark.driver.bindAddress", "127.0.0.1").getOrCreate();
        spark.sparkContext().setLogLevel("WARN");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Map<String, Dataset<Row>> tables(Path folder, int partitions) {
        return GeneratedTables.read(spark, folder, partitions);
    }

    private static String ofFiles(Path folder, List<String> competencies) throws IOException {
        StringBuilder decisions = new StringBuilder();
        Comp.load(PROGRAMME).bulk(DAY, competency -> competencies.isEmpty() || competencies.contains(competency.name()), 2, 1 << 26, _ -> { })
                .decide(List.of(folder), new Written.OfDecisions((decision, incomplete) -> DecisionJson.line(decision, incomplete) + "\n"), ResultTexts.to(decisions::append), _ -> { }, (_, _) -> { });
        return decisions.toString();
    }

    @Test
    void smallTables() throws IOException {
        Dataset<Row> decisions = SparkComp.decide(spark, PROGRAMME, tables(SMALL, 7), DAY, List.of("cloud-productivity"));
        assertThat(decisions.schema()).isEqualTo(SparkComp.DECISIONS);
        assertThat(GeneratedTables.text(decisions)).hasLineCount(3).isEqualTo(ofFiles(SMALL, List.of("cloud-productivity")));
        assertThat(decisions.collectAsList()).extracting(row -> row.getString(0) + " " + row.getString(2) + " " + row.getBoolean(3))
                .containsExactlyInAnyOrder("A1 silver false", "B2 silver false", "C3 null false");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 5", "40, 13"})
    void manyPartnersAndOneSkewed(int partitions, int shuffled) throws IOException {
        GeneratedTables.write(folder, false);
        spark.conf().set("spark.sql.shuffle.partitions", shuffled);
        String decided = GeneratedTables.text(SparkComp.decide(spark, PROGRAMME, tables(folder, partitions), DAY, List.of()));
        GeneratedTables.assertSame(decided, ofFiles(folder, List.of()));
        assertThat(decided.lines().count()).isGreaterThanOrEqualTo(GeneratedTables.PARTNERS);
        assertThat(decided.lines().map(line -> line.replaceAll(".*\"status\":\"([a-z]+)\",\"level\":(null|\"[a-z]+\").*", "$1 $2")).distinct().count()).as("kinds of outcomes").isGreaterThan(2);
        assertThat(decided.lines().filter(line -> line.matches(".*\"missing\":\\[[^{]*\"customers[^\"]*usage[^\"]*\",\"customers.*")).count()).as("decisions that lack several values of one table").isGreaterThan(5);
    }

    /// Rows that tell no partner may be of any; decisions say so, as those of files do.
    @Test
    void rowsWithoutPartner() throws IOException {
        GeneratedTables.write(folder, true);
        String decided = GeneratedTables.text(SparkComp.decide(spark, PROGRAMME, tables(folder, 7), DAY, List.of("cloud-productivity")));
        GeneratedTables.assertSame(decided, ofFiles(folder, List.of("cloud-productivity")));
        assertThat(decided.lines()).allMatch(line -> line.endsWith("\"incomplete\":true}"));
    }

    @Test
    void mistakesAreDiagnostics() throws IOException {
        Map<String, Dataset<Row>> tables = tables(SMALL, 7);
        assertThatThrownBy(() -> SparkComp.decide(spark, PROGRAMME, tables, DAY, List.of("cloud-produktivity"))).isInstanceOf(CompException.class).hasMessageContaining("cloud-productivity");
        assertThatThrownBy(() -> SparkComp.decide(spark, PROGRAMME, Map.of("partner", tables.get("partners")), DAY, List.of())).isInstanceOf(CompException.class).hasMessageContaining("partners");
        assertThatThrownBy(() -> SparkComp.decide(spark, PROGRAMME, Map.of("usage", tables.get("usage").drop("mpnId")), DAY, List.of())).isInstanceOf(CompException.class)
                .hasMessageContaining("mpnId");
        assertThatThrownBy(() -> SparkComp.decide(spark, folder.resolve("none"), tables, DAY, List.of())).isInstanceOf(CompException.class);
    }

    @Test
    void application() throws IOException {
        Path csv = Files.createDirectory(folder.resolve("csv"));
        GeneratedTables.write(csv, false);
        Path parquet = folder.resolve("parquet");
        tables(csv, 7).forEach((name, table) -> table.write().parquet(parquet.resolve(name).toString()));
        Path out = folder.resolve("out");
        String[] args = {"--program", PROGRAMME.toString(), "--tables", parquet.toString(), "--as-of", DAY.toString(), "--competency", "cloud-productivity", "--out", out.toString()};
        assertThat(run(args)).isEqualTo("0 ");
        GeneratedTables.assertSame(GeneratedTables.text(spark.read().parquet(out.toString())), ofFiles(csv, List.of("cloud-productivity")));
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
}
