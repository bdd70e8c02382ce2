package org.complang.plan;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complang.data.Cells;
import org.complang.decision.Range;
import org.complang.evaluate.When;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Condition.Relation;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.model.Window;

/// What the fields of a record that is to be added may be, so that conditions on them are met.
final class Domains {
    private static final int BRANCHES = 6;

    private final Table table;
    private final Map<Column, BitSet> terms = new HashMap<>();
    private final Map<Column, Boolean> flags = new HashMap<>();
    private final Map<Column, String> texts = new HashMap<>();
    private final Map<Column, Bounds> bounds = new HashMap<>();

    Domains(Table table) {
        this.table = table;
    }

    private Domains copy() {
        Domains copy = new Domains(table);
        terms.forEach((column, set) -> copy.terms.put(column, (BitSet) set.clone()));
        copy.flags.putAll(flags);
        copy.texts.putAll(texts);
        copy.bounds.putAll(bounds);
        return copy;
    }

    Optional<BitSet> terms(Column column) {
        return Optional.ofNullable(terms.get(column));
    }

    Optional<Boolean> flag(Column column) {
        return Optional.ofNullable(flags.get(column));
    }

    Optional<String> text(Column column) {
        return Optional.ofNullable(texts.get(column));
    }

    /// Whether a condition asks for a number or day that is not too small or not too large.
    boolean isBounded(Column column) {
        return bounds.containsKey(column);
    }

    boolean isBoundedAbove(Column column) {
        return isBounded(column) && bounds.get(column).hasLast();
    }

    /// The cell within the bounds that is nearest to one.
    long nearest(Column column, long cell) {
        return bounds.getOrDefault(column, Bounds.ALL).nearest(cell);
    }

    /// Whether a field may be a cell; of texts nothing is said.
    boolean allow(Column column, long cell) {
        return switch (column.type()) {
            case Type.Code _ -> terms(column).filter(set -> !set.get((int) cell)).isEmpty();
            case Type.Plain.YES_NO -> flag(column).filter(yes -> yes != (cell == 1)).isEmpty();
            case Type.Plain.COUNT, Type.Plain.DECIMAL, Type.Plain.DATE, Type.Plain.MONTH -> nearest(column, cell) == cell;
            case Type.Money _ -> nearest(column, cell) == cell;
            case Type.Plain.ID, Type.Plain.TEXT -> false;
        };
    }

    /// Where and when the conditions are judged: the record above the new one.
    record Place(World world, int parentRow, When when) { }

