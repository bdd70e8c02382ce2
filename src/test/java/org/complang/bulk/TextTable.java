package org.complang.bulk;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A table as text, before something in it is broken. Rows are counted from 0; while no field has a line break, row i stands on line i + 2.
final class TextTable {
    final String name;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();
    private String delimiter = ",";
    private String lineEnd = "\n";
    private Charset charset = StandardCharsets.UTF_8;

    TextTable(String name, String header) {
        this.name = name;
        this.header = new ArrayList<>(List.of(header.split(",")));
    }

    /// A row of fields without delimiters and quotes.
    TextTable row(String fields) {
        rows.add(new ArrayList<>(Arrays.asList(fields.split(",", -1))));
        return this;
    }

    int size() {
        return rows.size();
    }

    /// The line of a row, where no field before has a line break.
    int line(int row) {
        return row + 2;
    }

    String get(int row, String column) {
        return rows.get(row).get(header.indexOf(column));
    }

    void set(int row, String column, String value) {
        rows.get(row).set(header.indexOf(column), value);
    }

    List<String> header() {
        return header;
    }

    List<String> row(int row) {
        return rows.get(row);
    }

    void insert(int row, List<String> fields) {
        rows.add(row, new ArrayList<>(fields));
    }

    List<String> remove(int row) {
        return rows.remove(row);
    }

    TextTable delimitedBy(String delimiter) {
        this.delimiter = delimiter;
        return this;
    }

    TextTable endingLinesWith(String lineEnd) {
        this.lineEnd = lineEnd;
        return this;
    }

    TextTable in(Charset charset) {
        this.charset = charset;
        return this;
    }

    /// Moves columns: the header and all rows.
    TextTable ordered(String... names) {
        int[] places = Arrays.stream(names).mapToInt(header::indexOf).toArray();
        for (List<String> row : rows) {
            List<String> moved = Arrays.stream(places).mapToObj(row::get).toList();
            row.clear();
            row.addAll(moved);
        }
        header.clear();
        header.addAll(List.of(names));
        return this;
    }

    TextTable without(String column) {
        int place = header.indexOf(column);
        header.remove(place);
        rows.forEach(row -> row.remove(place));
        return this;
    }

    String text() {
        StringBuilder text = new StringBuilder(line(header));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private String line(List<String> fields) {
        return fields.stream().map(this::quoted).collect(Collectors.joining(delimiter)) + lineEnd;
    }

    private String quoted(String field) {
        return field.contains(delimiter) || field.contains("\"") || field.contains("\n") || field.contains("\r") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    byte[] bytes() {
        return text().getBytes(charset);
    }
}
