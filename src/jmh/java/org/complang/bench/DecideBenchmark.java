package org.complang.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.complang.Comp;
import org.complang.data.PartnerData;
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

/// One partner, decided in Cloud Productivity: comp beside a predicate written by hand over plain objects, and binding apart.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideBenchmark {
    static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);
    private static final List<String> WORKLOADS = List.of("Exchange Online", "SharePoint Online", "Skype for Business", "Yammer", "ProPlus", "Microsoft Teams");

    public record Association(String type, String product, LocalDate from, LocalDate to) { }

    public record Usage(String workload, String sku, boolean trial, YearMonth month, int paidSeats, int activeUsers) { }

    public record Customer(String tenantId, List<Association> associations, List<Usage> usage) { }

    public record ExamPass(String code, LocalDate passedOn) { }

    public record Certification(String name, LocalDate earnedOn) { }

    public record Person(String personId, List<ExamPass> exams, List<Certification> certifications) { }

    public record Profile(String mpnId, String market) { }

    public record Partner(Profile partner, List<Person> people, List<Customer> customers) { }

    @Param({"20", "2000"})
    public int rows;

    private Comp comp;
    private Partner objects;
    private PartnerData bound;

    @Setup
    public void setUp() {
        comp = Comp.load(Path.of("competencies"));
        objects = partner(rows);
        bound = comp.partner(objects);
        boolean byHand = byHand() == 2;
        boolean byComp = comp.decide("cloud-productivity", bound, AS_OF).level().orElseThrow().identifier().equals("gold");
        if (byHand != byComp) {
            throw new IllegalStateException("the two disagree");
        }
    }

    /// A fixed partner that is Gold: customers with ten rows each, over several months, workloads and associations.
    static Partner partner(int rows) {
        List<Customer> customers = new ArrayList<>();
        for (int c = 0; c * 10 < rows; c++) {
            List<Usage> usage = new ArrayList<>();
            for (int u = 0; u < 10; u++) {
                int i = c * 10 + u;
                usage.add(new Usage(WORKLOADS.get(i % 6), "SKU " + i % 3, i % 11 == 0, YearMonth.of(2018, 2).minusMonths(u / 6), 700, 600 + i % 7));
            }
            customers.add(new Customer("T" + c, List.of(new Association(c % 5 == 4 ? "Advisor" : "DPOR", null, LocalDate.of(2016, 1, 1), null)), usage));
        }
        List<ExamPass> exams = List.of(new ExamPass("70-346", LocalDate.of(2017, 1, 9)), new ExamPass("70-347", LocalDate.of(2017, 2, 9)));
        List<Person> people = List.of(new Person("P1", exams, List.of()), new Person("P2", exams, List.of()),
                new Person("P3", List.of(), List.of(new Certification("MCSA: Office 365", LocalDate.of(2017, 3, 9)))));
        return new Partner(new Profile("1", "developed"), people, customers);
    }

    @Benchmark
    public Object decide() {
        return comp.decide("cloud-productivity", bound, AS_OF, false);
    }

    /// The level alone, which is all that the predicate by hand tells.
    @Benchmark
    public Object attained() {
        return comp.attained("cloud-productivity", bound, AS_OF);
    }

    /// All competencies of the programme in one pass.
    @Benchmark
    public Object decideAll() {
        return comp.decide(bound, AS_OF, false);
    }

    @Benchmark
    public Object bind() {
        return comp.partner(objects);
    }

    static final Set<String> COUNTED = Set.of("Exchange Online", "SharePoint Online", "Skype for Business", "Yammer", "ProPlus");

    /// The highest level, 0 to 2: what a developer would write for this one competency.
    @Benchmark
    public int byHand() {
        YearMonth last = YearMonth.from(AS_OF).minusMonths(1);
        Map<String, Integer> seen = new HashMap<>();
        long users = 0;
        for (Customer customer : objects.customers()) {
            if (customer.associations().stream().noneMatch(DecideBenchmark::counts)) {
                continue;
            }
            for (Usage usage : customer.usage()) {
                if (COUNTED.contains(usage.workload()) && !usage.trial() && usage.month().equals(last)
                        && seen.put(customer.tenantId() + '|' + usage.workload() + '|' + usage.sku(), usage.activeUsers()) == null) {
                    users += usage.activeUsers();
                }
            }
        }
        int exams = 0;
        int certified = 0;
        for (Person person : objects.people()) {
            boolean first = person.exams().stream().anyMatch(exam -> exam.code().equals("70-346") && !exam.passedOn().isAfter(AS_OF));
            boolean second = person.exams().stream().anyMatch(exam -> exam.code().equals("70-347") && !exam.passedOn().isAfter(AS_OF));
            exams += first && second ? 1 : 0;
            certified += person.certifications().stream().anyMatch(c -> c.name().equals("MCSA: Office 365") && !c.earnedOn().isAfter(AS_OF)) ? 1 : 0;
        }
        int people = Math.max(exams, certified);
        int silver = objects.partner().market().equals("developed") ? 2000 : 1000;
        return users >= 4000 && people >= 2 ? 2 : users >= silver && people >= 1 ? 1 : 0;
    }

    static boolean counts(Association association) {
        boolean eligible = association.type().equals("DelegatedAdministrator") && "Office 365".equals(association.product())
                || association.type().equals("TransactingPartner") || association.type().equals("DPOR") || association.type().equals("FastTrackPartner");
        return eligible && !association.from().isAfter(AS_OF) && (association.to() == null || !association.to().isBefore(AS_OF));
    }
}
