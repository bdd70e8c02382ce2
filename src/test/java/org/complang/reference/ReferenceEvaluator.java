package org.complang.reference;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.complang.model.Column;
import org.complang.model.Competency;
import org.complang.model.Condition;
import org.complang.model.Moment;
import org.complang.model.Points;
import org.complang.model.Requirement;
import org.complang.model.Table;
import org.complang.model.Type;
import org.complang.model.Validity;
import org.complang.model.Value;
import org.complang.model.Vocabulary.Term;
import org.complang.model.Window;
import org.complang.reference.Amount.Between;
import org.complang.reference.Amount.Nothing;
import org.complang.reference.Verdict.Gap;
import org.complang.reference.Verdict.Truth;

/// What conditions and values mean for one item of a partner document on a day: small and slow, written to be read beside the definition of the language.
final class ReferenceEvaluator {
    /// What goes on without an end ends after every day.
    private static final BigFraction WITHOUT_END = BigFraction.from(1e15);

    private final ReferenceDocument document;
    private final LocalDate asOf;
    private final BiFunction<String, Term, Verdict> reaching;
    /// The points of the track around, those of its least metric, and those of each by its name.
    private final Optional<Between> score;
    private final Optional<Between> least;
    private final Map<String, Between> metrics;

    /// @param reaching whether the partner has a level, or a higher one, in a competency
    ReferenceEvaluator(ReferenceDocument document, LocalDate asOf, BiFunction<String, Term, Verdict> reaching) {
        this(document, asOf, reaching, Optional.empty(), Optional.empty(), Map.of());
    }

    private ReferenceEvaluator(ReferenceDocument document, LocalDate asOf, BiFunction<String, Term, Verdict> reaching, Optional<Between> score, Optional<Between> least,
            Map<String, Between> metrics) {
        this.document = document;
        this.asOf = asOf;
        this.reaching = reaching;
        this.score = score;
        this.least = least;
        this.metrics = metrics;
    }

    /// The same where a track has these points.
    ReferenceEvaluator on(Between score, Between least, Map<String, Between> metrics) {
        return new ReferenceEvaluator(document, asOf, reaching, Optional.of(score), Optional.of(least), metrics);
    }

    /// When something is judged: on a day, or on a day that is not known because of gaps.
    private record When(Optional<LocalDate> day, Set<Gap> gaps) {
        static When on(LocalDate day) {
            return new When(Optional.of(day), Set.of());
        }

        LocalDate known() {
            return day.orElseThrow();
        }
    }

    Verdict verdict(Condition condition, Item item) {
        return verdict(condition, item, When.on(asOf));
    }

    Amount amount(Value value, Item item) {
        return amount(value, item, When.on(asOf));
    }

