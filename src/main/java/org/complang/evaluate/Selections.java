package org.complang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Value;
import org.complang.phrasing.Phrasing;
import org.complang.phrasing.Units;
import org.complang.wording.Phrase;

/// Works out, once for a programme, what is to be said of the records behind a number, and why others do not count.
final class Selections {
    private final Nodes nodes;
    private final Phrasing phrasing;

    Selections(Nodes nodes, Phrasing phrasing) {
        this.nodes = nodes;
        this.phrasing = phrasing;
    }

    /// The records on which a value of the partner rests, where it rests on those of one aggregate.
    Optional<Compiled.Rests> rests(Value value) {
        return rests(value, true, Optional.empty());
    }

    /// @param said whether the conditions are said with the number; a name stands in for them
    /// @param earlier the moment of the earlier value of a growth
    private Optional<Compiled.Rests> rests(Value value, boolean said, Optional<Moment> earlier) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> rests(inner, false, earlier);
            case Value.Growth(_, Value inner, Moment before) -> rests(inner, said, Optional.of(before));
            case Value.Arithmetic(Value left, _, Value.Number _) -> rests(left, said, earlier);
            case Value.Arithmetic(Value left, _, Value.Money _) -> rests(left, said, earlier);
            case Value.ByDate(List<Value.DatedRow> rows, _) -> dated(rows, said, earlier);
            case Value.Aggregate aggregate -> Optional.of(rests(aggregate, said, earlier));
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.Field _, Value.Arithmetic _,
                 Value.ByKey _, Value.Choice _, Value.At _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> Optional.empty();
        };
    }

    private Optional<Compiled.Rests> dated(List<Value.DatedRow> rows, boolean said, Optional<Moment> earlier) {
        List<Compiled.DatedRests> dated = rows.stream().flatMap(row -> rests(row.value(), said, earlier).map(rests -> new Compiled.DatedRests(row.validity(), rests)).stream()).toList();
        return dated.isEmpty() ? Optional.empty() : Optional.of(new Compiled.ByDate(dated));
    }

    private Compiled.Rests rests(Value.Aggregate aggregate, boolean said, Optional<Moment> earlier) {
        Compiled.Selected rows = selected(aggregate, said, earlier);
        if (aggregate.kind() != Value.Kind.COUNT_DIFFERENT) {
            return rows;
        }
        Different different = (Different) nodes.quantity(aggregate, aggregate.per(), When.AS_OF);
        return new Compiled.Grouped(rows, different, phrasing.keys(aggregate, true), phrasing.keys(aggregate, false), aggregate.having().map(_ -> phrasing.notReached(aggregate)));
    }

    private Compiled.Selected selected(Value.Aggregate aggregate, boolean said, Optional<Moment> earlier) {
        Table over = aggregate.over();
        Optional<Quantity> total = aggregate.kind() == Value.Kind.TOTAL ? aggregate.of().map(of -> nodes.quantity(of, over, When.AS_OF)) : Optional.empty();
        Phrase of = aggregate.of().map(value -> phrasing.value(value, over)).orElse(Phrasing.records(over));
        return new Compiled.Selected(over, nodes.selection(aggregate, When.AS_OF), earlier.map(moment -> nodes.selection(aggregate, When.AS_OF.at(moment))), Optional.empty(), reasons(aggregate, said), total, Units.of(aggregate),
                Units.currencyCondition(aggregate).map(currency -> nodes.truth(currency, over, When.AS_OF)), of);
    }

    /// The records that meet the first condition of "of whom".
    Compiled.Selected all(Requirement.OfWhom ofWhom) {
        return selected(counted(ofWhom.parts().getFirst()), false, Optional.empty());
    }

    /// The records that meet the second condition of "of whom", among those that surely meet the first.
    Compiled.Selected among(Requirement.OfWhom ofWhom) {
        Value.Aggregate all = counted(ofWhom.parts().getFirst());
        Value.Aggregate some = counted(ofWhom.parts().getLast());
        Compiled.Selected selected = selected(some, true, Optional.empty());
        Compiled.Reason reason = reason(ofWhom.group().ofWhom().orElseThrow().condition(), ofWhom.over());
        return new Compiled.Selected(selected.over(), selected.all(), Optional.empty(), Optional.of(nodes.selection(all, When.AS_OF)), List.of(reason), selected.total(), selected.unit(), selected.inUnit(), selected.of());
    }

    private static Value.Aggregate counted(Requirement requirement) {
        return (Value.Aggregate) ((Condition.Compare) ((Requirement.Single) requirement).condition()).left();
    }

    private Compiled.Reason reason(Condition condition, Table over) {
        return new Compiled.Reason(nodes.truth(condition, over, When.AS_OF), phrasing.opposite(condition, over, 1), phrasing.opposite(condition, over, 2),
                phrasing.unknown(condition, over), Optional.of(condition));
    }

    /// What a record must pass, in the order in which it is given as a reason. Of what must be there on the day, the records around come first.
    private List<Compiled.Reason> reasons(Value.Aggregate aggregate, boolean said) {
        Table over = aggregate.over();
        List<Compiled.Reason> reasons = new ArrayList<>();
        aggregate.selection().window().ifPresent(window -> {
            Column month = over.month().orElseThrow();
            reasons.add(new Compiled.Reason(nodes.within(window, over, When.AS_OF), Phrase.of("reason.other-months"), phrasing.unknown(month, over)));
        });
        List<Table> around = new ArrayList<>();
        for (Table table = over; table != aggregate.per(); table = table.parent()) {
            around.addFirst(table);
        }
        for (Table table : around) {
            String whose = table == over ? "" : "-of";
            boolean ended = aggregate.selection().ended() && table == over;
            reasons.add(new Compiled.Reason(nodes.there(table, over, true), Phrase.of("reason.not-yet" + whose, Phrasing.record(table)), Phrase.of("unknown.in-force")));
            reasons.add(new Compiled.Reason(nodes.there(table, over, ended), Phrase.of("reason.no-longer" + whose, Phrasing.record(table)), Phrase.of("unknown.in-force")));
        }
        List<Condition> conditions = aggregate.selection().conditions().stream().flatMap(Condition::apart).toList();
        boolean obvious = said && conditions.size() == 1 && Units.written(aggregate).size() == 1;
        conditions.stream().map(condition -> reason(condition, over)).map(reason -> obvious ? obvious(reason) : reason).forEach(reasons::add);
        return reasons;
    }

    /// The only condition has just been said. What it says goes along unsaid, so that the reasons of two conditions differ.
    private static Compiled.Reason obvious(Compiled.Reason reason) {
        return new Compiled.Reason(reason.truth(), Phrase.of("reason.not-met", 1, reason.fails()), Phrase.of("reason.not-met", 2, reason.severalFail()), reason.unknown(), reason.condition());
    }
}
