package org.complang.plan;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.data.Cells;
import org.complang.model.Column;
import org.complang.model.Type;
import org.complang.wording.ExactNumber;

/// Numbers as cells of data, rounded up to what data can hold: whole counts, cents of money.
final class Amounts {
    private static final BigInteger SCALE = BigInteger.valueOf(Cells.SCALE);

    private Amounts() { }

    /// The smallest step of a field, as a cell.
    static long unit(Column column) {
        return column.type() == Type.Plain.COUNT ? Cells.SCALE : column.type() instanceof Type.Money ? Cells.SCALE / 100 : 1;
    }

    /// The least cell that is no less than a number; nothing where data cannot hold it.
    static Optional<Long> cell(BigFraction number) {
        BigInteger up = ceiling(number.multiply(SCALE));
        return up.bitLength() < 60 ? Optional.of(up.longValueExact()) : Optional.empty();
    }

    /// The least cell of a field that is no less than a number, or above it.
    static Optional<Long> cell(BigFraction number, boolean above, Column column) {
        long unit = unit(column);
        return cell(number).map(cell -> Math.ceilDiv(cell, unit) * unit).map(cell -> above && ExactNumber.compare(Cells.number(cell), number) == 0 ? cell + unit : cell);
    }

    /// The least whole number that is no less than a number, or above it.
    static BigFraction whole(BigFraction number, boolean above) {
        BigFraction result = BigFraction.of(ceiling(number));
        return above && ExactNumber.compare(result, number) == 0 ? result.add(1) : result;
    }

    private static BigInteger ceiling(BigFraction number) {
        BigFraction signed = ExactNumber.signedAbove(number);
        BigInteger[] parts = signed.getNumerator().divideAndRemainder(signed.getDenominator());
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
