package org.complang.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.complang.data.PartnerData;
import org.complang.data.PartnerEdit;
import org.complang.decision.Outcome;
import org.complang.evaluate.Lens;
import org.complang.evaluate.When;
import org.complang.model.Condition;
import org.complang.model.Table;

/// A partner as it is, or would be after some edits.
final class World {
    final Lens lens;
    final Lens.View view;
    final List<Edit> edits;
    private final PartnerData base;
    private final PartnerEdit applied;
    private final Map<Edit.NewRecord, Integer> handles = new IdentityHashMap<>();
    private final List<Edit.NewRecord> added = new ArrayList<>();

    World(Lens lens, PartnerData base, LocalDate asOf, List<Edit> edits) {
        this.lens = lens;
        this.base = base;
        this.edits = List.copyOf(edits);
        this.applied = new PartnerEdit(base);
        for (Edit edit : edits) {
            if (edit instanceof Edit.NewRecord record) {
                int handle = applied.add(record.table, handle(record.parent));
                handles.put(record, handle);
                added.add(record);
                record.cells.forEach((column, cell) -> applied.set(column, handle, cell));
                record.texts.forEach((column, text) -> applied.set(column, handle, applied.text(text)));
            }
        }
        for (Edit edit : edits) {
            if (edit instanceof Edit.SetField(var column, var record, long cell)) {
                applied.set(column, handle(record), cell);
            }
        }
        this.view = lens.at(edits.isEmpty() ? base : applied.apply(), asOf);
    }

    World with(List<Edit> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Edit> all = new ArrayList<>(edits);
        more.stream().filter(edit -> !all.contains(edit)).forEach(all::add);
        return new World(lens, base, view.asOf(), all);
    }

    private int handle(Edit.Ref ref) {
        return switch (ref) {
            case Edit.Row(int row) -> row;
            case Edit.NewRecord record -> handles.get(record);
        };
    }

    PartnerData data() {
        return view.data();
    }

    LocalDate asOf() {
        return view.asOf();
    }

    /// What calls a row of this world.
    Edit.Ref ref(Table table, int row) {
        if (edits.isEmpty()) {
            return new Edit.Row(row);
        }
        int before = applied.before(table, row);
        return before >= 0 ? new Edit.Row(before) : added.get(-before - 1);
    }

    /// The row of what is called so.
    int row(Table table, Edit.Ref ref) {
        return switch (ref) {
            case Edit.Row(int row) -> edits.isEmpty() ? row : applied.after(table, row);
            case Edit.NewRecord record -> row(record);
        };
    }

    /// The row of a record that was added on the way to this world.
    int row(Edit.NewRecord record) {
        return applied.row(handles.get(record));
    }

    boolean meets(Condition condition, Table table, int row, When when) {
        return view.outcome(condition, table, when, row) == Outcome.MET;
    }
}
