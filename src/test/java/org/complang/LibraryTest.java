package org.complang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.complang.bulk.Bulk;
import org.complang.bulk.RejectedRow;
import org.complang.bulk.Written;
import org.complang.data.PartnerBatch;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.decision.Summary;
import org.complang.diagnostic.Diagnostic;
import org.complang.explain.Explanation;
import org.complang.explain.ExplanationHtml;
import org.complang.report.DecisionJson;
import org.complang.report.Wording;
import org.complang.source.SourceFile;
import org.complang.syntax.ProgrammeFiles;
import org.junit.jupiter.api.Test;

/// comp as a library, as the README shows it.
class LibraryTest {
    record Profile(String mpnId, String name, String market) { }

    record ExamPass(String code, LocalDate passedOn) { }

    record Person(String personId, List<ExamPass> exams) { }

    @Test
    void threeLinesDecideAPartner() throws IOException {
        String json = Files.readAllLines(Path.of("competencies/samples/partners.ndjson")).getFirst();

        Comp comp = Comp.load(Path.of("competencies"));
        PartnerData partner = comp.partner(json);
        Decision decision = comp.decide("cloud-productivity", partner, LocalDate.of(2018, 3, 15));

        assertThat(decision.level().orElseThrow().in("en")).isEqualTo("Gold");
    }

    @Test
    void ownObjectsDecideLikeJson() {
        Comp comp = Comp.load(Path.of("competencies"));
        LocalDate passed = LocalDate.of(2017, 6, 15);
        Map<String, Object> objects = Map.of(
                "partner", new Profile("4102377", "Nordlicht", "developing"),
                "people", List.of(new Person("P1", List.of(new ExamPass("70-346", passed), new ExamPass("70-347", passed)))),
                "customers", List.of(Map.of("tenantId", "T1", "associations", List.of(Map.of("type", "DPOR", "from", passed)),
                        "usage", List.of(Map.of("workload", "Yammer", "sku", "E3", "trial", false, "month", "2018-02", "activeUsers", 1000)))));
        String json = """
                {"partner": {"mpnId": "4102377", "name": "Nordlicht", "market": "developing"},
                 "people": [{"personId": "P1", "exams": [{"code": "70-346", "passedOn": "2017-06-15"}, {"code": "70-347", "passedOn": "2017-06-15"}]}],
                 "customers": [{"tenantId": "T1", "associations": [{"type": "DPOR", "from": "2017-06-15"}],
                   "usage": [{"workload": "Yammer", "sku": "E3", "trial": false, "month": "2018-02", "activeUsers": 1000}]}]}""";
        LocalDate asOf = LocalDate.of(2018, 3, 15);
        Decision own = comp.decide("cloud-productivity", comp.partner(objects), asOf);
        assertThat(own.level().orElseThrow().identifier()).isEqualTo("silver");
        assertThat(DecisionJson.line(own)).isEqualTo(DecisionJson.line(comp.decide("cloud-productivity", comp.partner(json), asOf)));
    }

    @Test
    void oneDocumentIsOnePartner() {
        Comp comp = Comp.load(Path.of("competencies"));
        String json = "{\"partner\": {\"mpnId\": \"4102377\"}}";
        assertThatThrownBy(() -> comp.partner(json + " " + json)).isInstanceOf(CompException.class).hasMessageContaining("several-partners");
        assertThatThrownBy(() -> comp.partner(json + " garbage")).isInstanceOf(CompException.class).hasMessageContaining("json-broken");
    }

    @Test
    void warningsAreForWhoAsks() {
        Comp comp = Comp.load(Path.of("competencies"));
        List<Diagnostic> warnings = new ArrayList<>();
        comp.partner("{\"partner\": {\"mpnId\": \"1\"}, \"poeple\": []}", warnings::add);
        comp.partner(Map.of("partner", Map.of("mpnId", "1", "market", "Developed")), warnings::add);
        assertThat(warnings).extracting(warning -> warning.code().id()).containsExactly("undeclared-field", "undeclared-spelling");
    }

    @Test
    void numbersBeyondAllBounds() {
        Comp comp = Comp.load(Path.of("competencies"));
        Map<String, Object> usage = Map.of("workload", "Yammer", "sku", "E3", "trial", false, "month", "2018-02", "activeUsers", new BigDecimal("1E+2147483647"));
        assertThatThrownBy(() -> comp.partner(Map.of("partner", Map.of("mpnId", "1"), "customers", List.of(Map.of("tenantId", "T1", "usage", List.of(usage))))))
                .isInstanceOf(CompException.class).hasMessageContaining("number-too-large");
    }

    @Test
    void anExplanationIsAPage() throws IOException {
        Comp comp = Comp.load(Path.of("competencies"));
        PartnerData partner = comp.partner(Files.readAllLines(Path.of("competencies/samples/partners.ndjson")).get(1));
        LocalDate asOf = LocalDate.of(2018, 3, 15);

        List<Explanation.Decided> decided = comp.decide(partner, asOf, true).stream()
                .map(decision -> new Explanation.Decided(decision, comp.plans(decision, partner))).toList();
        Wording wording = Wording.of("en");
        String page = ExplanationHtml.html(Explanation.of(partner.partner(), asOf, decided, wording), wording);

        assertThat(page).startsWith("<!DOCTYPE html>").contains("<h1>Harbour IT Ltd (4118820)</h1>").endsWith("</html>\n");
    }

