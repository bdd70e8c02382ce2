package org.complang.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.data.PartnerEdit;
import org.complang.decision.Forecast;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Programme;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Walk;
import org.complang.model.Window;
import org.complang.phrasing.Phrasing;
import org.complang.wording.Phrase;

/// The monthly records of a partner in months to come: where they end, and as if the last closed month went on.
final class MonthlyRecords {
    private MonthlyRecords() { }

    /// The data with the records of the last closed month once more in each later month that is closed by `until`. A list that has records of a later month keeps those of it.
    static PartnerData repeated(PartnerData data, LocalDate asOf, LocalDate until) {
        long source = Cells.lastClosedMonth(asOf);
        PartnerEdit edit = new PartnerEdit(data);
        for (Table table : data.shape().tables()) {
            table.month().ifPresent(month -> repeat(edit, data, month, source, Cells.lastClosedMonth(until)));
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

    /// The lists whose records a competency, or one on which it rests, counts by closed months and which end before the last month that is asked for by `until`.
    static List<Forecast.End> ends(String competency, Programme programme, PartnerData data, LocalDate asOf, LocalDate until, Phrasing phrasing) {
        Search search = new Search(programme, phrasing);
        search.competency(competency);
        List<Forecast.End> ends = new ArrayList<>();
        search.measures.forEach((table, measures) -> {
            long latest = Long.MIN_VALUE;
            for (long cell : data.cells(table.month().orElseThrow())) {
                latest = Cells.isKnown(cell) ? Math.max(latest, cell) : latest;
            }
            if (latest != Long.MIN_VALUE) {
                YearMonth end = Cells.month(latest);
                TreeMap<LocalDate, List<Phrase>> missing = new TreeMap<>();
                measures.forEach((measure, asked) -> {
                    LocalDate missed = asked.stream().map(one -> one.asks(end.plusMonths(1))).min(Comparator.naturalOrder()).orElseThrow();
                    missing.computeIfAbsent(missed, _ -> new ArrayList<>()).add(measure);
                });
                missing.headMap(until, true).forEach((missed, of) -> ends.add(new Forecast.End(table.name(), Phrasing.records(table), end, missed.isAfter(asOf) ? missed : asOf, of)));
            }
        });
        return ends;
    }

    /// A window that is judged so many months before the as-of date.
    private record Asked(Window window, int earlier) {
        /// The first as-of date on which it asks for a month.
        LocalDate asks(YearMonth month) {
            return window.reaches(month).plusMonths(earlier);
        }
    }

    /// What is known where something is met.
    ///
    /// @param named what the measure around is called
    /// @param earlier how many months before the as-of date it is judged; nothing where that is on one day, whatever the as-of date
    private record Way(Optional<Phrase> named, Optional<Integer> earlier) {
        Way called(Phrase phrase) {
            return named.isPresent() ? this : new Way(Optional.of(phrase), earlier);
        }
    }

    /// Looks for what is measured over closed months.
    private static final class Search extends Walk<Way> {
        private final Programme programme;
        private final Phrasing phrasing;
        /// What is measured of records of each table, and of which months.
        private final Map<Table, Map<Phrase, Set<Asked>>> measures = new LinkedHashMap<>();

        Search(Programme programme, Phrasing phrasing) {
            super(new Way(Optional.empty(), Optional.of(0)));
            this.programme = programme;
            this.phrasing = phrasing;
        }

        /// All versions of a competency.
        void competency(String name) {
            programme.competencies().stream().filter(version -> version.name().equals(name)).forEach(this::competency);
        }

        @Override
        protected Way at(Way way, Moment moment) {
            return switch (moment) {
                case Moment.MonthsEarlier(int months) -> new Way(way.named, way.earlier.map(before -> before + months));
                case Moment.On _ -> new Way(way.named, Optional.empty());
                case Moment.EndOfLastClosedMonth _, Moment.EndOfMonth _ -> way;
            };
        }

        @Override
        protected void condition(Condition condition, Way way) {
            if (condition instanceof Condition.Reaches(String competency, _)) {
                competency(competency);
            }
            super.condition(condition, way);
        }

        @Override
        protected void value(Value value, Way way) {
            super.value(value, value instanceof Value.Named(_, var labels, _) ? way.called(Phrase.of("value.plain", labels)) : way);
        }

        @Override
        protected void aggregate(Value.Aggregate aggregate, Way way) {
            super.aggregate(aggregate, way.called(phrasing.value(aggregate, programme.shape().root())));
        }

        @Override
        protected void records(Value.Aggregate aggregate, Way way) {
            aggregate.selection().window().ifPresent(window -> way.earlier.ifPresent(earlier -> measures.computeIfAbsent(aggregate.over(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(way.named.orElseThrow(), _ -> new HashSet<>()).add(new Asked(window, earlier))));
            super.records(aggregate, way);
        }
    }
}
