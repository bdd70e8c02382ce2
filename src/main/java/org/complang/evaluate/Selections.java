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
    private final Table root;

    Selections(Nodes nodes, Phrasing phrasing, Table root) {
        this.nodes = nodes;
        this.root = root;
        this.phrasing = phrasing;
    }

    /// The records on which a value of the partner rests, where it rests on those of one aggregate.
    Optional<Compiled.Rests> rests(Value value) {
        return rests(value, true, new At(When.AS_OF, Optional.empty()));
    }

    /// When a value is judged.
    ///
    /// @param earlier the moment of the earlier value of a growth
    private record At(When when, Optional<Moment> earlier) { }

    /// @param said whether the conditions are said with the number; a name stands in for them
    private Optional<Compiled.Rests> rests(Value value, boolean said, At at) {
        return switch (value) {
            case Value.Named(_, _, Value inner) -> rests(inner, false, at);
            case Value.Growth(_, Value inner, Moment before) -> rests(inner, said, new At(at.when, Optional.of(before)));
            case Value.At(Value inner, Moment moment) when at.earlier.isEmpty() -> rests(inner, said, new At(at.when.at(moment), Optional.empty()));
            case Value.Arithmetic(Value left, _, Value.Number _) -> rests(left, said, at);
            case Value.Arithmetic(Value left, _, Value.Money _) -> rests(left, said, at);
            // Of a share or an average those records are told of which it is one.
            case Value.Arithmetic(Value left, Value.Operator operator, _) when operator == Value.Operator.DIVIDED -> rests(left, false, at);
            case Value.ByDate(List<Value.DatedRow> rows, _) -> dated(rows, said, at);
            case Value.Choice choice -> chosen(choice, said, at);
            case Value.Aggregate aggregate -> Optional.of(rests(aggregate, said, at));
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.DaysBetween _, Value.Field _, Value.Arithmetic _,
                 Value.ByKey _, Value.At _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> Optional.empty();
        };
    }

    private Optional<Compiled.Rests> dated(List<Value.DatedRow> rows, boolean said, At at) {
        List<Compiled.DatedRests> dated = rows.stream().flatMap(row -> rests(row.value(), said, at).map(rests -> new Compiled.DatedRests(row.validity(), rests)).stream()).toList();
        return dated.isEmpty() ? Optional.empty() : Optional.of(new Compiled.ByDate(dated));
    }

    private Optional<Compiled.Rests> chosen(Value.Choice choice, boolean said, At at) {
        List<Compiled.ChosenRests> rows = new ArrayList<>(choice.rows().stream()
                .map(row -> new Compiled.ChosenRests(nodes.truth(row.condition(), root, at.when), rests(row.value(), said, at))).toList());
        choice.otherwise().ifPresent(last -> rows.add(new Compiled.ChosenRests(null, rests(last, said, at))));
        return rows.stream().anyMatch(row -> row.rests().isPresent()) ? Optional.of(new Compiled.Chosen(rows)) : Optional.empty();
    }

    private Compiled.Rests rests(Value.Aggregate aggregate, boolean said, At at) {
        Compiled.Selected rows = selected(aggregate, said, at);
        if (aggregate.kind() != Value.Kind.COUNT_DIFFERENT) {
            return rows;
        }
        Different different = (Different) nodes.quantity(aggregate, aggregate.per(), at.when);
        return new Compiled.Grouped(rows, different, phrasing.keys(aggregate, true), phrasing.keys(aggregate, false), aggregate.having().map(_ -> phrasing.notReached(aggregate)));
    }

    private Compiled.Selected selected(Value.Aggregate aggregate, boolean said, At at) {
        Table over = aggregate.over();
        boolean totalled = aggregate.kind() == Value.Kind.TOTAL;
        Optional<Quantity> value = totalled || aggregate.kind().isOneOfThem() && !aggregate.kind().isOfDays() ? aggregate.of().map(of -> nodes.quantity(of, over, at.when)) : Optional.empty();
        Phrase of = aggregate.of().map(chosen -> phrasing.value(chosen, over)).orElse(Phrasing.records(over));
        return new Compiled.Selected(over, at.when, nodes.selection(aggregate, at.when), at.earlier.map(moment -> new Compiled.Earlier(nodes.selection(aggregate, at.when.at(moment)), reasons(aggregate, said, at.when.at(moment)))), Optional.empty(), reasons(aggregate, said, at.when), value, totalled, Units.of(aggregate),
                Units.currencyCondition(aggregate).map(currency -> nodes.truth(currency, over, at.when)), of);
    }

    /// The records that meet the first condition of "of whom".
    Compiled.Selected all(Requirement.OfWhom ofWhom) {
        return selected(counted(ofWhom.parts().getFirst()), false, new At(When.AS_OF, Optional.empty()));
    }

    /// The records that meet the second condition of "of whom", among those that surely meet the first.
    Compiled.Selected among(Requirement.OfWhom ofWhom) {
        Value.Aggregate all = counted(ofWhom.parts().getFirst());
        Value.Aggregate some = counted(ofWhom.parts().getLast());
        Compiled.Selected selected = selected(some, true, new At(When.AS_OF, Optional.empty()));
        Compiled.Reason reason = reason(ofWhom.group().ofWhom().orElseThrow().condition(), ofWhom.over(), When.AS_OF);
        return new Compiled.Selected(selected.over(), selected.when(), selected.all(), Optional.empty(), Optional.of(nodes.selection(all, When.AS_OF)), List.of(reason), selected.value(), selected.totalled(), selected.unit(), selected.inUnit(), selected.of());
    }

    private static Value.Aggregate counted(Requirement requirement) {
        return (Value.Aggregate) ((Condition.Compare) ((Requirement.Single) requirement).condition()).left();
    }

    private Compiled.Reason reason(Condition condition, Table over, When when) {
        return new Compiled.Reason(nodes.truth(condition, over, when), phrasing.opposite(condition, over, 1), phrasing.opposite(condition, over, 2),
                phrasing.unknown(condition, over), Optional.of(condition));
    }

    /// What a record must pass, in the order in which it is given as a reason. Of what must be there on the day, the records around come first.
    private List<Compiled.Reason> reasons(Value.Aggregate aggregate, boolean said, When when) {
        Table over = aggregate.over();
        List<Compiled.Reason> reasons = new ArrayList<>();
        aggregate.selection().window().ifPresent(window -> {
            Column month = over.month().orElseThrow();
            reasons.add(new Compiled.Reason(nodes.within(window, over, when), Phrase.of("reason.other-months"), phrasing.unknown(month, over)));
        });
        List<Table> around = new ArrayList<>();
        for (Table table = over; table != aggregate.per(); table = table.parent()) {
            around.addFirst(table);
        }
        for (Table table : around) {
            String whose = table == over ? "" : "-of";
            boolean ended = aggregate.selection().ended() && table == over;
            reasons.add(new Compiled.Reason(nodes.there(table, over, true, when), Phrase.of("reason.not-yet" + whose, Phrasing.record(table)), Phrase.of("unknown.in-force")));
            reasons.add(new Compiled.Reason(nodes.there(table, over, ended, when), Phrase.of("reason.no-longer" + whose, Phrasing.record(table)), Phrase.of("unknown.in-force")));
        }
        List<Condition> conditions = aggregate.selection().conditions().stream().flatMap(Condition::apart).toList();
        boolean obvious = said && conditions.size() == 1 && Units.written(aggregate).size() == 1 && !(conditions.getFirst() instanceof Condition.Not);
        conditions.stream().map(condition -> reason(condition, over, when)).map(reason -> obvious ? obvious(reason) : reason).forEach(reasons::add);
        return reasons;
    }

    /// The only condition has just been said; of one that denies something, what is so says more. What it says goes along unsaid, so that the reasons of two conditions differ.
    private static Compiled.Reason obvious(Compiled.Reason reason) {
        return new Compiled.Reason(reason.truth(), Phrase.of("reason.not-met", 1, reason.fails()), Phrase.of("reason.not-met", 2, reason.severalFail()), reason.unknown(), reason.condition());
    }
}
