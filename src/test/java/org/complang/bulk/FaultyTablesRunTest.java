package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complang.Comp;
import org.complang.data.DocumentText;
import org.complang.data.JsonDocuments;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.decision.Conclusion;
import org.complang.decision.Summary;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.report.DecisionJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tables with planted faults: nothing is lost, everything is located, and nobody is decided wrongly.
class FaultyTablesRunTest {
    private static final Comp COMP = Comp.load(Path.of("competencies"));
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);

    /// What came of a case.
    private record Run(Map<String, String> decisions, List<Diagnostic> errors, List<Diagnostic> all, boolean incomplete) { }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        Map<String, String> clean = run(FaultyTables.KEPT.resolve("clean")).decisions;
        try (Stream<Path> folders = Files.list(FaultyTables.KEPT)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder, clean)));
        }
    }

    private static Comp comp(Path folder) {
        Path sources = folder.resolve(FaultyTables.SOURCES);
        return Files.exists(sources) ? Comp.load(Path.of("competencies"), sources) : COMP;
    }

    private static Run run(Path folder) throws IOException {
        Map<String, String> decisions = new TreeMap<>();
        List<Diagnostic> all = new ArrayList<>();
        Summary summary = comp(folder).bulk(AS_OF, competency -> competency.name().equals("cloud-productivity"), 2, 1 << 20, diagnostic -> {
            synchronized (all) {
                all.add(diagnostic);
            }
        }).decide(List.of(folder.resolve("data")), new Written.OfConclusions((decision, _) -> decision.partner() + "\t" + status(decision)), ResultTexts.to(text -> decisions.put(text.split("\t")[0], text.split("\t")[1])), row -> all.add(row.diagnostic()), (_, _) -> { });
        return new Run(decisions, all.stream().filter(Diagnostic::isError).toList(), all, summary.incomplete());
    }

    private static String status(Conclusion decision) {
        return decision.level().map(level -> level.identifier()).orElse("none") + " " + (decision.undetermined() ? "undetermined" : "decided");
    }

    /// Who looks for one partner finds that one alone, decided as among all; nobody else is found in place of one of whom nothing speaks.
    private static void checkOneByOne(Path folder, Map<String, String> decisions) throws IOException {
        Comp comp = comp(folder);
        for (Map.Entry<String, String> one : decisions.entrySet()) {
            PartnerData found = one(comp, folder, one.getKey()).orElseThrow(() -> new AssertionError(one.getKey() + " is not found"));
            assertThat(found.partners()).as("partners found for %s", one.getKey()).isEqualTo(1);
            assertThat(found.partner()).isEqualTo(one.getKey());
            assertThat(status(comp.decide("cloud-productivity", found, AS_OF).conclusion())).as("%s alone", one.getKey()).isEqualTo(one.getValue());
            Optional<String> document = DocumentText.of(found);
            document.ifPresent(text -> assertThat(DecisionJson.line(comp.decide("cloud-productivity", read(comp, text), AS_OF))).as("%s as a document", one.getKey()).isEqualTo(DecisionJson.line(comp.decide("cloud-productivity", found, AS_OF))));
            assertThat(document.isPresent() || !folder.endsWith("clean")).as("%s is a document", one.getKey()).isTrue();
        }
        assertThat(one(comp, folder, "9999999")).as("a partner of whom nothing speaks").isEmpty();
    }

    private static PartnerData read(Comp comp, String text) {
        return new JsonDocuments(comp.programme().shape(), "document", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).next().flatMap(PartnerDocument::partner).orElseThrow();
    }

    private static Optional<PartnerData> one(Comp comp, Path folder, String partner) throws IOException {
        return comp.bulk(AS_OF, competency -> competency.name().equals("cloud-productivity"), 2, 1 << 20, _ -> { }).partner(List.of(folder.resolve("data")), partner, _ -> { }, (_, _) -> { }).partner();
    }

    private static void check(Path folder, Map<String, String> clean) throws IOException {
        JsonNode expected = JsonMapper.shared().readTree(Files.readString(folder.resolve("expected.json")));
        Run run = run(folder);
        checkOneByOne(folder, run.decisions);
        Map<String, String> without = new TreeMap<>(clean);
        expected.get("decisions").propertyStream().forEach(one -> without.put(one.getKey(), one.getValue().asString()));
        if (expected.get("orClean").asBoolean() && run.errors.isEmpty() && run.decisions.equals(without)) {
            return;
        }
        Set<String> mayDiffer = new java.util.TreeSet<>();
        expected.get("mayDiffer").forEach(partner -> mayDiffer.add(partner.asString()));
        boolean anyPartner = expected.get("anyPartner").asBoolean();
        run.decisions.forEach((partner, decision) -> {
            if (mayDiffer.contains(partner) || !anyPartner && !without.containsKey(partner)) {
                assertThat(decision.endsWith(" undetermined") || decision.equals(without.get(partner))).as("%s: %s, is %s", partner, without.get(partner), decision).isTrue();
            } else if (!anyPartner) {
                assertThat(decision).as(partner).isEqualTo(without.get(partner));
            }
        });
        assertThat(run.decisions.keySet()).as("nobody vanishes").containsAll(clean.keySet().stream().filter(partner -> !anyPartner || !mayDiffer.contains(partner)).toList());
        assertThat(run.incomplete).as("rows may speak of anybody: %s", run.all).isEqualTo(anyPartner);
        List<JsonNode> faults = new ArrayList<>();
        expected.get("faults").forEach(faults::add);
        for (JsonNode fault : faults) {
            assertThat(run.all).as("reported: %s", fault).anyMatch(diagnostic -> tells(diagnostic, fault));
        }
        assertThat(run.errors).as("nothing else is reported").allMatch(diagnostic -> faults.stream().anyMatch(fault -> tells(diagnostic, fault)));
    }

    /// Whether a message is about a fault: at its line and column, or, of records that differ, about its partner.
    private static boolean tells(Diagnostic diagnostic, JsonNode fault) {
        return switch (diagnostic.place()) {
            case Place.InData(String file, long line, _, String path) -> {
                boolean place = file.endsWith("/" + fault.get("file").asString()) && (line == fault.get("line").asInt() || fault.get("line").asInt() == 0);
                boolean field = fault.get("column").asString().isEmpty() || path.isEmpty() || path.endsWith(fault.get("column").asString());
                yield place && field || file.equals(fault.get("partner").asString()) && path.endsWith(fault.get("column").asString());
            }
            case Place.InFile(String file) -> file.endsWith("/" + fault.get("file").asString());
            case Place.InSource _, Place.Nowhere _ -> false;
        };
    }
}
