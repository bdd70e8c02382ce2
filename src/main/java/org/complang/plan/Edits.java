package org.complang.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.complang.data.Cells;
import org.complang.model.Column;

/// The edits of a plan in their order, and what new records are in the end.
///
/// @param needed of each new record the fields that are *no*, 0 or a made-up text and have to be; others are given so that the record is whole
record Edits(List<Edit> all, Map<Edit.NewRecord, Set<Column>> needed) {
    Edits {
        all = List.copyOf(all);
    }

    /// The cell of a new record as it is in the end: a later edit may have changed it.
    long cell(Edit.NewRecord record, Column column) {
        long cell = record.cells.getOrDefault(column, Cells.UNKNOWN);
        for (Edit edit : all) {
            if (edit instanceof Edit.SetField(Column set, Edit.NewRecord of, long value) && of == record && set == column) {
                cell = value;
            }
        }
        return cell;
    }

    /// Whether a field that is *no*, 0 or a made-up text has to be, so that the plan is enough.
    boolean isNeeded(Edit.NewRecord record, Column column) {
        return needed.getOrDefault(record, Set.of()).contains(column);
    }

    /// The new records directly below a new one, in the order of the lists.
    Stream<Edit.NewRecord> below(Edit.NewRecord record) {
        return all.stream().filter(edit -> edit instanceof Edit.NewRecord child && child.parent == record).map(Edit.NewRecord.class::cast)
                .sorted(Comparator.comparingInt(child -> child.table.index()));
    }
}
