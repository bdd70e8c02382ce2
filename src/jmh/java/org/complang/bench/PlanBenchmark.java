package org.complang.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.complang.Comp;
import org.complang.data.PartnerData;
import org.complang.decision.Decision;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The plans of a partner with 50 partly qualified people and many monthly records, for each shipped competency.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class PlanBenchmark {
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);

    @Param({"2000", "8000"})
    public int rows;

    @Param({"application-integration-2017-07", "application-integration", "cloud-platform", "cloud-productivity", "communications", "data-platform", "enterprise-resource-planning", "messaging",
            "small-and-midmarket-cloud-solutions", "solutions-partner-azure-infrastructure"})
    public String competency;

    private Comp comp;
    private PartnerData partner;
    private Decision decision;

    @Setup
    public void setUp() {
        comp = Comp.load(Path.of("competencies"));
        partner = comp.partner(document(rows));
        decision = comp.decide(competency, partner, AS_OF, false);
    }

    @Benchmark
    public Object plans() {
        return comp.plans(decision, partner);
    }

    private static Map<String, Object> document(int rows) {
        List<String> exams = List.of("70-346", "70-347", "70-345", "70-334", "70-333", "70-764", "70-761", "70-532");
        List<Object> people = new ArrayList<>();
        for (int p = 0; p < 50; p++) {
            people.add(Map.of("personId", "P" + p, "exams", List.of(Map.of("code", exams.get(p % exams.size()), "passedOn", "2017-06-15"))));
        }
        List<Object> customers = new ArrayList<>();
        for (int c = 0; c * 20 < rows; c++) {
            List<Object> usage = new ArrayList<>();
            List<Object> consumption = new ArrayList<>();
            for (int u = 0; u < 10; u++) {
                String month = YearMonth.of(2018, 2).minusMonths(u).toString();
                usage.add(Map.of("workload", "Yammer", "sku", "S" + u % 3, "trial", false, "month", month, "activeUsers", 3 + c % 5, "paidSeats", 10));
                consumption.add(Map.of("recordId", "R" + c + "-" + u, "month", month, "service", "Storage", "offer", "Enterprise Agreement", "amount", 7, "currency", "USD"));
            }
            Map<String, Object> customer = new LinkedHashMap<>(Map.of("tenantId", "T" + c, "usage", usage, "azureConsumption", consumption));
            customer.put("associations", c % 3 == 0 ? List.of(Map.of("type", "DPOR", "from", "2016-01-01")) : List.of());
            customers.add(customer);
        }
        return Map.of("partner", Map.of("mpnId", "1", "market", "developed"), "people", people, "customers", customers);
    }
}
