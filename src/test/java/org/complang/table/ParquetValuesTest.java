package org.complang.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Values that are no texts are those that a text file would hold, whether they are asked for as texts or as numbers, and in whatever order.
class ParquetValuesTest {
    private static final List<String> NUMBERS = List.of("0", "7", "NULL", "9999999", "10000000", "2147483647", "123", "-5");
    private static final List<String> TYPES = List.of("TINYINT", "INTEGER", "BIGINT", "UINTEGER", "UBIGINT", "DECIMAL(12,2)", "DECIMAL(25,0)", "DOUBLE", "REAL", "DATE", "BOOLEAN", "TIMESTAMP", "VARCHAR");

    @TempDir
    private Path folder;

    /// One column of each type. What does not fit is absent.
    ///
    /// @param name what the names of the columns begin with
    private Path write(String name) throws SQLException {
        Path file = folder.resolve("values-" + name + ".parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            List<String> columns = IntStream.range(0, TYPES.size()).mapToObj(i -> switch (TYPES.get(i)) {
                case "DATE", "TIMESTAMP" -> "(DATE '1970-01-01' + TRY_CAST(v % 100000 AS INTEGER))::" + TYPES.get(i) + " AS \"" + name + i + "\"";
                case "BOOLEAN" -> "(v % 2 = 0) AS \"" + name + i + "\"";
                default -> "TRY_CAST(v AS " + TYPES.get(i) + ") AS \"" + name + i + "\"";
            }).toList();
            statement.execute("COPY (SELECT " + String.join(", ", columns) + " FROM (VALUES (" + String.join("::BIGINT), (", NUMBERS) + "::BIGINT)) t(v)) TO '" + file + "' (FORMAT parquet)");
        }
        return file;
    }

    @Test
    void asTextsAndAsNumbers() throws IOException, SQLException {
        Path file = write("c");
        List<List<String>> texts = read(file, false);
        assertThat(read(file, true)).isEqualTo(texts);
        assertThat(texts.get(TYPES.indexOf("BIGINT"))).isEqualTo(NUMBERS.stream().map(text -> text.equals("NULL") ? "" : text).toList());
        assertThat(texts.get(TYPES.indexOf("INTEGER"))).isEqualTo(texts.get(TYPES.indexOf("BIGINT")));
        assertThat(texts.get(TYPES.indexOf("UINTEGER"))).isEqualTo(List.of("0", "7", "", "9999999", "10000000", "2147483647", "123", ""));
        assertThat(texts.get(TYPES.indexOf("DATE"))).startsWith("1970-01-01", "1970-01-08", "", "2243-10-16").endsWith("1969-12-27");
        assertThat(texts.get(TYPES.indexOf("BOOLEAN"))).isEqualTo(List.of("true", "false", "", "false", "true", "false", "false", "false"));
    }

    /// Names may hold points, which are no steps to columns within others.
    @Test
    void ofColumnsWithPointsInTheirNames() throws IOException, SQLException {
        assertThat(read(write("sale.c"), false)).isEqualTo(read(write("c"), false));
    }

    /// The values of each column.
    ///
    /// @param numbers whether each is asked for as a number first
    private static List<List<String>> read(Path file, boolean numbers) throws IOException {
        List<List<String>> found = new ArrayList<>();
        TYPES.forEach(_ -> found.add(new ArrayList<>()));
        int[] wanted = IntStream.range(0, TYPES.size()).toArray();
        boolean[] all = new boolean[wanted.length];
        Arrays.fill(all, true);
        try (ParquetFile parquet = ParquetFile.open(file); ParquetRows rows = parquet.rows(0, 1, wanted, all)) {
            while (rows.next()) {
                for (int slot : wanted) {
                    long count = numbers ? rows.count(slot) : -1;
                    String text = rows.text(slot);
                    assertThat(new String(rows.bytes(slot), rows.start(slot), rows.end(slot) - rows.start(slot), StandardCharsets.UTF_8)).isEqualTo(text);
                    assertThat(numbers ? count : rows.count(slot)).as(TYPES.get(slot) + " " + text).isEqualTo(text.matches("[0-9]{1,7}") ? Long.parseLong(text) : -1);
                    found.get(slot).add(text);
                }
            }
        }
        return found;
    }
}
