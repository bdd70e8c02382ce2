package org.complang.bulk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Columns of which not a file tells but the folders in which it is, the same value for all its rows: `usage/month=2018-02/part-0.parquet`, as Hive, Spark and DuckDB write partitions. In the order of the
/// folders, the outermost first.
///
/// @param values for each name its text; empty where there is no value
/// @param contradicted the name of a column of which they tell two values; empty where there is none
record FolderColumns(Map<String, String> values, Optional<String> contradicted) {
    static final FolderColumns NONE = new FolderColumns(Map.of(), Optional.empty());

    /// What stands for a value where there is none.
    private static final String NOTHING = "__HIVE_DEFAULT_PARTITION__";
    /// A plus is one, other than in addresses of pages.
    private static final String PLUS = "%2B";

    private static final String YEAR = "year";
    private static final String MONTH = "month";
    private static final Pattern YEARS = Pattern.compile("[0-9]{4}");
    private static final Pattern OF_YEAR = Pattern.compile("[0-9]{4}-.*");
    private static final Pattern MONTHS = Pattern.compile("[0-9]{1,2}");

    /// @param folders around a file, the innermost first
    static FolderColumns of(List<Path> folders) {
        Map<String, String> found = new LinkedHashMap<>();
        Optional<String> contradicted = Optional.empty();
        for (Path folder : folders.reversed()) {
            String name = name(folder);
            int sign = name.indexOf('=');
            if (sign > 0) {
                String column = decoded(name.substring(0, sign));
                String value = text(name.substring(sign + 1));
                String before = found.put(column, value);
                contradicted = before == null || before.equals(value) ? contradicted : Optional.of(column);
            }
        }
        if (YEARS.matcher(found.getOrDefault(YEAR, "")).matches() && MONTHS.matcher(found.getOrDefault(MONTH, "")).matches()) {
            found.put(MONTH, found.get(YEAR) + "-" + "0".repeat(2 - found.get(MONTH).length()) + found.get(MONTH));
        }
        boolean ofOtherYear = YEARS.matcher(found.getOrDefault(YEAR, "")).matches() && OF_YEAR.matcher(found.getOrDefault(MONTH, "")).matches() && !found.get(MONTH).startsWith(found.get(YEAR));
        return found.isEmpty() ? NONE : new FolderColumns(found, ofOtherYear ? Optional.of(MONTH) : contradicted);
    }

    /// Whether a folder tells a column, and has no name otherwise.
    static boolean isOne(Path folder) {
        return name(folder).indexOf('=') > 0;
    }

    /// The outermost folder of all has none.
    private static String name(Path folder) {
        return folder.getFileName() == null ? "" : folder.getFileName().toString();
    }

    private static String text(String written) {
        return written.equals(NOTHING) ? "" : decoded(written);
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", PLUS), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that begins no code.
            return written;
        }
    }

    /// The names of columns that a file does not have itself.
    List<String> besides(List<String> header) {
        List<String> names = new ArrayList<>(values.keySet());
        names.removeAll(header);
        return names;
    }

    /// What is told of one of them.
    String value(String name) {
        return values.get(name);
    }
}
