package org.complang.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Column;
import org.complang.model.Condition;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Value;
import org.complang.reference.Amount.Between;
import org.complang.reference.Amount.Nothing;
import org.complang.reference.Verdict.Gap;
import org.complang.reference.Verdict.Truth;

/// What conditions and values mean for one item of a partner document on a day: small and slow, written to be read beside the definition of the language.
final class ReferenceEvaluator {
    /// A total that passes this on its way is an error.
    private static final BigFraction MOST = BigFraction.from(9e14);
    /// What goes on without an end ends after every day.
    private static final BigFraction WITHOUT_END = BigFraction.from(1e15);

    /// A total has more digits than totals may have.
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super(null, null, false, false);
        }
    }

    private final ReferenceDocument document;
    private final LocalDate asOf;

    ReferenceEvaluator(ReferenceDocument document, LocalDate asOf) {
        this.document = document;
        this.asOf = asOf;
    }

    Verdict verdict(Condition condition, Item item) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> Verdict.all(parts.stream().map(part -> verdict(part, item)).toList());
            case Condition.Any(List<Condition> parts) -> Verdict.any(parts.stream().map(part -> verdict(part, item)).toList());
            case Condition.Not(Condition part) -> verdict(part, item).not();
            case Condition.Compare(Value left, Condition.Relation relation, Value right) -> Amount.compare(amount(left, item), relation, amount(right, item));
            case Condition.OneOf(Column column, List<org.complang.model.Vocabulary.Term> terms) ->
                    is(column, item, terms.stream().<Content>map(Content.Word::new).toList());
            case Condition.TextIs(Column column, String text) -> is(column, item, List.of(new Content.Text(text)));
            case Condition.IsYes(Column column) -> is(column, item, List.of(new Content.YesNo(true)));
            case Condition.Holds(_, int wanted, List<Condition.Choice> choices) ->
                    Verdict.atLeast(wanted, choices.stream().map(choice -> held(choice, item)).toList());
            case Condition.InLastMonths _, Condition.At _, Condition.Team _ -> throw new UnsupportedOperationException();
        };
    }

    Amount amount(Value value, Item item) {
        return switch (value) {
            case Value.Number(BigFraction number) -> Amount.exactly(number);
            case Value.Money(BigFraction amount, _) -> Amount.exactly(amount);
            case Value.Date(LocalDate date) -> Amount.exactly(Content.position(date));
            case Value.Month(YearMonth month) -> Amount.exactly(Content.position(month));
            case Value.Field(Column column) -> field(column, item);
            case Value.Named(_, _, Value inner) -> amount(inner, item);
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> Amount.apply(amount(left, item), operator, amount(right, item));
            case Value.ByKey(Column key, List<Value.Row> rows, _) -> byKey(key, rows, item);
            case Value.Aggregate aggregate -> aggregate(aggregate, item);
            case Value.Growth _, Value.ByDate _, Value.Choice _, Value.At _, Value.AsOf _, Value.Score _, Value.LeastMetric _ -> throw new UnsupportedOperationException();
        };
    }

    private Verdict is(Column column, Item item, List<Content> wanted) {
        Content content = item.field(column);
        return content.equals(new Content.Unknown()) ? Verdict.maybe(Set.of(item.gap(column, document.shape()))) : Verdict.of(wanted.contains(content));
    }

    private Amount field(Column column, Item item) {
        return switch (item.field(column)) {
            case Content.None _ -> column.absence() == Column.Absence.OPEN_ENDED ? Amount.exactly(WITHOUT_END) : new Nothing(Set.of());
            case Content.Unknown _ -> new Between(least(column), Optional.empty(), Set.of(item.gap(column, document.shape())));
            case Content known -> Amount.exactly(known.position());
        };
    }

    private static Optional<BigFraction> least(Column column) {
        return column.type() == Type.Plain.COUNT ? Optional.of(BigFraction.ZERO) : Optional.empty();
    }

    private Amount byKey(Column key, List<Value.Row> rows, Item item) {
        Content content = item.field(key);
        if (content.equals(new Content.Unknown())) {
            return Amount.unbounded(Set.of(item.gap(key, document.shape())));
        }
        return rows.stream().filter(row -> content.equals(new Content.Word(row.key()))).findFirst()
                .map(row -> amount(row.value(), item)).orElse(new Nothing(Set.of()));
    }

    // Items that hold, and that count

    private Verdict held(Condition.Choice choice, Item item) {
        List<Verdict> found = new ArrayList<>();
        if (document.isIncomplete(choice.held())) {
            found.add(Verdict.maybe(Set.of(Item.gap(choice.held()))));
        }
        for (Item record : item.at(choice.held().parent()).lists.get(choice.held())) {
            List<Verdict> needs = new ArrayList<>();
            needs.add(verdict(new Condition.OneOf(choice.code(), List.of(choice.term())), record));
            choice.of().ifPresent(of -> needs.add(verdict(of, record)));
            needs.add(inForce(record));
            choice.term().retired().ifPresent(last -> needs.add(limit(choice.held().since(), record, last, true)));
            choice.term().acceptedUntil().ifPresent(last -> needs.add(Verdict.of(!asOf.isAfter(last))));
            found.add(Verdict.all(needs));
        }
        return Verdict.any(found);
    }

    /// Whether the item exists and holds on the day.
    private Verdict inForce(Item item) {
        Verdict exists = item.doubtful ? Verdict.maybe(Set.of(item.gap())) : Verdict.YES;
        return Verdict.all(List.of(exists, limit(item.table.since(), item, asOf, true), limit(item.table.until(), item, asOf, false)));
    }

    /// Whether the day in the column is at latest, or at earliest, the given one; no day is no limit.
    private Verdict limit(Optional<Column> column, Item item, LocalDate day, boolean latest) {
        return column.map(c -> switch (item.field(c)) {
            case Content.None _ -> Verdict.YES;
            case Content.Unknown _ -> Verdict.maybe(Set.of(item.gap(c, document.shape())));
            case Content known -> Verdict.of(Amount.order(known.position(), Content.position(day)) * (latest ? 1 : -1) <= 0);
        }).orElse(Verdict.YES);
    }

    /// Whether a record counts: it and the records that it belongs to hold on the day, it is of the right months, and passes every condition.
    private Verdict counts(Value.Aggregate aggregate, Item record) {
        List<Verdict> needs = new ArrayList<>();
        for (Item item = record; item.table != aggregate.per(); item = item.parent) {
            needs.add(inForce(item));
        }
        aggregate.selection().closedMonths().ifPresent(months -> needs.add(closed(aggregate.over().month().orElseThrow(), months, record)));
        aggregate.selection().conditions().forEach(condition -> needs.add(verdict(condition, record)));
        return Verdict.all(needs);
    }

    private Verdict closed(Column column, int months, Item record) {
        return switch (record.field(column)) {
            case Content.Unknown _ -> Verdict.maybe(Set.of(record.gap(column, document.shape())));
            case Content.Month(YearMonth month) -> Verdict.of(month.isBefore(YearMonth.from(asOf)) && !month.isBefore(YearMonth.from(asOf).minusMonths(months)));
            case Content _ -> Verdict.NO;
        };
    }

    /// The field of the record that is totalled or told apart.
    private static Optional<Column> field(Value.Aggregate aggregate) {
        return aggregate.of().map(of -> ((Value.Field) of).column()).or(() -> aggregate.keys().stream().map(key -> ((Value.Key.OfColumn) key).column()).findFirst());
    }

    /// The currency of a total of amounts: that of the condition on the field that tells it.
    static Optional<org.complang.model.Vocabulary.Term> currency(Value.Aggregate aggregate) {
        return field(aggregate).filter(column -> aggregate.of().isPresent() && column.type() instanceof Type.Money).flatMap(column -> aggregate.selection().conditions().stream()
                .filter(condition -> condition instanceof Condition.OneOf(Column of, var terms) && of == currencyColumn(column) && terms.size() == 1)
                .map(condition -> ((Condition.OneOf) condition).terms().getFirst()).reduce((_, last) -> last));
    }

    private static Column currencyColumn(Column amount) {
        Type.Money money = (Type.Money) amount.type();
        return amount.table().columns().stream().filter(column -> column.name().equals(money.currencyField())).findFirst().orElseThrow();
    }

    // Aggregates

    /// A record that may count: whether it surely does, and what it holds in the field that is totalled or told apart.
    private record Counted(boolean sure, Optional<Content> content) { }

    private Amount aggregate(Value.Aggregate aggregate, Item item) {
        Table over = aggregate.over();
        List<Counted> counted = new ArrayList<>();
        Set<Gap> gaps = new TreeSet<>();
        for (Item record : item.at(aggregate.per()).all(over)) {
            Verdict verdict = counts(aggregate, record);
            if (verdict.truth() != Truth.NO) {
                gaps.addAll(verdict.gaps());
                field(aggregate).filter(column -> record.field(column).equals(new Content.Unknown())).ifPresent(column -> gaps.add(record.gap(column, document.shape())));
                counted.add(new Counted(verdict.truth() == Truth.YES, field(aggregate).map(record::field)));
            }
        }
        boolean more = document.isIncomplete(over);
        for (Table table = over; table != aggregate.per(); table = table.parent()) {
            if (document.isIncomplete(table)) {
                gaps.add(Item.gap(table));
            }
        }
        return switch (aggregate.kind()) {
            case COUNT -> count(counted.stream().filter(Counted::sure).count(), counted.size(), more, gaps);
            case COUNT_DIFFERENT -> different(counted, more, gaps);
            case EARLIEST, LATEST -> throw new UnsupportedOperationException();
            case TOTAL -> total(counted, least(field(aggregate).orElseThrow()), more, gaps);
        };
    }

    private static Between count(long least, long most, boolean more, Set<Gap> gaps) {
        return new Between(Optional.of(BigFraction.of(least)), more ? Optional.empty() : Optional.of(BigFraction.of(most)), gaps);
    }

    /// An unknown value may be one that is there already, or another one.
    private static Between different(List<Counted> counted, boolean more, Set<Gap> gaps) {
        List<Counted> valued = counted.stream().filter(one -> !one.content.orElseThrow().equals(new Content.None())).toList();
        long sure = valued.stream().filter(Counted::sure).map(Counted::content).filter(content -> content.orElseThrow().isKnown()).distinct().count();
        boolean some = valued.stream().anyMatch(Counted::sure);
        long known = valued.stream().map(Counted::content).filter(content -> content.orElseThrow().isKnown()).distinct().count();
        long unknown = valued.stream().filter(one -> !one.content.orElseThrow().isKnown()).count();
        return count(some ? Math.max(1, sure) : 0, known + unknown, more, gaps);
    }

    /// @param least what an unknown value is at least, if anything
    private static Between total(List<Counted> counted, Optional<BigFraction> least, boolean more, Set<Gap> gaps) {
        Optional<BigFraction> low = Optional.of(BigFraction.ZERO);
        Optional<BigFraction> high = Optional.of(BigFraction.ZERO);
        for (Counted one : counted) {
            switch (one.content.orElseThrow()) {
                case Content.None _ -> { }
                case Content.Unknown _ -> {
                    low = least.isPresent() ? low : Optional.empty();
                    high = Optional.empty();
                }
                case Content known -> {
                    BigFraction number = known.position();
                    low = one.sure || number.signum() < 0 ? plus(low, number) : low;
                    high = one.sure || number.signum() > 0 ? plus(high, number) : high;
                }
            }
        }
        return new Between(more && least.isEmpty() ? Optional.empty() : low, more ? Optional.empty() : high, gaps);
    }

    private static Optional<BigFraction> plus(Optional<BigFraction> total, BigFraction number) {
        Optional<BigFraction> sum = total.map(number::add);
        if (sum.isPresent() && Amount.order(sum.get().abs(), MOST) > 0) {
            throw new TooLarge();
        }
        return sum;
    }

}
