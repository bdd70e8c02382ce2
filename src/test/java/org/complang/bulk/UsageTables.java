package org.complang.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complang.Comp;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.report.DecisionJson;

/// Generated usage of sixty partners, and what comes of it.
final class UsageTables {
    private static final Comp COMP = Comp.load(Path.of("competencies"));
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);
    private static final List<String> WORKLOADS = List.of("Exchange Online", "Yammer", "ProPlus", "Microsoft Teams");
    private static final int ROWS = 40_000;

    private UsageTables() { }

    /// @param sorted whether the rows come month by month
    /// @param typed whether all values are such that columns of numbers, days and yes or no can hold them
    /// @param faults which share of values is wrong, in thousandths
    static String rows(Random random, boolean sorted, boolean typed, int faults) {
        StringBuilder out = new StringBuilder("mpnId,tenantId,workload,sku,trial,month,activeUsers\n");
        for (int i = 0; i < ROWS; i++) {
            int month = sorted ? i * 14 / ROWS : random.nextInt(14);
            int partner = random.nextInt(60) + (i == 1_000 ? 1_000 : 0);
            String text = faulty(random, faults, WORKLOADS.get(random.nextInt(4)), "Abacus", "Abacus " + random.nextInt(3));
            String tenant = faulty(random, faults, "T" + partner + "-" + random.nextInt(20), "", " ");
            String users = typed ? faulty(random, faults, "" + random.nextInt(90), "-5", "") : faulty(random, faults, "" + random.nextInt(90), "many", "-5");
            String trial = typed ? random.nextInt(9) == 0 ? "true" : "false" : faulty(random, faults, "no", "perhaps", "");
            String right = String.format("%d-%02d", 2017 + month / 12, 1 + month % 12);
            // With few faults, such a month lies between others that can be read.
            String when = faults == 1 ? faulty(random, 1, right, right + "x", right + "?") : faulty(random, typed ? 0 : faults, right, "2018-13", "soon");
            out.append(String.join(",", "P" + partner, tenant, text, "E" + random.nextInt(3), trial, when + (typed ? "-01" : ""), users)).append('\n');
        }
        return out.toString();
    }

    private static String faulty(Random random, int faults, String right, String wrong, String other) {
        return random.nextInt(1_000) >= faults ? right : random.nextBoolean() ? wrong : other;
    }

    static String partners() {
        StringBuilder out = new StringBuilder("mpnId,name,country,market\n");
        for (int i = 0; i < 60; i++) {
            out.append("P").append(i).append(",Partner,DE,").append(i % 2 == 0 ? "developed" : "developing").append('\n');
        }
        return out.toString();
    }

    static String associations() {
        StringBuilder out = new StringBuilder("mpnId,tenantId,type,product,from,to\n");
        for (int i = 0; i < 60; i++) {
            for (int t = 0; t < 20; t++) {
                out.append("P").append(i).append(",T").append(i).append("-").append(t).append(",DPOR,,2016-01-01,\n");
            }
        }
        return out.toString();
    }

    /// What came of tables.
    ///
    /// @param told each mistake with its line
    /// @param codes how often each kind of mistake was told
    record Run(List<String> decisions, TreeSet<String> told, Map<Code, Integer> codes) { }

    /// @param header lines before the first row
    static Run run(Path data, int header) throws IOException {
        List<String> decisions = new ArrayList<>();
        TreeSet<String> told = new TreeSet<>();
        Map<Code, Integer> codes = new TreeMap<>();
        COMP.bulk(AS_OF, competency -> competency.name().equals("cloud-productivity"), 2, 1 << 20, _ -> { }).decide(List.of(data), new Written.OfDecisions(DecisionJson::line),
                ResultTexts.to(decisions::add), row -> {
                    told.add(what(row.diagnostic(), header));
                    codes.merge(row.diagnostic().code(), 1, Integer::sum);
                }, (_, _) -> { });
        return new Run(decisions, told, codes);
    }

    private static String what(Diagnostic diagnostic, int header) {
        long line = diagnostic.place() instanceof Place.InData(_, long at, _, _) && at > 0 ? at - header : -1;
        return line + " " + diagnostic.code() + " " + (diagnostic.code().toString().contains("SPELLING") ? "" : diagnostic.arguments());
    }
}
