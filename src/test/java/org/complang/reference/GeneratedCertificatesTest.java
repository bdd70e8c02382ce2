package org.complang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complang.Comp;
import org.complang.certificate.Certificates;
import org.complang.certificate.Requirements;
import org.complang.certificate.Tampering;
import org.complang.certificate.check.Checker;
import org.complang.certificate.check.Json;
import org.complang.certificate.check.Refusal;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.decision.Decision;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Table;
import org.complang.source.SourceFile;
import org.junit.jupiter.api.Test;

/// Certificates of generated partners, by generated competencies and by the shipped ones: the checker accepts each as it was written, says the same level as the decision, and refuses it
/// however one field is altered.
///
/// `-Dcomp.certificates=` is the number of partners, `-Dcomp.seed=` chooses others.
class GeneratedCertificatesTest {
    private static final int PARTNERS_OF_ONE = 20;
    private static final int GENERATED = Integer.getInteger("comp.certificates", 1_500);
    private static final int ALTERED = Integer.getInteger("comp.altered", 2);
    private static final long SEED = Long.getLong("comp.seed", 20_261_129);

    /// How often each outcome was certified, to see that none goes untested.
    private final Map<String, Integer> seen = new TreeMap<>();
    private int altered;
    private int otherReasons;

    @Test
    void generatedCompetencies() {
        List<List<SourceFile>> worlds = GeneratedProgramme.worlds();
        List<Comp> comps = worlds.stream().map(world -> Comp.of(world, _ -> { }).orElseThrow()).toList();
        for (int i = 0; i < Math.max(1, GENERATED / PARTNERS_OF_ONE); i++) {
            long seed = SEED + i;
            int world = (int) Math.floorMod(seed, 2L);
            WrittenCompetency competency = new CompetencyWriter(new Chance(seed), comps.get(world).programme()).competency();
            GeneratedProgramme.load(worlds.get(world), competency, _ -> { }).ifPresent(comp -> partners(comp, seed));
        }
        everyOutcomeWasSeen();
        assertThat(seen).containsKey("partial");
    }

    @Test
    void shippedCompetencies() throws IOException {
        Comp comp = Comp.of(GeneratedProgramme.shipped(), _ -> { }).orElseThrow();
        for (int i = 0; i < Math.max(1, GENERATED / PARTNERS_OF_ONE / 5); i++) {
            partners(comp, SEED + i);
        }
        Chance chance = new Chance(SEED);
        for (Competency competency : comp.programme().competencies()) {
            competency.examples().forEach(example -> decisions(comp, parsed(Comparison.text(example.document())), example.asOf(), Optional.of(competency.name()), chance, SEED));
        }
        everyOutcomeWasSeen();
        assertThat(seen).doesNotContainKey("partial");
    }

    /// The sample partners in all shipped competencies.
    @Test
    void samplePartners() throws IOException {
        Comp comp = Comp.load(Path.of("competencies"));
        LocalDate asOf = LocalDate.of(2018, 3, 15);
        List<String> samples = Files.readAllLines(Path.of("competencies/samples/partners.ndjson"));
        Chance chance = new Chance(SEED);
        for (String sample : samples) {
            decisions(comp, parsed(sample), asOf, Optional.empty(), chance, SEED);
        }
        assertThat(seen.get("complete")).isEqualTo(samples.size() * comp.programme().competencies().size());
    }

    private void everyOutcomeWasSeen() {
        System.out.println("certificates: " + seen + ", altered: " + altered + ", of which the same by another reason: " + otherReasons);
        assertThat(seen).containsKeys("complete", "met", "notMet", "unknown");
        assertThat(altered).isPositive();
    }

    private void partners(Comp comp, long seed) {
        Chance chance = new Chance(~seed);
        for (int i = 0; i < PARTNERS_OF_ONE; i++) {
            LocalDate asOf = chance.asOf();
            Object document = parsed(Json.text(new DocumentWriter(chance, comp.programme().shape(), asOf).document()));
            mend((Map<?, ?>) document, comp.programme().shape().root(), chance);
            decisions(comp, document, asOf, Optional.empty(), chance, seed);
        }
    }

    /// Documents with mistakes are not certified. So most records with a key that another one has are taken away, and some values that may be unknown.
    private static void mend(Map<?, ?> record, Table table, Chance chance) {
        table.columns().stream().filter(column -> column.absence() == Column.Absence.UNKNOWN && chance.percent(10)).forEach(column -> record.remove(column.spelling()));
        for (Table child : table.children()) {
            if (record.get(child.spelling()) instanceof List<?> list) {
                Set<Object> keys = new HashSet<>();
                list.removeIf(element -> element instanceof Map<?, ?> one && !child.key().isEmpty()
                        && !keys.add(child.key().stream().map(column -> one.get(column.spelling())).toList()) && chance.percent(95));
                list.forEach(element -> {
                    if (element instanceof Map<?, ?> one) {
                        mend(one, child, chance);
                    }
                });
            } else if (table.parent() == null && !(record.get(child.spelling()) instanceof Map)) {
                record.remove(child.spelling());
            }
        }
        if (table.parent() == null) {
            record.values().stream().filter(Map.class::isInstance).map(Map.class::cast).forEach(single -> table.columns().stream()
                    .filter(column -> column.absence() == Column.Absence.UNKNOWN && chance.percent(10)).forEach(column -> single.remove(column.spelling())));
        }
    }

    private void decisions(Comp comp, Object document, LocalDate asOf, Optional<String> only, Chance chance, long seed) {
        Certificates certificates = comp.certificates();
        PartnerDocument bound = certificates.partner(document, "document");
        if (!Certificates.isCertifiable(bound)) {
            return;
        }
        PartnerData partner = bound.partner().orElseThrow();
        for (Decision decision : comp.decide(partner, asOf, true)) {
            if (only.isEmpty() || only.get().equals(decision.competency().identifier())) {
                certificate(comp, decision, certificates.of(decision, partner, document), document, chance, seed);
            }
        }
    }

    private void certificate(Comp comp, Decision decision, String text, Object document, Chance chance, long seed) {
        Object certificate = parsed(text);
        Map<String, Object> asked = Requirements.of(comp.programme(), decision.competency().identifier(), decision.asOf()).orElseThrow();
        String said = "seed " + seed + ", as of " + decision.asOf() + "\n" + Json.text(document) + "\n" + text;
        try {
            Checker.Verified verified = new Checker(certificate).check(comp.programme().digest(), Optional.of(asked), document);
            assertThat(verified.level()).as(said).isEqualTo(decision.level().map(level -> level.identifier()));
            assertThat(verified.undetermined()).as(said).isEqualTo(decision.undetermined());
            seen.merge(verified.notCovered().isEmpty() ? "complete" : "partial", 1, Integer::sum);
        } catch (Refusal refusal) {
            throw new AssertionError(refusal.getMessage() + "\n" + said, refusal);
        }
        decision.options().forEach(option -> option.levels().forEach(level -> seen.merge(level.outcome().word(), 1, Integer::sum)));
        if (chance.percent(ALTERED)) {
            Tampering tampering = new Tampering(comp.programme().digest(), asked, document);
            altered += tampering.everyFieldOf(certificate, said);
            otherReasons += tampering.otherReasons();
        }
    }

    private static Object parsed(String text) {
        try (Json json = new Json(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            return json.next().orElseThrow();
        }
    }
}
