package org.complang.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complang.Comp;
import org.complang.bulk.Bulk;
import org.complang.bulk.Twice;
import org.complang.bulk.Written;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.decision.Impact;
import org.complang.decision.Impact.Change;
import org.complang.decision.Impact.Kind;
import org.complang.decision.Impact.OfPartner;
import org.complang.decision.Impact.Reason;
import org.complang.decision.Outcome;
import org.complang.decision.Part;
import org.complang.impact.Comparison;
import org.complang.impact.Version;
import org.complang.model.Competency;
import org.complang.model.Shape;
import org.complang.source.SourceFile;
import org.complang.wording.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Generated partners under two versions of generated programmes: what the impact says of them must be what two complete sets of decisions say, taken by themselves.
class ImpactComparisonTest {
    private static final int PARTNERS = 40;
    private static final int PROGRAMMES = Integer.getInteger("comp.impacts", 40);
    private static final long SEED = Long.getLong("comp.seed", 20_261_201);
    private static final Pattern NUMBER = Pattern.compile("(at least|at most|more than|less than) (\\d[\\d,]*)(?![\\d.,])");

    @TempDir
    private Path folder;
    private final Map<Change, Integer> seen = new EnumMap<>(Change.class);
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

    @Test
    void theImpactIsThatOfTwoSetsOfDecisions() throws IOException {
        System.out.println("comparison of impacts with decisions: -Dcomp.seed=" + SEED);
        List<List<SourceFile>> worlds = GeneratedProgramme.worlds();
        for (int i = 0; i < PROGRAMMES; i++) {
            Chance chance = new Chance(SEED + i);
            List<SourceFile> world = worlds.get(i % worlds.size());
            Comp bare = Comp.of(world, _ -> { }).orElseThrow();
            String before = new CompetencyWriter(chance, bare.programme()).competency().text();
            Optional<Comp> one = comp(world, before);
            Optional<Comp> other = comp(world, chance.percent(80) ? changed(before, chance) : new CompetencyWriter(chance, bare.programme()).competency().text());
            if (one.isPresent() && other.isPresent()) {
                compare(one.get(), other.get(), chance, SEED + i);
            }
        }
        List<SourceFile> files = GeneratedProgramme.shipped();
        for (int i = 0; i < PROGRAMMES / 5; i++) {
            Chance chance = new Chance(SEED + 1_000_000 + i);
            List<SourceFile> changed = files.stream().map(file -> new SourceFile(file.name(), changed(file.text(), chance))).toList();
            Optional<Comp> other = Comp.of(changed, _ -> { });
            if (other.isPresent()) {
                compare(Comp.of(files, _ -> { }).orElseThrow(), other.get(), chance, SEED + 1_000_000 + i);
            }
        }
        assertThat(seen.keySet()).contains(Change.LOSES, Change.GAINS, Change.STAYS, Change.NEWLY_UNDETERMINED, Change.SETTLED, Change.UNDETERMINED);
        assertThat(kinds).contains(Kind.NO_LONGER_MET, Kind.NOW_MET);
        System.out.println("changes: " + seen + ", reasons: " + kinds);
    }

    private static Optional<Comp> comp(List<SourceFile> world, String competency) {
        return Comp.of(GeneratedProgramme.with(world, competency), _ -> { });
    }

