package org.complang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.complang.Comp;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.decision.Forecast;
import org.complang.evaluate.Evaluator;
import org.complang.forecast.LookedAt;
import org.complang.model.Competency;
import org.complang.source.SourceFile;
import org.junit.jupiter.api.Test;

/// Decides generated partners on every single day of a range, with generated competencies and with the shipped ones: a decision differs from that of the day before only on the days that a forecast looks at,
/// a forecast tells exactly the days on which an outcome changes, and every step that it tells has a reason.
///
/// `-Dcomp.forecasts=` is the number of partners, `-Dcomp.seed=` chooses others.
class ForecastComparisonTest {
    private static final int PARTNERS = Integer.getInteger("comp.forecasts", 100);
    private static final long SEED = Long.getLong("comp.seed", 20_261_122);
    /// Longer than a year, so that windows of twelve months and the end of February are passed.
    private static final int DAYS = 430;

    @Test
    void generatedCompetencies() {
        List<List<SourceFile>> worlds = GeneratedProgramme.worlds();
        List<String> wrong = IntStream.range(0, PARTNERS).parallel().boxed().flatMap(i -> {
            List<SourceFile> files = worlds.get(i % worlds.size());
            Comp world = Comp.of(files, _ -> { }).orElseThrow();
            WrittenCompetency written = new CompetencyWriter(new Chance(SEED + i), world.programme()).competency();
            return GeneratedProgramme.load(files, written, _ -> { }).stream().flatMap(comp -> wrong(comp, SEED + i).stream()).map(what -> what + "\n" + written.text());
        }).toList();
        assertThat(wrong).as("-Dcomp.seed=%s", SEED).isEmpty();
    }

    @Test
    void shippedCompetencies() throws IOException {
        Comp comp = Comp.of(GeneratedProgramme.shipped(), _ -> { }).orElseThrow();
        List<String> wrong = IntStream.range(0, Math.max(1, PARTNERS / 4)).parallel().boxed().flatMap(i -> wrong(comp, SEED + i).stream()).toList();
        assertThat(wrong).as("-Dcomp.seed=%s", SEED).isEmpty();
    }

    /// What is wrong with the forecasts of one generated partner.
    private static List<String> wrong(Comp comp, long seed) {
        Chance chance = new Chance(~seed);
        LocalDate asOf = chance.asOf();
        // the days of the data lie around a day within the range, so that many of them are still to come
        Map<String, Object> document = new DocumentWriter(chance, comp.programme().shape(), asOf.plusDays(chance.between(0, DAYS))).document();
        List<String> wrong = new ArrayList<>();
        ObjectDocument.bind(comp.programme().shape(), document).partner().ifPresent(partner -> {
            for (String name : comp.programme().competencies().stream().map(Competency::name).distinct().toList()) {
                compare(comp, name, partner, asOf).ifPresent(what -> wrong.add("seed " + seed + ", " + name + ", as of " + asOf + ": " + what + "\n" + Comparison.text(document)));
            }
        });
        return wrong;
    }

    private static Optional<String> compare(Comp comp, String name, PartnerData partner, LocalDate asOf) {
        Evaluator evaluator = Evaluator.of(comp.programme());
        LocalDate until = asOf.plusDays(DAYS);
        SortedSet<LocalDate> looked = LookedAt.days(comp.programme(), name, partner, asOf, until);
        Forecast forecast = comp.forecast(name, partner, asOf, until, false);
        Set<LocalDate> told = new TreeSet<>(forecast.changes().stream().map(Forecast.Change::day).toList());
        Set<LocalDate> changed = new TreeSet<>();
        Optional<Decision> before = evaluator.decide(name, partner, asOf, true);
        for (LocalDate day = asOf.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            Optional<Decision> after = evaluator.decide(name, partner, day, true);
            if (!content(before).equals(content(after)) && !looked.contains(day)) {
                return Optional.of("the decision changes on " + day + ", which is not looked at");
            }
            if (!outcomes(before).equals(outcomes(after))) {
                changed.add(day);
            }
            before = after;
        }
        if (!told.equals(changed)) {
            return Optional.of("told are " + told + ", changed are " + changed);
        }
        return forecast.changes().stream().flatMap(change -> change.steps().stream().filter(step -> step.reasons().isEmpty()).map(step -> "no reason on " + change.day() + " for " + step)).findFirst();
    }

    /// All of a decision but its day.
    private static List<Object> content(Optional<Decision> decision) {
        return decision.<List<Object>>map(d -> List.of(d.level(), d.undetermined(), d.missing(), d.options(), d.tracks())).orElse(List.of());
    }

    private static List<Object> outcomes(Optional<Decision> decision) {
        return decision.<List<Object>>map(d -> List.of(d.level(), d.undetermined(), d.options().stream().map(option -> List.of(option.name(), option.level(), option.levels().stream()
                .map(level -> List.of(level.level(), level.outcome(), level.steps().stream().map(step -> List.of(step.name(), step.outcome())).toList())).toList())).toList())).orElse(List.of());
    }
}
