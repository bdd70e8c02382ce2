package org.complang.bulk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.evaluate.Needs;
import org.complang.model.Source;
import org.complang.model.Table;

/// Finds out whether tables have records of the last month that counts: whoever forgot its file would see all of them fail. For one thread, but for [#add(LatestMonths)].
final class LatestMonths {
    /// A table with the last month that counts.
    private record Wanted(Table table, long last) { }

    private final List<Wanted> wanted;
    /// For each of these the latest month up to then of which there is a record; less where there is none.
    private final long[] latest;

    LatestMonths(List<Table> tables, Needs needs) {
        this(wanted(tables, needs));
    }

    private LatestMonths(List<Wanted> wanted) {
        this.wanted = wanted;
        latest = new long[wanted.size()];
        Arrays.fill(latest, Long.MIN_VALUE);
    }

    /// The same tables, of which nothing has been found.
    LatestMonths nothingYet() {
        return new LatestMonths(wanted);
    }

    private static List<Wanted> wanted(List<Table> tables, Needs needs) {
        return tables.stream().flatMap(table -> table.month().flatMap(_ -> needs.lastMonth(table)).map(last -> new Wanted(table, last)).stream()).toList();
    }

    /// Looks at partners.
    void add(PartnerData partners) {
        for (int i = 0; i < latest.length; i++) {
            long last = wanted.get(i).last;
            for (long month : partners.cells(wanted.get(i).table.month().orElseThrow())) {
                latest[i] = Cells.isKnown(month) && month <= last && month > latest[i] ? month : latest[i];
            }
        }
    }

    /// Looks at months of which rows speak, be they of any matter or not.
    void add(Function<Table, Map<Source, Set<Long>>> months) {
        for (int i = 0; i < latest.length; i++) {
            for (Set<Long> ofSource : months.apply(wanted.get(i).table).values()) {
                latest[i] = Math.max(latest[i], latest(ofSource, wanted.get(i).last));
            }
        }
    }

    private static long latest(Set<Long> months, long last) {
        return months.stream().filter(month -> month <= last).max(Long::compare).orElse(Long.MIN_VALUE);
    }

    /// Tells of declared sources whose files have rows of earlier months alone, where others have some of the last one.
    void tell(Function<Table, Map<Source, Set<Long>>> months, Consumer<Diagnostic> diagnostics) {
        for (int i = 0; i < latest.length; i++) {
            Wanted one = wanted.get(i);
            if (latest[i] == one.last) {
                months.apply(one.table).entrySet().stream().sorted(Comparator.comparing(of -> of.getKey().name())).forEach(of -> {
                    long found = latest(of.getValue(), one.last);
                    if (of.getKey().declared() && found > Long.MIN_VALUE && found < one.last) {
                        diagnostics.accept(Diagnostic.of(Code.LAST_MONTH_OF_SOURCE, new Place.Nowhere(), of.getKey().labels(), one.table.plural(), shown(one.last), shown(found)));
                    }
                });
            }
        }
    }

    /// Adds what another thread has found.
    synchronized void add(LatestMonths other) {
        for (int i = 0; i < latest.length; i++) {
            latest[i] = Math.max(latest[i], other.latest[i]);
        }
    }

    /// Tells of tables that have records of earlier months alone.
    void tell(Consumer<Diagnostic> diagnostics) {
        for (int i = 0; i < latest.length; i++) {
            long last = wanted.get(i).last;
            if (latest[i] > Long.MIN_VALUE && latest[i] < last) {
                diagnostics.accept(Diagnostic.of(Code.LAST_MONTH_MISSING, new Place.Nowhere(), wanted.get(i).table.plural(), shown(last), shown(latest[i])));
            }
        }
    }

    private static String shown(long month) {
        return Cells.month(month).toString();
    }
}
