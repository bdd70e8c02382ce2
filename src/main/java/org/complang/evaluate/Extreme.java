package org.complang.evaluate;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.model.Table;
import org.complang.wording.ExactNumber;

/// The first or the last of the days or months, or the least or the greatest of the numbers, that rows have; no value where no row has one.
///
/// What surely counts bounds it to both sides. What may count moves one end: there may be something before the first, and nothing makes the first later. Where nothing surely counts,
/// there may be no value at all.
final class Extreme extends Aggregates {
    private final boolean least;

    Extreme(int id, Table per, Selected selected, Quantity of, boolean least) {
        super(id, per, selected, of);
        this.least = least;
    }

    @Override
    Bounds compute(Run run) {
        Bounds values = run.result(of);
        return values.areCells() ? cells(run, values) : fractions(run, values);
    }

    private Bounds cells(Run run, Bounds values) {
        Selection selection = run.result(selected);
        int[] owners = owners(run);
        long[] lower = new long[run.count(table)];
        long[] upper = new long[lower.length];
        boolean[] sure = new boolean[lower.length];
        boolean[] possible = new boolean[lower.length];
        int count = run.count(selected.table);
        for (int row = selection.next(0); row < count; row = selection.next(row + 1)) {
            if (values.lower(row) == Cells.NONE) {
                continue;
            }
            int owner = owners[row];
            if (selection.isSure(row)) {
                lower[owner] = sure[owner] ? best(lower[owner], values.lower(row)) : values.lower(row);
                upper[owner] = sure[owner] ? best(upper[owner], values.upper(row)) : values.upper(row);
                sure[owner] = true;
            }
            possible[owner] = true;
        }
        for (int row = selection.next(0); row < count; row = selection.next(row + 1)) {
            if (!selection.isSure(row) && values.lower(row) != Cells.NONE && sure[owners[row]]) {
                long[] bound = least ? lower : upper;
                bound[owners[row]] = best(bound[owners[row]], least ? values.lower(row) : values.upper(row));
            }
        }
        boolean[] incomplete = incomplete(run);
        for (int i = 0; i < lower.length; i++) {
            boolean mayLack = incomplete != null && incomplete[i];
            if (!sure[i]) {
                boolean open = possible[i] || mayLack;
                lower[i] = open ? Bounds.LOWEST : Cells.NONE;
                upper[i] = open ? Bounds.HIGHEST : Cells.NONE;
            } else if (mayLack) {
                lower[i] = least ? Bounds.LOWEST : lower[i];
                upper[i] = least ? upper[i] : Bounds.HIGHEST;
            }
        }
        return Bounds.cells(lower, upper);
    }

    private long best(long a, long b) {
        return least ? Math.min(a, b) : Math.max(a, b);
    }

    private Bounds fractions(Run run, Bounds values) {
        Selection selection = run.result(selected);
        int[] owners = owners(run);
        Range[] best = new Range[run.count(table)];
        boolean[] possible = new boolean[best.length];
        int count = run.count(selected.table);
        for (int row = selection.next(0); row < count; row = selection.next(row + 1)) {
            Range value = values.range(row);
            int owner = owners[row];
            possible[owner] |= value != null;
            if (value != null && selection.isSure(row)) {
                best[owner] = best[owner] == null ? value : new Range(best(best[owner].from(), value.from(), true), best(best[owner].to(), value.to(), false));
            }
        }
        for (int row = selection.next(0); row < count; row = selection.next(row + 1)) {
            Range value = values.range(row);
            int owner = owners[row];
            if (value != null && !selection.isSure(row) && best[owner] != null) {
                best[owner] = least ? new Range(best(best[owner].from(), value.from(), true), best[owner].to()) : new Range(best[owner].from(), best(best[owner].to(), value.to(), false));
            }
        }
        boolean[] incomplete = incomplete(run);
        for (int i = 0; i < best.length; i++) {
            boolean mayLack = incomplete != null && incomplete[i];
            if (best[i] == null) {
                best[i] = possible[i] || mayLack ? Ranges.UNBOUNDED : null;
            } else if (mayLack) {
                best[i] = least ? new Range(Optional.empty(), best[i].to()) : new Range(best[i].from(), Optional.empty());
            }
        }
        return Bounds.fractions(best);
    }

    /// The better one of two lower or of two upper bounds, of which one that is open lies beyond the other.
    private Optional<BigFraction> best(Optional<BigFraction> a, Optional<BigFraction> b, boolean lower) {
        if (a.isPresent() && b.isPresent()) {
            return Optional.of(least ? ExactNumber.lesser(a.get(), b.get()) : ExactNumber.greater(a.get(), b.get()));
        }
        return lower == least ? Optional.empty() : a.or(() -> b);
    }
}
