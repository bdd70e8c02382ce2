package org.complang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complang.Comp;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerBatch;
import org.complang.data.PartnerData;
import org.complang.decision.Attained;
import org.complang.decision.Conclusion;
import org.complang.diagnostic.Diagnostic;
import org.complang.model.Competency;
import org.complang.report.DecisionJson;
import org.complang.source.SourceFile;
import org.junit.jupiter.api.Test;

/// Decides generated partners with generated competencies, and with the shipped ones, by the evaluator and by the reference, and compares every byte; and decides them together as a batch.
///
/// `-Dcomp.generated=` is the number of partners, `-Dcomp.seed=` chooses others: a build always compares the same ones, so that it fails only for what was changed. A difference is made as small as it can be, and printed.
class GeneratedComparisonTest {
    private static final int PARTNERS_OF_ONE = 20;
    /// How often each partner stands in some batches: they have enough rows to be looked at by words of bits and by indexes of columns.
    private static final int TIMES = 4;
    private static final int GENERATED = Integer.getInteger("comp.generated", 8_000);
    private static final long SEED = Long.getLong("comp.seed", 20_261_122);
    private static final int MOST_DIFFERENCES = Integer.getInteger("comp.differences", 1);

    private final List<String> differences = java.util.Collections.synchronizedList(new ArrayList<>());
    /// Generated competencies with mistakes.
    private final List<String> refused = java.util.Collections.synchronizedList(new ArrayList<>());

    @Test
    void generatedCompetencies() {
        compare(GENERATED, GeneratedProgramme.worlds().stream().map(GeneratedComparisonTest::world).toList());
    }

    @Test
    void shippedCompetencies() throws IOException {
        World shipped = world(GeneratedProgramme.shipped());
        run(GENERATED / 5, seed -> partners(seed, shipped, shipped.comp, Optional.empty()));
    }

    /// What competencies are written about.
    private record World(List<SourceFile> files, Comp comp) { }

    private static World world(List<SourceFile> files) {
        List<Diagnostic> found = new ArrayList<>();
        return new World(files, Comp.of(files, found::add).orElseThrow(() -> new AssertionError(found.toString())));
    }

    private void compare(int partners, List<World> worlds) {
        run(partners, seed -> {
            World world = worlds.get((int) Math.floorMod(seed, (long) worlds.size()));
            WrittenCompetency competency = new CompetencyWriter(new Chance(seed), world.comp.programme()).competency();
            List<Diagnostic> mistakes = new ArrayList<>();
            Optional<Comp> comp = GeneratedProgramme.load(world.files, competency, mistakes::add);
            if (comp.isEmpty()) {
                refused.add(seed + "\n" + mistakes + "\n" + competency.text());
            } else {
                partners(seed, world, comp.get(), Optional.of(competency));
            }
        });
    }

    private interface OneSeed {
        void run(long seed);
    }

    private void run(int partners, OneSeed one) {
        System.out.println("comparison with the reference: -Dcomp.seed=" + SEED);
        int competencies = Math.max(1, partners / PARTNERS_OF_ONE);
        IntStream.range(0, Math.max(1, partners / PARTNERS_OF_ONE)).parallel().filter(_ -> !enough()).forEach(i -> one.run(SEED + i));
        if (Boolean.getBoolean("comp.refused")) {
            refused.forEach(System.out::println);
        }
        assertThat(differences).as("differences, -Dcomp.seed=%s", SEED).isEmpty();
        assertThat(refused).as("generated competencies with mistakes").hasSizeLessThan(1 + competencies / 8);
    }

    private void partners(long seed, World world, Comp comp, Optional<WrittenCompetency> competency) {
        Chance chance = new Chance(~seed);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (int i = 0; i < PARTNERS_OF_ONE && !enough(); i++) {
            LocalDate asOf = chance.asOf();
            boolean evidence = chance.percent(30);
            Map<String, Object> document = new DocumentWriter(chance, comp.programme().shape(), asOf).document();
            documents.add(document);
            if (Comparison.of(comp, document, asOf, evidence).differs()) {
                report(seed, new Difference(world, comp, competency, document, asOf, evidence).smallest());
            }
        }
        together(seed, comp, documents, chance);
    }