    /// The domains under which a condition is met, or not met, as far as it speaks of the record's own fields; what else it says is left open.
    List<Domains> restrict(Condition condition, boolean met, Place place) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> met ? each(parts, true, place) : any(parts, false, place);
            case Condition.Any(List<Condition> parts) -> met ? any(parts, true, place) : each(parts, false, place);
            case Condition.Not(Condition inner) -> restrict(inner, !met, place);
            case Condition.OneOf(Column column, var allowed) when column.table() == table -> {
                BitSet set = new BitSet();
                allowed.forEach(term -> set.set(term.index()));
                if (!met) {
                    set.flip(0, ((Type.Code) column.type()).vocabulary().terms().size());
                }
                yield within(column, set);
            }
            case Condition.IsYes(Column column) when column.table() == table -> {
                Domains copy = copy();
                Boolean before = copy.flags.put(column, met);
                yield before == null || before == met ? List.of(copy) : List.of();
            }
            case Condition.IsNone(Column column) when column.table() == table && !met && (column.type() == Type.Plain.DATE || column.type() == Type.Plain.MONTH) ->
                    bounded(new Value.Field(column), Bounds.of(Condition.Relation.AT_MOST, Making.today(column, place.when, place.world), 1));
            case Condition.TextIs(Column column, String text) when column.table() == table && met -> {
                Domains copy = copy();
                String before = copy.texts.put(column, text);
                yield before == null || before.equals(text) ? List.of(copy) : List.of();
            }
            case Condition.Compare compared -> Bounds.onLeft(table, compared).map(one -> compare(one, met, place)).orElse(List.of(this));
            case Condition.Same(Column one, Column other) when one.table() == table && other.table() != table -> same(one, other, met, place);
            case Condition.Same(Column other, Column one) when one.table() == table && other.table() != table -> same(one, other, met, place);
            case Condition.InLastMonths(Value day, int months) when Bounds.isOf(table, day) -> {
                Bounds last = Bounds.ofLastMonths(months, place.when.known(place.world.asOf()));
                yield bounded(day, met ? List.of(last) : last.outside());
            }
            case Condition.Within(Value time, Window window) when Bounds.isOf(table, time) -> {
                Bounds within = Bounds.of(window, time, place.when.day(place.world.asOf()));
                yield bounded(time, met ? List.of(within) : within.outside());
            }
            case Condition _ -> List.of(this);
        };
    }

    private List<Domains> each(List<Condition> parts, boolean met, Place place) {
        List<Domains> result = List.of(this);
        for (Condition part : parts) {
            result = result.stream().flatMap(domains -> domains.restrict(part, met, place).stream()).limit(BRANCHES).toList();
        }
        return result;
    }

    private List<Domains> any(List<Condition> parts, boolean met, Place place) {
        return parts.stream().flatMap(part -> restrict(part, met, place).stream()).limit(BRANCHES).toList();
    }

    /// The terms that are, or are not, the one that a record around has.
    private List<Domains> same(Column column, Column around, boolean met, Place place) {
        int terms = ((Type.Code) column.type()).vocabulary().terms().size();
        long term = place.world.data().cells(around)[place.world.view.owner(table.parent(), place.parentRow, around.table())];
        if (term < 0 || term >= terms) {
            return List.of(this);
        }
        BitSet set = new BitSet();
        set.set((int) term);
        if (!met) {
            set.flip(0, terms);
        }
        return within(column, set);
    }

    private List<Domains> within(Column column, BitSet allowed) {
        Domains copy = copy();
        BitSet set = copy.terms.computeIfAbsent(column, _ -> (BitSet) allowed.clone());
        set.and(allowed);
        return set.isEmpty() ? List.of() : List.of(copy);
    }

    /// Where what is made of a field lies between some bounds, one or the other.
    private List<Domains> bounded(Value ofField, List<Bounds> alternatives) {
        Column column = Value.madeOf(ofField).orElseThrow();
        return alternatives.stream().flatMap(one -> {
            Domains copy = copy();
            return copy.bounds.merge(column, one.ofFieldIn(ofField), Bounds::and).isEmpty() ? Stream.empty() : Stream.of(copy);
        }).toList();
    }

    private List<Domains> compare(Condition.Compare compared, boolean met, Place place) {
        Value right = compared.right();
        // What belongs to the new record itself, or to those below it, is not there yet.
        if (place.world.lens.home(right).isWithin(table)) {
            return List.of(this);
        }
        Column column = Value.madeOf(compared.left()).orElseThrow();
        boolean day = column.type() == Type.Plain.DATE || column.type() == Type.Plain.MONTH;
        Optional<Long> cell = day ? place.world.view.day(right, table.parent(), place.when, place.parentRow)
                : place.world.view.number(right, table.parent(), place.when, place.parentRow).flatMap(Range::to).flatMap(Amounts::cell);
        Relation relation = met ? compared.relation() : compared.relation().opposite();
        List<Domains> there = cell.map(known -> bounded(compared.left(), Bounds.of(relation, known, day ? 1 : Amounts.unit(column)))).orElse(List.of(this));
        return !met && isDeniedByNothing(column, compared.relation()) ? Stream.concat(Stream.of(this), there.stream()).toList() : there;
    }

    /// Whether a comparison is not met where the field has no value, or goes on without an end.
    private static boolean isDeniedByNothing(Column column, Relation relation) {
        return column.absence() == Column.Absence.NONE || column.absence() == Column.Absence.OPEN_ENDED && (relation == Relation.LESS_THAN || relation == Relation.AT_MOST);
    }
}
