package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;

import java.util.Comparator;
import java.util.List;
import org.complang.model.Table;

/// The rows of a table that meet several conditions, or may. What sorts out most rows with least work comes first, so that further conditions look at few.
final class Selected extends Node<Selection> {
    private final Truth[] parts;

    /// @param parts the conditions, in any order
    Selected(int id, Table table, List<Truth> parts) {
        super(id, table);
        this.parts = parts.stream().flatMap(Truth.Junction::apart).distinct().sorted(Comparator.comparingInt(Selected::rank)).toArray(Truth[]::new);
    }

    /// Windows of time leave fewest rows, and comparing a cell is least work; the same condition of a record above is worked out once for all rows below it.
    private static int rank(Truth part) {
        return switch (part) {
            case CellTruth.InWindow _ -> 0;
            case CellTruth _ -> 1;
            case TimeTruth.InForce _ -> 2;
            case Truth.OfParent _ -> 3;
            default -> 4;
        };
    }

    @Override
    Selection compute(Run run) {
        Selection rows = new Selection(run.count(table));
        for (Truth part : parts) {
            part.narrow(run, rows);
        }
        return rows;
    }

    @Override
    void uncertain(Run run, int row, Missing missing) {
        for (Truth part : parts) {
            if (part.at(run, row) == MAYBE) {
                part.uncertain(run, row, missing);
            }
        }
    }
}
