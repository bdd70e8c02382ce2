package org.complang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.data.JsonTree;
import org.complang.data.PartnerData;
import org.complang.data.PartnerDocument;
import org.complang.decision.Attempt;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Plan;
import org.complang.diagnostic.Diagnostic;
import org.complang.report.DecisionJson;
import org.complang.report.Wording;
import org.complang.source.SourceFile;
import org.complang.whatif.Changes;
import org.complang.whatif.PatchFile;
import org.junit.jupiter.api.Test;

/// Attempts agree with decisions and with plans, for all sample partners in all competencies.
class WhatIfTest {
    private static final Path SAMPLES = Path.of("competencies/samples/partners.ndjson");
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);

    private final Comp comp = Comp.load(Path.of("competencies"));
    private final List<Diagnostic> told = new ArrayList<>();

    @Test
    void withoutAChangeBothDecisionsAreTheOneOfEvaluate() throws IOException {
        for (String json : Files.readAllLines(SAMPLES)) {
            PartnerData partner = comp.partner(json);
            PartnerData same = changed(comp.changes(json, told::add));
            List<String> lines = comp.decide(partner, AS_OF, false).stream().map(DecisionJson::line).toList();
            List<Attempt> attempts = comp.attempts(partner, AS_OF, same, AS_OF);
            assertThat(attempts.stream().map(attempt -> DecisionJson.line(attempt.before().orElseThrow())).toList()).isEqualTo(lines);
            assertThat(attempts.stream().map(attempt -> DecisionJson.line(attempt.after().orElseThrow())).toList()).isEqualTo(lines);
        }
    }

    private PartnerData changed(Changes changes) {
        Optional<PartnerDocument> result = changes.result();
        assertThat(told.stream().filter(Diagnostic::isError)).isEmpty();
        return result.flatMap(PartnerDocument::partner).orElseThrow();
    }

    /// What `comp evaluate --plans` prints is what `comp whatif --patch` takes.
    @Test
    void everyPlanThatIsPrintedIsEnough() throws IOException {
        int tried = 0;
        for (String json : Files.readAllLines(SAMPLES)) {
            PartnerData partner = comp.partner(json);
            for (Decision decision : comp.decide(partner, AS_OF, false)) {
                List<Plan.OfLevel> levels = comp.plans(decision, partner);
                String line = DecisionJson.line(decision, levels, Wording.of("en"), false);
                PatchFile file = new PatchFile("plans", JsonTree.readAll(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))));
                for (Plan.OfLevel level : levels) {
                    for (int i = 1; i <= level.plans().size(); i++) {
                        String name = decision.competency().identifier() + "/" + level.option().identifier() + "/" + level.level().identifier() + "/" + i;
                        Changes changes = comp.changes(json, told::add);
                        changes.patch("plans", file.operations(partner.partner(), Optional.of(name), told::add).orElseThrow());
                        assertThat(outcome(comp.decide(decision.competency().identifier(), changed(changes), AS_OF), level)).as(name).isEqualTo(Outcome.MET);
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(10);
    }

    private static Outcome outcome(Decision decision, Plan.OfLevel level) {
        return decision.options().stream().filter(option -> option.name().equals(level.option())).flatMap(option -> option.levels().stream())
                .filter(one -> one.level().equals(level.level())).findFirst().orElseThrow().outcome();
    }

    @Test
    void changesFromJava() throws IOException {
        String json = Files.readAllLines(SAMPLES).get(1);
        PartnerData partner = comp.partner(json);

        Changes changes = comp.changes(json, diagnostic -> System.err.println(diagnostic.code()));
        changes.add(new SourceFile("people", "2 person: certification-award name mcsa-office-365, earned-on 2018-01-01"));
        changes.set(new SourceFile("market", "partner.market = developing"));
        PartnerData after = changes.result().orElseThrow().partner().orElseThrow();
        List<Attempt> attempts = comp.attempts(partner, LocalDate.of(2018, 3, 15), after, LocalDate.of(2018, 3, 15));

        assertThat(attempts).hasSameSizeAs(comp.decide(partner, AS_OF, false));
        assertThat(after.rows(comp.programme().shape().tables().get(1)).count()).isEqualTo(partner.rows(comp.programme().shape().tables().get(1)).count() + 2);
    }
}
