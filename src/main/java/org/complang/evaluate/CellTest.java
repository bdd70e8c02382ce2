package org.complang.evaluate;

import static org.complang.evaluate.Kleene.MAYBE;
import static org.complang.evaluate.Kleene.NO;
import static org.complang.evaluate.Kleene.YES;

import org.complang.data.Cells;

/// A test of one cell: whether it lies between two bounds, or is one of some terms. Conditions on one column are such tests, so that rows are sorted out by comparing integers.
final class CellTest {
    private final long low;
    private final long high;
    private final byte inside;
    private final byte outside;
    /// The outcome for each term by its index, or null where cells are compared with bounds.
    private final byte[] terms;
    private final byte unknown;
    private final byte none;

    private CellTest(long low, long high, byte[] terms, byte inside, byte unknown, byte none) {
        this.low = low;
        this.high = high;
        this.terms = terms;
        this.inside = inside;
        this.outside = (byte) (YES - inside);
        this.unknown = unknown;
        this.none = none;
    }

    /// Between two bounds, both included.
    ///
    /// @param none what is said of a cell without a value
    static CellTest between(long low, long high, byte none) {
        return new CellTest(low, high, null, YES, MAYBE, none);
    }

    /// One of some terms.
    ///
    /// @param members YES for these, by their index, NO for others
    static CellTest oneOf(byte[] members) {
        return new CellTest(0, 0, members, YES, MAYBE, NO);
    }

    /// Everything that this does not say.
    CellTest not() {
        byte[] others = terms == null ? null : new byte[terms.length];
        for (int i = 0; terms != null && i < terms.length; i++) {
            others[i] = (byte) (YES - terms[i]);
        }
        return new CellTest(low, high, others, outside, (byte) (YES - unknown), (byte) (YES - none));
    }

    byte of(long cell) {
        if (cell <= Cells.NONE) {
            return cell == Cells.UNKNOWN ? unknown : none;
        }
        if (terms != null) {
            return cell < terms.length ? terms[(int) cell] : outside;
        }
        return cell >= low && cell <= high ? inside : outside;
    }
}
