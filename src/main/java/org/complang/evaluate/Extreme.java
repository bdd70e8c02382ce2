package org.complang.evaluate;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.model.Table;
import org.complang.wording.ExactNumber;

/// The first or the last of the days or months, or the least or the greatest of the numbers, that rows have; no value where no row has one.
///
/// All that may count bounds it to one side: there may be something before the first. What surely counts bounds it to the other: nothing makes the first later. Where nothing surely counts, there may be
/// no value at all.
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
        long[] far = new long[run.count(table)];
        long[] near = new long[far.length];
        boolean[] sure = new boolean[far.length];
        boolean[] possible = new boolean[far.length];
        int count = run.count(selected.table);
        for (int row = selection.next(0); row < count; row = selection.next(row + 1)) {
            if (values.lower(row) == Cells.NONE) {
                continue;
            }
            int owner = owners[row];
            long end = least ? values.lower(row) : values.upper(row);
            far[owner] = possible[owner] ? best(far[owner], end) : end;
            possible[owner] = true;
            if (selection.isSure(row)) {
                long other = least ? values.upper(row) : values.lower(row);
                near[owner] = sure[owner] ? best(near[owner], other) : other;
                sure[owner] = true;
            }
        }
        boolean[] incomplete = incomplete(run);
        long beyond = least ? Bounds.LOWEST : Bounds.HIGHEST;
        for (int i = 0; i < far.length; i++) {
            boolean mayLack = incomplete != null && incomplete[i];
            boolean none = !possible[i] && !mayLack;
            far[i] = none ? Cells.NONE : mayLack || !sure[i] ? beyond : far[i];
            near[i] = none ? Cells.NONE : sure[i] ? near[i] : least ? Bounds.HIGHEST : Bounds.LOWEST;
        }
        return least ? Bounds.cells(far, near) : Bounds.cells(near, far);
    }

    private long best(long a, long b) {
        return least ? Math.min(a, b) : Math.max(a, b);
    }

    private Bounds fractions(Run run, Bounds values) {
        Selection selection = run.result(selected);
        int[] owners = owners(run);
        Range[] sure = new Range[run.count(table)];
        Range[] possible = new Range[sure.length];
        int count = run.count(selected.table);
        for (int row = selection.next(0); row < count; row = selection.next(row + 1)) {
            Range value = values.range(row);
            if (value != null) {
                int owner = owners[row];
                possible[owner] = best(possible[owner], value);
                sure[owner] = selection.isSure(row) ? best(sure[owner], value) : sure[owner];
            }
        }
        boolean[] incomplete = incomplete(run);
        for (int i = 0; i < sure.length; i++) {
            boolean mayLack = incomplete != null && incomplete[i];
            if (sure[i] == null) {
                sure[i] = possible[i] != null || mayLack ? Ranges.UNBOUNDED : null;
            } else if (least) {
                sure[i] = new Range(mayLack ? Optional.empty() : possible[i].from(), sure[i].to());
            } else {
                sure[i] = new Range(sure[i].from(), mayLack ? Optional.empty() : possible[i].to());
            }
        }
        return Bounds.fractions(sure);
    }

    /// @param best null where there is none yet
    private Range best(Range best, Range value) {
        return best == null ? value : new Range(best(best.from(), value.from(), true), best(best.to(), value.to(), false));
    }

    /// The better one of two lower or of two upper bounds, of which one that is open lies beyond the other.
    private Optional<BigFraction> best(Optional<BigFraction> a, Optional<BigFraction> b, boolean lower) {
        if (a.isPresent() && b.isPresent()) {
            return Optional.of(least ? ExactNumber.lesser(a.get(), b.get()) : ExactNumber.greater(a.get(), b.get()));
        }
        return lower == least ? Optional.empty() : a.or(() -> b);
    }
}
