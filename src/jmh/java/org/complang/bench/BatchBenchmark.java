package org.complang.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.complang.Comp;
import org.complang.data.ObjectDocument;
import org.complang.data.PartnerBatch;
import org.complang.data.PartnerData;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Shape;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Many partners in one batch: the time for a partner, in one competency or in all of them together. Now and then two records with one key differ, so that something is not known.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatchBenchmark {
    private static final int PARTNERS = 2_000;
    private static final LocalDate AS_OF = LocalDate.of(2018, 3, 15);
    /// How many records a record above has of each list, on average; about 50 of a partner altogether.
    private static final Map<String, Integer> RECORDS = Map.of("people", 4, "exams", 2, "certifications", 1, "assessments", 1, "customers", 3, "associations", 1, "usage", 4, "subscriptions", 1,
            "revenue", 2, "azure-consumption", 4);

    @Param({"all", "cloud-productivity", "cloud-platform", "communications", "enterprise-resource-planning", "messaging", "application-integration", "application-integration-2017-07", "data-platform", "small-and-midmarket-cloud-solutions", "solutions-partner-azure-infrastructure"})
    public String competency;

    private final Random random = new Random(20_261_127);
    private Comp comp;
    private PartnerData batch;
    private Predicate<Competency> wanted;

    @Setup
    public void setUp() {
        comp = Comp.load(Path.of("competencies"));
        Shape shape = comp.programme().shape();
        List<PartnerData> partners = new ArrayList<>();
        for (int i = 0; i < PARTNERS; i++) {
            Map<String, Object> document = new HashMap<>(record(shape.root(), i));
            shape.root().columns().forEach(column -> document.remove(column.spelling()));
            document.put("partner", Map.of("mpnId", String.valueOf(i), "market", i % 3 == 0 ? "developing" : "developed"));
            partners.add(ObjectDocument.bind(shape, document).partner().orElseThrow());
        }
        batch = PartnerBatch.of(shape, partners);
        wanted = one -> competency.equals("all") || one.name().equals(competency);
        int rows = shape.tables().stream().mapToInt(table -> batch.rows(table).count()).sum();
        System.out.println(rows / PARTNERS + " records of a partner");
    }

    private Map<String, Object> record(Table table, int number) {
        Map<String, Object> record = new HashMap<>();
        for (Column column : table.columns()) {
            Object value = value(column, number);
            if (value != null) {
                record.put(column.spelling(), value);
            }
        }
        for (Table child : table.children()) {
            int average = RECORDS.getOrDefault(child.name(), 0);
            List<Object> list = new ArrayList<>();
            for (int left = average == 0 ? 0 : random.nextInt(2 * average + 1); left > 0; left--) {
                list.add(record(child, random.nextInt(1_000_000_000)));
            }
            record.put(child.spelling(), list);
        }
        return record;
    }

    private Object value(Column column, int number) {
        return switch (column.type()) {
            case Type.Plain.ID -> String.valueOf(number);
            case Type.Plain.TEXT -> "text " + number % 5;
            case Type.Plain.YES_NO -> number % 9 == 0;
            case Type.Plain.DATE -> column.absence() == Column.Absence.OPEN_ENDED || column.absence() == Column.Absence.NONE ? null : AS_OF.minusDays(random.nextInt(900)).toString();
            case Type.Plain.MONTH -> YearMonth.from(AS_OF).minusMonths(random.nextInt(15)).toString();
            case Type.Plain.COUNT -> random.nextInt(1_500);
            case Type.Plain.DECIMAL -> BigDecimal.valueOf(random.nextInt(1_000), 1);
            case Type.Money _ -> BigDecimal.valueOf(random.nextInt(2_000_000), 2);
            case Type.Code(Vocabulary vocabulary) -> vocabulary.terms().isEmpty() ? null : vocabulary.terms().get(random.nextInt(Math.min(8, vocabulary.terms().size()))).spellings().getFirst();
        };
    }

    /// The time for one partner.
    @Benchmark
    @OperationsPerInvocation(PARTNERS)
    public int decide() {
        int[] met = new int[1];
        comp.each(batch, AS_OF, wanted, (_, decision) -> met[0] += decision.level().isPresent() ? 1 : 0);
        return met[0];
    }
}
