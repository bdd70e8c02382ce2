package org.complang.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complang.Comp;
import org.complang.decision.Conclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People who are known by one of two addresses, generated, against everybody whom each row may mean: a level that is surely held or not is so whoever is meant, and where nobody can be mistaken, it
/// is sure. The order of rows, the files in which they stand and the number of threads make no difference. The seed is printed.
class OtherNamesTest {
    private static final long SEED = Long.getLong("comp.seed", 20_261_128);
    private static final int PARTNERS = 4_000;
    private static final List<String> EXAMS = List.of("70-346", "70-347");
    private static final String PROGRAMME = """
            source staff "Staff", in files ["Staff*"]:
              partner:
                mpn-id from "Org"
              person:
                person-id from "Mail", otherwise "Alt", in lower case
                exam-pass:
                  code from "Exam"
                  passed-on is 2017-01-01
            competency mail "Mail":
              option one "One":
                silver requires:
                  1 person who passed all of [70-346, 70-347]
                gold requires:
                  3 people who passed any of [70-346, 70-347]
            """;

    @TempDir
    private Path folder;

    private record Row(String partner, String mail, String alt, String exam) {
        String line(Random random) {
            return partner + "," + (random.nextBoolean() ? mail : mail.toUpperCase(java.util.Locale.ROOT)) + "," + alt + "," + exam + "\n";
        }
    }

    /// Which levels are held: gold is the higher one, and asks for no silver.
    private static String level(Map<String, Set<String>> people) {
        boolean gold = people.values().stream().filter(passed -> !passed.isEmpty()).count() >= 3;
        boolean silver = people.values().stream().anyMatch(passed -> passed.containsAll(EXAMS));
        return gold ? "gold" : silver ? "silver" : "none";
    }

    /// The levels that a partner may have, as each row that may mean several people means one of them, or somebody else.
    private static Set<String> levels(List<Row> rows) {
        Set<String> mails = new HashSet<>();
        Map<String, Set<String>> mailsOf = new HashMap<>();
        for (Row row : rows) {
            if (!row.mail.isEmpty()) {
                mails.add(row.mail);
                if (!row.alt.isEmpty() && !row.alt.equals(row.mail)) {
                    mailsOf.computeIfAbsent(row.alt, _ -> new TreeSet<>()).add(row.mail);
                }
            }
        }
        Set<String> levels = new TreeSet<>();
        levels(rows, 0, mails, mailsOf, new TreeMap<>(), levels);
        return levels;
    }

    private static void levels(List<Row> rows, int next, Set<String> mails, Map<String, Set<String>> mailsOf, Map<String, Set<String>> people, Set<String> levels) {
        if (next == rows.size()) {
            levels.add(level(people));
            return;
        }
        Row row = rows.get(next);
        Set<String> candidates = new TreeSet<>();
        if (!row.mail.isEmpty()) {
            candidates.add(row.mail);
        } else {
            candidates.addAll(mailsOf.getOrDefault(row.alt, Set.of()));
            if (candidates.isEmpty() || mails.contains(row.alt)) {
                candidates.add(row.alt);
            }
        }
        for (String one : candidates) {
            Map<String, Set<String>> more = new TreeMap<>();
            people.forEach((person, passed) -> more.put(person, new TreeSet<>(passed)));
            more.computeIfAbsent(one, _ -> new TreeSet<>()).add(row.exam);
            levels(rows, next + 1, mails, mailsOf, more, levels);
        }
    }

    private static List<Row> rows(String partner, Random random) {
        List<Row> rows = new ArrayList<>();
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            String mail = random.nextInt(3) == 0 ? "" : String.valueOf("abc".charAt(random.nextInt(3)));
            String alt = mail.isEmpty() || random.nextBoolean() ? String.valueOf("abxy".charAt(random.nextInt(4))) : "";
            rows.add(new Row(partner, mail, alt, EXAMS.get(random.nextInt(2))));
        }
        return rows;
    }

    @Test
    void nobodyIsMistaken() throws IOException {
        System.out.println("Names of people, seed " + SEED);
        Random random = new Random(SEED);
        Map<String, Set<String>> possible = new TreeMap<>();
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < PARTNERS; i++) {
            List<Row> rows = rows("P" + i, random);
            possible.put("P" + i, levels(rows));
            all.addAll(rows);
        }
        Map<String, String> decided = decide(all, random, 1, 1);
        possible.forEach((partner, levels) -> {
            List<Row> rows = all.stream().filter(row -> row.partner.equals(partner)).toList();
            if (!decided.get(partner).endsWith("?")) {
                assertThat(levels).as("%s is %s", rows, decided.get(partner)).containsExactly(decided.get(partner));
            } else {
                assertThat(levels).as("%s is %s", rows, decided.get(partner)).isNotEmpty();
            }
        });
        long open = decided.values().stream().filter(one -> one.endsWith("?")).count();
        long several = possible.values().stream().filter(levels -> levels.size() > 1).count();
        assertThat(open).as("partners with people who may be mistaken").isGreaterThanOrEqualTo(several).isBetween(PARTNERS / 100L, PARTNERS / 3L);
        for (int files = 1; files <= 3; files++) {
            Collections.shuffle(all, random);
            assertThat(decide(all, random, files, files)).isEqualTo(decided);
        }
    }

    /// The level of each partner; with a question mark behind it where a higher one is not known.
    private Map<String, String> decide(List<Row> rows, Random random, int files, int threads) throws IOException {
        Path programme = Files.writeString(folder.resolve("programme.comp"), PROGRAMME);
        Path data = Files.createTempDirectory(folder, "data");
        for (int file = 0; file < files; file++) {
            StringBuilder text = new StringBuilder("Org,Mail,Alt,Exam\n");
            for (int i = file; i < rows.size(); i += files) {
                text.append(rows.get(i).line(random));
            }
            Files.writeString(data.resolve("Staff" + file + ".csv"), text);
        }
        Map<String, String> decided = new TreeMap<>();
        Comp comp = Comp.load(Path.of("competencies/data-model.comp"), Path.of("competencies/vocabulary.comp"), programme);
        comp.bulk(LocalDate.of(2018, 3, 15), _ -> true, threads, 1 << 20, _ -> { }).decide(List.of(data), new Written.OfConclusions((conclusion, _) -> said(conclusion)),
                ResultTexts.to(line -> decided.put(line.split(" ")[0], line.split(" ")[1])), _ -> { }, (_, _) -> { });
        return decided;
    }

    private static String said(Conclusion conclusion) {
        return conclusion.partner() + " " + conclusion.level().map(level -> level.identifier()).orElse("none") + (conclusion.undetermined() ? "?" : "");
    }
}
