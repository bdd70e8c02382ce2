package org.complang.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.Set;
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
    private final Edits edits;
    private final ChangeWords words;
    /// Whether there is a document that can be changed; of a partner of tables there is none.
    private final boolean document;

    private Changes(PartnerData data, LocalDate asOf, Edits edits) {
        this.data = data;
        this.edits = edits;
        this.words = new ChangeWords(data, asOf, edits);
        this.document = data.isOfDocument();
    }

    /// The changes; nothing where the document does not say where some record was written.
    static Optional<List<Plan.Change>> of(PartnerData data, LocalDate asOf, Edits edits) {
        return new Changes(data, asOf, edits).changes();
    }

    /// The edits of one record of the document's own lists, or of the document itself.
    private record Group(Table table, int row, List<Edit> edits) { }

    private Optional<List<Plan.Change>> changes() {
        List<Group> groups = new ArrayList<>();
        List<Plan.Change> changes = new ArrayList<>();
        Set<Table> made = new HashSet<>();
        for (Edit edit : edits.all()) {
            switch (edit) {
                case Edit.NewRecord record when record.parent instanceof Edit.NewRecord -> { }
                case Edit.NewRecord record when record.table.parent().parent() == null -> changes.add(added(record, data.hasList(record.table, 0) || !made.add(record.table)));
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

    /// @param hasList whether the document has the list, or an earlier change makes it
    private Plan.Change added(Edit.NewRecord record, boolean hasList) {
        String list = "/" + escaped(record.table.spelling());
        Plan.Operation operation = hasList ? new Plan.Operation("add", list + "/-", fields(record)) : new Plan.Operation("add", list, List.of(fields(record)));
        return new Plan.Change(Optional.empty(), words.added(record), cost(record), document ? List.of(operation) : List.of());
    }

    private BigFraction cost(Edit.NewRecord record) {
        Map<Column, Long> cells = new HashMap<>();
        record.table.columns().forEach(column -> cells.put(column, edits.cell(record, column)));
        return edits.below(record).map(this::cost).reduce(Additions.cost(record.table, cells), BigFraction::add);
    }

    private Map<String, Object> fields(Edit.NewRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Column column : record.table.columns()) {
            String text = record.texts.get(column);
            long cell = edits.cell(record, column);
            if (text != null) {
                fields.put(column.spelling(), text);
            } else if (Cells.isKnown(cell)) {
                fields.put(column.spelling(), value(column, cell));
            }
        }
        for (Table child : record.table.children()) {
            List<Map<String, Object>> records = edits.below(record).filter(inner -> inner.table == child).map(this::fields).toList();
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

    // Changes of a record that is there

    private Optional<Plan.Change> change(Group group) {
        List<Plan.Operation> patch = new ArrayList<>();
        List<Phrase> says = new ArrayList<>();
        BigFraction cost = BigFraction.ZERO;
        Map<String, List<Object>> lists = new LinkedHashMap<>();
        for (Edit edit : group.edits) {
            switch (edit) {
                case Edit.NewRecord record -> {
                    int parent = ((Edit.Row) record.parent).row();
                    Optional<String> pointer = place(data.pointer(record.table.parent(), parent)).map(above -> above + "/" + escaped(record.table.spelling()));
                    if (pointer.isEmpty()) {
                        return Optional.empty();
                    }
                    if (isInObject(record, parent)) {
                        patch.add(new Plan.Operation("add", pointer.get() + "/" + escaped(String.valueOf(fields(record).get(record.table.key().getFirst().spelling()))), ofObject(record)));
                    } else if (data.hasList(record.table, parent)) {
                        patch.add(new Plan.Operation("add", pointer.get() + "/-", fields(record)));
                    } else {
                        lists.computeIfAbsent(pointer.get(), _ -> new ArrayList<>()).add(fields(record));
                    }
                    says.add(words.with(record, group.table, parent));
                    cost = cost.add(cost(record));
                }
                case Edit.SetField(Column column, Edit.Row(int row), long cell) -> {
                    Optional<String> pointer = place(data.pointer(column, row).or(() -> data.pointerInObject(column.table(), row)));
                    if (pointer.isEmpty()) {
                        return Optional.empty();
                    }
                    patch.add(new Plan.Operation("add", pointer.get(), Cells.isKnown(cell) ? value(column, cell) : null));
                    long now = data.cells(column)[row];
                    says.add(words.set(group.table, column, row, now, cell));
                    cost = cost.add(cost(column, now, cell));
                }
                case Edit.SetField _ -> { }
            }
        }
        lists.forEach((pointer, records) -> patch.add(new Plan.Operation("add", pointer, records)));
        String place = data.place(group.table, group.row);
        return Optional.of(new Plan.Change(place.isEmpty() ? Optional.empty() : Optional.of(place), words.all(group.table, group.row, says), cost, document ? patch : List.of()));
    }

    /// Whether the list of a record that is there is given as an object, in which each record is a value under its key.
    private boolean isInObject(Edit.NewRecord record, int parent) {
        int[] parents = data.rows(record.table).parent();
        return IntStream.range(0, parents.length).anyMatch(row -> parents[row] == parent && data.pointerInObject(record.table, row).isPresent());
    }

    private Object ofObject(Edit.NewRecord record) {
        Column only = record.table.columns().stream().filter(column -> !record.table.key().contains(column)).findFirst().orElseThrow();
        long cell = edits.cell(record, only);
        return Cells.isKnown(cell) ? value(only, cell) : null;
    }

    /// Where there is no document, a place is not needed.
    private Optional<String> place(Optional<String> pointer) {
        return document ? pointer : Optional.of("");
    }

    private static BigFraction cost(Column column, long now, long cell) {
        return column.change().map(change -> change.grows() ? change.cost().multiply(Cells.number(cell - now)) : change.cost()).orElseGet(() -> column.table().added().orElse(BigFraction.ZERO));
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
