package org.complang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;

/// Keeps new records apart: two with one key, or without a key and alike in everything, would be one record in the data. One of them gets another day, term or month, within what is asked of it.
final class Apart {
    /// Days and months that are gone back.
    private static final int TRIED = 400;

    private final PartnerData data;

    Apart(PartnerData data) {
        this.data = data;
    }

    /// What tells records of a table apart.
    private static List<Column> key(Table table) {
        return table.key().isEmpty() ? table.columns() : table.key();
    }

    /// The cells of a new record, changed so far that it is none of those that are there; nothing where no change does.
    ///
    /// @param parentRow the record in whose list it is to be
    Optional<Map<Column, Long>> from(Table table, int parentRow, Map<Column, Long> cells, Map<Column, String> texts, Domains domains) {
        return changed(table, cells, domains, one -> data.rowsWithin(table, table.parent(), parentRow).anyMatch(row -> isRow(table, row, one, texts)));
    }

    /// The edits with all new records apart, and those of which a part of the key is changed; nothing where two of them cannot be told apart.
    Optional<List<Edit>> apart(List<Edit> edits) {
        Set<List<Object>> taken = new HashSet<>();
        Optional<List<Edit>> changed = changedApart(edits, taken);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        List<Edit> now = changed.get();
        for (int i = 0; i < now.size(); i++) {
            if (!(now.get(i) instanceof Edit.NewRecord record) || isCalledAnew(record)) {
                continue;
            }
            Map<Column, Long> cells = cells(record, now);
            Optional<Map<Column, Long>> apart = changed(record.table, cells, record.domains, one -> isThere(record, one) || taken.contains(kept(record, one)));
            if (apart.isEmpty()) {
                return Optional.empty();
            }
            if (!apart.get().equals(cells)) {
                now = Tightening.replaced(now, record, record.with(known(apart.get())));
            }
            taken.add(kept((Edit.NewRecord) now.get(i), apart.get()));
        }
        return Optional.of(now);
    }

    /// The edits with every record that is there, and of which a part of the key is changed, unlike the others of its list: a day is taken further back.
    ///
    /// @param taken gets what these records are in the end
    private Optional<List<Edit>> changedApart(List<Edit> edits, Set<List<Object>> taken) {
        List<Edit> now = edits;
        for (int i = 0; i < now.size(); i++) {
            if (!(now.get(i) instanceof Edit.SetField(Column column, Edit.Row(int row), long cell) && column.table().parent() != null && key(column.table()).contains(column))) {
                continue;
            }
            Table table = column.table();
            List<Edit> before = now;
            Edit old = now.get(i);
            Set<List<Object>> others = data.rowsWithin(table, table.parent(), data.rows(table).parent()[row]).filter(other -> other != row).mapToObj(other -> kept(table, other, before)).collect(Collectors.toSet());
            LongStream back = column.type() == Type.Plain.DATE ? LongStream.rangeClosed(1, TRIED) : LongStream.empty();
            Optional<List<Edit>> apart = Stream.concat(Stream.of(before), back.mapToObj(days -> Tightening.replaced(before, old, new Edit.SetField(column, new Edit.Row(row), cell - days))))
                    .filter(one -> !others.contains(kept(table, row, one))).findFirst();
            if (apart.isEmpty()) {
                return Optional.empty();
            }
            now = apart.get();
            taken.add(kept(table, row, now));
        }
        return Optional.of(now);
    }

    /// What tells a record that is there apart from others after some edits.
    private List<Object> kept(Table table, int row, List<Edit> edits) {
        Map<Column, Long> cells = new HashMap<>();
        Map<Column, String> texts = new HashMap<>();
        for (Column column : key(table)) {
            if (column.type().isText()) {
                texts.put(column, data.show(column, row));
            } else {
                cells.put(column, data.cells(column)[row]);
            }
        }
        edits.forEach(edit -> {
            if (edit instanceof Edit.SetField(Column set, Edit.Row(int of), long cell) && set.table() == table && of == row) {
                cells.put(set, cell);
            }
        });
        return kept(table, new Edit.Row(data.rows(table).parent()[row]), cells, texts);
    }

