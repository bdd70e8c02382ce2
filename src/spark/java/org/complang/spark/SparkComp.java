package org.complang.spark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.complang.CompException;
import org.complang.bulk.SpreadTables;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Diagnostics;
import org.complang.diagnostic.NearestName;
import org.complang.diagnostic.Place;
import org.complang.model.Competency;
import org.complang.source.SourceFile;
import org.complang.syntax.ProgrammeFiles;

/// Decides partners whose tables Spark holds. What matters of each row becomes a few bytes where the row is; these are brought together by partner, and decided where they come together, by the same
/// evaluator that decides files: the decisions are the same, byte for byte.
public final class SparkComp {
    /// What comes out, one row for each partner and competency: `partner`; `competency`; `level`, null where none is attained; `undetermined`, whether missing data keep it open; and `decision`,
    /// the whole of it as one line of JSON.
    public static final StructType DECISIONS = new StructType()
            .add("partner", DataTypes.StringType, false)
            .add("competency", DataTypes.StringType, false)
            .add("level", DataTypes.StringType, true)
            .add("undetermined", DataTypes.BooleanType, false)
            .add("decision", DataTypes.StringType, false);

    private static final StructType KEPT = new StructType().add("partner", DataTypes.StringType, false).add("row", DataTypes.BinaryType, false);

    private SparkComp() { }

    /// Decides all partners of tables, by the programme of all `.comp` files in or below a folder of the driver.
    ///
    /// @see #decide(SparkSession, List, Map, LocalDate, List, Consumer)
    public static Dataset<Row> decide(SparkSession spark, Path programme, Map<String, Dataset<Row>> tables, LocalDate asOf, List<String> competencies) {
        return decide(spark, programme, tables, asOf, competencies, _ -> { });
    }

    /// The same with warnings as values.
    public static Dataset<Row> decide(SparkSession spark, Path programme, Map<String, Dataset<Row>> tables, LocalDate asOf, List<String> competencies, Consumer<Diagnostic> warnings) {
        Diagnostics diagnostics = new Diagnostics();
        List<SourceFile> files = ProgrammeFiles.read(List.of(programme), diagnostics);
        if (diagnostics.hasErrors()) {
            throw new CompException(diagnostics.list());
        }
        diagnostics.list().forEach(warnings);
        return decide(spark, files, tables, asOf, competencies, warnings);
    }

    /// Decides all partners of tables, by a programme that is given as texts.
    ///
    /// @see #decide(SparkSession, List, Map, LocalDate, List, Consumer)
    public static Dataset<Row> decide(SparkSession spark, List<SourceFile> programme, Map<String, Dataset<Row>> tables, LocalDate asOf, List<String> competencies) {
        return decide(spark, programme, tables, asOf, competencies, _ -> { });
    }

    /// Decides all partners of tables. A small job looks at once for rows that tell no partner, since then every decision says that data may be missing; all else is done when the result is asked for.
    ///
    /// @param tables those of the data model by name (`partners`, `usage`); columns by their spelling in data, those of keys of the records around too. Values are texts as in files, or numbers,
    ///     dates, moments (whose day in UTC counts) and booleans; null is a missing value, and one of any other type cannot be read and so is unknown
    /// @param competencies the names of those that are decided; all that are in force where it is empty
    /// @param warnings is told of columns that tables lack, and the like
    /// @return rows of [#DECISIONS], those of a partner together
    /// @throws CompException where the programme or the tables have a mistake
    public static Dataset<Row> decide(SparkSession spark, List<SourceFile> programme, Map<String, Dataset<Row>> tables, LocalDate asOf, List<String> competencies, Consumer<Diagnostic> warnings) {
        List<Question.Text> texts = Question.texts(programme);
        known(Question.comp(texts, warnings).programme().competencies(), competencies);
        List<SpreadTables.Header> headers = new ArrayList<>();
        List<Dataset<Row>> numbered = new ArrayList<>();
        // In the order of their names, whatever the map.
        new TreeMap<>(tables).forEach((name, table) -> {
            headers.add(new SpreadTables.Header(name, List.of(table.columns())));
            numbered.add(table.toDF(IntStream.range(0, table.columns().length).mapToObj(SparkComp::column).toArray(String[]::new)));
        });
        if (headers.isEmpty()) {
            return spark.createDataFrame(List.of(), DECISIONS);
        }
        Question question = new Question(texts, asOf, competencies, headers);
        SpreadTables spread = question.spread(warnings);
        Broadcast<Question> asked = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(question);
        Dataset<Row> kept = IntStream.range(0, headers.size()).mapToObj(t -> kept(numbered.get(t), spread.columns(t), t, asked)).reduce(Dataset::union).orElseThrow();
        boolean incomplete = !IntStream.range(0, headers.size()).mapToObj(t -> withoutPartner(numbered.get(t), spread.partnerColumn(t))).reduce(Dataset::union).orElseThrow().isEmpty();
        // Sorted by what they are, too, so that the same rows come in the same order, however they were spread.
        return kept.repartition(functions.col("partner")).sortWithinPartitions(functions.col("partner"), functions.col("row"))
                .mapPartitions(new PartnerDecisions(asked, incomplete), Encoders.row(DECISIONS));
    }

    private static void known(List<Competency> all, List<String> wanted) {
        List<String> names = all.stream().map(Competency::name).distinct().toList();
        wanted.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new CompException(List.of(Diagnostic.of(Code.NO_SUCH_COMPETENCY, new Place.Nowhere(), name, String.join(", ", names)).suggesting(NearestName.of(name, names))));
        });
    }

    /// Columns are called by their places, since their names may hold dots.
    private static String column(int place) {
        return "c" + place;
    }

    private static Dataset<Row> kept(Dataset<Row> table, int[] columns, int number, Broadcast<Question> asked) {
        Column[] read = IntStream.of(columns).mapToObj(place -> functions.col(column(place))).toArray(Column[]::new);
        return table.select(read).mapPartitions(new KeptRows(asked, number), Encoders.row(KEPT));
    }

    private static Dataset<Row> withoutPartner(Dataset<Row> table, int partner) {
        Column text = functions.col(column(partner)).cast(DataTypes.StringType);
        return table.select(text.as("partner")).filter(functions.col("partner").isNull().or(functions.trim(functions.col("partner")).equalTo("")));
    }
}
