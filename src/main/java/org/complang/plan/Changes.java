package org.complang.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.data.PartnerData;
import org.complang.decision.Plan;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Vocabulary;
import org.complang.wording.Phrase;

/// Edits as changes that a reader understands and a program can apply: one for each person, customer or other record of the document's own lists.
final class Changes {
    private final PartnerData data;
    private final List<Edit> edits;

    private Changes(PartnerData data, List<Edit> edits) {
        this.data = data;
        this.edits = edits;
    }

    /// The changes; nothing where the data does not say where some record was written.
    static Optional<List<Plan.Change>> of(PartnerData data, List<Edit> edits) {
        return new Changes(data, edits).changes();
    }

    /// The edits of one record of the document's own lists, or of the document itself.
    private record Group(Table table, int row, List<Edit> edits) { }

    private Optional<List<Plan.Change>> changes() {
        List<Group> groups = new ArrayList<>();
        List<Plan.Change> changes = new ArrayList<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.NewRecord record when record.parent instanceof Edit.NewRecord -> { }
                case Edit.NewRecord record when record.table.parent().parent() == null && data.hasList(record.table, 0) -> changes.add(added(record));
                case Edit.NewRecord record -> add(groups, record.table.parent(), ((Edit.Row) record.parent).row(), edit);
                case Edit.SetField(Column column, Edit.Row(int row), _) -> add(groups, column.table(), row, edit);
                case Edit.SetField _ -> { }
            }
        }
        for (Group group : groups) {
            Optional<Plan.Change> change = change(group);
            if (change.isEmpty()) {
                return Optional.empty();
            }
            changes.add(change.get());
        }
        return Optional.of(changes);
    }

    private void add(List<Group> groups, Table table, int row, Edit edit) {
        Table top = table;
        int at = row;
        while (top.parent() != null && top.parent().parent() != null) {
            at = data.rows(top).parent()[at];
            top = top.parent();
        }
        for (Group group : groups) {
            if (group.table == top && group.row == at) {
                group.edits.add(edit);
                return;
            }
        }
        groups.add(new Group(top, at, new ArrayList<>(List.of(edit))));
    }

    // A new record of the document's own lists

    private Plan.Change added(Edit.NewRecord record) {
        Plan.Operation operation = new Plan.Operation("add", "/" + escaped(record.table.spelling()) + "/-", fields(record));
        return new Plan.Change(Optional.empty(), Phrase.of("change.new", record.table.labels(), Phrase.of("list.comma", details(record))), cost(record), List.of(operation));
    }

    private BigFraction cost(Edit.NewRecord record) {
        BigFraction cost = Additions.cost(record);
        for (Edit edit : edits) {
            if (edit instanceof Edit.NewRecord child && child.parent == record) {
                cost = cost.add(cost(child));
            }
        }
        return cost;
    }

    /// The cell of a new record as it is in the end: a later edit may have changed it.
    private long cell(Edit.NewRecord record, Column column) {
        long cell = record.cells.getOrDefault(column, Cells.UNKNOWN);
        for (Edit edit : edits) {
            if (edit instanceof Edit.SetField(Column set, Edit.NewRecord of, long value) && of == record && set == column) {
                cell = value;
            }
        }
        return cell;
    }

    private Map<String, Object> fields(Edit.NewRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Column column : record.table.columns()) {
            String text = record.texts.get(column);
            long cell = cell(record, column);
            if (text != null) {
                fields.put(column.spelling(), text);
            } else if (Cells.isKnown(cell)) {
                fields.put(column.spelling(), value(column, cell));
            }
        }
        for (Table child : record.table.children()) {
            List<Object> records = new ArrayList<>();
            edits.stream().filter(edit -> edit instanceof Edit.NewRecord inner && inner.parent == record && inner.table == child).forEach(edit -> records.add(fields((Edit.NewRecord) edit)));
            if (!records.isEmpty()) {
                fields.put(child.spelling(), records);
            }
        }
        return Plan.fields(fields);
    }

    static Object value(Column column, long cell) {
        return switch (column.type()) {
            case Type.Plain.YES_NO -> cell == 1;
            case Type.Plain.DATE -> Cells.date(cell).toString();
            case Type.Plain.MONTH -> Cells.month(cell).toString();
            case Type.Plain.COUNT, Type.Plain.DECIMAL -> number(cell);
            case Type.Money _ -> number(cell);
            case Type.Code(Vocabulary vocabulary) -> vocabulary.terms().get((int) cell).spellings().getFirst();
            case Type.Plain.ID, Type.Plain.TEXT -> throw new IllegalStateException("texts are given as such");
        };
    }

    private static BigDecimal number(long cell) {
        BigDecimal number = BigDecimal.valueOf(cell, Cells.DECIMALS).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /// What tells a new record: its terms and numbers, and the records below it.
    private List<Object> details(Edit.NewRecord record) {
        List<Object> details = new ArrayList<>();
        for (Column column : record.table.columns()) {
            long cell = cell(record, column);
            if (!Cells.isKnown(cell)) {
                continue;
            }
            switch (column.type()) {
                case Type.Code(Vocabulary vocabulary) when !vocabulary.name().equals("currency") -> details.add(vocabulary.terms().get((int) cell).shown());
                case Type.Plain.COUNT, Type.Plain.DECIMAL -> number(details, column, cell);
                case Type.Money _ -> number(details, column, cell);
                case Type _ -> { }
            }
        }
        for (Edit edit : edits) {
            if (edit instanceof Edit.NewRecord child && child.parent == record) {
                details.add(Phrase.of("change.with", child.table.labels(), Phrase.of("list.comma", details(child))));
            }
        }
        return details;
    }

    private static void number(List<Object> details, Column column, long cell) {
        if (cell != 0) {
            details.add(Phrase.of("change.number", column.labels(), Cells.number(cell)));
        }
    }

    // Changes of a record that is there

    private Optional<Plan.Change> change(Group group) {
        List<Plan.Operation> patch = new ArrayList<>();
        List<Object> says = new ArrayList<>();
        BigFraction cost = BigFraction.ZERO;
        Map<String, List<Object>> lists = new LinkedHashMap<>();
        for (Edit edit : group.edits) {
            switch (edit) {
                case Edit.NewRecord record -> {
                    int parent = ((Edit.Row) record.parent).row();
                    Optional<String> pointer = data.pointer(record.table.parent(), parent).map(above -> above + "/" + escaped(record.table.spelling()));
                    if (pointer.isEmpty()) {
                        return Optional.empty();
                    }
                    if (data.hasList(record.table, parent)) {
                        patch.add(new Plan.Operation("add", pointer.get() + "/-", fields(record)));
                    } else {
                        lists.computeIfAbsent(pointer.get(), _ -> new ArrayList<>()).add(fields(record));
                    }
                    says.add(Phrase.of("change.with", record.table.labels(), Phrase.of("list.comma", details(record))));
                    cost = cost.add(cost(record));
                }
                case Edit.SetField(Column column, Edit.Row(int row), long cell) -> {
                    Optional<String> pointer = data.pointer(column, row);
                    if (pointer.isEmpty()) {
                        return Optional.empty();
                    }
                    patch.add(new Plan.Operation("add", pointer.get(), Cells.isKnown(cell) ? value(column, cell) : null));
                    long now = data.cells(column)[row];
                    says.add(set(group, column, row, now, cell));
                    cost = cost.add(cost(column, now, cell));
                }
                case Edit.SetField _ -> { }
            }
        }
        lists.forEach((pointer, records) -> patch.add(new Plan.Operation("add", pointer, records)));
        String place = data.place(group.table, group.row);
        Phrase all = group.table.parent() == null ? Phrase.of("list.comma", says) : Phrase.of("change.of", name(group), Phrase.of("list.comma", says));
        return Optional.of(new Plan.Change(place.isEmpty() ? Optional.empty() : Optional.of(place), all, cost, patch));
    }

    private Phrase set(Group group, Column column, int row, long now, long cell) {
        Object record = column.table() == group.table ? column.labels() : Phrase.of("change.field", column.labels(), shown(column.table(), row));
        if (column.change().filter(Column.Change::grows).isPresent()) {
            return Phrase.of("change.grows", record, Cells.number(now), Cells.number(cell), Cells.number(cell - now));
        }
        return Cells.isKnown(cell) ? Phrase.of("change.set", record, String.valueOf(value(column, cell))) : Phrase.of("change.goes-on", record);
    }

    /// A record as a reader knows it: the terms of its key.
    private String shown(Table table, int row) {
        List<String> parts = new ArrayList<>();
        List<Column> columns = table.key().isEmpty() ? table.columns() : table.key();
        columns.stream().filter(column -> !(column.type() == Type.Plain.ID)).forEach(column -> parts.add(data.show(column, row)));
        return parts.isEmpty() ? data.place(table, row) : String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static BigFraction cost(Column column, long now, long cell) {
        return column.change().map(change -> change.grows() ? change.cost().multiply(Cells.number(cell - now)) : change.cost()).orElseGet(() -> column.table().added().orElse(BigFraction.ZERO));
    }

    private String name(Group group) {
        Optional<Column> shown = group.table.shownAs();
        String key = group.table.key().isEmpty() ? "" : data.show(group.table.key().getFirst(), group.row);
        String name = shown.map(column -> data.show(column, group.row)).orElse("");
        return name.isEmpty() || name.equals("?") ? key : key.isEmpty() ? name : name + " (" + key + ")";
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