    @Test
    void mistakesAreSaidInWords() {
        assertThatThrownBy(() -> Comp.load(Path.of("nowhere"))).isInstanceOf(CompException.class).hasMessageContaining("no-such-file");
        Comp comp = Comp.load(Path.of("competencies"));
        assertThatThrownBy(() -> comp.partner("{\"partner\": {\"mpnId\": 7}}")).isInstanceOf(CompException.class).hasMessageContaining("partner.mpnId");
        assertThatThrownBy(() -> comp.partner(Map.of("people", 3))).isInstanceOf(CompException.class).hasMessageContaining("people");
    }

    @Test
    void halfALetterIsRefusedHoweverItIsGiven() {
        Comp comp = Comp.load(Path.of("competencies"));
        assertThatThrownBy(() -> comp.partner("{\"partner\": {\"mpnId\": \"1\ud800\"}}")).isInstanceOf(CompException.class);
        assertThatThrownBy(() -> comp.partner("{\"partner\": {\"mpnId\": \"1\\ud800\"}}")).isInstanceOf(CompException.class);
        assertThat(comp.partner("{\"partner\": {\"mpnId\": \"\ud83d\ude00\"}}").partner()).isEqualTo("\ud83d\ude00");
    }

    @Test
    void changesAreMadeToOneDocument() {
        Comp comp = Comp.load(Path.of("competencies"));
        String one = "{\"partner\": {\"mpnId\": \"1\"}}";
        assertThat(comp.changes("[" + one + "]", _ -> { }).result()).isPresent();
        for (String wrong : List.of("", "{", one + " x", one + "\n" + one, "{\"a\": ".repeat(2_000), "{\"partner\": {\"mpnId\": \"1\"}, \"people\": [], \"people\": []}")) {
            assertThatThrownBy(() -> comp.changes(wrong, _ -> { })).as(wrong).isInstanceOf(CompException.class);
        }
    }

    @Test
    void dataBelongsToTheProgrammeThatBoundIt() throws IOException {
        Comp comp = Comp.load(Path.of("competencies"));
        Comp other = Comp.load(Path.of("competencies"));
        LocalDate asOf = LocalDate.of(2018, 3, 15);
        List<String> samples = Files.readAllLines(Path.of("competencies/samples/partners.ndjson"));
        PartnerData partner = comp.partner(samples.getFirst());
        PartnerData batch = PartnerBatch.of(comp.programme().shape(), List.of(partner, comp.partner(samples.get(1))));

        assertThatThrownBy(() -> other.decide("messaging", partner, asOf)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("another programme");
        assertThatThrownBy(() -> other.attained("messaging", partner, asOf)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> comp.decide("messaging", batch, asOf)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is of 2");
        assertThatThrownBy(() -> comp.forecast("messaging", partner, asOf, asOf, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> comp.forecast("messaging", partner, asOf, asOf.plusYears(5_000), true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDecisionGoesWithItsPartner() throws IOException {
        Comp comp = Comp.load(Path.of("competencies"));
        List<String> samples = Files.readAllLines(Path.of("competencies/samples/partners.ndjson"));
        PartnerData other = comp.partner(samples.get(3));
        Decision decision = comp.decide("cloud-productivity", comp.partner(samples.getFirst()), LocalDate.of(2018, 3, 15));
        assertThatThrownBy(() -> comp.plans(decision, other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> comp.certificates().of(decision, other, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOrderOfFilesIsNoOtherProgramme() throws IOException {
        List<SourceFile> files = ProgrammeFiles.read(List.of(Path.of("competencies")), _ -> { });
        String digest = Comp.of(files, _ -> { }).orElseThrow().programme().digest();
        assertThat(Comp.of(files.reversed(), _ -> { }).orElseThrow().programme().digest()).isEqualTo(digest);
    }

    @Test
    void allPartnersOfFiles() throws IOException {
        Comp comp = Comp.load(Path.of("competencies"));
        LocalDate asOf = LocalDate.of(2018, 3, 15);
        Path folder = Path.of("competencies/samples/partner-center");
        List<Diagnostic> diagnostics = new CopyOnWriteArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Bulk bulk = comp.bulk(asOf, competency -> true, 2, 256 << 20, diagnostics::add);
        Written lines = new Written.OfDecisions((decision, incomplete) -> DecisionJson.line(decision) + "\n");
        Summary summary = bulk.decide(List.of(folder), lines, (utf8, from, to) -> out.write(utf8, from, to - from), rejected::add, (read, total) -> { });

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(Math.toIntExact(summary.partners()) * comp.programme().competencies().size());
        assertThat(rejected).as("one country of the samples is in no table").hasSize(1);
        assertThat(diagnostics.stream().filter(Diagnostic::isError)).isEmpty();
    }

    /// Whoever is interrupted is told so, and remains interrupted; no thread goes on.
    @Test
    void anInterruptedRunEnds() {
        Comp comp = Comp.load(Path.of("competencies"));
        Bulk bulk = comp.bulk(LocalDate.of(2018, 3, 15), _ -> true, 2, 1 << 24, _ -> { });
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> bulk.decide(List.of(Path.of("competencies/samples/partner-center")), new Written.OfConclusions((_, _) -> ""), (_, _, _) -> { }, _ -> { }, (_, _) -> { }))
                    .isInstanceOf(IOException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }
}
