package org.complang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.complang.data.Cells;
import org.complang.model.Column;
import org.complang.model.Table;
import org.complang.model.Type;

/// Which fields of new records have to be *no* or 0, or to be another text than those that are there. A new record is given whole, so most such fields matter to nobody; but where a plan is not
/// enough without one, whoever does what the plan says must be told of it.
final class Nothings {
    private final Predicate<List<Edit>> enough;

    /// @param enough whether edits are enough
    Nothings(Predicate<List<Edit>> enough) {
        this.enough = enough;
    }

    /// What makes two new records alike, as they are in the end: the one is asked about for both.
    private record Kind(Table table, Map<Column, Long> cells, Object parent) { }

    /// Of each new record the fields that are *no*, 0 or a made-up text (but for the identifiers that it is known by), and without which the edits would not be enough.
    Map<Edit.NewRecord, Set<Column>> needed(List<Edit> edits) {
        Map<Edit.NewRecord, Set<Column>> needed = new IdentityHashMap<>();
        Map<Kind, Set<Column>> known = new HashMap<>();
        Edits all = new Edits(edits, Map.of());
        for (Edit edit : edits) {
            if (edit instanceof Edit.NewRecord record) {
                needed.put(record, known.computeIfAbsent(kind(record, all), _ -> of(record, edits)));
            }
        }
        return needed;
    }

    private static Kind kind(Edit.NewRecord record, Edits all) {
        Map<Column, Long> cells = new HashMap<>();
        record.table.columns().forEach(column -> cells.put(column, all.cell(record, column)));
        return new Kind(record.table, cells, record.parent instanceof Edit.NewRecord above ? kind(above, all) : record.parent);
    }

    private Set<Column> of(Edit.NewRecord record, List<Edit> edits) {
        Edits all = new Edits(edits, Map.of());
        return record.table.columns().stream().filter(column -> record.texts.containsKey(column) ? Additions.isMadeUp(record, column) && !(column.type() == Type.Plain.ID && record.table.key().contains(column))
                : isNothing(column.type()) && all.cell(record, column) == 0).filter(column -> tellsApart(record, column, edits) || !isEnoughWithout(record, column, edits)).collect(Collectors.toSet());
    }

    /// Whether two new records without a key would be one but for a text.
    private static boolean tellsApart(Edit.NewRecord record, Column column, List<Edit> edits) {
        return record.table.key().isEmpty() && record.texts.containsKey(column) && edits.stream().anyMatch(edit -> edit instanceof Edit.NewRecord other && other != record
                && other.table == record.table && other.parent.equals(record.parent) && other.cells.equals(record.cells));
    }

    private static boolean isNothing(Type type) {
        return switch (type) {
            case Type.Plain.YES_NO, Type.Plain.COUNT, Type.Plain.DECIMAL -> true;
            case Type.Money _ -> true;
            case Type.Code _ -> false;
            case Type.Plain.DATE, Type.Plain.MONTH, Type.Plain.ID, Type.Plain.TEXT -> false;
        };
    }

    private boolean isEnoughWithout(Edit.NewRecord record, Column column, List<Edit> edits) {
        List<Edit> without = new ArrayList<>(edits);
        without.add(new Edit.SetField(column, record, column.absence() == Column.Absence.NONE ? Cells.NONE : Cells.UNKNOWN));
        return enough.test(without);
    }
}
