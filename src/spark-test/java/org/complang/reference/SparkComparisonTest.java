package org.complang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.complang.spark.SparkComp;
import org.complang.sql.Dialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Generated partners on Spark, decided by statements (see [SqlComparison]) and by [SparkComp], against the reference.
///
/// `-Dcomp.spark.statements=` is the number of generated programmes that become statements, whose planning takes Spark up to a minute each; `-Dcomp.spark.programmes=` that of those which [SparkComp] decides.
class SparkComparisonTest {
    private static final int STATEMENTS = Integer.getInteger("comp.spark.statements", 2);
    private static final int PROGRAMMES = Integer.getInteger("comp.spark.programmes", 12);

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder().master("local[2]").appName("comp").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "2").config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1").getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void statements() throws Exception {
        new SqlComparison(new SparkSql()).compare(STATEMENTS);
    }

    @Test
    void decisions() throws Exception {
        System.out.println("comparison of decisions on Spark: -Dcomp.sql.seed=" + SqlComparison.SEED);
        int[] compared = {0};
        new FlatSamples(SqlComparison.PARTNERS).each(SqlComparison.SEED, PROGRAMMES, sample -> compared[0] += compare(sample.withoutEmptyTexts()));
        System.out.println("SparkComp: " + compared[0] + " decisions compared");
        assertThat(compared[0]).isPositive();
    }

    private static int compare(FlatSamples.Sample sample) {
        sample.flat().statements(Dialect.called("spark").orElseThrow(), sample.partners()).forEach(spark::sql);
        Map<String, Dataset<Row>> tables = sample.partners().getFirst().keySet().stream().collect(Collectors.toMap(name -> name, spark::table));
        Map<String, List<String>> decided = new HashMap<>();
        SparkComp.decide(spark, sample.files(), tables, sample.asOf(), List.of(), _ -> { }).collectAsList()
                .forEach(row -> decided.computeIfAbsent(row.getAs("partner"), _ -> new ArrayList<>()).add(row.getAs("decision")));
        int compared = 0;
        for (int i = 0; i < sample.partners().size(); i++) {
            if (!sample.isAttributed(i, tables.keySet(), false)) {
                // Such rows are set aside, and what they may have told is not known, which no document can say.
                continue;
            }
            List<String> reference = ReferenceDecisions.lines(sample.comp().programme(), sample.document(i, tables.keySet()), sample.asOf()).orElseThrow();
            assertThat(decided.getOrDefault(FlatSamples.Sample.name(i), List.of())).as("seed %s, as of %s, partner %s\n%s", sample.seed(), sample.asOf(), i, sample.written()).isEqualTo(reference);
            compared += reference.size();
        }
        return compared;
    }

    private static final class SparkSql implements SqlComparison.Engine {
        @Override
        public Dialect dialect() {
            return Dialect.called("spark").orElseThrow();
        }

        @Override
        public Map<String, Map<String, Object>> rows(List<String> filling, String statement) {
            filling.forEach(spark::sql);
            Map<String, Map<String, Object>> rows = new HashMap<>();
            for (Row row : spark.sql(statement).collectAsList()) {
                Map<String, Object> columns = new HashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    columns.put(row.schema().fieldNames()[i], row.get(i));
                }
                assertThat(rows.put(row.getAs("partner"), columns)).isNull();
            }
            return rows;
        }
    }
}
