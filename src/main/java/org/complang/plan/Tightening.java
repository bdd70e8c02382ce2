package org.complang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.complang.model.Column;
import org.complang.model.Type;

/// Takes from a plan whatever is not needed: whole edits, and units of numbers.
final class Tightening {
    private final Predicate<List<Edit>> enough;

    /// @param enough whether edits are still enough
    Tightening(Predicate<List<Edit>> enough) {
        this.enough = enough;
    }

    List<Edit> tighten(List<Edit> edits) {
        List<Edit> now = new ArrayList<>(edits);
        // What made another edit needed may be gone: of a field that is changed and changed back, first the one and then the other.
        for (List<Edit> before = List.of(); now.size() != before.size(); ) {
            before = now;
            for (int i = before.size() - 1; i >= 0; i--) {
                List<Edit> less = without(now, before.get(i));
                if (less.size() < now.size() && enough.test(less)) {
                    now = less;
                }
            }
        }
        // A record that becomes smaller is another edit, and so are those of its fields and of the records below it; each keeps its place.
        for (int i = 0; i < now.size(); i++) {
            now = switch (now.get(i)) {
                case Edit.SetField set -> fewer(now, set);
                case Edit.NewRecord record -> smaller(now, record);
            };
        }
        return now;
    }

    /// The edits without one, and without what rests on it.
    static List<Edit> without(List<Edit> edits, Edit gone) {
        List<Edit> less = new ArrayList<>();
        List<Edit> removed = new ArrayList<>(List.of(gone));
        for (Edit edit : edits) {
            boolean rests = switch (edit) {
                case Edit.NewRecord record -> removed.contains(record.parent);
                case Edit.SetField(_, Edit.Ref record, _) -> record instanceof Edit.NewRecord added && removed.contains(added);
            };
            if (rests) {
                removed.add(edit);
            } else if (edit != gone) {
                less.add(edit);
            }
        }
        return less;
    }

    /// The least cell for a number that has grown with which the edits are enough.
    private List<Edit> fewer(List<Edit> edits, Edit.SetField set) {
        if (set.column().change().filter(Column.Change::grows).isEmpty()) {
            return edits;
        }
        long unit = Amounts.unit(set.column());
        return least(set.cell(), unit, edits, cell -> replaced(edits, set, new Edit.SetField(set.column(), set.record(), cell)));
    }

    private List<Edit> smaller(List<Edit> edits, Edit.NewRecord record) {
        List<Edit> now = edits;
        Edit.NewRecord current = record;
        for (Map.Entry<Column, Long> cell : record.cells.entrySet()) {
            if (!isNumber(cell.getKey()) || cell.getValue() <= 0) {
                continue;
            }
            List<Edit> before = now;
            Edit.NewRecord old = current;
            List<Edit> after = least(cell.getValue(), Amounts.unit(cell.getKey()), before, value -> {
                Map<Column, Long> cells = new HashMap<>(old.cells);
                cells.put(cell.getKey(), value);
                return replaced(before, old, old.with(cells));
            });
            if (after != before) {
                int at = before.indexOf(old);
                current = (Edit.NewRecord) after.get(at);
                now = after;
            }
        }
        return now;
    }

    private static boolean isNumber(Column column) {
        return column.type() == Type.Plain.COUNT || column.type() == Type.Plain.DECIMAL || column.type() instanceof Type.Money;
    }

    private interface With {
        List<Edit> cell(long cell);
    }

    /// Halves the distance to the least that is enough, if one unit less is enough at all.
    private List<Edit> least(long cell, long unit, List<Edit> edits, With with) {
        if (cell - unit < 0 || !enough.test(with.cell(cell - unit))) {
            return edits;
        }
        long high = cell - unit;
        long low = -unit;
        while (high - low > unit) {
            long middle = low + (high - low) / unit / 2 * unit;
            if (enough.test(with.cell(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return with.cell(high);
    }

    /// The edits with one in the place of another, and what rests on the one resting on the other.
    static List<Edit> replaced(List<Edit> edits, Edit old, Edit by) {
        List<Edit> result = new ArrayList<>();
        Map<Edit, Edit.NewRecord> again = new IdentityHashMap<>();
        for (Edit edit : edits) {
            if (edit == old) {
                result.add(by);
                if (by instanceof Edit.NewRecord record) {
                    again.put(old, record);
                }
                continue;
            }
            Edit moved = switch (edit) {
                case Edit.NewRecord record when record.parent instanceof Edit.NewRecord parent && again.containsKey(parent) -> {
                    Edit.NewRecord copy = record.below(again.get(parent));
                    again.put(record, copy);
                    yield copy;
                }
                case Edit.SetField(Column column, Edit.NewRecord record, long cell) when again.containsKey(record) -> new Edit.SetField(column, again.get(record), cell);
                case Edit other -> other;
            };
            result.add(moved);
        }
        return result;
    }
}
