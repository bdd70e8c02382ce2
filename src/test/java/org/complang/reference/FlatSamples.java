package org.complang.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complang.Comp;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.source.SourceFile;
import org.complang.sql.FlatDocuments;

/// Generated programmes, and the shipped one from time to time, each with a day and generated partners in flat tables.
final class FlatSamples {
    private final int partners;

    /// @param partners how many each programme has
    FlatSamples(int partners) {
        this.partners = partners;
    }

    /// A programme with partners.
    ///
    /// @param written the generated competency, or what stands for it
    /// @param partners for each partner the rows of each table
    record Sample(Comp comp, List<SourceFile> files, String written, long seed, LocalDate asOf, FlatTables flat, List<Map<String, List<Map<String, Object>>>> partners) {
        /// How the partner with a number is called in the tables.
        static String name(int partner) {
            return "PARTNER-" + partner;
        }

        /// The rows of a partner as a document.
        ///
        /// @param read the tables that are there
        Map<String, Object> document(int partner, Set<String> read) {
            Map<String, List<Map<String, Object>>> own = new LinkedHashMap<>(partners.get(partner));
            own.keySet().retainAll(read);
            return new FlatDocuments(comp.programme().shape()).document(own);
        }

        /// Whether each row of a partner tells to which record around it belongs.
        ///
        /// @param read the tables that are there
        /// @param itself whether each row of which the first or the last day counts must also tell which record it is
        boolean isAttributed(int partner, Set<String> read, boolean itself) {
            FlatDocuments names = new FlatDocuments(comp.programme().shape());
            return comp.programme().shape().tables().stream().filter(table -> read.contains(names.stored(table)))
                    .allMatch(table -> partners.get(partner).get(names.stored(table)).stream().allMatch(row -> isAttributed(table, row, itself)));
        }

        /// The same without texts that are there and empty, which files do not have.
        Sample withoutEmptyTexts() {
            List<Map<String, List<Map<String, Object>>>> others = new ArrayList<>();
            partners.forEach(tables -> {
                Map<String, List<Map<String, Object>>> other = new LinkedHashMap<>();
                tables.forEach((name, rows) -> other.put(name, rows.stream().map(Sample::withoutEmptyTexts).toList()));
                others.add(other);
            });
            return new Sample(comp, files, written, seed, asOf, flat, others);
        }

        private static Map<String, Object> withoutEmptyTexts(Map<String, Object> row) {
            Map<String, Object> other = new LinkedHashMap<>(row);
            other.replaceAll((_, value) -> "".equals(value) ? null : value);
            return other;
        }

        private static boolean isAttributed(Table table, Map<String, Object> row, boolean itself) {
            for (Table above = itself && table.columns().stream().anyMatch(Column::isMovable) ? table : table.parent(); above != null && above.parent() != null; above = above.parent()) {
                if (above.key().stream().anyMatch(key -> (key.absence() == Column.Absence.NEVER || key.absence() == Column.Absence.UNKNOWN) && row.get(key.spelling()) == null)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Takes samples.
    interface Samples {
        void sample(Sample sample) throws Exception;
    }

    void each(long firstSeed, int programmes, Samples samples) throws Exception {
        List<List<SourceFile>> worlds = GeneratedProgramme.worlds();
        List<SourceFile> shipped = GeneratedProgramme.shipped();
        Comp comp = Comp.of(shipped, _ -> { }).orElseThrow();
        for (int i = 0; i < programmes; i++) {
            long seed = firstSeed + i;
            List<SourceFile> world = worlds.get((int) Math.floorMod(seed, (long) worlds.size()));
            WrittenCompetency competency = new CompetencyWriter(new Chance(seed), Comp.of(world, _ -> { }).orElseThrow().programme()).competency();
            List<SourceFile> files = GeneratedProgramme.with(world, competency.text());
            Optional<Comp> generated = Comp.of(files, _ -> { });
            if (generated.isPresent()) {
                samples.sample(sample(generated.get(), files, competency.text(), seed));
            }
            if (i % 4 == 0) {
                samples.sample(sample(comp, shipped, "the shipped programme", seed));
            }
        }
    }

    private Sample sample(Comp comp, List<SourceFile> files, String written, long seed) {
        Chance chance = new Chance(~seed);
        LocalDate asOf = chance.asOf();
        FlatTables flat = new FlatTables(comp.programme().shape());
        List<Map<String, List<Map<String, Object>>>> all = new ArrayList<>();
        for (int i = 0; i < partners; i++) {
            all.add(flat.rows(new DocumentWriter(chance, comp.programme().shape(), asOf).document(), Sample.name(i), chance));
        }
        return new Sample(comp, files, written, seed, asOf, flat, all);
    }
}
