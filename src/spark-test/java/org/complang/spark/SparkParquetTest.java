package org.complang.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parquet as Spark writes it, in whatever pages, is decided as the same rows in text files are.
class SparkParquetTest {
    /// Many small pages; dictionaries that become too large in the middle; no dictionaries; pages of the second kind.
    private static final List<Map<String, String>> WAYS = List.of(
            Map.of("compression", "snappy", "parquet.page.size", "512", "parquet.page.row.count.limit", "50", "parquet.block.size", "40000"),
            Map.of("compression", "zstd", "parquet.page.size", "700", "parquet.page.row.count.limit", "30", "parquet.dictionary.page.size", "200"),
            Map.of("compression", "gzip", "parquet.enable.dictionary", "false", "parquet.page.row.count.limit", "70"),
            Map.of("compression", "uncompressed", "parquet.writer.version", "v2", "parquet.page.row.count.limit", "40"));

    @TempDir
    private Path folder;

    @Test
    void decidedAsTextFilesAre() throws IOException {
        Path csv = Files.createDirectory(folder.resolve("csv"));
        GeneratedTables.write(csv, false);
        String expected = decided(csv);
        assertThat(expected).isNotEmpty();
        try (SparkSession spark = GeneratedTables.session()) {
            for (int way = 0; way < WAYS.size(); way++) {
                Path data = Files.createDirectory(folder.resolve("parquet-" + way));
                for (Map.Entry<String, Dataset<Row>> table : GeneratedTables.read(spark, csv, 2).entrySet()) {
                    Path written = folder.resolve("written-" + way).resolve(table.getKey());
                    table.getValue().write().options(WAYS.get(way)).parquet(written.toString());
                    move(written, data, table.getKey());
                }
                assertThat(decided(data)).as(WAYS.get(way).toString()).isEqualTo(expected);
            }
        }
    }

    /// The files are called as comp expects it.
    private static void move(Path written, Path data, String table) throws IOException {
        List<Path> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(written)) {
            files.filter(file -> file.toString().endsWith(".parquet")).sorted().forEach(parts::add);
        }
        for (int i = 0; i < parts.size(); i++) {
            Files.move(parts.get(i), data.resolve(table + "-" + i + ".parquet"));
        }
    }

    private static String decided(Path data) {
        return CommandLineRun.of(List.of("evaluate", "--data", data.toString(), "--program", "competencies", "--as-of", "2018-03-15", "--format", "json"), new byte[0]).out();
    }
}