    /// Some thresholds of a programme are others.
    private static String changed(String text, Chance chance) {
        Matcher matcher = NUMBER.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            long number = Long.parseLong(matcher.group(2).replace(",", ""));
            long other = chance.percent(40) ? Math.max(0, number + chance.between(-2, 2) * Math.max(1, number / chance.one(1, 4, 25))) : number;
            matcher.appendReplacement(out, matcher.group(1) + " " + other);
        }
        return matcher.appendTail(out).toString();
    }

    private void compare(Comp before, Comp after, Chance chance, long seed) throws IOException {
        Shape shape = before.programme().shape();
        LocalDate asOf = chance.asOf();
        LocalDate then = chance.percent(30) ? chance.asOf() : asOf;
        List<Map<String, Object>> documents = new ArrayList<>();
        Map<String, PartnerData> ones = new HashMap<>();
        Map<String, PartnerData> others = new HashMap<>();
        for (int i = 0; i < PARTNERS; i++) {
            Map<String, Object> document = new DocumentWriter(chance, shape, asOf).document();
            named(document, shape, "P" + (char) ('a' + chance.between(0, 25)) + i);
            Optional<PartnerData> one = ObjectDocument.bind(shape, document).partner();
            Optional<PartnerData> other = ObjectDocument.bind(after.programme().shape(), document).partner();
            documents.add(document);
            one.ifPresent(partner -> ones.put(partner.partner(), partner));
            other.ifPresent(partner -> others.put(partner.partner(), partner));
        }
        Path file = folder.resolve("documents" + seed + ".ndjson");
        Files.writeString(file, String.join("\n", documents.stream().map(document -> JsonMapper.shared().writeValueAsString(document)).toList()) + "\n");
        List<OfPartner> changes = new ArrayList<>();
        Version one = Version.of(before.programme(), asOf, _ -> true);
        Version other = Version.of(after.programme(), then, _ -> true);
        Comparison comparison = new Comparison(one, other);
        List<String> order = new ArrayList<>();
        // So little memory that some of it is put aside on disk.
        Twice.Summaries summaries = new Twice(bulk(before, asOf), bulk(after, then)).decide(List.of(file), new Twice.Pass(new Written.OfDecisions((decision, _) -> Comparison.kept(one, decision)), _ -> { }),
                new Twice.Pass(new Written.OfDecisions((decision, _) -> Comparison.kept(other, decision)), _ -> { }), (partner, first, second) -> {
                    order.add(partner);
                    comparison.partner(partner, first, second, changes::add);
                }, (_, _) -> { });
        assertThat(order).as("partners, seed %s", seed).isEqualTo(List.copyOf(new TreeSet<>(ones.keySet())));
        Expected expected = new Expected(before, after, asOf, then, seed);
        Set<String> told = new HashSet<>();
        changes.forEach(change -> {
            expected.holds(change, ones.get(change.partner()), others.get(change.partner()));
            told.add(change.partner() + " " + change.competency().identifier());
        });
        expected.isAll(comparison.impact(summaries.before(), summaries.after()), ones, others, told);
    }

    private static Bulk bulk(Comp comp, LocalDate asOf) {
        return comp.bulk(asOf, _ -> true, 2, 10_000, _ -> { });
    }

    @SuppressWarnings("unchecked")
    private static void named(Map<String, Object> document, Shape shape, String name) {
        Shape.Group partner = shape.groups().getFirst();
        ((Map<String, Object>) document.get(partner.spelling())).put(partner.key().spelling(), name);
    }

    /// What two complete decisions say.
    private final class Expected {
        private final Comp before;
        private final Comp after;
        private final LocalDate asOf;
        private final LocalDate then;
        private final long seed;
        private final List<String> levels;

        Expected(Comp before, Comp after, LocalDate asOf, LocalDate then, long seed) {
            this.before = before;
            this.after = after;
            this.asOf = asOf;
            this.then = then;
            this.seed = seed;
            this.levels = after.programme().levels().terms().stream().map(term -> term.name()).toList();
        }

        private Optional<Decision> decision(Comp comp, String competency, PartnerData partner, LocalDate day) {
            return comp.decide(partner, day, false).stream().filter(decision -> decision.competency().identifier().equals(competency)).findFirst();
        }

        /// Every level that may come out, by its place; -1 for none.
        private TreeSet<Integer> possible(Optional<Decision> decision) {
            TreeSet<Integer> possible = new TreeSet<>(List.of(decision.flatMap(Decision::level).map(level -> levels.indexOf(level.identifier())).orElse(-1)));
            int sure = possible.first();
            decision.ifPresent(one -> one.options().stream().flatMap(option -> option.levels().stream()).filter(level -> level.outcome() == Outcome.UNKNOWN)
                    .map(level -> levels.indexOf(level.level().identifier())).filter(level -> level > sure).forEach(possible::add));
            return possible;
        }

        private Change change(Optional<Decision> one, Optional<Decision> other) {
            TreeSet<Integer> was = possible(one);
            TreeSet<Integer> is = possible(other);
            if (is.last() < was.first()) {
                return Change.LOSES;
            }
            if (is.first() > was.last()) {
                return Change.GAINS;
            }
            if (is.first() < was.first()) {
                return Change.NEWLY_UNDETERMINED;
            }
            return was.size() > 1 ? is.size() > 1 ? Change.UNDETERMINED : Change.SETTLED : is.size() > 1 ? Change.NEWLY_UNDETERMINED : Change.STAYS;
        }

        void holds(OfPartner told, PartnerData was, PartnerData is) {
            Optional<Decision> one = decision(before, told.competency().identifier(), was, asOf);
            Optional<Decision> other = decision(after, told.competency().identifier(), is, then);
            assertThat(told.change()).as("%s, seed %s", told, seed).isEqualTo(change(one, other));
            assertThat(told.before().level().map(Labels::identifier)).isEqualTo(one.flatMap(Decision::level).map(Labels::identifier));
            assertThat(told.after().level().map(Labels::identifier)).isEqualTo(other.flatMap(Decision::level).map(Labels::identifier));
            boolean steps = !told.reasons().isEmpty() && told.reasons().getFirst().step().isPresent();
            if (steps && told.change() == Change.LOSES) {
                List<Part> now = level(other, told).stream().filter(step -> step.outcome() != Outcome.MET).toList();
                assertThat(names(told)).as("%s, seed %s", told, seed).isEqualTo(now.stream().map(step -> step.name().orElseThrow().identifier()).toList());
                assertThat(level(one, told)).allMatch(step -> step.outcome() == Outcome.MET);
                List<String> asked = level(one, told).stream().map(step -> step.name().orElseThrow().identifier()).toList();
                told.reasons().stream().filter(reason -> reason.kind() != Kind.NEWLY_ASKED && !isNumber(reason)).forEach(reason -> assertThat(asked).contains(reason.step().get().identifier()));
            } else if (steps) {
                List<Part> past = level(one, told).stream().filter(step -> step.outcome() != Outcome.MET).toList();
                assertThat(told.reasons()).as("%s, seed %s", told, seed).hasSameSizeAs(past);
                assertThat(level(other, told)).allMatch(step -> step.outcome() == Outcome.MET);
            } else if (!told.reasons().isEmpty()) {
                told.reasons().stream().filter(reason -> reason.kind() == Kind.COMPETENCY_NEW || reason.kind() == Kind.NOW_IN_FORCE).forEach(_ -> assertThat(one).isEmpty());
                told.reasons().stream().filter(reason -> reason.kind() == Kind.COMPETENCY_GONE || reason.kind() == Kind.NO_LONGER_IN_FORCE).forEach(_ -> assertThat(other).isEmpty());
            }
            told.reasons().forEach(reason -> kinds.add(reason.kind()));
        }

        private static boolean isNumber(Reason reason) {
            return reason.step().get().identifier().chars().allMatch(Character::isDigit);
        }

        private static List<String> names(OfPartner told) {
            return told.reasons().stream().map(reason -> reason.step().orElseThrow().identifier()).toList();
        }

        private static List<Part> level(Optional<Decision> decision, OfPartner told) {
            return decision.orElseThrow().options().stream().filter(option -> option.name().identifier().equals(told.option().orElseThrow().identifier()))
                    .flatMap(option -> option.levels().stream()).filter(level -> level.level().identifier().equals(told.level().orElseThrow().identifier())).findFirst().orElseThrow().steps();
        }

        /// Every partner is told of where something changes, and counted.
        void isAll(Impact impact, Map<String, PartnerData> ones, Map<String, PartnerData> others, Set<String> told) {
            assertThat(impact.partners()).isEqualTo(ones.size());
            Set<String> names = new HashSet<>();
            Stream.of(before, after).flatMap(comp -> comp.programme().competencies().stream()).map(Competency::name).forEach(names::add);
            for (String name : names) {
                Map<Change, Long> counts = new EnumMap<>(Change.class);
                ones.forEach((partner, was) -> {
                    Change change = change(decision(before, name, was, asOf), decision(after, name, others.get(partner), then));
                    counts.merge(change, 1L, Long::sum);
                    seen.merge(change, 1, Integer::sum);
                    assertThat(told.contains(partner + " " + name)).as("%s in %s, seed %s", partner, name, seed).isEqualTo(change != Change.STAYS && change != Change.UNDETERMINED);
                });
                Optional<Impact.OfCompetency> counted = impact.competencies().stream().filter(competency -> competency.competency().identifier().equals(name)).findFirst();
                counted.ifPresent(competency -> {
                    assertThat(competency.changes()).as("%s, seed %s", name, seed).isEqualTo(counts);
                    assertThat(competency.flows().stream().mapToLong(Impact.Flow::partners).sum()).isEqualTo(ones.size());
                    assertThat(competency.groups().stream().mapToLong(Impact.Group::partners).sum()).isEqualTo(competency.count(Change.LOSES) + competency.count(Change.GAINS));
                    assertThat(competency.groups()).allMatch(group -> group.near() <= group.partners());
                });
            }
        }
    }
}
