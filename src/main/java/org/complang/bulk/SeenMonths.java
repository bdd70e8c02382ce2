package org.complang.bulk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.diagnostic.Code;
import org.complang.diagnostic.Diagnostic;
import org.complang.diagnostic.Place;
import org.complang.evaluate.Needs;
import org.complang.model.Source;
import org.complang.model.Table;

/// Finds out whether tables have records of the months that count: whoever forgot a file would see all of them fail. For one thread, but for [#add(SeenMonths)].
final class SeenMonths {
    /// So many months with records must there be for each that lacks them.
    private static final int FAR_MORE = 3;

    /// A table with the first and the last month that count.
    private record Wanted(Table table, long first, long last) { }

    private final List<Wanted> wanted;
    /// For each of these the latest month up to then of which there is a record; less where there is none.
    private final long[] latest;
    /// For each of these the months of which there is a record, as bits: the lowest is the last one that counts, the next the one before.
    private final long[] seen;

    SeenMonths(List<Table> tables, Needs needs) {
        this(wanted(tables, needs));
    }

    private SeenMonths(List<Wanted> wanted) {
        this.wanted = wanted;
        latest = new long[wanted.size()];
        Arrays.fill(latest, Long.MIN_VALUE);
        seen = new long[wanted.size()];
    }

    /// The same tables, of which nothing has been found.
    SeenMonths nothingYet() {
        return new SeenMonths(wanted);
    }

    private static List<Wanted> wanted(List<Table> tables, Needs needs) {
        return tables.stream().flatMap(table -> table.month().flatMap(_ -> needs.lastMonth(table).map(last -> new Wanted(table, needs.firstMonth(table), last))).stream()).toList();
    }

    /// Looks at partners.
    void add(PartnerData partners) {
        for (int i = 0; i < latest.length; i++) {
            for (long month : partners.cells(wanted.get(i).table.month().orElseThrow())) {
                see(i, month);
            }
        }
    }

    private void see(int i, long month) {
        long before = wanted.get(i).last - month;
        if (Cells.isKnown(month) && before >= 0) {
            latest[i] = Math.max(latest[i], month);
            seen[i] |= before < Long.SIZE ? 1L << before : 0;
        }
    }

    /// Looks at months of which rows speak, be they of any matter or not.
    void add(Function<Table, Map<Source, Set<Long>>> months) {
        for (int i = 0; i < latest.length; i++) {
            for (Set<Long> ofSource : months.apply(wanted.get(i).table).values()) {
                for (long month : ofSource) {
                    see(i, month);
                }
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
    synchronized void add(SeenMonths other) {
        for (int i = 0; i < latest.length; i++) {
            latest[i] = Math.max(latest[i], other.latest[i]);
            seen[i] |= other.seen[i];
        }
    }

    /// Tells of tables that have records of earlier months alone, or lack some between.
    void tell(Consumer<Diagnostic> diagnostics) {
        for (int i = 0; i < latest.length; i++) {
            Wanted one = wanted.get(i);
            if (latest[i] > Long.MIN_VALUE && latest[i] < one.last) {
                diagnostics.accept(Diagnostic.of(Code.LAST_MONTH_MISSING, new Place.Nowhere(), one.table.plural(), shown(one.last), shown(latest[i])));
            }
            List<Long> missing = missing(i);
            if (!missing.isEmpty()) {
                diagnostics.accept(Diagnostic.of(Code.MONTHS_MISSING, new Place.Nowhere(), one.table.plural(), missing.stream().map(SeenMonths::shown).collect(Collectors.joining(", "))));
            }
        }
    }

    /// The months that count between others of which there are records, and far more of these: where only some months far apart are asked for, only their files need be there, and few partners may have no
    /// records of some months.
    private List<Long> missing(int i) {
        long window = wanted.get(i).last - wanted.get(i).first;
        long counted = window < 0 ? 0 : seen[i] & -1L >>> Math.max(0, Long.SIZE - 1 - window);
        int earliest = Long.SIZE - 1 - Long.numberOfLeadingZeros(counted);
        List<Long> missing = LongStream.rangeClosed(0, earliest).filter(before -> before > Long.numberOfTrailingZeros(counted) && (counted >>> before & 1) == 0)
                .map(before -> wanted.get(i).last - before).sorted().boxed().toList();
        return missing.size() * FAR_MORE <= Long.bitCount(counted) ? missing : List.of();
    }

    private static String shown(long month) {
        return Cells.month(month).toString();
    }
}
