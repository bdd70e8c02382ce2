package org.complang.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts are read where they stand as the library reads them one by one, however they are written; what is broken is found, and nothing else is read for it.
class ParquetTextsTest {
    private static final int ROWS = 30_000;
    private static final String[] COLUMNS = {"few", "many", "one", "nothing", "long", "whole"};

    @TempDir
    private Path folder;

    static Stream<Arguments> ways() {
        return Stream.of("uncompressed", "snappy", "zstd", "gzip", "lz4_raw").flatMap(codec -> Stream.of("V1", "V2").map(version -> Arguments.of(codec, version)));
    }

    private Path write(String codec, String version) throws SQLException {
        Path file = folder.resolve(codec + version + ".parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE rows AS SELECT
                      CASE WHEN i %% 7 = 0 THEN NULL ELSE 'term ' || (i * 31 %% 11) END AS few,
                      CASE WHEN hash(i) %% 5 = 0 THEN NULL ELSE hash(i)::VARCHAR END AS many,
                      'only' AS one,
                      NULL::VARCHAR AS nothing,
                      CASE WHEN i %% 3 = 0 THEN repeat('Größe ', (i %% 50)::INT) ELSE 'ascii' END AS long,
                      i::INTEGER AS number,
                      lpad(i::VARCHAR, 8, '0') AS whole
                    FROM range(%d) r(i)""".formatted(ROWS));
            statement.execute("COPY rows TO '%s' (FORMAT parquet, COMPRESSION %s, PARQUET_VERSION %s, ROW_GROUP_SIZE 10000)".formatted(file, codec, version));
        }
        return file;
    }

    private static List<List<String>> byLibrary(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file)); RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                rows.add(Arrays.stream(COLUMNS).map(name -> row.isNull(name) ? "" : row.getString(name)).toList());
            }
        }
        return rows;
    }

    private static List<List<String>> read(Path file) throws IOException {
        List<List<String>> found = new ArrayList<>();
        try (ParquetFile parquet = ParquetFile.open(file)) {
            int[] wanted = Arrays.stream(COLUMNS).mapToInt(parquet.header()::indexOf).toArray();
            boolean[] all = new boolean[wanted.length];
            Arrays.fill(all, true);
            for (int part = 0; part < parquet.parts(); part += 2) {
                try (ParquetRows rows = parquet.rows(part, Math.min(part + 2, parquet.parts()), wanted, all)) {
                    while (rows.next()) {
                        List<String> row = new ArrayList<>();
                        for (int slot = 0; slot < wanted.length; slot++) {
                            row.add(rows.text(slot));
                            assertThat(rows.isAscii() && !row.get(slot).chars().allMatch(c -> c < 128)).isFalse();
                        }
                        found.add(row);
                    }
                }
            }
        }
        return found;
    }

    private static void terms(Path file) throws IOException {
        try (ParquetFile parquet = ParquetFile.open(file)) {
            for (int part = 0; part < parquet.parts(); part++) {
                for (int column = 0; column < parquet.header().size(); column++) {
                    parquet.terms(part, column);
                }
            }
        }
    }

    @Test
    void dictionariesTellAllTerms() throws IOException, SQLException {
        try (ParquetFile parquet = ParquetFile.open(write("zstd", "V1"))) {
            assertThat(parquet.terms(1, parquet.header().indexOf("few")).orElseThrow()).hasSize(11).allMatch(term -> term.startsWith("term "));
            assertThat(parquet.terms(1, parquet.header().indexOf("one"))).contains(List.of("only"));
            assertThat(parquet.terms(1, parquet.header().indexOf("number"))).isEmpty();
            assertThat(parquet.terms(1, parquet.header().indexOf("whole"))).isEmpty();
        }
    }

    /// What stands before a page is not believed.
    @Test
    void hostileHeaders() throws IOException {
        byte[] lists = new byte[200_000];
        Arrays.fill(lists, (byte) 0x19);
        assertThatThrownBy(() -> CompactStruct.read(ByteBuffer.wrap(lists))).isInstanceOf(IOException.class);
        // A page of a dictionary that should take two gigabytes of the file.
        byte[] great = {0x15, 4, 0x15, 20, 0x15, (byte) 0xF0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 0x4C, 0x15, 2, 0x15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        Path file = Files.write(folder.resolve("great"), Arrays.copyOf(great, 2_000));
        try (FileChannel channel = FileChannel.open(file)) {
            assertThatThrownBy(() -> ParquetPage.read(channel, 0, 1L << 40, CompressionCodec.UNCOMPRESSED, new PageArrays())).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> ParquetPage.outline(channel, 0, 1L << 40)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> ParquetPage.read(channel, -5, 2_000, CompressionCodec.UNCOMPRESSED, new PageArrays())).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void asTheLibraryReadsThem(String codec, String version) throws IOException, SQLException {
        Path file = write(codec, version);
        assertThat(read(file)).isEqualTo(byLibrary(file)).hasSize(ROWS);
    }

    /// Whatever bytes change: a file is read, or is found to be broken; nothing else comes of it.
    @Test
    void brokenFiles() throws IOException, SQLException {
        long seed = Long.getLong("comp.seed", 20261128L);
        System.out.println("broken Parquet files: -Dcomp.seed=" + seed);
        Random random = new Random(seed);
        for (String codec : List.of("uncompressed", "snappy", "zstd", "gzip")) {
            byte[] whole = Files.readAllBytes(write(codec, "V1"));
            int broken = 0;
            for (int i = 0; i < 60; i++) {
                byte[] changed = whole.clone();
                // Mostly near the beginning of a page, where its header is.
                int from = random.nextInt(3) == 0 ? random.nextInt(changed.length) : 4 + random.nextInt(200);
                for (int j = 0; j < 1 + random.nextInt(3); j++) {
                    changed[Math.min(changed.length - 1, from + random.nextInt(30))] = (byte) random.nextInt(256);
                }
                Path file = folder.resolve("changed.parquet");
                Files.write(file, changed);
                try {
                    terms(file);
                    read(file);
                } catch (IOException | UncheckedIOException e) {
                    broken++;
                }
            }
            assertThat(broken).as(codec).isPositive();
        }
    }

    @Test
    void aFileThatEndsTooSoon() throws IOException, SQLException {
        Path file = write("snappy", "V1");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
    }
}
