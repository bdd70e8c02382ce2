package org.complang.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.complang.CompException;
import org.complang.report.DiagnosticText;
import org.complang.report.Wording;

/// The application for `spark-submit`: decides the partners of Parquet tables into Parquet. Exit code 0 where all were decided, 2 where arguments, the programme or the tables are wrong.
public final class Main {
    private static final String USAGE = "usage: --program DIR --tables DIR --as-of YYYY-MM-DD [--competency ID]... --out DIR";
    private static final int WRONG = 2;

    private Main() { }

    /// What the command line asks for.
    record Arguments(Path programme, String tables, LocalDate asOf, List<String> competencies, String out) { }

    /// Arguments or tables that cannot be used, in words.
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    public static void main(String[] args) {
        int code = run(args, new PrintStream(System.err, true, StandardCharsets.UTF_8));
        if (code != 0) {
            System.exit(code);
        }
    }

    /// Runs the application.
    ///
    /// @param err takes messages
    /// @return the exit code
    static int run(String[] args, PrintStream err) {
        try {
            decide(arguments(args), err);
            return 0;
        } catch (Wrong e) {
            err.println("comp: " + e.getMessage());
        } catch (CompException e) {
            DiagnosticText text = new DiagnosticText(Wording.of("en"), false);
            e.diagnostics().forEach(diagnostic -> err.print(text.text(diagnostic)));
        }
        return WRONG;
    }

    private static Arguments arguments(String[] args) throws Wrong {
        Map<String, String> given = new HashMap<>();
        List<String> competencies = new ArrayList<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!List.of("--program", "--tables", "--as-of", "--competency", "--out").contains(args[i])) {
                throw new Wrong("there is no option " + args[i] + "; " + USAGE);
            }
            if (i + 1 == args.length || args[i + 1].startsWith("--")) {
                throw new Wrong(args[i] + " needs a value; " + USAGE);
            }
            if (args[i].equals("--competency")) {
                competencies.add(args[i + 1]);
            } else if (given.put(args[i], args[i + 1]) != null) {
                throw new Wrong(args[i] + " is given twice; " + USAGE);
            }
        }
        for (String needed : List.of("--program", "--tables", "--as-of", "--out")) {
            if (!given.containsKey(needed)) {
                throw new Wrong(needed + " is missing; " + USAGE);
            }
        }
        try {
            return new Arguments(Path.of(given.get("--program")), given.get("--tables"), LocalDate.parse(given.get("--as-of")), competencies, given.get("--out"));
        } catch (DateTimeParseException e) {
            throw new Wrong("--as-of is a day such as 2018-03-15, not " + given.get("--as-of"));
        } catch (InvalidPathException e) {
            throw new Wrong("--program is no path: " + given.get("--program"));
        }
    }

    private static void decide(Arguments arguments, PrintStream err) throws Wrong {
        SparkSession spark = SparkSession.builder().appName("comp").getOrCreate();
        DiagnosticText text = new DiagnosticText(Wording.of("en"), false);
        Dataset<Row> decisions = SparkComp.decide(spark, arguments.programme, tables(spark, arguments.tables), arguments.asOf, arguments.competencies,
                warning -> err.print(text.text(warning)));
        try {
            decisions.write().parquet(arguments.out);
        } catch (Exception e) {
            throw known(e, "--out " + arguments.out);
        }
    }

    /// Each file or folder in a folder is a table, named as it is called, up to the first dot.
    private static Map<String, Dataset<Row>> tables(SparkSession spark, String folder) throws Wrong {
        Map<String, Dataset<Row>> tables = new TreeMap<>();
        try {
            org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder);
            FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
            if (!files.exists(path) || !files.getFileStatus(path).isDirectory()) {
                throw new Wrong("--tables " + folder + " is no folder");
            }
            for (FileStatus file : files.listStatus(path)) {
                String called = file.getPath().getName();
                // What begins so is not data, but told about it.
                if (!called.startsWith("_") && !called.startsWith(".")) {
                    String name = called.contains(".") ? called.substring(0, called.indexOf('.')) : called;
                    if (tables.put(name, spark.read().parquet(file.getPath().toString())) != null) {
                        throw new Wrong("--tables " + folder + " has two tables " + name);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Wrong("--tables " + folder + " cannot be read: " + e.getMessage());
        } catch (Wrong e) {
            throw e;
        } catch (Exception e) {
            throw known(e, "--tables " + folder);
        }
        if (tables.isEmpty()) {
            throw new Wrong("--tables " + folder + " holds no tables");
        }
        return tables;
    }

    /// What Spark says of a path before any work is done, in one line; all else goes on as it is. The compiler does not know that Scala may throw the former.
    private static Wrong known(Exception e, String where) {
        if (e instanceof AnalysisException || e.getMessage() != null && e.getMessage().startsWith("[FAILED_READ_FILE")) {
            return new Wrong(where + ": " + e.getMessage().lines().findFirst().orElse(""));
        }
        throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }
}
