package org.complang.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.data.PartnerEdit;
import org.complang.decision.Forecast;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Moment;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Walk;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Phrase;

/// The monthly records of a partner in months to come: where they end, and as if the last closed month went on.
final class MonthlyRecords {
    private MonthlyRecords() { }

    /// The data with the records of the last closed month once more in each later month that is closed by `until`. A list that has records of a later month keeps those of it.
    static PartnerData repeated(PartnerData data, LocalDate asOf, LocalDate until) {
        long source = lastClosed(asOf);
        PartnerEdit edit = new PartnerEdit(data);
        for (Table table : data.shape().tables()) {
            table.month().ifPresent(month -> repeat(edit, data, month, source, lastClosed(until)));
        }
        return edit.apply();
    }

    private static void repeat(PartnerEdit edit, PartnerData data, Column month, long source, long last) {
        Table table = month.table();
        Set<Long> there = new TreeSet<>();
        for (long cell : data.cells(month)) {
            there.add(cell);
        }
        for (long to = source + 1; to <= last; to++) {
            if (!there.contains(to)) {
                for (int row = 0; row < data.rows(table).count(); row++) {
                    if (data.cells(month)[row] == source) {
                        copy(edit, data, table, row, data.rows(table).parent()[row], month, to);
                    }
                }
            }
        }
    }

    private static void copy(PartnerEdit edit, PartnerData data, Table table, int row, int parent, Column month, long to) {
        int copy = edit.add(table, parent);
        for (Column column : table.columns()) {
            boolean id = column.type() == Type.Plain.ID && table.key().contains(column) && !table.key().contains(month) && Cells.isKnown(data.cells(column)[row]);
            edit.set(column, copy, column == month ? to : id ? edit.text(data.show(column, row) + " " + Cells.month(to)) : data.cells(column)[row]);
        }
        if (data.rows(table).doubtful() != null && data.rows(table).doubtful()[row]) {
            edit.doubt(copy);
        }
        for (Table child : table.children()) {
            data.rowsWithin(child, table, row).forEach(below -> copy(edit, data, child, below, copy, month, to));
        }
    }

    private static long lastClosed(LocalDate day) {
        return Cells.month(YearMonth.from(day)) - 1;
    }

    /// The lists whose records a competency counts by closed months and which end before the last month that is closed by `until`.
    static List<Forecast.End> ends(List<Competency> versions, PartnerData data, LocalDate asOf, LocalDate until, Phrasing phrasing) {
        Map<Table, Set<Phrase>> measures = new LinkedHashMap<>();
        versions.forEach(version -> new Search(phrasing, data.shape().root(), measures).competency(version));
        List<Forecast.End> ends = new ArrayList<>();
        measures.forEach((table, of) -> {
            long latest = Long.MIN_VALUE;
            for (long cell : data.cells(table.month().orElseThrow())) {
                latest = Cells.isKnown(cell) ? Math.max(latest, cell) : latest;
            }
            if (latest != Long.MIN_VALUE && latest < lastClosed(until)) {
                LocalDate missed = Cells.month(latest + 2).atDay(1);
                ends.add(new Forecast.End(table.name(), Phrasing.records(table), Cells.month(latest), missed.isAfter(asOf) ? missed : asOf, List.copyOf(of)));
            }
        });
        return ends;
    }

    /// Looks for what is measured over closed months; on the way it is known what the measure around is called.
    private static final class Search extends Walk<Optional<Phrase>> {
        private final Phrasing phrasing;
        private final Table root;
        private final Map<Table, Set<Phrase>> measures;

        Search(Phrasing phrasing, Table root, Map<Table, Set<Phrase>> measures) {
            super(Optional.empty());
            this.phrasing = phrasing;
            this.root = root;
            this.measures = measures;
        }

        @Override
        protected Optional<Phrase> at(Optional<Phrase> named, Moment moment) {
            return named;
        }

        @Override
        protected void value(Value value, Optional<Phrase> named) {
            super.value(value, value instanceof Value.Named(_, var labels, _) ? named.or(() -> Optional.of(Phrase.of("value.plain", labels))) : named);
        }

        @Override
        protected void aggregate(Value.Aggregate aggregate, Optional<Phrase> named) {
            super.aggregate(aggregate, named.or(() -> Optional.of(phrasing.value(aggregate, root))));
        }

        @Override
        protected void records(Value.Aggregate aggregate, Optional<Phrase> named) {
            if (aggregate.selection().closedMonths().isPresent()) {
                measures.computeIfAbsent(aggregate.over(), _ -> new LinkedHashSet<>()).add(named.orElseThrow());
            }
            super.records(aggregate, named);
        }
    }
}
