package org.complang.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes the data of the benchmark of bulk evaluation: the same partners in each of the formats that are asked for, each in a folder of its name.
///
/// ```
/// GenerateData --dir DIR [--partners 10000] [--rows 1000000] [--seed 1] [--format csv,ndjson,parquet]
/// ```
///
/// Formats: `csv`, `tsv`, `csv-gz`, `tsv-gz` (the tables of the data model), `ndjson`, `ndjson-gz` (one document a partner), `parquet` (made of `csv`, which is written too). The same options
/// write the same bytes.
public final class GenerateData {
    private static final List<String> FORMATS = List.of("csv", "tsv", "csv-gz", "tsv-gz", "ndjson", "ndjson-gz", "parquet");

    private GenerateData() { }

    public static void main(String[] arguments) throws IOException, SQLException {
        Map<String, String> options = options(arguments);
        Path folder = Path.of(options.get("dir"));
        long seed = Long.parseLong(options.getOrDefault("seed", "1"));
        int partners = Integer.parseInt(options.getOrDefault("partners", "10000"));
        long rows = Long.parseLong(options.getOrDefault("rows", "1000000"));
        List<String> formats = List.of(options.getOrDefault("format", "csv,ndjson,parquet").split(","));
        if (!FORMATS.containsAll(formats)) {
            throw new IllegalArgumentException("The formats are " + FORMATS);
        }
        World world = new World(seed, partners, rows);
        System.out.printf("seed %d: %,d partners, %,d customers, %,d lines of usage for 12 months, as of %s%n", seed, world.partners, world.customers, world.lines, Records.AS_OF);
        for (String format : formats.contains("parquet") && !formats.contains("csv") ? with("csv", formats) : formats) {
            switch (format) {
                case "csv", "csv-gz", "tsv", "tsv-gz" -> new TablesWriter(world, folder.resolve(format), format.startsWith("tsv") ? '\t' : ',', "." + format.replace('-', '.')).write();
                case "ndjson", "ndjson-gz" -> new DocumentsWriter(world, folder.resolve(format).resolve("partners." + format.replace('-', '.'))).write();
                case "parquet" -> ParquetWriter.write(folder.resolve("csv"), folder.resolve("parquet"));
                default -> throw new IllegalArgumentException(format);
            }
        }
    }

    private static List<String> with(String format, List<String> formats) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(format), formats.stream()).toList();
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        if (arguments.length % 2 == 1 || !options.containsKey("dir") || !List.of("dir", "seed", "partners", "rows", "format").containsAll(options.keySet())) {
            throw new IllegalArgumentException("Options: --dir DIR [--partners N] [--rows N] [--seed N] [--format " + String.join(",", FORMATS) + "]");
        }
        return options;
    }
}