    /// Whether a name that is made up is part of the key, so that there is no other such record.
    private static boolean isCalledAnew(Edit.NewRecord record) {
        return key(record.table).stream().anyMatch(column -> record.texts.containsKey(column) && Additions.isMadeUp(record, column));
    }

    /// What a record is in the end, but for its texts.
    private static Map<Column, Long> cells(Edit.NewRecord record, List<Edit> edits) {
        Edits all = new Edits(edits, Map.of());
        Map<Column, Long> cells = new HashMap<>();
        record.table.columns().stream().filter(column -> !column.type().isText()).forEach(column -> cells.put(column, all.cell(record, column)));
        return cells;
    }

    private static List<Object> kept(Edit.NewRecord record, Map<Column, Long> cells) {
        return kept(record.table, record.parent, cells, record.texts);
    }

    /// What tells a record apart from others: its list, and its key.
    private static List<Object> kept(Table table, Edit.Ref parent, Map<Column, Long> cells, Map<Column, String> texts) {
        List<Object> kept = new ArrayList<>(List.of(table, parent));
        for (Column column : key(table)) {
            long cell = cells.getOrDefault(column, Cells.UNKNOWN);
            kept.add(column.type().isText() ? texts.getOrDefault(column, "") : Cells.isKnown(cell) ? cell : Cells.UNKNOWN);
        }
        return kept;
    }

    private static Map<Column, Long> known(Map<Column, Long> cells) {
        Map<Column, Long> known = new HashMap<>(cells);
        known.values().removeIf(cell -> !Cells.isKnown(cell));
        return known;
    }

    private boolean isThere(Edit.NewRecord record, Map<Column, Long> cells) {
        return record.parent instanceof Edit.Row(int parent) && data.rowsWithin(record.table, record.table.parent(), parent).anyMatch(row -> isRow(record.table, row, cells, record.texts));
    }

    private boolean isRow(Table table, int row, Map<Column, Long> cells, Map<Column, String> texts) {
        return key(table).stream().allMatch(column -> {
            long there = data.cells(column)[row];
            return texts.containsKey(column) ? there == data.number(texts.get(column)) : same(there, cells.getOrDefault(column, Cells.UNKNOWN));
        });
    }

    /// Cells without a value are the same, whatever that means.
    private static boolean same(long one, long other) {
        return one == other || !Cells.isKnown(one) && !Cells.isKnown(other);
    }

    private static Optional<Map<Column, Long>> changed(Table table, Map<Column, Long> cells, Domains domains, Predicate<Map<Column, Long>> taken) {
        if (!taken.test(cells)) {
            return Optional.of(cells);
        }
        Stream<Column> dates = key(table).stream().filter(column -> column.type() == Type.Plain.DATE);
        Stream<Column> terms = key(table).stream().filter(column -> column.type() instanceof Type.Code);
        Stream<Column> months = key(table).stream().filter(column -> column.type() == Type.Plain.MONTH);
        return Stream.of(dates, terms, months).flatMap(columns -> columns).filter(column -> Cells.isKnown(cells.getOrDefault(column, Cells.UNKNOWN)))
                .flatMap(column -> others(column, cells.get(column), domains).mapToObj(cell -> {
                    Map<Column, Long> other = new HashMap<>(cells);
                    other.put(column, cell);
                    return other;
                })).filter(other -> !taken.test(other)).findFirst().map(other -> other);
    }

    /// What else may stand in a column: earlier days or months, the nearest first, or other terms.
    private static LongStream others(Column column, long cell, Domains domains) {
        return switch (column.type()) {
            case Type.Code(Vocabulary vocabulary) -> IntStream.range(0, vocabulary.terms().size()).filter(term -> term != cell && domains.terms(column).filter(allowed -> !allowed.get(term)).isEmpty()).asLongStream();
            default -> LongStream.rangeClosed(1, TRIED).map(back -> cell - back).filter(earlier -> domains.nearest(column, earlier) == earlier);
        };
    }
}
