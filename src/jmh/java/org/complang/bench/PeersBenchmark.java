package org.complang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.complang.Comp;
import org.complang.bench.DecideBenchmark.Association;
import org.complang.bench.DecideBenchmark.Certification;
import org.complang.bench.DecideBenchmark.Customer;
import org.complang.bench.DecideBenchmark.ExamPass;
import org.complang.bench.DecideBenchmark.Partner;
import org.complang.bench.DecideBenchmark.Person;
import org.complang.bench.DecideBenchmark.Usage;
import org.complang.bench.peers.CelPeer;
import org.complang.bench.peers.DroolsPeer;
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

/// One partner in memory, decided in Cloud Productivity by comp, by rules of Drools and by an expression of CEL. Each has what it reads in the form that it likes, and its rules prepared;
/// only the decision is measured. comp alone tells the outcomes of all steps and knows what missing data means.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PeersBenchmark {
    @Param({"20", "2000"})
    public int rows;

    private Comp comp;
    private PartnerData bound;
    private CelPeer cel;
    private Map<String, Object> document;
    private DroolsPeer drools;
    private DroolsPeer.Partner partner;
    private List<Object> facts;

    @Setup
    public void setUp() {
        Partner objects = DecideBenchmark.partner(rows);
        comp = Comp.load(Path.of("competencies"));
        bound = comp.partner(objects);
        cel = new CelPeer();
        document = document(objects);
        drools = new DroolsPeer();
        partner = new DroolsPeer.Partner(objects.partner().market(), DecideBenchmark.AS_OF.toString(), "2018-02");
        facts = facts(objects);
        int byComp = comp.decide("cloud-productivity", bound, DecideBenchmark.AS_OF).level().orElseThrow().identifier().equals("gold") ? 2 : 0;
        if (byComp != 2 || cel() != 2 || drools() != 2) {
            throw new IllegalStateException("Gold is wanted: comp says " + byComp + ", CEL " + cel() + ", Drools " + drools());
        }
        // Not only Gold is found: with the exams of one person alone it is Silver.
        facts.removeIf(fact -> fact instanceof DroolsPeer.Exam exam && exam.person().equals("P2"));
        if (drools() != 1) {
            throw new IllegalStateException("Silver is wanted of Drools without the exams of one person");
        }
        facts = facts(objects);
    }

    private static Map<String, Object> document(Partner partner) {
        return Map.of("asOf", DecideBenchmark.AS_OF.toString(), "month", "2018-02", "partner", Map.of("mpnId", partner.partner().mpnId(), "market", partner.partner().market()),
                "people", partner.people().stream().map(PeersBenchmark::map).toList(), "customers", partner.customers().stream().map(PeersBenchmark::map).toList());
    }

    private static Map<String, Object> map(Person person) {
        List<Map<String, String>> exams = person.exams().stream().map(exam -> Map.of("code", exam.code(), "passedOn", exam.passedOn().toString())).toList();
        List<Map<String, String>> certifications = person.certifications().stream().map(c -> Map.of("name", c.name(), "earnedOn", c.earnedOn().toString())).toList();
        return Map.of("personId", person.personId(), "exams", exams, "certifications", certifications);
    }

    private static Map<String, Object> map(Customer customer) {
        List<Map<String, Object>> associations = customer.associations().stream().map(a -> Map.<String, Object>of("type", a.type(), "product", a.product() == null ? "" : a.product(), "from",
                a.from().toString(), "to", a.to() == null ? "" : a.to().toString())).toList();
        List<Map<String, Object>> usage = customer.usage().stream().map(u -> Map.<String, Object>of("workload", u.workload(), "sku", u.sku(), "trial", u.trial(), "month", u.month().toString(),
                "paidSeats", (long) u.paidSeats(), "activeUsers", (long) u.activeUsers())).toList();
        return Map.of("tenantId", customer.tenantId(), "associations", associations, "usage", usage);
    }

    private static List<Object> facts(Partner partner) {
        List<Object> facts = new ArrayList<>();
        for (Person person : partner.people()) {
            facts.add(new DroolsPeer.Person(person.personId()));
            for (ExamPass exam : person.exams()) {
                facts.add(new DroolsPeer.Exam(person.personId(), exam.code(), exam.passedOn().toString()));
            }
            for (Certification certification : person.certifications()) {
                facts.add(new DroolsPeer.Certification(person.personId(), certification.name(), certification.earnedOn().toString()));
            }
        }
        for (Customer customer : partner.customers()) {
            for (Association a : customer.associations()) {
                facts.add(new DroolsPeer.Association(customer.tenantId(), a.type(), a.product(), a.from().toString(), a.to() == null ? null : a.to().toString()));
            }
            for (Usage u : customer.usage()) {
                facts.add(new DroolsPeer.Usage(customer.tenantId(), u.workload(), u.sku(), u.trial(), u.month().toString(), u.activeUsers()));
            }
        }
        return facts;
    }

    @Benchmark
    public Object comp() {
        return comp.decide("cloud-productivity", bound, DecideBenchmark.AS_OF, false);
    }

    @Benchmark
    public int cel() {
        return cel.level(document);
    }

    @Benchmark
    public int drools() {
        return drools.level(partner, facts);
    }
}
