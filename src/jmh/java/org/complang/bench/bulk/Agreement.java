package org.complang.bench.bulk;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Compares the results of several programmes: for each partner the highest level reached, and whether a higher one is undetermined. Ends with 1 where two differ.
///
/// ```
/// Agreement RESULT RESULT...
/// ```
///
/// A result is CSV with the columns `partner`, `level` (empty or `none` for no level) and `status`, or NDJSON with fields of these names; of several competencies, Cloud Productivity counts.
public final class Agreement {
    private static final String COMPETENCY = "cloud-productivity";
    private static final int SHOWN = 5;

    private Agreement() { }

    public static void main(String[] arguments) throws IOException {
        Map<String, String> first = result(Path.of(arguments[0]));
        boolean agree = !first.isEmpty();
        if (first.isEmpty()) {
            System.out.println("DISAGREE: " + arguments[0] + " has no partner");
        }
        for (int i = 1; i < arguments.length; i++) {
            agree &= same(arguments[0], first, arguments[i], result(Path.of(arguments[i])));
        }
        if (!agree) {
            System.exit(1);
        }
        System.out.printf("All %d results agree on %,d partners.%n", arguments.length, first.size());
    }

    private static boolean same(String one, Map<String, String> expected, String other, Map<String, String> actual) {
        TreeSet<String> partners = new TreeSet<>(expected.keySet());
        partners.addAll(actual.keySet());
        int different = 0;
        for (String partner : partners) {
            if (!expected.getOrDefault(partner, "missing").equals(actual.getOrDefault(partner, "missing")) && different++ < SHOWN) {
                System.out.printf("DISAGREE: partner %s is %s in %s, %s in %s%n", partner, expected.get(partner), one, actual.get(partner), other);
            }
        }
        if (different > SHOWN) {
            System.out.printf("DISAGREE: %,d partners differ between %s and %s%n", different, one, other);
        }
        return different == 0;
    }

    private static Map<String, String> result(Path file) throws IOException {
        Map<String, String> levels = new HashMap<>();
        boolean json;
        try (var in = Files.newInputStream(file)) {
            json = in.read() == '{';
        }
        if (json) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(line -> addObject(line, levels, file));
            }
            return levels;
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                add(levels, file, row.findField("competency").orElse(COMPETENCY), row.getField("partner"), row.getField("level"), row.getField("status"));
            }
        }
        return levels;
    }

    private static void addObject(String line, Map<String, String> levels, Path file) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken token = json.nextToken();
                fields.put(name, token.isScalarValue() && token != JsonToken.VALUE_NULL ? json.getString() : "");
                json.skipChildren();
            }
        }
        add(levels, file, fields.getOrDefault("competency", COMPETENCY), fields.get("partner"), fields.get("level"), fields.get("status"));
    }

    private static void add(Map<String, String> levels, Path file, String competency, String partner, String level, String status) {
        if (competency.equals(COMPETENCY) && levels.put(partner, (level.isEmpty() ? "none" : level) + " (" + status + ")") != null) {
            throw new IllegalStateException(file + " says twice what partner " + partner + " is");
        }
    }
}
