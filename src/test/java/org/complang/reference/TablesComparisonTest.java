package org.complang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.complang.bulk.ResultTexts;
import org.complang.bulk.Written;
import org.complang.Comp;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.diagnostic.Code;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.report.DecisionJson;
import org.complang.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Generated partners, written into tables with rows in any order, and into files of documents: all together they must be decided as each is by itself, byte for byte.
class TablesComparisonTest {
    private static final int PARTNERS = 40;
    private static final int PROGRAMMES = Integer.getInteger("comp.tables", 30);
    private static final long SEED = Long.getLong("comp.seed", 20_261_127);

    @TempDir
    private Path folder;

    @Test
    void decidedInBulkAsAlone() throws IOException {
        System.out.println("comparison of tables with documents: -Dcomp.seed=" + SEED);
        List<List<SourceFile>> worlds = GeneratedProgramme.worlds();
        int compared = 0;
        for (int i = 0; i < PROGRAMMES; i++) {
            List<SourceFile> world = worlds.get(i % worlds.size());
            Comp bare = Comp.of(world, _ -> { }).orElseThrow();
            Optional<Comp> comp = GeneratedProgramme.load(world, new CompetencyWriter(new Chance(SEED + i), bare.programme()).competency(), _ -> { });
            if (comp.isPresent()) {
                compared += compare(comp.get(), SEED + i);
            }
        }
        Comp comp = Comp.of(GeneratedProgramme.shipped(), _ -> { }).orElseThrow();
        for (int i = 0; i < PROGRAMMES / 5; i++) {
            compared += compare(comp, SEED + 1_000_000 + i);
        }
        assertThat(compared).as("partners that were compared").isGreaterThan(PROGRAMMES * 5);
    }

    private int compare(Comp comp, long seed) throws IOException {
        Chance chance = new Chance(~seed);
        Shape shape = comp.programme().shape();
        LocalDate asOf = chance.asOf();
        List<Map<String, Object>> all = new ArrayList<>();
        List<Map<String, Object>> flat = new ArrayList<>();
        TreeMap<String, List<String>> expectedOfTables = new TreeMap<>();
        List<String> expectedOfDocuments = new ArrayList<>();
        for (int i = 0; i < PARTNERS; i++) {
            Map<String, Object> document = new DocumentWriter(chance, shape, asOf).document();
            named(document, shape, "P" + i);
            all.add(document);
            PartnerDocument bound = ObjectDocument.bind(shape, document);
            if (bound.partner().isEmpty()) {
                continue;
            }
            List<String> lines = lines(comp, bound.partner().get(), asOf);
            expectedOfDocuments.addAll(lines);
            if (canBeFlat(bound, shape)) {
                flat.add(document);
                expectedOfTables.put("P" + i, lines);
            }
        }
        Path tables = Files.createDirectories(folder.resolve("tables" + seed));
        new Tables(shape, tables, chance).write(flat);
        assertThat(bulk(comp, tables, asOf)).as("tables, seed %s, as of %s, in %s", seed, asOf, tables)
                .isEqualTo(expectedOfTables.values().stream().flatMap(List::stream).toList());
        alone(comp, flat, asOf, chance, seed);
        Path documents = folder.resolve("documents" + seed + ".ndjson");
        Files.writeString(documents, String.join("\n", all.stream().map(document -> JsonMapper.shared().writeValueAsString(document)).toList()) + "\n");
        assertThat(bulk(comp, documents, asOf)).as("documents, seed %s, as of %s", seed, asOf).isEqualTo(expectedOfDocuments);
        return flat.size();
    }

