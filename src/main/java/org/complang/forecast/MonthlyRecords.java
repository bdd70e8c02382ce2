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
import org.complang.model.Condition;
import org.complang.model.Points;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
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
            for (int below = 0; below < data.rows(child).count(); below++) {
                if (data.rows(child).parent()[below] == row) {
                    copy(edit, data, child, below, copy, month, to);
                }
            }
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

    /// Looks for what is measured over closed months.
    private record Search(Phrasing phrasing, Table root, Map<Table, Set<Phrase>> measures) {
        void competency(Competency competency) {
            competency.options().forEach(option -> option.levels().forEach(level -> level.steps().forEach(step -> requirement(step.requirement()))));
            competency.levels().forEach(level -> level.steps().forEach(step -> requirement(step.requirement())));
            for (Competency.Track track : competency.tracks()) {
                track.condition().ifPresent(condition -> condition(condition, Optional.empty()));
                for (Competency.Metric metric : track.metrics()) {
                    metric.gates().forEach(this::requirement);
                    metric.points().forEach(this::points);
                }
            }
        }

        private void points(Points points) {
            switch (points) {
                case Points.Best(List<Points> ways) -> ways.forEach(this::points);
                case Points.Each(_, Value number) -> value(number, Optional.empty());
                case Points.Share(_, Value number, Value full) -> {
                    value(number, Optional.empty());
                    value(full, Optional.empty());
                }
                case Points.If(_, Condition condition) -> condition(condition, Optional.empty());
            }
        }

        private void requirement(Requirement requirement) {
            switch (requirement) {
                case Requirement.Block(_, List<Requirement> parts) -> parts.forEach(this::requirement);
                case Requirement.Single(Condition condition) -> condition(condition, Optional.empty());
                case Requirement.OfWhom ofWhom -> ofWhom.parts().forEach(this::requirement);
            }
        }

        /// @param named the measure around, by its name
        private void condition(Condition condition, Optional<Phrase> named) {
            switch (condition) {
                case Condition.All(List<Condition> parts) -> parts.forEach(part -> condition(part, named));
                case Condition.Any(List<Condition> parts) -> parts.forEach(part -> condition(part, named));
                case Condition.Not(Condition inner) -> condition(inner, named);
                case Condition.Compare(Value left, _, Value right) -> {
                    value(left, named);
                    value(right, named);
                }
                case Condition.InLastMonths(Value day, _) -> value(day, named);
                case Condition.At(Condition inner, _) -> condition(inner, named);
                case Condition.Team team -> team.places().forEach(place -> condition(place.condition(), named));
                case Condition.Holds _, Condition.Reaches _, Condition.Same _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _ -> { }
            }
        }

        private void value(Value value, Optional<Phrase> named) {
            switch (value) {
                case Value.Named(_, var labels, Value inner) -> value(inner, named.or(() -> Optional.of(Phrase.of("value.plain", labels))));
                case Value.At(Value inner, _) -> value(inner, named);
                case Value.Growth(_, Value inner, _) -> value(inner, named);
                case Value.Arithmetic(Value left, _, Value right) -> {
                    value(left, named);
                    value(right, named);
                }
                case Value.LaterOf(_, Value left, Value right) -> {
                    value(left, named);
                    value(right, named);
                }
                case Value.MonthOf(Value day) -> value(day, named);
                case Value.Moved(Value day, _, _) -> value(day, named);
                case Value.ByKey(_, List<Value.Row> rows, Optional<Value> otherwise) -> {
                    rows.forEach(row -> value(row.value(), named));
                    otherwise.ifPresent(last -> value(last, named));
                }
                case Value.ByDate(List<Value.DatedRow> rows, Optional<Value> otherwise) -> {
                    rows.forEach(row -> value(row.value(), named));
                    otherwise.ifPresent(last -> value(last, named));
                }
                case Value.Choice(List<Value.ChoiceRow> rows, Optional<Value> otherwise) -> {
                    rows.forEach(row -> condition(row.condition(), named));
                    rows.forEach(row -> value(row.value(), named));
                    otherwise.ifPresent(last -> value(last, named));
                }
                case Value.Aggregate aggregate -> aggregate(aggregate, named.or(() -> Optional.of(phrasing.value(aggregate, root))));
                case Value.AsOf _, Value.OfCalendar _, Value.Score _, Value.LeastMetric _, Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.Field _ -> { }
            }
        }

        private void aggregate(Value.Aggregate aggregate, Optional<Phrase> named) {
            if (aggregate.selection().closedMonths().isPresent()) {
                measures.computeIfAbsent(aggregate.over(), _ -> new LinkedHashSet<>()).add(named.orElseThrow());
            }
            aggregate.of().ifPresent(of -> value(of, named));
            aggregate.selection().conditions().forEach(condition -> condition(condition, named));
            aggregate.having().ifPresent(having -> value(having.of(), named));
        }
    }
}
