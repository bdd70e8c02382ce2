package org.complang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.Comp;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.complang.decision.Outcome;
import org.complang.decision.Plan;
import org.complang.diagnostic.Diagnostic;
import org.complang.model.Competency;
import org.complang.source.SourceFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every plan is enough, no part of it can be left out, and, where all that could be done is tried, nothing cheaper would do.
///
/// `-Dcomp.plans=` is the number of generated programmes, `-Dcomp.seed=` chooses others.
class PlansTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = Long.getLong("comp.seed", 20_261_122);
    private static final int PROGRAMMES = Integer.getInteger("comp.plans", 120);
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);
    private static final List<String> EXAMS = List.of("e-1", "e-2", "e-3");
    private static final String VOCABULARY = """
            vocabulary level:
              silver "Silver"

            vocabulary exam, plural exams, spelled by name:
              e-1 "One"
              e-2 "Two"
              e-3 "Three"

            document:
              partner: partner
              people: list of person

            record partner, plural partners, key partner-id:
              partner-id: id

            record person, plural people, key person-id, can be added at cost 5:
              person-id: id
              exams: list of exam-pass

            record exam-pass, plural exam-passes, key code, since passed-on, can be added at cost 2:
              code: exam
              passed-on: date or unknown, earliest of duplicates

            """;

    // Whatever is planned, by the least cost

    @Test
    void nothingCheaperWouldDo() {
        System.out.println("plans against all that could be done: -Dcomp.seed=" + SEED);
        for (int i = 0; i < PROGRAMMES; i++) {
            Random chance = new Random(SEED + i);
            String programme = VOCABULARY + "competency small:\n  option main:\n    silver requires:\n      skills: " + requirement(chance, "      ");
            List<Diagnostic> mistakes = new ArrayList<>();
            Comp comp = Comp.of(List.of(new SourceFile("small.comp", programme)), mistakes::add).orElseThrow(() -> new AssertionError(mistakes + programme));
            Map<String, Object> document = people(chance);
            List<Plan> plans = plans(comp, "small", document, AS_OF).stream().flatMap(level -> level.plans().stream()).toList();
            Optional<Integer> least = cheapest(comp, document);
            String what = "seed " + (SEED + i) + "\n" + programme + document;
            if (isMet(comp, "small", document, AS_OF, "main", "silver")) {
                assertThat(plans).as(what).isEmpty();
            } else {
                assertThat(plans.stream().map(Plan::cost).findFirst()).as(what).isEqualTo(least.map(BigFraction::of));
                plans.forEach(plan -> assertThat(plan.atLeast().subtract(least.orElseThrow()).signum()).as(what).isNotPositive());
            }
        }
    }

    private static String requirement(Random chance, String indent) {
        return switch (chance.nextInt(6)) {
            case 5 -> "team of, each in at most 2 groups:\n" + indent + "  " + (1 + chance.nextInt(2)) + " people who " + condition(chance) + "\n" + indent + "  1 person who " + condition(chance) + "\n" + indent + "  1 person who " + condition(chance) + "\n";
            case 0 -> "team of:\n" + indent + "  " + (1 + chance.nextInt(2)) + " people who " + condition(chance) + "\n" + indent + "  1 other people who " + condition(chance) + "\n";
            case 1 -> "any of:\n" + indent + "  " + count(chance) + "\n" + indent + "  " + count(chance) + "\n";
            case 2 -> "all of:\n" + indent + "  " + count(chance) + "\n" + indent + "  " + count(chance) + "\n";
            case 3 -> "2 people who " + condition(chance) + ", of whom 1 " + condition(chance) + "\n";
            default -> count(chance) + "\n";
        };
    }

    private static String count(Random chance) {
        return (1 + chance.nextInt(3)) + " people who " + condition(chance);
    }

    private static String condition(Random chance) {
        String one = EXAMS.get(chance.nextInt(3));
        String other = EXAMS.get((EXAMS.indexOf(one) + 1) % 3);
        return switch (chance.nextInt(4)) {
            case 0 -> "passed " + one;
            case 1 -> "passed all of [" + one + ", " + other + "]";
            case 2 -> "passed any of [" + one + ", " + other + "]";
            default -> "(passed all of [" + one + ", " + other + "] or passed " + EXAMS.get(chance.nextInt(3)) + ")";
        };
    }

    private static Map<String, Object> people(Random chance) {
        List<Object> people = new ArrayList<>();
        for (int p = 0; p < chance.nextInt(3); p++) {
            people.add(person("P" + p, chance.nextInt(8)));
        }
        return document(people);
    }

    private static Map<String, Object> document(List<Object> people) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("partner", Map.of("partnerId", "X"));
        document.put("people", people);
        return document;
    }

    /// @param exams which exams, a bit each
    private static Map<String, Object> person(String id, int exams) {
        List<Object> passed = new ArrayList<>();
        for (int e = 0; e < 3; e++) {
            if ((exams & 1 << e) != 0) {
                passed.add(Map.of("code", EXAMS.get(e), "passedOn", "2017-06-15"));
            }
        }
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("personId", id);
        person.put("exams", passed);
        return person;
    }

    /// The least cost over everything that could be done with the people there and up to four more.
    private static Optional<Integer> cheapest(Comp comp, Map<String, Object> document) {
        List<Integer> held = new ArrayList<>();
        for (Object person : (List<?>) document.get("people")) {
            held.add(((List<?>) ((Map<?, ?>) person).get("exams")).stream().mapToInt(pass -> 1 << EXAMS.indexOf(String.valueOf(((Map<?, ?>) pass).get("code")))).sum());
        }
        return tried(comp, held, new ArrayList<>(), 0, 0, 4);
    }

    private static Optional<Integer> tried(Comp comp, List<Integer> held, List<Integer> chosen, int cost, int least, int more) {
        Optional<Integer> best = Optional.empty();
        if (chosen.size() >= held.size()) {
            List<Object> people = new ArrayList<>();
            chosen.forEach(exams -> people.add(person("P" + people.size(), exams)));
            if (isMet(comp, "small", document(people), AS_OF, "main", "silver")) {
                return Optional.of(cost);
            }
            if (more == 0) {
                return Optional.empty();
            }
        }
        boolean fresh = chosen.size() >= held.size();
        int before = fresh ? 0 : held.get(chosen.size());
        for (int exams = fresh ? Math.max(1, least) : 0; exams < 8; exams++) {
            if ((exams & before) != before || Integer.bitCount(exams) > 3) {
                continue;
            }
            int added = 2 * (Integer.bitCount(exams) - Integer.bitCount(before)) + (fresh ? 5 : 0);
            List<Integer> next = new ArrayList<>(chosen);
            next.add(exams);
            Optional<Integer> way = tried(comp, held, next, cost + added, fresh ? exams : 0, fresh ? more - 1 : more);
            best = way.isPresent() && (best.isEmpty() || way.get() < best.get()) ? way : best;
        }
        return best;
    }

    // Totals

    private static final String TOTALS = """
            vocabulary level:
              silver "Silver"

            vocabulary tie, plural ties, spelled by name:
              t-1 "One"
              t-2 "Two"

            document:
              partner: partner
              customers: list of customer

            record partner, plural partners, key partner-id:
              partner-id: id

            record customer, plural customers, key customer-id, can be added at cost 9:
              customer-id: id
              ties: list of association
              usage: list of use

            record association, plural associations, since starts-on, can be added at cost 4:
              tie: tie
              starts-on: date

            record use, plural uses, key use-id, can be added at cost 2:
              use-id: id
              month: month
              trial: yes-no or unknown
              seats: count or unknown, can grow at cost 1 per 10

            """;

    @Test
    void noTotalIsReachedForLess() {
        for (int i = 0; i < PROGRAMMES; i++) {
            Random chance = new Random(SEED + i);
            int wanted = 10 * (1 + chance.nextInt(20));
            String programme = TOTALS + "competency small:\n  option main:\n    silver requires:\n      seats: (total seats of usage in the last closed month where not trial and customer associated as t-1) at least "
                    + wanted + "\n";
            Comp comp = Comp.of(List.of(new SourceFile("small.comp", programme)), mistake -> { throw new AssertionError(mistake + programme); }).orElseThrow();
            int[] seats = chance.ints(chance.nextInt(5), 0, 12).map(n -> 10 * n).toArray();
            boolean[] tied = new boolean[seats.length];
            List<Object> customers = new ArrayList<>();
            for (int c = 0; c < seats.length; c++) {
                tied[c] = chance.nextInt(3) == 0;
                boolean used = seats[c] > 0;
                customers.add(Map.of("customerId", "C" + c, "ties", tied[c] ? List.of(Map.of("tie", "t-1", "startsOn", "2017-01-01")) : List.of(),
                        "usage", used ? List.of(Map.of("useId", "U" + c, "month", "2018-02", "trial", false, "seats", seats[c])) : List.of()));
            }
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("partner", Map.of("partnerId", "X"));
            document.put("customers", customers);
            List<Plan> plans = plans(comp, "small", document, AS_OF).stream().flatMap(level -> level.plans().stream()).toList();
            String what = "seed " + (SEED + i) + "\n" + programme + document;
            BigFraction least = leastForTotal(seats, tied, wanted);
            assertThat(plans.stream().map(Plan::cost).findFirst().orElse(BigFraction.ZERO)).as(what).isEqualTo(least);
        }
    }

    /// Over all sets of customers that could be tied: what is lacking then grows where something counts, or in a new record.
    private static BigFraction leastForTotal(int[] seats, boolean[] tied, int wanted) {
        BigFraction best = null;
        for (int set = 0; set < 1 << seats.length; set++) {
            int sum = 0;
            int cost = 0;
            boolean counted = false;
            boolean somebody = false;
            for (int c = 0; c < seats.length; c++) {
                boolean now = (set & 1 << c) != 0;
                cost += now && !tied[c] ? 4 : 0;
                if (now || tied[c]) {
                    sum += seats[c];
                    counted |= seats[c] > 0;
                    somebody = true;
                }
            }
            int lacking = Math.max(0, wanted - sum);
            int record = lacking == 0 || counted ? 0 : somebody ? 2 : 9 + 4 + 2;
            BigFraction all = BigFraction.of(cost + record).add(BigFraction.of(lacking, 10));
            best = best == null || all.subtract(best).signum() < 0 ? all : best;
        }
        return best;
    }

    // The shipped competencies

    @Test
    void everyPlanIsEnoughAndNoPartCanBeLeftOut() throws IOException {
        Comp comp = Comp.load(Path.of("competencies"));
        int checked = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/cases"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                String competency = file.getFileName().toString().replaceFirst("^competency-", "").replaceFirst("\\.json$", "").replace('.', '-');
                for (JsonNode one : JSON.readTree(Files.readString(file)).get("cases")) {
                    checked += plansOf(comp, competency, LocalDate.parse(one.get("evaluationDate").asString()), one.get("data").toString(), true);
                }
            }
        }
        assertThat(checked).as("plans").isGreaterThan(100);
    }

    /// The partners of the cases that explain.
    @Test
    void everyPlanOfACaseIsEnough() throws IOException {
        int checked = 0;
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/conformance/explain"))) {
            for (Path folder : cases.filter(path -> Files.exists(path.resolve("programme.comp"))).sorted().toList()) {
                List<String> command = Files.readAllLines(folder.resolve("command"));
                Path data = folder.resolve(command.get(command.indexOf("--data") + 1));
                if (!command.contains("--as-of") || !Files.isRegularFile(data) || !Files.readString(folder.resolve("expected")).startsWith("exit 0")) {
                    continue;
                }
                Comp comp = Comp.load(Stream.concat(command.stream().filter(argument -> argument.startsWith("competencies/")).map(Path::of), Stream.of(folder.resolve("programme.comp"))).toArray(Path[]::new));
                // Several partners stand in a line each.
                List<String> lines = Files.readAllLines(data);
                List<String> documents = lines.stream().allMatch(line -> line.startsWith("{")) ? lines : List.of(Files.readString(data));
                if (documents.getFirst().startsWith("[")) {
                    continue;
                }
                LocalDate asOf = LocalDate.parse(command.get(command.indexOf("--as-of") + 1));
                for (String document : documents) {
                    for (Competency competency : comp.programme().competencies().stream().filter(one -> one.validity().holds(asOf)).toList()) {
                        checked += plansOf(comp, competency.name(), asOf, document, false);
                    }
                }
            }
        }
        assertThat(checked).as("plans").isGreaterThan(30);
    }

    /// Applies each plan to the JSON document.
    ///
    /// @param parts whether each is also applied but for one change; a change that makes a list is needed by those that add to it
    private static int plansOf(Comp comp, String competency, LocalDate asOf, String document, boolean parts) {
        PartnerData partner = comp.partner(document);
        int plans = 0;
        for (Plan.OfLevel level : comp.plans(comp.decide(competency, partner, asOf, false), partner)) {
            for (Plan plan : level.plans()) {
                plans++;
                for (int left = -1; left < (parts ? plan.changes().size() : 0); left++) {
                    JsonNode changed = JSON.readTree(document);
                    for (int i = 0; i < plan.changes().size(); i++) {
                        if (i != left) {
                            plan.changes().get(i).patch().forEach(operation -> add(changed, operation));
                        }
                    }
                    assertThat(isMet(comp.decide(competency, comp.partner(changed.toString()), asOf, false), level.option().identifier(), level.level().identifier()))
                            .as("%s %s: %s%nwithout change %d of%n%s", competency, level.level().identifier(), document, left, plan).isEqualTo(left < 0);
                }
            }
        }
        return plans;
    }

    /// The one operation that plans use, as RFC 6902 says.
    private static void add(JsonNode document, Plan.Operation operation) {
        assertThat(operation.op()).isEqualTo("add");
        int last = operation.path().lastIndexOf('/');
        JsonNode target = document.at(operation.path().substring(0, last));
        String name = operation.path().substring(last + 1).replace("~1", "/").replace("~0", "~");
        JsonNode value = JSON.valueToTree(operation.value());
        switch (target) {
            case ArrayNode list when name.equals("-") -> list.add(value);
            case ArrayNode list -> list.insert(Integer.parseInt(name), value);
            case ObjectNode record -> record.set(name, value);
            case JsonNode other -> throw new AssertionError(operation + " in " + other);
        }
    }

    private static List<Plan.OfLevel> plans(Comp comp, String competency, Map<String, Object> document, LocalDate asOf) {
        PartnerData partner = bound(comp, document);
        return comp.plans(comp.decide(competency, partner, asOf, false), partner);
    }

    private static PartnerData bound(Comp comp, Map<String, Object> document) {
        return ObjectDocument.bind(comp.programme().shape(), document).partner().orElseThrow();
    }

    private static boolean isMet(Comp comp, String competency, Map<String, Object> document, LocalDate asOf, String option, String level) {
        return isMet(comp.decide(competency, bound(comp, document), asOf, false), option, level);
    }

    private static boolean isMet(Decision decision, String option, String level) {
        return decision.options().stream().filter(o -> o.name().identifier().equals(option)).flatMap(o -> o.levels().stream())
                .anyMatch(l -> l.level().identifier().equals(level) && l.outcome() == Outcome.MET);
    }
}