    /// Of tables with gaps each competency is decided by itself as it is together with others: what others look at changes nothing.
    private void alone(Comp comp, List<Map<String, Object>> documents, LocalDate asOf, Chance chance, long seed) throws IOException {
        Path gaps = Files.createDirectories(folder.resolve("gaps" + seed));
        Tables tables = new Tables(comp.programme().shape(), gaps, chance);
        tables.gaps = 5;
        tables.write(documents);
        Map<String, List<String>> together = new TreeMap<>();
        decide(comp, gaps, asOf, _ -> true, together);
        Map<String, List<String>> apart = new TreeMap<>();
        for (String one : together.keySet()) {
            decide(comp, gaps, asOf, competency -> competency.name().equals(one), apart);
        }
        assertThat(apart).as("tables with gaps, seed %s, as of %s, in %s", seed, asOf, gaps).isEqualTo(together);
    }

    /// @param into the decisions of each competency
    private static void decide(Comp comp, Path path, LocalDate asOf, Predicate<Competency> wanted, Map<String, List<String>> into) throws IOException {
        comp.bulk(asOf, wanted, 2, 20_000, _ -> { }).decide(List.of(path), new Written.OfDecisions((decision, incomplete) -> {
            synchronized (into) {
                into.computeIfAbsent(decision.competency().identifier(), _ -> new ArrayList<>()).add(incomplete + " " + DecisionJson.line(decision));
            }
            return "";
        }), (_, _, _) -> { }, _ -> { }, (_, _) -> { });
        into.values().forEach(lines -> lines.sort(null));
    }

    @SuppressWarnings("unchecked")
    private static void named(Map<String, Object> document, Shape shape, String name) {
        Shape.Group partner = shape.groups().getFirst();
        ((Map<String, Object>) document.get(partner.spelling())).put(partner.key().spelling(), name);
    }

    private static List<String> lines(Comp comp, PartnerData partner, LocalDate asOf) {
        return comp.decide(partner, asOf, false).stream().map(DecisionJson::line).toList();
    }

    private static List<String> bulk(Comp comp, Path path, LocalDate asOf) throws IOException {
        List<String> lines = new ArrayList<>();
        // So little memory that some of it is put aside on disk.
        comp.bulk(asOf, _ -> true, 2, 20_000, _ -> { }).decide(List.of(path), new Written.OfDecisions((decision, incomplete) -> {
            assertThat(incomplete).isFalse();
            return DecisionJson.line(decision) + "\n";
        }), ResultTexts.to(text -> lines.addAll(text.lines().toList())), _ -> { }, (_, _) -> { });
        return lines;
    }

