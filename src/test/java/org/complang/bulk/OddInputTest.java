package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complang.CommandLineRun;
import org.complang.table.Chunk;
import org.complang.table.Chunks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are right and written in an unusual way.
class OddInputTest {
    private static final String DOCUMENT = "{\"partner\":{\"mpnId\":\"%s\",\"name\":\"N\",\"market\":\"developed\"}}";

    @TempDir
    private Path folder;

    private CommandLineRun evaluate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "--data", folder.toString(), "--as-of", "2018-03-15", "--competency", "cloud-productivity", "--format", "csv", "--lang", "en"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments, new byte[0]);
    }

    /// Chunks end between documents, whatever stands there.
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n", " \r\n \t\r\n ", "\n   "})
    void documentsApart(String between) throws IOException {
        String filling = ",\n{\"a\":\"}\\n{\"},\n{\"b\":1}".repeat(40_000);
        String document = "{\"partner\":{\"mpnId\":\"1\"},\"notes\":[1" + filling + "]}";
        String text = IntStream.range(0, 6).mapToObj(_ -> document).collect(Collectors.joining(between));
        Chunks chunks = Chunks.ofDocuments(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> read = new ArrayList<>();
        for (Optional<Chunk> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
            read.add(new String(chunk.get().bytes(), 0, chunk.get().end(), StandardCharsets.UTF_8));
            chunks.release(chunk.get());
        }
        assertThat(read).hasSizeGreaterThan(2).allMatch(chunk -> chunk.strip().startsWith("{\"partner") && chunk.strip().endsWith("]}"));
        assertThat(String.join("", read)).isEqualTo(text);
    }

    /// What is read twice, to be compared, is cut alike: which arrays were given back in the meantime is no matter.
    @Test
    void chunksEndInTheSamePlaces() throws IOException {
        String small = DOCUMENT.formatted("1") + "\n";
        String text = small.repeat(40_000) + "{\"partner\":{\"mpnId\":\"2\",\"name\":\"" + "x".repeat(5 << 20) + "\"}}\n" + small.repeat(300_000);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        assertThat(ends(utf8, true)).isEqualTo(ends(utf8, false)).hasSizeGreaterThan(5);
    }

    private static List<Integer> ends(byte[] utf8, boolean givenBack) throws IOException {
        Chunks chunks = Chunks.ofDocuments(new ByteArrayInputStream(utf8));
        List<Integer> ends = new ArrayList<>();
        for (Optional<Chunk> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
            ends.add(chunk.get().end());
            if (givenBack) {
                chunks.release(chunk.get());
            }
        }
        return ends;
    }

    @Test
    void aMarkBeforeAList() throws IOException {
        Files.writeString(folder.resolve("list.json"), "\uFEFF [" + DOCUMENT.formatted("1") + "," + DOCUMENT.formatted("2") + "]");
        Files.writeString(folder.resolve("lines.ndjson"), "\uFEFF" + DOCUMENT.formatted("3") + "\n" + DOCUMENT.formatted("4"));
        CommandLineRun run = evaluate();
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().skip(1).map(line -> line.substring(0, 2))).containsExactly("3,", "4,", "1,", "2,");
    }

    /// A quote too much near the beginning, behind which no chunk has an even number of quotes: it costs its own row, and no row where a chunk would end.
    @Test
    void aQuoteBeforeManyChunks() throws IOException {
        String rows = IntStream.range(0, 120_000).mapToObj(i -> (i == 1_000 ? "%d,\"p,70-346,2017-01-01\n" : "%d,p,70-346,2017-01-01\n").formatted(1_000_000 + i)).collect(Collectors.joining());
        Files.writeString(folder.resolve("exams.csv"), "mpnId,personId,code,passedOn\n" + rows);
        CommandLineRun run = evaluate("--out", folder.resolve("out.csv").toString());
        assertThat(run.err()).contains("exams.csv:1002:9: error[row-with-open-quote]").doesNotContain("row-too-long", "file-broken-off");
        assertThat(run.out()).contains("1 row or value could not be read: row-with-open-quote (1)");
    }

    /// One partner is found though another file cannot be read at all.
    @Test
    void anotherFileIsBroken() throws IOException {
        Files.writeString(folder.resolve("a.ndjson"), DOCUMENT.formatted("1"));
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        broken.write(new byte[] {0x1F, (byte) 0x8B});
        broken.write("garbage".getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("b.ndjson.gz"), broken.toByteArray());
        CommandLineRun run = evaluate("--partner", "1");
        assertThat(run.out()).contains("1,N,cloud-productivity");
        assertThat(run.err()).contains("b.ndjson.gz:1:1: error[file-broken-off]").doesNotContain("output-failed");
    }

    /// Numbers without a sign, as some programs write them.
    @Test
    void numbersWithoutASign() throws IOException, SQLException {
        Files.writeString(folder.resolve("partners.csv"), "mpnId,name,market\n1,N,developing\n2,M,developing\n");
        Files.writeString(folder.resolve("exams.csv"), "mpnId,personId,code,passedOn\n1,a,70-346,2017-06-01\n1,a,70-347,2017-06-01\n");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("""
                    COPY (SELECT id::UINTEGER AS "mpnId", 't1' AS "tenantId", 'Yammer' AS workload, 'E3' AS sku, false AS trial, '2018-02' AS month, users::%s AS "activeUsers"
                      FROM (VALUES (1, 3000000000), (2, 5)) t(id, users)) TO '%s' (FORMAT parquet)""".formatted("UINTEGER", folder.resolve("usage.parquet")));
            statement.execute("""
                    COPY (SELECT id::UBIGINT AS "mpnId", 't1' AS "tenantId", 'DPOR' AS type, '2016-01-01' AS "from" FROM (VALUES (1), (2), (18446744073709551615)) t(id))
                      TO '%s' (FORMAT parquet)""".formatted(folder.resolve("associations.parquet")));
        }
        CommandLineRun run = evaluate();
        assertThat(run.err()).doesNotContain("error");
        assertThat(run.out().lines().skip(1).map(line -> line.split(",")[0] + line.split(",")[5])).containsExactly("1silver", "18446744073709551615", "2");
    }

    /// What a structure holds is no column, though it is called as one.
    @Test
    void partsOfStructures() throws IOException, SQLException {
        Files.writeString(folder.resolve("partners.csv"), "mpnId,name,market\n1,N,developing\n");
        Files.writeString(folder.resolve("exams.csv"), "mpnId,personId,code,passedOn\n1,a,70-346,2017-06-01\n1,a,70-347,2017-06-01\n");
        Files.writeString(folder.resolve("associations.csv"), "mpnId,tenantId,type,from\n1,t1,DPOR,2016-01-01\n");
        String usage = "COPY (SELECT 1 AS \"mpnId\", 't1' AS \"tenantId\", 'Yammer' AS workload, 'E3' AS sku, false AS trial, '2018-02' AS month, %s) TO '"
                + folder.resolve("usage.parquet") + "' (FORMAT parquet)";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute(usage.formatted("{'activeUsers': 3000} AS details"));
            CommandLineRun lacking = evaluate();
            assertThat(lacking.err()).contains("usage.parquet").contains("[column-missing]").contains("activeUsers");
            assertThat(lacking.out().lines().skip(1)).hasSize(1).allMatch(line -> line.contains(",undetermined,,"));
            statement.execute(usage.formatted("2000 AS \"activeUsers\", {'mpnId': 7, 'activeUsers': 1, 'trial': true} AS details"));
            CommandLineRun both = evaluate();
            assertThat(both.err()).doesNotContain("error");
            assertThat(both.out().lines().skip(1)).hasSize(1).allMatch(line -> line.contains(",decided,silver,"));
        }
    }
}
