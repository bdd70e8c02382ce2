package org.complang.bench.bulk;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Cloud Productivity over CSV tables as a Java developer writes it in an afternoon: FastCSV, strings and hash maps, dates of the Java library; one thread for the usage, one for the rest.
///
/// ```
/// FastCsvScan DIR OUT
/// ```
public final class FastCsvScan {
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);
    private static final Set<String> WORKLOADS = Set.of("Exchange Online", "SharePoint Online", "Skype for Business", "Yammer", "ProPlus");
    private static final Set<String> TYPES = Set.of("TransactingPartner", "DPOR", "FastTrackPartner");

    private record Tenant(String partner, String tenant) { }

    private record Person(String partner, String person) { }

    /// @param users null where not known
    private record Usage(Tenant tenant, String workload, String sku, boolean trialKnown, Integer users) { }

    /// How surely somebody passed each exam and holds the certification: 0 no, 1 possibly, 2 surely.
    private static final class Skills {
        private int first;
        private int second;
        private int certified;
    }

    /// What is counted for a partner, surely and possibly.
    private static final class Measures {
        private long users;
        private long usersAtMost;
        private final int[] passed = new int[3];
        private final int[] certified = new int[3];
    }

    private final Path folder;
    private final Map<String, String> markets = new HashMap<>();
    private final Map<Person, Skills> skills = new HashMap<>();
    private final Set<Person> staff = new HashSet<>();
    private final Set<Tenant> eligible = new HashSet<>();

    private FastCsvScan(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        FastCsvScan scan = new FastCsvScan(Path.of(arguments[0]).resolve("csv"));
        List<Usage> usage = new ArrayList<>();
        Thread other = Thread.ofPlatform().start(() -> scan.records("usage", row -> scan.usage(row, usage)));
        scan.smallTables();
        other.join();
        scan.decide(usage, Path.of(arguments[1]));
    }

    private void smallTables() {
        records("partners", row -> markets.put(row.getField(0), row.getField(3)));
        records("people", row -> {
            if (row.getField(4).isEmpty() || !LocalDate.parse(row.getField(4)).isBefore(AS_OF)) {
                staff.add(new Person(row.getField(0), row.getField(1)));
            }
        });
        records("exams", row -> {
            int surely = since(row.getField(3));
            String code = row.getField(2);
            if (surely > 0 && (code.equals("70-346") || code.equals("70-347"))) {
                Skills of = skills.computeIfAbsent(new Person(row.getField(0), row.getField(1)), _ -> new Skills());
                if (code.equals("70-346")) {
                    of.first = Math.max(of.first, surely);
                } else {
                    of.second = Math.max(of.second, surely);
                }
            }
        });
        records("certifications", row -> {
            int surely = since(row.getField(3));
            if (surely > 0 && row.getField(2).equals("MCSA: Office 365") && lasts(row.getField(4))) {
                Skills of = skills.computeIfAbsent(new Person(row.getField(0), row.getField(1)), _ -> new Skills());
                of.certified = Math.max(of.certified, surely);
            }
        });
        records("associations", row -> {
            String type = row.getField(2);
            boolean counts = TYPES.contains(type) || type.equals("DelegatedAdministrator") && row.getField(3).equals("Office 365");
            if (counts && since(row.getField(4)) == 2 && lasts(row.getField(5))) {
                eligible.add(new Tenant(row.getField(0), row.getField(1)));
            }
        });
    }

    private void usage(CsvRecord row, List<Usage> usage) {
        String trial = row.getField(4);
        if (row.getField(5).equals("2018-02") && !trial.equals("true") && WORKLOADS.contains(row.getField(2))) {
            String users = row.getField(7);
            usage.add(new Usage(new Tenant(row.getField(0), row.getField(1)), row.getField(2), row.getField(3), !trial.isEmpty(), users.isEmpty() ? null : Integer.valueOf(users)));
        }
    }

    /// 2 from the day on, 1 where the day is not known.
    private static int since(String day) {
        return day.isEmpty() ? 1 : LocalDate.parse(day).isAfter(AS_OF) ? 0 : 2;
    }

    private static boolean lasts(String until) {
        return until.isEmpty() || !LocalDate.parse(until).isBefore(AS_OF);
    }

    private void records(String table, Consumer<CsvRecord> row) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(folder.resolve(table + ".csv"))) {
            var rows = reader.iterator();
            rows.next();
            rows.forEachRemaining(row);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void decide(List<Usage> usage, Path file) throws IOException {
        Map<String, Measures> partners = new HashMap<>();
        markets.keySet().forEach(partner -> partners.put(partner, new Measures()));
        Set<Usage> seen = new HashSet<>();
        for (Usage row : usage) {
            if (eligible.contains(row.tenant()) && seen.add(row)) {
                Measures of = partners.get(row.tenant().partner());
                of.users += row.trialKnown() && row.users() != null ? row.users() : 0;
                of.usersAtMost += row.users() != null ? row.users() : 1L << 50;
            }
        }
        skills.forEach((person, of) -> {
            if (staff.contains(person)) {
                Measures measures = partners.get(person.partner());
                count(measures.passed, Math.min(of.first, of.second));
                count(measures.certified, of.certified);
            }
        });
        try (var out = Files.newBufferedWriter(file)) {
            out.write("partner,level,status\n");
            for (Map.Entry<String, Measures> partner : partners.entrySet()) {
                out.write(partner.getKey() + decided(partner.getValue(), markets.get(partner.getKey())) + '\n');
            }
        }
    }

    private static void count(int[] surelyAndPossibly, int surely) {
        surelyAndPossibly[1] += surely >= 1 ? 1 : 0;
        surelyAndPossibly[2] += surely >= 2 ? 1 : 0;
    }

    private static String decided(Measures of, String market) {
        int silver = Math.min(switch (market) {
            case "developed" -> outcome(of.users, of.usersAtMost, 2_000);
            case "developing" -> outcome(of.users, of.usersAtMost, 1_000);
            default -> 1;
        }, skilled(of, 1));
        int gold = Math.min(outcome(of.users, of.usersAtMost, 4_000), skilled(of, 2));
        return (gold == 2 ? ",gold," : silver == 2 ? ",silver," : ",none,") + (gold == 1 || gold == 0 && silver == 1 ? "undetermined" : "decided");
    }

    private static int skilled(Measures of, int required) {
        return Math.max(outcome(of.passed[2], of.passed[1], required), outcome(of.certified[2], of.certified[1], required));
    }

    private static int outcome(long surely, long possibly, long required) {
        return surely >= required ? 2 : possibly < required ? 0 : 1;
    }
}
