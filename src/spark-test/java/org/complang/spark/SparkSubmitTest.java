package org.complang.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.complang.CommandLineRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The application runs as `spark-submit` runs it: the launcher of Spark makes the command, as it does for the script `spark-submit`, for a Spark without any library of comp; what is submitted is what the
/// build packages.
@Tag("packaged")
class SparkSubmitTest {
    private static final Path PACKAGED = Path.of("target/comp/lib").toAbsolutePath();
    private static final String JAR = "comp.jar";
    /// Libraries that Spark brings as well as comp.
    private static final List<String> BOTH = List.of("antlr4-runtime-", "icu4j-", "lz4-java-", "snappy-java-", "zstd-jni-");
    /// In which the partners are decided.
    private static final int PARTITIONS = 5;
    private static final long MINUTES = 10;

    @TempDir
    private Path folder;

    private record Ended(int exit, String out, String err) { }

    @Test
    void decidesParquetAsFilesAreDecided() throws IOException, InterruptedException {
        Path csv = Files.createDirectory(folder.resolve("csv"));
        GeneratedTables.write(csv, false);
        Path tables = folder.resolve("tables");
        try (SparkSession spark = GeneratedTables.session()) {
            GeneratedTables.read(spark, csv, 7).forEach((name, table) -> table.write().parquet(tables.resolve(name).toString()));
        }
        Path out = folder.resolve("decisions");
        List<String> application = List.of("--program", "competencies", "--tables", tables.toString(), "--as-of", "2018-03-15", "--out", out.toString());
        Path home = home();
        Ended ended = submit(home, application);
        assertThat(ended.exit).as(ended.err).isZero();
        try (Stream<Path> parts = Files.list(out)) {
            assertThat(parts.filter(part -> part.toString().endsWith(".parquet"))).hasSize(PARTITIONS);
        }
        CommandLineRun evaluate = CommandLineRun.of(List.of("evaluate", "--data", csv.toString(), "--program", "competencies", "--as-of", "2018-03-15", "--format", "json"), new byte[0]);
        assertThat(evaluate.exit()).as("values that cannot be read are among them").isEqualTo(1);
        try (SparkSession spark = GeneratedTables.session()) {
            GeneratedTables.assertSame(GeneratedTables.text(spark.read().parquet(out.toString())), evaluate.out());
        }
        Ended again = submit(home, application);
        assertThat(again.exit).as(again.err).isEqualTo(2);
        assertThat(again.err.lines()).as(again.err).anyMatch(line -> line.startsWith("comp: --out " + out));
    }

    /// A home of Spark as its distribution has it: its libraries in a folder.
    private Path home() throws IOException {
        List<String> ours;
        try (Stream<Path> libraries = Files.list(PACKAGED)) {
            ours = libraries.map(library -> library.getFileName().toString()).filter(name -> BOTH.stream().noneMatch(name::startsWith)).toList();
        }
        assertThat(ours).as("what mvn -Pspark package makes").contains(JAR);
        Path home = folder.resolve("spark");
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path library = Path.of(entry);
            if (Files.isRegularFile(library) && !ours.contains(library.getFileName().toString())) {
                Files.createSymbolicLink(jars.resolve(library.getFileName()), library);
            }
        }
        return home;
    }

    /// Does what the script does: asks the launcher for the command, and runs it.
    private Ended submit(Path home, List<String> application) throws IOException, InterruptedException {
        String libraries;
        try (Stream<Path> files = Files.list(PACKAGED)) {
            libraries = files.filter(file -> file.toString().endsWith(".jar") && !file.endsWith(JAR)).map(Path::toString).sorted().collect(Collectors.joining(","));
        }
        List<String> launch = new ArrayList<>(List.of(java(), "-cp", home.resolve("jars") + "/*", "org.apache.spark.launcher.Main", "org.apache.spark.deploy.SparkSubmit",
                "--master", "local[2]", "--conf", "spark.sql.shuffle.partitions=" + PARTITIONS, "--conf", "spark.sql.adaptive.coalescePartitions.enabled=false",
                "--jars", libraries, "--class", "org.complang.spark.Main", PACKAGED.resolve(JAR).toString()));
        launch.addAll(application);
        Ended made = run(home, launch);
        assertThat(made.exit).as(made.err).isZero();
        // Each word of the command ends with a zero; an empty line comes first.
        List<String> command = Arrays.stream(made.out.split("\0")).map(String::strip).filter(word -> !word.isEmpty()).toList();
        return run(home, command);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Ended run(Path home, List<String> command) throws IOException, InterruptedException {
        File out = folder.resolve("out.txt").toFile();
        File err = folder.resolve("err.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().put("SPARK_HOME", home.toString());
        // As the script sets it.
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_LOCAL_HOSTNAME", "localhost");
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), Files.readString(out.toPath(), StandardCharsets.UTF_8), Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }
}
