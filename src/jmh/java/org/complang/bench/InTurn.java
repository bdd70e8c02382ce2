package org.complang.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// Ratios on a machine that others use too: everything in turn in one process, in many rounds, by the processor time of the thread; of each the least counts. The benchmarks themselves are those of
/// [DecideBenchmark] and [BatchBenchmark].
public final class InTurn {
    private static final int ROUNDS = 40;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static Object last;

    private InTurn() { }

    public static void main(String[] arguments) {
        for (int rows : List.of(20, 2_000)) {
            DecideBenchmark one = new DecideBenchmark();
            one.rows = rows;
            one.setUp();
            Map<String, Supplier<Object>> all = new LinkedHashMap<>();
            all.put("by hand", one::byHand);
            all.put("decide", one::decide);
            all.put("attained", one::attained);
            all.put("decide in all", one::decideAll);
            print(rows + " rows, ns a partner", all, 400_000 / rows, 1);
        }
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        for (String competency : BatchBenchmark.COMPETENCIES) {
            BatchBenchmark batch = new BatchBenchmark();
            batch.competency = competency;
            batch.setUp();
            all.put(competency, batch::decide);
        }
        print("batch, ns a partner", all, 3, BatchBenchmark.PARTNERS);
    }

    private static void print(String title, Map<String, Supplier<Object>> all, int times, int of) {
        Map<String, Double> least = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            all.forEach((name, work) -> least.merge(name, time(work, times), Math::min));
        }
        double first = least.values().iterator().next();
        System.out.println(title);
        least.forEach((name, time) -> System.out.println(String.format(Locale.ROOT, "  %-45s %10.0f %8.3f of the first", name, time / of, time / first)));
    }

    private static double time(Supplier<Object> work, int times) {
        long begun = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            last = work.get();
        }
        return (THREADS.getCurrentThreadCpuTime() - begun) / (double) times;
    }
}
