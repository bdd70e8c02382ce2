package org.complang.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complang.model.Condition;
import org.complang.model.Condition.Choice;
import org.complang.model.Moment;
import org.complang.model.Value;
import org.complang.model.Value.Named;

/// What a sentence mentions and a reader may have to look up: measures by their names (not those inside them), and what can be held.
final class Mentions {
    private final Set<Named> measures = new LinkedHashSet<>();
    private final Set<Boolean> growths = new LinkedHashSet<>();
    private final Set<Choice> choices = new LinkedHashSet<>();

    static Mentions of(Condition condition) {
        Mentions mentions = new Mentions();
        mentions.add(condition);
        return mentions;
    }

    static Mentions of(Value value) {
        Mentions mentions = new Mentions();
        mentions.add(value);
        return mentions;
    }

    List<Named> measures() {
        return new ArrayList<>(measures);
    }

    /// The kinds of growth in a year: in percent, or not.
    List<Boolean> growths() {
        return new ArrayList<>(growths);
    }

    List<Choice> choices() {
        return new ArrayList<>(choices);
    }

    void add(Condition condition) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.forEach(this::add);
            case Condition.Any(List<Condition> parts) -> parts.forEach(this::add);
            case Condition.Not(Condition inner) -> add(inner);
            case Condition.At(Condition inner, _) -> add(inner);
            case Condition.Compare(Value left, _, Value right) -> {
                add(left);
                add(right);
            }
            case Condition.InLastMonths(Value day, _) -> add(day);
            case Condition.Within(Value time, _) -> add(time);
            case Condition.Team team -> team.places().forEach(place -> add(place.condition()));
            case Condition.Holds holds -> choices.addAll(holds.choices());
            case Condition.Same _, Condition.Reaches _, Condition.OneOf _, Condition.TextIs _, Condition.IsYes _, Condition.IsNone _ -> { }
        }
    }

    void add(Value value) {
        switch (value) {
            case Named named -> measures.add(named);
            case Value.Arithmetic(Value left, _, Value right) -> {
                add(left);
                add(right);
            }
            case Value.Growth(boolean percent, Value inner, Moment earlier) -> {
                if (earlier instanceof Moment.MonthsEarlier) {
                    growths.add(percent);
                }
                add(inner);
            }
            case Value.ByKey(_, List<Value.Row> rows, var otherwise) -> {
                rows.forEach(row -> add(row.value()));
                otherwise.ifPresent(this::add);
            }
            case Value.ByDate(List<Value.DatedRow> rows, var otherwise) -> {
                rows.forEach(row -> add(row.value()));
                otherwise.ifPresent(this::add);
            }
            case Value.Choice(List<Value.ChoiceRow> rows, var otherwise) -> {
                rows.forEach(row -> {
                    add(row.condition());
                    add(row.value());
                });
                otherwise.ifPresent(this::add);
            }
            case Value.At(Value inner, _) -> add(inner);
            case Value.MonthOf(Value day) -> add(day);
            case Value.Moved(Value day, _, _) -> add(day);
            case Value.LaterOf(_, Value left, Value right) -> {
                add(left);
                add(right);
            }
            case Value.DaysBetween(Value left, Value right) -> {
                add(left);
                add(right);
            }
            case Value.Aggregate aggregate -> add(aggregate);
            case Value.Number _, Value.Money _, Value.Date _, Value.Month _, Value.Field _, Value.AsOf _, Value.OfCalendar _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> { }
        }
    }

    private void add(Value.Aggregate aggregate) {
        aggregate.of().ifPresent(this::add);
        aggregate.having().ifPresent(having -> {
            add(having.of());
            having.limits().forEach(limit -> add(limit.threshold()));
        });
        aggregate.selection().conditions().forEach(this::add);
    }
}
