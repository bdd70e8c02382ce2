package org.complang.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.complang.data.Cells;
import org.complang.model.Condition;
import org.complang.model.Condition.Relation;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.model.Window;

/// Cells of a number, a day or a month from one to another, both included.
///
/// @param low the first one, or `LOWEST` where there is none
/// @param high the last one, or `HIGHEST` where there is none; below `low` where nothing lies between
record Bounds(long low, long high) {
    private static final long LOWEST = Long.MIN_VALUE + 16;
    private static final long HIGHEST = Long.MAX_VALUE;
    /// Every cell.
    static final Bounds ALL = new Bounds(LOWEST, HIGHEST);

    /// What stands so to a cell, the larger ones first.
    ///
    /// @param unit how far one that there can be is from the next; the cell itself may lie between two
    static List<Bounds> of(Relation relation, long cell, long unit) {
        long below = Math.floorDiv(cell, unit) * unit;
        long above = below == cell ? cell : below + unit;
        return switch (relation) {
            case AT_LEAST -> List.of(new Bounds(above, HIGHEST));
            case MORE_THAN -> List.of(new Bounds(below + unit, HIGHEST));
            case AT_MOST -> List.of(new Bounds(LOWEST, below));
            case LESS_THAN -> List.of(new Bounds(LOWEST, above - unit));
            case EQUAL -> List.of(new Bounds(above, below));
            case NOT_EQUAL -> List.of(new Bounds(below + unit, HIGHEST), new Bounds(LOWEST, above - unit));
        };
    }

    /// The days of the last months before a day, with it.
    static Bounds ofLastMonths(int months, LocalDate day) {
        return new Bounds(Cells.date(day.minusMonths(months)) + 1, Cells.date(day));
    }

    /// The days of a window, or its months where the value is a month.
    static Bounds of(Window window, Value time, LocalDate day) {
        return Value.isMonth(time) ? new Bounds(Cells.month(window.first(day)), Cells.month(window.last(day)))
                : new Bounds(Cells.date(window.first(day).atDay(1)), Cells.date(window.last(day).atEndOfMonth()));
    }

    /// What lies before and behind these.
    List<Bounds> outside() {
        return List.of(new Bounds(LOWEST, low - 1), new Bounds(high + 1, HIGHEST));
    }

    boolean isEmpty() {
        return low > high;
    }

    boolean hasLast() {
        return high < HIGHEST;
    }

    Bounds and(Bounds other) {
        return new Bounds(Math.max(low, other.low), Math.min(high, other.high));
    }

    /// The cell between these that is nearest to one.
    long nearest(long cell) {
        return Math.max(low, Math.min(high, cell));
    }

    /// A comparison with what is made of one field of a table on its left; nothing where there is none.
    static Optional<Condition.Compare> onLeft(Table table, Condition.Compare compared) {
        return isOf(table, compared.left()) ? Optional.of(compared)
                : isOf(table, compared.right()) ? Optional.of(compared.turned()) : Optional.empty();
    }

    /// Whether a value is made of one field of a table alone.
    static boolean isOf(Table table, Value value) {
        return Value.madeOf(value).filter(column -> column.table() == table).isPresent();
    }

    /// What the field of a value may be, so that the value lies between these.
    Bounds ofFieldIn(Value value) {
        return switch (value) {
            case Value.MonthOf(Value day) -> new Bounds(low == LOWEST ? LOWEST : Cells.date(Cells.month(low).atDay(1)), hasLast() ? Cells.date(Cells.month(high).atEndOfMonth()) : HIGHEST).ofFieldIn(day);
            case Value.Moved(Value day, int number, Value.Unit unit) -> before(number, unit == Value.Unit.MONTHS && !Value.isMonth(day)).ofFieldIn(day);
            case Value.Named(_, _, Value inner) -> ofFieldIn(inner);
            case Value _ -> this;
        };
    }

    /// The cells that lie between these when they are moved.
    private Bounds before(int number, boolean byMonths) {
        if (!byMonths) {
            return new Bounds(low == LOWEST ? LOWEST : low - number, hasLast() ? high - number : HIGHEST);
        }
        return new Bounds(low == LOWEST ? LOWEST : firstMovedTo(low, number), hasLast() ? firstMovedTo(high + 1, number) - 1 : HIGHEST);
    }

    /// The first day that, so many months later, is at least another: the ends of months fall together, so that it may be a few days behind the one that is so many months before.
    private static long firstMovedTo(long cell, int months) {
        LocalDate wanted = Cells.date(cell);
        LocalDate day = wanted.minusMonths(months);
        while (day.plusMonths(months).isBefore(wanted)) {
            day = day.plusDays(1);
        }
        return Cells.date(day);
    }
}