    /// Decides documents as a batch, in all competencies or in some: each must be decided as if it were alone.
    private void together(long seed, Comp comp, List<Map<String, Object>> documents, Chance chance) {
        LocalDate asOf = chance.asOf();
        List<Competency> wanted = comp.programme().competencies().stream().filter(_ -> chance.percent(80)).toList();
        List<PartnerData> partners = documents.stream().flatMap(document -> ObjectDocument.bind(comp.programme().shape(), document).partner().stream()).toList();
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < partners.size(); i++) {
            int row = i;
            comp.each(partners.get(i), asOf, wanted::contains, (_, decision) -> {
                alone.add(row + " " + DecisionJson.line(decision));
                Attained attained = comp.attained(decision.competency().identifier(), partners.get(row), asOf);
                if (!attained.equals(new Attained(decision.level(), decision.undetermined())) && !enough()) {
                    differences.add("seed " + seed + ", level alone as of " + asOf + ": " + attained + "\n" + DecisionJson.line(decision));
                }
            });
        }
        List<String> batch = new ArrayList<>();
        int times = chance.percent(25) ? TIMES : 1;
        List<PartnerData> often = Stream.generate(() -> partners).limit(times).flatMap(List::stream).toList();
        PartnerData together = PartnerBatch.of(comp.programme().shape(), often);
        List<Conclusion> conclusions = new ArrayList<>();
        comp.conclusions(together, asOf, wanted::contains, (_, conclusion) -> conclusions.add(conclusion));
        List<Conclusion> concluded = new ArrayList<>();
        comp.each(together, asOf, wanted::contains, (row, decision) -> {
            batch.add(row % partners.size() + " " + DecisionJson.line(decision));
            concluded.add(decision.conclusion());
        });
        if (!conclusions.equals(concluded) && !enough()) {
            differences.add("seed " + seed + ", conclusions as of " + asOf + "\nwhole: " + concluded + "\nalone: " + conclusions);
        }
        List<String> expected = Stream.generate(() -> alone).limit(times).flatMap(List::stream).toList();
        if (!batch.equals(expected) && !enough()) {
            int first = IntStream.range(0, expected.size()).filter(i -> i >= batch.size() || !expected.get(i).equals(batch.get(i))).findFirst().orElse(0);
            differences.add("seed " + seed + ", batch as of " + asOf + "\nalone:    " + expected.get(first) + "\ntogether: " + (first < batch.size() ? batch.get(first) : "nothing"));
        }
    }

    private synchronized boolean enough() {
        return differences.size() >= MOST_DIFFERENCES;
    }

    private synchronized void report(long seed, Difference difference) {
        if (!enough()) {
            differences.add("seed " + seed);
            System.out.println("seed " + seed + ", as of " + difference.asOf + "\n--- programme.comp (with " + difference.world.files.stream().map(SourceFile::name).toList() + ")\n"
                    + difference.competency.map(WrittenCompetency::text).orElse("") + "--- partner.json\n" + Comparison.text(difference.document)
                    + "\n--- evaluator\n" + difference.comparison().evaluator() + "\n--- evaluator, from objects\n" + difference.comparison().objects() + "\n--- reference\n" + difference.comparison().reference() + "\n");
        }
    }

    /// A competency and a partner document about which the evaluator and the reference differ.
    private record Difference(World world, Comp comp, Optional<WrittenCompetency> competency, Map<String, Object> document, LocalDate asOf, boolean evidence) {
        Comparison comparison() {
            return Comparison.of(comp, document, asOf, evidence);
        }

        /// The same difference, of which nothing more can be taken away.
        Difference smallest() {
            return GeneratedProgramme.smallest(this, Difference::simpler);
        }

        private Optional<Difference> simpler() {
            return Stream.concat(
                    competency.stream().flatMap(c -> c.simpler().stream()).flatMap(less -> GeneratedProgramme.load(world.files, less, _ -> { }).stream()
                            .map(loaded -> new Difference(world, loaded, Optional.of(less), document, asOf, evidence))),
                    Comparison.simpler(document).stream().map(less -> new Difference(world, comp, competency, less, asOf, evidence)))
                    .filter(difference -> difference.comparison().differs()).findFirst();
        }
    }
}
