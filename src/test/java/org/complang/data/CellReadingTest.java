package org.complang.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.complang.Comp;
import org.complang.diagnostic.Diagnostics;
import org.complang.model.Column;
import org.complang.model.Source;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.source.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Reads the texts in the files under `src/test/resources/readings`. A file says why it is there, declares a field as a data model does, tells as a source does how it is read, and then what
/// each text is read as; `NULL` stands where a value is missing.
class CellReadingTest {
    private static final Path READINGS = Path.of("src/test/resources/readings");
    private static final Set<String> MISSING = Set.of("NULL");

    @TestFactory
    Stream<DynamicTest> texts() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(READINGS)) {
            files = found.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream().flatMap(file -> {
            List<String> lines = lines(file);
            assertThat(lines.get(0)).as("%s says why it is there", file).startsWith("# ");
            CellReading reading = CellReading.of((Source.Given.From) given(lines.get(1).substring("field ".length()), lines.get(2)), MISSING);
            Column column = given(lines.get(1).substring("field ".length()), lines.get(2)).column();
            assertThat(lines.size()).as("%s has texts", file).isGreaterThan(3);
            return lines.subList(3, lines.size()).stream().map(line -> {
                int arrow = line.lastIndexOf(" => ");
                return DynamicTest.dynamicTest(file.getFileName() + " " + line, () -> assertThat(said(reading.read(line.substring(0, arrow)), column)).isEqualTo(line.substring(arrow + 4)));
            });
        });
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aColumnThatAFileLacksIsMissing() {
        CellReading reading = CellReading.of((Source.Given.From) given("name: text or none", "name from \"Text\""), MISSING);
        assertThat(reading.read(null)).isEqualTo(CellReading.MISSING);
    }

    @Test
    void whatIsAlwaysTheSameIsReadAsInDocuments() {
        assertThat(always("trial: yes-no or unknown", "trial is no")).isEqualTo("no");
        assertThat(always("workload: workload", "workload is yammer")).isEqualTo("term yammer");
        assertThat(always("workload: workload", "workload is \"Exchange\"")).isEqualTo("term exchange-online");
        assertThat(always("sku: text", "sku is \"NULL\"")).isEqualTo("text NULL");
        assertThat(always("sku: text", "sku is E3")).isEqualTo("text E3");
        assertThat(always("units: count or unknown", "units is 1,200")).isEqualTo("number 1200");
        assertThat(always("amount: money in currency or unknown", "amount is -0.5")).isEqualTo("number -0.5");
        assertThat(always("month: month", "month is 2018-02")).isEqualTo("month 2018-02");
        assertThat(always("starts-on: date", "starts-on is 2018-02-28")).isEqualTo("day 2018-02-28");
    }

    private static String always(String field, String written) {
        Source.Given.Always given = (Source.Given.Always) given(field, written);
        return said(CellReading.always(given), given.column());
    }

    private static CellReading.Result joined(Source.Given.Joined given, List<String> texts) {
        return CellReading.joined(given, texts.stream().map(text -> CellReading.said(text, MISSING)).toList());
    }

    @Test
    void cellsAreWrittenAsDocumentsWriteThem() {
        assertThat(written("month: month", "A", "2/1/2018", "written \"M/D/YYYY\"")).isEqualTo("2018-02");
        assertThat(written("starts-on: date", "A", "2018-02-28 00:00:00", "")).isEqualTo("2018-02-28");
        assertThat(written("trial: yes-no or unknown", "A", "YES", "")).isEqualTo("true");
        assertThat(written("amount: money in currency or unknown", "A", "(1,200.50)", "")).isEqualTo("-1200.5");
        assertThat(written("units: count or unknown", "A", "1,200.00", "")).isEqualTo("1200");
    }

    private static String written(String field, String column, String text, String trait) {
        String name = field.substring(0, field.indexOf(':'));
        Source.Given.From from = (Source.Given.From) given(field, name + " from \"" + column + '"' + (trait.isEmpty() ? "" : ", " + trait));
        return CellReading.of(from, MISSING).read(text) instanceof CellReading.Result.OfCell(long cell) ? CellReading.written(from.column(), cell) : "not read";
    }

    @Test
    void joinedKeysTellAllPartsApart() {
        Source.Given.Joined key = (Source.Given.Joined) given("record-id: id", "record-id from all of [\"A\", \"B\"]");
        List<List<String>> parts = List.of(Arrays.asList("a", "b"), Arrays.asList("ab", null), Arrays.asList(null, "ab"), Arrays.asList("a|b", null), Arrays.asList("a|", "b"), Arrays.asList("a", "|b"),
                Arrays.asList("a\\", "b"), Arrays.asList("a", "\\b"), Arrays.asList("a\\|b", null), Arrays.asList("a||b", " "), Arrays.asList("", "|a|b"));
        List<CellReading.Result> keys = parts.stream().map(texts -> joined(key, texts)).toList();
        assertThat(keys).doesNotHaveDuplicates().allMatch(result -> result instanceof CellReading.Result.OfText);
        assertThat(keys.getFirst()).isEqualTo(new CellReading.Result.OfText("a|b"));
        assertThat(joined(key, List.of(" a ", "NULL"))).isEqualTo(joined(key, Arrays.asList("a", null)));
        assertThat(joined(key, Arrays.asList("NULL", null))).isEqualTo(CellReading.MISSING);
    }

    @Test
    void joinedWordsHaveBlanksBetween() {
        Source.Given.Joined name = (Source.Given.Joined) given("name: text or none", "name from all of [\"A\", \"B\", \"C\"]");
        assertThat(joined(name, List.of("Anna", "", "Petersen"))).isEqualTo(new CellReading.Result.OfText("Anna Petersen"));
        assertThat(joined(name, Arrays.asList(null, "NULL", " Petersen"))).isEqualTo(new CellReading.Result.OfText("Petersen"));
        assertThat(joined(name, Arrays.asList(null, "NULL", " "))).isEqualTo(CellReading.MISSING);
    }

    @Test
    void textsOfAKeyAreJoinedAsKeys() {
        Source.Given.Joined sku = (Source.Given.Joined) given("sku: text", "sku from all of [\"A\", \"B\"]", ", key sku");
        assertThat(joined(sku, List.of("E3", ""))).isEqualTo(new CellReading.Result.OfText("E3|"));
    }

    private static Source.Given given(String field, String written) {
        return given(field, written, "");
    }

    /// The field as the source of a small programme gives it.
    private static Source.Given given(String field, String written, String key) {
        String currency = field.contains("money") ? "  currency: currency or unknown\n" : "";
        String programme = """
                vocabulary level:
                  silver "Silver"
                vocabulary market, spelled by name:
                  developed "developed markets"
                  developing "developing markets"
                vocabulary currency, spelled by name:
                  USD "US$"
                vocabulary workload:
                  exchange-online "Exchange Online", also "Exchange"
                  yammer "Yammer"
                document:
                  partner: partner
                  things: list of thing
                record partner, key mpn-id:
                  mpn-id: id
                record thing%s:
                  %s
                %sspellings market-of-country of market:
                  developed: ["Germany", "DE"]
                  developing: ["Vietnam"]
                source things, in files ["things"], missing ["NULL"]:
                  partner:
                    mpn-id from "Partner"
                  thing:
                    %s
                %s""".formatted(key, field, currency, written, currency.isEmpty() ? "" : "    currency is USD\n");
        Diagnostics diagnostics = new Diagnostics();
        Comp comp = Comp.of(List.of(new SourceFile("reading.comp", programme)), diagnostics).orElseThrow(() -> new AssertionError(diagnostics.list()));
        return comp.programme().sources().getFirst().partner().entries().getFirst().given().getFirst();
    }

    private static String said(CellReading.Result result, Column column) {
        return switch (result) {
            case CellReading.Result.OfText(String text) -> "text " + text;
            case CellReading.Result.Missing _ -> "missing";
            case CellReading.Result.Unreadable _ -> result.equals(CellReading.TOO_LARGE) ? "too large" : "unreadable";
            case CellReading.Result.OfCell(long cell) -> cell(cell, column);
        };
    }

    private static String cell(long cell, Column column) {
        return switch (column.type()) {
            case Type.Plain.DATE -> "day " + Cells.date(cell);
            case Type.Plain.MONTH -> "month " + Cells.month(cell);
            case Type.Plain.YES_NO -> cell == 1 ? "yes" : "no";
            case Type.Code(Vocabulary vocabulary) -> "term " + vocabulary.terms().get((int) cell).name();
            case Type.Plain _, Type.Money _ -> "number " + BigDecimal.valueOf(cell, Cells.DECIMALS).stripTrailingZeros().toPlainString();
        };
    }
}