    /// Whether nothing in the document can be told only in documents: values that cannot be read, texts that are there and empty, and records without a key that have lists.
    private static boolean canBeFlat(PartnerDocument bound, Shape shape) {
        if (bound.diagnostics().stream().anyMatch(diagnostic -> diagnostic.isError() && diagnostic.code() != Code.DIFFERING_DUPLICATES && diagnostic.code() != Code.KEY_IN_TWO_PLACES)) {
            return false;
        }
        PartnerData data = bound.partner().orElseThrow();
        for (Table table : shape.tables()) {
            for (int row = 0; row < data.rows(table).count(); row++) {
                for (Column column : table.columns()) {
                    boolean text = column.type() == Type.Plain.ID || column.type() == Type.Plain.TEXT || column.type() instanceof Type.Code;
                    String shown = data.show(column, row);
                    if (text && shown.isEmpty() && org.complang.data.Cells.isKnown(data.cells(column)[row])
                            || shown.equals("?") && table.parent() != null && !table.children().isEmpty() && table.key().contains(column)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// Writes documents into tables, those of all partners together.
    private static final class Tables {
        private final Shape shape;
        private final Path folder;
        private final Chance chance;
        private final Map<Table, List<List<String>>> rows = new LinkedHashMap<>();
        /// Of a hundred values but that of the partner, so many are left out.
        private int gaps;

        Tables(Shape shape, Path folder, Chance chance) {
            this.shape = shape;
            this.folder = folder;
            this.chance = chance;
            shape.tables().forEach(table -> rows.put(table, new ArrayList<>()));
        }

        void write(List<Map<String, Object>> documents) throws IOException {
            documents.forEach(document -> record(shape.root(), document, List.of()));
            for (var table : rows.entrySet()) {
                boolean root = table.getKey() == shape.root();
                String name = root ? shape.groups().getFirst().spelling() + "s" : table.getKey().spelling();
                List<List<String>> mixed = mixed(table.getValue());
                mixed.forEach(this::leaveOut);
                int half = chance.between(0, mixed.size());
                boolean tabs = chance.percent(30);
                csv(folder.resolve(name + "-1" + (tabs ? ".tsv" : ".csv")), tabs ? '\t' : ',', header(table.getKey()), mixed.subList(0, half));
                csv(folder.resolve(name + "-2.csv"), ',', header(table.getKey()), mixed.subList(half, mixed.size()));
            }
        }

        private void leaveOut(List<String> row) {
            for (int i = 1; gaps > 0 && i < row.size(); i++) {
                if (chance.percent(gaps)) {
                    row.set(i, "");
                }
            }
        }

        /// The rows in an order that has nothing to do with that of the documents.
        private List<List<String>> mixed(List<List<String>> rows) {
            List<List<String>> left = new ArrayList<>(rows);
            List<List<String>> mixed = new ArrayList<>();
            while (!left.isEmpty()) {
                mixed.add(left.remove(chance.between(0, left.size() - 1)));
            }
            return mixed;
        }

        private void csv(Path file, char delimiter, List<String> header, List<List<String>> rows) throws IOException {
            try (CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(chance.one(LineDelimiter.LF, LineDelimiter.CRLF))
                    .quoteStrategy(chance.one(QuoteStrategies.REQUIRED, QuoteStrategies.ALWAYS)).build(Files.newBufferedWriter(file))) {
                csv.writeRecord(header);
                rows.forEach(csv::writeRecord);
            }
        }

        private List<String> header(Table table) {
            List<String> header = new ArrayList<>();
            around(table).forEach(column -> header.add(column.spelling()));
            table.columns().stream().filter(column -> column != shape.partnerKey()).forEach(column -> header.add(column.spelling()));
            return header;
        }

        /// The keys of the records around, the partner's first.
        private List<Column> around(Table table) {
            List<Column> keys = new ArrayList<>();
            for (Table above = table.parent(); above != null && above.parent() != null; above = above.parent()) {
                keys.addAll(0, above.key());
            }
            keys.addFirst(shape.partnerKey());
            return keys;
        }

        private void record(Table table, Map<?, ?> record, List<String> around) {
            Map<Column, Object> values = new LinkedHashMap<>();
            table.columns().forEach(column -> values.put(column, record.get(column.spelling())));
            if (table == shape.root()) {
                for (Shape.Group group : shape.groups()) {
                    Map<?, ?> inner = record.get(group.spelling()) instanceof Map<?, ?> map ? map : Map.of();
                    group.columns().forEach(column -> values.put(column, inner.get(column.spelling())));
                }
            }
            List<String> keys = table == shape.root() ? List.of(text(values.get(shape.partnerKey()))) : around;
            List<String> row = new ArrayList<>(keys);
            table.columns().stream().filter(column -> column != shape.partnerKey()).forEach(column -> row.add(text(values.get(column))));
            rows.get(table).add(row);
            List<String> below = new ArrayList<>(keys);
            if (table != shape.root()) {
                table.key().forEach(column -> below.add(text(values.get(column))));
            }
            for (Table child : table.children()) {
                if (record.get(child.spelling()) instanceof List<?> list) {
                    list.forEach(element -> record(child, (Map<?, ?>) element, below));
                } else if (record.get(child.spelling()) instanceof Map<?, ?> named) {
                    named.forEach((key, value) -> record(child, Map.of(child.columns().get(0).spelling(), key, child.columns().get(1).spelling(), value), below));
                }
            }
        }

        private static String text(Object value) {
            return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
    }
}