    private Verdict verdict(Condition condition, Item item, When when) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> Verdict.all(parts.stream().map(part -> verdict(part, item, when)).toList());
            case Condition.Any(List<Condition> parts) -> Verdict.any(parts.stream().map(part -> verdict(part, item, when)).toList());
            case Condition.Not(Condition part) -> verdict(part, item, when).not();
            case Condition.Compare(Value left, Condition.Relation relation, Value right) -> Amount.compare(amount(left, item, when), relation, amount(right, item, when));
            case Condition.Within(Value time, Window window) -> within(amount(time, item, when), Value.isMonth(time), window, when.known());
            case Condition.InLastMonths(Value day, int months) -> {
                Amount found = amount(day, item, when);
                yield Verdict.all(List.of(
                        Amount.compare(found, Condition.Relation.MORE_THAN, Amount.exactly(Content.position(when.known().minusMonths(months)))),
                        Amount.compare(found, Condition.Relation.AT_MOST, Amount.exactly(Content.position(earlier(when.known(), asOf))))));
            }
            case Condition.At(Condition inner, Moment moment) -> switch (moment) {
                case Moment.EndOfMonth(Column month) -> switch (item.field(month)) {
                    case Content.Month(YearMonth known) -> verdict(inner, item, When.on(known.atEndOfMonth()));
                    case Content.Unknown _, Content.Moved _ -> verdict(inner, item, new When(Optional.empty(), Set.of(item.gap(month, document.shape()))));
                    case Content _ -> never(inner);
                };
                case Moment.MonthsEarlier _, Moment.On _, Moment.EndOfLastClosedMonth _ -> verdict(inner, item, at(moment, when));
            };
            case Condition.Team team -> Amount.compare(filled(team, item, when), Condition.Relation.AT_LEAST, Amount.exactly(BigFraction.of(wanted(team))));
            case Condition.OneOf(Column column, List<Term> terms) -> is(column, item, terms.stream().<Content>map(Content.Word::new).toList());
            case Condition.Same(Column left, Column right) -> same(left, right, item);
            case Condition.Reaches(String competency, Term level) -> reaching.apply(competency, level);
            case Condition.TextIs(Column column, String text) -> is(column, item, List.of(new Content.Text(text)));
            case Condition.IsNone(Column column) -> switch (item.field(column)) {
                case Content.Unknown _, Content.Moved _ -> Verdict.maybe(Set.of(item.gap(column, document.shape())));
                case Content content -> Verdict.of(content instanceof Content.None);
            };
            case Condition.IsYes(Column column) -> is(column, item, List.of(new Content.YesNo(true)));
            case Condition.Holds(_, int wanted, List<Condition.Choice> choices) ->
                    Verdict.atLeast(wanted, choices.stream().map(choice -> held(choice, item, when)).toList());
        };
    }

    private Amount amount(Value value, Item item, When when) {
        return switch (value) {
            case Value.Number(BigFraction number, _) -> Amount.exactly(number);
            case Value.Money(BigFraction amount, _) -> Amount.exactly(amount);
            case Value.Date(LocalDate date) -> Amount.exactly(Content.position(date));
            case Value.Month(YearMonth month) -> Amount.exactly(Content.position(month));
            case Value.AsOf() -> Amount.exactly(Content.position(when.known()));
            case Value.OfCalendar(var part, var year) -> Amount.exactly(switch (part) {
                case START_OF_FISCAL_QUARTER -> Content.position(begun(when.known(), year, 3));
                case START_OF_FISCAL_YEAR -> Content.position(begun(when.known(), year, 12));
                case END_OF_FISCAL_YEAR -> Content.position(begun(when.known(), year, 12).plusYears(1).minusDays(1));
                case LAST_CLOSED_MONTH -> Content.position(YearMonth.from(when.known()).minusMonths(1));
                case START_OF_MONTH -> Content.position(when.known().withDayOfMonth(1));
                case END_OF_MONTH -> Content.position(YearMonth.from(when.known()).atEndOfMonth());
                case START_OF_QUARTER -> Content.position(YearMonth.of(when.known().getYear(), 1 + 3 * ((when.known().getMonthValue() - 1) / 3)).atDay(1));
                case START_OF_YEAR -> Content.position(LocalDate.of(when.known().getYear(), 1, 1));
                case END_OF_YEAR -> Content.position(LocalDate.of(when.known().getYear() + 1, 1, 1).minusDays(1));
            });
            case Value.MonthOf(Value day) -> Calendar.monthOf(amount(day, item, when), WITHOUT_END);
            case Value.Moved(Value day, int number, var unit) -> Calendar.moved(amount(day, item, when), Value.isMonth(day), number, unit, WITHOUT_END);
            case Value.LaterOf(boolean later, Value left, Value right) -> Calendar.laterOf(later, amount(left, item, when), amount(right, item, when));
            case Value.DaysBetween(Value first, Value second) -> Calendar.daysBetween(amount(first, item, when), amount(second, item, when));
            case Value.Field(Column column) -> field(column, item);
            case Value.Named(_, _, Value inner) -> amount(inner, item, when);
            case Value.At(Value inner, Moment moment) -> amount(inner, item, at(moment, when));
            case Value.Growth(boolean percent, Value inner, Moment moment) -> {
                Amount now = amount(inner, item, when);
                Amount earlier = amount(inner, item, at(moment, when));
                yield percent ? Amount.percentGrowth(now, earlier) : Amount.apply(now, Value.Operator.MINUS, earlier);
            }
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> Amount.apply(amount(left, item, when), operator, amount(right, item, when));
            case Value.ByKey byKey -> byKey(byKey, item, when);
            case Value.ByDate(List<Value.DatedRow> rows, Optional<Value> otherwise) -> rows.stream().filter(row -> holds(row.validity(), asOf)).findFirst()
                    .map(Value.DatedRow::value).or(() -> otherwise).map(chosen -> amount(chosen, item, when)).orElse(new Nothing(Set.of()));
            case Value.Choice choice -> choice(choice, item, when);
            case Value.Score() -> score.orElseThrow();
            case Value.LeastMetric() -> least.orElseThrow();
            case Value.PointsOf(String metric, _) -> metrics.getOrDefault(metric, sum(List.of()));
            case Value.Aggregate aggregate -> aggregate(aggregate, item, when);
        };
    }

    private static When at(Moment moment, When when) {
        return switch (moment) {
            case Moment.MonthsEarlier(int months) -> When.on(when.known().minusMonths(months));
            case Moment.On(LocalDate date) -> When.on(date);
            case Moment.EndOfLastClosedMonth() -> When.on(YearMonth.from(when.known()).minusMonths(1).atEndOfMonth());
            case Moment.EndOfMonth _ -> throw new IllegalStateException("only what is held is judged at the end of a month");
        };
    }

    static boolean holds(Validity validity, LocalDate day) {
        return !(validity.from().isPresent() && day.isBefore(validity.from().get())) && !(validity.until().isPresent() && day.isAfter(validity.until().get()));
    }

    /// What is held on a day that does not exist: nothing.
    private static Verdict never(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> Verdict.all(parts.stream().map(ReferenceEvaluator::never).toList());
            case Condition.Any(List<Condition> parts) -> Verdict.any(parts.stream().map(ReferenceEvaluator::never).toList());
            case Condition.Not(Condition part) -> never(part).not();
            case Condition.Holds _ -> Verdict.NO;
            case Condition other -> throw new IllegalStateException(other + " is not held");
        };
    }

    private Verdict same(Column left, Column right, Item item) {
        Content a = item.field(left);
        Content b = item.field(right);
        if (a instanceof Content.None || b instanceof Content.None) {
            return Verdict.NO;
        }
        Set<Gap> gaps = new HashSet<>();
        if (a instanceof Content.Unknown || a instanceof Content.Moved) {
            gaps.add(item.gap(left, document.shape()));
        }
        if (b instanceof Content.Unknown || b instanceof Content.Moved) {
            gaps.add(item.gap(right, document.shape()));
        }
        return gaps.isEmpty() ? Verdict.of(a.equals(b)) : Verdict.maybe(gaps);
    }

    private Verdict is(Column column, Item item, List<Content> wanted) {
        Content content = item.field(column);
        return content.equals(new Content.Unknown()) ? Verdict.maybe(Set.of(item.gap(column, document.shape()))) : Verdict.of(wanted.stream().anyMatch(content::is));
    }

    private Amount field(Column column, Item item) {
        return switch (item.field(column)) {
            case Content.None _ -> column.absence() == Column.Absence.OPEN_ENDED ? Amount.exactly(WITHOUT_END) : new Nothing(Set.of());
            case Content.Moved moved -> moved(moved);
            case Content.Unknown _ -> new Between(least(column), Optional.empty(), Set.of(item.gap(column, document.shape())));
            case Content known -> Amount.exactly(known.position());
        };
    }

    /// Not after the first day that is told, not before the last one; anything where none is told, or where there may be none at all.
    private static Amount moved(Content.Moved moved) {
        Optional<BigFraction> told = moved.told().isKnown() ? Optional.of(moved.told().position()) : Optional.empty();
        return new Between(moved.first() || moved.ends() ? Optional.empty() : told, moved.first() ? told : Optional.empty(), Set.of(moved.gap()));
    }

    private static Optional<BigFraction> least(Column column) {
        return column.type() == Type.Plain.COUNT ? Optional.of(BigFraction.ZERO) : Optional.empty();
    }

    private Amount byKey(Value.ByKey table, Item item, When when) {
        Content content = item.field(table.key());
        if (content.equals(new Content.Unknown())) {
            return Amount.unbounded(Set.of(item.gap(table.key(), document.shape())));
        }
        return table.rows().stream().filter(row -> content.is(new Content.Word(row.key()))).findFirst().map(Value.Row::value).or(table::otherwise)
                .map(chosen -> amount(chosen, item, when)).orElse(new Nothing(Set.of()));
    }

    /// The first row that is met; rows before it that may be met are possible too.
    private Amount choice(Value.Choice choice, Item item, When when) {
        List<Amount> possible = new ArrayList<>();
        List<Set<Gap>> gaps = new ArrayList<>();
        for (Value.ChoiceRow row : choice.rows()) {
            Verdict met = verdict(row.condition(), item, when);
            if (met.truth() != Truth.NO) {
                possible.add(amount(row.value(), item, when));
                gaps.add(met.truth() == Truth.MAYBE ? met.gaps() : Set.of());
                gaps.add(open(possible.getLast()));
            }
            if (met.truth() == Truth.YES) {
                return Amount.hull(possible, Gap.union(gaps));
            }
        }
        possible.add(choice.otherwise().map(last -> amount(last, item, when)).orElse(new Nothing(Set.of())));
        gaps.add(open(possible.getLast()));
        return possible.size() == 1 ? possible.getFirst() : Amount.hull(possible, Gap.union(gaps));
    }

    /// What holds a value open. That there surely is none is not open, whatever else is not known.
    private static Set<Gap> open(Amount amount) {
        return amount instanceof Nothing ? Set.of() : amount.gaps();
    }

    // Items that hold, and that count

    private Verdict held(Condition.Choice choice, Item item, When when) {
        List<Verdict> found = new ArrayList<>();
        if (document.isIncomplete(choice.held(), item.at(choice.held().parent()), item)) {
            found.add(Verdict.maybe(Set.of(Item.gap(choice.held()))));
        }
        for (Item record : item.at(choice.held().parent()).lists.get(choice.held())) {
            List<Verdict> needs = new ArrayList<>();
            needs.add(verdict(new Condition.OneOf(choice.code(), List.of(choice.term())), record));
            choice.of().ifPresent(of -> needs.add(verdict(of, record)));
            needs.add(inForce(record, when, false));
            choice.term().retired().ifPresent(last -> needs.add(limit(choice.held().since(), record, When.on(last), true)));
            found.add(Verdict.all(needs));
        }
        Validity days = choice.term().accepted();
        Verdict accepted = days.equals(Validity.ALWAYS) ? Verdict.YES : when.day.map(day -> Verdict.of(holds(days, day))).orElse(Verdict.maybe(when.gaps));
        return Verdict.all(List.of(accepted, Verdict.any(found)));
    }

    /// Whether the item exists and holds at the moment; if `ended`, also if it has ended.
    private Verdict inForce(Item item, When when, boolean ended) {
        Verdict exists = item.doubtful ? Verdict.maybe(Set.of(item.gap())) : Verdict.YES;
        return Verdict.all(List.of(exists, limit(item.table.since(), item, when, true), ended ? Verdict.YES : limit(item.table.until(), item, when, false)));
    }

    /// Whether the day in the column is at latest, or at earliest, the given one; no day is no limit.
    private Verdict limit(Optional<Column> column, Item item, When when, boolean latest) {
        return column.map(c -> switch (item.field(c)) {
            case Content.None _ -> Verdict.YES;
            case Content.Moved moved when isToldAnew(moved, c, latest) -> limit(moved.told(), when, latest);
            case Content.Moved moved -> limit(moved, when, latest);
            case Content.Unknown _ -> Verdict.maybe(Gap.union(List.of(when.gaps, Set.of(item.gap(c, document.shape())))));
            case Content known -> limit(known, when, latest);
        }).orElse(Verdict.YES);
    }

    /// Whether what could ease the limit says so by itself: a list of which records could not be read, or a record that has no lists, and no other field in which it may say less than both together.
    private static boolean isToldAnew(Content.Moved moved, Column column, boolean latest) {
        return moved.told().isKnown() && moved.first() == latest && moved.gap().column() < 0 && (moved.unread() || column.table().children().isEmpty() && column.table().columns().stream().filter(other -> other != column && !column.table().key().contains(other)).allMatch(other -> switch (other.merge()) {
            case EARLIEST, LATEST -> false;
            case MAY_DIFFER -> true;
            case REPORT -> other.absence() == Column.Absence.NEVER || other.absence() == Column.Absence.UNKNOWN;
        }));
    }

    /// A first day that is early enough stays so, and one that is too early; likewise a last one that is late.
    private Verdict limit(Content.Moved moved, When when, boolean latest) {
        if (!moved.told().isKnown()) {
            return Verdict.maybe(Gap.union(List.of(when.gaps, Set.of(moved.gap()))));
        }
        Verdict told = limit(moved.told(), when, latest);
        return told.truth() == (moved.first() == latest ? Truth.YES : Truth.NO) ? told : Verdict.maybe(Gap.union(List.of(when.gaps, Set.of(moved.gap()))));
    }

    private Verdict limit(Content known, When when, boolean latest) {
        if (latest && Amount.order(known.position(), Content.position(asOf)) > 0) {
            return Verdict.NO;
        }
        return when.day.map(day -> latest ? earlier(day, asOf) : day).map(day -> Verdict.of(Amount.order(known.position(), Content.position(day)) * (latest ? 1 : -1) <= 0)).orElse(Verdict.maybe(when.gaps));
    }

    /// Whether a record, and the records below `per` that it belongs to, hold at the moment.
    private List<Verdict> there(Item record, Table per, boolean ended, When when) {
        List<Verdict> needs = new ArrayList<>();
        for (Item item = record; item.table != per; item = item.parent) {
            needs.add(inForce(item, when, ended && item == record));
        }
        return needs;
    }

    /// Whether a record counts: it and the records that it belongs to hold at the moment, it is of the right months, and passes every condition.
    private Verdict counts(Value.Aggregate aggregate, Item record, When when) {
        List<Verdict> needs = there(record, aggregate.per(), aggregate.selection().ended(), when);
        aggregate.selection().window().ifPresent(window -> needs.add(closed(aggregate.over().month().orElseThrow(), window, record, when.known())));
        aggregate.selection().conditions().forEach(condition -> needs.add(verdict(condition, record, when)));
        return Verdict.all(needs);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? b : a;
    }

    private Verdict closed(Column column, Window window, Item record, LocalDate day) {
        return switch (record.field(column)) {
            case Content.Unknown _, Content.Moved _ -> Verdict.maybe(Set.of(record.gap(column, document.shape())));
            case Content.Month(YearMonth month) -> Verdict.all(List.of(within(Amount.exactly(Content.position(month)), true, window, day), Verdict.of(month.isBefore(YearMonth.from(asOf)))));
            case Content _ -> Verdict.NO;
        };
    }

    /// The last day up to this one on which a year begins, or another so many months after that.
    private static LocalDate begun(LocalDate day, Month year, int months) {
        LocalDate begun = LocalDate.of(day.getYear() - 1, year, 1);
        while (!begun.plusMonths(months).isAfter(day)) {
            begun = begun.plusMonths(months);
        }
        return begun;
    }

    /// Whether a day, or a month, lies between the first and the last one of a window.
    private static Verdict within(Amount time, boolean months, Window window, LocalDate day) {
        YearMonth open = YearMonth.from(switch (window.unit()) {
            case MONTH -> day;
            case QUARTER -> day.minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.minusMonths(day.getMonthValue() - 1);
            case FISCAL_QUARTER -> begun(day, window.year(), 3);
            case FISCAL_YEAR -> begun(day, window.year(), 12);
        });
        YearMonth last = open.minusMonths(1);
        YearMonth first = switch (window.unit()) {
            case MONTH -> open.minusMonths(window.count());
            case QUARTER, FISCAL_QUARTER -> open.minusMonths(3L * window.count());
            case YEAR, FISCAL_YEAR -> open.minusYears(window.count());
        };
        return Verdict.all(List.of(
                Amount.compare(time, Condition.Relation.AT_LEAST, Amount.exactly(months ? Content.position(first) : Content.position(first.atDay(1)))),
                Amount.compare(time, Condition.Relation.AT_MOST, Amount.exactly(months ? Content.position(last) : Content.position(last.atEndOfMonth())))));
    }

    // Teams

    static int wanted(Condition.Team team) {
        return team.places().stream().mapToInt(Condition.Place::number).sum();
    }

    /// How many places of a team can be filled at once: surely by those who surely fit, at most by those who may fit.
    Between filled(Condition.Team team, Item item) {
        return filled(team, item, When.on(asOf));
    }

    private Between filled(Condition.Team team, Item item, When when) {
        List<boolean[]> sure = new ArrayList<>();
        List<boolean[]> possible = new ArrayList<>();
        int wanted = wanted(team);
        Set<Gap> gaps = new TreeSet<>();
        for (Item member : item.at(team.per()).all(team.over())) {
            Verdict there = Verdict.all(there(member, team.per(), false, when));
            List<Verdict> fits = team.places().stream().map(place -> Verdict.all(List.of(there, verdict(place.condition(), member, when)))).toList();
            fits.stream().filter(fit -> fit.truth() == Truth.MAYBE).forEach(fit -> gaps.addAll(fit.gaps()));
            boolean[] surely = new boolean[fits.size()];
            boolean[] may = new boolean[fits.size()];
            for (int i = 0; i < fits.size(); i++) {
                surely[i] = fits.get(i).truth() == Truth.YES;
                may[i] = fits.get(i).truth() != Truth.NO;
            }
            sure.add(surely);
            possible.add(may);
        }
        boolean more = document.isIncomplete(team.over(), item.at(team.per()), item);
        gaps.addAll(lacking(team.over(), item.at(team.per()), item));
        return Amount.between(Optional.of(BigFraction.of(Crew.of(team, sure))), Optional.of(BigFraction.of(more ? wanted : Crew.of(team, possible))), gaps);
    }

    // Aggregates

    /// A record that may count: whether it surely does.
    private record Counted(Item record, boolean sure) { }

    private Set<Gap> lacking(Table over, Item per, Item looked) {
        Set<Gap> gaps = new TreeSet<>();
        for (Table table = over; table != per.table; table = table.parent()) {
            if (document.isIncomplete(table, per, looked)) {
                gaps.add(Item.gap(table));
            }
        }
        return gaps;
    }

    private Amount aggregate(Value.Aggregate aggregate, Item item, When when) {
        Table over = aggregate.over();
        Set<Gap> gaps = lacking(over, item.at(aggregate.per()), item);
        boolean more = !gaps.isEmpty();
        List<Counted> counted = counted(aggregate, gaps, item, when);
        return switch (aggregate.kind()) {
            case COUNT -> count(counted.stream().filter(Counted::sure).count(), counted.size(), more, gaps);
            case COUNT_DIFFERENT -> different(aggregate, more, gaps, item, when);
            case TOTAL -> total(aggregate.of().orElseThrow(), counted, more, gaps, when);
            case EARLIEST, LATEST, LOWEST, HIGHEST -> extreme(aggregate, counted, more, gaps, when);
        };
    }

    private List<Counted> counted(Value.Aggregate aggregate, Set<Gap> gaps, Item item, When when) {
        List<Counted> counted = new ArrayList<>();
        for (Item record : item.at(aggregate.per()).all(aggregate.over())) {
            Verdict verdict = counts(aggregate, record, when);
            if (verdict.truth() != Truth.NO) {
                gaps.addAll(verdict.gaps());
                counted.add(new Counted(record, verdict.truth() == Truth.YES));
            }
        }
        return counted;
    }

    private static Between count(long least, long most, boolean more, Set<Gap> gaps) {
        return new Between(Optional.of(BigFraction.of(least)), more ? Optional.empty() : Optional.of(BigFraction.of(most)), gaps);
    }

    // Totals

    private Between total(Value of, List<Counted> counted, boolean more, Set<Gap> gaps, When when) {
        Between total = new Between(Optional.of(BigFraction.ZERO), Optional.of(BigFraction.ZERO), gaps);
        for (Counted one : counted) {
            total = plus(total, amount(of, one.record, when), one.sure);
        }
        return more ? open(total, of) : total;
    }

    /// The total and another value, or none. A record without a value adds nothing.
    private static Between plus(Between total, Amount amount, boolean sure) {
        if (!(amount instanceof Between value)) {
            return total;
        }
        Set<Gap> gaps = new TreeSet<>(total.gaps());
        if (!value.isExact()) {
            gaps.addAll(value.gaps());
        }
        Optional<BigFraction> low = total.low().flatMap(sum -> value.low().map(number -> sure || number.signum() < 0 ? sum.add(number) : sum));
        Optional<BigFraction> high = total.high().flatMap(sum -> value.high().map(number -> sure || number.signum() > 0 ? sum.add(number) : sum));
        return new Between(low, high, gaps);
    }

    /// The total where there may be more records.
    private static Between open(Between total, Value of) {
        return new Between(isNeverNegative(of) ? total.low() : Optional.empty(), Optional.empty(), total.gaps());
    }

    /// Whether what is not known of a record can only add to a total.
    private static boolean isNeverNegative(Value value) {
        return switch (value) {
            case Value.Number(BigFraction number, _) -> number.signum() >= 0;
            case Value.Field(Column column) -> column.type() == Type.Plain.COUNT;
            case Value.Arithmetic(Value left, Value.Operator operator, Value right) -> switch (operator) {
                case MINUS -> false;
                case FULL -> true;
                case GREATER -> isNeverNegative(left) || isNeverNegative(right);
                case PLUS, TIMES, DIVIDED, LESSER -> isNeverNegative(left) && isNeverNegative(right);
            };
            case Value.Named(_, _, Value inner) -> isNeverNegative(inner);
            case Value.Aggregate aggregate -> aggregate.of().isEmpty() || isNeverNegative(aggregate.of().get());
            case Value.Money _, Value.Date _, Value.Month _, Value.AsOf _, Value.OfCalendar _, Value.MonthOf _, Value.Moved _, Value.LaterOf _, Value.DaysBetween _, Value.At _, Value.Growth _, Value.ByKey _,
                 Value.ByDate _, Value.Choice _, Value.Score _, Value.LeastMetric _, Value.PointsOf _ -> false;
        };
    }

    // Different records

    /// The records that are alike in every key, and the total of their values.
    private static final class Group {
        private boolean sure;
        private Between total = Amount.exactly(BigFraction.ZERO);
    }

    /// The groups of one moment: which surely count and which may, and of how many records the group is not known.
    private record Groups(Set<List<Object>> sure, Set<List<Object>> possible, long unknown, boolean someOfUnknown) { }

    /// How many groups count at every moment. A record of which a key is not known may be like others that are there, or another one.
    private Between different(Value.Aggregate aggregate, boolean more, Set<Gap> gaps, Item item, When when) {
        List<Groups> moments = new ArrayList<>();
        boolean mixed = aggregate.having().isPresent() && aggregate.keys().stream().anyMatch(key -> key instanceof Value.Key.OfRecord(Table table) && document.isAttributionOpen(aggregate.over(), table));
        if (mixed) {
            gaps.add(Item.gap(aggregate.over()));
        }
        moments.add(groups(aggregate, gaps, more || mixed, item, when));
        aggregate.having().ifPresent(having -> having.also().forEach(moment -> moments.add(groups(aggregate, gaps, more || mixed, item, at(moment, when)))));
        Set<List<Object>> named = new LinkedHashSet<>();
        moments.forEach(groups -> named.addAll(groups.possible));
        long sure = named.stream().filter(group -> moments.stream().allMatch(groups -> groups.sure.contains(group))).count();
        long most = Long.MAX_VALUE;
        List<List<Object>> everywhere = named.stream().filter(group -> moments.stream().allMatch(groups -> groups.unknown > 0 || groups.possible.contains(group))).toList();
        for (Groups groups : moments) {
            most = Math.min(most, everywhere.stream().filter(groups.possible::contains).count() + groups.unknown);
        }
        return count(aggregate.having().isEmpty() && moments.getFirst().someOfUnknown ? Math.max(1, sure) : sure, most, more, gaps);
    }

    private Groups groups(Value.Aggregate aggregate, Set<Gap> gaps, boolean more, Item item, When when) {
        Map<List<Object>, Group> groups = new LinkedHashMap<>();
        long unknown = 0;
        boolean some = false;
        List<Amount> anywhere = new ArrayList<>();
        for (Counted one : counted(aggregate, gaps, item, when)) {
            List<Object> keys = aggregate.keys().stream().map(key -> key(key, one.record)).toList();
            aggregate.keys().stream().filter(key -> key(key, one.record).equals(new Content.Unknown()))
                    .forEach(key -> gaps.add(one.record.gap(((Value.Key.OfColumn) key).column(), document.shape())));
            Optional<Amount> value = aggregate.having().map(having -> amount(having.of(), one.record, when));
            value.filter(v -> !(v instanceof Between between && between.isExact())).ifPresent(v -> gaps.addAll(v.gaps()));
            if (keys.contains(new Content.None())) {
                continue;
            }
            if (keys.contains(new Content.Unknown())) {
                unknown++;
                some |= one.sure && aggregate.keys().stream().noneMatch(key -> key.mayBeNone() && key(key, one.record).equals(new Content.Unknown()));
                value.ifPresent(anywhere::add);
            } else {
                Group group = groups.computeIfAbsent(keys, _ -> new Group());
                group.sure |= one.sure;
                value.ifPresent(v -> group.total = plus(group.total, v, one.sure));
            }
        }
        Set<List<Object>> sure = new LinkedHashSet<>();
        Set<List<Object>> possible = new LinkedHashSet<>();
        groups.forEach((keys, group) -> {
            List<Truth> within = aggregate.having().map(having -> having.limits().stream()
                    .map(limit -> reaches(having, limit, group, anywhere, more, amount(limit.threshold(), item, when)).truth()).toList()).orElse(List.of());
            if (group.sure && within.stream().allMatch(truth -> truth == Truth.YES)) {
                sure.add(keys);
            }
            if (within.stream().noneMatch(truth -> truth == Truth.NO)) {
                possible.add(keys);
            }
        });
        aggregate.having().ifPresent(having -> having.limits().forEach(limit -> gaps.addAll(amount(limit.threshold(), item, when).gaps())));
        return new Groups(sure, possible, unknown, some);
    }

    private static Object key(Value.Key key, Item record) {
        return switch (key) {
            case Value.Key.OfColumn(Column column) -> record.field(column) instanceof Content.Moved ? new Content.Unknown() : record.field(column);
            case Value.Key.OfRecord(Table table) -> record.at(table);
        };
    }

    private static Verdict reaches(Value.Having having, Value.Limit limit, Group group, List<Amount> anywhere, boolean more, Amount threshold) {
        Between total = group.total;
        for (Amount value : anywhere) {
            total = plus(total, value, false);
        }
        return Amount.compare(more ? open(total, having.of()) : total, limit.relation(), threshold);
    }

    // One of them

    /// The first or last, least or greatest, of what surely counts, unless something that may count is before or after it; nothing is certain where nothing surely counts.
    private Amount extreme(Value.Aggregate aggregate, List<Counted> counted, boolean more, Set<Gap> gaps, When when) {
        boolean least = aggregate.kind() == Value.Kind.EARLIEST || aggregate.kind() == Value.Kind.LOWEST;
        List<Between> sure = new ArrayList<>();
        List<Between> all = new ArrayList<>();
        for (Counted one : counted) {
            Amount amount = amount(aggregate.of().orElseThrow(), one.record, when);
            if (amount instanceof Between value) {
                gaps.addAll(value.gaps());
                all.add(value);
                if (one.sure) {
                    sure.add(value);
                }
            }
        }
        if (sure.isEmpty()) {
            return all.isEmpty() && !more ? new Nothing(gaps) : Amount.unbounded(gaps);
        }
        Optional<BigFraction> low = extreme(least ? all : sure, Between::low, least, true);
        Optional<BigFraction> high = extreme(least ? sure : all, Between::high, least, false);
        return new Between(more && least ? Optional.empty() : low, more && !least ? Optional.empty() : high, gaps);
    }

    /// The least or greatest of bounds, of which one that is open is before, if `below`, or after all others.
    private static Optional<BigFraction> extreme(List<Between> values, Function<Between, Optional<BigFraction>> bound, boolean least, boolean below) {
        List<Optional<BigFraction>> bounds = values.stream().map(bound).toList();
        Comparator<BigFraction> order = Amount::order;
        if (bounds.contains(Optional.<BigFraction>empty()) && least == below) {
            return Optional.empty();
        }
        return bounds.stream().flatMap(Optional::stream).min(least ? order : order.reversed());
    }

    // Points

    /// The points of a way to earn them, never below 0.
    private Between points(Points points) {
        return switch (points) {
            case Points.Best(List<Points> ways) -> {
                List<Between> each = ways.stream().map(this::points).toList();
                yield best(each, false);
            }
            case Points.Each(BigFraction one, Value number) -> {
                Between earned = number(Amount.apply(number(amount(number, document.root())), Value.Operator.TIMES, Amount.exactly(one)));
                yield Amount.between(Optional.of(positive(earned.low().orElse(BigFraction.ZERO))), earned.high().map(ReferenceEvaluator::positive), earned.gaps());
            }
            case Points.Share(BigFraction most, Value number, Value full) -> {
                Amount target = amount(full, document.root());
                if (!(target instanceof Between t) || t.high().isPresent() && t.high().get().signum() <= 0) {
                    yield Amount.exactly(BigFraction.ZERO);
                }
                Between share = number(Amount.apply(number(amount(number, document.root())), Value.Operator.DIVIDED, target));
                yield number(Amount.apply(Amount.clamp(share, BigFraction.ZERO, BigFraction.ONE), Value.Operator.TIMES, Amount.exactly(most)));
            }
            case Points.Less(Points way) -> number(Amount.apply(Amount.exactly(BigFraction.ZERO), Value.Operator.MINUS, points(way)));
            case Points.If(BigFraction all, Condition condition) -> gated(Amount.exactly(all), verdict(condition, document.root()));
        };
    }

    private static Between number(Amount amount) {
        return amount instanceof Between between ? between : Amount.exactly(BigFraction.ZERO);
    }

    private static BigFraction positive(BigFraction number) {
        return number.signum() < 0 ? BigFraction.ZERO : number;
    }

    /// The points where a condition is met, else none.
    private static Between gated(Between points, Verdict condition) {
        return switch (condition.truth()) {
            case YES -> points;
            case NO -> Amount.exactly(BigFraction.ZERO);
            case MAYBE -> Amount.between(Optional.of(BigFraction.ZERO), points.high(), Gap.union(List.of(condition.gaps(), points.gaps())));
        };
    }

    /// The points of a metric: together at most its most, and none unless every gate is open.
    Between points(Competency.Metric metric) {
        Between all = sum(metric.points().stream().map(this::points).toList());
        Between sum = metric.most().map(most -> Amount.clamp(all, BigFraction.ZERO, most)).orElseGet(() -> Amount.atLeast(all, BigFraction.ZERO));
        return gated(sum, Verdict.all(metric.gates().stream().map(this::verdict).toList()));
    }

    static Between sum(List<Between> points) {
        Between sum = Amount.exactly(BigFraction.ZERO);
        for (Between one : points) {
            sum = number(Amount.apply(sum, Value.Operator.PLUS, one));
        }
        return sum;
    }

    /// The greatest, or the least, of several.
    static Between best(List<Between> points, boolean least) {
        if (points.isEmpty()) {
            return Amount.exactly(BigFraction.ZERO);
        }
        Set<Gap> gaps = Gap.union(points.stream().map(Between::gaps).toList());
        return Amount.between(extreme(points, Between::low, least, true), extreme(points, Between::high, least, false), gaps);
    }

    private Verdict verdict(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Single(Condition condition) -> verdict(condition, document.root());
            case Requirement.Block(int wanted, List<Requirement> parts) -> Verdict.atLeast(wanted, parts.stream().map(this::verdict).toList());
            case Requirement.OfWhom ofWhom -> Verdict.atLeast(2, ofWhom.parts().stream().map(this::verdict).toList());
        };
    }
}
